"""An operator's browser without a screen: cookies, forms as they stand on a page, no JavaScript."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Self

import httpx

from helpers.rest_desk import Desk
from qbwc_service.steps import connections

TRANSACTIONS = "/console/transactions"


@dataclass
class Form:
    """A form of a page: where it goes, and what its fields hold until somebody fills them in."""

    method: str
    action: str
    fields: dict[str, str] = field(default_factory=dict)
    text: str = ""


class Reader(HTMLParser):
    """Takes a page apart: its tags, its texts, its forms."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.forms: list[Form] = []
        self._open: Form | None = None
        self._area = self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag == "form":
            self._open = Form(given.get("method", "get"), given.get("action", ""))
            self.forms.append(self._open)
        elif self._open is not None:
            self._take(self._open, tag, given)

    def _take(self, form: Form, tag: str, given: dict[str, str]) -> None:
        ticks = given.get("type") in ("radio", "checkbox")
        if tag == "input" and (not ticks or "checked" in given):
            form.fields[given["name"]] = given.get("value", "")
        elif tag == "textarea":
            self._area = given["name"]
            form.fields[self._area] = ""
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and ("selected" in given or self._select not in form.fields):
            form.fields[self._select] = given["value"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "textarea" and self._open is not None:
            typed = self._open.fields[self._area]
            self._open.fields[self._area] = typed.removeprefix("\n")  # as a browser reads it
            self._area = ""

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if self._open is not None and self._area:
            self._open.fields[self._area] += data
        if self._open is not None:
            self._open.text += data

    @property
    def text(self) -> str:
        """Return what is to be read, with single blanks."""
        return " ".join(" ".join(self.texts).split())

    def links(self) -> list[str]:
        """Return where the page leads."""
        return [given["href"] for tag, given in self.tags if tag == "a"]

    def notices(self) -> list[str]:
        """Return the roles of what is told at the top."""
        return [
            given["role"]
            for _, given in self.tags
            if "notice" in given.get("class", "") and "hidden" not in given
        ]


class Operator:
    """Somebody at the console of a desk's tenant."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.http = desk.client("", Origin=desk.url)

    def login(self, key: str = "", back: str = "") -> httpx.Response:
        """Send the login form."""
        fields = {"key": key or self.desk.key, "next": back}
        return self.http.post("/console/login", data=fields)

    def enter(self) -> Self:
        """Log in with the desk's key."""
        assert self.login().status_code == 303
        return self

    def see(self, path: str, status: int = 200) -> Reader:
        """Open a page."""
        answer = self.http.get(path)
        assert answer.status_code == status, answer.text
        return Reader(answer.text)

    def press(self, path: str, label: str, **given: str) -> Reader:
        """Press a page's button of this label, and see where that leads."""
        answer = self.send(path, label, **given)
        assert answer.status_code == 303, answer.text
        return self.see(answer.headers["location"])

    def send(self, path: str, label: str, **given: str) -> httpx.Response:
        """Press a page's button of this label, and return what the server says."""
        (form,) = [one for one in self.see(path).forms if label in one.text]
        return self.post(form.action, path, **{**form.fields, **given})

    def told(self, path: str, label: str, status: int = 200, **given: str) -> Reader:
        """Press a button that answers with a page of its own."""
        answer = self.send(path, label, **given)
        assert answer.status_code == status, answer.text
        return Reader(answer.text)

    def post(self, action: str, page: str, **fields: str) -> httpx.Response:
        """Send a form of a page."""
        return self.http.post(action, data=fields, headers={"Referer": self.desk.url + page})

    def mark(self) -> dict[str, str]:
        """Return the token that stands in each form of this session."""
        (form,) = [one for one in self.see("/console").forms if "Log out" in one.text]
        return form.fields


def page_of(transaction_id: str) -> str:
    """Return the address of a transaction's page."""
    return f"{TRANSACTIONS}/{transaction_id}"


def delete_connection(desk: Desk) -> None:
    """Delete the connection of the desk, which has to be disabled first."""
    for what in (connections.disable, connections.delete):
        what(desk.services, desk.operator, desk.connection_id)
