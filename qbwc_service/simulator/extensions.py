"""Private and custom fields (DataExt); the Web Connector keeps its stamps in them."""

from qbwc_service.simulator.books import Record
from qbwc_service.simulator.clocks import written
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.kinds import KINDS, QUERIED
from qbwc_service.simulator.ledger import lines
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, not_found, texts

# The fields of the user interface belong to nobody, and only these have any.
NOBODY = "0"
_OF_NOBODY = ("Customer", "Vendor", "Employee", "Item")
_RULES = ("DataExtListRequire", "DataExtTxnRequire", "DataExtFormatString")
Values = dict[tuple[str, str], str]


def define(call: Call) -> Answer:
    """Define a field of an owner: 3100 when it is already there, 3351 for objects without any."""
    content = call.content
    key = _key(content)
    if key in call.books.definitions:
        raise StatusError(3100, f'The name "{key[1]}" of the data extension is already in use.')
    _check_objects(key, texts(content, "AssignToObject"))
    ident = str(len(call.books.definitions) + 1)
    switches = {"DataExtListRequire": "false", "DataExtTxnRequire": "false"}
    call.books.definitions[key] = switches | content | {"DataExtID": ident}
    return _defined(call, call.books.definitions[key])


def redefine(call: Call) -> Answer:
    """Change a field: its name, what it is assigned to; 3120 when it is not there."""
    key, books = _key(call.content), call.books
    if key not in books.definitions:
        raise not_found(key[1])
    old = books.definitions[key]
    objects = texts(old, "AssignToObject") + texts(call.content, "AssignToObject")
    gone = texts(call.content, "RemoveFromObject")
    _check_objects(key, objects)
    name = str(call.content.get("DataExtNewName") or key[1])
    fresh = (key[0], name)
    if fresh != key and fresh in books.definitions:
        raise StatusError(3100, f'The name "{name}" of the data extension is already in use.')
    changed = {one: call.content[one] for one in _RULES if one in call.content}
    kept = [one for one in dict.fromkeys(objects) if one not in gone]
    del books.definitions[key]
    books.definitions[fresh] = old | changed | {"DataExtName": name, "AssignToObject": kept}
    for values in _all_values(call):
        if key in values:
            values[fresh] = values.pop(key)
    return _defined(call, books.definitions[fresh])


def undefine(call: Call) -> Answer:
    """Remove a field and all its values; 3120 when it is not there."""
    key = _key(call.fields)
    if call.books.definitions.pop(key, None) is None:
        raise not_found(key[1])
    for values in _all_values(call):
        values.pop(key, None)
    return _removed(call, "DataExtDefDelRet", call.fields, ())


def query(call: Call) -> Answer:
    """Tell the definitions of these owners, or those of these objects; all without either."""
    owners = {owner.upper() for owner in texts(call.fields, "OwnerID")}
    objects = set(texts(call.fields, "AssignToObject"))
    found = [
        one
        for key, one in call.books.definitions.items()
        if (not owners or key[0] in owners)
        and (not objects or objects & set(texts(one, "AssignToObject")))
    ]
    return call.listing([("DataExtDefRet", one) for one in found])


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
    if call.name == "DataExtMod" and key not in values and key[0] != NOBODY:
        raise not_found(key[1])
    values[key] = str(content["DataExtValue"])
    told = {name: content[name] for name in ("OwnerID", "DataExtName", "DataExtValue")}
    told["DataExtType"] = call.books.definitions[key]["DataExtType"]
    answer = call.answer()
    answer.rets.append(("DataExtRet", told))
    answer.recovery = {"OwnerID": str(content["OwnerID"])}
    return answer


def remove(call: Call) -> Answer:
    """Take a value away; 3120 when there is none."""
    key = _key(call.content)
    if _values(call).pop(key, None) is None:
        raise not_found(key[1])
    places = ("ListDataExtType", "ListObjRef", "TxnDataExtType", "TxnID", "OtherDataExtType")
    return _removed(call, "DataExtDelRet", call.content, places)


def _check_objects(key: tuple[str, str], objects: list[str]) -> None:
    strange = [one for one in objects if one not in _OF_NOBODY]
    if key[0] == NOBODY and strange:
        raise StatusError(3351, f"There are no custom fields for {', '.join(strange)}.")


def _defined(call: Call, definition: Fields) -> Answer:
    answer = call.answer()
    answer.rets.append(("DataExtDefRet", call.cut(definition)))
    answer.recovery = {"OwnerID": str(definition["OwnerID"])}
    return answer


def _removed(call: Call, ret: str, told: Fields, places: tuple[str, ...]) -> Answer:
    answer = call.answer()
    names = ("OwnerID", "DataExtName", *places)
    shown: Fields = {name: told[name] for name in names if name in told}
    answer.rets.append((ret, shown | {"TimeDeleted": written(call.now)}))
    answer.recovery = {"OwnerID": str(told["OwnerID"])}
    return answer


def _key(content: Fields) -> tuple[str, str]:
    # GUIDs compare without case; the name keeps its own.
    return str(content["OwnerID"]).upper(), str(content["DataExtName"])


def _values(call: Call) -> Values:
    content, books = call.content, call.books
    if "OtherDataExtType" in content:
        return books.extensions
    if "TxnID" in content:
        record = books.find((str(content["TxnDataExtType"]),), str(content["TxnID"]))
        if record is None:
            raise not_found(str(content["TxnID"]))
        line = str(content.get("TxnLineID") or "")
        return _of_line(call, record, line) if line else record.extensions
    kind = str(content["ListDataExtType"])
    return books.resolve(QUERIED[kind], content["ListObjRef"], kind).extensions


def _of_line(call: Call, record: Record, ident: str) -> Values:
    if all(line["TxnLineID"] != ident for _, line in lines(record)):
        raise not_found(ident)
    return call.books.line_extensions.setdefault(ident, {})


def _all_values(call: Call) -> list[Values]:
    books = call.books
    records = [one.extensions for kind in KINDS for one in books.records[kind].values()]
    return [books.extensions, *books.line_extensions.values(), *records]
