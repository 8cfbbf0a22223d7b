"""What the system and the libraries complain of, in English and in Chinese.

They know English only. The system's Chinese is that of the GNU C library, which users have read
from every other command. Patterns are compiled when something is wrong, not at start-up.
"""

import errno
import re
from collections.abc import Iterable
from typing import Final

_SYSTEM: Final = {
    errno.EPERM: "不允许的操作",
    errno.ENOENT: "没有那个文件或目录",
    errno.EINTR: "被中断的系统调用",
    errno.EIO: "输入/输出错误",
    errno.EBADF: "错误的文件描述符",
    errno.EACCES: "权限不够",
    errno.EBUSY: "设备或资源忙",
    errno.ENOTDIR: "不是目录",
    errno.EISDIR: "是一个目录",
    errno.ENOSPC: "设备上没有空间",
    errno.EROFS: "只读文件系统",
    errno.ENAMETOOLONG: "文件名过长",
    errno.ELOOP: "符号连接的层数过多",
    errno.EDQUOT: "超出磁盘限额",
}
"""What happens where files are read and written; all else is called by its number."""

_TOML: Final = (
    (r"Invalid statement", "无效的语句"),
    (r"Expected newline or end of document after a statement", "一条语句之后应换行"),
    (r"Expected '=' after a key in a key/value pair", "键之后应为 ="),
    (r"Expected '\]' at the end of a table declaration", "表的声明应以 ] 结尾"),
    (r"Expected '\]\]' at the end of an array declaration", "表数组的声明应以 ]] 结尾"),
    (r"Expected ['\"](.*)['\"]", "此处应有 {0}"),
    (r"Found invalid character (.*)", "无效的字符 {0}"),
    (r"Illegal character (.*)", "不允许的字符 {0}"),
    (r"Cannot declare (.*) twice", "重复声明了 {0}"),
    (r"Cannot redefine namespace (.*)", "不能重新定义 {0}"),
    (r"Cannot mutate immutable namespace (.*)", "不能再修改 {0}"),
    (r"Cannot overwrite a value", "不能覆盖已有的值"),
    (r"Duplicate inline table key (.*)", "内联表中的键 {0} 重复"),
    (r"Invalid initial character for a key part", "键不能以此字符开头"),
    (r"Unclosed array", "数组没有结束"),
    (r"Unclosed inline table", "内联表没有结束"),
    (r"Unterminated string", "字符串没有结束"),
    (r"Unescaped '\\' in a string", r"字符串中的 \ 没有转义"),
    (r"Invalid hex value", "无效的十六进制值"),
    (r"Escaped character is not a Unicode scalar value", "转义的不是 Unicode 字符"),
    (r"Invalid date or datetime", "无效的日期或时间"),
    (r"Invalid value", "无效的值"),
)

_MODEL: Final = (
    (r"Object contains unknown field `(.*)`", "unknown key {0}", "未知的键 {0}"),
    (r"Object missing required field `(.*)`", "{0} is missing", "缺少 {0}"),
    (r"Expected `(.*)`, got `(.*)`", "must be {0}, not {1}", "应为{0}，而不是{1}"),
    (r"Invalid enum value '?([^']*)'?", "{0} is not allowed here", "此处不能用 {0}"),
    (r"Expected `str` matching regex (.*)", "is not of the form {0}", "不符合格式 {0}"),
    (r"Expected `str` of length >= 1", "is empty", "不能为空"),
    (r"Expected `str` of length <= (\d+)", "is longer than {0} characters", "超过 {0} 个字符"),
    (r"Expected `int` >= (\d+)", "must be >= {0}", "不能小于 {0}"),
    (r"Expected `int` <= (\d+)", "must be <= {0}", "不能大于 {0}"),
    (r"Exceeds the limit .*", "a number has too many digits", "有数字位数过多"),
)
_TYPES: Final = {
    "str": "字符串",
    "int": "整数",
    "float": "浮点数",
    "bool": "布尔值",
    "array": "数组",
    "object": "表",
    "date": "日期",
    "time": "时间",
    "datetime": "日期时间",
}

_ARGUMENTS: Final = (
    (r"Got unexpected extra argument\S* \((.*)\)", "unexpected argument: {0}", "多余的参数：{0}"),
    (r"['\"](.*)['\"] is not a valid int.*", "not a whole number: {0}", '无效的整数 "{0}"'),
    (r"(.*) is not in the range x>=(.*)\.", "{0} is less than {1}", "{0} 太小，最小为 {1}"),
)


def of_system(error: OSError) -> tuple[str, str]:
    """Why the system could not do something."""
    english = error.strerror or str(error)
    if error.errno is None:
        return english, "未知错误"
    return english, _SYSTEM.get(error.errno, f"错误号 {error.errno}")


def of_toml(message: str) -> tuple[str, str]:
    """Why a text is no TOML, as tomli says it."""
    for pattern, chinese in _TOML:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return message, chinese.format(*map(_key, match.groups()))
    return message, "语法错误"


def _key(shown: str) -> str:
    """A key that tomli shows as a tuple of its parts."""
    return ".".join(re.findall("'([^']*)'", shown)) if shown.startswith("(") else shown


def of_model(message: str) -> tuple[str, str]:
    """Why a value doesn't fit its field, as msgspec says it."""
    return _matched(message, _MODEL) or (message, "不符合此字段的要求")


def of_arguments(message: str) -> tuple[str, str]:
    """Why arguments were refused, as the parser says it."""
    return _matched(message, _ARGUMENTS) or (message, "参数有误")


def _matched(message: str, known: Iterable[tuple[str, str, str]]) -> tuple[str, str] | None:
    for pattern, english, chinese in known:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            groups = match.groups()
            return english.format(*groups), chinese.format(*map(_type, groups))
    return None


def _type(shown: str) -> str:
    """A type's name in Chinese; ``null`` is left out, since TOML has none. Else as it is."""
    names = [name for name in shown.split(" | ") if name != "null"]
    return "或".join(_TYPES[name] for name in names) if set(names) <= _TYPES.keys() else shown
