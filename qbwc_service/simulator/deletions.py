"""Telling what was deleted: ListDeletedQuery and TxnDeletedQuery."""

from datetime import timedelta

from qbwc_service.simulator.books import Deletion
from qbwc_service.simulator.clocks import written
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.periods import within
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.requests import Call, texts

DAYS_TOLD = 90


def query(call: Call) -> Answer:
    """Tell the deletions of the last 90 days, type after type as asked, oldest first.

    Neither a merged record nor one that a restored backup lost is among them.
    """
    side = call.name.removesuffix("DeletedQuery")
    oldest = call.now - timedelta(days=DAYS_TOLD)
    told = [
        one
        for kind in dict.fromkeys(texts(call.fields, f"{side}DelType"))
        for one in call.books.deletions
        if one.kind.name == kind and one.deleted >= oldest and _asked(call, one)
    ]
    return call.listing([(f"{call.name[:-5]}Ret", _shown(side, one)) for one in told])


def _asked(call: Call, one: Deletion) -> bool:
    limits = call.fields.get("DeletedDateRangeFilter")
    given = limits if isinstance(limits, dict) else {}
    low, high = str(given.get("FromDeletedDate", "")), str(given.get("ToDeletedDate", ""))
    return within(one.deleted, low, high, call.now)


def _shown(side: str, one: Deletion) -> Fields:
    return {
        f"{side}DelType": one.kind.name,
        one.kind.id_name: one.id,
        "TimeCreated": written(one.created),
        "TimeDeleted": written(one.deleted),
        "FullName" if one.kind.is_list else "RefNumber": one.told,
    }
