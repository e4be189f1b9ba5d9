"""Where `qbrelay submit` hands a file in: a running server, or the database beside it."""

import time
from dataclasses import asdict, dataclass
from typing import Any, Protocol

import httpx
import msgspec

from qbwc_service.api import data_views, routes_requests, routes_submit, views
from qbwc_service.api.bodies import checked
from qbwc_service.api.submit_models import Requests, Submit
from qbwc_service.api.switches import Switches
from qbwc_service.cli.opening import Office
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.jobs import Notation
from qbwc_service.steps import transactions as steps
from qbwc_service.steps.showing import Shown

LOOK_SECONDS = 0.2
QBXML = "qbxml"
IN_XML = frozenset({QBXML, "upload_id"})
"""Fields that only POST /api/qbxml has."""
_encode = msgspec.json.Encoder(decimal_format="number").encode


class Door(Protocol):
    """Where a file can be handed in, and looked after."""

    def hand_in(self, fields: dict[str, Any], wanted: Switches) -> dict[str, Any]:
        """Return what is answered at once: the transaction's id and what is said of the request.

        With `qbxml` the fields are those of POST /api/qbxml, else those of POST /api/requests. A
        dry run is answered as there. Raises Refused, Refusal or httpx.HTTPError.
        """
        ...

    def look(self, transaction_id: str, seconds: int) -> dict[str, Any]:
        """Return everything about the transaction, once it ended or the seconds are over."""
        ...


class Refused(Exception):  # noqa: N818 - the server's no, as it came
    """The server took nothing in; `body` is its problem document."""

    def __init__(self, body: dict[str, Any]) -> None:
        super().__init__(str(body.get("detail", "The server refused it.")))
        self.body = body


@dataclass(frozen=True, slots=True)
class RestDoor:
    """A running server's API."""

    http: httpx.Client

    def hand_in(self, fields: dict[str, Any], wanted: Switches) -> dict[str, Any]:
        """See Door."""
        path = "/api/requests" if IN_XML.isdisjoint(fields) else "/api/qbxml"
        headers = {"Prefer": "respond-async", "Content-Type": "application/json"}
        answer = self.http.post(
            path, content=_encode(fields), headers=headers, params=_params(wanted)
        )
        body = _body(answer)
        if not answer.is_success:
            raise Refused(body)
        return body

    def look(self, transaction_id: str, seconds: int) -> dict[str, Any]:
        """See Door."""
        params = {"wait": seconds}
        answer = self.http.get(f"/api/transactions/{transaction_id}", params=params)
        if not answer.is_success:
            raise Refused(_body(answer))
        return _body(answer)


@dataclass(frozen=True, slots=True)
class StoreDoor:
    """The database itself, on the server's own machine; needs no key."""

    at: Office

    def hand_in(self, fields: dict[str, Any], wanted: Switches) -> dict[str, Any]:
        """See Door."""
        try:
            if IN_XML.isdisjoint(fields):
                return self._taken(checked(fields, Requests), wanted)
            return self._taken_in_xml(checked(fields, Submit), wanted)
        except Refusal as error:
            raise Refused(_body_of(error)) from error

    def look(self, transaction_id: str, seconds: int) -> dict[str, Any]:
        """See Door."""
        services, caller = self.at.services, self.at.caller
        for _ in range(1 + round(seconds / LOOK_SECONDS)):
            job = steps.find_job(services, caller, transaction_id)
            if job.final:
                break
            time.sleep(LOOK_SECONDS)
        answer = steps.response_text(services, job)
        request = steps.request_text(services, job)
        row = views.detail(job, steps.standing(services, job), request, answer)
        if job.written_in is Notation.JSON:
            read = None if answer is None else data_views.read_answer(job, answer)
            row |= data_views.told(job, read, Shown())
        return row

    def _taken(self, form: Requests, wanted: Switches) -> dict[str, Any]:
        services, caller = self.at.services, self.at.caller
        if wanted.dry_run:
            return routes_requests.dry(services, caller, form, wanted)
        taken = routes_requests.accept(services, caller, form, wanted)
        return {"transaction_id": taken.job.id, **data_views.warned(taken)}

    def _taken_in_xml(self, form: Submit, wanted: Switches) -> dict[str, Any]:
        services, caller, text = self.at.services, self.at.caller, form.qbxml or ""
        if wanted.dry_run:
            return routes_submit.dry(services, caller, form, text, wanted)
        taken = routes_submit.accept(services, caller, form, text, wanted)
        return {"transaction_id": taken.job.id, **views.warned(taken)}


def _params(wanted: Switches) -> dict[str, bool]:
    """Return the switches as the address has them, without those that are as usual."""
    usual = asdict(Switches())
    return {name: value for name, value in asdict(wanted).items() if value != usual[name]}


def _body(answer: httpx.Response) -> dict[str, Any]:
    """Return the JSON object; another program's page becomes one that says so."""
    try:
        body = answer.json()
    except ValueError:
        body = None
    if isinstance(body, dict):
        return body
    return {"detail": f"HTTP {answer.status_code} came from {answer.url}: is it QBXML Relay?"}


def _body_of(error: Refusal) -> dict[str, Any]:
    """Return a step's no as the API would say it."""
    return {
        "error_code": error.code.value,
        "detail": error.detail,
        "fix": error.fix,
        "problems": [asdict(problem) for problem in error.problems],
        **{name: value for name, value in error.extra.items() if name not in ("first", "changes")},
        "changes": [asdict(change) for change in error.extra.get("changes", ())],
    }
