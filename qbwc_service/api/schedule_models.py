"""The JSON bodies with which schedules are made and changed."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from qbwc_service.api.models import Body, Moment, Name, Word
from qbwc_service.api.submit_models import ONE_FORM, OneOrMany
from qbwc_service.domain.jobs import Lane, Notation
from qbwc_service.domain.timing import INTERVAL_LEAST, INTERVAL_MOST, Timing
from qbwc_service.steps.schedule_plans import Plan
from qbwc_service.steps.schedule_requests import Recurring, in_json
from qbwc_service.steps.schedules import TIMING

MOST_OVERLAP = 604_800
"""Seconds: a week."""
Interval = Annotated[int, Field(ge=INTERVAL_LEAST, le=INTERVAL_MOST)]
Cron = Annotated[
    Annotated[str, StringConstraints(min_length=1, max_length=200)] | None,
    Field(description="When: minute, hour, day of the month, month, day of the week."),
]
Zone = Annotated[
    Word | None,
    Field(
        description="Whose clock cron goes by, such as America/New_York; UTC if not said. "
        "Beside an interval it is kept for cron."
    ),
]
REQUEST_FIELDS = {"qbxml", "request"}


def refuse_two_timings(interval_seconds: int | None, cron: str | None) -> None:
    """Refuse an interval beside cron."""
    if interval_seconds is not None and cron is not None:
        raise PydanticCustomError("two_timings", "says how often twice")


class Recurs(OneOrMany):
    """A request as POST /api/requests takes it, with `type` and `data` or with `requests`."""

    model_config = ONE_FORM


class ScheduleSettings(Body):
    """What can be set of a schedule; fields that are left out, or null, stay as they are."""

    name: Name | None = None
    qbxml: Annotated[str, StringConstraints(min_length=1)] | None = Field(
        None, description="What is done: a document, a QBXMLMsgsRq or one request, in qbXML."
    )
    request: Recurs | None = Field(None, description="In place of qbxml: the same as JSON.")
    interval_seconds: Interval | None = Field(None, description="How often; in place of cron.")
    cron: Cron = None
    time_zone: Zone = None
    overlap_seconds: Annotated[int, Field(ge=0, le=MOST_OVERLAP)] | None = Field(
        None, description="How much {{last_success}} lies before the last successful run; 300."
    )
    since: Moment | None = Field(
        None,
        description="What {{last_success}} is before the first success; if not said, the element "
        "that holds it is left out then.",
    )
    priority: Lane | None = Field(None, description="Which lane its transactions wait in.")
    paused: bool | None = None

    @model_validator(mode="after")
    def _one_each(self) -> "ScheduleSettings":
        if self.qbxml is not None and self.request is not None:
            raise PydanticCustomError(
                "both", "qbxml stands beside request", {"expected": "'qbxml' or 'request'"}
            )
        refuse_two_timings(self.interval_seconds, self.cron)
        return self

    def recurring(self) -> Recurring | None:
        """Return the request, if one is given."""
        if self.request is not None:
            return in_json(self.request.model_dump(exclude_unset=True))
        return None if self.qbxml is None else Recurring(self.qbxml, Notation.XML)

    def changes(self) -> dict[str, Any]:
        """Return the other fields that are given, as the schedule names them."""
        given = self.model_dump(exclude_none=True, exclude=REQUEST_FIELDS)
        if "priority" in given:
            given["lane"] = given.pop("priority")
        return given


class NewSchedule(ScheduleSettings):
    """POST /api/schedules, with `qbxml` or `request`, and `interval_seconds` or `cron`."""

    name: Name
    connection_id: Word | None = Field(None, description="Needed with more than one connection.")

    @model_validator(mode="after")
    def _whole(self) -> "NewSchedule":
        if self.qbxml is None and self.request is None:
            raise PydanticCustomError(
                "either", "names no request", {"expected": "'qbxml' or 'request'"}
            )
        if self.interval_seconds is None and self.cron is None:
            raise PydanticCustomError("no_timing", "does not say how often")
        return self

    def plan(self) -> Plan:
        """Return what is wanted."""
        given, asked = self.changes(), self.recurring()
        if asked is None:
            raise AssertionError("a new schedule names a request")
        timing = {name: given.pop(name) for name in TIMING if name in given}
        return Plan(request=asked, timing=Timing(**timing), **given)
