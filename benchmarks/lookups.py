"""Look-ups a second after start-up: python benchmarks/lookups.py [how many]."""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from sco_cli import load
from sco_cli.query.cards import StateCards
from sco_cli.query.records import Records

SCO = Path(sys.executable).with_name("sco")


def main(number: int) -> None:
    """Time the Python API, then whole processes of two sizes: the difference is the look-ups."""
    facts = load()
    ids, records = list(facts.by_id), Records(facts)
    records.show(ids[0])
    names = ["PK", "china", "土耳其", "Kyrgyz Republic"]
    cards = StateCards(facts, date(2026, 9, 1))
    for name in names:
        cards.find(name)
    for what, look_up, keys in (("show", records.show, ids), ("state", cards.find, names)):
        begun = time.perf_counter()
        for i in range(number):
            look_up(keys[i % len(keys)])
        took = time.perf_counter() - begun
        print(f"{what}: {number / took:,.0f} look-ups a second")
    for command, keys in (("show", ids), ("state", names)):
        for how in ("plain", "jsonl"):
            base, full = (_process(command, how, keys, n) for n in (1000, 1000 + number))
            rate = number / max(full - base, 1e-9)
            print(f"sco {command} - --format {how}: {rate:,.0f} look-ups a second after start-up")


def _process(command: str, how: str, keys: list[str], number: int) -> float:
    lines = "".join(f"{keys[i % len(keys)]}\n" for i in range(number))
    begun = time.perf_counter()
    subprocess.run(
        [SCO, command, "-", "--format", how],
        input=lines.encode(),
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
