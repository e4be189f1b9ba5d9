"""Reports: what to ask for, and how rows and columns come; TransactionQuery, which is one too."""

from typing import Final

ROWS: Final = """
AgingReportType, BudgetSummaryReportType, CustomDetailReportType, CustomSummaryReportType,
    GeneralDetailReportType, GeneralSummaryReportType, JobReportType, PayrollDetailReportType,
    PayrollSummaryReportType, TimeReportType: Which report it is, by its name in QuickBooks' menu.
DisplayReport: True opens the report in the window of QuickBooks, for who sits at the PC.
ReportPeriod: The span of days that the report is about.
FromReportDate: The first day of the report.
ToReportDate: The last day of the report.
ReportDateMacro: The span of days by name, such as LastMonth, in place of ReportPeriod.
ReportAccountFilter: Only these accounts, or accounts of one type.
ReportEntityFilter: Only these customers, vendors, employees or other names, or all of one kind.
ReportItemFilter: Only these items, or items of one type.
ReportClassFilter: Only these classes.
ReportTxnTypeFilter: Only transactions of these types.
AccountTypeFilter: A kind of accounts.
EntityTypeFilter: Customers, employees, vendors or other names as a whole.
ItemTypeFilter: A kind of items.
TxnTypeFilter: A type of transactions.
ReportModifiedDateRangeFilter: Only transactions that were changed within a span of days.
FromReportModifiedDate: The first day of changes.
ToReportModifiedDate: The last day of changes.
ReportModifiedDateRangeMacro: The span of changes by name, in place of
    ReportModifiedDateRangeFilter.
ReportDetailLevelFilter: Whether lines, sums of transactions or both are counted.
ReportPostingStatusFilter: Whether transactions count that are in the accounts (posting), that are
    not, as estimates are, or both.
ReportBasis: Accrual counts a sale on its day, Cash when it is paid.
SummarizeColumnsBy: What columns stand for, such as months or classes; TotalOnly is a single one.
SummarizeRowsBy: What rows are grouped by.
SummarizeBudgetColumnsBy: What columns of the budget stand for.
SummarizeBudgetRowsBy: What rows of the budget stand for.
BudgetCriterion: Whether the budget is by account alone, or by customer or class too.
FiscalYear: The fiscal year of the budget.
IncludeColumn: A column that the report shall have; once there is one, only those that are named.
IncludeSubcolumns: True adds columns such as percentages, or those of the time before.
IncludeAccounts: Whether all accounts come or only those in use.
ReportCalendar: Whether years are of the calendar, of the company's accounts or of its taxes.
ReturnRows: Whether rows without activity or without an amount come too.
ReturnColumns: Whether columns without activity or without an amount come too.
ReportOpenBalanceAsOf: Whether balances are those of today or of the report's last day.
ReportAgingAsOf: Whether days overdue are counted up to today or to the report's last day.
ReportTitle: The title of the report.
ReportSubtitle: The line below the title, mostly the span of days.
NumRows: How many rows there are.
NumColumns: How many columns there are.
NumColTitleRows: How many lines the head of a column has.
ColDesc: One column: its head, and what its values are.
ColTitle: A line of a column's head.
ColType: What the column holds, such as Date or Amount.
ReportData: The rows, in the order of the report.
DataRow: A row with values.
TextRow: A row with nothing but a text, such as a heading.
SubtotalRow: A row with the sums of a group.
TotalRow: A row with the sums of a group or of the whole report.
RowData: What the row is about, such as the account with its full name.
ColData: The value of one column; colID says which.
rowNumber: The row's number, from 1 through all kinds of rows.
colID: The column's number, by which values find their column.
titleRow: Which line of the head it is.
rowType: What kind of thing the row is about.
dataType: What kind of value it is.
ColData/value, RowData/value, ColTitle/value, TextRow/value: The text that the report shows.
TransactionModifiedDateRangeFilter: Only transactions made or changed within a span of time.
TransactionDateRangeFilter: Only transactions whose TxnDate is within a span of days.
TransactionEntityFilter: Only transactions with these customers, vendors, employees or other names.
TransactionAccountFilter: Only rows of these accounts.
TransactionItemFilter: Only rows with these items.
TransactionClassFilter: Only rows of these classes.
TransactionTypeFilter: Only transactions of these types.
TransactionDetailLevelFilter: Whether each line comes as a row, each transaction, or both.
TransactionPostingStatusFilter: Whether transactions come that are in the accounts (posting), that
    are not, or both.
TransactionPaidStatusFilter: Whether paid or unpaid ones come, or both.
"""
