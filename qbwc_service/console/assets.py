"""Style, script and picture: read once, under a name that changes with what they hold."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

STATIC = Path(__file__).with_name("static")
MEDIA = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is served; `version` is a hash of it."""

    body: bytes
    media: str
    version: str


def load(folder: Path = STATIC) -> dict[str, Asset]:
    """Return the files by name. htmx.js is missing until `make setup` has fetched it."""
    return {
        path.name: Asset(body, MEDIA[path.suffix], hashlib.sha256(body).hexdigest()[:16])
        for path in sorted(folder.iterdir())
        if path.suffix in MEDIA
        for body in [path.read_bytes()]
    }


def address(name: str, asset: Asset) -> str:
    """Return where the file is to be had in this very version."""
    return f"/console/static/{asset.version}/{name}"


def route(files: Mapping[str, Asset]) -> Route:
    """Return the route of all files; they are no secret, so nobody has to log in for them."""

    async def asset(request: Request) -> Response:
        found = files.get(request.path_params["name"])
        if found is None:
            raise HTTPException(404)
        # A page of the version before asks for its own files: ours are better than none.
        kept = FOR_EVER if request.path_params["version"] == found.version else "no-cache"
        return Response(found.body, media_type=found.media, headers={"Cache-Control": kept})

    return Route("/console/static/{version}/{name}", asset, methods=["GET"])
