"""What a reference points at, and how it is followed."""

from collections.abc import Mapping

from qbwc_service.simulator.books import Books
from qbwc_service.simulator.kinds import ENTITIES, ITEMS, STOCKED, TERMS, Kind
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError

# kinds -> the references that point at one of them
_POINTING: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Account",), "Account ARAccount APAccount AssetAccount BankAccount COGSAccount"),
    (("Account",), "CreditCardAccount DepositToAccount DiscountAccount ExpenseAccount"),
    (("Account",), "IncomeAccount OverrideItemAccount PrefillAccount RefundFromAccount"),
    (("Account",), "TaxOnPurchasesAccount TaxOnSalesAccount TransferFromAccount TransferToAccount"),
    (("BillingRate",), "BillingRate"),
    (("Class",), "Class DiscountClass OverrideClass"),
    (("Currency",), "Currency"),
    (("Customer",), "Customer"),
    (("CustomerMsg",), "CustomerMsg"),
    (("CustomerType",), "CustomerType"),
    (("Employee",), "Employee Supervisor"),
    (ENTITIES, "Entity PayeeEntity SalesRepEntity ShipToEntity"),
    (("InventorySite",), "InventorySite InventorySiteLocation ParentSite"),
    (("InventorySite",), "FromInventorySite FromInventorySiteLocation"),
    (("InventorySite",), "ToInventorySite ToInventorySiteLocation"),
    (ITEMS, "Item"),
    (("ItemGroup",), "ItemGroup"),
    (("ItemInventoryAssembly",), "ItemInventoryAssembly"),
    (STOCKED, "ItemInventory"),
    (("ItemSalesTax", "ItemSalesTaxGroup"), "ItemSalesTax ItemPurchaseTax"),
    (("ItemService",), "ItemService"),
    (("JobType",), "JobType"),
    (("Lead",), "Lead"),
    (("PaymentMethod",), "PaymentMethod PreferredPaymentMethod"),
    (("PayrollItemWage",), "PayrollItemWage"),
    (("PriceLevel",), "PriceLevel"),
    (("SalesRep",), "SalesRep"),
    (("SalesTaxCode",), "SalesTaxCode CustomerSalesTaxCode PurchaseTaxCode"),
    (("ShipMethod",), "ShipMethod"),
    (("Template",), "Template"),
    (TERMS, "Terms"),
    (("UnitOfMeasureSet",), "UnitOfMeasureSet OverrideUOMSet"),
    (("Vehicle",), "Vehicle"),
    (("Vendor",), "Vendor PrefVendor TaxVendor TaxAgencyVendor"),
    (("VendorType",), "VendorType"),
)
# A reference that is not here points into a list the company does not keep: always 3140.
REFERENCES: Mapping[str, tuple[str, ...]] = {
    f"{name}Ref": kinds for kinds, names in _POINTING for name in names.split()
}


def followed(books: Books, name: str, value: Fields, kind: Kind) -> object:
    """Return {"ListID": id} for a reference called `name` in a record of this kind.

    An empty one clears the field and is ''; one to nothing answers 3140.
    """
    if not any(value.values()):
        return ""
    kinds = (kind.name,) if name == "ParentRef" else REFERENCES.get(name, ())
    try:
        return {"ListID": books.resolve(kinds, value, name.removesuffix("Ref")).id}
    except StatusError as error:
        raise StatusError(3140, f"{error.message[:-1]} in the {kind.name}.") from None
