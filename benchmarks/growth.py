"""Time and memory of each command on ever larger fact files.

    python benchmarks/growth.py [--sco PATH] [--limit GIB] [--jobs N] FILE...

The files come from grow.py, the smallest first. Time is that of the processor, which other
programs disturb least; memory is the most that was resident. Ratios are to the file's own size.
"""

import argparse
import os
import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

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


def main() -> None:
    """Print a table in Markdown: a line a command, a pair of columns a file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sco", default=str(Path(sys.executable).with_name("sco")))
    parser.add_argument("--limit", type=float, default=16, help="GiB of memory for one process")
    parser.add_argument("--jobs", type=int, default=1, help="commands to measure at a time")
    parser.add_argument("files", nargs="+")
    given = parser.parse_args()
    files = [Path(file).resolve() for file in given.files]
    sizes = [file.stat().st_size for file in files]
    heads = [f"{size / 1e6:,.1f} MB: s | times the file" for size in sizes]
    print("| command |", " | ".join(heads), "|")
    print("|---|" + "---:|---:|" * len(sizes))

    def row(command: str) -> str:
        cells = []
        for file, size in zip(files, sizes, strict=True):
            option = [] if command == "check" else ["--facts"]
            asked = [str(sco), *command.split(), *option, str(file)]
            seconds, memory = measure(asked, given.limit, exports)
            cells.append(f"{seconds:.2f} | {memory / size:.1f}" if seconds else "– | –")
        return f"| `{command}` | {' | '.join(cells)} |"

    sco = Path(given.sco).absolute()
    with TemporaryDirectory() as exports, ThreadPoolExecutor(given.jobs) as jobs:
        for line in jobs.map(row, COMMANDS):
            print(line, flush=True)


def measure(command: list[str], limit: float, folder: str) -> tuple[float, int]:
    """Seconds of processor time and bytes of memory; no seconds where it ran out of memory.

    The exports of a command stay in a folder for the next to replace.
    """

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (int(limit * 2**30),) * 2)

    # The environment is the benchmark's own: it names no other fact file, language or pager.
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=limited,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        return 0, 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


if __name__ == "__main__":
    main()
