"""Fact files that each break one rule: the small facts with something in them exchanged."""

from pathlib import Path
from typing import NamedTuple

from tests.conftest import MINI


class Fault(NamedTuple):
    """Where ``sco check`` finds it, and what of the small facts is exchanged for what."""

    place: str
    exchanged: dict[str, str]


END = 'date = "2026-09-01"\nlangs = ["en"]\n'
STATEMENT = "巴基斯坦于2017年6月9日成为成员国。"
TEXT = 'text.en = "Pakistan became a member on 9 June 2017."'
VERSIONS = """\
basis = "disputed"
better.en = "The later figure, from the body that decided."
better.zh = "后一数字较可靠，出自作出决定的机构。"
sources = ["agency-2017"]

[[topics.statements.versions]]
text.en = "There were 29."
text.zh = "共29份。"
by.en = "The adviser"
by.zh = "顾问"
sources = ["agency-2017"]

[[topics.statements.versions]]
text.en = "There were 30."
text.zh = "共30份。"
sources = ["relayed-2026"]
"""
RETIRED = """
# retired

[[retired]]
id = "meeting-2001"
date = "2026-11-27"
into = ["founding-2001"]
text.en = "The record of the founding says it."
text.zh = "并入关于成立的记录。"
"""
UNUSED = """
[[sources]]
id = "unused"
kind = "press"
title.en = "Unused"
title.zh = "无人引用"
publisher.en = "Paper"
publisher.zh = "报纸"
"""
PAPER = """\
[[sources]]
id = "paper"
kind = "press"
title.en = "How many texts"
title.zh = "文件数目"
publisher.en = "Paper"
publisher.zh = "报纸"
date = "2017-06-09"
langs = ["en"]

"""
ADVISER = 'by.en = "The adviser"\nby.zh = "顾问"\nsources = ["agency-2017"]'

OPERATION = """\
# operations

[[operations]]
id = "drive-2014"
name.en = "Drive"
name.zh = "攻势行动"
states = ["pakistan"]
from = "2014-06-15"
to = "2013-06-15"
sources = ["agency-2017"]

"""
GROUP = """\
# groups

[[groups]]
id = "army"
name.en = "Army"
name.zh = "某军"
sources = ["agency-2017"]

[[groups.listings]]
list.en = "Schedule"
list.zh = "附表"
sources = ["agency-2017"]

"""


def absence(array: str, field: str, *langs: str) -> str:
    """A search for a field of the last entry of an array."""
    return f"""[[{array}.unknown]]
field = "{field}"
date = "2026-11-27"
langs = [{", ".join(f'"{lang}"' for lang in langs or ("en", "zh"))}]
searched.en = "Council"
searched.zh = "理事会"
"""


def delegation(state: str, capacity: str) -> str:
    """A delegation to the last meeting."""
    return f"""[[meetings.delegations]]
state = "{state}"
capacity = "{capacity}"
"""


FAULTS = {
    "E101": Fault("founding-2001 id", {'id = "application-2010"': 'id = "founding-2001"'}),
    "E102": Fault("china spells[1].event", {
        'to = "2001-06-15"\nevent = "founding-2001"': 'to = "2001-06-15"\nevent = "nowhere-2001"',
    }),
    "E103": Fault("pakistan spells[1].sources", {
        'to = "2017-06-09"\nsources = ["agency-2017"]': 'to = "2017-06-09"\nsources = ["nowhere"]',
    }),
    "E104": Fault("unused id", {END: END + UNUSED}),
    "E105": Fault("china sources", {
        'capital.zh = "北京"\nsources = ["charter-text"]': 'capital.zh = "北京"\nsources = []',
    }),
    "E106": Fault("council-of-heads-of-state id", {END: END + RETIRED.replace("meeting-2001", "council-of-heads-of-state")}),
    "E107": Fault("meeting-2001 into", {
        END: END + RETIRED.replace('into = ["founding-2001"]', 'into = ["meeting-2002"]'),
    }),
    "E108": Fault("application-2010 see", {
        'topics = ["pakistan-membership"]\n': 'topics = ["pakistan-membership"]\nsee = ["meeting-2001"]\n',
        END: END + RETIRED,
    }),
    "E109": Fault("turkiye aliases[1]", {'aliases = ["Turkey"]': 'aliases = ["中国"]'}),
    "E201": Fault("china capital.zh", {'capital.zh = "北京"': 'capital.zh = "1949"'}),
    "E202": Fault("china capital.en", {'capital.en = "Beijing"': 'capital.en = "Beijing 北京"'}),
    "E203": Fault("council-of-heads-of-state role.zh", {"每年开会。": "每年开会,。"}),
    "E204": Fault("member-since-2017 text.zh", {STATEMENT: STATEMENT.replace("于", "于 ")}),
    "E205": Fault("drill-2021 name.zh", {"“演习-2021”": "「演习-2021」"}),
    "E206": Fault("turkiye name.en", {'\nname.en = "Türkiye"': '\nname.en = "Tu\u0308rkiye"'}),
    "E207": Fault("council-of-heads-of-state role.en", {"Meets every year.": "Meets every\u200b year."}),
    "E208": Fault("china aliases[1]", {'aliases = ["PRC"]': 'aliases = ["=HYPERLINK(1)"]'}),
    "E210": Fault("china aliases[1]", {'aliases = ["PRC"]': 'aliases = ["PRC; the mainland"]'}),
    "E209": Fault("turkiye aliases[1]", {'aliases = ["Turkey"]': 'aliases = ["Turkey "]'}),
    "E301": Fault("toll-2015 date", {'date = "2015-06"': 'date = "2015-13"'}),
    "E302": Fault("pakistan spells[2]", {'to = "2017-06-09"': 'to = "2018-06-09"'}),
    "E303": Fault("chair holders[2]", {
        'state = "pakistan"\nfrom = "2025-09-01"': 'state = "pakistan"\nfrom = "2023-09-01"',
    }),
    "E304": Fault("summit-2026 date", {'date = "2026-08-31/2026-09-01"': 'date = "2026-12-31"'}),
    "E305": Fault("as_of", {'as_of = "2026-09-01"': 'as_of = "2026-09"'}),
    "E306": Fault("pakistan spells[2].from", {
        'status = "member"\nfrom = "2017-06-09"': 'status = "member"\nfrom = "2017-06-09/2017-06-10"',
    }),
    "E307": Fault("drive-2014 to", {"# topics\n": OPERATION + "# topics\n"}),
    "E308": Fault("charter-2002 parties[1]", {
        'standing = "unknown"\n': 'standing = "unknown"\nsigned = "2001-06-07"\n',
    }),
    "E309": Fault("chair holders[2]", {
        'state = "pakistan"\nfrom = "2025-09-01"': 'state = "china"\nfrom = "2025-07-01"',
    }),
    "E401": Fault("toll-2015 by", {'by.en = "The military"\nby.zh = "军方"\n': ""}),
    "E402": Fault("number-of-texts versions", {'basis = "disputed"\n': ""}),
    "E403": Fault("relayed-2026 urls", {"origin = [": "urls = ["}),
    "E404": Fault("council-of-heads-of-state unknown[1]", {
        "# offices\n": f'{absence("organs", "kind")}\n# offices\n',
    }),
    "E405": Fault("chair holders[1]", {
        '[[offices.holders]]\nstate = "china"\n': "[[offices.holders]]\n",
    }),
    "E406": Fault("empty statements", {
        "# claims\n": '[[topics]]\nid = "empty"\ntitle.en = "Empty"\ntitle.zh = "空专题"\n\n# claims\n',
    }),
    "E407": Fault("agency-2017 urls", {"https://example.org/2017": "https://www.seaspiritstudio.com/2017"}),
    "E408": Fault("article-01 record", {'record.en = "There were nine."\nrecord.zh = "当时有9个。"\n': ""}),
    "E410": Fault("council-of-heads-of-state unknown[1].langs", {
        "# offices\n": f'{absence("organs", "seat", "en")}\n# offices\n',
    }),
    "E411": Fault("summit-2026 delegations[1]", {
        "# organs\n": f'{delegation("turkiye", "observer")}\n# organs\n',
    }),
    "E412": Fault("summit-2026 delegations[1]", {
        "# organs\n": '[[meetings.delegations]]\ncapacity = "member"\n\n# organs\n',
    }),
    "E413": Fault("army listings[1]", {"# topics\n": GROUP + "# topics\n"}),
    "E414": Fault("application-2010 kind", {'kind = "application"': 'kind = "summit"'}),
    "E415": Fault("summit-2026 complete", {
        '"pakistan"]\ncomplete = ["also_adopted", "delegations"]': '"pakistan"]\ncomplete = ["people"]',
    }),
    "E601": Fault("line-12", {'[[states]]\nid = "china"': '[[states]]\n\nid = "china"'}),
    "W501": Fault("council-of-heads-of-state role", {"每年开会。": "每年开会。地点轮换。有时开两次。"}),
    "W502": Fault("toll-2015 text.zh", {"军方称共打死": "army称共打死"}),
    "W503": Fault("member-since-2017 text", {STATEMENT: STATEMENT.replace("2017", "2016")}),
    "W504": Fault("drill-2021 name.zh", {"“演习-2021”": "“区域反恐结构-2021”"}),
    "W505": Fault("number-of-texts text", {
        "The number of texts to accept is disputed.": "In all 29 people were killed.",
        VERSIONS: 'sources = ["agency-2017"]\n',
    }),
    "W506": Fault("toll-2015 text", {
        "In all 2,763 were killed": "On 3 July 2015 a total of 2,763 killed was given",
        "军方称": "军方2015年7月3日称",
    }),
    "W507": Fault("number-of-texts versions", {
        ADVISER: 'by.en = "Paper, in June"\nby.zh = "报纸，6月"\nsources = ["paper"]',
        'text.zh = "共30份。"\nsources = ["relayed-2026"]': 'text.zh = "共30份。"\nsources = ["paper"]',
        '[[sources]]\nid = "relayed-2026"': f'{PAPER}[[sources]]\nid = "relayed-2026"',
    }),
    "W508": Fault("zhang-deguang name", {'name.zh = "张德广"\n': 'name.zh = "张德广"\nname.zh_own = true\n'}),
    "W509": Fault("member-since-2017 text.en", {
        f'{TEXT}\ntext.zh = "{STATEMENT}"': TEXT.replace('.\"', '; no source was found for more."')
        + f'\ntext.zh = "{STATEMENT.replace("。", "，更多情况不详。")}"',
    }),
    "W510": Fault("article-01 record", {"There were nine.": "Wrong: there were nine."}),
    "W511": Fault("member-since-2017 text.en", {TEXT: TEXT.replace(" on", " beside Turkey on")}),
    "W512": Fault("member-since-2017 text.zh", {STATEMENT: STATEMENT.replace("巴基斯坦", "巴方")}),
}  # fmt: skip
"""One for each rule."""


def broken(code: str) -> str:
    """The small facts, breaking one rule."""
    text = MINI.read_text(encoding="utf-8")
    for given, changed in FAULTS[code].exchanged.items():
        assert text.count(given) == 1, given
        text = text.replace(given, changed)
    return text


def break_rule(code: str, folder: Path) -> Path:
    """A file of them in a folder."""
    path = folder / f"{code}.toml"
    path.write_text(broken(code), encoding="utf-8")
    return path
