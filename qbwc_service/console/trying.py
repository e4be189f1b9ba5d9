"""A request that somebody writes at the console: what it asks for, what is wrong with it, its way.

A draft is all that was typed. It is checked and sent by the steps behind POST /api/requests and
POST /api/qbxml, exactly as it stands: what is mended is mended on the page, where one sees it.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from qbwc_service.console.form_values import Filled, Plan, Read, UnfitError, plan_of
from qbwc_service.console.json_spots import spots
from qbwc_service.console.tryit_told import Told, at_fields, in_text
from qbwc_service.console.typed_text import UnreadableError, as_asked, as_json, read_text
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job, Lane, Notation
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.compiling import Compiled, compiled
from qbwc_service.steps.requesting import Asked, compile_requests, take_in_requests
from qbwc_service.steps.speaking import spoken
from qbwc_service.steps.submit import Submission, take_in
from qbwc_service.steps.transactions import find_job
from qbxml.problems import MalformedError, Problem
from qbxml.schema.editions import LETTERS
from qbxml.sets.pretty import pretty
from qbxml.shapes.editions import QuickBooks, quickbooks

FORM, TEXT = "form", "text"
MOST_TYPED = 65_536
"""Characters of a text; a longer one goes by way of the API."""
TOO_LONG = Problem(
    f"This is longer than the {MOST_TYPED:,} characters that can be tried here.",
    fix="Let a program send it.",
)
_LOOKED_AT = frozenset({Code.INVALID_XML, Code.INVALID_REQUEST, Code.PAYLOAD_TOO_LARGE})
"""Refusals that are about what was typed."""


@dataclass(frozen=True, slots=True)
class Draft:
    """All that was typed. `known_to` is the QuickBooks of its connection."""

    connection_id: str
    type: str = ""
    tab: str = FORM
    filled: Filled = field(default_factory=Filled)
    text: str = ""
    identifier: str = ""
    known_to: QuickBooks = field(default_factory=QuickBooks)

    @property
    def plan(self) -> Plan | None:
        """Return the form's fields; with those that this QuickBooks lacks if they are in use."""
        plan = plan_of(self.type, self.known_to)
        if plan is None or plan.misses(self.filled):
            return plan_of(self.type)
        return plan


@dataclass(frozen=True, slots=True)
class Tried:
    """What a check found. `document` is what QuickBooks would get, "" while that is not certain.

    `changes` are sentences about what can be mended for certain. `seal` tells one thing that was
    typed from another.
    """

    problems: tuple[Told, ...]
    warnings: tuple[Told, ...] = ()
    document: str = ""
    version: str = ""
    edition: str = ""
    writes: bool = False
    changes: tuple[str, ...] = ()
    seal: str = ""

    def by_place(self) -> Mapping[str, list[str]]:
        """Return what is wrong at each field of the form."""
        found: dict[str, list[str]] = {}
        for told in self.problems:
            found.setdefault(told.place, []).append(told.said)
        return found


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A draft as the steps take it.

    `read` is the form's data and the places of it, `json` the text that a place in data is in.
    """

    asked: Asked | str
    read: Read | None = None
    json: str = ""


def spoken_by(services: Services, caller: Caller, connection_id: str) -> QuickBooks:
    """Return which QuickBooks is behind a connection; refuse one that is not the tenant's."""
    version, country = spoken(services, caller, connection_id)
    return quickbooks(version, country if country in LETTERS else None)


def try_out(services: Services, caller: Caller, draft: Draft) -> Tried:
    """Return what would become of a draft; nothing is queued."""
    if len(draft.text) > MOST_TYPED:
        return Tried((Told(TOO_LONG),))
    try:
        wanted = _wanted(draft)
        made = _compiled(services, caller, draft, wanted, fix=False)
    except UnreadableError as error:
        return Tried(tuple(map(Told, error.problems)))
    except Refusal as no:
        if no.code not in _LOOKED_AT:
            raise
        told = no.problems or (Problem(no.detail, fix=no.fix),)
        return Tried(_told(told, wanted))
    checked, whole = made.checked, not made.problems
    mended = () if whole else _compiled(services, caller, draft, wanted, fix=True).checked.changes
    return Tried(
        _told(made.problems, wanted),
        _told(checked.findings.warnings, wanted),
        pretty(made.document) if made.document and whole else "",
        checked.version,
        checked.edition,
        writes=checked.requests is not None and checked.requests.writes,
        changes=tuple(change.message for change in mended),
        seal=_seal(draft, wanted),
    )


def mend(services: Services, caller: Caller, draft: Draft) -> Draft:
    """Return the draft with everything mended whose meaning is certain; as it is if nothing is."""
    try:
        wanted = _wanted(draft)
        checked = _compiled(services, caller, draft, wanted, fix=True).checked
        if not checked.changes:
            return draft
        if isinstance(wanted.asked, str):
            return replace(draft, text=_as_text(checked.text))
        if checked.requests is None:
            return draft  # not all of it is in the text
        asked = replace(as_asked(checked.text), alone=wanted.asked.alone)
        return _with(draft, asked)
    except (UnreadableError, UnfitError, MalformedError, Refusal):
        return draft  # the check that follows says why


def turned(draft: Draft, tab: str) -> Draft:
    """Return the draft written the other way.

    Raises UnfitError for a text that the form has no fields for, UnreadableError for one that
    nobody can read.
    """
    if tab == draft.tab:
        return draft
    if tab == TEXT:
        wanted = _wanted(draft)
        text = wanted.asked if isinstance(wanted.asked, str) else as_json(wanted.asked)
        return replace(draft, tab=TEXT, text=text)
    found = read_text(draft.text)
    try:
        asked = as_asked(found) if isinstance(found, str) else found
    except MalformedError as error:
        raise UnreadableError(error.problems) from error
    return _in_form(draft, asked)


def start_from(services: Services, caller: Caller, job_id: str) -> Draft:
    """Return a draft of what a transaction asked for; of a purged one nothing is left."""
    job = find_job(services, caller, job_id)
    draft = Draft(job.connection_id, tab=TEXT, identifier=job.identifier or "")
    if job.request.purged:
        return draft
    text = services.payloads.text(job.request)
    try:
        asked = as_asked(text)
    except MalformedError:
        return replace(draft, text=text)
    shown = as_json(asked) if job.written_in is Notation.JSON else pretty(text)
    draft = replace(draft, text=shown, type=asked.requests[0][0])
    try:
        return _in_form(draft, asked)
    except UnfitError:
        return draft


def send(services: Services, caller: Caller, draft: Draft, key: str) -> Job:
    """Queue a draft, once for each key. Raises Refusal, and UnreadableError."""
    wanted = _wanted(draft)
    submission = replace(
        _submission(draft, fix=False),
        idempotency_key=key,
        identifier=draft.identifier or None,
        lane=Lane.INTERACTIVE,
    )
    if isinstance(wanted.asked, str):
        return take_in(services, caller, replace(submission, qbxml=wanted.asked)).job
    return take_in_requests(services, caller, wanted.asked, submission).job


def _wanted(draft: Draft) -> _Wanted:
    if draft.tab == TEXT:
        asked = read_text(draft.text)
        return _Wanted(asked, json="" if isinstance(asked, str) else draft.text)
    read = draft.plan.read(draft.filled) if draft.plan else Read({}, {}, set())
    return _Wanted(Asked(((draft.type, read.data),), alone=True), read)


def _compiled(
    services: Services, caller: Caller, draft: Draft, wanted: _Wanted, *, fix: bool
) -> Compiled:
    submission = _submission(draft, fix=fix)
    if isinstance(wanted.asked, str):
        return compiled(services, caller, replace(submission, qbxml=wanted.asked))
    return compile_requests(services, caller, wanted.asked, submission)


def _submission(draft: Draft, *, fix: bool) -> Submission:
    return Submission(qbxml="", connection_id=draft.connection_id, fix=fix)


def _with(draft: Draft, asked: Asked) -> Draft:
    """Return the draft asking for this, written as it was."""
    if draft.tab == FORM:
        return _in_form(draft, asked)
    return replace(draft, text=as_json(asked))


def _in_form(draft: Draft, asked: Asked) -> Draft:
    if len(asked.requests) != 1:
        raise UnfitError("The form holds one request; this has several.")
    ((type_, data),) = asked.requests
    plan = plan_of(type_.removesuffix("Rq"))
    if plan is None:
        raise UnfitError("The form knows no request of this type.")
    filled = plan.fill(data)
    return replace(draft, tab=FORM, type=type_.removesuffix("Rq"), filled=filled, text="")


def _told(found: Iterable[Problem], wanted: _Wanted) -> tuple[Told, ...]:
    if wanted.read:
        return at_fields(found, wanted.read.places)
    return in_text(found, spots(wanted.json) if wanted.json else {})


def _seal(draft: Draft, wanted: _Wanted) -> str:
    asked = wanted.asked if isinstance(wanted.asked, str) else as_json(wanted.asked)
    whole = f"{draft.connection_id}\n{draft.identifier}\n{asked}"
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _as_text(text: str | bytes) -> str:
    return text if isinstance(text, str) else text.decode()
