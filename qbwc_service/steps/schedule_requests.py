"""The request of a schedule: kept as it was given, filled in for each run, judged beforehand."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import msgspec

from qbwc_service.domain.connections import Presence
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Notation
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.watermarks import Mark, watermark
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.compiling import Compiled, compiled
from qbwc_service.steps.requesting import Asked, compile_requests, take_in_requests
from qbwc_service.steps.submit import Accepted, Submission, take_in
from qbwc_service.store.port import Key
from qbxml.problems import Problem
from qbxml.sets.placeholders import data_problems, fill_data, fill_xml, holds, xml_problems

LAST_SUCCESS = "last_success"
PLACEHOLDERS = (LAST_SUCCESS,)
MOST_CHARACTERS = 65_536
_exactly = msgspec.json.Encoder(decimal_format="number").encode


@dataclass(frozen=True, slots=True)
class Recurring:
    """What is to be done again and again: a text as it was given, and what it is written in.

    JSON is what POST /api/requests takes: `type` and `data`, or `requests` with a list of them,
    and `on_error`.
    """

    text: str
    notation: Notation

    @property
    def document(self) -> dict[str, Any]:
        """The JSON, its numbers as they were written."""
        found: dict[str, Any] = json.loads(self.text, parse_float=Decimal)
        return found


def in_json(document: dict[str, Any]) -> Recurring:
    """Return what recurs of a JSON document."""
    return Recurring(_exactly(document).decode(), Notation.JSON)


def request_of(services: Services, schedule: Schedule) -> Recurring:
    """Return the request of a schedule as it was given."""
    return Recurring(services.payloads.text(schedule.request), schedule.notation)


def inserted(services: Services, schedule: Schedule) -> str | None:
    """Return the watermark that a run of now would ask from, None for everything there is."""
    mark = schedule.mark
    if mark is None:
        return None
    (found,) = services.store.get(Key(Presence, schedule.connection_id))
    offset = found.pc_clock_offset_seconds if isinstance(found, Presence) else None
    written = schedule.watch.zone_seconds if schedule.watch else None
    return watermark(mark, schedule.overlap_seconds, offset, written)


def submit_run(
    services: Services,
    caller: Caller,
    recurring: Recurring,
    value: str | None,
    submission: Submission,
) -> Accepted:
    """Submit the request with its watermark filled in; raises what a submit raises."""
    if recurring.notation is Notation.XML:
        text = fill_xml(recurring.text, {LAST_SUCCESS: value})
        return take_in(services, caller, replace(submission, qbxml=text))
    return take_in_requests(services, caller, _asked(recurring, value), submission)


def refuse_unsound(
    services: Services, caller: Caller, recurring: Recurring, schedule: Schedule
) -> None:
    """Refuse a request that a submit would refuse: with a watermark, or without where it may be."""
    if len(recurring.text) > MOST_CHARACTERS:
        raise Refusal(
            Code.PAYLOAD_TOO_LARGE,
            f"The request has {len(recurring.text):,} characters, {MOST_CHARACTERS:,} are allowed.",
            fix="Make several schedules of it.",
        )
    stand_in = watermark(Mark(at=services.now()), schedule.overlap_seconds, None)
    values: list[str | None] = [stand_in]
    if schedule.mark is None and holds(recurring.text, LAST_SUCCESS):
        values.append(None)
    made = [_dry(services, caller, recurring, value, schedule) for value in values]
    problems = _once([*_own_problems(recurring), *(p for m in made for p in _found_in(m))])
    if problems:
        raise _invalid(recurring, problems)
    for unfit in made[0].unfit:
        raise Refusal(Code.INVALID_STATE, unfit.message, fix=unfit.fix, problems=made[0].unfit)


def _found_in(made: Compiled) -> Sequence[Problem]:
    return made.checked.findings.problems


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """Return each problem once, though it was found with a watermark and without."""
    return list({(each.message, each.line, each.path): each for each in problems}.values())


def _own_problems(recurring: Recurring) -> Iterator[Problem]:
    if recurring.notation is Notation.XML:
        return iter(xml_problems(recurring.text, PLACEHOLDERS))
    return iter(data_problems(recurring.document, PLACEHOLDERS, ""))


def _dry(
    services: Services,
    caller: Caller,
    recurring: Recurring,
    value: str | None,
    schedule: Schedule,
) -> Compiled:
    wanted = Submission(
        qbxml="", connection_id=schedule.connection_id, written_in=recurring.notation
    )
    if recurring.notation is Notation.JSON:
        return compile_requests(services, caller, _asked(recurring, value), wanted)
    text = fill_xml(recurring.text, {LAST_SUCCESS: value})
    return compiled(services, caller, replace(wanted, qbxml=text))


def _asked(recurring: Recurring, value: str | None) -> Asked:
    document = fill_data(recurring.document, {LAST_SUCCESS: value})
    alone = "requests" not in document
    listed = [document] if alone else document["requests"]
    requests = tuple((one["type"], one.get("data") or {}) for one in listed)
    return Asked(requests, alone=alone, on_error=f"{document.get('on_error', 'stop')}OnError")


def _invalid(recurring: Recurring, problems: Sequence[Problem]) -> Refusal:
    in_xml = recurring.notation is Notation.XML
    field = "qbxml" if in_xml else "request"
    if not in_xml:
        problems = [replace(each, path=f"{field}.{each.path}") for each in problems]
    told = " ".join(str(each) if in_xml else f"{each.path}: {each.message}" for each in problems)
    fix = next((each.fix for each in problems if each.fix), "See /docs for what it takes.")
    code = Code.INVALID_XML if in_xml else Code.INVALID_REQUEST
    return Refusal(code, told, problems=tuple(problems), fix=fix)
