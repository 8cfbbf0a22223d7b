"""Shell completion: commands and help in the user's language, the script and where it goes."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from sco_cli import typer_private
from sco_cli.errors import UsageError
from sco_cli.language import Lang, split
from sco_cli.writing import replace, unwritten

SHELLS: Final = ("bash", "zsh", "fish")
CALLING: Final = "auto"
"""The name of the shell from which ``sco`` is called."""


def require(asked: str) -> None:
    """Refuse what no script of ours asks, such as a variable that somebody set by hand.

    Args:
        asked: the value of the variable in which a script tells that it asks.

    Raises:
        UsageError: unless it is for one of ``SHELLS``, and bash tells where the cursor is.
    """
    told = os.environ.get("COMP_CWORD", "").isdecimal() and "COMP_WORDS" in os.environ
    known = asked in [f"complete_{shell}" for shell in SHELLS]
    if not known or (asked == "complete_bash" and not told):
        raise UsageError(
            "the variables for completion are not those of a shell",
            "用于补全的环境变量不是由命令解释器设置的",
            hint=("unset _SCO_COMPLETE", "请取消 _SCO_COMPLETE"),
        )


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


def script(shell: str, variable: str) -> str:
    """The completion script of a shell.

    Args:
        shell: one of ``SHELLS``, or ``CALLING``.
        variable: of the environment, in which the script tells that it asks.

    Raises:
        UsageError: for a shell that there is none for.
    """
    shell = _known(shell)
    text = typer_private.completion_script(shell, variable)
    if shell != "zsh":
        return f"{_MARK}\n{text}"
    first, _, rest = text.partition("\n")  # what zsh looks for on the first line
    return f"{first}\n{_MARK}\n{rest}\n{_FIRST_TAB}"


_FIRST_TAB: Final = 'if [ "$funcstack[1]" = _sco ]; then _sco_completion; fi'
"""zsh reads the file when Tab is pressed for the first time, and wants the answer then."""
_MARK: Final = "# The completion of sco, in a file that sco writes anew: change nothing here."


def install(shell: str, variable: str) -> tuple[Path, tuple[str, str]]:
    """Install the script where the shell looks for it; no file of the user's own is touched.

    Args:
        shell: one of ``SHELLS``, or ``CALLING``.
        variable: of the environment, in which the script tells that it asks.

    Returns:
        The path of what was written, and what the user must know, in English and Chinese.

    Raises:
        UsageError: for a shell that there is none for, or if something else is there.
        OutputError: if it can't be written there.
    """
    shell = _known(shell)
    content = script(shell, variable).encode() + b"\n"
    path = _place(shell)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, lambda new: new.write_bytes(content), _mine)
    except FileExistsError:
        raise UsageError(
            f"{path}: is there already, and not sco's",
            f"{path}：已存在，且不是 sco 写的",
            hint=("move it away", "请先将其移走"),
        ) from None
    except OSError as e:
        raise unwritten(path, e) from None
    return path, _to_do(shell, path)


def _mine(path: Path) -> bool:
    return path.is_file() and _MARK.encode() in path.read_bytes().splitlines()[:2]


def _place(shell: str) -> Path:
    """The file of its own that a shell loads a command's completion from."""
    try:
        home = Path.home()
    except RuntimeError:
        raise UsageError(
            "there is no home directory", "没有主目录", hint=("set HOME", "请设置 HOME")
        ) from None
    if shell == "bash":
        data = _folder("XDG_DATA_HOME", home / ".local/share")
        return data / "bash-completion/completions/sco"
    if shell == "zsh":
        return home / ".zfunc/_sco"
    return _folder("XDG_CONFIG_HOME", home / ".config") / "fish/completions/sco.fish"


def _folder(variable: str, default: Path) -> Path:
    named = Path(os.environ.get(variable, ""))
    return named if named.is_absolute() else default


def _to_do(shell: str, path: Path) -> tuple[str, str]:
    if shell == "bash":
        return (
            "new shells load it, where bash-completion is installed",
            "新开的命令解释器会载入它，前提是已安装 bash-completion",
        )
    if shell == "zsh":
        line = f"fpath=({shlex.quote(str(path.parent))} $fpath); autoload -Uz compinit; compinit"
        return f"add this line to ~/.zshrc:\n{line}", f"请在 ~/.zshrc 中加入此行：\n{line}"
    return "new shells load it", "新开的命令解释器会载入它"


def _known(name: str) -> str:
    shell = typer_private.calling_shell() if name == CALLING else name
    if shell in SHELLS:
        return shell
    raise UsageError(
        f"no completion for this shell ({shell or 'not recognized'})",
        f"不支持为此命令解释器补全（{shell or '无法识别'}）",
        hint=(
            f"name {', '.join(SHELLS[:-1])} or {SHELLS[-1]}",
            f"请给出 {'、'.join(SHELLS[:-1])} 或 {SHELLS[-1]}",
        ),
    )
