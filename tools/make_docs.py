"""Write the pages under docs/reference that are the code's own tables.

`python tools/make_docs.py` writes them; `--check` writes nothing and exits 1 when one differs.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import cache

from pages import run

from qbwc_service.api.app import build as build_api
from qbwc_service.api.door import Door
from qbwc_service.api.metrics import Meter
from qbwc_service.config import Settings
from qbwc_service.domain import errors, states
from qbwc_service.wiring import build
from qbxml import hresult, hresult_rows, status, status_rows

NOTE = "<!-- Made by tools/make_docs.py from {source}: change it there. -->"

ERRORS_HEAD = """\
# Error codes

{note}

Every error answer of the API is `application/problem+json` and carries one of these as
`error_code`, with `detail`, `fix`, `outcome` and `retry_allowed`. `again` is the rule;
`retry_allowed` in an answer is the truth for that transaction: it is never true where something may
have been applied. `GET` of a transaction is always 200 and shows the code of one that failed.

"""
STATES_HEAD = """\
# States of a transaction

{note}

`state` is where a transaction stands, `status` what the first version of the API called it,
`outcome` what became of it in QuickBooks: {outcomes}.
A state without an arrow is never left.

```mermaid
stateDiagram-v2
    [*] --> queued
    [*] --> duplicate
{arrows}
```

"""
CODES_HEAD = """\
# What QuickBooks and the Web Connector say

{note}

## Status codes

They stand in QuickBooks' answer to each request. The code decides, not the severity. *Again*: the
same request may succeed later unchanged, and is tried again by itself.

"""
HRESULTS_HEAD = """
## HRESULTs

They come from the Web Connector when QuickBooks could not be opened, or refused a whole message
set. *Ran*: whether QuickBooks may have carried something out.

"""


def errors_page() -> str:
    """Return docs/reference/errors.md."""
    rows = [
        (f"`{code}`", row.http, f"{row.title}.", row.when, yes(said=row.again))
        for code, row in errors.TABLE.items()
    ]
    head = ERRORS_HEAD.format(note=NOTE.format(source="qbwc_service/domain/errors.py"))
    return head + table(("error_code", "HTTP", "Title", "When", "again"), rows)


def states_page() -> str:
    """Return docs/reference/states.md, the picture included."""
    arrows = [
        f"    {state} --> {after}" for state, row in states.TABLE.items() for after in row.next
    ]
    ends = [f"    {state} --> [*]" for state, row in states.TABLE.items() if row.final]
    head = STATES_HEAD.format(
        note=NOTE.format(source="qbwc_service/domain/states.py"),
        outcomes=", ".join(f"`{outcome}`" for outcome in states.Outcome),
        arrows="\n".join([*arrows, *ends]),
    )
    rows = [(f"`{state}`", f"`{row.status}`", row.meaning) for state, row in states.TABLE.items()]
    return head + table(("state", "status", "Meaning"), rows)


def codes_page() -> str:
    """Return docs/reference/quickbooks-codes.md: statuses and HRESULTs."""
    found = [status(code) for code, *_ in status_rows.ROWS]
    statuses = [(s.code, s.meaning, s.kind, yes(said=s.transient), s.fix) for s in found]
    known = [hresult(code) for code, *_ in hresult_rows.ROWS]
    hresults = [(f"`{h.code}`", h.meaning, h.kind, RAN[h.executed], h.fix) for h in known]
    return (
        CODES_HEAD.format(note=NOTE.format(source="qbxml/status_rows.py and hresult_rows.py"))
        + table(("Code", "Meaning", "Kind", "Again", "What to do"), statuses)
        + HRESULTS_HEAD
        + table(("HRESULT", "Meaning", "Kind", "Ran", "What to do"), hresults)
    )


RAN = {"no": "no", "unknown": "perhaps"}


@cache
def openapi() -> str:
    """Return openapi.json, for people and for the server to hand out; made without a server."""
    settings = Settings()
    with ThreadPoolExecutor(1) as threads, closing(build(settings, in_memory=True)) as relay:
        app = build_api(Door(relay.services, relay.bell, threads), Meter())
        return json.dumps(app.openapi(), indent=2, ensure_ascii=False) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell(each) for each in line)} |\n" for line in lines)


def cell(value: object) -> str:
    """Return a value as it stands in a table."""
    return str(value).replace("|", r"\|").replace("\n", " ")


def yes(*, said: bool) -> str:
    """Return a word for a flag."""
    return "yes" if said else "no"


PAGES = {
    "docs/reference/errors.md": errors_page,
    "docs/reference/states.md": states_page,
    "docs/reference/quickbooks-codes.md": codes_page,
    "qbwc_service/api/openapi.json": openapi,
}

if __name__ == "__main__":
    sys.exit(run(__doc__ or "", PAGES, sys.argv[1:]))
