"""JSON: the whole records in every language, in a versioned envelope."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from sco_cli.model import Record, fields_of
from sco_cli.output.request import Request
from sco_cli.output.terminal import Terminal
from sco_cli.views.base import View, incomplete

FORMAT = 1
"""Raised only when a field is removed or changes its type; fields are added without."""


def render(view: View, request: Request) -> str:
    """One document; the language has no say: records carry every one."""
    fields = request.fields
    envelope: dict[str, Any] = {
        "format": FORMAT,
        "facts_as_of": request.facts.as_of,
        "as_of": request.as_of,
    }
    envelope |= view.envelope
    if lacking := incomplete(view):
        envelope["incomplete"] = lacking
    if view.item is not None:
        envelope["item"] = select(view.item, fields)
    else:
        envelope["items"] = [select(row, fields) for row in view.rows]
    if request.sources:
        from sco_cli.views.sources import cited

        envelope["sources"] = cited(view, request.facts)
    return text(document(envelope), request.terminal)


def document(fields: Mapping[str, Any]) -> bytes:
    """An object as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(ordered(fields)), indent=2) + b"\n"


def text(encoded: bytes, terminal: Terminal) -> str:
    r"""JSON as text; ``\u`` escapes where the output's encoding can't carry a character."""
    decoded = encoded.decode()
    if terminal.unicode:
        return decoded
    import json

    # Only the string literals hold non-ASCII, and JSON's \u escapes are valid in them.
    return "".join(c if c < "\x80" else json.dumps(c)[1:-1] for c in decoded)


def select(record: Any, fields: Sequence[str]) -> Any:
    """The record, or of it only the fields asked for, nested as they are."""
    if not fields:
        return record
    tree: dict[str, Any] = {}
    for field in fields:
        node = tree
        for name in field.split("."):
            node = node.setdefault(name, {})
    return _prune(ordered(record), tree)


def ordered(value: Any) -> Any:
    """Plain dictionaries and lists, the keys of each record in its reading order."""
    if isinstance(value, Record):
        return {
            field: ordered(getattr(value, attribute)) for field, attribute in fields_of(type(value))
        }
    if isinstance(value, dict):
        return {key: ordered(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [ordered(inner) for inner in value]
    return value


def _prune(value: Any, tree: dict[str, Any]) -> Any:
    if not tree or value is None:
        return value
    if isinstance(value, list):
        return [_prune(inner, tree) for inner in value]
    return {name: _prune(value.get(name), deeper) for name, deeper in tree.items()}
