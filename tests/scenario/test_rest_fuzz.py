"""Rubbish at the REST door: whatever comes, the answer is a refusal with its form, never a 500."""

from collections.abc import Iterator
from typing import Any

import pytest
from helpers.rest_desk import Desk, office
from helpers.routes import every_route
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

EXAMPLES = settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
ENDLESS = "/api/events/stream"
NAMED = (
    "transaction_id",
    "connection_id",
    "key_id",
    "schedule_id",
    "feed_id",
    "endpoint_id",
    "delivery_id",
    "event_id",
    "request_type",
)
"""Parts of paths."""
FINE = {200, 201, 202, 204}
REFUSED = {400, 401, 403, 404, 405, 409, 413, 422, 429}

WORD = st.text(max_size=20)
VALUE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORD, inner, max_size=3),
    max_leaves=5,
)
FIELDS = st.sampled_from(
    [
        "qbxml",
        "identifier",
        "idempotency_key",
        "connection_id",
        "priority",
        "not_before",
        "expires_in_seconds",
        "fail_fast",
        "metadata",
        "after",
        "paging",
        "upload_id",
        "name",
        "schedule",
        "allowed_networks",
        "scopes",
        "force",
        "note",
        "outcome",
    ]
)
NAMES_OF_QBXML = [
    "Name",
    "CustomerRef",
    "FullName",
    "ListID",
    "InvoiceLineAdd",
    "InvoiceAdd",
    "CustomerAdd",
    "Rate",
    "TxnDate",
    "IsActive",
    "requestID",
    "@defMacro",
    "#order",
    "#text",
    "",
]
BODY = st.one_of(
    st.binary(max_size=200),
    st.dictionaries(FIELDS, VALUE, max_size=4).map(repr).map(str.encode),
    st.sampled_from([b"", b"null", b"[]", b"{}", b'"x"', b"<a/>", b"<CustomerQueryRq/>"]),
)
DEEP = st.recursive(
    VALUE,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES_OF_QBXML), inner, max_size=3)
    ),
    max_leaves=8,
)
# What a header may hold on the wire: no line ends, no NUL; anything else of Latin-1.
HEADER = st.binary(max_size=40).map(
    lambda b: bytes(c for c in b if c >= 0x20 and c != 0x7F).strip()
)
NAMES = st.sampled_from(
    [
        "prefer",
        "content-type",
        "x-request-id",
        "idempotency-key",
        "x-connection-id",
        "x-priority",
        "x-forwarded-for",
        "authorization",
        "content-encoding",
        "accept",
    ]
)
ROUTES = st.sampled_from(
    [one for one in every_route() if one[1].startswith(("/api", "/h", "/m")) and one[1] != ENDLESS]
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("relay")
    with office(folder, default_wait_seconds=0, trusted_proxies=("127.0.0.1", "::1")) as new:
        yield new()


def sound(desk: Desk, method: str, path: str, **sent: object) -> None:
    answer = desk.http.request(method, path, **sent)
    assert answer.status_code in FINE | REFUSED, answer.text
    assert answer.headers["request-id"]
    if answer.status_code in REFUSED:
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] == answer.status_code


@EXAMPLES
@given(body=BODY, headers=st.dictionaries(NAMES, HEADER, max_size=3))
def test_rubbish_submitted_is_never_our_fault(
    desk: Desk, body: Any, headers: dict[str, Any]
) -> None:
    sound(desk, "POST", "/api/qbxml", content=body, headers=_waiting_not(headers))


@EXAMPLES
@given(fields=st.dictionaries(FIELDS, VALUE, max_size=5))
def test_fields_of_any_shape_are_never_our_fault(desk: Desk, fields: dict[str, Any]) -> None:
    sound(desk, "POST", "/api/qbxml", json={"qbxml": "<CustomerQueryRq/>", **fields})


@EXAMPLES
@given(
    type_=st.sampled_from(["InvoiceAdd", "CustomerAdd", "InvoiceModRq", "ItemQuery", "x"]) | WORD,
    data=st.dictionaries(st.sampled_from(NAMES_OF_QBXML) | WORD, DEEP, max_size=4),
    address=st.sampled_from(["", "?dry_run=true", "?validate=false", "?fix=true&include=qbxml"]),
    several=st.booleans(),
)
def test_data_of_any_shape_is_never_our_fault(
    desk: Desk, type_: str, data: dict[str, Any], address: str, *, several: bool
) -> None:
    one = {"type": type_, "data": data}
    body = {"requests": [one, one]} if several else one
    sound(desk, "POST", f"/api/requests{address}", json=body)


@EXAMPLES
@given(route=ROUTES, name=WORD, body=BODY, query=st.dictionaries(WORD, WORD, max_size=2))
def test_rubbish_on_any_route_is_never_our_fault(
    desk: Desk, route: tuple[str, str], name: str, body: Any, query: dict[str, str]
) -> None:
    method, path = route
    name = name.replace("/", "").strip(".") or "x"
    things = dict.fromkeys(NAMED, name)
    path = path.format(**{key: _quoted(value) for key, value in things.items()})
    headers = {"content-type": "application/json"}
    sound(desk, method, path, content=body, params=query, headers=headers)


@EXAMPLES
@given(
    query=st.dictionaries(
        st.sampled_from(
            ["limit", "offset", "status", "since", "until", "identifier", "cursor", "connection_id"]
        ),
        st.one_of(
            WORD,
            st.integers().map(str),
            st.datetimes().map(str),
            st.sampled_from(["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "1e400"]),
        ),
        max_size=4,
    )
)
def test_any_query_of_the_list_is_never_our_fault(desk: Desk, query: dict[str, str]) -> None:
    sound(desk, "GET", "/api/transactions", params=query)


def _waiting_not(headers: dict[str, bytes]) -> dict[str, bytes]:
    """Return the headers, with no wish to wait: nothing will answer here."""
    return {
        name: b"wait=0," + value if name == "prefer" else value for name, value in headers.items()
    }


def _quoted(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "replace"))
