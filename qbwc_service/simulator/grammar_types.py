"""The values QuickBooks accepts in an element, by type, and the status it answers otherwise.

Source: the enumerations of the US edition of qbXML 14.0; formats from the SDK's simple types.
"""

import re
from datetime import date, datetime

from qbwc_service.simulator.refusals import StatusError

ENUMERATIONS = """
JobStatus = Awarded Closed InProgress None NotAwarded Pending
PreferredDeliveryMethod = None Email Fax
AccountType = AccountsPayable AccountsReceivable Bank CostOfGoodsSold CreditCard Equity Expense
  FixedAsset Income LongTermLiability NonPosting OtherAsset OtherCurrentAsset
  OtherCurrentLiability OtherExpense OtherIncome
PaymentMethodType = AmericanExpress Cash Check DebitCard Discover ECheck GiftCard MasterCard Other
  OtherCreditCard Visa
ListDelType = Account BillingRate Class Currency Customer CustomerMsg CustomerType DateDrivenTerms
  Employee InventorySite ItemDiscount ItemFixedAsset ItemGroup ItemInventory ItemInventoryAssembly
  ItemNonInventory ItemOtherCharge ItemPayment ItemSalesTax ItemSalesTaxGroup ItemService
  ItemSubtotal JobType OtherName PaymentMethod PayrollItemNonWage PayrollItemWage PriceLevel
  SalesRep SalesTaxCode ShipMethod StandardTerms ToDo UnitOfMeasureSet Vehicle Vendor VendorType
  WorkersCompCode
ListMergeType = Account Class Customer ItemDiscount ItemGroup ItemInventory ItemNonInventory
  ItemOtherCharge ItemPayment ItemSalesTax ItemSalesTaxGroup ItemService ItemSubtotal Vendor
DataExtType = AMTTYPE DATETIMETYPE INTTYPE PERCENTTYPE PRICETYPE QUANTYPE STR1024TYPE STR255TYPE
AssignToObject = Account ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard
  BuildAssembly Charge Check Company CreditCardCharge CreditCardCredit CreditMemo Customer Deposit
  Employee Estimate InventoryAdjustment Invoice Item ItemReceipt JournalEntry OtherName
  PurchaseOrder ReceivePayment SalesOrder SalesReceipt SalesTaxPaymentCheck Vendor VendorCredit
ListDataExtType = Account Customer Employee Item OtherName Vendor
TxnDataExtType = ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard BuildAssembly
  Charge Check CreditCardCharge CreditCardCredit CreditMemo Deposit Estimate InventoryAdjustment
  Invoice ItemReceipt JournalEntry PurchaseOrder ReceivePayment SalesOrder SalesReceipt
  SalesTaxPaymentCheck VendorCredit
OtherDataExtType = Company
OptionForPriceRuleConflict = Zero BasePrice
TransactionMode = CardNotPresent CardPresent
CreditCardTxnType = Authorization Capture Charge Refund VoiceAuthorization
AVSStreet = Pass Fail NotAvailable
AVSZip = Pass Fail NotAvailable
CardSecurityCodeMatch = Pass Fail NotAvailable
PaymentStatus = Unknown Completed
TxnDelType = ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard BuildAssembly Charge
  Check CreditCardCharge CreditCardCredit CreditMemo Deposit Estimate InventoryAdjustment Invoice
  ItemReceipt JournalEntry PurchaseOrder ReceivePayment SalesOrder SalesReceipt
  SalesTaxPaymentCheck TimeTracking TransferInventory VehicleMileage VendorCredit
TxnVoidType = ARRefundCreditCard Bill BillPaymentCheck BillPaymentCreditCard Charge Check
  CreditCardCharge CreditCardCredit CreditMemo Deposit InventoryAdjustment Invoice ItemReceipt
  JournalEntry SalesReceipt VendorCredit
ActiveStatus = ActiveOnly InactiveOnly All
MatchCriterion = StartsWith Contains EndsWith
Operator = LessThan LessThanEqual Equal GreaterThan GreaterThanEqual
DateMacro = All Today ThisWeek ThisWeekToDate ThisMonth ThisMonthToDate ThisCalendarQuarter
  ThisCalendarQuarterToDate ThisFiscalQuarter ThisFiscalQuarterToDate ThisCalendarYear
  ThisCalendarYearToDate ThisFiscalYear ThisFiscalYearToDate Yesterday LastWeek LastWeekToDate
  LastMonth LastMonthToDate LastCalendarQuarter LastCalendarQuarterToDate LastFiscalQuarter
  LastFiscalQuarterToDate LastCalendarYear LastCalendarYearToDate LastFiscalYear
  LastFiscalYearToDate NextWeek NextFourWeeks NextMonth NextCalendarQuarter NextCalendarYear
  NextFiscalQuarter NextFiscalYear
PaidStatus = All PaidOnly NotPaidOnly
"""


def joined(text: str) -> list[tuple[str, str]]:
    """Return the (name, body) pairs of a table text; an indented line continues the one before."""
    flat = re.sub(r"\n +", " ", text).strip()
    return [(name.strip(), body.strip()) for name, _, body in map(_halves, flat.split("\n"))]


def _halves(line: str) -> tuple[str, str, str]:
    return line.partition("=")


ENUMS = {name: frozenset(body.split()) for name, body in joined(ENUMERATIONS)}

_NUMBER = r"[+-]?(?=\.?\d)\d{0,10}"
# type letter -> pattern, status code and what the text was meant to be
FORMATS = {
    "b": (re.compile(r"true|false|0|1"), 3010, "boolean"),
    "a": (re.compile(r"|[+-]?(?=\.?\d)\d{0,13}(\.\d\d)?"), 3040, "amount"),
    "p": (re.compile(rf"|{_NUMBER}(\.\d{{1,5}})?"), 3045, "price"),
    "%": (re.compile(rf"|{_NUMBER}(\.\d{{1,5}})?"), 3050, "percent"),
    "q": (re.compile(rf"|{_NUMBER}(\.\d{{1,5}})?"), 3060, "quantity"),
    "f": (re.compile(r"|[+-]?(?=\.?\d)\d*(\.\d+)?"), 3085, "number"),
    "i": (re.compile(r"|[+-]?\d{1,10}"), 3085, "number"),
    "g": (re.compile(r"0|\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}"), 3065, "GUID"),
    "k": (re.compile(r"|-1|[0-9A-Fa-f]{1,16}-\d{1,16}"), 3000, "object ID"),
}


def check_value(name: str, kind: str, text: str) -> None:
    """Raise StatusError when `text` is no value of the type `kind` (see `grammar.py`)."""
    if kind.isdigit():
        _check_length(name, int(kind), text)
    elif kind in ("d", "t"):
        _check_date(name, kind, text)
    elif kind.startswith("e"):
        if text not in ENUMS[kind[1:]]:
            raise StatusError(3110, f'The value "{text}" is unknown in the field "{name}".')
    elif kind:
        pattern, code, meant = FORMATS[kind]
        if not pattern.fullmatch(text):
            raise StatusError(code, f'The {meant} "{text}" in the field "{name}" is invalid.')


def _check_length(name: str, most: int, text: str) -> None:
    if len(text) > most:
        raise StatusError(
            3070, f'The string "{text}" in the field "{name}" is too long, {most} is the maximum.'
        )


def _check_date(name: str, kind: str, text: str) -> None:
    try:
        if text and kind == "d":
            date.fromisoformat(text)
        elif text:
            datetime.fromisoformat(text)
    except ValueError:
        raise StatusError(3020, f'The date "{text}" in the field "{name}" is invalid.') from None
