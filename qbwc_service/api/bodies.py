"""Bodies of REST calls: read within a limit, understood whole or refused with every problem."""

from collections.abc import Callable, Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

import msgspec
from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from qbwc_service.api.body_words import words
from qbwc_service.api.exact import exact
from qbwc_service.api.from_headers import KEY, refuse_two_keys
from qbwc_service.api.json_mistakes import mistake
from qbwc_service.domain.errors import SHOWN_NAME, Code, Refusal
from qbwc_service.incoming import read_body
from qbxml.problems import Problem

M = TypeVar("M", bound=BaseModel)

SMALL_BODY = 65_536
MOST_TOLD = 20
"""Problems of one body that are told; a body may have as many as it has entries."""

OBJECT = "Send one JSON object in UTF-8."


async def read_model(request: Request, model: type[M], limit: int = SMALL_BODY) -> M:
    """Return the JSON body as this model; an empty body stands for {}."""
    body = await read_body(request, limit)
    return parse_model(body or b"{}", model)


def parse_model(
    body: bytes,
    model: type[M],
    defaults: Mapping[str, str] | None = None,
    places: Mapping[str, str] | None = None,
    decode: Callable[[bytes], Any] = exact,
) -> M:
    """Return the JSON as this model, or refuse it with every problem and its place.

    `defaults` stand where the JSON has no such field, or null; `places` say where they came from.
    """
    fix = f"Send one JSON object in UTF-8; its fields are {', '.join(model.model_fields)}."
    data = read_json(body, decode, fix)
    if not isinstance(data, dict):
        return checked(data, model)
    refuse_two_keys(data, defaults or {}, (places or {}).get(KEY, KEY))
    silent = {name: given for name, given in (defaults or {}).items() if data.get(name) is None}
    renamed = {name: place for name, place in (places or {}).items() if name in silent}
    return checked({**data, **silent}, model, renamed)


def refuse_mislabelled(body: bytes, begins: bytes, media: str, fix: str) -> None:
    """Refuse a body in another language than its content type says, by how it begins."""
    if body.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(begins):
        said = f"Its content type is {media}" if media else "It comes without a content type"
        told = f"{said}, but the body begins with {begins.decode()}."
        raise Refusal(Code.INVALID_REQUEST, told, fix=fix)


def read_json(body: bytes, decode: Callable[[bytes], Any], fix: str = OBJECT) -> Any:
    """Return what the JSON holds, or refuse what is none."""
    try:
        return decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        wrong = mistake(body, error)
        told = f"The body is not JSON: {wrong}."
        problem = Problem(told, wrong.line, wrong.column, path="body", fix=fix)
        raise Refusal(Code.INVALID_REQUEST, told, fix=fix, problems=[problem]) from error


def checked(data: object, model: type[M], places: Mapping[str, str] | None = None) -> M:
    """Return the data as this model; `places` renames fields to where they really stood."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        found = [_bounded(one, model) for one in error.errors(include_url=False)]
        raise invalid(found, model.model_fields, places) from error


def _bounded(one: Mapping[str, Any], model: type[BaseModel]) -> Mapping[str, Any]:
    """Return pydantic's error of a text that is too short with how long the field may be, too."""
    if one["type"] != "string_too_short" or len(one["loc"]) != 1:
        return one
    field = model.model_json_schema()["properties"][one["loc"][0]]
    most = [part["maxLength"] for part in (field, *field.get("anyOf", ())) if "maxLength" in part]
    if not most:
        return one
    return {**one, "type": "string_length", "ctx": one["ctx"] | {"max_length": most[0]}}


def invalid(
    errors: Sequence[Any], names: Collection[str], places: Mapping[str, str] | None = None
) -> Refusal:
    """Turn pydantic's findings into a refusal that names each field and says what to send.

    `names`: the fields that there are.
    """
    errors = [one for one in errors if not _follows(one, errors)]
    problems = [
        Problem(_message(one), path=_place(one["loc"], places or {}), fix=_fix(one, names))
        for one in errors[:MOST_TOLD]
    ]
    if len(errors) > MOST_TOLD:
        problems.append(Problem(f"and {len(errors) - MOST_TOLD} more problems", path="body"))
    detail = "; ".join(f"{problem.path}: {problem.message}" for problem in problems)
    fix = " ".join(dict.fromkeys(problem.fix for problem in problems))
    return Refusal(Code.INVALID_REQUEST, detail, problems=problems, fix=fix)


def _follows(one: Mapping[str, Any], errors: Sequence[Any]) -> bool:
    """Say whether a list is called too short only since its wrong entries were not counted."""
    at = len(one["loc"])
    return one["type"] == "too_short" and any(
        len(other["loc"]) > at and other["loc"][:at] == one["loc"] for other in errors
    )


def _fix(one: Mapping[str, Any], names: Collection[str]) -> str:
    """Say what to send instead."""
    if one["type"] == "extra_forbidden":
        return _other_name(str(one["loc"][-1]), names)
    return words(one).fix


def _other_name(name: str, names: Collection[str]) -> str:
    """Name the field that may be meant."""
    close = get_close_matches(name[:SHOWN_NAME], names, n=1)
    if close:
        return f"Did you mean {close[0]}?"
    return "Leave it out; these are known: " + ", ".join(names) + "."


def _message(one: Mapping[str, Any]) -> str:
    return "there is no such field" if one["type"] == "extra_forbidden" else words(one).message


def _place(loc: tuple[int | str, ...], places: Mapping[str, str]) -> str:
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc]
    path = "".join(parts).removeprefix(".") or "body"
    return places.get(path, path)
