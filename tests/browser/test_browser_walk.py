"""An operator's way through the console in a real browser, with JavaScript and without."""

import pytest
from browser.conftest import NewScreen
from helpers.rest_desk import QUERY, Desk, add, office

from qbwc_service.steps import keys

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(tmp_path):  # noqa: ANN001, ANN201 - a desk of its own for each walk
    with office(tmp_path) as new:
        yield new()


def test_the_page_renews_itself_while_somebody_looks(desk: Desk, new_screen: NewScreen) -> None:
    screen = new_screen(desk.url)
    screen.log_in(desk.key)
    row = screen.page.locator("#live")
    row.get_by_text("Not set up yet").wait_for()
    desk.visit()
    row.get_by_text("Polling and ready.").wait_for()  # without a reload
    screen.page.get_by_role("link", name="Transactions", exact=True).click()
    screen.page.get_by_text("Nothing was found.").wait_for()
    waiting = desk.queued(add("Ann"), identifier="order-1")
    screen.page.get_by_role("link", name="order-1").wait_for()
    screen.page.get_by_role("link", name="order-1").click()
    screen.page.get_by_text("Cancel the transaction…").wait_for()
    desk.visit()
    screen.page.get_by_text("Cancel the transaction…").wait_for(state="detached")
    assert desk.read(waiting)["state"] == "succeeded"
    moment = screen.page.locator("time").first
    moment.hover()
    assert str(moment.get_attribute("title")).endswith(", by the clock of this computer")


def test_a_session_that_ends_under_a_page_says_so_and_leads_to_the_login(
    desk: Desk, new_screen: NewScreen
) -> None:
    screen = new_screen(desk.url)
    screen.log_in(desk.key, "/console/transactions")
    keys.revoke_key(desk.services, desk.operator, desk.key_id)
    screen.page.get_by_text("You are logged out.").wait_for()
    login = screen.page.get_by_role("link", name="log in (in a new tab)")
    assert login.get_attribute("href") == "/console/login"
    assert screen.page.url == f"{desk.url}/console/transactions"
    screen.errors[:] = [one for one in screen.errors if "401" not in one]


@pytest.mark.parametrize("javascript", [True, False])
def test_a_transaction_is_cancelled_with_the_keyboard_alone(
    desk: Desk,
    new_screen: NewScreen,
    javascript: bool,  # noqa: FBT001
) -> None:
    waiting = desk.queued(QUERY)
    screen = new_screen(desk.url, javascript=javascript)
    screen.log_in(desk.key, f"/console/transactions/{waiting}")
    screen.page.get_by_text("Cancel the transaction…").focus()
    screen.page.keyboard.press("Enter")
    screen.page.keyboard.press("Tab")
    screen.page.keyboard.type("by mistake")
    screen.page.keyboard.press("Enter")
    screen.page.get_by_text("Taken back: it will not be sent.").wait_for()
    assert desk.read(waiting)["timeline"][-1]["note"] == "by mistake"
