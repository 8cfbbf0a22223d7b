"""The Typer app, and ``main``: the one place where exceptions become messages and statuses."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from sco_cli import __version__, language, output, typer_private
from sco_cli.commands import COMMANDS
from sco_cli.errors import ExitCode, ReaderGoneError, ScoError, UsageError
from sco_cli.languages import LANGUAGES, Lang, say
from sco_cli.message import Message
from sco_cli.messages import of_arguments
from sco_cli.output.terminal import silence
from sco_cli.worded import message_of, worded

# What only help, completion or an error needs is imported where it is needed.

_COMPLETE = "_SCO_COMPLETE"
"""The variable in which a shell asks for completions, under the name that Typer expects."""
_SETTINGS = {"help_option_names": ["-h", "--help"]}


def _with_own_help(option: Any) -> Any:
    """Let --help write like every answer: Typer's swallows what a full disk or closed pipe says."""

    def show(ctx: Any, _param: Any, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            output.write(ctx.get_help() + "\n")
            ctx.exit()

    option.callback = show
    option.help = worded("show this help and exit")
    return option


class _Parser(typer_private.OptionParser):
    """Refuses what would be lost without a word: an option's first value, or an empty one."""

    ctx: Any

    def parse_args(self, args: list[str]) -> Any:
        parsed: Any = super().parse_args(args)
        values, _, given = parsed
        if not self.ctx.resilient_parsing:  # completing: the line isn't whole yet
            for i, param in enumerate(given):
                _refuse_repetition(param, given[:i])
                _refuse_emptiness(param, values[param.name])
        return parsed


def _refuse_repetition(param: Any, before: Sequence[Any]) -> None:
    """Refuse an option that is given twice, unless it is for a list, which adds up."""
    if param in before and not param.multiple:
        name = max(param.opts, key=len)
        raise UsageError(Message("{name} was given twice", name=name), hint=Message("give it once"))


def _refuse_emptiness(param: Any, value: Any) -> None:
    """Refuse a value that says nothing, such as an unset variable of a script."""
    if isinstance(value, list | tuple):
        from sco_cli.commands.lists import listed

        empty = not all(listed([word]) for word in value)
    else:
        empty = isinstance(value, str) and not value.strip()
    if not empty:
        return
    if param.param_type_name == "option":
        empty_one = Message("{name} is empty", name=max(param.opts, key=len))
    else:
        named = message_of(param.metavar)
        empty_one = Message("{name} is empty", context="argument", name=named)
    raise UsageError(empty_one, hint=Message("give it a value"))


class _Ours(typer_private.Command):
    """What `sco` and its commands do in ways of their own: parse, and show help."""

    module: ModuleType | None = None
    """That of a command."""

    def make_parser(self, ctx: Any) -> _Parser:
        parser = _Parser(ctx)
        for param in self.get_params(ctx):
            param.add_to_parser(parser, ctx)
        return parser

    def get_help_option(self, ctx: Any) -> Any:
        return _with_own_help(super().get_help_option(ctx))

    def get_help(self, ctx: Any) -> str:
        from sco_cli.commands import usage

        return usage.help_of(ctx, self.module, ctx.find_root().obj).removesuffix("\n")


class _Command(_Ours, TyperCommand):
    pass


def _with_shells(args: list[str]) -> list[str]:
    """Let options of completion stand without a shell, for the one that calls."""
    end = next((i for i, word in enumerate(args) if word in COMMANDS), len(args))
    whole: list[str] = []
    for word, following in zip(args, [*args[1:], "-"], strict=False):
        whole.append(word)
        if len(whole) <= end and word in _OF_SHELLS and following.startswith("-"):
            whole.append("auto")
            end += 1
    return whole


class _Commands(_Ours, TyperGroup):
    """The commands, each loaded only when it is called: start-up is what users feel."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return super().parse_args(ctx, _with_shells(args))

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"sco_cli.commands.{cmd_name}")
        app = typer.Typer(
            add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
        )
        app.command(cmd_name, cls=_Command, context_settings=_SETTINGS)(module.command)
        command = get_command(app)
        assert isinstance(command, _Command)
        command.module = module
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if not args[0].strip() and not ctx.resilient_parsing:
            name = Message("{name} is empty", context="argument", name=Message("COMMAND"))
            raise UsageError(
                name, hint=Message("run {called} --help for its options", called="sco")
            )
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            from sco_cli.commands.nowhere import leading

            raise UsageError(Message("unknown command: {args}", args=args[0]), hint=leading(args))
        if not ctx.resilient_parsing and (lang := ctx.params["lang"]):
            raise _misplaced("--lang", ["--lang", lang], args)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        offered = [
            typer_private.completion_item(name, about)
            for name, about in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        # Past the group's own, which would load every command for its help.
        return offered + TyperCommand.shell_complete(self, ctx, incomplete)


app = typer.Typer(
    cls=_Commands,
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS,
)


_Version = Annotated[
    bool,
    typer.Option("--version", help=worded("show the version and the last day covered")),
]
_Language = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="|".join(LANGUAGES),
        help=worded("answer in this language (default: from the environment)"),
    ),
]
_OF_SHELLS = ("--install-completion", "--show-completion")
_Install = Annotated[
    str | None,
    typer.Option(
        "--install-completion",
        metavar="bash|zsh|fish",
        help=worded("install completion for a shell (default: the calling shell)"),
    ),
]
_Show = Annotated[
    str | None,
    typer.Option(
        "--show-completion",
        metavar="bash|zsh|fish",
        help=worded("print a shell's completion script (default: the calling shell)"),
    ),
]


_NEWER = Message(
    "Newer facts come with a newer package; run pipx upgrade sco-facts, uv tool upgrade "
    "sco-facts, or pip install --upgrade sco-facts"
)
_CORRECT = Message("To correct a fact, see the project's CONTRIBUTING.md")


def _refuse_two(values: Sequence[Any]) -> None:
    """Refuse two options of which each is an answer of its own."""
    names = (*_OF_SHELLS, "--version")
    given = [name for name, value in zip(names, values, strict=True) if value is not None]
    if len(given) > 1:
        raise UsageError(
            Message("{name} and {other} can't be combined", name=given[0], other=given[1]),
            hint=Message("use only one of them"),
        )


@app.callback()
def _program(
    ctx: typer.Context,
    version: _Version = False,
    lang: _Language = None,
    install_completion: _Install = None,
    show_completion: _Show = None,
) -> None:
    if lang:
        language.parse_lang(lang, "--lang")  # `main` has looked for it; a bad one is refused here
    _refuse_two((install_completion, show_completion, version or None))
    if install_completion is not None:
        from sco_cli import completion

        path, to_do = completion.install(install_completion, _COMPLETE)
        done = Message("written to {path}; {to_do}", path=path, to_do=to_do)
        output.write(say(done, ctx.obj) + "\n")
        raise typer.Exit
    if show_completion is not None:
        from sco_cli import completion

        output.write(completion.script(show_completion, _COMPLETE) + "\n")
        raise typer.Exit
    if version:
        from sco_cli.commands import facts

        as_of = facts.bundled().as_of
        shown = Message("sco {version} (facts to {as_of})", version=__version__, as_of=as_of)
        # Scripts read one line; a person is told how to get newer facts too.
        parts = (shown, _NEWER, _CORRECT) if sys.stdout.isatty() else (shown,)
        output.write("".join(say(part, ctx.obj) + "\n" for part in parts))
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        from sco_cli.commands import facts, usage

        output.write(usage.overview(facts.bundled().as_of, ctx.obj))


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``sco``.

    Args:
        argv: the arguments without the program's name; those of the process by default.

    Returns:
        The exit status, one of ``ExitCode``.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        # Whatever the encoding, a character that it lacks becomes an escape, not an exception.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    spoken = language.from_locale(os.environ)
    try:
        spoken = _language(arguments, spoken)
        if arguments[:1] != ["export"]:  # the one command that answers elsewhere
            output.require()
        if _COMPLETE in os.environ:
            return _offer(arguments, spoken)
        return int(_run(arguments, spoken))
    except (Exception, KeyboardInterrupt) as e:
        return _failed(e, spoken)


def _offer(arguments: Sequence[str], spoken: Lang) -> ExitCode:
    """Answer a key that was pressed; what goes wrong is no word on a line that is being typed."""
    from sco_cli import completion
    from sco_cli.commands.offers import offers

    shell = completion.asking(_COMPLETE, arguments)
    found = ""
    with suppress(Exception):
        found = offers(get_command(app), arguments, shell, spoken)
    output.write(found)
    return ExitCode.OK


def _language(arguments: Sequence[str], of_locale: Lang) -> Lang:
    """The language asked for; where a key is pressed for completions, nothing is refused."""
    try:
        return language.choose(arguments, os.environ)
    except UsageError:
        if _COMPLETE not in os.environ:
            raise
        return of_locale


def _failed(problem: BaseException, spoken: Lang) -> ExitCode:
    """Say what went wrong, in one line and never with a traceback; the status for it."""
    if isinstance(problem, ScoError):
        if problem.exit_code in (ExitCode.OUTPUT, ExitCode.BROKEN_PIPE):
            silence(sys.stdout)
        if not isinstance(problem, ReaderGoneError):
            from sco_cli.commands.hints import message

            output.warn(say(message(problem), spoken))
        return problem.exit_code
    if isinstance(problem, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    if isinstance(problem, MemoryError):
        words = Message("not enough memory for these facts")
        output.warn(say(words, spoken))
        return ExitCode.FACTS
    what = f"{type(problem).__name__}: {problem}"
    bug = Message("this is a bug in sco: {what}; please report it", what=what)
    output.warn(say(bug, spoken))
    return ExitCode.BUG


def _run(arguments: list[str], spoken: Lang) -> int:
    try:
        status = app(args=arguments, prog_name="sco", standalone_mode=False, obj=spoken)
    except typer_private.ParserError as e:
        raise _translated(e, arguments) from None
    return status if isinstance(status, int) else ExitCode.OK


def _misplaced(option: str, before: Sequence[str], words: Sequence[str]) -> UsageError:
    """What to say of options before a command: the same command line with them behind it."""
    from shlex import join

    right = join(["sco", words[0], *before, *words[1:]])
    return UsageError(
        Message("{option} must come after the command", option=option),
        hint=Message("write: {right}", right=right),
    )


def _takes(ctx: Any, command: str, option: str) -> bool:
    """Whether a command has an option."""
    found = ctx.command.get_command(ctx, command)
    return any(option in parameter.opts for parameter in found.get_params(ctx))


def _translated(error: Any, arguments: Sequence[str]) -> UsageError:
    """The parser's complaint in our words, with our hint."""
    called = " ".join(["sco", *(a for a in arguments[:1] if a in COMMANDS)])
    hint = Message("run {called} --help for its options", called=called)
    if isinstance(error, typer_private.NoSuchOption):
        name = error.option_name
        at = next((i for i, word in enumerate(arguments) if word in COMMANDS), 0)
        if at and _takes(error.ctx, arguments[at], name):
            return _misplaced(name, arguments[:at], arguments[at:])
        from sco_cli.query.names import near, suggest

        if hits := near(name, sorted(error.possibilities or ())):
            hint = suggest(sorted(hits))
        return UsageError(Message("unknown option: {name}", name=name), hint=hint)
    if isinstance(error, typer_private.MissingParameter) and error.param:
        missing = message_of(error.param.human_readable_name)
        return UsageError(Message("{name} is missing", name=missing), hint=hint)
    if isinstance(error, typer_private.BadOptionUsage):
        name = error.option_name
        if "does not take" in error.message:
            return UsageError(Message("{name} takes no value", name=name), hint=hint)
        return UsageError(Message("{name} needs a value", name=name), hint=hint)
    said = of_arguments(error.message)
    if error.message.startswith("Got unexpected extra argument"):
        from sco_cli.commands.nowhere import after

        at = next(i for i, word in enumerate(arguments) if word in COMMANDS)
        extra = error.message.partition(" (")[2].removesuffix(")").split()
        params = (p for p in error.ctx.command.params if p.param_type_name == "argument")
        taken = [error.ctx.params[p.name] for p in params]
        hint = after(arguments[at], extra, [*filter(None, taken)]) or hint
    if isinstance(error, typer_private.BadParameter) and error.param:
        said = Message("{name}: {text}", name=max(error.param.opts, key=len), text=said)
    return UsageError(said, hint=hint)
