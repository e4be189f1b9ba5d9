"""qbXML itself: checking, building, reading and streaming, each beside what bare lxml takes.

Each round measures both, one right after the other, so that other work on the machine meets both,
and what is told is processor time: of calls and passes the least, of starts the median.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from lxml import etree

import qbxml
from benchmarks import customers
from benchmarks.invoices import invoice
from qbxml import build, parse, validate

ROUNDS, STARTS, PASSES = 100, 21, 3
CALLS = {1: 50, 20: 10}
"""Lines of an invoice -> how often a round measures it."""
CUSTOMERS, STREAM_MB = 1000, 200
AIMS = {"validate_1_line_us": 60, "validate_20_lines_us": 400, "import_ms": 25}
STREAM_AIMS = {"ratio": 0.50, "peak_mb": 60}
TABLES_AIM_KB = 1000
IMPORTS = {
    "bare": "pass",
    "lxml": "import lxml.etree",
    "import": "import qbxml",
    "validate": "from qbxml import validate",
    "first_check": "from qbxml import validate; validate('<HostQueryRq/>')",
}


def run(folder: Path) -> dict[str, Any]:
    """Return the figures of qbXML, with the aims beside them."""
    folder.mkdir(exist_ok=True)
    return {
        "aims": AIMS,
        **_invoices(),
        "parse_1000_customers": _reading(),
        "stream": _streaming(folder),
        "imports": _imports(folder / "compiled"),
        "tables_kb": _tables(folder / "compiled"),
    }


def walked(text: bytes) -> None:
    """Parse with lxml and look at every element, no more."""
    for element in etree.fromstring(text).iter():
        _ = element.tag, element.text


def _invoices() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for lines, calls in CALLS.items():
        text = invoice(1, lines)
        assert validate(text).valid
        (read,) = parse(text, plain=True).messages
        data, raw = read.data, text.encode()
        name = f"{lines}_line{'s' * (lines > 1)}"
        check = _beside(lambda text=text: validate(text), lambda raw=raw: walked(raw), calls)
        make = _beside(
            lambda data=data: build("InvoiceAdd", data), lambda raw=raw: walked(raw), calls
        )
        found[f"validate_{name}_us"], found[f"build_{name}_us"] = check, make
    return found


def _reading() -> dict[str, float]:
    text = customers.answer(CUSTOMERS)
    assert len(parse(text).messages[0].data["CustomerRet"]) == CUSTOMERS
    found = _beside(partial(parse, text), partial(walked, text.encode()), 1)
    return found | {"mb_a_second": round(len(text) / found["ours"], 1)}


def _beside(ours: Callable[[], object], bare: Callable[[], object], calls: int) -> dict[str, float]:
    """Return microseconds a call of both, and how many times bare's ours takes."""
    pairs = [(_timed(ours, calls), _timed(bare, calls)) for _ in range(ROUNDS + 1)][1:]
    least, other = min(one for one, _ in pairs), min(other for _, other in pairs)
    times = round(least / other, 2)
    return {"ours": round(least, 1), "bare_lxml": round(other, 1), "times_bare": times}


def _timed(call: Callable[[], object], calls: int) -> float:
    start = time.process_time()
    for _ in range(calls):
        call()
    return (time.process_time() - start) / calls * 1e6


def _streaming(folder: Path) -> dict[str, Any]:
    path = folder / "answer.xml"
    count = customers.written(path, STREAM_MB)
    megabytes = path.stat().st_size / 1e6
    passes: dict[str, list[dict[str, float]]] = {"ours": [], "bare": []}
    for _ in range(PASSES):
        for way, found in passes.items():
            found.append(_pass(way, path))
            assert found[-1]["records"] == count
    path.unlink()
    least = {way: min(one["seconds"] for one in found) for way, found in passes.items()}
    figures: dict[str, Any] = {
        way: {
            "mb_a_second": round(megabytes / least[way], 1),
            "peak_mb": max(one["peak_mb"] for one in found),
        }
        for way, found in passes.items()
    }
    of_bare = round(least["bare"] / least["ours"], 2)
    return figures | {"mb": round(megabytes), "of_bare": of_bare, "aims": STREAM_AIMS}


def _pass(way: str, path: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.streamed", way, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _imports(compiled: Path) -> dict[str, float]:
    """Return milliseconds of the processor beyond those of a Python that does nothing."""
    variables = {"PYTHONPYCACHEPREFIX": str(compiled), "PYTHONDONTWRITEBYTECODE": ""}
    times: dict[str, list[float]] = {name: [] for name in IMPORTS}
    for _ in range(STARTS + 1):  # the first writes what was not compiled yet
        for name, text in IMPORTS.items():
            start = _processor_ms()
            subprocess.run([sys.executable, "-c", text], check=True, env=os.environ | variables)
            times[name].append(_processor_ms() - start)
    bare = times["bare"][1:]
    return {
        f"{name}_ms": round(
            statistics.median(one - other for one, other in zip(each[1:], bare, strict=True)), 1
        )
        for name, each in times.items()
        if name != "bare"
    } | {"bare_python_ms": round(statistics.median(bare), 1)}


def _processor_ms() -> float:
    """Return the processor time of the processes that were started and ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


def _tables(compiled: Path) -> dict[str, float]:
    """Return the size of the tables as text, and of those that checking a request loads."""
    assert qbxml.__file__ is not None
    files = (Path(qbxml.__file__).parent / "schema").glob("*.py")
    loaded = compiled.rglob("qbxml/schema/*.pyc")
    return {
        "text": round(sum(each.stat().st_size for each in files) / 1000),
        "compiled_for_requests": round(sum(each.stat().st_size for each in loaded) / 1000),
        "aim": TABLES_AIM_KB,
    }
