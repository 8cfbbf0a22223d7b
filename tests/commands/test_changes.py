"""What differs between two days, and between two versions of the facts."""

import json
import re
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sco_cli import members, revisions
from sco_cli.errors import ExitCode
from sco_cli.factbase import FactBase
from sco_cli.kinds import arrays, fields
from sco_cli.model import Text
from sco_cli.query.changes import changes
from sco_cli.query.states import STATUSES
from tests import desk
from tests.commands.conftest import Desk
from tests.conftest import MINI, loaded, on_terminal, sco

DAYS = st.dates(date(1995, 1, 1), date(2026, 9, 1))


def stood(how: list[dict[str, Any]]) -> list[tuple[str, str | None]]:
    """The words of a side, with the ids beside them."""
    return [(one["word"], one["id"] or (one["name"] or {}).get("en")) for one in how]


# Two days


@pytest.mark.parametrize(
    ("days", "id_", "when", "before", "after"),
    [
        ("2017-06-08 2017-06-09", "pakistan", "2017-06-09", [("observer", None)], [("member", None)]),
        ("2013-04-25 2013-04-26", "turkiye", "2013-04-26", [], [("dialogue-partner", None)]),
        ("2013-05-01 2026-01-01", "turkiye", "2025-09-01", [("dialogue-partner", None)], []),
        (
            "2016-01-01 2018-01-01", "pakistan-prime-minister", "2017-08-01",
            [("held", "nawaz-sharif")], [("held", "shahid-abbasi")],
        ),
        ("2012-01-01 2016-01-01", "pakistan-prime-minister", "2013-06-05", [], [("held", "nawaz-sharif")]),
        ("2010-02-01 2014-01-01", "rats-director", "2013-01-01", [("vacant", None)], [("held", "fourth-director")]),
        ("2012-01-01 2014-01-01", "rats-director", "2013-01-01", [("unknown", None)], [("held", "fourth-director")]),
        (
            "2014-01-01 2015-06-15", "rats-director", None,
            [("held", "fourth-director")], [("possible", "fourth-director"), ("possible", "fifth-director")],
        ),
        ("2001-06-14 2001-06-15", "convention-2001", "2001-06-15", [], [("not-yet", None)]),
        ("2003-03-28 2003-03-29", "convention-2001", "2003-03-29", [("not-yet", None)], [("in-force", None)]),
        ("2016-07-14 2016-07-15", "protection-2014", "2016-07-15", [("in-force", None)], [("lapsed", None)]),
        ("2016-12-31 2017-05-01", "courts-2015", None, [("in-force", None)], [("unknown", None)]),
        ("2014-01-01 2015-01-07", "courts-2015", "2015-01-07", [], [("in-force", None)]),
        ("2012-02-29 2012-03-01", "front", "2012-03-01", [("listed", "pakistan")], []),
        (
            "2011-07-28 2011-07-29", "movement", "2011-07-29",
            [("listed", "pakistan")], [("listed", "pakistan"), ("listed", "United Nations")],
        ),
        ("2004-06-16 2004-06-17", "rats", "2004-06-17", [], [("founded", None)]),
        ("2009-02-01 2010-02-01", "nacta", "2009", [("unknown", None)], [("founded", None)]),
    ],
)  # fmt: skip
def test_an_entry_that_stands_otherwise(
    asked: Desk, days: str, id_: str, when: str | None, before: Any, after: Any
) -> None:
    """How it stood on each day, and since when it stands so."""
    (row,) = (item for item in asked.items(f"changes {days}") if item["id"] == id_)
    assert (row["date"], stood(row["before"]), stood(row["after"])) == (when, before, after)


def test_what_came_and_went_is_not_listed(asked: Desk) -> None:
    """Only the two days are compared; a day beside itself differs in nothing."""
    ids = {item["id"] for item in asked.items("changes 2013-01-01 2017-07-30")}
    assert "protection-2014" not in ids
    assert "protection-2014" in {i["id"] for i in asked.items("changes 2015-01-01 2017-07-30")}
    assert "pakistan-prime-minister" in ids  # nobody is known to hold it in the gap
    assert asked.items("changes 2015-01-01 2015-01-01") == []


def test_the_later_day_is_the_last_of_the_facts_unless_given(asked: Desk) -> None:
    """As with --as-of; the envelope says for which day the answer holds."""
    document = asked.document("changes 2019-01-01")
    assert document["as_of"] == "2026-09-01"
    assert asked.document("changes 2016-01-01 2017")["as_of"] == "2017-12-31"
    told = asked.ask("changes 2016 2017").stderr.splitlines()
    assert told[:2] == [
        "sco: FROM 2016 is answered for its last day, 31 December 2016",
        "sco: TO 2017 is answered for its last day, 31 December 2017",
    ]


def test_it_can_be_narrowed(asked: Desk) -> None:
    """To kinds of entries, and to what concerns a state: its own, and what it lists."""
    found = {item["kind"] for item in asked.items("changes 2001-01-01 2017-05-01 --kind law,group")}
    assert found == {"law", "group"}
    ids = {item["id"] for item in asked.items("changes 2001-01-01 2017-05-01 --state PK")}
    assert {"pakistan", "movement", "courts-2017", "nacta", "pakistan-prime-minister"} <= ids
    assert not ids & {"india", "china-2015", "province", "csto"}


def test_a_change_rests_on_sources(asked: Desk) -> None:
    """Of the status, of who came into the office; marked where all are second-hand."""
    chair, *_ = asked.items("changes 2025-01-01 --kind office")
    assert (chair["id"], chair["sources"], chair["second_hand"]) == (
        "chair",
        ["relayed-2026"],
        True,
    )
    listed = asked.document("changes 2017-06-08 2017-06-09 --kind state --state PK")
    assert listed["items"][0]["sources"] == ["agency-2017"]
    assert not listed["items"][0]["second_hand"]


def test_lists_that_may_lack_something_are_told(asked: Desk) -> None:
    """An office or group of which not all is known could have changed unseen."""
    assert asked.document("changes 2016-01-01 --kind office")["incomplete"] == {"holders": 2}
    assert asked.document("changes 2016-01-01 --kind group")["incomplete"] == {"listings": 3}
    assert "incomplete" not in asked.document("changes 2016-01-01 --kind state")
    told = asked.ask("changes 2019-01-01 2020-01-01 --kind office").stderr
    assert "holder not known on either day: Director of RATS" in told


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        ("en", {"Entry": "Pakistan", "Before": "observer", "After": "member"}),
        ("zh", {"条目": "巴基斯坦", "此前": "观察员国", "此后": "成员国"}),
    ],
)
def test_for_people(asked: Desk, lang: str, wanted: dict[str, str]) -> None:
    """In words, with the names of who holds an office."""
    command = "changes 2017-06-08 2017-06-09 --kind state --state PK"
    assert wanted.items() <= asked.columns(command, lang).items()
    command = "changes 2016-01-01 2018-01-01 --kind office --state PK"
    assert "Nawaz Sharif" in asked.screen(command)


def test_in_csv_words_and_ids_have_columns(asked: Desk) -> None:
    """Scripts need not take a cell apart."""
    fields = "id,date,before_word,after_word,after_id"
    command = f"changes 2016-01-01 2018-01-01 --kind office --state PK --fields {fields}"
    rows = asked.ask(command, "--format", "csv").stdout.splitlines()
    assert rows == [fields, "pakistan-prime-minister,2017-08-01,held,held,shahid-abbasi"]


@given(DAYS, DAYS)
def test_statuses_are_those_of_the_two_days(one: date, other: date) -> None:
    """For any two days of the record, in either direction, as `members` has them."""
    facts = loaded()
    on = [{s.id: s.status for s in members(facts, day, STATUSES)} for day in (one, other)]
    ids = {id_ for id_ in on[0] | on[1] if on[0].get(id_) != on[1].get(id_)}
    rows = changes(facts, one, other, kinds=["state"])
    sure = {r.id: r for r in rows if "unknown" not in [s.word for s in (*r.before, *r.after)]}
    assert sure.keys() <= ids <= {row.id for row in rows}
    for id_, row in sure.items():
        assert [s.word for s in row.before] == list(filter(None, [on[0].get(id_)]))
        assert [s.word for s in row.after] == list(filter(None, [on[1].get(id_)]))
    back = changes(facts, other, one, kinds=["state"])
    assert {(r.id, r.before, r.after) for r in rows} == {(r.id, r.after, r.before) for r in back}


def test_what_is_over_is_listed_only_if_it_had_begun() -> None:
    """Between the beginnings of any two years."""
    facts = loaded()
    for first, last in combinations([date(year, 1, 1) for year in range(1996, 2027, 3)], 2):
        rows = changes(facts, first, last, kinds=["law", "organ"])
        over = [row for row in rows if {s.word for s in row.after} & {"lapsed", "ended"}]
        assert [row.id for row in over if not row.before] == [], (first, last)


@given(DAYS, st.integers(0, 4000), st.integers(0, 4000))
def test_nothing_changes_in_two_steps_that_does_not_in_one(day: date, a: int, b: int) -> None:
    """What differs between the ends differs in one of the parts between them."""
    facts = loaded()
    middle, end = day + timedelta(a), day + timedelta(a + b)
    kinds = ["law", "treaty", "group", "organ"]
    parts = [*changes(facts, day, middle, kinds), *changes(facts, middle, end, kinds)]
    assert {row.id for row in changes(facts, day, end, kinds)} <= {row.id for row in parts}


# Two versions


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The facts of the desk, as they were before some changes."""
    text = desk.text()
    for now, then in {
        'from = "2017-08-01"': 'from = "2017-08"',
        'name.zh = "某阵线"': 'name.zh = "阵线"',
        'sources = ["gazette"]\n\n[[laws.sections]]': 'sources = ["agency-2017"]\n\n[[laws.sections]]',
        '[[organs.member_bodies]]\nen = "Habib Bank"\nzh = "哈比卜银行"\n': "",
        'id = "toll-2015"': 'id = "toll-of-june-2015"',
        'basis = "claim"\nby.en = "The military"\nby.zh = "军方"\n': "",
    }.items():
        assert text.count(now) == 1, now
        text = text.replace(now, then)
    path = tmp_path / "old.toml"
    path.write_text(text, encoding="utf-8")
    return path


def since(asked: Desk, old: Path, *more: str) -> dict[tuple[str, str], tuple[Any, ...]]:
    """What differs, by entry and field."""
    answer = sco("changes", "--since", str(old), "--facts", asked.path, "--json", *more)
    assert (answer.status, answer.stderr) == (0, "")
    items = json.loads(answer.stdout)["items"]
    return {(i["id"], i["field"]): (i["change"], i["before"], i["after"]) for i in items}


def test_versions_differ_by_entry_and_field(asked: Desk, old: Path) -> None:
    """Every difference, and nothing else."""
    assert since(asked, old) == {
        ("pakistan-prime-minister", "holders[2].from"): ("changed", "2017-08", "2017-08-01"),
        ("front", "name.zh"): ("changed", "阵线", "某阵线"),
        ("act-1997", "sources"): ("changed", ["agency-2017"], ["gazette"]),
        ("interbank", "member_bodies[2].en"): ("changed", None, "Habib Bank"),
        ("interbank", "member_bodies[2].zh"): ("changed", None, "哈比卜银行"),
        ("toll-2015", ""): ("added", None, None),
        ("toll-of-june-2015", ""): ("removed", None, None),
    }


def test_versions_can_be_narrowed_to_any_kind(asked: Desk, old: Path) -> None:
    """Those too of which days don't differ."""
    assert {id_ for id_, _ in since(asked, old, "--kind", "event")} == {
        "toll-2015",
        "toll-of-june-2015",
    }
    assert {id_ for id_, _ in since(asked, old, "--kind", "law,group")} == {"act-1997", "front"}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "7 changes in 6 entries\nadded: 1; removed: 1; changed: 4\n"),
        ("zh", "6条，7处改动\n新增：1；"),
    ],
)
def test_a_table_counts_changes_and_entries(asked: Desk, old: Path, lang: str, said: str) -> None:
    """An entry may have many; how many came and went stands above them."""
    shown = on_terminal(
        "changes", "--since", str(old), "--facts", asked.path, "--lang", lang, "--no-pager"
    ).stdout
    assert said in re.sub(r"\x1b\[[\d;]*m", "", shown)


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("body,document", "organ,treaty"),
        ("机构、文件", "organ,treaty"),
        ("Article's claim", "claim"),
        ("series of figures", "figure"),
    ],
)
def test_kinds_go_by_the_words_that_answers_print(
    asked: Desk, old: Path, printed: str, named: str
) -> None:
    """As by those of JSON: whoever reads a table can ask for what it says."""
    for line in ("search 2017", f"changes --since {old}"):
        command = (*line.split(), "--facts", asked.path, "--json")
        answer = sco(*command, "--kind", printed)
        assert answer == sco(*command, "--kind", named)
        assert answer.status == ExitCode.OK


def test_every_kind_that_differs_is_named(asked: Desk, old: Path) -> None:
    """In the help; a word of it that days don't know is refused there."""
    said = " ".join(sco("changes", "--help").stdout.split())
    assert "with --since also event, meeting, person" in said
    for kind in {row["kind"] for row in asked.items(f"changes --since {old}")}:
        assert kind in said
    assert "the day from which an entry has stood as it does on the later day" in said


def test_an_older_form_is_no_file_to_be_mended(tmp_path: Path) -> None:
    """One line says why nothing is compared; other faults of a file are told as everywhere."""
    text = MINI.read_text(encoding="utf-8").replace('status = "member"', 'status = "guest"', 1)
    older = tmp_path / "older.toml"
    older.write_text(text, encoding="utf-8")
    assert sco("changes", "--since", str(older)) == (
        "",
        f"sco: {older}: these facts are in an older form, or have errors, so that they can't be "
        "compared; give the facts of a later version; run sco check FILE for the problems\n",
        ExitCode.FACTS,
    )
    older.write_text("no TOML", encoding="utf-8")
    assert "not TOML" in sco("changes", "--since", str(older)).stderr


def test_a_retired_entry_leads_on(tmp_path: Path) -> None:
    """It was removed, and the trace says what says it now."""
    now, mini_text = tmp_path / "now.toml", MINI.read_text(encoding="utf-8")
    whole = mini_text.replace('id = "toll-2015"', 'id = "toll-of-2015"')
    trace = (
        '\n[[retired]]\nid = "toll-2015"\ndate = "2026-08-01"\ninto = ["toll-of-2015"]\n'
        'text.en = "It got another id."\ntext.zh = "已换用另一编号。"\n'
    )
    now.write_text(whole + trace, encoding="utf-8")
    before = tmp_path / "before.toml"
    before.write_text(mini_text, encoding="utf-8")
    answer = sco(
        "changes",
        "--since",
        str(before),
        "--facts",
        str(now),
        "--format",
        "csv",
        "--fields",
        "id,change,after",
    )
    assert answer.stdout.splitlines() == [
        "id,change,after",
        "toll-of-2015,added,",
        "toll-2015,retired,toll-of-2015",
    ]


def test_the_same_version_differs_in_nothing(asked: Desk) -> None:
    """Said on stderr; the list is empty, and the status 0."""
    answer = sco("changes", "--since", asked.path, "--facts", asked.path, "--json")
    assert (answer.stderr, answer.status) == ("sco: no entry differs\n", 0)
    assert json.loads(answer.stdout)["items"] == []


@given(st.data())
def test_any_text_that_is_changed_is_found(data: st.DataObject) -> None:
    """Of any entry that has an array: that field alone, with both wordings."""
    facts = loaded()
    array = data.draw(
        st.sampled_from([name for name in arrays() if name not in ("topics", "retired")])
    )
    records = getattr(facts, array)
    at = data.draw(st.integers(0, len(records) - 1))
    field = data.draw(
        st.sampled_from([f for f in fields(type(records[at])) if f.is_text and not f.many])
    )
    value = getattr(records[at], field.attribute)
    other = replace(value, en="X") if value else Text(en="X", zh="X")
    changed = replace(records[at], **{field.attribute: other})
    now = FactBase(
        facts.head,
        lambda name: (
            (*records[:at], changed, *records[at + 1 :]) if name == array else getattr(facts, name)
        ),
    )
    found = {(row.id, row.field): (row.before, row.after) for row in revisions(facts, now)}
    wanted = {(changed.id, f"{field.name}.en"): (value.en if value else None, "X")}
    if value is None:
        wanted[changed.id, f"{field.name}.zh"] = (None, "X")
    assert found == wanted


# What is refused


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "there is nothing to compare with; give a day, or use --since with a fact file"),
        (("2017", "2016-01-01"), "2016-01-01 is before 2017; give the earlier day first"),
        (("yesterday",), "FROM: 'yesterday' is not a date; write YYYY-MM-DD, YYYY-MM or YYYY, for example 2017-06-09"),
        (("2017-01-01", "2017-13"), "TO: '2017-13' is not a date; write YYYY-MM-DD, YYYY-MM or YYYY, for example 2017-06-09"),
        (("2017", "--since", "x"), "--since and FROM can't be combined; use only one of them"),
        (("--since", "x", "--state", "PK"), "--since and --state can't be combined; use only one of them"),
        (("2017-01-01", "--kind", "event"), "unknown kind of entry: event; choose from: state, office, treaty, law, group, organ"),
    ],
)  # fmt: skip
def test_wrong_usage(arguments: tuple[str, ...], said: str) -> None:
    """One line: what, where, what to do."""
    answer = sco("changes", *arguments)
    assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
    assert answer.stderr.splitlines()[-1] == f"sco: {said}"


@pytest.mark.parametrize(
    "text", ["format = 2\n", "", "no TOML", 'format = 1\nas_of = "2026-01-01"\nnames = []\n']
)
def test_a_file_of_another_format_is_refused_in_one_line(text: str, tmp_path: Path) -> None:
    """With the status of fact files, and its name."""
    other = tmp_path / "other.toml"
    other.write_text(text, encoding="utf-8")
    answer = sco("changes", "--since", str(other))
    assert (answer.status, answer.stdout) == (ExitCode.FACTS, "")
    assert answer.stderr.count("\n") == 1
    assert answer.stderr.startswith(f"sco: {other}: ")


def test_no_file() -> None:
    """As with --facts."""
    answer = sco("changes", "--since", "/nowhere.toml")
    assert (answer.status, answer.stderr) == (
        ExitCode.FACTS,
        "sco: no such fact file: /nowhere.toml; give an existing file\n",
    )
