"""Parts of the OpenAPI document that stand in many places, moved to where all refer to them.

A client generator makes one type of each; and what shows the document has less to read.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

Json = dict[str, Any]

SHARED = ("examples", "parameters", "responses")
"""Kinds of parts that are moved; schemas and headers are referred to from the beginning."""


def factor(document: Json) -> None:
    """Move examples of refusals, and parameters and answers that repeat, to the components."""
    operations = [one for item in document["paths"].values() for one in item.values()]
    examples: Json = {}
    for operation in operations:
        for answer in operation["responses"].values():
            _share_examples(answer, examples)
    lists = [operation["parameters"] for operation in operations if "parameters" in operation]
    rows = [(parameters, at) for parameters in lists for at in range(len(parameters))]
    told = [(one["responses"], status) for one in operations for status in one["responses"]]
    document["components"] |= {
        "examples": dict(sorted(examples.items())),
        "parameters": _share(rows, "parameters", _parameter_name),
        "responses": _share(told, "responses", _response_name),
    }


def inlined(document: Json) -> Json:
    """Return the document with each part that was moved in every place that refers to it."""
    parts = document["components"]

    def whole(value: Any) -> Any:
        if isinstance(value, list):
            return [whole(one) for one in value]
        if not isinstance(value, dict):
            return value
        reference = value.get("$ref")
        if isinstance(reference, str):
            _, _, kind, name = reference.split("/")
            return whole(parts[kind][name]) if kind in SHARED else value
        return {name: whole(one) for name, one in value.items()}

    return {**document, "paths": whole(document["paths"])}


def _share_examples(answer: Json, examples: Json) -> None:
    for content in answer.get("content", {}).values():
        for name, shown in content.get("examples", {}).items():
            examples[name] = shown
            content["examples"][name] = _ref("examples", name)


def _share(places: Iterable[tuple[Any, Any]], kind: str, name: Any) -> Json:
    """Put a reference in each place whose part stands in another place too; return the parts."""
    places = list(places)
    counts = Counter(_text(holder[at]) for holder, at in places)
    names: dict[str, str] = {}
    parts: Json = {}
    for holder, at in places:
        part = holder[at]
        text = _text(part)
        if counts[text] == 1:
            continue
        if text not in names:
            names[text] = next(one for one in _numbered(name(part, at)) if one not in parts)
            parts[names[text]] = part
        holder[at] = _ref(kind, names[text])
    return dict(sorted(parts.items()))


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}{number}" for number in range(2, 100))


def _parameter_name(part: Json, _: int) -> str:
    return str(part["name"])


def _response_name(part: Json, status: str) -> str:
    """Name refusals after their codes, other answers after their schema."""
    for media in part.get("content", {}).values():
        if "examples" in media:
            return ".".join(media["examples"])
        if "$ref" in media["schema"]:
            return f"{media['schema']['$ref'].rpartition('/')[2]}{status}"
    return f"Answer{status}"


def _ref(kind: str, name: str) -> Json:
    return {"$ref": f"#/components/{kind}/{name}"}


def _text(part: Any) -> str:
    return json.dumps(part, ensure_ascii=False)
