"""Each page of the console in each look: nothing that axe objects to, nothing that overflows."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import NewScreen, Stage
from helpers.browser import LOOKS, Screen

from qbwc_service.steps import keys

pytestmark = [pytest.mark.browser, pytest.mark.proof]

PAGES = {
    "login": "/console/login",
    "overview": "/console",
    "transactions": "/console/transactions",
    "nothing-found": "/console/transactions?q=none&since=yesterday",
    "found-by-text": "/console/transactions?q=customer",
    "transaction-answered": "/console/transactions/{answered}",
    "transaction-failed": "/console/transactions/{failed}",
    "transaction-in-doubt": "/console/transactions/{in doubt}",
    "transaction-queued": "/console/transactions/{queued}",
    "dead-letters": "/console/dead-letters",
    "schedules": "/console/schedules",
    "schedule": "/console/schedules/{schedule}",
    "schedule-broken": "/console/schedules/{broken schedule}",
    "schedule-new": "/console/schedules/new",
    "change-feeds": "/console/change-feeds",
    "change-feed": "/console/change-feeds/{change feed}",
    "change-feed-new": "/console/change-feeds/new",
    "webhooks": "/console/webhooks",
    "webhook": "/console/webhooks/{webhook}",
    "webhook-disabled": "/console/webhooks/{disabled webhook}",
    "webhook-callback": "/console/webhooks/{callback}",
    "webhook-new": "/console/webhooks/new",
    "events": "/console/events",
    "events-refused": "/console/events?type=custumer",
    "keys": "/console/keys",
    "connections": "/console/connections",
    "connection-new": "/console/connections/new",
    "connection-online": "/console/connections/{connection}",
    "connection-troubled": "/console/connections/{away}",
    "connection-waiting": "/console/connections/{fresh}",
    "connection-denied": "/console/connections/{denied}",
    "connection-denied-setup": "/console/connections/{denied}/setup",
    "connection-setup": "/console/connections/{fresh}/setup",
    "connection-alive": "/console/connections/{connection}/setup?test={tested}",
    "connection-settings": "/console/connections/{connection}/settings",
    "tryit": "/console/tryit",
    "tryit-form": "/console/tryit?type=InvoiceAdd",
    "tryit-report": "/console/tryit?type=GeneralDetailReportQuery",
    "tryit-start": "/console/tryit?from={queued}",
    "tryit-text": "/console/tryit?type=CustomerAdd&tab=text",
    "tryit-watch": "/console/tryit/{answered}",
    "not-found": "/console/nowhere",
}
"""Pages that are looked at, by the name of their picture."""
EXPECTED = ("400 (Bad Request)", "404 (Not Found)")
"""What a browser notes of the pages that say no."""


SENT: dict[str, tuple[str, dict[str, str], str]] = {
    "secret-shown": ("/console/webhooks/new", {"url": "https://hooks.example.com"}, "Make the"),
    "key-shown": ("/console/keys", {"name": "new shop"}, "Make the key"),
    "password-shown": (
        "/console/connections/new",
        {"name": "New shop, {look}"},
        "Make the connection",
    ),
    "webhook-refused": ("/console/webhooks/new", {"url": "https://10.0.0.1"}, "Make the"),
    "key-refused": ("/console/keys", {"name": "shop", "networks": "here"}, "Make the key"),
    "schedule-refused": (
        "/console/schedules/new",
        {"name": "x", "request": "<CustomerQueryRq><Nope/>", "cron": "9 o'clock"},
        "Make the",
    ),
    "dead-letters-done": ("/console/dead-letters", {}, "Try the ticked"),
}
"""Pages that answer a form: where it is, what is typed, and what its button is called. A name that
is taken once holds the look."""


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits_the_screen(
    stage: Stage, new_screen: NewScreen, name: str, look: str
) -> None:
    screen = new_screen(stage.desk.url, **LOOKS[look])
    screen.log_in(stage.desk.key)
    screen.page.goto(PAGES[name].format_map(stage.ids))
    for details in screen.page.locator("main details").all():
        if details.get_attribute("open") is None:
            details.locator("> summary").click()
    judge(screen, name, look)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", SENT)
def test_the_answer_to_a_form_is_accessible_and_fits_the_screen(
    stage: Stage, new_screen: NewScreen, name: str, look: str
) -> None:
    screen = new_screen(stage.desk.url, **LOOKS[look])
    screen.log_in(stage.desk.key)
    path, typed, button = SENT[name]
    screen.page.goto(path)
    for field, value in typed.items():
        screen.page.fill(f"#{field}", value.replace("{look}", look))
    for box in screen.page.locator("input[name^=pick_]").all()[:1]:
        box.check()
    with screen.page.expect_navigation():
        screen.page.get_by_role("button", name=button).click()
    judge(screen, name, look)


@pytest.mark.parametrize("width", [1200, 1280])
def test_the_navigation_keeps_to_one_line_whoever_is_logged_in(
    stage: Stage, new_screen: NewScreen, width: int
) -> None:
    desk = stage.desk
    long = keys.create_key(desk.services, desk.operator, "Ann of the front desk " * 4).secret
    screen = new_screen(desk.url, viewport={"width": width, "height": 900})
    screen.log_in(long)
    boxes = [one.bounding_box() for one in screen.page.locator("header nav a, .who button").all()]
    assert len({round(box["y"] + box["height"] / 2) for box in boxes}) == 1
    assert screen.page.evaluate("document.documentElement.scrollWidth") <= width
    screen.shoot(f"navigation-{width}")


def judge(screen: Screen, name: str, look: str) -> None:
    """Keep a picture of the page, ask axe about it, and measure it."""
    screen.shoot(f"{name}-{look}")
    found = Axe().run(screen.page)
    assert found.violations_count == 0, found.generate_report()
    width = LOOKS[look]["viewport"]["width"]
    assert screen.page.evaluate("document.documentElement.scrollWidth") <= width
    screen.errors[:] = [one for one in screen.errors if not any(no in one for no in EXPECTED)]
