"""Files of the package, which may be in an archive (``python -m zipapp``)."""

from pathlib import Path


def packaged(path: Path) -> bytes:
    """What a file of the package holds."""
    content: bytes = __spec__.loader.get_data(str(path))  # type: ignore[union-attr]
    return content
