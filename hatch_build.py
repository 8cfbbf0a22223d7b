"""Build hook: put the facts into the wheel compiled too, to be read kind by kind, and the index.

The TOML file travels beside them and stays the truth: ``sco_cli.factfile`` uses what was compiled
only while it carries the digest of that very TOML.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
COMPILED = ("facts.msgpack", "search.msgpack")


class FactsHook(BuildHookInterface[Any]):
    """Compile the fact file for wheels; editable installs read the TOML."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled facts and add them to the wheel."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, str(ROOT))
        from sco_cli.factfile import compile_facts, compile_index

        Path(self.directory).mkdir(parents=True, exist_ok=True)
        for name, compiled in zip(COMPILED, (compile_facts, compile_index), strict=True):
            made = Path(self.directory) / name
            made.write_bytes(compiled(ROOT / "data" / "sco_facts.toml"))
            build_data["force_include"][str(made)] = f"sco_cli/data/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave only the wheel behind."""
        for name in COMPILED:
            (Path(self.directory) / name).unlink(missing_ok=True)
