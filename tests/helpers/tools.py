"""A tool of the project: run as from the command line but in this process, or a part of it."""

import importlib
import runpy
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOLS = Path(__file__).resolve().parent.parent.parent / "tools"


def run_tool(monkeypatch: pytest.MonkeyPatch, name: str, *arguments: object) -> int:
    """Run it to its end; return the exit code."""
    monkeypatch.setattr(sys, "argv", [name, *map(str, arguments)])
    monkeypatch.syspath_prepend(str(TOOLS))
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(TOOLS / name), run_name="__main__")
    return int(ended.value.code or 0)


def tool(name: str) -> ModuleType:
    """Return the module of this name, for the functions in it."""
    sys.path.insert(0, str(TOOLS))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(TOOLS))
