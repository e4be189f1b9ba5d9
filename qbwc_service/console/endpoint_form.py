"""The form of a webhook endpoint: settings to fields and back."""

from collections.abc import Mapping
from typing import Any

from qbwc_service.console.forms import ON, Form, ticked
from qbwc_service.domain.events import MEANINGS, Type
from qbwc_service.domain.webhooks import ALL, Endpoint

LONGEST_URL = 2_048
LONGEST_DESCRIPTION = 500
LONGEST_MORE = 4_000
LONGEST_HEADER_NAME = 100
LONGEST_HEADER_VALUE = 1_000
FIELDS = ("url", "description", "connection_id", "events", "header_name", "header_value")
TYPE = "type_"
WHOLE = {
    ALL: "Everything, change feeds too",
    "transaction.*": "All about transactions",
    "connection.*": "All about connections",
    "schedule.*": "All about schedules",
}
BOXES: dict[str, str] = {
    **WHOLE,
    **{type_.value: told for type_, told in MEANINGS.items() if type_ is not Type.TEST},
}
"""Types of events that have a box, and what each means."""
EMPTY = {TYPE + ALL: ON}


def typed_of(endpoint: Endpoint) -> dict[str, str]:
    """Return what stands in the fields for an endpoint as it is; a header's value is not told."""
    boxes = {TYPE + one: ON for one in endpoint.events if one in BOXES}
    return {
        "url": endpoint.url,
        "description": endpoint.description,
        "connection_id": endpoint.connection_id or "",
        "more": ", ".join(one for one in endpoint.events if one not in BOXES),
        "header_name": endpoint.header_name,
        **boxes,
    }


def read(fields: Mapping[str, str], before: Endpoint | None = None) -> dict[str, Any]:
    """Return the settings that were typed, of an endpoint there is those that differ.

    Raises Refusal with all that is wrong.
    """
    form = Form(fields)
    more = form.text("more", LONGEST_MORE).replace(",", " ").split()
    settings: dict[str, Any] = {
        "url": form.text("url", LONGEST_URL, needed=True),
        "description": form.text("description", LONGEST_DESCRIPTION),
        "connection_id": fields.get("connection_id") or None,
        "events": tuple(dict.fromkeys([*ticked(fields, TYPE), *more])),
    }
    if before is not None:
        settings = {name: v for name, v in settings.items() if _differs(before, name, v)}
    settings |= _header(form, before)
    form.done()
    return settings


def _differs(before: Endpoint, name: str, value: Any) -> bool:
    old = getattr(before, name)
    return set(old) != set(value) if name == "events" else bool(old != value)


def _header(form: Form, before: Endpoint | None) -> dict[str, Any]:
    """Return the header where it is to be set or taken away; with an empty value it stays."""
    name = form.text("header_name", LONGEST_HEADER_NAME)
    value = form.text("header_value", LONGEST_HEADER_VALUE)
    old = before.header_name if before else ""
    if not name:
        if value:
            form.wrong("header_name", "it is missing", "Name the header of this value.")
        return {"header": None} if old else {}
    if value:
        return {"header": (name, value)}
    if name != old:
        form.wrong("header_value", "it is missing", "Fill it in, or leave both empty.")
    return {}
