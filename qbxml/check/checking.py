"""The inside of requests against the schema: one walk, every element looked at once."""

import re

from qbxml.check.code_pages import spoilt
from qbxml.check.iterating import iterator_faults, page_doubts
from qbxml.check.models import COMMON, LATEST, Child, Model, model
from qbxml.check.ranges import backward
from qbxml.check.sequences import Amiss, amiss, meant, unknown
from qbxml.check.suggest import nearest
from qbxml.check.values import BLANKS, Wrong
from qbxml.problems import Kind
from qbxml.schema import fact
from qbxml.schema.editions import ADJECTIVES
from qbxml.schema.notation import Version
from qbxml.sets import references
from qbxml.sets.reading import Element
from qbxml.sets.rules import UP_TO, Fault, shown
from qbxml.sets.tags import escaped
from qbxml.versions import as_numbers, shown_version

MAX_FAULTS = 100
REFERENCE = references.BEGINS
_LENIENT: frozenset[Kind] = frozenset({"unknown", "enum", "too_long"})
"""Kinds that newer versions than the tables know may have made right."""


class EnoughError(Exception):
    """As many faults were found as are told."""


class Checker:
    """Walks requests and gathers what is wrong; it raises EnoughError at `MAX_FAULTS`.

    `version` is the qbXML version they will be sent in; above 14.0, which the tables end with,
    unknown elements, values and lengths are doubts only. `edition` is a letter of the tables, ""
    for any. `for_service` as in `validate`.
    """

    def __init__(
        self, version: Version, edition: str, code_page: str, *, for_service: bool = False
    ) -> None:
        self.faults: list[Fault] = []
        self.doubts: list[Fault] = []
        self.needs = COMMON
        self.varies = False
        self._version = min(version, LATEST)
        self._shown_version = shown_version(version)
        self._lenient = version > LATEST
        self._edition = edition
        self._code_page = code_page
        self._for_service = for_service
        self._request: Element = None
        self._adds = False

    def request(self, element: Element) -> None:
        """Check one request; one that the tables do not know is told elsewhere."""
        self._request = element
        self._adds = element.tag.endswith("AddRq")
        if element.get("iterator") is not None:
            for fault in () if self._for_service else iterator_faults(element):
                self._tell(fault)
            for doubt in page_doubts(element):
                self._doubt(doubt)
        known = fact(element.tag)
        found = model(element.tag, self._version, self._edition)
        if known is None or found is None:
            return
        if self._edition and self._edition in known.lacking:
            self._lacks(element)
        since = as_numbers(known.since)
        self._note(since, varies=bool(known.lacking))
        if since > self._version:
            self._too_new(element, since)
        self._inside(element, found)

    def _inside(self, element: Element, holder: Model) -> None:
        """Check the children of an element, and what is in them."""
        names = [child.tag for child in element]
        if not holder.pattern.fullmatch(f"{' '.join(names)} " if names else ""):
            self._misplaced(element, holder, names)
        checks, text = holder.checks, None
        for child in element:
            check = checks.get(child.tag)
            text = child.text
            if check is None or len(child) or child.attrib:
                self._closely(child, holder)
            elif wrong := check(text or ""):
                self._wrong(child, holder.children[child.tag], wrong)
            if text and not text.isascii():
                lost = spoilt(child, text, self._code_page)
                if lost is not None:
                    self._doubt(lost)
            if child.tail and child.tail.strip():
                self._stray(element, child.tail)
        if element.text and names and element.text.strip():
            self._stray(element, element.text)
        if holder.is_reference and (len(names) != 1 or not (text and text.strip())):
            self._named(element, holder, names)
        self._ranges(element, holder)

    def _closely(self, child: Element, holder: Model) -> None:
        """Check a child that is more than a value of a plain type."""
        known = holder.children.get(child.tag)
        if known is None:
            self._amiss(child, unknown(holder, child.tag, child.getparent().tag))
            self._misspelt(child, holder)
            return
        self._note(known.since, varies=known.varies)
        if not known.known:
            self._absent_here(child, known)
        self._attributes(child, known)
        inner = model(known.item.of, self._version, self._edition) if known.check is None else None
        if inner is not None:
            if not len(child) and child.text and child.text.strip():
                self._stray(child, child.text, inner)
            self._inside(child, inner)
        elif len(child):
            message = f"{shown(child.tag, quote='')} holds a value, no elements."
            self._fault(child, "text", message, "a value", "Put the value between its tags.")
        elif "useMacro" not in child.attrib:
            self._value(child, known)

    def _note(self, since: Version, *, varies: bool) -> None:
        self.needs = max(self.needs, since)
        self.varies = self.varies or varies

    def _value(self, child: Element, known: Child) -> None:
        wrong = known.check(child.text or "") if known.check else None
        if wrong:
            self._wrong(child, known, wrong)

    def _wrong(self, child: Element, known: Child, wrong: Wrong) -> None:
        """Tell of a value, unless references in it leave open what it will be."""
        if not self._for_service:
            self._fault(child, *wrong)
            return
        text = child.text or ""
        rest, found = references.REFERENCE.subn("", text)
        if REFERENCE.search(rest):
            return  # told with the frame
        if found and known.item.type == "text" and known.check:
            left = known.check(rest) if rest else None
        elif references.REFERENCE.fullmatch(text.strip(BLANKS)):
            left = None
        else:
            left = wrong
        if left:
            self._fault(child, *left)

    def _misspelt(self, child: Element, holder: Model) -> None:
        """Check what is in a child of unknown name as in the one that was probably meant."""
        near = meant(holder, child.tag) if len(child) else None
        known = holder.children[near] if near else None
        inner = model(known.item.of, self._version, self._edition) if known else None
        if inner is not None:
            self._inside(child, inner)

    def _ranges(self, element: Element, holder: Model) -> None:
        """Tell of ranges that end before they begin; zones are not reckoned with.

        Values that are none of their type were told by themselves.
        """
        for first, last in holder.ranges:
            start, end = (element.findtext(name, "").strip(BLANKS) for name in (first, last))
            if not backward(start, end):
                continue
            checks = ((holder.children[first].check, start), (holder.children[last].check, end))
            if any(check and check(value) for check, value in checks):
                continue
            message = f"{last} {shown(end)} is before {first} {shown(start)}."
            fix = "Write the earlier one first."
            self._fault(element.find(last), "range", message, f"{start} or later", fix)

    def _misplaced(self, element: Element, holder: Model, names: list[str]) -> None:
        told = list(amiss(holder, names, element.tag, newer=self._lenient))
        for one in told:
            self._amiss(element if one.at is None else element[one.at], one)
        if not told and all(name in holder.children for name in names):
            message = f"The elements of {element.tag} do not stand as they must."
            order = ", ".join(holder.children)
            self._fault(element, "order", message, order, "Put them into this order.")

    def _attributes(self, child: Element, known: Child) -> None:
        for name, value in child.attrib.items():
            attribute = known.item.attributes.get(name)
            if attribute is None:
                message = f"{child.tag} takes no attribute {shown(name)}."
                near = nearest(name, known.item.attributes)
                fix = f"Did you mean {near}?" if near else f"Remove {shown(name)}."
                self._tell(Fault(child, message, fix, "attribute"), lenient=self._lenient)
            elif not re.fullmatch(r"\w+:\S+", value):
                expected = "a macro such as TxnID:first"
                message = f"{name} {shown(value)} is not {expected}."
                self._fault(child, "attribute", message, expected, f"Write {expected}.")

    def _absent_here(self, child: Element, known: Child) -> None:
        if known.since > self._version:
            self._too_new(child, known.since)
        else:
            self._lacks(child)

    def _too_new(self, element: Element, since: Version) -> None:
        number = shown_version(since)
        message = f"{element.tag} came with qbXML {number}; this is {self._shown_version}."
        fix = f"Leave it out, or use a QuickBooks that speaks qbXML {number}."
        self._fault(element, "version", message, f"qbXML {number} or later", fix)

    def _lacks(self, element: Element) -> None:
        edition = ADJECTIVES[self._edition]
        message = f"The {edition} edition of QuickBooks has no {element.tag}."
        self._fault(element, "edition", message, "", "Leave it out.")

    def _named(self, element: Element, holder: Model, names: list[str]) -> None:
        """Look at a reference that does not name its object once."""
        if holder.children.keys() <= set(names):
            self._both(element)
        elif self._adds and not "".join(element.itertext()).strip():
            message = f"{element.tag} names nothing."
            fix = f"Give ListID or FullName, or leave {element.tag} out."
            self._doubt(Fault(element, message, fix, "reference", "ListID or FullName"))

    def _both(self, element: Element) -> None:
        message = f"{element.tag} names its object twice, by ListID and by FullName."
        fix = "Keep one: ListID is safe against renaming."
        self._fault(element, "reference", message, "ListID or FullName", fix)

    def _stray(self, element: Element, text: str, inner: Model | None = None) -> None:
        """Tell of text beside elements, or in the place of those that `inner` has."""
        if element is self._request:
            return  # told with the frame
        told = shown(text.strip(), quote="")
        message = f'Text stands directly in {element.tag}: "{told}".'
        fix = "Values stand inside the innermost elements."
        if inner is not None and inner.is_reference:
            tag, line = element.tag, " ".join(text.split())
            name = "ListID" if references.last_named(text) == "ListID" else "FullName"
            value = escaped(line) if line == told else "…"
            fix = f"Write <{tag}><{name}>{value}</{name}></{tag}>."
        self._fault(element, "text", message, "", fix)

    def _amiss(self, element: Element, one: Amiss) -> None:
        self._tell(Fault(element, one.message, one.fix, one.kind, one.expected))

    def _fault(self, element: Element, kind: Kind, message: str, expected: str, fix: str) -> None:
        self._tell(Fault(element, message, fix, kind, expected))

    def _tell(self, fault: Fault, *, lenient: bool = False) -> None:
        if lenient or (self._lenient and fault.kind in _LENIENT):
            self._doubt(fault._replace(message=f"{fault.message[:-1]} {UP_TO}."))
            return
        self.faults.append(fault)
        if len(self.faults) >= MAX_FAULTS:
            raise EnoughError

    def _doubt(self, doubt: Fault) -> None:
        if len(self.doubts) < MAX_FAULTS:
            self.doubts.append(doubt)
