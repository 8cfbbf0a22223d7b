"""Reading the fact file: what a bad one says."""

import os
import pickle
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sco_cli import factfile, search
from sco_cli.entries import entries_in, entries_of
from sco_cli.errors import ExitCode
from sco_cli.factbase import FactBase
from sco_cli.index import Index
from tests.conftest import MINI, sco

GOOD = MINI.read_text(encoding="utf-8")
SPELL = 'from = "2005-07-05"\nto = "2017-06-09"'


def broken(tmp_path: Path, content: str | bytes) -> str:
    """A fact file with some content."""
    path = tmp_path / "facts.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


CASES: dict[str, tuple[str | bytes, str, str]] = {
    "not UTF-8": (GOOD.encode() + b"\xff", "is not UTF-8", "line"),
    "not TOML": (GOOD + "\nx = = 1\n", "not TOML", "column"),
    "empty": ("", "format is missing", "head"),
    "another format": (GOOD.replace("format = 1", "format = 2"), "format", "2"),
    "unknown key": (GOOD.replace('alpha_2 = "CN"', 'alpha_2 = "CN"\nfoo = 1'), "unknown key foo", "china"),
    "no translation": (GOOD.replace('name.zh = "中国"\n', ""), "zh is missing", "china"),
    "empty text": (GOOD.replace('"Beijing"', '""'), "is empty", "china"),
    "wrong type": (GOOD.replace('"Beijing"', "7"), "must be a string, not an integer", "china"),
    "wrong word": (GOOD.replace('"observer"', '"watcher"'), "watcher", "pakistan"),
    "wrong date": (GOOD.replace('"2005-07-05"', '"July 2005"'), "not of the form", "pakistan"),
    "no ordinal": (GOOD.replace("number = 1", "number = 0"), "must be 1 or more", "founding-2001"),
    "derived mark": (GOOD.replace('alpha_2 = "CN"', 'alpha_2 = "CN"\nsecond_hand = true'), "second_hand", "derived"),
    "unknown source": (GOOD.replace('sources = ["charter-text"]', 'sources = ["nowhere"]', 1), "E103", "nowhere"),
    "overlapping spells": (GOOD.replace(SPELL, SPELL.replace("2017-06-09", "2018")), "E302", "pakistan"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_bad_file_gets_one_clear_line(case: str, lang: str, tmp_path: Path) -> None:
    """Status 3, nothing on stdout, what is wrong, where, and what to do."""
    content, *words = CASES[case]
    path = broken(tmp_path, content)
    answer = sco("members", "--facts", path, "--lang", lang)
    assert (answer.status, answer.stdout) == (ExitCode.FACTS, "")
    assert answer.stderr.count("\n") == 1
    assert path in answer.stderr
    if lang == "en":
        for word in words:
            assert word in answer.stderr


@pytest.mark.parametrize("command", ["check", "members"])
@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 5000])
@pytest.mark.parametrize("key", ["format = ", "[[states]]\nid = "])
def test_a_number_of_thousands_of_digits(
    command: str, number: str, key: str, tmp_path: Path
) -> None:
    """Python refuses to read or print it; sco says so, or which type is wanted."""
    path = broken(tmp_path, GOOD.replace(key, f"{key}{number} # ", 1))
    answer = sco(command, *(["--facts"] if command == "members" else []), path)
    assert answer.status in (ExitCode.NOT_FOUND, ExitCode.FACTS)
    said = answer.stdout + answer.stderr
    assert (
        "number with too many digits" in said
        or "a number has too many digits" in said
        or "must be a string, not an integer" in said
    )
    assert number[2:] not in said


@pytest.mark.parametrize("case", [c for c in CASES if c not in ("not UTF-8", "not TOML")])
def test_check_lists_every_problem(case: str, tmp_path: Path) -> None:
    """Two broken records are two problems, and the status is 1."""
    content, word, _ = CASES[case]
    assert isinstance(content, str)
    more = (
        content.replace('title.zh = "巴基斯坦加入"', 'title.zh = "巴基斯坦加入,"')
        if content
        else ""
    )
    answer = sco("check", broken(tmp_path, more))
    assert answer.status == ExitCode.NOT_FOUND
    assert word in answer.stdout
    assert not content or "agency-2017" in answer.stdout or case == "another format"


@pytest.mark.parametrize("command", ["members", "check"])
def test_a_file_that_is_none(command: str, tmp_path: Path) -> None:
    """Missing, a directory, without permission to read."""
    arguments = ["--facts"] if command == "members" else []
    answer = sco(command, *arguments, str(tmp_path / "nowhere.toml"))
    assert (answer.status, answer.stderr.count("\n")) == (ExitCode.FACTS, 1)
    assert "no such fact file" in answer.stderr
    answer = sco(command, *arguments, str(tmp_path))
    assert answer.status == ExitCode.FACTS
    assert "is a folder" in answer.stderr


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a wheel with the small fact file was installed: the folder of its data."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "sco_facts.toml").write_text(GOOD, encoding="utf-8")
    (data / "facts.msgpack").write_bytes(factfile.compile_facts(MINI))
    (data / "search.msgpack").write_bytes(factfile.compile_index(MINI))
    monkeypatch.setattr(factfile, "_PACKAGE", tmp_path)
    return data


def test_compiled_facts_are_the_facts(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Field by field what the TOML gives, without reading the TOML; the same entries too."""
    monkeypatch.setattr(factfile, "parse_facts", None)
    compiled, entries = factfile.load(), factfile.entries()
    assert dict(compiled.fields()) == dict(compiled.fields())
    monkeypatch.undo()
    mini = factfile.load(MINI)
    assert dict(compiled.fields()) == dict(mini.fields())
    assert [entry.id for entry in entries] == [record.id for record in mini.records()]


def test_facts_are_equal_that_hold_the_same(installed: Path) -> None:
    """Compiled or not, read or not; and can be kept in a set or sent to another process."""
    one, other, toml = factfile.load(), factfile.load(), factfile.load(MINI)
    assert one.states is one.states
    assert one == other == toml
    assert len({one, other, toml}) == 1
    assert pickle.loads(pickle.dumps(factfile.load())) == pickle.loads(pickle.dumps(toml)) == one
    assert one.by_id == other.by_id
    assert one.get("pakistan") == pickle.loads(pickle.dumps(one)).get("pakistan")
    assert one != FactBase(one.head, lambda _: ())
    assert one != "facts"


def test_facts_never_change(mini: FactBase) -> None:
    """Not a field, not a new one."""
    with pytest.raises(AttributeError, match="as_of"):
        mini.as_of = "2000"
    with pytest.raises(AttributeError, match="nosuch"):
        _ = mini.nosuch


def test_a_kind_of_record_is_read_when_it_is_asked_for(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And once: what members needs doesn't wait for the sources."""
    asked: list[str] = []
    records = factfile._Compiled.records

    def watched(self: factfile._Compiled, name: str) -> tuple[Any, ...]:
        asked.append(name)
        return records(self, name)

    monkeypatch.setattr(factfile._Compiled, "records", watched)
    compiled = factfile.load()
    assert (compiled.states, compiled.states) == (compiled.states, factfile.load(MINI).states)
    assert asked == ["states"]


def sections(installed: Path, change: Callable[[dict[str, tuple[int, bytes]]], object]) -> None:
    """Change the sections of the compiled facts."""
    path = installed / "facts.msgpack"
    compiled = msgspec.msgpack.decode(path.read_bytes(), type=factfile._Compiled)
    change(compiled.sections)
    path.write_bytes(msgspec.msgpack.encode(compiled))


def test_a_section_of_which_nobody_knows_is_left_alone(installed: Path) -> None:
    """Such as an index: there is room for more."""
    sections(installed, lambda found: found.update(index=(1, b"no JSON")))
    assert factfile.load() == factfile.load(MINI)


@pytest.mark.parametrize("name", ["head", "entries", "states", "sources"])
def test_a_section_that_is_missing_comes_from_the_toml(name: str, installed: Path) -> None:
    """And so does one that was changed."""
    mini = factfile.load(MINI)
    sections(installed, lambda found: found.update({name: (found[name][0], b"[]")}))
    assert (factfile.load(), factfile.entries()) == (mini, entries_of(mini))
    sections(installed, lambda found: found.pop(name))
    assert (factfile.load(), factfile.entries()) == (mini, entries_of(mini))


@pytest.mark.parametrize("path", [MINI, factfile.bundled()], ids=["mini", "bundled"])
def test_entries_read_line_by_line_are_the_entries(path: Path) -> None:
    """Their ids, names, codes and marks, as reading the whole file gives them."""
    assert entries_in(path.read_text(encoding="utf-8")) == entries_of(factfile.load(path))


def test_entries_of_a_file_in_another_form() -> None:
    """Tables on one line, other quotation marks, spaces; what is no entry is none."""
    toml = """
        [[ states ]]
        id = 'x'
        name = { en = "X", zh = "某" }  # said
        alpha_2="XX"
        [[states.spells]]
        id = "y"
        [[topics]]
        id = 7
        [[terms]]
        id = "term"
        name.en = "not closed
    """
    x, term = entries_in(toml)
    assert (x.kind, x.id, x.code, x.name.en, x.name.zh) == ("state", "x", "XX", "X", "某")
    assert (term.kind, term.id, term.name.en) == ("term", "term", "")


def test_an_index_of_other_facts_is_left_aside(installed: Path) -> None:
    """So is one that is missing or no index: then it is made."""
    path = installed / "search.msgpack"
    index = msgspec.msgpack.decode(path.read_bytes(), type=tuple[int, Index])
    assert factfile.load().index == index[1]
    for content in (msgspec.msgpack.encode((index[0] ^ 1, index[1])), b"", b"no index"):
        path.write_bytes(content)
        assert factfile.load().index is None
        assert search(factfile.load(), "Beijing") == search(factfile.load(MINI), "Beijing") != ()
    path.unlink()
    assert factfile.load().index is None


def test_damage_anywhere_is_seen(installed: Path) -> None:
    """A byte that fell over, a file that was cut: then the TOML counts."""
    mini, path = factfile.load(MINI), installed / "facts.msgpack"
    sound = path.read_bytes()
    for at in range(0, len(sound), 97):
        path.write_bytes(sound[:at] + bytes([sound[at] ^ 0x41]) + sound[at + 1 :])
        assert (factfile.load(), factfile.entries()) == (mini, entries_of(mini)), at
    for length in (0, 1, len(sound) // 2, len(sound) - 1):
        path.write_bytes(sound[:length])
        assert factfile.load() == mini


def test_compiled_facts_are_left_aside_once_the_toml_differs(installed: Path) -> None:
    """TOML is what people edit: where it was edited in place, it counts."""
    edited = GOOD.replace("Beijing", "Peking").replace('"turkiye"', '"turkey"')
    (installed / "sco_facts.toml").write_text(edited, encoding="utf-8")
    assert factfile.load().states[0].capital.en == "Peking"
    assert "turkey" in [entry.id for entry in factfile.entries()]


def test_compiled_facts_are_left_aside_once_a_letter_differs(installed: Path) -> None:
    """Though the size is the same: the TOML is younger then, or its digest differs."""
    toml = installed / "sco_facts.toml"
    made = (installed / "facts.msgpack").stat().st_mtime_ns
    toml.write_text(GOOD.replace("Beijing", "Beijinh"), encoding="utf-8")
    os.utime(toml, ns=(made + 1, made + 1))
    assert factfile.load().states[0].capital.en == "Beijinh"


def test_an_untouched_toml_is_not_read(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A younger one is, for its digest; it may be the same, and then what was compiled counts."""
    toml = installed / "sco_facts.toml"
    made = (installed / "facts.msgpack").stat().st_mtime_ns
    read: list[str] = []

    def watched(path: Path) -> bytes:
        read.append(path.name)
        return path.read_bytes()

    monkeypatch.setattr(factfile, "packaged", watched)
    monkeypatch.setattr(factfile, "parse_facts", None)
    for age, files in (0, ["facts.msgpack"]), (1, ["facts.msgpack", "sco_facts.toml"]):
        os.utime(toml, ns=(made + age, made + age))
        read.clear()
        assert factfile.load().states[0].capital.en == "Beijing"
        assert read == files


def test_a_checkout_has_nothing_compiled() -> None:
    """Nothing that could be stale: only the wheel's build writes it, into the wheel."""
    checkout = Path(factfile.__file__).parent
    assert not list(checkout.rglob("*.msgpack"))
    assert factfile._compiled() is None
    assert factfile.bundled() == checkout.parent / "data" / "sco_facts.toml"


EDITED = {
    "a day that the calendar lacks": ('date = "2015-06"', 'date = "2015-13"', "E301"),
    "a source that there isn't": ('sources = ["relayed-2026"]', 'sources = ["nowhere"]', "E103"),
    "a day of the facts that there isn't": ('as_of = "2026-09-01"', 'as_of = "2026-02-31"', "E301"),
}


@pytest.mark.parametrize("edited", EDITED)
def test_an_edited_file_is_checked_where_nothing_is_compiled(
    edited: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a checkout, or a wheel whose TOML somebody changed: one line, never a bug."""
    before, after, code = EDITED[edited]
    path = tmp_path / "sco_facts.toml"
    path.write_text(MINI.read_text("utf-8").replace(before, after), "utf-8")
    monkeypatch.setattr(factfile, "bundled", lambda: path)
    monkeypatch.setattr("tests.conftest._compiled", lambda: None)
    for words in (["timeline"], ["cite", "toll-2015"], ["members"], ["--version"], []):
        for lang in ("en", "zh"):
            answer = sco(*words, SCO_LANG=lang)
            assert (answer.stdout, answer.status) == ("", ExitCode.FACTS)
            assert re.match(rf"sco: {path}(: |：){code} .+\n\Z", answer.stderr)
