"""The console where browsers reach it by https."""

import pytest
from helpers.console import Operator, Reader
from helpers.rest_desk import Desk

SETTINGS = {"public_url": "https://relay.example"}


def test_the_cookie_is_sent_over_https_alone_and_no_other_host_can_set_it(desk: Desk) -> None:
    operator = Operator(desk)
    operator.http.headers["Origin"] = "https://relay.example"
    cookie = operator.login().headers["set-cookie"]
    name, _, rest = cookie.partition("=")
    assert name == "__Host-qbrelay_console"
    assert rest.partition("; ")[2] == "HttpOnly; Max-Age=43200; Path=/; SameSite=strict; Secure"
    token = rest.partition(";")[0]
    seen = desk.client("", Cookie=f"{name}={token}").get("/console")
    assert seen.status_code == 200
    weak = desk.client("", Cookie=f"qbrelay_console={token}").get("/console")
    assert weak.headers["location"] == "/console/login"


def test_a_login_by_http_over_the_lan_is_refused_with_what_to_do(desk: Desk) -> None:
    operator = Operator(desk)
    headers = {"Host": "192.168.1.5:5000", "Origin": "http://192.168.1.5:5000"}
    answer = operator.http.post("/console/login", data={"key": desk.key}, headers=headers)
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)
    page = Reader(answer.text)
    assert page.notices() == ["alert"]
    assert "This page was opened by http" in page.text
    assert "Open https://relay.example/console." in page.text


@pytest.mark.parametrize("host", ["localhost:5000", "127.0.0.1:5000", "[::1]:5000"])
def test_on_the_servers_own_machine_browsers_keep_the_cookie_by_http_too(
    desk: Desk, host: str
) -> None:
    headers = {"Host": host, "Origin": f"http://{host}"}
    answer = Operator(desk).http.post("/console/login", data={"key": desk.key}, headers=headers)
    assert (answer.status_code, "__Host-" in answer.headers["set-cookie"]) == (303, True)
