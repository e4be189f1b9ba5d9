"""People who work in QuickBooks: random creations, edits, deletions, voids and merges."""

import random
from dataclasses import dataclass, field
from typing import Any

from qbwc_service.domain.feeds import Seen, request_set, seen
from qbwc_service.simulator import Company
from qbxml.data.records import records
from qbxml.sets.placeholders import fill_xml

LISTS = ("Customer", "Vendor", "ItemService", "ItemNonInventory")
TXNS = ("Invoice", "SalesReceipt", "TimeTracking")
KINDS = (*LISTS, *TXNS)
TYPES = ("Customer", "Vendor", "Item", "Invoice", "SalesReceipt", "TimeTracking")
VOIDED = ("Invoice", "SalesReceipt")
MERGED = ("Customer", "Vendor")
WEIGHTS = {"add": 40, "edit": 35, "delete": 12, "void": 5, "merge": 4}
PRICE = "<{name}><Price>{price}.00</Price></{name}>"
HEAD = '<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?>'
DERIVED = frozenset(
    {
        *("Balance", "TotalBalance", "AppliedAmount", "BalanceRemaining", "OpenAmount"),
        *("IsPaid", "LinkedTxn", "FullName"),
    }
)
"""What QuickBooks shows anew in a record though nobody modified that record."""


@dataclass
class People:
    """They know which objects they made; whatever QuickBooks refuses them is left."""

    company: Company
    chance: random.Random
    made: dict[str, list[str]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    done: dict[str, int] = field(default_factory=dict)
    number: int = 0
    weights: dict[str, int] = field(default_factory=lambda: dict(WEIGHTS))

    def act(self) -> None:
        """Do one thing at the PC."""
        text = self.something()
        if text:
            self.learn(process(self.company, text))

    def something(self) -> str:
        """Return the request of one thing to do, "" where there is nothing to do it to."""
        what = self.chance.choices(list(self.weights), list(self.weights.values()))[0]
        kinds = {"void": VOIDED, "merge": MERGED}.get(what, KINDS)
        kind = self.chance.choice(kinds)
        self.done[what] = self.done.get(what, 0) + 1
        self.number += 1
        text: str = getattr(self, f"_{what}")(kind)
        return text

    def learn(self, answer: str) -> None:
        """Remember what was made."""
        for one in seen(records([answer])):
            if one.kind in self.made and one.data and one.object_id not in self.made[one.kind]:
                self.made[one.kind].append(one.object_id)

    def _one(self, kind: str) -> str | None:
        there = self.made[kind]
        recent = there[-60:] if self.chance.random() < 0.7 else there
        return self.chance.choice(recent) if recent else None

    def _add(self, kind: str) -> str:
        inner = self._content(kind, "Add")
        return f"<{kind}AddRq><{kind}Add>{inner}</{kind}Add></{kind}AddRq>" if inner else ""

    def _edit(self, kind: str) -> str:
        id_ = self._one(kind)
        sequence = self._sequence(kind, id_) if id_ else ""
        inner = self._content(kind, "Mod")
        if not sequence or not inner:
            return ""
        name = id_name(kind)
        head = f"<{name}>{id_}</{name}><EditSequence>{sequence}</EditSequence>"
        return f"<{kind}ModRq><{kind}Mod>{head}{inner}</{kind}Mod></{kind}ModRq>"

    def _delete(self, kind: str) -> str:
        id_, side = self._one(kind), "List" if kind in LISTS else "Txn"
        if id_ is None:
            return ""
        inner = f"<{side}DelType>{kind}</{side}DelType><{side}ID>{id_}</{side}ID>"
        return f"<{side}DelRq>{inner}</{side}DelRq>"

    def _void(self, kind: str) -> str:
        id_ = self._one(kind)
        inner = f"<TxnVoidType>{kind}</TxnVoidType><TxnID>{id_}</TxnID>"
        return f"<TxnVoidRq>{inner}</TxnVoidRq>" if id_ else ""

    def _merge(self, kind: str) -> str:
        ids = [self._one(kind), self._one(kind)]
        sequences = [self._sequence(kind, id_) if id_ else "" for id_ in ids]
        if not all(sequences) or ids[0] == ids[1]:
            return ""
        ends = "".join(
            f"<Merge{end}><ListID>{id_}</ListID><EditSequence>{sequence}</EditSequence></Merge{end}>"
            for end, id_, sequence in zip(("From", "To"), ids, sequences, strict=True)
        )
        return f"<ListMergeRq><ListMergeType>{kind}</ListMergeType>{ends}</ListMergeRq>"

    def _content(self, kind: str, verb: str) -> str:
        n = self.number
        if kind in MERGED:
            name = f"<Name>{kind} {n}</Name>" if verb == "Add" or n % 4 == 0 else ""
            return f"{name}<Phone>555-{n:05}</Phone>"
        if kind in LISTS:
            name = f"<Name>{kind} {n}</Name>" if verb == "Add" else ""
            return name + PRICE.format(
                name="SalesOrPurchase" + ("Mod" if verb == "Mod" else ""), price=n
            )
        who = self._one("Vendor" if kind == "TimeTracking" else "Customer")
        if who is None:
            return ""
        if kind == "TimeTracking":
            entity = f"<EntityRef><ListID>{who}</ListID></EntityRef>"
            return f"{entity}<Duration>PT{n % 20}H5M0S</Duration><Notes>{n}</Notes>"
        if verb == "Mod":
            return f"<Memo>note {n}</Memo>"
        line = f"<{kind}LineAdd><Desc>work</Desc><Amount>{n}.00</Amount></{kind}LineAdd>"
        return f"<CustomerRef><ListID>{who}</ListID></CustomerRef><Memo>{n}</Memo>{line}"

    def _sequence(self, kind: str, id_: str) -> str:
        name = id_name(kind)
        asked = f"<{kind}QueryRq><{name}>{id_}</{name}></{kind}QueryRq>"
        found = list(seen(records([process(self.company, asked)])))
        return found[0].sequence if found else ""


def id_name(kind: str) -> str:
    return "ListID" if kind in LISTS else "TxnID"


def process(company: Company, requests: str) -> str:
    """Have something done in the company file, as a person at the PC does it."""
    session = company.open("people")
    inside = f'<QBXML><QBXMLMsgsRq onError="continueOnError">{requests}</QBXMLMsgsRq></QBXML>'
    try:
        return company.process(session, HEAD + inside)
    finally:
        company.close(session)


def state_of(company: Company) -> dict[str, Any]:
    """Return every object that the company has, as a feed would ask for it."""
    asked = fill_xml(request_set(TYPES), {"last_success": None})
    inner = asked.partition(">")[2].partition(">")[2].rpartition("</QBXMLMsgsRq>")[0]
    found: list[Seen] = [one for one in seen(records([process(company, inner)])) if one.data]
    return {one.subject: own(one.data) for one in found}


def own(value: Any) -> Any:
    """Return what is of a record itself, without what QuickBooks shows of others in it."""
    if isinstance(value, dict):
        return {name: own(inner) for name, inner in value.items() if name not in DERIVED}
    return [own(one) for one in value] if isinstance(value, list) else value
