"""Forms that are good for one use: each makes a secret, and a reload would make another."""

from starlette.responses import Response

from qbwc_service.console.desk import Handler, Visit
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.keys import hash_secret
from qbwc_service.steps import operators

FIELD = "once"
MADE = "This was made already."
LOST = "Its secret was shown once; make a new one if it is lost."
SHOWN = 200


def once(handler: Handler) -> Handler:
    """Return the handler of a form whose token is taken once, as long as a secret was shown.

    It is taken before anything is made, so that of two calls at a time one makes it; a refusal
    gives it back. A form without it was not sent from a page, and cannot be reloaded.
    """

    async def only_once(visit: Visit) -> Response:
        token = visit.form.get(FIELD, "")
        if not token:
            return await handler(visit)
        mark = hash_secret(f"{visit.request.url.path} {token}")
        if not await visit.run(operators.spend, visit.session.id, mark):
            raise Refusal(Code.INVALID_STATE, MADE, fix=LOST)
        try:
            response = await handler(visit)
        except Refusal:
            await visit.run(operators.give_back, visit.session.id, mark)
            raise
        if response.status_code != SHOWN:
            await visit.run(operators.give_back, visit.session.id, mark)
        return response

    return only_once
