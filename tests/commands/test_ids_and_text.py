"""The beginning of an id, what a record belongs to, and its text in every format."""

import pytest

from tests.commands.conftest import Desk
from tests.conftest import sco


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
