"""Time and memory of each command on the facts and on ten times as many: both must grow in line.

    python benchmarks/growth.py [PATH/OF/sco]

Time is that of the processor, which other programs disturb least; memory is the most that was
resident. Ends with status 1 if a command takes more than ten times the file and 30 MiB.
"""

import os
import sys
from pathlib import Path
from subprocess import DEVNULL, Popen, run
from tempfile import TemporaryDirectory

GROW = Path(__file__).with_name("grow.py")  # a program of its own: its memory isn't counted
TIMES = (1, 10)
COMMANDS = (
    "overview",
    "members --json",
    "members --format table",
    "state PK",
    "timeline",
    "timeline --json",
    "pakistan",
    "topics",
    "summits",
    "organs",
    "treaties",
    "exercises",
    "people",
    "claims",
    "terms RATS",
    "search 反恐 --json",
    "search nowhere-to-be-found",
    "show rats",
    "sources",
    "sources --json",
    "sources --format table",
    "cite rats",
    "export facts.json --force",
    "export facts.sqlite --force",
    "export facts --force",
    "check",
)


def main(sco: str) -> int:
    """Print a table in Markdown, a line per command; the status."""
    with TemporaryDirectory() as folder:
        files = [Path(folder, f"{times}.toml") for times in TIMES]
        for times, file in zip(TIMES, files, strict=True):
            run([sys.executable, GROW, str(times), file], check=True)
        heads = [f"{file.stat().st_size / 1e6:.1f} MB: s | MiB" for file in files]
        print("| command |", " | ".join(heads), "| times as long |")
        print("|---|" + "---:|" * 5)
        within = [row(sco, command, files) for command in COMMANDS]
    return 0 if all(within) else 1


def row(sco: str, command: str, files: list[Path]) -> bool:
    """Print the line of a command; whether its memory stays within the limit."""
    option = [] if command == "check" else ["--facts"]
    taken = [measure([sco, *command.split(), *option, str(file)], file.parent) for file in files]
    cells = " | ".join(f"{seconds:.2f} | {memory / 2**20:.0f}" for seconds, memory in taken)
    print(f"| `{command}` | {cells} | {taken[1][0] / taken[0][0]:.1f} |", flush=True)
    return all(
        memory <= 10 * file.stat().st_size + (30 << 20)
        for (_, memory), file in zip(taken, files, strict=True)
    )


def measure(command: list[str], folder: Path) -> tuple[float, int]:
    """Seconds of processor time and bytes of memory."""
    # The environment is the benchmark's own: it names no other fact file, language or pager.
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    process = Popen(command, stdout=DEVNULL, stderr=DEVNULL, cwd=folder, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in (0, 1), command
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1] if sys.argv[1:] else "sco").absolute())))
