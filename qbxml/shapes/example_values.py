"""What stands in examples: customers, items, accounts and employees each by a name of their own."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

KIND = re.compile("(Query|Add|Mod|Ret|Ref|Rs|Line)+$")
"""What the name of an object says beside the thing it is about."""
OTHER = "ABC Corp"
"""The name of what is not in NAMES."""
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "APAccount": "Accounts Payable",
        "ARAccount": "Accounts Receivable",
        "Account": "Sales",
        "AssetAccount": "Inventory Asset",
        "BankAccount": "Checking",
        "BaseUnit": "square foot",
        "BillingRate": "Standard rate",
        "COGSAccount": "Cost of Goods Sold",
        "Class": "North",
        "CreditCardAccount": "Company card",
        "Currency": "Euro",
        "CustomerMsg": "Thank you for your business.",
        "CustomerType": "Retail",
        "DateDrivenTerms": "15th of the month",
        "DepositToAccount": "Checking",
        "Employee": "Jane Doe",
        "ExpenseAccount": "Payroll Expenses",
        "InventorySite": "Warehouse",
        "Item": "Consulting",
        "ItemDiscount": "Discount",
        "ItemFixedAsset": "Van",
        "ItemGroup": "Starter kit",
        "ItemInventory": "Widget",
        "ItemInventoryAssembly": "Widget set",
        "ItemNonInventory": "Packaging",
        "ItemOtherCharge": "Shipping",
        "ItemPayment": "Payment",
        "ItemSalesTax": "State tax",
        "ItemSalesTaxGroup": "State and city tax",
        "ItemService": "Consulting",
        "ItemSubtotal": "Subtotal",
        "JobType": "Repair",
        "Lead": "Jane Doe",
        "OtherName": "John Smith",
        "PaymentMethod": "Check",
        "PayrollItemWage": "Hourly",
        "PriceLevel": "Wholesale",
        "SalesRep": "JD",
        "SalesRepEntity": "Jane Doe",
        "SalesTaxCode": "Tax",
        "ShipMethod": "Courier",
        "TaxAgencyVendor": "State Tax Agency",
        "Terms": "Net 30",
        "ToInventorySite": "Shop",
        "TransferFromAccount": "Checking",
        "TransferToAccount": "Savings",
        "UnitOfMeasureSet": "Area",
        "Vehicle": "Van",
        "Vendor": "Office Supply Co",
        "VendorType": "Supplies",
        "WorkersCompCode": "8810",
    }
)
"""What things are called, by the end of their name; the longest end counts."""


def _called(name: str) -> Mapping[str, str]:
    return MappingProxyType({"FullName": name})


PLACES: Mapping[tuple[str, str], Any] = MappingProxyType(
    {
        ("BillPaymentCheck", "PayeeEntityRef"): _called("Office Supply Co"),
        ("BillPaymentCreditCard", "PayeeEntityRef"): _called("Office Supply Co"),
        ("BillToPay", "PayeeEntityRef"): _called("Office Supply Co"),
        ("Check", "AccountRef"): _called("Checking"),
        ("CreditCardCharge", "AccountRef"): _called("Company card"),
        ("CreditCardCredit", "AccountRef"): _called("Company card"),
        ("Currency", "CurrencyCode"): "EUR",
        ("Expense", "AccountRef"): _called("Office Supplies"),
        ("InventoryAdjustment", "AccountRef"): _called("Inventory Adjustment"),
        ("InventoryAdjustment", "ItemRef"): _called("Widget"),
        ("ItemDiscount", "AccountRef"): _called("Discounts Given"),
        ("JournalDebit", "AccountRef"): _called("Checking"),
        ("SalesTaxPaymentCheck", "PayeeEntityRef"): _called("State Tax Agency"),
        ("TimeTracking", "EntityRef"): _called("Jane Doe"),
        ("ToDo", "Notes"): "Call ABC Corp",
        ("TransferInventory", "ItemRef"): _called("Widget"),
        ("PayrollItemWage", "WageType"): "HourlyRegular",
        ("VehicleMileage", "ItemRef"): _called("Mileage"),
    }
)
"""Values of an element inside one thing alone."""
VALUES: Mapping[str, Any] = MappingProxyType(
    {
        "FirstName": "Jane",
        "LastName": "Doe",
        "Initial": "JD",
        "Abbreviation": "sq ft",
        "AccountType": "Income",
        "ItemRef": _called("Consulting"),
        "AccountRef": _called("Sales"),
        "ListDataExtType": "Customer",
        "ListDelType": "Customer",
        "ListDisplayAddType": "Customer",
        "ListDisplayModType": "Customer",
        "ListMergeType": "Customer",
        "TxnDelType": "Invoice",
        "TxnDisplayAddType": "Invoice",
        "TxnDisplayModType": "Invoice",
        "TxnVoidType": "Invoice",
        "DataExtName": "Color",
        "DataExtType": "STR255TYPE",
        "DataExtValue": "Blue",
        "EditSequence": "1422671082",
        "MaxReturned": 5,
        "OwnerID": "0",
        "IncludeRetElement": "ListID",
        "Quantity": "2",
        "id": "80000001-1422671082",
        "guid": "{8e2f9b0c-6d8e-4e0b-9a53-0d6b9b6a7c11}",
        "date": "2026-11-20",
        "datetime": "2026-11-20T12:34:56-08:00",
        "interval": "PT8H30M",
        "macro": "TxnID:1",
        "bool": True,
        "int": 1,
        "amount": "100.00",
        "text": "Text",
    }
)
"""Values by element, else by type."""
MORE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "EmployeeAdd": frozenset({"FirstName", "LastName"}),
        "ItemInventoryAdd": frozenset({"IncomeAccountRef", "COGSAccountRef", "AssetAccountRef"}),
        "ItemInventoryAssemblyAdd": frozenset(
            {"IncomeAccountRef", "COGSAccountRef", "AssetAccountRef"}
        ),
        "PurchaseOrderAdd": frozenset({"VendorRef"}),
        "TransferAdd": frozenset({"TransferFromAccountRef", "TransferToAccountRef"}),
    }
)
"""Elements that QuickBooks wants, although its schema does not."""


def known_value(holder: str, name: str) -> Any:
    """Return the value of an element inside an object, None where its type decides."""
    thing = KIND.sub("", holder)
    if name in ("Name", "FullName"):
        ends = (end for end in NAMES if thing.endswith(end))
        return NAMES.get(max(ends, key=len, default=""), OTHER)
    found = PLACES.get((thing, name), VALUES.get(name))
    return dict(found) if isinstance(found, Mapping) else found
