"""The rule for connections' names: none is given twice in a tenant."""

from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.store import places
from qbwc_service.store.port import Range
from qbxml.problems import Problem

MOST_LOOKED_AT = 1000


def refuse_taken(services: Services, caller: Caller, name: str) -> None:
    """Refuse a name that one of the tenant's connections has: a PC takes each AppName once.

    Those of earlier versions may share one, and two who create at once may come to.
    """
    (found,) = services.store.select(
        Range(places.connections(caller.tenant_id), limit=MOST_LOOKED_AT)
    )
    taken = next((one for one in found if isinstance(one, Connection) and one.name == name), None)
    if taken is None:
        return
    told = f"there is a connection of this name already: {taken.id}"
    fix = "Give this one another name: the Web Connector takes each name once on a PC (QBWC1039)."
    problems = [Problem(told, path="name", fix=fix)]
    raise Refusal(Code.INVALID_STATE, f"T{told[1:]}.", fix=fix, problems=problems)
