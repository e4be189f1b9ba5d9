"""The JSON bodies with which change feeds are made and changed."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from qbwc_service.api.models import Body, Name, Word
from qbwc_service.api.schedule_models import Cron, Interval, Zone, refuse_two_timings
from qbwc_service.domain.feeds import MOST_TYPES
from qbwc_service.domain.feeds import types as feed_types
from qbwc_service.domain.watching import MOST_SWEEP_HOURS

WATCHED = f"What is watched, 1 to {MOST_TYPES}, each once: {', '.join(feed_types())}."
Types = Annotated[tuple[Word, ...], Field(min_length=1, max_length=MOST_TYPES)]


class ChangeFeedSettings(Body):
    """What can be set of a change feed; fields that are left out, or null, stay as they are."""

    name: Name | None = None
    types: Types | None = Field(None, description=WATCHED)
    interval_seconds: Interval | None = Field(
        None, description="How often; in place of cron. A new one asks every 300 seconds."
    )
    cron: Cron = None
    time_zone: Zone = None
    sweep_hours: Annotated[int, Field(ge=1, le=MOST_SWEEP_HOURS)] | None = Field(
        None, description="How often it looks for what went without QuickBooks telling; 24."
    )
    paused: bool | None = None

    @model_validator(mode="after")
    def _one_timing(self) -> "ChangeFeedSettings":
        refuse_two_timings(self.interval_seconds, self.cron)
        return self

    def changes(self) -> dict[str, Any]:
        """Return the fields that are given, as the change feed names them."""
        return self.model_dump(exclude_none=True)


class NewChangeFeed(ChangeFeedSettings):
    """POST /api/change-feeds."""

    name: Name | None = Field(None, description="For people; the types, if not said.")
    types: Types = Field(description=WATCHED)
    connection_id: Word | None = Field(None, description="Needed with more than one connection.")
    initial: Literal["events", "silent"] = Field(
        "events", description="Whether what is there at first is told, with `initial: true`."
    )
