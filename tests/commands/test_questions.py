"""The ten questions of an SCO desk, asked of a small fact file, for people and for programs.

Who held an office on a day is in `test_holding`; what was known of a past day in `test_as_of`.
"""

import json
import re
from collections.abc import Sequence

import pytest

from sco_cli.languages import LANGUAGES
from sco_cli.output.wrap import cells
from tests.commands.conftest import Desk
from tests.conftest import sco

HAN = re.compile("[\u4e00-\u9fff]")

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
    "changes": "changes 2009-06-01 2018-07-01",
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
                "* Pakistan: Nawaz Sharif, Prime Minister (observer) [name from the office]",
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
        "(observer) [name from the office] India: Narendra Modi, Prime Minister; Pakistan: "
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
    assert "By video link  yes" in asked.screen("show online-2020").replace("     ", "")


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
                "* Article 2, Cooperation: text not read",
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
    assert table["Force"] == "in force ended not known not yet in force"
    assert table["Force ended"] == "2016-07-15 2017"
    chinese = asked.columns("laws --state PK --as-of 2017-02-01", "zh")
    assert chinese["效力"] == "有效已失效不详尚未生效"


def test_which_section_allows_what(asked: Desk) -> None:
    """On the card, as it is cited."""
    assert asked.record("act-1997")["sections"][1]["section"]["en"] == "11B"
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
    assert asked.columns("groups", "zh")["列名方（国家）"] == (
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
    assert (table["From"], table["To"]) == ("2007-10-25 2009-05-16", "Jul 2009 Jul 2009")
    assert (table["Phase of"], table["Area"]) == ("path-2007", "Swat Swat")


def test_with_which_figures(asked: Desk) -> None:
    """By whom, said when, and whether it is the least."""
    (count,) = asked.record("black-storm-2009")["counts"]
    assert (count["value"], count["bound"], count["said"]) == (1635, "at-least", "2009-07-10")
    assert "militants killed (The army, 10 July 2009): at least 1,635" in asked.card(
        "show black-storm-2009"
    )
    assert "打死的武装分子（陆军，2009年7月10日）：至少1635" in asked.card(
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
            "2066约1223",
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
    assert table["Owner"] == "the SCO " * 4 + "a state other"
    assert table["Founded"] == "2001-09-14 2004-06-17 2005-10-26 2009 2002-10-07"
    assert table["Seat"] == "Tashkent not known Islamabad"
    zh = asked.columns("organs --owner all", "zh")
    assert zh["归属"] == f"{'上合组织机构' * 4}国家机构其他"
    assert zh["所在地"] == "塔什干不详伊斯兰堡"
    members = {item["id"]: item["members"] for item in asked.items("organs")}
    assert members["council-of-heads-of-government"] == ["china", "india", "pakistan"]
    assert asked.record("interbank")["member_bodies"][1]["en"] == "Habib Bank"
    assert "* Habib Bank" in asked.screen("show interbank").splitlines()
    assert "* 哈比卜银行" in asked.screen("show interbank", "zh").splitlines()
    assert re.search(
        "Members +China; India; Pakistan\n", asked.screen("show council-of-heads-of-government")
    )


def test_another_organization_is_not_called_the_sco(asked: Desk) -> None:
    """Whatever the glossary calls that kind of term."""
    assert "上合组织" not in asked.screen("show csto", "zh")


def test_an_operation_whose_end_is_not_known_is_named(asked: Desk) -> None:
    """It is listed, but nothing says that it went on at the beginning of the range."""
    answer = asked.ask("operations --from 2018 --to 2018")
    assert "sweep-2017" in answer.stdout
    assert "end not known: " in answer.stderr
    assert "结束日期不详：" in asked.ask("operations --from 2018 --lang zh").stderr
    assert not asked.ask("operations --from 2017-02-22 --to 2017-02-22").stderr
