"""The Lambda function of the schedule: what time itself brings, and how things stand.

It fails at its end where a part of it failed, so that the alarm and the dead letters know.
"""

import logging
from contextvars import copy_context
from typing import Any

from qbwc_service.entrypoints.aws_calls import Runtime, TickError, request_id_of
from qbwc_service.entrypoints.aws_gauges import gauges
from qbwc_service.logs import begin_call, event
from qbwc_service.services import Services
from qbwc_service.steps.carrying import wake_due
from qbwc_service.steps.tick import maintain, tick

log = logging.getLogger("qbwc_service.server")


class Ticker:
    """The handler. Parts do not wait for each other: each is done though one before it failed."""

    def __init__(self) -> None:
        self.runtime = Runtime("tick")

    def close(self) -> None:
        """Let go of the store."""
        self.runtime.close()

    def __call__(self, given: Any, context: Any) -> dict[str, Any]:
        """Do what is due; raises TickError when all else is done."""
        return copy_context().run(self._one, given, context)

    def _one(self, given: Any, context: Any) -> dict[str, Any]:
        begin_call(request_id_of(given, context))
        with self.runtime.call(context, "request_id"):
            services = self.runtime.relay.services
            # What waits to be sent is told of first: a long tick must not keep it waiting.
            for part in (wake_due, tick, maintain, _sweep, _tell):
                self._do(part, services)
            if "TickFailures" in self.runtime.metrics.counted:
                raise TickError("A part of the tick failed; see tick_failed in the log.")
        return {}

    def _do(self, part: Any, services: Services) -> None:
        try:
            part(services)
        except Exception as error:  # noqa: BLE001 - the clock must go on
            event(log, "tick_failed", level=logging.ERROR, exc_info=error, part=part.__name__)


def _sweep(services: Services) -> None:
    """Delete what time to live left behind; only DynamoDB's store leaves anything."""
    sweep = getattr(services.store, "sweep", None)
    if sweep is not None:
        sweep(services.now())


def _tell(services: Services) -> None:
    figures: dict[str, Any] = {**gauges(services)}
    event(log, "gauges", **figures)


def function() -> Ticker:
    """Return the function, started."""
    return Ticker()


handler = function()
