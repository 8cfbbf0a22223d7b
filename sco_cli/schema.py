"""JSON Schema (2020-12) of the fact file, of exports and of each command's JSON, from the model."""

import inspect
from collections.abc import Sequence
from typing import Any, Final, get_type_hints

import msgspec

from sco_cli import model, results
from sco_cli.factbase import Head
from sco_cli.kinds import KINDS, arrays

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_REF: Final = "#/$defs/{name}"

ITEMS: Final[dict[str, type[Any] | tuple[type[Any], ...]]] = {
    "members": results.StateOn,
    "timeline": results.Step,
    "changes": (results.Change, results.Revision),
    "topics": results.TopicLine,
    "summits": model.Meeting,
    "meetings": model.Meeting,
    "organs": model.Organ,
    "treaties": (model.Treaty, results.PartyTo),
    "laws": results.LawOn,
    "exercises": model.Exercise,
    "operations": model.Operation,
    "groups": model.Group,
    "figures": (model.FigureSeries, results.FigureRow),
    "people": results.Holder,
    "claims": (model.Claim, model.Heading),
    "terms": results.TermFound,
    "search": results.Hit,
    "sources": model.Source,
    "state": results.StateCard,
    "show": results.Shown,
}
"""Command -> what its ``items`` are; several types where an option changes the answer."""
ITEM: Final[dict[str, type[Any]]] = {
    "overview": results.Overview,
    "pakistan": results.PakistanCard,
    "topics": results.TopicCard,
    "state": results.StateCard,
    "show": results.Shown,
    "sources": results.Shown,
}
"""Command -> what its one ``item`` is; some answer with a list or with one, as asked."""
NAMES: Final = tuple(dict.fromkeys(["facts", "export", *ITEMS, *ITEM, "check"]))


def schema(name: str = "facts", fields: Sequence[str] = ()) -> dict[str, Any]:
    """The schema of the fact file (``facts``), of an ``export`` or of the JSON output of a command.

    Args:
        name: one of ``NAMES``.
        fields: paths of fields, with which a command's answers contain no others; whole entries by
            default. Each is a path of one of the types of its answers at least.

    Raises:
        KeyError: for another name.
    """
    if name == "facts":
        return _of_thefile_type()
    if name == "export":
        return _of_export()
    whole = _of_command(name)
    return _narrowed(whole, fields) if fields else whole


def answers(name: str) -> tuple[type[Any], ...]:
    """The types of which a command's answers consist; none for ``facts`` and the like."""
    items = ITEMS.get(name, ())
    one = ITEM.get(name)
    return (*(items if isinstance(items, tuple) else (items,)), *((one,) if one else ()))


def _of_command(name: str) -> dict[str, Any]:
    variants = []
    defs: dict[str, Any] = {}
    if name == "check":
        _add(results.Report, defs)
        _require_everything(defs)
        title = f"sco {name} --json"
        return {"$schema": DIALECT, **defs.pop("Report"), "title": title, "$defs": defs}
    if types := ITEMS.get(name):
        each = types if isinstance(types, tuple) else (types,)
        refs = [{"$ref": _component(type_, defs)} for type_ in each]
        items = refs[0] if len(refs) == 1 else {"anyOf": refs}
        variants.append(_envelope("items", {"type": "array", "items": items}))
    if one := ITEM.get(name):
        variants.append(_envelope("item", {"$ref": _component(one, defs)}))
    if not variants:
        raise KeyError(name)
    defs["Source"] = defs.get("Source") or _add(model.Source, defs)
    _require_everything(defs)
    body = variants[0] if len(variants) == 1 else {"oneOf": variants}
    return {"$schema": DIALECT, "title": f"sco {name} --json", **body, "$defs": defs}


def _envelope(field: str, answer: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            "format": {"const": 1},
            "facts_as_of": {"type": "string"},
            "as_of": {"type": "string"},
            "incomplete": {
                "type": "object",
                "description": "Lists that may lack something, and in how many entries.",
                "additionalProperties": {"type": "integer"},
            },
            "all_words": {
                "type": "boolean",
                "description": "Of a search: whether each entry has all words of its question.",
            },
            field: answer,
            "sources": {"type": "array", "items": {"$ref": _REF.format(name="Source")}},
        },
        "required": ["format", "facts_as_of", "as_of", field],
        "additionalProperties": False,
    }


def _component(type_: type[Any], defs: dict[str, Any]) -> str:
    _add(type_, defs)
    return _REF.format(name=type_.__name__)


def _add(type_: type[Any], defs: dict[str, Any]) -> Any:
    """Put the schemas of a record type, and of what it holds, into ``defs``."""
    if type_ is results.Shown:
        # msgspec decodes no union of records, so it describes none: put it together here.
        kinds = [kind.type for kind in KINDS.values()]
        for kind in kinds:
            _add(kind, defs)
        _add(results.Mention, defs)
        records = [{"$ref": _REF.format(name=k.__name__)} for k in kinds]
        defs["Shown"] = {
            "type": "object",
            "description": inspect.getdoc(results.Shown),
            "properties": {
                "id": {"type": "string"},
                "kind": {"type": "string"},
                "title": {"anyOf": [{"$ref": _REF.format(name=n)} for n in ("Name", "Text")]},
                "topic": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                "record": {"anyOf": records},
                "mentions": {"type": "array", "items": {"$ref": _REF.format(name="Mention")}},
            },
        }
        return defs["Shown"]
    _, components = msgspec.json.schema_components([type_], ref_template=_REF)
    defs.update(components)
    return components[type_.__name__]


def _of_thefile_type() -> dict[str, Any]:
    whole = msgspec.json.schema(file_type(), ref_template=_REF)
    for definition in whole["$defs"].values():
        definition.get("properties", {}).pop("second_hand", None)
    return {"$schema": DIALECT, "title": "The fact file of sco", **whole}


def _of_export() -> dict[str, Any]:
    """The file's schema, with everything in it, and what the program adds."""
    defs = msgspec.json.schema(file_type(), ref_template=_REF)["$defs"]
    facts = defs.pop("Facts")
    text = {"type": "string"}
    facts["properties"] = {**facts["properties"], "sco": text, "seal": text}
    _require_everything(defs | {"Facts": facts})
    facts |= {"title": "sco export NAME.json", "description": "All facts, and what wrote them."}
    return {"$schema": DIALECT, **facts, "$defs": defs}


# With --fields


def _narrowed(whole: dict[str, Any], paths: Sequence[str]) -> dict[str, Any]:
    """The schema of answers of which only some fields are printed."""
    tree: dict[str, Any] = {}
    for path in paths:
        node = tree
        for name in path.split("."):
            node = node.setdefault(name, {})
    defs = whole["$defs"]
    for envelope in whole.get("oneOf", [whole]):
        properties = envelope["properties"]
        if "items" in properties:
            properties["items"] = _pruned(properties["items"], tree, defs)
        else:
            properties["item"] = _pruned(properties["item"], tree, defs)
    return whole


def _pruned(node: dict[str, Any], tree: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    """What is left of a value: as ``sco_cli.output.json`` prunes the value itself."""
    if not tree or node.get("type") == "null":
        return node
    if "$ref" in node:
        return _pruned(defs[node["$ref"].rpartition("/")[2]], tree, defs)
    if alternatives := node.get("anyOf"):
        return {"anyOf": [_pruned(one, tree, defs) for one in alternatives]}
    if node.get("type") == "array":
        return {"type": "array", "items": _pruned(node["items"], tree, defs)}
    properties = node.get("properties", {})
    nothing = {"type": "null"}
    return {
        "type": "object",
        "properties": {
            name: _pruned(properties.get(name, nothing), deeper, defs)
            for name, deeper in tree.items()
        },
        "required": list(tree),
        "additionalProperties": False,
    }


def file_type() -> type[msgspec.Struct]:
    """The fact file as one record, which it is to whoever writes it."""
    head = get_type_hints(Head, include_extras=True)
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = [*head.items()]
    for name, type_ in arrays().items():
        fields.append((name, tuple[type_, ...], ()))  # type: ignore[valid-type]  # as declared
    about = {"__doc__": "The whole fact file."}
    return msgspec.defstruct(
        "Facts", fields, bases=(model.Record,), namespace=about, frozen=True, kw_only=True
    )


def _require_everything(defs: dict[str, Any]) -> None:
    """In results every field is always there, ``null`` where nothing is known."""
    text = defs.get("Text")
    for definition in defs.values():
        if properties := definition.get("properties"):
            definition["required"] = list(properties)
            definition["additionalProperties"] = False
            for value in properties.values():
                value.pop("default", None)
    if text:
        # A title may be a name, which has more fields than a text.
        text["additionalProperties"] = True
