"""Cells that a spreadsheet would run as formulas, made harmless: CSV and TSV are opened in one."""

import re
from typing import Final

# What begins a formula (OWASP, "CSV Injection"), also where a spreadsheet drops what stands before
# it: spaces, and the quotation mark of a TSV cell. An apostrophe too, so that one can be taken off.
_GUARDED: Final = re.compile(r"[\s\"]*[=+\-@＝＋－＠\t\r\n]|'")
_NUMBER: Final = re.compile(r"-[0-9]+(\.[0-9]+)?")


def guard(cell: str) -> str:
    """The cell with an apostrophe before it, if a spreadsheet could take it for a formula.

    A number needs none. To have the cell back, take one apostrophe off its beginning:
    ``guard(cell).removeprefix("'")`` is ``cell``.
    """
    return f"'{cell}" if _GUARDED.match(cell) and not _NUMBER.fullmatch(cell) else cell
