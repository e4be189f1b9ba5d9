"""What the tools that write tables from the qbXML facts file share: write, or only compare."""

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).resolve().parent.parent / "qbxml" / "schema"


def run(
    about: str,
    modules: Callable[[Mapping[str, Any]], Mapping[str, str]],
    arguments: Sequence[str] | None = None,
) -> int:
    """Write each module, or with --check tell which differs; return the exit code.

    `modules` makes of the facts the name and the text of each file.
    """
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument("facts", type=Path, help="the facts file (JSON)")
    parser.add_argument("--check", action="store_true", help="change nothing, compare")
    parser.add_argument("--into", type=Path, default=SCHEMA, help="the folder to write to")
    options = parser.parse_args(arguments)
    differ = 0
    for name, text in modules(json.loads(options.facts.read_text(encoding="utf-8"))).items():
        target = options.into / name
        if not options.check:
            target.write_text(text, encoding="utf-8")
            print(f"wrote {target}")
            continue
        same = target.is_file() and target.read_text(encoding="utf-8") == text
        print(f"{target} is {'up to date' if same else 'NOT what the facts say'}")
        differ += not same
    return 1 if differ else 0
