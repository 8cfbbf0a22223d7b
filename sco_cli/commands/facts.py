"""Which facts a command answers from, and that they keep the rules."""

import os
from pathlib import Path

from sco_cli import factfile
from sco_cli.factbase import FactBase


def facts_of(wanted: str | FactBase | None) -> FactBase:
    """The facts of --facts, of SCO_FACTS, or those that came with sco.

    Args:
        wanted: the value of --facts, or facts that whoever calls a command has at hand.

    Raises:
        FactsError: if the file can't be read, or breaks a rule.
    """
    if isinstance(wanted, FactBase):
        return wanted
    path = path_of(wanted)
    return bundled() if path is None else _checked(path)


def path_of(wanted: str | None) -> str | None:
    """The fact file of --facts, or of SCO_FACTS; nothing for the facts that came with sco.

    Args:
        wanted: the value of --facts.
    """
    return os.environ.get("SCO_FACTS") or None if wanted is None else wanted


def bundled() -> FactBase:
    """The facts that came with sco: compiled, or the TOML, which anyone may have edited."""
    return factfile.compiled() or _checked(factfile.bundled())


def _checked(path: str | Path) -> FactBase:
    from sco_cli.checks import refuse

    facts = factfile.load(path)
    refuse(facts, str(path))
    return facts
