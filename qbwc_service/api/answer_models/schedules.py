"""Schedules, and change feeds, which are schedules whose answers become events."""

from qbwc_service.api.answer_models.common import CONNECTION_ID, LANE, OUTCOME
from qbwc_service.api.answer_models.words import (
    Json,
    choice,
    entity,
    extended,
    flag,
    free,
    many,
    maybe,
    moment,
    number,
    ref,
    text,
)
from qbwc_service.domain.schedules import GONE, REFUSED, Kind
from qbwc_service.domain.states import State

TIMED: Json = {
    "name": text(),
    "connection_id": CONNECTION_ID,
    "interval_seconds": maybe(number("Seconds from run to run.")),
    "cron": maybe(text("Five fields; in place of `interval_seconds`.")),
    "time_zone": text("In which `cron` is read."),
    "paused": flag(),
    "created_at": moment(),
    "next_at": maybe(moment("The next run; null while paused.")),
    "missed": number("Due moments without a run of their own."),
    "last_success": maybe(moment("When the last run that went well was sent.")),
    "failures": number("Runs in a row that did not go well."),
    "last_error": maybe(text()),
    "current_run": maybe(ref("Run")),
    "last_run": maybe(ref("Run")),
}
PAST: Json = {"runs": many(ref("Run"), "Newest first."), "timeline": many(ref("Changed"))}
ROW = entity(
    "A request that is done again and again.",
    {
        "schedule_id": text("sch_…"),
        "kind": choice(Kind),
        **TIMED,
        "priority": LANE,
        "overlap_seconds": number("How far a run looks back beyond the last one."),
        "since": maybe(moment("From when on the first run asks.")),
    },
)
FEED = entity(
    "A watch over types of records, whose changes become events.",
    {
        "change_feed_id": text("feed_…"),
        "types": many(text(), "What is watched, such as Customer."),
        "initial": choice(("silent", "events"), "Whether the first reading is told as events."),
        "sweep_hours": number("Hours between comparisons of all there is."),
        "swept_at": maybe(moment("The last comparison.")),
        "reading": many(text(), "Types that the next run reads in full."),
        "taking": flag("Whether an answer is being gone through."),
        **TIMED,
    },
)

SCHEMAS: Json = {
    "Run": entity(
        "A run of a schedule; it has a state once it has ended.",
        {
            "number": number(),
            "transaction_id": maybe(text("Null where nothing could be submitted.")),
            "started_at": moment(),
            "ended_at": maybe(moment()),
            "stands_for": number("Due moments that it makes up for, its own included."),
            "state": maybe(ref("RunState")),
            "outcome": maybe(OUTCOME),
            "error_code": maybe(ref("ErrorCode")),
            "error_message": maybe(text()),
        },
    ),
    "RunState": choice((*State, REFUSED, GONE), "How a run ended."),
    "RunList": entity(
        "The runs of a schedule.",
        {"current_run": maybe(ref("Run")), "runs": many(ref("Run"), "Newest first.")},
    ),
    "ScheduleRow": ROW,
    "ScheduleList": entity("All schedules.", {"schedules": many(ref("ScheduleRow"))}),
    "Schedule": extended(
        ROW,
        "All about a schedule.",
        {
            "qbxml": maybe(text("What it asks; null where it was given as JSON.")),
            "request": maybe(free("What it asks, as JSON; null where it was given as qbXML.")),
            "watermark": maybe(text("From when on a run would ask now, by the PC's clock.")),
            **PAST,
        },
    ),
    "ChangeFeedRow": FEED,
    "ChangeFeedList": entity("All change feeds.", {"change_feeds": many(ref("ChangeFeedRow"))}),
    "ChangeFeed": extended(
        FEED,
        "All about a change feed.",
        {"events": many(text(), "The types of events that it tells."), **PAST},
    ),
}
