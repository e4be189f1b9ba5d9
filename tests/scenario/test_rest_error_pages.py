"""The pages of the error codes, where the `type` of an answer leads."""

import json
import re
from html import unescape

import httpx
from helpers.rest_desk import Desk, problem

from qbwc_service.api.error_pages import NEXT
from qbwc_service.domain.errors import TABLE, Code
from qbxml import status


def read(page: str) -> str:
    return unescape(re.sub("<[^>]+>", "", page))


def test_each_error_code_has_the_page_that_its_type_names(desk: Desk) -> None:
    caller = desk.client("")
    pages = {code: caller.get(f"/docs/errors/{code}") for code in TABLE}
    assert {code: page.status_code for code, page in pages.items()} == dict.fromkeys(TABLE, 200)
    assert all(f"HTTP {TABLE[code].http}." in page.text for code, page in pages.items())
    assert problem(caller.get("/docs/errors/NONSENSE"))["error_code"] == "NOT_FOUND"
    told = desk.http.get("/api/transactions/none").json()["type"]
    assert httpx.get(told, trust_env=False).status_code == 200


def test_each_page_shows_an_example_and_leads_to_pages_that_there_are(desk: Desk) -> None:
    caller = desk.client("")
    pages = {code: caller.get(f"/docs/errors/{code}").text for code in TABLE}
    shown = {code: re.findall("<pre>(.*?)</pre>", pages[code], re.DOTALL) for code in TABLE}
    codes = {
        code: [json.loads(unescape(one))["error_code"] for one in shown[code]] for code in shown
    }
    assert codes == {code: [code] for code in TABLE}
    links = {link for page in pages.values() for link in re.findall('<a href="(/[^"]*)"', page)}
    assert links == {"/docs", "/docs/qbxml", "/support"}
    assert {caller.get(link).status_code for link in links} == {200}


def test_the_page_of_what_quickbooks_refused_says_what_to_do_next(desk: Desk) -> None:
    page = desk.client("").get("/docs/errors/QB_ERROR").text
    assert [
        words for words in NEXT[Code.QB_ERROR] if words.replace("`", "") not in read(page)
    ] == []
    assert (
        "partly_applied: some requests of a set; requests says which, each with its own outcome. "
        "Do not send the whole set again, only those that are not_applied, under a new key."
    ) in read(page)
    assert '<a href="#codes">' in page
    assert "<h2 id=codes>" in page
    assert f"3100{status(3100).meaning}{status(3100).fix}" in read(page)
