"""What fewer programs need: stock, rarer lists, deletions, the company and its QuickBooks."""

from typing import Final

ROWS: Final = """
ListDelType: The kind of list record, such as Customer.
TxnDelType: The type of the transaction, such as Invoice.
TxnVoidType: The type of the transaction, such as Invoice, whose amounts become zero.
DeletedDateRangeFilter: Only what was deleted within a span of time; QuickBooks knows the last 90
    days only.
FromDeletedDate: The first moment of the span.
ToDeletedDate: The last moment of the span.
ListMergeType: The kind of list whose two records become one.
MergeFrom: The record that goes; what it had becomes the other's.
MergeTo: The record that stays.
ListDisplayAddType, ListDisplayModType: The kind of record whose form opens at the PC.
TxnDisplayAddType, TxnDisplayModType: The type of transaction whose form opens at the PC.
ClearedStatus: Whether it was found on the bank's statement.
PendingStatus: Whether pending builds come, others, or both.
IncludeComponentLineItems: Must be true for the parts of a build to come.
ItemInventoryAssemblyRef: The assembly, an item that is built of other items.
QuantityToBuild: How many to build; parts leave the stock, and finished ones come into it.
QuantityCanBuild: How many could be built of the parts in stock; to read only.
QuantityNeeded: How many of the part one build needs.
MarkPendingIfRequired: True keeps the build as pending if parts are missing, else it fails.
RemovePending: True makes a pending build final.
ComponentItemLineRet: One part of the build.
InventoryAdjustmentLineAdd: One item whose stock is corrected.
InventoryAdjustmentLineMod: A correction to keep, change or add.
InventoryAdjustmentLineRet: One item whose stock was corrected.
QuantityAdjustment: Corrects how many there are.
ValueAdjustment: Corrects what they are worth.
SerialNumberAdjustment: Adds or removes a serial number.
LotNumberAdjustment: Corrects how many of a lot there are.
NewQuantity: How many there are from now on.
QuantityDifference: How many more there are; below zero for less.
NewValue: What they are worth from now on.
ValueDifference: How much more they are worth; below zero for less.
AddSerialNumber: The serial number that is added.
RemoveSerialNumber: The serial number that is removed.
ParentSiteRef: The site that this one is within.
SiteDesc: A text for people about the site.
SiteAddress: The address of the site.
SiteAddressBlock: The address of the site as the lines that are printed; to read only.
SiteFilter: Only these sites.
ItemSiteFilter: Only these items or sites.
FromInventorySiteRef: The site that goods leave.
ToInventorySiteRef: The site that goods come to.
FromInventorySiteLocationRef: The bin or shelf that the goods leave.
ToInventorySiteLocationRef: The bin or shelf that the goods come to.
TransferInventoryLineAdd, TransferInventoryLineRet: One item that moves from site to site.
TransferInventoryLineMod: A line to keep, change or add.
QuantityToTransfer: How many move.
QuantityTransferred: How many moved.
ReorderLevel: At this quantity at the site or less QuickBooks reminds people to order more.
AssemblyBuildPoint: At this quantity at the site or less QuickBooks reminds people to build more.
QuantityOnPurchaseOrders: How many are on open purchase orders; to read only.
QuantityOnSalesOrders: How many are on open sales orders; to read only.
TransferFromAccountRef: The account that the money leaves.
TransferToAccountRef: The account that the money comes to.
FromAccountBalance: The balance of the account that the money left.
ToAccountBalance: The balance of the account that the money came to.
RefundFromAccountRef: The account that the refund is paid from.
RefundAppliedToTxnAdd, RefundAppliedToTxnRet: A credit, such as a credit memo, that is paid back.
RefundAmount: How much of the credit is paid back.
BillToPay: A bill that is not paid yet.
CreditToApply: A credit of the vendor that is not used yet.
SalesTaxPaymentCheckLineAdd, SalesTaxPaymentCheckLineRet: One sales tax that the check pays.
SalesTaxPayableLineRet: One sales tax that is owed, and how much of it.
SalesTaxPayableQuery/AsOfDate: The day up to which sales tax is counted.
FixedBillingRate: What an hour costs, whatever the service.
BillingRatePerItem, BillingRatePerItemRet: The rate of one service item.
CustomRate: The rate of this item.
PriceLevelFixedPercentage: By how much the level changes all prices; below zero lowers them.
PriceLevelPerItem, PriceLevelPerItemRet: The price of one item at this level.
CustomPrice: The item's price at this level.
CustomPricePercent: By how much this level changes the item's price, in percent.
PaymentMethodType: What kind of payment it is, such as Check or Cash.
Initial: The initials, by which sales refer to the sales rep.
SalesRepEntityRef: The employee, vendor or other name who is the sales rep.
CurrencyCode: The currency's code of three letters, such as EUR.
CurrencyFormat: How amounts in the currency are written.
ThousandSeparator: What stands between thousands.
ThousandSeparatorGrouping: How digits are grouped.
DecimalPlaces: How many decimals amounts have.
DecimalSeparator: What stands before the decimals.
IsUserDefinedCurrency: Whether people added the currency, rather than QuickBooks.
CurrencyRet/AsOfDate: The day of the exchange rate.
UnitOfMeasureType: What is measured, such as count, weight or length.
BaseUnit: The unit in which the stock is kept; others are computed from it.
RelatedUnit: A further unit, and how many base units it is.
DefaultUnit: The unit that one kind of forms is filled in with.
Abbreviation: The unit's short name, which forms show.
ConversionRatio: How many base units this unit is.
UnitUsedFor: The kind of forms.
Unit: The name of the unit.
VehicleRef: The vehicle that was driven.
TripStartDate: The day on which the trip began.
TripEndDate: The day on which the trip ended.
OdometerStart: The odometer at the beginning of the trip.
OdometerEnd: The odometer at the end of the trip.
TotalMiles: The length of the trip.
ToDo/Type: What kind of task it is, such as Call or Meeting.
Priority: How urgent the task is.
EmployeeRef: The employee that it is about.
LeadRef: The lead that it is about.
IsDone: Whether the task is done.
ReminderDate: The day on which QuickBooks reminds people.
ReminderTime: The time of that day.
DoneStatus: Whether tasks that are done come, open ones, or both.
Lead/Status: How likely the lead is to buy.
MainPhone: The main phone number.
LeadContacts, LeadContactsMod, LeadContactsRet: A person at the lead's.
LeadContactID: The number of the person, as a query tells it.
IsPrimaryContact: Whether this is the person to talk to first.
Locations, LocationsMod, LocationsRet: A place where the lead is.
Locations/Location: What the place is called.
LocationID: The number of the place, as a query tells it.
LeadAddress: The address of the place.
WageType: What kind of wage it is, such as HourlyRegular or SalaryRegular.
LiabilityAccountRef: The account in which it is kept until it is paid.
RateEntry: A rate, and the day from which it holds.
EffectiveDate: The day from which the rate holds.
CurrentRate: The rate that holds today.
CurrentEffectiveDate: The day from which that rate has held.
NextRate: The rate that will hold next.
NextEffectiveDate: The day from which the next rate holds.
RateHistory: Earlier rates.
FromEffectiveDate: Only those whose rates hold from this day or later.
ToEffectiveDate: Only those whose rates hold from this day or before.
IsSampleCompany: Whether this is a company file for trying things out.
LegalCompanyName: The company's name in law.
LegalAddress: The company's address in law.
CompanyAddressForCustomer: The company's address as forms for customers show it.
CompanyAddressBlockForCustomer: That address as the lines that are printed; to read only.
CompanyWebSite: The address of the company's web site.
FirstMonthFiscalYear: The month in which the company's year of accounts begins.
FirstMonthIncomeTaxYear: The month in which the company's year for taxes begins.
EIN: The company's number for US taxes (employer identification number).
TaxForm: The tax form that the company files.
ProductName: The name and edition of the QuickBooks that answers.
MajorVersion: The version of QuickBooks.
MinorVersion: The release within the version.
SupportedQBXMLVersion: A qbXML version that this QuickBooks reads.
QBFileMode: Whether one person or several may have the company file open.
IsUsingAccountNumbers: Whether people see account numbers.
IsUsingClassTracking: Whether transactions have classes.
ClosingDate: The books are closed up to this day; changes before it may take a password.
IsMultiCurrencyOn: Whether the company uses several currencies; it cannot be switched off again.
HomeCurrencyRef: The currency in which the books are kept.
IsUsingInventory: Whether items can be kept in stock.
IsUsingEstimates: Whether the company uses estimates.
DefaultItemSalesTaxRef: The sales tax item that new customers get.
DefaultTaxableSalesTaxCodeRef: The tax code for what is taxed.
DefaultNonTaxableSalesTaxCodeRef: The tax code for what is not taxed.
FirstDayOfWeek: The day on which a week of time sheets begins.
"""
