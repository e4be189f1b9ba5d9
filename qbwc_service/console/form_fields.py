"""The fields of a request as a page shows them: words, lengths, what may be chosen, what is wrong.

What is mostly wanted stands open; the rest of an object is folded away until something is in it.
A browser is told no lengths: it would cut what is pasted without a word. The check tells them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from qbwc_service.console.form_values import MOST_ROWS, Filled, Kind, Plan, kind_of, options
from qbxml.shapes.json_examples import SHOWN, example
from qbxml.shapes.objects import DECIMALS, Field, Shape
from qbxml.shapes.words import described, exclusions

LONG = 1_023
"""Characters beyond which a text has more than one line to be written in."""
SMALL_GROUP = 3
"""Fields of an object of which none is folded away."""
_COMMON = (
    "Name FullName IsActive CompanyName FirstName LastName Phone Email CustomerRef VendorRef"
    " EntityRef PayeeEntityRef TxnDate DueDate RefNumber Memo ItemRef Desc Rate Quantity Cost"
    " Amount TotalAmount AccountRef ListID TxnID EditSequence ActiveStatus MaxReturned"
    " FromModifiedDate ToModifiedDate AccountType PaymentMethodRef AppliedToTxnAdd"
    " IncludeLineItems GeneralSummaryReportType GeneralDetailReportType ReportPeriod"
    " FromReportDate ToReportDate ReportDateMacro TxnDateRangeFilter FromTxnDate ToTxnDate"
)
COMMON = SHOWN | frozenset(_COMMON.split())
"""Names of fields that stand open."""
WORDS: Mapping[str, str] = {
    "Txn": "transaction",
    "Desc": "description",
    "Addr": "address",
    "Qty": "quantity",
    "Num": "number",
    "Acct": "account",
    "Def": "default",
    "Ext": "extension",
    "Ret": "returned",
    "PO": "PO",
    "ID": "ID",
    "GUID": "GUID",
    "FOB": "FOB",
    "SSN": "SSN",
    "UOM": "unit of measure",
}
SUFFIXES = ("Ref", "Add", "Mod")
"""Ends of names that are qbXML's, and no word for people."""
CONTROLS: Mapping[str, str] = {"date": "date", "bool": "bool", "enum": "enum", "int": "number"}
HELP: Mapping[str, str] = {
    "date": "A date, such as 2026-03-14",
    "datetime": "A moment, such as 2026-03-14T12:00:00-08:00",
    "amount": "Money, such as 100.00",
    "price": "A price, such as 2.50",
    "percent": "A percentage, such as 7.5",
    "quantity": "A number, such as 2.5",
}
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PIECE = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+|[0-9]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of several: its number in the names of fields, and what it holds."""

    number: int
    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Node:
    """One field, group or list as the template shows it; `place` names it, `wrong` is about it."""

    kind: Kind
    name: str
    label: str
    place: str
    control: str = "text"
    value: str = ""
    required: bool = False
    common: bool = False
    filled: bool = False
    help: str = ""
    options: tuple[str, ...] = ()
    ticked: frozenset[str] = frozenset()
    nodes: tuple["Node", ...] = ()
    rows: tuple[Row, ...] = ()
    full: bool = False
    wrong: tuple[str, ...] = field(default=())

    @property
    def id(self) -> str:
        """Return the name of its element on the page."""
        return f"at-{self.place}"

    @property
    def told(self) -> bool:
        """Say whether it, or something in it, has been filled in or is wrong."""
        return self.filled or bool(self.wrong) or any(one.told for one in self.inside)

    @property
    def inside(self) -> tuple["Node", ...]:
        """Return what is in it, of all its rows."""
        return (*self.nodes, *(node for row in self.rows for node in row.nodes))


def nodes_of(plan: Plan, filled: Filled, wrong: Mapping[str, Sequence[str]]) -> tuple[Node, ...]:
    """Return the fields of a request; `wrong` holds sentences by place."""
    return _Looker(plan, filled, wrong).object(plan.shape, "")


def begun(plan: Plan) -> Filled:
    """Return an empty form: with a row of each kind of line that is mostly wanted."""
    wanted = example(plan.shape, plan.known_to)
    lines = [one.item.name for one in plan.shape.fields if kind_of(one) is Kind.LINES]
    return Filled({}, {name: (0,) for name in lines if name in wanted})


def label_of(name: str) -> str:
    """Return a name of qbXML in words: `Customer`, `Transaction date`, `Ship address`."""
    if name[:1].islower() and name.isalpha():
        return " ".join(_PIECE.findall(name)).capitalize().replace(" id", " ID")
    bare = next((name.removesuffix(end) for end in SUFFIXES if name.endswith(end)), name) or name
    pieces = [WORDS.get(piece, piece.lower()) for piece in _PIECE.findall(bare)]
    text = " ".join(pieces)
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class _Looker:
    plan: Plan
    filled: Filled
    wrong: Mapping[str, Sequence[str]]

    def object(self, shape: Shape, at: str) -> tuple[Node, ...]:
        without = exclusions(shape.parts)
        wanted = example(shape, self.plan.known_to)
        small = len(shape.fields) <= SMALL_GROUP
        made = []
        for one in shape.fields:
            name = one.item.name
            common = small or one.required or name in wanted or name in COMMON
            form = HELP.get(one.item.type, "")
            told = described(shape.name, one, self.plan.known_to, without.get(name, ()), form)
            made.append(self.node(one, f"{at}{name}", common, told))
        return tuple(made)

    def node(self, one: Field, place: str, common: bool, told: str) -> Node:  # noqa: FBT001
        kind, item = kind_of(one), one.item
        make = partial(
            Node,
            kind,
            item.name,
            label_of(item.name),
            place,
            required=one.required,
            common=common,
            help=told,
            wrong=tuple(self.wrong.get(place, ())),
        )
        if kind is Kind.GROUP:
            return make(nodes=self.object(self.plan.inside(one), f"{place}."))
        if kind is Kind.LINES:
            return self.lines(one, place, make)
        value = self.filled.values.get(place, "")
        if kind is Kind.TICKS:
            every = options(one)
            values = self.filled.values
            ticked = frozenset(each for each in every if values.get(f"{place}.{each}"))
            return make(options=every, ticked=ticked, filled=bool(ticked))
        every = options(one) if item.type == "enum" else ()
        return make(
            control="long" if kind is Kind.ROWS else self.control(one, value),
            value=value,
            filled=bool(value),
            options=(value, *every) if value and every and value not in every else every,
        )

    def lines(self, one: Field, place: str, make: "partial[Node]") -> Node:
        shape = self.plan.inside(one)
        numbers = self.filled.rows.get(place, ())
        rows = tuple(Row(each, self.object(shape, f"{place}.{each}.")) for each in numbers)
        most = one.item.most if one.item.most and one.item.most > 1 else MOST_ROWS
        full = self.filled.full or len(rows) >= most
        return make(rows=rows, full=full, filled=bool(rows))

    def control(self, one: Field, value: str) -> str:
        """Return how a value is entered; what a browser's own field would not show is text."""
        kind = one.item.type
        if kind in DECIMALS:
            return "decimal"
        if kind == "bool":
            return "bool" if value in {"", "true", "false"} else "text"
        if kind == "date":
            return "date" if not value or _DATE.fullmatch(value) else "text"
        longest = self.plan.known_to.longest(one.item) or 0
        if "\n" in value or longest > LONG:
            return "long"
        return CONTROLS.get(kind, "text")
