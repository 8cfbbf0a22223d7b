"""Answers for a past day: nothing in them is later, and what was asked is said."""

import json
import re

import pytest

from sco_cli.dates import first_day, last_day
from sco_cli.errors import ExitCode
from sco_cli.factfile import load
from sco_cli.output import FORMATS
from sco_cli.query.past import known_on
from tests.conftest import MINI, on_terminal, sco, walk

COMMANDS: dict[str, tuple[str, ...]] = {
    "overview": ("overview",),
    "members": ("members", "--status", "all"),
    "members-chart": ("members", "--chart"),
    "state": ("state", "PK"),
    "states": ("state", "PK", "CN"),
    "timeline": ("timeline",),
    "pakistan": ("pakistan",),
    "summits": ("summits",),
    "meetings": ("meetings",),
    "laws": ("laws",),
    "operations": ("operations",),
    "groups": ("groups",),
    "figures": ("figures",),
    "treaties": ("treaties",),
    "exercises": ("exercises",),
    "people": ("people",),
}
"""Every command that has --as-of."""

LATER = "Later than the day."
NOTE = f'note.en = "{LATER}"\nnote.zh = "此后之事"\n'
CHANGES = {
    # A spell that went on: its end is later, its remark may be about the end.
    'to = "2017-06-09"\n': f'to = "2017-06-09"\n{NOTE}',
    # A spell that began later goes whole.
    'status = "member"\nfrom = "2017-06-09"\n': f'status = "member"\nfrom = "2017-06-09"\n{NOTE}',
    # Undated remarks on a state, and roles of people, describe them as they are now.
    'capital.en = "Islamabad"\ncapital.zh = "伊斯兰堡"\n': (
        f'capital.en = "Islamabad"\ncapital.zh = "伊斯兰堡"\n{NOTE}'
    ),
    'name.zh = "张德广"\nstate = "china"\n': (
        f'name.zh = "张德广"\nstate = "china"\nrole.en = "{LATER}"\nrole.zh = "此后之事"\n'
    ),
    # A term that went on, of an office that was there before it.
    'state = "china"\nfrom = "2024-07-04"\n': (
        f'person = "zhang-deguang"\nfrom = "2003-05-29"\nto = "2017-12-31"\n{NOTE}'
        'sources = ["charter-text"]\n\n[[offices.holders]]\n'
        'state = "china"\nfrom = "2024-07-04"\n'
    ),
    # Entry into force and Pakistan's position have dates of their own, or none.
    'in_force = "2003-09-19"\n': (
        f'in_force = "2019-09-19"\nin_force_note.en = "{LATER}"\nin_force_note.zh = "此后之事"\n'
    ),
    'pakistan.text.en = "The day of accession is not known."\n': f'pakistan.text.en = "{LATER}"\n',
    # A statement without a day is about the record as it is now.
    'text.en = "The number of texts to accept is disputed."\n': f'text.en = "{LATER}"\n',
    # An event that went on has begun, and not ended.
    'date = "2015-06"\n': 'date = "2015-06/2018-02"\n',
}


@pytest.fixture(scope="module")
def facts_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The small facts, with something later than 2016-06-01 wherever the model has room for it."""
    text = MINI.read_text(encoding="utf-8")
    for given, changed in CHANGES.items():
        assert text.count(given) == 1, given
        text = text.replace(given, changed)
    overview = text.replace('id = "pakistan-membership"', 'id = "sco-overview"')
    overview = overview.replace('"pakistan-membership"', '"sco-overview"')
    path = tmp_path_factory.mktemp("facts") / "facts.toml"
    path.write_text(overview, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("format", "lang"), [*((name, "en") for name in FORMATS), ("table", "zh")])
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_later_is_in_any_format(
    facts_file: str, command: str, format: str, lang: str
) -> None:
    """No spell, term, event, statement, end or remark; only evidence may be younger."""
    asked = (*COMMANDS[command], "--as-of", "2016-06-01", "--format", format, "--lang", lang)
    answer = sco(*asked, "--facts", facts_file)
    assert answer.status == ExitCode.OK
    out = re.sub(r'agency-2017|relayed-2026|"facts_as_of": "2026-09-01"', "", answer.stdout)
    assert LATER not in out
    assert "此后之事" not in out
    assert not re.search(r"20(1[7-9]|2\d)", out)


def test_the_same_facts_hold_it_all_today(facts_file: str) -> None:
    """So that the test above finds nothing because it was left out."""
    for command in ("state", "pakistan", "treaties", "people"):
        assert LATER in sco(*COMMANDS[command], "--facts", facts_file, "--json").stdout


def test_what_went_on_has_begun_and_not_ended(facts_file: str) -> None:
    """A spell and a term without an end, an event with an open one."""

    def answer(*command: str) -> str:
        return sco(*command, "--as-of", "2016-06-01", "--facts", facts_file).stdout

    assert "observer (since 5 July 2005)" in answer("state", "PK", "--format", "md")
    assert answer("people", "--fields", "name,from,to") == "Zhang Deguang\t2003-05-29\t\n"
    assert "2015-06/..\t" in answer("timeline")


def test_what_was_over_keeps_its_end() -> None:
    """The day on which it ended is not later than itself."""
    asked = ("state", "PK", "--json", "--fields", "spells.to")
    for day, ends in (("2017-06-08", [None]), ("2017-06-09", ["2017-06-09", None])):
        item = json.loads(sco(*asked, "--as-of", day).stdout)["item"]
        assert [spell["to"] for spell in item["spells"]] == ends


DATES = {"from", "to", "decided", "date", "since", "signed", "in_force"}


@pytest.mark.parametrize("day", ["1999-05-01", "2010-06-30", "2017-06-08", "2024-12-31"])
@pytest.mark.parametrize("command", COMMANDS)
def test_no_date_of_the_real_facts_is_later(command: str, day: str) -> None:
    """Each date in the JSON has begun by the day asked about."""
    document = json.loads(sco(*COMMANDS[command], "--as-of", day, "--json").stdout)
    dates = [value for key, value in walk(document) if key in DATES and value]
    assert [d for d in dates if first_day(d).isoformat() > day] == []
    ended = [d for d in dates if "/" in d and not d.endswith("..")]
    assert [d for d in ended if last_day(d).isoformat() > day] == []


def test_treaties_are_filtered_by_where_pakistan_stood() -> None:
    """It acceded in 2017, so in 2010 it was party to none."""
    assert sco("treaties", "--pakistan", "party").stdout
    assert sco("treaties", "--pakistan", "party", "--as-of", "2010-01-01").stdout == ""


def test_the_facts_of_a_past_day_by_the_python_api() -> None:
    """As the commands use them; those of today are the facts themselves."""
    facts = load()
    assert known_on(facts, first_day(facts.as_of)) is facts
    then = known_on(facts, first_day("2005-01-01"))
    assert then.as_of == facts.as_of
    assert max(first_day(event.date) for event in then.events) <= first_day("2005-01-01")


@pytest.mark.parametrize(
    ("given", "last", "words", "chinese"),
    [
        ("2017", "2017-12-31", "31 December 2017", "2017年12月31日"),
        ("2017-06", "2017-06-30", "30 June 2017", "2017年6月30日"),
        ("2016-02", "2016-02-29", "29 February 2016", "2016年2月29日"),
    ],
)
def test_a_month_or_year_is_answered_for_its_last_day(
    given: str, last: str, words: str, chinese: str
) -> None:
    """And says so; the answer is that of the day."""
    answer = sco("members", "--as-of", given)
    assert answer.stdout == sco("members", "--as-of", last).stdout
    assert answer.stderr == f"sco: --as-of {given} is answered for its last day, {words}\n"
    zh = sco("members", "--as-of", given, "--lang", "zh").stderr
    assert zh == f"sco: --as-of {given}：以其最后一天（{chinese}）为准\n"
    assert sco("members", "--as-of", last).stderr == ""


END = "the facts end on 1 September 2026; later changes are not included"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "2027"), f"--from 2027: {END}"),
        (("--from", "2020", "--to", "2027"), f"--to 2027: {END}"),
        (("--from", "2027", "--to", "2028"), f"--from 2027: {END}"),
        (
            ("--as-of", "2010-01-01", "--to", "2012"),
            "--to 2012 is later than --as-of; nothing after 1 January 2010 is listed",
        ),
    ],
)
@pytest.mark.parametrize("command", ["timeline", "summits", "treaties", "exercises"])
def test_a_range_beyond_the_end_says_so(
    command: str, arguments: tuple[str, ...], said: str
) -> None:
    """On stderr, once; the answer is what there is."""
    answer = sco(command, *arguments, "--facts", str(MINI))
    assert answer.status == ExitCode.OK
    assert answer.stderr.splitlines()[0] == f"sco: {said}"
    assert len([line for line in answer.stderr.splitlines() if ": --" in line]) == 1


def test_a_range_within_the_facts_says_nothing() -> None:
    """The last day itself is in it."""
    for end in ("2026-09-01", "2026-08", "2017"):
        assert sco("timeline", "--to", end, "--facts", str(MINI)).stderr == ""
    chinese = sco("timeline", "--to", "2027", "--lang", "zh", "--facts", str(MINI)).stderr
    assert chinese == "sco: --to 2027：本库收录截至2026年9月1日，此后的变化未收录\n"


UNKNOWN = "holder not known on that day: Chair of the council"


@pytest.mark.parametrize("format", ["table", "json", "plain"])
def test_who_held_an_office_may_be_not_known(format: str) -> None:
    """A gap in the facts is no vacancy; the list is empty in every format."""
    asked = ("people", "--office", "chair", "--as-of", "2001-01-01", "--facts", str(MINI))
    answer = sco(*asked, "--format", format)
    assert (answer.status, answer.stderr) == (ExitCode.OK, f"sco: {UNKNOWN}\n")
    zh = sco(*asked, "--format", format, "--lang", "zh")
    assert zh.stderr == "sco: 当日由谁担任，尚无资料：理事会主席国\n"
    for out in (answer, zh):
        assert not re.search("nobody|none|没有|无人", out.stdout + out.stderr)


def test_without_an_office_all_are_named_whose_holder_is_not_known(facts_file: str) -> None:
    """Whether or not others are known."""
    none = sco("people", "--as-of", "2001-01-01", "--facts", facts_file)
    assert none == ("", "sco: holder not known on that day: every office\n", ExitCode.OK)
    held = sco("people", "--as-of", "2016-01-01", "--facts", facts_file)
    assert (held.stderr, held.stdout[:14]) == ("", "Zhang Deguang\t")
    gap = sco("people", "--as-of", "2018-01-01", "--facts", facts_file)
    assert gap == ("", "sco: holder not known on that day: Chair of the council\n", ExitCode.OK)
    some = sco("people", "--as-of", "2026-01-01", "--fields", "office", "--facts", facts_file)
    assert some == ("chair\n", "", ExitCode.OK)


def test_somebody_of_another_state_is_known() -> None:
    """Then no person matches, and nothing is unknown."""
    asked = ("people", "--office", "chair", "--as-of", "2025-01-01", "--facts", str(MINI))
    assert sco(*asked, "--state", "PK").stderr == "sco: nobody matches\n"


def test_the_heading_of_an_empty_table_claims_nothing() -> None:
    """It counts entries; what is not known is said beside it."""
    shown = on_terminal(
        "people", "--office", "chair", "--as-of", "2001-01-01", "--facts", str(MINI)
    )
    assert "0 entries" in shown.stdout
    assert "not known" in shown.stderr
