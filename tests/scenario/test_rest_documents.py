"""The documents and pages of every type of request, as programs and browsers fetch them."""

import asyncio
import gzip
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from helpers.rest_desk import Desk, problem

from qbwc_service.api.app import api_app
from qbwc_service.api.qbxml_documents import document, resources


def test_anyone_may_fetch_the_whole_and_each_part(desk: Desk) -> None:
    caller = desk.client("")
    whole = caller.get("/openapi/qbxml.json")
    assert (whole.status_code, whole.headers["content-type"]) == (200, "application/json")
    assert whole.json()["info"]["title"] == "QBXML Relay: qbXML"
    part = caller.get("/openapi/qbxml/Invoice.json")
    assert part.json()["info"]["title"] == "QBXML Relay: Invoice"
    assert part.headers["cache-control"] == "public, max-age=300"


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip", "gzip"),
        ("br, gzip;q=0.5", "gzip"),
        ("GZIP", "gzip"),
        ("identity", None),
        ("gzip;q=0", None),
        ("gzip; q=0.0", None),
        ("br", None),
    ],
)
def test_it_is_packed_for_who_takes_that(desk: Desk, accepted: str, encoding: str | None) -> None:
    here = "/openapi/qbxml/Invoice.json"
    with desk.http.stream("GET", here, headers={"Accept-Encoding": accepted}) as told:
        body = b"".join(told.iter_raw())
    assert (told.headers.get("content-encoding"), told.headers["vary"]) == (
        encoding,
        "Accept-Encoding",
    )
    assert (gzip.decompress(body) if encoding else body) == document("Invoice").body


def test_who_has_it_already_is_told_so(desk: Desk) -> None:
    here = "/openapi/qbxml/Invoice.json"
    etag = desk.http.get(here).headers["etag"]
    strong = etag.removeprefix("W/")
    for told in (etag, f'"other", {strong}', "*"):
        again = desk.http.get(here, headers={"If-None-Match": told})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    assert desk.http.get(here, headers={"If-None-Match": '"other"'}).status_code == 200


def test_the_index_names_every_thing_with_its_page_and_file(desk: Desk) -> None:
    caller = desk.client("")
    page = caller.get("/docs/qbxml").text
    links = set(re.findall(r'href="(/(?:docs|openapi)/qbxml/[^"]+)"', page))
    assert links == {
        path
        for name in resources()
        for path in (f"/docs/qbxml/{name}", f"/openapi/qbxml/{name}.json")
    }
    assert "InvoiceAdd, InvoiceMod, InvoiceQuery" in page
    assert {caller.get(link).status_code for link in links} == {200}


def test_a_page_loads_nothing_from_elsewhere(desk: Desk) -> None:
    caller = desk.client("")
    page = caller.get("/docs/qbxml/Invoice").text
    assert re.findall(r'(?:src|href)="([^"]+)"', page) == [
        "/static-offline-docs/swagger-ui.css",
        "/static-offline-docs/favicon.png",
        "/static-offline-docs/swagger-ui-bundle.js",
    ]
    assert "url: '/openapi/qbxml/Invoice.json'" in page.replace('"', "'")
    assert "//" not in re.sub(r"^\s*//.*$", "", page, flags=re.MULTILINE)


@pytest.mark.parametrize("path", ["/openapi/qbxml/{}.json", "/docs/qbxml/{}"])
def test_a_thing_that_is_not_there_is_404_and_says_what_may_be_meant(desk: Desk, path: str) -> None:
    said = problem(desk.http.get(path.format("invoices")))
    assert (said["error_code"], said["detail"], said["fix"]) == (
        "NOT_FOUND",
        "There is no resource 'invoices'.",
        "Did you mean Invoice? See /docs/qbxml for those there are.",
    )
    assert desk.http.get(path.format("x" * 1000)).status_code == 404


def test_the_documentation_leads_to_them(desk: Desk) -> None:
    assert 'href="/docs/qbxml"' in desk.http.get("/").text
    assert "(/docs/qbxml)" in desk.http.get("/openapi.json").json()["info"]["description"]


def test_behind_a_path_of_a_proxy_every_link_begins_with_it(desk: Desk) -> None:
    async def fetched() -> tuple[str, dict[str, Any]]:
        with ThreadPoolExecutor(1) as threads:
            app = api_app(desk.services, desk.relay.bell, threads)
            transport = httpx.ASGITransport(app, root_path="/relay")
            headers = {"X-API-Key": desk.key}
            async with httpx.AsyncClient(
                transport=transport, base_url=desk.url, headers=headers
            ) as http:
                page = await http.get("/docs/qbxml")
                return page.text, (await http.get("/api/schema")).json()

    page, schemas = asyncio.run(fetched())
    links = [*re.findall(r'href="([^"]+)"', page)]
    links += [link for row in schemas["requests"] for link in row["links"].values()]
    assert [link for link in links if not link.startswith("/relay/")] == []
    assert 'href="/docs"' in desk.http.get("/docs/qbxml").text
