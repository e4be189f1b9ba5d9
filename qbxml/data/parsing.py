"""Documents to plain data (`naming`) and back: leniently, with nothing lost and nothing required.

What the schema does not know is kept, and what breaks its type stays text, so `write` gives the
document again: the same elements in the same order with the same values.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qbxml.data.documents import Reader, events
from qbxml.data.forming import Former
from qbxml.data.frames import message_item
from qbxml.data.naming import MARK
from qbxml.data.sources import texts
from qbxml.data.values_in import PLAIN, converted
from qbxml.data.walking import MessageBegins, MessageEnds, SetBegins
from qbxml.problems import MalformedError, Problem
from qbxml.sets.answer_set import DECLARATION
from qbxml.sets.tags import start_tag
from qbxml.versions import version_digits

_NUMBERS = frozenset({"statusCode", "retCount", "iteratorRemainingCount"})


@dataclass(frozen=True, slots=True)
class Message:
    """A request or an answer: `type` is its element, such as InvoiceQueryRs.

    `attributes` are text, the status code and counts numbers where they are; `data` what it holds.
    """

    type: str
    attributes: dict[str, Any] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document. `holder` is its message set and `attributes` those of it, "" for a bare message.

    `version` is the one of its prolog, "" without.
    """

    version: str
    attributes: dict[str, str]
    messages: tuple[Message, ...]
    holder: str = "QBXMLMsgsRs"


def parse(text: str | bytes, *, plain: bool = False) -> Parsed:
    """Return a document as data: requests or answers, also one message by itself.

    Values are Decimal, date, datetime, timedelta, bool and int by their type in the schema where
    writing them gives the same text, else text; with `plain` bool and int only, which JSON can
    carry. Raises MalformedError for what is no qbXML.
    """
    reader = Reader(whole=True, plain=plain)
    holders: list[SetBegins] = []
    attributes: dict[str, Any] = {}
    messages: list[Message] = []
    for event in events(texts(text), reader):
        if isinstance(event, SetBegins):
            holders.append(event)
        elif isinstance(event, MessageBegins):
            attributes = with_numbers(event.attributes)
        elif isinstance(event, MessageEnds):
            messages.append(Message(event.name, attributes, event.data))
    if len(holders) > 1:
        raise MalformedError([Problem("The document holds more than one message set.")])
    if not holders and not messages:
        raise MalformedError([Problem("The document holds no message set.")])
    holder = holders[0] if holders else SetBegins("", {})
    version = reader.version if version_digits(reader.version) else ""
    return Parsed(version, dict(holder.attributes), tuple(messages), holder.name)


def write(parsed: Parsed) -> str:
    """Return the document of which `parse` gives the same, in pure ASCII but for names.

    Raises MalformedError for names and characters that XML does not have.
    """
    former = Former(loose=True)
    inside = "".join(_message(former, message) for message in parsed.messages)
    text = _document(former, parsed, inside) if parsed.holder else inside
    if former.problems:
        raise MalformedError(former.problems)
    return text


def with_numbers(attributes: Mapping[str, str]) -> dict[str, Any]:
    """Return the attributes of a message, those that count as numbers where they are some."""
    return {
        name: converted(text, "int" if name in _NUMBERS else "", PLAIN)
        for name, text in attributes.items()
    }


def _message(former: Former, message: Message) -> str:
    name = message.type
    if not former.is_name(name, name):
        return ""
    given = {f"{MARK}{key}": value for key, value in message.attributes.items()}
    return former.element(name, message_item(name), {**given, **message.data}, name)


def _document(former: Former, parsed: Parsed, inside: str) -> str:
    holder, version = parsed.holder, parsed.version
    former.is_name(holder, holder)
    if version and version_digits(version) is None:
        former.wrong("", f"{version!r} is no version of qbXML.")
    declared = f'<?qbxml version="{version}"?>' if version else ""
    tag = start_tag(holder, former.attributes(parsed.attributes, {}, holder))
    return f"{DECLARATION}{declared}<QBXML>{tag}{inside}</{holder}></QBXML>"
