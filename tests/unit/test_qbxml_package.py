"""What `import qbxml` gives: its names, and little else."""

import pkgutil
import subprocess
import sys

import pytest

import qbxml

pytestmark = pytest.mark.portable


@pytest.mark.parametrize("name", qbxml.__all__)
def test_every_name_that_is_offered_is_there(name: str) -> None:
    assert getattr(qbxml, name) is not None
    assert name in dir(qbxml)


def test_no_name_is_that_of_a_part_which_would_take_its_place_once_loaded() -> None:
    parts = {part.name for part in pkgutil.iter_modules(qbxml.__path__)}
    assert parts & set(qbxml.__all__) == set()


def test_a_name_that_is_not_offered_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = qbxml.nothing  # type: ignore[attr-defined]


def test_importing_the_package_loads_none_of_its_parts() -> None:
    loaded = "sorted(n for n in sys.modules if n.startswith(('qbxml.', 'lxml')))"
    code = f"import qbxml, sys; print({loaded})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
