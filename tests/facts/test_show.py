"""What refers to records."""

import json

from tests.conftest import on_terminal, record, sco


def mentions(id: str) -> list[dict[str, str]]:
    """What refers to a record, as JSON says it."""
    found: list[dict[str, str]] = json.loads(sco("show", id, "--json").stdout)["item"]["mentions"]
    return found


def test_a_treaty_shows_what_cites_it() -> None:
    """Events, other texts, statements and claims, with the field that does."""
    found = {m["id"]: (m["kind"], m["field"]) for m in mentions("shanghai-convention-2001")}
    assert found["shanghai-summit-2001"] == ("meeting", "adopted")
    assert found["shanghai-convention-protocol-2003"] == ("treaty", "amends")
    assert found["rats-treaties-and-pakistan"] == ("statement", "see")
    assert found["article-35"] == ("claim", "see")
    out = on_terminal("show", "shanghai-convention-2001", "--full", NO_COLOR="1").stdout
    cited = out.partition("Referred to by\n")[2]
    title = record("shanghai-summit-2001")["title"]["en"]
    assert f"* meeting shanghai-summit-2001: {title}" in " ".join(cited.split())


def test_a_source_shows_what_rests_on_it() -> None:
    """States by their spells, events, offices, statements, claims."""
    found = {m["id"]: m["field"] for m in mentions("tass-india-pakistan-join-2017")}
    named = ("pakistan", "india", "india-pakistan-accession-2017", "pakistan-status", "article-12")
    assert {found[name] for name in named} == {"sources"}
