"""Write tests/golden/requests/NAME.xml anew from NAME.json, and name those that changed.

A text that changed is read before it is committed: the tests trust these files.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from qbxml import build  # noqa: E402 - found by the line above

FOLDER = ROOT / "tests" / "golden" / "requests"


def main() -> None:
    """See the module."""
    for source in sorted(FOLDER.glob("*.json")):
        target = source.with_suffix(".xml")
        before = target.read_text(encoding="ascii") if target.is_file() else ""
        text = build(source.stem, json.loads(source.read_text(encoding="utf-8"))).text + "\n"
        if text != before:
            target.write_text(text, encoding="ascii")
            print(f"{target.name} {'changed' if before else 'is new'}")


if __name__ == "__main__":
    main()
