"""The bodies and queries of webhook endpoints and of the log of events."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from qbwc_service.api.models import Body, Moment, Word

EventType = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Url = Annotated[str, StringConstraints(min_length=1, max_length=2048)]
EventName = Annotated[str, StringConstraints(pattern=r"^evt_[0-9a-z]{26}$")]


class Header(Body):
    """A header that is sent along, for receivers that cannot check a signature."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    value: Annotated[str, StringConstraints(min_length=1, max_length=1000)]


class EndpointSettings(Body):
    """What can be set of a webhook endpoint; fields that are left out stay as they are."""

    url: Url | None = Field(None, description="Where to post to: https, reachable from outside.")
    events: Annotated[tuple[EventType, ...], Field(min_length=1, max_length=100)] | None = Field(
        None, description="Types, transaction.* for all of a kind, or * for all, the default."
    )
    connection_id: Word | None = Field(
        None, description="Only what concerns this connection; null: all of them."
    )
    description: Annotated[str, StringConstraints(max_length=500)] | None = Field(
        None, description="For people."
    )
    header: Header | None = Field(None, description="Sent along; null takes it away.")
    disabled: bool | None = Field(None, description="true: nothing is sent to it.")

    def changes(self) -> dict[str, Any]:
        """Return what was given, as the steps name it."""
        given = {name: getattr(self, name) for name in self.model_fields_set}
        kept = {
            name: value
            for name, value in given.items()
            if value is not None or name in ("connection_id", "header")
        }
        header = kept.get("header")
        return {**kept, **({"header": (header.name, header.value)} if header else {})}


class NewEndpoint(EndpointSettings):
    """A new webhook endpoint: `url` is needed."""

    url: Url = Field(description="Where to post to: https, reachable from outside.")


class Listing(Body):
    """The query of the list of webhook endpoints."""

    callbacks: bool = Field(
        False,
        description="true: in their place the receivers that transactions named (callback_url), "
        "one for each origin, 1,000 at most; their deliveries can be read and sent again.",
    )


class Replay(Body):
    """The query of a replay."""

    since: Moment = Field(description="Send everything again that happened since.")
    after: EventName | None = Field(None, description="next_after of the call before, to go on.")


class Deliveries(Body):
    """The query of an endpoint's deliveries."""

    status: Literal["pending", "succeeded", "dead_lettered"] | None = Field(
        None, description="Only those that stand so."
    )
    cursor: EventName | None = Field(None, description="next_cursor of the page before.")
    limit: Annotated[int, Field(ge=1, le=1000, description="Rows of a page.")] = 100


class Log(Body):
    """The query of GET /api/events."""

    after: Annotated[str, StringConstraints(max_length=100)] = Field(
        "",
        description="next_after of the answer before; now: only what comes; empty: from the "
        "beginning, of a stream from now on.",
    )
    type: Annotated[str, StringConstraints(max_length=1000)] = Field(
        "", description="Only these types, with commas between; transaction.* is all of a kind."
    )
    connection_id: str | None = Field(None, description="Only those of one connection.")
    limit: Annotated[int, Field(ge=1, le=1000, description="Events of an answer.")] = 100

    @property
    def types(self) -> tuple[str, ...]:
        """Return the types asked for, none for all."""
        return tuple(one for one in (part.strip() for part in self.type.split(",")) if one)
