"""Wordings that give a translation away, or a side, and what to write instead. Warnings."""

import re
from typing import Final, NamedTuple

from sco_cli.checks.base import PROSE, At, Found, rule
from sco_cli.dates import MONTHS
from sco_cli.model import Entry, Heading, Source, Text


class Calque(NamedTuple):
    """A wording to be replaced."""

    pattern: str
    instead: str


_CITIES: Final = (
    "Almaty|Astana|Beijing|Bishkek|Chelyabinsk|Dushanbe|Islamabad|Kazan|Moscow|New Delhi|Qingdao"
    "|Rawalpindi|Samarkand|Shanghai|St Petersburg|Tashkent|Tianjin|Ufa|Urumqi|Xiamen|Yekaterinburg"
)
_DATED: Final = (
    "act|agreement|concept|convention|declaration|decree|edition|exercise|law|list|memorandum"
    "|programme|protocol|report|statement|summit|text|treaty"
)
"""With a capital it is a title, as in Astana Declaration of 2011."""
_MEETING: Final = "(?:meeting|session|summit)"
_SMALL: Final = "(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_LARGE: Final = (
    "(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie"
    "|fortie)th|(?:twenty|thirty|forty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    "|ninth)"
)

ENGLISH: Final = (
    # for "according to"
    Calque(
        r"(?:^|[,;:(] ?|[.] )[Bb]y (?:an?|one|some|several|two|its|their|his|the)(?: [\w’'-]+){0,3}"
        r" (?:reports?|accounts?|records?|figures?|readings?|texts?|notices?)\b",
        "according to",
    ),
    # what the dictionary gives, and English doesn't say
    Calque(
        r"\bplates?\b(?= of| were| was|\b.{0,20}unveil)|unveil\w*(?: \w+){0,3} plates?\b", "plaque"
    ),
    Calque(r"(?<![Ww]hite )(?<!news)\bpapers\b", "documents, instruments"),
    Calque(r"\bentry channels?\b", "channels of entry"),
    Calque(r"\beconomic formats?\b", "economic body"),
    Calque(r"\b(?:SCO|its|RATS) organs?\b|\borgans? of the (?:SCO|organization)\b", "body"),
    Calque(r"\bintelligence-led\b", "intelligence-based"),
    Calque(r"\bCouncil of RATS\b", "RATS Council"),
    Calque(r"\bExecutive Committee of RATS\b", "RATS Executive Committee"),
    Calque(
        rf"\b(?:{_SMALL}|\d+(?:st|nd|rd|th)|{_LARGE}) (?:RATS Council|Council of Heads)\b",
        "37th meeting of the RATS Council",
    ),
    Calque(r"\bshare of Pakistan\b", "Pakistan's share"),
    Calque(r"\bat a height of\b", "at an altitude of"),
    Calque(rf"\bat (?:{_CITIES})\b(?! [A-Z]|-|['’]s| summit| meeting| session)", "in"),
    Calque(r"\bthe exercise (?=“|[A-Z]\w*-|Peace Mission|Solidarity)", "the X exercise"),
    Calque(
        r"\bauthori[sz]es? (?:the )?signing\b(?! of)|\bauthori[sz]es? signing of\b",
        "authorizes the signing of",
    ),
    Calque(rf"\b(?:{_DATED}) of (?:19|20)\d\d\b", "the year before it: the 2014 text"),
    Calque(
        r"\b(?:gave|gives|puts?|counts?|counted) [\d,]+ (?:\w+ ){0,2}(?:killed|dead)\b",
        "reported … killed",
    ),
    Calque(
        r"(?<![Tt]here )\b(?:is|was) no (?!longer|more|less|later|earlier|fewer|different)",
        "is not a",
    ),
    Calque(r"\bthat (?:it|any of them|all of them|the centre|they) works?\b", "is operating"),
    Calque(r"\b[Ff]or the days\b", "the dates"),
    Calque(r"\bby video\b(?! link)|\bonline by video link\b", "by video link"),
    Calque(
        r"\bheads of (?:state|government) (?:meeting|summit|session)s?\b", "heads-of-state summit"
    ),
    # one spelling, one name
    Calque(r"\bdrills?\b", "exercise"),
    Calque(r"\bhand-overs?\b", "handover"),
    Calque(r"\bcyber ?terroris(?=[mt])", "cyber-terrorism"),
    Calque(r"\banti-narcotics\b", "counter-narcotics"),
    Calque(r"(?<=[a-z,] )Internet\b(?! [A-Z])", "internet"),
    Calque(r"\bTurkey\b", "Türkiye"),
    Calque(r"\bTehrik-i\b", "Tehrik-e"),
    Calque(r"\bBhutto-Zardari\b", "Bhutto Zardari"),
    Calque(
        r"\b(?:author|capital|central|character|critic|emphas|final|formal|harmon|institutional"
        r"|legal|minim|mobil|modern|national|neutral|normal|organ|penal|politic|priorit|radical"
        r"|recogn|special|stabil|standard|summar|util)is(?:e|ed|er|ers|es|ing|ation|ations)\b",
        "-ize, -ization",
    ),
    Calque(
        rf"\b\d{{1,2}}-\d{{1,2}} (?:{'|'.join(MONTHS)})\b"
        r"|\b(?:19|20)\d\d-(?:(?:19|20)\d\d|\d\d)\b(?!-)",
        "an en dash",
    ),
    Calque(
        rf"\b(?:[1-9]|10)(?:st|nd|rd|th) (?:\w+ ){{0,2}}{_MEETING}\b", "ordinals in words to tenth"
    ),
    Calque(rf"\b(?:{_LARGE}) (?:\w+ ){{0,2}}{_MEETING}\b", "ordinals in figures from 11th"),
    Calque(r"\bUSD\b|\b(?:million|billion|trillion) (?:US )?dollars\b", "US$"),
    # a capital is no party; loaded words belong to a speaker
    Calque(
        r"\bKabul (?:denie[sd]|said|says|reject(?:s|ed)|accuse[sd]|claim(?:s|ed)|disput(?:es|ed))\b"
        r"|\band Kabul (?:den|reject|accus)\w+",
        "the Taliban authorities",
    ),
    Calque(
        r"\b(?:unprovoked|irrefutabl[ey]|martyr(?:s|ed|dom)?|neutrali[sz]ed)\b",
        "in quotation marks, with the speaker",
    ),
)
"""In any English text."""

SENTENCES: Final = (
    Calque(r"^(?:It|They|He|She|That|These|Those|This)\b", "the subject by its name"),
    Calque(
        r"^(?:Became|Began|Calls|Covers|Did|Gave|Gives|Had|Has|Is|Led|Lists|Made|Opens|Provides"
        r"|Says|Sets|Spoke|Takes|Told|Took|Was|Were)\b",
        "a subject",
    ),
    Calque(r"\b[Ss]econd-hand\b", "state the fact: the mark is derived"),
    Calque(r"[^.!?…”’\")]$", "a full stop"),
)
"""In English sentences."""

CHINESE: Final = (
    Calque("喀布尔(?:方面|当局|政府|否认|指责|指控|表示|拒绝|谴责|称)", "阿富汗临时政府"),
    Calque("塔利班(?:政府|政权|当局)", "阿富汗临时政府"),
    Calque("(?<![集其空之高居初])中方(?![式向案法面位略队])", "中国、中国方面"),
    Calque("(?<!古)巴方(?![式向案法面位])", "巴基斯坦、巴基斯坦方面"),
    Calque("(?<!自)我(?:方(?![式向案法])|国)", "国名"),
    Calque("未知国家", "本库未收录"),
    Calque("情报主导", "基于情报的行动"),
    Calque("情报共享", "情报交流"),
    Calque("(?:打死|击毙)或拘捕|打死或抓获", "击毙或抓获"),
    Calque("教令", "宗教裁决"),
    Calque("(?<!第)[两三四五六七八九十]个(?:成员国|观察员国|对话伙伴)", "8个成员国"),
    Calque("来源可见的", "见于资料的"),
    Calque("有记录的会议", "有据可查的会议"),
)
"""In any Chinese text."""

PUBLISHERS: Final = (
    Calque("^(?:联合新闻网|联合报|ETtoday|中时新闻网|中国时报|自由时报|中央社|风传媒)", "台湾……"),
    Calque("^(?:明报|大公网|大公报|文汇网|文汇报|南华早报|星岛|东网)", "香港……"),
    Calque("^中国人权$", "中国人权（纽约）"),
)
"""In the Chinese name of a publisher."""

_SPEECH: Final = re.compile('“[^”]*”|‘[^’]*’|《[^》]*》|"[^"]*"')
_SENTENCE_FIELDS: Final = (*PROSE, "note", "pakistan")
_ABOUT_WORDS: Final = (Entry, Heading, Source)
"""Records that are about words, or name what others wrote: they quote without quotation marks."""


@rule(Text)
def w511_english(text: Text, at: At) -> Found:
    """An English wording that this project writes otherwise.

    英文用语应改写。
    """
    if isinstance(at.facts.by_id.get(at.owner), _ABOUT_WORDS):
        return
    yield from _hits("en", _SPEECH.sub("“”", text.en), ENGLISH)
    of_the_head = at.owner == at.field  # it speaks of the record as a whole
    if at.field in _SENTENCE_FIELDS and at.field != "role" and not of_the_head:
        yield from _hits("en", text.en, SENTENCES)


@rule(Text)
def w512_chinese(text: Text, at: At) -> Found:
    """A Chinese wording that this project writes otherwise.

    中文用语应改写。
    """
    if at.field == "publisher":
        yield from _hits("zh", text.zh, PUBLISHERS)
    if not isinstance(at.facts.by_id.get(at.owner), _ABOUT_WORDS):
        yield from _hits("zh", _SPEECH.sub("“”", text.zh), CHINESE)


def _hits(lang: str, text: str, calques: tuple[Calque, ...]) -> Found:
    for pattern, instead in calques:
        if hit := re.search(pattern, text):
            yield lang, f"{hit[0].strip()} → {instead}"
