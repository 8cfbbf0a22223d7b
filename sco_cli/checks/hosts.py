"""Addresses that no source may link to."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, urlsplit

from sco_cli.checks.base import At, Findings, rule
from sco_cli.factbase import FactBase
from sco_cli.model import Source
from sco_cli.packaged import packaged

LISTED: Final = Path(__file__).with_name("hosts.txt")
_NUMBER: Final = re.compile(r"[\d.]+|.*:.*")
"""An address of the Internet Protocol."""


@rule(Source)
def e407_copy_linked(source: Source, at: At) -> Findings:
    """A source links to a copy on a hijacked or unrelated site; give publisher and date alone."""
    for url in source.urls:
        try:
            address = urlsplit(url)
            refused = _is_machine(address) or _is_listed(address, at.once(_listed))
        except ValueError:  # an address that nobody can follow: https://[
            continue
        if refused:
            yield "urls", url


def _is_machine(address: SplitResult) -> bool:
    """Whether a host is a number or has a port, as no publisher's has."""
    return address.port is not None or bool(_NUMBER.fullmatch(address.hostname or ""))


def _is_listed(address: SplitResult, listed: frozenset[str]) -> bool:
    labels = (address.hostname or "").rstrip(".").split(".")
    return any(".".join(labels[i:]) in listed for i in range(len(labels)))


def _listed(_: FactBase) -> frozenset[str]:
    lines = packaged(LISTED).decode().splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
