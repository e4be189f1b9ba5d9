"""What the simulated company keeps: a kind of record for each Add and each list that is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from qbwc_service.simulator.shapes import shape
from qbxml.schema import REQUESTS
from qbxml.schema.contents import values

# Lists that share their names; any other list has names of its own.
_ENTITIES = ("Customer", "Vendor", "Employee", "OtherName")
_SHARING = {
    **dict.fromkeys(_ENTITIES, "entity"),
    **dict.fromkeys(("StandardTerms", "DateDrivenTerms"), "terms"),
}
# The element that holds the name, where it is another than Name; "" for elements without one.
_NAMED_BY = {"SalesRep": "Initial", "Lead": "FullName", "ToDo": ""}
# What can only be read has no Add.
_READ_ONLY = ("PayrollItemNonWage", "Template")
_PARTIES = ("CustomerRef", "VendorRef", "PayeeEntityRef", "EntityRef")
_TOTALS = ("TotalAmount", "AmountDue", "CreditAmount", "DepositTotal", "Amount")
_NO_LINES = ("DataExtRet", "LinkedTxn")


@dataclass(frozen=True, slots=True)
class Kind:
    """A record kind, as the content of its Ret tells it.

    `names` is the group its names are unique in, "" for a transaction. `named_by` holds the name,
    `party` the customer, vendor or payee, `total` the amount of the whole. `lines` are the elements
    that have a TxnLineID, `groups` those among them that hold lines again: group -> line; `parts`
    are all that only come when a query asks for lines.
    """

    name: str
    ret: str
    names: str = ""
    named_by: str = ""
    tree: bool = False
    party: str = ""
    total: str = ""
    lines: tuple[str, ...] = ()
    groups: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[str, ...] = ()

    @property
    def is_list(self) -> bool:
        """A list element has a ListID; a transaction has a TxnID."""
        return bool(self.names)

    @property
    def id_name(self) -> str:
        """The element that holds the record's id."""
        return "ListID" if self.is_list else "TxnID"


def _kind(name: str) -> Kind:
    ret = shape(f"{name}QueryRs").items[f"{name}Ret"].of
    here = shape(ret).items
    if "ListID" in here:
        group = "item" if name.startswith("Item") else _SHARING.get(name, name)
        named_by = _NAMED_BY.get(name, "Name")
        return Kind(name, ret, group, named_by, tree="Sublevel" in here)
    return _transaction(name, ret)


def _transaction(name: str, ret: str) -> Kind:
    here = shape(ret)
    inner = {item.name: item.of for item in here.items.values() if item.type == "content"}
    lines = {one: of for one, of in inner.items() if "TxnLineID" in shape(of).items}
    groups = {
        one: line.name
        for one, of in lines.items()
        for line in shape(of).items.values()
        if line.type == "content" and "TxnLineID" in shape(line.of).items
    }
    return Kind(
        name,
        ret,
        party=next((one for one in here.items if one in _PARTIES), ""),
        total=next((one for one in _TOTALS if one in here.items), ""),
        lines=tuple(lines),
        groups=groups,
        parts=tuple(one for one in inner if one in here.many and one not in _NO_LINES),
    )


def _names() -> list[str]:
    made = [one.removesuffix("AddRq") for one in REQUESTS if one.endswith("AddRq")]
    kept = [one for one in made if f"{one}QueryRq" in REQUESTS and not one.startswith("DataExt")]
    return sorted((*kept, *_READ_ONLY))


KINDS: Mapping[str, Kind] = {name: _kind(name) for name in _names()}


def _told_by(query: str) -> tuple[str, ...]:
    return tuple(ret.removesuffix("Ret") for ret in shape(f"{query}QueryRs").items)


ITEMS = _told_by("Item")
ENTITIES = _told_by("Entity")
TERMS = _told_by("Terms")
# The kinds that have a quantity on hand.
STOCKED = ("ItemInventory", "ItemInventoryAssembly")

# What each query asks through; the rest ask their own kind.
QUERIED: Mapping[str, tuple[str, ...]] = {
    "Entity": ENTITIES,
    "Item": ITEMS,
    "Terms": TERMS,
    "Transaction": tuple(one for one in values("TxnType") if one in KINDS),
} | {name: (name,) for name in KINDS}
