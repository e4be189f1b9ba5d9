"""`python -m benchmarks [PART…]`: prints the figures of the parts, or of all, as JSON."""

import json
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import (
    aws_cost,
    cold_start,
    console,
    docs,
    language,
    latency,
    rest,
    soap,
    throughput,
    webhooks,
)

PARTS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "language": language.run,
    "soap": soap.run,
    "rest": rest.run,
    "throughput": throughput.run,
    "latency": latency.run,
    "webhooks": webhooks.run,
    "console": console.run,
    "docs": docs.run,
    "aws_cost": aws_cost.run,
    "cold": cold_start.run,
}
AIMS = """Aims: relay >= 900 calls/s and >= 0.60 of spyne+commit; deep >= 0.85 of empty; store calls
<= 6 per job; throughput >= 0.90 of the bound and >= 500 jobs an hour; submit p99 <= 100 ms; to
connector with hold p50 <= 50 ms, p99 <= 250 ms; to answer p99 <= 15 s with hold, p50 <= 15 s
without; 1,000 waiting callers < 300 MB; outcome to webhook p50 <= 50 ms; the console's overview <=
200 ms with 50 connections and 100,000 transactions; /docs shows its first call in 2 s. Cold: first
call SOAP <= 2.0 and REST <= 3.0 of the boto3 handler's, SOAP <= 400 ms where that takes 200. On AWS
<= 24 write and <= 12 read units a job, as many behind 100,000 queued as behind none. qbXML: an
InvoiceAdd validated in <= 60 us with 1 line and <= 400 us with 20; a stream >= 0.50 of bare
iterparse in < 60 MB; import <= 25 ms; tables <= 1 MB."""


def main() -> None:
    """Run the parts that are named, or all."""
    print(f"Python {platform.python_version()}, {platform.machine()}\n{AIMS}")
    for name in [word for word in sys.argv[1:] if word in PARTS] or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            figures = PARTS[name](Path(folder) / name)
        print(json.dumps({name: figures}, indent=1), flush=True)


if __name__ == "__main__":
    main()
