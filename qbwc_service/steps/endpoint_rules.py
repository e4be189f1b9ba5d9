"""What may be set of a webhook endpoint, and where webhooks may go."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import SHOWN_NAME, Code, Refusal
from qbwc_service.domain.events import Type
from qbwc_service.domain.feeds import event_types
from qbwc_service.domain.webhooks import ALL
from qbwc_service.outward.guard import Policy, problem_of
from qbwc_service.outward.words import headers_problem
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.store.port import Key
from qbxml.problems import Problem

OURS = ("webhook-", "content-", "user-agent")
"""How the names of headers begin that the service sets."""


def check(services: Services, caller: Caller, settings: Mapping[str, Any]) -> None:
    """Refuse settings of which some cannot be; every problem is told with its place."""
    problems = list(_problems(services, caller, settings))
    if problems:
        raise Refusal(
            Code.INVALID_REQUEST,
            "; ".join(f"{problem.path}: {problem.message}" for problem in problems),
            problems=problems,
            fix=" ".join(dict.fromkeys(one.fix for one in problems if one.fix)),
        )


def _problems(services: Services, caller: Caller, settings: Mapping[str, Any]) -> Iterator[Problem]:
    if "url" in settings:
        yield from _url_problems(services, settings["url"], "url")
    for number, name in enumerate(settings.get("events", ())):
        unknown = type_problem(name, f"events[{number}]")
        if unknown:
            yield unknown
    if "events" in settings and not settings["events"]:
        yield Problem("no type is named", path="events", fix=KNOWN)
    connection_id = settings.get("connection_id")
    if connection_id is not None:
        (found,) = services.store.get(Key(Connection, connection_id))
        if not isinstance(found, Connection) or found.tenant_id != caller.tenant_id:
            yield Problem(
                f"there is no connection {connection_id!r}",
                path="connection_id",
                fix="See GET /api/connections.",
            )
    header = settings.get("header")
    if header:
        yield from _header_problems(*header)


def _header_problems(name: str, value: str) -> Iterator[Problem]:
    if name.lower().startswith(OURS):
        yield Problem(f"{name!r} is set by the service", path="header.name", fix=A_HEADER)
    elif wrong := headers_problem({name: "x"}):
        yield Problem(wrong, path="header.name", fix=A_HEADER)
    elif wrong := headers_problem({name: value}):
        yield Problem(wrong, path="header.value", fix=A_HEADER)


def policy(services: Services) -> Policy:
    """Return which addresses may be called, by the settings."""
    return Policy(allow_loopback=services.settings.webhooks_allow_loopback)


def type_problem(name: str, path: str) -> Problem | None:
    """Return what is wrong with the name of a type of events, with what may be meant."""
    there = _names()
    if name in there:
        return None
    near = get_close_matches(name, there, n=1)
    fix = f"Did you mean {near[0]}?" if near else KNOWN
    return Problem(f"{name[:SHOWN_NAME]!r} is no event type", path=path, fix=fix)


@cache
def _names() -> frozenset[str]:
    exact = frozenset(Type) | event_types()
    return exact | {f"{name.partition('.')[0]}.{ALL}" for name in exact} | {ALL}


PUBLIC = "Give an https address that the internet can reach."
KNOWN = (
    f"Use {', '.join(Type)}, customer.created and the like for change feeds, transaction.* for all "
    "of a kind, or * for all."
)
A_HEADER = "Use a header of your own, such as X-Webhook-Token, with a printable ASCII value."


def _url_problems(services: Services, url: str, path: str) -> Iterator[Problem]:
    """Yield why nothing may be sent there: the guard's sentence says what to do behind a colon."""
    wrong, _, advice = (problem_of(url, policy(services)) or "").partition(": ")
    if wrong:
        fix = f"{advice[:1].upper()}{advice[1:]}" or PUBLIC
        yield Problem(wrong.removesuffix("."), path=path, fix=fix)


def unreachable(services: Services, url: str | None) -> list[Problem]:
    """Return why nothing may be sent to a `callback_url`, nothing where it may."""
    return [] if url is None else list(_url_problems(services, url, "callback_url"))


def refuse_unreachable(services: Services, url: str | None) -> None:
    """Refuse a `callback_url` that nothing may be sent to."""
    for problem in unreachable(services, url):
        raise Refusal(
            Code.INVALID_REQUEST,
            f"{problem.path}: {problem.message}",
            problems=[problem],
            fix=problem.fix,
        )
