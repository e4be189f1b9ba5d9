"""Examples of what /api/schema answers, as the OpenAPI document shows them."""

from typing import Any

from qbwc_service.api.examples.shown import CON, OwnParameters, Parameters, Results, Shown

TYPE: dict[str, Any] = {
    "type": "CustomerAdd",
    "kind": "add",
    "resource": "Customer",
    "since": "1.0",
    "not_in": [],
    "iterates": False,
    "takes_meta_data": False,
    "links": {
        "request": "/api/schema/CustomerAdd",
        "answer": "/api/schema/CustomerAdd?part=answer",
        "docs": "/docs/qbxml/Customer",
        "openapi": "/openapi/qbxml/Customer.json",
    },
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "BarCodeQuery",
    "description": "Data of the request BarCodeQuery. Since qbXML 12.0; not in Australia.",
    "x-since": "12.0",
    "x-not-in": ["AU"],
    "type": "object",
    "properties": {
        "BarCodeValue": {
            "type": "array",
            "items": {"type": "string", "maxLength": 50},
            "description": "The text of the item's bar code. At most 50 characters.",
            "x-order": 1,
            "minItems": 1,
        },
        "requestID": {
            "type": "string",
            "description": "A name of your own for the request, told again in its answer.",
            "maxLength": 50,
        },
        "iterator": {
            "type": "string",
            "enum": ["Start", "Continue", "Stop"],
            "description": "Reads a long list in pages, which works only within one visit of the "
            "Web Connector. Start and MaxReturned ask for the first page, Continue for another.",
        },
        "iteratorID": {"type": "string", "description": "As the answer to Start told it."},
        "metaData": {
            "type": "string",
            "enum": ["NoMetaData", "MetaDataOnly", "MetaDataAndResponseData"],
            "description": "MetaDataOnly asks how many there are, not which.",
        },
    },
    "additionalProperties": False,
    "examples": [{}],
}
UNCHANGED = "As it was under If-None-Match"
RESULTS: Results = {
    ("get", "/api/schema"): (
        Shown("All, by name", {"version": None, "edition": None, "requests": [TYPE]}),
        Shown(UNCHANGED, status="304"),
    ),
    ("get", "/api/schema/{request_type}"): (
        Shown("The JSON Schema", SCHEMA),
        Shown(UNCHANGED, status="304"),
    ),
}
PARAMETERS: Parameters = {
    "request_type": ("A type without Rq, as GET /api/schema lists it.", "BarCodeQuery"),
    "version": ("Only what this qbXML version knows.", "13.0"),
    "edition": ("Only what QuickBooks of this country knows.", "US"),
    "part": ("Of the request's data, or of its answer's.", None),
}
OF_CONNECTION = ("What the QuickBooks of this connection knows, as far as it has told.", CON)
OWN_PARAMETERS: OwnParameters = {(path, "connection_id"): OF_CONNECTION for _, path in RESULTS}
