"""What the Make app takes from the OpenAPI document: paths, fields, examples.

Fields become parameters of a form, examples become samples and the description of an output.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

LABELS = {
    "address": "Address of the relay",
    "after": "After these transactions",
    "callback_url": "Callback URL",
    "connection_id": "QuickBooks connection",
    "qbxml": "qbXML",
    "transaction_id": "Transaction ID",
    "wait": "Seconds to wait",
}
"""Labels that are not the name with spaces."""
PLAIN = {"string": "text", "integer": "integer", "number": "number", "boolean": "boolean"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
OPEN = frozenset({"data", "metadata", "header", "qbxml_response_json", "error_details"})
"""Fields whose inside differs from call to call."""


@dataclass(frozen=True)
class Operation:
    """One operation of the document."""

    method: str
    path: str
    spec: Json
    schemas: Json

    def url(self, source: str = "parameters", **names: str) -> str:
        """Return the path with a Make expression for each of its parameters.

        `names` says how a parameter is called in `source` where it is called otherwise.
        """
        return re.sub(
            r"\{(\w+)\}", lambda m: f"{{{{{source}.{names.get(m[1], m[1])}}}}}", self.path
        )

    def fields(self) -> Json:
        """Return the schema of each field that the path, the query and the body may hold."""
        found = {
            one["name"]: {**one["schema"], "description": one.get("description", "")}
            for one in self.spec.get("parameters", ())
            if one["in"] in {"path", "query"}
        }
        body = self.spec.get("requestBody", {}).get("content", {}).get("application/json", {})
        schema = body.get("schema", {})
        for one in (*schema.get("oneOf", ()), schema):
            found.update({k: v for k, v in one.get("properties", {}).items() if k not in found})
        return found

    def parameter(self, name: str, **more: Any) -> Json:
        """Return the form's field for one of the operation's; `more` adds or replaces.

        A sentence with `{{…}}` stays out of the help, where Make would take it for its own, and so
        does an example.
        """
        schema = self._plain(self.fields()[name])
        described = " ".join(
            one
            for one in re.split(r"(?<=\.) ", schema.get("description", ""))
            if "{{" not in one and not one.startswith("Such as `")
        )
        made = {"name": name, "label": label(name), **self._typed(schema)}
        return {**made, **({"help": described} if described else {}), **more}

    def example(self, *statuses: str) -> Json:
        """Return the examples of these answers, laid over one another, the first on top."""
        found: Json = {}
        for status in reversed(statuses):
            content = self.spec["responses"][status]["content"]["application/json"]
            found.update(content["example"])
        return found

    def _plain(self, schema: Json) -> Json:
        """Return a schema without references and without null."""
        for one in schema.get("anyOf", ()):
            if one.get("type") != "null":
                schema = {**schema, **one}
        if ref := schema.get("$ref"):
            schema = {**self.schemas[ref.rpartition("/")[2]], **schema}
        return schema

    def _typed(self, schema: Json) -> Json:
        if "enum" in schema:
            return {"type": "select", "options": options(schema["enum"])}
        if schema.get("format") == "date-time":
            return {"type": "date"}
        if schema["type"] == "array":
            inside = self._typed(self._plain(schema["items"]))
            return {"type": "array", "spec": {"name": "value", **inside}}
        if schema["type"] == "object":
            return {"type": "any"}
        limits = {
            "max": schema.get("maximum", schema.get("maxLength")),
            "min": schema.get("minimum"),
        }
        kept = {name: value for name, value in limits.items() if value is not None}
        return {"type": PLAIN[schema["type"]], **({"validate": kept} if kept else {})}


@dataclass(frozen=True)
class Api:
    """The OpenAPI document."""

    document: Json

    def __getitem__(self, operation_id: str) -> Operation:
        """Return an operation by its id."""
        for path, methods in self.document["paths"].items():
            for method, spec in methods.items():
                if spec["operationId"] == operation_id:
                    schemas = self.document["components"]["schemas"]
                    return Operation(method.upper(), path, spec, schemas)
        raise KeyError(operation_id)


def label(name: str) -> str:
    """Return a field's name as people read it."""
    return LABELS.get(name, name.replace("_", " ").capitalize())


def options(values: Iterable[str], labels: Mapping[str, str] | None = None) -> list[Json]:
    """Return the choices of a select."""
    told = labels or {}
    return [{"label": told.get(one, one.replace("_", " ")), "value": one} for one in values]


def interface(example: Json) -> list[Json]:
    """Return the description of an output that looks like an example."""
    return [
        {"name": name, "label": label(name), **_looks(name, one)} for name, one in example.items()
    ]


def _looks(name: str, value: Any) -> Json:
    if name in OPEN:
        return {"type": "any"}
    if isinstance(value, dict):
        return {"type": "collection", "spec": interface(value)}
    if isinstance(value, list):
        return {"type": "array", "spec": _inside(value)}
    if isinstance(value, str) and MOMENT.fullmatch(value):
        return {"type": "date"}
    kinds = {bool: "boolean", int: "integer", float: "number"}
    return {"type": kinds.get(type(value), "text")}


def _inside(values: list[Any]) -> Json | list[Json]:
    """Return what a list holds, by its first; an empty one may hold anything."""
    if not values:
        return {"name": "value", "type": "any"}
    if isinstance(values[0], dict):
        return interface(values[0])
    return {"name": "value", **_looks("", values[0])}
