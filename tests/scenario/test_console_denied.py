"""Logins of a Web Connector that are refused, as operators and programs are told of them."""

import pytest
from helpers.console import Operator
from helpers.rest_desk import Desk

from qbwc_service.domain.connections import Connection
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
