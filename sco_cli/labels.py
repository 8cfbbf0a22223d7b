"""What people read for the words that the fact file uses: statuses, kinds, verdicts."""

from typing import Final

from sco_cli.kinds import KINDS
from sco_cli.language import Lang

_LABELS: Final[dict[str, tuple[str, str]]] = {
    # statuses
    "shanghai-five": ("Shanghai Five", "上海五国成员"),
    "member": ("member", "成员国"),
    "observer": ("observer", "观察员国"),
    "dialogue-partner": ("dialogue partner", "对话伙伴"),
    "partner": ("SCO partner", "上合组织伙伴"),
    "guest": ("guest", "主席国客人"),
    # what kind of statement
    "record": ("record", "有据可查"),
    "claim": ("claim", "一方说法"),
    "disputed": ("disputed", "说法不一"),
    "second-hand": ("second-hand", "转引"),
    "inferred": ("inferred", "推断"),
    # kinds of events
    "summit": ("summit", "峰会"),
    "heads-of-government": ("heads of government", "政府首脑理事会"),
    "rats-council": ("RATS Council", "反恐怖机构理事会"),
    "meeting": ("meeting", "会议"),
    "application": ("application", "申请"),
    "decision": ("decision", "决定"),
    "memorandum": ("memorandum", "备忘录"),
    "accession": ("accession", "加入"),
    "appointment": ("appointment", "任命"),
    "treaty": ("text signed", "签署文件"),
    "statement": ("statement", "声明"),
    "institution": ("institution", "机构设置"),
    "operation": ("operation", "行动"),
    "attack": ("attack", "袭击"),
    "law": ("law or policy", "法律与政策"),
    "agreement": ("agreement", "协议"),
    "cooperation": ("cooperation", "合作"),
    "exercise": ("exercise", "演习"),
    # kinds of sources
    "primary": ("primary", "原始文件"),
    "wire": ("news agency", "通讯社"),
    "press": ("press", "报刊网站"),
    "reference": ("reference work", "参考资料"),
    "relayed": ("relayed", "转引"),
    # kinds of organs
    "council": ("council", "理事会"),
    "standing-body": ("standing body", "常设机构"),
    "centre": ("centre", "中心"),
    "working-group": ("working group", "工作组"),
    "economic": ("economic format", "经济机制"),
    # kinds of texts
    "charter": ("charter", "宪章"),
    "convention": ("convention", "公约"),
    "protocol": ("protocol", "议定书"),
    "regulations": ("regulations", "条例"),
    "concept": ("concept", "构想"),
    "programme": ("programme", "纲要"),
    "strategy": ("strategy", "战略"),
    "declaration": ("declaration", "宣言"),
    # where Pakistan stands towards a text
    "party": ("party", "缔约方"),
    "signed": ("signed", "已签署"),
    "approved": ("approved by its cabinet", "内阁已批准"),
    "outside": ("outside", "未加入"),
    "unknown": ("not known", "不详"),
    "not-applicable": ("not applicable", "不适用"),
    # series of exercises, and Pakistan's part in them
    "peace-mission": ("Peace Mission", "和平使命系列"),
    "rats": ("RATS", "反恐怖机构系列"),
    "cyber": ("cyber", "网络反恐"),
    "border": ("border", "边防"),
    "early": ("early", "早期演习"),
    "other-multilateral": ("other multilateral", "其他多边"),
    "china-pakistan": ("China and Pakistan", "中巴双边"),
    "russia-pakistan": ("Russia and Pakistan", "俄巴双边"),
    "other-bilateral": ("other bilateral", "其他双边"),
    "host": ("host", "主办"),
    "took-part": ("took part", "参加"),
    "observed": ("observed", "观摩"),
    "announced": ("announced", "曾宣布参加"),
    "none": ("no", "未参加"),
    "held": ("held", "已举行"),
    "planned": ("planned", "计划"),
    # verdicts
    "supported": ("supported", "有据"),
    "partly": ("partly supported", "部分有据"),
    "outdated": ("outdated", "过时"),
    "unsupported": ("no source found", "未见来源"),
    "opinion": ("opinion", "观点"),
    # verdicts on headings; "wrong" is one on claims too
    "right": ("right", "正确"),
    "acceptable": ("acceptable", "尚可"),
    "wrong": ("wrong", "错误"),
    # groups of terms
    "organization": ("the organization", "组织"),
    "states": ("states", "国家"),
    "places": ("places", "地点"),
    "organs": ("organs", "机构"),
    "posts": ("posts", "职务"),
    "statuses": ("statuses", "地位"),
    "treaties": ("treaties", "条约与文件"),
    "counter-terrorism": ("counter-terrorism", "反恐"),
    "exercises": ("exercises", "演习"),
    "pakistan": ("Pakistan", "巴基斯坦"),
}


def label(word: str, lang: Lang) -> str:
    """The wording of one of the fact file's words; the word itself where there is none."""
    en, zh = _LABELS.get(word, (word, word))
    return zh if lang == "zh" else en


def record_kind(kind: str, lang: Lang) -> str:
    """What a kind of record is called."""
    return KINDS[kind].label[lang == "zh"]
