"""What people read for the words that the fact file uses: statuses, kinds, verdicts, headings."""

from typing import Final

from sco_cli.lang import Lang

_LABELS: Final[dict[str, tuple[str, str]]] = {
    # statuses
    "shanghai-five": ("Shanghai Five", "“上海五国”成员"),
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
}


def label(word: str, lang: Lang) -> str:
    """The wording of one of the fact file's words; the word itself where there is none."""
    en, zh = _LABELS.get(word, (word, word))
    return zh if lang == "zh" else en
