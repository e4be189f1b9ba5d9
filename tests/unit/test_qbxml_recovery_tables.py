"""The tables that recovery goes by, and the tool that writes them."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from helpers.tools import run_tool

ROOT = Path(__file__).parent.parent.parent
TOOL = "make_recovery_tables.py"
TABLES = ROOT / "qbxml" / "schema" / "recovery_tables.py"
OPTION = [["EntityFilter", 5, 0, 1]], [["RefNumber", "STRTYPE", 1, -1, {"v": "2.0"}]]
FACTS: dict[str, Any] = {
    "enums": [["Bill"]],
    "defs": [
        [["BillAdd", 1, 1, 1]],
        [
            ["VendorRef", 5, 1, 1],
            ["Memo", "STRTYPE", 0, 1],
            ["ExternalGUID", "GUIDTYPE", 0, 1, {"v": "9.0"}],
            {"or": [[["ItemLineAdd", 5, 1, 1]], [["ItemLineAdd", 5, 1, 1]]], "min": 0, "max": 1},
        ],
        [["BillRet", 3, 0, 1], ["ErrorRecovery", 5, 0, 1]],
        [
            ["TxnID", "IDTYPE", 0, 1],
            ["VendorRef", 5, 0, 1],
            ["AmountDue", "AMTTYPE", 0, 1],
            ["Tax", "AMTTYPE", 0, 1],
            ["ExternalGUID", "GUIDTYPE", 0, 1, {"v": "9.0"}],
        ],
        [["TxnID", "IDTYPE", 1, -1], {"or": list(OPTION), "min": 0, "max": 1}],
        [],
        [["TxnVoidType", "ENUMTYPE", 1, 1, {"e": 0}], ["TxnID", "IDTYPE", 1, 1]],
        [["BillMod", 5, 1, 1]],
        [["BillRet", 3, 0, 1], ["CheckRet", 5, 0, 1]],
        [["MarkAdd", 10, 1, 1]],
        [["ExternalGUID", "GUIDTYPE", 0, 1]],
    ],
    "requests": {
        "BillAddRq": {"c": 0, "v": "1.0"},
        "BillModRq": {"c": 7},
        "BillQueryRq": {"c": 4, "v": "1.0"},
        "EveryQueryRq": {"c": 5},
        "HostQueryRq": {},
        "MarkAddRq": {"c": 9, "v": "10.0"},
        "TxnVoidRq": {"c": 6},
    },
    "responses": {
        "BillAddRs": {"c": 2},
        "BillModRs": {"c": 2},
        "BillQueryRs": {"c": 2},
        "EveryQueryRs": {"c": 8},
        "HostQueryRs": {},
        "MarkAddRs": {"c": 5},
        "TxnVoidRs": {"c": 5},
    },
}
WRITTEN = """GUIDS: Final[dict[str, tuple[str, str]]] = {
    "BillAddRq": ("9.0", "ItemLineAdd"),
    "MarkAddRq": ("10.0", ""),
}

WRITES: Final[dict[str, tuple[str, str, str]]] = {
    "BillAddRq": ("BillQueryRq", "BillRet", "VendorRef"),
    "BillModRq": ("BillQueryRq", "BillRet", ""),
}

RETS: Final[dict[str, str]] = {
    "BillRet": "TxnID VendorRef ExternalGUID@9.0",
}

AMOUNTS: Final[dict[str, str]] = {
    "BillRet": "AmountDue Tax",
}

QUERIES: Final[dict[str, str]] = {
    "BillQueryRq": "TxnID EntityFilter RefNumber@2.0",
}
"""
COUNTS = """2 requests with ExternalGUID; 1 Adds and 1 Mods whose records
can be asked for; 1 kinds of record, 1 of them can be voided; 1 queries.
"""


def test_nobody_edited_the_generated_tables_by_hand() -> None:
    text = TABLES.read_text(encoding="utf-8")
    rows = text[text.index("GUIDS: Final") :]
    assert f"sha256 of the rows: {hashlib.sha256(rows.encode()).hexdigest()}\n" in text


def test_the_tool_writes_and_compares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    facts, target = tmp_path / "facts.json", tmp_path / "recovery_tables.py"
    facts.write_text(json.dumps(FACTS), encoding="utf-8")
    assert run_tool(monkeypatch, TOOL, facts, "--into", tmp_path, "--check") == 1
    assert run_tool(monkeypatch, TOOL, facts, "--into", tmp_path) == 0
    assert run_tool(monkeypatch, TOOL, facts, "--into", tmp_path, "--check") == 0
    text = target.read_text(encoding="utf-8")
    assert text.endswith(f"\n\n{WRITTEN}")
    assert COUNTS in text
    target.write_text(text.replace("@2.0", "@3.0"), encoding="utf-8")
    assert run_tool(monkeypatch, TOOL, facts, "--into", tmp_path, "--check") == 1
    assert capsys.readouterr().out == (
        f"{target} is NOT what the facts say\nwrote {target}\n{target} is up to date\n"
        f"{target} is NOT what the facts say\n"
    )
