"""The words in which the schemas of answers are written."""

from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]

NULL: Json = {"type": "null"}


def text(what: str = "", **more: Any) -> Json:
    """Return the schema of a text; `what` describes it."""
    return _told({"type": "string", **more}, what)


def number(what: str = "", **more: Any) -> Json:
    """Return the schema of a whole number."""
    return _told({"type": "integer", **more}, what)


def fraction(what: str = "") -> Json:
    """Return the schema of a number with decimals."""
    return _told({"type": "number"}, what)


def flag(what: str = "") -> Json:
    """Return the schema of true and false."""
    return _told({"type": "boolean"}, what)


def moment(what: str = "") -> Json:
    """Return the schema of a moment in UTC."""
    return text(what, format="date-time")


def link(what: str = "") -> Json:
    """Return the schema of an address."""
    return text(what, format="uri")


def choice(options: Iterable[str], what: str = "") -> Json:
    """Return the schema of a text that is one of these."""
    return text(what, enum=[str(one) for one in options])


def anything(what: str) -> Json:
    """Return the schema of what may be of any kind."""
    return {"description": what}


def ref(name: str, what: str = "") -> Json:
    """Return a reference to a schema."""
    return _told({"$ref": f"#/components/schemas/{name}"}, what)


def many(one: Json, what: str = "", **more: Any) -> Json:
    """Return the schema of a list."""
    return _told({"type": "array", "items": one, **more}, what)


def free(what: str) -> Json:
    """Return the schema of an object that holds what others put into it."""
    return {"type": "object", "additionalProperties": True, "description": what}


def maybe(one: Json, what: str = "") -> Json:
    """Return the same, or null."""
    if "$ref" in one:
        return _told({"oneOf": [one, NULL]}, what)
    return _told({**one, "type": [one["type"], "null"]}, what)


def entity(what: str, fields: Json, optional: Json | None = None) -> Json:
    """Return the schema of an object: fields that it always has, and those that it may have."""
    return {
        "type": "object",
        "description": what,
        "required": [*fields],
        "properties": {**fields, **(optional or {})},
    }


def extended(base: Json, what: str, fields: Json, optional: Json | None = None) -> Json:
    """Return the schema of an object that has all that `base` has, and more."""
    made = entity(what, fields, optional)
    return {
        **base,
        "description": what,
        "required": [*base["required"], *made["required"]],
        "properties": {**base["properties"], **made["properties"]},
    }


def _told(schema: Json, what: str) -> Json:
    return {**schema, "description": what} if what else schema
