"""Debian's Chromium, driven by Playwright: what people see of the console."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 15_000
"""Milliseconds after which something that was to appear is missing."""
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "phone": {"color_scheme": "light", "viewport": {"width": 375, "height": 800}},
}
"""How each page is looked at."""


@contextmanager
def chromium() -> Iterator[Any]:
    """Yield a running browser; skip the test where it, or what drives it, is not installed."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may be missing
    except ImportError:
        _missing("playwright")
    if not CHROMIUM.exists():
        _missing(str(CHROMIUM))
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


class Screen:
    """A page of the browser for somebody who has logged in or not; `errors` is what it minded."""

    def __init__(self, browser: Any, url: str, *, javascript: bool = True, **look: Any) -> None:
        self.url = url
        self.javascript = javascript
        self.errors: list[str] = []
        self._context = browser.new_context(
            base_url=url, java_script_enabled=javascript, **(look or LOOKS["light"])
        )
        self._context.set_default_timeout(PATIENCE)
        self.page = self._context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def log_in(self, key: str, back: str = "/console") -> None:
        """Open a page, and log in on the way."""
        self.page.goto(back)
        self.page.fill("#key", key)
        self.page.click("main button")
        self.page.wait_for_url(f"**{back}")

    def shoot(self, name: str) -> None:
        """Keep a picture in the folder that QBRELAY_SHOTS names, if it names one."""
        folder = os.environ.get("QBRELAY_SHOTS")
        if folder:
            self.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    def close(self) -> None:
        """Forget all of it."""
        self._context.close()


def _missing(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and CI has to have it")
    pytest.skip(f"{what} is not installed")
