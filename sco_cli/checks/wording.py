"""Texts in two languages: translated, and set as each language sets them."""

import re
import unicodedata
from typing import Final

from sco_cli.checks.base import HAN, NAMES_ONLY, Found, every, rule, texts
from sco_cli.model import Facts

_HALF_WIDTH: Final = re.compile(
    r"[\u4e00-\u9fff”》）][,:;!?()]|[,:;!?(][\u4e00-\u9fff“《（]|[\u4e00-\u9fff]\.(?!\w)|\)[\u4e00-\u9fff]"
)
_SPACED: Final = re.compile(
    r"[\u4e00-\u9fff] [\dA-Za-z]|[\dA-Za-z] [\u4e00-\u9fff]"
    r"|[，。、；：？！）（》《“”] | [，。、；：？！）（》《]"
)


@rule
def e201_untranslated(facts: Facts) -> Found:
    """The Chinese is the same as the English, or holds no Chinese character.

    中文与英文相同，或不含汉字。
    """
    for owner, path, text in texts(facts):
        if path.rpartition(".")[2] not in NAMES_ONLY and not HAN.search(text.zh):
            yield owner, f"{path}.zh", text.zh


@rule
def e202_chinese_in_english(facts: Facts) -> Found:
    """The English holds Chinese characters.

    英文中夹有汉字。
    """
    for owner, path, text in texts(facts):
        if HAN.search(text.en):
            yield owner, f"{path}.en", text.en


@rule
def e203_half_width(facts: Facts) -> Found:
    """Half-width punctuation stands beside Chinese.

    中文旁用了半角标点。
    """
    for owner, path, text in texts(facts):
        if hit := _HALF_WIDTH.search(text.zh):
            yield owner, f"{path}.zh", hit[0]


@rule
def e204_spaced(facts: Facts) -> Found:
    """A space stands between Chinese and a letter, digit or full-width mark.

    中文与字母、数字或全角标点之间有空格。
    """
    for owner, path, text in texts(facts):
        if hit := _SPACED.search(text.zh):
            yield owner, f"{path}.zh", hit[0]


@rule
def e205_quotation_marks(facts: Facts) -> Found:
    """Chinese text has other quotation marks than “ ” and ‘ ’.

    中文用了“ ”‘ ’以外的引号。
    """
    for owner, path, text in texts(facts):
        if hit := re.search(r"[\"「」『』]", text.zh):
            yield owner, f"{path}.zh", hit[0]


@rule
def e206_not_nfc(facts: Facts) -> Found:
    """A string is not in Unicode normal form NFC.

    字符串不是 Unicode NFC 规范形式。
    """
    for owner, path, string in every(facts, str):
        if not unicodedata.is_normalized("NFC", string):
            yield owner, path, ascii(string)


@rule
def e207_control_character(facts: Facts) -> Found:
    """A string holds a control, format or line-breaking character.

    字符串含控制、格式或换行字符。
    """
    for owner, path, string in every(facts, str):
        if string.isprintable():
            continue  # nearly all are, and to say so is quick
        for character in dict.fromkeys(string):
            if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp"):
                yield owner, path, ascii(character)
