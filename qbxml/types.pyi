"""Types of the data of requests and answers, written by tools/make_types.py: do not edit.

`from qbxml.types import InvoiceAdd, InvoiceRet`: an editor completes the fields, and mypy objects
to a name, a word or a kind of value that QuickBooks does not know. What elements are called stands
here as they are, also where several share what they hold (CustomerRef, VendorTypeRet).
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal, Required, TypeAlias, TypedDict
from uuid import UUID

Amount: TypeAlias = Decimal | str | int
"""Money, such as Decimal("100.00") or "100.00"."""
Price: TypeAlias = Decimal | str | int
"""A price, such as Decimal("0.125") or "0.125"."""
Percent: TypeAlias = Decimal | str | int
"""A percentage, such as Decimal("7.5") or "7.5"."""
Quantity: TypeAlias = Decimal | str | int
"""A quantity, such as 3 or "2.5"."""
Float: TypeAlias = Decimal | str | int | float
"""A number, such as an exchange rate."""
Id: TypeAlias = str
"""A ListID or TxnID, such as 80000001-1422671082."""
Guid: TypeAlias = UUID | str
"""A UUID, or its text in braces; 0 for custom fields."""
Date: TypeAlias = date | str
"""A day, such as 2026-11-20."""
DateTime: TypeAlias = datetime | date | str
"""A moment: 2026-11-20T12:34:56-08:00."""
Interval: TypeAlias = timedelta | str
"""A length of time, such as PT8H30M."""
Macro: TypeAlias = str
"""A name of your own for what a request adds, such as TxnID:1."""
Number: TypeAlias = Decimal | str
"""A number in an answer: text such as "100.00" in JSON; Decimal(…) reads both."""

AccountType: TypeAlias = Literal['AccountsPayable', 'AccountsReceivable', 'Bank', 'CostOfGoodsSold', 'CreditCard', 'Equity', 'Expense', 'FixedAsset', 'Income', 'LongTermLiability', 'NonPosting', 'OtherAsset', 'OtherCurrentAsset', 'OtherCurrentLiability', 'OtherExpense', 'OtherIncome']

AccountTypeFilter: TypeAlias = Literal['AccountsPayable', 'AccountsReceivable', 'AllowedFor1099', 'APAndSalesTax', 'APOrCreditCard', 'ARAndAP', 'Asset', 'BalanceSheet', 'Bank', 'BankAndARAndAPAndUF', 'BankAndUF', 'CostOfSales', 'CreditCard', 'CurrentAsset', 'CurrentAssetAndExpense', 'CurrentLiability', 'Equity', 'EquityAndIncomeAndExpense', 'ExpenseAndOtherExpense', 'FixedAsset', 'IncomeAndExpense', 'IncomeAndOtherIncome', 'Liability', 'LiabilityAndEquity', 'LongTermLiability', 'NonPosting', 'OrdinaryExpense', 'OrdinaryIncome', 'OrdinaryIncomeAndCOGS', 'OrdinaryIncomeAndExpense', 'OtherAsset', 'OtherCurrentAsset', 'OtherCurrentLiability', 'OtherExpense', 'OtherIncome', 'OtherIncomeOrExpense']

AccrualPeriod: TypeAlias = Literal['BeginningOfYear', 'EveryHourOnPaycheck', 'EveryPaycheck']

AcquiredAs: TypeAlias = Literal['New', 'Old']

ActiveStatus: TypeAlias = Literal['ActiveOnly', 'InactiveOnly', 'All']

AddToMenu: TypeAlias = Literal['File', 'Company', 'Customers', 'Vendors', 'Employees', 'Banking']

AdjustBillingRateRelativeTo: TypeAlias = Literal['StandardRate', 'CurrentCustomRate']

AdjustRelativeTo: TypeAlias = Literal['StandardPrice', 'Cost', 'CurrentCustomPrice']

AgingReportBasis: TypeAlias = Literal['AgeFromDueDate', 'AgeFromTransactionDate']

AgingReportType: TypeAlias = Literal['APAgingDetail', 'APAgingSummary', 'ARAgingDetail', 'ARAgingSummary', 'CollectionsReport']

AssignClassesTo: TypeAlias = Literal['None', 'Accounts', 'Items', 'Names']

AssignToObject: TypeAlias = Literal['Account', 'ARRefundCreditCard', 'Bill', 'BillPaymentCheck', 'BillPaymentCreditCard', 'BuildAssembly', 'Charge', 'Check', 'Company', 'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Customer', 'Deposit', 'Employee', 'Estimate', 'InventoryAdjustment', 'Invoice', 'Item', 'ItemReceipt', 'JournalEntry', 'OtherName', 'PurchaseOrder', 'ReceivePayment', 'SalesOrder', 'SalesReceipt', 'SalesTaxPaymentCheck', 'Vendor', 'VendorCredit']

BillableStatus: TypeAlias = Literal['Billable', 'NotBillable', 'HasBeenBilled']

BillingRateType: TypeAlias = Literal['FixedRate', 'PerItem']

BudgetCriterion: TypeAlias = Literal['Accounts', 'AccountsAndClasses', 'AccountsAndCustomers']

BudgetSummaryReportType: TypeAlias = Literal['BalanceSheetBudgetOverview', 'BalanceSheetBudgetVsActual', 'ProfitAndLossBudgetOverview', 'ProfitAndLossBudgetPerformance', 'ProfitAndLossBudgetVsActual']

CalculateChargesFrom: TypeAlias = Literal['DueDate', 'InvoiceOrBilledDate']

CashFlowClassification: TypeAlias = Literal['None', 'Operating', 'Investing', 'Financing', 'NotApplicable']

CheckResult: TypeAlias = Literal['Pass', 'Fail', 'NotAvailable']

ClearedStatus: TypeAlias = Literal['Cleared', 'NotCleared', 'Pending']

ColDataType: TypeAlias = Literal['IDTYPE', 'GUIDTYPE', 'STRTYPE', 'BOOLTYPE', 'DATETYPE', 'DATETIMETYPE', 'TIMEINTERVALTYPE', 'AMTTYPE', 'PRICETYPE', 'QUANTYPE', 'PERCENTTYPE', 'ENUMTYPE', 'INTTYPE']

ColDescType: TypeAlias = Literal['AMTTYPE', 'BOOLTYPE', 'DATETIMETYPE', 'DATETYPE', 'ENUMTYPE', 'GUIDTYPE', 'IDTYPE', 'INTTYPE', 'PERCENTTYPE', 'PRICETYPE', 'QUANTYPE', 'STRTYPE', 'TIMEINTERVALTYPE']

ColType: TypeAlias = Literal['Account', 'Addr1', 'Addr2', 'Addr3', 'Addr4', 'Addr5', 'Aging', 'Amount', 'AmountDifference', 'AverageCost', 'BilledDate', 'BillingStatus', 'Blank', 'CalculatedAmount', 'Class', 'ClearedStatus', 'CostPrice', 'CreateDate', 'Credit', 'CustomField', 'Date', 'Debit', 'DeliveryDate', 'DueDate', 'Duration', 'EarliestReceiptDate', 'EstimateActive', 'FOB', 'IncomeSubjectToTax', 'Invoiced', 'IsAdjustment', 'Item', 'ItemDesc', 'ItemVendor', 'Label', 'LastModifiedBy', 'LatestOrPriorState', 'Memo', 'ModifiedTime', 'Name', 'NameAccountNumber', 'NameAddress', 'NameCity', 'NameContact', 'NameEmail', 'NameFax', 'NamePhone', 'NameState', 'NameZip', 'OpenBalance', 'OriginalAmount', 'PaidAmount', 'PaidStatus', 'PaidThroughDate', 'PaymentMethod', 'PayrollItem', 'Percent', 'PercentChange', 'PercentOfTotalRetail', 'PercentOfTotalValue', 'PhysicalCount', 'PONumber', 'PrintStatus', 'ProgressAmount', 'ProgressPercent', 'Quantity', 'QuantityAvailable', 'QuantityOnHand', 'QuantityOnOrder', 'QuantityOnPendingBuild', 'QuantityOnSalesOrder', 'ReceivedQuantity', 'RefNumber', 'ReorderPoint', 'RetailValueOnHand', 'RunningBalance', 'SalesPerWeek', 'SalesRep', 'SalesTaxCode', 'ShipDate', 'ShipMethod', 'ShipToAddr1', 'ShipToAddr2', 'ShipToAddr3', 'ShipToAddr4', 'ShipToAddr5', 'SONumber', 'SourceName', 'SplitAccount', 'SSNOrTaxID', 'SuggestedReorder', 'TaxLine', 'TaxTableVersion', 'Terms', 'Total', 'TxnID', 'TxnNumber', 'TxnType', 'UnitPrice', 'UserEdit', 'ValueOnHand', 'WageBase', 'WageBaseTips']

CompanyFileEventOperation: TypeAlias = Literal['Close', 'Open']

CreditCardTxnType: TypeAlias = Literal['Authorization', 'Capture', 'Charge', 'Refund', 'VoiceAuthorization']

CustomDetailReportType: TypeAlias = Literal['CustomTxnDetail']

CustomSummaryReportType: TypeAlias = Literal['CustomSummary']

DataExtType: TypeAlias = Literal['AMTTYPE', 'DATETIMETYPE', 'INTTYPE', 'PERCENTTYPE', 'PRICETYPE', 'QUANTYPE', 'STR1024TYPE', 'STR255TYPE']

DateMacro: TypeAlias = Literal['All', 'Today', 'ThisWeek', 'ThisWeekToDate', 'ThisMonth', 'ThisMonthToDate', 'ThisCalendarQuarter', 'ThisCalendarQuarterToDate', 'ThisFiscalQuarter', 'ThisFiscalQuarterToDate', 'ThisCalendarYear', 'ThisCalendarYearToDate', 'ThisFiscalYear', 'ThisFiscalYearToDate', 'Yesterday', 'LastWeek', 'LastWeekToDate', 'LastMonth', 'LastMonthToDate', 'LastCalendarQuarter', 'LastCalendarQuarterToDate', 'LastFiscalQuarter', 'LastFiscalQuarterToDate', 'LastCalendarYear', 'LastCalendarYearToDate', 'LastFiscalYear', 'LastFiscalYearToDate', 'NextWeek', 'NextFourWeeks', 'NextMonth', 'NextCalendarQuarter', 'NextCalendarYear', 'NextFiscalQuarter', 'NextFiscalYear']

DecimalPlaces: TypeAlias = Literal['0', '2']

DecimalSeparator: TypeAlias = Literal['Period', 'Comma']

DeliveryPolicy: TypeAlias = Literal['DeliverAlways', 'DeliverOnlyIfRunning']

Disabled: TypeAlias = Literal['Yes', 'No']

DoneStatus: TypeAlias = Literal['NotDoneOnly', 'DoneOnly', 'All']

EmployeeType: TypeAlias = Literal['Officer', 'Owner', 'Regular', 'Statutory']

EnabledIf: TypeAlias = Literal['AccountantCopyExists', 'AssemblyItemsEnabled', 'ClassesEnabled', 'EstimatesEnabled', 'HasCustomers', 'HasVendors', 'InventoryEnabled', 'IsAccountantCopy', 'MultiUserMode', 'PayrollEnabled', 'PriceLevelsEnabled', 'SalesOrdersEnabled', 'SalesTaxEnabled', 'TimeTrackingEnabled']

EntityTypeFilter: TypeAlias = Literal['Customer', 'Employee', 'OtherName', 'Vendor']

Ethnicity: TypeAlias = Literal['AmericianIndian', 'Asian', 'Black', 'Hawaiian', 'Hispanic', 'White', 'TwoOrMoreRaces']

Exempt: TypeAlias = Literal['Exempt', 'NonExempt']

FirstDayOfWeek: TypeAlias = Literal['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

Gender: TypeAlias = Literal['Male', 'Female']

GeneralDetailReportType: TypeAlias = Literal['1099Detail', 'AuditTrail', 'BalanceSheetDetail', 'CheckDetail', 'CustomerBalanceDetail', 'DepositDetail', 'EstimatesByJob', 'ExpenseByVendorDetail', 'GeneralLedger', 'IncomeByCustomerDetail', 'IncomeTaxDetail', 'InventoryValuationDetail', 'JobProgressInvoicesVsEstimates', 'Journal', 'MissingChecks', 'OpenInvoices', 'OpenPOs', 'OpenPOsByJob', 'OpenSalesOrderByCustomer', 'OpenSalesOrderByItem', 'PendingSales', 'ProfitAndLossDetail', 'PurchaseByItemDetail', 'PurchaseByVendorDetail', 'SalesByCustomerDetail', 'SalesByItemDetail', 'SalesByRepDetail', 'TxnDetailByAccount', 'TxnListByCustomer', 'TxnListByDate', 'TxnListByVendor', 'UnpaidBillsDetail', 'UnbilledCostsByJob', 'VendorBalanceDetail']

GeneralSummaryReportType: TypeAlias = Literal['BalanceSheetByClass', 'BalanceSheetPrevYearComp', 'BalanceSheetStandard', 'BalanceSheetSummary', 'CustomerBalanceSummary', 'ExpenseByVendorSummary', 'IncomeByCustomerSummary', 'InventoryStockStatusByItem', 'InventoryStockStatusByVendor', 'IncomeTaxSummary', 'InventoryValuationSummary', 'InventoryValuationSummaryBySite', 'LotNumberInStockBySite', 'PhysicalInventoryWorksheet', 'ProfitAndLossByClass', 'ProfitAndLossByJob', 'ProfitAndLossPrevYearComp', 'ProfitAndLossStandard', 'ProfitAndLossYTDComp', 'PurchaseByItemSummary', 'PurchaseByVendorSummary', 'SalesByCustomerSummary', 'SalesByItemSummary', 'SalesByRepSummary', 'SalesTaxLiability', 'SalesTaxRevenueSummary', 'SerialNumberInStockBySite', 'TrialBalance', 'VendorBalanceSummary']

IncludeAccounts: TypeAlias = Literal['All', 'InUse']

IncludeColumn: TypeAlias = Literal['Account', 'Aging', 'Amount', 'AmountDifference', 'AverageCost', 'BilledDate', 'BillingStatus', 'CalculatedAmount', 'Class', 'ClearedStatus', 'CostPrice', 'Credit', 'Currency', 'Date', 'Debit', 'DeliveryDate', 'DueDate', 'EstimateActive', 'ExchangeRate', 'FOB', 'IncomeSubjectToTax', 'Invoiced', 'Item', 'ItemDesc', 'LastModifiedBy', 'LatestOrPriorState', 'Memo', 'ModifiedTime', 'Name', 'NameAccountNumber', 'NameAddress', 'NameCity', 'NameContact', 'NameEmail', 'NameFax', 'NamePhone', 'NameState', 'NameZip', 'OpenBalance', 'OriginalAmount', 'PaidAmount', 'PaidStatus', 'PaidThroughDate', 'PaymentMethod', 'PayrollItem', 'PONumber', 'PrintStatus', 'ProgressAmount', 'ProgressPercent', 'Quantity', 'QuantityAvailable', 'QuantityOnHand', 'QuantityOnSalesOrder', 'ReceivedQuantity', 'RefNumber', 'RunningBalance', 'SalesRep', 'SalesTaxCode', 'SerialOrLotNumber', 'ShipDate', 'ShipMethod', 'SourceName', 'SplitAccount', 'SSNOrTaxID', 'TaxLine', 'TaxTableVersion', 'Terms', 'TxnID', 'TxnNumber', 'TxnType', 'UnitPrice', 'UserEdit', 'ValueOnHand', 'WageBase', 'WageBaseTips']

IsTrackingSerialOrLotNumber: TypeAlias = Literal['None', 'SerialNumber', 'LotNumber']

ItemTypeFilter: TypeAlias = Literal['AllExceptFixedAsset', 'Assembly', 'Discount', 'FixedAsset', 'Inventory', 'InventoryAndAssembly', 'NonInventory', 'OtherCharge', 'Payment', 'Sales', 'SalesTax', 'Service']

IteratorStep: TypeAlias = Literal['Start', 'Continue', 'Stop']

JobReportType: TypeAlias = Literal['ItemEstimatesVsActuals', 'ItemProfitability', 'JobEstimatesVsActualsDetail', 'JobEstimatesVsActualsSummary', 'JobProfitabilityDetail', 'JobProfitabilitySummary', '']

JobStatus: TypeAlias = Literal['Awarded', 'Closed', 'InProgress', 'None', 'NotAwarded', 'Pending']

JournalLineType: TypeAlias = Literal['Debit', 'Credit']

LineType: TypeAlias = Literal['ECPurchases', 'ECSales', 'Purchases', 'Sales', 'SubTotal', 'TaxOnPurchases', 'TaxOnSales', 'Total']

LinkType: TypeAlias = Literal['AMTTYPE', 'QUANTYPE']

ListDataExtType: TypeAlias = Literal['Account', 'Customer', 'Employee', 'Item', 'OtherName', 'Vendor']

ListDelType: TypeAlias = Literal['Account', 'BillingRate', 'Class', 'Currency', 'Customer', 'CustomerMsg', 'CustomerType', 'DateDrivenTerms', 'Employee', 'InventorySite', 'ItemDiscount', 'ItemFixedAsset', 'ItemGroup', 'ItemInventory', 'ItemInventoryAssembly', 'ItemNonInventory', 'ItemOtherCharge', 'ItemPayment', 'ItemSalesTax', 'ItemSalesTaxGroup', 'ItemService', 'ItemSubtotal', 'JobType', 'OtherName', 'PaymentMethod', 'PayrollItemNonWage', 'PayrollItemWage', 'PriceLevel', 'SalesRep', 'SalesTaxCode', 'ShipMethod', 'StandardTerms', 'ToDo', 'UnitOfMeasureSet', 'Vehicle', 'Vendor', 'VendorType', 'WorkersCompCode']

ListEventOperation: TypeAlias = Literal['Add', 'Modify', 'Delete', 'Merge']

ListEventType: TypeAlias = Literal['Account', 'Class', 'Customer', 'CustomerMsg', 'CustomerType', 'DateDrivenTerms', 'Employee', 'ItemDiscount', 'ItemFixedAsset', 'ItemGroup', 'ItemInventory', 'ItemInventoryAssembly', 'ItemNonInventory', 'ItemOtherCharge', 'ItemPayment', 'ItemSalesTax', 'ItemSalesTaxGroup', 'ItemService', 'ItemSubtotal', 'JobType', 'OtherName', 'PaymentMethod', 'PriceLevel', 'SalesRep', 'SalesTaxCode', 'ShipMethod', 'StandardTerms', 'ToDo', 'Vendor', 'VendorType']

ListMergeType: TypeAlias = Literal['Account', 'Class', 'Customer', 'ItemDiscount', 'ItemGroup', 'ItemInventory', 'ItemNonInventory', 'ItemOtherCharge', 'ItemPayment', 'ItemSalesTax', 'ItemSalesTaxGroup', 'ItemService', 'ItemSubtotal', 'Vendor']

MappingCategory: TypeAlias = Literal['BOX1', 'BOX2', 'BOX3', 'BOX4', 'BOX5', 'BOX6', 'BOX7', 'BOX8', 'BOX9', 'BOX10', 'BOX13', 'BOX14', 'BOX15']

MatchCriterion: TypeAlias = Literal['StartsWith', 'Contains', 'EndsWith']

MetaDataMode: TypeAlias = Literal['NoMetaData', 'MetaDataOnly', 'MetaDataAndResponseData']

MilitaryStatus: TypeAlias = Literal['Active', 'Reserve']

Month: TypeAlias = Literal['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

NonWageType: TypeAlias = Literal['Addition', 'CompanyContribution', 'Deduction', 'DirectDeposit', 'Tax']

Operator: TypeAlias = Literal['LessThan', 'LessThanEqual', 'Equal', 'GreaterThan', 'GreaterThanEqual']

OptionForPriceRuleConflict: TypeAlias = Literal['Zero', 'BasePrice']

OtherDataExtType: TypeAlias = Literal['Company']

PaidStatus: TypeAlias = Literal['All', 'PaidOnly', 'NotPaidOnly']

PartOrFullTime: TypeAlias = Literal['PartTime', 'FullTime']

PayPeriod: TypeAlias = Literal['Daily', 'Weekly', 'Biweekly', 'Semimonthly', 'Monthly', 'Quarterly', 'Yearly']

PaySalesTax: TypeAlias = Literal['Monthly', 'Quarterly', 'Annually']

PaymentMethodType: TypeAlias = Literal['AmericanExpress', 'Cash', 'Check', 'DebitCard', 'Discover', 'ECheck', 'GiftCard', 'MasterCard', 'Other', 'OtherCreditCard', 'Visa']

PaymentStatus: TypeAlias = Literal['Unknown', 'Completed']

PayrollDetailReportType: TypeAlias = Literal['EmployeeStateTaxesDetail', 'PayrollItemDetail', 'PayrollReviewDetail', 'PayrollTransactionDetail', 'PayrollTransactionsByPayee']

PayrollSummaryReportType: TypeAlias = Literal['EmployeeEarningsSummary', 'PayrollLiabilityBalances', 'PayrollSummary']

PendingStatus: TypeAlias = Literal['All', 'PendingOnly', 'NotPendingOnly']

PreferredDeliveryMethod: TypeAlias = Literal['None', 'Email', 'Fax']

PriceLevelType: TypeAlias = Literal['FixedPercentage', 'PerItem']

Priority: TypeAlias = Literal['Low', 'Medium', 'High']

QBFileMode: TypeAlias = Literal['MultiUser', 'SingleUser']

Relation: TypeAlias = Literal['Spouse', 'Partner', 'Mother', 'Father', 'Sister', 'Brother', 'Son', 'Daughter', 'Friend', 'Other']

ReportBasis: TypeAlias = Literal['Accrual', 'Cash', 'None']

ReportCalendar: TypeAlias = Literal['CalendarYear', 'FiscalYear', 'TaxYear']

ReportDateMacro: TypeAlias = Literal['All', 'Today', 'ThisWeek', 'ThisWeekToDate', 'ThisMonth', 'ThisMonthToDate', 'ThisQuarter', 'ThisQuarterToDate', 'ThisYear', 'ThisYearToDate', 'Yesterday', 'LastWeek', 'LastWeekToDate', 'LastMonth', 'LastMonthToDate', 'LastQuarter', 'LastQuarterToDate', 'LastYear', 'LastYearToDate', 'NextWeek', 'NextFourWeeks', 'NextMonth', 'NextQuarter', 'NextYear']

ReportDetailLevelFilter: TypeAlias = Literal['All', 'AllExceptSummary', 'SummaryOnly']

ReportOpenBalanceAsOf: TypeAlias = Literal['ReportEndDate', 'Today']

ReportPostingStatusFilter: TypeAlias = Literal['Either', 'NonPosting', 'Posting']

ReportingPeriod: TypeAlias = Literal['Monthly', 'Quarterly']

ReturnColumns: TypeAlias = Literal['ActiveOnly', 'NonZero', 'All']

RowType: TypeAlias = Literal['account', 'class', 'customer', 'customerMessage', 'customerType', 'employee', 'item', 'jobType', 'label', 'memorizedTxn', 'memorizedReport', 'name', 'otherName', 'paymentMethod', 'payrollItem', 'salesRep', 'salesTaxCode', 'shipMethod', 'state', 'style', 'terms', 'toDo', 'vendor', 'vendorType']

SalesTaxCountry: TypeAlias = Literal['Australia', 'Canada', 'UK', 'US']

SerialNumberAddedOrRemoved: TypeAlias = Literal['Added', 'Removed']

ServiceStatus: TypeAlias = Literal['Active', 'Expired', 'Never', 'Pending', 'Suspended', 'Terminated', 'Trial']

SpecialAccountType: TypeAlias = Literal['AccountsPayable', 'AccountsReceivable', 'CondenseItemAdjustmentExpenses', 'CostOfGoodsSold', 'DirectDepositLiabilities', 'Estimates', 'ExchangeGainLoss', 'InventoryAssets', 'ItemReceiptAccount', 'OpeningBalanceEquity', 'PayrollExpenses', 'PayrollLiabilities', 'PettyCash', 'PurchaseOrders', 'ReconciliationDifferences', 'RetainedEarnings', 'SalesOrders', 'SalesTaxPayable', 'UncategorizedExpenses', 'UncategorizedIncome', 'UndepositedFunds']

SpecialItemType: TypeAlias = Literal['FinanceCharge', 'ReimbursableExpenseGroup', 'ReimbursableExpenseSubtotal']

Status: TypeAlias = Literal['Hot', 'Warm', 'Cold']

SubscriptionType: TypeAlias = Literal['Data', 'UI', 'UIExtension']

SummarizeBudgetColumnsBy: TypeAlias = Literal['Class', 'Customer', 'Date']

SummarizeBudgetRowsBy: TypeAlias = Literal['Account', 'Class', 'Customer']

SummarizeColumnsBy: TypeAlias = Literal['Account', 'BalanceSheet', 'Class', 'Customer', 'CustomerType', 'Day', 'Employee', 'FourWeek', 'HalfMonth', 'IncomeStatement', 'ItemDetail', 'ItemType', 'Month', 'Payee', 'PaymentMethod', 'PayrollItemDetail', 'PayrollYtdDetail', 'Quarter', 'SalesRep', 'SalesTaxCode', 'ShipMethod', 'Terms', 'TotalOnly', 'TwoWeek', 'Vendor', 'VendorType', 'Week', 'Year']

SummarizeRowsBy: TypeAlias = Literal['Account', 'BalanceSheet', 'Class', 'Customer', 'CustomerType', 'Day', 'Employee', 'FourWeek', 'HalfMonth', 'IncomeStatement', 'ItemDetail', 'ItemType', 'Month', 'Payee', 'PaymentMethod', 'PayrollItemDetail', 'PayrollYtdDetail', 'Quarter', 'SalesRep', 'SalesTaxCode', 'ShipMethod', 'TaxLine', 'Terms', 'TotalOnly', 'TwoWeek', 'Vendor', 'VendorType', 'Week', 'Year']

SummaryReportBasis: TypeAlias = Literal['Accrual', 'Cash']

TaxForm: TypeAlias = Literal['Form1040', 'Form1065', 'Form1120', 'Form1120S', 'Form990', 'Form990PF', 'Form990T', 'OtherOrNone']

TemplateType: TypeAlias = Literal['BuildAssembly', 'CreditMemo', 'Estimate', 'Invoice', 'PurchaseOrder', 'SalesOrder', 'SalesReceipt']

ThousandSeparator: TypeAlias = Literal['Comma', 'Period', 'Space', 'Apostrophe']

ThousandSeparatorGrouping: TypeAlias = Literal['XX_XXX_XXX', 'X_XX_XX_XXX']

TimeReportType: TypeAlias = Literal['TimeByItem', 'TimeByJobDetail', 'TimeByJobSummary', 'TimeByName']

TrackLostEvents: TypeAlias = Literal['All', 'None']

TransactionDetailLevelFilter: TypeAlias = Literal['All', 'SummaryOnly', 'AllExceptSummary']

TransactionMode: TypeAlias = Literal['CardNotPresent', 'CardPresent']

TransactionPaidStatusFilter: TypeAlias = Literal['Either', 'Closed', 'Open']

TxnDataExtType: TypeAlias = Literal['ARRefundCreditCard', 'Bill', 'BillPaymentCheck', 'BillPaymentCreditCard', 'BuildAssembly', 'Charge', 'Check', 'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Deposit', 'Estimate', 'InventoryAdjustment', 'Invoice', 'ItemReceipt', 'JournalEntry', 'PurchaseOrder', 'ReceivePayment', 'SalesOrder', 'SalesReceipt', 'SalesTaxPaymentCheck', 'VendorCredit']

TxnDelType: TypeAlias = Literal['ARRefundCreditCard', 'Bill', 'BillPaymentCheck', 'BillPaymentCreditCard', 'BuildAssembly', 'Charge', 'Check', 'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Deposit', 'Estimate', 'InventoryAdjustment', 'Invoice', 'ItemReceipt', 'JournalEntry', 'PurchaseOrder', 'ReceivePayment', 'SalesOrder', 'SalesReceipt', 'SalesTaxPaymentCheck', 'TimeTracking', 'TransferInventory', 'VehicleMileage', 'VendorCredit']

TxnDisplayAddType: TypeAlias = Literal['Bill', 'BillPayment', 'BuildAssembly', 'Charge', 'Check', 'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Deposit', 'Estimate', 'InventoryAdjustment', 'Invoice', 'ItemReceipt', 'JournalEntry', 'PurchaseOrder', 'ReceivePayment', 'SalesOrder', 'SalesReceipt', 'SalesTaxPaymentCheck', 'VendorCredit']

TxnDisplayModType: TypeAlias = Literal['Bill', 'BillPaymentCheck', 'BillPaymentCreditCard', 'BuildAssembly', 'Charge', 'Check', 'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Deposit', 'Estimate', 'InventoryAdjustment', 'Invoice', 'ItemReceipt', 'JournalEntry', 'PurchaseOrder', 'ReceivePayment', 'SalesOrder', 'SalesReceipt', 'SalesTaxPaymentCheck', 'VendorCredit']

TxnEventOperation: TypeAlias = Literal['Add', 'Modify', 'Delete']

TxnEventType: TypeAlias = Literal['ARRefundCreditCard', 'Bill', 'BillPaymentCheck', 'BillPaymentCreditCard', 'Charge', 'Check', 'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Deposit', 'Estimate', 'InventoryAdjustment', 'Invoice', 'ItemReceipt', 'JournalEntry', 'PurchaseOrder', 'ReceivePayment', 'SalesOrder', 'SalesReceipt', 'SalesTaxPaymentCheck', 'TimeTracking', 'VendorCredit']

TxnType: TypeAlias = Literal['ARRefundCreditCard', 'Bill', 'BillPaymentCheck', 'BillPaymentCreditCard', 'BuildAssembly', 'Charge', 'Check', 'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Deposit', 'Estimate', 'InventoryAdjustment', 'Invoice', 'ItemReceipt', 'JournalEntry', 'LiabilityAdjustment', 'Paycheck', 'PayrollLiabilityCheck', 'PurchaseOrder', 'ReceivePayment', 'SalesOrder', 'SalesReceipt', 'SalesTaxPaymentCheck', 'Transfer', 'VendorCredit', 'YTDAdjustment']

TxnTypeFilter: TypeAlias = Literal['All', 'ARRefundCreditCard', 'Bill', 'BillPaymentCheck', 'BillPaymentCreditCard', 'BuildAssembly', 'Charge', 'Check', 'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Deposit', 'Estimate', 'InventoryAdjustment', 'Invoice', 'ItemReceipt', 'JournalEntry', 'LiabilityAdjustment', 'Paycheck', 'PayrollLiabilityCheck', 'PurchaseOrder', 'ReceivePayment', 'SalesOrder', 'SalesReceipt', 'SalesTaxPaymentCheck', 'Transfer', 'VendorCredit', 'YTDAdjustment']

TxnVoidType: TypeAlias = Literal['ARRefundCreditCard', 'Bill', 'BillPaymentCheck', 'BillPaymentCreditCard', 'Charge', 'Check', 'CreditCardCharge', 'CreditCardCredit', 'CreditMemo', 'Deposit', 'InventoryAdjustment', 'Invoice', 'ItemReceipt', 'JournalEntry', 'SalesReceipt', 'VendorCredit']

Type: TypeAlias = Literal['Task', 'Call', 'Fax', 'Email', 'Meeting', 'Appointment']

UnitOfMeasureType: TypeAlias = Literal['Area', 'Count', 'Length', 'Other', 'Time', 'Volume', 'Weight']

UnitUsedFor: TypeAlias = Literal['Purchase', 'Sales', 'Shipping']

UseTimeDataToCreatePaychecks: TypeAlias = Literal['NotSet', 'UseTimeData', 'DoNotUseTimeData']

WageType: TypeAlias = Literal['Bonus', 'Commission', 'HourlyOvertime', 'HourlyRegular', 'HourlySick', 'HourlyVacation', 'SalaryRegular', 'SalarySick', 'SalaryVacation']

_ARRefundCreditCardRet: TypeAlias = ARRefundCreditCardRet
_AccountRet: TypeAlias = AccountRet
_AccountTaxLineInfoRet: TypeAlias = AccountTaxLineInfoRet
_AccountType: TypeAlias = AccountType
_AccountTypeFilter: TypeAlias = AccountTypeFilter
_AccountantCopy: TypeAlias = AccountantCopy
_AccountingPreferences: TypeAlias = AccountingPreferences
_AccrualPeriod: TypeAlias = AccrualPeriod
_AcquiredAs: TypeAlias = AcquiredAs
_ActiveStatus: TypeAlias = ActiveStatus
_AdditionalContactRef: TypeAlias = AdditionalContactRef
_AdditionalNotes: TypeAlias = AdditionalNotes
_AdditionalNotesMod: TypeAlias = AdditionalNotesMod
_AdditionalNotesRet: TypeAlias = AdditionalNotesRet
_Address: TypeAlias = Address
_AddressBlock: TypeAlias = AddressBlock
_AdjustBillingRateRelativeTo: TypeAlias = AdjustBillingRateRelativeTo
_AdjustRelativeTo: TypeAlias = AdjustRelativeTo
_AgingReportBasis: TypeAlias = AgingReportBasis
_AgingReportType: TypeAlias = AgingReportType
_Amount: TypeAlias = Amount
_AppliedToTxnAdd: TypeAlias = AppliedToTxnAdd
_AppliedToTxnMod: TypeAlias = AppliedToTxnMod
_AppliedToTxnRet: TypeAlias = AppliedToTxnRet
_ApplyCheckToTxnAdd: TypeAlias = ApplyCheckToTxnAdd
_AssignClassesTo: TypeAlias = AssignClassesTo
_AssignToObject: TypeAlias = AssignToObject
_BarCode: TypeAlias = BarCode
_BarCodeRet: TypeAlias = BarCodeRet
_BaseUnit: TypeAlias = BaseUnit
_BillPaymentCheckRet: TypeAlias = BillPaymentCheckRet
_BillPaymentCreditCardRet: TypeAlias = BillPaymentCreditCardRet
_BillRet: TypeAlias = BillRet
_BillToPay: TypeAlias = BillToPay
_BillToPayRet: TypeAlias = BillToPayRet
_BillableStatus: TypeAlias = BillableStatus
_BillingRatePerItem: TypeAlias = BillingRatePerItem
_BillingRatePerItemRet: TypeAlias = BillingRatePerItemRet
_BillingRateRet: TypeAlias = BillingRateRet
_BillingRateType: TypeAlias = BillingRateType
_BudgetCriterion: TypeAlias = BudgetCriterion
_BudgetSummaryReportType: TypeAlias = BudgetSummaryReportType
_BuildAssemblyRet: TypeAlias = BuildAssemblyRet
_CalculateChargesFrom: TypeAlias = CalculateChargesFrom
_CashBackInfoAdd: TypeAlias = CashBackInfoAdd
_CashBackInfoMod: TypeAlias = CashBackInfoMod
_CashBackInfoRet: TypeAlias = CashBackInfoRet
_CashFlowClassification: TypeAlias = CashFlowClassification
_CategoryAccountMapping: TypeAlias = CategoryAccountMapping
_CategoryAccountMappingMod: TypeAlias = CategoryAccountMappingMod
_ChargeRet: TypeAlias = ChargeRet
_CheckRet: TypeAlias = CheckRet
_ClassFilter: TypeAlias = ClassFilter
_ClearedStatus: TypeAlias = ClearedStatus
_ColData: TypeAlias = ColData
_ColDesc: TypeAlias = ColDesc
_ColTitle: TypeAlias = ColTitle
_ColType: TypeAlias = ColType
_CompanyActivityRet: TypeAlias = CompanyActivityRet
_CompanyRet: TypeAlias = CompanyRet
_ComponentItemLineRet: TypeAlias = ComponentItemLineRet
_Contacts: TypeAlias = Contacts
_ContactsMod: TypeAlias = ContactsMod
_ContactsRet: TypeAlias = ContactsRet
_CreditCardChargeRet: TypeAlias = CreditCardChargeRet
_CreditCardCreditRet: TypeAlias = CreditCardCreditRet
_CreditCardInfo: TypeAlias = CreditCardInfo
_CreditCardTxnInfo: TypeAlias = CreditCardTxnInfo
_CreditCardTxnInfoMod: TypeAlias = CreditCardTxnInfoMod
_CreditCardTxnInputInfo: TypeAlias = CreditCardTxnInputInfo
_CreditCardTxnInputInfoMod: TypeAlias = CreditCardTxnInputInfoMod
_CreditCardTxnResultInfo: TypeAlias = CreditCardTxnResultInfo
_CreditCardTxnResultInfoMod: TypeAlias = CreditCardTxnResultInfoMod
_CreditCardTxnType: TypeAlias = CreditCardTxnType
_CreditMemoLineAdd: TypeAlias = CreditMemoLineAdd
_CreditMemoLineGroupMod: TypeAlias = CreditMemoLineGroupMod
_CreditMemoLineGroupRet: TypeAlias = CreditMemoLineGroupRet
_CreditMemoLineMod: TypeAlias = CreditMemoLineMod
_CreditMemoRet: TypeAlias = CreditMemoRet
_CreditToApply: TypeAlias = CreditToApply
_CurrencyFormat: TypeAlias = CurrencyFormat
_CurrencyRet: TypeAlias = CurrencyRet
_CurrentAppAccessRights: TypeAlias = CurrentAppAccessRights
_CustomDetailReportType: TypeAlias = CustomDetailReportType
_CustomSummaryReportType: TypeAlias = CustomSummaryReportType
_CustomerMsgRet: TypeAlias = CustomerMsgRet
_CustomerRet: TypeAlias = CustomerRet
_DataEventRecoveryInfoRet: TypeAlias = DataEventRecoveryInfoRet
_DataExt: TypeAlias = DataExt
_DataExtDefDelRet: TypeAlias = DataExtDefDelRet
_DataExtDefRet: TypeAlias = DataExtDefRet
_DataExtDelRet: TypeAlias = DataExtDelRet
_DataExtRet: TypeAlias = DataExtRet
_DataExtType: TypeAlias = DataExtType
_DataRow: TypeAlias = DataRow
_Date: TypeAlias = Date
_DateDrivenTermsRet: TypeAlias = DateDrivenTermsRet
_DateMacro: TypeAlias = DateMacro
_DecimalPlaces: TypeAlias = DecimalPlaces
_DecimalSeparator: TypeAlias = DecimalSeparator
_DefaultUnit: TypeAlias = DefaultUnit
_DeletedDateRangeFilter: TypeAlias = DeletedDateRangeFilter
_DepositLineAdd: TypeAlias = DepositLineAdd
_DepositLineMod: TypeAlias = DepositLineMod
_DepositLineRet: TypeAlias = DepositLineRet
_DepositRet: TypeAlias = DepositRet
_Disabled: TypeAlias = Disabled
_DoneStatus: TypeAlias = DoneStatus
_Earnings: TypeAlias = Earnings
_EmergencyContacts: TypeAlias = EmergencyContacts
_EmployeeAddress: TypeAlias = EmployeeAddress
_EmployeePayrollInfo: TypeAlias = EmployeePayrollInfo
_EmployeeRet: TypeAlias = EmployeeRet
_EmployeeType: TypeAlias = EmployeeType
_EntityFilter: TypeAlias = EntityFilter
_EntityTypeFilter: TypeAlias = EntityTypeFilter
_ErrorRecovery: TypeAlias = ErrorRecovery
_EstimateLineAdd: TypeAlias = EstimateLineAdd
_EstimateLineGroupMod: TypeAlias = EstimateLineGroupMod
_EstimateLineGroupRet: TypeAlias = EstimateLineGroupRet
_EstimateLineMod: TypeAlias = EstimateLineMod
_EstimateLineRet: TypeAlias = EstimateLineRet
_EstimateRet: TypeAlias = EstimateRet
_Ethnicity: TypeAlias = Ethnicity
_Exempt: TypeAlias = Exempt
_ExpenseLineAdd: TypeAlias = ExpenseLineAdd
_ExpenseLineMod: TypeAlias = ExpenseLineMod
_ExpenseLineRet: TypeAlias = ExpenseLineRet
_FinanceChargePreferences: TypeAlias = FinanceChargePreferences
_FirstDayOfWeek: TypeAlias = FirstDayOfWeek
_FixedAssetSalesInfo: TypeAlias = FixedAssetSalesInfo
_FixedAssetSalesInfoMod: TypeAlias = FixedAssetSalesInfoMod
_Form1099CategoryAccountMappingRet: TypeAlias = Form1099CategoryAccountMappingRet
_Gender: TypeAlias = Gender
_GeneralDetailReportType: TypeAlias = GeneralDetailReportType
_GeneralSummaryReportType: TypeAlias = GeneralSummaryReportType
_HostRet: TypeAlias = HostRet
_IncludeAccounts: TypeAlias = IncludeAccounts
_IncludeColumn: TypeAlias = IncludeColumn
_IncludeListMetaData: TypeAlias = IncludeListMetaData
_InventoryAdjustmentLineAdd: TypeAlias = InventoryAdjustmentLineAdd
_InventoryAdjustmentLineMod: TypeAlias = InventoryAdjustmentLineMod
_InventoryAdjustmentLineRet: TypeAlias = InventoryAdjustmentLineRet
_InventoryAdjustmentRet: TypeAlias = InventoryAdjustmentRet
_InventorySiteRet: TypeAlias = InventorySiteRet
_InvoiceLineAdd: TypeAlias = InvoiceLineAdd
_InvoiceLineGroupMod: TypeAlias = InvoiceLineGroupMod
_InvoiceLineGroupRet: TypeAlias = InvoiceLineGroupRet
_InvoiceLineMod: TypeAlias = InvoiceLineMod
_InvoiceLineRet: TypeAlias = InvoiceLineRet
_InvoiceRet: TypeAlias = InvoiceRet
_IsTrackingSerialOrLotNumber: TypeAlias = IsTrackingSerialOrLotNumber
_ItemAssembliesCanBuildRet: TypeAlias = ItemAssembliesCanBuildRet
_ItemDiscountRet: TypeAlias = ItemDiscountRet
_ItemFilter: TypeAlias = ItemFilter
_ItemFixedAssetRet: TypeAlias = ItemFixedAssetRet
_ItemGroupLine: TypeAlias = ItemGroupLine
_ItemGroupLineAdd: TypeAlias = ItemGroupLineAdd
_ItemGroupLineMod: TypeAlias = ItemGroupLineMod
_ItemGroupLineRet: TypeAlias = ItemGroupLineRet
_ItemGroupRet: TypeAlias = ItemGroupRet
_ItemInventoryAssemblyLine: TypeAlias = ItemInventoryAssemblyLine
_ItemInventoryAssemblyRet: TypeAlias = ItemInventoryAssemblyRet
_ItemInventoryRet: TypeAlias = ItemInventoryRet
_ItemLineAdd: TypeAlias = ItemLineAdd
_ItemLineMod: TypeAlias = ItemLineMod
_ItemLineRet: TypeAlias = ItemLineRet
_ItemNonInventoryRet: TypeAlias = ItemNonInventoryRet
_ItemOtherChargeRet: TypeAlias = ItemOtherChargeRet
_ItemPaymentRet: TypeAlias = ItemPaymentRet
_ItemReceiptRet: TypeAlias = ItemReceiptRet
_ItemSalesTaxGroupRet: TypeAlias = ItemSalesTaxGroupRet
_ItemSalesTaxRet: TypeAlias = ItemSalesTaxRet
_ItemServiceRet: TypeAlias = ItemServiceRet
_ItemSiteFilter: TypeAlias = ItemSiteFilter
_ItemSitesRet: TypeAlias = ItemSitesRet
_ItemSubtotalRet: TypeAlias = ItemSubtotalRet
_ItemTypeFilter: TypeAlias = ItemTypeFilter
_ItemsAndInventoryPreferences: TypeAlias = ItemsAndInventoryPreferences
_JobReportType: TypeAlias = JobReportType
_JobStatus: TypeAlias = JobStatus
_JobsAndEstimatesPreferences: TypeAlias = JobsAndEstimatesPreferences
_JournalEntryRet: TypeAlias = JournalEntryRet
_JournalLineMod: TypeAlias = JournalLineMod
_JournalLineType: TypeAlias = JournalLineType
_LeadAddress: TypeAlias = LeadAddress
_LeadContacts: TypeAlias = LeadContacts
_LeadContactsMod: TypeAlias = LeadContactsMod
_LeadContactsRet: TypeAlias = LeadContactsRet
_LeadRet: TypeAlias = LeadRet
_LineType: TypeAlias = LineType
_LinkToTxn: TypeAlias = LinkToTxn
_LinkType: TypeAlias = LinkType
_LinkedTxn: TypeAlias = LinkedTxn
_ListDataExtType: TypeAlias = ListDataExtType
_ListDelType: TypeAlias = ListDelType
_ListDeletedRet: TypeAlias = ListDeletedRet
_ListMergeType: TypeAlias = ListMergeType
_ListMetaData: TypeAlias = ListMetaData
_Locations: TypeAlias = Locations
_LocationsMod: TypeAlias = LocationsMod
_LocationsRet: TypeAlias = LocationsRet
_LotNumberAdjustment: TypeAlias = LotNumberAdjustment
_MappingAccount: TypeAlias = MappingAccount
_MappingCategory: TypeAlias = MappingCategory
_MatchCriterion: TypeAlias = MatchCriterion
_MergeFrom: TypeAlias = MergeFrom
_MergedFrom: TypeAlias = MergedFrom
_MergedTo: TypeAlias = MergedTo
_MilitaryStatus: TypeAlias = MilitaryStatus
_ModifiedDateRangeFilter: TypeAlias = ModifiedDateRangeFilter
_MultiCurrencyPreferences: TypeAlias = MultiCurrencyPreferences
_MultiLocationInventoryPreferences: TypeAlias = MultiLocationInventoryPreferences
_NameFilter: TypeAlias = NameFilter
_NameRangeFilter: TypeAlias = NameRangeFilter
_NonWageType: TypeAlias = NonWageType
_Operator: TypeAlias = Operator
_OptionForPriceRuleConflict: TypeAlias = OptionForPriceRuleConflict
_OtherDataExtType: TypeAlias = OtherDataExtType
_OtherNameRet: TypeAlias = OtherNameRet
_PaidStatus: TypeAlias = PaidStatus
_PartOrFullTime: TypeAlias = PartOrFullTime
_PayPeriod: TypeAlias = PayPeriod
_PaySalesTax: TypeAlias = PaySalesTax
_PaymentMethodRet: TypeAlias = PaymentMethodRet
_PaymentMethodType: TypeAlias = PaymentMethodType
_PaymentStatus: TypeAlias = PaymentStatus
_PayrollDetailReportType: TypeAlias = PayrollDetailReportType
_PayrollItemNonWageRet: TypeAlias = PayrollItemNonWageRet
_PayrollItemWageRet: TypeAlias = PayrollItemWageRet
_PayrollSummaryReportType: TypeAlias = PayrollSummaryReportType
_PendingStatus: TypeAlias = PendingStatus
_PreferencesRet: TypeAlias = PreferencesRet
_PreferredDeliveryMethod: TypeAlias = PreferredDeliveryMethod
_Price: TypeAlias = Price
_PriceLevelPerItem: TypeAlias = PriceLevelPerItem
_PriceLevelPerItemRet: TypeAlias = PriceLevelPerItemRet
_PriceLevelRet: TypeAlias = PriceLevelRet
_PriceLevelType: TypeAlias = PriceLevelType
_PriceLevels: TypeAlias = PriceLevels
_PrimaryContact: TypeAlias = PrimaryContact
_Priority: TypeAlias = Priority
_PurchaseOrderLineAdd: TypeAlias = PurchaseOrderLineAdd
_PurchaseOrderLineGroupAdd: TypeAlias = PurchaseOrderLineGroupAdd
_PurchaseOrderLineGroupMod: TypeAlias = PurchaseOrderLineGroupMod
_PurchaseOrderLineGroupRet: TypeAlias = PurchaseOrderLineGroupRet
_PurchaseOrderLineMod: TypeAlias = PurchaseOrderLineMod
_PurchaseOrderLineRet: TypeAlias = PurchaseOrderLineRet
_PurchaseOrderRet: TypeAlias = PurchaseOrderRet
_PurchasesAndVendorsPreferences: TypeAlias = PurchasesAndVendorsPreferences
_QBFileMode: TypeAlias = QBFileMode
_Quantity: TypeAlias = Quantity
_QuantityAdjustment: TypeAlias = QuantityAdjustment
_RateEntry: TypeAlias = RateEntry
_ReceivePaymentRet: TypeAlias = ReceivePaymentRet
_ReceivePaymentToDepositRet: TypeAlias = ReceivePaymentToDepositRet
_RefNumberFilter: TypeAlias = RefNumberFilter
_RefNumberRangeFilter: TypeAlias = RefNumberRangeFilter
_RefundAppliedToTxnAdd: TypeAlias = RefundAppliedToTxnAdd
_RefundAppliedToTxnRet: TypeAlias = RefundAppliedToTxnRet
_RelatedUnit: TypeAlias = RelatedUnit
_Relation: TypeAlias = Relation
_ReportAccountFilter: TypeAlias = ReportAccountFilter
_ReportBasis: TypeAlias = ReportBasis
_ReportCalendar: TypeAlias = ReportCalendar
_ReportData: TypeAlias = ReportData
_ReportDateMacro: TypeAlias = ReportDateMacro
_ReportDetailLevelFilter: TypeAlias = ReportDetailLevelFilter
_ReportEntityFilter: TypeAlias = ReportEntityFilter
_ReportItemFilter: TypeAlias = ReportItemFilter
_ReportModifiedDateRangeFilter: TypeAlias = ReportModifiedDateRangeFilter
_ReportOpenBalanceAsOf: TypeAlias = ReportOpenBalanceAsOf
_ReportPeriod: TypeAlias = ReportPeriod
_ReportPostingStatusFilter: TypeAlias = ReportPostingStatusFilter
_ReportRet: TypeAlias = ReportRet
_ReportTxnTypeFilter: TypeAlias = ReportTxnTypeFilter
_ReportingPeriod: TypeAlias = ReportingPeriod
_ReportsPreferences: TypeAlias = ReportsPreferences
_ReturnColumns: TypeAlias = ReturnColumns
_RowData: TypeAlias = RowData
_SalesAndCustomersPreferences: TypeAlias = SalesAndCustomersPreferences
_SalesAndPurchase: TypeAlias = SalesAndPurchase
_SalesAndPurchaseMod: TypeAlias = SalesAndPurchaseMod
_SalesOrPurchase: TypeAlias = SalesOrPurchase
_SalesOrPurchaseMod: TypeAlias = SalesOrPurchaseMod
_SalesOrderLineAdd: TypeAlias = SalesOrderLineAdd
_SalesOrderLineGroupMod: TypeAlias = SalesOrderLineGroupMod
_SalesOrderLineGroupRet: TypeAlias = SalesOrderLineGroupRet
_SalesOrderLineMod: TypeAlias = SalesOrderLineMod
_SalesOrderLineRet: TypeAlias = SalesOrderLineRet
_SalesOrderRet: TypeAlias = SalesOrderRet
_SalesReceiptLineAdd: TypeAlias = SalesReceiptLineAdd
_SalesReceiptLineGroupMod: TypeAlias = SalesReceiptLineGroupMod
_SalesReceiptLineGroupRet: TypeAlias = SalesReceiptLineGroupRet
_SalesReceiptLineMod: TypeAlias = SalesReceiptLineMod
_SalesReceiptRet: TypeAlias = SalesReceiptRet
_SalesRepRet: TypeAlias = SalesRepRet
_SalesTaxCodeRet: TypeAlias = SalesTaxCodeRet
_SalesTaxCountry: TypeAlias = SalesTaxCountry
_SalesTaxPayableLineRet: TypeAlias = SalesTaxPayableLineRet
_SalesTaxPayableRet: TypeAlias = SalesTaxPayableRet
_SalesTaxPaymentCheckLineAdd: TypeAlias = SalesTaxPaymentCheckLineAdd
_SalesTaxPaymentCheckLineRet: TypeAlias = SalesTaxPaymentCheckLineRet
_SalesTaxPaymentCheckRet: TypeAlias = SalesTaxPaymentCheckRet
_SalesTaxPreferences: TypeAlias = SalesTaxPreferences
_SalesTaxReturnLineRet: TypeAlias = SalesTaxReturnLineRet
_SalesTaxReturnRet: TypeAlias = SalesTaxReturnRet
_SerialNumberAddedOrRemoved: TypeAlias = SerialNumberAddedOrRemoved
_SerialNumberAdjustment: TypeAlias = SerialNumberAdjustment
_Service: TypeAlias = Service
_ServiceStatus: TypeAlias = ServiceStatus
_SetCredit: TypeAlias = SetCredit
_ShipMethodRet: TypeAlias = ShipMethodRet
_ShipToAddress: TypeAlias = ShipToAddress
_SickHours: TypeAlias = SickHours
_SiteAddress: TypeAlias = SiteAddress
_SpecialAccountType: TypeAlias = SpecialAccountType
_SpecialItemType: TypeAlias = SpecialItemType
_StandardTermsRet: TypeAlias = StandardTermsRet
_Status: TypeAlias = Status
_SubscribedServices: TypeAlias = SubscribedServices
_SummarizeBudgetColumnsBy: TypeAlias = SummarizeBudgetColumnsBy
_SummarizeBudgetRowsBy: TypeAlias = SummarizeBudgetRowsBy
_SummarizeColumnsBy: TypeAlias = SummarizeColumnsBy
_SummarizeRowsBy: TypeAlias = SummarizeRowsBy
_SummaryReportBasis: TypeAlias = SummaryReportBasis
_TaxForm: TypeAlias = TaxForm
_TaxLineInfoRet: TypeAlias = TaxLineInfoRet
_TemplateRet: TypeAlias = TemplateRet
_TemplateType: TypeAlias = TemplateType
_TextRow: TypeAlias = TextRow
_ThousandSeparator: TypeAlias = ThousandSeparator
_ThousandSeparatorGrouping: TypeAlias = ThousandSeparatorGrouping
_TimeReportType: TypeAlias = TimeReportType
_TimeTrackingEntityFilter: TypeAlias = TimeTrackingEntityFilter
_TimeTrackingPreferences: TypeAlias = TimeTrackingPreferences
_TimeTrackingRet: TypeAlias = TimeTrackingRet
_ToDoRet: TypeAlias = ToDoRet
_TotalBalanceFilter: TypeAlias = TotalBalanceFilter
_TransactionDetailLevelFilter: TypeAlias = TransactionDetailLevelFilter
_TransactionMode: TypeAlias = TransactionMode
_TransactionModifiedDateRangeFilter: TypeAlias = TransactionModifiedDateRangeFilter
_TransactionPaidStatusFilter: TypeAlias = TransactionPaidStatusFilter
_TransactionRet: TypeAlias = TransactionRet
_TransferInventoryLineAdd: TypeAlias = TransferInventoryLineAdd
_TransferInventoryLineMod: TypeAlias = TransferInventoryLineMod
_TransferInventoryLineRet: TypeAlias = TransferInventoryLineRet
_TransferInventoryRet: TypeAlias = TransferInventoryRet
_TransferRet: TypeAlias = TransferRet
_TxnDataExtType: TypeAlias = TxnDataExtType
_TxnDateRangeFilter: TypeAlias = TxnDateRangeFilter
_TxnDelType: TypeAlias = TxnDelType
_TxnDeletedRet: TypeAlias = TxnDeletedRet
_TxnDisplayAddType: TypeAlias = TxnDisplayAddType
_TxnDisplayModType: TypeAlias = TxnDisplayModType
_TxnType: TypeAlias = TxnType
_TxnTypeFilter: TypeAlias = TxnTypeFilter
_TxnVoidType: TypeAlias = TxnVoidType
_Type: TypeAlias = Type
_UnitOfMeasureSetRet: TypeAlias = UnitOfMeasureSetRet
_UnitOfMeasureType: TypeAlias = UnitOfMeasureType
_UnitUsedFor: TypeAlias = UnitUsedFor
_UseTimeDataToCreatePaychecks: TypeAlias = UseTimeDataToCreatePaychecks
_ValueAdjustment: TypeAlias = ValueAdjustment
_VehicleMileageRet: TypeAlias = VehicleMileageRet
_VehicleRet: TypeAlias = VehicleRet
_VendorCreditRet: TypeAlias = VendorCreditRet
_VendorRet: TypeAlias = VendorRet
_WageType: TypeAlias = WageType
_WorkersCompCodeRet: TypeAlias = WorkersCompCodeRet

_Ordered = TypedDict("_Ordered", {"#order": Sequence[str]}, total=False)
TxnIDOrMacro = TypedDict("TxnIDOrMacro", {"#text": Id, "useMacro": Macro}, total=False)
"""In place of an id: the name that another request of the same set gave by defMacro."""

class ARRefundCreditCardAdd(TypedDict, total=False):
    """Data of the request ARRefundCreditCardAdd. Since qbXML 5.0.

    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - ExchangeRate: since qbXML 9.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    CustomerRef: Required[Ref209]
    RefundFromAccountRef: Ref159
    ARAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    Address: _Address
    PaymentMethodRef: Ref31
    Memo: str
    CreditCardTxnInfo: _CreditCardTxnInfo
    ExchangeRate: Float
    ExternalGUID: Guid
    RefundAppliedToTxnAdd: Required[Sequence[_RefundAppliedToTxnAdd]]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class ARRefundCreditCardAddRs(TypedDict, total=False):
    """Data of the answer to ARRefundCreditCardAdd. Since qbXML 5.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ARRefundCreditCardRet: _ARRefundCreditCardRet
    ErrorRecovery: _ErrorRecovery

class ARRefundCreditCardQuery(TypedDict, total=False):
    """Data of the request ARRefundCreditCardQuery. Since qbXML 5.0.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 9.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ARRefundCreditCardQueryRs(TypedDict, total=False):
    """Data of the answer to ARRefundCreditCardQuery. Since qbXML 5.0."""

    ARRefundCreditCardRet: list[_ARRefundCreditCardRet]

class ARRefundCreditCardRet(TypedDict, total=False):
    """What answers hold as ARRefundCreditCardRet.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - CurrencyRef: since qbXML 9.0
    - ExchangeRate: since qbXML 9.0
    - TotalAmountInHomeCurrency: since qbXML 9.0
    - AddressBlock: since qbXML 6.0
    - Memo: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    CustomerRef: Ref209
    RefundFromAccountRef: Ref159
    ARAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    TotalAmount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    TotalAmountInHomeCurrency: Number
    Address: _Address
    AddressBlock: _AddressBlock
    PaymentMethodRef: Ref31
    Memo: str
    CreditCardTxnInfo: CreditCardTxnInfoRet
    ExternalGUID: str
    RefundAppliedToTxnRet: list[_RefundAppliedToTxnRet]
    DataExtRet: list[_DataExtRet]

class AccountAdd(TypedDict, total=False):
    """Data of the request AccountAdd.

    - Name: at most 31 characters
    - AccountNumber: at most 7 characters
    - BankNumber: at most 25 characters
    - Desc: at most 200 characters
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - TaxLineID: since qbXML 7.0; not in UK
    - CurrencyRef: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    ParentRef: Ref
    AccountType: Required[_AccountType]
    AccountNumber: str
    BankNumber: str
    Desc: str
    OpenBalance: Amount
    OpenBalanceDate: Date
    SalesTaxCodeRef: Ref3A6
    TaxLineID: int
    CurrencyRef: Ref64
    IncludeRetElement: Sequence[str]
    requestID: str

class AccountAddRs(TypedDict, total=False):
    """Data of the answer to AccountAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    AccountRet: _AccountRet
    ErrorRecovery: _ErrorRecovery

class AccountMod(TypedDict, total=False):
    """Data of the request AccountMod. Since qbXML 6.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - AccountNumber: at most 7 characters
    - BankNumber: at most 25 characters
    - Desc: at most 200 characters
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - TaxLineID: since qbXML 7.0; not in UK
    - CurrencyRef: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    ParentRef: Ref
    AccountType: _AccountType
    AccountNumber: str
    BankNumber: str
    Desc: str
    OpenBalance: Amount
    OpenBalanceDate: Date
    SalesTaxCodeRef: Ref3A6
    TaxLineID: int
    CurrencyRef: Ref64
    IncludeRetElement: Sequence[str]
    requestID: str

class AccountModRs(TypedDict, total=False):
    """Data of the answer to AccountMod. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    AccountRet: _AccountRet
    ErrorRecovery: _ErrorRecovery

class AccountQuery(TypedDict, total=False):
    """Data of the request AccountQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 5 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 5 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - AccountType: not together with ListID, FullName
    - CurrencyFilter: since qbXML 8.0; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    AccountType: Sequence[_AccountType]
    CurrencyFilter: IdOrNameFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    metaData: MetaDataMode

class AccountQueryRs(TypedDict, total=False):
    """Data of the answer to AccountQuery."""

    AccountRet: list[_AccountRet]

class AccountRet(TypedDict, total=False):
    """What answers hold as AccountRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - FullName: at most 159 characters
    - SpecialAccountType: since qbXML 2.1
    - IsTaxAccount: since qbXML 6.0; not in US
    - AccountNumber: at most 7 characters
    - BankNumber: at most 25 characters; since qbXML 2.0
    - Desc: at most 200 characters
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - TaxLineInfoRet: since qbXML 2.1; not in UK
    - CashFlowClassification: since qbXML 2.1
    - CurrencyRef: since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    FullName: str
    IsActive: bool
    ParentRef: Ref
    Sublevel: int
    AccountType: _AccountType
    SpecialAccountType: _SpecialAccountType
    IsTaxAccount: bool
    AccountNumber: str
    BankNumber: str
    Desc: str
    Balance: Number
    TotalBalance: Number
    SalesTaxCodeRef: Ref3A6
    TaxLineInfoRet: _TaxLineInfoRet
    CashFlowClassification: _CashFlowClassification
    CurrencyRef: Ref64
    DataExtRet: list[_DataExtRet]

class AccountTaxLineInfoQuery(TypedDict, total=False):
    """Data of the request AccountTaxLineInfoQuery. Since qbXML 7.0; not in UK.

    - requestID: a name of your own for the request, told again in its answer
    """

    requestID: str

class AccountTaxLineInfoQueryRs(TypedDict, total=False):
    """Data of the answer to AccountTaxLineInfoQuery. Since qbXML 7.0; not in UK."""

    AccountTaxLineInfoRet: list[_AccountTaxLineInfoRet]

class AccountTaxLineInfoRet(TypedDict, total=False):
    """What answers hold as AccountTaxLineInfoRet.

    - TaxLineName: at most 256 characters
    """

    TaxLineID: int
    TaxLineName: str

class AccountantCopy(TypedDict, total=False):
    """What answers hold as AccountantCopy."""

    AccountantCopyExists: bool
    DividingDate: Date

class AccountingPreferences(TypedDict, total=False):
    """What answers hold as AccountingPreferences.

    - AssignClassesTo: default None; since qbXML 12.0; not in Australia
    """

    IsUsingAccountNumbers: bool
    IsRequiringAccounts: bool
    IsUsingClassTracking: bool
    AssignClassesTo: _AssignClassesTo
    IsUsingAuditTrail: bool
    IsAssigningJournalEntryNumbers: bool
    ClosingDate: Date

class AdditionalContactRef(TypedDict, total=False):
    """What requests hold as AdditionalContactRef.

    - ContactName: at most 40 characters
    - ContactValue: at most 255 characters
    """

    ContactName: Required[str]
    ContactValue: Required[str]

class AdditionalContactRefRet(TypedDict, total=False):
    """What answers hold as AdditionalContactRefRet.

    - ContactName: at most 40 characters
    - ContactValue: at most 255 characters
    """

    ContactName: str
    ContactValue: str

class AdditionalNotes(TypedDict, total=False):
    """What requests hold as AdditionalNotes.

    - Note: at most 4095 characters
    """

    Note: Required[str]

class AdditionalNotesMod(TypedDict, total=False):
    """What requests hold as AdditionalNotesMod.

    - Note: at most 4095 characters
    """

    NoteID: Required[int]
    Note: Required[str]

class AdditionalNotesRet(TypedDict, total=False):
    """What answers hold as AdditionalNotesRet.

    - Note: at most 4095 characters
    """

    NoteID: int
    Date: _Date
    Note: str

class Address(TypedDict, total=False):
    """What answers hold as Address.

    - Addr1: at most 41 characters
    - Addr2: at most 41 characters
    - Addr3: at most 41 characters
    - Addr4: at most 41 characters; since qbXML 2.0
    - Addr5: at most 41 characters; since qbXML 6.0
    - City: at most 31 characters
    - State: at most 21 characters
    - PostalCode: at most 13 characters
    - Country: at most 31 characters
    - Note: at most 41 characters; since qbXML 6.0
    """

    Addr1: str
    Addr2: str
    Addr3: str
    Addr4: str
    Addr5: str
    City: str
    State: str
    PostalCode: str
    Country: str
    Note: str

class AddressBlock(TypedDict, total=False):
    """What answers hold as AddressBlock.

    - Addr1: at most 41 characters
    - Addr2: at most 41 characters
    - Addr3: at most 41 characters
    - Addr4: at most 41 characters
    - Addr5: at most 41 characters
    """

    Addr1: str
    Addr2: str
    Addr3: str
    Addr4: str
    Addr5: str

class AgingReportQuery(TypedDict, total=False):
    """Data of the request AgingReportQuery. Since qbXML 2.0.

    - DisplayReport: since qbXML 3.0
    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 2.1
    - ReportModifiedDateRangeFilter: not together with ReportModifiedDateRangeMacro
    - ReportModifiedDateRangeMacro: not together with ReportModifiedDateRangeFilter
    - ReportDetailLevelFilter: default All; since qbXML 3.0
    - ReportPostingStatusFilter: since qbXML 3.0
    - ReportAgingAsOf: default ReportEndDate
    - requestID: a name of your own for the request, told again in its answer
    """

    AgingReportType: Required[_AgingReportType]
    DisplayReport: bool
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportAccountFilter: _ReportAccountFilter
    ReportEntityFilter: _ReportEntityFilter
    ReportItemFilter: _ReportItemFilter
    ReportClassFilter: ClassFilter
    ReportTxnTypeFilter: _ReportTxnTypeFilter
    ReportModifiedDateRangeFilter: _ReportModifiedDateRangeFilter
    ReportModifiedDateRangeMacro: _ReportDateMacro
    ReportDetailLevelFilter: _ReportDetailLevelFilter
    ReportPostingStatusFilter: _ReportPostingStatusFilter
    IncludeColumn: Sequence[_IncludeColumn]
    IncludeAccounts: _IncludeAccounts
    ReportAgingAsOf: ReportOpenBalanceAsOf
    requestID: str

class AgingReportQueryRs(TypedDict, total=False):
    """Data of the answer to AgingReportQuery. Since qbXML 2.0."""

    ReportRet: _ReportRet

class AppliedToTxnAdd(TypedDict, total=False):
    """What requests hold as AppliedToTxnAdd.

    - DiscountClassRef: since qbXML 11.0
    """

    TxnID: Required[Id | TxnIDOrMacro]
    PaymentAmount: Amount
    SetCredit: Sequence[_SetCredit]
    DiscountAmount: Amount
    DiscountAccountRef: Ref159
    DiscountClassRef: Ref159

class AppliedToTxnMod(TypedDict, total=False):
    """What requests hold as AppliedToTxnMod.

    - DiscountClassRef: since qbXML 11.0
    """

    TxnID: Required[Id]
    PaymentAmount: Amount
    SetCredit: Sequence[_SetCredit]
    DiscountAmount: Amount
    DiscountAccountRef: Ref159
    DiscountClassRef: Ref159

class AppliedToTxnRet(TypedDict, total=False):
    """What answers hold as AppliedToTxnRet.

    - RefNumber: at most 20 characters
    - DiscountClassRef: since qbXML 11.0
    - LinkedTxn: since qbXML 10.0
    """

    TxnID: Id
    TxnType: _TxnType
    TxnDate: Date
    RefNumber: str
    BalanceRemaining: Number
    Amount: Number
    DiscountAmount: Number
    DiscountAccountRef: Ref159
    DiscountClassRef: Ref159
    LinkedTxn: list[_LinkedTxn]

class ApplyCheckToTxnAdd(TypedDict, total=False):
    """What requests hold as ApplyCheckToTxnAdd."""

    TxnID: Required[Id | TxnIDOrMacro]
    Amount: _Amount

class BarCode(TypedDict, total=False):
    """What requests hold as BarCode.

    - BarCodeValue: at most 50 characters
    """

    BarCodeValue: str
    AssignEvenIfUsed: bool
    AllowOverride: bool

class BarCodeQuery(TypedDict, total=False):
    """Data of the request BarCodeQuery. Since qbXML 12.0; not in Australia.

    - BarCodeValue: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    BarCodeValue: Sequence[str]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class BarCodeQueryRs(TypedDict, total=False):
    """Data of the answer to BarCodeQuery. Since qbXML 12.0; not in Australia."""

    BarCodeRet: list[_BarCodeRet]

class BarCodeRet(TypedDict, total=False):
    """What answers hold as BarCodeRet.

    - FullName: at most 50 characters
    """

    ListType: ListEventType
    ListID: Id
    FullName: str

class BaseUnit(TypedDict, total=False):
    """What requests hold as BaseUnit.

    - Name: at most 31 characters
    - Abbreviation: at most 31 characters
    """

    Name: Required[str]
    Abbreviation: Required[str]

class BaseUnitRet(TypedDict, total=False):
    """What answers hold as BaseUnitRet.

    - Name: at most 31 characters
    - Abbreviation: at most 31 characters
    """

    Name: str
    Abbreviation: str

class BillAdd(_Ordered, total=False):
    """Data of the request BillAdd.

    - VendorAddress: since qbXML 13.0
    - APAccountRef: since qbXML 2.0
    - RefNumber: at most 20 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkToTxnID: since qbXML 4.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    VendorRef: Required[Ref41]
    VendorAddress: Address
    APAccountRef: Ref159
    TxnDate: Date
    DueDate: Date
    RefNumber: str
    TermsRef: Ref31
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ExternalGUID: Guid
    LinkToTxnID: Sequence[Id]
    ExpenseLineAdd: Sequence[_ExpenseLineAdd]
    ItemLineAdd: Sequence[BillItemLineAdd]
    ItemGroupLineAdd: Sequence[_ItemGroupLineAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class BillAddRs(TypedDict, total=False):
    """Data of the answer to BillAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    BillRet: _BillRet
    ErrorRecovery: _ErrorRecovery

class BillItemLineAdd(TypedDict, total=False):
    """What requests hold as BillItemLineAdd.

    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - BillableStatus: since qbXML 2.0
    - OverrideItemAccountRef: since qbXML 2.0
    - LinkToTxn: since qbXML 4.0
    - SalesRepRef: since qbXML 13.0
    - DataExt: since qbXML 13.0
    """

    ItemRef: Ref
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    Cost: Price
    Amount: _Amount
    TaxAmount: _Amount
    CustomerRef: Ref209
    ClassRef: Ref159
    SalesTaxCodeRef: Ref3A6
    BillableStatus: _BillableStatus
    OverrideItemAccountRef: Ref159
    LinkToTxn: _LinkToTxn
    SalesRepRef: Ref5
    DataExt: Sequence[_DataExt]

class BillMod(_Ordered, total=False):
    """Data of the request BillMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - VendorAddress: since qbXML 13.0
    - RefNumber: at most 20 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    VendorRef: Ref41
    VendorAddress: Address
    APAccountRef: Ref159
    TxnDate: Date
    DueDate: Date
    RefNumber: str
    TermsRef: Ref31
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ClearExpenseLines: bool
    ExpenseLineMod: Sequence[_ExpenseLineMod]
    ClearItemLines: bool
    ItemLineMod: Sequence[_ItemLineMod]
    ItemGroupLineMod: Sequence[_ItemGroupLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class BillModRs(TypedDict, total=False):
    """Data of the answer to BillMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    BillRet: _BillRet
    ErrorRecovery: _ErrorRecovery

class BillPaymentCheckAdd(TypedDict, total=False):
    """Data of the request BillPaymentCheckAdd. Since qbXML 2.0.

    - IsToBePrinted: not together with RefNumber
    - RefNumber: at most 11 characters; not together with IsToBePrinted
    - Memo: at most 4095 characters; since qbXML 3.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    PayeeEntityRef: Required[Ref209]
    APAccountRef: Ref159
    TxnDate: Date
    BankAccountRef: Required[Ref159]
    IsToBePrinted: bool
    RefNumber: str
    Memo: str
    ExchangeRate: Float
    ExternalGUID: Guid
    AppliedToTxnAdd: Required[Sequence[_AppliedToTxnAdd]]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class BillPaymentCheckAddRs(TypedDict, total=False):
    """Data of the answer to BillPaymentCheckAdd. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    BillPaymentCheckRet: _BillPaymentCheckRet
    ErrorRecovery: _ErrorRecovery

class BillPaymentCheckMod(TypedDict, total=False):
    """Data of the request BillPaymentCheckMod. Since qbXML 6.0.

    - EditSequence: at most 16 characters
    - ExchangeRate: since qbXML 8.0
    - IsToBePrinted: not together with RefNumber
    - RefNumber: at most 11 characters; not together with IsToBePrinted
    - Memo: at most 4095 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    TxnDate: Date
    BankAccountRef: Ref159
    Amount: _Amount
    ExchangeRate: Float
    IsToBePrinted: bool
    RefNumber: str
    Memo: str
    AppliedToTxnMod: Sequence[_AppliedToTxnMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class BillPaymentCheckModRs(TypedDict, total=False):
    """Data of the answer to BillPaymentCheckMod. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    BillPaymentCheckRet: _BillPaymentCheckRet
    ErrorRecovery: _ErrorRecovery

class BillPaymentCheckQuery(TypedDict, total=False):
    """Data of the request BillPaymentCheckQuery. Since qbXML 2.0.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class BillPaymentCheckQueryRs(TypedDict, total=False):
    """Data of the answer to BillPaymentCheckQuery. Since qbXML 2.0."""

    BillPaymentCheckRet: list[_BillPaymentCheckRet]

class BillPaymentCheckRet(TypedDict, total=False):
    """What answers hold as BillPaymentCheckRet.

    - EditSequence: at most 16 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - AmountInHomeCurrency: since qbXML 8.0
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - AddressBlock: since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    PayeeEntityRef: Ref209
    APAccountRef: Ref159
    TxnDate: Date
    BankAccountRef: Ref159
    Amount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    AmountInHomeCurrency: Number
    RefNumber: str
    Memo: str
    Address: _Address
    AddressBlock: _AddressBlock
    IsToBePrinted: bool
    ExternalGUID: str
    AppliedToTxnRet: list[_AppliedToTxnRet]
    DataExtRet: list[_DataExtRet]

class BillPaymentCreditCardAdd(TypedDict, total=False):
    """Data of the request BillPaymentCreditCardAdd. Since qbXML 2.0.

    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters; since qbXML 3.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    PayeeEntityRef: Required[Ref209]
    APAccountRef: Ref159
    TxnDate: Date
    CreditCardAccountRef: Required[Ref159]
    RefNumber: str
    Memo: str
    ExchangeRate: Float
    ExternalGUID: Guid
    AppliedToTxnAdd: Required[Sequence[_AppliedToTxnAdd]]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class BillPaymentCreditCardAddRs(TypedDict, total=False):
    """Data of the answer to BillPaymentCreditCardAdd. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    BillPaymentCreditCardRet: _BillPaymentCreditCardRet
    ErrorRecovery: _ErrorRecovery

class BillPaymentCreditCardQuery(TypedDict, total=False):
    """Data of the request BillPaymentCreditCardQuery. Since qbXML 2.0.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class BillPaymentCreditCardQueryRs(TypedDict, total=False):
    """Data of the answer to BillPaymentCreditCardQuery. Since qbXML 2.0."""

    BillPaymentCreditCardRet: list[_BillPaymentCreditCardRet]

class BillPaymentCreditCardRet(TypedDict, total=False):
    """What answers hold as BillPaymentCreditCardRet.

    - EditSequence: at most 16 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - AmountInHomeCurrency: since qbXML 8.0
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    PayeeEntityRef: Ref209
    APAccountRef: Ref159
    TxnDate: Date
    CreditCardAccountRef: Ref159
    Amount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    AmountInHomeCurrency: Number
    RefNumber: str
    Memo: str
    ExternalGUID: str
    AppliedToTxnRet: list[_AppliedToTxnRet]
    DataExtRet: list[_DataExtRet]

class BillQuery(TypedDict, total=False):
    """Data of the request BillQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 7 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 7 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 7 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - PaidStatus: default All; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeLinkedTxns: since qbXML 2.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    PaidStatus: _PaidStatus
    IncludeLineItems: bool
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class BillQueryRs(TypedDict, total=False):
    """Data of the answer to BillQuery."""

    BillRet: list[_BillRet]

class BillRet(_Ordered, total=False):
    """What answers hold as BillRet.

    - EditSequence: at most 16 characters
    - VendorAddress: since qbXML 13.0
    - APAccountRef: since qbXML 2.0
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - AmountDueInHomeCurrency: since qbXML 8.0
    - RefNumber: at most 20 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - IsPaid: since qbXML 2.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkedTxn: since qbXML 2.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    VendorRef: Ref41
    VendorAddress: Address
    APAccountRef: Ref159
    TxnDate: Date
    DueDate: Date
    AmountDue: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    AmountDueInHomeCurrency: Number
    RefNumber: str
    TermsRef: Ref31
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    IsPaid: bool
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    ExpenseLineRet: list[_ExpenseLineRet]
    ItemLineRet: list[_ItemLineRet]
    ItemGroupLineRet: list[_ItemGroupLineRet]
    OpenAmount: Number
    DataExtRet: list[_DataExtRet]

class BillToPay(TypedDict, total=False):
    """What answers hold as BillToPay.

    - RefNumber: at most 20 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - AmountDueInHomeCurrency: since qbXML 8.0
    """

    TxnID: Id
    TxnType: _TxnType
    APAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    DueDate: Date
    AmountDue: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    AmountDueInHomeCurrency: Number

class BillToPayQuery(TypedDict, total=False):
    """Data of the request BillToPayQuery. Since qbXML 2.0.

    - CurrencyFilter: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    PayeeEntityRef: Required[Ref209]
    APAccountRef: Ref159
    DueDate: Date
    CurrencyFilter: IdOrNameFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class BillToPayQueryRs(TypedDict, total=False):
    """Data of the answer to BillToPayQuery. Since qbXML 2.0."""

    BillToPayRet: list[_BillToPayRet]

class BillToPayRet(TypedDict, total=False):
    """What answers hold as BillToPayRet."""

    BillToPay: _BillToPay
    CreditToApply: _CreditToApply

class BillingRateAdd(TypedDict, total=False):
    """Data of the request BillingRateAdd. Since qbXML 6.0.

    - Name: at most 31 characters
    - FixedBillingRate: not together with BillingRatePerItem
    - BillingRatePerItem: not together with FixedBillingRate
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    FixedBillingRate: Price
    BillingRatePerItem: Sequence[_BillingRatePerItem]
    IncludeRetElement: Sequence[str]
    requestID: str

class BillingRateAddRs(TypedDict, total=False):
    """Data of the answer to BillingRateAdd. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    BillingRateRet: _BillingRateRet
    ErrorRecovery: _ErrorRecovery

class BillingRatePerItem(TypedDict, total=False):
    """What requests hold as BillingRatePerItem.

    - CustomRate: not together with AdjustPercentage, AdjustBillingRateRelativeTo, CustomRatePercent
    - CustomRatePercent: not together with AdjustPercentage, AdjustBillingRateRelativeTo, CustomRate
    - AdjustPercentage: not together with CustomRate, CustomRatePercent
    - AdjustBillingRateRelativeTo: not together with CustomRate, CustomRatePercent
    """

    ItemRef: Required[Ref]
    CustomRate: Price
    CustomRatePercent: Percent
    AdjustPercentage: Percent
    AdjustBillingRateRelativeTo: _AdjustBillingRateRelativeTo

class BillingRatePerItemRet(TypedDict, total=False):
    """What answers hold as BillingRatePerItemRet."""

    ItemRef: Ref
    CustomRate: Number
    CustomRatePercent: Number

class BillingRateQuery(TypedDict, total=False):
    """Data of the request BillingRateQuery. Since qbXML 6.0.

    - ListID: not together with FullName, MaxReturned, FromModifiedDate, ToModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, FromModifiedDate, ToModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ItemRef: not together with ListID, FullName
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ItemRef: Ref
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class BillingRateQueryRs(TypedDict, total=False):
    """Data of the answer to BillingRateQuery. Since qbXML 6.0."""

    BillingRateRet: list[_BillingRateRet]

class BillingRateRet(TypedDict, total=False):
    """What answers hold as BillingRateRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    BillingRateType: _BillingRateType
    FixedBillingRate: Number
    BillingRatePerItemRet: list[_BillingRatePerItemRet]

class BudgetSummaryReportQuery(TypedDict, total=False):
    """Data of the request BudgetSummaryReportQuery. Since qbXML 3.0.

    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 9.0
    - requestID: a name of your own for the request, told again in its answer
    """

    BudgetSummaryReportType: Required[_BudgetSummaryReportType]
    DisplayReport: bool
    FiscalYear: Required[int]
    BudgetCriterion: _BudgetCriterion
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportClassFilter: ClassFilter
    SummarizeBudgetColumnsBy: _SummarizeBudgetColumnsBy
    SummarizeBudgetRowsBy: _SummarizeBudgetRowsBy
    requestID: str

class BudgetSummaryReportQueryRs(TypedDict, total=False):
    """Data of the answer to BudgetSummaryReportQuery. Since qbXML 3.0."""

    ReportRet: _ReportRet

class BuildAssemblyAdd(TypedDict, total=False):
    """Data of the request BuildAssemblyAdd. Since qbXML 5.0.

    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - MarkPendingIfRequired: since qbXML 7.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    ItemInventoryAssemblyRef: Required[Ref159]
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    TxnDate: Date
    RefNumber: str
    Memo: str
    QuantityToBuild: Required[Quantity]
    MarkPendingIfRequired: bool
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class BuildAssemblyAddRs(TypedDict, total=False):
    """Data of the answer to BuildAssemblyAdd. Since qbXML 5.0.

    - ErrorRecovery: since qbXML 11.0
    """

    BuildAssemblyRet: _BuildAssemblyRet
    ErrorRecovery: _ErrorRecovery

class BuildAssemblyMod(TypedDict, total=False):
    """Data of the request BuildAssemblyMod. Since qbXML 5.0.

    - EditSequence: at most 16 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - MarkPendingIfRequired: since qbXML 7.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id | TxnIDOrMacro]
    EditSequence: Required[str]
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    TxnDate: Date
    RefNumber: str
    Memo: str
    QuantityToBuild: Quantity
    MarkPendingIfRequired: bool
    RemovePending: bool
    IncludeRetElement: Sequence[str]
    requestID: str

class BuildAssemblyModRs(TypedDict, total=False):
    """Data of the answer to BuildAssemblyMod. Since qbXML 5.0.

    - ErrorRecovery: since qbXML 11.0
    """

    BuildAssemblyRet: _BuildAssemblyRet
    ErrorRecovery: _ErrorRecovery

class BuildAssemblyQuery(TypedDict, total=False):
    """Data of the request BuildAssemblyQuery. Since qbXML 5.0.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 5 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 5 others
    - RefNumberCaseSensitive: not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 5 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - ItemFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - PendingStatus: default All; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters
    - OwnerID: a GUID in braces, or 0 for custom fields
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    ItemFilter: _ItemFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    PendingStatus: _PendingStatus
    IncludeComponentLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class BuildAssemblyQueryRs(TypedDict, total=False):
    """Data of the answer to BuildAssemblyQuery. Since qbXML 5.0."""

    BuildAssemblyRet: list[_BuildAssemblyRet]

class BuildAssemblyRet(TypedDict, total=False):
    """What answers hold as BuildAssemblyRet.

    - EditSequence: at most 16 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia
    - LotNumber: at most 40 characters; not in Australia
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    ItemInventoryAssemblyRef: Ref159
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    TxnDate: Date
    RefNumber: str
    Memo: str
    IsPending: bool
    QuantityToBuild: Number
    QuantityCanBuild: Number
    QuantityOnHand: Number
    QuantityOnSalesOrder: Number
    ExternalGUID: str
    ComponentItemLineRet: list[_ComponentItemLineRet]
    DataExtRet: list[_DataExtRet]

class CashBackInfoAdd(TypedDict, total=False):
    """What requests hold as CashBackInfoAdd.

    - Memo: at most 4095 characters
    - defMacro: a name of your own, such as TxnID:1
    """

    AccountRef: Required[Ref159]
    Memo: str
    Amount: _Amount
    defMacro: Macro

class CashBackInfoMod(TypedDict, total=False):
    """What requests hold as CashBackInfoMod.

    - Memo: at most 4095 characters
    """

    AccountRef: Ref159
    Memo: str
    Amount: _Amount

class CashBackInfoRet(TypedDict, total=False):
    """What answers hold as CashBackInfoRet.

    - Memo: at most 4095 characters
    """

    TxnLineID: Id
    AccountRef: Ref159
    Memo: str
    Amount: Number

class CategoryAccountMapping(TypedDict, total=False):
    """What answers hold as CategoryAccountMapping."""

    MappingCategory: _MappingCategory
    AccountRef: list[Ref159]
    Threshold: Number

class CategoryAccountMappingMod(TypedDict, total=False):
    """What requests hold as CategoryAccountMappingMod."""

    MappingCategory: Required[_MappingCategory]
    MappingAccount: Sequence[_MappingAccount]
    Threshold: Amount

class ChargeAdd(TypedDict, total=False):
    """Data of the request ChargeAdd. Since qbXML 2.0.

    - RefNumber: at most 11 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OptionForPriceRuleConflict: since qbXML 13.0
    - Desc: at most 4095 characters
    - OverrideItemAccountRef: since qbXML 3.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    CustomerRef: Required[Ref209]
    TxnDate: Date
    RefNumber: str
    ItemRef: Ref
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    Quantity: _Quantity
    UnitOfMeasure: str
    Rate: Price
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    Amount: _Amount
    Desc: str
    ARAccountRef: Ref159
    ClassRef: Ref159
    BilledDate: Date
    DueDate: Date
    OverrideItemAccountRef: Ref159
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class ChargeAddRs(TypedDict, total=False):
    """Data of the answer to ChargeAdd. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ChargeRet: _ChargeRet
    ErrorRecovery: _ErrorRecovery

class ChargeMod(TypedDict, total=False):
    """Data of the request ChargeMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - OptionForPriceRuleConflict: since qbXML 13.0
    - Desc: at most 4095 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    CustomerRef: Ref209
    TxnDate: Date
    RefNumber: str
    ItemRef: Ref
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Price
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    Amount: _Amount
    Desc: str
    ARAccountRef: Ref159
    ClassRef: Ref159
    BilledDate: Date
    DueDate: Date
    OverrideItemAccountRef: Ref159
    IncludeRetElement: Sequence[str]
    requestID: str

class ChargeModRs(TypedDict, total=False):
    """Data of the answer to ChargeMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ChargeRet: _ChargeRet
    ErrorRecovery: _ErrorRecovery

class ChargeQuery(TypedDict, total=False):
    """Data of the request ChargeQuery. Since qbXML 2.0.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - PaidStatus: default All; since qbXML 4.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeLinkedTxns: since qbXML 3.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    PaidStatus: _PaidStatus
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ChargeQueryRs(TypedDict, total=False):
    """Data of the answer to ChargeQuery. Since qbXML 2.0."""

    ChargeRet: list[_ChargeRet]

class ChargeRet(TypedDict, total=False):
    """What answers hold as ChargeRet.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - Desc: at most 4095 characters
    - IsPaid: since qbXML 3.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkedTxn: since qbXML 3.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    CustomerRef: Ref209
    TxnDate: Date
    RefNumber: str
    ItemRef: Ref
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Number
    Amount: Number
    BalanceRemaining: Number
    Desc: str
    ARAccountRef: Ref159
    ClassRef: Ref159
    BilledDate: Date
    DueDate: Date
    IsPaid: bool
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    DataExtRet: list[_DataExtRet]

class CheckAdd(_Ordered, total=False):
    """Data of the request CheckAdd.

    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - ApplyCheckToTxnAdd: since qbXML 7.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    AccountRef: Required[Ref159]
    PayeeEntityRef: Ref209
    RefNumber: str
    TxnDate: Date
    Memo: str
    Address: _Address
    IsToBePrinted: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ExternalGUID: Guid
    ApplyCheckToTxnAdd: Sequence[_ApplyCheckToTxnAdd]
    ExpenseLineAdd: Sequence[_ExpenseLineAdd]
    ItemLineAdd: Sequence[_ItemLineAdd]
    ItemGroupLineAdd: Sequence[_ItemGroupLineAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class CheckAddRs(TypedDict, total=False):
    """Data of the answer to CheckAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    CheckRet: _CheckRet
    ErrorRecovery: _ErrorRecovery

class CheckMod(_Ordered, total=False):
    """Data of the request CheckMod. Since qbXML 6.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - ExchangeRate: since qbXML 8.0
    - ApplyCheckToTxnMod: since qbXML 7.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    AccountRef: Ref159
    PayeeEntityRef: Ref209
    RefNumber: str
    TxnDate: Date
    Memo: str
    Address: _Address
    IsToBePrinted: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ApplyCheckToTxnMod: Sequence[ApplyCheckToTxnAdd]
    ClearExpenseLines: bool
    ExpenseLineMod: Sequence[_ExpenseLineMod]
    ClearItemLines: bool
    ItemLineMod: Sequence[_ItemLineMod]
    ItemGroupLineMod: Sequence[_ItemGroupLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class CheckModRs(TypedDict, total=False):
    """Data of the answer to CheckMod. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    CheckRet: _CheckRet
    ErrorRecovery: _ErrorRecovery

class CheckQuery(TypedDict, total=False):
    """Data of the request CheckQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeLinkedTxns: since qbXML 7.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class CheckQueryRs(TypedDict, total=False):
    """Data of the answer to CheckQuery."""

    CheckRet: list[_CheckRet]

class CheckRet(_Ordered, total=False):
    """What answers hold as CheckRet.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - AmountInHomeCurrency: since qbXML 8.0
    - Memo: at most 4095 characters
    - AddressBlock: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkedTxn: since qbXML 7.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    AccountRef: Ref159
    PayeeEntityRef: Ref209
    RefNumber: str
    TxnDate: Date
    Amount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    AmountInHomeCurrency: Number
    Memo: str
    Address: _Address
    AddressBlock: _AddressBlock
    IsToBePrinted: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    ExpenseLineRet: list[_ExpenseLineRet]
    ItemLineRet: list[_ItemLineRet]
    ItemGroupLineRet: list[_ItemGroupLineRet]
    DataExtRet: list[_DataExtRet]

class ClassAdd(TypedDict, total=False):
    """Data of the request ClassAdd.

    - Name: at most 31 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    ParentRef: Ref
    IncludeRetElement: Sequence[str]
    requestID: str

class ClassAddRs(TypedDict, total=False):
    """Data of the answer to ClassAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ClassRet: NamedRet
    ErrorRecovery: _ErrorRecovery

class ClassFilter(TypedDict, total=False):
    """What requests hold as ClassFilter.

    - ListID: not together with FullName, ListIDWithChildren, FullNameWithChildren
    - FullName: not together with ListID, ListIDWithChildren, FullNameWithChildren
    - ListIDWithChildren: not together with ListID, FullName, FullNameWithChildren
    - FullNameWithChildren: not together with ListID, FullName, ListIDWithChildren
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    ListIDWithChildren: Id
    FullNameWithChildren: str

class ClassMod(TypedDict, total=False):
    """Data of the request ClassMod. Since qbXML 8.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    ParentRef: Ref
    IncludeRetElement: Sequence[str]
    requestID: str

class ClassModRs(TypedDict, total=False):
    """Data of the answer to ClassMod. Since qbXML 8.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ClassRet: NamedRet
    ErrorRecovery: _ErrorRecovery

class ClassQuery(TypedDict, total=False):
    """Data of the request ClassQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class ClassQueryRs(TypedDict, total=False):
    """Data of the answer to ClassQuery."""

    ClassRet: list[NamedRet]

class ClearedStatusMod(TypedDict, total=False):
    """Data of the request ClearedStatusMod. Since qbXML 2.0.

    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id | TxnIDOrMacro]
    TxnLineID: Id | TxnIDOrMacro
    ClearedStatus: Required[_ClearedStatus]
    requestID: str

class ClearedStatusModRs(TypedDict, total=False):
    """Data of the answer to ClearedStatusMod. Since qbXML 2.0."""

    pass

class ColData(TypedDict, total=False):
    """What answers hold as ColData."""

    colID: int
    value: str
    dataType: ColDataType

class ColDesc(TypedDict, total=False):
    """What answers hold as ColDesc."""

    ColTitle: list[_ColTitle]
    ColType: _ColType
    colID: int
    dataType: ColDescType

class ColTitle(TypedDict, total=False):
    """What answers hold as ColTitle."""

    titleRow: int
    value: str

class CompanyActivityQuery(TypedDict, total=False):
    """Data of the request CompanyActivityQuery. Since qbXML 2.0.

    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    IncludeRetElement: Sequence[str]
    requestID: str

class CompanyActivityQueryRs(TypedDict, total=False):
    """Data of the answer to CompanyActivityQuery. Since qbXML 2.0."""

    CompanyActivityRet: _CompanyActivityRet

class CompanyActivityRet(TypedDict, total=False):
    """What answers hold as CompanyActivityRet.

    - LastCondenseTime: since qbXML 3.0
    """

    LastRestoreTime: DateTime
    LastCondenseTime: DateTime

class CompanyQuery(TypedDict, total=False):
    """Data of the request CompanyQuery.

    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    """

    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str

class CompanyQueryRs(TypedDict, total=False):
    """Data of the answer to CompanyQuery."""

    CompanyRet: _CompanyRet

class CompanyRet(TypedDict, total=False):
    """What answers hold as CompanyRet.

    - IsSampleCompany: since qbXML 3.0
    - CompanyName: at most 59 characters
    - LegalCompanyName: at most 59 characters
    - AddressBlock: since qbXML 6.0
    - CompanyAddressBlockForCustomer: since qbXML 6.0
    - Phone: at most 51 characters
    - Fax: at most 51 characters
    - Email: at most 1023 characters
    - CompanyWebSite: at most 128 characters
    - CompanyType: at most 255 characters
    - EIN: at most 20 characters; since qbXML 2.0
    - SSN: at most 11 characters; since qbXML 2.1
    - TaxForm: since qbXML 2.1
    - SubscribedServices: since qbXML 7.0
    - AccountantCopy: since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    IsSampleCompany: bool
    CompanyName: str
    LegalCompanyName: str
    Address: _Address
    AddressBlock: _AddressBlock
    LegalAddress: _Address
    CompanyAddressForCustomer: _Address
    CompanyAddressBlockForCustomer: _AddressBlock
    Phone: str
    Fax: str
    Email: str
    CompanyWebSite: str
    FirstMonthFiscalYear: Month
    FirstMonthIncomeTaxYear: Month
    CompanyType: str
    EIN: str
    SSN: str
    TaxForm: _TaxForm
    SubscribedServices: _SubscribedServices
    AccountantCopy: _AccountantCopy
    DataExtRet: list[_DataExtRet]

class ComponentItemLineRet(TypedDict, total=False):
    """What answers hold as ComponentItemLineRet.

    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia
    - LotNumber: at most 40 characters; not in Australia
    - Desc: at most 4095 characters
    """

    ItemRef: Ref
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    Desc: str
    QuantityOnHand: Number
    QuantityNeeded: Number

class Contacts(TypedDict, total=False):
    """What requests hold as Contacts.

    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters
    """

    Salutation: str
    FirstName: Required[str]
    MiddleName: str
    LastName: str
    JobTitle: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]

class ContactsMod(TypedDict, total=False):
    """What requests hold as ContactsMod.

    - EditSequence: at most 16 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Salutation: str
    FirstName: Required[str]
    MiddleName: str
    LastName: str
    JobTitle: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]

class ContactsRet(TypedDict, total=False):
    """What answers hold as ContactsRet.

    - EditSequence: at most 16 characters
    - Contact: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Contact: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    AdditionalContactRef: list[AdditionalContactRefRet]

class CreditCardChargeAdd(_Ordered, total=False):
    """Data of the request CreditCardChargeAdd.

    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    AccountRef: Required[Ref159]
    PayeeEntityRef: Ref209
    TxnDate: Date
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ExternalGUID: Guid
    ExpenseLineAdd: Sequence[_ExpenseLineAdd]
    ItemLineAdd: Sequence[_ItemLineAdd]
    ItemGroupLineAdd: Sequence[_ItemGroupLineAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class CreditCardChargeAddRs(TypedDict, total=False):
    """Data of the answer to CreditCardChargeAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    CreditCardChargeRet: _CreditCardChargeRet
    ErrorRecovery: _ErrorRecovery

class CreditCardChargeMod(_Ordered, total=False):
    """Data of the request CreditCardChargeMod. Since qbXML 6.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    AccountRef: Ref159
    PayeeEntityRef: Ref209
    TxnDate: Date
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ClearExpenseLines: bool
    ExpenseLineMod: Sequence[_ExpenseLineMod]
    ClearItemLines: bool
    ItemLineMod: Sequence[_ItemLineMod]
    ItemGroupLineMod: Sequence[_ItemGroupLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class CreditCardChargeModRs(TypedDict, total=False):
    """Data of the answer to CreditCardChargeMod. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    CreditCardChargeRet: _CreditCardChargeRet
    ErrorRecovery: _ErrorRecovery

class CreditCardChargeQuery(TypedDict, total=False):
    """Data of the request CreditCardChargeQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class CreditCardChargeQueryRs(TypedDict, total=False):
    """Data of the answer to CreditCardChargeQuery."""

    CreditCardChargeRet: list[_CreditCardChargeRet]

class CreditCardChargeRet(_Ordered, total=False):
    """What answers hold as CreditCardChargeRet.

    - EditSequence: at most 16 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - AmountInHomeCurrency: since qbXML 8.0
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    AccountRef: Ref159
    PayeeEntityRef: Ref209
    TxnDate: Date
    Amount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    AmountInHomeCurrency: Number
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExternalGUID: str
    ExpenseLineRet: list[_ExpenseLineRet]
    ItemLineRet: list[_ItemLineRet]
    ItemGroupLineRet: list[_ItemGroupLineRet]
    DataExtRet: list[_DataExtRet]

class CreditCardCreditAdd(_Ordered, total=False):
    """Data of the request CreditCardCreditAdd.

    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 8.0; not in US
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    AccountRef: Required[Ref159]
    PayeeEntityRef: Ref209
    TxnDate: Date
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ExternalGUID: Guid
    ExpenseLineAdd: Sequence[_ExpenseLineAdd]
    ItemLineAdd: Sequence[_ItemLineAdd]
    ItemGroupLineAdd: Sequence[_ItemGroupLineAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class CreditCardCreditAddRs(TypedDict, total=False):
    """Data of the answer to CreditCardCreditAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    CreditCardCreditRet: _CreditCardCreditRet
    ErrorRecovery: _ErrorRecovery

class CreditCardCreditMod(_Ordered, total=False):
    """Data of the request CreditCardCreditMod. Since qbXML 6.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 8.0; not in US
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    AccountRef: Ref159
    PayeeEntityRef: Ref209
    TxnDate: Date
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ClearExpenseLines: bool
    ExpenseLineMod: Sequence[_ExpenseLineMod]
    ClearItemLines: bool
    ItemLineMod: Sequence[_ItemLineMod]
    ItemGroupLineMod: Sequence[_ItemGroupLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class CreditCardCreditModRs(TypedDict, total=False):
    """Data of the answer to CreditCardCreditMod. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    CreditCardCreditRet: _CreditCardCreditRet
    ErrorRecovery: _ErrorRecovery

class CreditCardCreditQuery(TypedDict, total=False):
    """Data of the request CreditCardCreditQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class CreditCardCreditQueryRs(TypedDict, total=False):
    """Data of the answer to CreditCardCreditQuery."""

    CreditCardCreditRet: list[_CreditCardCreditRet]

class CreditCardCreditRet(_Ordered, total=False):
    """What answers hold as CreditCardCreditRet.

    - EditSequence: at most 16 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - AmountInHomeCurrency: since qbXML 8.0
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 8.0; not in US
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    AccountRef: Ref159
    PayeeEntityRef: Ref209
    TxnDate: Date
    Amount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    AmountInHomeCurrency: Number
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExternalGUID: str
    ExpenseLineRet: list[_ExpenseLineRet]
    ItemLineRet: list[_ItemLineRet]
    ItemGroupLineRet: list[_ItemGroupLineRet]
    DataExtRet: list[_DataExtRet]

class CreditCardInfo(TypedDict, total=False):
    """What answers hold as CreditCardInfo.

    - CreditCardNumber: at most 25 characters
    - ExpirationMonth: from 1 to 12
    - NameOnCard: at most 41 characters
    - CreditCardAddress: at most 41 characters
    - CreditCardPostalCode: at most 41 characters
    """

    CreditCardNumber: str
    ExpirationMonth: int
    ExpirationYear: int
    NameOnCard: str
    CreditCardAddress: str
    CreditCardPostalCode: str

class CreditCardTxnInfo(TypedDict, total=False):
    """What requests hold as CreditCardTxnInfo."""

    CreditCardTxnInputInfo: Required[_CreditCardTxnInputInfo]
    CreditCardTxnResultInfo: Required[_CreditCardTxnResultInfo]

class CreditCardTxnInfoMod(TypedDict, total=False):
    """What requests hold as CreditCardTxnInfoMod."""

    CreditCardTxnInputInfoMod: _CreditCardTxnInputInfoMod
    CreditCardTxnResultInfoMod: _CreditCardTxnResultInfoMod

class CreditCardTxnInfoRet(TypedDict, total=False):
    """What answers hold as CreditCardTxnInfoRet."""

    CreditCardTxnInputInfo: CreditCardTxnInputInfoRet
    CreditCardTxnResultInfo: CreditCardTxnResultInfoRet

class CreditCardTxnInputInfo(TypedDict, total=False):
    """What requests hold as CreditCardTxnInputInfo.

    - CreditCardNumber: at most 25 characters
    - ExpirationMonth: from 1 to 12
    - NameOnCard: at most 41 characters
    - CreditCardAddress: at most 41 characters
    - CreditCardPostalCode: at most 18 characters
    - CommercialCardCode: at most 24 characters
    - TransactionMode: default CardNotPresent; since qbXML 6.0
    - CreditCardTxnType: since qbXML 7.0
    """

    CreditCardNumber: Required[str]
    ExpirationMonth: Required[int]
    ExpirationYear: Required[int]
    NameOnCard: Required[str]
    CreditCardAddress: str
    CreditCardPostalCode: str
    CommercialCardCode: str
    TransactionMode: _TransactionMode
    CreditCardTxnType: _CreditCardTxnType

class CreditCardTxnInputInfoMod(TypedDict, total=False):
    """What requests hold as CreditCardTxnInputInfoMod.

    - CreditCardNumber: at most 25 characters
    - ExpirationMonth: from 1 to 12
    - NameOnCard: at most 41 characters
    - CreditCardAddress: at most 41 characters
    - CreditCardPostalCode: at most 18 characters
    - CommercialCardCode: at most 24 characters
    - TransactionMode: default CardNotPresent
    """

    CreditCardNumber: str
    ExpirationMonth: int
    ExpirationYear: int
    NameOnCard: str
    CreditCardAddress: str
    CreditCardPostalCode: str
    CommercialCardCode: str
    TransactionMode: _TransactionMode
    CreditCardTxnType: _CreditCardTxnType

class CreditCardTxnInputInfoRet(TypedDict, total=False):
    """What answers hold as CreditCardTxnInputInfoRet.

    - CreditCardNumber: at most 25 characters
    - ExpirationMonth: from 1 to 12
    - NameOnCard: at most 41 characters
    - CreditCardAddress: at most 41 characters
    - CreditCardPostalCode: at most 18 characters
    - CommercialCardCode: at most 24 characters
    - TransactionMode: default CardNotPresent; since qbXML 6.0
    - CreditCardTxnType: since qbXML 7.0
    """

    CreditCardNumber: str
    ExpirationMonth: int
    ExpirationYear: int
    NameOnCard: str
    CreditCardAddress: str
    CreditCardPostalCode: str
    CommercialCardCode: str
    TransactionMode: _TransactionMode
    CreditCardTxnType: _CreditCardTxnType

class CreditCardTxnResultInfo(TypedDict, total=False):
    """What requests hold as CreditCardTxnResultInfo.

    - ResultMessage: at most 60 characters
    - CreditCardTransID: at most 24 characters
    - MerchantAccountNumber: at most 32 characters
    - AuthorizationCode: at most 12 characters
    - CardSecurityCodeMatch: since qbXML 6.0
    - ReconBatchID: at most 84 characters
    - ClientTransID: at most 16 characters; since qbXML 6.0
    """

    ResultCode: Required[int]
    ResultMessage: Required[str]
    CreditCardTransID: Required[str]
    MerchantAccountNumber: Required[str]
    AuthorizationCode: str
    AVSStreet: CheckResult
    AVSZip: CheckResult
    CardSecurityCodeMatch: CheckResult
    ReconBatchID: str
    PaymentGroupingCode: int
    PaymentStatus: Required[_PaymentStatus]
    TxnAuthorizationTime: Required[DateTime]
    TxnAuthorizationStamp: int
    ClientTransID: str

class CreditCardTxnResultInfoMod(TypedDict, total=False):
    """What requests hold as CreditCardTxnResultInfoMod.

    - ResultMessage: at most 60 characters
    - CreditCardTransID: at most 24 characters
    - MerchantAccountNumber: at most 32 characters
    - AuthorizationCode: at most 12 characters
    - ReconBatchID: at most 84 characters
    - ClientTransID: at most 16 characters
    """

    ResultCode: int
    ResultMessage: str
    CreditCardTransID: str
    MerchantAccountNumber: str
    AuthorizationCode: str
    AVSStreet: CheckResult
    AVSZip: CheckResult
    CardSecurityCodeMatch: CheckResult
    ReconBatchID: str
    PaymentGroupingCode: int
    PaymentStatus: _PaymentStatus
    TxnAuthorizationTime: DateTime
    TxnAuthorizationStamp: int
    ClientTransID: str

class CreditCardTxnResultInfoRet(TypedDict, total=False):
    """What answers hold as CreditCardTxnResultInfoRet.

    - ResultMessage: at most 60 characters
    - CreditCardTransID: at most 24 characters
    - MerchantAccountNumber: at most 32 characters
    - AuthorizationCode: at most 12 characters
    - CardSecurityCodeMatch: since qbXML 6.0
    - ReconBatchID: at most 84 characters
    - ClientTransID: at most 16 characters; since qbXML 6.0
    """

    ResultCode: int
    ResultMessage: str
    CreditCardTransID: str
    MerchantAccountNumber: str
    AuthorizationCode: str
    AVSStreet: CheckResult
    AVSZip: CheckResult
    CardSecurityCodeMatch: CheckResult
    ReconBatchID: str
    PaymentGroupingCode: int
    PaymentStatus: _PaymentStatus
    TxnAuthorizationTime: DateTime
    TxnAuthorizationStamp: int
    ClientTransID: str

class CreditMemoAdd(_Ordered, total=False):
    """Data of the request CreditMemoAdd.

    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    CustomerRef: Required[Ref209]
    ClassRef: Ref159
    ARAccountRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    IsPending: bool
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ShipDate: Date
    ShipMethodRef: Ref15
    ItemSalesTaxRef: Ref31
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExchangeRate: Float
    ExternalGUID: Guid
    CreditMemoLineAdd: Sequence[_CreditMemoLineAdd]
    CreditMemoLineGroupAdd: Sequence[LineGroupAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class CreditMemoAddRs(TypedDict, total=False):
    """Data of the answer to CreditMemoAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    CreditMemoRet: _CreditMemoRet
    ErrorRecovery: _ErrorRecovery

class CreditMemoLineAdd(TypedDict, total=False):
    """What requests hold as CreditMemoLineAdd.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - Rate: not together with RatePercent, PriceLevelRef
    - RatePercent: not together with Rate, PriceLevelRef
    - PriceLevelRef: since qbXML 4.0; not together with Rate, RatePercent
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - OverrideItemAccountRef: since qbXML 2.0
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - CreditCardTxnInfo: since qbXML 7.0
    - DataExt: since qbXML 5.0
    - defMacro: a name of your own, such as TxnID:1
    """

    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    Rate: Price
    RatePercent: Percent
    PriceLevelRef: Ref31
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    OverrideItemAccountRef: Ref159
    Other1: str
    Other2: str
    CreditCardTxnInfo: _CreditCardTxnInfo
    DataExt: Sequence[_DataExt]
    defMacro: Macro

class CreditMemoLineGroupMod(TypedDict, total=False):
    """What requests hold as CreditMemoLineGroupMod.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    """

    TxnLineID: Required[Id]
    ItemGroupRef: Ref31
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    CreditMemoLineMod: Sequence[_CreditMemoLineMod]

class CreditMemoLineGroupRet(TypedDict, total=False):
    """What answers hold as CreditMemoLineGroupRet.

    - TxnLineID: since qbXML 3.0
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - DataExtRet: since qbXML 2.0
    """

    TxnLineID: Id
    ItemGroupRef: Ref31
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    IsPrintItemsInGroup: bool
    TotalAmount: Number
    CreditMemoLineRet: list[SalesLineRet]
    DataExtRet: list[_DataExtRet]

class CreditMemoLineMod(TypedDict, total=False):
    """What requests hold as CreditMemoLineMod.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - Rate: not together with RatePercent, PriceLevelRef
    - RatePercent: not together with Rate, PriceLevelRef
    - PriceLevelRef: since qbXML 4.0; not together with Rate, RatePercent
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    """

    TxnLineID: Required[Id]
    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Price
    RatePercent: Percent
    PriceLevelRef: Ref31
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    OverrideItemAccountRef: Ref159
    Other1: str
    Other2: str

class CreditMemoMod(_Ordered, total=False):
    """Data of the request CreditMemoMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    CustomerRef: Ref209
    ClassRef: Ref159
    ARAccountRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    IsPending: bool
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ShipDate: Date
    ShipMethodRef: Ref15
    ItemSalesTaxRef: Ref31
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExchangeRate: Float
    CreditMemoLineMod: Sequence[_CreditMemoLineMod]
    CreditMemoLineGroupMod: Sequence[_CreditMemoLineGroupMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class CreditMemoModRs(TypedDict, total=False):
    """Data of the answer to CreditMemoMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    CreditMemoRet: _CreditMemoRet
    ErrorRecovery: _ErrorRecovery

class CreditMemoQuery(TypedDict, total=False):
    """Data of the request CreditMemoQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeLinkedTxns: since qbXML 1.1
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class CreditMemoQueryRs(TypedDict, total=False):
    """Data of the answer to CreditMemoQuery."""

    CreditMemoRet: list[_CreditMemoRet]

class CreditMemoRet(_Ordered, total=False):
    """What answers hold as CreditMemoRet.

    - EditSequence: at most 16 characters
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - BillAddressBlock: since qbXML 6.0
    - ShipAddressBlock: since qbXML 6.0
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - CreditRemaining: since qbXML 2.0
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - CreditRemainingInHomeCurrency: since qbXML 8.0
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkedTxn: since qbXML 1.1
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    CustomerRef: Ref209
    ClassRef: Ref159
    ARAccountRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    BillAddressBlock: AddressBlock
    ShipAddress: Address
    ShipAddressBlock: AddressBlock
    IsPending: bool
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ShipDate: Date
    ShipMethodRef: Ref15
    Subtotal: Number
    ItemSalesTaxRef: Ref31
    SalesTaxPercentage: Number
    SalesTaxTotal: Number
    TotalAmount: Number
    CreditRemaining: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    CreditRemainingInHomeCurrency: Number
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    CreditMemoLineRet: list[SalesLineRet]
    CreditMemoLineGroupRet: list[_CreditMemoLineGroupRet]
    DataExtRet: list[_DataExtRet]

class CreditToApply(TypedDict, total=False):
    """What answers hold as CreditToApply.

    - RefNumber: at most 20 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - CreditRemainingInHomeCurrency: since qbXML 8.0
    """

    TxnID: Id
    TxnType: _TxnType
    APAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    CreditRemaining: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    CreditRemainingInHomeCurrency: Number

class CurrencyAdd(TypedDict, total=False):
    """Data of the request CurrencyAdd. Since qbXML 8.0.

    - Name: at most 64 characters
    - CurrencyCode: at most 3 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    CurrencyCode: Required[str]
    CurrencyFormat: _CurrencyFormat
    IncludeRetElement: Sequence[str]
    requestID: str

class CurrencyAddRs(TypedDict, total=False):
    """Data of the answer to CurrencyAdd. Since qbXML 8.0.

    - ErrorRecovery: since qbXML 11.0
    """

    CurrencyRet: _CurrencyRet
    ErrorRecovery: _ErrorRecovery

class CurrencyFormat(TypedDict, total=False):
    """What answers hold as CurrencyFormat.

    - ThousandSeparator: default Comma
    - ThousandSeparatorGrouping: default XX_XXX_XXX
    - DecimalPlaces: default 2
    - DecimalSeparator: default Period
    """

    ThousandSeparator: _ThousandSeparator
    ThousandSeparatorGrouping: _ThousandSeparatorGrouping
    DecimalPlaces: _DecimalPlaces
    DecimalSeparator: _DecimalSeparator

class CurrencyMod(TypedDict, total=False):
    """Data of the request CurrencyMod. Since qbXML 8.0.

    - EditSequence: at most 16 characters
    - Name: at most 64 characters
    - CurrencyCode: at most 3 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    CurrencyCode: str
    CurrencyFormat: _CurrencyFormat
    IncludeRetElement: Sequence[str]
    requestID: str

class CurrencyModRs(TypedDict, total=False):
    """Data of the answer to CurrencyMod. Since qbXML 8.0.

    - ErrorRecovery: since qbXML 11.0
    """

    CurrencyRet: _CurrencyRet
    ErrorRecovery: _ErrorRecovery

class CurrencyQuery(TypedDict, total=False):
    """Data of the request CurrencyQuery. Since qbXML 8.0.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class CurrencyQueryRs(TypedDict, total=False):
    """Data of the answer to CurrencyQuery. Since qbXML 8.0."""

    CurrencyRet: list[_CurrencyRet]

class CurrencyRet(TypedDict, total=False):
    """What answers hold as CurrencyRet.

    - EditSequence: at most 16 characters
    - Name: at most 64 characters
    - CurrencyCode: at most 3 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    CurrencyCode: str
    CurrencyFormat: _CurrencyFormat
    IsUserDefinedCurrency: bool
    ExchangeRate: Number
    AsOfDate: Date

class CurrentAppAccessRights(TypedDict, total=False):
    """What answers hold as CurrentAppAccessRights.

    - AutomaticLoginUserName: at most 29 characters
    """

    IsAutomaticLoginAllowed: bool
    AutomaticLoginUserName: str
    IsPersonalDataAccessAllowed: bool

class CustomDetailReportQuery(TypedDict, total=False):
    """Data of the request CustomDetailReportQuery. Since qbXML 2.0.

    - DisplayReport: since qbXML 3.0
    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 2.1
    - ReportModifiedDateRangeFilter: not together with ReportModifiedDateRangeMacro
    - ReportModifiedDateRangeMacro: not together with ReportModifiedDateRangeFilter
    - ReportDetailLevelFilter: default All; since qbXML 3.0
    - ReportPostingStatusFilter: since qbXML 3.0
    - ReportOpenBalanceAsOf: default Today
    - ReportBasis: default None; since qbXML 2.1
    - requestID: a name of your own for the request, told again in its answer
    """

    CustomDetailReportType: Required[_CustomDetailReportType]
    DisplayReport: bool
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportAccountFilter: _ReportAccountFilter
    ReportEntityFilter: _ReportEntityFilter
    ReportItemFilter: _ReportItemFilter
    ReportClassFilter: ClassFilter
    ReportTxnTypeFilter: _ReportTxnTypeFilter
    ReportModifiedDateRangeFilter: _ReportModifiedDateRangeFilter
    ReportModifiedDateRangeMacro: _ReportDateMacro
    ReportDetailLevelFilter: _ReportDetailLevelFilter
    ReportPostingStatusFilter: _ReportPostingStatusFilter
    SummarizeRowsBy: Required[_SummarizeRowsBy]
    IncludeColumn: Required[Sequence[_IncludeColumn]]
    IncludeAccounts: _IncludeAccounts
    ReportOpenBalanceAsOf: _ReportOpenBalanceAsOf
    ReportBasis: _ReportBasis
    requestID: str

class CustomDetailReportQueryRs(TypedDict, total=False):
    """Data of the answer to CustomDetailReportQuery. Since qbXML 2.0."""

    ReportRet: _ReportRet

class CustomSummaryReportQuery(TypedDict, total=False):
    """Data of the request CustomSummaryReportQuery. Since qbXML 2.0.

    - DisplayReport: since qbXML 3.0
    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 2.1
    - ReportModifiedDateRangeFilter: not together with ReportModifiedDateRangeMacro
    - ReportModifiedDateRangeMacro: not together with ReportModifiedDateRangeFilter
    - ReportDetailLevelFilter: default All; since qbXML 3.0
    - ReportPostingStatusFilter: since qbXML 3.0
    - ReportBasis: default None; since qbXML 2.1
    - requestID: a name of your own for the request, told again in its answer
    """

    CustomSummaryReportType: Required[_CustomSummaryReportType]
    DisplayReport: bool
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportAccountFilter: _ReportAccountFilter
    ReportEntityFilter: _ReportEntityFilter
    ReportItemFilter: _ReportItemFilter
    ReportClassFilter: ClassFilter
    ReportTxnTypeFilter: _ReportTxnTypeFilter
    ReportModifiedDateRangeFilter: _ReportModifiedDateRangeFilter
    ReportModifiedDateRangeMacro: _ReportDateMacro
    ReportDetailLevelFilter: _ReportDetailLevelFilter
    ReportPostingStatusFilter: _ReportPostingStatusFilter
    SummarizeColumnsBy: Required[_SummarizeColumnsBy]
    SummarizeRowsBy: Required[_SummarizeRowsBy]
    IncludeSubcolumns: bool
    ReportCalendar: _ReportCalendar
    ReturnRows: _ReturnColumns
    ReturnColumns: _ReturnColumns
    ReportBasis: _ReportBasis
    requestID: str

class CustomSummaryReportQueryRs(TypedDict, total=False):
    """Data of the answer to CustomSummaryReportQuery. Since qbXML 2.0."""

    ReportRet: _ReportRet

class CustomerAdd(TypedDict, total=False):
    """Data of the request CustomerAdd.

    - Name: at most 41 characters
    - ClassRef: since qbXML 12.0
    - CompanyName: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters; since qbXML 12.0
    - ShipToAddress: at most 50 times; since qbXML 12.0
    - Phone: at most 21 characters
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - Cc: at most 1023 characters; since qbXML 12.0
    - Contact: at most 41 characters
    - AltContact: at most 41 characters
    - AdditionalContactRef: at most 8 times; since qbXML 12.0
    - Contacts: since qbXML 12.0
    - ItemSalesTaxRef: not in Canada, UK
    - SalesTaxCountry: default Canada; since qbXML 6.0; not in US
    - ResaleNumber: at most 21 characters, 15 in US
    - AccountNumber: at most 99 characters
    - PreferredPaymentMethodRef: since qbXML 3.0
    - CreditCardInfo: since qbXML 3.0
    - JobStatus: default None
    - JobDesc: at most 99 characters
    - Notes: at most 4095 characters; since qbXML 3.0
    - AdditionalNotes: since qbXML 12.0
    - PreferredDeliveryMethod: default None; since qbXML 12.0
    - PriceLevelRef: since qbXML 4.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - TaxRegistrationNumber: at most 30 characters; since qbXML 8.0; not in US
    - CurrencyRef: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    CompanyName: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    BillAddress: Address
    ShipAddress: Address
    ShipToAddress: Sequence[_ShipToAddress]
    Phone: str
    AltPhone: str
    Fax: str
    Email: str
    Cc: str
    Contact: str
    AltContact: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    Contacts: Sequence[_Contacts]
    CustomerTypeRef: Ref159
    TermsRef: Ref31
    SalesRepRef: Ref5
    OpenBalance: Amount
    OpenBalanceDate: Date
    SalesTaxCodeRef: Ref3A6
    ItemSalesTaxRef: Ref31
    SalesTaxCountry: _SalesTaxCountry
    ResaleNumber: str
    AccountNumber: str
    CreditLimit: Amount
    PreferredPaymentMethodRef: Ref31
    CreditCardInfo: _CreditCardInfo
    JobStatus: _JobStatus
    JobStartDate: Date
    JobProjectedEndDate: Date
    JobEndDate: Date
    JobDesc: str
    JobTypeRef: Ref159
    Notes: str
    AdditionalNotes: Sequence[_AdditionalNotes]
    PreferredDeliveryMethod: _PreferredDeliveryMethod
    PriceLevelRef: Ref31
    ExternalGUID: Guid
    TaxRegistrationNumber: str
    CurrencyRef: Ref64
    IncludeRetElement: Sequence[str]
    requestID: str

class CustomerAddRs(TypedDict, total=False):
    """Data of the answer to CustomerAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    CustomerRet: _CustomerRet
    ErrorRecovery: _ErrorRecovery

class CustomerMod(TypedDict, total=False):
    """Data of the request CustomerMod.

    - EditSequence: at most 16 characters
    - Name: at most 41 characters
    - IsActive: since qbXML 3.0
    - ClassRef: since qbXML 12.0
    - ParentRef: since qbXML 3.0
    - CompanyName: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters; since qbXML 12.0
    - ShipToAddress: at most 50 times; since qbXML 12.0
    - Phone: at most 21 characters
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - Cc: at most 1023 characters; since qbXML 12.0
    - Contact: at most 41 characters
    - AltContact: at most 41 characters
    - AdditionalContactRef: at most 8 times; since qbXML 12.0
    - ContactsMod: since qbXML 12.0
    - CustomerTypeRef: since qbXML 3.0
    - TermsRef: since qbXML 3.0
    - SalesRepRef: since qbXML 3.0
    - SalesTaxCodeRef: since qbXML 3.0
    - ItemSalesTaxRef: since qbXML 3.0; not in Canada, UK
    - SalesTaxCountry: default Canada; since qbXML 6.0; not in US
    - ResaleNumber: at most 21 characters, 15 in US; since qbXML 3.0
    - AccountNumber: at most 99 characters
    - CreditLimit: since qbXML 3.0
    - PreferredPaymentMethodRef: since qbXML 3.0
    - CreditCardInfo: since qbXML 3.0
    - JobStatus: default None; since qbXML 3.0
    - JobStartDate: since qbXML 3.0
    - JobProjectedEndDate: since qbXML 3.0
    - JobEndDate: since qbXML 3.0
    - JobDesc: at most 99 characters; since qbXML 3.0
    - JobTypeRef: since qbXML 3.0
    - Notes: at most 4095 characters; since qbXML 3.0
    - AdditionalNotesMod: since qbXML 12.0
    - PreferredDeliveryMethod: default None; since qbXML 12.0
    - PriceLevelRef: since qbXML 4.0
    - TaxRegistrationNumber: at most 30 characters; since qbXML 8.0; not in US
    - CurrencyRef: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    CompanyName: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    BillAddress: Address
    ShipAddress: Address
    ShipToAddress: Sequence[_ShipToAddress]
    Phone: str
    AltPhone: str
    Fax: str
    Email: str
    Cc: str
    Contact: str
    AltContact: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    ContactsMod: Sequence[_ContactsMod]
    CustomerTypeRef: Ref159
    TermsRef: Ref31
    SalesRepRef: Ref5
    SalesTaxCodeRef: Ref3A6
    ItemSalesTaxRef: Ref31
    SalesTaxCountry: _SalesTaxCountry
    ResaleNumber: str
    AccountNumber: str
    CreditLimit: Amount
    PreferredPaymentMethodRef: Ref31
    CreditCardInfo: _CreditCardInfo
    JobStatus: _JobStatus
    JobStartDate: Date
    JobProjectedEndDate: Date
    JobEndDate: Date
    JobDesc: str
    JobTypeRef: Ref159
    Notes: str
    AdditionalNotesMod: Sequence[_AdditionalNotesMod]
    PreferredDeliveryMethod: _PreferredDeliveryMethod
    PriceLevelRef: Ref31
    TaxRegistrationNumber: str
    CurrencyRef: Ref64
    IncludeRetElement: Sequence[str]
    requestID: str

class CustomerModRs(TypedDict, total=False):
    """Data of the answer to CustomerMod.

    - ErrorRecovery: since qbXML 11.0
    """

    CustomerRet: _CustomerRet
    ErrorRecovery: _ErrorRecovery

class CustomerMsgAdd(TypedDict, total=False):
    """Data of the request CustomerMsgAdd.

    - Name: at most 101 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    IncludeRetElement: Sequence[str]
    requestID: str

class CustomerMsgAddRs(TypedDict, total=False):
    """Data of the answer to CustomerMsgAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    CustomerMsgRet: _CustomerMsgRet
    ErrorRecovery: _ErrorRecovery

class CustomerMsgQuery(TypedDict, total=False):
    """Data of the request CustomerMsgQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class CustomerMsgQueryRs(TypedDict, total=False):
    """Data of the answer to CustomerMsgQuery."""

    CustomerMsgRet: list[_CustomerMsgRet]

class CustomerMsgRet(TypedDict, total=False):
    """What answers hold as CustomerMsgRet.

    - EditSequence: at most 16 characters
    - Name: at most 101 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool

class CustomerQuery(TypedDict, total=False):
    """Data of the request CustomerQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 6 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 6 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - TotalBalanceFilter: not together with ListID, FullName
    - CurrencyFilter: since qbXML 8.0; not together with ListID, FullName
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    TotalBalanceFilter: _TotalBalanceFilter
    CurrencyFilter: IdOrNameFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class CustomerQueryRs(TypedDict, total=False):
    """Data of the answer to CustomerQuery."""

    CustomerRet: list[_CustomerRet]

class CustomerRet(TypedDict, total=False):
    """What answers hold as CustomerRet.

    - EditSequence: at most 16 characters
    - Name: at most 41 characters
    - FullName: at most 209 characters
    - ClassRef: since qbXML 12.0
    - CompanyName: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters; since qbXML 12.0
    - BillAddressBlock: since qbXML 6.0
    - ShipAddressBlock: since qbXML 6.0
    - ShipToAddress: at most 50 times; since qbXML 12.0
    - Phone: at most 21 characters
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - Cc: at most 1023 characters; since qbXML 12.0
    - Contact: at most 41 characters
    - AltContact: at most 41 characters
    - AdditionalContactRef: at most 8 times; since qbXML 12.0
    - ContactsRet: since qbXML 12.0
    - ItemSalesTaxRef: not in Canada, UK
    - SalesTaxCountry: default Canada; since qbXML 6.0; not in US
    - ResaleNumber: at most 21 characters, 15 in US
    - AccountNumber: at most 99 characters
    - PreferredPaymentMethodRef: since qbXML 3.0
    - CreditCardInfo: since qbXML 3.0
    - JobStatus: default None
    - JobDesc: at most 99 characters
    - Notes: at most 4095 characters
    - AdditionalNotesRet: since qbXML 12.0
    - PreferredDeliveryMethod: default None; since qbXML 12.0
    - PriceLevelRef: since qbXML 4.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - TaxRegistrationNumber: at most 30 characters; since qbXML 8.0; not in US
    - CurrencyRef: since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    FullName: str
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    Sublevel: int
    CompanyName: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    BillAddress: Address
    BillAddressBlock: AddressBlock
    ShipAddress: Address
    ShipAddressBlock: AddressBlock
    ShipToAddress: list[ShipToAddressRet]
    Phone: str
    AltPhone: str
    Fax: str
    Email: str
    Cc: str
    Contact: str
    AltContact: str
    AdditionalContactRef: list[AdditionalContactRefRet]
    ContactsRet: list[_ContactsRet]
    CustomerTypeRef: Ref159
    TermsRef: Ref31
    SalesRepRef: Ref5
    Balance: Number
    TotalBalance: Number
    SalesTaxCodeRef: Ref3A6
    ItemSalesTaxRef: Ref31
    SalesTaxCountry: _SalesTaxCountry
    ResaleNumber: str
    AccountNumber: str
    CreditLimit: Number
    PreferredPaymentMethodRef: Ref31
    CreditCardInfo: _CreditCardInfo
    JobStatus: _JobStatus
    JobStartDate: Date
    JobProjectedEndDate: Date
    JobEndDate: Date
    JobDesc: str
    JobTypeRef: Ref159
    Notes: str
    AdditionalNotesRet: list[_AdditionalNotesRet]
    PreferredDeliveryMethod: _PreferredDeliveryMethod
    PriceLevelRef: Ref31
    ExternalGUID: str
    TaxRegistrationNumber: str
    CurrencyRef: Ref64
    DataExtRet: list[_DataExtRet]

class CustomerTypeAdd(TypedDict, total=False):
    """Data of the request CustomerTypeAdd.

    - Name: at most 31 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    ParentRef: Ref
    IncludeRetElement: Sequence[str]
    requestID: str

class CustomerTypeAddRs(TypedDict, total=False):
    """Data of the answer to CustomerTypeAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    CustomerTypeRet: NamedRet
    ErrorRecovery: _ErrorRecovery

class CustomerTypeQuery(TypedDict, total=False):
    """Data of the request CustomerTypeQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class CustomerTypeQueryRs(TypedDict, total=False):
    """Data of the answer to CustomerTypeQuery."""

    CustomerTypeRet: list[NamedRet]

class DataEventRecoveryInfoDel(TypedDict, total=False):
    """Data of the request DataEventRecoveryInfoDel. Since qbXML 3.0.

    - SubscriberID: a GUID in braces
    - requestID: a name of your own for the request, told again in its answer
    """

    SubscriberID: Required[Guid]
    requestID: str

class DataEventRecoveryInfoDelRs(TypedDict, total=False):
    """Data of the answer to DataEventRecoveryInfoDel. Since qbXML 3.0."""

    pass

class DataEventRecoveryInfoQuery(TypedDict, total=False):
    """Data of the request DataEventRecoveryInfoQuery. Since qbXML 3.0.

    - SubscriberID: a GUID in braces
    - requestID: a name of your own for the request, told again in its answer
    """

    SubscriberID: Required[Guid]
    requestID: str

class DataEventRecoveryInfoQueryRs(TypedDict, total=False):
    """Data of the answer to DataEventRecoveryInfoQuery. Since qbXML 3.0."""

    DataEventRecoveryInfoRet: _DataEventRecoveryInfoRet

class DataEventRecoveryInfoRet(TypedDict, total=False):
    """What answers hold as DataEventRecoveryInfoRet.

    - SubscriberID: a GUID in braces
    """

    SubscriberID: str
    DataEventRecoveryTime: DateTime

class DataExt(TypedDict, total=False):
    """What requests hold as DataExt.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    """

    OwnerID: Required[Guid]
    DataExtName: Required[str]
    DataExtValue: Required[str]

class DataExtAdd(TypedDict, total=False):
    """Data of the request DataExtAdd. Since qbXML 2.0.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    - ListDataExtType: not together with TxnDataExtType, TxnID, TxnLineID, OtherDataExtType
    - ListObjRef: not together with TxnDataExtType, TxnID, TxnLineID, OtherDataExtType
    - TxnDataExtType: not together with ListDataExtType, ListObjRef, OtherDataExtType
    - TxnID: not together with ListDataExtType, ListObjRef, OtherDataExtType
    - TxnLineID: since qbXML 3.0; not together with ListDataExtType, ListObjRef, OtherDataExtType
    - OtherDataExtType: not together with ListDataExtType, ListObjRef, TxnDataExtType, TxnID, TxnLineID
    - requestID: a name of your own for the request, told again in its answer
    """

    OwnerID: Required[Guid]
    DataExtName: Required[str]
    ListDataExtType: _ListDataExtType
    ListObjRef: Ref159
    TxnDataExtType: _TxnDataExtType
    TxnID: Id | TxnIDOrMacro
    TxnLineID: Id
    OtherDataExtType: _OtherDataExtType
    DataExtValue: Required[str]
    requestID: str

class DataExtAddRs(TypedDict, total=False):
    """Data of the answer to DataExtAdd. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    DataExtRet: _DataExtRet
    ErrorRecovery: _ErrorRecovery

class DataExtDefAdd(TypedDict, total=False):
    """Data of the request DataExtDefAdd. Since qbXML 2.0.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    - DataExtListRequire: since qbXML 12.0
    - DataExtTxnRequire: since qbXML 12.0
    - DataExtFormatString: since qbXML 12.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    OwnerID: Required[Guid]
    DataExtName: Required[str]
    DataExtType: Required[_DataExtType]
    AssignToObject: Sequence[_AssignToObject]
    DataExtListRequire: bool
    DataExtTxnRequire: bool
    DataExtFormatString: str
    IncludeRetElement: Sequence[str]
    requestID: str

class DataExtDefAddRs(TypedDict, total=False):
    """Data of the answer to DataExtDefAdd. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    DataExtDefRet: _DataExtDefRet
    ErrorRecovery: _ErrorRecovery

class DataExtDefDel(TypedDict, total=False):
    """Data of the request DataExtDefDel. Since qbXML 2.0.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    OwnerID: Required[Guid]
    DataExtName: Required[str]
    requestID: str

class DataExtDefDelRet(TypedDict, total=False):
    """What answers hold as DataExtDefDelRet.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    """

    OwnerID: str
    DataExtName: str
    TimeDeleted: DateTime

class DataExtDefDelRs(TypedDict, total=False):
    """Data of the answer to DataExtDefDel. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    DataExtDefDelRet: _DataExtDefDelRet
    ErrorRecovery: _ErrorRecovery

class DataExtDefMod(TypedDict, total=False):
    """Data of the request DataExtDefMod. Since qbXML 2.0.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    - DataExtNewName: at most 31 characters
    - DataExtListRequire: since qbXML 12.0
    - DataExtTxnRequire: since qbXML 12.0
    - DataExtFormatString: since qbXML 12.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    OwnerID: Required[Guid]
    DataExtName: Required[str]
    DataExtNewName: str
    AssignToObject: Sequence[_AssignToObject]
    RemoveFromObject: Sequence[_AssignToObject]
    DataExtListRequire: bool
    DataExtTxnRequire: bool
    DataExtFormatString: str
    IncludeRetElement: Sequence[str]
    requestID: str

class DataExtDefModRs(TypedDict, total=False):
    """Data of the answer to DataExtDefMod. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    DataExtDefRet: _DataExtDefRet
    ErrorRecovery: _ErrorRecovery

class DataExtDefQuery(TypedDict, total=False):
    """Data of the request DataExtDefQuery. Since qbXML 2.0.

    - OwnerID: a GUID in braces, or 0 for custom fields; not together with AssignToObject
    - AssignToObject: not together with OwnerID
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    OwnerID: Sequence[Guid]
    AssignToObject: Sequence[_AssignToObject]
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class DataExtDefQueryRs(TypedDict, total=False):
    """Data of the answer to DataExtDefQuery. Since qbXML 2.0."""

    DataExtDefRet: list[_DataExtDefRet]

class DataExtDefRet(TypedDict, total=False):
    """What answers hold as DataExtDefRet.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtID: since qbXML 11.0
    - DataExtName: at most 31 characters
    - DataExtListRequire: since qbXML 11.0
    - DataExtTxnRequire: since qbXML 11.0
    - DataExtFormatString: since qbXML 11.0
    """

    OwnerID: str
    DataExtID: int
    DataExtName: str
    DataExtType: _DataExtType
    AssignToObject: list[_AssignToObject]
    DataExtListRequire: bool
    DataExtTxnRequire: bool
    DataExtFormatString: str

class DataExtDel(TypedDict, total=False):
    """Data of the request DataExtDel. Since qbXML 2.0.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    - ListDataExtType: not together with TxnDataExtType, TxnID, TxnLineID, OtherDataExtType
    - ListObjRef: not together with TxnDataExtType, TxnID, TxnLineID, OtherDataExtType
    - TxnDataExtType: not together with ListDataExtType, ListObjRef, OtherDataExtType
    - TxnID: not together with ListDataExtType, ListObjRef, OtherDataExtType
    - TxnLineID: since qbXML 3.0; not together with ListDataExtType, ListObjRef, OtherDataExtType
    - OtherDataExtType: not together with ListDataExtType, ListObjRef, TxnDataExtType, TxnID, TxnLineID
    - requestID: a name of your own for the request, told again in its answer
    """

    OwnerID: Required[Guid]
    DataExtName: Required[str]
    ListDataExtType: _ListDataExtType
    ListObjRef: Ref159
    TxnDataExtType: _TxnDataExtType
    TxnID: Id
    TxnLineID: Id
    OtherDataExtType: _OtherDataExtType
    requestID: str

class DataExtDelRet(TypedDict, total=False):
    """What answers hold as DataExtDelRet.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    - TxnLineID: since qbXML 3.0
    """

    OwnerID: str
    DataExtName: str
    ListDataExtType: _ListDataExtType
    ListObjRef: Ref159
    TxnDataExtType: _TxnDataExtType
    TxnID: Id
    TxnLineID: Id
    OtherDataExtType: _OtherDataExtType
    TimeDeleted: DateTime

class DataExtDelRs(TypedDict, total=False):
    """Data of the answer to DataExtDel. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    DataExtDelRet: _DataExtDelRet
    ErrorRecovery: _ErrorRecovery

class DataExtMod(TypedDict, total=False):
    """Data of the request DataExtMod. Since qbXML 2.0.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    - ListDataExtType: not together with TxnDataExtType, TxnID, TxnLineID, OtherDataExtType
    - ListObjRef: not together with TxnDataExtType, TxnID, TxnLineID, OtherDataExtType
    - TxnDataExtType: not together with ListDataExtType, ListObjRef, OtherDataExtType
    - TxnID: not together with ListDataExtType, ListObjRef, OtherDataExtType
    - TxnLineID: since qbXML 3.0; not together with ListDataExtType, ListObjRef, OtherDataExtType
    - OtherDataExtType: not together with ListDataExtType, ListObjRef, TxnDataExtType, TxnID, TxnLineID
    - requestID: a name of your own for the request, told again in its answer
    """

    OwnerID: Required[Guid]
    DataExtName: Required[str]
    ListDataExtType: _ListDataExtType
    ListObjRef: Ref159
    TxnDataExtType: _TxnDataExtType
    TxnID: Id
    TxnLineID: Id
    OtherDataExtType: _OtherDataExtType
    DataExtValue: Required[str]
    requestID: str

class DataExtModRs(TypedDict, total=False):
    """Data of the answer to DataExtMod. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    DataExtRet: _DataExtRet
    ErrorRecovery: _ErrorRecovery

class DataExtOfLineRet(TypedDict, total=False):
    """What answers hold as DataExtOfLineRet.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    """

    OwnerID: str
    DataExtName: str
    DataExtValue: str

class DataExtRet(TypedDict, total=False):
    """What answers hold as DataExtRet.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - DataExtName: at most 31 characters
    """

    OwnerID: str
    DataExtName: str
    DataExtType: _DataExtType
    DataExtValue: str

class DataRow(TypedDict, total=False):
    """What answers hold as DataRow."""

    RowData: _RowData
    ColData: list[_ColData]
    rowNumber: int

class DateDrivenTermsAdd(TypedDict, total=False):
    """Data of the request DateDrivenTermsAdd.

    - Name: at most 31 characters
    - DayOfMonthDue: from 1 to 31
    - DiscountDayOfMonth: from 1 to 31
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    DayOfMonthDue: Required[int]
    DueNextMonthDays: int
    DiscountDayOfMonth: int
    DiscountPct: Percent
    IncludeRetElement: Sequence[str]
    requestID: str

class DateDrivenTermsAddRs(TypedDict, total=False):
    """Data of the answer to DateDrivenTermsAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    DateDrivenTermsRet: _DateDrivenTermsRet
    ErrorRecovery: _ErrorRecovery

class DateDrivenTermsQuery(TypedDict, total=False):
    """Data of the request DateDrivenTermsQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class DateDrivenTermsQueryRs(TypedDict, total=False):
    """Data of the answer to DateDrivenTermsQuery."""

    DateDrivenTermsRet: list[_DateDrivenTermsRet]

class DateDrivenTermsRet(TypedDict, total=False):
    """What answers hold as DateDrivenTermsRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - DayOfMonthDue: from 1 to 31
    - DiscountDayOfMonth: from 1 to 31
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    DayOfMonthDue: int
    DueNextMonthDays: int
    DiscountDayOfMonth: int
    DiscountPct: Number

class DefaultUnit(TypedDict, total=False):
    """What requests hold as DefaultUnit.

    - Unit: at most 31 characters
    """

    UnitUsedFor: Required[_UnitUsedFor]
    Unit: Required[str]

class DefaultUnitRet(TypedDict, total=False):
    """What answers hold as DefaultUnitRet.

    - Unit: at most 31 characters
    """

    UnitUsedFor: _UnitUsedFor
    Unit: str

class DeletedDateRangeFilter(TypedDict, total=False):
    """What requests hold as DeletedDateRangeFilter."""

    FromDeletedDate: DateTime
    ToDeletedDate: DateTime

class DepositAdd(TypedDict, total=False):
    """Data of the request DepositAdd. Since qbXML 2.0.

    - Memo: at most 4095 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    TxnDate: Date
    DepositToAccountRef: Required[Ref159]
    Memo: str
    CashBackInfoAdd: _CashBackInfoAdd
    CurrencyRef: Ref64
    ExchangeRate: Float
    ExternalGUID: Guid
    DepositLineAdd: Sequence[_DepositLineAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class DepositAddRs(TypedDict, total=False):
    """Data of the answer to DepositAdd. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    DepositRet: _DepositRet
    ErrorRecovery: _ErrorRecovery

class DepositLineAdd(TypedDict, total=False):
    """What requests hold as DepositLineAdd.

    - PaymentTxnID: not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - PaymentTxnLineID: not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - OverrideMemo: at most 4095 characters; not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - OverrideCheckNumber: at most 11 characters; not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - OverrideClassRef: not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - EntityRef: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - AccountRef: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - Memo: at most 4095 characters; not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - CheckNumber: at most 11 characters; not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - PaymentMethodRef: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - ClassRef: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - Amount: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - defMacro: a name of your own, such as TxnID:1
    """

    PaymentTxnID: Id | TxnIDOrMacro
    PaymentTxnLineID: Id | TxnIDOrMacro
    OverrideMemo: str
    OverrideCheckNumber: str
    OverrideClassRef: Ref159
    EntityRef: Ref209
    AccountRef: Ref159
    Memo: str
    CheckNumber: str
    PaymentMethodRef: Ref31
    ClassRef: Ref159
    Amount: _Amount
    defMacro: Macro

class DepositLineMod(TypedDict, total=False):
    """What requests hold as DepositLineMod.

    - PaymentTxnID: not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - PaymentTxnLineID: not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - OverrideMemo: at most 4095 characters; not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - OverrideCheckNumber: at most 11 characters; not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - OverrideClassRef: not together with EntityRef, AccountRef, Memo, CheckNumber and 3 others
    - EntityRef: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - AccountRef: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - Memo: at most 4095 characters; not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - CheckNumber: at most 11 characters; not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - PaymentMethodRef: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - ClassRef: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    - Amount: not together with PaymentTxnID, PaymentTxnLineID, OverrideMemo, OverrideCheckNumber, OverrideClassRef
    """

    TxnLineID: Required[Id]
    PaymentTxnID: Id | TxnIDOrMacro
    PaymentTxnLineID: Id | TxnIDOrMacro
    OverrideMemo: str
    OverrideCheckNumber: str
    OverrideClassRef: Ref159
    EntityRef: Ref209
    AccountRef: Ref159
    Memo: str
    CheckNumber: str
    PaymentMethodRef: Ref31
    ClassRef: Ref159
    Amount: _Amount

class DepositLineRet(TypedDict, total=False):
    """What answers hold as DepositLineRet.

    - PaymentTxnLineID: since qbXML 7.0
    - Memo: at most 4095 characters
    - CheckNumber: at most 11 characters
    """

    TxnType: _TxnType
    TxnID: Id
    TxnLineID: Id
    PaymentTxnLineID: Id
    EntityRef: Ref209
    AccountRef: Ref159
    Memo: str
    CheckNumber: str
    PaymentMethodRef: Ref31
    ClassRef: Ref159
    Amount: Number

class DepositMod(TypedDict, total=False):
    """Data of the request DepositMod. Since qbXML 7.0.

    - EditSequence: at most 16 characters
    - Memo: at most 4095 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    TxnDate: Date
    DepositToAccountRef: Ref159
    Memo: str
    CashBackInfoMod: _CashBackInfoMod
    CurrencyRef: Ref64
    ExchangeRate: Float
    DepositLineMod: Sequence[_DepositLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class DepositModRs(TypedDict, total=False):
    """Data of the answer to DepositMod. Since qbXML 7.0.

    - ErrorRecovery: since qbXML 11.0
    """

    DepositRet: _DepositRet
    ErrorRecovery: _ErrorRecovery

class DepositQuery(TypedDict, total=False):
    """Data of the request DepositQuery. Since qbXML 2.0.

    - TxnID: not together with MaxReturned, ModifiedDateRangeFilter, TxnDateRangeFilter, EntityFilter and 2 others
    - MaxReturned: at least 1; not together with TxnID
    - ModifiedDateRangeFilter: not together with TxnID, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID
    - AccountFilter: not together with TxnID
    - CurrencyFilter: since qbXML 8.0; not together with TxnID
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class DepositQueryRs(TypedDict, total=False):
    """Data of the answer to DepositQuery. Since qbXML 2.0."""

    DepositRet: list[_DepositRet]

class DepositRet(TypedDict, total=False):
    """What answers hold as DepositRet.

    - EditSequence: at most 16 characters
    - Memo: at most 4095 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - DepositTotalInHomeCurrency: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    TxnDate: Date
    DepositToAccountRef: Ref159
    Memo: str
    DepositTotal: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    DepositTotalInHomeCurrency: Number
    CashBackInfoRet: _CashBackInfoRet
    ExternalGUID: str
    DepositLineRet: list[_DepositLineRet]
    DataExtRet: list[_DataExtRet]

class Earnings(TypedDict, total=False):
    """What requests hold as Earnings.

    - Rate: not together with RatePercent
    - RatePercent: not together with Rate
    """

    PayrollItemWageRef: Required[Ref31]
    Rate: Price
    RatePercent: Percent

class EarningsRet(TypedDict, total=False):
    """What answers hold as EarningsRet."""

    PayrollItemWageRef: Ref31
    Rate: Number
    RatePercent: Number

class EmergencyContacts(TypedDict, total=False):
    """What requests hold as EmergencyContacts."""

    PrimaryContact: _PrimaryContact
    SecondaryContact: _PrimaryContact

class EmergencyContactsRet(TypedDict, total=False):
    """What answers hold as EmergencyContactsRet."""

    PrimaryContact: PrimaryContactRet
    SecondaryContact: PrimaryContactRet

class EmployeeAdd(TypedDict, total=False):
    """Data of the request EmployeeAdd.

    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters; since qbXML 12.0
    - SupervisorRef: since qbXML 13.0; not in Canada, UK, Australia
    - Department: at most 31 characters; since qbXML 13.0; not in Canada, UK, Australia
    - Description: at most 64 characters; since qbXML 13.0; not in Canada, UK, Australia
    - TargetBonus: since qbXML 13.0
    - PrintAs: at most 41 characters
    - Phone: at most 21 characters
    - Mobile: at most 21 characters; since qbXML 2.1
    - Pager: at most 21 characters; since qbXML 2.1
    - PagerPIN: at most 10 characters; since qbXML 2.1
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters; since qbXML 2.1
    - SSN: at most 15 characters
    - Email: at most 1023 characters
    - AdditionalContactRef: at most 8 times; since qbXML 12.0
    - EmergencyContacts: since qbXML 13.0; not in Canada, UK, Australia
    - EmployeeType: default Regular
    - PartOrFullTime: since qbXML 13.0
    - Exempt: since qbXML 13.0; not in Canada, UK, Australia
    - KeyEmployee: since qbXML 13.0; not in Canada, UK, Australia
    - OriginalHireDate: since qbXML 13.0; not in Canada, UK, Australia
    - AdjustedServiceDate: since qbXML 13.0; not in Canada, UK, Australia
    - BirthDate: since qbXML 2.0
    - USCitizen: since qbXML 13.0; not in Canada, UK, Australia
    - Ethnicity: since qbXML 13.0; not in Canada, UK, Australia
    - Disabled: since qbXML 13.0; not in Canada, UK, Australia
    - DisabilityDesc: at most 25 characters; since qbXML 13.0; not in Canada, UK, Australia
    - OnFile: since qbXML 13.0; not in Canada, UK, Australia
    - WorkAuthExpireDate: since qbXML 13.0; not in Canada, UK, Australia
    - USVeteran: since qbXML 13.0; not in Canada, UK, Australia
    - MilitaryStatus: since qbXML 13.0; not in Canada, UK, Australia
    - AccountNumber: at most 99 characters
    - Notes: at most 4095 characters; since qbXML 3.0
    - AdditionalNotes: since qbXML 12.0
    - BillingRateRef: since qbXML 6.0
    - EmployeePayrollInfo: since qbXML 2.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    IsActive: bool
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    SupervisorRef: Ref209
    Department: str
    Description: str
    TargetBonus: Amount
    EmployeeAddress: _EmployeeAddress
    PrintAs: str
    Phone: str
    Mobile: str
    Pager: str
    PagerPIN: str
    AltPhone: str
    Fax: str
    SSN: str
    Email: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    EmergencyContacts: _EmergencyContacts
    EmployeeType: _EmployeeType
    PartOrFullTime: _PartOrFullTime
    Exempt: _Exempt
    KeyEmployee: _Disabled
    Gender: _Gender
    HiredDate: Date
    OriginalHireDate: Date
    AdjustedServiceDate: Date
    ReleasedDate: Date
    BirthDate: Date
    USCitizen: _Disabled
    Ethnicity: _Ethnicity
    Disabled: _Disabled
    DisabilityDesc: str
    OnFile: _Disabled
    WorkAuthExpireDate: Date
    USVeteran: _Disabled
    MilitaryStatus: _MilitaryStatus
    AccountNumber: str
    Notes: str
    AdditionalNotes: Sequence[_AdditionalNotes]
    BillingRateRef: Ref31
    EmployeePayrollInfo: _EmployeePayrollInfo
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class EmployeeAddRs(TypedDict, total=False):
    """Data of the answer to EmployeeAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    EmployeeRet: _EmployeeRet
    ErrorRecovery: _ErrorRecovery

class EmployeeAddress(TypedDict, total=False):
    """What answers hold as EmployeeAddress.

    - Addr1: at most 41 characters
    - Addr2: at most 41 characters
    - City: at most 31 characters
    - State: at most 21 characters
    - PostalCode: at most 13 characters
    """

    Addr1: str
    Addr2: str
    City: str
    State: str
    PostalCode: str

class EmployeeMod(TypedDict, total=False):
    """Data of the request EmployeeMod.

    - EditSequence: at most 16 characters
    - IsActive: since qbXML 3.0
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters; since qbXML 12.0
    - SupervisorRef: since qbXML 13.0; not in Canada, UK, Australia
    - Department: at most 31 characters; since qbXML 13.0; not in Canada, UK, Australia
    - Description: at most 64 characters; since qbXML 13.0; not in Canada, UK, Australia
    - TargetBonus: since qbXML 13.0
    - PrintAs: at most 41 characters
    - Phone: at most 21 characters
    - Mobile: at most 21 characters; since qbXML 2.1
    - Pager: at most 21 characters; since qbXML 2.1
    - PagerPIN: at most 10 characters; since qbXML 2.1
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters; since qbXML 2.1
    - Email: at most 1023 characters
    - AdditionalContactRef: at most 8 times; since qbXML 12.0
    - EmergencyContacts: since qbXML 13.0; not in Canada, UK, Australia
    - EmployeeType: default Regular; since qbXML 5.0
    - PartOrFullTime: since qbXML 13.0; not in Canada, UK, Australia
    - Exempt: since qbXML 13.0; not in Canada, UK, Australia
    - KeyEmployee: since qbXML 13.0; not in Canada, UK, Australia
    - HiredDate: since qbXML 5.0
    - OriginalHireDate: since qbXML 13.0; not in Canada, UK, Australia
    - AdjustedServiceDate: since qbXML 13.0; not in Canada, UK, Australia
    - ReleasedDate: since qbXML 5.0
    - BirthDate: since qbXML 2.0
    - USCitizen: since qbXML 13.0; not in Canada, UK, Australia
    - Ethnicity: since qbXML 13.0; not in Canada, UK, Australia
    - Disabled: since qbXML 13.0; not in Canada, UK, Australia
    - DisabilityDesc: at most 25 characters; since qbXML 13.0; not in Canada, UK, Australia
    - OnFile: since qbXML 13.0; not in Canada, UK, Australia
    - WorkAuthExpireDate: since qbXML 13.0; not in Canada, UK, Australia
    - USVeteran: since qbXML 13.0; not in Canada, UK, Australia
    - MilitaryStatus: since qbXML 13.0; not in Canada, UK, Australia
    - AccountNumber: at most 99 characters
    - Notes: at most 4095 characters; since qbXML 3.0
    - AdditionalNotesMod: since qbXML 12.0
    - BillingRateRef: since qbXML 6.0
    - EmployeePayrollInfoMod: since qbXML 2.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    IsActive: bool
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    SupervisorRef: Ref209
    Department: str
    Description: str
    TargetBonus: Amount
    EmployeeAddress: _EmployeeAddress
    PrintAs: str
    Phone: str
    Mobile: str
    Pager: str
    PagerPIN: str
    AltPhone: str
    Fax: str
    Email: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    EmergencyContacts: _EmergencyContacts
    EmployeeType: _EmployeeType
    PartOrFullTime: _PartOrFullTime
    Exempt: _Exempt
    KeyEmployee: _Disabled
    HiredDate: Date
    OriginalHireDate: Date
    AdjustedServiceDate: Date
    ReleasedDate: Date
    BirthDate: Date
    USCitizen: _Disabled
    Ethnicity: _Ethnicity
    Disabled: _Disabled
    DisabilityDesc: str
    OnFile: _Disabled
    WorkAuthExpireDate: Date
    USVeteran: _Disabled
    MilitaryStatus: _MilitaryStatus
    AccountNumber: str
    Notes: str
    AdditionalNotesMod: Sequence[_AdditionalNotesMod]
    BillingRateRef: Ref31
    EmployeePayrollInfoMod: EmployeePayrollInfo
    IncludeRetElement: Sequence[str]
    requestID: str

class EmployeeModRs(TypedDict, total=False):
    """Data of the answer to EmployeeMod.

    - ErrorRecovery: since qbXML 11.0
    """

    EmployeeRet: _EmployeeRet
    ErrorRecovery: _ErrorRecovery

class EmployeePayrollInfo(TypedDict, total=False):
    """What requests hold as EmployeePayrollInfo.

    - ClearEarnings: not together with Earnings
    - Earnings: not together with ClearEarnings
    - UseTimeDataToCreatePaychecks: since qbXML 3.0
    """

    PayPeriod: _PayPeriod
    ClassRef: Ref159
    ClearEarnings: bool
    Earnings: Sequence[_Earnings]
    UseTimeDataToCreatePaychecks: _UseTimeDataToCreatePaychecks
    SickHours: _SickHours
    VacationHours: _SickHours

class EmployeePayrollInfoRet(TypedDict, total=False):
    """What answers hold as EmployeePayrollInfoRet.

    - UseTimeDataToCreatePaychecks: since qbXML 3.0
    """

    PayPeriod: _PayPeriod
    ClassRef: Ref159
    ClearEarnings: bool
    Earnings: list[EarningsRet]
    UseTimeDataToCreatePaychecks: _UseTimeDataToCreatePaychecks
    SickHours: _SickHours
    VacationHours: _SickHours

class EmployeeQuery(TypedDict, total=False):
    """Data of the request EmployeeQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    metaData: MetaDataMode

class EmployeeQueryRs(TypedDict, total=False):
    """Data of the answer to EmployeeQuery."""

    EmployeeRet: list[_EmployeeRet]

class EmployeeRet(TypedDict, total=False):
    """What answers hold as EmployeeRet.

    - EditSequence: at most 16 characters
    - Name: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters; since qbXML 12.0
    - SupervisorRef: since qbXML 13.0; not in Canada, UK, Australia
    - Department: at most 31 characters; since qbXML 13.0; not in Canada, UK, Australia
    - Description: at most 64 characters; since qbXML 13.0; not in Canada, UK, Australia
    - TargetBonus: since qbXML 13.0; not in Canada, UK, Australia
    - PrintAs: at most 41 characters
    - Phone: at most 21 characters
    - Mobile: at most 21 characters; since qbXML 2.1
    - Pager: at most 21 characters; since qbXML 2.1
    - PagerPIN: at most 10 characters; since qbXML 2.1
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters; since qbXML 2.1
    - SSN: at most 11 characters; since qbXML 2.0
    - Email: at most 1023 characters
    - AdditionalContactRef: at most 8 times; since qbXML 12.0
    - EmergencyContacts: since qbXML 13.0; not in Canada, UK, Australia
    - EmployeeType: default Regular
    - PartOrFullTime: since qbXML 13.0; not in Canada, UK, Australia
    - Exempt: since qbXML 13.0; not in Canada, UK, Australia
    - KeyEmployee: since qbXML 13.0; not in Canada, UK, Australia
    - OriginalHireDate: since qbXML 13.0; not in Canada, UK, Australia
    - AdjustedServiceDate: since qbXML 13.0; not in Canada, UK, Australia
    - BirthDate: since qbXML 2.0
    - USCitizen: since qbXML 13.0; not in Canada, UK, Australia
    - Ethnicity: since qbXML 13.0; not in Canada, UK, Australia
    - Disabled: since qbXML 13.0; not in Canada, UK, Australia
    - DisabilityDesc: at most 25 characters; since qbXML 13.0; not in Canada, UK, Australia
    - OnFile: since qbXML 13.0; not in Canada, UK, Australia
    - WorkAuthExpireDate: since qbXML 13.0; not in Canada, UK, Australia
    - USVeteran: since qbXML 13.0; not in Canada, UK, Australia
    - MilitaryStatus: since qbXML 13.0; not in Canada, UK, Australia
    - AccountNumber: at most 99 characters
    - Notes: at most 4095 characters; since qbXML 2.1
    - AdditionalNotesRet: since qbXML 12.0
    - BillingRateRef: since qbXML 6.0
    - EmployeePayrollInfo: since qbXML 2.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    SupervisorRef: Ref209
    Department: str
    Description: str
    TargetBonus: Number
    EmployeeAddress: _EmployeeAddress
    PrintAs: str
    Phone: str
    Mobile: str
    Pager: str
    PagerPIN: str
    AltPhone: str
    Fax: str
    SSN: str
    Email: str
    AdditionalContactRef: list[AdditionalContactRefRet]
    EmergencyContacts: EmergencyContactsRet
    EmployeeType: _EmployeeType
    PartOrFullTime: _PartOrFullTime
    Exempt: _Exempt
    KeyEmployee: _Disabled
    Gender: _Gender
    HiredDate: Date
    OriginalHireDate: Date
    AdjustedServiceDate: Date
    ReleasedDate: Date
    BirthDate: Date
    USCitizen: _Disabled
    Ethnicity: _Ethnicity
    Disabled: _Disabled
    DisabilityDesc: str
    OnFile: _Disabled
    WorkAuthExpireDate: Date
    USVeteran: _Disabled
    MilitaryStatus: _MilitaryStatus
    AccountNumber: str
    Notes: str
    AdditionalNotesRet: list[_AdditionalNotesRet]
    BillingRateRef: Ref31
    EmployeePayrollInfo: EmployeePayrollInfoRet
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class EntityFilter(TypedDict, total=False):
    """What requests hold as EntityFilter.

    - ListID: since qbXML 2.0; not together with FullName, ListIDWithChildren, FullNameWithChildren
    - FullName: not together with ListID, ListIDWithChildren, FullNameWithChildren
    - ListIDWithChildren: since qbXML 2.0; not together with ListID, FullName, FullNameWithChildren
    - FullNameWithChildren: not together with ListID, FullName, ListIDWithChildren
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    ListIDWithChildren: Id
    FullNameWithChildren: str

class EntityQuery(TypedDict, total=False):
    """Data of the request EntityQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class EntityQueryRs(_Ordered, total=False):
    """Data of the answer to EntityQuery."""

    CustomerRet: list[_CustomerRet]
    EmployeeRet: list[_EmployeeRet]
    OtherNameRet: list[_OtherNameRet]
    VendorRet: list[_VendorRet]

class ErrorRecovery(TypedDict, total=False):
    """What answers hold as ErrorRecovery.

    - OwnerID: a GUID in braces, or 0 for custom fields
    - EditSequence: at most 16 characters
    - ExternalGUID: a GUID in braces
    """

    ListID: Id
    OwnerID: str
    TxnID: Id
    TxnNumber: int
    EditSequence: str
    ExternalGUID: str

class EstimateAdd(_Ordered, total=False):
    """Data of the request EstimateAdd.

    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - ShipAddress: since qbXML 7.0
    - IsActive: since qbXML 3.0
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    CustomerRef: Required[Ref209]
    ClassRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    IsActive: bool
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ItemSalesTaxRef: Ref31
    Memo: str
    CustomerMsgRef: Ref101
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExchangeRate: Float
    ExternalGUID: Guid
    EstimateLineAdd: Sequence[_EstimateLineAdd]
    EstimateLineGroupAdd: Sequence[LineGroupAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class EstimateAddRs(TypedDict, total=False):
    """Data of the answer to EstimateAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    EstimateRet: _EstimateRet
    ErrorRecovery: _ErrorRecovery

class EstimateLineAdd(TypedDict, total=False):
    """What requests hold as EstimateLineAdd.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - Rate: not together with RatePercent
    - RatePercent: not together with Rate
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - OptionForPriceRuleConflict: since qbXML 13.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - MarkupRate: not together with MarkupRatePercent, PriceLevelRef
    - MarkupRatePercent: not together with MarkupRate, PriceLevelRef
    - PriceLevelRef: since qbXML 7.0; not together with MarkupRate, MarkupRatePercent
    - OverrideItemAccountRef: since qbXML 2.0
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - DataExt: since qbXML 5.0
    """

    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    Rate: Price
    RatePercent: Percent
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SalesTaxCodeRef: Ref3A6
    MarkupRate: Price
    MarkupRatePercent: Percent
    PriceLevelRef: Ref31
    OverrideItemAccountRef: Ref159
    Other1: str
    Other2: str
    DataExt: Sequence[_DataExt]

class EstimateLineGroupMod(TypedDict, total=False):
    """What requests hold as EstimateLineGroupMod.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    """

    TxnLineID: Required[Id]
    ItemGroupRef: Ref31
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    EstimateLineMod: Sequence[_EstimateLineMod]

class EstimateLineGroupRet(TypedDict, total=False):
    """What answers hold as EstimateLineGroupRet.

    - TxnLineID: since qbXML 3.0
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - DataExtRet: since qbXML 2.0
    """

    TxnLineID: Id
    ItemGroupRef: Ref31
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    IsPrintItemsInGroup: bool
    TotalAmount: Number
    EstimateLineRet: list[_EstimateLineRet]
    DataExtRet: list[_DataExtRet]

class EstimateLineMod(TypedDict, total=False):
    """What requests hold as EstimateLineMod.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - Rate: not together with RatePercent
    - RatePercent: not together with Rate
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - OptionForPriceRuleConflict: since qbXML 13.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - MarkupRate: not together with MarkupRatePercent, PriceLevelRef
    - MarkupRatePercent: not together with MarkupRate, PriceLevelRef
    - PriceLevelRef: since qbXML 7.0; not together with MarkupRate, MarkupRatePercent
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    """

    TxnLineID: Required[Id]
    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Price
    RatePercent: Percent
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SalesTaxCodeRef: Ref3A6
    MarkupRate: Price
    MarkupRatePercent: Percent
    PriceLevelRef: Ref31
    Other1: str
    Other2: str

class EstimateLineRet(TypedDict, total=False):
    """What answers hold as EstimateLineRet.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - DataExtRet: since qbXML 2.0
    """

    TxnLineID: Id
    ItemRef: Ref
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Number
    RatePercent: Number
    ClassRef: Ref159
    Amount: Number
    TaxAmount: Number
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SalesTaxCodeRef: Ref3A6
    MarkupRate: Number
    MarkupRatePercent: Number
    Other1: str
    Other2: str
    DataExtRet: list[_DataExtRet]

class EstimateMod(_Ordered, total=False):
    """Data of the request EstimateMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - ShipAddress: since qbXML 7.0
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    CustomerRef: Ref209
    ClassRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    IsActive: bool
    CreateChangeOrder: bool
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ItemSalesTaxRef: Ref31
    Memo: str
    CustomerMsgRef: Ref101
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExchangeRate: Float
    EstimateLineMod: Sequence[_EstimateLineMod]
    EstimateLineGroupMod: Sequence[_EstimateLineGroupMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class EstimateModRs(TypedDict, total=False):
    """Data of the answer to EstimateMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    EstimateRet: _EstimateRet
    ErrorRecovery: _ErrorRecovery

class EstimateQuery(TypedDict, total=False):
    """Data of the request EstimateQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeLinkedTxns: since qbXML 3.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class EstimateQueryRs(TypedDict, total=False):
    """Data of the answer to EstimateQuery."""

    EstimateRet: list[_EstimateRet]

class EstimateRet(_Ordered, total=False):
    """What answers hold as EstimateRet.

    - EditSequence: at most 16 characters
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - BillAddressBlock: since qbXML 6.0
    - ShipAddress: since qbXML 7.0
    - ShipAddressBlock: since qbXML 7.0
    - IsActive: since qbXML 3.0
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - TotalAmountInHomeCurrency: since qbXML 8.0
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkedTxn: since qbXML 3.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    CustomerRef: Ref209
    ClassRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    BillAddressBlock: AddressBlock
    ShipAddress: Address
    ShipAddressBlock: AddressBlock
    IsActive: bool
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    Subtotal: Number
    ItemSalesTaxRef: Ref31
    SalesTaxPercentage: Number
    SalesTaxTotal: Number
    TotalAmount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    TotalAmountInHomeCurrency: Number
    Memo: str
    CustomerMsgRef: Ref101
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    EstimateLineRet: list[_EstimateLineRet]
    EstimateLineGroupRet: list[_EstimateLineGroupRet]
    DataExtRet: list[_DataExtRet]

class ExpenseLineAdd(TypedDict, total=False):
    """What requests hold as ExpenseLineAdd.

    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - Memo: at most 4095 characters
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - BillableStatus: since qbXML 2.0
    - SalesRepRef: since qbXML 13.0
    - DataExt: since qbXML 13.0
    - defMacro: a name of your own, such as TxnID:1
    """

    AccountRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    Memo: str
    CustomerRef: Ref209
    ClassRef: Ref159
    SalesTaxCodeRef: Ref3A6
    BillableStatus: _BillableStatus
    SalesRepRef: Ref5
    DataExt: Sequence[_DataExt]
    defMacro: Macro

class ExpenseLineMod(TypedDict, total=False):
    """What requests hold as ExpenseLineMod.

    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - Memo: at most 4095 characters
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - SalesRepRef: since qbXML 13.0
    """

    TxnLineID: Required[Id]
    AccountRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    Memo: str
    CustomerRef: Ref209
    ClassRef: Ref159
    SalesTaxCodeRef: Ref3A6
    BillableStatus: _BillableStatus
    SalesRepRef: Ref5

class ExpenseLineRet(TypedDict, total=False):
    """What answers hold as ExpenseLineRet.

    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - Memo: at most 4095 characters
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - BillableStatus: since qbXML 2.0
    - SalesRepRef: since qbXML 13.0
    - DataExtRet: since qbXML 13.0
    """

    TxnLineID: Id
    AccountRef: Ref159
    Amount: Number
    TaxAmount: Number
    Memo: str
    CustomerRef: Ref209
    ClassRef: Ref159
    SalesTaxCodeRef: Ref3A6
    BillableStatus: _BillableStatus
    SalesRepRef: Ref5
    DataExtRet: list[_DataExtRet]

class FinanceChargePreferences(TypedDict, total=False):
    """What answers hold as FinanceChargePreferences."""

    AnnualInterestRate: Number
    MinFinanceCharge: Number
    GracePeriod: int
    FinanceChargeAccountRef: Ref159
    IsAssessingForOverdueCharges: bool
    CalculateChargesFrom: _CalculateChargesFrom
    IsMarkedToBePrinted: bool

class FixedAssetSalesInfo(TypedDict, total=False):
    """What requests hold as FixedAssetSalesInfo.

    - SalesDesc: at most 50 characters
    """

    SalesDesc: Required[str]
    SalesDate: Required[Date]
    SalesPrice: Price
    SalesExpense: Price

class FixedAssetSalesInfoMod(TypedDict, total=False):
    """What requests hold as FixedAssetSalesInfoMod.

    - SalesDesc: at most 50 characters
    """

    SalesDesc: str
    SalesDate: Date
    SalesPrice: Price
    SalesExpense: Price

class FixedAssetSalesInfoRet(TypedDict, total=False):
    """What answers hold as FixedAssetSalesInfoRet.

    - SalesDesc: at most 50 characters
    """

    SalesDesc: str
    SalesDate: Date
    SalesPrice: Number
    SalesExpense: Number

class Form1099CategoryAccountMappingMod(TypedDict, total=False):
    """Data of the request Form1099CategoryAccountMappingMod. Since qbXML 8.0; not in Canada, UK.

    - requestID: a name of your own for the request, told again in its answer
    """

    IsFiling1099Misc: bool
    FormType: str
    CategoryAccountMappingMod: Sequence[_CategoryAccountMappingMod]
    requestID: str

class Form1099CategoryAccountMappingModRs(TypedDict, total=False):
    """Data of the answer to Form1099CategoryAccountMappingMod. Since qbXML 8.0; not in Canada, UK."""

    Form1099CategoryAccountMappingRet: _Form1099CategoryAccountMappingRet

class Form1099CategoryAccountMappingQuery(TypedDict, total=False):
    """Data of the request Form1099CategoryAccountMappingQuery. Since qbXML 8.0; not in Canada, UK.

    - requestID: a name of your own for the request, told again in its answer
    """

    FormType: str
    MappingCategory: Sequence[_MappingCategory]
    requestID: str

class Form1099CategoryAccountMappingQueryRs(TypedDict, total=False):
    """Data of the answer to Form1099CategoryAccountMappingQuery. Since qbXML 8.0; not in Canada, UK."""

    Form1099CategoryAccountMappingRet: _Form1099CategoryAccountMappingRet

class Form1099CategoryAccountMappingRet(TypedDict, total=False):
    """What answers hold as Form1099CategoryAccountMappingRet."""

    IsFiling1099Misc: bool
    FormType: str
    CategoryAccountMapping: list[_CategoryAccountMapping]

class GeneralDetailReportQuery(TypedDict, total=False):
    """Data of the request GeneralDetailReportQuery. Since qbXML 2.0.

    - DisplayReport: since qbXML 3.0
    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 2.1
    - ReportModifiedDateRangeFilter: not together with ReportModifiedDateRangeMacro
    - ReportModifiedDateRangeMacro: not together with ReportModifiedDateRangeFilter
    - ReportDetailLevelFilter: default All; since qbXML 3.0
    - ReportPostingStatusFilter: since qbXML 3.0
    - ReportOpenBalanceAsOf: default Today
    - ReportBasis: default None; since qbXML 2.1
    - requestID: a name of your own for the request, told again in its answer
    """

    GeneralDetailReportType: Required[_GeneralDetailReportType]
    DisplayReport: bool
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportAccountFilter: _ReportAccountFilter
    ReportEntityFilter: _ReportEntityFilter
    ReportItemFilter: _ReportItemFilter
    ReportClassFilter: ClassFilter
    ReportTxnTypeFilter: _ReportTxnTypeFilter
    ReportModifiedDateRangeFilter: _ReportModifiedDateRangeFilter
    ReportModifiedDateRangeMacro: _ReportDateMacro
    ReportDetailLevelFilter: _ReportDetailLevelFilter
    ReportPostingStatusFilter: _ReportPostingStatusFilter
    SummarizeRowsBy: _SummarizeRowsBy
    IncludeColumn: Sequence[_IncludeColumn]
    IncludeAccounts: _IncludeAccounts
    ReportOpenBalanceAsOf: _ReportOpenBalanceAsOf
    ReportBasis: _ReportBasis
    requestID: str

class GeneralDetailReportQueryRs(TypedDict, total=False):
    """Data of the answer to GeneralDetailReportQuery. Since qbXML 2.0."""

    ReportRet: _ReportRet

class GeneralSummaryReportQuery(TypedDict, total=False):
    """Data of the request GeneralSummaryReportQuery. Since qbXML 2.0.

    - DisplayReport: since qbXML 3.0
    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 2.1
    - ReportModifiedDateRangeFilter: not together with ReportModifiedDateRangeMacro
    - ReportModifiedDateRangeMacro: not together with ReportModifiedDateRangeFilter
    - ReportDetailLevelFilter: default All; since qbXML 3.0
    - ReportPostingStatusFilter: since qbXML 3.0
    - ReportBasis: default None; since qbXML 2.1
    - requestID: a name of your own for the request, told again in its answer
    """

    GeneralSummaryReportType: Required[_GeneralSummaryReportType]
    DisplayReport: bool
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportAccountFilter: _ReportAccountFilter
    ReportEntityFilter: _ReportEntityFilter
    ReportItemFilter: _ReportItemFilter
    ReportClassFilter: ClassFilter
    ReportTxnTypeFilter: _ReportTxnTypeFilter
    ReportModifiedDateRangeFilter: _ReportModifiedDateRangeFilter
    ReportModifiedDateRangeMacro: _ReportDateMacro
    ReportDetailLevelFilter: _ReportDetailLevelFilter
    ReportPostingStatusFilter: _ReportPostingStatusFilter
    SummarizeColumnsBy: _SummarizeColumnsBy
    IncludeSubcolumns: bool
    ReportCalendar: _ReportCalendar
    ReturnRows: _ReturnColumns
    ReturnColumns: _ReturnColumns
    ReportBasis: _ReportBasis
    requestID: str

class GeneralSummaryReportQueryRs(TypedDict, total=False):
    """Data of the answer to GeneralSummaryReportQuery. Since qbXML 2.0."""

    ReportRet: _ReportRet

class HostQuery(TypedDict, total=False):
    """Data of the request HostQuery.

    - IncludeListMetaData: since qbXML 6.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    IncludeListMetaData: _IncludeListMetaData
    IncludeRetElement: Sequence[str]
    requestID: str

class HostQueryRs(TypedDict, total=False):
    """Data of the answer to HostQuery."""

    HostRet: _HostRet

class HostRet(TypedDict, total=False):
    """What answers hold as HostRet.

    - ProductName: at most 255 characters
    - MajorVersion: at most 5 characters
    - MinorVersion: at most 5 characters
    - Country: at most 2 characters; since qbXML 3.0
    - SupportedQBXMLVersion: at most 10 characters
    - IsAutomaticLogin: since qbXML 3.0
    - QBFileMode: since qbXML 3.0
    - ListMetaData: since qbXML 6.0
    """

    ProductName: str
    MajorVersion: str
    MinorVersion: str
    Country: str
    SupportedQBXMLVersion: list[str]
    IsAutomaticLogin: bool
    QBFileMode: _QBFileMode
    ListMetaData: _ListMetaData

class IdOrNameFilter(TypedDict, total=False):
    """What requests hold as IdOrNameFilter.

    - ListID: not together with FullName
    - FullName: at most 64 characters; not together with ListID
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]

class IncludeListMetaData(TypedDict, total=False):
    """What requests hold as IncludeListMetaData."""

    IncludeMaxCapacity: Required[bool]

class InventoryAdjustmentAdd(TypedDict, total=False):
    """Data of the request InventoryAdjustmentAdd. Since qbXML 2.0.

    - RefNumber: at most 11 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - Memo: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    AccountRef: Required[Ref159]
    TxnDate: Date
    RefNumber: str
    InventorySiteRef: Ref31
    CustomerRef: Ref209
    ClassRef: Ref159
    Memo: str
    ExternalGUID: Guid
    InventoryAdjustmentLineAdd: Required[Sequence[_InventoryAdjustmentLineAdd]]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class InventoryAdjustmentAddRs(TypedDict, total=False):
    """Data of the answer to InventoryAdjustmentAdd. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    InventoryAdjustmentRet: _InventoryAdjustmentRet
    ErrorRecovery: _ErrorRecovery

class InventoryAdjustmentLineAdd(TypedDict, total=False):
    """What requests hold as InventoryAdjustmentLineAdd.

    - QuantityAdjustment: not together with ValueAdjustment, SerialNumberAdjustment, LotNumberAdjustment
    - ValueAdjustment: not together with QuantityAdjustment, SerialNumberAdjustment, LotNumberAdjustment
    - SerialNumberAdjustment: since qbXML 11.0; not in Australia; not together with QuantityAdjustment, ValueAdjustment, LotNumberAdjustment
    - LotNumberAdjustment: since qbXML 11.0; not in Australia; not together with QuantityAdjustment, ValueAdjustment, SerialNumberAdjustment
    """

    ItemRef: Required[Ref]
    QuantityAdjustment: _QuantityAdjustment
    ValueAdjustment: _ValueAdjustment
    SerialNumberAdjustment: _SerialNumberAdjustment
    LotNumberAdjustment: _LotNumberAdjustment

class InventoryAdjustmentLineMod(TypedDict, total=False):
    """What requests hold as InventoryAdjustmentLineMod.

    - SerialNumber: at most 4095 characters; since qbXML 11.0; not in Australia; not together with LotNumber, CountAdjustment
    - LotNumber: at most 40 characters; since qbXML 11.0; not in Australia; not together with SerialNumber
    - CountAdjustment: since qbXML 11.0; not in Australia; not together with SerialNumber
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    """

    TxnLineID: Required[Id]
    ItemRef: Ref
    SerialNumber: str
    LotNumber: str
    CountAdjustment: int
    InventorySiteLocationRef: Ref31
    QuantityDifference: Quantity
    ValueDifference: Amount

class InventoryAdjustmentLineRet(TypedDict, total=False):
    """What answers hold as InventoryAdjustmentLineRet.

    - SerialNumber: at most 4095 characters; not in Australia
    - SerialNumberAddedOrRemoved: not in Australia
    - LotNumber: at most 40 characters; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    """

    TxnLineID: Id
    ItemRef: Ref
    SerialNumber: str
    SerialNumberAddedOrRemoved: _SerialNumberAddedOrRemoved
    LotNumber: str
    InventorySiteLocationRef: Ref31
    QuantityDifference: Number
    ValueDifference: Number

class InventoryAdjustmentMod(TypedDict, total=False):
    """Data of the request InventoryAdjustmentMod. Since qbXML 9.0.

    - EditSequence: at most 16 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    AccountRef: Ref159
    InventorySiteRef: Ref31
    TxnDate: Date
    RefNumber: str
    CustomerRef: Ref209
    ClassRef: Ref159
    Memo: str
    InventoryAdjustmentLineMod: Sequence[_InventoryAdjustmentLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class InventoryAdjustmentModRs(TypedDict, total=False):
    """Data of the answer to InventoryAdjustmentMod. Since qbXML 9.0.

    - ErrorRecovery: since qbXML 11.0
    """

    InventoryAdjustmentRet: _InventoryAdjustmentRet
    ErrorRecovery: _ErrorRecovery

class InventoryAdjustmentQuery(TypedDict, total=False):
    """Data of the request InventoryAdjustmentQuery. Since qbXML 2.0.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ItemFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    ItemFilter: _ItemFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class InventoryAdjustmentQueryRs(TypedDict, total=False):
    """Data of the answer to InventoryAdjustmentQuery. Since qbXML 2.0."""

    InventoryAdjustmentRet: list[_InventoryAdjustmentRet]

class InventoryAdjustmentRet(TypedDict, total=False):
    """What answers hold as InventoryAdjustmentRet.

    - EditSequence: at most 16 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    AccountRef: Ref159
    InventorySiteRef: Ref31
    TxnDate: Date
    RefNumber: str
    CustomerRef: Ref209
    ClassRef: Ref159
    Memo: str
    ExternalGUID: str
    InventoryAdjustmentLineRet: list[_InventoryAdjustmentLineRet]
    DataExtRet: list[_DataExtRet]

class InventorySiteAdd(TypedDict, total=False):
    """Data of the request InventorySiteAdd. Since qbXML 10.0; not in Australia.

    - Name: at most 31 characters
    - ParentSiteRef: since qbXML 12.0
    - SiteDesc: at most 100 characters
    - Contact: at most 41 characters
    - Phone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    ParentSiteRef: Ref31
    SiteDesc: str
    Contact: str
    Phone: str
    Fax: str
    Email: str
    SiteAddress: _SiteAddress
    IncludeRetElement: Sequence[str]
    requestID: str

class InventorySiteAddRs(TypedDict, total=False):
    """Data of the answer to InventorySiteAdd. Since qbXML 10.0; not in Australia.

    - ErrorRecovery: since qbXML 11.0
    """

    InventorySiteRet: _InventorySiteRet
    ErrorRecovery: _ErrorRecovery

class InventorySiteMod(TypedDict, total=False):
    """Data of the request InventorySiteMod. Since qbXML 10.0; not in Australia.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - ParentSiteRef: since qbXML 12.0
    - SiteDesc: at most 100 characters
    - Contact: at most 41 characters
    - Phone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    ParentSiteRef: Ref31
    SiteDesc: str
    Contact: str
    Phone: str
    Fax: str
    Email: str
    SiteAddress: _SiteAddress
    IncludeRetElement: Sequence[str]
    requestID: str

class InventorySiteModRs(TypedDict, total=False):
    """Data of the answer to InventorySiteMod. Since qbXML 10.0; not in Australia.

    - ErrorRecovery: since qbXML 11.0
    """

    InventorySiteRet: _InventorySiteRet
    ErrorRecovery: _ErrorRecovery

class InventorySiteQuery(TypedDict, total=False):
    """Data of the request InventorySiteQuery. Since qbXML 10.0; not in Australia.

    - ListID: not together with FullName, ActiveStatus, FromModifiedDate, ToModifiedDate and 2 others
    - FullName: not together with ListID, ActiveStatus, FromModifiedDate, ToModifiedDate and 2 others
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class InventorySiteQueryRs(TypedDict, total=False):
    """Data of the answer to InventorySiteQuery. Since qbXML 10.0; not in Australia."""

    InventorySiteRet: list[_InventorySiteRet]

class InventorySiteRet(TypedDict, total=False):
    """What answers hold as InventorySiteRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - ParentSiteRef: since qbXML 12.0
    - SiteDesc: at most 100 characters
    - Contact: at most 41 characters
    - Phone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    ParentSiteRef: Ref31
    IsDefaultSite: bool
    SiteDesc: str
    Contact: str
    Phone: str
    Fax: str
    Email: str
    SiteAddress: _SiteAddress
    SiteAddressBlock: AddressBlock

class InvoiceAdd(_Ordered, total=False):
    """Data of the request InvoiceAdd.

    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - IsFinanceCharge: since qbXML 8.0
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkToTxnID: since qbXML 6.0
    - SetCredit: since qbXML 10.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    CustomerRef: Required[Ref209]
    ClassRef: Ref159
    ARAccountRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    IsPending: bool
    IsFinanceCharge: bool
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ShipDate: Date
    ShipMethodRef: Ref15
    ItemSalesTaxRef: Ref31
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExchangeRate: Float
    ExternalGUID: Guid
    LinkToTxnID: Sequence[Id]
    SetCredit: Sequence[_SetCredit]
    InvoiceLineAdd: Sequence[_InvoiceLineAdd]
    InvoiceLineGroupAdd: Sequence[LineGroupAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class InvoiceAddRs(TypedDict, total=False):
    """Data of the answer to InvoiceAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    InvoiceRet: _InvoiceRet
    ErrorRecovery: _ErrorRecovery

class InvoiceLineAdd(TypedDict, total=False):
    """What requests hold as InvoiceLineAdd.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - Rate: not together with RatePercent, PriceLevelRef
    - RatePercent: not together with Rate, PriceLevelRef
    - PriceLevelRef: since qbXML 4.0; not together with Rate, RatePercent
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - OptionForPriceRuleConflict: since qbXML 13.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - OverrideItemAccountRef: since qbXML 2.0
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - LinkToTxn: since qbXML 6.0
    - DataExt: since qbXML 5.0
    - defMacro: a name of your own, such as TxnID:1
    """

    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    Rate: Price
    RatePercent: Percent
    PriceLevelRef: Ref31
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    OverrideItemAccountRef: Ref159
    Other1: str
    Other2: str
    LinkToTxn: _LinkToTxn
    DataExt: Sequence[_DataExt]
    defMacro: Macro

class InvoiceLineGroupMod(TypedDict, total=False):
    """What requests hold as InvoiceLineGroupMod.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    """

    TxnLineID: Required[Id]
    ItemGroupRef: Ref31
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    InvoiceLineMod: Sequence[_InvoiceLineMod]

class InvoiceLineGroupRet(TypedDict, total=False):
    """What answers hold as InvoiceLineGroupRet.

    - TxnLineID: since qbXML 2.1
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - DataExtRet: since qbXML 2.0
    """

    TxnLineID: Id
    ItemGroupRef: Ref31
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    IsPrintItemsInGroup: bool
    TotalAmount: Number
    InvoiceLineRet: list[_InvoiceLineRet]
    DataExtRet: list[_DataExtRet]

class InvoiceLineMod(TypedDict, total=False):
    """What requests hold as InvoiceLineMod.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - Rate: not together with RatePercent, PriceLevelRef
    - RatePercent: not together with Rate, PriceLevelRef
    - PriceLevelRef: since qbXML 4.0; not together with Rate, RatePercent
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - OptionForPriceRuleConflict: since qbXML 13.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    """

    TxnLineID: Required[Id]
    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Price
    RatePercent: Percent
    PriceLevelRef: Ref31
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    OverrideItemAccountRef: Ref159
    Other1: str
    Other2: str

class InvoiceLineRet(TypedDict, total=False):
    """What answers hold as InvoiceLineRet.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia
    - LotNumber: at most 40 characters; not in Australia
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - DataExtRet: since qbXML 2.0
    """

    TxnLineID: Id
    ItemRef: Ref
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Number
    RatePercent: Number
    ClassRef: Ref159
    Amount: Number
    TaxAmount: Number
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    Other1: str
    Other2: str
    DataExtRet: list[_DataExtRet]

class InvoiceMod(_Ordered, total=False):
    """Data of the request InvoiceMod. Since qbXML 2.1.

    - EditSequence: at most 16 characters
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - SetCredit: since qbXML 10.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    CustomerRef: Ref209
    ClassRef: Ref159
    ARAccountRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    IsPending: bool
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ShipDate: Date
    ShipMethodRef: Ref15
    ItemSalesTaxRef: Ref31
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExchangeRate: Float
    SetCredit: Sequence[_SetCredit]
    InvoiceLineMod: Sequence[_InvoiceLineMod]
    InvoiceLineGroupMod: Sequence[_InvoiceLineGroupMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class InvoiceModRs(TypedDict, total=False):
    """Data of the answer to InvoiceMod. Since qbXML 2.1.

    - ErrorRecovery: since qbXML 11.0
    """

    InvoiceRet: _InvoiceRet
    ErrorRecovery: _ErrorRecovery

class InvoiceQuery(TypedDict, total=False):
    """Data of the request InvoiceQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 7 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 7 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 7 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - PaidStatus: default All; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeLinkedTxns: since qbXML 1.1
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    PaidStatus: _PaidStatus
    IncludeLineItems: bool
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class InvoiceQueryRs(TypedDict, total=False):
    """Data of the answer to InvoiceQuery."""

    InvoiceRet: list[_InvoiceRet]

class InvoiceRet(_Ordered, total=False):
    """What answers hold as InvoiceRet.

    - EditSequence: at most 16 characters
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - BillAddressBlock: since qbXML 6.0
    - ShipAddressBlock: since qbXML 6.0
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - BalanceRemainingInHomeCurrency: since qbXML 8.0
    - Memo: at most 4095 characters
    - IsPaid: since qbXML 2.0
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkedTxn: since qbXML 1.1
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    CustomerRef: Ref209
    ClassRef: Ref159
    ARAccountRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    BillAddressBlock: AddressBlock
    ShipAddress: Address
    ShipAddressBlock: AddressBlock
    IsPending: bool
    IsFinanceCharge: bool
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ShipDate: Date
    ShipMethodRef: Ref15
    Subtotal: Number
    ItemSalesTaxRef: Ref31
    SalesTaxPercentage: Number
    SalesTaxTotal: Number
    AppliedAmount: Number
    BalanceRemaining: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    BalanceRemainingInHomeCurrency: Number
    Memo: str
    IsPaid: bool
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    SuggestedDiscountAmount: Number
    SuggestedDiscountDate: Date
    Other: str
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    InvoiceLineRet: list[_InvoiceLineRet]
    InvoiceLineGroupRet: list[_InvoiceLineGroupRet]
    DataExtRet: list[_DataExtRet]

class ItemAssembliesCanBuildQuery(TypedDict, total=False):
    """Data of the request ItemAssembliesCanBuildQuery. Since qbXML 5.0.

    - requestID: a name of your own for the request, told again in its answer
    """

    ItemInventoryAssemblyRef: Required[Ref159]
    TxnDate: Required[Date]
    requestID: str

class ItemAssembliesCanBuildQueryRs(TypedDict, total=False):
    """Data of the answer to ItemAssembliesCanBuildQuery. Since qbXML 5.0."""

    ItemAssembliesCanBuildRet: _ItemAssembliesCanBuildRet

class ItemAssembliesCanBuildRet(TypedDict, total=False):
    """What answers hold as ItemAssembliesCanBuildRet."""

    ItemInventoryAssemblyRef: Ref159
    TxnDate: Date
    QuantityCanBuild: Number

class ItemDiscountAdd(TypedDict, total=False):
    """Data of the request ItemDiscountAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ItemDesc: at most 4095 characters
    - DiscountRate: not together with DiscountRatePercent
    - DiscountRatePercent: not together with DiscountRate
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    ItemDesc: str
    SalesTaxCodeRef: Ref3A6
    DiscountRate: Price
    DiscountRatePercent: Percent
    AccountRef: Ref159
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemDiscountAddRs(TypedDict, total=False):
    """Data of the answer to ItemDiscountAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemDiscountRet: _ItemDiscountRet
    ErrorRecovery: _ErrorRecovery

class ItemDiscountMod(TypedDict, total=False):
    """Data of the request ItemDiscountMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ItemDesc: at most 4095 characters
    - DiscountRate: not together with DiscountRatePercent
    - DiscountRatePercent: not together with DiscountRate
    - AccountRef: since qbXML 7.0
    - ApplyAccountRefToExistingTxns: since qbXML 7.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    ItemDesc: str
    SalesTaxCodeRef: Ref3A6
    DiscountRate: Price
    DiscountRatePercent: Percent
    AccountRef: Ref159
    ApplyAccountRefToExistingTxns: bool
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemDiscountModRs(TypedDict, total=False):
    """Data of the answer to ItemDiscountMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemDiscountRet: _ItemDiscountRet
    ErrorRecovery: _ErrorRecovery

class ItemDiscountQuery(TypedDict, total=False):
    """Data of the request ItemDiscountQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemDiscountQueryRs(TypedDict, total=False):
    """Data of the answer to ItemDiscountQuery."""

    ItemDiscountRet: list[_ItemDiscountRet]

class ItemDiscountRet(TypedDict, total=False):
    """What answers hold as ItemDiscountRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - FullName: at most 159 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ItemDesc: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    FullName: str
    BarCodeValue: str
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    Sublevel: int
    ItemDesc: str
    SalesTaxCodeRef: Ref3A6
    DiscountRate: Number
    DiscountRatePercent: Number
    AccountRef: Ref159
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class ItemFilter(TypedDict, total=False):
    """What requests hold as ItemFilter.

    - ListID: not together with FullName, ListIDWithChildren, FullNameWithChildren
    - FullName: at most 159 characters; not together with ListID, ListIDWithChildren, FullNameWithChildren
    - ListIDWithChildren: not together with ListID, FullName, FullNameWithChildren
    - FullNameWithChildren: at most 159 characters; not together with ListID, FullName, ListIDWithChildren
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    ListIDWithChildren: Id
    FullNameWithChildren: str

class ItemFixedAssetAdd(TypedDict, total=False):
    """Data of the request ItemFixedAssetAdd. Since qbXML 3.0.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - PurchaseDesc: at most 50 characters
    - VendorOrPayeeName: at most 50 characters
    - AssetDesc: at most 50 characters
    - Location: at most 50 characters
    - PONumber: at most 30 characters
    - SerialNumber: at most 30 characters
    - Notes: at most 4095 characters
    - AssetNumber: at most 10 characters
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    AcquiredAs: Required[_AcquiredAs]
    PurchaseDesc: Required[str]
    PurchaseDate: Required[Date]
    PurchaseCost: Price
    VendorOrPayeeName: str
    AssetAccountRef: Ref159
    FixedAssetSalesInfo: _FixedAssetSalesInfo
    AssetDesc: str
    Location: str
    PONumber: str
    SerialNumber: str
    WarrantyExpDate: Date
    Notes: str
    AssetNumber: str
    CostBasis: Amount
    YearEndAccumulatedDepreciation: Amount
    YearEndBookValue: Amount
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemFixedAssetAddRs(TypedDict, total=False):
    """Data of the answer to ItemFixedAssetAdd. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemFixedAssetRet: _ItemFixedAssetRet
    ErrorRecovery: _ErrorRecovery

class ItemFixedAssetMod(TypedDict, total=False):
    """Data of the request ItemFixedAssetMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - PurchaseDesc: at most 50 characters
    - VendorOrPayeeName: at most 50 characters
    - AssetDesc: at most 50 characters
    - Location: at most 50 characters
    - PONumber: at most 30 characters
    - SerialNumber: at most 30 characters
    - Notes: at most 4095 characters
    - AssetNumber: at most 10 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    AcquiredAs: _AcquiredAs
    PurchaseDesc: str
    PurchaseDate: Date
    PurchaseCost: Price
    VendorOrPayeeName: str
    AssetAccountRef: Ref159
    FixedAssetSalesInfoMod: _FixedAssetSalesInfoMod
    AssetDesc: str
    Location: str
    PONumber: str
    SerialNumber: str
    WarrantyExpDate: Date
    Notes: str
    AssetNumber: str
    CostBasis: Amount
    YearEndAccumulatedDepreciation: Amount
    YearEndBookValue: Amount
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemFixedAssetModRs(TypedDict, total=False):
    """Data of the answer to ItemFixedAssetMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemFixedAssetRet: _ItemFixedAssetRet
    ErrorRecovery: _ErrorRecovery

class ItemFixedAssetQuery(TypedDict, total=False):
    """Data of the request ItemFixedAssetQuery. Since qbXML 3.0.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemFixedAssetQueryRs(TypedDict, total=False):
    """Data of the answer to ItemFixedAssetQuery. Since qbXML 3.0."""

    ItemFixedAssetRet: list[_ItemFixedAssetRet]

class ItemFixedAssetRet(TypedDict, total=False):
    """What answers hold as ItemFixedAssetRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - PurchaseDesc: at most 50 characters
    - VendorOrPayeeName: at most 50 characters
    - AssetDesc: at most 50 characters
    - Location: at most 50 characters
    - PONumber: at most 30 characters
    - SerialNumber: at most 30 characters
    - Notes: at most 4095 characters
    - AssetNumber: at most 10 characters
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    BarCodeValue: str
    IsActive: bool
    ClassRef: Ref159
    AcquiredAs: _AcquiredAs
    PurchaseDesc: str
    PurchaseDate: Date
    PurchaseCost: Number
    VendorOrPayeeName: str
    AssetAccountRef: Ref159
    FixedAssetSalesInfo: FixedAssetSalesInfoRet
    AssetDesc: str
    Location: str
    PONumber: str
    SerialNumber: str
    WarrantyExpDate: Date
    Notes: str
    AssetNumber: str
    CostBasis: Number
    YearEndAccumulatedDepreciation: Number
    YearEndBookValue: Number
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class ItemGroupAdd(TypedDict, total=False):
    """Data of the request ItemGroupAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ItemDesc: at most 4095 characters
    - UnitOfMeasureSetRef: since qbXML 7.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ItemDesc: str
    UnitOfMeasureSetRef: Ref31
    IsPrintItemsInGroup: bool
    ExternalGUID: Guid
    ItemGroupLine: Sequence[_ItemGroupLine]
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemGroupAddRs(TypedDict, total=False):
    """Data of the answer to ItemGroupAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemGroupRet: _ItemGroupRet
    ErrorRecovery: _ErrorRecovery

class ItemGroupLine(TypedDict, total=False):
    """What requests hold as ItemGroupLine.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    """

    ItemRef: Ref
    Quantity: _Quantity
    UnitOfMeasure: str

class ItemGroupLineAdd(TypedDict, total=False):
    """What requests hold as ItemGroupLineAdd.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - DataExt: since qbXML 13.0
    """

    ItemGroupRef: Required[Ref31]
    Quantity: _Quantity
    UnitOfMeasure: str
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    DataExt: Sequence[_DataExt]

class ItemGroupLineMod(TypedDict, total=False):
    """What requests hold as ItemGroupLineMod.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    """

    TxnLineID: Required[Id]
    ItemGroupRef: Ref31
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    ItemLineMod: Sequence[_ItemLineMod]

class ItemGroupLineRet(TypedDict, total=False):
    """What answers hold as ItemGroupLineRet.

    - TxnLineID: since qbXML 3.0
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - DataExt: since qbXML 13.0
    """

    TxnLineID: Id
    ItemGroupRef: Ref31
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    TotalAmount: Number
    ItemLineRet: list[_ItemLineRet]
    DataExt: list[DataExtOfLineRet]

class ItemGroupMemberRet(TypedDict, total=False):
    """What answers hold as ItemGroupMemberRet.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    """

    ItemRef: Ref
    Quantity: Number
    UnitOfMeasure: str

class ItemGroupMod(TypedDict, total=False):
    """Data of the request ItemGroupMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ItemDesc: at most 4095 characters
    - UnitOfMeasureSetRef: since qbXML 7.0
    - ForceUOMChange: since qbXML 7.0
    - ClearItemsInGroup: not together with ItemGroupLine
    - ItemGroupLine: not together with ClearItemsInGroup
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ItemDesc: str
    UnitOfMeasureSetRef: Ref31
    ForceUOMChange: bool
    IsPrintItemsInGroup: bool
    ClearItemsInGroup: bool
    ItemGroupLine: Sequence[_ItemGroupLine]
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemGroupModRs(TypedDict, total=False):
    """Data of the answer to ItemGroupMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemGroupRet: _ItemGroupRet
    ErrorRecovery: _ErrorRecovery

class ItemGroupQuery(TypedDict, total=False):
    """Data of the request ItemGroupQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemGroupQueryRs(TypedDict, total=False):
    """Data of the answer to ItemGroupQuery."""

    ItemGroupRet: list[_ItemGroupRet]

class ItemGroupRet(TypedDict, total=False):
    """What answers hold as ItemGroupRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ItemDesc: at most 4095 characters
    - UnitOfMeasureSetRef: since qbXML 7.0
    - SpecialItemType: since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    BarCodeValue: str
    IsActive: bool
    ItemDesc: str
    UnitOfMeasureSetRef: Ref31
    IsPrintItemsInGroup: bool
    SpecialItemType: _SpecialItemType
    ExternalGUID: str
    ItemGroupLine: list[ItemGroupMemberRet]
    DataExtRet: list[_DataExtRet]

class ItemInventoryAdd(TypedDict, total=False):
    """Data of the request ItemInventoryAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ManufacturerPartNumber: at most 31 characters; since qbXML 7.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesDesc: at most 4095 characters
    - PurchaseDesc: at most 4095 characters
    - PurchaseTaxCodeRef: since qbXML 6.0; not in US
    - Max: since qbXML 13.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    ManufacturerPartNumber: str
    UnitOfMeasureSetRef: Ref31
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesDesc: str
    SalesPrice: Price
    IncomeAccountRef: Ref159
    PurchaseDesc: str
    PurchaseCost: Price
    PurchaseTaxCodeRef: Ref3A6
    COGSAccountRef: Ref159
    PrefVendorRef: Ref41
    AssetAccountRef: Ref159
    ReorderPoint: Quantity
    Max: Quantity
    QuantityOnHand: Quantity
    TotalValue: Amount
    InventoryDate: Date
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemInventoryAddRs(TypedDict, total=False):
    """Data of the answer to ItemInventoryAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemInventoryRet: _ItemInventoryRet
    ErrorRecovery: _ErrorRecovery

class ItemInventoryAssemblyAdd(TypedDict, total=False):
    """Data of the request ItemInventoryAssemblyAdd. Since qbXML 2.0.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ManufacturerPartNumber: at most 31 characters; since qbXML 12.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesDesc: at most 4095 characters
    - PurchaseDesc: at most 4095 characters
    - PurchaseTaxCodeRef: since qbXML 6.0; not in US
    - Max: since qbXML 13.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    ManufacturerPartNumber: str
    UnitOfMeasureSetRef: Ref31
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesDesc: str
    SalesPrice: Price
    IncomeAccountRef: Ref159
    PurchaseDesc: str
    PurchaseCost: Price
    PurchaseTaxCodeRef: Ref3A6
    COGSAccountRef: Ref159
    PrefVendorRef: Ref41
    AssetAccountRef: Ref159
    BuildPoint: Quantity
    Max: Quantity
    QuantityOnHand: Quantity
    TotalValue: Amount
    InventoryDate: Date
    ExternalGUID: Guid
    ItemInventoryAssemblyLine: Sequence[_ItemInventoryAssemblyLine]
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemInventoryAssemblyAddRs(TypedDict, total=False):
    """Data of the answer to ItemInventoryAssemblyAdd. Since qbXML 2.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemInventoryAssemblyRet: _ItemInventoryAssemblyRet
    ErrorRecovery: _ErrorRecovery

class ItemInventoryAssemblyLine(TypedDict, total=False):
    """What requests hold as ItemInventoryAssemblyLine."""

    ItemInventoryRef: Required[Ref159]
    Quantity: _Quantity

class ItemInventoryAssemblyLineRet(TypedDict, total=False):
    """What answers hold as ItemInventoryAssemblyLineRet."""

    ItemInventoryRef: Ref159
    Quantity: Number

class ItemInventoryAssemblyMod(TypedDict, total=False):
    """Data of the request ItemInventoryAssemblyMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ManufacturerPartNumber: at most 31 characters; since qbXML 12.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - ForceUOMChange: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesDesc: at most 4095 characters
    - IncomeAccountRef: since qbXML 7.0
    - ApplyIncomeAccountRefToExistingTxns: since qbXML 7.0
    - PurchaseDesc: at most 4095 characters
    - PurchaseTaxCodeRef: since qbXML 6.0; not in US
    - Max: since qbXML 13.0
    - ClearItemsInGroup: not together with ItemInventoryAssemblyLine
    - ItemInventoryAssemblyLine: not together with ClearItemsInGroup
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    ManufacturerPartNumber: str
    UnitOfMeasureSetRef: Ref31
    ForceUOMChange: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesDesc: str
    SalesPrice: Price
    IncomeAccountRef: Ref159
    ApplyIncomeAccountRefToExistingTxns: bool
    PurchaseDesc: str
    PurchaseCost: Price
    PurchaseTaxCodeRef: Ref3A6
    COGSAccountRef: Ref159
    PrefVendorRef: Ref41
    AssetAccountRef: Ref159
    BuildPoint: Quantity
    Max: Quantity
    ClearItemsInGroup: bool
    ItemInventoryAssemblyLine: Sequence[_ItemInventoryAssemblyLine]
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemInventoryAssemblyModRs(TypedDict, total=False):
    """Data of the answer to ItemInventoryAssemblyMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemInventoryAssemblyRet: _ItemInventoryAssemblyRet
    ErrorRecovery: _ErrorRecovery

class ItemInventoryAssemblyQuery(TypedDict, total=False):
    """Data of the request ItemInventoryAssemblyQuery. Since qbXML 2.0.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemInventoryAssemblyQueryRs(TypedDict, total=False):
    """Data of the answer to ItemInventoryAssemblyQuery. Since qbXML 2.0."""

    ItemInventoryAssemblyRet: list[_ItemInventoryAssemblyRet]

class ItemInventoryAssemblyRet(TypedDict, total=False):
    """What answers hold as ItemInventoryAssemblyRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - FullName: at most 159 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ManufacturerPartNumber: at most 31 characters; since qbXML 12.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesDesc: at most 4095 characters
    - PurchaseDesc: at most 4095 characters
    - PurchaseTaxCodeRef: since qbXML 6.0; not in US
    - Max: since qbXML 13.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    FullName: str
    BarCodeValue: str
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    Sublevel: int
    ManufacturerPartNumber: str
    UnitOfMeasureSetRef: Ref31
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesDesc: str
    SalesPrice: Number
    IncomeAccountRef: Ref159
    PurchaseDesc: str
    PurchaseCost: Number
    PurchaseTaxCodeRef: Ref3A6
    COGSAccountRef: Ref159
    PrefVendorRef: Ref41
    AssetAccountRef: Ref159
    BuildPoint: Number
    Max: Number
    QuantityOnHand: Number
    AverageCost: Number
    QuantityOnOrder: Number
    QuantityOnSalesOrder: Number
    ExternalGUID: str
    ItemInventoryAssemblyLine: list[ItemInventoryAssemblyLineRet]
    DataExtRet: list[_DataExtRet]

class ItemInventoryMod(TypedDict, total=False):
    """Data of the request ItemInventoryMod.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ManufacturerPartNumber: at most 31 characters; since qbXML 7.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - ForceUOMChange: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesDesc: at most 4095 characters
    - IncomeAccountRef: since qbXML 7.0
    - ApplyIncomeAccountRefToExistingTxns: since qbXML 7.0
    - PurchaseDesc: at most 4095 characters
    - PurchaseTaxCodeRef: since qbXML 6.0; not in US
    - ApplyCOGSAccountRefToExistingTxns: since qbXML 8.0
    - Max: since qbXML 13.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    ManufacturerPartNumber: str
    UnitOfMeasureSetRef: Ref31
    ForceUOMChange: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesDesc: str
    SalesPrice: Price
    IncomeAccountRef: Ref159
    ApplyIncomeAccountRefToExistingTxns: bool
    PurchaseDesc: str
    PurchaseCost: Price
    PurchaseTaxCodeRef: Ref3A6
    COGSAccountRef: Ref159
    ApplyCOGSAccountRefToExistingTxns: bool
    PrefVendorRef: Ref41
    AssetAccountRef: Ref159
    ReorderPoint: Quantity
    Max: Quantity
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemInventoryModRs(TypedDict, total=False):
    """Data of the answer to ItemInventoryMod.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemInventoryRet: _ItemInventoryRet
    ErrorRecovery: _ErrorRecovery

class ItemInventoryQuery(TypedDict, total=False):
    """Data of the request ItemInventoryQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemInventoryQueryRs(TypedDict, total=False):
    """Data of the answer to ItemInventoryQuery."""

    ItemInventoryRet: list[_ItemInventoryRet]

class ItemInventoryRet(TypedDict, total=False):
    """What answers hold as ItemInventoryRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - FullName: at most 159 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ManufacturerPartNumber: at most 31 characters; since qbXML 7.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesDesc: at most 4095 characters
    - PurchaseDesc: at most 4095 characters
    - PurchaseTaxCodeRef: since qbXML 6.0; not in US
    - Max: since qbXML 13.0
    - QuantityOnSalesOrder: since qbXML 2.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    FullName: str
    BarCodeValue: str
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    Sublevel: int
    ManufacturerPartNumber: str
    UnitOfMeasureSetRef: Ref31
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesDesc: str
    SalesPrice: Number
    IncomeAccountRef: Ref159
    PurchaseDesc: str
    PurchaseCost: Number
    PurchaseTaxCodeRef: Ref3A6
    COGSAccountRef: Ref159
    PrefVendorRef: Ref41
    AssetAccountRef: Ref159
    ReorderPoint: Number
    Max: Number
    QuantityOnHand: Number
    AverageCost: Number
    QuantityOnOrder: Number
    QuantityOnSalesOrder: Number
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class ItemLineAdd(TypedDict, total=False):
    """What requests hold as ItemLineAdd.

    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - BillableStatus: since qbXML 2.0
    - OverrideItemAccountRef: since qbXML 2.0
    - SalesRepRef: since qbXML 13.0
    - DataExt: since qbXML 13.0
    """

    ItemRef: Ref
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    Cost: Price
    Amount: _Amount
    TaxAmount: _Amount
    CustomerRef: Ref209
    ClassRef: Ref159
    SalesTaxCodeRef: Ref3A6
    BillableStatus: _BillableStatus
    OverrideItemAccountRef: Ref159
    SalesRepRef: Ref5
    DataExt: Sequence[_DataExt]

class ItemLineMod(TypedDict, total=False):
    """What requests hold as ItemLineMod.

    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - SalesRepRef: since qbXML 13.0
    """

    TxnLineID: Required[Id]
    ItemRef: Ref
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Cost: Price
    Amount: _Amount
    TaxAmount: _Amount
    CustomerRef: Ref209
    ClassRef: Ref159
    SalesTaxCodeRef: Ref3A6
    BillableStatus: _BillableStatus
    OverrideItemAccountRef: Ref159
    SalesRepRef: Ref5

class ItemLineRet(TypedDict, total=False):
    """What answers hold as ItemLineRet.

    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia
    - LotNumber: at most 40 characters; not in Australia
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - BillableStatus: since qbXML 2.0
    - SalesRepRef: since qbXML 13.0
    - DataExtRet: since qbXML 13.0
    """

    TxnLineID: Id
    ItemRef: Ref
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Cost: Number
    Amount: Number
    TaxAmount: Number
    CustomerRef: Ref209
    ClassRef: Ref159
    SalesTaxCodeRef: Ref3A6
    BillableStatus: _BillableStatus
    SalesRepRef: Ref5
    DataExtRet: list[_DataExtRet]

class ItemNonInventoryAdd(TypedDict, total=False):
    """Data of the request ItemNonInventoryAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ManufacturerPartNumber: at most 31 characters; since qbXML 7.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesOrPurchase: not together with SalesAndPurchase
    - SalesAndPurchase: not together with SalesOrPurchase
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ParentRef: Ref
    ClassRef: Ref159
    ManufacturerPartNumber: str
    UnitOfMeasureSetRef: Ref31
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesOrPurchase: _SalesOrPurchase
    SalesAndPurchase: _SalesAndPurchase
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemNonInventoryAddRs(TypedDict, total=False):
    """Data of the answer to ItemNonInventoryAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemNonInventoryRet: _ItemNonInventoryRet
    ErrorRecovery: _ErrorRecovery

class ItemNonInventoryMod(TypedDict, total=False):
    """Data of the request ItemNonInventoryMod.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ManufacturerPartNumber: at most 31 characters; since qbXML 7.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - ForceUOMChange: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesOrPurchaseMod: not together with SalesAndPurchaseMod
    - SalesAndPurchaseMod: not together with SalesOrPurchaseMod
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    ManufacturerPartNumber: str
    UnitOfMeasureSetRef: Ref31
    ForceUOMChange: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesOrPurchaseMod: _SalesOrPurchaseMod
    SalesAndPurchaseMod: _SalesAndPurchaseMod
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemNonInventoryModRs(TypedDict, total=False):
    """Data of the answer to ItemNonInventoryMod.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemNonInventoryRet: _ItemNonInventoryRet
    ErrorRecovery: _ErrorRecovery

class ItemNonInventoryQuery(TypedDict, total=False):
    """Data of the request ItemNonInventoryQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemNonInventoryQueryRs(TypedDict, total=False):
    """Data of the answer to ItemNonInventoryQuery."""

    ItemNonInventoryRet: list[_ItemNonInventoryRet]

class ItemNonInventoryRet(TypedDict, total=False):
    """What answers hold as ItemNonInventoryRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - FullName: at most 159 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ManufacturerPartNumber: at most 31 characters; since qbXML 7.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    FullName: str
    BarCodeValue: str
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    Sublevel: int
    ManufacturerPartNumber: str
    UnitOfMeasureSetRef: Ref31
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesOrPurchase: SalesOrPurchaseRet
    SalesAndPurchase: SalesAndPurchaseRet
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class ItemOtherChargeAdd(TypedDict, total=False):
    """Data of the request ItemOtherChargeAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesOrPurchase: not together with SalesAndPurchase
    - SalesAndPurchase: not together with SalesOrPurchase
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesOrPurchase: _SalesOrPurchase
    SalesAndPurchase: _SalesAndPurchase
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemOtherChargeAddRs(TypedDict, total=False):
    """Data of the answer to ItemOtherChargeAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemOtherChargeRet: _ItemOtherChargeRet
    ErrorRecovery: _ErrorRecovery

class ItemOtherChargeMod(TypedDict, total=False):
    """Data of the request ItemOtherChargeMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesOrPurchaseMod: not together with SalesAndPurchaseMod
    - SalesAndPurchaseMod: not together with SalesOrPurchaseMod
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesOrPurchaseMod: _SalesOrPurchaseMod
    SalesAndPurchaseMod: _SalesAndPurchaseMod
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemOtherChargeModRs(TypedDict, total=False):
    """Data of the answer to ItemOtherChargeMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemOtherChargeRet: _ItemOtherChargeRet
    ErrorRecovery: _ErrorRecovery

class ItemOtherChargeQuery(TypedDict, total=False):
    """Data of the request ItemOtherChargeQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemOtherChargeQueryRs(TypedDict, total=False):
    """Data of the answer to ItemOtherChargeQuery."""

    ItemOtherChargeRet: list[_ItemOtherChargeRet]

class ItemOtherChargeRet(TypedDict, total=False):
    """What answers hold as ItemOtherChargeRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - FullName: at most 159 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SpecialItemType: since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    FullName: str
    BarCodeValue: str
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    Sublevel: int
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesOrPurchase: SalesOrPurchaseRet
    SalesAndPurchase: SalesAndPurchaseRet
    SpecialItemType: _SpecialItemType
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class ItemPaymentAdd(TypedDict, total=False):
    """Data of the request ItemPaymentAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ItemDesc: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ItemDesc: str
    DepositToAccountRef: Ref159
    PaymentMethodRef: Ref31
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemPaymentAddRs(TypedDict, total=False):
    """Data of the answer to ItemPaymentAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemPaymentRet: _ItemPaymentRet
    ErrorRecovery: _ErrorRecovery

class ItemPaymentMod(TypedDict, total=False):
    """Data of the request ItemPaymentMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ItemDesc: at most 4095 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ItemDesc: str
    DepositToAccountRef: Ref159
    PaymentMethodRef: Ref31
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemPaymentModRs(TypedDict, total=False):
    """Data of the answer to ItemPaymentMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemPaymentRet: _ItemPaymentRet
    ErrorRecovery: _ErrorRecovery

class ItemPaymentQuery(TypedDict, total=False):
    """Data of the request ItemPaymentQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemPaymentQueryRs(TypedDict, total=False):
    """Data of the answer to ItemPaymentQuery."""

    ItemPaymentRet: list[_ItemPaymentRet]

class ItemPaymentRet(TypedDict, total=False):
    """What answers hold as ItemPaymentRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ItemDesc: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    BarCodeValue: str
    IsActive: bool
    ClassRef: Ref159
    ItemDesc: str
    DepositToAccountRef: Ref159
    PaymentMethodRef: Ref31
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class ItemQuery(TypedDict, total=False):
    """Data of the request ItemQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemQueryRs(_Ordered, total=False):
    """Data of the answer to ItemQuery.

    - ItemFixedAssetRet: since qbXML 3.0
    """

    ItemServiceRet: list[_ItemServiceRet]
    ItemNonInventoryRet: list[_ItemNonInventoryRet]
    ItemOtherChargeRet: list[_ItemOtherChargeRet]
    ItemInventoryRet: list[_ItemInventoryRet]
    ItemInventoryAssemblyRet: list[_ItemInventoryAssemblyRet]
    ItemFixedAssetRet: list[_ItemFixedAssetRet]
    ItemSubtotalRet: list[_ItemSubtotalRet]
    ItemDiscountRet: list[_ItemDiscountRet]
    ItemPaymentRet: list[_ItemPaymentRet]
    ItemSalesTaxRet: list[_ItemSalesTaxRet]
    ItemSalesTaxGroupRet: list[_ItemSalesTaxGroupRet]
    ItemGroupRet: list[_ItemGroupRet]

class ItemReceiptAdd(_Ordered, total=False):
    """Data of the request ItemReceiptAdd. Since qbXML 4.0.

    - RefNumber: at most 20 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 8.0; not in US
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    VendorRef: Required[Ref41]
    APAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ExternalGUID: Guid
    LinkToTxnID: Sequence[Id]
    ExpenseLineAdd: Sequence[_ExpenseLineAdd]
    ItemLineAdd: Sequence[BillItemLineAdd]
    ItemGroupLineAdd: Sequence[_ItemGroupLineAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class ItemReceiptAddRs(TypedDict, total=False):
    """Data of the answer to ItemReceiptAdd. Since qbXML 4.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemReceiptRet: _ItemReceiptRet
    ErrorRecovery: _ErrorRecovery

class ItemReceiptMod(_Ordered, total=False):
    """Data of the request ItemReceiptMod. Since qbXML 4.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 20 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 8.0; not in US
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    VendorRef: Ref41
    APAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ClearExpenseLines: bool
    ExpenseLineMod: Sequence[_ExpenseLineMod]
    ClearItemLines: bool
    ItemLineMod: Sequence[_ItemLineMod]
    ItemGroupLineMod: Sequence[_ItemGroupLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemReceiptModRs(TypedDict, total=False):
    """Data of the answer to ItemReceiptMod. Since qbXML 4.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemReceiptRet: _ItemReceiptRet
    ErrorRecovery: _ErrorRecovery

class ItemReceiptQuery(TypedDict, total=False):
    """Data of the request ItemReceiptQuery. Since qbXML 3.0.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemReceiptQueryRs(TypedDict, total=False):
    """Data of the answer to ItemReceiptQuery. Since qbXML 3.0."""

    ItemReceiptRet: list[_ItemReceiptRet]

class ItemReceiptRet(_Ordered, total=False):
    """What answers hold as ItemReceiptRet.

    - EditSequence: at most 16 characters
    - LiabilityAccountRef: since qbXML 11.0
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - TotalAmountInHomeCurrency: since qbXML 8.0
    - RefNumber: at most 20 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 8.0; not in US
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    VendorRef: Ref41
    APAccountRef: Ref159
    LiabilityAccountRef: Ref159
    TxnDate: Date
    TotalAmount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    TotalAmountInHomeCurrency: Number
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    ExpenseLineRet: list[_ExpenseLineRet]
    ItemLineRet: list[_ItemLineRet]
    ItemGroupLineRet: list[_ItemGroupLineRet]
    DataExtRet: list[_DataExtRet]

class ItemSalesTaxAdd(TypedDict, total=False):
    """Data of the request ItemSalesTaxAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ItemDesc: at most 4095 characters
    - SalesTaxReturnLineRef: since qbXML 8.0; not in US
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ItemDesc: str
    TaxRate: Percent
    TaxVendorRef: Ref41
    SalesTaxReturnLineRef: Ref91
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemSalesTaxAddRs(TypedDict, total=False):
    """Data of the answer to ItemSalesTaxAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemSalesTaxRet: _ItemSalesTaxRet
    ErrorRecovery: _ErrorRecovery

class ItemSalesTaxGroupAdd(TypedDict, total=False):
    """Data of the request ItemSalesTaxGroupAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ItemDesc: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ItemDesc: str
    ExternalGUID: Guid
    ItemSalesTaxRef: Required[Sequence[Ref31]]
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemSalesTaxGroupAddRs(TypedDict, total=False):
    """Data of the answer to ItemSalesTaxGroupAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemSalesTaxGroupRet: _ItemSalesTaxGroupRet
    ErrorRecovery: _ErrorRecovery

class ItemSalesTaxGroupMod(TypedDict, total=False):
    """Data of the request ItemSalesTaxGroupMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ItemDesc: at most 4095 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ItemDesc: str
    ItemSalesTaxRef: Sequence[Ref31]
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemSalesTaxGroupModRs(TypedDict, total=False):
    """Data of the answer to ItemSalesTaxGroupMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemSalesTaxGroupRet: _ItemSalesTaxGroupRet
    ErrorRecovery: _ErrorRecovery

class ItemSalesTaxGroupQuery(TypedDict, total=False):
    """Data of the request ItemSalesTaxGroupQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemSalesTaxGroupQueryRs(TypedDict, total=False):
    """Data of the answer to ItemSalesTaxGroupQuery."""

    ItemSalesTaxGroupRet: list[_ItemSalesTaxGroupRet]

class ItemSalesTaxGroupRet(TypedDict, total=False):
    """What answers hold as ItemSalesTaxGroupRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ItemDesc: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    BarCodeValue: str
    IsActive: bool
    ItemDesc: str
    ExternalGUID: str
    ItemSalesTaxRef: list[Ref31]
    DataExtRet: list[_DataExtRet]

class ItemSalesTaxMod(TypedDict, total=False):
    """Data of the request ItemSalesTaxMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ItemDesc: at most 4095 characters
    - SalesTaxReturnLineRef: since qbXML 8.0; not in US
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ItemDesc: str
    TaxRate: Percent
    TaxVendorRef: Ref41
    SalesTaxReturnLineRef: Ref91
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemSalesTaxModRs(TypedDict, total=False):
    """Data of the answer to ItemSalesTaxMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemSalesTaxRet: _ItemSalesTaxRet
    ErrorRecovery: _ErrorRecovery

class ItemSalesTaxQuery(TypedDict, total=False):
    """Data of the request ItemSalesTaxQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemSalesTaxQueryRs(TypedDict, total=False):
    """Data of the answer to ItemSalesTaxQuery."""

    ItemSalesTaxRet: list[_ItemSalesTaxRet]

class ItemSalesTaxRet(TypedDict, total=False):
    """What answers hold as ItemSalesTaxRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - ItemDesc: at most 4095 characters
    - SalesTaxReturnLineRef: since qbXML 8.0; not in US
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    BarCodeValue: str
    IsActive: bool
    ClassRef: Ref159
    ItemDesc: str
    TaxRate: Number
    TaxVendorRef: Ref41
    SalesTaxReturnLineRef: Ref91
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class ItemServiceAdd(TypedDict, total=False):
    """Data of the request ItemServiceAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesOrPurchase: not together with SalesAndPurchase
    - SalesAndPurchase: not together with SalesOrPurchase
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    UnitOfMeasureSetRef: Ref31
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesOrPurchase: _SalesOrPurchase
    SalesAndPurchase: _SalesAndPurchase
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemServiceAddRs(TypedDict, total=False):
    """Data of the answer to ItemServiceAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemServiceRet: _ItemServiceRet
    ErrorRecovery: _ErrorRecovery

class ItemServiceMod(TypedDict, total=False):
    """Data of the request ItemServiceMod.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - ForceUOMChange: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesOrPurchaseMod: not together with SalesAndPurchaseMod
    - SalesAndPurchaseMod: not together with SalesOrPurchaseMod
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    UnitOfMeasureSetRef: Ref31
    ForceUOMChange: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesOrPurchaseMod: _SalesOrPurchaseMod
    SalesAndPurchaseMod: _SalesAndPurchaseMod
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemServiceModRs(TypedDict, total=False):
    """Data of the answer to ItemServiceMod.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemServiceRet: _ItemServiceRet
    ErrorRecovery: _ErrorRecovery

class ItemServiceQuery(TypedDict, total=False):
    """Data of the request ItemServiceQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemServiceQueryRs(TypedDict, total=False):
    """Data of the answer to ItemServiceQuery."""

    ItemServiceRet: list[_ItemServiceRet]

class ItemServiceRet(TypedDict, total=False):
    """What answers hold as ItemServiceRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - FullName: at most 159 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - ClassRef: since qbXML 12.0
    - UnitOfMeasureSetRef: since qbXML 7.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    FullName: str
    BarCodeValue: str
    IsActive: bool
    ClassRef: Ref159
    ParentRef: Ref
    Sublevel: int
    UnitOfMeasureSetRef: Ref31
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    SalesOrPurchase: SalesOrPurchaseRet
    SalesAndPurchase: SalesAndPurchaseRet
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class ItemSiteFilter(TypedDict, total=False):
    """What requests hold as ItemSiteFilter."""

    ItemFilter: _ItemFilter
    SiteFilter: IdOrNameFilter

class ItemSitesQuery(TypedDict, total=False):
    """Data of the request ItemSitesQuery. Since qbXML 10.0; not in Canada, UK, Australia.

    - ListID: not together with ItemTypeFilter, ItemSiteFilter
    - ItemTypeFilter: not together with ListID, ItemSiteFilter
    - ItemSiteFilter: not together with ListID, ItemTypeFilter
    - MaxReturned: at least 1
    - ActiveStatus: default ActiveOnly
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    ItemTypeFilter: _ItemTypeFilter
    ItemSiteFilter: _ItemSiteFilter
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    IncludeRetElement: Sequence[str]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemSitesQueryRs(TypedDict, total=False):
    """Data of the answer to ItemSitesQuery. Since qbXML 10.0; not in Canada, UK, Australia."""

    ItemSitesRet: list[_ItemSitesRet]

class ItemSitesRet(TypedDict, total=False):
    """What answers hold as ItemSitesRet.

    - EditSequence: at most 16 characters
    - InventorySiteLocationRef: since qbXML 12.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    ItemInventoryAssemblyRef: Ref159
    ItemInventoryRef: Ref159
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    ReorderLevel: Number
    QuantityOnHand: Number
    QuantityOnPurchaseOrders: Number
    QuantityOnSalesOrders: Number
    QuantityToBeBuiltByPendingBuildTxns: Number
    QuantityRequiredByPendingBuildTxns: Number
    QuantityOnPendingTransfers: Number
    AssemblyBuildPoint: Number

class ItemSubtotalAdd(TypedDict, total=False):
    """Data of the request ItemSubtotalAdd.

    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ItemDesc: at most 4095 characters
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    BarCode: _BarCode
    IsActive: bool
    ItemDesc: str
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemSubtotalAddRs(TypedDict, total=False):
    """Data of the answer to ItemSubtotalAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemSubtotalRet: _ItemSubtotalRet
    ErrorRecovery: _ErrorRecovery

class ItemSubtotalMod(TypedDict, total=False):
    """Data of the request ItemSubtotalMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCode: since qbXML 12.0; not in Australia
    - ItemDesc: at most 4095 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    BarCode: _BarCode
    IsActive: bool
    ItemDesc: str
    IncludeRetElement: Sequence[str]
    requestID: str

class ItemSubtotalModRs(TypedDict, total=False):
    """Data of the answer to ItemSubtotalMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ItemSubtotalRet: _ItemSubtotalRet
    ErrorRecovery: _ErrorRecovery

class ItemSubtotalQuery(TypedDict, total=False):
    """Data of the request ItemSubtotalQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ItemSubtotalQueryRs(TypedDict, total=False):
    """Data of the answer to ItemSubtotalQuery."""

    ItemSubtotalRet: list[_ItemSubtotalRet]

class ItemSubtotalRet(TypedDict, total=False):
    """What answers hold as ItemSubtotalRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - BarCodeValue: at most 50 characters; since qbXML 12.0; not in Australia
    - SpecialItemType: since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    BarCodeValue: str
    IsActive: bool
    ItemDesc: str
    SpecialItemType: _SpecialItemType
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class ItemsAndInventoryPreferences(TypedDict, total=False):
    """What answers hold as ItemsAndInventoryPreferences.

    - IsTrackingSerialOrLotNumber: default None; not in Australia
    - isTrackingOnSalesTransactionsEnabled: not in Australia
    - isTrackingOnPurchaseTransactionsEnabled: not in Australia
    - isTrackingOnInventoryAdjustmentEnabled: not in Australia
    - isTrackingOnBuildAssemblyEnabled: not in Australia
    - FIFOEnabled: not in Australia
    - FIFOEffectiveDate: not in Australia
    - IsRSBEnabled: since qbXML 12.0
    - IsBarcodeEnabled: since qbXML 12.0
    """

    EnhancedInventoryReceivingEnabled: bool
    IsTrackingSerialOrLotNumber: _IsTrackingSerialOrLotNumber
    isTrackingOnSalesTransactionsEnabled: bool
    isTrackingOnPurchaseTransactionsEnabled: bool
    isTrackingOnInventoryAdjustmentEnabled: bool
    isTrackingOnBuildAssemblyEnabled: bool
    FIFOEnabled: bool
    FIFOEffectiveDate: Date
    IsRSBEnabled: bool
    IsBarcodeEnabled: bool

class JobReportQuery(TypedDict, total=False):
    """Data of the request JobReportQuery. Since qbXML 2.0.

    - DisplayReport: since qbXML 3.0
    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 2.1
    - ReportModifiedDateRangeFilter: not together with ReportModifiedDateRangeMacro
    - ReportModifiedDateRangeMacro: not together with ReportModifiedDateRangeFilter
    - ReportDetailLevelFilter: default All; since qbXML 3.0
    - ReportPostingStatusFilter: since qbXML 3.0
    - requestID: a name of your own for the request, told again in its answer
    """

    JobReportType: Required[_JobReportType]
    DisplayReport: bool
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportAccountFilter: _ReportAccountFilter
    ReportEntityFilter: _ReportEntityFilter
    ReportItemFilter: _ReportItemFilter
    ReportClassFilter: ClassFilter
    ReportTxnTypeFilter: _ReportTxnTypeFilter
    ReportModifiedDateRangeFilter: _ReportModifiedDateRangeFilter
    ReportModifiedDateRangeMacro: _ReportDateMacro
    ReportDetailLevelFilter: _ReportDetailLevelFilter
    ReportPostingStatusFilter: _ReportPostingStatusFilter
    SummarizeColumnsBy: _SummarizeColumnsBy
    IncludeSubcolumns: bool
    requestID: str

class JobReportQueryRs(TypedDict, total=False):
    """Data of the answer to JobReportQuery. Since qbXML 2.0."""

    ReportRet: _ReportRet

class JobTypeAdd(TypedDict, total=False):
    """Data of the request JobTypeAdd.

    - Name: at most 31 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    ParentRef: Ref
    IncludeRetElement: Sequence[str]
    requestID: str

class JobTypeAddRs(TypedDict, total=False):
    """Data of the answer to JobTypeAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    JobTypeRet: NamedRet
    ErrorRecovery: _ErrorRecovery

class JobTypeQuery(TypedDict, total=False):
    """Data of the request JobTypeQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class JobTypeQueryRs(TypedDict, total=False):
    """Data of the answer to JobTypeQuery."""

    JobTypeRet: list[NamedRet]

class JobsAndEstimatesPreferences(TypedDict, total=False):
    """What answers hold as JobsAndEstimatesPreferences."""

    IsUsingEstimates: bool
    IsUsingProgressInvoicing: bool
    IsPrintingItemsWithZeroAmounts: bool

class JournalEntryAdd(_Ordered, total=False):
    """Data of the request JournalEntryAdd.

    - RefNumber: at most 11 characters
    - IsAdjustment: since qbXML 3.0
    - IsHomeCurrencyAdjustment: since qbXML 8.0; not together with IsAmountsEnteredInHomeCurrency, CurrencyRef, ExchangeRate
    - IsAmountsEnteredInHomeCurrency: since qbXML 8.0; not together with IsHomeCurrencyAdjustment
    - CurrencyRef: since qbXML 8.0; not together with IsHomeCurrencyAdjustment
    - ExchangeRate: since qbXML 8.0; not together with IsHomeCurrencyAdjustment
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    TxnDate: Date
    RefNumber: str
    IsAdjustment: bool
    IsHomeCurrencyAdjustment: bool
    IsAmountsEnteredInHomeCurrency: bool
    CurrencyRef: Ref64
    ExchangeRate: Float
    ExternalGUID: Guid
    JournalDebitLine: Sequence[JournalLine]
    JournalCreditLine: Sequence[JournalLine]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class JournalEntryAddRs(TypedDict, total=False):
    """Data of the answer to JournalEntryAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    JournalEntryRet: _JournalEntryRet
    ErrorRecovery: _ErrorRecovery

class JournalEntryMod(TypedDict, total=False):
    """Data of the request JournalEntryMod. Since qbXML 6.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - IsAmountsEnteredInHomeCurrency: since qbXML 8.0
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    TxnDate: Date
    RefNumber: str
    IsAdjustment: bool
    IsAmountsEnteredInHomeCurrency: bool
    CurrencyRef: Ref64
    ExchangeRate: Float
    JournalLineMod: Sequence[_JournalLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class JournalEntryModRs(TypedDict, total=False):
    """Data of the answer to JournalEntryMod. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    JournalEntryRet: _JournalEntryRet
    ErrorRecovery: _ErrorRecovery

class JournalEntryQuery(TypedDict, total=False):
    """Data of the request JournalEntryQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class JournalEntryQueryRs(TypedDict, total=False):
    """Data of the answer to JournalEntryQuery."""

    JournalEntryRet: list[_JournalEntryRet]

class JournalEntryRet(_Ordered, total=False):
    """What answers hold as JournalEntryRet.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - IsAdjustment: since qbXML 3.0
    - IsHomeCurrencyAdjustment: since qbXML 8.0
    - IsAmountsEnteredInHomeCurrency: since qbXML 8.0
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    TxnDate: Date
    RefNumber: str
    IsAdjustment: bool
    IsHomeCurrencyAdjustment: bool
    IsAmountsEnteredInHomeCurrency: bool
    CurrencyRef: Ref64
    ExchangeRate: Number
    ExternalGUID: str
    JournalDebitLine: list[JournalLineRet]
    JournalCreditLine: list[JournalLineRet]
    DataExtRet: list[_DataExtRet]

class JournalLine(TypedDict, total=False):
    """What requests hold as JournalLine.

    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - Memo: at most 4095 characters
    - ItemSalesTaxRef: since qbXML 6.0; not in US
    - BillableStatus: since qbXML 3.0
    - defMacro: a name of your own, such as TxnID:1
    """

    TxnLineID: Id
    AccountRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    Memo: str
    EntityRef: Ref209
    ClassRef: Ref159
    ItemSalesTaxRef: Ref31
    BillableStatus: _BillableStatus
    defMacro: Macro

class JournalLineMod(TypedDict, total=False):
    """What requests hold as JournalLineMod.

    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - Memo: at most 4095 characters
    - ItemSalesTaxRef: since qbXML 6.0; not in US
    """

    TxnLineID: Required[Id]
    JournalLineType: _JournalLineType
    AccountRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    Memo: str
    EntityRef: Ref209
    ClassRef: Ref159
    ItemSalesTaxRef: Ref31
    BillableStatus: _BillableStatus

class JournalLineRet(TypedDict, total=False):
    """What answers hold as JournalLineRet.

    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - Memo: at most 4095 characters
    - ItemSalesTaxRef: since qbXML 6.0; not in US
    - BillableStatus: since qbXML 3.0
    - defMacro: a name of your own, such as TxnID:1
    """

    TxnLineID: Id
    AccountRef: Ref159
    Amount: Number
    TaxAmount: Number
    Memo: str
    EntityRef: Ref209
    ClassRef: Ref159
    ItemSalesTaxRef: Ref31
    BillableStatus: _BillableStatus
    defMacro: Macro

class LeadAdd(TypedDict, total=False):
    """Data of the request LeadAdd. Since qbXML 13.0.

    - FullName: at most 41 characters
    - Status: default Hot
    - CompanyName: at most 41 characters
    - MainPhone: at most 21 characters
    - AdditionalContactRef: at most 3 times
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    FullName: Required[str]
    Status: _Status
    CompanyName: str
    MainPhone: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    Locations: Sequence[_Locations]
    LeadContacts: Sequence[_LeadContacts]
    IncludeRetElement: Sequence[str]
    requestID: str

class LeadAddRs(TypedDict, total=False):
    """Data of the answer to LeadAdd. Since qbXML 13.0."""

    LeadRet: _LeadRet
    ErrorRecovery: _ErrorRecovery

class LeadAddress(TypedDict, total=False):
    """What answers hold as LeadAddress.

    - Addr1: at most 41 characters
    - Addr2: at most 41 characters
    - Addr3: at most 41 characters
    - Addr4: at most 41 characters; since qbXML 2.0
    - Addr5: at most 41 characters; since qbXML 6.0
    """

    Addr1: str
    Addr2: str
    Addr3: str
    Addr4: str
    Addr5: str

class LeadContacts(TypedDict, total=False):
    """What requests hold as LeadContacts.

    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters
    """

    Salutation: str
    FirstName: Required[str]
    MiddleName: str
    LastName: str
    JobTitle: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    IsPrimaryContact: bool

class LeadContactsMod(TypedDict, total=False):
    """What requests hold as LeadContactsMod.

    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters
    """

    LeadContactID: Required[int]
    Salutation: str
    FirstName: Required[str]
    MiddleName: str
    LastName: str
    JobTitle: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    IsPrimaryContact: bool

class LeadContactsRet(TypedDict, total=False):
    """What answers hold as LeadContactsRet.

    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters
    """

    LeadContactID: int
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    AdditionalContactRef: list[AdditionalContactRefRet]
    IsPrimaryContact: bool

class LeadMod(TypedDict, total=False):
    """Data of the request LeadMod. Since qbXML 13.0.

    - EditSequence: at most 16 characters
    - FullName: at most 41 characters
    - Status: default Hot
    - CompanyName: at most 41 characters
    - MainPhone: at most 21 characters
    - AdditionalContactRef: at most 3 times
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    FullName: Required[str]
    Status: _Status
    CompanyName: str
    MainPhone: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    LocationsMod: Sequence[_LocationsMod]
    LeadContactsMod: Sequence[_LeadContactsMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class LeadModRs(TypedDict, total=False):
    """Data of the answer to LeadMod. Since qbXML 13.0."""

    LeadRet: _LeadRet
    ErrorRecovery: _ErrorRecovery

class LeadQuery(TypedDict, total=False):
    """Data of the request LeadQuery. Since qbXML 13.0.

    - ListID: not together with Name, MaxReturned, FromModifiedDate, ToModifiedDate and 2 others
    - Name: not together with ListID, MaxReturned, FromModifiedDate, ToModifiedDate and 2 others
    - MaxReturned: at least 1; not together with ListID, Name
    - FromModifiedDate: not together with ListID, Name
    - ToModifiedDate: not together with ListID, Name
    - NameFilter: not together with ListID, Name, NameRangeFilter
    - NameRangeFilter: not together with ListID, Name, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 13.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    Name: Sequence[str]
    MaxReturned: int
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class LeadQueryRs(TypedDict, total=False):
    """Data of the answer to LeadQuery. Since qbXML 13.0."""

    LeadRet: list[_LeadRet]

class LeadRet(TypedDict, total=False):
    """What answers hold as LeadRet.

    - EditSequence: at most 16 characters
    - FullName: at most 41 characters
    - Status: default Hot
    - CompanyName: at most 41 characters
    - MainPhone: at most 21 characters
    - AdditionalContactRef: at most 3 times
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    FullName: str
    Status: _Status
    CompanyName: str
    MainPhone: str
    AdditionalContactRef: list[AdditionalContactRefRet]
    LocationsRet: list[_LocationsRet]
    LeadContactsRet: list[_LeadContactsRet]

class LineGroupAdd(TypedDict, total=False):
    """What requests hold as LineGroupAdd.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - DataExt: since qbXML 5.0
    """

    ItemGroupRef: Required[Ref31]
    Quantity: _Quantity
    UnitOfMeasure: str
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    DataExt: Sequence[_DataExt]

class LinkToTxn(TypedDict, total=False):
    """What requests hold as LinkToTxn."""

    TxnID: Required[Id]
    TxnLineID: Required[Id]

class LinkedTxn(TypedDict, total=False):
    """What answers hold as LinkedTxn.

    - RefNumber: at most 20 characters
    - LinkType: since qbXML 3.0
    """

    TxnID: Id
    TxnType: _TxnType
    TxnDate: Date
    RefNumber: str
    LinkType: _LinkType
    Amount: Number

class ListDel(TypedDict, total=False):
    """Data of the request ListDel. Since qbXML 1.1.

    - requestID: a name of your own for the request, told again in its answer
    """

    ListDelType: Required[_ListDelType]
    ListID: Required[Id]
    requestID: str

class ListDelRs(TypedDict, total=False):
    """Data of the answer to ListDel. Since qbXML 1.1."""

    ListDelType: _ListDelType
    ListID: Id
    TimeDeleted: DateTime
    FullName: str

class ListDeletedQuery(TypedDict, total=False):
    """Data of the request ListDeletedQuery. Since qbXML 2.0.

    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListDelType: Required[Sequence[_ListDelType]]
    DeletedDateRangeFilter: _DeletedDateRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class ListDeletedQueryRs(TypedDict, total=False):
    """Data of the answer to ListDeletedQuery. Since qbXML 2.0."""

    ListDeletedRet: list[_ListDeletedRet]

class ListDeletedRet(TypedDict, total=False):
    """What answers hold as ListDeletedRet."""

    ListDelType: _ListDelType
    ListID: Id
    TimeCreated: DateTime
    TimeDeleted: DateTime
    FullName: str

class ListDisplayAdd(TypedDict, total=False):
    """Data of the request ListDisplayAdd. Since qbXML 3.0.

    - requestID: a name of your own for the request, told again in its answer
    """

    ListDisplayAddType: Required[ListDataExtType]
    requestID: str

class ListDisplayAddRs(TypedDict, total=False):
    """Data of the answer to ListDisplayAdd. Since qbXML 3.0."""

    pass

class ListDisplayMod(TypedDict, total=False):
    """Data of the request ListDisplayMod. Since qbXML 3.0.

    - requestID: a name of your own for the request, told again in its answer
    """

    ListDisplayModType: Required[ListDataExtType]
    ListID: Required[Id]
    requestID: str

class ListDisplayModRs(TypedDict, total=False):
    """Data of the answer to ListDisplayMod. Since qbXML 3.0."""

    pass

class ListMerge(TypedDict, total=False):
    """Data of the request ListMerge. Since qbXML 7.0.

    - SameShipAddrOk: since qbXML 8.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListMergeType: Required[_ListMergeType]
    MergeFrom: Required[_MergeFrom]
    MergeTo: Required[_MergeFrom]
    SameShipAddrOk: bool
    requestID: str

class ListMergeRs(TypedDict, total=False):
    """Data of the answer to ListMerge. Since qbXML 7.0."""

    ListMergeType: _ListMergeType
    MergedFrom: _MergedFrom
    MergedTo: _MergedTo

class ListMetaData(TypedDict, total=False):
    """What answers hold as ListMetaData."""

    AccountMetaData: MetaData
    BillingRateMetaData: MetaData
    ClassMetaData: MetaData
    CustomerMsgMetaData: MetaData
    CustomerTypeMetaData: MetaData
    EntityMetaData: MetaData
    ItemMetaData: MetaData
    JobTypeMetaData: MetaData
    PaymentMethodMetaData: MetaData
    PayrollItemMetaData: MetaData
    PriceLevelMetaData: MetaData
    SalesRepMetaData: MetaData
    SalesTaxCodeMetaData: MetaData
    ShipMethodMetaData: MetaData
    TemplateMetaData: MetaData
    TermsMetaData: MetaData
    ToDoMetaData: MetaData
    VehicleMetaData: MetaData
    VendorTypeMetaData: MetaData

class Locations(TypedDict, total=False):
    """What requests hold as Locations.

    - Location: at most 32 characters
    """

    Location: Required[str]
    LeadAddress: _LeadAddress

class LocationsMod(TypedDict, total=False):
    """What requests hold as LocationsMod.

    - Location: at most 32 characters
    """

    LocationID: Required[int]
    Location: Required[str]
    LeadAddress: _LeadAddress

class LocationsRet(TypedDict, total=False):
    """What answers hold as LocationsRet.

    - MainAddress: at most 32 characters
    - Location: at most 32 characters
    """

    LocationID: int
    MainAddress: str
    Location: str
    LeadAddress: _LeadAddress

class LotNumberAdjustment(TypedDict, total=False):
    """What requests hold as LotNumberAdjustment.

    - LotNumber: at most 40 characters
    - InventorySiteLocationRef: since qbXML 12.0
    """

    LotNumber: str
    CountAdjustment: int
    InventorySiteLocationRef: Ref31

class MappingAccount(TypedDict, total=False):
    """What requests hold as MappingAccount."""

    AccountRef: Required[Ref159]
    ForceMapping: bool

class MergeFrom(TypedDict, total=False):
    """What requests hold as MergeFrom.

    - EditSequence: at most 16 characters
    """

    ListID: Required[Id]
    EditSequence: Required[str]

class MergedFrom(TypedDict, total=False):
    """What answers hold as MergedFrom."""

    ListID: Id
    TimeDeleted: DateTime
    FullName: str

class MergedTo(TypedDict, total=False):
    """What answers hold as MergedTo.

    - EditSequence: at most 16 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    FullName: str

class MetaData(TypedDict, total=False):
    """What answers hold as MetaData."""

    MaxCapacity: int

class ModifiedDateRangeFilter(TypedDict, total=False):
    """What requests hold as ModifiedDateRangeFilter."""

    FromModifiedDate: DateTime
    ToModifiedDate: DateTime

class MultiCurrencyPreferences(TypedDict, total=False):
    """What answers hold as MultiCurrencyPreferences."""

    IsMultiCurrencyOn: bool
    HomeCurrencyRef: Ref64

class MultiLocationInventoryPreferences(TypedDict, total=False):
    """What answers hold as MultiLocationInventoryPreferences."""

    IsMultiLocationInventoryAvailable: bool
    IsMultiLocationInventoryEnabled: bool

class NameFilter(TypedDict, total=False):
    """What requests hold as NameFilter."""

    MatchCriterion: Required[_MatchCriterion]
    Name: Required[str]

class NameRangeFilter(TypedDict, total=False):
    """What requests hold as NameRangeFilter."""

    FromName: str
    ToName: str

class NamedRet(TypedDict, total=False):
    """What answers hold as NamedRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - FullName: at most 159 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    FullName: str
    IsActive: bool
    ParentRef: Ref
    Sublevel: int

class OtherNameAdd(TypedDict, total=False):
    """Data of the request OtherNameAdd.

    - Name: at most 41 characters
    - CompanyName: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - Phone: at most 21 characters
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - Contact: at most 41 characters
    - AltContact: at most 41 characters
    - AccountNumber: at most 99 characters
    - Notes: at most 4095 characters; since qbXML 3.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    CompanyName: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    OtherNameAddress: Address
    Phone: str
    AltPhone: str
    Fax: str
    Email: str
    Contact: str
    AltContact: str
    AccountNumber: str
    Notes: str
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class OtherNameAddRs(TypedDict, total=False):
    """Data of the answer to OtherNameAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    OtherNameRet: _OtherNameRet
    ErrorRecovery: _ErrorRecovery

class OtherNameMod(TypedDict, total=False):
    """Data of the request OtherNameMod.

    - EditSequence: at most 16 characters
    - Name: at most 41 characters
    - CompanyName: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - Phone: at most 21 characters
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - Contact: at most 41 characters
    - AltContact: at most 41 characters
    - AccountNumber: at most 99 characters
    - Notes: at most 4095 characters; since qbXML 3.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    CompanyName: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    OtherNameAddress: Address
    Phone: str
    AltPhone: str
    Fax: str
    Email: str
    Contact: str
    AltContact: str
    AccountNumber: str
    Notes: str
    IncludeRetElement: Sequence[str]
    requestID: str

class OtherNameModRs(TypedDict, total=False):
    """Data of the answer to OtherNameMod.

    - ErrorRecovery: since qbXML 11.0
    """

    OtherNameRet: _OtherNameRet
    ErrorRecovery: _ErrorRecovery

class OtherNameQuery(TypedDict, total=False):
    """Data of the request OtherNameQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    metaData: MetaDataMode

class OtherNameQueryRs(TypedDict, total=False):
    """Data of the answer to OtherNameQuery."""

    OtherNameRet: list[_OtherNameRet]

class OtherNameRet(TypedDict, total=False):
    """What answers hold as OtherNameRet.

    - EditSequence: at most 16 characters
    - Name: at most 41 characters
    - CompanyName: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - OtherNameAddressBlock: since qbXML 6.0
    - Phone: at most 21 characters
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - Contact: at most 41 characters
    - AltContact: at most 41 characters
    - AccountNumber: at most 99 characters
    - Notes: at most 4095 characters; since qbXML 3.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    CompanyName: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    OtherNameAddress: Address
    OtherNameAddressBlock: AddressBlock
    Phone: str
    AltPhone: str
    Fax: str
    Email: str
    Contact: str
    AltContact: str
    AccountNumber: str
    Notes: str
    ExternalGUID: str
    DataExtRet: list[_DataExtRet]

class PaymentMethodAdd(TypedDict, total=False):
    """Data of the request PaymentMethodAdd.

    - Name: at most 31 characters
    - PaymentMethodType: since qbXML 7.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    PaymentMethodType: _PaymentMethodType
    IncludeRetElement: Sequence[str]
    requestID: str

class PaymentMethodAddRs(TypedDict, total=False):
    """Data of the answer to PaymentMethodAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    PaymentMethodRet: _PaymentMethodRet
    ErrorRecovery: _ErrorRecovery

class PaymentMethodQuery(TypedDict, total=False):
    """Data of the request PaymentMethodQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 4 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - PaymentMethodType: since qbXML 7.0; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    PaymentMethodType: Sequence[_PaymentMethodType]
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class PaymentMethodQueryRs(TypedDict, total=False):
    """Data of the answer to PaymentMethodQuery."""

    PaymentMethodRet: list[_PaymentMethodRet]

class PaymentMethodRet(TypedDict, total=False):
    """What answers hold as PaymentMethodRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - PaymentMethodType: since qbXML 7.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    PaymentMethodType: _PaymentMethodType

class PayrollDetailReportQuery(TypedDict, total=False):
    """Data of the request PayrollDetailReportQuery. Since qbXML 3.0.

    - DisplayReport: since qbXML 3.0
    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 2.1
    - ReportModifiedDateRangeFilter: not together with ReportModifiedDateRangeMacro
    - ReportModifiedDateRangeMacro: not together with ReportModifiedDateRangeFilter
    - ReportDetailLevelFilter: default All; since qbXML 3.0
    - ReportPostingStatusFilter: since qbXML 3.0
    - ReportOpenBalanceAsOf: default Today
    - requestID: a name of your own for the request, told again in its answer
    """

    PayrollDetailReportType: Required[_PayrollDetailReportType]
    DisplayReport: bool
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportAccountFilter: _ReportAccountFilter
    ReportEntityFilter: _ReportEntityFilter
    ReportItemFilter: _ReportItemFilter
    ReportClassFilter: ClassFilter
    ReportModifiedDateRangeFilter: _ReportModifiedDateRangeFilter
    ReportModifiedDateRangeMacro: _ReportDateMacro
    ReportDetailLevelFilter: _ReportDetailLevelFilter
    ReportPostingStatusFilter: _ReportPostingStatusFilter
    SummarizeRowsBy: _SummarizeRowsBy
    IncludeColumn: Sequence[_IncludeColumn]
    IncludeAccounts: _IncludeAccounts
    ReportOpenBalanceAsOf: _ReportOpenBalanceAsOf
    requestID: str

class PayrollDetailReportQueryRs(TypedDict, total=False):
    """Data of the answer to PayrollDetailReportQuery. Since qbXML 3.0."""

    ReportRet: _ReportRet

class PayrollItemNonWageQuery(TypedDict, total=False):
    """Data of the request PayrollItemNonWageQuery. Since qbXML 3.0.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class PayrollItemNonWageQueryRs(TypedDict, total=False):
    """Data of the answer to PayrollItemNonWageQuery. Since qbXML 3.0."""

    PayrollItemNonWageRet: list[_PayrollItemNonWageRet]

class PayrollItemNonWageRet(TypedDict, total=False):
    """What answers hold as PayrollItemNonWageRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    NonWageType: _NonWageType
    ExpenseAccountRef: Ref159
    LiabilityAccountRef: Ref159

class PayrollItemWageAdd(TypedDict, total=False):
    """Data of the request PayrollItemWageAdd. Since qbXML 2.0.

    - Name: at most 31 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    WageType: Required[_WageType]
    ExpenseAccountRef: Required[Ref159]
    IncludeRetElement: Sequence[str]
    requestID: str

class PayrollItemWageAddRs(TypedDict, total=False):
    """Data of the answer to PayrollItemWageAdd. Since qbXML 2.0."""

    PayrollItemWageRet: _PayrollItemWageRet

class PayrollItemWageQuery(TypedDict, total=False):
    """Data of the request PayrollItemWageQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class PayrollItemWageQueryRs(TypedDict, total=False):
    """Data of the answer to PayrollItemWageQuery."""

    PayrollItemWageRet: list[_PayrollItemWageRet]

class PayrollItemWageRet(TypedDict, total=False):
    """What answers hold as PayrollItemWageRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - ExpenseAccountRef: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    WageType: _WageType
    ExpenseAccountRef: Ref159

class PayrollSummaryReportQuery(TypedDict, total=False):
    """Data of the request PayrollSummaryReportQuery. Since qbXML 3.0.

    - DisplayReport: since qbXML 3.0
    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 2.1
    - ReportModifiedDateRangeFilter: not together with ReportModifiedDateRangeMacro
    - ReportModifiedDateRangeMacro: not together with ReportModifiedDateRangeFilter
    - ReportDetailLevelFilter: default All; since qbXML 3.0
    - ReportPostingStatusFilter: since qbXML 3.0
    - requestID: a name of your own for the request, told again in its answer
    """

    PayrollSummaryReportType: Required[_PayrollSummaryReportType]
    DisplayReport: bool
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportAccountFilter: _ReportAccountFilter
    ReportEntityFilter: _ReportEntityFilter
    ReportItemFilter: _ReportItemFilter
    ReportClassFilter: ClassFilter
    ReportModifiedDateRangeFilter: _ReportModifiedDateRangeFilter
    ReportModifiedDateRangeMacro: _ReportDateMacro
    ReportDetailLevelFilter: _ReportDetailLevelFilter
    ReportPostingStatusFilter: _ReportPostingStatusFilter
    SummarizeColumnsBy: _SummarizeColumnsBy
    IncludeSubcolumns: bool
    ReportCalendar: _ReportCalendar
    ReturnRows: _ReturnColumns
    ReturnColumns: _ReturnColumns
    requestID: str

class PayrollSummaryReportQueryRs(TypedDict, total=False):
    """Data of the answer to PayrollSummaryReportQuery. Since qbXML 3.0."""

    ReportRet: _ReportRet

class PreferencesQuery(TypedDict, total=False):
    """Data of the request PreferencesQuery. Since qbXML 1.1.

    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    IncludeRetElement: Sequence[str]
    requestID: str

class PreferencesQueryRs(TypedDict, total=False):
    """Data of the answer to PreferencesQuery. Since qbXML 1.1."""

    PreferencesRet: _PreferencesRet

class PreferencesRet(TypedDict, total=False):
    """What answers hold as PreferencesRet.

    - MultiCurrencyPreferences: since qbXML 8.0
    - MultiLocationInventoryPreferences: since qbXML 10.0; not in Canada, UK
    - ItemsAndInventoryPreferences: since qbXML 11.0
    """

    AccountingPreferences: _AccountingPreferences
    FinanceChargePreferences: _FinanceChargePreferences
    JobsAndEstimatesPreferences: _JobsAndEstimatesPreferences
    MultiCurrencyPreferences: _MultiCurrencyPreferences
    MultiLocationInventoryPreferences: _MultiLocationInventoryPreferences
    PurchasesAndVendorsPreferences: _PurchasesAndVendorsPreferences
    ReportsPreferences: _ReportsPreferences
    SalesAndCustomersPreferences: _SalesAndCustomersPreferences
    SalesTaxPreferences: _SalesTaxPreferences
    TimeTrackingPreferences: _TimeTrackingPreferences
    CurrentAppAccessRights: _CurrentAppAccessRights
    ItemsAndInventoryPreferences: _ItemsAndInventoryPreferences

class PriceLevelAdd(TypedDict, total=False):
    """Data of the request PriceLevelAdd. Since qbXML 4.0.

    - Name: at most 31 characters
    - PriceLevelFixedPercentage: not together with PriceLevelPerItem, CurrencyRef
    - PriceLevelPerItem: not together with PriceLevelFixedPercentage
    - CurrencyRef: since qbXML 8.0; not together with PriceLevelFixedPercentage
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    PriceLevelFixedPercentage: Percent
    PriceLevelPerItem: Sequence[_PriceLevelPerItem]
    CurrencyRef: Ref64
    IncludeRetElement: Sequence[str]
    requestID: str

class PriceLevelAddRs(TypedDict, total=False):
    """Data of the answer to PriceLevelAdd. Since qbXML 4.0.

    - ErrorRecovery: since qbXML 11.0
    """

    PriceLevelRet: _PriceLevelRet
    ErrorRecovery: _ErrorRecovery

class PriceLevelMod(TypedDict, total=False):
    """Data of the request PriceLevelMod. Since qbXML 4.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - PriceLevelFixedPercentage: not together with PriceLevelPerItem, CurrencyRef
    - PriceLevelPerItem: not together with PriceLevelFixedPercentage
    - CurrencyRef: since qbXML 8.0; not together with PriceLevelFixedPercentage
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    PriceLevelFixedPercentage: Percent
    PriceLevelPerItem: Sequence[_PriceLevelPerItem]
    CurrencyRef: Ref64
    IncludeRetElement: Sequence[str]
    requestID: str

class PriceLevelModRs(TypedDict, total=False):
    """Data of the answer to PriceLevelMod. Since qbXML 4.0.

    - ErrorRecovery: since qbXML 11.0
    """

    PriceLevelRet: _PriceLevelRet
    ErrorRecovery: _ErrorRecovery

class PriceLevelPerItem(TypedDict, total=False):
    """What requests hold as PriceLevelPerItem.

    - CustomPrice: not together with AdjustPercentage, AdjustRelativeTo, CustomPricePercent
    - CustomPricePercent: not together with AdjustPercentage, AdjustRelativeTo, CustomPrice
    - AdjustPercentage: not together with CustomPrice, CustomPricePercent
    - AdjustRelativeTo: not together with CustomPrice, CustomPricePercent
    """

    ItemRef: Required[Ref]
    CustomPrice: Price
    CustomPricePercent: Percent
    AdjustPercentage: Percent
    AdjustRelativeTo: _AdjustRelativeTo

class PriceLevelPerItemRet(TypedDict, total=False):
    """What answers hold as PriceLevelPerItemRet."""

    ItemRef: Ref
    CustomPrice: Number
    CustomPricePercent: Number

class PriceLevelQuery(TypedDict, total=False):
    """Data of the request PriceLevelQuery. Since qbXML 4.0.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 5 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 5 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - ItemRef: not together with ListID, FullName
    - CurrencyFilter: since qbXML 8.0; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    ItemRef: Ref
    CurrencyFilter: IdOrNameFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class PriceLevelQueryRs(TypedDict, total=False):
    """Data of the answer to PriceLevelQuery. Since qbXML 4.0."""

    PriceLevelRet: list[_PriceLevelRet]

class PriceLevelRet(TypedDict, total=False):
    """What answers hold as PriceLevelRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - CurrencyRef: since qbXML 8.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    PriceLevelType: _PriceLevelType
    PriceLevelFixedPercentage: Number
    PriceLevelPerItemRet: list[_PriceLevelPerItemRet]
    CurrencyRef: Ref64

class PriceLevels(TypedDict, total=False):
    """What answers hold as PriceLevels."""

    IsUsingPriceLevels: bool
    IsRoundingSalesPriceUp: bool

class PrimaryContact(TypedDict, total=False):
    """What requests hold as PrimaryContact.

    - ContactName: at most 40 characters
    - ContactValue: at most 255 characters
    """

    ContactName: Required[str]
    ContactValue: Required[str]
    Relation: _Relation

class PrimaryContactRet(TypedDict, total=False):
    """What answers hold as PrimaryContactRet.

    - ContactName: at most 40 characters
    - ContactValue: at most 255 characters
    """

    ContactName: str
    ContactValue: str
    Relation: _Relation

class PurchaseOrderAdd(_Ordered, total=False):
    """Data of the request PurchaseOrderAdd.

    - InventorySiteRef: since qbXML 10.0; not in Australia; not together with ShipToEntityRef
    - ShipToEntityRef: not together with InventorySiteRef
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - VendorMsg: at most 99 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - Other1: at most 25 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    VendorRef: Ref41
    ClassRef: Ref159
    InventorySiteRef: Ref31
    ShipToEntityRef: Ref209
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    VendorAddress: Address
    ShipAddress: Address
    TermsRef: Ref31
    DueDate: Date
    ExpectedDate: Date
    ShipMethodRef: Ref15
    FOB: str
    Memo: str
    VendorMsg: str
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    Other1: str
    Other2: str
    ExchangeRate: Float
    ExternalGUID: Guid
    PurchaseOrderLineAdd: Sequence[_PurchaseOrderLineAdd]
    PurchaseOrderLineGroupAdd: Sequence[_PurchaseOrderLineGroupAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class PurchaseOrderAddRs(TypedDict, total=False):
    """Data of the answer to PurchaseOrderAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    PurchaseOrderRet: _PurchaseOrderRet
    ErrorRecovery: _ErrorRecovery

class PurchaseOrderLineAdd(TypedDict, total=False):
    """What requests hold as PurchaseOrderLineAdd.

    - ManufacturerPartNumber: at most 31 characters; since qbXML 7.0
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - OverrideItemAccountRef: since qbXML 2.0
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - DataExt: since qbXML 5.0
    - defMacro: a name of your own, such as TxnID:1
    """

    ItemRef: Ref
    ManufacturerPartNumber: str
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    Rate: Price
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    InventorySiteLocationRef: Ref31
    CustomerRef: Ref209
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    OverrideItemAccountRef: Ref159
    Other1: str
    Other2: str
    DataExt: Sequence[_DataExt]
    defMacro: Macro

class PurchaseOrderLineGroupAdd(TypedDict, total=False):
    """What requests hold as PurchaseOrderLineGroupAdd.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - DataExt: since qbXML 5.0
    """

    ItemGroupRef: Required[Ref31]
    Quantity: _Quantity
    UnitOfMeasure: str
    InventorySiteLocationRef: Ref31
    DataExt: Sequence[_DataExt]

class PurchaseOrderLineGroupMod(TypedDict, total=False):
    """What requests hold as PurchaseOrderLineGroupMod.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    """

    TxnLineID: Required[Id | TxnIDOrMacro]
    ItemGroupRef: Ref31
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    PurchaseOrderLineMod: Sequence[_PurchaseOrderLineMod]

class PurchaseOrderLineGroupRet(TypedDict, total=False):
    """What answers hold as PurchaseOrderLineGroupRet.

    - TxnLineID: since qbXML 2.1
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - DataExtRet: since qbXML 2.0
    """

    TxnLineID: Id
    ItemGroupRef: Ref31
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    IsPrintItemsInGroup: bool
    TotalAmount: Number
    PurchaseOrderLineRet: list[_PurchaseOrderLineRet]
    DataExtRet: list[_DataExtRet]

class PurchaseOrderLineMod(TypedDict, total=False):
    """What requests hold as PurchaseOrderLineMod.

    - ManufacturerPartNumber: at most 31 characters; since qbXML 7.0
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    """

    TxnLineID: Required[Id | TxnIDOrMacro]
    ItemRef: Ref
    ManufacturerPartNumber: str
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Price
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    InventorySiteLocationRef: Ref31
    CustomerRef: Ref209
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    IsManuallyClosed: bool
    OverrideItemAccountRef: Ref159
    Other1: str
    Other2: str

class PurchaseOrderLineRet(TypedDict, total=False):
    """What answers hold as PurchaseOrderLineRet.

    - ManufacturerPartNumber: at most 31 characters; since qbXML 7.0
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - ReceivedQuantity: since qbXML 1.1
    - UnbilledQuantity: since qbXML 11.0
    - IsBilled: since qbXML 11.0
    - IsManuallyClosed: since qbXML 2.1
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - DataExtRet: since qbXML 2.0
    """

    TxnLineID: Id
    ItemRef: Ref
    ManufacturerPartNumber: str
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Number
    ClassRef: Ref159
    Amount: Number
    TaxAmount: Number
    InventorySiteLocationRef: Ref31
    CustomerRef: Ref209
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    ReceivedQuantity: Number
    UnbilledQuantity: Number
    IsBilled: bool
    IsManuallyClosed: bool
    Other1: str
    Other2: str
    DataExtRet: list[_DataExtRet]

class PurchaseOrderMod(_Ordered, total=False):
    """Data of the request PurchaseOrderMod. Since qbXML 2.1.

    - EditSequence: at most 16 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia; not together with ShipToEntityRef
    - ShipToEntityRef: not together with InventorySiteRef
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - VendorMsg: at most 99 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - Other1: at most 25 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id | TxnIDOrMacro]
    EditSequence: Required[str]
    VendorRef: Ref41
    ClassRef: Ref159
    InventorySiteRef: Ref31
    ShipToEntityRef: Ref209
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    VendorAddress: Address
    ShipAddress: Address
    TermsRef: Ref31
    DueDate: Date
    ExpectedDate: Date
    ShipMethodRef: Ref15
    FOB: str
    IsManuallyClosed: bool
    Memo: str
    VendorMsg: str
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    Other1: str
    Other2: str
    ExchangeRate: Float
    PurchaseOrderLineMod: Sequence[_PurchaseOrderLineMod]
    PurchaseOrderLineGroupMod: Sequence[_PurchaseOrderLineGroupMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class PurchaseOrderModRs(TypedDict, total=False):
    """Data of the answer to PurchaseOrderMod. Since qbXML 2.1.

    - ErrorRecovery: since qbXML 11.0
    """

    PurchaseOrderRet: _PurchaseOrderRet
    ErrorRecovery: _ErrorRecovery

class PurchaseOrderQuery(TypedDict, total=False):
    """Data of the request PurchaseOrderQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeLinkedTxns: since qbXML 3.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class PurchaseOrderQueryRs(TypedDict, total=False):
    """Data of the answer to PurchaseOrderQuery."""

    PurchaseOrderRet: list[_PurchaseOrderRet]

class PurchaseOrderRet(_Ordered, total=False):
    """What answers hold as PurchaseOrderRet.

    - EditSequence: at most 16 characters
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - VendorAddressBlock: since qbXML 6.0
    - ShipAddressBlock: since qbXML 6.0
    - FOB: at most 13 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - TotalAmountInHomeCurrency: since qbXML 8.0
    - IsManuallyClosed: since qbXML 2.1
    - IsFullyReceived: since qbXML 2.1
    - Memo: at most 4095 characters
    - VendorMsg: at most 99 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - SalesTaxCodeRef: since qbXML 6.0; not in US
    - Other1: at most 25 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkedTxn: since qbXML 3.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    VendorRef: Ref41
    ClassRef: Ref159
    InventorySiteRef: Ref31
    ShipToEntityRef: Ref209
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    VendorAddress: Address
    VendorAddressBlock: AddressBlock
    ShipAddress: Address
    ShipAddressBlock: AddressBlock
    TermsRef: Ref31
    DueDate: Date
    ExpectedDate: Date
    ShipMethodRef: Ref15
    FOB: str
    TotalAmount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    TotalAmountInHomeCurrency: Number
    IsManuallyClosed: bool
    IsFullyReceived: bool
    Memo: str
    VendorMsg: str
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    Other1: str
    Other2: str
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    PurchaseOrderLineRet: list[_PurchaseOrderLineRet]
    PurchaseOrderLineGroupRet: list[_PurchaseOrderLineGroupRet]
    DataExtRet: list[_DataExtRet]

class PurchasesAndVendorsPreferences(TypedDict, total=False):
    """What answers hold as PurchasesAndVendorsPreferences."""

    IsUsingInventory: bool
    DaysBillsAreDue: int
    IsAutomaticallyUsingDiscounts: bool
    DefaultDiscountAccountRef: Ref159

class QuantityAdjustment(TypedDict, total=False):
    """What requests hold as QuantityAdjustment.

    - NewQuantity: not together with QuantityDifference
    - QuantityDifference: not together with NewQuantity
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    """

    NewQuantity: Quantity
    QuantityDifference: Quantity
    SerialNumber: str
    LotNumber: str
    InventorySiteLocationRef: Ref31

class RateEntry(TypedDict, total=False):
    """What requests hold as RateEntry."""

    Rate: Required[Price]
    EffectiveDate: Required[Date]

class RateEntryRet(TypedDict, total=False):
    """What answers hold as RateEntryRet."""

    Rate: Number
    EffectiveDate: Date

class ReceivePaymentAdd(TypedDict, total=False):
    """Data of the request ReceivePaymentAdd. Since qbXML 1.1.

    - RefNumber: at most 20 characters
    - ExchangeRate: since qbXML 8.0
    - Memo: at most 4095 characters
    - CreditCardTxnInfo: since qbXML 4.1
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IsAutoApply: not together with AppliedToTxnAdd
    - AppliedToTxnAdd: not together with IsAutoApply
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    CustomerRef: Required[Ref209]
    ARAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    TotalAmount: Amount
    ExchangeRate: Float
    PaymentMethodRef: Ref31
    Memo: str
    DepositToAccountRef: Ref159
    CreditCardTxnInfo: _CreditCardTxnInfo
    ExternalGUID: Guid
    IsAutoApply: bool
    AppliedToTxnAdd: Sequence[_AppliedToTxnAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class ReceivePaymentAddRs(TypedDict, total=False):
    """Data of the answer to ReceivePaymentAdd. Since qbXML 1.1.

    - ErrorRecovery: since qbXML 11.0
    """

    ReceivePaymentRet: _ReceivePaymentRet
    ErrorRecovery: _ErrorRecovery

class ReceivePaymentMod(TypedDict, total=False):
    """Data of the request ReceivePaymentMod. Since qbXML 6.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 20 characters
    - ExchangeRate: since qbXML 8.0
    - Memo: at most 4095 characters
    - CreditCardTxnInfoMod: since qbXML 7.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    CustomerRef: Ref209
    ARAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    TotalAmount: Amount
    ExchangeRate: Float
    PaymentMethodRef: Ref31
    Memo: str
    DepositToAccountRef: Ref159
    CreditCardTxnInfoMod: _CreditCardTxnInfoMod
    AppliedToTxnMod: Sequence[_AppliedToTxnMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class ReceivePaymentModRs(TypedDict, total=False):
    """Data of the answer to ReceivePaymentMod. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ReceivePaymentRet: _ReceivePaymentRet
    ErrorRecovery: _ErrorRecovery

class ReceivePaymentQuery(TypedDict, total=False):
    """Data of the request ReceivePaymentQuery. Since qbXML 1.1.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class ReceivePaymentQueryRs(TypedDict, total=False):
    """Data of the answer to ReceivePaymentQuery. Since qbXML 1.1."""

    ReceivePaymentRet: list[_ReceivePaymentRet]

class ReceivePaymentRet(TypedDict, total=False):
    """What answers hold as ReceivePaymentRet.

    - EditSequence: at most 16 characters
    - RefNumber: at most 20 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - TotalAmountInHomeCurrency: since qbXML 8.0
    - Memo: at most 4095 characters
    - CreditCardTxnInfo: since qbXML 4.1
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    CustomerRef: Ref209
    ARAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    TotalAmount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    TotalAmountInHomeCurrency: Number
    PaymentMethodRef: Ref31
    Memo: str
    DepositToAccountRef: Ref159
    CreditCardTxnInfo: CreditCardTxnInfoRet
    UnusedPayment: Number
    UnusedCredits: Number
    ExternalGUID: str
    AppliedToTxnRet: list[_AppliedToTxnRet]
    DataExtRet: list[_DataExtRet]

class ReceivePaymentToDepositQuery(TypedDict, total=False):
    """Data of the request ReceivePaymentToDepositQuery. Since qbXML 2.0.

    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class ReceivePaymentToDepositQueryRs(TypedDict, total=False):
    """Data of the answer to ReceivePaymentToDepositQuery. Since qbXML 2.0."""

    ReceivePaymentToDepositRet: list[_ReceivePaymentToDepositRet]

class ReceivePaymentToDepositRet(TypedDict, total=False):
    """What answers hold as ReceivePaymentToDepositRet.

    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - AmountInHomeCurrency: since qbXML 8.0
    """

    TxnID: Id
    TxnLineID: Id
    TxnType: _TxnType
    CustomerRef: Ref209
    TxnDate: Date
    RefNumber: str
    Amount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    AmountInHomeCurrency: Number

class Ref(TypedDict, total=False):
    """What answers hold as Ref."""

    ListID: Id
    FullName: str

class Ref101(TypedDict, total=False):
    """What answers hold as Ref101.

    - FullName: at most 101 characters
    """

    ListID: Id
    FullName: str

class Ref15(TypedDict, total=False):
    """What answers hold as Ref15.

    - FullName: at most 15 characters
    """

    ListID: Id
    FullName: str

class Ref159(TypedDict, total=False):
    """What answers hold as Ref159.

    - FullName: at most 159 characters
    """

    ListID: Id
    FullName: str

class Ref209(TypedDict, total=False):
    """What answers hold as Ref209.

    - FullName: at most 209 characters
    """

    ListID: Id
    FullName: str

class Ref31(TypedDict, total=False):
    """What answers hold as Ref31.

    - FullName: at most 31 characters
    """

    ListID: Id
    FullName: str

class Ref3A6(TypedDict, total=False):
    """What answers hold as Ref3A6.

    - FullName: at most 3 characters, 6 in Australia
    """

    ListID: Id
    FullName: str

class Ref41(TypedDict, total=False):
    """What answers hold as Ref41.

    - FullName: at most 41 characters
    """

    ListID: Id
    FullName: str

class Ref5(TypedDict, total=False):
    """What answers hold as Ref5.

    - FullName: at most 5 characters
    """

    ListID: Id
    FullName: str

class Ref64(TypedDict, total=False):
    """What answers hold as Ref64.

    - FullName: at most 64 characters
    """

    ListID: Id
    FullName: str

class Ref91(TypedDict, total=False):
    """What answers hold as Ref91.

    - FullName: at most 91 characters
    """

    ListID: Id
    FullName: str

class RefNumberFilter(TypedDict, total=False):
    """What requests hold as RefNumberFilter."""

    MatchCriterion: Required[_MatchCriterion]
    RefNumber: Required[str]

class RefNumberRangeFilter(TypedDict, total=False):
    """What requests hold as RefNumberRangeFilter."""

    FromRefNumber: str
    ToRefNumber: str

class RefundAppliedToTxnAdd(TypedDict, total=False):
    """What requests hold as RefundAppliedToTxnAdd."""

    TxnID: Required[Id | TxnIDOrMacro]
    RefundAmount: Required[Amount]

class RefundAppliedToTxnRet(TypedDict, total=False):
    """What answers hold as RefundAppliedToTxnRet.

    - RefNumber: at most 20 characters
    - CreditRemainingInHomeCurrency: since qbXML 9.0
    - RefundAmountInHomeCurrency: since qbXML 9.0
    """

    TxnID: Id
    TxnType: _TxnType
    TxnDate: Date
    RefNumber: str
    CreditRemaining: Number
    RefundAmount: Number
    CreditRemainingInHomeCurrency: Number
    RefundAmountInHomeCurrency: Number

class RelatedUnit(TypedDict, total=False):
    """What requests hold as RelatedUnit.

    - Name: at most 31 characters
    - Abbreviation: at most 31 characters
    - ConversionRatio: from .001 to 5000
    """

    Name: Required[str]
    Abbreviation: Required[str]
    ConversionRatio: Required[Price]

class RelatedUnitRet(TypedDict, total=False):
    """What answers hold as RelatedUnitRet.

    - Name: at most 31 characters
    - Abbreviation: at most 31 characters
    - ConversionRatio: from .001 to 5000
    """

    Name: str
    Abbreviation: str
    ConversionRatio: Number

class ReportAccountFilter(TypedDict, total=False):
    """What requests hold as ReportAccountFilter.

    - AccountTypeFilter: not together with ListID, FullName, ListIDWithChildren, FullNameWithChildren
    - ListID: not together with AccountTypeFilter, FullName, ListIDWithChildren, FullNameWithChildren
    - FullName: not together with AccountTypeFilter, ListID, ListIDWithChildren, FullNameWithChildren
    - ListIDWithChildren: not together with AccountTypeFilter, ListID, FullName, FullNameWithChildren
    - FullNameWithChildren: not together with AccountTypeFilter, ListID, FullName, ListIDWithChildren
    """

    AccountTypeFilter: _AccountTypeFilter
    ListID: Sequence[Id]
    FullName: Sequence[str]
    ListIDWithChildren: Id
    FullNameWithChildren: str

class ReportData(_Ordered, total=False):
    """What answers hold as ReportData."""

    DataRow: list[_DataRow]
    TextRow: list[_TextRow]
    SubtotalRow: list[_DataRow]
    TotalRow: list[_DataRow]

class ReportEntityFilter(TypedDict, total=False):
    """What requests hold as ReportEntityFilter.

    - EntityTypeFilter: not together with ListID, FullName, ListIDWithChildren, FullNameWithChildren
    - ListID: not together with EntityTypeFilter, FullName, ListIDWithChildren, FullNameWithChildren
    - FullName: not together with EntityTypeFilter, ListID, ListIDWithChildren, FullNameWithChildren
    - ListIDWithChildren: not together with EntityTypeFilter, ListID, FullName, FullNameWithChildren
    - FullNameWithChildren: not together with EntityTypeFilter, ListID, FullName, ListIDWithChildren
    """

    EntityTypeFilter: _EntityTypeFilter
    ListID: Sequence[Id]
    FullName: Sequence[str]
    ListIDWithChildren: Id
    FullNameWithChildren: str

class ReportItemFilter(TypedDict, total=False):
    """What requests hold as ReportItemFilter.

    - ItemTypeFilter: not together with ListID, FullName, ListIDWithChildren, FullNameWithChildren
    - ListID: not together with ItemTypeFilter, FullName, ListIDWithChildren, FullNameWithChildren
    - FullName: not together with ItemTypeFilter, ListID, ListIDWithChildren, FullNameWithChildren
    - ListIDWithChildren: not together with ItemTypeFilter, ListID, FullName, FullNameWithChildren
    - FullNameWithChildren: not together with ItemTypeFilter, ListID, FullName, ListIDWithChildren
    """

    ItemTypeFilter: _ItemTypeFilter
    ListID: Sequence[Id]
    FullName: Sequence[str]
    ListIDWithChildren: Id
    FullNameWithChildren: str

class ReportModifiedDateRangeFilter(TypedDict, total=False):
    """What requests hold as ReportModifiedDateRangeFilter."""

    FromReportModifiedDate: Date
    ToReportModifiedDate: Date

class ReportPeriod(TypedDict, total=False):
    """What requests hold as ReportPeriod."""

    FromReportDate: Date
    ToReportDate: Date

class ReportRet(TypedDict, total=False):
    """What answers hold as ReportRet.

    - ReportBasis: default None
    """

    ReportTitle: str
    ReportSubtitle: str
    ReportBasis: _ReportBasis
    NumRows: int
    NumColumns: int
    NumColTitleRows: int
    ColDesc: list[_ColDesc]
    ReportData: _ReportData

class ReportTxnTypeFilter(TypedDict, total=False):
    """What requests hold as ReportTxnTypeFilter."""

    TxnTypeFilter: Required[Sequence[_TxnTypeFilter]]

class ReportsPreferences(TypedDict, total=False):
    """What answers hold as ReportsPreferences."""

    AgingReportBasis: _AgingReportBasis
    SummaryReportBasis: _SummaryReportBasis

class RowData(TypedDict, total=False):
    """What answers hold as RowData."""

    rowType: RowType
    value: str

class SalesAndCustomersPreferences(TypedDict, total=False):
    """What answers hold as SalesAndCustomersPreferences.

    - DefaultFOB: at most 13 characters
    - PriceLevels: since qbXML 4.0
    """

    DefaultShipMethodRef: Ref15
    DefaultFOB: str
    DefaultMarkup: Number
    IsTrackingReimbursedExpensesAsIncome: bool
    IsAutoApplyingPayments: bool
    PriceLevels: _PriceLevels

class SalesAndPurchase(TypedDict, total=False):
    """What requests hold as SalesAndPurchase.

    - SalesDesc: at most 4095 characters
    - PurchaseDesc: at most 4095 characters
    - PurchaseTaxCodeRef: since qbXML 6.0; not in US
    """

    SalesDesc: str
    SalesPrice: Price
    IncomeAccountRef: Ref159
    PurchaseDesc: str
    PurchaseCost: Price
    PurchaseTaxCodeRef: Ref3A6
    ExpenseAccountRef: Ref159
    PrefVendorRef: Ref41

class SalesAndPurchaseMod(TypedDict, total=False):
    """What requests hold as SalesAndPurchaseMod.

    - SalesDesc: at most 4095 characters
    - IncomeAccountRef: since qbXML 7.0
    - ApplyIncomeAccountRefToExistingTxns: since qbXML 7.0
    - PurchaseDesc: at most 4095 characters
    - PurchaseTaxCodeRef: since qbXML 6.0; not in US
    - ExpenseAccountRef: since qbXML 7.0
    - ApplyExpenseAccountRefToExistingTxns: since qbXML 7.0
    """

    SalesDesc: str
    SalesPrice: Price
    IncomeAccountRef: Ref159
    ApplyIncomeAccountRefToExistingTxns: bool
    PurchaseDesc: str
    PurchaseCost: Price
    PurchaseTaxCodeRef: Ref3A6
    ExpenseAccountRef: Ref159
    ApplyExpenseAccountRefToExistingTxns: bool
    PrefVendorRef: Ref41

class SalesAndPurchaseRet(TypedDict, total=False):
    """What answers hold as SalesAndPurchaseRet.

    - SalesDesc: at most 4095 characters
    - PurchaseDesc: at most 4095 characters
    - PurchaseTaxCodeRef: since qbXML 6.0; not in US
    """

    SalesDesc: str
    SalesPrice: Number
    IncomeAccountRef: Ref159
    PurchaseDesc: str
    PurchaseCost: Number
    PurchaseTaxCodeRef: Ref3A6
    ExpenseAccountRef: Ref159
    PrefVendorRef: Ref41

class SalesLineRet(TypedDict, total=False):
    """What answers hold as SalesLineRet.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia
    - LotNumber: at most 40 characters; not in Australia
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - CreditCardTxnInfo: since qbXML 7.0
    - DataExtRet: since qbXML 2.0
    """

    TxnLineID: Id
    ItemRef: Ref
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Number
    RatePercent: Number
    ClassRef: Ref159
    Amount: Number
    TaxAmount: Number
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    Other1: str
    Other2: str
    CreditCardTxnInfo: CreditCardTxnInfoRet
    DataExtRet: list[_DataExtRet]

class SalesOrPurchase(TypedDict, total=False):
    """What requests hold as SalesOrPurchase.

    - Desc: at most 4095 characters
    - Price: not together with PricePercent
    - PricePercent: not together with Price
    """

    Desc: str
    Price: _Price
    PricePercent: Percent
    AccountRef: Ref159

class SalesOrPurchaseMod(TypedDict, total=False):
    """What requests hold as SalesOrPurchaseMod.

    - Desc: at most 4095 characters
    - Price: not together with PricePercent
    - PricePercent: not together with Price
    - AccountRef: since qbXML 7.0
    - ApplyAccountRefToExistingTxns: since qbXML 7.0
    """

    Desc: str
    Price: _Price
    PricePercent: Percent
    AccountRef: Ref159
    ApplyAccountRefToExistingTxns: bool

class SalesOrPurchaseRet(TypedDict, total=False):
    """What answers hold as SalesOrPurchaseRet.

    - Desc: at most 4095 characters
    """

    Desc: str
    Price: Number
    PricePercent: Number
    AccountRef: Ref159

class SalesOrderAdd(_Ordered, total=False):
    """Data of the request SalesOrderAdd. Since qbXML 2.1.

    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    CustomerRef: Required[Ref209]
    ClassRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ShipDate: Date
    ShipMethodRef: Ref15
    ItemSalesTaxRef: Ref31
    IsManuallyClosed: bool
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExchangeRate: Float
    ExternalGUID: Guid
    SalesOrderLineAdd: Sequence[_SalesOrderLineAdd]
    SalesOrderLineGroupAdd: Sequence[LineGroupAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class SalesOrderAddRs(TypedDict, total=False):
    """Data of the answer to SalesOrderAdd. Since qbXML 2.1.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesOrderRet: _SalesOrderRet
    ErrorRecovery: _ErrorRecovery

class SalesOrderLineAdd(TypedDict, total=False):
    """What requests hold as SalesOrderLineAdd.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - Rate: not together with RatePercent, PriceLevelRef
    - RatePercent: not together with Rate, PriceLevelRef
    - PriceLevelRef: since qbXML 4.0; not together with Rate, RatePercent
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - OptionForPriceRuleConflict: since qbXML 13.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - DataExt: since qbXML 5.0
    """

    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    Rate: Price
    RatePercent: Percent
    PriceLevelRef: Ref31
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    SalesTaxCodeRef: Ref3A6
    IsManuallyClosed: bool
    Other1: str
    Other2: str
    DataExt: Sequence[_DataExt]

class SalesOrderLineGroupMod(TypedDict, total=False):
    """What requests hold as SalesOrderLineGroupMod.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    """

    TxnLineID: Required[Id]
    ItemGroupRef: Ref31
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    SalesOrderLineMod: Sequence[_SalesOrderLineMod]

class SalesOrderLineGroupRet(TypedDict, total=False):
    """What answers hold as SalesOrderLineGroupRet.

    - TxnLineID: since qbXML 3.0
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    """

    TxnLineID: Id
    ItemGroupRef: Ref31
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    IsPrintItemsInGroup: bool
    TotalAmount: Number
    SalesOrderLineRet: list[_SalesOrderLineRet]
    DataExtRet: list[_DataExtRet]

class SalesOrderLineMod(TypedDict, total=False):
    """What requests hold as SalesOrderLineMod.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - Rate: not together with RatePercent, PriceLevelRef
    - RatePercent: not together with Rate, PriceLevelRef
    - PriceLevelRef: since qbXML 4.0; not together with Rate, RatePercent
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - OptionForPriceRuleConflict: since qbXML 13.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    """

    TxnLineID: Required[Id]
    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Price
    RatePercent: Percent
    PriceLevelRef: Ref31
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    SalesTaxCodeRef: Ref3A6
    IsManuallyClosed: bool
    Other1: str
    Other2: str

class SalesOrderLineRet(TypedDict, total=False):
    """What answers hold as SalesOrderLineRet.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia
    - LotNumber: at most 40 characters; not in Australia
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    """

    TxnLineID: Id
    ItemRef: Ref
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Number
    RatePercent: Number
    ClassRef: Ref159
    Amount: Number
    TaxAmount: Number
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    SalesTaxCodeRef: Ref3A6
    Invoiced: Number
    IsManuallyClosed: bool
    Other1: str
    Other2: str
    DataExtRet: list[_DataExtRet]

class SalesOrderMod(_Ordered, total=False):
    """Data of the request SalesOrderMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    CustomerRef: Ref209
    ClassRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ShipDate: Date
    ShipMethodRef: Ref15
    ItemSalesTaxRef: Ref31
    IsManuallyClosed: bool
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExchangeRate: Float
    SalesOrderLineMod: Sequence[_SalesOrderLineMod]
    SalesOrderLineGroupMod: Sequence[_SalesOrderLineGroupMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class SalesOrderModRs(TypedDict, total=False):
    """Data of the answer to SalesOrderMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesOrderRet: _SalesOrderRet
    ErrorRecovery: _ErrorRecovery

class SalesOrderQuery(TypedDict, total=False):
    """Data of the request SalesOrderQuery. Since qbXML 2.1.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 5 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 5 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 5 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeLinkedTxns: since qbXML 2.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class SalesOrderQueryRs(TypedDict, total=False):
    """Data of the answer to SalesOrderQuery. Since qbXML 2.1."""

    SalesOrderRet: list[_SalesOrderRet]

class SalesOrderRet(_Ordered, total=False):
    """What answers hold as SalesOrderRet.

    - EditSequence: at most 16 characters
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - BillAddressBlock: since qbXML 6.0
    - ShipAddressBlock: since qbXML 6.0
    - PONumber: at most 25 characters
    - FOB: at most 13 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - TotalAmountInHomeCurrency: since qbXML 8.0
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    CustomerRef: Ref209
    ClassRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    BillAddressBlock: AddressBlock
    ShipAddress: Address
    ShipAddressBlock: AddressBlock
    PONumber: str
    TermsRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    FOB: str
    ShipDate: Date
    ShipMethodRef: Ref15
    Subtotal: Number
    ItemSalesTaxRef: Ref31
    SalesTaxPercentage: Number
    SalesTaxTotal: Number
    TotalAmount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    TotalAmountInHomeCurrency: Number
    IsManuallyClosed: bool
    IsFullyInvoiced: bool
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    Other: str
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    SalesOrderLineRet: list[_SalesOrderLineRet]
    SalesOrderLineGroupRet: list[_SalesOrderLineGroupRet]
    DataExtRet: list[_DataExtRet]

class SalesReceiptAdd(_Ordered, total=False):
    """Data of the request SalesReceiptAdd.

    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - CheckNumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - CreditCardTxnInfo: since qbXML 4.1
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    CustomerRef: Ref209
    ClassRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    IsPending: bool
    CheckNumber: str
    PaymentMethodRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    ShipDate: Date
    ShipMethodRef: Ref15
    FOB: str
    ItemSalesTaxRef: Ref31
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    DepositToAccountRef: Ref159
    CreditCardTxnInfo: _CreditCardTxnInfo
    Other: str
    ExchangeRate: Float
    ExternalGUID: Guid
    SalesReceiptLineAdd: Sequence[_SalesReceiptLineAdd]
    SalesReceiptLineGroupAdd: Sequence[LineGroupAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class SalesReceiptAddRs(TypedDict, total=False):
    """Data of the answer to SalesReceiptAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesReceiptRet: _SalesReceiptRet
    ErrorRecovery: _ErrorRecovery

class SalesReceiptLineAdd(TypedDict, total=False):
    """What requests hold as SalesReceiptLineAdd.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - Rate: not together with RatePercent, PriceLevelRef
    - RatePercent: not together with Rate, PriceLevelRef
    - PriceLevelRef: since qbXML 4.0; not together with Rate, RatePercent
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - OptionForPriceRuleConflict: since qbXML 13.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - OverrideItemAccountRef: since qbXML 2.0
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    - CreditCardTxnInfo: since qbXML 7.0
    - DataExt: since qbXML 5.0
    - defMacro: a name of your own, such as TxnID:1
    """

    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    Rate: Price
    RatePercent: Percent
    PriceLevelRef: Ref31
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    OverrideItemAccountRef: Ref159
    Other1: str
    Other2: str
    CreditCardTxnInfo: _CreditCardTxnInfo
    DataExt: Sequence[_DataExt]
    defMacro: Macro

class SalesReceiptLineGroupMod(TypedDict, total=False):
    """What requests hold as SalesReceiptLineGroupMod.

    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    """

    TxnLineID: Required[Id | TxnIDOrMacro]
    ItemGroupRef: Ref31
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    SalesReceiptLineMod: Sequence[_SalesReceiptLineMod]

class SalesReceiptLineGroupRet(TypedDict, total=False):
    """What answers hold as SalesReceiptLineGroupRet.

    - TxnLineID: since qbXML 3.0
    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - DataExtRet: since qbXML 2.0
    """

    TxnLineID: Id
    ItemGroupRef: Ref31
    Desc: str
    Quantity: Number
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    IsPrintItemsInGroup: bool
    TotalAmount: Number
    SalesReceiptLineRet: list[SalesLineRet]
    DataExtRet: list[_DataExtRet]

class SalesReceiptLineMod(TypedDict, total=False):
    """What requests hold as SalesReceiptLineMod.

    - Desc: at most 4095 characters
    - UnitOfMeasure: at most 31 characters; since qbXML 7.0
    - OverrideUOMSetRef: since qbXML 7.0
    - Rate: not together with RatePercent, PriceLevelRef
    - RatePercent: not together with Rate, PriceLevelRef
    - PriceLevelRef: since qbXML 4.0; not together with Rate, RatePercent
    - TaxAmount: since qbXML 6.1; not in US, Canada, UK
    - OptionForPriceRuleConflict: since qbXML 13.0
    - InventorySiteRef: since qbXML 10.0; not in Australia
    - InventorySiteLocationRef: since qbXML 12.0; not in Australia
    - SerialNumber: at most 4095 characters; not in Australia; not together with LotNumber
    - LotNumber: at most 40 characters; not in Australia; not together with SerialNumber
    - Other1: at most 29 characters; since qbXML 6.0
    - Other2: at most 29 characters; since qbXML 6.0
    """

    TxnLineID: Required[Id | TxnIDOrMacro]
    ItemRef: Ref
    Desc: str
    Quantity: _Quantity
    UnitOfMeasure: str
    OverrideUOMSetRef: Ref31
    Rate: Price
    RatePercent: Percent
    PriceLevelRef: Ref31
    ClassRef: Ref159
    Amount: _Amount
    TaxAmount: _Amount
    OptionForPriceRuleConflict: _OptionForPriceRuleConflict
    InventorySiteRef: Ref31
    InventorySiteLocationRef: Ref31
    SerialNumber: str
    LotNumber: str
    ServiceDate: Date
    SalesTaxCodeRef: Ref3A6
    OverrideItemAccountRef: Ref159
    Other1: str
    Other2: str

class SalesReceiptMod(_Ordered, total=False):
    """Data of the request SalesReceiptMod. Since qbXML 5.0.

    - EditSequence: at most 16 characters
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - CheckNumber: at most 25 characters
    - FOB: at most 13 characters
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - Other: at most 29 characters; since qbXML 6.0
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id | TxnIDOrMacro]
    EditSequence: Required[str]
    CustomerRef: Ref209
    ClassRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    ShipAddress: Address
    IsPending: bool
    CheckNumber: str
    PaymentMethodRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    ShipDate: Date
    ShipMethodRef: Ref15
    FOB: str
    ItemSalesTaxRef: Ref31
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    DepositToAccountRef: Ref159
    Other: str
    ExchangeRate: Float
    SalesReceiptLineMod: Sequence[_SalesReceiptLineMod]
    SalesReceiptLineGroupMod: Sequence[_SalesReceiptLineGroupMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class SalesReceiptModRs(TypedDict, total=False):
    """Data of the answer to SalesReceiptMod. Since qbXML 5.0.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesReceiptRet: _SalesReceiptRet
    ErrorRecovery: _ErrorRecovery

class SalesReceiptQuery(TypedDict, total=False):
    """Data of the request SalesReceiptQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class SalesReceiptQueryRs(TypedDict, total=False):
    """Data of the answer to SalesReceiptQuery."""

    SalesReceiptRet: list[_SalesReceiptRet]

class SalesReceiptRet(_Ordered, total=False):
    """What answers hold as SalesReceiptRet.

    - EditSequence: at most 16 characters
    - TemplateRef: since qbXML 3.0
    - RefNumber: at most 11 characters
    - BillAddressBlock: since qbXML 6.0
    - ShipAddressBlock: since qbXML 6.0
    - CheckNumber: at most 25 characters
    - FOB: at most 13 characters
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - TotalAmountInHomeCurrency: since qbXML 8.0
    - Memo: at most 4095 characters
    - IsToBeEmailed: since qbXML 6.0
    - IsTaxIncluded: since qbXML 6.0; not in US
    - CreditCardTxnInfo: since qbXML 4.1
    - Other: at most 29 characters; since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    CustomerRef: Ref209
    ClassRef: Ref159
    TemplateRef: Ref31
    TxnDate: Date
    RefNumber: str
    BillAddress: Address
    BillAddressBlock: AddressBlock
    ShipAddress: Address
    ShipAddressBlock: AddressBlock
    IsPending: bool
    CheckNumber: str
    PaymentMethodRef: Ref31
    DueDate: Date
    SalesRepRef: Ref5
    ShipDate: Date
    ShipMethodRef: Ref15
    FOB: str
    Subtotal: Number
    ItemSalesTaxRef: Ref31
    SalesTaxPercentage: Number
    SalesTaxTotal: Number
    TotalAmount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    TotalAmountInHomeCurrency: Number
    Memo: str
    CustomerMsgRef: Ref101
    IsToBePrinted: bool
    IsToBeEmailed: bool
    IsTaxIncluded: bool
    CustomerSalesTaxCodeRef: Ref3A6
    DepositToAccountRef: Ref159
    CreditCardTxnInfo: CreditCardTxnInfoRet
    Other: str
    ExternalGUID: str
    SalesReceiptLineRet: list[SalesLineRet]
    SalesReceiptLineGroupRet: list[_SalesReceiptLineGroupRet]
    DataExtRet: list[_DataExtRet]

class SalesRepAdd(TypedDict, total=False):
    """Data of the request SalesRepAdd.

    - Initial: at most 5 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Initial: Required[str]
    IsActive: bool
    SalesRepEntityRef: Required[Ref41]
    IncludeRetElement: Sequence[str]
    requestID: str

class SalesRepAddRs(TypedDict, total=False):
    """Data of the answer to SalesRepAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesRepRet: _SalesRepRet
    ErrorRecovery: _ErrorRecovery

class SalesRepMod(TypedDict, total=False):
    """Data of the request SalesRepMod. Since qbXML 3.0.

    - EditSequence: at most 16 characters
    - Initial: at most 5 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Initial: str
    IsActive: bool
    SalesRepEntityRef: Ref41
    IncludeRetElement: Sequence[str]
    requestID: str

class SalesRepModRs(TypedDict, total=False):
    """Data of the answer to SalesRepMod. Since qbXML 3.0.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesRepRet: _SalesRepRet
    ErrorRecovery: _ErrorRecovery

class SalesRepQuery(TypedDict, total=False):
    """Data of the request SalesRepQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class SalesRepQueryRs(TypedDict, total=False):
    """Data of the answer to SalesRepQuery."""

    SalesRepRet: list[_SalesRepRet]

class SalesRepRet(TypedDict, total=False):
    """What answers hold as SalesRepRet.

    - EditSequence: at most 16 characters
    - Initial: at most 5 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Initial: str
    IsActive: bool
    SalesRepEntityRef: Ref41

class SalesTaxCodeAdd(TypedDict, total=False):
    """Data of the request SalesTaxCodeAdd.

    - Name: at most 3 characters, 6 in Australia
    - Desc: at most 31 characters
    - ItemPurchaseTaxRef: since qbXML 6.0; not in US
    - ItemSalesTaxRef: since qbXML 6.0; not in US
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    IsTaxable: Required[bool]
    Desc: str
    ItemPurchaseTaxRef: Ref31
    ItemSalesTaxRef: Ref31
    IncludeRetElement: Sequence[str]
    requestID: str

class SalesTaxCodeAddRs(TypedDict, total=False):
    """Data of the answer to SalesTaxCodeAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesTaxCodeRet: _SalesTaxCodeRet
    ErrorRecovery: _ErrorRecovery

class SalesTaxCodeMod(TypedDict, total=False):
    """Data of the request SalesTaxCodeMod. Since qbXML 8.0.

    - EditSequence: at most 16 characters
    - Name: at most 3 characters, 6 in Australia
    - Desc: at most 31 characters
    - ItemPurchaseTaxRef: since qbXML 6.0; not in US
    - ItemSalesTaxRef: since qbXML 6.0; not in US
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    IsTaxable: bool
    Desc: str
    ItemPurchaseTaxRef: Ref31
    ItemSalesTaxRef: Ref31
    IncludeRetElement: Sequence[str]
    requestID: str

class SalesTaxCodeModRs(TypedDict, total=False):
    """Data of the answer to SalesTaxCodeMod. Since qbXML 8.0.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesTaxCodeRet: _SalesTaxCodeRet
    ErrorRecovery: _ErrorRecovery

class SalesTaxCodeQuery(TypedDict, total=False):
    """Data of the request SalesTaxCodeQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class SalesTaxCodeQueryRs(TypedDict, total=False):
    """Data of the answer to SalesTaxCodeQuery."""

    SalesTaxCodeRet: list[_SalesTaxCodeRet]

class SalesTaxCodeRet(TypedDict, total=False):
    """What answers hold as SalesTaxCodeRet.

    - EditSequence: at most 16 characters
    - Name: at most 3 characters, 6 in Australia
    - Desc: at most 31 characters
    - ItemPurchaseTaxRef: since qbXML 6.0; not in US
    - ItemSalesTaxRef: since qbXML 6.0; not in US
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    IsTaxable: bool
    Desc: str
    ItemPurchaseTaxRef: Ref31
    ItemSalesTaxRef: Ref31

class SalesTaxPayableLineRet(TypedDict, total=False):
    """What answers hold as SalesTaxPayableLineRet."""

    ItemSalesTaxRef: Ref31
    Amount: Number

class SalesTaxPayableQuery(TypedDict, total=False):
    """Data of the request SalesTaxPayableQuery. Since qbXML 9.0; not in Canada, UK.

    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    AsOfDate: Date
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class SalesTaxPayableQueryRs(TypedDict, total=False):
    """Data of the answer to SalesTaxPayableQuery. Since qbXML 9.0; not in Canada, UK."""

    SalesTaxPayableRet: list[_SalesTaxPayableRet]

class SalesTaxPayableRet(TypedDict, total=False):
    """What answers hold as SalesTaxPayableRet."""

    PayeeEntityRef: Ref209
    Amount: Number
    SalesTaxPayableLineRet: list[_SalesTaxPayableLineRet]

class SalesTaxPaymentCheckAdd(TypedDict, total=False):
    """Data of the request SalesTaxPaymentCheckAdd. Since qbXML 9.0; not in Canada, UK.

    - IsToBePrinted: not together with RefNumber
    - RefNumber: not together with IsToBePrinted
    - Memo: at most 4095 characters; since qbXML 12.0
    - Address: since qbXML 12.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    PayeeEntityRef: Required[Ref209]
    TxnDate: Required[Date]
    BankAccountRef: Required[Ref159]
    IsToBePrinted: bool
    RefNumber: str
    Memo: str
    Address: _Address
    ExternalGUID: Guid
    SalesTaxPaymentCheckLineAdd: Required[Sequence[_SalesTaxPaymentCheckLineAdd]]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class SalesTaxPaymentCheckAddRs(TypedDict, total=False):
    """Data of the answer to SalesTaxPaymentCheckAdd. Since qbXML 9.0; not in Canada, UK.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesTaxPaymentCheckRet: _SalesTaxPaymentCheckRet
    ErrorRecovery: _ErrorRecovery

class SalesTaxPaymentCheckLineAdd(TypedDict, total=False):
    """What requests hold as SalesTaxPaymentCheckLineAdd."""

    ItemSalesTaxRef: Ref31
    Amount: Required[_Amount]

class SalesTaxPaymentCheckLineRet(TypedDict, total=False):
    """What answers hold as SalesTaxPaymentCheckLineRet.

    - TaxAmount: since qbXML 6.1; not in US
    """

    TxnLineID: Id
    ItemSalesTaxRef: Ref31
    Amount: Number
    TaxAmount: Number

class SalesTaxPaymentCheckMod(TypedDict, total=False):
    """Data of the request SalesTaxPaymentCheckMod. Since qbXML 9.0; not in Canada, UK.

    - EditSequence: at most 16 characters
    - IsToBePrinted: not together with RefNumber
    - RefNumber: not together with IsToBePrinted
    - Memo: at most 4095 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    TxnDate: Date
    BankAccountRef: Ref159
    IsToBePrinted: bool
    RefNumber: str
    Memo: str
    Address: _Address
    IncludeRetElement: Sequence[str]
    requestID: str

class SalesTaxPaymentCheckModRs(TypedDict, total=False):
    """Data of the answer to SalesTaxPaymentCheckMod. Since qbXML 9.0; not in Canada, UK.

    - ErrorRecovery: since qbXML 11.0
    """

    SalesTaxPaymentCheckRet: _SalesTaxPaymentCheckRet
    ErrorRecovery: _ErrorRecovery

class SalesTaxPaymentCheckQuery(TypedDict, total=False):
    """Data of the request SalesTaxPaymentCheckQuery. Since qbXML 2.0; not in Canada, UK.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ItemFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    ItemFilter: _ItemFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class SalesTaxPaymentCheckQueryRs(TypedDict, total=False):
    """Data of the answer to SalesTaxPaymentCheckQuery. Since qbXML 2.0; not in Canada, UK."""

    SalesTaxPaymentCheckRet: list[_SalesTaxPaymentCheckRet]

class SalesTaxPaymentCheckRet(TypedDict, total=False):
    """What answers hold as SalesTaxPaymentCheckRet.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - AddressBlock: since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    PayeeEntityRef: Ref209
    TxnDate: Date
    BankAccountRef: Ref159
    Amount: Number
    RefNumber: str
    Memo: str
    Address: _Address
    AddressBlock: _AddressBlock
    IsToBePrinted: bool
    ExternalGUID: str
    SalesTaxPaymentCheckLineRet: list[_SalesTaxPaymentCheckLineRet]
    DataExtRet: list[_DataExtRet]

class SalesTaxPreferences(TypedDict, total=False):
    """What answers hold as SalesTaxPreferences."""

    DefaultItemSalesTaxRef: Ref31
    PaySalesTax: _PaySalesTax
    DefaultTaxableSalesTaxCodeRef: Ref3A6
    DefaultNonTaxableSalesTaxCodeRef: Ref3A6
    IsUsingVendorTaxCode: bool
    IsUsingCustomerTaxCode: bool
    IsUsingAmountsIncludeTax: bool

class SalesTaxReturnLineQuery(TypedDict, total=False):
    """Data of the request SalesTaxReturnLineQuery. Since qbXML 8.0; not in US.

    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TaxAgencyVendorRef: Required[Sequence[Ref41]]
    requestID: str
    metaData: MetaDataMode

class SalesTaxReturnLineQueryRs(TypedDict, total=False):
    """Data of the answer to SalesTaxReturnLineQuery. Since qbXML 8.0; not in US."""

    SalesTaxReturnLineRet: list[_SalesTaxReturnLineRet]

class SalesTaxReturnLineRet(TypedDict, total=False):
    """What answers hold as SalesTaxReturnLineRet.

    - FullName: at most 159 characters
    """

    ListID: Id
    FullName: str
    LineType: _LineType

class SalesTaxReturnQuery(TypedDict, total=False):
    """Data of the request SalesTaxReturnQuery. Since qbXML 8.0; not in US.

    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    requestID: str
    metaData: MetaDataMode

class SalesTaxReturnQueryRs(TypedDict, total=False):
    """Data of the answer to SalesTaxReturnQuery. Since qbXML 8.0; not in US."""

    SalesTaxReturnRet: list[_SalesTaxReturnRet]

class SalesTaxReturnRet(TypedDict, total=False):
    """What answers hold as SalesTaxReturnRet.

    - FullName: at most 41 characters
    - Desc: at most 159 characters
    """

    ListID: Id
    FullName: str
    Desc: str

class SerialNumberAdjustment(TypedDict, total=False):
    """What requests hold as SerialNumberAdjustment.

    - AddSerialNumber: at most 4095 characters; not together with RemoveSerialNumber
    - RemoveSerialNumber: at most 4095 characters; not together with AddSerialNumber
    - InventorySiteLocationRef: since qbXML 12.0
    """

    AddSerialNumber: str
    RemoveSerialNumber: str
    InventorySiteLocationRef: Ref31

class Service(TypedDict, total=False):
    """What answers hold as Service.

    - Name: at most 50 characters
    - Domain: at most 50 characters
    """

    Name: str
    Domain: str
    ServiceStatus: _ServiceStatus

class SetCredit(TypedDict, total=False):
    """What requests hold as SetCredit.

    - Override: since qbXML 10.0
    """

    CreditTxnID: Required[Id | TxnIDOrMacro]
    AppliedAmount: Required[Amount]
    Override: bool

class ShipMethodAdd(TypedDict, total=False):
    """Data of the request ShipMethodAdd.

    - Name: at most 15 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    IncludeRetElement: Sequence[str]
    requestID: str

class ShipMethodAddRs(TypedDict, total=False):
    """Data of the answer to ShipMethodAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ShipMethodRet: _ShipMethodRet
    ErrorRecovery: _ErrorRecovery

class ShipMethodQuery(TypedDict, total=False):
    """Data of the request ShipMethodQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class ShipMethodQueryRs(TypedDict, total=False):
    """Data of the answer to ShipMethodQuery."""

    ShipMethodRet: list[_ShipMethodRet]

class ShipMethodRet(TypedDict, total=False):
    """What answers hold as ShipMethodRet.

    - EditSequence: at most 16 characters
    - Name: at most 15 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool

class ShipToAddress(TypedDict, total=False):
    """What requests hold as ShipToAddress.

    - Name: at most 41 characters
    - Addr1: at most 41 characters
    - Addr2: at most 41 characters
    - Addr3: at most 41 characters
    - Addr4: at most 41 characters; since qbXML 2.0
    - Addr5: at most 41 characters; since qbXML 6.0
    - City: at most 31 characters
    - State: at most 21 characters
    - PostalCode: at most 13 characters
    - Country: at most 31 characters
    - Note: at most 41 characters; since qbXML 6.0
    """

    Name: Required[str]
    Addr1: str
    Addr2: str
    Addr3: str
    Addr4: str
    Addr5: str
    City: str
    State: str
    PostalCode: str
    Country: str
    Note: str
    DefaultShipTo: bool

class ShipToAddressRet(TypedDict, total=False):
    """What answers hold as ShipToAddressRet.

    - Name: at most 41 characters
    - Addr1: at most 41 characters
    - Addr2: at most 41 characters
    - Addr3: at most 41 characters
    - Addr4: at most 41 characters; since qbXML 2.0
    - Addr5: at most 41 characters; since qbXML 6.0
    - City: at most 31 characters
    - State: at most 21 characters
    - PostalCode: at most 13 characters
    - Country: at most 31 characters
    - Note: at most 41 characters; since qbXML 6.0
    """

    Name: str
    Addr1: str
    Addr2: str
    Addr3: str
    Addr4: str
    Addr5: str
    City: str
    State: str
    PostalCode: str
    Country: str
    Note: str
    DefaultShipTo: bool

class SickHours(TypedDict, total=False):
    """What answers hold as SickHours.

    - HoursAvailable: a length of time, such as PT8H30M
    - HoursAccrued: a length of time, such as PT8H30M
    - MaximumHours: a length of time, such as PT8H30M
    - HoursUsed: a length of time, such as PT8H30M; since qbXML 5.0
    - AccrualStartDate: since qbXML 5.0
    """

    HoursAvailable: Interval
    AccrualPeriod: _AccrualPeriod
    HoursAccrued: Interval
    MaximumHours: Interval
    IsResettingHoursEachNewYear: bool
    HoursUsed: Interval
    AccrualStartDate: Date

class SiteAddress(TypedDict, total=False):
    """What answers hold as SiteAddress.

    - Addr1: at most 41 characters
    - Addr2: at most 41 characters
    - Addr3: at most 41 characters
    - Addr4: at most 41 characters; since qbXML 2.0
    - Addr5: at most 41 characters; since qbXML 6.0
    - City: at most 31 characters
    - State: at most 21 characters
    - PostalCode: at most 13 characters
    - Country: at most 31 characters
    """

    Addr1: str
    Addr2: str
    Addr3: str
    Addr4: str
    Addr5: str
    City: str
    State: str
    PostalCode: str
    Country: str

class SpecialAccountAdd(TypedDict, total=False):
    """Data of the request SpecialAccountAdd. Since qbXML 6.0.

    - CurrencyRef: since qbXML 8.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    SpecialAccountType: Required[_SpecialAccountType]
    CurrencyRef: Ref64
    IncludeRetElement: Sequence[str]
    requestID: str

class SpecialAccountAddRs(TypedDict, total=False):
    """Data of the answer to SpecialAccountAdd. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    AccountRet: _AccountRet
    ErrorRecovery: _ErrorRecovery

class SpecialItemAdd(TypedDict, total=False):
    """Data of the request SpecialItemAdd. Since qbXML 6.0.

    - BarCode: since qbXML 12.0; not in Australia
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    SpecialItemType: Required[_SpecialItemType]
    BarCode: _BarCode
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str

class SpecialItemAddRs(TypedDict, total=False):
    """Data of the answer to SpecialItemAdd. Since qbXML 6.0."""

    ItemOtherChargeRet: _ItemOtherChargeRet
    ItemSubtotalRet: _ItemSubtotalRet
    ItemGroupRet: _ItemGroupRet

class StandardTermsAdd(TypedDict, total=False):
    """Data of the request StandardTermsAdd.

    - Name: at most 31 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    StdDueDays: int
    StdDiscountDays: int
    DiscountPct: Percent
    IncludeRetElement: Sequence[str]
    requestID: str

class StandardTermsAddRs(TypedDict, total=False):
    """Data of the answer to StandardTermsAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    StandardTermsRet: _StandardTermsRet
    ErrorRecovery: _ErrorRecovery

class StandardTermsQuery(TypedDict, total=False):
    """Data of the request StandardTermsQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class StandardTermsQueryRs(TypedDict, total=False):
    """Data of the answer to StandardTermsQuery."""

    StandardTermsRet: list[_StandardTermsRet]

class StandardTermsRet(TypedDict, total=False):
    """What answers hold as StandardTermsRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    StdDueDays: int
    StdDiscountDays: int
    DiscountPct: Number

class SubscribedServices(TypedDict, total=False):
    """What answers hold as SubscribedServices."""

    Service: list[_Service]

class TaxLineInfoRet(TypedDict, total=False):
    """What answers hold as TaxLineInfoRet.

    - TaxLineName: at most 256 characters
    """

    TaxLineID: int
    TaxLineName: str

class TemplateQuery(TypedDict, total=False):
    """Data of the request TemplateQuery. Since qbXML 3.0.

    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class TemplateQueryRs(TypedDict, total=False):
    """Data of the answer to TemplateQuery. Since qbXML 3.0."""

    TemplateRet: list[_TemplateRet]

class TemplateRet(TypedDict, total=False):
    """What answers hold as TemplateRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    TemplateType: _TemplateType

class TermsQuery(TypedDict, total=False):
    """Data of the request TermsQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class TermsQueryRs(_Ordered, total=False):
    """Data of the answer to TermsQuery."""

    StandardTermsRet: list[_StandardTermsRet]
    DateDrivenTermsRet: list[_DateDrivenTermsRet]

class TextRow(TypedDict, total=False):
    """What answers hold as TextRow."""

    rowNumber: int
    value: str

class TimeReportQuery(TypedDict, total=False):
    """Data of the request TimeReportQuery. Since qbXML 2.0.

    - DisplayReport: since qbXML 3.0
    - ReportPeriod: not together with ReportDateMacro
    - ReportDateMacro: not together with ReportPeriod
    - ReportClassFilter: since qbXML 2.1
    - IncludeColumn: since qbXML 12.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TimeReportType: Required[_TimeReportType]
    DisplayReport: bool
    ReportPeriod: _ReportPeriod
    ReportDateMacro: _ReportDateMacro
    ReportEntityFilter: _ReportEntityFilter
    ReportItemFilter: _ReportItemFilter
    ReportClassFilter: ClassFilter
    SummarizeColumnsBy: _SummarizeColumnsBy
    IncludeColumn: Sequence[_IncludeColumn]
    IncludeSubcolumns: bool
    ReportCalendar: _ReportCalendar
    ReturnRows: _ReturnColumns
    ReturnColumns: _ReturnColumns
    requestID: str

class TimeReportQueryRs(TypedDict, total=False):
    """Data of the answer to TimeReportQuery. Since qbXML 2.0."""

    ReportRet: _ReportRet

class TimeTrackingAdd(TypedDict, total=False):
    """Data of the request TimeTrackingAdd.

    - Duration: a length of time, such as PT8H30M
    - Notes: at most 4095 characters
    - BillableStatus: since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    TxnDate: Date
    EntityRef: Required[Ref209]
    CustomerRef: Ref209
    ItemServiceRef: Ref159
    Duration: Required[Interval]
    ClassRef: Ref159
    PayrollItemWageRef: Ref31
    Notes: str
    BillableStatus: _BillableStatus
    ExternalGUID: Guid
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class TimeTrackingAddRs(TypedDict, total=False):
    """Data of the answer to TimeTrackingAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    TimeTrackingRet: _TimeTrackingRet
    ErrorRecovery: _ErrorRecovery

class TimeTrackingEntityFilter(TypedDict, total=False):
    """What requests hold as TimeTrackingEntityFilter.

    - ListID: not together with FullName
    - FullName: not together with ListID
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]

class TimeTrackingMod(TypedDict, total=False):
    """Data of the request TimeTrackingMod. Since qbXML 6.0.

    - EditSequence: at most 16 characters
    - Duration: a length of time, such as PT8H30M
    - Notes: at most 4095 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    TxnDate: Date
    EntityRef: Required[Ref209]
    CustomerRef: Ref209
    ItemServiceRef: Ref159
    Duration: Required[Interval]
    ClassRef: Ref159
    PayrollItemWageRef: Ref31
    Notes: str
    BillableStatus: _BillableStatus
    IncludeRetElement: Sequence[str]
    requestID: str

class TimeTrackingModRs(TypedDict, total=False):
    """Data of the answer to TimeTrackingMod. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    TimeTrackingRet: _TimeTrackingRet
    ErrorRecovery: _ErrorRecovery

class TimeTrackingPreferences(TypedDict, total=False):
    """What answers hold as TimeTrackingPreferences."""

    FirstDayOfWeek: _FirstDayOfWeek

class TimeTrackingQuery(TypedDict, total=False):
    """Data of the request TimeTrackingQuery.

    - TxnID: not together with MaxReturned, ModifiedDateRangeFilter, TxnDateRangeFilter, TimeTrackingEntityFilter
    - MaxReturned: at least 1; not together with TxnID
    - ModifiedDateRangeFilter: not together with TxnID, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, ModifiedDateRangeFilter
    - TimeTrackingEntityFilter: not together with TxnID
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    TimeTrackingEntityFilter: _TimeTrackingEntityFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class TimeTrackingQueryRs(TypedDict, total=False):
    """Data of the answer to TimeTrackingQuery."""

    TimeTrackingRet: list[_TimeTrackingRet]

class TimeTrackingRet(TypedDict, total=False):
    """What answers hold as TimeTrackingRet.

    - EditSequence: at most 16 characters
    - Duration: a length of time, such as PT8H30M
    - Notes: at most 4095 characters
    - BillableStatus: since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    TxnDate: Date
    EntityRef: Ref209
    CustomerRef: Ref209
    ItemServiceRef: Ref159
    Duration: Interval
    ClassRef: Ref159
    PayrollItemWageRef: Ref31
    Notes: str
    BillableStatus: _BillableStatus
    ExternalGUID: str

class ToDoAdd(TypedDict, total=False):
    """Data of the request ToDoAdd.

    - Notes: at most 4095 characters
    - Type: default Task; since qbXML 13.0
    - Priority: default Low; since qbXML 13.0
    - CustomerRef: not together with EmployeeRef, LeadRef, VendorRef
    - EmployeeRef: not together with CustomerRef, LeadRef, VendorRef
    - LeadRef: not together with CustomerRef, EmployeeRef, VendorRef
    - VendorRef: not together with CustomerRef, EmployeeRef, LeadRef
    - ReminderTime: a length of time, such as PT8H30M; since qbXML 13.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Notes: Required[str]
    IsActive: bool
    Type: _Type
    Priority: _Priority
    CustomerRef: Ref209
    EmployeeRef: Ref31
    LeadRef: Ref209
    VendorRef: Ref41
    IsDone: bool
    ReminderDate: Date
    ReminderTime: Interval
    IncludeRetElement: Sequence[str]
    requestID: str

class ToDoAddRs(TypedDict, total=False):
    """Data of the answer to ToDoAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    ToDoRet: _ToDoRet
    ErrorRecovery: _ErrorRecovery

class ToDoMod(TypedDict, total=False):
    """Data of the request ToDoMod. Since qbXML 9.0.

    - EditSequence: at most 16 characters
    - Notes: at most 4095 characters
    - Type: default Task; since qbXML 13.0
    - Priority: default Low; since qbXML 13.0
    - CustomerRef: not together with EmployeeRef, LeadRef, VendorRef
    - EmployeeRef: not together with CustomerRef, LeadRef, VendorRef
    - LeadRef: not together with CustomerRef, EmployeeRef, VendorRef
    - VendorRef: not together with CustomerRef, EmployeeRef, LeadRef
    - ReminderTime: a length of time, such as PT8H30M; since qbXML 13.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Notes: str
    IsActive: bool
    Type: _Type
    Priority: _Priority
    CustomerRef: Ref209
    EmployeeRef: Ref31
    LeadRef: Ref209
    VendorRef: Ref41
    IsDone: bool
    ReminderDate: Date
    ReminderTime: Interval
    IncludeRetElement: Sequence[str]
    requestID: str

class ToDoModRs(TypedDict, total=False):
    """Data of the answer to ToDoMod. Since qbXML 9.0.

    - ErrorRecovery: since qbXML 11.0
    """

    ToDoRet: _ToDoRet
    ErrorRecovery: _ErrorRecovery

class ToDoQuery(TypedDict, total=False):
    """Data of the request ToDoQuery.

    - ListID: not together with MaxReturned, ActiveStatus, FromModifiedDate, ToModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID
    - ActiveStatus: default ActiveOnly; not together with ListID
    - FromModifiedDate: not together with ListID
    - ToModifiedDate: not together with ListID
    - NameFilter: not together with ListID, NameRangeFilter
    - NameRangeFilter: not together with ListID, NameFilter
    - DoneStatus: default NotDoneOnly; not together with ListID
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    DoneStatus: _DoneStatus
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class ToDoQueryRs(TypedDict, total=False):
    """Data of the answer to ToDoQuery."""

    ToDoRet: list[_ToDoRet]

class ToDoRet(TypedDict, total=False):
    """What answers hold as ToDoRet.

    - EditSequence: at most 16 characters
    - Notes: at most 4095 characters
    - Type: default Task; since qbXML 13.0
    - Priority: default Low; since qbXML 13.0
    - ReminderTime: a length of time, such as PT8H30M; since qbXML 13.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Notes: str
    IsActive: bool
    Type: _Type
    Priority: _Priority
    CustomerRef: Ref209
    EmployeeRef: Ref31
    LeadRef: Ref209
    VendorRef: Ref41
    IsDone: bool
    ReminderDate: Date
    ReminderTime: Interval

class TotalBalanceFilter(TypedDict, total=False):
    """What requests hold as TotalBalanceFilter."""

    Operator: Required[_Operator]
    Amount: Required[_Amount]

class TransactionModifiedDateRangeFilter(TypedDict, total=False):
    """What requests hold as TransactionModifiedDateRangeFilter.

    - FromModifiedDate: not together with DateMacro
    - ToModifiedDate: not together with DateMacro
    - DateMacro: not together with FromModifiedDate, ToModifiedDate
    """

    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    DateMacro: _DateMacro

class TransactionQuery(TypedDict, total=False):
    """Data of the request TransactionQuery. Since qbXML 4.0.

    - TxnID: not together with MaxReturned, RefNumber, RefNumberCaseSensitive, RefNumberFilter and 12 others
    - MaxReturned: at least 1; not together with TxnID
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, RefNumberFilter, RefNumberRangeFilter
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, RefNumberFilter, RefNumberRangeFilter
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - TransactionModifiedDateRangeFilter: not together with TxnID
    - TransactionDateRangeFilter: not together with TxnID
    - TransactionEntityFilter: not together with TxnID
    - TransactionAccountFilter: not together with TxnID
    - TransactionItemFilter: not together with TxnID
    - TransactionClassFilter: not together with TxnID
    - TransactionTypeFilter: not together with TxnID
    - TransactionDetailLevelFilter: default SummaryOnly; not together with TxnID
    - TransactionPostingStatusFilter: default Either; not together with TxnID
    - TransactionPaidStatusFilter: default Either; not together with TxnID
    - CurrencyFilter: since qbXML 8.0; not together with TxnID
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    MaxReturned: int
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    TransactionModifiedDateRangeFilter: _TransactionModifiedDateRangeFilter
    TransactionDateRangeFilter: TxnDateRangeFilter
    TransactionEntityFilter: ReportEntityFilter
    TransactionAccountFilter: ReportAccountFilter
    TransactionItemFilter: ReportItemFilter
    TransactionClassFilter: ClassFilter
    TransactionTypeFilter: ReportTxnTypeFilter
    TransactionDetailLevelFilter: _TransactionDetailLevelFilter
    TransactionPostingStatusFilter: ReportPostingStatusFilter
    TransactionPaidStatusFilter: _TransactionPaidStatusFilter
    CurrencyFilter: IdOrNameFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class TransactionQueryRs(TypedDict, total=False):
    """Data of the answer to TransactionQuery. Since qbXML 4.0."""

    TransactionRet: list[_TransactionRet]

class TransactionRet(TypedDict, total=False):
    """What answers hold as TransactionRet.

    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - AmountInHomeCurrency: since qbXML 8.0
    - Memo: at most 4095 characters
    """

    TxnType: _TxnType
    TxnID: Id
    TxnLineID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EntityRef: Ref209
    AccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    Amount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    AmountInHomeCurrency: Number
    Memo: str

class TransferAdd(TypedDict, total=False):
    """Data of the request TransferAdd. Since qbXML 12.0.

    - Memo: at most 4095 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    TxnDate: Date
    TransferFromAccountRef: Ref159
    TransferToAccountRef: Ref159
    ClassRef: Ref159
    Amount: _Amount
    Memo: str
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class TransferAddRs(TypedDict, total=False):
    """Data of the answer to TransferAdd. Since qbXML 12.0."""

    TransferRet: _TransferRet

class TransferInventoryAdd(TypedDict, total=False):
    """Data of the request TransferInventoryAdd. Since qbXML 10.0; not in Australia.

    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - ExternalGUID: a GUID in braces
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    TxnDate: Date
    RefNumber: str
    FromInventorySiteRef: Required[Ref31]
    ToInventorySiteRef: Required[Ref31]
    Memo: str
    ExternalGUID: Guid
    TransferInventoryLineAdd: Sequence[_TransferInventoryLineAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class TransferInventoryAddRs(TypedDict, total=False):
    """Data of the answer to TransferInventoryAdd. Since qbXML 10.0; not in Australia.

    - ErrorRecovery: since qbXML 11.0
    """

    TransferInventoryRet: _TransferInventoryRet
    ErrorRecovery: _ErrorRecovery

class TransferInventoryLineAdd(TypedDict, total=False):
    """What requests hold as TransferInventoryLineAdd.

    - FromInventorySiteLocationRef: since qbXML 12.0
    - ToInventorySiteLocationRef: since qbXML 12.0
    - SerialNumber: at most 4095 characters; not together with LotNumber
    - LotNumber: at most 40 characters; not together with SerialNumber
    - defMacro: a name of your own, such as TxnID:1
    """

    ItemRef: Ref
    FromInventorySiteLocationRef: Ref31
    ToInventorySiteLocationRef: Ref31
    QuantityToTransfer: Quantity
    SerialNumber: str
    LotNumber: str
    defMacro: Macro

class TransferInventoryLineMod(TypedDict, total=False):
    """What requests hold as TransferInventoryLineMod.

    - FromInventorySiteLocationRef: since qbXML 12.0
    - ToInventorySiteLocationRef: since qbXML 12.0
    - SerialNumber: at most 4095 characters; not together with LotNumber
    - LotNumber: at most 40 characters; not together with SerialNumber
    """

    TxnLineID: Required[Id]
    ItemRef: Ref
    FromInventorySiteLocationRef: Ref31
    ToInventorySiteLocationRef: Ref31
    QuantityToTransfer: Quantity
    SerialNumber: str
    LotNumber: str

class TransferInventoryLineRet(TypedDict, total=False):
    """What answers hold as TransferInventoryLineRet.

    - FromInventorySiteLocationRef: since qbXML 12.0
    - ToInventorySiteLocationRef: since qbXML 12.0
    - SerialNumber: at most 4095 characters
    - LotNumber: at most 40 characters
    """

    TxnLineID: Id
    ItemRef: Ref
    FromInventorySiteLocationRef: Ref31
    ToInventorySiteLocationRef: Ref31
    QuantityTransferred: Number
    SerialNumber: str
    LotNumber: str

class TransferInventoryMod(TypedDict, total=False):
    """Data of the request TransferInventoryMod. Since qbXML 10.0; not in Australia.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    TxnDate: Date
    RefNumber: str
    FromInventorySiteRef: Ref31
    ToInventorySiteRef: Ref31
    Memo: str
    TransferInventoryLineMod: Sequence[_TransferInventoryLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class TransferInventoryModRs(TypedDict, total=False):
    """Data of the answer to TransferInventoryMod. Since qbXML 10.0; not in Australia.

    - ErrorRecovery: since qbXML 11.0
    """

    TransferInventoryRet: _TransferInventoryRet
    ErrorRecovery: _ErrorRecovery

class TransferInventoryQuery(TypedDict, total=False):
    """Data of the request TransferInventoryQuery. Since qbXML 10.0; not in Australia.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive, SiteFilter
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, SiteFilter, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, SiteFilter, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, SiteFilter
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, SiteFilter
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, SiteFilter, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, SiteFilter, RefNumberFilter
    - SiteFilter: since qbXML 10.0; not together with TxnID, RefNumber, RefNumberCaseSensitive, MaxReturned and 6 others
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    SiteFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeRetElement: Sequence[str]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class TransferInventoryQueryRs(TypedDict, total=False):
    """Data of the answer to TransferInventoryQuery. Since qbXML 10.0; not in Australia."""

    TransferInventoryRet: list[_TransferInventoryRet]

class TransferInventoryRet(TypedDict, total=False):
    """What answers hold as TransferInventoryRet.

    - EditSequence: at most 16 characters
    - RefNumber: at most 11 characters
    - Memo: at most 4095 characters
    - ExternalGUID: a GUID in braces
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    TxnDate: Date
    RefNumber: str
    FromInventorySiteRef: Ref31
    ToInventorySiteRef: Ref31
    Memo: str
    ExternalGUID: str
    TransferInventoryLineRet: list[_TransferInventoryLineRet]

class TransferMod(TypedDict, total=False):
    """Data of the request TransferMod. Since qbXML 12.0.

    - EditSequence: at most 16 characters
    - Memo: at most 4095 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    TxnDate: Date
    TransferFromAccountRef: Ref159
    TransferToAccountRef: Ref159
    ClassRef: Ref159
    Amount: _Amount
    Memo: str
    IncludeRetElement: Sequence[str]
    requestID: str

class TransferModRs(TypedDict, total=False):
    """Data of the answer to TransferMod. Since qbXML 12.0."""

    TransferRet: _TransferRet

class TransferQuery(TypedDict, total=False):
    """Data of the request TransferQuery. Since qbXML 12.0.

    - TxnID: not together with MaxReturned, ModifiedDateRangeFilter, TxnDateRangeFilter
    - MaxReturned: at least 1; not together with TxnID
    - ModifiedDateRangeFilter: not together with TxnID, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, ModifiedDateRangeFilter
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class TransferQueryRs(TypedDict, total=False):
    """Data of the answer to TransferQuery. Since qbXML 12.0."""

    TransferRet: list[_TransferRet]

class TransferRet(TypedDict, total=False):
    """What answers hold as TransferRet.

    - EditSequence: at most 16 characters
    - Memo: at most 4095 characters
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    TxnDate: Date
    TransferFromAccountRef: Ref159
    FromAccountBalance: Number
    TransferToAccountRef: Ref159
    ToAccountBalance: Number
    ClassRef: Ref159
    Amount: Number
    Memo: str

class TxnDateRangeFilter(TypedDict, total=False):
    """What requests hold as TxnDateRangeFilter.

    - FromTxnDate: not together with DateMacro
    - ToTxnDate: not together with DateMacro
    - DateMacro: not together with FromTxnDate, ToTxnDate
    """

    FromTxnDate: Date
    ToTxnDate: Date
    DateMacro: _DateMacro

class TxnDel(TypedDict, total=False):
    """Data of the request TxnDel. Since qbXML 1.1.

    - requestID: a name of your own for the request, told again in its answer
    """

    TxnDelType: Required[_TxnDelType]
    TxnID: Required[Id]
    requestID: str

class TxnDelRs(TypedDict, total=False):
    """Data of the answer to TxnDel. Since qbXML 1.1.

    - ErrorRecovery: since qbXML 11.0
    """

    TxnDelType: _TxnDelType
    TxnID: Id
    TimeDeleted: DateTime
    RefNumber: str
    ErrorRecovery: _ErrorRecovery

class TxnDeletedQuery(TypedDict, total=False):
    """Data of the request TxnDeletedQuery. Since qbXML 2.0.

    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnDelType: Required[Sequence[_TxnDelType]]
    DeletedDateRangeFilter: _DeletedDateRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class TxnDeletedQueryRs(TypedDict, total=False):
    """Data of the answer to TxnDeletedQuery. Since qbXML 2.0."""

    TxnDeletedRet: list[_TxnDeletedRet]

class TxnDeletedRet(TypedDict, total=False):
    """What answers hold as TxnDeletedRet."""

    TxnDelType: _TxnDelType
    TxnID: Id
    TimeCreated: DateTime
    TimeDeleted: DateTime
    RefNumber: str

class TxnDisplayAdd(TypedDict, total=False):
    """Data of the request TxnDisplayAdd. Since qbXML 3.0.

    - EntityRef: since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnDisplayAddType: Required[_TxnDisplayAddType]
    EntityRef: Ref209
    requestID: str

class TxnDisplayAddRs(TypedDict, total=False):
    """Data of the answer to TxnDisplayAdd. Since qbXML 3.0."""

    pass

class TxnDisplayMod(TypedDict, total=False):
    """Data of the request TxnDisplayMod. Since qbXML 3.0.

    - requestID: a name of your own for the request, told again in its answer
    """

    TxnDisplayModType: Required[_TxnDisplayModType]
    TxnID: Required[Id]
    requestID: str

class TxnDisplayModRs(TypedDict, total=False):
    """Data of the answer to TxnDisplayMod. Since qbXML 3.0."""

    pass

class TxnVoid(TypedDict, total=False):
    """Data of the request TxnVoid. Since qbXML 1.1.

    - requestID: a name of your own for the request, told again in its answer
    """

    TxnVoidType: Required[_TxnVoidType]
    TxnID: Required[Id]
    requestID: str

class TxnVoidRs(TypedDict, total=False):
    """Data of the answer to TxnVoid. Since qbXML 1.1.

    - ErrorRecovery: since qbXML 11.0
    """

    TxnVoidType: _TxnVoidType
    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    RefNumber: str
    ErrorRecovery: _ErrorRecovery

class UnitOfMeasureSetAdd(TypedDict, total=False):
    """Data of the request UnitOfMeasureSetAdd. Since qbXML 7.0.

    - Name: at most 31 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    UnitOfMeasureType: Required[_UnitOfMeasureType]
    BaseUnit: Required[_BaseUnit]
    RelatedUnit: Sequence[_RelatedUnit]
    DefaultUnit: Sequence[_DefaultUnit]
    IncludeRetElement: Sequence[str]
    requestID: str

class UnitOfMeasureSetAddRs(TypedDict, total=False):
    """Data of the answer to UnitOfMeasureSetAdd. Since qbXML 7.0.

    - ErrorRecovery: since qbXML 11.0
    """

    UnitOfMeasureSetRet: _UnitOfMeasureSetRet
    ErrorRecovery: _ErrorRecovery

class UnitOfMeasureSetQuery(TypedDict, total=False):
    """Data of the request UnitOfMeasureSetQuery. Since qbXML 7.0.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class UnitOfMeasureSetQueryRs(TypedDict, total=False):
    """Data of the answer to UnitOfMeasureSetQuery. Since qbXML 7.0."""

    UnitOfMeasureSetRet: list[_UnitOfMeasureSetRet]

class UnitOfMeasureSetRet(TypedDict, total=False):
    """What answers hold as UnitOfMeasureSetRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    UnitOfMeasureType: _UnitOfMeasureType
    BaseUnit: BaseUnitRet
    RelatedUnit: list[RelatedUnitRet]
    DefaultUnit: list[DefaultUnitRet]

class ValueAdjustment(TypedDict, total=False):
    """What requests hold as ValueAdjustment.

    - NewQuantity: not together with QuantityDifference
    - QuantityDifference: since qbXML 10.0; not together with NewQuantity
    - NewValue: not together with ValueDifference
    - ValueDifference: since qbXML 10.0; not together with NewValue
    """

    NewQuantity: Quantity
    QuantityDifference: Quantity
    NewValue: Amount
    ValueDifference: Amount

class VehicleAdd(TypedDict, total=False):
    """Data of the request VehicleAdd. Since qbXML 6.0.

    - Name: at most 31 characters
    - Desc: at most 256 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    Desc: str
    IncludeRetElement: Sequence[str]
    requestID: str

class VehicleAddRs(TypedDict, total=False):
    """Data of the answer to VehicleAdd. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    VehicleRet: _VehicleRet
    ErrorRecovery: _ErrorRecovery

class VehicleMileageAdd(TypedDict, total=False):
    """Data of the request VehicleMileageAdd. Since qbXML 6.0.

    - OdometerStart: not together with TotalMiles
    - OdometerEnd: not together with TotalMiles
    - TotalMiles: not together with OdometerStart, OdometerEnd
    - Notes: at most 4095 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    VehicleRef: Required[Ref31]
    CustomerRef: Ref209
    ItemRef: Ref
    ClassRef: Ref159
    TripStartDate: Date
    TripEndDate: Date
    OdometerStart: Quantity
    OdometerEnd: Quantity
    TotalMiles: Quantity
    Notes: str
    BillableStatus: _BillableStatus
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class VehicleMileageAddRs(TypedDict, total=False):
    """Data of the answer to VehicleMileageAdd. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    VehicleMileageRet: _VehicleMileageRet
    ErrorRecovery: _ErrorRecovery

class VehicleMileageQuery(TypedDict, total=False):
    """Data of the request VehicleMileageQuery. Since qbXML 6.0.

    - TxnID: not together with MaxReturned, ModifiedDateRangeFilter, TxnDateRangeFilter
    - MaxReturned: at least 1; not together with TxnID
    - ModifiedDateRangeFilter: not together with TxnID, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, ModifiedDateRangeFilter
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class VehicleMileageQueryRs(TypedDict, total=False):
    """Data of the answer to VehicleMileageQuery. Since qbXML 6.0."""

    VehicleMileageRet: list[_VehicleMileageRet]

class VehicleMileageRet(TypedDict, total=False):
    """What answers hold as VehicleMileageRet.

    - EditSequence: at most 16 characters
    - Notes: at most 4095 characters
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    VehicleRef: Ref31
    CustomerRef: Ref209
    ItemRef: Ref
    ClassRef: Ref159
    TripStartDate: Date
    TripEndDate: Date
    OdometerStart: Number
    OdometerEnd: Number
    TotalMiles: Number
    Notes: str
    BillableStatus: _BillableStatus
    StandardMileageRate: Number
    StandardMileageTotalAmount: Number
    BillableRate: Number
    BillableAmount: Number

class VehicleMod(TypedDict, total=False):
    """Data of the request VehicleMod. Since qbXML 6.0.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - Desc: at most 256 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    Desc: str
    IncludeRetElement: Sequence[str]
    requestID: str

class VehicleModRs(TypedDict, total=False):
    """Data of the answer to VehicleMod. Since qbXML 6.0.

    - ErrorRecovery: since qbXML 11.0
    """

    VehicleRet: _VehicleRet
    ErrorRecovery: _ErrorRecovery

class VehicleQuery(TypedDict, total=False):
    """Data of the request VehicleQuery. Since qbXML 6.0.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class VehicleQueryRs(TypedDict, total=False):
    """Data of the answer to VehicleQuery. Since qbXML 6.0."""

    VehicleRet: list[_VehicleRet]

class VehicleRet(TypedDict, total=False):
    """What answers hold as VehicleRet.

    - EditSequence: at most 16 characters
    - Name: at most 31 characters
    - Desc: at most 256 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    Desc: str

class VendorAdd(TypedDict, total=False):
    """Data of the request VendorAdd.

    - Name: at most 41 characters
    - ClassRef: since qbXML 12.0
    - CompanyName: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters; since qbXML 12.0
    - ShipAddress: since qbXML 11.0
    - Phone: at most 21 characters
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - Cc: at most 1023 characters; since qbXML 12.0
    - Contact: at most 41 characters
    - AltContact: at most 41 characters
    - AdditionalContactRef: at most 8 times; since qbXML 12.0
    - Contacts: since qbXML 12.0
    - NameOnCheck: at most 41 characters
    - AccountNumber: at most 99 characters
    - Notes: at most 4095 characters; since qbXML 3.0
    - AdditionalNotes: since qbXML 12.0
    - VendorTaxIdent: at most 15 characters
    - IsVendorEligibleFor1099: not in Canada, UK
    - BillingRateRef: since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - SalesTaxCountry: default Canada; since qbXML 8.0; not in US
    - IsSalesTaxAgency: since qbXML 8.0; not in US
    - SalesTaxReturnRef: since qbXML 8.0; not in US
    - TaxRegistrationNumber: at most 30 characters; since qbXML 8.0; not in US
    - ReportingPeriod: default Quarterly; since qbXML 8.0; not in US
    - IsTaxTrackedOnPurchases: since qbXML 8.0; not in US
    - TaxOnPurchasesAccountRef: since qbXML 8.0; not in US
    - IsTaxTrackedOnSales: since qbXML 8.0; not in US
    - TaxOnSalesAccountRef: since qbXML 8.0; not in US
    - IsTaxOnTax: since qbXML 8.0; not in US
    - PrefillAccountRef: at most 3 times; since qbXML 8.0
    - CurrencyRef: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    ClassRef: Ref159
    CompanyName: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    VendorAddress: Address
    ShipAddress: Address
    Phone: str
    AltPhone: str
    Fax: str
    Email: str
    Cc: str
    Contact: str
    AltContact: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    Contacts: Sequence[_Contacts]
    NameOnCheck: str
    AccountNumber: str
    Notes: str
    AdditionalNotes: Sequence[_AdditionalNotes]
    VendorTypeRef: Ref159
    TermsRef: Ref31
    CreditLimit: Amount
    VendorTaxIdent: str
    IsVendorEligibleFor1099: bool
    OpenBalance: Amount
    OpenBalanceDate: Date
    BillingRateRef: Ref31
    ExternalGUID: Guid
    SalesTaxCodeRef: Ref3A6
    SalesTaxCountry: _SalesTaxCountry
    IsSalesTaxAgency: bool
    SalesTaxReturnRef: Ref41
    TaxRegistrationNumber: str
    ReportingPeriod: _ReportingPeriod
    IsTaxTrackedOnPurchases: bool
    TaxOnPurchasesAccountRef: Ref159
    IsTaxTrackedOnSales: bool
    TaxOnSalesAccountRef: Ref159
    IsTaxOnTax: bool
    PrefillAccountRef: Sequence[Ref159]
    CurrencyRef: Ref64
    IncludeRetElement: Sequence[str]
    requestID: str

class VendorAddRs(TypedDict, total=False):
    """Data of the answer to VendorAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    VendorRet: _VendorRet
    ErrorRecovery: _ErrorRecovery

class VendorCreditAdd(_Ordered, total=False):
    """Data of the request VendorCreditAdd.

    - APAccountRef: since qbXML 2.0
    - RefNumber: at most 20 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 8.0; not in US
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - ExchangeRate: since qbXML 8.0
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - defMacro: a name of your own, such as TxnID:1
    """

    VendorRef: Required[Ref41]
    APAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ExternalGUID: Guid
    ExpenseLineAdd: Sequence[_ExpenseLineAdd]
    ItemLineAdd: Sequence[_ItemLineAdd]
    ItemGroupLineAdd: Sequence[_ItemGroupLineAdd]
    IncludeRetElement: Sequence[str]
    requestID: str
    defMacro: Macro

class VendorCreditAddRs(TypedDict, total=False):
    """Data of the answer to VendorCreditAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    VendorCreditRet: _VendorCreditRet
    ErrorRecovery: _ErrorRecovery

class VendorCreditMod(_Ordered, total=False):
    """Data of the request VendorCreditMod. Since qbXML 8.0.

    - EditSequence: at most 16 characters
    - APAccountRef: since qbXML 2.0
    - RefNumber: at most 20 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 8.0; not in US
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - ExchangeRate: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    TxnID: Required[Id]
    EditSequence: Required[str]
    VendorRef: Ref41
    APAccountRef: Ref159
    TxnDate: Date
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExchangeRate: Float
    ClearExpenseLines: bool
    ExpenseLineMod: Sequence[_ExpenseLineMod]
    ClearItemLines: bool
    ItemLineMod: Sequence[_ItemLineMod]
    ItemGroupLineMod: Sequence[_ItemGroupLineMod]
    IncludeRetElement: Sequence[str]
    requestID: str

class VendorCreditModRs(TypedDict, total=False):
    """Data of the answer to VendorCreditMod. Since qbXML 8.0.

    - ErrorRecovery: since qbXML 11.0
    """

    VendorCreditRet: _VendorCreditRet
    ErrorRecovery: _ErrorRecovery

class VendorCreditQuery(TypedDict, total=False):
    """Data of the request VendorCreditQuery.

    - TxnID: not together with RefNumber, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumber: not together with TxnID, RefNumberCaseSensitive, MaxReturned, ModifiedDateRangeFilter and 6 others
    - RefNumberCaseSensitive: since qbXML 4.0; not together with TxnID, RefNumber, MaxReturned, ModifiedDateRangeFilter and 6 others
    - MaxReturned: at least 1; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - ModifiedDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, TxnDateRangeFilter
    - TxnDateRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, ModifiedDateRangeFilter
    - EntityFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - AccountFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive
    - RefNumberFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberRangeFilter
    - RefNumberRangeFilter: not together with TxnID, RefNumber, RefNumberCaseSensitive, RefNumberFilter
    - CurrencyFilter: since qbXML 8.0; not together with TxnID, RefNumber, RefNumberCaseSensitive
    - IncludeLinkedTxns: since qbXML 2.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    TxnID: Sequence[Id]
    RefNumber: Sequence[str]
    RefNumberCaseSensitive: Sequence[str]
    MaxReturned: int
    ModifiedDateRangeFilter: _ModifiedDateRangeFilter
    TxnDateRangeFilter: _TxnDateRangeFilter
    EntityFilter: _EntityFilter
    AccountFilter: _EntityFilter
    RefNumberFilter: _RefNumberFilter
    RefNumberRangeFilter: _RefNumberRangeFilter
    CurrencyFilter: IdOrNameFilter
    IncludeLineItems: bool
    IncludeLinkedTxns: bool
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class VendorCreditQueryRs(TypedDict, total=False):
    """Data of the answer to VendorCreditQuery."""

    VendorCreditRet: list[_VendorCreditRet]

class VendorCreditRet(_Ordered, total=False):
    """What answers hold as VendorCreditRet.

    - EditSequence: at most 16 characters
    - APAccountRef: since qbXML 2.0
    - CurrencyRef: since qbXML 8.0
    - ExchangeRate: since qbXML 8.0
    - CreditAmountInHomeCurrency: since qbXML 8.0
    - RefNumber: at most 20 characters
    - Memo: at most 4095 characters
    - IsTaxIncluded: since qbXML 8.0; not in US
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - ExternalGUID: a GUID in braces; since qbXML 9.0
    - LinkedTxn: since qbXML 2.0
    - DataExtRet: since qbXML 2.0
    """

    TxnID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    TxnNumber: int
    VendorRef: Ref41
    APAccountRef: Ref159
    TxnDate: Date
    CreditAmount: Number
    CurrencyRef: Ref64
    ExchangeRate: Number
    CreditAmountInHomeCurrency: Number
    RefNumber: str
    Memo: str
    IsTaxIncluded: bool
    SalesTaxCodeRef: Ref3A6
    ExternalGUID: str
    LinkedTxn: list[_LinkedTxn]
    ExpenseLineRet: list[_ExpenseLineRet]
    ItemLineRet: list[_ItemLineRet]
    ItemGroupLineRet: list[_ItemGroupLineRet]
    OpenAmount: Number
    DataExtRet: list[_DataExtRet]

class VendorMod(TypedDict, total=False):
    """Data of the request VendorMod.

    - EditSequence: at most 16 characters
    - Name: at most 41 characters
    - IsActive: since qbXML 3.0
    - ClassRef: since qbXML 12.0
    - CompanyName: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters; since qbXML 12.0
    - ShipAddress: since qbXML 11.0
    - Phone: at most 21 characters
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - Cc: at most 1023 characters; since qbXML 12.0
    - Contact: at most 41 characters
    - AltContact: at most 41 characters
    - AdditionalContactRef: at most 8 times; since qbXML 12.0
    - ContactsMod: since qbXML 12.0
    - NameOnCheck: at most 41 characters
    - AccountNumber: at most 99 characters
    - Notes: at most 4095 characters; since qbXML 3.0
    - AdditionalNotesMod: since qbXML 12.0
    - VendorTypeRef: since qbXML 3.0
    - TermsRef: since qbXML 3.0
    - CreditLimit: since qbXML 3.0
    - VendorTaxIdent: at most 15 characters; since qbXML 3.0
    - IsVendorEligibleFor1099: since qbXML 3.0; not in Canada, UK
    - BillingRateRef: since qbXML 6.0
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - SalesTaxCountry: default Canada; since qbXML 8.0; not in US
    - IsSalesTaxAgency: since qbXML 8.0; not in US
    - SalesTaxReturnRef: since qbXML 8.0; not in US
    - TaxRegistrationNumber: at most 30 characters; since qbXML 8.0; not in US
    - ReportingPeriod: default Quarterly; since qbXML 8.0; not in US
    - IsTaxTrackedOnPurchases: since qbXML 8.0; not in US
    - TaxOnPurchasesAccountRef: since qbXML 8.0; not in US
    - IsTaxTrackedOnSales: since qbXML 8.0; not in US
    - TaxOnSalesAccountRef: since qbXML 8.0; not in US
    - IsTaxOnTax: since qbXML 8.0; not in US
    - PrefillAccountRef: at most 3 times; since qbXML 8.0
    - CurrencyRef: since qbXML 8.0
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    ClassRef: Ref159
    CompanyName: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    VendorAddress: Address
    ShipAddress: Address
    Phone: str
    AltPhone: str
    Fax: str
    Email: str
    Cc: str
    Contact: str
    AltContact: str
    AdditionalContactRef: Sequence[_AdditionalContactRef]
    ContactsMod: Sequence[_ContactsMod]
    NameOnCheck: str
    AccountNumber: str
    Notes: str
    AdditionalNotesMod: Sequence[_AdditionalNotesMod]
    VendorTypeRef: Ref159
    TermsRef: Ref31
    CreditLimit: Amount
    VendorTaxIdent: str
    IsVendorEligibleFor1099: bool
    BillingRateRef: Ref31
    SalesTaxCodeRef: Ref3A6
    SalesTaxCountry: _SalesTaxCountry
    IsSalesTaxAgency: bool
    SalesTaxReturnRef: Ref41
    TaxRegistrationNumber: str
    ReportingPeriod: _ReportingPeriod
    IsTaxTrackedOnPurchases: bool
    TaxOnPurchasesAccountRef: Ref159
    IsTaxTrackedOnSales: bool
    TaxOnSalesAccountRef: Ref159
    IsTaxOnTax: bool
    PrefillAccountRef: Sequence[Ref159]
    CurrencyRef: Ref64
    IncludeRetElement: Sequence[str]
    requestID: str

class VendorModRs(TypedDict, total=False):
    """Data of the answer to VendorMod.

    - ErrorRecovery: since qbXML 11.0
    """

    VendorRet: _VendorRet
    ErrorRecovery: _ErrorRecovery

class VendorQuery(TypedDict, total=False):
    """Data of the request VendorQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 6 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 6 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - TotalBalanceFilter: not together with ListID, FullName
    - CurrencyFilter: since qbXML 8.0; not together with ListID, FullName
    - ClassFilter: since qbXML 12.0; not in Australia; not together with ListID, FullName
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - OwnerID: a GUID in braces, or 0 for custom fields; since qbXML 2.0
    - requestID: a name of your own for the request, told again in its answer
    - iterator: Start and MaxReturned ask for the first page, Continue for another
    - iteratorID: as the answer to Start told it
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    TotalBalanceFilter: _TotalBalanceFilter
    CurrencyFilter: IdOrNameFilter
    ClassFilter: _ClassFilter
    IncludeRetElement: Sequence[str]
    OwnerID: Sequence[Guid]
    requestID: str
    iterator: IteratorStep
    iteratorID: str
    metaData: MetaDataMode

class VendorQueryRs(TypedDict, total=False):
    """Data of the answer to VendorQuery."""

    VendorRet: list[_VendorRet]

class VendorRet(TypedDict, total=False):
    """What answers hold as VendorRet.

    - EditSequence: at most 16 characters
    - Name: at most 41 characters
    - ClassRef: since qbXML 12.0
    - IsTaxAgency: since qbXML 6.0; not in US
    - CompanyName: at most 41 characters
    - Salutation: at most 15 characters
    - FirstName: at most 25 characters
    - MiddleName: at most 5 characters
    - LastName: at most 25 characters
    - JobTitle: at most 41 characters; since qbXML 12.0
    - VendorAddressBlock: since qbXML 6.0
    - ShipAddress: since qbXML 11.0
    - Phone: at most 21 characters
    - AltPhone: at most 21 characters
    - Fax: at most 21 characters
    - Email: at most 1023 characters
    - Cc: at most 1023 characters; since qbXML 12.0
    - Contact: at most 41 characters
    - AltContact: at most 41 characters
    - AdditionalContactRef: at most 8 times; since qbXML 12.0
    - ContactsRet: since qbXML 12.0
    - NameOnCheck: at most 41 characters
    - AccountNumber: at most 99 characters
    - Notes: at most 4095 characters
    - AdditionalNotesRet: since qbXML 12.0
    - VendorTaxIdent: at most 15 characters
    - IsVendorEligibleFor1099: not in Canada, UK
    - BillingRateRef: since qbXML 6.0
    - ExternalGUID: a GUID in braces; since qbXML 8.0
    - SalesTaxCodeRef: since qbXML 8.0; not in US
    - SalesTaxCountry: default Canada; since qbXML 8.0; not in US
    - IsSalesTaxAgency: since qbXML 8.0; not in US
    - SalesTaxReturnRef: since qbXML 8.0; not in US
    - TaxRegistrationNumber: at most 30 characters; since qbXML 8.0; not in US
    - ReportingPeriod: default Quarterly; since qbXML 8.0; not in US
    - IsTaxTrackedOnPurchases: since qbXML 8.0; not in US
    - TaxOnPurchasesAccountRef: since qbXML 8.0; not in US
    - IsTaxTrackedOnSales: since qbXML 8.0; not in US
    - TaxOnSalesAccountRef: since qbXML 8.0; not in US
    - IsTaxOnTax: since qbXML 8.0; not in US
    - PrefillAccountRef: at most 3 times; since qbXML 8.0
    - CurrencyRef: since qbXML 8.0
    - DataExtRet: since qbXML 2.0
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    ClassRef: Ref159
    IsTaxAgency: bool
    CompanyName: str
    Salutation: str
    FirstName: str
    MiddleName: str
    LastName: str
    JobTitle: str
    VendorAddress: Address
    VendorAddressBlock: AddressBlock
    ShipAddress: Address
    Phone: str
    AltPhone: str
    Fax: str
    Email: str
    Cc: str
    Contact: str
    AltContact: str
    AdditionalContactRef: list[AdditionalContactRefRet]
    ContactsRet: list[_ContactsRet]
    NameOnCheck: str
    AccountNumber: str
    Notes: str
    AdditionalNotesRet: list[_AdditionalNotesRet]
    VendorTypeRef: Ref159
    TermsRef: Ref31
    CreditLimit: Number
    VendorTaxIdent: str
    IsVendorEligibleFor1099: bool
    Balance: Number
    BillingRateRef: Ref31
    ExternalGUID: str
    SalesTaxCodeRef: Ref3A6
    SalesTaxCountry: _SalesTaxCountry
    IsSalesTaxAgency: bool
    SalesTaxReturnRef: Ref41
    TaxRegistrationNumber: str
    ReportingPeriod: _ReportingPeriod
    IsTaxTrackedOnPurchases: bool
    TaxOnPurchasesAccountRef: Ref159
    IsTaxTrackedOnSales: bool
    TaxOnSalesAccountRef: Ref159
    IsTaxOnTax: bool
    PrefillAccountRef: list[Ref159]
    CurrencyRef: Ref64
    DataExtRet: list[_DataExtRet]

class VendorTypeAdd(TypedDict, total=False):
    """Data of the request VendorTypeAdd.

    - Name: at most 31 characters
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    ParentRef: Ref
    IncludeRetElement: Sequence[str]
    requestID: str

class VendorTypeAddRs(TypedDict, total=False):
    """Data of the answer to VendorTypeAdd.

    - ErrorRecovery: since qbXML 11.0
    """

    VendorTypeRet: NamedRet
    ErrorRecovery: _ErrorRecovery

class VendorTypeQuery(TypedDict, total=False):
    """Data of the request VendorTypeQuery.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 3 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - IncludeRetElement: at most 50 characters; since qbXML 4.0
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class VendorTypeQueryRs(TypedDict, total=False):
    """Data of the answer to VendorTypeQuery."""

    VendorTypeRet: list[NamedRet]

class WorkersCompCodeAdd(TypedDict, total=False):
    """Data of the request WorkersCompCodeAdd. Since qbXML 7.0; not in Canada, UK.

    - Name: at most 13 characters
    - Desc: at most 31 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    Name: Required[str]
    IsActive: bool
    Desc: str
    RateEntry: Required[Sequence[_RateEntry]]
    IncludeRetElement: Sequence[str]
    requestID: str

class WorkersCompCodeAddRs(TypedDict, total=False):
    """Data of the answer to WorkersCompCodeAdd. Since qbXML 7.0; not in Canada, UK.

    - ErrorRecovery: since qbXML 11.0
    """

    WorkersCompCodeRet: _WorkersCompCodeRet
    ErrorRecovery: _ErrorRecovery

class WorkersCompCodeMod(TypedDict, total=False):
    """Data of the request WorkersCompCodeMod. Since qbXML 7.0; not in Canada, UK.

    - EditSequence: at most 16 characters
    - Name: at most 13 characters
    - Desc: at most 31 characters
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    """

    ListID: Required[Id]
    EditSequence: Required[str]
    Name: str
    IsActive: bool
    Desc: str
    RateEntry: Sequence[_RateEntry]
    IncludeRetElement: Sequence[str]
    requestID: str

class WorkersCompCodeModRs(TypedDict, total=False):
    """Data of the answer to WorkersCompCodeMod. Since qbXML 7.0; not in Canada, UK.

    - ErrorRecovery: since qbXML 11.0
    """

    WorkersCompCodeRet: _WorkersCompCodeRet
    ErrorRecovery: _ErrorRecovery

class WorkersCompCodeQuery(TypedDict, total=False):
    """Data of the request WorkersCompCodeQuery. Since qbXML 7.0; not in Canada, UK.

    - ListID: not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 5 others
    - FullName: not together with ListID, MaxReturned, ActiveStatus, FromModifiedDate and 5 others
    - MaxReturned: at least 1; not together with ListID, FullName
    - ActiveStatus: default ActiveOnly; not together with ListID, FullName
    - FromModifiedDate: not together with ListID, FullName
    - ToModifiedDate: not together with ListID, FullName
    - NameFilter: not together with ListID, FullName, NameRangeFilter
    - NameRangeFilter: not together with ListID, FullName, NameFilter
    - FromEffectiveDate: not together with ListID, FullName
    - ToEffectiveDate: not together with ListID, FullName
    - IncludeRetElement: at most 50 characters
    - requestID: a name of your own for the request, told again in its answer
    - metaData: MetaDataOnly asks how many there are, not which
    """

    ListID: Sequence[Id]
    FullName: Sequence[str]
    MaxReturned: int
    ActiveStatus: _ActiveStatus
    FromModifiedDate: DateTime
    ToModifiedDate: DateTime
    NameFilter: _NameFilter
    NameRangeFilter: _NameRangeFilter
    FromEffectiveDate: Date
    ToEffectiveDate: Date
    IncludeRetElement: Sequence[str]
    requestID: str
    metaData: MetaDataMode

class WorkersCompCodeQueryRs(TypedDict, total=False):
    """Data of the answer to WorkersCompCodeQuery. Since qbXML 7.0; not in Canada, UK."""

    WorkersCompCodeRet: list[_WorkersCompCodeRet]

class WorkersCompCodeRet(TypedDict, total=False):
    """What answers hold as WorkersCompCodeRet.

    - EditSequence: at most 16 characters
    - Name: at most 13 characters
    - Desc: at most 31 characters
    """

    ListID: Id
    TimeCreated: DateTime
    TimeModified: DateTime
    EditSequence: str
    Name: str
    IsActive: bool
    Desc: str
    CurrentRate: Number
    CurrentEffectiveDate: Date
    NextRate: Number
    NextEffectiveDate: Date
    RateHistory: list[RateEntryRet]

APAccountRef: TypeAlias = Ref159
ARAccountRef: TypeAlias = Ref159
AccountFilter: TypeAlias = EntityFilter
AccountMetaData: TypeAlias = MetaData
AccountRef: TypeAlias = Ref159
ApplyCheckToTxnMod: TypeAlias = ApplyCheckToTxnAdd
AssetAccountRef: TypeAlias = Ref159
BankAccountRef: TypeAlias = Ref159
BillAddress: TypeAlias = Address
BillAddressBlock: TypeAlias = AddressBlock
BillingRateMetaData: TypeAlias = MetaData
BillingRateRef: TypeAlias = Ref31
COGSAccountRef: TypeAlias = Ref159
ClassMetaData: TypeAlias = MetaData
ClassRef: TypeAlias = Ref159
ClassRet: TypeAlias = NamedRet
CompanyAddressBlockForCustomer: TypeAlias = AddressBlock
CompanyAddressForCustomer: TypeAlias = Address
CreditCardAccountRef: TypeAlias = Ref159
CreditMemoLineGroupAdd: TypeAlias = LineGroupAdd
CreditMemoLineRet: TypeAlias = SalesLineRet
CurrencyFilter: TypeAlias = IdOrNameFilter
CurrencyRef: TypeAlias = Ref64
CustomerMsgMetaData: TypeAlias = MetaData
CustomerMsgRef: TypeAlias = Ref101
CustomerRef: TypeAlias = Ref209
CustomerSalesTaxCodeRef: TypeAlias = Ref3A6
CustomerTypeMetaData: TypeAlias = MetaData
CustomerTypeRef: TypeAlias = Ref159
CustomerTypeRet: TypeAlias = NamedRet
DefaultDiscountAccountRef: TypeAlias = Ref159
DefaultItemSalesTaxRef: TypeAlias = Ref31
DefaultNonTaxableSalesTaxCodeRef: TypeAlias = Ref3A6
DefaultShipMethodRef: TypeAlias = Ref15
DefaultTaxableSalesTaxCodeRef: TypeAlias = Ref3A6
DepositToAccountRef: TypeAlias = Ref159
DiscountAccountRef: TypeAlias = Ref159
DiscountClassRef: TypeAlias = Ref159
EmployeePayrollInfoMod: TypeAlias = EmployeePayrollInfo
EmployeeRef: TypeAlias = Ref31
EntityMetaData: TypeAlias = MetaData
EntityRef: TypeAlias = Ref209
EstimateLineGroupAdd: TypeAlias = LineGroupAdd
ExpenseAccountRef: TypeAlias = Ref159
FinanceChargeAccountRef: TypeAlias = Ref159
FromInventorySiteLocationRef: TypeAlias = Ref31
FromInventorySiteRef: TypeAlias = Ref31
HomeCurrencyRef: TypeAlias = Ref64
IncomeAccountRef: TypeAlias = Ref159
InventorySiteLocationRef: TypeAlias = Ref31
InventorySiteRef: TypeAlias = Ref31
InvoiceLineGroupAdd: TypeAlias = LineGroupAdd
ItemGroupRef: TypeAlias = Ref31
ItemInventoryAssemblyRef: TypeAlias = Ref159
ItemInventoryRef: TypeAlias = Ref159
ItemMetaData: TypeAlias = MetaData
ItemPurchaseTaxRef: TypeAlias = Ref31
ItemRef: TypeAlias = Ref
ItemSalesTaxRef: TypeAlias = Ref31
ItemServiceRef: TypeAlias = Ref159
JobTypeMetaData: TypeAlias = MetaData
JobTypeRef: TypeAlias = Ref159
JobTypeRet: TypeAlias = NamedRet
JournalCreditLine: TypeAlias = JournalLine
JournalDebitLine: TypeAlias = JournalLine
LeadRef: TypeAlias = Ref209
LegalAddress: TypeAlias = Address
LiabilityAccountRef: TypeAlias = Ref159
ListObjRef: TypeAlias = Ref159
MergeTo: TypeAlias = MergeFrom
OtherNameAddress: TypeAlias = Address
OtherNameAddressBlock: TypeAlias = AddressBlock
OverrideClassRef: TypeAlias = Ref159
OverrideItemAccountRef: TypeAlias = Ref159
OverrideUOMSetRef: TypeAlias = Ref31
ParentRef: TypeAlias = Ref
ParentSiteRef: TypeAlias = Ref31
PayeeEntityRef: TypeAlias = Ref209
PaymentMethodMetaData: TypeAlias = MetaData
PaymentMethodRef: TypeAlias = Ref31
PayrollItemMetaData: TypeAlias = MetaData
PayrollItemWageRef: TypeAlias = Ref31
PrefVendorRef: TypeAlias = Ref41
PreferredPaymentMethodRef: TypeAlias = Ref31
PrefillAccountRef: TypeAlias = Ref159
PriceLevelMetaData: TypeAlias = MetaData
PriceLevelRef: TypeAlias = Ref31
PurchaseTaxCodeRef: TypeAlias = Ref3A6
RateHistory: TypeAlias = RateEntryRet
RefundFromAccountRef: TypeAlias = Ref159
ReportClassFilter: TypeAlias = ClassFilter
SalesOrderLineGroupAdd: TypeAlias = LineGroupAdd
SalesReceiptLineGroupAdd: TypeAlias = LineGroupAdd
SalesReceiptLineRet: TypeAlias = SalesLineRet
SalesRepEntityRef: TypeAlias = Ref41
SalesRepMetaData: TypeAlias = MetaData
SalesRepRef: TypeAlias = Ref5
SalesTaxCodeMetaData: TypeAlias = MetaData
SalesTaxCodeRef: TypeAlias = Ref3A6
SalesTaxReturnLineRef: TypeAlias = Ref91
SalesTaxReturnRef: TypeAlias = Ref41
SecondaryContact: TypeAlias = PrimaryContact
ShipAddress: TypeAlias = Address
ShipAddressBlock: TypeAlias = AddressBlock
ShipMethodMetaData: TypeAlias = MetaData
ShipMethodRef: TypeAlias = Ref15
ShipToEntityRef: TypeAlias = Ref209
SiteAddressBlock: TypeAlias = AddressBlock
SiteFilter: TypeAlias = IdOrNameFilter
SubtotalRow: TypeAlias = DataRow
SupervisorRef: TypeAlias = Ref209
TaxAgencyVendorRef: TypeAlias = Ref41
TaxOnPurchasesAccountRef: TypeAlias = Ref159
TaxOnSalesAccountRef: TypeAlias = Ref159
TaxVendorRef: TypeAlias = Ref41
TemplateMetaData: TypeAlias = MetaData
TemplateRef: TypeAlias = Ref31
TermsMetaData: TypeAlias = MetaData
TermsRef: TypeAlias = Ref31
ToDoMetaData: TypeAlias = MetaData
ToInventorySiteLocationRef: TypeAlias = Ref31
ToInventorySiteRef: TypeAlias = Ref31
TotalRow: TypeAlias = DataRow
TransactionAccountFilter: TypeAlias = ReportAccountFilter
TransactionClassFilter: TypeAlias = ClassFilter
TransactionDateRangeFilter: TypeAlias = TxnDateRangeFilter
TransactionEntityFilter: TypeAlias = ReportEntityFilter
TransactionItemFilter: TypeAlias = ReportItemFilter
TransactionTypeFilter: TypeAlias = ReportTxnTypeFilter
TransferFromAccountRef: TypeAlias = Ref159
TransferToAccountRef: TypeAlias = Ref159
UnitOfMeasureSetRef: TypeAlias = Ref31
VacationHours: TypeAlias = SickHours
VehicleMetaData: TypeAlias = MetaData
VehicleRef: TypeAlias = Ref31
VendorAddress: TypeAlias = Address
VendorAddressBlock: TypeAlias = AddressBlock
VendorRef: TypeAlias = Ref41
VendorTypeMetaData: TypeAlias = MetaData
VendorTypeRef: TypeAlias = Ref159
VendorTypeRet: TypeAlias = NamedRet
