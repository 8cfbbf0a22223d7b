"""The tools of ``sco mcp``: commands as an assistant calls them, with short answers.

A tool is a command of ``sco``: it takes the same options under the same names, refuses what the
command refuses, and answers from the command's own JSON, made short here.
"""

import inspect
import io
import json
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from typing import Any, Final, get_args

import msgspec

from sco_cli.commands.hints import message
from sco_cli.commands.tool_words import without_command_line
from sco_cli.errors import NotFoundError, ScoError, UsageError
from sco_cli.factbase import FactBase
from sco_cli.kinds import Field, fields
from sco_cli.languages import LANGUAGES, Lang, say
from sco_cli.message import Message, joined
from sco_cli.model import Name, Source, Text
from sco_cli.query.names import did_you_mean
from sco_cli.schema import ITEM, ITEMS
from sco_cli.views.sources import reference
from sco_cli.worded import message_of

TOOLS: Final = {
    "search": "search",
    "show": "show",
    "state": "state",
    "members": "members",
    "changes": "changes",
    "meetings": "meetings",
    "documents": "treaties",
    "people": "people",
    "exercises": "exercises",
    "laws": "laws",
    "figures": "figures",
    "claims": "claims",
    "cite": "cite",
}
"""Tool -> the command that it is."""
_NOT_FOR_TOOLS: Final = frozenset(
    (
        "json",
        "format",
        "fields",
        "sources",
        "facts",
        "color",
        "no_pager",
        "chart",
        "svg",
        "full",
        "limit",
        "since",
    )
)
"""Options about files and screens; how many entries come, a tool says in its own way."""
_MOST: Final = 10
"""Entries of an answer, and rows of a list in one, unless more are asked for."""
_ALL: Final = 1_000_000
_PAGING: Final[dict[str, dict[str, Any]]] = {
    "limit": {"type": "integer", "minimum": 1, "maximum": 200, "default": _MOST},
    "offset": {"type": "integer", "minimum": 0, "default": 0},
    "full": {"type": "boolean", "default": False},
}
_PAGING_SAID: Final = {
    "limit": Message("how many entries to give"),
    "offset": Message("how many entries to skip before the first one given"),
    "full": Message("give each entry with all its fields and lists"),
}
_MOST_IDS: Final = 5
"""Ids of a list in an entry of a list; of more, their number."""
_CITED: Final = 2
"""Sources of an entry of a list that are named in full; of the others it has the ids."""
_LEFT_OUT: Final = ("aliases", "full_name")
"""Of an entry of a list."""
_ALWAYS: Final = ("basis", "second_hand", "complete", "date")
"""Fields that a short answer keeps where they are empty: what that means must be seen."""


class Answer(msgspec.Struct, frozen=True):
    """What a tool answers: text, and the same as data; or why it refused."""

    text: str
    data: dict[str, Any] | None = None
    refused: bool = False


# What a tool takes and gives


def description(tool: str, lang: Lang) -> str:
    """What a tool is for, in a language: as its command says it, without what tools don't have."""
    module = _module(tool)
    return without_command_line(say(getattr(module, "PURPOSE", module.ABOUT), lang), lang)


def input_schema(tool: str, lang: Lang) -> dict[str, Any]:
    """JSON Schema of a tool's arguments, from the options of its command."""
    properties, required = {}, []
    for name, parameter in _parameters(tool).items():
        option = get_args(parameter.annotation)[1]
        said = without_command_line(say(message_of(option.help or ""), lang), lang)
        properties[name] = {**_type(parameter.annotation, option), "description": said}
        if parameter.default is inspect.Parameter.empty:
            required.append(name)
    if tool != "cite":
        for name, schema in _PAGING.items():
            properties[name] = {**schema, "description": say(_PAGING_SAID[name], lang)}
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def output_schema(tool: str) -> dict[str, Any]:
    """JSON Schema of a tool's answer: the fields of its entries, from the model."""
    of: Any = (ITEMS.get(TOOLS[tool]) or (), ITEM.get(TOOLS[tool]) or ())
    types = [t for some in of for t in (some if isinstance(some, tuple) else (some,))]
    entry: dict[str, Any] = {
        "type": "object",
        "properties": {field.name: _described(field) for type_ in types for field in fields(type_)},
    }
    properties = {
        "as_of": {"type": "string"},
        "facts_as_of": {"type": "string"},
        "count": {"type": "integer"},
        "items": {"type": "array", "items": entry},
        "item": entry,
        "incomplete": {"type": "object"},
        "shortened": {"type": "object"},
        "sources": {"type": "object"},
        "notes": {"type": "array", "items": {"type": "string"}},
        "text": {"type": "string"},
    }
    wanted = {"text"} if tool == "cite" else properties.keys() - {"text"}
    return {
        "type": "object",
        "properties": {name: of for name, of in properties.items() if name in wanted},
    }


def _module(tool: str) -> Any:
    return import_module(f"sco_cli.commands.{TOOLS[tool]}")


def _parameters(tool: str) -> dict[str, inspect.Parameter]:
    """What a tool takes, by the name that the command line has for it."""
    found = {}
    for name, parameter in inspect.signature(_module(tool).command).parameters.items():
        if name not in _NOT_FOR_TOOLS:
            option = get_args(parameter.annotation)[1]
            declared = (option.default, *(option.param_decls or ()))
            names = (word for word in declared if isinstance(word, str) and word.startswith("--"))
            found[next(names, name).strip("-_").replace("-", "_")] = parameter
    return found


def _type(annotation: Any, option: Any) -> dict[str, Any]:
    """The type of an argument; a fixed list of words is named where the command has one."""
    hint = get_args(annotation)[0]
    kinds = get_args(hint) or (hint,)
    words: dict[str, Any] = {"type": "string"}
    offer = option.autocompletion
    if offer and "<" in offer.__qualname__:  # made for words that are given, not for the facts'
        words["enum"] = offer("") if inspect.signature(offer).parameters else offer()
    if list[str] in kinds or hint == list[str]:
        return {"type": "array", "items": words}
    if bool in kinds:
        return {"type": "boolean"}
    return {"type": "integer"} if int in kinds else words


def _described(field: Field) -> dict[str, Any]:
    kind = "object" if field.holds_records else "string"
    if field.type in (int, float, bool):
        kind = {int: "number", float: "number", bool: "boolean"}[field.type]
    one: dict[str, Any] = {"type": [kind, "null"] if field.name in _ALWAYS else kind}
    if field.role == "date":
        one["description"] = "EDTF"
    if field.holds_records or field.name in ("before", "after"):
        return {}  # a list, or how many rows it has
    return {"type": ["array", "integer"], "items": one} if field.many else one


# A call


def call(tool: str, arguments: Mapping[str, Any], facts: FactBase, lang: Lang) -> Answer:
    """What a tool answers, or why it refuses: what is wrong, and what to do.

    Args:
        tool: its name.
        arguments: as its schema says.
        facts: from which it answers.
        lang: of texts, unless the arguments name another.
    """
    spoken = arguments.get("lang")
    spoken = spoken if spoken in LANGUAGES else lang
    try:
        if tool not in TOOLS:
            raise UsageError(
                Message("unknown tool: {name}", name=tool), hint=did_you_mean(tool, list(TOOLS))
            )
        own, paging = _checked(tool, arguments)
        printed, notes = _run(tool, own, facts, spoken)
    except ScoError as e:
        return Answer(say(message(e), lang), refused=True)
    if tool == "cite":
        return Answer(printed, {"text": printed})
    data = _short(json.loads(printed), notes, paging, facts, spoken)
    return Answer(json.dumps(data, ensure_ascii=False), data)


def _checked(tool: str, arguments: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arguments by the names of the command's parameters, and those about paging.

    Raises:
        UsageError: for one that the tool doesn't have, lacks, or wants of another type.
    """
    schema, parameters = input_schema(tool, "en"), _parameters(tool)
    own, paging = {}, {name: of["default"] for name, of in _PAGING.items()}
    for name in arguments:
        if name not in schema["properties"]:
            known = joined(schema["properties"], Message(", "))
            raise UsageError(
                Message("unknown argument: {name}", name=name),
                hint=Message("choose from: {names}", names=known),
            )
    for name in schema["required"]:
        if name not in arguments:
            raise UsageError(Message("{name} is missing", name=name), hint=Message("give it"))
    for name, value in arguments.items():
        _refuse_type(name, value, schema["properties"][name])
        if name in parameters:
            own[parameters[name].name] = value
        else:
            paging[name] = value
    return own, paging


_TYPES: Final = {
    "string": (str, Message("a string that isn't empty")),
    "integer": (int, Message("a whole number")),
    "boolean": (bool, Message("true or false")),
    "array": (list, Message("a list of strings, none of them empty")),
}


def _refuse_type(name: str, value: Any, schema: Mapping[str, Any]) -> None:
    type_, wanted = _TYPES[schema["type"]]
    right = isinstance(value, type_) and (type_ is bool or not isinstance(value, bool))
    if right and type_ is int:
        least, most = schema["minimum"], schema.get("maximum", value)
        right = least <= value <= most
        wanted = Message("a whole number of at least {least}", least=least)
        if "maximum" in schema:
            wanted = Message("a whole number from {least} to {most}", least=least, most=most)
    if right and type_ is list:
        right = bool(value) and all(isinstance(one, str) and one.strip() for one in value)
    if right and type_ is str:
        right = bool(value.strip())
    if not right:
        raise UsageError(
            Message("{name}: this value can't be used", name=name),
            hint=Message("give {wanted}", wanted=wanted),
        )
    if value == "-" or (type_ is list and "-" in value):
        raise UsageError(
            Message("{name}: there is no standard input here", name=name),
            hint=Message("give the values themselves"),
        )


def _run(tool: str, own: dict[str, Any], facts: FactBase, lang: Lang) -> tuple[str, list[str]]:
    """What the command prints, and the lines that it says beside it."""
    out, beside = io.StringIO(), io.StringIO()
    command = _module(tool).command
    taken = inspect.signature(command).parameters
    options: dict[str, Any] = {
        name: parameter.default
        for name, parameter in taken.items()
        if parameter.default is not inspect.Parameter.empty
    }
    options |= {"facts": facts, "lang": lang} | own
    shared = {"json": True, "sources": True, "limit": _ALL}
    options |= {name: value for name, value in shared.items() if name in taken}
    with redirect_stdout(out), redirect_stderr(beside):
        command(**options)
    notes = [line.removeprefix("sco: ") for line in beside.getvalue().splitlines()]
    if not out.getvalue():
        raise NotFoundError(Message("nothing found"), hint=Message("try other words or filters"))
    return out.getvalue(), notes


# A short answer


def _short(
    document: dict[str, Any],
    notes: list[str],
    paging: Mapping[str, Any],
    facts: FactBase,
    lang: Lang,
) -> dict[str, Any]:
    """A command's JSON as an assistant gets it: one language, a page of entries, no empty field."""
    shown: dict[str, Any] = {"as_of": document["as_of"], "facts_as_of": document["facts_as_of"]}
    shortened: dict[str, int] = {}
    full, cited = paging["full"], _ALL
    if "item" in document:
        shown["item"] = _value(document["item"], lang, _ALL if full else _MOST, shortened)
    else:
        items, first = document["items"], paging["offset"]
        page = items[first : first + paging["limit"]]
        shown["count"] = len(items)
        shown["items"] = [_value(i, lang, _ALL if full else 0, shortened) for i in page]
        cited = _ALL if full else _CITED
        if len(page) < len(items):
            notes = [*notes, say(_page(first, len(page), len(items)), lang)]
    found = {"incomplete": document.get("incomplete"), "shortened": shortened, "notes": notes}
    shown |= {name: said for name, said in found.items() if said}
    sources = (facts.by_id.get(id_) for id_ in _cited(shown, cited))
    shown["sources"] = {s.id: say(reference(s), lang) for s in sources if isinstance(s, Source)}
    return shown


def _page(first: int, n: int, total: int) -> Message:
    return Message(
        "entries {first} to {last} of {n} are given; ask for others with offset",
        first=min(first + 1, total),
        last=first + n,
        n=total,
    )


def _value(value: Any, lang: Lang, most: int, shortened: dict[str, int], path: str = "") -> Any:
    """A value in one language, without what is empty.

    Args:
        value: of the command's JSON.
        lang: of its texts.
        most: how many rows of a list of records are given; none in the entries of a list, which
            say how many there are.
        shortened: gets the paths of the lists that were cut, and how many rows they have.
        path: of the value.
    """
    if isinstance(value, dict):
        if {*Text.__struct_fields__} <= value.keys() <= {*Name.__struct_fields__}:
            return say(Name(**value), lang)
        return {
            name: _value(inner, lang, most, shortened, f"{path}.{name}" if path else name)
            for name, inner in value.items()
            if name in _ALWAYS
            or (_says_something(inner) and (most or path or name not in _LEFT_OUT))
        }
    if not isinstance(value, list):
        return value
    if not value or not isinstance(value[0], dict):
        ids = not most and len(value) > _MOST_IDS and not path.endswith(_LISTS_OF_EVIDENCE)
        return len(value) if ids else value
    if not most and not _is_text(value[0]):
        return len(value)
    if most and len(value) > most:
        shortened[path] = len(value)
    return [_value(inner, lang, most, shortened, path) for inner in value[: most or None]]


_LISTS_OF_EVIDENCE: Final = ("sources", "complete")


def _is_text(value: dict[str, Any]) -> bool:
    """Whether it is a text in several languages, or how an entry stood: no record."""
    return {*Text.__struct_fields__} <= value.keys() or "word" in value


def _says_something(value: Any) -> bool:
    if isinstance(value, dict):  # a text of no language says nothing
        return any(inner is not None for inner in value.values())
    return value is not None and value not in ([], "", False)


def _cited(value: Any, most: int) -> Iterator[str]:
    """The ids of sources in an answer, of each list of them the first ones, each once, in order."""
    found: dict[str, None] = {}
    waiting = [value]
    for part in waiting:
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            for name, inner in part.items():
                if name in ("sources", "status_sources") and isinstance(inner, list):
                    found.update(dict.fromkeys(inner[:most]))
                else:
                    waiting.append(inner)
    yield from found
