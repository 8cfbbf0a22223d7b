"""Texts in two languages: translated, and set as each language sets them."""

import re
import unicodedata
from typing import Final

from sco_cli.checks.base import HAN, At, Findings, rule
from sco_cli.factbase import FactBase
from sco_cli.model import Text

_HALF_WIDTH: Final = re.compile(
    r"[\u4e00-\u9fff”》）][,:;!?()]|[,:;!?(][\u4e00-\u9fff“《（]|[\u4e00-\u9fff]\.(?!\w)|\)[\u4e00-\u9fff]"
)
_SPACED: Final = re.compile(
    r"[\u4e00-\u9fff] [\dA-Za-z]|[\dA-Za-z] [\u4e00-\u9fff]"
    r"|[，。、；：？！）（》《“”] | [，。、；：？！）（》《]"
)


# What begins a formula (OWASP, "CSV Injection"), also where a spreadsheet drops what stands before
# it: spaces, and the quotation mark of a TSV cell.
_FORMULA: Final = re.compile(r"[\s\"]*[=+\-@＝＋－＠\t\r]")


# What Unicode lets a program leave out (Default_Ignorable_Code_Point) beside the format
# characters, and the blank of Braille.
_INVISIBLE: Final = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufe00-\ufe0f\uffa0"
    r"\ufff0-\ufff8\U000e0000-\U000e0fff]"
)


@rule(Text)
def e201_untranslated(text: Text, at: At) -> Findings:
    """The Chinese is the same as the English, or holds no Chinese character.

    中文与英文相同，或不含汉字。
    """
    if not at.field.says.get("proper") and not HAN.search(text.zh):
        yield "zh", text.zh


@rule(Text)
def e202_chinese_in_english(text: Text, at: At) -> Findings:
    """The English holds Chinese characters.

    英文中夹有汉字。
    """
    quotes = at.field.role == "prose" and at.owner in at.once(_terms)  # it is about Chinese forms
    if not quotes and HAN.search(text.en):
        yield "en", text.en


def _terms(facts: FactBase) -> set[str]:
    return {term.id for term in facts.terms}


@rule(Text)
def e203_half_width(text: Text, _: At) -> Findings:
    """Half-width punctuation stands beside Chinese.

    中文旁用了半角标点。
    """
    if hit := _HALF_WIDTH.search(text.zh):
        yield "zh", hit[0]


@rule(Text)
def e204_spaced(text: Text, _: At) -> Findings:
    """A space stands between Chinese and a letter, digit or full-width mark.

    中文与字母、数字或全角标点之间有空格。
    """
    if hit := _SPACED.search(text.zh):
        yield "zh", hit[0]


@rule(Text)
def e205_quotation_marks(text: Text, _: At) -> Findings:
    """Chinese text has other quotation marks than “ ” and ‘ ’.

    中文用了“ ”‘ ’以外的引号。
    """
    if hit := re.search(r"[\"「」『』]", text.zh):
        yield "zh", hit[0]


@rule(str)
def e206_not_nfc(string: str, _: At) -> Findings:
    """A string is not in Unicode normal form NFC.

    字符串不是 Unicode NFC 规范形式。
    """
    if not unicodedata.is_normalized("NFC", string):
        yield "", ascii(string)


@rule(str)
def e207_control_character(string: str, _: At) -> Findings:
    """A string holds a control, format, line-breaking or invisible character.

    字符串含控制、格式、换行或不可见字符。
    """
    if string.isprintable() and not _INVISIBLE.search(string):
        return  # nearly all are, and to say so is quick
    for character in dict.fromkeys(string):
        category = unicodedata.category(character)
        if category in ("Cc", "Cf", "Zl", "Zp") or _INVISIBLE.match(character):
            yield "", ascii(character)


@rule(str)
def e208_formula(string: str, _: At) -> Findings:
    """A string begins as a formula does, which a spreadsheet would run.

    字符串的开头与公式相同，在电子表格中会被执行。
    """
    if _FORMULA.match(string):
        yield "", string
