"""One log line per SOAP call: what, whose, how long, how it ended; never a body or a ticket."""

import hashlib
import logging
from time import perf_counter
from typing import Any

from qbwc_service.domain.sessions import connection_of
from qbwc_service.logs import noted
from qbwc_service.soap.engine import Answer, Conversation
from qbwc_service.soap.http import Inbox, Scope

log = logging.getLogger("qbwc_service.soap")


class Entry:
    """Times one call; `write` or `gone` puts its line into the log.

    The line also has what the steps have noted of the call: tenant, connection, transaction.
    """

    def __init__(self, scope: Scope, inbox: Inbox, talk: Conversation) -> None:
        self._began = perf_counter()
        self._request_id = (scope.get("state") or {}).get("request_id", "")
        self._inbox = inbox
        self._talk = talk
        self.held = 0.0
        """Seconds spent waiting for work, part of the processing time."""

    def write(self, answer: Answer) -> None:
        """Log a call that is answered."""
        if self._talk.repaired:
            log.warning("soap_body_repaired", extra=self._fields(removed=self._talk.repaired))
        told = {"response_bytes": len(answer.body)} | ({"note": answer.note} if answer.note else {})
        log.info("soap_call", extra=self._fields(status=answer.status, **told))

    def gone(self) -> None:
        """Log a call whose client left before it could be answered."""
        log.info("soap_client_gone", extra=self._fields())

    def unsent(self, error: Exception) -> None:
        """Log an answer that could not be delivered; what it says has happened all the same."""
        log.warning("soap_answer_lost", extra=self._fields(note=type(error).__name__))

    def _fields(self, **more: str | int) -> dict[str, dict[str, Any]]:
        ticket = self._talk.ticket
        return {
            "fields": {
                "operation": self._talk.operation,
                "request_id": self._request_id,
                "connection_id": connection_of(ticket),
                "ticket_hash": hashlib.sha256(ticket.encode()).hexdigest()[:8] if ticket else "",
                "address": self._talk.address,
                "request_bytes": self._inbox.size,
                "processing_time_ms": round((perf_counter() - self._began) * 1000, 3),
                "held_ms": round(self.held * 1000, 3),
                **noted(),
                **more,
            }
        }
