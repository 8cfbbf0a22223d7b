"""Reading the fact file: what a bad one says."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from sco_cli import facts
from sco_cli.errors import ExitCode
from sco_cli.model import Facts
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
    "wrong type": (GOOD.replace('"Beijing"', "7"), "must be str, not int", "china"),
    "wrong word": (GOOD.replace('"observer"', '"watcher"'), "watcher", "pakistan"),
    "wrong date": (GOOD.replace('"2005-07-05"', '"July 2005"'), "not of the form", "pakistan"),
    "no ordinal": (GOOD.replace("number = 1", "number = 0"), "must be >= 1", "founding-2001"),
    "derived mark": (GOOD.replace('alpha_2 = "CN"', 'alpha_2 = "CN"\nsecond_hand = true'), "second_hand", "derived"),
    "no such source": (GOOD.replace('sources = ["charter-text"]', 'sources = ["nowhere"]', 1), "E103", "nowhere"),
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
    assert "a number has too many digits" in said or "must be str, not int" in said
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
    assert "is a directory" in answer.stderr


def test_lines_are_found() -> None:
    """Problems name the line on which the record's id stands."""
    lines = facts.lines(GOOD.encode(), {"turkiye", "events no. 1", "nowhere"})
    assert GOOD.splitlines()[lines["turkiye"] - 1] == 'id = "turkiye"'
    assert GOOD.splitlines()[lines["events no. 1"] - 1] == "[[events]]"
    assert "nowhere" not in lines


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a wheel with the small fact file was installed: the folder of its data."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "sco_facts.toml").write_text(GOOD, encoding="utf-8")
    (data / "facts.msgpack").write_bytes(facts.compile_facts(MINI))
    monkeypatch.setattr(facts, "_PACKAGE", tmp_path)
    return data


def test_compiled_facts_are_the_facts(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Field by field what the TOML gives, without reading the TOML; the same ids too."""
    monkeypatch.setattr(facts, "understand", None)
    compiled, ids = facts.load(), facts.ids()
    monkeypatch.undo()
    mini = facts.load(MINI)
    for field in Facts.__struct_fields__:
        assert getattr(compiled, field) == getattr(mini, field)
    assert msgspec.json.encode(compiled) == msgspec.json.encode(mini)
    assert [id_ for kind in ids.values() for id_ in kind] == [r.id for r in mini.records()]
    assert ids["Source"] == [source.id for source in mini.sources]


def test_a_kind_of_record_is_read_when_it_is_asked_for(installed: Path) -> None:
    """And once: what members needs doesn't wait for the sources."""
    compiled = facts.load()
    assert compiled.states is compiled.states
    unread = msgspec.structs.asdict(compiled)
    assert isinstance(unread["sources"], msgspec.Raw)
    assert unread["states"] == facts.load(MINI).states


def test_compiled_facts_are_left_aside_once_the_toml_differs(installed: Path) -> None:
    """TOML is what people edit: where it was edited in place, it counts."""
    edited = GOOD.replace("Beijing", "Peking").replace('"turkiye"', '"turkey"')
    (installed / "sco_facts.toml").write_text(edited, encoding="utf-8")
    assert facts.load().states[0].capital.en == "Peking"
    assert "turkey" in facts.ids()["State"]


def test_a_checkout_has_nothing_compiled() -> None:
    """Nothing that could be stale: only the wheel's build writes it, into the wheel."""
    checkout = Path(facts.__file__).parent
    assert not list(checkout.rglob("facts.msgpack"))
    assert facts._compiled() is None
    assert facts.bundled() == checkout.parent / "data" / "sco_facts.toml"


FAR = f"# {'x' * (1 << 17)}\n"
"""A comment so long that what follows is read without what comes before."""
STATEMENT = """
[[topics.statements]]
id = "late"
text.en = "Late."
text.zh = "迟来。"
sources = ["agency-2017"]
"""


def test_a_place_far_into_the_file_is_named(tmp_path: Path) -> None:
    """A file is read part by part; lines are counted from its beginning, records in all of it."""
    number = f"{GOOD}{FAR}".count("\n") + 3
    path = broken(tmp_path, f"{GOOD}{FAR}\n[[sources]]\nid = = 1\n")
    assert f"line {number}, column 6: not TOML" in sco("check", path).stderr
    path = broken(tmp_path, f"{GOOD}{FAR}\n[[sources]]\n".encode() + b'id = "\xff"\n')
    assert f"line {number}: byte 0xff is not UTF-8" in sco("check", path).stderr
    path = broken(tmp_path, f"{GOOD}{FAR}\n[[sources]]\nx = 1\n{FAR}\n[[sources]]\ny = 1\n")
    found = sco("check", path).stdout
    assert f":{number - 1}: E001 sources no. 4: " in found
    assert f":{number + 3}: E001 sources no. 5: " in found


@pytest.mark.parametrize("between", ["", FAR])
def test_what_belongs_together_may_stand_apart(between: str, tmp_path: Path) -> None:
    """A topic goes on behind the sources: TOML says so, whatever stands between."""
    loaded = facts.load(broken(tmp_path, f"{GOOD}{between}{STATEMENT}"))
    assert loaded.topics[0].statements[-1].id == "late"
    another = GOOD[GOOD.rindex("[[sources]]") :].replace("relayed-2026", "another")
    apart = f"{GOOD}{between}\n{another}{between}{STATEMENT}"
    assert facts.load(broken(tmp_path, apart)).topics == loaded.topics


PIECES = (
    *("x = 1", "y.z = 'a'", "[foo]", "[foo.bar]", "[[foo]]", "[states]", "[[states.spells]]"),
    *("[[states]]", "[[events]]", "[[topics]]", "[[topics.statements]]", "[topics.title]"),
    *("id = 'a'", "states = [1]", "states = []", "topics = [{a = 1}]", "n = nan", "d = 2001-01-01"),
    *("'''", '"""', "s = '''", 's = """', "l = [", "]", "[[1]],", "[[states]],", " [[states]]"),
    *("# [[states]]", "\r", "é", "\ufeff", "\0", ""),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.integers(1, 40))
def test_parts_make_the_whole(lines: list[str], size: int) -> None:
    """However a file is cut, what is read is what TOML says; else it is read as a whole."""
    content = "\n".join(lines).encode()
    together: dict[str, Any] = {}
    try:
        for part in facts.parts(content, size):
            for name, rows in part.items():
                together[name] = together[name] + rows if name in together else rows
    except facts._EntangledError:
        return
    assert repr(together) == repr(tomli.loads(content.decode()))


def test_the_facts_come_in_parts() -> None:
    """The property above can fail: they are not read as a whole, and no record is left out."""
    content = facts.bundled().read_bytes()
    head, *found = facts.parts(content)
    assert len(found) > 10
    assert not set(head) & set(facts.record_types())
    records = len(re.findall(rb"^\[\[[a-z]+\]\]$", content, re.MULTILINE))
    assert sum(len(rows) for part in found for rows in part.values()) == records
