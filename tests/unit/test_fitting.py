"""Whether a message set can be handed to the Web Connector in one piece."""

import json

import pytest
from helpers.builders import connection

from qbwc_service.config import Settings
from qbwc_service.domain.errors import Code
from qbwc_service.soap.wire import answer
from qbwc_service.steps.fitting import ENVELOPE, PER_REQUEST, never_fitting, soap_bytes
from qbxml import read_request
from qbxml.sets.paging import MOST_AT_ONCE, paged
from qbxml.sets.request_set import RequestSet

NAME = 'A & B "\\\\" <\n\t> Ünï 😀'.replace("&", "&amp;").replace("<", "&lt;")
ADD = f"<CustomerAddRq><CustomerAdd><Name>{NAME}</Name></CustomerAdd></CustomerAddRq>"
JSON = {"statusCode": 200, "headers": {"content-type": "text/xml; charset=utf-8"}, "body": ""}


def in_set(*requests: str) -> RequestSet:
    return read_request(f'<QBXMLMsgsRq onError="stopOnError">{"".join(requests)}</QBXMLMsgsRq>')


def as_lambda_answers(submitted: RequestSet) -> int:
    """Return the bytes of what a Lambda function hands to API Gateway with this set in it."""
    ids = [f"tx-{26 * 'z'}.99.1.{place}" for place, _ in enumerate(submitted.requests, 1)]
    wire = paged(submitted, "16.0", 10_000).wire(
        version="16.0", request_ids=ids, message_set_id=22 * "z"
    )
    soap = answer("sendRequestXML", wire).decode()
    return len(json.dumps({**JSON, "body": soap}).encode())


@pytest.mark.parametrize(
    "submitted",
    [
        in_set(ADD),
        in_set(*[ADD] * 500),
        in_set(*["<CustomerQueryRq/>"] * MOST_AT_ONCE),
        in_set(*["<HostQueryRq/>"] * 500),
    ],
    ids=["one", "many", "pages", "short"],
)
def test_what_a_set_takes_is_known_closely_and_never_too_low(submitted: RequestSet) -> None:
    slack = soap_bytes(submitted) - as_lambda_answers(submitted)
    assert 0 <= slack <= ENVELOPE + PER_REQUEST * len(submitted.requests) // 4


def test_a_set_may_take_all_of_the_limit_and_no_byte_more() -> None:
    submitted = in_set(ADD)
    size = soap_bytes(submitted)
    here = connection()
    assert list(never_fitting(Settings(max_soap_bytes=size), here, submitted)) == []
    (refusal,) = never_fitting(Settings(max_soap_bytes=size - 1), here, submitted)
    assert refusal.code is Code.PAYLOAD_TOO_LARGE
    assert refusal.detail == (
        f"The message set takes {size:,} bytes on its way to the Web Connector, where {size - 1:,}"
        " can pass."
    )
