"""Write docs/reference/fault-matrix.md: what each request ends in, whatever dies, and when.

The table is tests/golden/fault_matrix.toml, which the tests compare with what really happens.
`python tools/make_fault_matrix.py` writes the page; `--check` writes nothing and exits 1 when it
differs.
"""

import sys
import tomllib
from collections.abc import Mapping
from typing import Any

from pages import ROOT, run

TABLE = "tests/golden/fault_matrix.toml"
PAGE = "docs/reference/fault-matrix.md"
WHO = (
    "Web Connector dies",
    "QuickBooks dies",
    "server is killed",
    "store fails, nothing written",
    "store fails, yet it was written",
)
APART = ("senseless", "others")

HEAD = f"""\
# Fault matrix

<!-- Made by tools/make_fault_matrix.py from {TABLE}: change it there. -->

What a request ends in when something dies on its way, for each moment and each thing that can die.
The tests cause every one of these faults, on SQLite and on DynamoDB, and compare what happens with
this table; they fail where it differs. In each cell they also hold that

- the request is settled, or says why it asks a person (only where the cell says so);
- QuickBooks has each effect exactly once, and its books are as after an undisturbed run;
- the caller reads the answer that an undisturbed run gives, ids and times aside, and but for what
  the cell names; where a search found it, `statusMessage` says so;
- no message-set record stays in the company file, no lane stays blocked, a write behind it is done;
- the idempotency key is held: the same body is answered 409, another one 422.

| In a cell | it means |
|---|---|
| answered | QuickBooks' answer came in time |
| settled by record | QuickBooks was asked for its record of the message set, then for the object |
| found by search | there was no record; a search that only reads found what it had made |
| sent again | there was no record and nothing was found; the same bytes went under the same id |
| read again | a query went again from its first page |
| settled by a late answer | its answer came on the ticket of an earlier visit |
| asks a person | `needs_attention`, with this reason in the timeline |

How they die: the Web Connector makes no further call, QuickBooks drops its session over the message
set (or, where it dies together with the Web Connector, never answers), the store raises once,
before or after it wrote. On SQLite the server is a process of its own that serves HTTP and sends
itself SIGKILL at that very moment; on DynamoDB, where starting one for each cell is too dear, all
its objects are dropped and new ones are made on the same table.

"""
OTHERS_HEAD = """\
## Backups, late answers, wrong files

`differs` names what is not as in an undisturbed run; effects are not counted here, since what a
restored company file has lost is done a second time.

"""


def page() -> str:
    """Return the page."""
    table = tomllib.loads((ROOT / TABLE).read_text(encoding="utf-8"))
    senseless = table["senseless"]
    reasons = list(dict.fromkeys(why for row in senseless.values() for why in row.values()))
    parts = [HEAD]
    for names, rows in _alike({name: rows for name, rows in table.items() if name not in APART}):
        parts += [f"## {', '.join(names)}\n\n", _rows(rows, senseless, reasons), "\n"]
    parts.append("Not tried, because it makes no sense:\n\n")
    parts += [f"{number}. {why}\n" for number, why in enumerate(reasons, 1)]
    parts += ["\n", OTHERS_HEAD, _line("What happens", "It ends"), _line("---", "---")]
    parts += [_line(name, text) for name, text in table["others"].items()]
    return "".join(parts)


def _alike(actions: Mapping[str, Any]) -> list[tuple[list[str], Any]]:
    """Return the actions, those with the same table together."""
    found: list[tuple[list[str], Any]] = []
    for name, rows in actions.items():
        same = next((names for names, other in found if other == rows), None)
        if same is None:
            found.append(([name], rows))
        else:
            same.append(name)
    return found


def _rows(rows: Mapping[str, Any], senseless: Mapping[str, Any], reasons: list[str]) -> str:
    lines = [_line("When", *WHO), _line(*["---"] * (len(WHO) + 1))]
    for moment, cells in rows.items():
        why = senseless.get(moment, {})
        texts = [cells.get(who) or f"— ({reasons.index(why[who]) + 1})" for who in WHO]
        lines.append(_line(moment, *texts))
    return "".join(lines)


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    sys.exit(run(__doc__ or "", {PAGE: page}, sys.argv[1:]))
