"""What to do next after an error, where the part of the program that met it can't know."""

from typing import Final

from sco_cli.errors import ScoError
from sco_cli.language import Bilingual, Lang

_HINTS: Final[dict[str, Bilingual]] = {
    "state": ("see: sco members --status all", '请执行 "sco members --status all" 查看全部国家'),
    "record": ("find its id with: sco search", '请用 "sco search" 查找编号'),
    "fact-file": ("check it with: sco check FILE", '请执行 "sco check <文件>" 检查'),
    "export": ("replace it with --force", "可用 --force 覆盖"),
    "fact-path": ("check --facts and SCO_FACTS", "请检查 --facts 和 SCO_FACTS"),
}
"""By what an error is about."""


def message(problem: ScoError, lang: Lang) -> str:
    """An error and what to do next, on one line."""
    said = (problem.en, problem.zh)[lang == "zh"]
    hint = problem.hint or _HINTS.get(problem.about)
    if not hint:
        return said
    return said + ("; ", "；")[lang == "zh"] + hint[lang == "zh"]
