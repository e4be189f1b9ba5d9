"""The types for editors: cheap at run time, and mypy sees by them what is wrong."""

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from helpers.tools import tool

from qbxml import types
from qbxml.schema.enumerations import VALUES
from qbxml.shapes.objects import every_shape

ROOT = Path(__file__).parents[2]
RIGHT = """
from datetime import date
from decimal import Decimal
from qbxml.types import CustomerRef, InvoiceAdd, InvoiceRet, ReceivePaymentAdd

to: CustomerRef = {"FullName": "Ann"}
asked: InvoiceAdd = {
    "CustomerRef": to,
    "TxnDate": date(2026, 11, 20),
    "DueDate": "2026-12-20",
    "InvoiceLineAdd": [{"ItemRef": {"FullName": "Hours"}, "Quantity": 2, "Rate": Decimal("80")}],
    "IncludeRetElement": ["TxnID"],
    "defMacro": "TxnID:1",
    "#order": ["InvoiceLineAdd"],
}
paid: ReceivePaymentAdd = {
    "CustomerRef": to,
    "AppliedToTxnAdd": [{"TxnID": {"useMacro": "TxnID:1"}, "PaymentAmount": "160.00"}],
}

def total(told: InvoiceRet) -> Decimal:
    return Decimal(told["Subtotal"]) + sum(Decimal(x["Amount"]) for x in told["InvoiceLineRet"])
"""
HEAD = """
from decimal import Decimal
from qbxml.types import AccountAdd, CustomerAdd, InvoiceAdd, InvoiceRet, VendorTypeAdd
"""
WRONG = {
    'a: CustomerAdd = {"Name": "Ann", "Nmae": "Ann"}': 'Extra key "Nmae" for TypedDict',
    'b: CustomerAdd = {"IsActive": True}': 'Missing key "Name" for TypedDict',
    'c: VendorTypeAdd = {"IsActive": True}': 'Missing key "Name" for TypedDict',
    'd: AccountAdd = {"Name": "Cash", "AccountType": "Purse"}': 'item "AccountType" has type',
    'e: CustomerAdd = {"Name": "Ann", "IsActive": "yes"}': 'item "IsActive" has type "bool"',
    'f: CustomerAdd = {"Name": "Ann", "CreditLimit": 9.5}': 'item "CreditLimit" has type "Decimal',
    'g: CustomerAdd = {"Name": "Ann", "Contacts": [{"Name": "Bo"}]}': 'Extra key "Name"',
    'def h(x: InvoiceRet) -> str: return x["Subtotl"]': 'has no key "Subtotl"',
    'def i(x: InvoiceRet) -> Decimal: return Decimal(1) + x["Subtotal"]': "Unsupported operand",
}


def mypy(folder: Path, *files: str) -> tuple[int, list[str]]:
    """Return mypy's exit code and what it objects to, a line each."""
    command = (sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--config-file=")
    ran = subprocess.run(
        [*command, "--cache-dir=cache", "--follow-imports=silent", *files],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout.splitlines()


def test_both_files_are_what_the_tables_say() -> None:
    made = tool("make_types")
    assert sorted(made.FILES) == ["qbxml/types.py", "qbxml/types.pyi"]
    for name, make in made.FILES.items():
        assert (ROOT / name).read_text(encoding="utf-8") == make(), name


def test_mypy_objects_to_a_wrong_name_word_or_value_and_to_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "right.py").write_text(RIGHT)
    (tmp_path / "wrong.py").write_text(HEAD + "".join(f"{line}\n" for line in WRONG))
    code, said = mypy(tmp_path, "right.py", "wrong.py")
    first = HEAD.count("\n") + 1
    places = {line.split(": ")[0] for line in said}
    assert (code, places) == (1, {f"wrong.py:{first + number}" for number in range(len(WRONG))})
    for number, part in enumerate(WRONG.values()):
        told = [line for line in said if line.startswith(f"wrong.py:{first + number}: ")]
        assert part in " ".join(told)


def test_at_run_time_data_is_plain() -> None:
    assert types.CustomerAdd == dict[str, Any]
    assert types.CustomerAdd(Name="Ann") == {"Name": "Ann"}
    assert types.CustomerRef == dict[str, Any]
    assert types.AccountType is str
    assert types.Number == Decimal | str
    assert {"CustomerAdd", "AccountType", "Amount"} <= set(dir(types))
    with pytest.raises(AttributeError, match="has no attribute 'CustomerAd'"):
        _ = types.CustomerAd  # type: ignore[attr-defined]


def test_every_object_and_every_choice_of_words_has_a_name_of_its_own() -> None:
    made = tool("make_types")
    plain = {name for name, *_ in (*made.PLAIN.values(), made.TOLD)}
    objects = {*every_shape(), *made.aliases()}
    assert objects == types.OBJECTS
    assert set(VALUES) == types.WORDS
    assert plain & objects == plain & set(VALUES) == objects & set(VALUES) == set()
    shared = {name: made.aliases()[name] for name in ("CustomerRef", "ClassRet", "VacationHours")}
    assert shared == {"CustomerRef": "Ref209", "ClassRet": "NamedRet", "VacationHours": "SickHours"}


def test_importing_the_language_does_not_import_them() -> None:
    look = "import sys, qbxml; print('qbxml.types' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
