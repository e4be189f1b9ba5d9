"""Requests about neither one list nor one kind of transaction: windows, marks, mappings, facts."""

import re
from collections.abc import Callable, Mapping

from qbwc_service.simulator.documents import Answer, mark_empty
from qbwc_service.simulator.keeping import kept
from qbwc_service.simulator.kinds import ENTITIES, KINDS
from qbwc_service.simulator.list_rules import TAX_LINES
from qbwc_service.simulator.reading import Fields, listed
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.rendering import Renderer
from qbwc_service.simulator.requests import Call, not_found, recovery_of, texts

_OWN_TYPE = {
    "AccountsPayable": "AccountsPayable",
    "AccountsReceivable": "AccountsReceivable",
    "CostOfGoodsSold": "CostOfGoodsSold",
    "DirectDepositLiabilities": "OtherCurrentLiability",
    "Estimates": "NonPosting",
    "ExchangeGainLoss": "OtherExpense",
    "InventoryAssets": "OtherCurrentAsset",
    "ItemReceiptAccount": "OtherCurrentLiability",
    "OpeningBalanceEquity": "Equity",
    "PayrollLiabilities": "OtherCurrentLiability",
    "PettyCash": "Bank",
    "PurchaseOrders": "NonPosting",
    "RetainedEarnings": "Equity",
    "SalesOrders": "NonPosting",
    "SalesTaxPayable": "OtherCurrentLiability",
    "UncategorizedIncome": "Income",
    "UndepositedFunds": "OtherCurrentAsset",
}
_ITEMS = {
    "FinanceCharge": ("ItemOtherCharge", "Fin Chg"),
    "ReimbursableExpenseGroup": ("ItemGroup", "Reimb Group"),
    "ReimbursableExpenseSubtotal": ("ItemSubtotal", "Reimb Subt"),
}
_BOXES = "CategoryAccountMapping"
_LONGEST_NAME = 31
_MAPPING = "Form1099CategoryAccountMapping"


def add_account(call: Call) -> Answer:
    """Add an account that QuickBooks makes for itself; 3100 when the file has it."""
    which = str(call.content["SpecialAccountType"])
    fields: Fields = {
        "Name": re.sub(r"(?<=[a-z])(?=[A-Z])", " ", which)[:_LONGEST_NAME],
        "AccountType": _OWN_TYPE.get(which, "Expense"),
        "SpecialAccountType": which,
    }
    return _added(call, "Account", fields)


def add_item(call: Call) -> Answer:
    """Add an item that QuickBooks makes for itself; 3100 when the file has it."""
    which = str(call.content["SpecialItemType"])
    kind, name = _ITEMS[which]
    return _added(call, kind, {**call.content, "Name": name})


def _added(call: Call, kind: str, fields: Fields) -> Answer:
    if call.books.name_taken(KINDS[kind], str(fields["Name"])):
        raise StatusError(
            3100, f'The name "{fields["Name"]}" of the list element is already in use.'
        )
    record = call.books.insert(KINDS[kind], fields, call.now)
    answer = call.answer()
    name, ret = Renderer(call.books, fresh=True).ret(record)
    answer.rets.append((name, call.cut(ret)))
    answer.recovery = recovery_of(record)
    return answer


def display(call: Call) -> Answer:
    """Open a window, of which there are none here; 3120 for a record that is not there."""
    side = "List" if call.name.startswith("List") else "Txn"
    ident = call.fields.get(f"{side}ID")
    if ident is not None and str(ident) not in call.books.by_id:
        raise not_found(str(ident))
    entity = call.fields.get("EntityRef")
    if entity:
        call.books.resolve(ENTITIES, entity, "Entity")
    return call.answer()


def clear(call: Call) -> Answer:
    """Mark a transaction or a line of it as cleared; 3120 for one that is not there."""
    record = call.books.by_id.get(str(call.content["TxnID"]))
    line = str(call.content.get("TxnLineID") or "")
    lines = [one for name in record.kind.lines for one in record.several(name)] if record else []
    if record is None or record.kind.is_list:
        raise not_found(str(call.content["TxnID"]))
    if line and all(one.get("TxnLineID") != line for one in lines):
        raise not_found(line)
    cleared = call.books.settings.setdefault("ClearedStatus", {})
    cleared[line or record.id] = call.content["ClearedStatus"]
    return call.answer()


def map_1099(call: Call) -> Answer:
    """Keep which accounts are reported in which box of form 1099; 3140 for an unknown account."""
    sent = kept(call.books, call.content, f"{_MAPPING}Mod", KINDS["Account"])
    books, old = call.books, call.books.settings.get(_MAPPING, {})
    boxes = {str(one["MappingCategory"]): one for one in listed(old, _BOXES)}
    for box in listed(sent, "CategoryAccountMappingMod"):
        accounts = [one["AccountRef"] for one in listed(box, "MappingAccount")]
        boxes[str(box["MappingCategory"])] = box | {"AccountRef": accounts}
    books.settings[_MAPPING] = old | sent | {_BOXES: list(boxes.values())}
    return _told_1099(call, call.answer())


def query_1099(call: Call) -> Answer:
    """Tell which accounts are reported in which box of form 1099."""
    return _told_1099(call, call.answer())


def _told_1099(call: Call, answer: Answer) -> Answer:
    held: Fields = {"IsFiling1099Misc": "false"} | call.books.settings.get(_MAPPING, {})
    asked = texts(call.fields, "MappingCategory")
    shown = [one for one in listed(held, _BOXES) if not asked or one["MappingCategory"] in asked]
    named = Renderer(call.books).named({_BOXES: shown})
    answer.rets.append((f"{_MAPPING}Ret", held | named))
    return answer


def activity(call: Call) -> Answer:
    """Tell when the file was last restored and condensed: never, so the epoch of QuickBooks."""
    never = "1970-01-01T00:00:00"
    return call.listing(
        [("CompanyActivityRet", {"LastRestoreTime": never, "LastCondenseTime": never})]
    )


def tax_lines(call: Call) -> Answer:
    """Tell the lines of tax forms that accounts can be assigned to."""
    return call.listing(
        [
            ("AccountTaxLineInfoRet", {"TaxLineID": ident, "TaxLineName": name})
            for ident, name in TAX_LINES.items()
        ]
    )


def nothing(call: Call) -> Answer:
    """Find nothing: the company keeps no such thing."""
    return mark_empty(call.answer())


def forget_events(call: Call) -> Answer:
    """Refuse to forget the events of a subscriber: there are none."""
    raise not_found(str(call.fields["SubscriberID"]))


WRITERS: Mapping[str, Callable[[Call], Answer]] = {
    "ClearedStatusMod": clear,
    "DataEventRecoveryInfoDel": forget_events,
    "Form1099CategoryAccountMappingMod": map_1099,
    "ListDisplayAdd": display,
    "ListDisplayMod": display,
    "SpecialAccountAdd": add_account,
    "SpecialItemAdd": add_item,
    "TxnDisplayAdd": display,
    "TxnDisplayMod": display,
}
READERS: Mapping[str, Callable[[Call], Answer]] = {
    "AccountTaxLineInfoQuery": tax_lines,
    "CompanyActivityQuery": activity,
    "DataEventRecoveryInfoQuery": nothing,
    "Form1099CategoryAccountMappingQuery": query_1099,
    "SalesTaxReturnLineQuery": nothing,
    "SalesTaxReturnQuery": nothing,
}
