"""Take the pictures of the console that docs/how-to/console.md shows: `tools/make_screenshots.py`.

Serves a made-up working day on loopback (`screenshot_books`) and looks at it with Debian's
chromium. Run by hand after the pages have changed; with names of pictures, it takes only those.
"""

import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pages import ROOT
from playwright.sync_api import Browser, Page, sync_playwright
from screenshot_books import Day
from slim_png import slim

from qbwc_service import logs
from qbwc_service.cli.opening import settings_of
from qbwc_service.cli.output import Trouble
from qbwc_service.cli.server import in_background, listen
from qbwc_service.config import Settings
from qbwc_service.variables import Secret
from qbwc_service.wiring import build

FOLDER = ROOT / "docs" / "images"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PORT = 5000
MOST_BYTES = 150_000
SIZES = {"desk": {"width": 1280, "height": 800}, "phone": {"width": 375, "height": 800}}
TYPED = """<VendorAddRq>
  <VendorAdd>
    <Name>Larson Lumber</Name>
    <Phone>555-0100</Phone>
  </VendorAdd>
</VendorAddRq>"""
UNPAID = "<InvoiceQueryRq><PaidStatus>NotPaidOnly</PaidStatus></InvoiceQueryRq>"
RECEIVER = (("#url", "https://hooks.example.com/quickbooks"), ("#description", "The warehouse"))


@dataclass(frozen=True)
class Picture:
    """What is looked at. `path` may name what `Day.ids` has.

    `fields` are typed, by their selectors, a `press` of the button of that name follows, and then
    it is waited for the text that `shows` names.
    """

    path: str
    size: str = "desk"
    dark: bool = False
    fields: tuple[tuple[str, str], ...] = ()
    press: str = ""
    shows: str = ""


PICTURES: dict[str, Picture] = {
    "login": Picture("/console/login"),
    "overview": Picture("/console"),
    "overview-dark": Picture("/console", dark=True),
    "overview-phone": Picture("/console", size="phone"),
    "connections": Picture("/console/connections"),
    "connection-new": Picture("/console/connections/new"),
    "connection-setup": Picture("/console/connections/{ready}/setup"),
    "connection": Picture("/console/connections/{main}"),
    "connection-settings": Picture("/console/connections/{main}/settings"),
    "transactions": Picture("/console/transactions"),
    "transaction": Picture("/console/transactions/{done}"),
    "transaction-failed": Picture("/console/transactions/{failed}"),
    "transaction-in-doubt": Picture("/console/transactions/{doubtful}"),
    "tryit": Picture(
        "/console/tryit?type=CustomerAdd",
        fields=(("[name='f.Name']", "Hendro Kitchens"), ("[name='f.Phone']", "555-0100")),
        shows="QuickBooks should take this",
    ),
    "tryit-text": Picture(
        "/console/tryit?tab=text",
        fields=(("#text", TYPED),),
        shows="QuickBooks should take this",
    ),
    "tryit-watch": Picture("/console/tryit/{done}"),
    "dead-letters": Picture("/console/dead-letters"),
    "schedules": Picture("/console/schedules"),
    "schedule": Picture("/console/schedules/{schedule}"),
    "schedule-new": Picture(
        "/console/schedules/new",
        fields=(("#name", "Open invoices"), ("#request", UNPAID)),
    ),
    "change-feeds": Picture("/console/change-feeds"),
    "change-feed": Picture("/console/change-feeds/{feed}"),
    "change-feed-new": Picture(
        "/console/change-feeds/new", fields=(("#name", "Vendors to the shop"),)
    ),
    "webhooks": Picture("/console/webhooks"),
    "webhook": Picture("/console/webhooks/{webhook}"),
    "webhook-new": Picture("/console/webhooks/new", fields=RECEIVER),
    "webhook-secret": Picture(
        "/console/webhooks/new",
        fields=RECEIVER,
        press="Make the webhook",
        shows="Copy it now",
    ),
    "webhook-callback": Picture("/console/webhooks/{callback}"),
    "events": Picture("/console/events"),
    "keys": Picture("/console/keys"),
}
"""All pictures, by the name behind `console-`; docs/how-to/console.md shows each of them."""


@contextmanager
def serving(folder: Path) -> Iterator[Day]:
    """Serve the working day until the block is left."""
    with ExitStack() as at_end:
        sockets = _listen()
        for each in sockets:
            at_end.callback(each.close)
        settings = _settings(folder, sockets[0].getsockname()[1])
        logs.configure(settings)
        at_end.callback(logs.close)
        relay = build(settings)
        at_end.callback(relay.close)
        at_end.enter_context(in_background(relay, sockets))
        day = Day(relay)
        at_end.callback(day.close)
        day.begin()
        yield day


def _listen() -> list[socket.socket]:
    """Take the port that people see, or any other where that one is taken."""
    try:
        return listen("127.0.0.1", PORT)
    except Trouble:
        return listen("127.0.0.1", 0)


def _settings(folder: Path, port: int) -> Settings:
    """Return settings in which nothing of the user's own server has a say."""
    return settings_of(
        host="127.0.0.1",
        port=port,
        db=folder / "relay.db",
        public_url="",
        log_file=folder / "relay.log",
        rate_limit=0,
        encryption_keys=Secret(),
        table="",
        bucket="",
        secret="",
        sealed=False,
    )


def take(browser: Browser, day: Day, name: str, wanted: Picture) -> int:
    """Take one picture; return its size in bytes."""
    look: dict[str, Any] = {
        "viewport": SIZES[wanted.size],
        "color_scheme": "dark" if wanted.dark else "light",
        "base_url": day.services.settings.base_url,
    }
    context = browser.new_context(**look)
    try:
        page = context.new_page()
        if wanted.path != "/console/login":
            _log_in(page, day.key)
        page.goto(wanted.path.format_map(day.ids))
        for field, value in wanted.fields:
            page.fill(field, value)
        if wanted.press:
            page.get_by_role("button", name=wanted.press).click()
        if wanted.shows:
            page.get_by_text(wanted.shows).wait_for()
        path = FOLDER / f"console-{name}.png"
        path.write_bytes(slim(page.screenshot()))
        return path.stat().st_size
    finally:
        context.close()


def _log_in(page: Page, key: str) -> None:
    page.goto("/console/login")
    page.fill("#key", key)
    page.click("main button")
    page.wait_for_url("**/console")


def main() -> None:
    """Take all pictures, or those that are named."""
    FOLDER.mkdir(exist_ok=True)
    wanted = sys.argv[1:] or list(PICTURES)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder)) as day,
        sync_playwright() as driver,
        driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS) as browser,
    ):
        sizes = {name: take(browser, day, name, PICTURES[name]) for name in wanted}
    for name, size in sizes.items():
        print(f"{name:24}{size:>10,}{'  too large' if size > MOST_BYTES else ''}")
    sys.exit(any(size > MOST_BYTES for size in sizes.values()))


if __name__ == "__main__":
    main()
