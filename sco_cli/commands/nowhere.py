"""From words that are no command to the command that was meant."""

from collections.abc import Sequence
from contextlib import suppress
from shlex import join

from sco_cli.commands import COMMANDS
from sco_cli.commands.facts import bundled
from sco_cli.dates import parse
from sco_cli.errors import NotFoundError
from sco_cli.message import Message
from sco_cli.query.names import StateNames, near, suggest
from sco_cli.query.topics import topic


def leading(words: Sequence[str]) -> Message | None:
    """The command line for words that begin with no command: a state, an id, a year, a word."""
    typed = " ".join(word for word in words if not word.startswith("-"))
    right = _exactly(typed)
    if not right and len(words) == 1 and (hits := near(words[0], COMMANDS)):
        return suggest(hits)
    right = right or _answering(typed)
    return Message("write: {right}", right=join(right)) if right else None


def after(command: str, words: Sequence[str], taken: Sequence[str] = ()) -> Message | None:
    """The command line for words behind a command that takes none, or no more than it has taken."""
    if taken:
        title = " ".join([*taken, *words])
        quoted = join(["sco", command, title])
        return Message("write: {right}", right=quoted) if _is_topic(command, title) else None
    typed = " ".join(word for word in words if not word.startswith("-"))
    if not typed:
        return None
    if (span := _day(typed)) and command in ("timeline", "exercises", "meetings", "summits"):
        right = ["sco", command, "--from", span, "--to", span]
    else:
        right = _answering(typed) or ["sco", "search", typed]
    return Message("write: {right}", right=join(right))


def _is_topic(command: str, title: str) -> bool:
    """Whether a command takes this title of a topic, which has to be quoted."""
    if command not in ("topics", "pakistan"):
        return False
    with suppress(NotFoundError):
        return bool(topic(bundled(), title, pakistan=command == "pakistan"))
    return False


def _answering(typed: str) -> list[str] | None:
    """What answers words: the state, the year, the entry of that id, or a search."""
    from sco_cli.query.search import look

    if right := _exactly(typed):
        return right
    return ["sco", "search", *typed.split()] if look(bundled(), typed, most=1).n else None


def _exactly(typed: str) -> list[str] | None:
    facts = bundled()
    if typed in StateNames(facts):
        return ["sco", "state", typed]
    if span := _day(typed):
        return ["sco", "timeline", "--from", span, "--to", span]
    if typed in facts.by_id:
        return ["sco", "show", typed]
    return None


def _day(typed: str) -> str | None:
    try:
        parse(typed)
    except ValueError:
        return None
    return typed
