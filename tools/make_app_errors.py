"""How Make is told of errors: each error code as one of Make's types, and the app's base.

RateLimitError and ConnectionError are tried again by Make itself where a scenario keeps
incomplete executions; InvalidAccessTokenError and InvalidConfigurationError switch it off;
DuplicateDataError, DataError and RuntimeError want an error handler or a person.
"""

from itertools import groupby
from typing import Any

from qbwc_service.domain.errors import TABLE, Code

AGAIN = "ConnectionError"
TYPES: dict[Code, str] = {
    Code.UNAUTHORIZED: "InvalidAccessTokenError",
    Code.FORBIDDEN: "InvalidConfigurationError",
    Code.INVALID_REQUEST: "DataError",
    Code.INVALID_XML: "DataError",
    Code.NOT_FOUND: "DataError",
    Code.METHOD_NOT_ALLOWED: "InvalidConfigurationError",
    Code.DUPLICATE_REQUEST: "DuplicateDataError",
    Code.IDEMPOTENCY_KEY_REUSED: "DataError",
    Code.INVALID_STATE: "RuntimeError",
    Code.PAYLOAD_TOO_LARGE: "DataError",
    Code.RATE_LIMITED: "RateLimitError",
    Code.QUEUE_FULL: "RateLimitError",
    Code.QB_ERROR: "DataError",
    Code.QB_UNAVAILABLE: AGAIN,
    Code.QB_BUSY: AGAIN,
    Code.SHIM_UNREACHABLE: AGAIN,
    Code.SHIM_TIMEOUT: AGAIN,
    Code.SDK_ERROR: "DataError",
    Code.ANSWER_TOO_LARGE: "DataError",
    Code.NETWORK_ERROR: AGAIN,
    Code.CANCELED: "RuntimeError",
    Code.EXPIRED: "RuntimeError",
    Code.DEPENDENCY_FAILED: "RuntimeError",
    Code.INTERNAL_ERROR: "RuntimeError",
}
BY_ANSWER = frozenset({500})
"""Statuses whose codes are tried again only where the answer says `retry_allowed`."""
PROXIES = {"502": AGAIN}
"""Statuses that come from something between Make and the relay."""
SAFELY = (
    f"if(parameters.idempotency_key, '{AGAIN}', "
    f"if(body.retry_allowed == true, '{AGAIN}', 'RuntimeError'))"
)
"""In place of AGAIN for what submits: without a key, and where the answer does not say that nothing
was done, what Make sends again by itself might be done twice."""
KEY_HEADER = "request.headers.x-api-key"
"""What Make leaves out of its logs."""
MESSAGE = (
    "{{ifempty(body.error_code, 'HTTP ' + statusCode)}}: {{ifempty(body.detail, 'No details.')}}"
    " {{ifempty(body.fix, '')}} {{ifempty(body.transaction_id, '')}}"
)


def base() -> dict[str, Any]:
    """Return the app's base, which every request inherits."""
    return {
        "baseUrl": "{{connection.address}}",
        "headers": {"X-API-Key": "{{connection.apiKey}}"},
        "response": {"type": answer_types(), "error": errors()},
        "log": {"sanitize": [KEY_HEADER]},
    }


def answer_types() -> dict[str, str]:
    """Return how answers are read: errors are application/problem+json, which is JSON too."""
    return {"*": "json", "204": "text"}


def errors() -> dict[str, Any]:
    """Return the directive `error`: what Make shows, and its type by status."""
    by_status = sorted(TABLE, key=lambda code: TABLE[code].http)
    types = dict(PROXIES)
    for http, codes in groupby(by_status, key=lambda code: TABLE[code].http):
        types[str(http)] = _type(http, list(codes))
    each = {http: {"message": MESSAGE, "type": types[http]} for http in sorted(types)}
    return {"message": MESSAGE, "type": "RuntimeError", **each}


def errors_of_submits() -> dict[str, Any]:
    """Return the same for a module that submits: Make tries again only what cannot double."""
    told = errors()
    for row in (row for http, row in told.items() if http.isdecimal()):
        made = row["type"].removeprefix("{{").removesuffix("}}")
        if made == AGAIN:
            row["type"] = f"{{{{{SAFELY}}}}}"
        elif "retry_allowed" not in made:
            row["type"] = row["type"].replace(f"'{AGAIN}'", SAFELY)
    return told


def _type(http: int, codes: list[Code]) -> str:
    """Return the type of a status, or an expression where its codes differ in it."""
    made = f"'{TYPES[codes[-1]]}'"
    for code in reversed(codes[:-1]):
        if f"'{TYPES[code]}'" != made:
            made = f"if(body.error_code == '{code}', '{TYPES[code]}', {made})"
    if http in BY_ANSWER:
        made = f"if(body.retry_allowed == true, '{AGAIN}', {made})"
    return f"{{{{{made}}}}}" if "(" in made else made.strip("'")
