"""The days of events."""

import csv
import io

import pytest

from sco_cli.dates import first_day
from tests.conftest import sco


def rows(*arguments: str) -> list[dict[str, str]]:
    """The timeline as CSV rows."""
    return list(csv.DictReader(io.StringIO(sco("timeline", "--format", "csv", *arguments).stdout)))


def test_it_is_in_date_order() -> None:
    """Partial dates by their first day."""
    days = [first_day(row["date"]) for row in rows()]
    assert days == sorted(days)
    assert len(days) > 200


def test_every_row_about_pakistan_has_a_date_and_a_source() -> None:
    """As CSV."""
    found = rows("--state", "PK")
    assert len(found) > 50
    for row in found:
        assert row["date"]
        assert row["sources"]
        assert "pakistan" in row["states"].split("; ")


def test_the_summits() -> None:
    """One a year from 1996, two of 2001 of which one is the Shanghai Five's last."""
    years = [row["date"][:4] for row in rows("--kind", "summit")]
    assert years == sorted([*map(str, range(1996, 2027)), "2001"])


@pytest.mark.parametrize(
    ("arguments", "id"),
    [
        (
            ("--from", "2017-06-09", "--to", "2017-06-09", "--kind", "accession"),
            "india-pakistan-accession-2017",
        ),
        (("--from", "2024", "--to", "2024", "--kind", "accession"), "belarus-accession-2024"),
        (("--kind", "accession", "--state", "伊朗"), "iran-accession-2023"),
    ],
)
def test_a_question_with_one_answer(arguments: tuple[str, ...], id: str) -> None:
    """Filters narrow together."""
    assert [row["id"] for row in rows(*arguments)] == [id]


def test_partial_dates_print_as_they_are_known() -> None:
    """No month or day is added."""
    found = {row["id"]: row["date"] for row in rows("--state", "PK", "--kind", "application")}
    assert "2010" in found.values()


def test_second_hand_is_marked() -> None:
    """The Bishkek summit of 2026 is known only from relayed records."""
    (row,) = rows("--from", "2026-08-31", "--kind", "summit")
    assert row["second_hand"] == "true"
    assert "second-hand" in sco("timeline", "--from", "2026-08-31", "--kind", "summit").stdout
    assert (
        "转引" in sco("timeline", "--from", "2026-08-31", "--kind", "summit", "--lang", "zh").stdout
    )
