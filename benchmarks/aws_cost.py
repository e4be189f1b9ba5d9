"""What a job costs on AWS: DynamoDB units by step, then dollars. `--check` fails over the aims.

Invoices of 2 KB in visits of 25, from an empty queue, behind 1,000 and behind 100,000 others.
Units are counted by AWS's rules on DynamoDB Local (`tests/helpers/capacity.py`).
"""

import sys
from pathlib import Path
from typing import Any

from benchmarks.aws_office import office
from benchmarks.prices import SECONDS_A_MONTH, Use, dollars
from tests.helpers.capacity import Units
from tests.helpers.dynamodb_local import MissingError

JOBS, VISITS = 25, 4
COUNT = JOBS * VISITS
DEPTHS = (0, 1_000, 100_000)
POLLS = 30
WRITE_AIM, READ_AIM, FLAT = 26, 12, 1.10
"""Of the writes two are the event that tells of the outcome, in the same save."""
DELIVERY_WRITE_AIM = 12
STEPS = ("submit", "authenticate", "send", "receive", "close")
CLEAR = "clear"
"""QuickBooks' record of each set of writes, cleared when nothing else waits: beside the aims."""
SOAP_OF_A_SET, SOAP_OF_A_VISIT, SOAP_OF_A_POLL = 2, 4, 3
"""serverVersion, clientVersion, authenticate, and closeConnection where there was work."""
FIGURES = ("table", "index", "write", "were it doubled", "read", "calls")
HOLD = 20
WAIT, WAIT_LOOKS = 15, 12
DELIVERY_SECONDS = 0.25
"""A receiver's time and ours: an estimate."""
"""`Prefer: wait=15`: `PollingBell` looks at the job twelve times."""


def jobs_at(depth: int) -> dict[str, Units]:
    """Return what the steps of COUNT jobs cost, with so many queued before and after.

    Records are cleared where nothing is queued: with others behind, they wait for those.
    """
    with office() as at:
        at.fill(depth)
        at.meter.reset()
        for _ in range(VISITS):
            at.submit(JOBS)
            assert at.visit(JOBS, clears=depth == 0) == JOBS
        if "--kinds" in sys.argv:
            for (step, kind), units in sorted(at.meter.by_kind.items()):
                print(f"  {step:13}{kind:18}", *_per(units, COUNT))
        return dict(at.meter.by_step)


def others() -> dict[str, tuple[Units, int]]:
    """Return what else costs, and how often it was done: looks, polls, the schedule."""
    found: dict[str, tuple[Units, int]] = {}
    with office() as at:
        (job,) = at.submit()
        at.visit(1)
        for seconds in (60, 10):
            at.meter.reset()
            for _ in range(POLLS):
                assert at.visit(JOBS, after=seconds) == 0
            found[f"poll_{seconds}_s"] = at.meter.total, POLLS
        at.meter.reset()
        for _ in range(POLLS):
            assert at.status(job).final
        found["status"] = at.meter.total, POLLS
        at.meter.reset()
        for _ in range(POLLS):
            at.clock.forward(60)
            at.tick()
        found["tick"] = at.meter.total, POLLS
    with office(hold_seconds=HOLD) as at:
        for _ in range(POLLS):
            assert at.visit(JOBS, after=1) == 0
        found[f"hold_{HOLD}_s"] = at.meter.total, POLLS
    return found


def webhooks() -> dict[str, tuple[Units, int]]:
    """Return what an event costs: untold, delivered, and tried once in vain."""
    found: dict[str, tuple[Units, int]] = {}
    with office() as at:
        at.submit(JOBS)
        at.visit(JOBS)
        at.meter.reset()
        assert at.hand_out(JOBS) == []
        found["event, nobody told"] = at.meter.total, JOBS
        at.endpoint()
        for name, status in (("event, delivered", 200), ("event, one failed try", 500)):
            at.submit(JOBS)
            at.visit(JOBS)
            at.meter.reset()
            names = at.hand_out(JOBS)
            assert len(names) == JOBS
            at.deliver(names, status)
            found[name] = at.meter.total, JOBS
            for step, units in at.meter.by_step.items():
                found[f"{name}: {step}"] = units, JOBS
    return found


def prices(steps: dict[str, Units], rest: dict[str, tuple[Units, int]]) -> dict[str, Any]:
    """Return the dollars of 1,000 jobs and of what a connection costs a month without any."""
    total = _all(steps)
    status, times = rest["status"]
    rest_calls = 2  # submit, and one look at the outcome
    job = Use(
        total.write / COUNT,
        total.read / COUNT + status.read / times,
        rest_calls + SOAP_OF_A_SET * (1 + (CLEAR in steps)) + SOAP_OF_A_VISIT / JOBS,
    )
    found = {"1000_jobs": dollars(job * 1000)}
    for seconds in (60, 10):
        units, times = rest[f"poll_{seconds}_s"]
        poll = Use(units.write / times, units.read / times, SOAP_OF_A_POLL)
        found[f"idle_month_{seconds}_s"] = dollars(poll * (SECONDS_A_MONTH / seconds))
    units, times = rest[f"hold_{HOLD}_s"]
    held = Use(units.write / times, units.read / times, SOAP_OF_A_POLL, HOLD)
    found[f"held_month_{HOLD}_s"] = dollars(held * (SECONDS_A_MONTH / (HOLD + 1)))
    found[f"1000_waits_{WAIT}_s"] = dollars(Use(read=WAIT_LOOKS, held=WAIT) * 1000)
    units, times = rest["event, delivered"]
    told = Use(units.write / times, units.read / times, held=DELIVERY_SECONDS)
    found["1000_webhooks"] = dollars(told * 1000, messages=1000)
    units, times = rest["tick"]
    minute = Use(units.write / times, units.read / times)
    found["tick_month"] = dollars(minute * (SECONDS_A_MONTH / 60))
    return {
        name: {part: round(cost, 4) for part, cost in parts.items()}
        for name, parts in found.items()
    }


def run(_: Path) -> dict[str, Any]:
    """Measure all, print the tables, and return the sums a job and the dollars."""
    try:
        by_depth = {depth: jobs_at(depth) for depth in DEPTHS}
        rest = {**others(), **webhooks()}
    except MissingError as missing:
        return {"skipped": str(missing)}
    sums = {depth: _sum(steps) for depth, steps in by_depth.items()}
    in_dollars = prices(by_depth[DEPTHS[0]], rest)
    for depth, steps in by_depth.items():
        rows = {step: _per(steps.get(step, Units()), COUNT) for step in STEPS}
        rows["sum"] = _per(sums[depth], COUNT)
        if CLEAR in steps:
            rows |= {CLEAR: _per(steps[CLEAR], COUNT), "with it": _per(_all(steps), COUNT)}
        print(_table(f"a job, {depth} queued", FIGURES, rows))
    print(_table("each", FIGURES, {name: _per(*found) for name, found in rest.items()}))
    rows = {name: [f"{cost:.4f}" for cost in parts.values()] for name, parts in in_dollars.items()}
    print(_table("dollars", tuple(in_dollars["1000_jobs"]), rows))
    return {
        "write_units_a_job": {depth: round(one.write / COUNT, 2) for depth, one in sums.items()},
        "read_units_a_job": {depth: round(one.read / COUNT, 2) for depth, one in sums.items()},
        "write_units_a_webhook": round(_write(rest["event, delivered"]), 2),
        "write_units_to_clear": round(by_depth[0].get(CLEAR, Units()).write / COUNT, 2),
        "dollars": {name: parts["sum"] for name, parts in in_dollars.items()},
    }


def over(found: dict[str, Any]) -> list[str]:
    """Return in words which aims were missed."""
    write, read = found["write_units_a_job"], found["read_units_a_job"]
    told = found["write_units_a_webhook"]
    aims = [
        (told <= DELIVERY_WRITE_AIM, f"more than {DELIVERY_WRITE_AIM} a webhook: {told}"),
        (max(write.values()) <= WRITE_AIM, f"more than {WRITE_AIM} write units a job: {write}"),
        (max(read.values()) <= READ_AIM, f"more than {READ_AIM} read units a job: {read}"),
        (max(write.values()) <= FLAT * write[0], f"writes are not flat: {write}"),
        (max(read.values()) <= FLAT * read[0], f"reads are not flat: {read}"),
    ]
    return [words for met, words in aims if not met]


def _write(measured: tuple[Units, int]) -> float:
    units, times = measured
    return units.write / times


def _sum(steps: dict[str, Units]) -> Units:
    """Return what the aims are about."""
    return _all({name: units for name, units in steps.items() if name != CLEAR})


def _all(steps: dict[str, Units]) -> Units:
    return sum(steps.values(), Units())


def _table(title: str, names: tuple[str, ...], rows: dict[str, list[str]]) -> str:
    """Return a table in Markdown, as docs/explanation/cost.md shows it."""
    lines = [(title, *names), ("---", *("---:" for _ in names))]
    lines += [(name, *figures) for name, figures in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _per(units: Units, count: int) -> list[str]:
    figures = (units.table, units.index, units.write, units.most, units.read, units.calls)
    return [f"{figure / count:.2f}" for figure in figures]


def main() -> None:
    """Run it alone: `python -m benchmarks.aws_cost [--check] [--kinds] [DEPTH…]`, 0 among them."""
    global DEPTHS  # noqa: PLW0603 - the command line chooses
    chosen = tuple(int(word) for word in sys.argv[1:] if word.isdigit())
    DEPTHS = chosen or DEPTHS
    found = run(Path())
    print(found)
    if "--check" in sys.argv:
        sys.exit("\n".join(over(found)) or 0)


if __name__ == "__main__":
    main()
