"""`python -m benchmarks [soap rest latency]`: prints each part's figures as JSON."""

import json
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import latency, rest, soap

PARTS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "soap": soap.run,
    "rest": rest.run,
    "latency": latency.run,
}
AIMS = """Aims: relay >= 900 calls/s and >= 0.60 of spyne+commit; deep >= 0.85 of empty; store
calls <= 6 per job; submit p99 <= 100 ms; to connector with hold p50 <= 50 ms, p99 <= 250 ms; to
answer p99 <= 15 s with hold, p50 <= 15 s without; 1,000 waiting callers < 300 MB."""


def main() -> None:
    """Run the parts that are named, or all."""
    print(f"Python {platform.python_version()}, {platform.machine()}\n{AIMS}")
    for name in sys.argv[1:] or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            figures = PARTS[name](Path(folder) / name)
        print(json.dumps({name: figures}, indent=1), flush=True)


if __name__ == "__main__":
    main()
