"""The ten questions of an SCO desk, asked of a small fact file, for people and for programs."""

import json
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import pytest

from sco_cli.languages import LANGUAGES
from sco_cli.output.wrap import cells
from tests import desk
from tests.conftest import Answer, on_terminal, sco

HAN = re.compile("[\u4e00-\u9fff]")
GAP = "may be incomplete"

QUESTIONS = {
    "meetings of a body": "meetings --of council-of-heads-of-state",
    "who led": "meetings --with PK,IN",
    "where two people were": "meetings --person xi-jinping,narendra-modi",
    "summits": "summits --state PK",
    "one meeting": "show ufa-2015",
    "what binds": "treaties --binding PK",
    "what binds two": "treaties --binding PK,IN",
    "any step": "treaties --state PK",
    "parties": "treaties --parties",
    "one document": "show convention-2001",
    "what it amends": "show protocol-2007",
    "laws": "laws --state PK --as-of 2017-02-01",
    "one law": "show act-1997",
    "groups": "groups",
    "one group": "show movement",
    "operations": "operations --from 2009-06 --to 2009-06",
    "one operation": "show black-storm-2009",
    "series": "figures --subject casualties",
    "figures": "figures deaths-ministry",
    "one series": "show deaths-institute",
    "who held it": "people --office rats-director",
    "who held it on a day": "people --office rats-director --as-of 2015-06-15",
    "all offices": "people --as-of 2018-07-01",
    "overview": "overview --as-of 2010-02-01",
    "exercises": "exercises --with PK,CN",
    "one exercise": "show friends-2015",
    "bodies": "organs --owner all",
    "one body": "show rats",
    "steps": "timeline",
    "a state on a day": "state PK --as-of 2016-06-01",
    "an attack": "show school-attack-2014",
}
"""What is asked, as a command."""


class Desk(NamedTuple):
    """Asks the small fact file."""

    path: str

    def ask(self, command: str, *more: str) -> Answer:
        """The answer in a pipe."""
        answer = sco(*command.split(), "--facts", self.path, *more)
        assert answer.status == 0, answer.stderr
        return answer

    def document(self, command: str) -> Any:
        """The answer as JSON, in its envelope."""
        return json.loads(self.ask(command, "--json").stdout)

    def items(self, command: str) -> Any:
        """The entries as JSON."""
        return self.document(command)["items"]

    def ids(self, command: str) -> list[str]:
        """The ids of the entries."""
        return [item["id"] for item in self.items(command)]

    def record(self, id_: str) -> Any:
        """One record as JSON."""
        return self.document(f"show {id_}")["item"]["record"]

    def screen(self, command: str, lang: str = "en") -> str:
        """What a terminal of 80 columns shows."""
        asked = (*command.split(), "--facts", self.path, "--lang", lang)
        answer = on_terminal(*asked, NO_COLOR="1")
        assert answer.status == 0, answer.stderr
        return answer.stdout

    def card(self, command: str, lang: str = "en") -> str:
        """The same without its line breaks."""
        return re.sub(r"\n *(?=\S)", " " if lang == "en" else "", self.screen(command, lang))

    def columns(self, command: str, lang: str = "en") -> dict[str, str]:
        """What stands in each column of a table, by its heading, without line breaks."""
        return _columns(self.screen(command, lang), " " if lang == "en" else "")


def _columns(out: str, space: str) -> dict[str, str]:
    """The text of each column of a table, read along its rule as a terminal draws it."""
    lines = out.splitlines()
    at = next(i for i, line in enumerate(lines) if re.match("-+( +-+)*$", line))
    top = max(i for i in range(at) if not lines[i]) + 1
    end = next((i for i in range(at, len(lines)) if not lines[i]), len(lines))
    found = {}
    for place in re.finditer("-+", lines[at]):
        cut = [_between(line, place.start(), place.end()) for line in lines]
        found[space.join(filter(None, cut[top:at]))] = space.join(filter(None, cut[at + 1 : end]))
    return found


def _between(line: str, start: int, end: int) -> str:
    """What stands in some cells of a line, of which a Chinese character takes two."""
    drawn = [c for character in line for c in (character, *[""] * (cells(character) - 1))]
    return "".join(drawn[start:end]).strip()


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The facts of the desk."""
    return Desk(desk.write(tmp_path_factory.mktemp("desk"), desk.text()))


def test_the_facts_of_the_desk_are_clean(asked: Desk) -> None:
    """So that these tests test what users may write."""
    assert sco("check", "--strict", asked.path).stdout == "no problems\n"


# Every question, for people


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_fits_a_terminal(asked: Desk, question: str, lang: str) -> None:
    """No line is wider than 80 cells; all of it is in the language asked for."""
    out = asked.screen(QUESTIONS[question], lang)
    assert max(map(cells, out.splitlines())) <= 80
    assert "None" not in out
    assert bool(HAN.search(out.splitlines()[1])) == (lang == "zh")


@pytest.mark.parametrize(
    "question",
    [name for name, asked in QUESTIONS.items() if not re.match("show|overview|state", asked)],
)
def test_every_heading_is_chinese(asked: Desk, question: str) -> None:
    """None of them is a field's name."""
    for heading in asked.columns(QUESTIONS[question], "zh"):
        assert HAN.search(heading), heading


@pytest.mark.parametrize(
    "question", [name for name, asked in QUESTIONS.items() if asked.startswith("show")]
)
def test_every_line_of_a_card_is_named(asked: Desk, question: str) -> None:
    """In words, not by a field's name; none twice in the same words."""
    english, chinese = (asked.screen(QUESTIONS[question], lang) for lang in ("en", "zh"))
    names = [re.split("  +", line)[0] for line in _top(english)]
    assert [name for name in names if not name[0].isupper()] == []
    zh = [re.split("  +", line)[0] for line in _top(chinese)]
    assert [name for name in zh if not HAN.search(name)] == []
    assert len(set(zh)) == len(zh)
    assert len(set(names)) == len(names)


def _top(out: str) -> list[str]:
    """The lines of a card above its sections, without those that go on."""
    _, lines, *_ = out.split("\n\n")
    return [line for line in lines.splitlines() if not line.startswith(" ")]


# 1. Meetings


def test_who_led_each_delegation(asked: Desk) -> None:
    """State or organization, in which capacity, who, in which office, and how that is known."""
    found = asked.record("ufa-2015")["delegations"]
    assert [
        (
            d["state"] or d["organization"]["en"],
            d["capacity"],
            d["person"] or (d["name"] or {}).get("en"),
            (d["office"] or {}).get("en"),
            d["by_office"],
        )
        for d in found
    ] == [
        ("china", "member", "xi-jinping", "President", False),
        ("india", "observer", "narendra-modi", "Prime Minister", False),
        ("pakistan", "observer", "nawaz-sharif", "Prime Minister", True),
        ("turkmenistan", "guest", "Gurbanguly Berdimuhamedow", "President", False),
        ("United Nations", "guest", None, None, False),
    ]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "en",
            (
                "* India: Narendra Modi, Prime Minister (observer)",
                "* Pakistan: Nawaz Sharif, Prime Minister (observer) [name by office held]",
                "* Turkmenistan: Gurbanguly Berdimuhamedow, President (guest)",
                "* United Nations (guest)",
            ),
        ),
        (
            "zh",
            (
                "* 印度：纳伦德拉·莫迪，总理（观察员国）",
                "* 巴基斯坦：纳瓦兹·谢里夫，总理（观察员国）［姓名据所任职务］",
                "* 土库曼斯坦：库尔班古力·别尔德穆哈梅多夫，总统（主席国客人）",
                "* 联合国（主席国客人）",
            ),
        ),
    ],
)
def test_who_led_each_delegation_for_people(asked: Desk, lang: str, lines: Sequence[str]) -> None:
    """In the card of the meeting, one a line."""
    assert set(lines) < set(asked.screen("show ufa-2015", lang).splitlines())


def test_at_which_meetings_a_state_took_part(asked: Desk) -> None:
    """By date, guests too, and where only its presence is known; led by whom in the table."""
    assert asked.ids("meetings --with PK") == [
        "ufa-2015", "bishkek-2016", "astana-2017", "online-2020", "summit-2026",
    ]  # fmt: skip
    assert asked.ids("meetings --with TM") == ["ufa-2015"]
    assert asked.ids("meetings --with PK --from 2016-11 --to 2017") == [
        "bishkek-2016",
        "astana-2017",
    ]
    assert asked.ids("summits --state PK") == ["ufa-2015", "astana-2017", "summit-2026"]
    assert asked.columns("meetings --with PK,IN")["Delegations"] == (
        "India: Narendra Modi, Prime Minister (observer); Pakistan: Nawaz Sharif, Prime Minister "
        "(observer) [name by office held] India: Narendra Modi, Prime Minister; Pakistan: "
        "Nawaz Sharif, Prime Minister"
    )
    assert asked.columns("meetings --with IN", "zh")["代表团"] == (
        "印度：纳伦德拉·莫迪，总理（观察员国）印度：纳伦德拉·莫迪，总理印度"
    )


def test_where_two_people_took_part(asked: Desk) -> None:
    """By id or name, in any language; not where a delegation's leader isn't known."""
    both = ["ufa-2015", "astana-2017"]
    assert asked.ids("meetings --person xi-jinping,narendra-modi") == both
    named = sco("meetings", "--person", "习近平，Narendra Modi", "--json", "--facts", asked.path)
    assert [item["id"] for item in json.loads(named.stdout)["items"]] == both
    assert asked.ids("meetings --person xi-jinping") == [*both, "qingdao-2018"]


def test_meetings_of_a_body(asked: Desk) -> None:
    """By its id or name; summits are those of the heads of state."""
    of_state = ["founding-2001", "ufa-2015", "astana-2017", "qingdao-2018", "summit-2026"]
    assert asked.ids("meetings --of council-of-heads-of-state") == of_state
    assert asked.ids("summits") == of_state
    of_government = ["bishkek-2016", "online-2020"]
    assert asked.ids("meetings --of council-of-heads-of-government") == of_government
    named = sco("meetings", "--of", "政府首脑（总理）理事会", "--json", "--facts", asked.path)
    assert [item["id"] for item in json.loads(named.stdout)["items"]] == of_government
    assert "By video  yes" in asked.screen("show online-2020").replace("     ", "")


# 2. Documents


def test_what_binds_a_state_and_since_when(asked: Desk) -> None:
    """In force for that state, not the document's own day; shown or inferred."""
    assert asked.ids("treaties --binding PK") == ["convention-2001"]
    assert asked.ids("treaties --binding CN") == ["convention-2001", "agreement-2004"]
    assert asked.columns("treaties --binding PK")["Binding since"] == "2017-06-09 (inferred)"
    assert asked.columns("treaties --binding PK", "zh")["约束力始于"] == "2017-06-09（推断）"
    assert asked.columns("treaties --binding PK,IN")["Binding since"] == (
        "India: 2017-07-09; Pakistan: 2017-06-09 (inferred)"
    )


@pytest.mark.parametrize(
    ("state", "document", "before", "first"),
    [
        ("PK", "convention-2001", "2017-06-08", "2017-06-09"),  # by joining
        ("IN", "convention-2001", "2017-07-08", "2017-07-09"),  # by its own day
        ("CN", "agreement-2004", "2007-12-31", "2008-01-01"),  # the document's, after joining
    ],
)
def test_nothing_binds_before_its_day(
    asked: Desk, state: str, document: str, before: str, first: str
) -> None:
    """Having joined is not enough where the document was not in force."""
    assert document not in asked.ids(f"treaties --binding {state} --as-of {before}")
    assert document in asked.ids(f"treaties --binding {state} --as-of {first}")


def test_any_step_and_the_table_of_parties(asked: Desk) -> None:
    """One row for a state and a document, whatever the state did."""
    assert asked.ids("treaties --state CN") == [
        "convention-2001", "charter-2002", "agreement-2004", "protocol-2007",
    ]  # fmt: skip
    rows = asked.items("treaties --parties")
    assert [(r["state"], r["id"], r["standing"], r["inferred"]) for r in rows] == [
        ("china", "convention-2001", "party", False),
        ("india", "convention-2001", "party", False),
        ("pakistan", "convention-2001", "party", True),
        ("pakistan", "charter-2002", "unknown", False),
        ("china", "agreement-2004", "party", False),
        ("china", "protocol-2007", "signed", False),
    ]
    assert (rows[1]["joined"], rows[1]["in_force"]) == ("2017-06-09", "2017-07-09")
    assert rows[1]["sources"] == ["gazette"]
    assert "[inferred]" in asked.screen("treaties --parties --state PK")
    assert "［推断］" in asked.card("treaties --parties --state PK", "zh")
    assert sco("treaties", "--pakistan", "party", "--facts", asked.path).status == 2


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            (
                "In force     29 March 2003",
                "Depositary   China",
                "* Entry into force: On the 30th day after the fourth instrument.",
                "* Article 1, Definitions: Defines terrorism, separatism and extremism.",
                "* Article 2, Cooperation: not read",
                "* document protocol-2007: Protocol to the Convention",
            ),
        ),
        (
            "zh",
            (
                "生效              2003年3月29日",
                "保存机关          中国",
                "* 生效情况：第四份批准书交存后第30天起生效。",
                "* 第1条（定义）：界定恐怖主义、分裂主义和极端主义。",
                "* 第2条（合作）：未能读到",
                "* 文件 protocol-2007：《公约议定书》",
            ),
        ),
    ],
)
def test_a_document_on_one_card(asked: Desk, lang: str, said: Sequence[str]) -> None:
    """Entry into force and its condition, who keeps it, its articles, what amends it."""
    out = asked.screen("show convention-2001", lang)
    assert [line for line in said if f"\n{line}" not in out] == []


def test_what_a_document_amends(asked: Desk) -> None:
    """Named on the card of the later one; a date that was not found says who looked and where."""
    assert asked.record("protocol-2007")["amends"] == ["convention-2001"]
    out = asked.card("show protocol-2007")
    assert "Amends or replaces  Convention on Combating Terrorism" in out
    assert "In force: Entry into force of the protocol (en, zh, 27 November 2026)" in out
    assert "not known" in asked.columns("treaties")["In force"]


# 3. Laws


def test_which_laws_stood_on_a_day(asked: Desk) -> None:
    """In force, lapsed, adopted but not yet in force, and where a year leaves it open."""
    found = asked.items("laws --state PK --as-of 2017-02-01")
    assert {law["id"]: (law["force"], law["in_force"], law["lapsed"]) for law in found} == {
        "act-1997": ("in-force", "1997-08-20", None),
        "protection-2014": ("lapsed", "2014-07-11", "2016-07-15"),
        "courts-2015": ("unknown", "2015-01-07", "2017"),
        "rules-2017": ("not-yet", None, None),
    }
    assert asked.ids("laws --state PK --as-of 2017-02-01 --force in-force") == ["act-1997"]
    assert asked.ids("laws --state PK --as-of 2017-03-01 --force in-force") == [
        "act-1997",
        "rules-2017",
    ]
    assert asked.ids("laws --state CN") == ["china-2015"]


def test_the_edges_of_a_law(asked: Desk) -> None:
    """Its first day counts; the first day without it doesn't."""
    for day, force in (
        ("2014-07-10", None),
        ("2014-07-11", "in-force"),
        ("2016-07-14", "in-force"),
        ("2016-07-15", "lapsed"),
    ):
        found = {law["id"]: law["force"] for law in asked.items(f"laws --as-of {day}")}
        assert found.get("protection-2014") == force, day


def test_laws_for_people(asked: Desk) -> None:
    """Force on the day and the day of its end, in both languages."""
    table = asked.columns("laws --state PK --as-of 2017-02-01")
    assert table["On the day"] == "in force no longer in force not known not yet in force"
    assert table["Lapsed"] == "2016-07-15 2017"
    chinese = asked.columns("laws --state PK --as-of 2017-02-01", "zh")
    assert chinese["当天效力"] == "有效已失效不详尚未生效"


def test_which_section_allows_what(asked: Desk) -> None:
    """On the card, as it is cited."""
    assert asked.record("act-1997")["sections"][1]["section"] == "11B"
    assert (
        "* Section 11B: The government may proscribe an organization."
        in asked.screen("show act-1997").splitlines()
    )
    assert "* 第11B条：政府可取缔组织。" in asked.screen("show act-1997", "zh").splitlines()


# 4. Groups


def test_who_lists_a_group_and_since_when(asked: Desk) -> None:
    """States and organizations, and that a listing has ended."""
    table = asked.columns("groups")
    assert table["States that list it"] == (
        "Pakistan (14 January 2002 to 1 March 2012) Pakistan (since 25 August 2008)"
    )
    assert "United Nations (since 29 July 2011)" in table["Organizations that list it"]
    assert asked.columns("groups", "zh")["列名国家"] == (
        "巴基斯坦（2002年1月14日至2012年3月1日）巴基斯坦（自2008年8月25日起）"
    )
    listings = asked.items("groups")[1]["listings"]
    assert [(on["state"], on["from"], on["to"]) for on in listings] == [
        ("pakistan", "2008-08-25", None),
        (None, "2011-07-29", None),
    ]


@pytest.mark.parametrize(
    ("day", "listed"),
    [
        ("2002-01-13", []),
        ("2002-01-14", ["front"]),
        ("2012-02-29", ["front", "movement"]),
        ("2012-03-01", ["movement"]),
    ],
)
def test_which_groups_a_state_listed_on_a_day(asked: Desk, day: str, listed: list[str]) -> None:
    """From the first day to the one before the last."""
    answer = sco("groups", "--listed-by", "PK", "--as-of", day, "--json", "--facts", asked.path)
    assert [item["id"] for item in json.loads(answer.stdout)["items"]] == listed


def test_under_which_names(asked: Desk) -> None:
    """Each leads to it; all are on its card."""
    assert "Also found as  Tehreek; TM" in asked.screen("show movement")
    assert "其他写法  Tehreek；TM" in asked.screen("show movement", "zh")
    assert asked.items("search Tehreek")[0]["id"] == "movement"
    assert "Tehreek" in asked.ask("groups").stdout


# 5. Operations


def test_which_operation_ran_on_a_day(asked: Desk) -> None:
    """What had begun and not ended; of what it was a phase; those that go on too."""
    assert asked.ids("operations --from 2009-06 --to 2009-06") == ["path-2007", "black-storm-2009"]
    assert asked.ids("operations --from 2026 --to 2026") == ["sweep-2017"]
    assert asked.ids("operations --to 2009-05-15") == ["path-2007"]
    (one,) = asked.items("operations --from 2009-05-16 --to 2009 --state PK")[1:]
    assert (one["id"], one["phase_of"]) == ("black-storm-2009", "path-2007")
    table = asked.columns("operations --from 2009-06 --to 2009-06")
    assert (table["From"], table["To"]) == ("2007-10-25 2009-05-16", "2009-07 2009-07")
    assert (table["Phase of"], table["Area"]) == ("path-2007", "Swat Swat")


def test_with_which_figures(asked: Desk) -> None:
    """By whom, said when, and whether it is the least."""
    (count,) = asked.record("black-storm-2009")["counts"]
    assert (count["value"], count["bound"], count["said"]) == (1635, "at-least", "2009-07-10")
    assert "militants killed (The army, 10 July 2009): at least 1,635" in asked.card(
        "show black-storm-2009"
    )
    assert "打死的武装分子（陆军，2009年7月10日）：至少1,635" in asked.card(
        "show black-storm-2009", "zh"
    )


# 6. Figures


def test_figures_of_different_counters_never_stand_together(asked: Desk) -> None:
    """A list of series has no figures, and a list of figures one series."""
    assert asked.ids("figures --subject casualties") == ["deaths-institute", "deaths-ministry"]
    rows = asked.items("figures deaths-ministry")
    assert [(r["period"], r["value"], r["bound"], r["counter"]["en"]) for r in rows] == [
        ("2013", 2066, "exactly", "Ministry of the Interior"),
        ("2014", 1223, "about", "Ministry of the Interior"),
    ]
    for command in ("figures", "figures --subject casualties", "search terrorism"):
        assert not re.search("5,?496", asked.ask(command).stdout)
    assert sco("figures", "deaths", "--facts", asked.path).status == 1


@pytest.mark.parametrize(
    ("lang", "head", "values"),
    [
        (
            "en",
            (
                "Deaths by terrorism, as the ministry counts them: persons",
                "Ministry of the Interior: Civilians and members of the security forces.",
            ),
            "2,066 about 1,223",
        ),
        (
            "zh",
            ("恐怖主义致死人数（内政部统计）：人", "内政部：平民和安全部队人员。"),
            "2,066约1,223",
        ),
    ],
)
def test_a_series_stands_under_its_definition(
    asked: Desk, lang: str, head: Sequence[str], values: str
) -> None:
    """What is counted, by whom, in which unit."""
    assert set(head) < set(asked.screen("figures deaths-ministry", lang).splitlines())
    column = {"en": "Value", "zh": "数值"}[lang]
    assert asked.columns("figures deaths-ministry", lang)[column] == values


def test_figures_by_period_and_shares_by_state(asked: Desk) -> None:
    """A share need not be whole; a period may be of years."""
    assert [r["period"] for r in asked.items("figures deaths-ministry --from 2014")] == ["2014"]
    (share,) = asked.items("figures budget-shares")
    assert (share["period"], share["value"], share["unit"]["en"]) == ("2018/2020", 5.9, "per cent")
    assert asked.items("figures --subject budget --state PK")[0]["id"] == "budget-shares"


# 7. Offices


@pytest.mark.parametrize(
    ("office", "day", "holding", "who"),
    [
        ("rats-director", "2005-01-01", "held", ["first-director"]),
        ("rats-director", "2006-12-31", "held", ["first-director"]),
        ("rats-director", "2007-01-15", "possible", ["second-director"]),  # a month begins it
        ("rats-director", "2007-02-01", "held", ["second-director"]),
        ("rats-director", "2009-12-15", "possible", ["second-director"]),  # and one ends it
        ("rats-director", "2010-01-05", "unknown", [None]),  # a gap
        ("rats-director", "2010-01-10", "vacant", [None]),
        ("rats-director", "2011-03-05", "held", ["third-director"]),  # seen on that day
        ("rats-director", "2011-03-06", "unknown", [None]),
        ("rats-director", "2015-06-15", "possible", ["fourth-director", "fifth-director"]),
        ("rats-director", "2019-01-01", "unknown", [None]),
        ("rats-deputy", "2006-06-01", "held", ["second-director", "third-director"]),
        ("pakistan-prime-minister", "2017-07-28", "held", ["nawaz-sharif"]),
        ("pakistan-prime-minister", "2017-07-29", "unknown", [None]),
        ("pakistan-prime-minister", "2018-07-01", "held", ["nasirul-mulk"]),
    ],
)
def test_who_held_an_office_on_a_day(
    asked: Desk, office: str, day: str, holding: str, who: list[str | None]
) -> None:
    """Held, possible with all candidates, vacant or unknown."""
    rows = asked.items(f"people --office {office} --as-of {day}")
    assert {row["holding"] for row in rows} == {holding}
    assert [row["id"] for row in rows] == who
    assert {row["office"] for row in rows} == {office}


@pytest.mark.parametrize(
    ("day", "english", "chinese"),
    [
        ("2005-01-01", "Vyacheslav Kasymov", "维亚切斯拉夫·卡瑟莫夫"),
        (
            "2015-06-15",
            "Zhang Xinfeng (possible) Yevgeny Sysoyev (possible)",
            "张新枫（可能）叶夫根尼·瑟索耶夫（可能）",
        ),
        ("2010-02-01", "vacant", "空缺"),
        ("2010-01-05", "not known", "不详"),
    ],
)
def test_who_held_it_for_people(asked: Desk, day: str, english: str, chinese: str) -> None:
    """In the column of the name; on the overview the same."""
    command = f"people --office rats-director --as-of {day}"
    assert asked.columns(command)["Name"] == english
    assert asked.columns(command, "zh")["姓名"] == chinese
    overview, zh = (asked.card(f"overview --as-of {day}", lang) for lang in ("en", "zh"))
    for name in re.findall(r"[^)]+\(possible\)|^[^(]+$", english):
        assert re.search(rf"Director of RATS +{re.escape(name.strip())}", overview)
    for name in re.findall("[^）]+（可能）|^[^（]+$", chinese):
        assert name in zh


def test_the_overview_holds_the_offices_of_the_organization(asked: Desk) -> None:
    """Not those of a state; in JSON with the same words."""
    found = asked.document("overview --as-of 2015-06-15")["item"]["holders"]
    assert [(h["office"], h["id"], h["holding"]) for h in found] == [
        ("rats-director", "fourth-director", "possible"),
        ("rats-director", "fifth-director", "possible"),
        ("rats-deputy", None, "unknown"),
    ]


def test_the_history_of_an_office(asked: Desk) -> None:
    """With its vacancies, days on which somebody was seen, and who was acting."""
    rows = asked.items("people --office rats-director")
    assert [(r["id"], r["from"], r["to"], r["seen"]) for r in rows][2:4] == [
        (None, "2010-01-10", "2010-02-28", None),
        ("third-director", None, None, "2011-03-05"),
    ]
    assert (
        "Nasirul Mulk [acting]" in asked.columns("people --office pakistan-prime-minister")["Name"]
    )
    assert "［代理］" in asked.columns("people --office pakistan-prime-minister", "zh")["姓名"]
    assert asked.items("people --state PK")[0]["office"] == "pakistan-prime-minister"


# 8. Exercises


def test_who_took_part_in_an_exercise(asked: Desk) -> None:
    """And whether that list is complete; what each sent."""
    assert asked.ids("exercises --with PK,CN") == ["friends-2015", "drill-2021"]
    assert asked.ids("exercises --with IN") == ["mission-2014"]
    mission, friends = asked.record("mission-2014"), asked.record("friends-2015")
    assert (mission["participants"], mission["complete"]) == (["china", "india"], ["participants"])
    assert (friends["participants"], friends["complete"]) == (["china", "pakistan"], [])
    assert "* China: Some 5,000 soldiers." in asked.screen("show mission-2014")
    assert re.search("Participants +China; India\n", asked.screen("show mission-2014"))
    assert "China; Pakistan (may be incomplete)" in asked.screen("show friends-2015")
    assert "中国；巴基斯坦（可能不全）" in asked.screen("show friends-2015", "zh")


# 9. Bodies


def test_whose_body_it_is_its_founding_members_and_seat(asked: Desk) -> None:
    """Of the SCO by default; of a state and of others when asked."""
    own = ["council-of-heads-of-state", "council-of-heads-of-government", "rats", "interbank"]
    assert asked.ids("organs") == own
    assert asked.ids("organs --owner all") == [*own, "nacta", "csto"]
    assert asked.ids("organs --owner state --state PK") == ["nacta"]
    assert asked.ids("organs --state PK") == ["council-of-heads-of-government"]
    table = asked.columns("organs --owner all")
    assert table["Whose body"] == "the SCO's " * 4 + "a state's other"
    assert table["Founded"] == "2001-09-14 2004-06-17 2005-10-26 2009 2002-10-07"
    assert table["Seat"] == "Tashkent not known Islamabad"
    zh = asked.columns("organs --owner all", "zh")
    assert zh["归属"] == f"{'上合组织机构' * 4}国家机构其他"
    assert zh["所在地"] == "塔什干不详伊斯兰堡"
    assert asked.record("interbank")["member_bodies"][1]["en"] == "Habib Bank"
    assert "* Habib Bank" in asked.screen("show interbank").splitlines()
    assert "* 哈比卜银行" in asked.screen("show interbank", "zh").splitlines()
    assert re.search(
        "Members +China; India; Pakistan\n", asked.screen("show council-of-heads-of-government")
    )


def test_another_organization_is_not_called_the_sco(asked: Desk) -> None:
    """Whatever the glossary calls that kind of term."""
    assert "上合组织" not in asked.screen("show csto", "zh")


# Whether a list is complete


@pytest.mark.parametrize(
    ("command", "lacking", "said"),
    [
        ("meetings", {"delegations": 6}, "Delegations: may be incomplete in 6 of 7 entries"),
        ("exercises", {"participants": 2}, "Participants: may be incomplete in 2 of 3 entries"),
        ("groups", {"listings": 3}, "Listed by: may be incomplete in 3 of 3 entries"),
        ("figures", {"rows": 2}, "Figures: may be incomplete in 2 of 3 entries"),
        ("figures deaths-institute", {"rows": 1}, "Figures: may be incomplete"),
        ("treaties --parties", {"parties": 2}, "Parties: may be incomplete in 2 of 4 entries"),
        ("treaties --binding PK", {"parties": 1}, "Parties: may be incomplete"),
        ("people --office rats-director", {"holders": 1}, "Holders: may be incomplete"),
        ("organs", {"members": 3}, "Members: may be incomplete in 3 of 4 entries"),
    ],
)
def test_a_list_that_may_lack_something_says_so(
    asked: Desk, command: str, lacking: dict[str, int], said: str
) -> None:
    """In the envelope of JSON, and on stderr for every other format; the answer stands."""
    answer = asked.ask(command, "--json")
    document = json.loads(answer.stdout)
    assert lacking.items() <= document["incomplete"].items()
    assert answer.stderr == ""
    for name in ("plain", "csv", "tsv", "md", "table"):
        assert asked.ask(command, "--format", name).stderr == f"sco: {said}\n"
    assert "可能不全\n" in asked.ask(command, "--lang", "zh").stderr


@pytest.mark.parametrize(
    "command",
    [
        "meetings --from 2017 --to 2017",
        "exercises --with IN",
        "figures deaths-ministry",
        "people --office pakistan-prime-minister",
        "treaties --parties --from 2004 --to 2004",
    ],
)
def test_a_list_that_lacks_nothing_says_nothing(asked: Desk, command: str) -> None:
    """Neither on stderr, nor of that list in JSON."""
    assert asked.ask(command).stderr == ""
    lists = {"delegations", "participants", "rows", "holders", "parties"}
    assert not lists & set(asked.document(command).get("incomplete", ()))


@pytest.mark.parametrize(
    ("record", "field", "title"),
    [
        ("ufa-2015", "delegations", "Delegations"),
        ("convention-2001", "parties", "Parties"),
        ("convention-2001", "articles", "Articles"),
        ("rats-director", "holders", "Holders"),
        ("deaths-institute", "rows", "Figures"),
    ],
)
def test_a_card_marks_it_where_the_list_stands(
    asked: Desk, record: str, field: str, title: str
) -> None:
    """In the title of the section; JSON says of which list."""
    assert f"\n{title} ({GAP})\n" in asked.screen(f"show {record}")
    assert "（可能不全）\n" in asked.screen(f"show {record}", "zh")
    assert asked.document(f"show {record}")["incomplete"][field] == 1
    assert asked.ask(f"show {record}").stderr == ""


def test_a_card_marks_nothing_where_the_list_is_complete(asked: Desk) -> None:
    """As its record says."""
    out = asked.screen("show astana-2017")
    assert "\nDelegations\n" in out
    assert GAP not in out.partition("\nDelegations\n")[2]
    assert "\nParties\n" in asked.screen("show agreement-2004")


# Steps


def test_each_dated_step_is_in_the_timeline(asked: Desk) -> None:
    """Signed, in force, lapsed, began, ended, took office; and what was held."""
    found = [(s["date"], s["id"], s["kind"], s["step"]) for s in asked.items("timeline")]
    wanted = [
        ("2001-06-15", "convention-2001", "treaty", "signed"),
        ("2003-03-29", "convention-2001", "treaty", "in-force"),
        ("2004-06-17", "first-director", "appointment", "took-office"),
        ("2009-05-16", "black-storm-2009", "operation", "began"),
        ("2009-07", "black-storm-2009", "operation", "ended"),
        ("2014-07-11", "protection-2014", "law", "in-force"),
        ("2014-12-16", "school-attack-2014", "attack", "held"),
        ("2015-07-09/2015-07-10", "ufa-2015", "summit", "held"),
        ("2015-09", "friends-2015", "exercise", "held"),
        ("2016-07-15", "protection-2014", "law", "lapsed"),
        ("2016-11-02/2016-11-03", "bishkek-2016", "heads-of-government", "held"),
        ("2017-03-01", "rules-2017", "law", "in-force"),
    ]
    assert [step for step in found if step in wanted] == wanted
    assert len(set(found)) == len(found)
    assert ("sweep-2017", "ended") not in {(id_, step) for _, id_, _, step in found}


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("summit", {"founding-2001", "ufa-2015", "astana-2017", "qingdao-2018", "summit-2026"}),
        ("heads-of-government", {"bishkek-2016", "online-2020"}),
        ("attack", {"school-attack-2014"}),
        ("appointment", {f"{n}-director" for n in ("first", "second", "fourth", "fifth")}),
    ],
)
def test_the_kinds_of_events_go_on_working(asked: Desk, kind: str, ids: set[str]) -> None:
    """Whatever became of the records."""
    assert set(asked.ids(f"timeline --kind {kind}")) == ids


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            (
                "Convention on Combating Terrorism (signed)",
                "Convention on Combating Terrorism (in force)",
                "Protection Act (no longer in force)",
                "Black Storm (began)",
                "Director of RATS: Zhang Xinfeng (took office)",
            ),
        ),
        (
            "zh",
            (
                "《打击恐怖主义公约》（签署）",
                "《打击恐怖主义公约》（生效）",
                "《保护法》（失效）",
                "“黑色风暴”行动（开始）",
                "地区反恐怖机构执行委员会主任：张新枫（就任）",
            ),
        ),
    ],
)
def test_steps_for_people(asked: Desk, lang: str, said: Sequence[str]) -> None:
    """Behind the title, which one it is."""
    events = asked.columns("timeline", lang)[{"en": "Event", "zh": "大事"}[lang]]
    assert [step for step in said if step not in events] == []


def test_on_a_past_day_a_pending_law_has_taken_no_step(asked: Desk) -> None:
    """That it was adopted doesn't put it in force."""
    command = "timeline --kind law --from 2017-01-15"
    assert "rules-2017" not in asked.ids(f"{command} --as-of 2017-02-28")
    assert "rules-2017" in asked.ids(f"{command} --as-of 2017-03-01")


def test_the_events_of_a_state_are_dated(asked: Desk) -> None:
    """Laws and operations too."""
    _, _, events = asked.screen("state PK").partition("\nEvents\n")
    lines = [line for line in events.splitlines() if line.startswith("*")]
    assert "* 20 August 1997: Anti-Terrorism Act (act-1997)" in lines
    assert [line for line in lines if not re.match(r"\* [^:]*\d{4}: ", line)] == []


# Ids, text, columns


def test_the_beginning_of_an_id_will_do(asked: Desk) -> None:
    """If no other begins so; the whole id is said, and the answer is that of the whole id."""
    for command in ("show {}", "cite {}"):
        short, whole = (
            asked.ask(command.format("conv")),
            asked.ask(command.format("convention-2001")),
        )
        assert (short.stdout, whole.stderr) == (whole.stdout, "")
        assert short.stderr == "sco: conv is short for convention-2001\n"
    assert asked.ask("show conv", "--lang", "zh").stderr == "sco: conv 即 convention-2001\n"
    several = sco("show", "deaths", "--facts", asked.path)
    assert several.status == 1
    assert "deaths-institute" in several.stderr
    assert sco("show", "", "--facts", asked.path).status == 2


def test_a_statement_names_its_topic(asked: Desk) -> None:
    """In every format."""
    assert asked.document("show ten-members")["item"]["topic"] == "sco-overview"
    for name in ("table", "plain", "md"):
        assert "The SCO (sco-overview)" in asked.ask("show ten-members", "--format", name).stdout
    assert "上合组织（sco-overview）" in asked.screen("show ten-members", "zh")


@pytest.mark.parametrize("format", ["table", "plain", "json", "jsonl", "csv", "tsv", "md"])
@pytest.mark.parametrize(
    ("record", "english", "chinese"),
    [
        ("front", "The group fought in Kashmir.", "曾在克什米尔作战。"),
        ("member-since-2017", "Pakistan became a member on 9 June 2017.", "巴基斯坦于2017年"),
        ("toll-2015", "In all 2,763 were killed, says the military.", "军方称共打死2763人。"),
    ],
)
def test_its_text_is_in_every_format(
    asked: Desk, record: str, english: str, chinese: str, format: str
) -> None:
    """Plain included, in both languages."""
    assert english in asked.ask(f"show {record}", "--format", format).stdout
    assert chinese in asked.ask(f"show {record}", "--format", format, "--lang", "zh").stdout


def test_the_tolls_of_an_attack(asked: Desk) -> None:
    """By whom and when, in the order in which they were said."""
    tolls = asked.record("school-attack-2014")["tolls"]
    assert [(t["killed"], t["injured"], t["said"]) for t in tolls] == [
        (141, None, "2014-12-16"),
        (147, 124, "2020-09-25"),
    ]
    out = asked.card("show school-attack-2014")
    assert "The army (16 December 2014): 141 killed" in out
    assert "The inquiry (25 September 2020): 147 killed, 124 injured" in out
    assert "调查委员会（2020年9月25日）：死亡147人，伤124人" in asked.card(
        "show school-attack-2014", "zh"
    )
