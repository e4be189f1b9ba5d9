"""Writing records as the Ret elements QuickBooks returns."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.clocks import written
from qbwc_service.simulator.computed import RULES
from qbwc_service.simulator.computing import Computer
from qbwc_service.simulator.reading import Fields

Ret = tuple[str, Fields]
Extensions = Mapping[tuple[str, str], str]
_DEFINED = ("OwnerID", "DataExtName", "DataExtType")


@dataclass(frozen=True)
class Renderer:
    """Turns records into (element name, fields); the flags are those of a query.

    `owners` are the OwnerIDs whose DataExt values come along, upper case; `only` are the
    IncludeRetElement names, empty for all. `fresh` says that nothing refers to the records yet,
    so that no balance has to be added up.
    """

    books: Books
    lines: bool = True
    linked: bool = False
    owners: Collection[str] = ()
    only: Collection[str] = field(default=())
    fresh: bool = False

    def ret(self, record: Record) -> Ret:
        """Return the record's Ret; what its content does not have is cut off later."""
        rule = RULES.get(record.kind.name)
        computed = rule(self._computer, record) if rule else {}
        fields = self._head(record) | self.named(record.fields | computed)
        hidden = () if self.lines else record.kind.parts
        for name in (*hidden, *(() if self.linked else ("LinkedTxn",))):
            fields.pop(name, None)
        if self.owners:
            fields["DataExtRet"] = extension_rets(self.books, record.extensions, self.owners)
        if self.only:
            fields = {name: value for name, value in fields.items() if name in self.only}
        return f"{record.kind.name}Ret", fields

    @cached_property
    def _computer(self) -> Computer:
        return Computer(self.books, fresh=self.fresh, links=self.linked)

    def _head(self, record: Record) -> Fields:
        head: Fields = {
            record.kind.id_name: record.id,
            "TimeCreated": written(record.created),
            "TimeModified": written(record.modified),
            "EditSequence": record.edit_sequence,
        }
        if not record.kind.is_list:
            return head | {"TxnNumber": str(record.number)}
        head["IsActive"] = "true"
        if record.kind.tree:
            head["FullName"] = self.books.full_name(record)
            head["Sublevel"] = str(self.books.level(record))
        return head

    def named(self, fields: Fields) -> Fields:
        """Return fields with the full names of what their references point at."""
        made = {name: self._value(value) for name, value in fields.items()}
        values = self.books.line_extensions.get(str(fields.get("TxnLineID", "")), {})
        if values and self.owners:
            made["DataExtRet"] = extension_rets(self.books, values, self.owners)
        return made

    def _value(self, value: object) -> object:
        if isinstance(value, list):
            return [self._value(one) for one in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"ListID"}:
            target = self.books.get(str(value["ListID"]))
            return {"ListID": target.id, "FullName": self.books.full_name(target)}
        return self.named(value)


def extension_rets(books: Books, extensions: Extensions, owners: Collection[str]) -> list[Fields]:
    """Return the DataExtRet of these owners; a key is (OwnerID in upper case, name)."""
    return [
        {name: books.definitions[key][name] for name in _DEFINED} | {"DataExtValue": value}
        for key, value in extensions.items()
        if key[0] in owners and key in books.definitions
    ]
