"""OpenAPI entries of the Web Connector's door, which FastAPI does not serve, and the help page."""

from typing import Any

ENVELOPE = (
    '<?xml version="1.0" encoding="utf-8"?>'
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>{body}'
    "</soap:Body></soap:Envelope>"
)
ASKED = ENVELOPE.format(body='<serverVersion xmlns="http://developer.intuit.com/" />')
TOLD = ENVELOPE.format(
    body='<serverVersionResponse xmlns="http://developer.intuit.com/">'
    "<serverVersionResult>QBXML Relay 1.0.0</serverVersionResult></serverVersionResponse>"
)
FAULT = ENVELOPE.format(
    body="<soap:Fault><faultcode>soap:Client</faultcode>"
    "<faultstring>The request is not a SOAP envelope.</faultstring></soap:Fault>"
)


def _answer(what: str, media: str, example: str) -> dict[str, Any]:
    content = {media: {"schema": {"type": "string"}, "example": example}}
    return {"description": what, "content": content}


OUTSIDE: dict[str, dict[str, Any]] = {
    "/qbwc": {
        "post": {
            "tags": ["Web Connector"],
            "operationId": "call_soap",
            "summary": "The Web Connector's SOAP calls",
            "description": "SOAP 1.1 as `GET /qbwc?wsdl` describes it; every answer is text/xml, "
            "also where something goes wrong. The login is that of the .qwc file, not an API key.",
            "requestBody": {
                "required": True,
                "content": {"text/xml": {"schema": {"type": "string"}, "example": ASKED}},
            },
            "responses": {
                "200": _answer("The call's result", "text/xml", TOLD),
                "500": _answer("A SOAP fault", "text/xml", FAULT),
            },
        },
        "get": {
            "tags": ["Web Connector"],
            "operationId": "greet_web_connector",
            "summary": "Is the address right? With ?wsdl the service's description",
            "description": "The Web Connector asks this before it adds an application.",
            "parameters": [
                {
                    "name": "wsdl",
                    "in": "query",
                    "allowEmptyValue": True,
                    "schema": {"type": "string"},
                    "description": "Shows the WSDL instead.",
                }
            ],
            "responses": {
                "200": {
                    "description": "A greeting, or the WSDL",
                    "content": {
                        "text/plain": {
                            "schema": {"type": "string"},
                            "example": "This is the address for the QuickBooks Web Connector.",
                        },
                        "text/xml": {
                            "schema": {"type": "string"},
                            "example": '<wsdl:definitions name="QBWebConnectorSvc">…',
                        },
                    },
                }
            },
        },
    },
    "/support": {
        "get": {
            "tags": ["Pages"],
            "operationId": "support",
            "summary": "Help for whoever sits at the PC",
            "description": "The .qwc file names this page; it needs no key.",
            "responses": {
                "200": _answer("The page", "text/html", '<!doctype html><html lang="en">…')
            },
        }
    },
}
"""Each path with its operations."""
