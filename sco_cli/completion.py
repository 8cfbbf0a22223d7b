"""Shell completion: Typer's machinery, started only when a shell or the user asks for it."""

from collections.abc import Mapping
from typing import Any

from typer._click.shell_completion import CompletionItem

from sco_cli.errors import OutputError, UsageError
from sco_cli.lang import Lang, split
from sco_cli.messages import of_system

SHELLS = ("bash", "zsh", "fish")


def prepare() -> Any:
    """Let Typer know the shells.

    Returns:
        Typer's module of them.
    """
    from typer import _completion_classes

    # It would load Rich, at every press of a key, to strip markup that our help doesn't have.
    _completion_classes._sanitize_help_text = lambda text: text
    _completion_classes.completion_init()
    return _completion_classes


def commands(
    names: Mapping[str, tuple[str, str]], incomplete: str, lang: Lang
) -> list[CompletionItem]:
    """The commands that begin so, with what each is for."""
    return [
        CompletionItem(name, help=words[lang == "zh"])
        for name, words in names.items()
        if name.startswith(incomplete)
    ]


def worded(items: list[CompletionItem], lang: Lang) -> list[CompletionItem]:
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
    from typer._completion_shared import get_completion_script

    prepare()
    return get_completion_script(prog_name="sco", complete_var=variable, shell=_shell())


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
    from typer._completion_shared import install as install_script

    prepare()
    try:
        name, path = install_script(shell=_shell(), prog_name="sco", complete_var=variable)
    except OSError as e:
        en, zh = of_system(e)
        raise OutputError(
            f"{e.filename}: can't be written: {en}", f"{e.filename}：无法写入：{zh}"
        ) from None
    return name, str(path)


def _shell() -> str:
    from typer._completion_shared import _get_shell_name

    name = _get_shell_name()
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
