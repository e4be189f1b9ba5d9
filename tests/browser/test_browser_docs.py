"""The pages of the OpenAPI documents: what somebody sees of them, and what a click opens."""

from typing import Any

import pytest
from helpers.browser import Screen
from helpers.rest_desk import Desk, NewDesk, office


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with office(tmp_path_factory.mktemp("docs")) as new:
        made: NewDesk = new
        yield made()


def test_the_page_shows_every_call_and_a_click_opens_one_with_its_answers(
    browser: Any, desk: Desk
) -> None:
    screen = Screen(browser, desk.url)
    page = screen.page
    page.goto("/docs")
    page.locator(".opblock-summary").first.wait_for()
    document = desk.http.get("/openapi.json").json()
    calls = sum(len(item) for item in document["paths"].values())
    assert page.locator(".opblock-summary").count() == calls
    page.locator("#operations-Transactions-read_transaction .opblock-summary-control").click()
    opened = page.locator("#operations-Transactions-read_transaction")
    opened.locator(".responses-table").first.wait_for()
    assert "As POST /api/qbxml told it." in opened.inner_text()
    assert "NOT_FOUND" in opened.inner_text()
    assert screen.errors == []


def test_both_ways_to_send_a_key_can_be_filled_in(browser: Any, desk: Desk) -> None:
    screen = Screen(browser, desk.url)
    screen.page.goto("/docs")
    screen.page.get_by_role("button", name="Authorize").first.click()
    asked = screen.page.locator(".auth-container h4")
    asked.first.wait_for()
    assert [text.split()[0] for text in asked.all_inner_texts()] == ["ApiKey", "Bearer"]
    assert screen.errors == []


def test_the_page_of_one_thing_shows_its_call(browser: Any, desk: Desk) -> None:
    screen = Screen(browser, desk.url)
    screen.page.goto("/docs/qbxml/Invoice")
    screen.page.locator(".opblock-summary").first.click()
    screen.page.locator(".responses-table").first.wait_for()
    assert "InvoiceAdd" in screen.page.inner_text("body")
    assert screen.errors == []
