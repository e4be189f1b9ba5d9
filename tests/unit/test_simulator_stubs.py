"""What the ErrorRecovery of a stored set tells, request by request."""

from typing import Any

import pytest
from lxml import etree
from simulator_company import Bench, customer_ref, status

from qbwc_service.simulator.executing import WRITERS
from qbwc_service.simulator.recovery import WITHOUT_STUB
from qbwc_service.simulator.shapes import shape

GUID = "{57f3b9b6-86f1-4fcc-b1ee-566de1813d20}"
STAMP = "1709314200"
ANN = f"80000011-{STAMP}"
FIELD = (
    f"<OwnerID>{GUID}</OwnerID><DataExtName>F</DataExtName>",
    "<OtherDataExtType>Company</OtherDataExtType>",
)
BANKS = (
    "<TransferFromAccountRef><FullName>Checking</FullName></TransferFromAccountRef>"
    "<TransferToAccountRef><FullName>Savings</FullName></TransferToAccountRef>"
    "<Amount>5.00</Amount>"
)


def _write(name: str, inner: str) -> str:
    return f"<{name}Rq><{name}>{inner}</{name}></{name}Rq>"


def _mod(kind: str, id_name: str, ident: str) -> str:
    inner = f"<{id_name}>{ident}</{id_name}><EditSequence>{STAMP}</EditSequence>"
    return _write(f"{kind}Mod", inner)


def _txn(verb: str, kind: str, ident: str) -> str:
    return f"<Txn{verb}Rq><Txn{verb}Type>{kind}</Txn{verb}Type><TxnID>{ident}</TxnID></Txn{verb}Rq>"


def _bench() -> Bench:
    bench = Bench()
    ann = bench.customer("Ann")
    bench.customer("Bea")
    bench.add("Account", "<Name>Savings</Name><AccountType>Bank</AccountType>")
    bench.invoice(ann, "5.00")
    bench.add("Transfer", BANKS)
    defined = "<DataExtType>STR255TYPE</DataExtType><AssignToObject>Company</AssignToObject>"
    bench.ask(_write("DataExtDefAdd", FIELD[0] + defined))
    return bench


def _recovery(bench: Bench, request: str) -> tuple[Any, Any]:
    for _ in range(2):
        answer = etree.fromstring(bench.process(request, newMessageSetID="abc").encode("ascii"))
    return status(answer[0][0]), answer[0][0]


@pytest.mark.parametrize(
    ("request_", "stub"),
    [
        (
            _write("CustomerAdd", f"<Name>Cy</Name><ExternalGUID>{GUID}</ExternalGUID>"),
            {"ListID": f"80000014-{STAMP}", "EditSequence": STAMP, "ExternalGUID": GUID},
        ),
        (
            _mod("Customer", "ListID", ANN),
            {"ListID": ANN, "EditSequence": "1709314201"},
        ),
        (
            _write("InvoiceAdd", f"{customer_ref('Ann')}<ExternalGUID>{GUID}</ExternalGUID>"),
            {
                "TxnID": f"3-{STAMP}",
                "TxnNumber": "3",
                "EditSequence": STAMP,
                "ExternalGUID": GUID,
            },
        ),
        (
            _mod("Invoice", "TxnID", f"1-{STAMP}"),
            {"TxnID": f"1-{STAMP}", "TxnNumber": "1", "EditSequence": "1709314201"},
        ),
        (
            _txn("Void", "Invoice", f"1-{STAMP}"),
            {"TxnID": f"1-{STAMP}", "TxnNumber": "1", "EditSequence": "1709314201"},
        ),
        (_txn("Del", "Invoice", f"1-{STAMP}"), {"TxnID": f"1-{STAMP}"}),
        (
            _write("DataExtAdd", f"{''.join(FIELD)}<DataExtValue>1</DataExtValue>"),
            {"OwnerID": GUID},
        ),
    ],
)
def test_a_stub_tells_what_was_written_in_the_order_of_the_schema(
    request_: str, stub: dict[str, str]
) -> None:
    code, answer = _recovery(_bench(), request_)
    (told,) = answer
    assert (code, told.tag) == (0, "ErrorRecovery")
    assert [(one.tag, one.text) for one in told] == list(stub.items())


@pytest.mark.parametrize(
    "request_",
    [
        f"<ListDelRq><ListDelType>Customer</ListDelType><ListID>80000012-{STAMP}</ListID></ListDelRq>",
        (
            "<ListMergeRq><ListMergeType>Customer</ListMergeType>"
            f"<MergeFrom><ListID>80000012-{STAMP}</ListID><EditSequence>{STAMP}</EditSequence>"
            f"</MergeFrom><MergeTo><ListID>{ANN}</ListID><EditSequence>{STAMP}</EditSequence>"
            "</MergeTo></ListMergeRq>"
        ),
        _write("TransferAdd", BANKS),
        _mod("Transfer", "TxnID", f"2-{STAMP}"),
        "<CustomerQueryRq />",
    ],
    ids=["ListDel", "ListMerge", "TransferAdd", "TransferMod", "a query"],
)
def test_some_answers_have_no_stub(request_: str) -> None:
    code, answer = _recovery(_bench(), request_)
    assert (code, len(answer)) == (0, 0)


def test_a_request_that_failed_leaves_its_status_alone() -> None:
    code, answer = _recovery(_bench(), _write("CustomerAdd", "<Name>Ann</Name>"))
    assert (code, len(answer)) == (3100, 0)


def test_the_writes_without_a_stub_are_the_thirteen_of_the_schema() -> None:
    without = {name for name in WRITERS if "ErrorRecovery" not in shape(f"{name}Rs").items}
    assert len(WITHOUT_STUB) == 13
    assert without == WITHOUT_STUB
