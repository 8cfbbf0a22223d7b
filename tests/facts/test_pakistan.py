"""What the facts say of Pakistan."""

import json
import re

import pytest

from sco_cli.checks.suspicions import LATIN_IN_CHINESE
from tests.conftest import loaded, on_terminal, sco


def test_the_card() -> None:
    """Status since when, before that, offices now, counts."""
    out = on_terminal("pakistan", "--full", NO_COLOR="1").stdout
    assert re.search(r"^Status +member since 9 June 2017$", out, re.MULTILINE)
    assert re.search(
        r"^Earlier status +observer \(5 July 2005 to 9 June 2017\)$", out, re.MULTILINE
    )
    assert re.search(r"^Current offices +Chair of", out, re.MULTILINE)


def test_the_articles_strands_are_all_there() -> None:
    """National approaches in three strands, partnerships, bilateral, multilateral and the rest."""
    topics = [t["id"] for t in json.loads(sco("pakistan", "--json").stdout)["item"]["topics"]]
    for topic in (
        "pakistan-membership", "national-approaches", "military-action", "intelligence-operations",
        "socio-economic-development", "sco-partnerships", "common-challenges", "opportunities",
        "bilateral-cooperation", "multilateral-initiatives", "future-outlook", "closing-thoughts",
    ):  # fmt: skip
        assert topic in topics


def test_on_an_earlier_day() -> None:
    """An observer, without offices."""
    item = json.loads(sco("pakistan", "--as-of", "2016-01-01", "--json").stdout)["item"]
    assert (item["status"], item["since"], item["offices"]) == ("observer", "2005-07-05", [])
    item = json.loads(sco("pakistan", "--as-of", "2000", "--json").stdout)["item"]
    assert (item["status"], item["since"], item["earlier"]) == (None, None, [])


def test_one_topic_by_id_or_title() -> None:
    """In either language; the topics under it come along."""
    assert sco("pakistan", "national-approaches") == sco("pakistan", "National approaches")
    assert sco("pakistan", "military-action").stdout
    assert "military-action\t" in sco("pakistan", "national-approaches").stdout


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_chinese_prose_is_chinese(columns: int) -> None:
    """No Latin word but abbreviations, ids, and names in citations and brackets."""
    out = on_terminal("pakistan", "--full", "--lang", "zh", columns=columns, NO_COLOR="1").stdout
    ids = loaded().by_id
    prose = " ".join(line.strip() for line in out.splitlines())
    prose = " ".join(word for word in prose.split() if word not in ids)
    while (shorter := re.sub(r"（[^（）]*）|\[[^\]]*\]", "", prose)) != prose:
        prose = shorter
    assert {w for w in re.findall(r"[A-Za-z]{2,}", prose) if w not in LATIN_IN_CHINESE} == set()
