"""Keys, and what requests may hold."""

from qbwc_service.api.answer_models.words import (
    Json,
    anything,
    entity,
    extended,
    flag,
    many,
    maybe,
    moment,
    ref,
    text,
)

KEY = entity(
    "An API key without its secret.",
    {
        "key_id": text("key_…"),
        "name": text(),
        "hint": text("Its last characters."),
        "scopes": many(ref("Scope")),
        "allowed_networks": many(text(), "From where it may call; empty: anywhere."),
        "created_at": moment(),
        "last_used_at": maybe(moment()),
        "expires_at": maybe(moment()),
        "revoked_at": maybe(moment()),
    },
)

SCHEMAS: Json = {
    "Key": KEY,
    "KeyList": entity("All keys.", {"keys": many(ref("Key"))}),
    "KeyWithSecret": extended(
        KEY, "An API key and its secret, shown this once.", {"key": text("qbr_live_…")}
    ),
    "RequestTypeList": entity(
        "Types of requests.",
        {
            "version": maybe(text("The qbXML version that was asked for.")),
            "edition": maybe(text("The country that was asked for.")),
            "requests": many(ref("RequestType")),
        },
    ),
    "RequestType": entity(
        "A type of request.",
        {
            "type": text("Such as CustomerAdd."),
            "kind": text("add, mod, query, report …"),
            "resource": text("What it is about, such as Customer."),
            "since": text("The qbXML version that brought it."),
            "not_in": many(text(), "Countries whose QuickBooks has it not."),
            "iterates": flag("Whether it can be paged."),
            "takes_meta_data": flag("Whether it can count without reading."),
            "links": ref("RequestTypeLinks"),
        },
    ),
    "RequestTypeLinks": entity(
        "Where to read on.",
        {"request": text(), "answer": text(), "docs": text(), "openapi": text()},
    ),
    "RequestSchema": {
        **entity(
            "A JSON Schema (2020-12) of what a request, or its answer, may hold.",
            {"$schema": text(), "title": text()},
            {
                "description": text(),
                "type": anything("object, as a rule."),
                "properties": anything("The fields, in the order that QuickBooks wants."),
                "required": many(text()),
                "x-since": text("The qbXML version that brought it."),
                "x-not-in": many(text(), "Countries whose QuickBooks has it not."),
            },
        ),
        "additionalProperties": True,
    },
}
