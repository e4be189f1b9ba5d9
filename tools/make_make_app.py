"""Write integrations/make/: a custom app for Make.com, from the OpenAPI document.

`python tools/make_make_app.py` writes it; `--check` writes nothing and exits 1 when a file differs.
The layout is that of Make's extension for VS Code; only its README is written by hand.
"""

import json
import re
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from make_app_api import Api, Json
from make_app_errors import base
from make_app_events import WEBHOOK, webhook
from make_app_fields import procedures, temp
from make_app_forms import CONNECTION
from make_app_modules import connection, modules
from pages import ROOT, run

from qbwc_service.api.factoring import inlined

FOLDER = "integrations/make"
DOCUMENT = "qbwc_service/api/openapi.json"
KEYS = {"static-params": "staticParams", "mappable-params": "mappableParams"}
"""File names of code that the manifest calls otherwise."""
LABELS = {
    "listConnections": "List QuickBooks connections",
    "listRequestTypes": "List types of requests",
    "listRequestFields": "List the fields of a type of request",
}
GROUPS = {
    "Events": ("watchEvents", "pollEvents", "listEvents"),
    "Requests": ("submitRequest", "submitQbxml"),
    "Transactions": (
        "getTransaction",
        "listTransactions",
        "retryTransaction",
        "cancelTransaction",
    ),
}
KINDS = ("connection", "module", "rpc", "webhook", "function")
ORIGIN: Json = {
    "label": "My Make: change baseUrl to your zone and appId to your app",
    "baseUrl": "https://eu1.make.com/api",
    "appId": "qbxml-relay",
    "appVersion": 1,
    "apikeyFile": ".secrets/apikey",
    "idMapping": {kind: [] for kind in KINDS},
}


class App:
    """The files of the app by path, and what its manifest says of them."""

    def __init__(self) -> None:
        self.files: dict[str, Any] = {}
        self.components: dict[str, Json] = {kind: {} for kind in KINDS}

    def add(self, kind: str, name: str, codes: Json, **told: Any) -> None:
        """Take a component in: its code by kind of file, and what the manifest says of it."""
        kebab = re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()
        paths = {}
        for code, content in codes.items():
            path = f"{kind}s/{kebab}/{kebab}.{code}.iml.json"
            self.files[path] = content
            paths[KEYS.get(code, code)] = path
        self.components[kind][name] = {**told, "codeFiles": paths}


def build(document: Json) -> dict[str, Any]:
    """Return the content of each file of the app by its path."""
    api, app = Api(document), App()
    app.add("connection", CONNECTION, connection(api), label="QBXML Relay", connectionType="basic")
    for name, made in procedures(api).items():
        filled = {"temp": temp(), **made} if name == "listRequestFields" else made
        codes = {"communication": filled, "params": []}
        app.add("rpc", name, codes, label=LABELS[name], connection=CONNECTION)
    told = {"label": "Events of QBXML Relay", "webhookType": "web", "connection": CONNECTION}
    app.add("webhook", WEBHOOK, webhook(api), **told)
    for name, module in modules(api).items():
        crud = {"actionCrud": module.crud} if module.crud else {}
        told = {"label": module.label, "description": module.description, "moduleType": module.type}
        uses = {"connection": CONNECTION, **module.more}
        app.add("module", name, module.codes, **told, **uses, **crud)
    groups = [{"label": label, "modules": list(names)} for label, names in GROUPS.items()]
    general = {"general/base.iml.json": base(), "modules/groups.json": groups}
    return {"makecomapp.json": manifest(app), **general, **app.files}


def manifest(app: App) -> Json:
    """Return makecomapp.json."""
    return {
        "fileVersion": 1,
        "generalCodeFiles": {
            "base": "general/base.iml.json",
            "common": None,
            "groups": "modules/groups.json",
            "readme": None,
        },
        "components": app.components,
        "origins": [ORIGIN],
    }


def text(content: Any) -> str:
    """Write a file's content."""
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def pages() -> dict[str, Callable[[], str]]:
    """Return what makes each file's text, by path."""
    document = inlined(json.loads((ROOT / DOCUMENT).read_text("utf-8")))
    made = build(document)
    return {f"{FOLDER}/{path}": partial(text, content) for path, content in made.items()}


if __name__ == "__main__":
    sys.exit(run(__doc__ or "", pages(), sys.argv[1:]))
