"""Every call that the pages for Make.com and others show is made, and answered as they show."""

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from helpers.curl_pages import Call, agrees, calls, filled
from helpers.rest_desk import Aside, Desk, add, until

from qbwc_service.domain.errors import TABLE

PAGE = Path(__file__).parents[2] / "docs/how-to/make.md"
SETTINGS = {"webhooks_allow_loopback": True}
EVENT = re.compile(r"with this body:\n\n```json\n(.*?)```", re.DOTALL)
ROW = re.compile(r"^\| (\d{3}) \| (`[^|]*`) \|", re.MULTILINE)


class Hook:
    """A custom webhook of Make's: takes whatever is posted to it."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, str], dict[str, Any]]] = []
        self.server = HTTPServer(("127.0.0.1", 0), self.handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"

    def handler(self) -> type[BaseHTTPRequestHandler]:
        got = self.got

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                headers = {name.lower(): value for name, value in self.headers.items()}
                got.append((headers, json.loads(body)))
                self.send_response(200)
                self.send_header("Content-Length", "8")
                self.end_headers()
                self.wfile.write(b"Accepted")

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler

    def of(self, type_: str, identifier: str | None = None) -> list[tuple[dict[str, str], Any]]:
        """Return what came of this type, and of this transaction."""
        return [
            (headers, body)
            for headers, body in list(self.got)
            if body["type"] == type_ and body["data"].get("identifier") == identifier
        ]


@pytest.fixture
def hook() -> Iterator[Hook]:
    made = Hook()
    thread = threading.Thread(target=made.server.serve_forever)
    thread.start()
    try:
        yield made
    finally:
        made.server.shutdown()
        thread.join()
        made.server.server_close()


class Reader:
    """Somebody who makes the page's calls one after the other, while the PC is on."""

    def __init__(self, desk: Desk, hook: Hook) -> None:
        self.desk, self.http = desk, desk.client("")
        self.names = {
            "https://relay.example.com": desk.url,
            "https://hook.eu1.make.com/…": hook.url,
            "https://hooks.example.com/…": hook.url,
            "qbr_live_…": desk.key,
        }

    def make(self, call: Call) -> httpx.Response:
        """Make a call with real names, and note those that its answer tells."""
        headers = {name: filled(value, self.names) for name, value in call.headers.items()}
        body = None if call.body is None else filled(call.body, self.names)
        url = filled(call.url, self.names)
        before = self.desk.listed()
        asked = Aside(lambda: self.http.request(call.method, url, headers=headers, content=body))
        if call.headers.get("Prefer") == "wait=25":
            until(lambda: self.desk.listed() != before or not asked.is_alive())
        if "wait=25" in (call.headers.get("Prefer"), url.partition("?")[2].partition("&")[0]):
            self.desk.visit()
        answer = asked.result()
        told = answer.json()
        known = {"tx-…": "transaction_id", "evt_…": "next_after", "we_…": "id"}
        self.names |= {name: told[key] for name, key in known.items() if told.get(key)}
        return answer


def test_every_call_is_answered_as_the_page_shows(desk: Desk, hook: Hook) -> None:
    reader = Reader(desk, hook)
    shown = list(calls(PAGE))
    assert len(shown) == 11
    for call in shown:
        if "after=evt_" in call.url:
            desk.queued(add("Dee"), identifier="shop-12349")
        if "/api/events?" in call.url:
            desk.visit()
        answer = reader.make(call)
        assert answer.status_code == call.status, answer.text
        assert agrees(call.answer, answer.json()), (call.answer, answer.text)
    until(lambda: hook.of("webhook.test"))
    assert {headers["x-make-apikey"] for headers, _ in hook.of("webhook.test")} == {"a-long-secret"}
    (event,) = EVENT.findall(PAGE.read_text("utf-8"))
    until(lambda: len(hook.of("transaction.succeeded", "shop-12348")) == 2)
    told = hook.of("transaction.succeeded", "shop-12348")
    assert all(agrees(json.loads(event), body) for _, body in told)
    assert sorted("x-make-apikey" in headers for headers, _ in told) == [False, True]


def test_the_calls_for_zapier_and_n8n_are_answered_as_shown(desk: Desk, hook: Hook) -> None:
    reader = Reader(desk, hook)
    shown = list(calls(PAGE.with_name("zapier-n8n.md")))
    assert len(shown) == 2
    for call in shown:
        answer = reader.make(call)
        assert answer.status_code == call.status, answer.text
        assert agrees(call.answer, answer.json()), (call.answer, answer.text)


def test_the_page_says_of_every_error_code_what_to_do() -> None:
    rows = ROW.findall(PAGE.read_text("utf-8"))
    told = {(code, int(http)) for http, codes in rows for code in re.findall(r"`(\w+)`", codes)}
    assert told == {(code.value, row.http) for code, row in TABLE.items()}
