"""Moving money between two accounts. A transfer has no RefNumber and no ExternalGUID."""

from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.grammar import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, resolved_content

_BETWEEN = ("TransferFromAccountRef", "TransferToAccountRef")


def add(call: Call) -> Answer:
    """Move money: 3140 for an account that is not there, 3150 for one that is not named."""
    content = resolved_content(call)
    _check(content)
    fields = {"TxnDate": call.now.date().isoformat()} | content
    return call.written(call.books.insert(call.kind, fields, call.now))


def modify(call: Call) -> Answer:
    """Change a transfer; what the request leaves out stays."""
    record = call.current()
    content = resolved_content(call)
    del content["TxnID"], content["EditSequence"]
    fields = record.fields | content
    _check(fields)
    record.fields = fields
    call.books.touch(record, call.now)
    return call.written(record)


def _check(fields: Fields) -> None:
    for name in (*_BETWEEN, "Amount"):
        if not fields.get(name):
            raise StatusError(3150, f'The required element "{name}" is missing in the Transfer.')
    if fields[_BETWEEN[0]] == fields[_BETWEEN[1]]:
        raise StatusError(3210, "You cannot transfer funds to the account they come from.")
