"""/docs/errors/{code}: what an error code means, what to do next, and an example."""

import json
import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from qbwc_service.api.examples.refusals import refusal
from qbwc_service.api.requests_contract import PAGES
from qbwc_service.domain.errors import TABLE, Code
from qbxml.codes.status_rows import ROWS
from qbxml.codes.statuses import status

OUTCOMES = (
    (
        "`outcome` says what is in the books. `not_applied`: nothing; its idempotency key is free "
        "again. `partly_applied`: some requests of a set; `requests` says which, each with its "
        "own `outcome`. Do not send the whole set again, only those that are `not_applied`, under "
        "a new key. `unknown`: perhaps; do not send it again before `GET /api/transactions/{id}` "
        "tells more, or a person has looked."
    ),
)
"""What is true of every transaction that ended in error."""
WAITING = (
    (
        "Nothing is in the books: `POST /api/transactions/{id}/retry`, or the "
        "same call, sends it once the cause is gone. `GET /api/connections` says what it is and "
        "since when."
    ),
)
NEXT: Mapping[Code, tuple[str, ...]] = {
    Code.UNAUTHORIZED: (
        "Send the key as `X-API-Key: qbr_live_…` or `Authorization: Bearer qbr_live_…`.",
        (
            "`qbrelay key create --name me` makes one, which is shown once. It is neither "
            "QuickBooks' password nor the Web Connector's; it may have been revoked, rotated or "
            "have expired."
        ),
    ),
    Code.FORBIDDEN: (
        (
            "`detail` says which scope is missing, or that calls from this address are not "
            "allowed. `qbrelay key list` shows what each key may do."
        ),
    ),
    Code.INVALID_REQUEST: (
        (
            "Nothing was queued, and the idempotency key was not used. `problems` holds every "
            "mistake with its place and a `fix`: mend them all and send it again."
        ),
        (
            "`GET /api/schema/{type}` tells what a request holds, `?dry_run=true` checks without "
            "queueing, `?fix=true` mends what is certain."
        ),
    ),
    Code.INVALID_XML: (
        (
            "Nothing was queued, and the idempotency key was not used. `problems` holds every "
            "mistake with line, column, path, what is `expected` and a `fix`: mend them all and "
            "send it again."
        ),
        (
            "`?dry_run=true` checks without queueing, `?fix=true` mends what is certain, "
            "`?validate=false` leaves it to QuickBooks to judge."
        ),
    ),
    Code.DUPLICATE_REQUEST: (
        (
            "This is no failure: the same call was made before, and nothing was queued again. "
            "`transaction_id` is the first one's, `outcome` what became of it. While that is "
            "`pending`, ask `GET /api/transactions/{id}?wait=25`."
        ),
        (
            "`GET /api/transactions` lists this call as well, with status `duplicate` and the "
            "first one as `duplicate_of`: leave such rows out."
        ),
        "If it was meant to be done a second time, it needs an idempotency key of its own.",
    ),
    Code.IDEMPOTENCY_KEY_REUSED: (
        (
            "The key stands for another body, that of `transaction_id`; nothing was queued. Give "
            "each thing that is to be done once a key of its own, such as the order's number and "
            "the step."
        ),
    ),
    Code.RATE_LIMITED: ("Send it again after `retry_after_seconds`; nothing was queued.",),
    Code.QUEUE_FULL: (
        (
            "Send it again after `retry_after_seconds`; nothing was queued. `GET "
            "/api/connections` says why work waits."
        ),
    ),
    Code.QB_ERROR: (
        (
            "`qb_error_code` and `qb_error_message` are QuickBooks' own words. The table below, "
            "and `qbrelay explain 3140`, say what a code means and what to do."
        ),
        *OUTCOMES,
        (
            "Where `retry_allowed` is true it may be sent again as it is: `POST "
            "/api/transactions/{id}/retry`. Else mend the request first."
        ),
    ),
    Code.SDK_ERROR: (
        (
            "QuickBooks refused to look at the set. `error_details` has the `hresult`, and "
            "`qbrelay explain 0x80040400` says what it means. Mostly the qbXML has to be mended."
        ),
        *OUTCOMES,
    ),
    Code.QB_UNAVAILABLE: WAITING,
    Code.QB_BUSY: WAITING,
    Code.SHIM_UNREACHABLE: (
        "Start the Web Connector on the PC, and tick the application and Auto-Run.",
        *WAITING,
    ),
    Code.DEPENDENCY_FAILED: (
        (
            "It was not sent. `detail` names the transaction that it was to come after, and how "
            "that ended; `fix` says which of the two to retry, or to submit anew, corrected."
        ),
    ),
    Code.INTERNAL_ERROR: (
        *OUTCOMES,
        (
            "With an idempotency key the same call may be repeated without fear. Tell whoever "
            "runs the server the `request_id`: its log has the rest."
        ),
    ),
}
"""What to do next, of the codes that people meet most; words between backticks are code."""
LINKS: Mapping[Code, tuple[tuple[str, str], ...]] = {
    Code.INVALID_REQUEST: (("What each request holds", PAGES),),
    Code.INVALID_XML: (("What each request holds", PAGES),),
    Code.QB_ERROR: (("What QuickBooks' codes mean", "#codes"),),
    Code.SHIM_UNREACHABLE: (("Help at the PC", "/support"),),
    Code.QB_UNAVAILABLE: (("Help at the PC", "/support"),),
    Code.QB_BUSY: (("Help at the PC", "/support"),),
}
"""Where there is more, on this server."""
SHOWN = (
    *("status", "error_code", "detail", "fix", "transaction_id", "outcome", "retry_allowed"),
    *("retry_after_seconds", "qb_error_code", "qb_error_message", "problems", "requests"),
)
"""Fields of the example; the OpenAPI document shows all."""


def body(code: Code, root: str) -> str:
    """Return what the page of a code says, as HTML; links begin with `root`."""
    row = TABLE[code]
    again = "may help" if row.again else "does not help by itself"
    links = (*LINKS.get(code, ()), ("All of the API", "/docs"))
    return "".join(
        [
            f"<p>HTTP {row.http}. {escape(row.when)}</p><p>Trying again {again}.</p>",
            "<h2>What to do</h2>" if code in NEXT else "",
            *(f"<p>{html(words)}</p>" for words in NEXT.get(code, ())),
            f"<h2>Example</h2><pre>{escape(_example(code))}</pre><p>",
            ". ".join(f'<a href="{_address(to, root)}">{escape(text)}</a>' for text, to in links),
            ".</p>",
            _codes() if code is Code.QB_ERROR else "",
        ]
    )


def html(words: str) -> str:
    """Return words as HTML, with what stands between backticks as code."""
    return re.sub("`(.*?)`", r"<code>\1</code>", escape(words))


def _address(to: str, root: str) -> str:
    return to if to.startswith("#") else escape(root + to)


def _example(code: Code) -> str:
    whole = refusal(code)
    told: dict[str, Any] = {name: whole[name] for name in SHOWN if name in whole}
    return json.dumps(told, indent=2, ensure_ascii=False)


def _codes() -> str:
    """Return the table of QuickBooks' statuses."""
    known = (status(code) for code, *_ in ROWS)
    rows = ((str(one.code), one.meaning, one.fix) for one in known)
    head = "<h2 id=codes>QuickBooks' codes</h2><table><tr><th>Code<th>Meaning<th>What to do</tr>"
    return f"{head}{''.join(map(_row, rows))}</table>"


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<td>{escape(cell)}' for cell in cells)}</tr>"
