"""The page of what change feeds can watch: each type with its events, and how its end is seen."""

from collections.abc import Iterator

from qbwc_service.domain import feeds
from qbxml.schema import fact
from qbxml.schema.notation import FIRST
from qbxml.shapes.words import since
from qbxml.versions import as_numbers

OLDEST = (7, 0)
"""The qbXML version that every feed needs."""
HEAD = """\
# What change feeds can watch

{note}

`types` of a [change feed](../how-to/change-feeds.md) names 1 to {most} of these {count}, as written
here. Each has three events. *Deletions*: whether QuickBooks tells of them, so that the next run
brings them, or only the sweep (`sweep_hours`) finds out. *Known*: where not every QuickBooks
since 2008 has it.

"""
NAMES = ("Type", "Events", "Deletions", "Known")


def head(note: str) -> str:
    """Return what stands above the table."""
    return HEAD.format(note=note, most=feeds.MOST_TYPES, count=len(feeds.types()))


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Yield a row for each type, by name."""
    for name in sorted(feeds.types()):
        kinds = feeds.kinds_of(name)
        own = ", ".join(f"`{one}`" for one in feeds.events_of(name))
        told = "DeletedQueryRq" in feeds.request_set([name])
        yield (
            f"`{name}`",
            own if len(kinds) == 1 else f"those of {', '.join(f'`{kind}`' for kind in kinds)}",
            "told" if told else "found by the sweep",
            _known(name),
        )


def _known(name: str) -> str:
    known = fact(f"{name}QueryRq")
    if known is None:
        raise LookupError(name)
    version = as_numbers(known.since)
    return since(version if version > OLDEST else FIRST, known.lacking) or "everywhere"
