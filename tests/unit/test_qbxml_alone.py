"""The language alone: `qbxml` needs the standard library and lxml, and nothing else."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import qbxml

pytestmark = pytest.mark.portable

HOUSE = Path(qbxml.__file__).parent
ENOUGH = sys.stdlib_module_names | {"lxml", "qbxml"}
WITHOUT = """
import importlib, pkgutil, sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in ENOUGH:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

ENOUGH = sys.stdlib_module_names | {"lxml", "qbxml"}
sys.path[:0] = [HOUSE]
sys.meta_path.insert(0, Missing())
"""
ALL = """
import qbxml
for name in qbxml.__all__:
    getattr(qbxml, name)
for part in pkgutil.walk_packages(qbxml.__path__, "qbxml."):
    importlib.import_module(part.name)
print(len(qbxml.__all__), len([name for name in sys.modules if name.startswith("qbxml.")]))
"""


def bare(code: str) -> subprocess.CompletedProcess[str]:
    """Run a program where nothing but the standard library, lxml and qbxml can be imported."""
    begins = WITHOUT.replace("HOUSE", repr(str(HOUSE.parent)))
    command = [sys.executable, "-c", begins + code]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def imported(source: str) -> Iterator[str]:
    """Yield the packages that a module imports anywhere in it, functions included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def test_no_module_imports_anything_else_not_even_in_a_function() -> None:
    modules = sorted(HOUSE.rglob("*.py"))
    found = {name for file in modules for name in imported(file.read_text("utf-8"))}
    assert {"lxml", "qbxml"} <= found
    assert found - ENOUGH == set()


def test_every_name_and_every_module_is_there_without_anything_else() -> None:
    done = bare(ALL)
    assert done.stderr == ""
    names, modules = map(int, done.stdout.split())
    assert names == len(qbxml.__all__)
    assert modules == len(list(HOUSE.rglob("*.py"))) - 1


def test_what_the_service_needs_is_not_there_then() -> None:
    done = bare("import msgspec")
    assert done.returncode == 1
    assert done.stderr.endswith("ModuleNotFoundError: No module named 'msgspec'\n")


@pytest.mark.parametrize("source", ["import httpx", "def f():\n    from pydantic.types import X"])
def test_an_import_of_something_else_is_noticed(source: str) -> None:
    assert set(imported(source)) - ENOUGH
