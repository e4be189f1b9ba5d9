"""What the buttons of Try it do with a draft; none of them loses what was typed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from qbwc_service.console import trying
from qbwc_service.console.form_values import UnfitError
from qbwc_service.console.trying import FORM, TEXT, Draft, Tried
from qbwc_service.console.typed_text import UnreadableError
from qbwc_service.domain.errors import TABLE, Code, Refusal
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller

KEY = re.compile(r"console-[0-9a-z]{26}")
OLD_KEY = "This page was too old to send from. Nothing was sent: look at it, then press Send again."


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told above the form; `link` leads to a transaction."""

    tone: str
    text: str
    fix: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What became of a press of a button: the draft to show, what was found, what is told.

    `step` says what is to be shown of it: `check`, `dry`, `sure` (whether it is to be sent).
    """

    draft: Draft
    tried: Tried | None = None
    notice: Notice | None = None
    step: str = ""
    status: int = 200
    sent: str = ""


def _check(
    services: Services, caller: Caller, draft: Draft, _what: str, _form: Mapping[str, str]
) -> Shown:
    return _tried(services, caller, draft, "check")


def _dry(
    services: Services, caller: Caller, draft: Draft, _what: str, _form: Mapping[str, str]
) -> Shown:
    return _tried(services, caller, draft, "dry")


def _tried(services: Services, caller: Caller, draft: Draft, step: str) -> Shown:
    try:
        return Shown(draft, trying.try_out(services, caller, draft), step=step)
    except Refusal as no:
        return refused(draft, no)


def _send(
    services: Services, caller: Caller, draft: Draft, what: str, form: Mapping[str, str]
) -> Shown:
    """Send what is sound: a query at once, what writes once somebody has said so of this very one.

    The key of the form goes with it, so that a form that is sent twice makes one transaction.
    """
    shown = _tried(services, caller, draft, "check")
    tried = shown.tried
    if tried is None or tried.problems:
        return shown
    if tried.writes and what != tried.seal:
        return replace(shown, step="sure")
    if not KEY.fullmatch(form.get("key", "")):
        return replace(shown, notice=Notice("warn", OLD_KEY))
    try:
        return replace(shown, sent=trying.send(services, caller, draft, form["key"]).id)
    except Refusal as no:
        first = str(no.extra.get("transaction_id", ""))
        if no.code is Code.DUPLICATE_REQUEST and first:
            return replace(shown, sent=first)
        return replace(refused(draft, no, first), tried=tried)


def refused(draft: Draft, no: Refusal, first: str = "") -> Shown:
    """Return the draft with what is said of it; `first` is the transaction that has its key."""
    told = Notice("bad", no.detail, no.fix)
    if no.code is Code.IDEMPOTENCY_KEY_REUSED:
        text = "This form was sent before, with something else in it."
        told = Notice(
            "warn", text, "Press Send again to send what stands in it now as well.", first
        )
    return Shown(draft, notice=told, status=TABLE[no.code].http)


def _mend(
    services: Services, caller: Caller, draft: Draft, _what: str, _form: Mapping[str, str]
) -> Shown:
    mended = trying.mend(services, caller, draft)
    return _tried(services, caller, mended, "check")


def _row(
    _services: Services,
    _caller: Caller,
    draft: Draft,
    what: str,
    _form: Mapping[str, str],
    *,
    more: bool,
) -> Shown:
    """Put a row in or take one out; nothing is said yet of what is not finished."""
    filled = draft.filled
    if more and not filled.full:
        return Shown(replace(draft, filled=filled.with_row(what)))
    place, _, number = what.rpartition(".")
    if not more and number.isdecimal() and int(number[:4]) in filled.rows.get(place, ()):
        return Shown(replace(draft, filled=filled.without_row(place, int(number[:4]))))
    return Shown(draft)


def _turn(
    _services: Services, _caller: Caller, draft: Draft, what: str, _form: Mapping[str, str]
) -> Shown:
    """Go to the other tab; where that cannot show everything, stay and say why."""
    try:
        return Shown(trying.turned(draft, FORM if what == FORM else TEXT))
    except UnfitError as error:
        fix = "Go on in the text, which can say all that qbXML can."
        return Shown(draft, notice=Notice("warn", str(error), fix))
    except UnreadableError as error:
        told = error.problems[0]
        return Shown(draft, notice=Notice("warn", str(told), told.fix))


Act = Callable[[Services, Caller, Draft, str, Mapping[str, str]], Shown]

ACTS: Mapping[str, Act] = {
    "check": _check,
    "dry": _dry,
    "send": _send,
    "mend": _mend,
    "add": partial(_row, more=True),
    "remove": partial(_row, more=False),
    "tab": _turn,
}
"""What a button does, by the beginning of its value; what follows a colon says about what."""
