"""The app for Make.com at work against a server, by an engine that follows Make's documentation."""

import pytest
from helpers.make_engine import Make, MakeError
from helpers.rest_desk import Aside, Desk, add, until

from qbwc_service.domain.keys import Scope

SETTINGS = {"webhooks_allow_loopback": True}


@pytest.fixture
def make(desk: Desk) -> Make:
    return Make(desk.client(""), desk.url, desk.key)


def test_a_connection_is_tried_with_its_key(desk: Desk, make: Make) -> None:
    assert make.connect() == desk.url
    make.given["apiKey"] = "qbr_live_wrong"
    with pytest.raises(MakeError) as refused:
        make.connect()
    assert refused.value.type == "InvalidAccessTokenError"


def test_a_request_is_filled_in_by_its_fields_and_answered(desk: Desk, make: Make) -> None:
    (choice,) = make.choices("listConnections")
    assert choice["value"] == desk.connection_id
    types = {one["value"] for one in make.choices("listRequestTypes")}
    assert "InvoiceAdd" in types
    fields = {one["name"]: one for one in make.choices("listRequestFields", type="InvoiceAdd")}
    kinds = {name: fields[name]["type"] for name in ("CustomerRef", "InvoiceLineAdd", "IsPending")}
    assert kinds == {"CustomerRef": "collection", "InvoiceLineAdd": "any", "IsPending": "boolean"}
    assert [one["name"] for one in fields["CustomerRef"]["spec"]] == ["FullName", "ListID"]
    assert fields["LinkToTxnID"]["spec"]["type"] == "text"
    assert fields["CustomerRef"]["required"] is True
    assert fields["Memo"]["required"] is False
    caller = Aside(
        lambda: make.run("submitRequest", type="CustomerAdd", Name="Ann", idempotency_key="k")
    )
    until(lambda: desk.listed() or not caller.is_alive())
    desk.visit()
    (done,) = caller.result()
    assert (done["status"], done["data"]["FullName"]) == ("success", "Ann")
    with pytest.raises(MakeError) as again:
        make.run("submitRequest", type="CustomerAdd", Name="Ann", idempotency_key="k")
    assert again.value.type == "DuplicateDataError"
    assert again.value.message.endswith(done["transaction_id"])


def test_enumerations_are_told_in_the_help(make: Make) -> None:
    fields = {one["name"]: one for one in make.choices("listRequestFields", type="CustomerQuery")}
    assert fields["ActiveStatus"]["help"].endswith("One of: ActiveOnly, InactiveOnly, All")
    assert (
        fields["RefNumberFilter" if "RefNumberFilter" in fields else "NameFilter"]["type"] == "any"
    )


def test_every_type_of_request_has_a_form(make: Make) -> None:
    for type_ in [one["value"] for one in make.choices("listRequestTypes")][::12]:
        fields = make.choices("listRequestFields", type=type_)
        assert all(one["name"] and one["help"] for one in fields), type_


def test_all_fields_can_be_given_at_once(desk: Desk, make: Make) -> None:
    (sent,) = make.run("submitRequest", type="CustomerAdd", all_fields={"Name": "Bob"}, wait=0)
    assert sent["status"] == "pending"
    assert "<Name>Bob</Name>" in desk.read(sent["transaction_id"])["qbxml_request"]


def test_a_mistake_is_told_with_what_to_do(make: Make) -> None:
    with pytest.raises(MakeError) as refused:
        make.run("submitQbxml", qbxml="<CustomerAddRq/>")
    assert refused.value.type == "DataError"
    assert refused.value.message.startswith("INVALID_XML: ")


def test_transactions_are_read_listed_retried_and_canceled(desk: Desk, make: Make) -> None:
    (sent,) = make.run("submitQbxml", qbxml=add("Ann"), identifier="a", wait=0)
    (canceled,) = make.run(
        "cancelTransaction", transaction_id=sent["transaction_id"], note="ordered twice"
    )
    assert canceled["state"] == "canceled"
    (again,) = make.run("retryTransaction", transaction_id=sent["transaction_id"])
    desk.visit()
    (read,) = make.run("getTransaction", transaction_id=again["new_transaction_id"])
    assert (read["status"], read["identifier"]) == ("success", "a")
    both = make.run("listTransactions", identifier="a", limit=10)
    assert [one["state"] for one in both] == ["succeeded", "canceled"]
    with pytest.raises(MakeError) as refused:
        make.run("cancelTransaction", transaction_id=again["new_transaction_id"])
    assert (refused.value.type, refused.value.message[:13]) == ("RuntimeError", "INVALID_STATE")


def test_a_failure_is_read_with_what_to_do(desk: Desk, make: Make) -> None:
    for key in ("a", "b"):
        make.run("submitRequest", type="CustomerAdd", Name="Ann", identifier=key, wait=0)
    desk.visit()
    (row,) = make.run("listTransactions", identifier="b", limit=1)
    (read,) = make.run("getTransaction", transaction_id=row["transaction_id"])
    assert (read["status"], read["qb_error_code"], read["data"]) == ("error", "3100", None)
    assert read["fix"].startswith("Use another name")


def test_a_list_goes_on_from_page_to_page(desk: Desk, make: Make) -> None:
    queued = [desk.queued(add(f"C{number}")) for number in range(120)]
    found = make.run("listTransactions", limit=110)
    assert [one["transaction_id"] for one in found] == queued[::-1][:110]


def test_the_instant_trigger_makes_an_endpoint_and_takes_it_away(desk: Desk, make: Make) -> None:
    url = "http://127.0.0.1:9/hook"
    kept = make.attach("events", url, events=["transaction.*", "connection.offline"])
    (endpoint,) = desk.http.get("/api/webhook-endpoints").json()["webhook_endpoints"]
    told = {name: endpoint[name] for name in ("id", "url", "events", "description")}
    assert told == {
        "id": kept["externalHookId"],
        "url": url,
        "events": ["transaction.*", "connection.offline"],
        "description": "Make",
    }
    make.detach("events", kept)
    assert desk.http.get("/api/webhook-endpoints").json()["webhook_endpoints"] == []


def test_a_webhook_brings_what_the_log_holds(desk: Desk, make: Make) -> None:
    desk.act(desk.queued(add("Ann")), "cancel")
    (event,) = make.poll("pollEvents", events=["transaction.canceled"], limit=10)
    sent = {name: event[name] for name in ("type", "timestamp", "data")}
    assert make.received("events", {"webhook-id": event["id"]}, sent) == event


def test_the_polling_trigger_brings_each_event_once(desk: Desk, make: Make) -> None:
    made = [desk.queued(add(f"C{number}")) for number in range(5)]
    for transaction_id in made:
        desk.act(transaction_id, "cancel")
    first = make.poll("pollEvents", events=["transaction.*"], limit=3)
    rest = make.poll("pollEvents", first[-1]["id"], events=["transaction.*"], limit=3)
    assert [one["data"]["transaction_id"] for one in first + rest] == made
    assert make.poll("pollEvents", rest[-1]["id"], events=["transaction.*"], limit=3) == []
    assert make.run("listEvents", after=first[-1]["id"], type="transaction.*", limit=9) == rest


def test_a_key_that_may_only_read_is_told_so(desk: Desk, make: Make) -> None:
    make.given["apiKey"] = desk.with_scopes(Scope.READ).headers["X-API-Key"]
    with pytest.raises(MakeError) as refused:
        make.run("submitQbxml", qbxml=add("Ann"))
    assert refused.value.type == "InvalidConfigurationError"
