"""From QuickBooks' answer to the events of a change feed: each change once.

An object's event is saved together with what is known of it from then on, and with the place in
the answer. So whoever dies in the middle goes on from there, and who was held up meanwhile, while
others got further, is refused.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from qbwc_service.domain import events
from qbwc_service.domain.feeds import (
    DELETED_RETS,
    Known,
    Progress,
    Seen,
    as_text,
    changed,
    event_type,
    seen,
)
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Payload, Record
from qbwc_service.domain.waits import EVENTS
from qbwc_service.services import Services
from qbwc_service.steps.answers import StoredPages
from qbwc_service.steps.running import step
from qbwc_service.steps.telling import tidy
from qbwc_service.store.payloads import PayloadGoneError
from qbwc_service.store.port import Key, StaleError
from qbxml.data.records import records

AT_ONCE = 8
"""Objects of one save: each with its event and a large text for both, and the place."""
CHARACTERS_AT_ONCE = 1_000_000
"""Of the records of one save, which holds each twice: DynamoDB takes 4 MB. One goes always."""
CHANGED_TOLD = 100
"""Paths of changed fields that an event lists."""
EVENT_TEXTS = ".events/"
"""Behind a feed's id: whose the large texts of its events are; they outlive the feed."""


class OvertakenError(Exception):
    """Others have gone on: there is nothing more to do here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Whose changes these are. What is new of the `fresh` kinds was there before it began.

    `silent`: that is remembered and not told.
    """

    id: str
    tenant_id: str
    connection_id: str
    fresh: frozenset[str] = frozenset()
    silent: bool = False


@dataclass(slots=True)
class Budget:
    """How many objects may still be looked at; what is left comes another time."""

    left: int


PARTS: tuple[Callable[[Seen], bool], ...] = (
    lambda one: one.data is not None,
    lambda one: one.data is None,
)
"""What an answer is gone through for. What was deleted comes last, behind all pages: it is told
on the first, and a later one might still bring such an object as it was."""


def take_changes(
    services: Services, feed: Feed, job: Job, at: Progress, budget: Budget
) -> tuple[Progress, bool]:
    """Tell of all that an answered query set shows to have changed.

    Returns the place reached, and whether that is the end. Raises PayloadGoneError where the
    answer was purged, OvertakenError where others go through it faster.
    """
    pages, zone = StoredPages(services.payloads, job.response), at.zone_seconds
    for place, objects in each_page(pages, at):
        wanted = [one for one in objects if PARTS[place.part](one)]
        done = place.done
        while done < len(wanted):
            some = wanted[done : done + fitting(_sizes(services, feed, wanted[done:]))]
            zone = next((z for one in some if (z := one.zone_seconds) is not None), zone)
            before = place.amend(done=done, zone_seconds=zone)
            done += len(some)
            at = before.amend(done=done)
            # An object that stands twice in an answer is compared with itself, in its turn.
            parts = list(_each_once(some))
            for number, part in enumerate(parts, 1):
                _take(services, feed, part, at if number == len(parts) else before)
            budget.left -= len(some)
            if budget.left <= 0:
                return at, False
    return at, True


def each_page(
    pages: StoredPages, at: Progress, parts: int = len(PARTS)
) -> Iterator[tuple[Progress, list[Seen]]]:
    """Yield the objects of each page behind a place, and the place; all pages once for each part.

    Of the page at the place all objects are brought: `done` says how many were looked at.
    """
    for part in range(at.part, parts):
        for page in range(at.page if part == at.part else 0, len(pages)):
            here = (
                at if (part, page) == (at.part, at.page) else at.amend(part=part, page=page, done=0)
            )
            if part and not any(name in pages[page] for name in DELETED_RETS):
                continue
            yield here, list(seen(records([pages[page]])))


def fitting(sizes: Iterable[int]) -> int:
    """Return how many of these objects, so many characters long, go into one save."""
    room, count = CHARACTERS_AT_ONCE, 0
    for size in islice(sizes, AT_ONCE):
        room -= size
        if room < 0 and count:
            break
        count += 1
    return count


def _sizes(services: Services, feed: Feed, objects: Sequence[Seen]) -> Iterator[int]:
    """Yield how long the records of the next objects are; of what is gone, as it was last told."""
    some = objects[:AT_ONCE]
    lost = [Key(Known, f"{feed.id}/{one.subject}") for one in some if one.data is None]
    before = iter(services.store.get(*lost) if lost else ())
    for one in some:
        known = next(before) if one.data is None else None
        yield known.text.size if isinstance(known, Known) else len(as_text(one.data))


def _each_once(objects: Sequence[Seen]) -> Iterable[list[Seen]]:
    part: list[Seen] = []
    for one in objects:
        if any(other.subject == one.subject for other in part):
            yield part
            part = []
        part.append(one)
    yield part


@step
def _take(services: Services, feed: Feed, objects: Sequence[Seen], at: Progress) -> None:
    """Tell what is new of some objects, and keep that all was looked at up to this place."""
    place, *found = services.store.get(
        Key(Progress, feed.id), *(Key(Known, f"{feed.id}/{one.subject}") for one in objects)
    )
    if not isinstance(place, Progress) or place.job_id != at.job_id:
        raise OvertakenError
    saved: list[Record] = []
    dropped: list[Payload] = []
    for one, record in zip(objects, found, strict=True):
        known = record if isinstance(record, Known) else None
        if not _is_news(one, known):
            continue
        saved += _news(services, feed, one, known)
        dropped += [known.text] if known is not None else []
    if saved:
        services.store.save(*saved, at.amend(version=place.version + 1))
        tidy(services, dropped)
        services.bell.ring(EVENTS)


def _is_news(one: Seen, known: Known | None) -> bool:
    if one.data is None:  # what was never told of needs no farewell
        return known is not None and not known.gone
    return known is None or known.gone or known.digest != one.digest


def _news(services: Services, feed: Feed, one: Seen, known: Known | None) -> list[Record]:
    """Return what is known of an object from now on, its event, and the large texts of both."""
    before = _before(services, known) if known and not known.gone else None
    what = "deleted" if one.data is None else "updated" if before is not None else "created"
    fresh = _known(services, feed, one, known)
    initial = what == "created" and one.kind in feed.fresh
    if initial and feed.silent:
        return fresh
    told: dict[str, Any] = {"record": before if one.data is None else one.data}
    if what == "updated":
        told["changed"] = sorted(changed(before, json.loads(as_text(one.data))))[:CHANGED_TOLD]
    facts = {"change_feed_id": feed.id, "object": one.kind, "object_id": one.object_id}
    name = services.ids.ordered(f"{feed.id}{EVENT_TEXTS}")
    more, larger = services.payloads.keep(name, as_text(told))
    event = events.new(
        event_type(one.kind, what),
        services.now(),
        one.subject,
        tenant_id=feed.tenant_id,
        connection_id=feed.connection_id,
        data={**facts, "initial": True} if initial else facts,
        more=more,
        first=known is None,
    )
    return [*fresh, event, *larger]


def _before(services: Services, known: Known) -> dict[str, Any]:
    """Return the record as it was last told of, {} where that text is lost.

    Raises StaleError where others have told of the object meanwhile: they dropped the text.
    """
    try:
        record: dict[str, Any] = json.loads(services.payloads.text(known.text))
    except PayloadGoneError as gone:
        (now_there,) = services.store.get(Key(Known, known.id))
        if not isinstance(now_there, Known) or now_there.version != known.version:
            raise StaleError(known.id) from gone
        return {}
    return record


def _known(services: Services, feed: Feed, one: Seen, known: Known | None) -> list[Record]:
    """Return what is known of an object from now on, and its large text."""
    if one.data is None and known is not None:
        return [known.evolve(gone_at=services.now(), text=Payload(size=0))]
    name = services.ids.ordered(f"{feed.id}/known.")
    text, blobs = services.payloads.keep(name, as_text(one.data))
    facts: dict[str, Any] = {"digest": one.digest, "text": text, "sequence": one.sequence}
    if known is not None:
        return [known.evolve(gone_at=None, **facts), *blobs]
    id_ = f"{feed.id}/{one.subject}"
    return [Known(id=id_, tenant_id=feed.tenant_id, **facts), *blobs]


def tell_missing(services: Services, feed: Feed, gone: Sequence[Known], at: Progress) -> None:
    """Tell that these are there no more, in the order of their ids, which is kept as the place."""
    while gone:
        count = fitting(one.text.size for one in gone)
        some, gone = gone[:count], gone[count:]
        lost = [Seen(one.kind, one.object_id, None) for one in some]
        _take(services, feed, lost, at.amend(after=some[-1].id))
