"""The commands: what each is for, in the order of the help. A command is one module here.

Only the module of the command that is called gets loaded.
"""

from typing import Final

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "members": ("Members, observers and partners on a day", "某日的成员国、观察员国和伙伴"),
    "timeline": ("What happened, in date order", "按日期排列的大事"),
    "pakistan": ("Pakistan's role in the SCO", "巴基斯坦在上合组织中的作用"),
    "check": ("Check a fact file against every rule", "按全部规则检查事实文件"),
    "help": ("Help on a command or a topic", "命令或主题的帮助"),
}
"""Name -> one line in English and Chinese; the module has the same name."""
