"""What the system and the libraries complain of, as messages.

They know English only. Patterns are compiled when something is wrong, not at start-up.
"""

import errno
import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from sco_cli.message import Message, joined

_SYSTEM: Final = (
    errno.EPERM, errno.ENOENT, errno.EINTR, errno.EIO, errno.EBADF, errno.EACCES, errno.EBUSY,
    errno.ENOTDIR, errno.EISDIR, errno.ENOSPC, errno.EROFS, errno.ENAMETOOLONG, errno.ELOOP,
    errno.EDQUOT,
)  # fmt: skip
"""What happens where files are read and written; all else is called by its number."""

_TOML: Final = (
    ("Invalid statement", "a line must begin with a key, a table or a comment"),
    (
        "Expected newline or end of document after a statement",
        "a new line or the end of the file must follow here",
    ),
    ("Expected '=' after a key in a key/value pair", "= must follow the key"),
    ("Expected ']' at the end of a table declaration", "the name of a table must end with ]"),
    (
        "Expected ']]' at the end of an array declaration",
        "the name of an array of tables must end with ]]",
    ),
    ("Expected {a}", "{a} must stand here"),
    ("Found invalid character {a}", "the character {a} can't stand here"),
    ("Illegal character {a}", "the character {a} is not allowed"),
    ("Cannot declare {a} twice", "{a} is declared twice"),
    ("Cannot redefine namespace {a}", "the table {a} has been declared already"),
    ("Cannot mutate immutable namespace {a}", "the table {a} can't be added to"),
    ("Cannot overwrite a value", "the key has a value already"),
    ("Duplicate inline table key {a}", "the inline table has the key {a} twice"),
    ("Invalid initial character for a key part", "a key can't begin with this character"),
    ("Unclosed array", "the array is not closed"),
    ("Unclosed inline table", "the inline table is not closed"),
    ("Unterminated string", "the string is not closed"),
    ("Unescaped '\\' in a string", "the string has a \\ that is not escaped"),
    ("Invalid hex value", "the hexadecimal value is not valid"),
    (
        "Escaped character is not a Unicode scalar value",
        "the escaped character is not a Unicode character",
    ),
    ("Invalid date or datetime", "the date or time is not valid"),
    ("Invalid value", "the value is not valid"),
)
"""What tomli says, with a name for what it fills in, and what we say."""

_DATE: Final = (
    "the date is not of the form YYYY, YYYY-MM or YYYY-MM-DD, with ~ if approximate, "
    "nor a span of two such dates with / between them"
)
_ID: Final = "the id must be lower-case letters and digits, with single hyphens between words"
_ADDRESS: Final = "the address must begin with http:// or https:// and have no space"
_LANGUAGE: Final = "the language must be a code such as en or zh-Hant"
_MODEL: Final = (
    (r"Object contains unknown field `(.*)`", "unknown key {a}"),
    (r"Object missing required field `(.*)`", "{a} is missing"),
    (r"Expected `(.*)`, got `(.*)`", "the value must be {a}, not {b}"),
    (r"Invalid enum value '?([^']*)'?", "{a} is not allowed here"),
    (r"Expected `str` matching regex '\^\\\\d.*", _DATE),
    (r"Expected `str` matching regex '\^\[a-z0-9\].*", _ID),
    (r"Expected `str` matching regex '\^https.*", _ADDRESS),
    (r"Expected `str` matching regex '\^\[A-Z\]\{2\}.*", "the code must be two capital letters"),
    (r"Expected `str` matching regex '\^\[A-Z\]\{3\}.*", "the code must be three capital letters"),
    (r"Expected `str` matching regex '\^\[a-z\]\{2,3\}.*", _LANGUAGE),
    (r"Expected `str` of length >= 1", "the text is empty"),
    (r"Expected `str` of length <= (\d+)", "the text is longer than {a} characters"),
    (r"Expected `int` >= (\d+)", "the number must be {a} or more"),
    (r"Expected `int` <= (\d+)", "the number must be {a} or less"),
    (r"Exceeds the limit .*", "a number has too many digits"),
)
"""What msgspec says of a value, and what we say."""

_TYPES: Final = {
    "str": "a string",
    "int": "an integer",
    "float": "a float",
    "bool": "a boolean",
    "array": "an array",
    "date": "a date",
    "time": "a time",
    "datetime": "a date with a time",
    "object": "a table",
}
"""What msgspec calls types, and what we and TOML do, as they stand in a sentence."""

_ARGUMENTS: Final = (
    (r"Got unexpected extra argument\S* \((.*)\)", "unexpected argument: {a}"),
    (r"""['\"](\d{1000,})['\"] is not a valid int.*""", "too large: {a}"),
    (r"""['\"](.*)['\"] is not a valid int.*""", "not a whole number: {a}"),
    (r"(.*) is not in the range x>=(.*)\.", "{a} is less than {b}"),
)
"""What the parser says of arguments, and what we say."""


def of_system(error: OSError) -> Message:
    """Why the system could not do something."""
    what = error.strerror or str(error)
    if error.errno in _SYSTEM:
        return Message(what)
    if error.errno is None:
        return Message("{what}", context="unknown error", what=what)
    return Message("{what}", context="error number", what=what, number=error.errno)


def invalid_path(error: ValueError) -> Message:
    """Why a name is none of a file."""
    return Message("{what}", context="path", what=str(error))


def of_toml(said: str) -> Message:
    """Why a text is no TOML, as tomli says it."""
    found = _matched(said, ((_pattern(theirs), ours) for theirs, ours in _TOML), _key)
    return found or Message("{what}", context="TOML", what=said)


def of_model(said: str) -> Message:
    """Why a value doesn't fit its field, as msgspec says it."""
    found = _matched(said, _MODEL, _type)
    return found or Message("{what}", context="model", what=said)


def of_arguments(said: str) -> Message:
    """Why arguments were refused, as the parser says it."""
    found = _matched(said, _ARGUMENTS, str)
    return found or Message("{what}", context="arguments", what=said)


def _pattern(wording: str) -> str:
    return re.escape(wording).replace(r"\{a\}", "(.*)")


def _matched(
    said: str, known: Iterable[tuple[str, str]], value: Callable[[str], Any]
) -> Message | None:
    for pattern, wording in known:
        if match := re.fullmatch(pattern, said, re.DOTALL):
            return Message(wording, **dict(zip("ab", map(value, match.groups()), strict=False)))
    return None


def _key(shown: str) -> str:
    """A key that tomli shows as a tuple of its parts."""
    return ".".join(re.findall("'([^']*)'", shown)) if shown.startswith("(") else shown


def _type(shown: str) -> Any:
    """What msgspec calls types; ``null`` is left out, since TOML has none. Else as it is."""
    names = [name for name in shown.split(" | ") if name != "null"]
    if not set(names) <= _TYPES.keys():
        return shown
    return joined((Message(_TYPES[name], context="type") for name in names), Message(" or "))
