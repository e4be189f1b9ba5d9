"""The circuit breaker: after a trouble of the connection QuickBooks is left alone for a while.

No job pays for it with an attempt; the Web Connector is answered `none` until `retry_at`. The
first visit that reaches QuickBooks closes it, and so does a person who changes the connection.
Visits that reach QuickBooks and bring no answer are told of as well, until an answer comes.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qbwc_service.domain.backoff import backoff
from qbwc_service.domain.connections import (
    LONGEST_TROUBLE,
    TROUBLES_KEPT,
    Met,
    Presence,
    Trouble,
)
from qbxml.codes.hresults import Hresult

AT_REST = (
    "The last {times} visits that took work to QuickBooks ended without an answer. No work goes "
    "there now, so it is not known whether that is over: look at that PC."
)
OPERATOR_AFTER = 3
"""Runs after which an HRESULT that no table knows is no longer taken for a passing one."""
UNANSWERED_MOST = 3
"""Visits in a row that may end without an answer before somebody is told."""
NO_ANSWER = (
    "{times} visits in a row took work to QuickBooks and ended without an answer. Look at that PC: "
    "has QuickBooks crashed, or does it ask something? It is tried again by itself."
)
CALL_SOMEONE = (
    "It has come {times} times in a row: someone has to look at that PC. "
    "Restart QuickBooks and the Web Connector."
)


@dataclass(frozen=True, slots=True)
class Pause:
    """How long QuickBooks is left alone: `first`, then doubling up to `most`; equal: exactly so."""

    first: timedelta
    most: timedelta


_REPAIR = Pause(timedelta(seconds=60), timedelta(minutes=10))

PAUSES: dict[Trouble, Pause] = {
    Trouble.QUICKBOOKS_CLOSED: Pause(timedelta(seconds=30), timedelta(minutes=5)),
    Trouble.QUICKBOOKS_ERROR: Pause(timedelta(seconds=30), timedelta(minutes=5)),
    Trouble.MODAL_DIALOG: Pause(timedelta(seconds=30), timedelta(minutes=2)),
    Trouble.SINGLE_USER_MODE: Pause(timedelta(minutes=2), timedelta(minutes=2)),
    Trouble.ACCESS_DENIED: _REPAIR,
    Trouble.QUICKBOOKS_BROKEN: _REPAIR,
    Trouble.WRONG_COMPANY_FILE: _REPAIR,
}
"""Two computers on one login are not in it: the one that is at work must not be kept out. Nor are
visits without an answer: one answer too large to arrive must not hold up the rest."""


def tripped(
    presence: Presence, trouble: Trouble, text: str, now: datetime, known: Hresult | None = None
) -> Presence:
    """Return the presence with what stands in the way and when to try again, same version.

    `known` is the HRESULT behind it, where there is one.
    """
    pause = PAUSES.get(trouble)
    if pause is None:
        met = _first(trouble, text, now, known)
        known_of = trouble is Trouble.TWO_COMPUTERS and _goes_on(presence, met)  # it calls on
        seen = presence if known_of else _noted(presence, met)
        return seen.amend(trouble=trouble, trouble_text=text, failures=0, retry_at=None)
    failures = presence.failures + 1 if presence.trouble is trouble else 1
    retry_at = now + _length(pause, failures, presence.id)
    met = replace(_first(trouble, text, now, known), until=retry_at)
    return _noted(presence, met).amend(
        trouble=trouble, trouble_text=text, failures=failures, retry_at=retry_at
    )


def refused_by(presence: Presence, known: Hresult, message: str, now: datetime) -> Presence:
    """Return the presence after an HRESULT of the connection, same version."""
    trouble, text = Trouble(known.waiting_reason), said(known, message)
    seen = tripped(presence, trouble, text, now, known)
    if known.listed or seen.failures < OPERATOR_AFTER:
        return seen
    call = CALL_SOMEONE.format(times=seen.failures)
    return seen.amend(trouble_text=f"{seen.trouble_text} {call}")


def forget(presence: Presence) -> Presence:
    """Return the presence with nothing in the way, same version."""
    return _cleared(presence).amend(unanswered=0)


def opened(presence: Presence) -> Presence:
    """Return the presence once QuickBooks was reached, same version: no proof that it answers."""
    return presence if presence.trouble is Trouble.NO_ANSWER else _cleared(presence)


def missed(presence: Presence, now: datetime) -> Presence:
    """Return the presence after a visit that ended while an answer was owed, same version.

    Another trouble, which says more, stays.
    """
    times = presence.unanswered + 1
    counted = presence.amend(unanswered=times)
    if times < UNANSWERED_MOST or presence.trouble not in (None, Trouble.NO_ANSWER):
        return counted
    return tripped(counted, Trouble.NO_ANSWER, NO_ANSWER.format(times=times), now)


def heard(presence: Presence) -> Presence:
    """Return the presence after an answer to a job, same version; itself if none was missed.

    An answer to a question of ours is none: a PC may answer those and die at each write.
    """
    if not presence.unanswered:
        return presence
    over = presence.trouble is Trouble.NO_ANSWER
    return forget(presence) if over else presence.amend(unanswered=0)


def at_rest(presence: Presence) -> Presence:
    """Return the presence while no work goes there, same version: only a job tells it is over."""
    if presence.trouble is not Trouble.NO_ANSWER:
        return presence
    return _cleared(presence).amend(warning=AT_REST.format(times=presence.unanswered))


def said(known: Hresult, message: str) -> str:
    """Return what QuickBooks said and what to do, for the person at the PC."""
    return " ".join(part for part in (message or known.meaning, known.fix) if part)


def reset(presence: Presence) -> Presence:
    """Return the presence with the breaker closed, same version; the trouble stays told."""
    return presence.amend(failures=0, retry_at=None)


def looked_into(presence: Presence) -> Presence:
    """Return the presence once a person has acted, same version; itself if nothing was closed."""
    if presence.trouble is Trouble.NO_ANSWER:
        return heard(presence)
    return presence if presence.retry_at is None else reset(presence)


def left_alone(presence: Presence, now: datetime) -> bool:
    """Whether QuickBooks is not to be opened yet."""
    return presence.retry_at is not None and now < presence.retry_at


def _cleared(presence: Presence) -> Presence:
    return reset(presence).amend(trouble=None, trouble_text="")


def _first(trouble: Trouble, text: str, now: datetime, known: Hresult | None) -> Met:
    code, fix = (known.code, known.fix) if known else ("", "")
    told = text.removesuffix(fix).rstrip()[:LONGEST_TROUBLE]
    return Met(at=now, last_at=now, trouble=trouble, code=code, text=told)


def _goes_on(presence: Presence, met: Met) -> bool:
    """Whether this is the trouble that stands in the way already."""
    last = presence.troubles[-1] if presence.troubles else None
    same = last is not None and (last.trouble, last.code) == (met.trouble, met.code)
    return same and presence.trouble is met.trouble


def _noted(presence: Presence, met: Met) -> Presence:
    """Return the presence, same version, with this among its troubles; one that goes on is one."""
    kept = presence.troubles
    if _goes_on(presence, met):
        met = replace(met, at=kept[-1].at, times=kept[-1].times + 1)
        kept = kept[:-1]
    return presence.amend(troubles=(*kept, met)[-TROUBLES_KEPT:])


def _length(pause: Pause, failures: int, name: str) -> timedelta:
    if pause.first == pause.most:
        return pause.first
    return backoff(pause.first, pause.most, failures - 1, name)
