"""A third language, made from the catalogue: whatever isn't said through it shows as plain English.

Its letters have accents, its wordings are longer and stand in brackets; texts of the facts too.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from sco_cli import factfile, language, languages
from sco_cli.commands import COMMANDS
from sco_cli.commands.help import _TOPICS
from sco_cli.factbase import FactBase
from sco_cli.languages import grammar_of
from sco_cli.languages.grammar import Grammar
from sco_cli.output.terminal import visible
from tests.bad import FAULTS, break_rule
from tests.conftest import MINI
from tests.test_chinese import (
    NAMES_OF_BOTH,
    ON_ANSWERS,
    PROGRAM,
    TOKEN,
    USAGE,
    Shown,
    bare,
    codes,
    compiled,
    foreign,
    index,
    screens,
    shown,
)

__all__ = ["bare", "compiled", "index", "shown"]  # fixtures

LANG = "xx"
ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀćđéƒǵħíĵķĺḿńóṕɋŕśťúṽŵẋýźÁɃĆĐÉƑǴĦÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹ",
)
TYPED = re.compile(
    rf"\{{[^{{}}]*\}}|(?<![\w-])--?[a-z][a-z-]*|\bsco(?: (?:{'|'.join(COMMANDS)}))?\b"
    r"|\bSCO_[A-Z]+|https?://\S+"
    r"|\bYYYY(?:-MM(?:-DD)?)?|\b[a-z]+,[a-z.]+\b|\|.*"
)
"""What stays as it is in every language: values, options, commands."""


def accented(text: str) -> str:
    """A text with every letter changed, but for what is typed."""
    pieces, at = [], 0
    for kept in TYPED.finditer(text):
        pieces += [text[at : kept.start()].translate(ACCENTED), kept[0]]
        at = kept.end()
    return "".join([*pieces, text[at:].translate(ACCENTED)])


def pseudo(text: str) -> str:
    """A wording of the third language: in brackets, longer by a third."""
    return f"⟦{accented(text)}{'·' * (len(text) // 3)}⟧" if text.strip() else text


class Pseudo(Grammar):
    """A language that a reader of English can still read."""

    def text(self, text: object) -> str:
        """A text of the facts."""
        return pseudo(super().text(text))

    def date(self, edtf: str) -> str:
        """A date."""
        return pseudo(super().date(edtf))

    def alternatives(self, parts: Sequence[str]) -> str:
        """Words of which one is meant."""
        return "/".join(parts)

    def period(self, start: str | None, end: str | None) -> str:
        """A period."""
        return pseudo(super().period(start, end))


def words() -> dict[str, str]:
    """The catalogue, by what a translator gets: the keys of the others."""
    return {
        key: pseudo("why" if key.endswith(": {what}") else CONTEXT.sub("", key))
        for key in grammar_of("zh").words
    }


CONTEXT = re.compile(
    r"^(argument|arguments|asked for|between remarks|document|error number|kind|model|part|path"
    r"|person|quoted|rule|state|step|TOML|topic|type|unknown error): "
)
"""What stands before the English of some keys."""


FIELDS = (
    "sco_cli.commands.check",
    "sco_cli.exporting.database",
    "sco_cli.exporting.tabular",
    "sco_cli.output.csv",
)
"""Modules in which a language is a field of the facts' texts, which this one isn't."""


@pytest.fixture
def third(monkeypatch: pytest.MonkeyPatch) -> Iterator[Grammar]:
    """The language, as a module in its place would give it."""
    module = ModuleType(f"sco_cli.languages.{LANG}")
    module.GRAMMAR = Pseudo(LANG, words())  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    everywhere = [
        loaded for name, loaded in sys.modules.items()
        if name.startswith("sco_cli") and "LANGUAGES" in vars(loaded) and name not in FIELDS
    ]  # fmt: skip
    for loaded in everywhere:
        monkeypatch.setattr(loaded, "LANGUAGES", (*languages.LANGUAGES, LANG))
    yield module.GRAMMAR
    grammar_of.cache_clear()


@pytest.fixture
def said(third: Grammar, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Run ``sco`` in the third language."""
    monkeypatch.setenv("SCO_LANG", LANG)
    assert third.lang == LANG
    return shown


WIDTHS = pytest.mark.parametrize("columns", ["40", "80", "120"])


@WIDTHS
def test_answers(
    columns: str, said: Shown, bare: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command as table and as lines."""
    monkeypatch.setenv("COLUMNS", columns)
    found = {}
    forms = ("table", "plain", "md") if columns == "80" else ("table",)  # which knows a width
    for arguments in screens(bare):
        for form in forms:
            screen = said(*arguments, "--format", form)
            allowed = {*codes(bare), *ON_ANSWERS, LANG}
            if any(name in " ".join(arguments) for name in NAMES_OF_BOTH):
                allowed.add("Xyzzy")  # the English, beside
            if plain := foreign(screen, allowed):
                found[arguments] = plain
    assert found == {}


def test_the_option_chooses_it_too(third: Grammar) -> None:
    """Whatever stands in its catalogue."""
    for words in (["--lang", LANG], ["members", f"--lang={LANG}"]):
        assert language.choose(words, {}) == third.lang


@WIDTHS
def test_help(columns: str, said: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    """The welcome, all helps, the statuses, the variables."""
    monkeypatch.setenv("COLUMNS", columns)
    pages = [(), ("--help",), *(("help", topic) for topic in _TOPICS), ("--version",)]
    for page in [*pages, *((name, "--help") for name in COMMANDS)]:
        assert foreign(said(*page), PROGRAM) == set(), page


@pytest.mark.parametrize("arguments", [a for a in USAGE if LANG not in a])
def test_messages(arguments: tuple[str, ...], said: Shown) -> None:
    """What is said of wrong usage."""
    given = {token for argument in arguments for token in TOKEN.findall(visible(argument))}
    screen = said(*(LANG if a == "zh" else a for a in arguments)).replace("'", "")
    assert foreign(screen, PROGRAM | given | {LANG}) == set()


@pytest.mark.parametrize("code", [c for c in FAULTS if c in ("E101", "E301", "W501", "W503")])
def test_problems(code: str, said: Shown, tmp_path: Path) -> None:
    """What is said of a fact file."""
    path = break_rule(code, tmp_path)
    inside = set(TOKEN.findall(path.read_text(encoding="utf-8")))
    assert foreign(said("check", str(path)).replace(str(path), ""), PROGRAM | inside) == set()
    assert foreign(said("check", "--stats", str(MINI)), PROGRAM) == set()


def test_every_message_of_the_catalogue(third: Grammar) -> None:
    """Each wording is said in brackets, with what it is filled in with."""
    plain = {
        key: wording for key, wording in third.words.items()
        if key.strip() and not (wording.startswith("⟦") and wording.endswith("⟧"))
    }  # fmt: skip
    assert plain == {}


def test_a_plain_word_is_found(
    said: Shown, third: Grammar, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that was not translated."""
    assert (
        foreign(said("timeline", "--from", "2027", "--format", "table"), set(ON_ANSWERS)) == set()
    )
    monkeypatch.delitem(third.words, "Timeline")
    found = foreign(said("timeline", "--from", "2027", "--format", "table"), set(ON_ANSWERS))
    assert found == {"Timeline"}


def test_texts_that_the_facts_lack_are_english(third: Grammar) -> None:
    """And every format for programs goes on working."""
    assert factfile.load().states[0].name.en.translate(ACCENTED) in third.say(
        factfile.load().states[0].name
    )
