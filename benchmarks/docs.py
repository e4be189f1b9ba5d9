"""/docs in a browser: how long until somebody sees the first call, in fresh contexts.

Each comes with an empty cache. Beside the time stands what the page's main thread worked, of which
other work on the machine makes less. Needs Chromium and Playwright; without them it says so.
"""

import time
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.servers import free_port, process, relay_command

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run"]
TIMES = 5
PAGES = {"docs": "/docs", "docs, qbXML of invoices": "/docs/qbxml/Invoice"}
FIRST = ".opblock-summary"


def run(folder: Path) -> dict[str, Any]:
    """Return for each page the seconds of each look, and the processor's in the middle."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may be missing
    except ImportError:
        return {"skipped": "Playwright is not installed"}
    if not CHROMIUM.exists():
        return {"skipped": f"{CHROMIUM} is not there"}
    folder.mkdir()
    port = free_port()
    server = process(*relay_command(folder, port), port=port, log=folder / "relay.log")
    with server, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            root = f"http://127.0.0.1:{port}"
            return {name: _looks(browser, root + path) for name, path in PAGES.items()}
        finally:
            browser.close()


def _looks(browser: Any, url: str) -> dict[str, Any]:
    looks = [_look(browser, url) for _ in range(TIMES)]
    seconds = [round(one, 2) for one, _ in looks]
    worked = round(median(one for _, one in looks), 2)
    return {"seconds": seconds, "seconds_p50": median(seconds), "main_thread_seconds": worked}


def _look(browser: Any, url: str) -> tuple[float, float]:
    """Return the seconds to the first call that shows, and those that the page worked."""
    context = browser.new_context()
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Performance.setTimeDomain", {"timeDomain": "threadTicks"})
    tools.send("Performance.enable")
    start = time.perf_counter()
    page.goto(url, wait_until="commit")  # it is there before anything shows
    page.wait_for_selector(FIRST, state="visible")
    seconds = time.perf_counter() - start
    told = tools.send("Performance.getMetrics")["metrics"]
    context.close()
    return seconds, next(one["value"] for one in told if one["name"] == "TaskDuration")
