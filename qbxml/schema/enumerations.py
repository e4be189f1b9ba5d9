"""The values of enumerations, written by tools/make_contents.py: do not edit.

125 rows, 1170 pieces.
sha256 of the rows: 02bafb2a9d2382860917d2e376acbff89c581b0b46ffeac7cf6e7615973748ec

The notation is told in notation.py.
"""

from typing import Final

VALUES: Final[dict[str, str]] = {
    "AccountType": """
        AccountsPayable AccountsReceivable Bank CostOfGoodsSold CreditCard Equity Expense FixedAsset
        Income LongTermLiability NonPosting OtherAsset OtherCurrentAsset OtherCurrentLiability
        OtherExpense OtherIncome
    """,
    "AccountTypeFilter": """
        AccountsPayable AccountsReceivable AllowedFor1099 APAndSalesTax APOrCreditCard ARAndAP Asset
        BalanceSheet Bank BankAndARAndAPAndUF BankAndUF CostOfSales CreditCard CurrentAsset
        CurrentAssetAndExpense CurrentLiability Equity EquityAndIncomeAndExpense
        ExpenseAndOtherExpense FixedAsset IncomeAndExpense IncomeAndOtherIncome Liability
        LiabilityAndEquity LongTermLiability NonPosting OrdinaryExpense OrdinaryIncome
        OrdinaryIncomeAndCOGS OrdinaryIncomeAndExpense OtherAsset OtherCurrentAsset
        OtherCurrentLiability OtherExpense OtherIncome OtherIncomeOrExpense
    """,
    "AccrualPeriod": "BeginningOfYear EveryHourOnPaycheck EveryPaycheck",
    "AcquiredAs": "New Old",
    "ActiveStatus": "ActiveOnly InactiveOnly All",
    "AddToMenu": "File Company Customers Vendors Employees Banking",
    "AdjustBillingRateRelativeTo": "StandardRate CurrentCustomRate",
    "AdjustRelativeTo": "StandardPrice Cost CurrentCustomPrice",
    "AgingReportBasis": "AgeFromDueDate AgeFromTransactionDate",
    "AgingReportType": """
        APAgingDetail APAgingSummary ARAgingDetail ARAgingSummary CollectionsReport
    """,
    "AssignClassesTo": "None Accounts Items Names",
    "AssignToObject": """
        Account ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard BuildAssembly Charge
        Check Company CreditCardCharge CreditCardCredit CreditMemo Customer Deposit Employee
        Estimate InventoryAdjustment Invoice Item ItemReceipt JournalEntry OtherName PurchaseOrder
        ReceivePayment SalesOrder SalesReceipt SalesTaxPaymentCheck Vendor VendorCredit
    """,
    "BillableStatus": "Billable NotBillable HasBeenBilled",
    "BillingRateType": "FixedRate PerItem",
    "BudgetCriterion": "Accounts AccountsAndClasses AccountsAndCustomers",
    "BudgetSummaryReportType": """
        BalanceSheetBudgetOverview BalanceSheetBudgetVsActual ProfitAndLossBudgetOverview
        ProfitAndLossBudgetPerformance ProfitAndLossBudgetVsActual
    """,
    "CalculateChargesFrom": "DueDate InvoiceOrBilledDate",
    "CashFlowClassification": "None Operating Investing Financing NotApplicable",
    "CheckResult": "Pass Fail NotAvailable",
    "ClearedStatus": "Cleared NotCleared Pending",
    "ColDataType": """
        IDTYPE GUIDTYPE STRTYPE BOOLTYPE DATETYPE DATETIMETYPE TIMEINTERVALTYPE AMTTYPE PRICETYPE
        QUANTYPE PERCENTTYPE ENUMTYPE INTTYPE
    """,
    "ColDescType": """
        AMTTYPE BOOLTYPE DATETIMETYPE DATETYPE ENUMTYPE GUIDTYPE IDTYPE INTTYPE PERCENTTYPE
        PRICETYPE QUANTYPE STRTYPE TIMEINTERVALTYPE
    """,
    "ColType": """
        Account Addr1 Addr2 Addr3 Addr4 Addr5 Aging Amount AmountDifference AverageCost BilledDate
        BillingStatus Blank CalculatedAmount Class ClearedStatus CostPrice CreateDate Credit
        CustomField Date Debit DeliveryDate DueDate Duration EarliestReceiptDate EstimateActive FOB
        IncomeSubjectToTax Invoiced IsAdjustment Item ItemDesc ItemVendor Label LastModifiedBy
        LatestOrPriorState Memo ModifiedTime Name NameAccountNumber NameAddress NameCity NameContact
        NameEmail NameFax NamePhone NameState NameZip OpenBalance OriginalAmount PaidAmount
        PaidStatus PaidThroughDate PaymentMethod PayrollItem Percent PercentChange
        PercentOfTotalRetail PercentOfTotalValue PhysicalCount PONumber PrintStatus ProgressAmount
        ProgressPercent Quantity QuantityAvailable QuantityOnHand QuantityOnOrder
        QuantityOnPendingBuild QuantityOnSalesOrder ReceivedQuantity RefNumber ReorderPoint
        RetailValueOnHand RunningBalance SalesPerWeek SalesRep SalesTaxCode ShipDate ShipMethod
        ShipToAddr1 ShipToAddr2 ShipToAddr3 ShipToAddr4 ShipToAddr5 SONumber SourceName SplitAccount
        SSNOrTaxID SuggestedReorder TaxLine TaxTableVersion Terms Total TxnID TxnNumber TxnType
        UnitPrice UserEdit ValueOnHand WageBase WageBaseTips
    """,
    "CompanyFileEventOperation": "Close Open",
    "CreditCardTxnType": "Authorization Capture Charge Refund VoiceAuthorization",
    "CustomDetailReportType": "CustomTxnDetail",
    "CustomSummaryReportType": "CustomSummary",
    "DataExtType": """
        AMTTYPE DATETIMETYPE INTTYPE PERCENTTYPE PRICETYPE QUANTYPE STR1024TYPE STR255TYPE
    """,
    "DateMacro": """
        All Today ThisWeek ThisWeekToDate ThisMonth ThisMonthToDate ThisCalendarQuarter
        ThisCalendarQuarterToDate ThisFiscalQuarter ThisFiscalQuarterToDate ThisCalendarYear
        ThisCalendarYearToDate ThisFiscalYear ThisFiscalYearToDate Yesterday LastWeek LastWeekToDate
        LastMonth LastMonthToDate LastCalendarQuarter LastCalendarQuarterToDate LastFiscalQuarter
        LastFiscalQuarterToDate LastCalendarYear LastCalendarYearToDate LastFiscalYear
        LastFiscalYearToDate NextWeek NextFourWeeks NextMonth NextCalendarQuarter NextCalendarYear
        NextFiscalQuarter NextFiscalYear
    """,
    "DecimalPlaces": "0 2",
    "DecimalSeparator": "Period Comma",
    "DeliveryPolicy": "DeliverAlways DeliverOnlyIfRunning",
    "Disabled": "Yes No",
    "DoneStatus": "NotDoneOnly DoneOnly All",
    "EmployeeType": "Officer Owner Regular Statutory",
    "EnabledIf": """
        AccountantCopyExists AssemblyItemsEnabled ClassesEnabled EstimatesEnabled HasCustomers
        HasVendors InventoryEnabled IsAccountantCopy MultiUserMode PayrollEnabled PriceLevelsEnabled
        SalesOrdersEnabled SalesTaxEnabled TimeTrackingEnabled
    """,
    "EntityTypeFilter": "Customer Employee OtherName Vendor",
    "Ethnicity": "AmericianIndian Asian Black Hawaiian Hispanic White TwoOrMoreRaces",
    "Exempt": "Exempt NonExempt",
    "FirstDayOfWeek": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "Gender": "Male Female",
    "GeneralDetailReportType": """
        1099Detail AuditTrail BalanceSheetDetail CheckDetail CustomerBalanceDetail DepositDetail
        EstimatesByJob ExpenseByVendorDetail GeneralLedger IncomeByCustomerDetail IncomeTaxDetail
        InventoryValuationDetail JobProgressInvoicesVsEstimates Journal MissingChecks OpenInvoices
        OpenPOs OpenPOsByJob OpenSalesOrderByCustomer OpenSalesOrderByItem PendingSales
        ProfitAndLossDetail PurchaseByItemDetail PurchaseByVendorDetail SalesByCustomerDetail
        SalesByItemDetail SalesByRepDetail TxnDetailByAccount TxnListByCustomer TxnListByDate
        TxnListByVendor UnpaidBillsDetail UnbilledCostsByJob VendorBalanceDetail
    """,
    "GeneralSummaryReportType": """
        BalanceSheetByClass BalanceSheetPrevYearComp BalanceSheetStandard BalanceSheetSummary
        CustomerBalanceSummary ExpenseByVendorSummary IncomeByCustomerSummary
        InventoryStockStatusByItem InventoryStockStatusByVendor IncomeTaxSummary
        InventoryValuationSummary InventoryValuationSummaryBySite LotNumberInStockBySite
        PhysicalInventoryWorksheet ProfitAndLossByClass ProfitAndLossByJob ProfitAndLossPrevYearComp
        ProfitAndLossStandard ProfitAndLossYTDComp PurchaseByItemSummary PurchaseByVendorSummary
        SalesByCustomerSummary SalesByItemSummary SalesByRepSummary SalesTaxLiability
        SalesTaxRevenueSummary SerialNumberInStockBySite TrialBalance VendorBalanceSummary
    """,
    "IncludeAccounts": "All InUse",
    "IncludeColumn": """
        Account Aging Amount AmountDifference AverageCost BilledDate BillingStatus CalculatedAmount
        Class ClearedStatus CostPrice Credit Currency Date Debit DeliveryDate DueDate EstimateActive
        ExchangeRate FOB IncomeSubjectToTax Invoiced Item ItemDesc LastModifiedBy LatestOrPriorState
        Memo ModifiedTime Name NameAccountNumber NameAddress NameCity NameContact NameEmail NameFax
        NamePhone NameState NameZip OpenBalance OriginalAmount PaidAmount PaidStatus PaidThroughDate
        PaymentMethod PayrollItem PONumber PrintStatus ProgressAmount ProgressPercent Quantity
        QuantityAvailable QuantityOnHand QuantityOnSalesOrder ReceivedQuantity RefNumber
        RunningBalance SalesRep SalesTaxCode SerialOrLotNumber ShipDate ShipMethod SourceName
        SplitAccount SSNOrTaxID TaxLine TaxTableVersion Terms TxnID TxnNumber TxnType UnitPrice
        UserEdit ValueOnHand WageBase WageBaseTips
    """,
    "IsTrackingSerialOrLotNumber": "None SerialNumber LotNumber",
    "ItemTypeFilter": """
        AllExceptFixedAsset Assembly Discount FixedAsset Inventory InventoryAndAssembly NonInventory
        OtherCharge Payment Sales SalesTax Service
    """,
    "IteratorStep": "Start Continue Stop",
    "JobReportType": """
        ItemEstimatesVsActuals ItemProfitability JobEstimatesVsActualsDetail
        JobEstimatesVsActualsSummary JobProfitabilityDetail JobProfitabilitySummary ""
    """,
    "JobStatus": "Awarded Closed InProgress None NotAwarded Pending",
    "JournalLineType": "Debit Credit",
    "LineType": "ECPurchases ECSales Purchases Sales SubTotal TaxOnPurchases TaxOnSales Total",
    "LinkType": "AMTTYPE QUANTYPE",
    "ListDataExtType": "Account Customer Employee Item OtherName Vendor",
    "ListDelType": """
        Account BillingRate Class Currency Customer CustomerMsg CustomerType DateDrivenTerms
        Employee InventorySite ItemDiscount ItemFixedAsset ItemGroup ItemInventory
        ItemInventoryAssembly ItemNonInventory ItemOtherCharge ItemPayment ItemSalesTax
        ItemSalesTaxGroup ItemService ItemSubtotal JobType OtherName PaymentMethod
        PayrollItemNonWage PayrollItemWage PriceLevel SalesRep SalesTaxCode ShipMethod StandardTerms
        ToDo UnitOfMeasureSet Vehicle Vendor VendorType WorkersCompCode
    """,
    "ListEventOperation": "Add Modify Delete Merge",
    "ListEventType": """
        Account Class Customer CustomerMsg CustomerType DateDrivenTerms Employee ItemDiscount
        ItemFixedAsset ItemGroup ItemInventory ItemInventoryAssembly ItemNonInventory
        ItemOtherCharge ItemPayment ItemSalesTax ItemSalesTaxGroup ItemService ItemSubtotal JobType
        OtherName PaymentMethod PriceLevel SalesRep SalesTaxCode ShipMethod StandardTerms ToDo
        Vendor VendorType
    """,
    "ListMergeType": """
        Account Class Customer ItemDiscount ItemGroup ItemInventory ItemNonInventory ItemOtherCharge
        ItemPayment ItemSalesTax ItemSalesTaxGroup ItemService ItemSubtotal Vendor
    """,
    "MappingCategory": "BOX1 BOX2 BOX3 BOX4 BOX5 BOX6 BOX7 BOX8 BOX9 BOX10 BOX13 BOX14 BOX15",
    "MatchCriterion": "StartsWith Contains EndsWith",
    "MetaDataMode": "NoMetaData MetaDataOnly MetaDataAndResponseData",
    "MilitaryStatus": "Active Reserve",
    "Month": """
        January February March April May June July August September October November December
    """,
    "NonWageType": "Addition CompanyContribution Deduction DirectDeposit Tax",
    "Operator": "LessThan LessThanEqual Equal GreaterThan GreaterThanEqual",
    "OptionForPriceRuleConflict": "Zero BasePrice",
    "OtherDataExtType": "Company",
    "PaidStatus": "All PaidOnly NotPaidOnly",
    "PartOrFullTime": "PartTime FullTime",
    "PayPeriod": "Daily Weekly Biweekly Semimonthly Monthly Quarterly Yearly",
    "PaySalesTax": "Monthly Quarterly Annually",
    "PaymentMethodType": """
        AmericanExpress Cash Check DebitCard Discover ECheck GiftCard MasterCard Other
        OtherCreditCard Visa
    """,
    "PaymentStatus": "Unknown Completed",
    "PayrollDetailReportType": """
        EmployeeStateTaxesDetail PayrollItemDetail PayrollReviewDetail PayrollTransactionDetail
        PayrollTransactionsByPayee
    """,
    "PayrollSummaryReportType": "EmployeeEarningsSummary PayrollLiabilityBalances PayrollSummary",
    "PendingStatus": "All PendingOnly NotPendingOnly",
    "PreferredDeliveryMethod": "None Email Fax",
    "PriceLevelType": "FixedPercentage PerItem",
    "Priority": "Low Medium High",
    "QBFileMode": "MultiUser SingleUser",
    "Relation": "Spouse Partner Mother Father Sister Brother Son Daughter Friend Other",
    "ReportBasis": "Accrual Cash None",
    "ReportCalendar": "CalendarYear FiscalYear TaxYear",
    "ReportDateMacro": """
        All Today ThisWeek ThisWeekToDate ThisMonth ThisMonthToDate ThisQuarter ThisQuarterToDate
        ThisYear ThisYearToDate Yesterday LastWeek LastWeekToDate LastMonth LastMonthToDate
        LastQuarter LastQuarterToDate LastYear LastYearToDate NextWeek NextFourWeeks NextMonth
        NextQuarter NextYear
    """,
    "ReportDetailLevelFilter": "All AllExceptSummary SummaryOnly",
    "ReportOpenBalanceAsOf": "ReportEndDate Today",
    "ReportPostingStatusFilter": "Either NonPosting Posting",
    "ReportingPeriod": "Monthly Quarterly",
    "ReturnColumns": "ActiveOnly NonZero All",
    "RowType": """
        account class customer customerMessage customerType employee item jobType label memorizedTxn
        memorizedReport name otherName paymentMethod payrollItem salesRep salesTaxCode shipMethod
        state style terms toDo vendor vendorType
    """,
    "SalesTaxCountry": "Australia Canada UK US",
    "SerialNumberAddedOrRemoved": "Added Removed",
    "ServiceStatus": "Active Expired Never Pending Suspended Terminated Trial",
    "SpecialAccountType": """
        AccountsPayable AccountsReceivable CondenseItemAdjustmentExpenses CostOfGoodsSold
        DirectDepositLiabilities Estimates ExchangeGainLoss InventoryAssets ItemReceiptAccount
        OpeningBalanceEquity PayrollExpenses PayrollLiabilities PettyCash PurchaseOrders
        ReconciliationDifferences RetainedEarnings SalesOrders SalesTaxPayable UncategorizedExpenses
        UncategorizedIncome UndepositedFunds
    """,
    "SpecialItemType": "FinanceCharge ReimbursableExpenseGroup ReimbursableExpenseSubtotal",
    "Status": "Hot Warm Cold",
    "SubscriptionType": "Data UI UIExtension",
    "SummarizeBudgetColumnsBy": "Class Customer Date",
    "SummarizeBudgetRowsBy": "Account Class Customer",
    "SummarizeColumnsBy": """
        Account BalanceSheet Class Customer CustomerType Day Employee FourWeek HalfMonth
        IncomeStatement ItemDetail ItemType Month Payee PaymentMethod PayrollItemDetail
        PayrollYtdDetail Quarter SalesRep SalesTaxCode ShipMethod Terms TotalOnly TwoWeek Vendor
        VendorType Week Year
    """,
    "SummarizeRowsBy": """
        Account BalanceSheet Class Customer CustomerType Day Employee FourWeek HalfMonth
        IncomeStatement ItemDetail ItemType Month Payee PaymentMethod PayrollItemDetail
        PayrollYtdDetail Quarter SalesRep SalesTaxCode ShipMethod TaxLine Terms TotalOnly TwoWeek
        Vendor VendorType Week Year
    """,
    "SummaryReportBasis": "Accrual Cash",
    "TaxForm": "Form1040 Form1065 Form1120 Form1120S Form990 Form990PF Form990T OtherOrNone",
    "TemplateType": """
        BuildAssembly CreditMemo Estimate Invoice PurchaseOrder SalesOrder SalesReceipt
    """,
    "ThousandSeparator": "Comma Period Space Apostrophe",
    "ThousandSeparatorGrouping": "XX_XXX_XXX X_XX_XX_XXX",
    "TimeReportType": "TimeByItem TimeByJobDetail TimeByJobSummary TimeByName",
    "TrackLostEvents": "All None",
    "TransactionDetailLevelFilter": "All SummaryOnly AllExceptSummary",
    "TransactionMode": "CardNotPresent CardPresent",
    "TransactionPaidStatusFilter": "Either Closed Open",
    "TxnDataExtType": """
        ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard BuildAssembly Charge Check
        CreditCardCharge CreditCardCredit CreditMemo Deposit Estimate InventoryAdjustment Invoice
        ItemReceipt JournalEntry PurchaseOrder ReceivePayment SalesOrder SalesReceipt
        SalesTaxPaymentCheck VendorCredit
    """,
    "TxnDelType": """
        ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard BuildAssembly Charge Check
        CreditCardCharge CreditCardCredit CreditMemo Deposit Estimate InventoryAdjustment Invoice
        ItemReceipt JournalEntry PurchaseOrder ReceivePayment SalesOrder SalesReceipt
        SalesTaxPaymentCheck TimeTracking TransferInventory VehicleMileage VendorCredit
    """,
    "TxnDisplayAddType": """
        Bill BillPayment BuildAssembly Charge Check CreditCardCharge CreditCardCredit CreditMemo
        Deposit Estimate InventoryAdjustment Invoice ItemReceipt JournalEntry PurchaseOrder
        ReceivePayment SalesOrder SalesReceipt SalesTaxPaymentCheck VendorCredit
    """,
    "TxnDisplayModType": """
        Bill BillPaymentCheck BillPaymentCreditCard BuildAssembly Charge Check CreditCardCharge
        CreditCardCredit CreditMemo Deposit Estimate InventoryAdjustment Invoice ItemReceipt
        JournalEntry PurchaseOrder ReceivePayment SalesOrder SalesReceipt SalesTaxPaymentCheck
        VendorCredit
    """,
    "TxnEventOperation": "Add Modify Delete",
    "TxnEventType": """
        ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard Charge Check CreditCardCharge
        CreditCardCredit CreditMemo Deposit Estimate InventoryAdjustment Invoice ItemReceipt
        JournalEntry PurchaseOrder ReceivePayment SalesOrder SalesReceipt SalesTaxPaymentCheck
        TimeTracking VendorCredit
    """,
    "TxnType": """
        ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard BuildAssembly Charge Check
        CreditCardCharge CreditCardCredit CreditMemo Deposit Estimate InventoryAdjustment Invoice
        ItemReceipt JournalEntry LiabilityAdjustment Paycheck PayrollLiabilityCheck PurchaseOrder
        ReceivePayment SalesOrder SalesReceipt SalesTaxPaymentCheck Transfer VendorCredit
        YTDAdjustment
    """,
    "TxnTypeFilter": """
        All ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard BuildAssembly Charge
        Check CreditCardCharge CreditCardCredit CreditMemo Deposit Estimate InventoryAdjustment
        Invoice ItemReceipt JournalEntry LiabilityAdjustment Paycheck PayrollLiabilityCheck
        PurchaseOrder ReceivePayment SalesOrder SalesReceipt SalesTaxPaymentCheck Transfer
        VendorCredit YTDAdjustment
    """,
    "TxnVoidType": """
        ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard Charge Check CreditCardCharge
        CreditCardCredit CreditMemo Deposit InventoryAdjustment Invoice ItemReceipt JournalEntry
        SalesReceipt VendorCredit
    """,
    "Type": "Task Call Fax Email Meeting Appointment",
    "UnitOfMeasureType": "Area Count Length Other Time Volume Weight",
    "UnitUsedFor": "Purchase Sales Shipping",
    "UseTimeDataToCreatePaychecks": "NotSet UseTimeData DoNotUseTimeData",
    "WageType": """
        Bonus Commission HourlyOvertime HourlyRegular HourlySick HourlyVacation SalaryRegular
        SalarySick SalaryVacation
    """,
}
