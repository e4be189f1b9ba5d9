"""The remote procedures of the Make app: choices of dropdowns, and fields of a type of request.

Custom functions are not to be had on every Make account, so all is said with built-in ones.
"""

from typing import Any

from make_app_api import Api, Json

from qbwc_service.domain import feeds
from qbwc_service.domain.events import MEANINGS
from qbxml.shapes.catalog import entries
from qbxml.shapes.json_schema import request_schema

REF = "Ref"
"""What the names of definitions begin with that hold ListID and FullName."""
REFERENCE = [
    {"name": "FullName", "label": "Full name", "type": "text"},
    {"name": "ListID", "label": "ListID", "type": "text"},
]
SHOWN = 500


def procedures(api: Api) -> dict[str, Json]:
    """Return each remote procedure's communication by its name."""
    return {
        "listConnections": _choices(
            api["list_connections"].url(),
            "{{body.connections}}",
            "{{item.name + ' (' + item.status + ')'}}",
            "{{item.connection_id}}",
        ),
        "listRequestTypes": _choices(
            api["list_schemas"].url(), "{{body.requests}}", "{{item.type}}", "{{item.type}}"
        ),
        "listRequestFields": {
            "url": api["read_schema"].url(request_type="type"),
            "qs": {"connection_id": "{{parameters.connection_id}}"},
            "response": {
                "iterate": {
                    "container": "{{toArray(body.properties)}}",
                    "condition": "{{item.key != '#order'}}",
                },
                "output": _field(),
            },
        },
    }


def event_types() -> list[Json]:
    """Return the choices of event types: all of a kind, each one, and what change feeds tell."""
    kinds = dict.fromkeys(type_.value.partition(".")[0] for type_ in MEANINGS)
    whole = [{"label": f"All of {kind}", "value": f"{kind}.*"} for kind in kinds]
    single = [
        {"label": f"{type_.value}: {said}", "value": type_.value}
        for type_, said in MEANINGS.items()
    ]
    everything = {"label": "Everything, change feeds too", "value": "*"}
    fed = dict.fromkeys(kind for type_ in feeds.types() for kind in feeds.kinds_of(type_))
    changes = [
        {"label": f"Changes of {kind} (change feed)", "value": feeds.event_type(kind, "*")}
        for kind in sorted(fed)
    ]
    return [everything, *whole, *single, *changes]


def _choices(url: str, container: str, label: str, value: str) -> Json:
    """Return a procedure that fills a dropdown."""
    return {
        "url": url,
        "response": {
            "limit": SHOWN,
            "iterate": container,
            "output": {"label": label, "value": value},
        },
    }


def _field() -> Json:
    """Return how a property of a request's JSON Schema becomes a field of the form.

    References to other records ask for their name or ListID, lists of texts for texts; other
    objects, and lists of objects, are mapped whole. Numbers and days are texts, since a value may
    be a `{{tx-….ListID}}` of an earlier answer.
    """
    ref, kind = "ifempty(item.value.`$ref`, '')", "item.value.type"
    reference = f"contains({ref}, '/{REF}')" + "".join(
        f" && !contains({ref}, '/{name}')" for name in not_references()
    )
    objects = f"{ref} != '' || ifempty(item.value.items.`$ref`, '') != ''"
    type_ = (
        f"if({reference}, 'collection', if({objects}, 'any', if({kind} == 'array', 'array', "
        f"if(contains(ifempty({kind}, ''), 'boolean'), 'boolean', 'text'))))"
    )
    one, other = "item.value.enum", "item.value.anyOf[1].enum"
    choices = (
        f"if({one} || {other}, ' One of: ', '') + "
        f"join(ifempty({one}, ifempty({other}, temp.none)), ', ')"
    )
    return {
        "name": "{{item.key}}",
        "label": "{{item.key}}",
        "type": f"{{{{{type_}}}}}",
        "help": f"{{{{ifempty(ifempty(item.value.description, '') + {choices}, item.key)}}}}",
        "required": "{{contains(ifempty(body.required, ''), item.key)}}",
        "spec": f"{{{{if({reference}, temp.reference, temp.text)}}}}",
    }


def temp() -> Json:
    """Return what the expressions of fields take from `temp`."""
    text = {"name": "value", "type": "text"}
    return {"reference": REFERENCE, "text": text, "none": []}


def not_references() -> list[str]:
    """Return definitions whose name begins like a reference's and that are none."""
    found: dict[str, Any] = {}
    for one in entries():
        found.update((request_schema(one.type) or {}).get("$defs", {}))
    return sorted(
        name
        for name, held in found.items()
        if name.startswith(REF) and not {"ListID", "FullName"} <= set(held["properties"])
    )
