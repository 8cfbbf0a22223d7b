"""What the lists say: overview, topics, summits, organs, treaties, exercises, people, claims, terms, sources."""

import json

import pytest

from sco_cli.query.claims import VERDICTS
from tests.conftest import ids, items, loaded, on_terminal, sco


def test_overview() -> None:
    """How many, who holds what, and the statements with their sources."""
    item = json.loads(sco("overview", "--json").stdout)["item"]
    counts = {count["status"]: count["count"] for count in item["counts"]}
    assert counts == {"member": 10, "partner": 17}
    held = {holder["office"]: holder["id"] for holder in item["holders"]}
    assert held["chair-of-the-organization"] == "pakistan"
    assert held["secretary-general"] == "nurlan-yermekbayev"
    assert all(said["sources"] for said in item["topic"]["statements"])


@pytest.mark.parametrize(
    ("day", "counts", "chair"),
    [
        ("2012-01-01", {"member": 6, "observer": 4, "dialogue-partner": 2}, "china"),
        ("2017-06-09", {"member": 8, "observer": 4, "dialogue-partner": 6}, "china"),
        ("2024-06-22", {"member": 9, "observer": 3, "dialogue-partner": 14}, "kazakhstan"),
    ],
)
def test_overview_on_a_day(day: str, counts: dict[str, int], chair: str) -> None:
    """The statuses and chair of that day."""
    item = json.loads(sco("overview", "--as-of", day, "--json").stdout)["item"]
    assert {count["status"]: count["count"] for count in item["counts"]} == counts
    assert {h["office"]: h["id"] for h in item["holders"]}["chair-of-the-organization"] == chair


def test_overview_says_nothing_of_later_days() -> None:
    """An answer for 2010 doesn't count the members of 2025."""
    out = on_terminal("overview", "--as-of", "2010-01-01", NO_COLOR="1").stdout
    assert "10 members" not in out


def test_topics() -> None:
    """All, with how much is recorded; one, with those under it and the events of its field."""
    every = {item["id"]: item for item in items("topics")}
    assert every["military-action"]["parent"] == "national-approaches"
    assert every["joint-exercises"]["statements"] > 5
    item = json.loads(sco("topics", "national-approaches", "--json").stdout)["item"]
    under = [name for name, line in every.items() if line["parent"] == "national-approaches"]
    assert [topic["id"] for topic in item["topics"]] == ["national-approaches", *under]
    assert "military-action" in under
    assert len(item["events"]) >= every["military-action"]["events"] > 0


def test_a_topic_by_title() -> None:
    """In either language and any case."""
    found = [sco("topics", name) for name in ("anti-narcotics", "COUNTER-NARCOTICS", "禁毒")]
    assert found[0] == found[1] == found[2]
    assert found[0].stdout.startswith("anti-narcotics\t")


def test_summits() -> None:
    """The Shanghai Five's six and, from 2001, one a year, numbered."""
    found = items("summits")
    assert {item["organ"] for item in found} == {"shanghai-five", "council-of-heads-of-state"}
    assert [item["number"] for item in found] == [*range(1, 7), *range(1, 27)]
    assert [i["id"] for i in found if i["second_hand"]] == ["bishkek-summit-2026"]


def test_summits_with_filters() -> None:
    """By dates and by a state that took part or is concerned."""
    assert ids("summits", "--from", "2017", "--to", "2017") == ["astana-summit-2017"]
    assert ids("summits", "--from", "2017-06-09", "--to", "2017-06-09") == ["astana-summit-2017"]
    later = ids("summits", "--state", "白俄罗斯", "--from", "2024")
    assert later == ["astana-summit-2024", "tianjin-summit-2025", "bishkek-summit-2026"]


def test_organs() -> None:
    """Names, seats, kinds."""
    found = {item["id"]: item for item in items("organs")}
    assert found["rats"]["name"]["zh"] == "地区反恐怖机构"
    assert found["rats"]["seat"]["en"] == "Tashkent, Uzbekistan"
    assert found["secretariat"]["seat"]["zh"] == "中国北京"
    assert found["rats-council"]["parent"] == "rats"


def test_organs_of_a_kind() -> None:
    """The four centres agreed in 2025; kinds add up."""
    centres = {item["id"] for item in items("organs", "--kind", "centre")}
    assert centres == {
        "sco-universal-centre",
        "information-security-centre",
        "organized-crime-centre",
        "sco-anti-drug-centre",
    }
    assert set(ids("organs", "--kind", "council,centre")) == centres | set(
        ids("organs", "--kind", "council")
    )


def test_what_was_looked_for_in_vain_is_said_to_be_unknown() -> None:
    """An empty cell means that nobody asked; 'not known' that no source was found."""
    row = next(
        line
        for line in sco("treaties", "--lang", "en").stdout.splitlines()
        if "information-security-agreement-2009" in line
    )
    assert row.split("\t")[2] == "not known"
    record = json.loads(sco("show", "information-security-agreement-2009", "--json").stdout)
    found = record["item"]["record"]
    assert found["in_force"] is None
    (absence,) = found["unknown"]
    assert (absence["field"], len(absence["langs"]) > 1) == ("in_force", True)


def test_treaties_that_pakistan_is_a_party_to() -> None:
    """What was in force when it acceded in 2017, as the list of the accession documents has it."""
    found = items("treaties", "--binding", "PK")
    assert {
        "charter-2002", "good-neighbourliness-treaty-2007", "rats-agreement-2002", "sco-convention-terrorism-2009",
        "shanghai-convention-2001",
    } <= {item["id"] for item in found}  # fmt: skip
    before = sco("treaties", "--binding", "PK", "--as-of", "2017-06-08")
    (line,) = before.stdout.splitlines()  # what it undertook to do, before it was admitted
    assert "memorandum-obligations-pakistan-2016" in line


def test_treaties_with_filters() -> None:
    """Kinds, signatories, days; they narrow together."""
    found = items("treaties", "--kind", "convention", "--state", "KZ", "--to", "2009")
    assert {item["kind"] for item in found} == {"convention"}
    assert "shanghai-convention-2001" in {item["id"] for item in found}
    assert all(i["signed"] <= "2009-12-31" for i in found)
    assert {"charter-2002", "rats-agreement-2002"} <= {
        *ids("treaties", "--from", "2002-06-07", "--to", "2002-06-07")
    }


def test_treaties_of_pakistan() -> None:
    """Those that it joined, approved or signed, not only those that name it as a first signatory."""
    found = items("treaties", "--state", "PK")
    assert {"shanghai-convention-2001", "rats-agreement-2002"} <= {item["id"] for item in found}
    steps = items("treaties", "--parties", "--state", "PK")
    named = {s["id"] for s in steps if s["standing"] in ("party", "signed", "approved")}
    assert named <= {item["id"] for item in found}
    assert "sco-convention-extremism-2017" not in named  # what its standing is no source says


def test_exercises_with_pakistan() -> None:
    """Those that it is shown to have hosted or joined: none announced, disputed or unheld."""
    every = items("exercises")
    took = items("exercises", "--with", "PK")
    assert [i["id"] for i in took] == [
        i["id"]
        for i in every
        if i["pakistan_role"] in ("host", "took-part") and i["held"] == "held"
    ]
    assert len(took) > 25
    assert {"pabbi-antiterror-2021", "peace-mission-2018"} <= {i["id"] for i in took}
    doubtful = {"peace-mission-2014", "sary-arka-antiterror-2019"}
    assert doubtful <= {i["id"] for i in every}
    assert not doubtful & {i["id"] for i in took}


@pytest.mark.parametrize("names", ["China,Pakistan", "PK，中国", "pak, CHN"])
def test_exercises_with_two_states(names: str) -> None:
    """Both of them, in either order, whatever the comma."""
    both = ids("exercises", "--with", names)
    chinese = ids("exercises", "--with", "CN")
    assert both == [i for i in ids("exercises", "--with", "PK") if i in chinese]
    assert "warrior-8-2024" in both
    assert "druzhba-2024" not in both


def test_exercises_of_a_series_within_days() -> None:
    """Filters narrow together; an exercise that goes on at either end belongs."""
    assert ids("exercises", "--series", "rats", "--from", "2021-10-04", "--to", "2021-10-04") == [
        "pabbi-antiterror-2021"
    ]
    cyber = items("exercises", "--series", "cyber,border")
    assert {item["series"] for item in cyber} == {"cyber", "border"}


@pytest.mark.parametrize(
    ("office", "day", "ids_"),
    [
        ("secretary-general", "2012-01-01", ["muratbek-imanaliev"]),
        ("secretary-general", "2012-12-31", ["muratbek-imanaliev"]),
        ("secretary-general", "2013-01-01", ["dmitry-mezentsev"]),
        ("secretary-general", "2021-12-31", ["vladimir-norov"]),
        ("secretary-general", "2022-01-01", ["zhang-ming"]),
        ("secretary-general", "2004-01-14", [None]),
        ("chair-of-the-organization", "2024-07-03", ["kazakhstan"]),
        ("chair-of-the-organization", "2024-07-04", ["china"]),
        ("chair-of-the-organization", "2025-08-31", ["china"]),
        ("chair-of-the-organization", "2025-09-01", ["kyrgyzstan"]),
        ("chair-of-the-organization", "2026-09-01", ["pakistan"]),
    ],
)
def test_who_held_an_office_on_a_day(office: str, day: str, ids_: list[str]) -> None:
    """A term's first and last day count, a year to its end; at a hand-over the newcomer."""
    answer = sco("people", "--office", office, "--as-of", day, "--json")
    assert [item["id"] for item in json.loads(answer.stdout)["items"]] == ids_


def test_all_who_held_an_office_oldest_first() -> None:
    """Without a day."""
    found = items("people", "--office", "secretary-general")
    assert [item["from"][:4] for item in found] == sorted(item["from"][:4] for item in found)
    assert [item["name"]["en"] for item in found][:3] == [
        "Zhang Deguang",
        "Bolat Nurgaliyev",
        "Muratbek Imanaliev",
    ]


def test_each_office_has_one_holder_on_a_day() -> None:
    """Of all offices at once."""
    answer = sco("people", "--as-of", "2024-07-04", "--json")
    found = json.loads(answer.stdout)["items"]
    several = {office.id for office in loaded().offices if office.several}
    held = [i["office"] for i in found if i["holding"] == "held" and i["office"] not in several]
    assert len(held) == len(set(held)) > 2


def test_people_of_a_state() -> None:
    """By nationality; people without an office too."""
    found = items("people", "--state", "PK")
    assert {item["state"] for item in found} == {"pakistan"}
    assert any(item["office"] is None for item in found)
    assert ids("people", "--state", "Kazakhstan", "--office", "secretary-general") == [
        "bolat-nurgaliyev",
        "nurlan-yermekbayev",
    ]


def test_an_inferred_holder_is_marked() -> None:
    """The host holds the chair: that is a rule, not what a source says."""
    (row,) = items("people", "--office", "chair-of-the-organization", "--as-of", "2005-01-01")
    assert row["inferred"] is True
    for args in (("people", "--office", row["office"]), ("overview",)):
        assert "inferred" in sco(*args, "--as-of", "2005-01-01").stdout
        assert "推断" in sco(*args, "--as-of", "2005-01-01", "--lang", "zh").stdout
    (term,) = (
        line
        for line in sco("show", row["office"], "--format", "md").stdout.splitlines()
        if "17 June 2004 to 5 July 2005" in line
    )
    assert term.count("inferred") == 1


def test_the_chair_in_2003_was_not_the_host() -> None:
    """Moscow stood in for Astana; Nazarbayev presided."""
    (row,) = items("people", "--office", "chair-of-the-organization", "--as-of", "2003-05-28")
    assert (row["id"], row["inferred"]) == ("kazakhstan", False)


def test_claims_by_verdict_and_section() -> None:
    """They add up to all, and narrow together."""
    every = items("claims")
    assert len(every) > 40
    parts = [ids("claims", "--verdict", verdict) for verdict in VERDICTS]
    assert sorted(i for part in parts for i in part) == [item["id"] for item in every]
    assert all(parts)
    section = items("claims", "--section", "bilateral-cooperation")
    assert {item["section"] for item in section} == {"bilateral-cooperation"}
    assert ids("claims", "--section", "Bilateral cooperation") == [i["id"] for i in section]
    both = set(ids("claims", "--section", "bilateral-cooperation", "--verdict", "unsupported"))
    assert both == {i["id"] for i in section} & set(parts[VERDICTS.index("unsupported")])


def test_the_claim_of_eight_members_is_outdated() -> None:
    """Nine on the day of the article."""
    (claim,) = [
        item for item in items("claims", "--verdict", "outdated") if item["id"] == "article-14"
    ]
    assert "eight" in claim["text"]["en"]
    assert "8个" in claim["text"]["zh"]
    assert claim["sources"]


def test_headings() -> None:
    """Its machine-translated headings beside the right Chinese."""
    found = {item["en"]: item for item in items("claims", "--headings")}
    heading = found["Closing Thoughts"]
    assert (heading["article_zh"], heading["verdict"]) == ("封闭的思想", "wrong")
    assert heading["zh"] != heading["article_zh"]


def test_headings_of_a_section() -> None:
    """The filter holds for them too, and is not passed over."""
    found = ids("claims", "--headings", "--section", "bilateral-cooperation")
    assert found == [
        item["id"]
        for item in items("claims", "--headings")
        if item["section"] == "bilateral-cooperation"
    ]
    assert found


def test_headings_have_other_verdicts() -> None:
    """A word that is a verdict on claims only is refused, or finds none: it doesn't find all."""
    answer = sco("claims", "--headings", "--verdict", "unsupported")
    assert answer.stdout == ""
    assert answer.stderr


@pytest.mark.parametrize(
    "word", ["RATS", "rats", "地区反恐怖机构", "Regional Anti-Terrorist Structure"]
)
def test_a_term_from_either_language(word: str) -> None:
    """What is the word stands before what contains it."""
    first = items("terms", word)[0]
    assert (first["id"], first["name"]["zh"]) == ("term-rats", "地区反恐怖机构")


def test_a_form_to_avoid_finds_the_term() -> None:
    """With why it is to be avoided, in both languages; after forms that are right."""
    found = items("terms", "区域反恐结构")
    assert [item["id"] for item in found] == ["term-rats"]
    assert all(a["why"]["zh"] for a in found[0]["avoid"] if a["form"] == "区域反恐结构")


def test_a_term_from_russian() -> None:
    """In any case."""
    assert "term-rats" in ids("terms", "СТРУКТУРА")


def test_terms_of_a_group() -> None:
    """Every group has terms."""
    assert {item["group"] for item in items("terms", "--group", "posts")} == {"posts"}
    assert "term-secretary-general" in ids("terms", "--group", "posts", "秘书长")


def test_sources_of_a_kind() -> None:
    """The kinds add up to all."""
    every = ids("sources")
    parts = [
        ids("sources", "--kind", k) for k in ("primary", "wire", "press", "reference", "relayed")
    ]
    assert sorted(i for part in parts for i in part) == sorted(every)
    assert len(every) > 500
    relayed = items("sources", "--kind", "relayed")
    assert {item["kind"] for item in relayed} == {"relayed"}


def test_one_source_and_what_rests_on_it() -> None:
    """The same as `sco show`."""
    tass = "tass-india-pakistan-join-2017"
    assert sco("sources", tass, "--json") == sco("show", tass, "--json")
    item = json.loads(sco("sources", tass, "--json").stdout)["item"]
    assert item["record"]["urls"] == ["http://tass.com/world/950697"]
    assert "india-pakistan-accession-2017" in {m["id"] for m in item["mentions"]}


def test_series_with_a_figure_in_a_range() -> None:
    """As a series' own figures are, so is the list of series narrowed."""
    before = ids("figures", "--to", "2002")
    assert "economic-survey-losses-by-year" in before
    assert "picss-combat-deaths" not in before
    assert "picss-combat-deaths" in ids("figures", "--from", "2023")
