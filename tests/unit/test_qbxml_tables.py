"""The schema tables and the tool that writes them."""

import hashlib
import json
from pathlib import Path

import pytest
from helpers.tools import run_tool

from qbxml.schema import REQUESTS, SUBSCRIPTIONS, Fact, fact

ROOT = Path(__file__).parent.parent.parent
TABLES = ROOT / "qbxml" / "schema" / "tables.py"
FACTS = {
    "requests": {
        "HostQueryRq": {"a": [["requestID", "UUIDTYPE", 0]], "c": 1},
        "BarCodeQueryRq": {
            "a": [["metaData", "ENUMTYPE", 0], ["iterator", "ENUMTYPE", 0], ["iteratorID", "", 0]],
            "v": "12.0",
            "x": "A",
        },
    },
    "subscription_requests": {"SubscriptionDelRq": {}},
}
WRITTEN = """REQUESTS: Final[dict[str, tuple[str, str, str]]] = {
    "BarCodeQueryRq": ("12.0", "im", "A"),
    "HostQueryRq": ("1.0", "", ""),
}

SUBSCRIPTIONS: Final[frozenset[str]] = frozenset(
    {
        "SubscriptionDelRq",
    }
)
"""


def test_the_tables_hold_every_request_of_the_schema() -> None:
    assert len(REQUESTS) == 231
    assert sum("i" in marks for _, marks, _ in REQUESTS.values()) == 46
    assert sum("m" in marks for _, marks, _ in REQUESTS.values()) == 80
    assert len(SUBSCRIPTIONS) == 7


def test_a_fact_says_since_when_and_whether_a_request_iterates() -> None:
    assert fact("BarCodeQueryRq") == Fact(
        since="12.0", iterates=True, takes_meta_data=True, lacking="A"
    )
    assert fact("AccountQueryRq") == Fact(
        since="1.0", iterates=False, takes_meta_data=True, lacking=""
    )
    assert fact("NothingRq") is None


def test_nobody_edited_the_generated_tables_by_hand() -> None:
    text = TABLES.read_text(encoding="utf-8")
    rows = text[text.index("REQUESTS: Final") :]
    assert f"sha256 of the rows: {hashlib.sha256(rows.encode()).hexdigest()}\n" in text


def test_the_tool_writes_and_compares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    facts, target = tmp_path / "facts.json", tmp_path / "tables.py"
    facts.write_text(json.dumps(FACTS), encoding="utf-8")
    assert run_tool(monkeypatch, "make_tables.py", facts, "--into", tmp_path, "--check") == 1
    assert run_tool(monkeypatch, "make_tables.py", facts, "--into", tmp_path) == 0
    assert run_tool(monkeypatch, "make_tables.py", facts, "--into", tmp_path, "--check") == 0
    text = target.read_text(encoding="utf-8")
    assert text.endswith(f"\n{WRITTEN}")
    assert (
        "2 requests, 1 with an iterator, 1 with metaData, 1 missing in some edition; "
        "1 subscription requests.\n"
    ) in text
    target.write_text(text.replace("12.0", "11.0"), encoding="utf-8")
    assert run_tool(monkeypatch, "make_tables.py", facts, "--into", tmp_path, "--check") == 1
    assert capsys.readouterr().out == (
        f"{target} is NOT what the facts say\nwrote {target}\n{target} is up to date\n"
        f"{target} is NOT what the facts say\n"
    )
