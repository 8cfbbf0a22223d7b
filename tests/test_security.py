"""What SECURITY.md promises: no network, no programs, no files but those asked for."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sco_cli.commands import COMMANDS
from tests.conftest import MINI, Answer, environment, process, process_on_terminal

pytestmark = pytest.mark.process

TESTS = Path(__file__).parent
AUDIT = {"PYTHONPATH": str(TESTS / "audit"), "PYTHONDONTWRITEBYTECODE": "1"}
FACTS = ("--facts", str(MINI))
NEEDS = {
    "state": ["PK"],
    "search": ["security"],
    "show": ["pakistan"],
    "cite": ["pakistan"],
    "export": ["facts.yaml"],  # refused; what it writes is asked about below
    "check": [str(MINI)],
}


class Audit:
    """Runs commands, and knows what they did beyond themselves."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "audit.log"

    def sco(self, *arguments: str, **extra: str) -> Answer:
        return process(*arguments, AUDIT_LOG=str(self.log), **AUDIT, **extra)

    def did(self) -> list[tuple[str, str]]:
        """Each event and what it was about."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return [(event, subject) for event, _, subject in (line.partition(" ") for line in lines)]

    def touched(self) -> set[str]:
        """What was written, made, moved or removed; without anything else having been done."""
        # The C library, which is there, gives what Python lacks: two files change places.
        own = {("ctypes.dlopen", ""), ("ctypes.dlsym", "renameat2"), ("ctypes.get_errno", "")}
        did = [deed for deed in self.did() if deed not in own]
        allowed = ("open", "os.", "shutil.", "tempfile.", "sqlite3.connect")
        assert [event for event, _ in did if not event.startswith(allowed)] == []
        return {subject for _, subject in did}


@pytest.fixture
def audit(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    """With its log outside the test's own folder."""
    return Audit(tmp_path_factory.mktemp("audit"))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_reaches_for_nothing(command: str, audit: Audit) -> None:
    """Neither its answer for scripts nor its table nor a miss: no socket, no program, no file."""
    arguments = [command, *NEEDS.get(command, [])]
    statuses = {
        audit.sco(*arguments).status,
        audit.sco(*arguments, "--format", "table", "--color", "always").status,
        audit.sco(command, "no-such.thing", *FACTS).status,
    }
    assert statuses <= {0, 1, 2, 3}
    assert audit.did() == []


@pytest.mark.parametrize(
    "arguments", [(), ("--help",), ("help", "search"), ("--version",), ("nonsense",)]
)
def test_sco_itself_reaches_for_nothing(arguments: tuple[str, ...], audit: Audit) -> None:
    """The same without a command."""
    audit.sco(*arguments)
    assert audit.did() == []


def test_a_terminal_brings_in_the_pager_alone(audit: Audit) -> None:
    """And only for an answer longer than the screen."""
    variables = {"AUDIT_LOG": str(audit.log), "PAGER": "cat -u", **AUDIT}
    process_on_terminal("members", "--as-of", "2002-01-01", columns=80, **variables)
    process_on_terminal("summits", "--no-pager", columns=80, **variables)
    assert audit.did() == []
    process_on_terminal("summits", columns=80, **variables)
    assert ("subprocess.Popen", "/bin/sh") in audit.did()
    assert {program for _, program in audit.did()} == {"/bin/sh"}  # newer Pythons spawn it by name


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_reaches_for_nothing(shell: str, audit: Audit) -> None:
    """At the press of a key."""
    assert audit.sco("show", "r", _SCO_COMPLETE=f"complete_{shell}").stdout
    assert audit.did() == []


@pytest.mark.parametrize("name", ["facts.json", "facts.sqlite", "facts"])
def test_export_writes_what_it_was_asked_for(name: str, tmp_path: Path, audit: Audit) -> None:
    """In a scratch folder beside it, which is gone afterwards."""
    target = tmp_path / name
    assert audit.sco("export", str(target), *FACTS).status == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]
    inside = re.compile(rf"{re.escape(str(tmp_path))}/(\.sco-|{re.escape(name)}$)")
    relative = {path for path in audit.touched() if not inside.match(path)}
    # shutil.rmtree names what it removes within the scratch folder by its bare name.
    assert all("/" not in path for path in relative)


def test_check_fix_writes_the_file_that_it_was_given(tmp_path: Path, audit: Audit) -> None:
    """Opened to see that it may be written, and one beside it, which takes its place."""
    file = tmp_path / "facts.toml"
    file.write_text(MINI.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    audit.sco("check", "--fix", str(file))
    touched = {re.sub(r"/\.sco-[0-9a-f]{8}", "/beside", path) for path in audit.touched()}
    beside = tmp_path / "beside"
    # shutil.rmtree names what it removes within a folder by its bare name.
    assert touched == {str(file), str(beside), str(beside / "new"), "old"}
    assert list(tmp_path.iterdir()) == [file]


def test_installing_completion_writes_where_the_shell_looks(tmp_path: Path, audit: Audit) -> None:
    """Only in the home directory, and only when asked."""
    script = f"{Path(sys.executable).with_name('sco')} --install-completion; true"
    variables = environment({"HOME": str(tmp_path), "AUDIT_LOG": str(audit.log), **AUDIT})
    subprocess.run(["bash", "-c", script], env=variables, check=True, capture_output=True)
    touched = {re.sub(r"/\.sco-[0-9a-f]{8}", "/beside", path) for path in audit.touched()}
    place = tmp_path / ".local/share/bash-completion/completions"
    beside = place / "beside"
    made = {folder for folder in place.parents if folder.is_relative_to(tmp_path)} | {place}
    assert {Path(path) for path in touched} - made == {beside, beside / "new"}
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [place / "sco"]


@pytest.mark.parametrize(
    ("deed", "event"),
    [
        ("import socket", "import"),
        ("import _socket; _socket.socket()", "socket.__new__"),
        ("import os; os.system('true')", "os.system"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
        ("import os; os.posix_spawn('/bin/true', ['true'], {})", "os.posix_spawn"),
        ("open('x', 'w')", "open"),
        ("import os; os.open('x', os.O_CREAT)", "open"),
        ("import os; os.mkdir('x')", "os.mkdir"),
    ],
)
def test_the_audit_sees(deed: str, event: str, tmp_path: Path, audit: Audit) -> None:
    """What the tests above rule out."""
    variables = environment({"AUDIT_LOG": str(audit.log), **AUDIT})
    subprocess.run(
        [sys.executable, "-Wignore", "-c", deed], cwd=tmp_path, env=variables, check=True
    )
    assert event in [event for event, _ in audit.did()]


HOSTILE = (
    "$(touch pwned)",
    "`touch pwned`",
    "__import__('os').system('touch pwned')",
    "{self.__class__.__init__.__globals__}",
    "%(name)s ${name} {{ 7 * 7 }}",
    "[red]x[/red] :cn: [link=file:///etc]y[/link]",
)


def test_a_fact_file_is_never_code(tmp_path: Path, audit: Audit) -> None:
    """What looks like a command, a template or markup comes out as it went in, in every format."""
    file = tmp_path / "facts.toml"
    file.write_text(
        MINI.read_text(encoding="utf-8")
        + "".join(
            f'\n[[terms]]\nid = "term-hostile-{number}"\ngroup = "organs"\n'
            f"name.en = '''{text}'''\nname.zh = '''项{text}'''\nsources = [\"charter-text\"]\n"
            for number, text in enumerate(HOSTILE)
        ),
        encoding="utf-8",
    )
    for form in ("table", "plain", "json", "jsonl", "csv", "tsv"):
        answer = audit.sco(
            *("terms", "--facts", str(file), "--format", form, "--color", "always"), COLUMNS="250"
        )
        assert [text for text in HOSTILE if text not in answer.stdout] == [], form
    assert audit.did() == []


def test_every_promise_names_its_tests() -> None:
    """And each test that SECURITY.md names exists."""
    text = (TESTS.parent / "SECURITY.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", text)
    assert len(named) >= 10
    for path, test in named:
        code = (TESTS.parent / path).read_text(encoding="utf-8")
        assert not test or f"\ndef {test}(" in code, f"{path} has no {test}"
