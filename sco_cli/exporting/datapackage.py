"""A folder of CSV as a Frictionless data package: what each file holds, and what leads where."""

from typing import Any, Final

from sco_cli import __version__
from sco_cli.exporting.tabular import Table, heading_of, tables
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, Field
from sco_cli.languages import say

_LANG: Final = "en"
"""Of descriptions: a data package has one language."""


def describe(facts: FactBase) -> dict[str, Any]:
    """The descriptor of the package, ``datapackage.json``."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "sco-facts",
        "title": "Facts about the Shanghai Cooperation Organization and Pakistan's role in it",
        "version": __version__,
        "created": f"{facts.checked}T00:00:00Z",
        "description": f"As of {facts.as_of}. {facts.note.en}",
        "licenses": [{"name": "MIT", "title": "MIT License"}],
        "resources": [_resource(table) for table in tables(facts)],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    columns = table.columns
    schema: dict[str, Any] = {
        "fields": [_field(table, name, field) for name, field in columns.items()],
        "missingValues": [""],
    }
    if "id" in columns:
        schema["primaryKey"] = ["id"]
    keys = [key for name, field in columns.items() if (key := _foreign_key(table, name, field))]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(table: Table, name: str, field: Field | None) -> dict[str, Any]:
    found = {"name": name, "type": _type(name, field), "title": say(heading_of(table, name), _LANG)}
    return found | ({"constraints": {"required": True}} if name == "id" or not field else {})


def _type(name: str, field: Field | None) -> str:
    """A date is text, since it may be a month or a span; its first and last day are dates."""
    if field is None:
        return "string"
    if field.role == "date" and not field.many:
        return "date" if name.endswith(("_first", "_last")) else "string"
    if float in field.types:
        return "number"
    return {bool: "boolean", int: "integer"}.get(field.type, "string")


def _foreign_key(table: Table, name: str, field: Field | None) -> dict[str, Any] | None:
    """Where an id leads, if that is one file: not where any kind may stand, nor from a list."""
    target = table.owner
    if field is not None:
        target = KINDS[field.kind].array if field.kind and not field.many else ""
    reference = {"resource": target, "fields": ["id"]}
    return {"fields": [name], "reference": reference} if target else None
