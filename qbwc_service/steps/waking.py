"""After a save that made deliveries due: whoever sends them is told, so that they leave at once."""

import logging
from collections.abc import Sequence

from qbwc_service.domain.waits import EVENTS
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.store.port import StoreUnavailableError

log = logging.getLogger("qbwc_service.deliver")


def wake(services: Services, deliveries: Sequence[str], *, backlog: bool = False) -> None:
    """Have these sent now, and with `backlog` all that waits for their endpoint; never fails.

    What the queue could not be told of is found by the tick.
    """
    services.bell.ring(EVENTS)
    if services.queue is None:
        return
    try:
        services.queue.tell(deliveries, backlog=backlog)
    except StoreUnavailableError as error:
        event(log, "deliveries_untold", level=logging.WARNING, exc_info=error, left_to="tick")
