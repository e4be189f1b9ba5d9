"""What of a submission its headers carry."""

from starlette.requests import Request

HEADERS = {
    "X-Request-ID": "identifier",
    "X-Idempotency-Key": "idempotency_key",
    "Idempotency-Key": "idempotency_key",
    "X-Connection-ID": "connection_id",
    "X-Priority": "priority",
}


def from_headers(request: Request) -> tuple[dict[str, str], dict[str, str]]:
    """Return the fields that headers carry, and which header each came from."""
    given: dict[str, str] = {}
    places: dict[str, str] = {}
    for name, field in HEADERS.items():
        if name in request.headers and field not in given:
            given[field] = _text(request.headers[name])
            places[field] = name
    return given, places


def _text(value: str) -> str:
    """Return a header's text: UTF-8 where it is that, as most callers send it, else Latin-1."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeDecodeError:
        return value
