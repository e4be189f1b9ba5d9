"""What queries ask for: by id, by name, by time, how many and how much of each."""

from typing import Final

ROWS: Final = """
Query/ListID: Asks for just the records with these ids.
Query/FullName: Asks for just the records with these full names.
Query/TxnID: Asks for just the transactions with these ids.
Query/RefNumber: Asks for the transactions with these numbers, whatever case letters have; several
    may share one.
RefNumberCaseSensitive: Asks for the transactions with these numbers, letters in just this case.
MaxReturned: The most records that come; with iterator the size of a page, else those beyond are
    left out without a word.
iterator: Reads a long list in pages, which works only within one visit of the Web Connector.
ActiveStatus: Whether inactive (hidden) records come too; without it they do not.
FromModifiedDate: Only records made or changed at this moment or later; without an offset it is the
    local time of the QuickBooks PC.
ToModifiedDate: Only records made or changed up to this moment.
ModifiedDateRangeFilter: Only transactions made or changed within a span of time; what to use to
    fetch changes.
TxnDateRangeFilter: Only transactions whose TxnDate is within a span of days.
FromTxnDate: The first day, by TxnDate.
ToTxnDate: The last day, by TxnDate.
DateMacro: A span of days by name, such as ThisMonth, as QuickBooks' reports have it.
NameFilter: Only records whose name begins with, ends with or holds a text.
NameRangeFilter: Only records whose names are within a span of the alphabet.
FromName: The first name of the span; without it from the beginning.
ToName: The last name of the span; without it to the end.
MatchCriterion: Whether the text stands at the beginning, at the end or anywhere.
RefNumberFilter: Only transactions whose number begins with, ends with or holds a text.
RefNumberRangeFilter: Only transactions whose numbers are within a span.
FromRefNumber: The first number of the span; without it from the beginning.
ToRefNumber: The last number of the span; without it to the end.
EntityFilter: Only transactions with these customers, vendors, employees or other names.
AccountFilter: Only transactions with these accounts.
ItemFilter: Only transactions with these items.
CurrencyFilter: Only those in these currencies.
ClassFilter: Only those of these classes.
ListIDWithChildren: The record with this id, and all records below it, such as a customer's jobs.
FullNameWithChildren: The record with this full name, and all records below it, such as a customer's
    jobs.
TotalBalanceFilter: Only those whose total balance is above, below or at an amount.
TotalBalanceFilter/Amount: The amount that the total balance is compared with.
Operator: How the balance is compared with the amount.
PaidStatus: Whether paid or unpaid ones come; without it both.
IncludeLineItems: Must be true for the lines of transactions to come; without it they are left out.
IncludeLinkedTxns: Must be true for LinkedTxn to come, such as the payments of an invoice.
Query/AccountType: Only accounts of these types.
TimeTrackingEntityFilter: Only the time of these employees, vendors or other names.
Filter/ListID: The record with this id, without what is below it.
Filter/FullName: The record with this full name, without what is below it.
NameFilter/Name: The text that names are to hold.
RefNumberFilter/RefNumber: The text that numbers are to hold.
"""
