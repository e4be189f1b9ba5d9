"""The console's door: who gets in, for how long, and whose forms are taken."""

from datetime import timedelta

import httpx
import pytest
from helpers.console import Operator, Reader
from helpers.rest_desk import QUERY, Desk, NewDesk

from qbwc_service.console import login as login_routes
from qbwc_service.domain.keys import ApiKey, Scope, hash_secret
from qbwc_service.domain.operators import ConsoleSession
from qbwc_service.services import Services
from qbwc_service.steps import keys
from qbwc_service.steps.tick import retain
from qbwc_service.store.port import Key

LOGIN = "/console/login"
WRONG = "This key is wrong, revoked or expired."


@pytest.fixture
def operator(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Operator:
    """Return an operator whose failures count apart: all tests call from one address."""
    step = login_routes.pause_after_failure

    def pause(services: Services, name: str) -> float:
        return step(services, f"{name} {desk.tenant_id}")

    monkeypatch.setattr(login_routes, "pause_after_failure", pause)
    return Operator(desk)


def session_of(operator: Operator) -> ConsoleSession:
    token = operator.http.cookies["qbrelay_console"]
    (session,) = operator.desk.services.store.get(Key(ConsoleSession, hash_secret(token)))
    assert isinstance(session, ConsoleSession)
    return session


def test_whoever_is_not_logged_in_is_sent_to_the_login_and_then_back(operator: Operator) -> None:
    sent = operator.http.get("/console/transactions?status=error")
    assert sent.status_code == 303
    assert sent.headers["location"] == f"{LOGIN}?next=/console/transactions%3Fstatus%3Derror"
    (form,) = operator.see(sent.headers["location"]).forms
    assert form.fields == {"next": "/console/transactions?status=error", "key": ""}
    entered = operator.login(back=form.fields["next"])
    assert (entered.status_code, entered.headers["location"]) == (303, form.fields["next"])
    assert operator.see(form.fields["next"]).forms[0].action == "/console/logout"


@pytest.mark.parametrize(
    "back",
    ["https://evil.example/", "//evil.example", "/console\\@evil", "/api/keys", "/consoles", LOGIN],
)
def test_after_the_login_nobody_is_sent_elsewhere(operator: Operator, back: str) -> None:
    assert operator.login(back=back).headers["location"] == "/console"


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("POST", {"Origin": "http://["}, 403),
        ("POST", {"Referer": "http://["}, 303),
        ("GET", {"HX-Request": "true", "HX-Current-URL": "http://["}, 401),
    ],
)
def test_what_is_no_address_in_a_header_breaks_nothing(
    operator: Operator, method: str, headers: dict[str, str], status: int
) -> None:
    answer = operator.http.request(method, "/console/keys", headers=headers)
    assert answer.status_code == status


def test_the_cookie_is_for_this_server_alone_and_its_token_is_stored_nowhere(
    operator: Operator,
) -> None:
    cookie = operator.login().headers["set-cookie"]
    token = operator.http.cookies["qbrelay_console"]
    assert cookie == (
        f"qbrelay_console={token}; HttpOnly; Max-Age=43200; Path=/console; SameSite=strict"
    )
    session = session_of(operator)
    assert session.expires_at - session.created_at == timedelta(hours=12)
    assert (session.key_id, session.tenant_id) == (operator.desk.key_id, operator.desk.tenant_id)
    assert token not in repr([*operator.desk.services.store.export()])
    assert operator.desk.key not in repr([*operator.desk.services.store.export()])


@pytest.mark.parametrize("key", ["", "wrong", "qbr_live_0000000000000000000000"])
def test_a_wrong_key_is_refused_with_a_sentence(operator: Operator, key: str) -> None:
    answer = operator.http.post(LOGIN, data={"key": key})
    assert answer.status_code == 401
    assert WRONG in Reader(answer.text).text
    assert "set-cookie" not in answer.headers
    assert operator.http.get("/console").status_code == 303


def test_a_key_without_the_scope_admin_is_refused(operator: Operator) -> None:
    scopes = (Scope.READ, Scope.WRITE)
    fresh = keys.create_key(operator.desk.services, operator.desk.operator, "shop", scopes=scopes)
    answer = operator.login(fresh.secret)
    assert answer.status_code == 403
    assert "This key lacks the scope 'admin'." in Reader(answer.text).text


def test_failed_logins_are_answered_later_and_later(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(login_routes, "sleep", sleep)
    for _ in range(6):
        assert operator.login("wrong").status_code == 401
    assert pauses == [0.0, 0.0, 0.0, 0.5, 1.0, 2.0]
    assert operator.login().status_code == 303


def test_a_revoked_key_ends_its_sessions_at_once(operator: Operator) -> None:
    operator.enter()
    keys.revoke_key(operator.desk.services, operator.desk.operator, operator.desk.key_id)
    assert operator.http.get("/console").headers["location"] == LOGIN


@pytest.mark.parametrize("change", ["expired", "elsewhere"])
def test_an_expired_key_or_one_of_another_network_ends_them_too(
    operator: Operator, change: str
) -> None:
    operator.enter()
    changes = {
        "expired": {"expires_at": operator.desk.services.now()},
        "elsewhere": {"allowed_networks": ("192.0.2.0/24",)},
    }
    operator.desk.amend(ApiKey, hash_secret(operator.desk.key), **changes[change])
    assert operator.http.get("/console").headers["location"] == LOGIN


def test_a_session_ends_after_twelve_hours_and_is_deleted(operator: Operator) -> None:
    session = session_of(operator.enter())
    ended = operator.desk.services.now()
    operator.desk.amend(ConsoleSession, session.id, expires_at=ended)
    assert operator.http.get("/console").headers["location"] == LOGIN
    retain(operator.desk.services)
    assert operator.desk.services.store.get(Key(ConsoleSession, session.id)) == [None]


def test_whoever_logs_out_is_out_though_the_cookie_is_kept(operator: Operator) -> None:
    operator.enter()
    token = operator.http.cookies["qbrelay_console"]
    (form,) = operator.see("/console").forms
    left = operator.http.post(form.action, data=form.fields)
    assert left.headers["location"] == LOGIN
    assert "qbrelay_console" not in operator.http.cookies
    operator.http.cookies.set("qbrelay_console", token)
    assert operator.http.get("/console").headers["location"] == LOGIN


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/console/transactions?q=a"), ("POST", "/console/tryit")]
)
def test_a_part_of_a_page_is_refused_after_the_session_ended_and_the_page_stays(
    operator: Operator, method: str, path: str
) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": operator.desk.url + path}
    answer = operator.http.request(method, path, headers=headers)
    assert (answer.status_code, answer.text) == (401, "")
    assert not {"hx-redirect", "location"} & set(answer.headers)


def test_a_page_has_a_notice_for_when_its_session_has_ended(operator: Operator) -> None:
    page = operator.enter().see("/console/tryit?type=CustomerAdd")
    (notice,) = [given for _, given in page.tags if given.get("id") == "left"]
    (link,) = [given for _, given in page.tags if given.get("href") == LOGIN]
    assert ("hidden" in notice, link["target"]) == (True, "_blank")


FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_a_form_of_another_site_is_refused_though_the_browser_sent_the_cookie(
    operator: Operator, headers: dict[str, str]
) -> None:
    operator.enter()
    waiting = operator.desk.queued(QUERY)
    page = f"/console/transactions/{waiting}"
    fields = {"csrf": session_of(operator).csrf}
    for path in (f"{page}/cancel", "/console/logout", LOGIN):
        answer = operator.http.post(path, data=fields, headers=headers)
        assert answer.status_code == 403
        assert "not sent from a page of this console" in Reader(answer.text).text
    assert operator.desk.read(waiting)["state"] == "queued"


@pytest.mark.parametrize("given", [{}, {"csrf": ""}, {"csrf": "0" * 22}, {"csrf": "é"}])
def test_a_form_without_the_sessions_token_is_refused(
    operator: Operator, given: dict[str, str]
) -> None:
    operator.enter()
    waiting = operator.desk.queued(QUERY)
    answer = operator.http.post(f"/console/transactions/{waiting}/cancel", data=given)
    assert answer.status_code == 403
    assert operator.desk.read(waiting)["state"] == "queued"


def test_the_token_may_come_in_a_header_and_a_browser_may_vouch_for_the_page(
    operator: Operator,
) -> None:
    operator.enter()
    waiting = operator.desk.queued(QUERY)
    answer = operator.http.post(
        f"/console/transactions/{waiting}/cancel",
        headers={"X-CSRF-Token": session_of(operator).csrf, "Sec-Fetch-Site": "same-origin"},
    )
    assert answer.status_code == 303
    assert operator.desk.read(waiting)["state"] == "canceled"


@pytest.mark.parametrize(
    ("body", "status"), [(b"a=\xff", 400), (b"&".join([b"a=1"] * 501), 400), (b"a" * 65_537, 413)]
)
def test_a_form_that_cannot_be_read_is_refused(
    operator: Operator, body: bytes, status: int
) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = operator.http.post(LOGIN, content=body, headers=headers)
    assert answer.status_code == status
    assert Reader(answer.text).notices() == ["alert"]


def test_an_api_key_in_a_header_opens_no_page(desk: Desk) -> None:
    assert desk.http.get("/console").headers["location"] == LOGIN


def test_another_tenants_cookie_shows_nothing_of_this_one(
    operator: Operator, new_desk: NewDesk
) -> None:
    other = new_desk()
    hidden = other.queued(QUERY, identifier="hidden")
    operator.enter()
    answer: httpx.Response = operator.http.get(f"/console/transactions/{hidden}")
    assert answer.status_code == 404
    assert "There is no transaction" in answer.text
    assert "Nothing was found." in operator.see("/console/transactions?q=hidden").text
