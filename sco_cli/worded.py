"""Help as the parser takes it, a plain string, and as the message that it is."""

from typing import Any

from sco_cli.languages import say
from sco_cli.message import Message

_MESSAGES: dict[str, Message] = {}


def worded(text: str, /, **values: Any) -> str:
    """The English of a help text or metavar, by which ``message_of`` finds it again.

    Args:
        text: as in ``Message``.
        values: as in ``Message``.
    """
    message = Message(text, **values)
    english = say(message, "en")
    _MESSAGES[english] = message
    return english


def message_of(english: str) -> Message:
    """The message of a help text; what was not worded is a message by itself."""
    return _MESSAGES.get(english) or Message(english)
