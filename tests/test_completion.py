"""Completion, in the real shells."""

import os
import re
import shlex
import shutil
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sco_cli import load
from sco_cli.commands import COMMANDS
from sco_cli.errors import ExitCode
from sco_cli.factfile import bundled
from sco_cli.languages import say
from tests.conftest import MINI, SCO, environment, loaded, process, sco

pytestmark = pytest.mark.programs

pexpect = import_module("pexpect")  # it comes without types
SHELLS = ("bash", "zsh", "fish")
PATH = f"{SCO.parent}:{os.environ['PATH']}"


def needed(shell: str) -> str:
    """The shell, if this machine has it."""
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    return shell


def run(shell: str, script: str, home: Path, **extra: str) -> str:
    """What a script prints in a shell; it must not complain."""
    done = subprocess.run(
        [needed(shell), "-c", script],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environment(extra) | {"PATH": PATH, "HOME": str(home)},
    )
    assert done.stderr == ""
    return done.stdout


def in_bash(words: str, home: Path, **extra: str) -> list[str]:
    """Call the function that the script registers, as bash does when Tab is pressed."""
    script = f"""
        source <(env -u SCO_LANG sco --show-completion)
        name=$(complete -p sco | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
        COMP_LINE={shlex.quote(words)}; COMP_POINT=${{#COMP_LINE}}
        read -r -a COMP_WORDS <<< "${{COMP_LINE//=/ = }}"  # bash splits there too
        [ "${{COMP_LINE: -1}}" = " " ] && COMP_WORDS+=("")
        COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
        "$name" sco "${{COMP_WORDS[$COMP_CWORD]}}" "${{COMP_WORDS[$COMP_CWORD-1]}}"
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    return [line for line in run("bash", script, home, **extra).splitlines() if line]


def in_fish(words: str, home: Path, **extra: str) -> list[str]:
    """Ask fish for its completions of a command line; they come with descriptions."""
    script = f"sco --show-completion | source; complete -C {words!r}"
    return run("fish", script, home, **extra).splitlines()


def in_zsh(words: str, home: Path, start: str = "", **extra: str) -> list[str]:
    """Press Tab in an interactive zsh and see what becomes of the line, then what is listed.

    It starts with the script that --show-completion prints, or with commands that are given.
    """
    needed("zsh")
    if not start:
        script = home / "completion.zsh"
        script.write_text(run("zsh", "sco --show-completion; true", home), encoding="utf-8")
        start = f"autoload -U compinit; compinit -u -D; source {script}"
    variables = environment(extra) | {"PATH": PATH, "HOME": str(home), "TERM": "dumb"}
    child: Any = pexpect.spawn(
        "zsh", ["-f", "-i"], env=variables, encoding="utf-8", timeout=60, dimensions=(200, 200)
    )
    try:
        child.sendline("PS1='' PROMPT_EOL_MARK='' LISTMAX=0; unsetopt zle_bracketed_paste")
        child.sendline(start)
        # What Tab has made of the line, in marks that the terminal's echo can't be taken for.
        child.sendline("seen() { print -r -- $'\\n'\"<${BUFFER}>\"; BUFFER= }; zle -N seen")
        child.sendline("bindkey '^X' seen; bindkey '^I' complete-word; print re''ady")
        child.expect_exact("ready")
        child.send(f"{words}\t")
        child.send("\x18")
        child.expect(r"<([^\r\n<>]*)>\r?\n")
        return [str(child.match[1]), *re.findall(r"\S+", child.before)]
    finally:
        child.close(force=True)


def offered(shell: str, words: str, home: Path, **extra: str) -> list[str]:
    """What a shell offers for the last word, without the descriptions."""
    if shell == "bash":
        return in_bash(words, home, **extra)
    if shell == "fish":
        return [line.partition("\t")[0] for line in in_fish(words, home, **extra)]
    return in_zsh(words, home, **extra)


UNIQUE = [
    ("sco mem", "members"),
    ("sco exe", "exercises"),
    ("sco members --sta", "--status"),
    ("sco members --as", "--as-of"),
    ("sco members --status obs", "observer"),
    ("sco members --status member,obs", "member,observer"),
    ("sco members --format md", "md"),
    ("sco members --lang z", "zh"),
    ("sco members --color al", "always"),
    ("sco members --fields alpha_2,cap", "alpha_2,capital"),
    ("sco timeline --kind summit,acc", "summit,accession"),
    ("sco timeline --state PK", "PK"),
    ("sco exercises --series peace", "peace-mission"),
    ("sco exercises --with KZ", "KZ"),
    ("sco exercises --with PK,C", "PK,CN"),
    ("sco treaties --binding P", "PK"),
    ("sco people --office secretary-g", "secretary-general"),
    ("sco claims --section military", "military-action"),
    ("sco claims --verdict unsup", "unsupported"),
    ("sco terms --group pos", "posts"),
    ("sco search x --kind exer", "exercise"),
    ("sco state UZ", "UZ"),
    ("sco topics military", "military-action"),
    ("sco pakistan military", "military-action"),
    ("sco show pabbi-antiterror-2", "pabbi-antiterror-2021"),
    ("sco cite india-pakistan-acc", "india-pakistan-accession-2017"),
    ("sco cite x --style bib", "bibtex"),
    ("sco sources tass-india-pakistan-j", "tass-india-pakistan-join-2017"),
    ("sco sources --kind prim", "primary"),
    ("sco schema memb", "members"),
    ("sco help exit", "exit-status"),
]


@pytest.mark.parametrize(("words", "completed"), UNIQUE)
@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_what_there_is_one_of_is_completed(
    shell: str, words: str, completed: str, tmp_path: Path
) -> None:
    """Commands, options and values: states, topics, ids, kinds, fields and what follows a comma."""
    found = offered(shell, words, tmp_path)
    assert completed in found
    # fish also offers words that have the letters somewhere.
    assert shell == "fish" or all(word.startswith(words.split()[-1]) for word in found)


@pytest.mark.parametrize(
    ("words", "completed"),
    [pair for pair in UNIQUE if pair[0] in (
        "sco mem", "sco members --sta", "sco members --fields alpha_2,cap", "sco timeline --kind summit,acc",
        "sco state UZ", "sco topics military", "sco show pabbi-antiterror-2", "sco sources tass-india-pakistan-j",
    )],
)  # fmt: skip
def test_zsh_completes_the_line(words: str, completed: str, tmp_path: Path) -> None:
    """Tab, pressed in an interactive zsh."""
    line = in_zsh(words, tmp_path)[0]
    assert line.rstrip().rpartition(" ")[2] in (completed, f"{completed},")


@pytest.mark.parametrize("shell", SHELLS)
def test_all_commands_are_offered(shell: str, tmp_path: Path) -> None:
    """And nothing else, where a command must stand."""
    found = offered(shell, "sco ", tmp_path)
    assert set(COMMANDS) <= set(found)


@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_all_values_of_a_word_are_offered(shell: str, tmp_path: Path) -> None:
    """Every state by its code, every field with those in it, every format."""
    facts = loaded()
    codes = {state.alpha_2 for state in facts.states}
    assert set(offered(shell, "sco state ", tmp_path)) >= codes
    fields = set(offered(shell, "sco members --fields ", tmp_path))
    assert {"id", "name", "name.zh", "spells.from", "status", "since"} <= fields
    formats = {"table", "plain", "json", "jsonl", "csv", "tsv", "md"}
    assert formats <= set(offered(shell, "sco organs --format ", tmp_path))
    topics = {topic.id for topic in facts.topics}
    assert topics <= set(offered(shell, "sco topics ", tmp_path))


def test_all_ids_are_offered(tmp_path: Path) -> None:
    """Of every kind, to `sco show`."""
    assert set(in_bash("sco show ", tmp_path)) >= set(load().by_id)


@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_what_does_not_exist_is_not_offered(shell: str, tmp_path: Path) -> None:
    """No word begins so."""
    for words in ("sco zzz", "sco members --zzz", "sco show zzz", "sco members --fields zzz"):
        assert offered(shell, words, tmp_path) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_fish_and_zsh_describe_in_the_users_language(lang: str, tmp_path: Path) -> None:
    """What a command and an option are for."""
    zh = lang == "zh"
    lines = in_fish("sco mem", tmp_path, SCO_LANG=lang)
    assert lines == [f"members\t{say(COMMANDS['members'], lang)}"]
    (option,) = in_fish("sco members --as", tmp_path, SCO_LANG=lang)
    assert bool(re.search("[一-鿿]", option)) == zh
    assert "\x1f" not in option
    listed = " ".join(in_zsh("sco s", tmp_path, SCO_LANG=lang))
    assert say(COMMANDS["summits"], lang) in listed


def test_options_after_a_value_go_on(tmp_path: Path) -> None:
    """A command line that already says something."""
    words = "sco timeline --kind summit --state PK --fo"
    assert in_bash(words, tmp_path) == ["--format"]


@pytest.fixture(scope="module", autouse=True)
def made() -> None:
    """Facts and index are at hand, as in a wheel: completion waits for nothing that takes long."""
    sco("search", "Pakistan")


def asked(*words: str, shell: str = "zsh", **extra: str) -> list[str]:
    """What `sco` answers to the script of a shell: values and their meanings."""
    answer = sco(*words, _SCO_COMPLETE=f"complete_{shell}", **extra)
    assert (answer.stderr, answer.status) == ("", 0)
    return answer.stdout.splitlines()


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("sco state Sri", "sri-lanka"),
        ("sco state pak", "pakistan"),
        ("sco state Uz", "Uzbekistan"),
        ("sco state 巴基", "巴基斯坦"),
        ("sco timeline --state Tür", "Türkiye"),
        ("sco exercises --with PK,哈萨", "PK,哈萨克斯坦"),
        ("sco exercises --with PK,kaz", "PK,kazakhstan"),
        ("sco topics 军事", "军事行动"),
        ("sco show PABBI-antiterror-2", "pabbi-antiterror-2021"),
        ("sco members --format=ts", "--format=tsv"),
        ("sco members --STATUS=OBS", ""),
        ("sco members --status=member,OBS", "--status=member,observer"),
    ],
)
def test_by_id_code_and_name_in_any_case(
    shell: str, words: str, completed: str, tmp_path: Path
) -> None:
    """Also Chinese names, behind a comma, and behind an option's `=`, where bash has a new word."""
    if shell == "bash":
        completed = completed.rpartition("=")[2]
    found = offered(shell, words, tmp_path)
    if not completed:
        assert found == [] or found[0] == words
    elif shell == "zsh":
        assert found[0].split()[-1] == completed
    else:
        assert found == [completed]


def test_an_id_by_a_name_that_could_not_be_typed_there() -> None:
    """`sco show` takes ids: a name leads to them, in either language and in any case."""
    for name in ("charter of the shanghai", "《上海合作组织宪章"):
        assert "charter-2002" in [line.split("\t")[0] for line in asked("show", name)]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_facts_in_use_are_offered(shell: str, tmp_path: Path) -> None:
    """Of --facts, of SCO_FACTS, else those of sco."""
    for words, extra in (
        (f"sco show --facts {MINI} number-of", {}),
        ("sco show number-of", {"SCO_FACTS": str(MINI)}),
    ):
        found = offered(shell, words, tmp_path, **extra)
        assert found[0].split()[-1] == "number-of-texts"
    assert "number-of-texts" not in " ".join(offered(shell, "sco show number-of", tmp_path))


def test_as_many_facts_as_those_of_sco_are_there_in_time() -> None:
    """In half a second of work, or nothing would be offered."""
    own = {"SCO_FACTS": str(bundled())}
    found = process("show", "charter-2", _SCO_COMPLETE="complete_zsh", **own).stdout
    assert found.startswith("charter-2002\tCharter of the Shanghai Cooperation Organization\n")


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"no = [toml", b"[[states]]\nid = 7"])
@pytest.mark.parametrize("lang", ["en", "zh", "xx"])
def test_nothing_is_offered_on_any_error(content: bytes | None, lang: str, tmp_path: Path) -> None:
    """Nor a word said, whatever is wrong: no file, a folder, a pipe without end, no text."""
    path = tmp_path / "facts.toml"
    if content is not None:
        path.write_bytes(content)
    os.mkfifo(tmp_path / "pipe")
    for facts in (path, tmp_path, tmp_path / "pipe"):
        assert asked("state", "", SCO_FACTS=str(facts), SCO_LANG=lang) == []
        assert asked("show", "--facts", str(facts), "c", SCO_LANG=lang) == []
    assert asked("state", "x" * 100_000) == []
    assert asked(*["state"] * 5_000, "p") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_files_are_offered_where_one_is_wanted(shell: str, tmp_path: Path) -> None:
    """And nowhere else: a word to search for is no file."""
    (tmp_path / "facts.toml").touch()
    assert asked("check", "", shell=shell) == ["\tfiles"]
    assert asked("members", "--facts", "", shell=shell) == ["\tfiles"]
    assert asked("search", "", shell=shell) == []
    if shell == "bash":
        return  # its readline, not its function, offers them
    for words, line in (
        (f"sco check {tmp_path}/fac", f"{tmp_path}/facts.toml"),
        (f"sco members --facts={tmp_path}/fac", f"--facts={tmp_path}/facts.toml"),
    ):
        assert offered(shell, words, tmp_path)[0].split()[-1] == line


RUN = [
    r"sco members --fields '\$(touch pwned),",
    r"sco members --fields '\`touch pwned`,",
    r"sco timeline --state '\$(touch pwned),",
    r"sco state $(touch pwned)",
    r"sco state `touch pwned`",
    r"sco state \"$(touch pwned)",
    r"sco members --format=$(touch pwned)",
    r"sco --facts=$(touch pwned) members --fields ",
    r"sco $(touch pwned) ",
]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("words", RUN)
def test_nothing_typed_is_run(shell: str, words: str, tmp_path: Path) -> None:
    """Whatever the quotes, when Tab is pressed."""
    pressed(shell, words, tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.name == "pwned"] == []


@pytest.mark.parametrize("shell", SHELLS)
def test_nothing_of_a_fact_file_is_run(shell: str, tmp_path: Path) -> None:
    """Neither an id that is a command, which is not offered, nor a name, which is only shown."""
    hostile = MINI.read_text(encoding="utf-8")
    for sign in ("$(touch pwned)", "`touch pwned`", "';touch pwned;'"):
        hostile += f'[[states]]\nid = "z{sign}"\nalpha_2 = "z{sign}"\nname.en = "Z{sign}"\n'
        hostile += (
            f'[[states]]\nid = "zz"\nname.en = "Zz\\\\{sign}\\u001b[31m"\nname.zh = "{sign}"\n'
        )
    facts = tmp_path / "facts.toml"
    facts.write_text(hostile, encoding="utf-8")
    for words in ("sco state z", "sco show Z", "sco state ", "sco state PK,z"):
        pressed(shell, words, tmp_path, SCO_FACTS=str(facts))
    assert [path for path in tmp_path.rglob("*") if path.name == "pwned"] == []
    found = asked("show", "z", shell=shell, SCO_FACTS=str(facts))
    assert "zz" in [line.partition("\t")[0] for line in found]
    assert not any("touch" in line.partition("\t")[0] for line in found)
    assert not any("\x1b" in line for line in found)


def pressed(shell: str, words: str, home: Path, **extra: str) -> None:
    """Press Tab in an interactive shell, twice, in a folder of its own; fish is asked instead."""
    if shell == "fish":
        line = "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"
        run("fish", f"cd {home}; sco --show-completion | source; complete -C {line}", home, **extra)
        return
    name = needed(shell)
    script = home / "script"
    script.write_text(sco("--show-completion", shell).stdout, encoding="utf-8")
    flags = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"]}[shell]
    variables = environment(extra) | {"PATH": PATH, "HOME": str(home), "TERM": "xterm"}
    child: Any = pexpect.spawn(
        name, flags, env=variables, encoding="utf-8", timeout=60, dimensions=(200, 200), cwd=home
    )
    try:
        # zsh would otherwise replace what can be, before it asks anybody.
        zsh = "bindkey '^I' complete-word; autoload -U compinit; compinit -u -D; "
        before = zsh if shell == "zsh" else ""
        child.sendline(f"{before}source {script}; echo re''ady")
        child.expect_exact("ready")
        child.send(f"{words}\t\t")
        child.send("\x15")
        child.sendline("echo do''ne")
        child.expect_exact("done")
    finally:
        child.close(force=True)


def test_zsh_shows_apostrophes(tmp_path: Path) -> None:
    """A meaning is shown as it is."""
    listed = " ".join(in_zsh("sco topics ", tmp_path))
    assert "Pakistan's" in listed


# The script


@pytest.mark.parametrize("shell", SHELLS)
def test_packagers_name_the_shell(shell: str, tmp_path: Path) -> None:
    """Whichever shell calls; without a name it is that one."""
    own = run(shell, "sco --show-completion; true", tmp_path)
    named = run("bash", f"sco --show-completion {shell}; sco --show-completion={shell}", tmp_path)
    assert named == own * 2
    assert f"complete_{shell}" in own


def test_a_shell_that_there_is_no_completion_for(tmp_path: Path) -> None:
    """Usage, in both languages; nothing is written."""
    for option in ("--show-completion", "--install-completion"):
        for given in ("ksh", "members", ""):
            answer = sco(option, given, HOME=str(tmp_path))
            assert (answer.status, answer.stdout) == (ExitCode.USAGE, "")
            wrong = (
                f"there is no completion for this shell ({given}); give bash, zsh or fish"
                if given
                else f"{option} is empty; give it a value"
            )
            assert answer.stderr == f"sco: {wrong}\n"
    chinese = sco("--show-completion", "ksh", SCO_LANG="zh").stderr
    assert chinese == "sco: 不支持为这种命令解释器安装补全：ksh；请给出 bash、zsh 或 fish\n"
    assert list(tmp_path.iterdir()) == []


# Installing it

PLACES = {
    "bash": ".local/share/bash-completion/completions/sco",
    "zsh": ".zfunc/_sco",
    "fish": ".config/fish/completions/sco.fish",
}
STARTS = (".bashrc", ".bash_profile", ".profile", ".zshrc", ".config/fish/config.fish")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_installing_writes_the_script_and_says_where(shell: str, lang: str, tmp_path: Path) -> None:
    """The one that --show-completion prints, in a file of its own, and nothing else."""
    for _ in range(2):
        said = run(shell, "sco --install-completion; true", tmp_path, SCO_LANG=lang)
        path = tmp_path / PLACES[shell]
        assert said.startswith((f"written to {path}; ", f"已写入 {path}；")[lang == "zh"])
        assert [p for p in tmp_path.rglob("*") if p.is_file()] == [path]
    shown = run(shell, "sco --show-completion; true", tmp_path)
    assert path.read_text(encoding="utf-8") == shown


@pytest.mark.parametrize("shell", SHELLS)
def test_no_file_of_the_user_is_touched(shell: str, tmp_path: Path) -> None:
    """Neither the files that shells read at start, whatever they hold, nor one in sco's place."""
    place = tmp_path / PLACES[shell]
    for name in (*STARTS, PLACES[shell]):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"\n# caf\xe9 _SCO_COMPLETE sco\r\n\n")
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    answer = sco("--install-completion", shell, HOME=str(tmp_path))
    assert answer == (
        "",
        f"sco: {place} already exists and was not written by sco; move it away\n",
        ExitCode.USAGE,
    )
    place.unlink()
    assert sco("--install-completion", shell, HOME=str(tmp_path)).status == ExitCode.OK
    assert sco("--install-completion", shell, HOME=str(tmp_path)).status == ExitCode.OK
    after = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert after == before | {place: place.read_bytes()}


def test_where_the_user_wants_such_files(tmp_path: Path) -> None:
    """As bash-completion and fish look for them; a path that is relative counts for nothing."""
    for shell, variable, name in (
        ("bash", "XDG_DATA_HOME", "bash-completion/completions/sco"),
        ("fish", "XDG_CONFIG_HOME", "fish/completions/sco.fish"),
    ):
        own = {"HOME": str(tmp_path / "home"), variable: str(tmp_path / "xdg")}
        assert sco("--install-completion", shell, **own).status == ExitCode.OK
        assert (tmp_path / "xdg" / name).is_file()
        own[variable] = "relative"
        assert sco("--install-completion", shell, **own).status == ExitCode.OK
        assert (tmp_path / "home" / PLACES[shell]).is_file()


def test_what_bash_has_installed_works_in_a_new_bash(tmp_path: Path) -> None:
    """Where bash-completion is installed, it loads the file when Tab is pressed."""
    package = Path("/usr/share/bash-completion/bash_completion")
    if not package.exists():
        pytest.skip("there is no bash-completion here")
    run("bash", "sco --install-completion; true", tmp_path)
    out = run("bash", f"source {package}; _completion_loader sco; complete -p sco", tmp_path)
    assert re.fullmatch(r"complete .*-F \w+ sco\n", out)


def test_what_fish_has_installed_works_in_a_new_fish(tmp_path: Path) -> None:
    """Without being told where."""
    run("fish", "sco --install-completion; true", tmp_path)
    out = run("fish", "complete -C 'sco mem'", tmp_path)
    assert out.startswith("members\t")


@pytest.mark.parametrize("home", ["home", "it's a $HOME"])
def test_what_zsh_has_installed_works_with_the_line_that_it_prints(
    home: str, tmp_path: Path
) -> None:
    """In its .zshrc; at the first press of Tab, wherever the home is."""
    folder = tmp_path / home
    folder.mkdir()
    line = run("zsh", "sco --install-completion; true", folder).splitlines()[1]
    (folder / ".zshrc").write_text(line + "\n", encoding="utf-8")
    out = run("zsh", "source ~/.zshrc; print $_comps[sco]", folder)
    assert out == "_sco\n"
    assert in_zsh("sco mem", folder, "source ~/.zshrc")[0].split() == ["sco", "members"]


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_home_that_can_not_be_written(shell: str, tmp_path: Path) -> None:
    """Status 74 and one line, as for any other file."""
    home = tmp_path / "home"
    home.write_text("a file")
    done = subprocess.run(
        [needed(shell), "-c", "sco --install-completion; echo $?"],
        capture_output=True,
        text=True,
        env=environment() | {"PATH": PATH, "HOME": str(home)},
    )
    assert done.stdout == "74\n"
    assert re.fullmatch(r"sco: .+\n", done.stderr)
    assert "a bug in sco" not in done.stderr


@pytest.mark.parametrize(
    "variables",
    [
        {"_SCO_COMPLETE": "complete_bash"},
        {"_SCO_COMPLETE": "complete_"},
        {"_SCO_COMPLETE": ""},
        {"_SCO_COMPLETE": "complete_nosuch"},
        {"_SCO_COMPLETE": "source_bash"},
        {"_SCO_COMPLETE": "bash"},
    ],
    ids=lambda variables: str(variables)[:80],
)
def test_variables_that_no_shell_sets(variables: dict[str, str]) -> None:
    """Wrong usage in one line, and no other program is run for them."""
    for lang, said in (
        (
            "en",
            "sco: the environment variables for completion were not set by a shell; unset _SCO_COMPLETE\n",
        ),
        ("zh", "sco: 补全所用的环境变量不是由命令解释器设置的；请取消环境变量 _SCO_COMPLETE\n"),
    ):
        assert sco(SCO_LANG=lang, **variables) == ("", said, ExitCode.USAGE)


@pytest.mark.parametrize("there", ["a file", "a link to nowhere"])
@pytest.mark.parametrize("shell", SHELLS)
def test_a_folder_that_is_none(shell: str, there: str, tmp_path: Path) -> None:
    """The true cause, of the folder that is in the way."""
    folder = (tmp_path / PLACES[shell]).parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    if there == "a file":
        folder.write_text("mine")
    else:
        folder.symlink_to("/nowhere/else")
    for lang, said in (
        ("en", f"sco: {folder} can't be written: Not a directory\n"),
        ("zh", f"sco: {folder}：无法写入：不是目录\n"),
    ):
        answer = sco("--install-completion", shell, HOME=str(tmp_path), SCO_LANG=lang)
        assert answer == ("", said, ExitCode.OUTPUT)
    assert folder.is_symlink() or folder.read_text() == "mine"


@pytest.mark.parametrize("home", ["", "relative", "."])
def test_a_home_that_is_none(home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written to the root or to where the user happens to be."""
    monkeypatch.chdir(tmp_path)
    for lang, said in (
        ("en", "sco: no home directory is known; set HOME\n"),
        ("zh", "sco: 找不到主目录；请设置环境变量 HOME\n"),
    ):
        answer = sco("--install-completion", "zsh", HOME=home, SCO_LANG=lang)
        assert answer == ("", said, ExitCode.USAGE)
    assert list(tmp_path.iterdir()) == []


def test_a_language_that_there_is_not_is_no_word_at_every_key(tmp_path: Path) -> None:
    """Completion goes on, in the language of the locale."""
    assert in_bash("sco mem", tmp_path, SCO_LANG="xx") == ["members"]
    asked = process("mem", SCO_LANG="xx", _SCO_COMPLETE="complete_bash")
    assert (asked.stdout.partition("\t")[0], asked.stderr, asked.status) == ("members", "", 0)
