"""Forms that make a secret are good for one use: a reload of what they show makes no second."""

import re
from collections.abc import Callable

import pytest
from helpers.console import Operator, Reader
from helpers.rest_desk import Desk

from qbwc_service.domain.callbacks import callback_id
from qbwc_service.domain.operators import MOST_SPENT
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.steps import connections, endpoints, keys
from qbwc_service.steps.operators import recognize
from qbwc_service.store.port import Key, StaleError, StoreUnavailableError

SENT = (
    "This form was sent already. A secret is shown once. If it was not shown to you, look whether"
)
SECRET = re.compile(r"qbr_live_[0-9A-Za-z]{22}\b|whsec_[0-9A-Za-z+/]{32}")
URL = "https://hooks.example.com/in"


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def hook(desk: Desk) -> str:
    made = endpoints.create(desk.services, desk.operator, {"url": URL}).endpoint.id
    return f"/console/webhooks/{made}"


def connection(desk: Desk) -> str:
    return f"/console/connections/{desk.connection_id}"


def counted(desk: Desk) -> tuple[int, ...]:
    """Return how many of each there are, and the versions of those that can be changed."""
    there = (desk.services, desk.operator)
    (callbacks,) = desk.services.store.get(Key(Endpoint, callback_id(desk.tenant_id)))
    hooks = [*endpoints.list_all(*there), callbacks]
    views = connections.list_all(*there)
    return (
        len(keys.list_keys(*there)),
        len(hooks),
        sum(one.version for one in hooks if one),
        len(views),
        sum(view.connection.version for view in views),
    )


FORMS: dict[str, tuple[Callable[[Desk], str], str, dict[str, str]]] = {
    "key": (lambda _: "/console/keys", "Make the key", {"name": "shop"}),
    "rotated key": (lambda _: "/console/keys", "Rotate", {}),
    "webhook": (lambda _: "/console/webhooks/new", "Make the webhook", {"url": URL}),
    "webhook's secret": (hook, "New secret", {}),
    "callbacks' secret": (lambda _: "/console/webhooks", "Make a new secret", {}),
    "connection": (lambda _: "/console/connections/new", "Make the connection", {"name": "Shop"}),
    "password": (lambda desk: f"{connection(desk)}/setup", "Make a new password", {}),
    "password on the page": (connection, "New password", {}),
}


@pytest.mark.parametrize("what", FORMS)
def test_a_reload_makes_no_second_secret(operator: Operator, what: str) -> None:
    find, label, given = FORMS[what]
    page = find(operator.desk)
    form = next(one for one in operator.see(page).forms if label in one.text)
    fields = {**form.fields, **given}
    assert operator.post(form.action, page, **fields).status_code == 200
    before = counted(operator.desk)
    again = operator.post(form.action, page, **fields)
    assert (again.status_code, counted(operator.desk)) == (409, before)
    assert SENT in Reader(again.text).text
    assert page in Reader(again.text).links()
    assert SECRET.search(again.text) is None
    anew = next(one for one in operator.see(page).forms if label in one.text)
    assert anew.fields["once"] != form.fields["once"]


def test_a_form_that_was_refused_can_be_sent_again_as_it_is(operator: Operator) -> None:
    form = next(one for one in operator.see("/console/keys").forms if "Make the" in one.text)
    for _ in range(2):
        refused = operator.post(form.action, "/console/keys", **{**form.fields, "name": ""})
        assert refused.status_code == 400
    made = operator.post(form.action, "/console/keys", **{**form.fields, "name": "shop"})
    assert SECRET.search(made.text) is not None


def test_a_button_that_the_step_refuses_is_not_used_up(operator: Operator) -> None:
    fields = {**operator.mark(), "once": "token"}
    for _ in range(2):
        refused = operator.post("/console/webhooks/we_none/rotate-secret", "/console", **fields)
        assert refused.status_code == 404


@pytest.mark.parametrize(("error", "again"), [(StaleError, 200), (StoreUnavailableError, 409)])
def test_only_what_made_nothing_for_certain_can_be_sent_again(
    operator: Operator, monkeypatch: pytest.MonkeyPatch, error: type[Exception], again: int
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise error("the store")

    form = next(one for one in operator.see("/console/keys").forms if "Make the" in one.text)
    fields = {**form.fields, "name": "shop"}
    with monkeypatch.context() as patch:
        patch.setattr(keys, "create_key", fails)
        assert operator.post(form.action, "/console/keys", **fields).status_code >= 400
    assert operator.post(form.action, "/console/keys", **fields).status_code == again


def test_a_session_remembers_the_last_of_its_forms_alone(operator: Operator) -> None:
    token = next(iter(operator.http.cookies.values()))
    seen = recognize(operator.desk.services, token, "127.0.0.1").session
    for number in range(MOST_SPENT + 1):
        seen = seen.spend(str(number))
    assert seen.spent == tuple(str(number) for number in range(1, MOST_SPENT + 1))
    assert seen.give_back("1").spent == seen.spent[1:]
