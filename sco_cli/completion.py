"""Shell completion: commands and help in the user's language, the script and where it goes."""

from collections.abc import Mapping
from typing import Any

from sco_cli import typer_private
from sco_cli.errors import OutputError, UsageError
from sco_cli.language import Lang, split
from sco_cli.messages import of_system

SHELLS = ("bash", "zsh", "fish")


def commands(names: Mapping[str, tuple[str, str]], incomplete: str, lang: Lang) -> list[Any]:
    """The commands that begin so, with what each is for."""
    return [
        typer_private.completion_item(name, words[lang == "zh"])
        for name, words in names.items()
        if name.startswith(incomplete)
    ]


def translated(items: list[Any], lang: Lang) -> list[Any]:
    """The same items with their help in the user's language."""
    for item in items:
        item.help = split(item.help, lang) if item.help else None
    return items


def script(variable: str) -> str:
    """The completion script of the shell that calls.

    Args:
        variable: of the environment, in which the script tells that it asks.

    Raises:
        UsageError: for a shell that there is none for.
    """
    typer_private.prepare_completion()
    return typer_private.completion_script(_shell(), variable)


def install(variable: str) -> tuple[str, str]:
    """Install the script where the shell that calls looks for it.

    Args:
        variable: of the environment, in which the script tells that it asks.

    Returns:
        The shell, and the path of what was written.

    Raises:
        UsageError: for a shell that there is none for.
        OutputError: if it can't be written there.
    """
    typer_private.prepare_completion()
    try:
        return typer_private.install_completion(_shell(), variable)
    except OSError as e:
        en, zh = of_system(e)
        raise OutputError(
            f"{e.filename}: can't be written: {en}", f"{e.filename}：无法写入：{zh}"
        ) from None


def _shell() -> str:
    name = typer_private.calling_shell()
    if name in SHELLS:
        return name
    raise UsageError(
        f"no completion for this shell ({name or 'not recognized'})",
        f"不支持为此命令解释器补全（{name or '无法识别'}）",
        hint=(
            f"run it from {', '.join(SHELLS[:-1])} or {SHELLS[-1]}",
            f"请在 {'、'.join(SHELLS[:-1])} 或 {SHELLS[-1]} 中执行",
        ),
    )
