"""Every request of the schema is answered, and every answer is one of the schema."""

import pytest
from lxml import etree
from simulator_company import Bench, status
from simulator_fit import misfits
from simulator_world import request, world

from qbwc_service.simulator import Company, Product
from qbwc_service.simulator.kinds import KINDS
from qbxml.schema import REQUESTS

IN_US = sorted(name for name, (_, _, lacking) in REQUESTS.items() if "D" not in lacking)
ADDS = [f"{kind}AddRq" for kind in KINDS]
# What the least that can be asked for does not find, or may not do.
OTHERWISE = {
    "BarCodeQueryRq": 1,
    "BillToPayQueryRq": 1,
    "DataEventRecoveryInfoDelRq": 3120,
    "DataEventRecoveryInfoQueryRq": 1,
    "DataExtAddRq": 3120,
    "DataExtDefDelRq": 3120,
    "DataExtDefModRq": 3120,
    "DataExtDefQueryRq": 1,
    "DataExtDelRq": 3140,
    "DataExtModRq": 3120,
    "ListDelRq": 3160,
    "ListDeletedQueryRq": 1,
    "ListMergeRq": 3200,
    "PayrollItemNonWageQueryRq": 1,
    "SalesTaxPayableQueryRq": 1,
    "SpecialAccountAddRq": 3100,
    "TxnDeletedQueryRq": 1,
}


def test_a_record_of_each_kind_can_be_added_with_the_least_that_it_needs() -> None:
    _, told = world()
    assert {kind: code for kind, code in told.items() if code} == {}
    assert len(told) == 64


@pytest.mark.parametrize("name", [name for name in IN_US if name not in ADDS])
def test_every_request_is_answered(name: str) -> None:
    bench, _ = world()
    (answer,) = bench.answers(request(bench, name), version="14.0")
    assert answer.tag == name.removesuffix("Rq") + "Rs"
    assert status(answer) == OTHERWISE.get(name, 0), answer.get("statusMessage")


def test_there_are_231_requests_and_only_two_are_not_read_by_the_us_edition() -> None:
    assert (len(REQUESTS), sorted(set(REQUESTS) - set(IN_US))) == (
        231,
        ["SalesTaxReturnLineQueryRq", "SalesTaxReturnQueryRq"],
    )
    bench = Bench(product=Product(country="UK"))
    assert status(bench.ask("<SalesTaxReturnQueryRq />")) == 1


@pytest.mark.parametrize("version", ["1.0", "2.0", "5.0", "8.0", "11.0", "16.0"])
def test_an_answer_holds_nothing_that_its_version_does_not_know(version: str) -> None:
    bench, _ = world()
    major, _, minor = version.partition(".")
    for kind in KINDS:
        if REQUESTS[f"{kind}QueryRq"][0] <= version.rjust(4, "0"):
            (answer,) = bench.answers(f"<{kind}QueryRq />", version=version)
            assert misfits(answer, (int(major), int(minor))) == []


def test_a_company_of_every_kind_can_be_copied_put_back_and_looked_at() -> None:
    bench, _ = world()
    backup = bench.company.snapshot()
    before = {kind: bench.company.records(kind) for kind in KINDS}
    other = Company(clock=bench.clock)
    other.restore(backup)
    assert {kind: other.records(kind) for kind in KINDS} == before
    assert all(before[kind] for kind in KINDS if kind != "PayrollItemNonWage")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if f"{kind}AddRq" in REQUESTS])
def test_the_stub_of_every_add_is_kept_for_recovery(kind: str) -> None:
    bench, _ = world()
    text = request(bench, f"{kind}AddRq").replace(f"{kind} 1", f"{kind} 2")
    for code in (0, 0):
        document = bench.process(text, version="14.0", newMessageSetID="abc")
        root = etree.fromstring(document.encode("ascii"))
        assert (root[0].get("messageSetStatusCode"), misfits(root[0][0])) == (str(code), [])
