"""Every rule has a fixture that breaks it and it alone."""

import contextlib
import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from sco_cli import canonical, checks, facts
from sco_cli.errors import ExitCode
from sco_cli.model import Facts
from tests.conftest import MINI, TESTS, sco

BAD = sorted((TESTS / "bad").glob("*.toml"))
CODE = re.compile(r"^\S+?:(\d+): ([EW]\d{3}) ", re.MULTILINE)


def test_every_rule_has_a_failing_fixture() -> None:
    """And no fixture is left without a rule."""
    assert {path.stem for path in BAD} == {*checks.RULES, "E601"}


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_fixture_breaks_its_rule_alone(path: Path) -> None:
    """With the line on which its record stands; errors fail the check, warnings only when strict."""
    answer = sco("check", str(path))
    found = CODE.findall(answer.stdout)
    assert {code for _, code in found} == {path.stem}
    error = path.stem.startswith("E")
    assert answer.status == (ExitCode.NOT_FOUND if error else ExitCode.OK)
    assert sco("check", "--strict", str(path)).status == ExitCode.NOT_FOUND
    assert answer.stderr == ""


@pytest.mark.parametrize("code", [*checks.RULES, "E601"])
def test_every_rule_says_what_it_means_in_both_languages(code: str) -> None:
    """From its docstring, one line each."""
    en, zh = checks.message(code)
    assert en.isascii() or "“" in en
    assert re.search("[一-鿿]", zh)
    assert "\n" not in en + zh


def test_the_small_facts_are_clean() -> None:
    """So that a fixture breaks nothing else."""
    answer = sco("check", "--strict", str(MINI))
    assert (answer.stdout, answer.status) == ("no problems\n", 0)
    assert sco("check", str(MINI), "--lang", "zh").stdout == "没有问题\n"


def test_the_real_facts_are_clean() -> None:
    """Errors and warnings alike."""
    answer = sco("check", "--strict")
    assert (answer.stdout, answer.status) == ("no problems\n", 0)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_an_answer_refuses_what_check_calls_an_error(path: Path) -> None:
    """A fact file of the user's own is checked before it answers; form and warnings don't matter."""
    answer = sco("members", "--facts", str(path))
    wanted = path.stem.startswith("E") and path.stem != "E601"
    assert answer.status == (ExitCode.FACTS if wanted else ExitCode.OK)
    assert (path.stem in answer.stderr) == wanted


def test_canonical_form_reads_back(mini: Facts, real: Facts) -> None:
    """What --fix writes holds the same facts, and is its own canonical form."""
    for loaded in (mini, real):
        text = "".join(canonical.render(loaded, "# header\n\n"))
        again, flaws = facts.understand(text.encode(), Path("x"))
        assert flaws == []
        assert again is not None
        assert "".join(canonical.render(again, "# header\n\n")) == text
        assert set(again.by_id) == set(loaded.by_id)
        assert all(again.by_id[id_] == record for id_, record in loaded.by_id.items())


def test_fix_writes_the_canonical_form(tmp_path: Path) -> None:
    """Records in another order and keys in another form go back to where they belong."""
    good = MINI.read_text(encoding="utf-8")
    path = tmp_path / "facts.toml"
    path.write_text(
        good.replace(
            'capital.en = "Beijing"\ncapital.zh = "北京"',
            'capital = { zh = "北京", en = "Beijing" }',
        ),
        encoding="utf-8",
    )
    assert "E601" in sco("check", str(path)).stdout
    assert sco("check", "--fix", str(path)).stdout == "no problems\n"
    assert path.read_text(encoding="utf-8") == good


def test_fix_leaves_alone_what_it_cannot_read(tmp_path: Path) -> None:
    """Nothing is lost."""
    path = tmp_path / "facts.toml"
    text = MINI.read_text(encoding="utf-8").replace('alpha_2 = "CN"', 'alpha_2 = "CN"\nfoo = 1')
    path.write_text(text, encoding="utf-8")
    assert sco("check", "--fix", str(path)).status == ExitCode.NOT_FOUND
    assert path.read_text(encoding="utf-8") == text


GOOD = MINI.read_text(encoding="utf-8")


@pytest.mark.parametrize("character", ["\u2028", "\u0085"])
def test_fix_keeps_a_comment_whole(character: str, tmp_path: Path) -> None:
    """A separator of lines in Unicode ends none in TOML: what follows is still a comment."""
    path = tmp_path / "facts.toml"
    text = f"# one{character}two\n{GOOD}"
    path.write_text(text.replace('"Beijing"', "'Beijing'"), encoding="utf-8")
    line = text.split("\n").index('capital.en = "Beijing"') + 1
    assert sco("check", str(path)).stdout.startswith(f"{path}:{line}: E601 line-{line}: ")
    assert sco("check", "--fix", str(path)).stdout == "no problems\n"
    assert path.read_text(encoding="utf-8") == text


def test_fix_ends_every_line_alike(tmp_path: Path) -> None:
    """Those of the header too."""
    path = tmp_path / "facts.toml"
    path.write_bytes(GOOD.replace("\n", "\r\n").encode())
    assert sco("check", "--fix", str(path)).stdout == "no problems\n"
    assert path.read_bytes() == GOOD.encode()


@pytest.mark.parametrize("address", ["https://[", "https://[::1", "https://a\uff0fb"])
def test_an_address_that_nobody_can_follow(address: str, tmp_path: Path) -> None:
    """It is a link to no copy, and no fault of the program."""
    path = tmp_path / "facts.toml"
    path.write_text(GOOD.replace("https://example.org/2017", address), encoding="utf-8")
    assert sco("check", str(path)).status == ExitCode.OK


TOML = tomli.loads(GOOD)


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    keys = value if isinstance(value, dict) else range(len(value) if isinstance(value, list) else 0)
    for key in keys:
        yield from _places(value[key], (*path, key))


JUNK = st.one_of(
    st.sampled_from(
        ["", "china", "2017-06-31", "9999-12-31/..", [], {}, ["a", "a"], True, -1, 3.5]
    ),
    st.text(max_size=5),
    st.dictionaries(st.sampled_from(["id", "en", "zh", "x"]), st.text(max_size=3)),
)


@given(st.lists(st.tuples(st.sampled_from(list(_places(TOML))), JUNK), min_size=1, max_size=4))
def test_check_survives_any_data(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    """Whatever stands where something else should, there are problems, never an exception."""
    raw = copy.deepcopy(TOML)
    for path, junk in changes:
        place: Any = raw
        with contextlib.suppress(KeyError, IndexError, TypeError):  # an earlier change took it away
            for key in path[:-1]:
                place = place[key]
            place[path[-1]] = copy.deepcopy(junk)
    loaded, flaws = facts.convert([raw])
    assert loaded is not None or flaws
    for problem in checks.run(loaded) if loaded else ():
        assert checks.message(problem.code)


def test_the_head_is_named_as_it_is_written(tmp_path: Path) -> None:
    """By its key, without a field below it unless there is one."""
    path = tmp_path / "facts.toml"
    path.write_text(GOOD.replace('checked = "2026', 'checked = "2026-13-01" # "2026'), "utf-8")
    assert sco("check", str(path)).stdout.startswith(f"{path}: E301 checked: A date")
    assert sco("members", "--facts", str(path)).stderr.startswith(
        f"sco: {path}: E301 checked: A date"
    )
    path.write_text(GOOD.replace('note.zh = "', 'note.zh = "中,'), "utf-8")
    assert sco("check", str(path)).stdout.startswith(f"{path}: E203 note zh: Half-width")
    chinese = sco("members", "--facts", str(path), "--lang", "zh").stderr
    assert chinese.startswith(f"sco: {path}：E203 note zh：中文旁用了半角标点")
