"""``sco state``."""

import json
import re

import pytest

from sco_cli.errors import ExitCode
from sco_cli.factbase import FactBase
from tests.conftest import MINI, on_terminal, process, sco
from tests.hostile.conftest import run


def cards(*arguments: str, stdin: str = "") -> list[dict[str, object]]:
    """The states as JSON lines."""
    out = sco("state", *arguments, "--format", "jsonl", stdin=stdin).stdout
    return [json.loads(line) for line in out.splitlines()]


def test_every_name_of_every_state_finds_it(real: FactBase) -> None:
    """Asked in one process, in the order asked."""
    wanted = [
        (name, state.id)
        for state in real.states
        for name in (
            *(state.id, state.alpha_2, state.alpha_2.lower(), state.alpha_3, *state.aliases),
            *(n for text in (state.name, state.full_name) for n in (text.en, text.zh, text.ru) if n),
        )
    ]  # fmt: skip
    assert len(wanted) > len(real.states) * 6
    found = cards("-", stdin="".join(f"{name}\n" for name, _ in wanted))
    assert [card["id"] for card in found] == [wanted_id for _, wanted_id in wanted]


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_card_is_wider_than_the_terminal(columns: int, lang: str) -> None:
    """Counted in cells."""
    from sco_cli.output.wrap import cells

    for code in ("PK", "TR", "AE"):
        answer = on_terminal("state", code, "--lang", lang, columns=columns, NO_COLOR="1")
        assert (answer.status, answer.stderr) == (0, "")
        assert max(map(cells, answer.stdout.splitlines())) <= columns


def test_the_small_facts_as_rows() -> None:
    """Exactly: a second-hand spell is marked."""
    answer = sco("state", "CHN", "turkey", "--facts", str(MINI), "--as-of", "2020", "--lang", "zh")
    assert answer.stdout == (
        "CN\t中国\t成员国\t2001-06-15\t\tcharter-text\n"
        "TR\t土耳其\t对话伙伴\t2013-04-26\t转引\trelayed-2026\n"
    )


def test_names_from_standard_input() -> None:
    """One a line; blank lines, spaces and DOS line ends don't matter; among other names too."""
    wanted = ["KZ", "PK", "CN", "TR", "IN"]
    found = cards("KZ", "-", "IN", stdin="PK\n\n  China \r\nTürkiye")
    assert [card["alpha_2"] for card in found] == wanted


def test_ten_thousand_names_in_one_process(real: FactBase) -> None:
    """Each is answered."""
    names = [state.name.zh for state in real.states]
    stdin = "".join(f"{names[i % len(names)]}\n" for i in range(10_000))
    answer = sco("state", "-", "--fields", "alpha_2", stdin=stdin)
    assert (answer.status, answer.stderr) == (0, "")
    assert answer.stdout.count("\n") == 10_000


@pytest.mark.parametrize("format", ["plain", "json", "jsonl", "csv", "table", "md", "tsv"])
def test_one_name_that_is_none(format: str) -> None:
    """Status 1, nothing on stdout, one line that names near states."""
    answer = sco("state", "Pakstan", "--format", format)
    assert (answer.status, answer.stdout) == (ExitCode.NOT_FOUND, "")
    assert re.fullmatch(
        r"sco: these facts cover no state named Pakstan; did you mean Pakistan.*\n", answer.stderr
    )


@pytest.mark.parametrize("stdin", [False, True])
def test_a_miss_among_several_names(stdin: bool) -> None:
    """It is reported on stderr, the rest is answered, and the status is 1."""
    names = ["PK", "Atlantis", "CN", "巴基斯担"]
    if stdin:
        answer = sco("state", "-", "--json", "--lang", "zh", stdin="\n".join(names))
    else:
        answer = sco("state", *names, "--json", "--lang", "zh")
    assert answer.status == ExitCode.NOT_FOUND
    assert [i["alpha_2"] for i in json.loads(answer.stdout)["items"]] == ["PK", "CN"]
    first, second = answer.stderr.splitlines()
    assert first.startswith("sco: 本库未收录“Atlantis”")
    assert re.fullmatch("sco: 本库未收录“巴基斯担”；您的意思是“巴基斯坦”.*", second)


def test_a_miss_beside_one_hit_still_gives_a_list() -> None:
    """So that a script which asked for several gets rows, however many were found."""
    document = json.loads(sco("state", "PK", "Atlantis", "--json").stdout)
    assert [item["alpha_2"] for item in document["items"]] == ["PK"]


def test_only_misses_are_an_empty_list() -> None:
    """Valid JSON, status 1, a line for each."""
    answer = sco("state", "Atlantis", "Utopia", "--json")
    assert (answer.status, json.loads(answer.stdout)["items"]) == (ExitCode.NOT_FOUND, [])
    assert "Atlantis" in answer.stderr
    assert "Utopia" in answer.stderr


def test_standard_input_is_always_a_list() -> None:
    """Also of one line: a script gets rows, whatever its input holds."""
    document = json.loads(sco("state", "-", "--json", stdin="PK\n").stdout)
    assert [item["alpha_2"] for item in document["items"]] == ["PK"]
    answer = sco("state", "-", "--json", stdin="Atlantis\n")
    assert (answer.status, json.loads(answer.stdout)["items"]) == (ExitCode.NOT_FOUND, [])
    assert answer.stderr.startswith("sco: these facts cover no state named Atlantis")


def test_no_names_on_standard_input_is_an_empty_list() -> None:
    """Nothing was asked for that is missing: status 0."""
    answer = sco("state", "-", "--json", stdin="\n \n")
    assert (answer.status, json.loads(answer.stdout)["items"]) == (0, [])
    assert answer.stderr == "sco: nothing found\n"


@pytest.mark.parametrize("name", [".", "\x1b[31mred", "\\xff"])
def test_names_that_can_not_be(name: str) -> None:
    """One line, nothing obeyed."""
    answer = sco("state", name)
    assert (answer.status, answer.stdout) == (ExitCode.NOT_FOUND, "")
    assert re.fullmatch(r"sco: these facts cover no state named .*\n", answer.stderr)
    assert "\x1b" not in answer.stderr


def test_an_id_stays_an_id() -> None:
    """In the rows for people too: a script pastes it into the next command."""
    assert sco("state", "PK", "CN", "--fields", "id").stdout == "pakistan\nchina\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
@pytest.mark.parametrize("command", ["state", "show"])
def test_names_in_utf_16_are_told(command: str, encoding: str) -> None:
    """As PowerShell writes them, with a mark or without: none is answered, in either language."""
    for lang, said in (
        ("en", "sco: the names on standard input are in UTF-16; convert them to UTF-8\n"),
        ("zh", "sco: 标准输入中的名称采用 UTF-16 编码；请转换为 UTF-8 编码\n"),
    ):
        for names in ("PK\nIN\n", "中国\n印度\n", "P"):
            done = run(command, "-", "--lang", lang, stdin=names.encode(encoding))
            assert (done.stdout, done.said, done.status) == (b"", said, ExitCode.USAGE)


@pytest.mark.parametrize("given", [["-", "-"], ["-", "PK", "-"], ["--", "-,-"]])
@pytest.mark.parametrize("command", ["state", "show"])
def test_standard_input_asked_for_twice(command: str, given: list[str]) -> None:
    """Has no second list of names to give."""
    en = "sco: - was given twice, but standard input can be read only once; give it once\n"
    zh = "sco: “-”重复给出：标准输入只能读取一次；请只给出一次\n"
    assert sco(command, "--lang", "en", *given, stdin="PK\n") == ("", en, ExitCode.USAGE)
    assert sco(command, "--lang", "zh", *given, stdin="PK\n") == ("", zh, ExitCode.USAGE)


@pytest.mark.parametrize("arguments", [("state", "-"), ("members", "--as-of", "-"), ("cite", "-")])
def test_standard_input_has_the_facts_already(arguments: tuple[str, ...]) -> None:
    """Then it has no names: an empty answer would be none."""
    text = MINI.read_text(encoding="utf-8")
    said = (
        "sco: the facts come from standard input, which can be read only once; give the facts as "
        "a file, or the names as arguments\n"
    )
    assert process(*arguments, "--facts", "/dev/stdin", stdin=text) == ("", said, ExitCode.USAGE)
    assert process(*arguments, stdin=text, SCO_FACTS="/dev/stdin") == ("", said, ExitCode.USAGE)
    assert process("state", "PK", "--facts", "/dev/stdin", stdin=text).status == ExitCode.OK


@pytest.mark.parametrize("arguments", ["members --as-of -", "search -", "terms -"])
def test_nothing_on_standard_input(arguments: str) -> None:
    """An empty list, of which nothing is said but that nothing was asked."""
    for stdin in ("", "\n \n"):
        answer = sco(*arguments.split(), "--format", "jsonl", stdin=stdin)
        assert answer == ("", "sco: standard input is empty\n", ExitCode.OK)
