"""Trying a request in a real browser: written with the keyboard, mended, sent, its answer seen."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import NewScreen
from helpers.browser import LOOKS
from helpers.rest_desk import Desk, add, office

from qbwc_service.domain.keys import hash_secret
from qbwc_service.domain.operators import ConsoleSession
from qbwc_service.store.port import Key

pytestmark = pytest.mark.browser

FORM = "/console/tryit?type=CustomerAdd"
TOO_LONG = "41 characters at most, this has 42."
GOOD = "QuickBooks should take this"


@pytest.fixture
def desk(tmp_path: Path) -> Any:
    with office(tmp_path) as new:
        yield new()


def accessible(screen: Any) -> None:
    found = Axe().run(screen.page)
    assert found.violations_count == 0, found.generate_report()
    width = screen.page.viewport_size["width"]
    assert screen.page.evaluate("document.documentElement.scrollWidth") <= width


def tab_to(page: Any, selector: str) -> None:
    """Go on with the keyboard until this has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"the keyboard never reaches {selector}")


def test_a_customer_is_added_with_the_keyboard_from_the_catalogue_to_the_answer(
    desk: Desk, new_screen: NewScreen
) -> None:
    screen = new_screen(desk.url)
    screen.log_in(desk.key, "/console/tryit")
    page = screen.page
    page.keyboard.type("customer add")  # the search has the focus
    page.locator("a[href$='type=VendorAdd']").wait_for(state="detached")
    tab_to(page, "a[href$='type=CustomerAdd']")
    page.keyboard.press("Enter")
    page.wait_for_url("**type=CustomerAdd")

    tab_to(page, "[name='f.Name']")
    page.keyboard.type("x" * 42)
    page.locator("#at-Name-wrong").get_by_text(TOO_LONG).wait_for()
    assert page.get_attribute("[name='f.Name']", "aria-invalid") == "true"
    screen.shoot("tryit-problem")
    accessible(screen)
    for _ in range(42):
        page.keyboard.press("Backspace")
    page.keyboard.type("Ann & Sons")
    page.locator("#findings").get_by_text(GOOD).wait_for()
    page.locator("#at-Name-wrong").wait_for(state="hidden")

    tab_to(page, "button[value='dry']")
    page.keyboard.press("Enter")
    page.get_by_text("<Name>Ann &amp; Sons</Name>").wait_for()
    screen.shoot("tryit-dry-run")
    accessible(screen)

    tab_to(page, "button[value='send']")
    page.keyboard.press("Enter")
    page.get_by_text("This changes the company file.").wait_for()
    screen.shoot("tryit-sure")
    accessible(screen)
    tab_to(page, "button[value^='send:']")
    page.keyboard.press("Enter")

    page.wait_for_url("**/console/tryit/tx-*")
    page.get_by_text("Queued", exact=True).wait_for()
    screen.shoot("tryit-waits")
    desk.visit()
    page.get_by_text("Succeeded", exact=True).wait_for()  # without a reload
    page.get_by_role("cell", name="Ann & Sons").first.wait_for()
    screen.shoot("tryit-answered")
    accessible(screen)
    page.get_by_role("link", name="The transaction").click()
    page.wait_for_url("**/console/transactions/tx-*")
    assert len(desk.listed()) == 1


def test_pressing_send_twice_makes_one_transaction(desk: Desk, new_screen: NewScreen) -> None:
    screen = new_screen(desk.url)
    screen.log_in(desk.key, "/console/tryit?type=CustomerQuery")
    screen.page.locator("button[value='send']").dblclick()
    screen.page.wait_for_url("**/console/tryit/tx-*")
    states = [desk.read(each)["state"] for each in desk.listed()]
    assert [state for state in states if state != "duplicate"] == ["queued"]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("javascript", [True, False])
def test_problems_of_an_invoice_are_told_at_its_lines(
    desk: Desk,
    new_screen: NewScreen,
    look: str,
    javascript: bool,  # noqa: FBT001
) -> None:
    screen = new_screen(desk.url, javascript=javascript, **LOOKS[look])
    screen.log_in(desk.key, "/console/tryit?type=InvoiceAdd")
    page = screen.page
    page.locator("button[value='add:InvoiceLineAdd']").click()
    page.locator("[name='f.InvoiceLineAdd.1.Quantity']").fill("many")
    if not javascript:
        page.get_by_role("button", name="Check").last.click()
    page.locator("#at-InvoiceLineAdd\\.1\\.Quantity-wrong").get_by_text("quantity").wait_for()
    page.locator("#findings").get_by_role("link", name="InvoiceLineAdd / 2 / Quantity").click()
    assert page.url.endswith("#at-InvoiceLineAdd.1.Quantity")
    screen.shoot(f"tryit-invoice-problems-{look}{'' if javascript else '-plain'}")
    if javascript:  # which axe needs
        accessible(screen)


@pytest.mark.parametrize("look", LOOKS)
def test_pasted_qbxml_is_mended_where_its_meaning_is_certain(
    desk: Desk, new_screen: NewScreen, look: str
) -> None:
    screen = new_screen(desk.url, **LOOKS[look])
    screen.log_in(desk.key, "/console/tryit?tab=text")
    page = screen.page
    page.fill("#text", add("Ann").replace("Name>", "name>"))
    page.get_by_role("button", name="Apply the fix").wait_for()
    screen.shoot(f"tryit-mend-{look}")
    accessible(screen)
    page.get_by_role("button", name="Apply the fix").click()
    page.get_by_text(GOOD).wait_for()
    assert page.input_value("#text") == add("Ann")
    page.get_by_role("button", name="Form").click()
    page.locator("[name='f.Name']").wait_for()
    assert page.input_value("[name='f.Name']") == "Ann"


def test_what_was_typed_outlives_the_session_and_is_checked_after_the_next_login(
    desk: Desk, new_screen: NewScreen
) -> None:
    screen = new_screen(desk.url)
    screen.log_in(desk.key, FORM)
    page = screen.page
    token = next(one for one in page.context.cookies() if one["name"] == "qbrelay_console")
    desk.services.store.delete(Key(ConsoleSession, hash_secret(token["value"])))
    page.fill("[name='f.Name']", "x" * 42)
    notice = page.get_by_text("You are logged out.")
    notice.wait_for()
    assert page.input_value("[name='f.Name']") == "x" * 42
    accessible(screen)
    with page.expect_popup() as opened:
        page.click("#left a")
    opened.value.fill("#key", desk.key)
    opened.value.click("main button")
    opened.value.wait_for_url("**/console")
    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    notice.wait_for(state="hidden")
    page.fill("[name='f.Name']", "y" * 42)
    page.locator("#at-Name-wrong").get_by_text(TOO_LONG).wait_for()
    screen.errors.clear()  # the browser minds the 401
