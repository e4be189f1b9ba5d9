"""What every kind of request is handed, and what they share: refs, stale edits, new answers."""

from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.grammar import Fields
from qbwc_service.simulator.kinds import KINDS, REFERENCES, Kind
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.rendering import Renderer


@dataclass(slots=True)
class Call:
    """One request on its way through the company: its content, the books and the clock."""

    books: Books
    now: datetime
    element: etree._Element
    fields: Fields
    multi_user: bool = False

    @property
    def name(self) -> str:
        """The request's name without Rq, e.g. "CustomerAdd"."""
        return str(self.element.tag).removesuffix("Rq")

    @property
    def kind(self) -> Kind:
        """The kind of record an Add or a Mod is about."""
        return KINDS[self.name[:-3]]

    @property
    def content(self) -> Fields:
        """The XxxAdd or XxxMod element inside the request."""
        content = self.fields[self.name]
        assert isinstance(content, dict)  # noqa: S101 - the grammar nests it
        return content

    def answer(self) -> Answer:
        """Return a fresh answer to this request, status OK."""
        return Answer(str(self.element.tag), self.element.get("requestID"))

    def written(self, record: Record, *, fresh: bool = False) -> Answer:
        """Return the answer to a write that went through; `fresh` if nothing refers to it yet."""
        answer = self.answer()
        only = texts(self.fields, "IncludeRetElement")
        answer.rets.append(Renderer(self.books, only=only, fresh=fresh).ret(record))
        answer.recovery = recovery_of(record)
        return answer

    def current(self) -> Record:
        """Return the record a Mod is about: 3120 when it is gone, 3200 when the edit is stale."""
        ident = str(self.content[self.kind.id_name])
        record = self.books.find((self.kind.name,), ident)
        if record is None:
            raise not_found(ident)
        check_edit(self.books, record, self.content)
        return record


def check_edit(books: Books, record: Record, asked: object) -> None:
    """Raise 3200, with the record as it is now, unless the EditSequence asked with is its own."""
    sequence = str(asked["EditSequence"]) if isinstance(asked, dict) else ""
    if sequence != record.edit_sequence:
        raise StatusError(
            3200,
            f'The provided edit sequence "{sequence}" is out-of-date.',
            ret=Renderer(books).ret(record),
        )


def not_found(ident: str) -> StatusError:
    """Return the status for a record that a write names and the company does not have."""
    return StatusError(3120, f'Object "{ident}" specified in the request cannot be found.')


def recovery_of(record: Record) -> dict[str, str]:
    """Return what QuickBooks remembers of a written record for a later status check."""
    stub = {record.kind.id_name: record.id}
    if not record.kind.is_list:
        stub["TxnNumber"] = str(record.number)
    stub["EditSequence"] = record.edit_sequence
    guid = record.text("ExternalGUID")
    return stub | ({"ExternalGUID": guid} if guid else {})


def texts(fields: Fields, name: str) -> list[str]:
    """Return a repeatable text element as a list, empty when absent."""
    value = fields.get(name, [])
    return [str(one) for one in value] if isinstance(value, list) else []


def resolve_references(books: Books, fields: Fields, what: str, own: Kind | None = None) -> Fields:
    """Return the fields with every Ref checked and kept as a ListID; a missing one answers 3140.

    `what` names the record for the message; `own` is the kind whose list ParentRef points into.
    An empty Ref clears the field and stays empty.
    """
    return {name: _resolved(books, name, value, what, own) for name, value in fields.items()}


def resolved_content(call: Call) -> Fields:
    """Return a transaction's content with its refs checked; 3150 for an emptied CustomerRef.

    A sales receipt may be nobody's.
    """
    fields = resolve_references(call.books, call.content, call.kind.name)
    if fields.get("CustomerRef") == "" and call.kind.name != "SalesReceipt":
        raise StatusError(3150, 'The required element "CustomerRef" is empty.')
    return fields


def _resolved(books: Books, name: str, value: object, what: str, own: Kind | None) -> object:
    if isinstance(value, list):
        return [_resolved(books, name, one, what, own) for one in value]
    if not isinstance(value, dict):
        return value
    if not name.endswith("Ref") or name == "AdditionalContactRef":
        return resolve_references(books, value, what, own)
    if not any(value.values()):
        return ""
    kinds = REFERENCES.get(name, ())
    if name == "ParentRef" and own:
        kinds = (own.name,)
    label = name.removesuffix("Ref")
    try:
        return {"ListID": books.resolve(kinds, value, label).id}
    except StatusError as error:
        raise StatusError(3140, f"{error.message[:-1]} in the {what}.") from None
