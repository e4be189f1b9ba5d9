"""Private and custom fields (DataExt); the Web Connector keeps its stamps in them."""

from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.grammar import Fields
from qbwc_service.simulator.kinds import QUERIED
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, not_found, texts


def define(call: Call) -> Answer:
    """Define a field of an owner: 3100 when it is already there."""
    content = call.content
    key = _key(content)
    if key in call.books.definitions:
        raise StatusError(3100, f'The name "{key[1]}" of the data extension is already in use.')
    call.books.definitions[key] = content
    assigned = texts(content, "AssignToObject")
    ret = {name: content[name] for name in ("OwnerID", "DataExtName", "DataExtType")}
    answer = call.answer()
    answer.rets.append(("DataExtDefRet", ret | {"AssignToObject": assigned}))
    answer.recovery = {"OwnerID": str(content["OwnerID"])}
    return answer


def write(call: Call) -> Answer:
    """Set a value, for DataExtAdd and DataExtMod.

    3120 when the field is not defined, or the Mod of a private field finds no value; an Add over
    a value is 3100, as is the first definition's.
    """
    content, key = call.content, _key(call.content)
    if key not in call.books.definitions:
        raise not_found(key[1])
    values = _values(call)
    if call.name == "DataExtAdd" and key in values:
        raise StatusError(3100, f'The data extension "{key[1]}" already has a value.')
    if call.name == "DataExtMod" and key not in values and key[0] != "0":
        raise not_found(key[1])
    values[key] = str(content["DataExtValue"])
    told = ("OwnerID", "DataExtName", "DataExtValue")
    answer = call.answer()
    answer.rets.append(("DataExtRet", {name: content[name] for name in told}))
    answer.recovery = {"OwnerID": str(content["OwnerID"])}
    return answer


def remove(call: Call) -> Answer:
    """Take a value away; 3120 when there is none."""
    content, key = call.content, _key(call.content)
    if _values(call).pop(key, None) is None:
        raise not_found(key[1])
    answer = call.answer()
    answer.rets.append(
        ("DataExtDelRet", {name: content[name] for name in ("OwnerID", "DataExtName")})
    )
    answer.recovery = {"OwnerID": str(content["OwnerID"])}
    return answer


def _key(content: Fields) -> tuple[str, str]:
    # GUIDs compare without case; the name keeps its own.
    return str(content["OwnerID"]).upper(), str(content["DataExtName"])


def _values(call: Call) -> dict[tuple[str, str], str]:
    content, books = call.content, call.books
    if "OtherDataExtType" in content:
        return books.extensions
    if "TxnID" in content:
        record = books.find((str(content["TxnDataExtType"]),), str(content["TxnID"]))
        if record is None:
            raise not_found(str(content["TxnID"]))
        return record.extensions
    kind = str(content["ListDataExtType"])
    if kind not in QUERIED:
        raise not_found(kind)
    return books.resolve(QUERIED[kind], content["ListObjRef"], kind).extensions
