"""The whole walk in a browser: set a connection up, see it come alive, fail, mend, succeed."""

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import NewScreen
from helpers.browser import Screen
from helpers.rest_desk import Desk, add, office

from qbwc_service.simulator import Company, WebConnector, read_qwc

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(tmp_path):  # noqa: ANN001, ANN201 - a desk of its own for each walk
    with office(tmp_path) as new:
        yield new()


def download(page: Any) -> bytes:
    with page.expect_download() as caught:
        page.get_by_role("link", name="Download the .qwc file").click()
    return Path(caught.value.path()).read_bytes()


def accessible(page: Any) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def fail_and_mend(desk: Desk, screen: Screen, connector: WebConnector) -> None:
    """From a connection's page: a customer who is there already is made room for, and retried."""
    page = screen.page
    connection_id = page.url.rpartition("/")[2]
    first, second = (
        desk.queued(add("Ann"), identifier=order, connection_id=connection_id)
        for order in ("order-1", "order-2")
    )
    connector.update()
    page.get_by_role("link", name="Transactions", exact=True).last.click()
    page.get_by_role("link", name="order-2").click()
    page.get_by_text("Failed", exact=True).first.wait_for()
    assert page.get_by_text("already in use").count()
    assert page.get_by_text(desk.read(second)["fix"]).count()
    screen.shoot("connection-failed")
    made = re.search("<ListID>(.+?)</ListID>", desk.read(first)["qbxml_response"])
    assert made
    gone = f"<ListDelType>Customer</ListDelType><ListID>{made[1]}</ListID>"
    desk.queued(f"<ListDelRq>{gone}</ListDelRq>", connection_id=connection_id)
    connector.update()
    page.get_by_role("button", name="Try again").click()
    page.get_by_text("Tried again: this is the new transaction.").wait_for()
    again = page.url.rpartition("/")[2]
    connector.update()
    if not screen.javascript:
        page.reload()
    page.get_by_text("Succeeded", exact=True).first.wait_for()
    screen.shoot("connection-succeeded")
    assert (desk.read(again)["status"], desk.read(again)["retry_of"]) == ("success", second)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_connection_is_set_up_seen_alive_and_brought_through_a_failure(
    desk: Desk,
    new_screen: NewScreen,
    request: pytest.FixtureRequest,
    javascript: bool,  # noqa: FBT001
) -> None:
    screen = new_screen(desk.url, javascript=javascript)
    page = screen.page
    screen.log_in(desk.key)

    def look(text: str) -> None:
        """Wait until the page says so by itself, or reload it where there is no JavaScript."""
        if not javascript and not page.get_by_text(text).first.is_visible():
            page.get_by_role("link", name="Refresh").click()
        page.get_by_text(text).first.wait_for()

    page.get_by_role("link", name="Connections", exact=True).click()
    page.get_by_role("link", name="New connection").click()
    page.get_by_label("Name of the company").fill("Rock Castle")
    page.get_by_role("button", name="Make the connection").click()
    password = page.locator("#secret").inner_text()
    if javascript:
        accessible(page)
        screen.shoot("connection-password")
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Copy").click()
        page.get_by_text("Copied.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == password
    assert password not in page.url
    connector = WebConnector(read_qwc(download(page)), password, Company())
    request.addfinalizer(connector.close)
    page.get_by_text("Waiting for the first call").wait_for()
    connector.add()
    connector.update()
    look("The company file is known")
    assert page.locator("#secret").count() == (1 if javascript else 0)
    page.get_by_role("button", name="Send a test query").click()
    page.get_by_text("The test query waits for the next visit").wait_for()
    connector.update()
    look("Done: Rock Castle is connected.")
    screen.shoot(f"connection-done-{javascript}")
    page.get_by_role("link", name="To the connection").click()
    page.get_by_text("Polling and ready.").wait_for()
    fail_and_mend(desk, screen, connector)
    connector.remove()


def test_a_wrong_setting_is_mended_where_it_stands(desk: Desk, new_screen: NewScreen) -> None:
    screen = new_screen(desk.url)
    page = screen.page
    screen.log_in(desk.key, f"/console/connections/{desk.connection_id}/settings")
    page.get_by_label("Quiet hours").fill("at night")
    page.get_by_label("Calls every").fill("0")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Nothing was saved: see what is marked below.").wait_for()
    accessible(page)
    screen.shoot("connection-settings-wrong")
    page.get_by_label("Quiet hours").fill("mon-fri 22:00-06:00")
    page.get_by_label("Calls every").fill("30")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Download the .qwc file again").wait_for()
    screen.errors[:] = [one for one in screen.errors if "400" not in one]
