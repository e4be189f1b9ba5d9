"""Which request of a set each answer belongs to, and what is told of one without."""

from dataclasses import replace

import pytest
from helpers.builders import job

from qbwc_service.domain.jobs import Job, RequestLine
from qbwc_service.steps.results import Result, results

pytestmark = pytest.mark.portable

CUSTOMERS = "<CustomerQueryRs {0}><CustomerRet><Name>Ann</Name></CustomerRet></CustomerQueryRs>"
VENDORS = '<VendorQueryRs statusCode="{0}" statusSeverity="Info" statusMessage=""/>'


def asked(**codes: int | None) -> Job:
    """Return a job of these requests, by type, with the status of each."""
    lines = [RequestLine(type=f"{type_}Rq", request_id=None, writes=False) for type_ in codes]
    told = zip(lines, codes.values(), strict=True)
    return job(requests=tuple(replace(line, status_code=code) for line, code in told))


def answer(*inside: str) -> str:
    return f"<QBXML><QBXMLMsgsRs>{''.join(inside)}</QBXMLMsgsRs></QBXML>"


def test_each_request_gets_the_data_and_counts_of_its_answer() -> None:
    first = CUSTOMERS.format('statusCode="0" retCount="1" iteratorRemainingCount="9"')
    told = results(asked(CustomerQuery=0, VendorQuery=1), answer(first, VENDORS.format(1)))
    assert told == (Result([{"Name": "Ann"}], 1, 9), Result([]))


def test_one_that_was_left_out_takes_no_other_ones_answer() -> None:
    first = CUSTOMERS.format('statusCode="0"')
    told = results(asked(VendorQuery=None, CustomerQuery=0, HostQuery=None), answer(first))
    assert told == (Result(), Result([{"Name": "Ann"}]), Result())
    assert results(asked(VendorQuery=0), answer(first)) == (Result(),)


@pytest.mark.parametrize(("code", "data"), [("0", []), ("1", []), ("500", []), ("3120", None)])
def test_nothing_is_a_list_of_nothing_unless_it_failed(code: str, data: list[object]) -> None:
    told = results(asked(VendorQuery=int(code)), answer(VENDORS.format(code)))
    assert told == (Result(data),)


def test_a_count_that_is_no_number_is_none() -> None:
    first = CUSTOMERS.format('statusCode="0" retCount="many"')
    assert results(asked(CustomerQuery=0), answer(first)) == (Result([{"Name": "Ann"}]),)
