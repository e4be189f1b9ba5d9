"""Forms that are good for one use: each makes a secret, and a reload would make another."""

from contextlib import suppress

from starlette.responses import Response

from qbwc_service.console.desk import Handler, Visit
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.keys import hash_secret
from qbwc_service.steps import operators
from qbwc_service.store.port import StaleError, StoreUnavailableError

FIELD = "once"
SENT = "This form was sent already."
UNSEEN = (
    "A secret is shown once. If it was not shown to you, look whether what it is for is there, "
    "and make a new one or delete it."
)
SHOWN = 200


def once(handler: Handler) -> Handler:
    """Return the handler of a form whose token is taken once, as long as a secret was shown.

    It is taken before anything is made, so that of two calls at a time one makes it, and given back
    where nothing was made for certain. A form without it was not sent from a page, and cannot be
    reloaded.
    """

    async def only_once(visit: Visit) -> Response:
        token = visit.form.get(FIELD, "")
        if not token:
            return await handler(visit)
        mark = hash_secret(f"{visit.request.url.path} {token}")
        if not await visit.run(operators.spend, visit.session.id, mark):
            raise Refusal(Code.INVALID_STATE, SENT, fix=UNSEEN)
        try:
            response = await handler(visit)
        except (Refusal, StaleError):
            await _give_back(visit, mark)
            raise
        if response.status_code != SHOWN:
            await _give_back(visit, mark)
        return response

    return only_once


async def _give_back(visit: Visit, mark: str) -> None:
    """Let the form be used again; what stands in the way of that is not what has to be told."""
    with suppress(Refusal, StaleError, StoreUnavailableError):
        await visit.run(operators.give_back, visit.session.id, mark)
