"""``python -m tests.fuzz loader|dates [libFuzzer's options]``: fuzz one target, guided by coverage.

What fails is written to ``tests/fuzz/finds/``, where ``test_finds.py`` replays it ever after.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from random import Random

atheris = import_module("atheris")  # it comes without types, and not for every Python
FINDS = Path(__file__).parent / "finds"


def main() -> None:
    """Fuzz until an option ends it, or until something fails: exit status 0, or another."""
    name, *options = sys.argv[1:]
    with atheris.instrument_imports(include=["sco_cli"]):
        fuzzed = import_module(f"tests.fuzz.fuzz_{name}")

    def mutator(data: bytes, size: int, seed: int) -> bytes:
        random = Random(seed)
        changed: bytes = fuzzed.change(data, random)[:size]
        if random.random() < 0.2:
            changed = atheris.Mutate(changed, size)
        return changed

    with tempfile.TemporaryDirectory() as scratch:
        corpus = Path(scratch, "corpus")
        corpus.mkdir()
        for i, seed in enumerate(fuzzed.seeds()):
            (corpus / str(i)).write_bytes(seed)
        dictionary = Path(scratch, "words")
        dictionary.write_text("".join(_entry(word) for word in fuzzed.words()), encoding="ascii")
        settings = [f"-dict={dictionary}", f"-artifact_prefix={FINDS}/{name}-", "-timeout=100"]
        arguments = [sys.argv[0], *settings, *options, str(corpus)]
        atheris.Setup(arguments, fuzzed.target, custom_mutator=mutator)
        atheris.Fuzz()


def _entry(word: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n'


main()
