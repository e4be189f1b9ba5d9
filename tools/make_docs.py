"""Write the pages under docs/reference that are the code's own tables.

`python tools/make_docs.py` writes them; `--check` writes nothing and exits 1 when one differs.
"""

import json
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import cache

import events_page
import feeds_page
import python_page
import qbxml_openapi
import simulator_page
from pages import run, table

from qbwc_service.api import error_pages
from qbwc_service.api.app import build as build_api
from qbwc_service.api.door import Door
from qbwc_service.api.metrics import Meter
from qbwc_service.config import Settings
from qbwc_service.domain import errors, states
from qbwc_service.wiring import build
from qbxml import explain, hresult, status
from qbxml.codes import connector_rows, hresult_rows, status_rows
from qbxml.codes.connectors import ConnectorCode
from qbxml.codes.explaining import Explained

NOTE = "<!-- Made by tools/make_docs.py from {source}: change it there. -->"

ERRORS_HEAD = """\
# Error codes

{note}

Every error answer of the API is `application/problem+json` and carries one of these as
`error_code`, with `detail`, `fix`, `outcome` and `retry_allowed`. `again` is the rule;
`retry_allowed` in an answer is the truth for that transaction: it is never true where something may
have been applied. `GET` of a transaction is always 200 and shows the code of one that failed.

A set of several requests can be `partly_applied`: some of them are in the books, `requests` says
which, and the whole set must not be sent again.

"""
ERRORS_NEXT = """
## What to do

A running server shows the same, with an example, where the `type` of an answer leads:
`/docs/errors/QB_ERROR` and so on.
"""
STATES_HEAD = """\
# States of a transaction

{note}

`state` is where a transaction stands, `status` what the first version of the API called it,
`outcome` what became of it in QuickBooks: {outcomes}.
A state without an arrow is never left.

A call that was refused as a repeat is listed, too: state `duplicate`, outcome `not_applied`, and
`duplicate_of` names the first transaction, which may well be `applied`. Who looks by `identifier`
leaves such rows out: `GET /api/transactions` lists the newest first.

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

`qbrelay explain CODE` tells the same of one code, `--json` for programs. Menus are those of
QuickBooks Desktop in the US.

## Status codes

They stand in QuickBooks' answer to each request. The code decides, not the severity. *Again*:
whether the same request may be sent again unchanged; the service tries it again by itself only
where the *kind* is *transient*, and where QuickBooks' message speaks of a lock. *A write*: whether
what it asked for was done. A warning (500 to 999) is no failure, and 1 is an empty result. A code
that is not listed means what its range says: information below 500, a warning below 1000, else an
error.

"""
HRESULTS_HEAD = """
## HRESULTs

They come from the Web Connector when QuickBooks could not be opened, or refused a whole message
set. *Who*: a *transient* one may go away by itself, for an *operator* one someone must act at the
PC, a *permanent* one is never cured by sending the same again. *A write*: as above; where it was
perhaps done, look for it before it is sent again. So it is with an HRESULT that is not listed.

"""
CONNECTOR_HEAD = """
## Codes of the Web Connector

They stand in its window and its log on the PC, and never reach the service.

"""


def errors_page() -> str:
    """Return docs/reference/errors.md."""
    rows = [
        (f"`{code}`", row.http, f"{row.title}.", row.when, yes(said=row.again))
        for code, row in errors.TABLE.items()
    ]
    head = ERRORS_HEAD.format(note=NOTE.format(source="qbwc_service/domain/errors.py"))
    names = ("error_code", "HTTP", "Title", "When", "again")
    next_ = "".join(advice(code, words) for code, words in error_pages.NEXT.items())
    return head + table(names, rows) + ERRORS_NEXT + next_


def advice(code: errors.Code, words: Iterable[str]) -> str:
    """Return what to do about a code, under a heading of its own."""
    told = "".join(f"- {one}\n" for one in words)
    told = told.replace("The table below", "The [table of codes](quickbooks-codes.md)")
    return f"\n### {code}\n\n{told}"


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
    """Return docs/reference/quickbooks-codes.md: a table of each sort, then each code by itself."""
    found = [status(code) for code, *_ in status_rows.ROWS]
    known = [hresult(code) for code, *_ in hresult_rows.ROWS]
    numbers = [number for row in connector_rows.ROWS for number in row[0].split()]
    others = [explain(f"QBWC{number}") for number in numbers]
    statuses = [(link(s), s.meaning, s.kind, s.again, DONE[s.applied_on_write]) for s in found]
    hresults = [(link(h), h.meaning, h.kind, DONE[h.executed]) for h in known]
    return (
        CODES_HEAD.format(note=NOTE.format(source=SOURCES))
        + table(("Code", "Meaning", "Kind", "Again", "A write"), statuses)
        + "".join(map(section, found))
        + HRESULTS_HEAD
        + table(("HRESULT", "Meaning", "Who", "A write"), hresults)
        + "".join(map(section, known))
        + CONNECTOR_HEAD
        + table(("Code", "Meaning"), [(link(each), each.meaning) for each in others])
        + "".join(map(section, others))
    )


SOURCES = "the tables of statuses, hresults and connectors in qbxml"
DONE = {"applied": "done", "not_applied": "not done", "no": "not done", "unknown": "perhaps done"}


def link(found: Explained) -> str:
    """Return a link to the section of a code."""
    return f"[{found.code}](#{str(found.code).lower()})"


def section(found: Explained) -> str:
    """Return what there is to say of one code, under a heading of its own."""
    menu = "" if isinstance(found, ConnectorCode) else found.menu
    told = {
        "Bookkeeper": found.bookkeeper,
        "Developer": found.developer,
        "What to do": found.fix,
        "In QuickBooks": f"**{menu}**" if menu else "",
    }
    lines = [f"- {name}: {text}\n" for name, text in told.items() if text]
    return f"\n### {found.code}\n\n{found.meaning}\n\n{''.join(lines)}"


def simulator() -> str:
    """Return docs/reference/simulator.md."""
    head = simulator_page.head(NOTE.format(source="tools/simulator_page.py"))
    names = ("Kind", "Requests", "Beside what it is given")
    return head + table(names, simulator_page.rows()) + simulator_page.TAIL


def events() -> str:
    """Return docs/reference/events.md."""
    source = "qbwc_service/domain/events.py and tools/events_page.py"
    return events_page.page(NOTE.format(source=source))


def change_feed_types() -> str:
    """Return docs/reference/change-feed-types.md."""
    head = feeds_page.head(NOTE.format(source="qbwc_service/domain/feeds.py"))
    return head + table(feeds_page.NAMES, feeds_page.rows())


def python() -> str:
    """Return docs/reference/python.md."""
    source = "qbxml, tools/python_reference and tools/python_kinds.py"
    return python_page.page(NOTE.format(source=source))


@cache
def openapi() -> str:
    """Return openapi.json, for people and for the server to hand out; made without a server."""
    settings = Settings()
    with ThreadPoolExecutor(1) as threads, closing(build(settings, in_memory=True)) as relay:
        app = build_api(Door(relay.services, relay.bell, threads), Meter())
        return json.dumps(app.openapi(), indent=2, ensure_ascii=False) + "\n"


def yes(*, said: bool) -> str:
    """Return a word for a flag."""
    return "yes" if said else "no"


PAGES = {
    "docs/reference/errors.md": errors_page,
    "docs/reference/states.md": states_page,
    "docs/reference/events.md": events,
    "docs/reference/change-feed-types.md": change_feed_types,
    "docs/reference/python.md": python,
    "docs/reference/quickbooks-codes.md": codes_page,
    "docs/reference/simulator.md": simulator,
    "qbwc_service/api/openapi.json": openapi,
    "qbwc_service/api/openapi_qbxml.json": qbxml_openapi.document,
}

if __name__ == "__main__":
    sys.exit(run(__doc__ or "", PAGES, sys.argv[1:]))
