"""The JSON bodies with which transactions are made."""

from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from qbwc_service.api.models import Body, Moment, TransactionId, Word, modest
from qbwc_service.domain.dependents import MOST_NAMED
from qbwc_service.domain.jobs import Lane
from qbxml.sets.service import MAX_REQUESTS


class Wishes(Body):
    """How a transaction is to be done, whatever it is."""

    identifier: Word | None = Field(None, description="Your own name for it; need not be unique.")
    idempotency_key: Word | None = Field(None, description="Makes sending it twice harmless.")
    connection_id: Word | None = Field(None, description="Needed with more than one connection.")
    priority: Lane = Field(Lane.STANDARD, description="Which lane it waits in.")
    not_before: Moment | None = Field(None, description="Wait at least until then.")
    expires_in_seconds: Annotated[int, Field(ge=1, le=31_536_000)] | None = Field(
        None, description="Give up if it could not be sent by then."
    )
    after: Annotated[tuple[TransactionId, ...], Field(max_length=MOST_NAMED)] = Field(
        (),
        description="Transactions that have to succeed first. Those whose values are named inside, "
        "as {{tx-….ListID}}, count without standing here.",
    )
    paging: Literal["auto", "off"] = Field(
        "auto", description="auto: a query too large for one answer is sent in pages; off: never."
    )
    fail_fast: bool = Field(default=False, description="Refuse at once while nobody polls.")
    callback_url: Annotated[str, StringConstraints(min_length=1, max_length=2048)] | None = Field(
        None, description="Where a webhook tells what becomes of it, besides all endpoints."
    )
    metadata: Annotated[dict[str, Any], AfterValidator(modest)] | None = Field(
        None, description="Kept and given back as it is; 16 KB at most."
    )

    def wishes(self) -> dict[str, Any]:
        """Return them as a submission names them."""
        given = self.model_dump(include=set(Wishes.model_fields))
        return {
            **{name: given[name] for name in given if name not in {"priority", "paging"}},
            "lane": self.priority,
            "paging": self.paging == "auto",
        }


class Source(Body):
    """Where a submit has its qbXML from."""

    upload_id: Annotated[str, StringConstraints(pattern=r"^up_[0-9A-Za-z]{22}$")] | None = Field(
        None, description="In place of qbxml: what was put to the url of POST /api/uploads."
    )
    qbxml: Annotated[str, StringConstraints(min_length=1)] | None = Field(
        None, description="A document, a QBXMLMsgsRq or one request.", validate_default=True
    )

    @field_validator("qbxml")
    @classmethod
    def _one_source(cls, value: str | None, info: ValidationInfo) -> str | None:
        """Demand qbXML or an upload, one of the two; of an upload_id that is wrong, only that."""
        if "upload_id" not in info.data:
            return value
        if (value is None) == (info.data["upload_id"] is None):
            if value is None:
                raise PydanticCustomError("missing", "is missing")
            raise PydanticCustomError(
                "both", "stands beside upload_id", {"expected": "'qbxml' or 'upload_id'"}
            )
        return value


class Submit(Wishes, Source):
    """POST /api/qbxml as JSON, with `qbxml` or `upload_id`."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["qbxml"]}, {"required": ["upload_id"]}]}
    )


def _or_empty(value: object) -> object:
    return {} if value is None else value


def _not_too_many(value: object) -> object:
    """Refuse a list that is too long before its entries are looked at: their errors hide it."""
    if isinstance(value, list) and len(value) > MAX_REQUESTS:
        raise PydanticCustomError("too_long", "has too many entries", {"max_length": MAX_REQUESTS})
    return value


class Asked(Body):
    """One request as JSON."""

    type: Word = Field(description="Such as InvoiceAdd or CustomerQuery.")
    data: Annotated[dict[str, Any], BeforeValidator(_or_empty)] = Field(
        {}, description="Its elements and attributes by name; their order does not matter."
    )


class OneOrMany(Body):
    """One request, or several that are one message set."""

    type: Word | None = Field(None, description="Such as InvoiceAdd or CustomerQuery.")
    data: dict[str, Any] | None = Field(
        None, description="Its elements and attributes by name; their order does not matter."
    )
    requests: (
        Annotated[
            tuple[Asked, ...],
            Field(min_length=1, max_length=MAX_REQUESTS),
            BeforeValidator(_not_too_many),
        ]
        | None
    ) = Field(None, description="In place of type and data: several, done in this order.")
    on_error: Literal["stop", "continue"] = Field(
        "stop", description="What becomes of those after one that fails."
    )

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        wrong = ""
        if self.requests is None:
            wrong = "" if self.type else "names no request"
        elif self.type is not None or self.data is not None:
            wrong = "type or data stands beside requests"
        if wrong:
            raise PydanticCustomError("either", wrong, {"expected": "'type' or 'requests'"})
        return self


ONE_FORM = ConfigDict(
    json_schema_extra={"oneOf": [{"required": ["type"]}, {"required": ["requests"]}]}
)


class Requests(Wishes, OneOrMany):
    """POST /api/requests, with `type` and `data` or with `requests`."""

    model_config = ONE_FORM
