"""What the program says: every message is in every language, and no language is wired in."""

import ast
import inspect
import os
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from sco_cli import checks, messages
from sco_cli.languages import LANGUAGES, grammar_of, say
from sco_cli.message import Clause, Day, Message, Period, Sentence, joined
from sco_cli.model import Name, Text
from tests.conftest import TESTS

SOURCE = TESTS.parent / "sco_cli"
MODULES = [path for path in sorted(SOURCE.rglob("*.py")) if path.parent.name != "languages"]
COMPLETE = [lang for lang in LANGUAGES if lang != "en"]
HAN = re.compile("[\u4e00-\u9fff]")
SAYING = {"Message": "", "worded": ""}


def trees() -> Iterator[tuple[Path, ast.AST]]:
    """Every module of the program but those of the languages, parsed."""
    for path in MODULES:
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def said(tree: ast.AST) -> Iterator[str]:
    """The keys of the messages that a module writes out."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or getattr(call.func, "id", "") not in SAYING:
            continue
        context = [k.value for k in call.keywords if k.arg == "context"]
        where = (
            f"{context[0].value!s}: " if context and isinstance(context[0], ast.Constant) else ""
        )
        if call.args and isinstance(call.args[0], ast.Constant):
            yield where + str(call.args[0].value)


def wordings() -> Iterator[str]:
    """Every key that a complete catalogue has: what the code writes out, rules, libraries."""
    for _, tree in trees():
        yield from said(tree)
    for code in checks.rules():
        yield checks.message(code).key
    for table in (messages._TOML, messages._MODEL, messages._ARGUMENTS):
        yield from (wording for _, wording in table)
    yield from (f"type: {name}" for name in messages._TYPES.values())
    yield from (messages.of_system(OSError(n, os.strerror(n))).key for n in messages._SYSTEM)


@pytest.mark.parametrize("lang", COMPLETE)
def test_every_message_is_in_every_catalogue(lang: str) -> None:
    """None is missing, and none is left over from a message that went."""
    keys = set(filter(None, wordings()))
    words = grammar_of(lang).words
    assert sorted(keys - set(words)) == []
    assert sorted(set(words) - keys) == []


def placeholders(text: str) -> set[str]:
    """The names of the values that a wording takes."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("lang", COMPLETE)
def test_placeholders_agree(lang: str) -> None:
    """A translation takes no value that the message doesn't have, and loses none.

    Messages of libraries that have no translation are told by a wording of their own.
    """
    differ = {
        key: wording
        for key, wording in grammar_of(lang).words.items()
        if placeholders(wording) != placeholders(key)
        and "{what}" not in key
        and "{name}" not in key
    }
    assert differ == {}


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Strings that are no docstring."""
    docs = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docs:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_language_is_wired_in(path: Path) -> None:
    """No Chinese word, no index or choice by language outside the languages themselves."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert list(wired_in(tree)) == []


def wired_in(tree: ast.AST) -> Iterator[str]:
    """Where a module knows a language."""
    for line, text in literals(tree):
        if HAN.search(text) and not text.startswith("sco ") and "(PK, Pakistan," not in text:
            yield f"{line}: {text}"
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.slice, ast.Compare)
            and any(map(is_language, ast.walk(node.slice)))
        ):
            yield f"{node.lineno}: {ast.unparse(node)}"
        if isinstance(node, ast.Compare) and any(map(is_language, (node.left, *node.comparators))):
            yield f"{node.lineno}: {ast.unparse(node)}"
        if isinstance(node, ast.MatchValue) and is_language(node.value):
            yield f"{node.lineno}: {ast.unparse(node)}"
        if isinstance(node, ast.Dict) and any(map(is_language, filter(None, node.keys))):
            if "article_zh" in ast.unparse(node):
                continue  # the names of a record's own fields
            yield f"{node.lineno}: {ast.unparse(node)}"


def is_language(node: ast.AST) -> bool:
    """Whether an expression is the code of a language."""
    return isinstance(node, ast.Constant) and node.value in LANGUAGES


@pytest.mark.parametrize(
    "line",
    ['x = "成员国"', 'x = ("a", "b")[lang == "zh"]', 'x = 1 if lang == "zh" else 2', 'x = {"zh": 1}',
 'match lang:\n    case "en":\n        pass', 'x = f"共{n}条"'],
)  # fmt: skip
def test_a_language_that_is_wired_in_is_found(line: str) -> None:
    """In whatever form."""
    assert list(wired_in(ast.parse(line)))


def test_the_texts_of_the_facts_have_every_language() -> None:
    """A language is a module and a field."""
    assert set(LANGUAGES) == set(Text.__struct_fields__)


# How they say things


@pytest.mark.parametrize(
    ("phrase", "en", "zh"),
    [
        ("PK", "PK", "PK"),
        (Day("2017-06-08/2017-06-09"), "8–9 June 2017", "2017年6月8日至9日"),
        (Period("2017-06-09", None), "since 9 June 2017", "自2017年6月9日起"),
        (Period("2017~", None), "since about 2017", "约2017年起"),
        (Period(None, "2017"), "to 2017", "至2017年"),
        (Period("2016", "2017"), "2016 to 2017", "2016年至2017年"),
        (Period(None, None), "dates not known", "起止日期不详"),
        (joined(["a", "", Day("2017")]), "a; 2017", "a；2017年"),
        (Text(en="a b", zh="甲"), "a b", "甲"),
        (Name(en="a", zh="甲", zh_own=True), "a", "甲（自译）"),
        (Clause(Text(en="It went.", zh="已去。")), "It went", "已去"),
        (Sentence(Message("nothing found")), "Nothing found.", "没有结果。"),
        (Message("{n} error", "{n} errors", n=1), "1 error", "1处错误"),
        (Message("{n} error", "{n} errors", n=2), "2 errors", "2处错误"),
        (Message("as it stands, for a word that nobody knows"),) + ("as it stands, for a word that nobody knows",) * 2,
    ],
)  # fmt: skip
def test_phrases_are_said(phrase: object, en: str, zh: str) -> None:
    """In each language by its own grammar; English where a word is missing."""
    assert (say(phrase, "en"), say(phrase, "zh")) == (en, zh)


def test_values_are_data() -> None:
    """Braces in them, or in a message without any, are not filled in."""
    assert (
        say(Message("these facts cover no state named {name}", name="{x}"), "en")
        == "these facts cover no state named {x}"
    )
    assert say(Message("a {brace}"), "en") == "a {brace}"


def test_a_text_without_a_language_is_said_in_english() -> None:
    """A third language may lack texts."""
    english = inspect.cleandoc("name")
    assert type(grammar_of("en"))("ru", {}).say(Text(en=english, zh="名")) == english
