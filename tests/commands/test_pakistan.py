"""``sco pakistan``."""

from sco_cli.errors import ExitCode
from sco_cli.factbase import FactBase
from tests.conftest import MINI, sco


def test_a_topic_that_does_not_exist() -> None:
    """Near ones are named."""
    answer = sco("pakistan", "pakistan-membrship", "--facts", str(MINI))
    assert (answer.status, answer.stdout) == (ExitCode.NOT_FOUND, "")
    assert "did you mean pakistan-membership" in answer.stderr


def test_every_statement_is_cited(real: FactBase) -> None:
    """In the rows and in the text."""
    rows = sco("pakistan", "--format", "tsv").stdout.splitlines()[1:]
    assert len(rows) == sum(len(t.statements) for t in real.topics if t.pakistan)
    assert all(row.split("\t")[-1] for row in rows)
