"""Search over ever more facts: the time per record must not grow."""

import time

import msgspec

from sco_cli import load, search
from sco_cli.model import Facts


def grown(facts: Facts, times: int) -> Facts:
    """The events and terms many times over, under ids of their own."""
    return msgspec.structs.replace(
        facts,
        events=tuple(
            msgspec.structs.replace(e, id=f"{e.id}-copy-{i}")
            for i in range(times)
            for e in facts.events
        ),
        terms=tuple(
            msgspec.structs.replace(t, id=f"{t.id}-copy-{i}")
            for i in range(times)
            for t in facts.terms
        ),
    )


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
