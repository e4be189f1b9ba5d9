"""Answers that may be kept: an ETag, 304 for who has it, packed for who takes that."""

import hashlib
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Kept:
    """A body that may be kept: its tag, how long it is good, and packed by gzip where it is."""

    body: bytes
    etag: str
    good: str
    packed: bytes | None = None


def tag(body: bytes) -> str:
    """Return a body's ETag; a weak one, since packed and plain share it."""
    return f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'


def answer(request: Request, kept: Kept, media: str = JSON) -> Response:
    """Return the body, or 304 where the caller has it already."""
    headers = {"ETag": kept.etag, "Cache-Control": kept.good}
    if kept.packed is not None:
        headers["Vary"] = "Accept-Encoding"
    if _known(request.headers.get("if-none-match", ""), kept.etag):
        return Response(status_code=304, headers=headers)
    if kept.packed is not None and _unpacks(request.headers.get("accept-encoding", "")):
        packed = {**headers, "Content-Encoding": "gzip"}
        return Response(kept.packed, headers=packed, media_type=media)
    return Response(kept.body, headers=headers, media_type=media)


def _known(told: str, etag: str) -> bool:
    tags = {one.strip().removeprefix("W/") for one in told.split(",")}
    return "*" in tags or etag.removeprefix("W/") in tags


def _unpacks(accepted: str) -> bool:
    for one in accepted.lower().split(","):
        name, _, weight = one.replace(" ", "").partition(";q=")
        if name == "gzip":
            return weight.rstrip("0.") != "" or not weight
    return False
