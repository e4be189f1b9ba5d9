"""What some lists make of what they are given, and what they demand."""

from collections.abc import Callable, Mapping

from qbwc_service.simulator.reading import Fields, listed
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call

Rule = Callable[[Call, Fields], None]


def shaped(call: Call, fields: Fields) -> None:
    """Bring the fields of a list element into the form in which it is read."""
    _bar_code(fields)
    _tax_line(fields)
    if fields.pop("ClearItemsInGroup", "") == "true":
        fields |= {"ItemGroupLine": [], "ItemInventoryAssemblyLine": []}
    _numbered(call, fields)
    rule = RULES.get(call.kind.name)
    if rule:
        rule(call, fields)


def _bar_code(fields: Fields) -> None:
    code = fields.pop("BarCode", None)
    if isinstance(code, dict) and code.get("BarCodeValue"):
        fields["BarCodeValue"] = code["BarCodeValue"]


def _tax_line(fields: Fields) -> None:
    ident = fields.pop("TaxLineID", "")
    if ident:
        fields["TaxLineInfoRet"] = {
            "TaxLineID": ident,
            "TaxLineName": TAX_LINES.get(str(ident), ""),
        }


def _numbered(call: Call, fields: Fields) -> None:
    """Give notes, contacts and places the ids they are changed by."""
    day = call.now.date().isoformat()
    for name, ident in _NUMBERED.items():
        for number, one in enumerate(listed(fields, name), 1):
            one.setdefault(ident, str(number))
    for name, more in (("AdditionalNotesRet", {"Date": day}), ("ContactsRet", _contact(call))):
        for one in listed(fields, name):
            one |= {key: value for key, value in more.items() if key not in one}


def _contact(call: Call) -> dict[str, str]:
    stamp = str(int(call.now.timestamp()))
    return {"ListID": f"8FF00000-{stamp}", "EditSequence": stamp}


def _employee(_: Call, fields: Fields) -> None:
    parts = [str(fields.get(name) or "") for name in ("FirstName", "MiddleName", "LastName")]
    fields["Name"] = " ".join(part for part in parts if part)
    fields.setdefault("PrintAs", fields["Name"])


def _price_level(_: Call, fields: Fields) -> None:
    fixed = fields.get("PriceLevelFixedPercentage")
    fields["PriceLevelType"] = "FixedPercentage" if fixed else "PerItem"
    _adjusted(fields, "PriceLevelPerItemRet", "CustomPrice")
    if not fields.get("PriceLevelPerItemRet"):
        fields.pop("CurrencyRef", None)


def _billing_rate(_: Call, fields: Fields) -> None:
    fixed = fields.get("FixedBillingRate")
    fields["BillingRateType"] = "FixedRate" if fixed else "PerItem"
    _adjusted(fields, "BillingRatePerItemRet", "CustomRate")


def _adjusted(fields: Fields, lines: str, name: str) -> None:
    """Tell an adjustment as the percentage that it is read as."""
    for line in listed(fields, lines):
        percent = line.pop("AdjustPercentage", line.get(f"{name}Percent"))
        if not line.get(name):
            line[f"{name}Percent"] = percent or "0"


def _sales_rep(call: Call, fields: Fields) -> None:
    if call.books.name_taken(call.kind, str(fields["Initial"]), str(call.content.get("ListID"))):
        raise StatusError(
            3180, f'There was an error when saving a Sales Rep: "{fields["Initial"]}" is in use.'
        )


def _todo(_: Call, fields: Fields) -> None:
    fields |= {"Type": fields.get("Type") or "Task", "IsDone": fields.get("IsDone") or "false"}


def _compensation(call: Call, fields: Fields) -> None:
    rates = fields.get("RateHistory")
    today = call.now.date().isoformat()
    for rate in sorted(rates, key=_since) if isinstance(rates, list) else []:
        side = "Current" if _since(rate) <= today else "Next"
        fields |= {f"{side}Rate": rate["Rate"], f"{side}EffectiveDate": rate["EffectiveDate"]}


def _since(rate: Fields) -> str:
    return str(rate.get("EffectiveDate"))


RULES: Mapping[str, Rule] = {
    "BillingRate": _billing_rate,
    "Employee": _employee,
    "PriceLevel": _price_level,
    "SalesRep": _sales_rep,
    "ToDo": _todo,
    "WorkersCompCode": _compensation,
}
_NUMBERED = {
    "AdditionalNotesRet": "NoteID",
    "LocationsRet": "LocationID",
    "LeadContactsRet": "LeadContactID",
}
TAX_LINES: Mapping[str, str] = {
    "1": "Income: Gross receipts or sales not on line 1a",
    "2": "Cost of goods sold: Purchases",
    "3": "Deductions: Other deductions",
}
