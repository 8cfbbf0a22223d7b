"""The JSON contract."""

import json

from sco_cli import load
from sco_cli.factbase import FactBase
from sco_cli.model import State, fields_of
from sco_cli.output.json import ordered
from tests.conftest import MINI, sco


def test_envelope() -> None:
    """Format, both dates, items; keys in fixed order; a line end; real Chinese."""
    text = sco("members", "--json", "--as-of", "2024-06-22").stdout
    assert text.endswith("}\n")
    assert "巴基斯坦" in text
    document = json.loads(text)
    assert list(document) == ["format", "facts_as_of", "as_of", "items"]
    assert document["format"] == 1
    assert (document["facts_as_of"], document["as_of"]) == (load().as_of, "2024-06-22")


def test_one_record_is_an_item() -> None:
    """`sco pakistan` answers with one record."""
    document = json.loads(sco("pakistan", "--json").stdout)
    assert list(document) == ["format", "facts_as_of", "as_of", "item"]
    assert document["item"]["status"] == "member"


def test_nothing_is_an_empty_list() -> None:
    """Valid JSON, status 0, a line on stderr."""
    answer = sco("members", "--as-of", "1990-12-31", "--json")
    assert json.loads(answer.stdout)["items"] == []
    assert answer.status == 0
    assert answer.stderr == "sco: no state had that status on that day\n"


def test_records_are_whole() -> None:
    """Every field of the model is there, null where it is not known."""
    record = json.loads(sco("members", "--json").stdout)["items"][0]
    for field, _ in fields_of(State):
        assert field in record
    assert list(record)[:3] == ["id", "status", "since"]


def test_second_hand_is_derived(mini: FactBase) -> None:
    """From the kinds of the sources, in nested records too."""
    turkiye = ordered(mini.states[2])
    assert turkiye["second_hand"] is False
    assert turkiye["spells"][0]["second_hand"] is True


def test_fields_choose_nested_values() -> None:
    """In lists too; the order is that of the question."""
    items = json.loads(
        sco("members", "--json", "--fields", "spells.from,name.zh", "--facts", str(MINI)).stdout
    )["items"]
    assert items[1] == {
        "spells": [{"from": "2005-07-05"}, {"from": "2017-06-09"}],
        "name": {"zh": "巴基斯坦"},
    }
    assert list(items[1]) == ["spells", "name"]


def test_sources_come_along() -> None:
    """With --sources the envelope carries every source that the items cite."""
    document = json.loads(sco("members", "--json", "--sources", "--facts", str(MINI)).stdout)
    assert [s["id"] for s in document["sources"]] == ["charter-text", "agency-2017"]


def test_lines() -> None:
    """JSON Lines are the items, one a line."""
    lines = sco("timeline", "--format", "jsonl", "--facts", str(MINI)).stdout.splitlines()
    items = json.loads(sco("timeline", "--json", "--facts", str(MINI)).stdout)["items"]
    assert [json.loads(line) for line in lines] == items
