"""Setting up webhooks, schedules and keys in a real browser, with JavaScript and without."""

from collections.abc import Iterator

import pytest
from browser.conftest import NewScreen
from helpers.console_stage import furnished
from helpers.receiver import Receiver, status
from helpers.rest_desk import Desk, office

from qbwc_service.steps import endpoints, keys, schedules

pytestmark = pytest.mark.browser

CHANGED = (
    "<CustomerQueryRq>\n<FromModifiedDate>{{last_success}}</FromModifiedDate>\n</CustomerQueryRq>"
)


@pytest.fixture
def desk(tmp_path):  # noqa: ANN001, ANN201 - a desk of its own for each walk
    with office(tmp_path, webhooks_allow_loopback=True) as new:
        yield new()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver(status(200, b"thanks")) as running:
        yield running


def test_a_webhook_is_made_and_its_test_appears_by_itself(
    desk: Desk, new_screen: NewScreen, receiver: Receiver
) -> None:
    screen = new_screen(desk.url)
    screen.log_in(desk.key, "/console/webhooks/new")
    page = screen.page
    page.fill("#url", receiver.url)
    page.get_by_role("button", name="Make the webhook").dblclick()  # which is one to the service
    page.get_by_text("whsec_").wait_for()
    page.reload()
    page.get_by_text("This form was sent already.").wait_for()
    screen.errors.clear()  # the 409 is meant
    page.get_by_role("link", name="Webhooks").click()
    page.get_by_role("link", name=receiver.url).click()  # the only one of this address
    page.get_by_role("button", name="Send a test").click()
    page.get_by_text("A test is on its way").wait_for()
    page.locator("#live").get_by_text("Received").wait_for()  # without a reload
    page.get_by_text("1 try").click()
    page.get_by_text("thanks").wait_for()
    page.get_by_role("button", name="Send again").first.click()
    page.get_by_text("It is sent once more").wait_for()
    page.get_by_text("2 tries").wait_for()
    assert [one.json["type"] for one in receiver.wait_for(2)] == ["webhook.test"] * 2


def test_what_is_opened_stays_open_when_the_page_renews_itself(
    desk: Desk, new_screen: NewScreen, receiver: Receiver
) -> None:
    made = endpoints.create(desk.services, desk.operator, {"url": receiver.url}).endpoint
    endpoints.test(desk.services, desk.operator, made.id)
    receiver.wait_for(1)
    screen = new_screen(desk.url)
    screen.log_in(desk.key, f"/console/webhooks/{made.id}")
    screen.page.get_by_text("1 try").click()
    desk.visit()
    screen.page.locator("#live").get_by_text("connection.online").wait_for()  # without a reload
    assert screen.page.get_by_text("thanks").last.is_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_schedule_is_made_after_it_was_refused(
    desk: Desk,
    new_screen: NewScreen,
    javascript: bool,  # noqa: FBT001
) -> None:
    screen = new_screen(desk.url, javascript=javascript)
    screen.log_in(desk.key, "/console/schedules/new")
    page = screen.page
    page.fill("#name", "changed")
    page.fill("#request", CHANGED.replace("/FromModifiedDate", "/From"))
    page.check("input[name=paused]")
    page.get_by_role("button", name="Make the schedule").click()
    page.get_by_text("Nothing was saved").wait_for()
    assert page.locator("#request").get_attribute("aria-invalid") == "true"
    page.fill("#request", CHANGED)
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Make the schedule").press("Enter")
    page.get_by_text("It asks for everything there is").wait_for()
    (one,) = schedules.list_all(desk.services, desk.operator)
    view = schedules.view(desk.services, desk.operator, one.id)
    assert (view.request.text, one.paused) == (CHANGED, True)
    page.get_by_role("button", name="Save the settings").click()
    page.get_by_text("Nothing was changed.").wait_for()
    screen.errors[:] = [error for error in screen.errors if "400 (Bad Request)" not in error]


def test_revoking_ones_own_key_leads_to_the_login(desk: Desk, new_screen: NewScreen) -> None:
    keys.create_key(desk.services, desk.operator, "other")
    screen = new_screen(desk.url)
    screen.log_in(desk.key, "/console/keys")
    row = screen.page.get_by_role("row").filter(has_text="you are logged in with it")
    row.get_by_text("Revoke…").click()
    row.get_by_text("it ends your session").wait_for()
    row.get_by_role("button", name="Revoke", exact=True).click()
    screen.page.wait_for_url("**/console/login?next=/console/keys")
    assert not desk.stored_key(desk.key_id).usable(desk.services.now())


def test_enter_in_the_note_of_what_is_discarded_tries_nothing_again(
    desk: Desk, new_screen: NewScreen
) -> None:
    ids = furnished(desk)
    screen = new_screen(desk.url)
    screen.log_in(desk.key, "/console/dead-letters")
    page = screen.page
    page.check(f"[name=pick_{ids['dead letter']}]")
    page.get_by_text("Discard the ticked ones…").click()
    note = page.locator("form[aria-label='Dead letters'] [name=note]")
    note.fill("no use")
    note.press("Enter")
    page.get_by_role("button", name="Discard the ticked ones").click()
    page.get_by_text("1 of 1 were discarded.").wait_for()
    read = desk.read(ids["dead letter"])
    assert (read["state"], read["retried_by"]) == ("canceled", None)
