"""Journal entries: debits and credits, which must be the same."""

from qbwc_service.simulator.books import Record
from qbwc_service.simulator.ledger import NOTHING, number
from qbwc_service.simulator.lines import Lines
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call

SIDES = {"Debit": "JournalDebitLine", "Credit": "JournalCreditLine"}


def typed(_: Call, content: Fields, old: Record | None) -> None:
    """Put the lines of a change on the side they name, or were on."""
    sent = content.pop("JournalLineMod", None)
    if not isinstance(sent, list):
        return
    before = {
        str(line["TxnLineID"]): side
        for side in SIDES.values()
        for line in (old.several(side) if old else [])
    }
    for side in SIDES.values():
        content[side] = [line for line in sent if _side(line, before) == side]
    for line in sent:
        line.pop("JournalLineType", None)


def _side(line: Fields, before: dict[str, str]) -> str:
    named = SIDES.get(str(line.get("JournalLineType", "")))
    return named or before.get(str(line["TxnLineID"]), SIDES["Debit"])


def balanced(_: Call, __: Fields, lines: Lines) -> Fields:
    """Raise 3210 unless debits and credits are the same amount."""
    debit, credit = (
        sum((number(line, "Amount") for line in lines[side]), NOTHING) for side in SIDES.values()
    )
    if debit != credit:
        raise StatusError(3210, "The debits and the credits of the journal entry do not balance.")
    return {}
