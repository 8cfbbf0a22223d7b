"""What is written is whole, and what was there is never lost: files, folders, signals, others."""

import errno
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sco_cli import writing
from sco_cli.commands.hints import message
from sco_cli.errors import OutputError
from sco_cli.languages import say
from sco_cli.writing import replace

ENDING = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)


@pytest.fixture(params=["in one step", "in two"], autouse=True)
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """As Linux renames, and as any other system and a network folder does."""
    if request.param == "in two":
        monkeypatch.setattr(writing, "_rename", lambda *_: False)
    return str(request.param)


@pytest.fixture(params=["file", "folder"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Something that is there, of one file."""
    path = tmp_path / "target"
    write(request.param, "before")(path)
    return path


def write(kind: str, text: str) -> Callable[[Path], None]:
    """What writes a file, or a folder with one file."""

    def make(path: Path) -> None:
        if kind == "folder":
            path.mkdir()
            path = path / "inner"
        path.write_text(text)

    return make


def anew(target: Path, text: str = "after") -> Callable[[Path], None]:
    """What writes the same kind of thing again."""
    return write("folder" if target.is_dir() else "file", text)


def text(target: Path) -> str:
    """What was written there."""
    return (target / "inner" if target.is_dir() else target).read_text()


def alone(target: Path) -> bool:
    """Whether nothing stands beside it."""
    return [*target.parent.iterdir()] == [target]


def anything(_: Path) -> bool:
    """That all may be replaced."""
    return True


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_where_nothing_is(kind: str, tmp_path: Path) -> None:
    """With and without leave to replace."""
    for number, mine in enumerate((None, anything)):
        target = tmp_path / str(number) / "target"
        target.parent.mkdir()
        replace(target, write(kind, "after"), mine)
        assert text(target) == "after"
        assert alone(target)


def test_what_is_there_stays_unless_it_may_be_replaced(target: Path) -> None:
    """And nothing is even written."""
    for mine in (None, lambda path: text(path) != "before"):
        with pytest.raises(FileExistsError):
            replace(target, lambda path: pytest.fail("written"), mine)
    replace(target, anew(target), lambda path: text(path) == "before")
    assert text(target) == "after"
    assert alone(target)


def test_what_comes_meanwhile_stays(tmp_path: Path) -> None:
    """Where nothing was when it was looked at."""
    for mine in (None, anything):
        target = tmp_path / f"target-{mine is None}"

        def late(path: Path, target: Path = target) -> None:
            target.write_text("another's")
            path.write_text("after")

        with pytest.raises(FileExistsError):
            replace(target, late, mine)
        assert target.read_text() == "another's"
    assert len([*tmp_path.iterdir()]) == 2


def test_what_is_changed_meanwhile_stays(target: Path) -> None:
    """A file that grows, a folder that gets one more."""

    def late(path: Path) -> None:
        if target.is_dir():
            (target / "thesis").write_text("another's")
        else:
            target.write_text("another's")
        anew(target)(path)

    with pytest.raises(OutputError, match="was changed by another program meanwhile"):
        replace(target, late, anything)
    assert (target / "thesis" if target.is_dir() else target).read_text() == "another's"
    assert alone(target)


def test_what_goes_meanwhile_is_no_reason_to_fail_badly(target: Path) -> None:
    """It is gone, by another's will; nothing else is."""

    def late(path: Path) -> None:
        anew(target)(path)
        target.rename(target.with_name("elsewhere"))

    with pytest.raises(OutputError, match="can't be written: No such file"):
        replace(target, late, anything)
    assert text(target.with_name("elsewhere")) == "before"
    assert alone(target.with_name("elsewhere"))


def test_what_can_not_be_put_back_is_kept(
    target: Path, steps: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another takes its place in between: the message says where it is."""
    if steps == "in one step":
        pytest.skip("there is no in between")
    rename = Path.rename

    def taken(self: Path, to: Path) -> Path:
        done = rename(self, to)
        target.mkdir()
        (target / "note").write_text("another's")
        return done

    monkeypatch.setattr(Path, "rename", taken)
    with pytest.raises(OutputError) as told:
        replace(target, anew(target), anything)
    kept = Path(str(told.value).rpartition(" is now in ")[2])
    assert text(kept) == "before"
    assert (target / "note").read_text() == "another's"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_fails_to_be_put_back_is_no_other_programs_doing(
    lang: str, target: Path, steps: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's reason is told, and where the old one is."""
    if steps == "in one step":
        pytest.skip("there is no in between")

    def broken(*_: Any) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(writing, "_add", broken)
    with pytest.raises(OutputError) as told:
        replace(target, anew(target), anything)
    kept = told.value.message.values["old"]
    assert text(kept) == "before"
    assert (
        say(told.value.message, lang)
        == {
            "en": f"{target} can't be put back: Input/output error; the earlier content is now in {kept}",
            "zh": f"{target}：无法放回原处：输入/输出错误；原有内容现存于 {kept}",
        }[lang]
    )


@pytest.mark.parametrize("number", [errno.EROFS, errno.EPERM])
def test_why_a_file_can_not_be_written(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system to read only, a file that nobody may change: as the system says it."""
    target = tmp_path / "target"
    target.write_text("before")
    opened = os.open

    def refused(path: Any, flags: int, *more: Any, **named: Any) -> int:
        if path == target and flags & os.O_WRONLY:
            raise OSError(number, os.strerror(number))
        return opened(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(OutputError, match=f"can't be written: {os.strerror(number)}"):
        replace(target, anew(target), anything)
    assert text(target) == "before"
    assert alone(target)


def test_a_failure_leaves_what_was_there(target: Path) -> None:
    """Halfway through."""

    def fail(path: Path) -> None:
        anew(target, "half")(path)
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match="can't be written: No space left"):
        replace(target, fail, anything)
    assert text(target) == "before"
    assert alone(target)


@pytest.fixture
def told() -> Iterator[list[int]]:
    """The signals that were answered, in the order in which they were."""
    answered: list[int] = []
    before = {s: signal.signal(s, lambda signum, _: answered.append(signum)) for s in ENDING}
    yield answered
    for signum, handler in before.items():
        signal.signal(signum, handler)


@pytest.mark.parametrize("signum", ENDING)
def test_a_signal_while_it_is_written(
    signum: signal.Signals, target: Path, told: list[int]
) -> None:
    """Waits, and then what was there is there still; however many come."""

    def late(path: Path) -> None:
        for _ in range(30):
            signal.raise_signal(signum)
        assert told == []
        anew(target)(path)

    with pytest.raises(OutputError):
        replace(target, late, anything)
    assert told == [signum]
    assert text(target) == "before"
    assert alone(target)


@pytest.mark.parametrize("signum", ENDING)
def test_a_signal_while_they_change_places(
    signum: signal.Signals, target: Path, told: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Waits until the new one is there; the old one is gone, and nothing is beside it."""
    rename = Path.rename

    def late(self: Path, to: Path) -> Path:
        signal.raise_signal(signum)
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", late)
    replace(target, anew(target), anything)
    assert told == [signum]
    assert text(target) == "after"
    assert alone(target)


def test_a_signal_that_is_ignored_changes_nothing(target: Path) -> None:
    """As `nohup` asks for."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:

        def late(path: Path) -> None:
            signal.raise_signal(signal.SIGHUP)
            anew(target)(path)

        replace(target, late, anything)
    finally:
        signal.signal(signal.SIGHUP, before)
    assert text(target) == "after"


def test_the_disk_holds_it_before_it_is_seen(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file and folder, so that a power cut leaves the old one or the new one."""
    synced: list[Path] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink())
        assert text(target) == ("after" if synced[-1] == target.parent else "before")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    replace(target, anew(target), anything)
    inner = ["inner"] if target.is_dir() else []
    assert [path.name for path in synced] == [*inner, "new", target.parent.name]


def test_mode_and_owner_stay(target: Path) -> None:
    """Of a file, a folder and the files in it."""
    inner = target / "inner"
    files = [target, inner] if target.is_dir() else [target]
    for path in files:
        if os.getuid() == 0:
            os.chown(path, 1234, 4321)
        path.chmod(0o2750 if path.is_dir() else 0o640)
    before = [(p.stat().st_mode, p.stat().st_uid, p.stat().st_gid) for p in files]
    replace(target, anew(target), anything)
    assert [(p.stat().st_mode, p.stat().st_uid, p.stat().st_gid) for p in files] == before
    assert text(target) == "after"


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a file away")
def test_an_owner_who_can_not_stay_is_a_reason_not_to_write(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody takes another's file by replacing it."""
    os.chown(target, 1234, -1)

    def refused(*_: Any) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refused)
    with pytest.raises(OutputError, match="its owner or group can't be kept") as told:
        replace(target, anew(target), anything)
    assert say(message(told.value), "zh") == (
        f"{told.value.message.values['path']}：未作改动：无法保留其所有者或用户组；"
        "请以该文件或文件夹所有者的身份运行 sco，或写到别处"
    )
    assert text(target) == "before"
    assert alone(target)


def test_a_link_stays_and_what_it_leads_to_is_replaced(target: Path, tmp_path: Path) -> None:
    """One that leads nowhere is something that is there."""
    folder = tmp_path / "links"
    folder.mkdir()
    (folder / "link").symlink_to(target)
    (folder / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        replace(folder / "link", anew(target))
    replace(folder / "link", anew(target), anything)
    assert (folder / "link").is_symlink()
    assert text(target) == "after"
    for mine in (None, lambda path: bool(path.stat())):
        with pytest.raises((FileExistsError, OutputError)):
            replace(folder / "dangling", anew(target), mine)
    assert not (tmp_path / "nowhere").exists()
    assert {path.name for path in folder.iterdir()} == {"link", "dangling"}


@pytest.mark.parametrize("length", [242, 255])
def test_a_name_as_long_as_names_can_be(length: int, tmp_path: Path) -> None:
    """What stands beside it for a moment has a short one."""
    target = tmp_path / ("x" * length)
    replace(target, write("file", "after"))
    assert alone(target)
