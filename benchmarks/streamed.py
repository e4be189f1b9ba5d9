"""One pass over an answer in a process of its own: `python -m benchmarks.streamed ours|bare FILE`.

Prints the processor's seconds, the records, and the most memory that the process ever had, as
JSON. bare: lxml's iterparse, each record cleared when it ended, none of its values looked at.
"""

import json
import re
import sys
import time
from pathlib import Path

from lxml import etree

from qbxml import stream

HIGH_WATER = re.compile(r"VmHWM:\s+(\d+) kB")


def ours(path: Path) -> int:
    """Count the records of an answer, each read as plain data."""
    with path.open("rb") as file:
        return sum(1 for item in stream(file) if hasattr(item, "data"))


def bare(path: Path) -> int:
    """Count the records and drop them."""
    count = 0
    for _, element in etree.iterparse(str(path), tag="CustomerRet"):
        count += 1
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    return count


def main() -> None:
    """Make the pass and print its figures."""
    way, path = sys.argv[1], Path(sys.argv[2])
    start = time.process_time()
    count = {"ours": ours, "bare": bare}[way](path)
    seconds = time.process_time() - start
    peak = HIGH_WATER.search(Path("/proc/self/status").read_text(encoding="ascii"))
    most = round(int(peak[1]) / 1000, 1) if peak else None
    print(json.dumps({"seconds": seconds, "records": count, "peak_mb": most}))


if __name__ == "__main__":
    main()
