"""Chinese: its grammar. Its words, by the English ones, are in ``zh.toml`` beside it."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import tomli

from sco_cli.languages.grammar import Grammar
from sco_cli.packaged import packaged

if TYPE_CHECKING:
    from sco_cli.dates import Moment


class Chinese(Grammar):
    """How Chinese says dates, periods and names."""

    full_stop = "。"
    langid = "chinese"
    of_command_line = "标准输入|终端|表格|环境变量"
    with_commas = "多个用逗号分隔"

    def alternatives(self, parts: Sequence[str]) -> str:
        """Words of which one is meant: ``a、b 或 c``, and ``“甲”“乙”或“丙”`` if they are quoted."""
        said = " 或 ".join(filter(None, ("、".join(parts[:-1]), parts[-1])))
        return said.replace("”、“", "”“").replace("” 或 “", "”或“")

    def sentence(self, words: str) -> str:
        """Words as a sentence of their own."""
        return f"{words}{self.full_stop}"

    def text(self, text: Any) -> str:
        """A text of the facts; a name of our own rendering is marked as such."""
        said = super().text(text)
        return f"{said}（自译）" if getattr(text, "zh_own", False) else said

    def sort_key(self, text: Any) -> Any:
        """By what names come in order: by pinyin, as the common characters stand in GB 2312."""
        return super().text(text).encode("gb18030")

    def amount(self, value: float) -> str:
        """A number: ``2763``."""
        return str(value)

    def date(self, edtf: str) -> str:
        """An EDTF date: ``2017年6月8日至9日``, ``2010年5月``, ``约2025年``."""
        from sco_cli.dates import parse  # help says no date

        span = parse(edtf)
        start, end = span.start, span.end
        if end is None:
            return f"{self.moment(start)}起"
        if start == end:
            return self.moment(start)
        tail = self.moment(end)
        by_day = start.day and end.day and not (start.approximate or end.approximate)
        if by_day and start.year == end.year:
            tail = tail.removeprefix(f"{end.year}年")
            if start.month == end.month:
                tail = tail.removeprefix(f"{end.month}月")
        return f"{self.moment(start)}至{tail}"

    def short_date(self, edtf: str) -> str:
        """A date in a column: ``2018-08-24``, ``2018年8月24—29日``."""
        return re.sub(r"日至(\d+日)", r"—\1", super().short_date(edtf))

    def moment(self, moment: "Moment") -> str:
        """One end of a date: a year, month or day."""
        words = f"{moment.year}年"
        if moment.month:
            words += f"{moment.month}月"
        if moment.day:
            words += f"{moment.day}日"
        return f"约{words}" if moment.approximate else words

    def period(self, start: str | None, end: str | None) -> str:
        """From when to when something held."""
        if start and end:
            return f"{self.date(start)}至{self.date(end)}"
        if start:
            shown = self.date(start)
            return f"{shown}起" if shown.startswith("约") else f"自{shown}起"
        return f"至{self.date(end)}" if end else "起止日期不详"


WORDS: Final[dict[str, str]] = tomli.loads(packaged(Path(__file__).with_suffix(".toml")).decode())
"""Wordings by the keys of messages."""
GRAMMAR = Chinese("zh", WORDS)
