"""Receivers that transactions name (`callback_url`), as the console shows them."""

from collections.abc import Iterator
from typing import Any

import pytest
from helpers.console import Operator
from helpers.receiver import Receiver, status
from helpers.rest_desk import Desk, NewDesk, add, office, until

from qbwc_service.console import pages_webhooks
from qbwc_service.domain.callbacks import callback_id, origin_of
from qbwc_service.domain.deliveries import State
from qbwc_service.steps import deliveries, endpoints

PAGE = "/console/webhooks"


@pytest.fixture(scope="module")
def new_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with office(tmp_path_factory.mktemp("relay"), webhooks_allow_loopback=True) as new:
        yield new


@pytest.fixture
def desk(new_desk: NewDesk) -> Desk:
    return new_desk()


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def hook_of(desk: Desk, url: str) -> str:
    return callback_id(desk.tenant_id, origin_of(url))


def in_state(desk: Desk, hook: str, state: State) -> None:
    def there() -> bool:
        named = endpoints.list_all(desk.services, desk.operator, callbacks=True)
        known = hook in [one.id for one in named]
        run, who = deliveries.read, (desk.services, desk.operator, hook)
        return known and bool(run(*who, state=state).deliveries)

    until(there)


def test_a_receiver_that_a_transaction_named_is_listed_with_its_deliveries_and_sent_to_again(
    operator: Operator,
) -> None:
    desk = operator.desk
    assert "No transaction has named one so far." in operator.see(PAGE).text
    with Receiver(status(410), status(200)) as receiver:
        url = f"{receiver.url}?token=secret"
        done = desk.queued(add("Ann"), identifier="order-1", callback_url=url)
        hook, page = hook_of(desk, url), f"/console/transactions/{done}"
        assert f"Receiver of its callbacks {origin_of(url)}" in operator.see(page).text
        assert f"{PAGE}/{hook}" not in operator.see(page).links()
        desk.visit()
        in_state(desk, hook, State.DEAD_LETTERED)
        assert f"{PAGE}/{hook}" in operator.see(page).links()
        listed = operator.see(PAGE)
        assert f"{PAGE}/{hook}" in listed.links()
        assert f"{origin_of(url)} Failing since" in listed.text
        one = operator.see(f"{PAGE}/{hook}")
        assert "Given up The receiver is gone (410)." in one.text
        assert page in one.links()
        assert "token=secret" not in one.text + listed.text + operator.see(page).text
        actions = [form.action.rpartition("/")[2] for form in one.forms]
        assert actions == ["logout", f"{hook}#deliveries", "resend"]
        assert "It is sent once more, at once." in operator.press(f"{PAGE}/{hook}", "Send").text
        in_state(desk, hook, State.SUCCEEDED)


def test_the_last_used_receivers_are_listed_and_the_others_counted(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    with Receiver(status(200)) as one, Receiver(status(200)) as other:
        for each in (one, other):
            desk.queued(callback_url=each.url)
            desk.visit()
            in_state(desk, hook_of(desk, each.url), State.SUCCEEDED)
        monkeypatch.setattr(pages_webhooks, "SHOWN", 1)
        page = operator.see(PAGE)
        shown = [hook_of(desk, each.url) for each in (one, other)]
    assert [f"{PAGE}/{id_}" in page.links() for id_ in shown] == [False, True]
    assert "1 more, used longer ago" in page.text
    monkeypatch.setattr(endpoints, "LISTED", 2)
    page = operator.see(PAGE)
    assert "too many to read them all: these are 1 of them, perhaps not the last used" in page.text
    assert "used longer ago" not in page.text
    assert "the last used first" not in page.text


def test_what_holds_the_secret_of_all_and_what_others_named_have_no_page(
    operator: Operator, new_desk: NewDesk
) -> None:
    desk, other = operator.desk, new_desk()
    endpoints.rotate_callback_secret(desk.services, desk.operator)
    operator.see(f"{PAGE}/{callback_id(desk.tenant_id)}", 404)
    with Receiver(status(200)) as receiver:
        other.queued(add("Ann"), callback_url=receiver.url)
        other.visit()
        hook = hook_of(other, receiver.url)
        in_state(other, hook, State.SUCCEEDED)
    operator.see(f"{PAGE}/{hook}", 404)
    assert hook not in operator.http.get(PAGE).text
