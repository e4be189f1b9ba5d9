"""What CloudWatch is told: log events turned into metrics by a table, so that rooms know no AWS.

Everything a room says with `logs.event` passes `MetricLines`; what a row of `RULES` names becomes
a metric of this invocation, and leaves as one EMF line at its end. Dimensions are `service` and
`stage`; tenant and connection stand beside them as properties, to be searched for in the log.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools.metrics import EphemeralMetrics

from qbwc_service.domain.deliveries import State as DeliveryState
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import State
from qbwc_service.logs import event, noted

log = logging.getLogger("qbwc_service.server")

NAMESPACE = "QBXMLRelay"
ENDS = (
    Code.QB_ERROR,
    Code.QB_UNAVAILABLE,
    Code.QB_BUSY,
    Code.SHIM_UNREACHABLE,
    Code.SHIM_TIMEOUT,
    Code.SDK_ERROR,
    Code.ANSWER_TOO_LARGE,
    Code.CANCELED,
    Code.EXPIRED,
    Code.DEPENDENCY_FAILED,
)
"""The codes that a transaction can end with; the others refuse it before it is one."""

COUNT, SECONDS, MS = "Count", "Seconds", "Milliseconds"

GAUGES: dict[str, str] = {
    **{f"QueueDepth{lane.value.title()}": COUNT for lane in Lane},
    "QueueDepthLater": COUNT,
    **{f"OldestJob{lane.value.title()}": SECONDS for lane in Lane},
    "JobsInDoubt": COUNT,
    "JobsNeedingAttention": COUNT,
    "ConnectionsOnline": COUNT,
    "ConnectionsOffline": COUNT,
    "OldestDelivery": SECONDS,
}
"""How things stand, with every tick: fields of the event `gauges`, which `aws_gauges` makes."""

METRICS: dict[str, str] = {
    **GAUGES,
    # Transactions, as they move.
    "JobsAccepted": COUNT,
    "JobsSucceeded": COUNT,
    "JobsFailed": COUNT,
    "JobsDeadLettered": COUNT,
    "JobsCanceled": COUNT,
    "JobsPutInDoubt": COUNT,
    "QuickBooksTime": MS,
    **{f"Failed_{code}": COUNT for code in ENDS},
    # Webhooks. A failed try is followed by another, until the delivery is a dead letter.
    "DeliveriesSucceeded": COUNT,
    "DeliveriesDeadLettered": COUNT,
    "DeliveryTriesFailed": COUNT,
    "DeliveryTime": MS,
    "DeliverFailures": COUNT,
    # The Web Connector's door; a poll is a login that was let in. A fault counts where it is our
    # doing: rubbish is answered with one too, and anybody may send rubbish.
    "SoapCalls": COUNT,
    "SoapFaults": COUNT,
    "SoapLatency": MS,
    "Polls": COUNT,
    "LoginsRefused": COUNT,
    # The REST door; latency without what a caller chose to wait.
    "RestCalls": COUNT,
    "Rest4xx": COUNT,
    "Rest5xx": COUNT,
    "RestLatency": MS,
    # Availability: the calls of both doors, those that failed through us, and all that were
    # answered with 5xx: what API Gateway has more of, it answered without us.
    "Calls": COUNT,
    "OwnFailures": COUNT,
    "Answers5xx": COUNT,
    "ColdStarts": COUNT,
    "StoreThrottles": COUNT,
    "TickFailures": COUNT,
}
"""Every metric there is, with its CloudWatch unit."""

Fields = Mapping[str, Any]
Reading = Callable[[Fields], float | None]
"""What a metric gets of an event's fields; None where this event has nothing for it."""


def one(_: Fields) -> float:
    """Count the event."""
    return 1


def when(test: Callable[[Fields], bool]) -> Reading:
    """Return a reading that counts the events which pass the test."""
    return lambda fields: 1 if test(fields) else None


def field(name: str) -> Reading:
    """Return a reading of one field, where the event has it."""
    return lambda fields: fields.get(name)


def moved_to(*states: State) -> Reading:
    """Return a reading that counts the transactions which came into one of these states."""
    return when(lambda fields: fields["status"] in states)


def ended_with(code: Code) -> Reading:
    """Return a reading that counts the transactions which ended unsuccessfully with this code."""
    return when(lambda fields: fields["error_code"] == code and _ended(fields))


def unheld(fields: Fields) -> float:
    """Return how long the server itself took, without the time a call was held for work."""
    return float(max(0.0, round(fields["processing_time_ms"] - fields["held_ms"], 3)))


FAILED = (State.FAILED, State.DEAD_LETTERED, State.EXPIRED)
UNSUCCESSFUL = (*FAILED, State.CANCELED)
AT_QUICKBOOKS = (State.SUCCEEDED, State.FAILED, State.DEAD_LETTERED)
"""States at whose end QuickBooks has worked on a transaction."""
SERVER_ERROR, CLIENT_ERROR = 500, 400


def _ended(fields: Fields) -> bool:
    """Whether it ended just now; a dead-lettered one that is discarded was counted before."""
    return fields["status"] in UNSUCCESSFUL and fields["was"] != State.DEAD_LETTERED


def _accepted(fields: Fields) -> bool:
    return fields["was"] is None and fields["status"] == State.QUEUED


def _polled(fields: Fields) -> bool:
    return bool(fields["operation"] == "authenticate" and fields["status"] < SERVER_ERROR)


def _with_5xx(fields: Fields) -> bool:
    return bool(fields["status"] >= SERVER_ERROR)


def _delivered(fields: Fields) -> bool:
    return bool(fields["status"] == DeliveryState.SUCCEEDED)


def _refused(fields: Fields) -> bool:
    return str(fields.get("note", "")).startswith("nvu")


RULES: dict[str, dict[str, Reading]] = {
    "gauges": {name: field(name) for name in GAUGES},
    "job_state": {
        "JobsAccepted": when(_accepted),
        "JobsSucceeded": moved_to(State.SUCCEEDED),
        "JobsFailed": moved_to(*FAILED),
        "JobsDeadLettered": moved_to(State.DEAD_LETTERED),
        "JobsCanceled": moved_to(State.CANCELED),
        "JobsPutInDoubt": moved_to(State.IN_DOUBT),
        "QuickBooksTime": lambda fields: (
            fields["processing_time_ms"] if fields["status"] in AT_QUICKBOOKS else None
        ),
        **{f"Failed_{code}": ended_with(code) for code in ENDS},
    },
    "soap_call": {
        "SoapCalls": one,
        "SoapLatency": unheld,
        "Answers5xx": when(_with_5xx),
        "Polls": when(lambda fields: _polled(fields) and not _refused(fields)),
        "LoginsRefused": when(_refused),
    },
    "rest_request": {
        "RestCalls": one,
        "Rest4xx": when(lambda fields: CLIENT_ERROR <= fields["status"] < SERVER_ERROR),
        "Rest5xx": when(_with_5xx),
        "Answers5xx": when(_with_5xx),
        "RestLatency": unheld,
        "OwnFailures": when(lambda fields: _with_5xx(fields) and fields["path"] == "/health"),
    },
    "call_failed": {"OwnFailures": one, "Answers5xx": one},
    "request_failed": {"OwnFailures": one},
    "soap_failed": {"OwnFailures": one, "SoapFaults": one},
    "send_failed": {"OwnFailures": one},
    "receive_failed": {"OwnFailures": one},
    "delivery_tried": {
        "DeliveriesSucceeded": when(_delivered),
        "DeliveriesDeadLettered": when(
            lambda fields: fields["status"] == DeliveryState.DEAD_LETTERED
        ),
        "DeliveryTriesFailed": when(lambda fields: not _delivered(fields)),
        "DeliveryTime": field("processing_time_ms"),
    },
    "delivery_unsent": {"DeliveriesDeadLettered": one},
    "deliver_failed": {"DeliverFailures": one},
    "cold_start": {"ColdStarts": one},
    "store_throttled": {"StoreThrottles": one},
    "tick_failed": {"TickFailures": one},
}
"""Event -> metric -> what of the event it gets. The events are those the rooms log anyway."""

ONCE = frozenset({"OwnFailures", "Answers5xx"})
"""Counted once a call, however much went wrong in it."""


class MetricLines(logging.Handler):
    """Listens to the log for one function; `write` puts what it heard into one EMF line.

    For one call at a time, as Lambda has it; the call itself may use threads.
    """

    def __init__(self, service: str, stage: str) -> None:
        super().__init__()
        self._metrics = EphemeralMetrics(namespace=NAMESPACE, service=service)
        self._metrics.set_default_dimensions(service=service, stage=stage or "none")
        self.counted: set[str] = set()
        """Names of the metrics that this call has so far."""

    def emit(self, record: logging.LogRecord) -> None:
        """Take in what the table has for this event."""
        try:
            rules = RULES.get(record.getMessage(), {})
            fields = getattr(record, "fields", {})
            for name, reading in rules.items():
                self.add(name, reading(fields))
        except Exception:  # noqa: BLE001 - a metric must never fail the work it tells of
            self.handleError(record)

    def write(self, *properties: str) -> None:
        """Write the call's metrics to standard output, with these noted fields beside them."""
        if not self.counted:
            return
        known = noted()
        for name in properties:
            if known.get(name):
                self._metrics.add_metadata(name, known[name])
        try:
            self._metrics.flush_metrics()
        except Exception as error:  # noqa: BLE001 - what the call did has happened all the same
            event(log, "metrics_lost", level=logging.ERROR, exc_info=error)
        self.counted.clear()

    def add(self, name: str, value: float | None) -> None:
        """Add one value of a metric to this call; None adds nothing."""
        if value is None or (name in ONCE and name in self.counted):
            return
        self.counted.add(name)
        self._metrics.add_metric(name, METRICS[name], value)
