"""Answers for a past day: nothing in them is later, and what was asked is said."""

import json
import re
from importlib import import_module
from inspect import signature

import pytest

from sco_cli import commands
from sco_cli.dates import first_day, last_day
from sco_cli.errors import ExitCode
from sco_cli.output import FORMATS
from sco_cli.query.past import known_on
from tests import desk
from tests.conftest import MINI, loaded, on_terminal, sco, walk

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
    "delegations": ("meetings", "--with", "PK"),
    "treaties": ("treaties",),
    "binding": ("treaties", "--binding", "CN"),
    "parties": ("treaties", "--parties"),
    "laws": ("laws",),
    "exercises": ("exercises",),
    "operations": ("operations",),
    "groups": ("groups",),
    "figures": ("figures",),
    "people": ("people",),
    "office": ("people", "--office", "rats-director"),
}
"""Every command that has --as-of."""
SERIES: dict[str, tuple[str, ...]] = {"series": ("figures", "deaths-institute")}
"""One more, of the small facts alone."""

LATER = "Later than the day."
TEXTS = {
    name: f'{name}.en = "{LATER}"\n{name}.zh = "此后之事"\n'
    for name in ("note", "role", "text", "summary", "lapse_note", "in_force_note", "registration")
}
NOTE = TEXTS["note"]
CHANGES = {
    # A spell that went on: its end is later, its remark may be about the end.
    'capital.zh = "伊斯兰堡"\nsources = ["charter-text"]\n\n[[states.spells]]\n'
    'status = "observer"\nfrom = "2005-07-05"\nto = "2017-06-09"\n': (
        f'capital.zh = "伊斯兰堡"\n{NOTE}sources = ["charter-text"]\n\n[[states.spells]]\n'
        f'status = "observer"\nfrom = "2005-07-05"\nto = "2017-06-09"\n{NOTE}'
    ),
    # Roles and notes of people describe them as they are now.
    'name.zh = "张德广"\nstate = "china"\n': (
        f'name.zh = "张德广"\nstate = "china"\n{TEXTS["role"]}{NOTE}'
    ),
    # A term that went on, of an office that was there before it.
    'state = "china"\nfrom = "2024-07-04"\n': (
        f'person = "zhang-deguang"\nfrom = "2003-05-29"\nto = "2017-12-31"\n{NOTE}'
        'sources = ["charter-text"]\n\n[[offices.holders]]\n'
        'state = "china"\nfrom = "2024-07-04"\n'
    ),
    'from = "2015-06"\nto = "2018-12-31"\n': f'from = "2015-06"\nto = "2018-12-31"\n{NOTE}',
    # Entry into force and each party's steps have dates of their own, or none.
    'in_force = "2003-09-19"\n': (
        f'in_force = "2019-09-19"\n{TEXTS["in_force_note"]}{TEXTS["registration"]}{NOTE}'
    ),
    'note.en = "The day of accession is not known."\n': f'note.en = "{LATER}"\n',
    'joined = "2005-07-02"\n': f'joined = "2005-07-02"\nin_force = "2018-01-01"\n{NOTE}',
    # A statement without a day, and a summary, are about the record as it is now.
    'text.en = "The number of texts to accept is disputed."\n': f'text.en = "{LATER}"\n',
    'title.en = "Membership"\ntitle.zh = "成员国地位"\n': (
        f'title.en = "Membership"\ntitle.zh = "成员国地位"\n{TEXTS["summary"]}'
    ),
    # An event that went on has begun, and not ended.
    'date = "2015-06"\n': 'date = "2015-06/2018-02"\n',
    # A law that goes on, or lapsed later; one that was not yet in force.
    'assent = "1997-08-16"\nin_force = "1997-08-20"\n': (
        f'assent = "1997-08-16"\nin_force = "1997-08-20"\n{NOTE}'
    ),
    'in_force = "2015-01-07"\nlapsed = "2017"\n': (
        f'in_force = "2015-01-07"\nlapsed = "2017"\n{TEXTS["lapse_note"]}'
    ),
    'assent = "2015-12-27"\nin_force = "2016-01-01"\n': (
        'assent = "2015-12-27"\nin_force = "2018-01-01"\n'
    ),
    # An operation that went on: what came of it, and what was said later.
    'from = "2014-06-15"\nto = "2017-02-22"\n': (
        f'from = "2014-06-15"\nto = "2017-02-22"\n{TEXTS["text"]}{NOTE}'
    ),
    'value = 488\nby.en = "The army"\nby.zh = "陆军"\nsaid = "2015-12-12"\n': (
        f'value = 488\nby.en = "The army"\nby.zh = "陆军"\nsaid = "2017-02-22"\n{NOTE}'
    ),
    # A listing that ended later; a group as it is described now.
    'from = "2008-08-25"\n': f'from = "2008-08-25"\nto = "2019-01-01"\n{NOTE}',
    'aliases = ["Tehreek", "TM"]\n': f'aliases = ["Tehreek", "TM"]\n{TEXTS["text"]}{NOTE}',
    # Figures that had not been said, or of a year that was not over.
    'period = "2016"\nvalue = 1803\n': f'period = "2016"\nvalue = 1803\n{NOTE}',
    'definition.en = "Civilians, soldiers and attackers, by press reports."\n': (
        f'{NOTE}definition.en = "Civilians, soldiers and attackers, by press reports."\n'
    ),
}


@pytest.fixture(scope="module")
def facts_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The facts of the desk, with something later than 2016-06-01 wherever there is room for it."""
    text = desk.text()
    for given, changed in CHANGES.items():
        assert text.count(given) == 1, given
        text = text.replace(given, changed)
    return desk.write(tmp_path_factory.mktemp("facts"), text)


def test_every_command_that_has_a_day_is_asked() -> None:
    """A new one must be among those above."""
    modules = {name: import_module(f"sco_cli.commands.{name}") for name in commands.COMMANDS}
    with_a_day = {
        name for name, module in modules.items() if "as_of" in signature(module.command).parameters
    }
    assert with_a_day == {command[0] for command in COMMANDS.values()}


@pytest.mark.parametrize(("format", "lang"), [*((name, "en") for name in FORMATS), ("table", "zh")])
@pytest.mark.parametrize("command", COMMANDS | SERIES)
def test_nothing_later_is_in_any_format(
    facts_file: str, command: str, format: str, lang: str
) -> None:
    """No spell, term, event, statement, end or remark; only evidence may be younger."""
    asked = (
        *(COMMANDS | SERIES)[command],
        "--as-of",
        "2016-06-01",
        "--format",
        format,
        "--lang",
        lang,
    )
    answer = sco(*asked, "--facts", facts_file)
    assert answer.status == ExitCode.OK
    out = re.sub(r'agency-2017|relayed-2026|"facts_as_of": "2026-09-01"', "", answer.stdout)
    assert LATER not in out
    assert "此后之事" not in out
    assert not re.search(r"20(1[7-9]|2\d)", out)


LATER_TODAY = {
    "state": 2, "pakistan": 3, "treaties": 5, "people": 3, "laws": 2, "operations": 3, "groups": 3,
    "figures": 2, "series": 1, "office": 1, "parties": 2,
}  # fmt: skip


@pytest.mark.parametrize("command", LATER_TODAY)
def test_the_same_facts_hold_it_all_today(facts_file: str, command: str) -> None:
    """So that the test above finds nothing because it was left out."""
    answer = sco(*(COMMANDS | SERIES)[command], "--facts", facts_file, "--json")
    assert answer.stdout.count(LATER) == LATER_TODAY[command]


def test_what_went_on_has_begun_and_not_ended(facts_file: str) -> None:
    """A spell and a term without an end, an event with an open one."""

    def answer(*command: str) -> str:
        return sco(*command, "--as-of", "2016-06-01", "--facts", facts_file).stdout

    assert "observer (since 5 July 2005)" in answer("state", "PK", "--format", "md")
    assert answer("people", "--office", "chair", "--fields", "name,from,to") == (
        "Zhang Deguang\t2003-05-29\t\n"
    )
    assert "2015-06/..\t" in answer("timeline")


def test_an_office_is_one(facts_file: str) -> None:
    """A comma doesn't make two of it."""
    answer = sco("people", "--office", "chair,chair", "--facts", facts_file)
    assert answer.status == ExitCode.NOT_FOUND
    assert answer.stderr.startswith("sco: unknown office: chair,chair;")


def test_what_was_over_keeps_its_end() -> None:
    """The day on which it ended is not later than itself."""
    asked = ("state", "PK", "--json", "--fields", "spells.to")
    for day, ends in (("2017-06-08", [None]), ("2017-06-09", ["2017-06-09", None])):
        item = json.loads(sco(*asked, "--as-of", day).stdout)["item"]
        assert [spell["to"] for spell in item["spells"]] == ends


DATES = {
    "from", "to", "decided", "date", "since", "signed", "joined", "in_force", "assent", "lapsed",
    "seen", "said",
}  # fmt: skip


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
    """It acceded in 2017, so in 2010 it was bound by none."""
    assert sco("treaties", "--binding", "PK").stdout
    assert sco("treaties", "--binding", "PK", "--as-of", "2010-01-01").stdout == ""


def test_the_facts_of_a_past_day_by_the_python_api() -> None:
    """As the commands use them; those of today are the facts themselves."""
    facts = loaded()
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
    assert chinese == "sco: --to 2027：数据截至2026年9月1日，此后的变化未收录\n"


UNKNOWN = "holder not known on that day: Chair of the council"


@pytest.mark.parametrize("format", ["table", "json", "plain"])
def test_who_held_an_office_may_be_not_known(format: str) -> None:
    """A gap in the facts is no vacancy; every format says so, and stderr."""
    asked = ("people", "--office", "chair", "--as-of", "2001-01-01", "--facts", str(MINI))
    answer = sco(*asked, "--format", format)
    assert (answer.status, answer.stderr) == (ExitCode.OK, f"sco: {UNKNOWN}\n")
    zh = sco(*asked, "--format", format, "--lang", "zh")
    assert zh.stderr == "sco: 当日由谁担任，尚无资料：理事会主席国\n"
    for out in (answer, zh):
        assert not re.search("nobody|none|没有|无人", out.stdout + out.stderr)


def test_without_an_office_all_are_named_whose_holder_is_not_known() -> None:
    """Whether or not others are known."""
    none = sco("people", "--as-of", "2001-01-01", "--facts", str(MINI))
    assert none == ("", "sco: holder not known on that day: every office\n", ExitCode.OK)
    asked = ("people", "--as-of", "2026-01-01", "--fields", "office,holding", "--facts", str(MINI))
    assert sco(*asked) == ("chair\theld\n", "", ExitCode.OK)


def test_an_office_that_is_not_known_is_that_of_its_state(facts_file: str) -> None:
    """Not those of others, and nobody is said not to match."""
    asked = ("people", "--as-of", "2013-01-01", "--state", "PK", "--facts", facts_file)
    assert sco(*asked).stderr == "sco: nobody matches\n"
    held = sco(*asked[:2], "2016-05-01", *asked[3:], "--fields", "office,holding")
    assert held == ("pakistan-prime-minister\theld\n", "", ExitCode.OK)
    gap = sco(*asked[:2], "2017-07-30", *asked[3:], "--fields", "office,holding")
    said = "sco: holder not known on that day: Prime Minister of Pakistan\n"
    assert gap == ("pakistan-prime-minister\tnot known\n", said, ExitCode.OK)


def test_somebody_of_another_state_is_known() -> None:
    """Then no person matches, and nothing is unknown."""
    asked = ("people", "--office", "chair", "--as-of", "2025-01-01", "--facts", str(MINI))
    assert sco(*asked, "--state", "PK").stderr == "sco: nobody matches\n"


def test_a_table_says_what_is_not_known() -> None:
    """In a row of its own, and beside it."""
    shown = on_terminal(
        "people", "--office", "chair", "--as-of", "2001-01-01", "--facts", str(MINI)
    )
    assert "not known" in shown.stdout
    assert "not known" in shown.stderr
