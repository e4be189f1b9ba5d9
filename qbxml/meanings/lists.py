"""Items (what is sold and bought), accounts, terms, tax codes."""

from typing import Final

ROWS: Final = """
ItemDesc: The text that lines with this item are filled in with.
SalesDesc: The text that lines of sales with this item are filled in with.
FixedAssetSalesInfo/SalesDesc: A remark on the sale of the asset.
SalesPrice: The price that lines of sales with this item are filled in with.
FixedAssetSalesInfo/SalesPrice: What the asset was sold for.
FixedAssetSalesInfo/SalesDate: The day on which the asset was sold.
FixedAssetSalesInfo/SalesExpense: What it cost to sell the asset.
FixedAssetSalesInfo, FixedAssetSalesInfoMod: The sale of the asset, once it was sold.
PurchaseDesc: The text that lines of purchases with this item are filled in with.
ItemFixedAsset/PurchaseDesc: A remark on the purchase of the asset.
PurchaseCost: The cost that lines of purchases with this item are filled in with.
ItemFixedAsset/PurchaseCost: What the asset was bought for.
ItemFixedAsset/PurchaseDate: The day on which the asset was bought.
ItemFixedAsset/Location: Where the asset is.
ItemFixedAsset/SerialNumber: The serial number that the maker gave the asset.
ItemFixedAsset/PONumber: The number of the purchase order by which the asset was bought.
ItemFixedAsset/AssetAccountRef: The fixed asset account in which the asset's value is kept.
AcquiredAs: Whether the asset was new or used when it was bought.
AssetDesc: What the asset is.
VendorOrPayeeName: From whom the asset was bought, as text.
WarrantyExpDate: The day on which the asset's warranty ends.
CostBasis: The cost from which the asset's depreciation is computed.
IncomeAccountRef: The income account to which sales of the item are posted.
ExpenseAccountRef: The expense account to which purchases of the item are posted.
PayrollItemWage/ExpenseAccountRef, PayrollItemNonWage/ExpenseAccountRef: The expense account to
    which it is posted.
COGSAccountRef: The account to which the item's cost is posted when it is sold (cost of goods sold).
AssetAccountRef: The account in which the value of the item's stock is kept.
PrefVendorRef: The vendor from whom the item is mostly bought.
PurchaseTaxCodeRef: The tax code that lines of purchases with this item get.
SalesOrPurchase: The one price and account of an item that is either only sold or only bought.
SalesOrPurchaseMod: Changes the one price and account of an item that is only sold or only bought.
SalesAndPurchase: Prices and accounts of an item that is bought and sold again, as subcontracted
    work is.
SalesAndPurchaseMod: Changes to prices and accounts of an item that is bought and sold again.
SalesOrPurchase/Desc: The text that lines with this item are filled in with.
SalesOrPurchase/AccountRef: The account to which sales or purchases of the item are posted.
Price: The price or cost of one that lines with this item are filled in with.
PricePercent: A percentage of the line above, in place of a price.
ManufacturerPartNumber: The maker's own number for the item, for purchase orders.
BarCode: The bar code by which the item can be scanned.
BarCodeValue: The text of the item's bar code.
AssignEvenIfUsed: True gives it the bar code even if another record has that.
UnitOfMeasureSetRef: The units in which the item is counted, such as piece and box.
ReorderPoint: At this quantity in stock or less QuickBooks reminds people to order more.
BuildPoint: At this quantity in stock or less QuickBooks reminds people to build more.
Max: The quantity up to which the stock is to be filled.
QuantityOnHand: How many are in stock, computed by QuickBooks from transactions; to read only.
Add/QuantityOnHand: How many are in stock at the start; later only transactions change it, such as
    InventoryAdjustmentAdd.
TotalValue: What the stock at the start is worth.
InventoryDate: The day of the stock at the start.
AverageCost: What one of the stock has cost on average; computed by QuickBooks, to read only.
QuantityOnOrder: How many are on open purchase orders; computed by QuickBooks, to read only.
QuantityOnSalesOrder: How many are on open sales orders; computed by QuickBooks, to read only.
ItemGroupLine: One member of the group item, and how many of it.
ItemGroup/IsPrintItemsInGroup: Whether forms show the group's members, or only the group.
ItemInventoryAssemblyLine: One part that the assembly is built of, and how many of it.
ItemInventoryAssemblyLine/Quantity: How many of the part one assembly needs.
ItemInventoryRef: An inventory item.
ItemInventoryAssemblyLine/ItemInventoryRef: The inventory item that is built in.
ClearItemsInGroup: True removes all members that the item has had.
SpecialItemType: Says that QuickBooks made the item for a purpose of its own.
DiscountRate: The amount that the discount item takes off.
DiscountRatePercent: The percentage of the line above that the discount item takes off.
ItemDiscount/AccountRef: The account to which discounts are posted.
TaxRate: The rate of the sales tax in percent, such as 7.5.
TaxVendorRef: The vendor (tax agency) to whom this sales tax is paid.
ItemSalesTaxGroup/ItemSalesTaxRef: A sales tax item whose rate is part of the group's.
ItemPayment/DepositToAccountRef: The account that gets the money; without it undeposited funds.
ItemPayment/PaymentMethodRef: How it is paid, such as Check or Cash.
ApplyIncomeAccountRefToExistingTxns: True moves earlier sales of the item to the new account, too.
ApplyExpenseAccountRefToExistingTxns: True moves earlier purchases of the item to the new account.
ApplyCOGSAccountRefToExistingTxns: True moves the cost of earlier sales to the new account, too.
ApplyAccountRefToExistingTxns: True moves earlier transactions of the item to the new account, too.
AccountType: What kind of account it is, such as Bank or Income, which decides on reports it is in.
Account/Name: The account's own name, without its number and its parents' names.
Account/AccountNumber: The number in the chart of accounts; people see it if they switched account
    numbers on.
BankNumber: The number of the account at the bank.
Desc: A text for people about the record.
Account/OpenBalance: The balance when the account was entered.
Account/OpenBalanceDate: The day of that balance.
Account/Balance: The account's balance, computed by QuickBooks; without its sub-accounts.
Account/TotalBalance: The balance with that of all sub-accounts, computed by QuickBooks.
Account/SalesTaxCodeRef: The tax code that lines with this account get.
TaxLineID: The line of the tax form in which the account is counted, as AccountTaxLineInfoQuery
    tells it.
TaxLineInfoRet: The line of the tax form in which the account is counted.
TaxLineName: The name of the line of the tax form.
SpecialAccountType: Says that QuickBooks made the account for a purpose of its own, such as
    undeposited funds.
CashFlowClassification: In which part of the cash flow statement the account is counted.
StdDueDays: Days from the transaction to its due date.
StdDiscountDays: Days from the transaction in which paying early brings the discount.
DiscountPct: The percentage that paying early takes off.
DayOfMonthDue: The day of the month on which payment is due.
DueNextMonthDays: A transaction within these days before the due day is due a month later.
DiscountDayOfMonth: The day of the month up to which paying brings the discount.
IsTaxable: Whether what has this sales tax code is taxed.
SalesTaxCode/Desc: What the code stands for, such as Taxable Sales.
ItemPurchaseTaxRef: The tax item whose rate purchases with this code get.
SalesTaxCode/ItemSalesTaxRef: The tax item whose rate sales with this code get.
"""
