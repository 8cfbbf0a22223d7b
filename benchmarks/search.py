"""Search over ever more facts: the time per record must not grow."""

import time

import msgspec

from sco_cli import load, search
from sco_cli.model import Facts


def grown(facts: Facts, times: int) -> Facts:
    """The events and terms many times over, under ids of their own."""
    many = {
        name: tuple(
            msgspec.structs.replace(record, id=f"{record.id}-copy-{i}")
            for i in range(times)
            for record in getattr(facts, name)
        )
        for name in ("events", "terms")
    }
    return Facts(facts.head, lambda name: many.get(name) or getattr(facts, name))


def main() -> None:
    """Print time per record for 1, 10 and 100 times the facts."""
    facts = load()
    for times in (1, 10, 100):
        many = grown(facts, times)
        size = len(many.by_id)
        begun = time.perf_counter()
        hits = len(search(many, ["巴基斯坦", "terrorism"]))
        took = time.perf_counter() - begun
        print(
            f"{size:>8,} records: {took:6.2f} s, {took / size * 1e6:5.1f} µs a record, {hits} hits"
        )


if __name__ == "__main__":
    main()
