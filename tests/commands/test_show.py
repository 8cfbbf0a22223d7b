"""``sco show``."""

import inspect
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sco_cli.commands import show
from sco_cli.commands.answering import Question
from sco_cli.dates import first_day
from sco_cli.errors import ExitCode, NotFoundError
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, kind_of, references
from sco_cli.languages import LANGUAGES, Lang, say
from sco_cli.output import Format, render
from sco_cli.output.request import Request
from sco_cli.output.terminal import Terminal
from sco_cli.output.wrap import cells
from sco_cli.query.records import Records
from tests.conftest import MINI, loaded, on_terminal, sco

REAL = loaded()
IDS = {
    kind.name: [record.id for record in REAL.by_id.values() if isinstance(record, kind.type)]
    for kind in KINDS.values()
    if kind.cited
}
RECORDS = Records(REAL)
SAMPLE = [ids[place] for ids in IDS.values() for place in (0, len(ids) // 2)]

ADDRESS = re.compile(r"(\S.*  )?\s*\S+://\S+")
"""A line with an address alone, or behind what it is: the one that may run over the border."""


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Format, Lang], str]:
    """What `sco show ID` prints for 80 columns, without a process for each of so many ids."""
    monkeypatch.setattr(show, "Records", lambda _: RECORDS)
    command = inspect.unwrap(show.command)

    def draw(name: str, format: Format, lang: Lang) -> str:
        view: Any = command(Question(REAL, first_day(REAL.as_of), lang), ids=[name])
        return render(view, format, Request(REAL, REAL.as_of, lang, Terminal(80)))

    return draw


def test_every_id_of_every_kind_is_reached(real: FactBase) -> None:
    """By the Python API: the record itself, its kind, and a title in both languages."""
    records = Records(real)
    assert all(IDS.values())
    for record in real.records():
        found = records.show(record.id)
        assert found.record is record
        assert found.kind == kind_of(record).name
        assert found.title.en
        assert found.title.zh


def test_every_id_is_reached_in_one_process(real: FactBase) -> None:
    """From standard input, in the order asked."""
    answer = sco("show", "-", "--format", "csv", stdin="\n".join(real.by_id))
    assert (answer.status, answer.stderr) == (0, "")
    lines = answer.stdout.splitlines()[1:]
    assert [line.split(",")[1] for line in lines] == list(real.by_id)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id", SAMPLE)
def test_a_sample_of_each_kind_on_a_terminal(id: str, lang: str) -> None:
    """No line is wider than 80 cells, nothing is cut, its id is there."""
    answer = on_terminal("show", id, "--lang", lang, NO_COLOR="1")
    assert (answer.status, answer.stderr) == (0, "")
    for line in answer.stdout.splitlines():
        assert cells(line) <= 80 or ADDRESS.fullmatch(line)
    assert id in re.sub(r"\n *", "", answer.stdout)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_record_can_be_shown_in_full(lang: Lang, drawn: Callable[..., str]) -> None:
    """Each source of each record, and each record that refers to it, is named."""
    for name in REAL.by_id:
        text = drawn(name, "md", lang).replace("\\", "")
        found = RECORDS.show(name)
        title = found.title.zh if lang == "zh" else found.title.en
        assert text.count(title) >= 1, name
        assert text.startswith(f"# {title}") or re.match(rf"# .+ {name}\n", text), name
        wanted = {*getattr(found.record, "sources", ()), *(m.id for m in found.mentions)}
        assert [cited for cited in wanted if cited not in text] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_record_is_wider_than_the_terminal(lang: Lang, drawn: Callable[..., str]) -> None:
    """Every thirteenth of them, drawn for 80 columns; but an address alone on its line may be."""
    for name in list(REAL.by_id)[::13]:
        for line in drawn(name, "table", lang).splitlines():
            assert cells(line) <= 80 or ADDRESS.fullmatch(line), name


def test_the_small_facts_exactly() -> None:
    """What refers to a source there: in the file's order, once each, whatever the depth."""
    document = json.loads(sco("show", "relayed-2026", "--facts", str(MINI), "--json").stdout)
    assert [m["id"] for m in document["item"]["mentions"]] == [
        "turkiye",
        "summit-2026",
        "chair",
        "number-of-texts",
    ]


def test_nothing_refers_to_itself_and_every_reference_is_shown(real: FactBase) -> None:
    """What a record refers to names it in turn."""
    records = Records(real)
    for record in real.records():
        assert record.id not in {m.id for m in records.show(record.id).mentions}
        for _, target in references(record):
            if target != record.id:
                assert record.id in {m.id for m in records.show(target).mentions}


def test_the_record_is_whole() -> None:
    """Kind, texts, sources, marks: everything the file says of it."""
    item = json.loads(sco("show", "toll-2015", "--facts", str(MINI), "--json").stdout)["item"]
    assert (item["kind"], item["title"]["en"]) == ("event", "A toll is [sic] given :cn: [/]")
    record = item["record"]
    assert (record["basis"], record["by"]["zh"], record["date"]) == ("claim", "军方", "2015-06")
    assert (record["sources"], record["second_hand"]) == (["agency-2017"], False)


@pytest.mark.parametrize(
    ("id", "parts"),
    [
        ("number-of-texts", ["disputed (paraphrased, not quoted)", "- The adviser: There were 29.", "- There were 30. [second-hand]", "- Assessment: The later figure"]),
        ("toll-2015", ["In all 2,763 were killed", "claim: The military (paraphrased, not quoted)", "June 2015"]),
        ("chair", ["* China (4 July 2024 to 1 September 2025)", "[second-hand]"]),
        ("term-structure", ["区域反恐结构", "地区反恐怖机构"]),
        ("charter-2002", ["* Pakistan: not known", "The day of accession is not known."]),
        ("pakistan", ["observer (5 July 2005 to 9 June 2017)", "member (since 9 June 2017)"]),
        ("heading-01", ["It says closed thoughts.", "封闭的思想", "结语"]),
        ("relayed-2026", ["https://example.org/origin", "relayed"]),
    ],
)  # fmt: skip
def test_every_kind_says_what_it_is(id: str, parts: list[str]) -> None:
    """Versions, claimants, holders, forms to avoid, spells, origins."""
    out = on_terminal("show", id, "--facts", str(MINI), columns=120, NO_COLOR="1").stdout
    for part in parts:
        assert part in out


def test_several_ids_are_rows() -> None:
    """In the order asked; from standard input too, among others."""
    wanted = ["treaty", "state", "source"]
    ids = ["charter-2002", "pakistan", "agency-2017"]
    listed = sco("show", *ids, "--facts", str(MINI), "--json")
    assert [i["kind"] for i in json.loads(listed.stdout)["items"]] == wanted
    piped = sco("show", ids[0], "-", ids[2], "--facts", str(MINI), "--json", stdin="\npakistan\r\n")
    assert piped == listed


def test_standard_input_is_always_a_list() -> None:
    """Also of one line: a script gets rows, whatever its input holds."""
    document = json.loads(sco("show", "-", "--json", stdin="charter-2002\n").stdout)
    assert [item["id"] for item in document["items"]] == ["charter-2002"]
    answer = sco("show", "-", "--json", stdin="chater-2002\n")
    assert (answer.status, json.loads(answer.stdout)["items"]) == (ExitCode.NOT_FOUND, [])
    assert answer.stderr.startswith("sco: no entry has the id chater-2002")


def test_a_file_that_windows_wrote() -> None:
    """With the mark that it puts before the first line."""
    assert sco("show", "-", "--fields", "id", stdin="\ufeffcharter-2002\r\n") == (
        "charter-2002\n",
        "",
        0,
    )


def test_the_sources_of_several_records() -> None:
    """Each once, as --sources asks."""
    ids = ["charter-2002", "toll-2015", "number-of-texts"]
    answer = sco("show", *ids, "--facts", str(MINI), "--json", "--sources")
    cited = [source["id"] for source in json.loads(answer.stdout)["sources"]]
    assert cited[:2] == ["charter-text", "agency-2017"]
    assert len(cited) == len(set(cited))


def test_an_id_in_any_case() -> None:
    """Capitals and spaces around it don't matter."""
    assert sco("show", " Charter-2002 ") == sco("show", "charter-2002")


def test_ids_in_rows_are_ids() -> None:
    """Not their wording: `council` is what the next command takes."""
    asked = ["council-of-heads-of-state", "pakistan", "charter-2002"]
    lines = sco("show", *asked, "--facts", str(MINI)).stdout.splitlines()
    assert [line.split("\t")[1] for line in lines] == asked


@pytest.mark.parametrize("format", ["plain", "json", "csv", "table"])
def test_one_id_that_is_none(format: str) -> None:
    """Status 1, nothing on stdout, near ids named."""
    answer = sco("show", "chater-2002", "--format", format)
    assert (answer.status, answer.stdout) == (ExitCode.NOT_FOUND, "")
    assert answer.stderr.startswith(
        "sco: no entry has the id chater-2002; did you mean charter-2002"
    )
    assert answer.stderr.count("\n") == 1


def test_did_you_mean_in_chinese() -> None:
    """In the user's language."""
    answer = sco("show", "sumit-2026", "--lang", "zh", "--facts", str(MINI))
    assert answer.stderr.startswith("sco: 没有编号为“sumit-2026”的条目；您的意思是“")
    assert "summit-2026" in answer.stderr.partition("您的意思是")[2]


def test_an_id_like_no_other() -> None:
    """Then the way to find one."""
    assert sco("show", "zzzzzz").stderr == (
        "sco: no entry has the id zzzzzz; run sco search to find the right id\n"
    )


@pytest.mark.parametrize("piped", [False, True])
def test_a_miss_among_several(piped: bool) -> None:
    """On stderr; the rest is answered; status 1."""
    ids = ["charter-2002", "chater-2002", "pakistan"]
    stdin = "\n".join(ids) if piped else ""
    answer = sco("show", *(["-"] if piped else ids), "--json", stdin=stdin)
    assert answer.status == ExitCode.NOT_FOUND
    assert [i["id"] for i in json.loads(answer.stdout)["items"]] == ["charter-2002", "pakistan"]
    assert answer.stderr.startswith("sco: no entry has the id chater-2002; did you mean")
    assert answer.stderr.count("\n") == 1


def test_the_api_raises_what_the_command_prints(real: FactBase) -> None:
    """NotFoundError, with near ids in both languages."""
    with pytest.raises(NotFoundError, match="no entry has the id chater-2002") as caught:
        Records(real).show("chater-2002")
    assert caught.value.hint
    assert all("charter-2002" in say(caught.value.hint, lang) for lang in LANGUAGES)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("plain", "charter-2002\t\t2002-06-07\npakistan\tPK\t\n"),
        ("csv", "id,record_alpha_2,record_signed\ncharter-2002,,2002-06-07\npakistan,PK,\n"),
        (
            "jsonl",
            '{"id":"charter-2002","record":{"alpha_2":null,"signed":"2002-06-07"}}\n'
            '{"id":"pakistan","record":{"alpha_2":"PK","signed":null}}\n',
        ),
    ],
)
@pytest.mark.parametrize("facts", [(), ("--facts", str(MINI))])
def test_fields_of_the_record_itself(format: str, text: str, facts: tuple[str, ...]) -> None:
    """Those of every kind; a record without such a field has nothing there."""
    fields = ("--fields", "id,record.alpha_2,record.signed", "--format", format)
    answer = sco("show", "charter-2002", "pakistan", *fields, *facts)
    assert answer == (text, "", 0)


def test_a_field_that_no_kind_has() -> None:
    """Usage, with near ones."""
    answer = sco("show", "charter-2002", "--fields", "record.sined")
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert "did you mean record.signed" in answer.stderr


@pytest.mark.parametrize("format", ["plain", "csv", "tsv", "md"])
def test_a_field_that_holds_records_is_not_shown_as_code(format: str) -> None:
    """No Python in a cell: records are JSON there."""
    for arguments in (
        ("show", "agency-2017", "--fields", "mentions"),
        ("state", "CN", "--fields", "spells"),
        ("treaties", "--fields", "parties"),
        ("terms", "--fields", "avoid"),
    ):
        out = sco(*arguments, "--facts", str(MINI), "--format", format).stdout
        assert not re.search(r"\w+\(\w+=", out)
        assert re.search(r'\{\\?"+\w+"+:', out)


def test_a_chinese_title_breaks_as_the_text_does(tmp_path: Path) -> None:
    """No line of it starts with a closing mark, at any width."""
    path = tmp_path / "facts.toml"
    long = "，".join("甲" * n for n in range(1, 30)) + "。"
    path.write_text(MINI.read_text("utf-8").replace("该组织成立", long), encoding="utf-8")
    for columns in (40, 60, 64, 80, 110):
        answer = sco(
            *("show", "founding-2001", "--facts", str(path), "--lang", "zh", "--format", "table"),
            COLUMNS=str(columns),
        )
        title = answer.stdout.partition("\n\n")[0].splitlines()
        assert len(title) > 1
        assert not any(line.startswith(("。", "，", "、")) for line in title)


def test_the_day_on_which_a_source_was_read(tmp_path: Path) -> None:
    """In the card, in both languages, and in JSON."""
    path = tmp_path / "facts.toml"
    text = MINI.read_text(encoding="utf-8")
    given = 'date = "2017-06-09"\nlangs'
    path.write_text(text.replace(given, 'date = "2017-06-09"\nseen = "2026-11-27"\nlangs'), "utf-8")
    asked = ("show", "agency-2017", "--facts", str(path))
    assert "Read on\t27 November 2026\n" in sco(*asked).stdout
    assert "查阅日期\t2026年11月27日\n" in sco(*asked, "--lang", "zh").stdout
    assert json.loads(sco(*asked, "--json").stdout)["item"]["record"]["seen"] == "2026-11-27"


@pytest.mark.parametrize(
    ("lang", "labels"),
    [
        ("en", ("* The article claims: ", "* The evidence: ")),
        ("zh", ("* 文章称：", "* 本库所载：")),
    ],
)
def test_a_text_stands_behind_what_it_is(lang: str, labels: tuple[str, str]) -> None:
    """In a card, except for the summary itself; a document has signatories."""
    shown = on_terminal("show", "article-01", "--lang", lang, "--facts", str(MINI), NO_COLOR="1")
    assert all(label in shown.stdout for label in labels)
    charter = on_terminal("show", "charter-2002", "--facts", str(MINI), NO_COLOR="1").stdout
    assert "- Note: The day of accession is not known." in charter
    assert re.search(r"^Signatories +China", charter, re.MULTILINE)


@pytest.mark.parametrize(("lang", "heading"), [("en", "Toll"), ("zh", "伤亡")])
def test_plain_says_all_that_the_card_says(lang: str, heading: str) -> None:
    """A line for each text: heading, text, the ids of its sources; none where fields are asked."""
    plain = sco("show", "dasu-attack-2021", "--lang", lang).stdout
    tolls = [line.split("\t") for line in plain.splitlines() if line.startswith(f"{heading}\t")]
    assert tolls
    assert all(len(toll) in (2, 3) for toll in tolls)
    asked = sco("show", "dasu-attack-2021", "--lang", lang, "--fields", "id").stdout
    assert asked == "dasu-attack-2021\n"
