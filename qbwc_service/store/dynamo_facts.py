"""What a table is, beside what `dynamo_table.definition` says it should be: for the doctor."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from qbwc_service.store.dynamo_calls import call
from qbwc_service.store.dynamo_table import STREAM, TTL, definition
from qbwc_service.store.port import StoreUnavailableError

ON = "ENABLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFacts:
    """A table as it stands; None where this caller may not look, or cannot.

    `wrong` names the table's own keys (as "keys") and the indexes that are missing or other than
    they should be. `recovery` is point-in-time recovery, `protected` deletion protection, `tells`
    whether it has the stream that webhooks need.
    """

    status: str
    wrong: tuple[str, ...]
    protected: bool
    tells: bool
    expires: bool | None
    recovery: bool | None


def look_at(client: Any, table: str) -> TableFacts:
    """Return what the table is. Raises StoreUnavailableError where it cannot be described."""
    described = call(client.describe_table, TableName=table)["Table"]
    there, wanted = _keys(described), _keys(definition(table))
    return TableFacts(
        status=described["TableStatus"],
        wrong=tuple(name for name, keys in wanted.items() if there.get(name) != keys),
        protected=described.get("DeletionProtectionEnabled", False),
        tells=described.get("StreamSpecification") == {"StreamEnabled": True, **STREAM},
        expires=_seen(client.describe_time_to_live, table, _expires),
        recovery=_seen(client.describe_continuous_backups, table, _recovers),
    )


def _keys(described: Mapping[str, Any]) -> dict[str, tuple[Any, ...]]:
    """Return key schema, and of an index what it projects, by name."""
    indexes = described.get("GlobalSecondaryIndexes", ())
    return {
        "keys": (described["KeySchema"],),
        **{
            index["IndexName"]: (index["KeySchema"], index["Projection"]["ProjectionType"])
            for index in indexes
        },
    }


def _seen(
    operation: Callable[..., Any], table: str, read: Callable[[Mapping[str, Any]], bool]
) -> bool | None:
    try:
        return read(call(operation, TableName=table))
    except StoreUnavailableError:
        return None


def _expires(answer: Mapping[str, Any]) -> bool:
    told = answer["TimeToLiveDescription"]
    return (told["TimeToLiveStatus"], told.get("AttributeName")) == (ON, TTL)


def _recovers(answer: Mapping[str, Any]) -> bool:
    told = answer["ContinuousBackupsDescription"].get("PointInTimeRecoveryDescription", {})
    return bool(told.get("PointInTimeRecoveryStatus") == ON)
