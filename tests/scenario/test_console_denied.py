"""Logins of a Web Connector that are refused, as operators and programs are told of them."""

from datetime import timedelta

import pytest
from helpers.console import Operator
from helpers.rest_desk import Desk

from qbwc_service.domain.connections import Connection, Presence
from qbwc_service.domain.logins import Denied
from qbwc_service.simulator import Company, WebConnector, read_qwc

LIST = "/console/connections"


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def home(desk: Desk, what: str = "") -> str:
    return f"{LIST}/{desk.connection_id}{what}"


def test_a_wrong_password_is_told_wherever_the_connection_is_seen_until_a_good_login(
    operator: Operator,
) -> None:
    desk = operator.desk
    qwc = read_qwc(desk.http.get(f"/api/connections/{desk.connection_id}/qwc").content)
    wrong = WebConnector(qwc, "not the password", Company())
    assert wrong.update().status == "nvu"
    wrong.close()
    asked = "The Web Connector tries to log in with a wrong password."
    for path in ("/console", LIST, home(desk), home(desk, "/setup")):
        page = operator.see(path)
        assert asked in page.text
        assert "Wrong password Make a new password Since" in page.text
        assert "; from 127.0.0.1 ." in page.text
        assert home(desk, "/setup#password") in page.links()
    told = desk.http.get(f"/api/connections/{desk.connection_id}").json()
    refused = told["logins_refused"]
    assert refused == {
        "reason": "wrong_password",
        "since": refused["since"],
        "last_at": refused["since"],
        "times": 1,
        "address": "127.0.0.1",
    }
    assert told["status_reason"].startswith(asked)
    assert "not the password" not in repr([*desk.services.store.export()])
    desk.visit()
    assert "Wrong password" not in operator.see(home(desk)).text
    read = desk.http.get(f"/api/connections/{desk.connection_id}").json()
    assert (read["logins_refused"], read["status_reason"]) == (None, "Polling and ready.")


def test_a_login_from_an_address_that_is_not_allowed_is_told_as_that(operator: Operator) -> None:
    desk = operator.desk
    desk.amend(Connection, desk.connection_id, allowed_networks=("192.0.2.0/24",))
    assert desk.visit().status == "nvu"
    page = operator.see(home(desk))
    assert "from an address that the allowed networks of this connection leave out" in page.text
    assert "Address not allowed See the allowed networks" in page.text
    assert home(desk, "/settings") in page.links()


def test_what_was_refused_long_ago_is_told_as_past_and_is_no_reason_any_more(
    operator: Operator,
) -> None:
    desk = operator.desk
    seen = Presence(id=desk.connection_id, tenant_id=desk.tenant_id)
    for ago in (timedelta(days=3, minutes=2), timedelta(days=3)):
        seen = seen.refused(Denied.WRONG_PASSWORD, "192.0.2.7", desk.services.now() - ago)
    desk.amend(Presence, desk.connection_id, refusals=seen.refusals)
    for path in ("/console", LIST, home(desk), home(desk, "/setup")):
        page = operator.see(path)
        assert "Wrong password Make a new password First tried" in page.text
        assert "; in 2 different minutes, last tried 3 days ago; from 192.0.2.7 ." in page.text
        assert "tries to log in with a wrong password" not in page.text
    assert "Waiting for the first call" in operator.see(home(desk, "/setup")).text
    told = desk.http.get(f"/api/connections/{desk.connection_id}").json()
    assert told["logins_refused"]["times"] == 2
    assert told["status_reason"].startswith("The Web Connector has not called yet")
