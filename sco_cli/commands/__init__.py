"""The commands: what each is for, in the order of the help. A command is one module here.

Only the module of the command that is called gets loaded.
"""

from typing import Final

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "overview": ("What the SCO is, on a day", "某日的上合组织概况"),
    "members": ("Members, observers and partners on a day", "某日的成员国、观察员国和伙伴"),
    "state": ("One state or several, by any name", "按任意名称查询国家"),
    "timeline": ("What happened, in date order", "按日期排列的大事"),
    "pakistan": ("Pakistan's role in the SCO", "巴基斯坦在上合组织中的作用"),
    "topics": ("The subjects, with their statements", "各专题及其陈述"),
    "summits": ("The meetings of the heads of state", "历次峰会"),
    "organs": ("The bodies of the organization", "上合组织的机构"),
    "treaties": ("Treaties, programmes and other texts", "条约、纲要及其他文件"),
    "exercises": ("Exercises and joint operations", "演习与联合行动"),
    "people": ("People and who held which office", "人物与职务"),
    "claims": ("What the article claims, and the record", "所核查文章的说法与记录对照"),
    "terms": ("The glossary, from either language", "中英术语表"),
    "search": ("Search every kind of record", "搜索各类记录"),
    "show": ("Any record whole, by its id", "按编号显示任意记录的全部内容"),
    "sources": ("The sources", "来源列表"),
    "cite": ("A citation for any record", "生成任意记录的引用信息"),
    "export": ("Everything, as JSON, CSV or SQLite", "将全部内容导出为 JSON、CSV 或 SQLite"),
    "schema": (
        "JSON Schema of the facts and the JSON",
        "事实文件和 JSON 输出的模式（JSON Schema）",
    ),
    "check": ("Check a fact file against every rule", "按全部规则检查事实文件"),
    "help": ("Help on a command or a topic", "显示命令或主题的帮助"),
}
"""Name -> one line in English and Chinese; the module has the same name."""
