"""The connection of the Make app and the modules that act, from the OpenAPI document."""

from typing import Any

import make_app_events
from make_app_api import Api, Json, Operation
from make_app_errors import KEY_HEADER, answer_types, errors, errors_of_submits
from make_app_forms import PAGE, Module, answer, connection_field, limit_field

WAIT = 25
"""Seconds that a call waits at most; Make gives up after 40."""
COMMON = ("identifier", "idempotency_key")
SOMETIMES: dict[str, Json] = {
    "submit": {"qb_response_url": "", "changes": []},
    "read": {
        "data": None,
        "warnings": [],
        "mended": [],
        "qbxml_response_json": None,
        "qbxml_response_url": "",
        "qbxml_request_url": "",
        "error_details": None,
        "qb_error_code": "",
        "qb_error_message": "",
        "fix": "",
    },
}
"""What answers hold that their examples do not."""
RARE = ("priority", "not_before", "expires_in_seconds", "after", "callback_url", "metadata")


def modules(api: Api) -> dict[str, Module]:
    """Return the modules by name, in the order of the list that people choose from."""
    return {
        "watchEvents": make_app_events.watch(api),
        "pollEvents": make_app_events.poll(api),
        "submitRequest": _submit_json(api),
        "submitQbxml": _submit_qbxml(api),
        "getTransaction": _get(api),
        "listTransactions": _list(api),
        "listEvents": make_app_events.search(api),
        "retryTransaction": _act(api, "retry", "force", "create", "Retry a transaction"),
        "cancelTransaction": _act(api, "cancel", "note", "update", "Cancel a transaction"),
    }


def connection(api: Api) -> Json:
    """Return the connection's code: an address and a key, tried by listing connections."""
    return {
        "params": [
            {
                "name": "address",
                "label": "Address of the relay",
                "type": "url",
                "required": True,
                "help": "Such as https://relay.example.com, without a slash at the end.",
                "validate": {"pattern": "^https://[^/]+$"},
            },
            {
                "name": "apiKey",
                "label": "API key",
                "type": "password",
                "required": True,
                "help": "qbr_live_… with the scopes read and write; for Watch events admin too.",
            },
        ],
        "communication": {
            "url": "{{parameters.address}}" + api["list_connections"].path,
            "headers": {"X-API-Key": "{{parameters.apiKey}}"},
            "response": {
                "type": answer_types(),
                "error": errors(),
                "metadata": {"type": "text", "value": "{{parameters.address}}"},
            },
            "log": {"sanitize": [KEY_HEADER]},
        },
    }


def _submit(operation: Operation, first: list[Json], body: Json) -> Json:
    """Return the code of a module that submits: its own fields first, then what all share."""
    shared = [connection_field(operation), *(operation.parameter(name) for name in COMMON)]
    rare = [operation.parameter(name, advanced=True) for name in RARE]
    wait = {
        "name": "wait",
        "label": "Seconds to wait",
        "type": "uinteger",
        "default": WAIT,
        "advanced": True,
        "validate": {"max": WAIT},
        "help": "For QuickBooks' answer. Without one in time the status is pending, no error.",
    }
    sent = {name: f"{{{{parameters.{name}}}}}" for name in ("connection_id", *COMMON, *RARE)}
    return {
        "communication": {
            "url": operation.url(),
            "method": operation.method,
            "headers": {"Prefer": f"wait={{{{ifempty(parameters.wait, {WAIT})}}}}"},
            "body": {**body, **sent},
            "response": {"output": "{{body}}", "error": errors_of_submits()},
        },
        "static-params": [],
        "mappable-params": [*first, *shared, *rare, wait],
        **answer(operation.example("200"), operation.example("202"), SOMETIMES["submit"]),
    }


def _submit_json(api: Api) -> Module:
    operation = api["submit_requests"]
    ours = ("type", "all_fields", "connection_id", *COMMON, *RARE, "wait")
    fields = f"omit(parameters, {', '.join(repr(name) for name in ours)})"
    first = [
        operation.parameter(
            "type",
            type="select",
            required=True,
            options={"store": "rpc://listRequestTypes", "nested": ["rpc://listRequestFields"]},
        ),
        {
            "name": "all_fields",
            "label": "All fields at once",
            "type": "any",
            "advanced": True,
            "help": "In place of the fields: a collection with all of them.",
        },
    ]
    body = {
        "type": "{{parameters.type}}",
        "data": f"{{{{ifempty(parameters.all_fields, {fields})}}}}",
    }
    return Module(
        label="Submit a request",
        description="Has QuickBooks add, change or query something, and waits for its answer.",
        type="action",
        crud="create",
        codes=_submit(operation, first, body),
    )


def _submit_qbxml(api: Api) -> Module:
    operation = api["submit_qbxml"]
    first = [operation.parameter("qbxml", required=True, multiline=True)]
    return Module(
        label="Submit qbXML",
        description="Sends qbXML as it is to QuickBooks, and waits for its answer.",
        type="action",
        crud="create",
        codes=_submit(operation, first, {"qbxml": "{{parameters.qbxml}}"}),
    )


def _get(api: Api) -> Module:
    operation = api["read_transaction"]
    return Module(
        label="Get a transaction",
        description="Tells what became of a transaction, with QuickBooks' answer.",
        type="action",
        crud="read",
        codes={
            "communication": {
                "url": operation.url(),
                "method": operation.method,
                "qs": {"wait": "{{ifempty(parameters.wait, 0)}}", "format": "json"},
                "response": {"output": "{{body}}"},
            },
            "static-params": [],
            "mappable-params": [
                operation.parameter("transaction_id", required=True),
                operation.parameter("wait", default=0),
            ],
            **answer(operation.example("200"), SOMETIMES["read"]),
        },
    )


def _list(api: Api) -> Module:
    operation = api["list_transactions"]
    filters = ("status", "state", "identifier", "since", "until")
    moments = {"since": {"type": "text"}, "until": {"type": "text"}}
    asked = {name: f"{{{{parameters.{name}}}}}" for name in (*filters, "connection_id")}
    (row,) = operation.example("200")["transactions"]
    return Module(
        label="List transactions",
        description="Finds transactions, the newest first.",
        type="search",
        codes={
            "communication": {
                "url": operation.url(),
                "method": operation.method,
                "qs": {"limit": PAGE, **asked},
                "pagination": {
                    "qs": {"cursor": "{{body.next_cursor}}"},
                    "condition": "{{body.next_cursor != null}}",
                },
                "response": {
                    "limit": "{{parameters.limit}}",
                    "iterate": "{{body.transactions}}",
                    "output": "{{item}}",
                },
            },
            "static-params": [],
            "mappable-params": [
                *(operation.parameter(name, **moments.get(name, {})) for name in filters),
                connection_field(operation),
                limit_field(),
            ],
            **answer(row),
        },
    )


def _act(api: Api, operation_id: str, option: str, crud: str, said: str) -> Module:
    """Return a module that does something to one transaction; `option` is the body's field."""
    operation = api[operation_id]
    described: Any = operation.spec["description"].partition("\n")[0]
    return Module(
        label=said,
        description=described,
        type="action",
        crud=crud,
        codes={
            "communication": {
                "url": operation.url(),
                "method": operation.method,
                "body": {option: f"{{{{parameters.{option}}}}}"},
                "response": {"output": "{{body}}"},
            },
            "static-params": [],
            "mappable-params": [
                operation.parameter("transaction_id", required=True),
                operation.parameter(option, advanced=True),
            ],
            **answer(operation.example("200")),
        },
    )
