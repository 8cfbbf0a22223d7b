"""Texts as long as may be, in any script, and names by the thousand: work that grows with them."""

import resource
import subprocess
from collections.abc import Callable

import pytest

from tests.conftest import MINI, SCO, environment

pytestmark = pytest.mark.hostile

SECONDS = 5


def bounded(
    *arguments: str, stdin: str = "", columns: int = 80
) -> subprocess.CompletedProcess[str]:
    """Run ``sco`` with so many seconds of work; beyond them the system ends it."""
    return subprocess.run(
        [SCO, *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        env=environment({"COLUMNS": str(columns)}),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS)),
    )


@pytest.mark.parametrize("text", ["a" + "\u3099" * 9_000, "ж" * 9_000, "پ" * 9_000, "人，，，" * 2_400, "人" * 9_000])  # fmt: skip
def test_long_texts_in_any_script(text: str, write: Callable[[str], str]) -> None:
    """On a narrow terminal and a wide one."""
    person = '[[people]]\nid = "zz-{n}"\nname.en = "Z"\nname.zh = "某"\nrole.en = "{en}"\nrole.zh = "人{zh}"\nsources = ["agency-2017"]\n'
    en = "a" if "人" in text else text
    people = "".join(person.format(n=n, en=en, zh=text) for n in range(20))
    facts = write(MINI.read_text(encoding="utf-8") + people)
    for lang in ("en", "zh"):
        for columns in (20, 80):
            line = ("people", "--format", "table", "--lang", lang, "--facts", facts)
            done = bounded(*line, columns=columns)
            assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", ["show", "state"])
def test_misses_by_the_thousand(command: str) -> None:
    """Near names are looked for where somebody may read them."""
    done = bounded(command, "-", stdin="".join(f"nosuch-{n}\n" for n in range(10_000)))
    said = [line for line in done.stderr.splitlines() if "nosuch-" in line]
    assert done.returncode == 1
    assert len(said) == 10_000
    assert not any("did you mean" in line for line in said[100:])


def test_more_names_than_anybody_has() -> None:
    """Or one that is a book: one line."""
    for stdin in ("x\n" * 100_002, "x" * 1_001):
        done = bounded("show", "-", stdin=stdin)
        assert done.returncode == 2
        assert done.stderr == (
            "sco: standard input has more than 100000 names, or a name of more than 1000 bytes; "
            "give fewer names, in several runs\n"
        )


def test_thousands_of_spells(write: Callable[[str], str]) -> None:
    """Of one state, drawn as a chart."""
    spell = '[[states.spells]]\nstatus = "member"\nfrom = "{a}-01-01"\nto = "{a}-06-01"\nsources = ["charter-text"]\n\n'
    state = (
        '[[states]]\nid = "zland"\nalpha_2 = "ZL"\nalpha_3 = "ZLD"\nname.en = "Zland"\nname.zh = "兹"\n'
        'full_name.en = "Zland"\nfull_name.zh = "兹国"\ncapital.en = "Z"\ncapital.zh = "兹城"\nsources = ["charter-text"]\n\n'
    )
    whole = MINI.read_text(encoding="utf-8")
    head, mark, rest = whole.partition("[[events]]")
    spells = "".join(spell.format(a=f"{year:04}") for year in range(1, 2000))
    done = bounded("members", "--chart", "--facts", write(head + state + spells + mark + rest))
    assert done.returncode == 0


@pytest.mark.parametrize("question", ["x" * 100_000, "巴" * 33_000, "反恐" * 16_000, "x " * 50_000])
def test_questions_without_end(question: str) -> None:
    """As words of a search, and where a command was expected."""
    for arguments in (("search", question), (question,)):
        done = (
            bounded(*arguments, "--facts", str(MINI))
            if arguments[0] == "search"
            else bounded(*arguments)
        )
        assert done.returncode in (0, 1, 2)
        assert len(done.stderr) < 10_000
