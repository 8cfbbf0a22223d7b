"""A folder and an environment in which whatever is called can do no harm."""

import shutil
from collections.abc import Iterator

import pytest

from tests.conftest import MINI, environment


@pytest.fixture(scope="session", autouse=True)
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A working directory and home that hold the small fact file alone; nothing of the machine's environment."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("fuzz")
        patch.chdir(folder)
        shutil.copy(MINI, folder)
        for name in ("LANG", "LC_MESSAGES", "SCO_LANG", "SCO_FACTS", "NO_COLOR", "FORCE_COLOR"):
            patch.delenv(name, raising=False)
        for name, value in (environment() | {"HOME": str(folder), "SHELL": "/bin/bash"}).items():
            patch.setenv(name, value)
        yield
