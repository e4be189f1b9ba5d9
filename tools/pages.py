"""What the tools that write generated pages share: to write or only to compare, and tables."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(
    about: str,
    pages: Mapping[str, Callable[[], str]],
    arguments: Sequence[str],
    root: Path = ROOT,
) -> int:
    """Write each page under `root` that differs, or with --check only tell; return the exit code.

    `pages` maps a path to what makes its text.
    """
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args(arguments).check
    stale = {name: text for name, make in pages.items() if _now(root / name) != (text := make())}
    for name, text in stale.items():
        if check:
            print(f"{name} is not what the code says: run `make docs`")
        else:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(text.encode())
            print(f"{name} written")
    return 1 if check and stale else 0


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell(each) for each in line)} |\n" for line in lines)


def cell(value: object) -> str:
    """Return a value as it stands in a table."""
    return str(value).replace("|", r"\|").replace("\n", " ")


def _now(file: Path) -> str | None:
    return file.read_bytes().decode() if file.exists() else None
