"""What Swagger UI sends when somebody tries a call out and changes nothing."""

from urllib.parse import urlsplit

import pytest
from browser.conftest import NewScreen
from helpers.browser import LOOKS, Screen
from helpers.rest_desk import Desk, office, until

pytestmark = pytest.mark.browser

CALLS = {
    "/docs": "#operations-JSON-submit_requests",
    "/docs/qbxml/Customer": "#operations-qbXML-send_customer",
}
"""The call that is tried out on each page."""
HEADERS = {"prefer", "x-request-id", "x-idempotency-key", "x-connection-id", "x-priority"}
BRIGHT = "one => eval(getComputedStyle(one).color.match(/[0-9]+/g).slice(0, 3).join('+')) > 384"
"""Whether the letters of an element are bright, as they are on a dark page."""
HARMLESS = "validate=true&dry_run=false"
"""What leaving these out means as well."""


@pytest.fixture
def desk(tmp_path):  # noqa: ANN001, ANN201 - a desk of its own
    with office(tmp_path) as new:
        yield new()


def tried_out(screen: Screen, desk: Desk, call: str) -> tuple[str, set[str], int]:
    """Log in on a page, execute the call as it stands, and return what was sent and answered."""
    page = screen.page
    page.click(".btn.authorize")
    page.fill("#api_key_value", desk.key)
    page.locator(".auth-container").first.get_by_role("button", name="Apply credentials").click()
    page.locator(".btn-done").first.click()
    if not page.locator(f"{call} .opblock-body").count():
        page.locator(f"{call} .opblock-summary-control").click()
    page.locator(f"{call} .try-out__btn").click()
    with page.expect_response("**/api/requests*") as waiting:
        page.locator(f"{call} .execute").click()
        until(lambda: desk.relay.bell.waiting)
        desk.visit()
    sent = waiting.value.request
    return urlsplit(sent.url).query, HEADERS & sent.headers.keys(), waiting.value.status


@pytest.mark.parametrize("path", ["/", "/docs", "/docs/qbxml", "/docs/qbxml/Customer"])
def test_a_page_is_as_dark_as_the_computer_and_has_an_icon(
    desk: Desk, new_screen: NewScreen, path: str
) -> None:
    bright = {}
    for look in ("light", "dark"):
        screen = new_screen(desk.url, **LOOKS[look])
        screen.page.goto(path)
        title = screen.page.locator("h1, .info .title").first
        bright[look] = bool(title.evaluate(BRIGHT))
        screen.shoot(f"docs{path.replace('/', '-')}-{look}")
        icon = screen.page.locator("link[rel~=icon]").get_attribute("href")
        assert desk.client("").get(str(icon)).status_code == 200
    assert bright == {"light": False, "dark": True}


@pytest.mark.parametrize("path", CALLS)
def test_a_call_tried_out_as_it_stands_sends_no_parameter_with_effect(
    desk: Desk, new_screen: NewScreen, path: str
) -> None:
    screen = new_screen(desk.url)
    screen.page.goto(path)
    assert tried_out(screen, desk, CALLS[path]) == (HARMLESS, set(), 200)
    assert desk.company.applied("CustomerAdd") == 1
