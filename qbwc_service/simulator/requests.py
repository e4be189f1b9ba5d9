"""What every kind of request is handed, and what they share: refs, stale edits, new answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from lxml import etree

from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.documents import Answer, mark_empty
from qbwc_service.simulator.keeping import kept
from qbwc_service.simulator.kinds import KINDS, Kind
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.rendering import Renderer, Ret
from qbwc_service.simulator.shapes import shape

_SEQUENCE = "EditSequence"


@dataclass(slots=True)
class Call:
    """One request on its way through the company: its content, the books and the clock.

    `warning` is (code, severity, message) of a write that went through with something left out.
    """

    books: Books
    now: datetime
    element: etree._Element
    fields: Fields
    multi_user: bool = False
    warning: tuple[int, str, str] | None = None

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
        assert isinstance(content, dict)  # noqa: S101 - the schema nests it
        return content

    def kept(self) -> Fields:
        """Return the content as the company keeps it, without the ids of what a Mod is about.

        3140 for a reference that leads nowhere.
        """
        told = {k: v for k, v in self.content.items() if k not in (self.kind.id_name, _SEQUENCE)}
        return kept(self.books, told, shape(f"{self.name}Rq").items[self.name].of, self.kind)

    def answer(self) -> Answer:
        """Return a fresh answer to this request, status OK."""
        return Answer(str(self.element.tag), self.element.get("requestID"))

    def cut(self, fields: Fields) -> Fields:
        """Return what IncludeRetElement asks for of a Ret, all of it without one."""
        only = texts(self.fields, "IncludeRetElement")
        return {name: value for name, value in fields.items() if not only or name in only}

    def listing(self, rets: Sequence[Ret]) -> Answer:
        """Return the answer to a query that found these, whole: status 1 for none.

        An iterator over them ends with its first page.
        """
        answer, mode = self.answer(), self.element.get("iterator")
        if mode in ("Continue", "Stop"):
            ident = self.element.get("iteratorID")
            raise StatusError(3391, f'The iteratorID "{ident}" is not valid.')
        if mode:
            answer.attributes |= {"iteratorRemainingCount": "0", "iteratorID": f"{{{uuid4()}}}"}
        meta = self.element.get("metaData", "NoMetaData")
        if meta != "NoMetaData":
            answer.attributes["retCount"] = str(len(rets))
        if meta != "MetaDataOnly":
            answer.rets = [(name, self.cut(fields)) for name, fields in rets]
        return answer if rets else mark_empty(answer)

    def written(self, record: Record, *, fresh: bool = False) -> Answer:
        """Return the answer to a write that went through; `fresh` if nothing refers to it yet."""
        answer = self.answer()
        only = texts(self.fields, "IncludeRetElement")
        answer.rets.append(Renderer(self.books, only=only, fresh=fresh).ret(record))
        answer.recovery = recovery_of(record)
        if self.warning:
            answer.code, answer.severity, answer.message = self.warning
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
