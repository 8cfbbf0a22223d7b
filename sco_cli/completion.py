"""Shell completion: the script that asks ``sco`` what there is, and where it goes."""

import os
import shlex
from collections.abc import Sequence
from contextlib import suppress
from errno import ENOTDIR
from pathlib import Path
from typing import Final

from sco_cli import typer_private
from sco_cli.errors import UsageError
from sco_cli.message import Message, joined
from sco_cli.writing import replace, unwritten

SHELLS: Final = ("bash", "zsh", "fish")
CALLING: Final = "auto"
"""The name of the shell from which ``sco`` is called."""


def asking(variable: str, words: Sequence[str]) -> str:
    """The shell that asks for completions.

    Args:
        variable: of the environment, in which a script of ours tells that it asks.
        words: the arguments, of which it gives one at least.

    Raises:
        UsageError: if somebody set the variable by hand.
    """
    asked = os.environ[variable]
    shell = asked.removeprefix("complete_")
    if shell not in SHELLS or shell == asked or not words:
        raise UsageError(
            Message("the environment variables for completion were not set by a shell"),
            hint=Message("unset _SCO_COMPLETE"),
        )
    return shell


def script(shell: str, variable: str) -> str:
    """The completion script of a shell.

    Args:
        shell: one of ``SHELLS``, or ``CALLING``.
        variable: of the environment, in which the script tells that it asks.

    Raises:
        UsageError: for a shell that there is none for.
    """
    first, _, rest = _SCRIPTS[_known(shell)].partition("\n")  # zsh looks at the first line
    return f"{first}\n{_MARK}\n{rest}".replace("VARIABLE", variable).removesuffix("\n")


_BASH: Final = """\
# bash
_sco_completion() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ $line == $'\\t'* ]]; then
            compopt -o default 2> /dev/null
        else
            COMPREPLY+=("${line%%$'\\t'*}")
        fi
    done < <(VARIABLE=complete_bash sco "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null)
}
complete -F _sco_completion sco
"""
# The file is read when Tab is pressed for the first time, and zsh wants the answer then.
_ZSH: Final = """\
#compdef sco
_sco_completion() {
    local line tab=$'\\t'
    local -a before lines values shown
    before=("${(@Q)words[2,CURRENT-1]}")
    lines=("${(@f)$(VARIABLE=complete_zsh sco "${before[@]}" "${(Q)PREFIX}" 2> /dev/null)}")
    for line in "${lines[@]}"; do
        if [[ $line == $tab* ]]; then
            compset -P '--[^=]##='
            _files
            return
        fi
        [[ -n $line ]] || continue
        values+=("${line%%$tab*}")
        shown+=("${line/$tab/  -- }")
    done
    (( $#values )) && compadd -U -l -d shown -a values
}
compdef _sco_completion sco
if [ "$funcstack[1]" = _sco ]; then _sco_completion; fi
"""
_FISH: Final = """\
# fish
function __sco_completion
    set -l words (commandline -opc)
    set -e words[1]
    set -l typed (commandline -ct)
    set -l option (string match -r -- '^--[^=]+=' "$typed"; or echo)
    for line in (env VARIABLE=complete_fish sco $words "$typed" 2> /dev/null)
        if string match -q -- \\t'*' $line
            for path in (__fish_complete_path (string replace -- "$option" '' "$typed"))
                echo -- $option$path
            end
        else
            echo -- $line
        end
    end
end
complete --command sco --no-files --arguments '(__sco_completion)'
"""
_SCRIPTS: Final = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
_MARK: Final = "# The completion of sco, in a file that sco writes anew: change nothing here."


def install(shell: str, variable: str) -> tuple[Path, Message]:
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
    content = f"{script(shell, variable)}\n".encode()
    path = _place(shell)
    _make_folder(path.parent)
    try:
        replace(path, lambda new: new.write_bytes(content), _mine)
    except FileExistsError:
        raise UsageError(
            Message("{path} already exists and was not written by sco", path=path),
            hint=Message("move it away"),
        ) from None
    return path, _to_do(shell, path)


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:  # a file, or a link to nowhere
        raise unwritten(path, NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR))) from None
    except OSError as e:
        raise unwritten(path, e) from None


def _mine(path: Path) -> bool:
    return path.is_file() and _MARK.encode() in path.read_bytes().splitlines()[:2]


def _place(shell: str) -> Path:
    """The file of its own that a shell loads a command's completion from."""
    home = _home()
    if shell == "bash":
        data = _folder("XDG_DATA_HOME", home / ".local/share")
        return data / "bash-completion/completions/sco"
    if shell == "zsh":
        return home / ".zfunc/_sco"
    return _folder("XDG_CONFIG_HOME", home / ".config") / "fish/completions/sco.fish"


def _home() -> Path:
    if Path(os.environ.get("HOME", "/")).is_absolute():  # without HOME the system knows
        with suppress(RuntimeError):
            return Path.home()
    raise UsageError(Message("no home directory is known"), hint=Message("set HOME"))


def _folder(variable: str, default: Path) -> Path:
    named = Path(os.environ.get(variable, ""))
    return named if named.is_absolute() else default


def _to_do(shell: str, path: Path) -> Message:
    if shell == "bash":
        return Message("new shells load it if bash-completion is installed")
    if shell == "zsh":
        line = f"fpath=({shlex.quote(str(path.parent))} $fpath); autoload -Uz compinit; compinit"
        return Message("add this line to ~/.zshrc:\n{line}", line=line)
    return Message("new shells load it")


def _known(name: str) -> str:
    shell = typer_private.calling_shell() if name == CALLING else name
    if shell in SHELLS:
        return shell
    raise UsageError(
        Message(
            "there is no completion for this shell ({shell})",
            shell=shell or Message("not recognized"),
        ),
        hint=Message(
            "give {names} or {last}", names=joined(SHELLS[:-1], Message(", ")), last=SHELLS[-1]
        ),
    )
