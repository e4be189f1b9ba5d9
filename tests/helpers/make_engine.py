"""Make's engine, as its documentation tells of it: runs the files of integrations/make."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from helpers.make_iml import MISSING, fill

FOLDER = Path(__file__).parents[2] / "integrations/make"
PAGES = 100


class MakeError(Exception):
    """What Make shows of an error, and its type."""

    def __init__(self, type_: str, message: str) -> None:
        super().__init__(f"{type_}: {message}")
        self.type, self.message = type_, message


def load(path: str) -> Any:
    """Return the content of one of the app's files."""
    return json.loads((FOLDER / path).read_text("utf-8"))


class Make:
    """One scenario's connection to a relay."""

    def __init__(self, http: httpx.Client, address: str, key: str) -> None:
        self.http = http
        self.given = {"address": address, "apiKey": key}
        self.components = load("makecomapp.json")["components"]
        self.base = load("general/base.iml.json")

    def code(self, kind: str, name: str, code: str) -> Any:
        """Return the code of a component."""
        return load(self.components[kind][name]["codeFiles"][code])

    def connect(self) -> str:
        """Try the connection; return what Make calls it by."""
        asked = self.code("connection", "relay", "communication")
        known = {"parameters": self.given}
        self._ask(asked, known)
        return str(fill(asked["response"]["metadata"]["value"], known))

    def run(self, module: str, **parameters: Any) -> list[Any]:
        """Run a module; return its bundles."""
        asked = self.code("module", module, "communication")
        found = list(self._bundles(asked, {"parameters": parameters, "data": {}}))
        told = {one["name"] for one in self.code("module", module, "interface")}
        assert all(set(one) <= told for one in found), [set(one) - told for one in found]
        return found

    def poll(self, module: str, last_id: Any = MISSING, **parameters: Any) -> list[Any]:
        """Run a polling trigger; return the bundles behind the last one that was taken."""
        asked = self.code("module", module, "communication")
        trigger = asked["response"]["trigger"]
        assert (trigger["type"], trigger["order"]) == ("id", "asc")
        known = {"parameters": parameters, "data": {"lastId": last_id}}
        found = list(self._bundles(asked, known))
        ids = [fill(trigger["id"], {"item": one}) for one in found]
        assert ids == sorted(ids)
        return found

    def choices(self, procedure: str, **parameters: Any) -> list[Any]:
        """Call a remote procedure."""
        asked = self.code("rpc", procedure, "communication")
        return list(self._bundles(asked, {"parameters": parameters}))

    def attach(self, webhook: str, url: str, **parameters: Any) -> dict[str, Any]:
        """Attach a webhook; return what Make keeps of it."""
        asked = self.code("webhook", webhook, "attach")
        known = {"parameters": parameters, "webhook": {"url": url}}
        answer = self._ask(asked, known)
        kept: dict[str, Any] = fill(asked["response"]["data"], {**known, "body": answer})
        return kept

    def detach(self, webhook: str, kept: dict[str, Any]) -> None:
        """Detach it again."""
        self._ask(self.code("webhook", webhook, "detach"), {"webhook": kept})

    def received(self, webhook: str, headers: dict[str, str], body: Any) -> Any:
        """Return the bundle that a call of the webhook becomes."""
        asked = self.code("webhook", webhook, "communication")
        return fill(asked["output"], {"headers": headers, "body": body})

    def _bundles(self, asked: Any, known: dict[str, Any]) -> Iterator[Any]:
        told = asked["response"]
        known = {**known, "temp": asked.get("temp", {})}
        left = fill(told["limit"], known) if "limit" in told else PAGES * 1000
        query: dict[str, Any] = {}
        for _ in range(PAGES):
            known["body"] = self._ask(asked, known, query)
            for item in _iterated(told.get("iterate"), known):
                if left == 0:
                    return
                left -= 1
                yield fill(told["output"], {**known, "item": item})
            paging = asked.get("pagination")
            if not paging or not fill(paging["condition"], known):
                return
            query = fill(paging["qs"], known)
        raise AssertionError("it never ends")

    def _ask(self, asked: Any, known: dict[str, Any], query: dict[str, Any] | None = None) -> Any:
        """Make a request, with what the base adds; return the answer's body."""
        known = {**known, "connection": self.given}
        url = fill(asked["url"], known)
        if url.startswith("/"):
            url = fill(self.base["baseUrl"], known) + url
        headers = fill({**self.base["headers"], **asked.get("headers", {})}, known)
        sent = {**fill(asked.get("qs", {}), known), **(query or {})}
        kept = {name: one for name, one in sent.items() if one is not None and one != ""}
        body = {"json": fill(asked["body"], known)} if "body" in asked else {}
        method = asked.get("method", "GET")
        answer = self.http.request(method, url, headers=headers, params=kept, **body)
        told = {**self.base["response"], **asked.get("response", {})}
        kind = told["type"].get(str(answer.status_code), told["type"]["*"])
        read = answer.json() if kind == "json" else answer.text
        if answer.is_error:
            raise self._error(told["error"], answer.status_code, read, known)
        return read

    @staticmethod
    def _error(told: Any, status: int, body: Any, known: dict[str, Any]) -> MakeError:
        row = told.get(str(status), told)
        known = {**known, "body": body, "statusCode": status}
        return MakeError(fill(row["type"], known), fill(row["message"], known))


def _iterated(told: Any, known: dict[str, Any]) -> list[Any]:
    if told is None:
        return [known["body"]]
    if isinstance(told, str):
        return list(fill(told, known))
    found = fill(told["container"], known)
    return [one for one in found if fill(told["condition"], {**known, "item": one})]
