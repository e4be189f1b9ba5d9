"""The console's pages of webhooks: the same buttons as the API, and each secret shown once."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from helpers.console import Form, Operator, Reader
from helpers.receiver import Receiver, status
from helpers.rest_desk import Desk, add, office, until
from standardwebhooks import Webhook

from qbwc_service.console import pages_webhook
from qbwc_service.domain.webhooks import BY_A_PERSON, Endpoint
from qbwc_service.steps import deliveries, endpoints

PAGE = "/console/webhooks"
NEW = f"{PAGE}/new"
MAKE, SAVE = "Make the webhook", "Save the settings"
SECRET = re.compile(r"whsec_[0-9A-Za-z+/]{32}")
ACTIONS = ("settings", "rotate-secret", "delete", "enable", "disable", "test", "resend", "replay")


@pytest.fixture(scope="module")
def new_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with office(tmp_path_factory.mktemp("relay"), webhooks_allow_loopback=True) as new:
        yield new


@pytest.fixture
def desk(new_desk: Any) -> Desk:
    made: Desk = new_desk()
    return made


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver(status(200, b"<b>thanks</b>")) as running:
        yield running


def made(desk: Desk, url: str = "https://hooks.example.com/in", **settings: Any) -> str:
    return endpoints.create(desk.services, desk.operator, {"url": url, **settings}).endpoint.id


def stored(desk: Desk, endpoint_id: str) -> Endpoint:
    return endpoints.find(desk.services, desk.operator, endpoint_id)


def page_of(endpoint_id: str) -> str:
    return f"{PAGE}/{endpoint_id}"


def form_of(page: Reader, label: str) -> Form:
    (found,) = [one for one in page.forms if label in one.text]
    return found


def tried(desk: Desk, endpoint_id: str, count: int = 1) -> None:
    def there() -> bool:
        page = deliveries.read(desk.services, desk.operator, endpoint_id)
        return sum(len(one.tries) for one in page.deliveries) >= count

    until(there)


def test_a_webhook_is_made_and_its_secret_shown_once(
    operator: Operator, receiver: Receiver
) -> None:
    desk = operator.desk
    asked = {"type_*": "", "type_transaction.succeeded": "yes", "more": "customer.*"}
    header = {"header_name": "X-Token", "header_value": "open sesame"}
    page = operator.told(NEW, MAKE, url=receiver.url, description="Make <b>", **asked, **header)
    (secret,) = SECRET.findall(page.text)
    assert "Webhook(SECRET).verify(body, headers)" in page.text
    (one,) = endpoints.list_all(desk.services, desk.operator)
    assert (one.url, one.description) == (receiver.url, "Make <b>")
    assert (one.events, one.header_name) == (("transaction.succeeded", "customer.*"), "X-Token")
    assert page_of(one.id) in page.links()
    for path in (PAGE, page_of(one.id)):
        text = operator.http.get(path).text
        assert "Make &lt;b&gt;" in text
        assert SECRET.search(text) is None
        assert "open sesame" not in text
    operator.press(page_of(one.id), "Send a test")
    (got,) = receiver.wait_for(1)
    assert got.headers["x-token"] == "open sesame"
    assert Webhook(secret).verify(got.body, dict(got.headers)) == got.json


def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_stays(operator: Operator) -> None:
    typed = {"url": "http://10.0.0.1", "type_*": "", "more": "nonsense", "description": "mine"}
    header = {"header_name": "Host", "header_value": "x"}
    page = operator.told(NEW, MAKE, 400, connection_id="con_none", **typed, **header)
    (form,) = [one for one in page.forms if MAKE in one.text]
    assert {name: form.fields.get(name) for name in ("url", "more", "description")} == {
        "url": "http://10.0.0.1",
        "more": "nonsense",
        "description": "mine",
    }
    told = {
        given["id"].removeprefix("wrong-")
        for _, given in page.tags
        if given.get("class") == "faults"
    }
    assert told == {"url", "events", "connection_id", "header_name"}
    empty = operator.told(NEW, MAKE, 400, url="", header_name="X-Token", **{"type_*": "yes"})
    assert empty.text.count("It is missing.") == 2
    nothing = operator.told(NEW, MAKE, 400, url="https://hooks.example.com", **{"type_*": ""})
    assert "No type is named." in nothing.text
    assert endpoints.list_all(operator.desk.services, operator.desk.operator) == []


def test_more_than_are_allowed_are_refused_above_the_form(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoints, "MOST", 0)
    page = operator.told(NEW, MAKE, 409, url="https://hooks.example.com")
    assert page.notices() == ["alert"]
    assert "This tenant has 0 webhook endpoints, as many as are allowed." in page.text


def test_the_list_says_how_each_stands(operator: Operator) -> None:
    desk = operator.desk
    assert "Nobody is told of anything yet." in operator.see(PAGE).text
    made(desk, connection_id=desk.connection_id)
    failing, gone, off = made(desk), made(desk, events=["transaction.*"]), made(desk)
    desk.amend(Endpoint, failing, failing_since=desk.services.now())
    desk.amend(Endpoint, gone, disabled="It answered 410 Gone.")
    endpoints.change(desk.services, desk.operator, off, {"disabled": True})
    text = operator.see(PAGE).text
    assert "Enabled everything Main company" in text
    assert "Failing since" in text
    assert "Disabled It answered 410 Gone. transaction.* all" in text
    assert "Disabled Disabled by a person. everything all" in text
    assert "what it missed is tried again" in operator.see(page_of(failing)).text
    assert "It answered 410 Gone. Nothing is sent to it." in operator.see(page_of(gone)).text


def test_settings_are_changed_one_by_one(operator: Operator) -> None:
    desk = operator.desk
    header = {"events": ["customer.*", "transaction.*"], "header": ("X-Token", "old")}
    id_ = made(desk, **header)
    before = stored(desk, id_)
    assert "Nothing was changed." in operator.press(page_of(id_), SAVE).text
    assert stored(desk, id_) == before
    page = operator.press(page_of(id_), SAVE, description="Shop", **{"type_connection.*": "yes"})
    after = stored(desk, id_)
    assert "Saved." in page.text
    assert after.events == ("transaction.*", "connection.*", "customer.*")
    assert (after.description, after.timeline[-1].what) == ("Shop", "description, events")
    assert after.header_value == before.header_value
    operator.press(page_of(id_), SAVE, header_value="new")
    assert stored(desk, id_).header_value != before.header_value
    operator.press(page_of(id_), SAVE, header_name="")
    assert stored(desk, id_).header_name == ""
    told = operator.told(page_of(id_), SAVE, 400, url="ftp://x", header_value="alone")
    assert form_of(told, SAVE).fields["url"] == "ftp://x"
    assert "Name the header of this value." in told.text


def test_a_rotated_secret_is_shown_once_and_both_sign(
    operator: Operator, receiver: Receiver
) -> None:
    desk = operator.desk
    fresh = endpoints.create(desk.services, desk.operator, {"url": receiver.url})
    page = operator.told(page_of(fresh.endpoint.id), "New secret")
    (secret,) = SECRET.findall(page.text)
    assert "For 24 hours the secret before it signs too" in page.text
    assert SECRET.search(operator.http.get(page_of(fresh.endpoint.id)).text) is None
    operator.press(page_of(fresh.endpoint.id), "Send a test")
    (got,) = receiver.wait_for(1)
    for one in (secret, fresh.secret):
        assert Webhook(one).verify(got.body, dict(got.headers)) == got.json


def test_the_secret_of_callbacks_is_shown_once_too(operator: Operator) -> None:
    (secret,) = SECRET.findall(operator.told(PAGE, "Make a new secret").text)
    assert secret not in operator.http.get(PAGE).text


def test_a_test_is_sent_and_what_the_receiver_said_is_shown(
    operator: Operator, receiver: Receiver
) -> None:
    id_ = made(operator.desk, receiver.url)
    assert "Nothing was sent to it yet." in operator.see(page_of(id_)).text
    page = operator.press(page_of(id_), "Send a test")
    assert "A test is on its way" in page.text
    tried(operator.desk, id_)
    text = operator.see(page_of(id_)).text
    assert "webhook.test" in text
    assert "Received" in text
    assert "<b>thanks</b>" in text
    assert "1 try" in text
    headers = {"HX-Request": "true", "HX-Target": "live"}
    part = operator.http.get(page_of(id_), headers=headers).text.strip()
    assert part.startswith(f'<div id="live" hx-get="{page_of(id_)}"')
    assert "<html" not in part


def test_deliveries_are_filtered_paged_and_sent_again(
    operator: Operator, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    id_ = made(desk, receiver.url)
    jobs = [desk.queued(add(name)) for name in ("Ann", "Bob")]
    desk.visit()
    tried(desk, id_, 2 + 2)  # the connection is online and set up besides
    links = operator.see(f"{page_of(id_)}?status=succeeded").links()
    assert {f"/console/transactions/{job}" for job in jobs} <= set(links)
    assert "None was found." in operator.see(f"{page_of(id_)}?status=dead_lettered").text
    assert "Received" in operator.see(f"{page_of(id_)}?status=nonsense").text
    monkeypatch.setattr(pages_webhook, "ON_A_PAGE", 1)
    newest = operator.see(f"{page_of(id_)}?status=succeeded")
    (sent,) = [form for form in newest.forms if "delivery" in form.fields]
    answer = operator.post(sent.action, page_of(id_), **sent.fields)
    assert answer.headers["location"] == f"{page_of(id_)}#deliveries"
    tried(desk, id_, 5)
    (older,) = [link for link in newest.links() if "cursor=" in link]
    assert older.startswith(f"{page_of(id_)}?status=succeeded&cursor=evt_")
    assert f"{page_of(id_)}?status=succeeded#deliveries" in operator.see(older).links()


def test_all_since_a_moment_is_sent_again_in_parts(
    operator: Operator, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = operator.desk
    for name in ("Ann", "Bob"):
        desk.queued(add(name))
    desk.visit()
    id_ = made(desk, receiver.url, events=["transaction.*"])
    label = "Since (UTC)"
    told = operator.told(page_of(id_), label, 400, since="soon")
    assert "'soon' is no date and time." in told.text
    assert form_of(told, label).fields["since"] == "soon"
    assert "It is missing." in operator.told(page_of(id_), label, 400, since="").text
    monkeypatch.setattr(deliveries, "MOST_REPLAYED", 3)
    monkeypatch.setattr(deliveries, "REPLAYED_AT_ONCE", 3)
    page = operator.press(page_of(id_), label, since="2020-01-01T00:00")
    assert "There are more: go on below." in page.text
    last = form_of(page, "Go on with the replay")
    answer = operator.post(last.action, page_of(id_), **last.fields)
    assert answer.status_code == 303
    receiver.wait_for(2)


def test_the_overview_shows_what_the_service_disabled_and_enables_it(operator: Operator) -> None:
    desk = operator.desk
    by_hand = made(desk, description="Not wanted now")
    desk.amend(Endpoint, by_hand, disabled=BY_A_PERSON, failing_since=desk.services.now())
    with Receiver(status(410)) as gone:
        id_ = made(desk, gone.url, description="The old shop")
        endpoints.test(desk.services, desk.operator, id_)
        until(lambda: stored(desk, id_).disabled)
    page = operator.see("/console")
    assert "The old shop is told of nothing any more: It answered 410 Gone. Mend" in page.text
    assert "Not wanted now" not in page.text
    page = operator.press("/console", "Enable")
    assert "Enabled: it is told of what happens from now on" in page.text
    assert (stored(desk, id_).disabled, stored(desk, id_).failing_since) == ("", None)
    assert "The old shop" not in operator.see("/console").text


def test_a_disabled_one_has_no_buttons_that_send_until_it_is_enabled(operator: Operator) -> None:
    desk = operator.desk
    id_ = made(desk)
    page = operator.press(page_of(id_), "Nothing is sent to it until it is enabled again")
    assert "Disabled: nothing is sent to it." in page.text
    assert stored(desk, id_).disabled == "Disabled by a person."
    listing = f"{id_}#deliveries"
    actions = [form.action.rpartition("/")[2] for form in page.forms]
    assert actions == ["logout", "enable", "rotate-secret", "delete", listing, "settings"]
    answer = operator.post(f"{page_of(id_)}/test", page_of(id_), **operator.mark())
    assert answer.status_code == 303
    assert "It is disabled: Disabled by a person." in operator.see(page_of(id_)).text
    unknown = {**operator.mark(), "delivery": "evt_none"}
    again = operator.press(page_of(id_), "Enable")
    assert "what it missed can be replayed" in again.text
    assert stored(desk, id_).disabled == ""
    operator.post(f"{page_of(id_)}/resend", page_of(id_), **unknown)
    assert "There is no delivery 'evt_none'." in operator.see(page_of(id_)).text


def test_a_deleted_one_is_gone(operator: Operator) -> None:
    id_ = made(operator.desk)
    page = operator.press(page_of(id_), "Delete the webhook")
    assert "Deleted: what was still on its way to it is not sent." in page.text
    assert page_of(id_) not in page.links()
    operator.see(page_of(id_), status=404)


def test_anothers_is_not_there(operator: Operator, new_desk: Any) -> None:
    other = new_desk()
    id_ = made(other)
    before = stored(other, id_)
    operator.see(page_of(id_), status=404)
    assert id_ not in operator.http.get(PAGE).text
    for action in ACTIONS:
        fields = {**operator.mark(), "since": "2020-01-01", "url": "https://x.example.com"}
        answer = operator.post(f"{page_of(id_)}/{action}", PAGE, **fields)
        if answer.status_code == 303:
            answer = operator.http.get(answer.headers["location"])
        assert f"There is no webhook endpoint &#39;{id_}&#39;." in answer.text
    assert stored(other, id_) == before
