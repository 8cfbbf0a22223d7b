"""Ids stay: what a printed citation names can be shown for good."""

from pathlib import Path

from sco_cli.factbase import FactBase
from tests.conftest import sco

BEFORE = (Path(__file__).parent / "facts" / "ids-first-edition.txt").read_text("utf-8").split()
"""Every id of the first edition of the record, sorted."""


def test_every_id_of_the_first_edition_is_still_there_or_retired(real: FactBase) -> None:
    """None was renamed or forgotten."""
    retired = {record.id for record in real.retired}
    assert len(BEFORE) == 2666
    assert [id_ for id_ in BEFORE if id_ not in real.by_id and id_ not in retired] == []


def test_no_id_is_both(real: FactBase) -> None:
    """A retired id is not used again for something else."""
    assert [record.id for record in real.retired if record.id in real.by_id] == []


def test_each_of_them_can_be_shown() -> None:
    """As what it is or as what became of it, and none as the beginning of another."""
    answer = sco("show", "-", "--fields", "id", stdin="\n".join(BEFORE))
    assert (answer.status, answer.stderr) == (0, "")
    assert answer.stdout.split() == BEFORE
