"""Payments, checks, deposits, journal entries and cards."""

from typing import Final

ROWS: Final = """
PaymentMethodRef: How it was paid, such as Check or Cash; a list of QuickBooks.
DepositToAccountRef: The account that gets the money; without it undeposited funds, from where a
    deposit takes it to the bank.
Deposit/DepositToAccountRef: The bank account that gets the money.
ReceivePayment/TotalAmount: The amount that the customer paid.
IsAutoApply: True lets QuickBooks choose which open invoices the payment pays; else nothing is paid
    until someone chooses.
AppliedToTxnAdd: One invoice or bill that this payment pays, and how much of it.
AppliedToTxnMod: One invoice or bill that this payment is to pay, and how much of it.
AppliedToTxnRet: One invoice or bill that this payment has paid, and how much of it.
AppliedToTxn/TxnID: The id of the invoice or bill that is paid.
AppliedToTxn/TxnType: What kind of transaction was paid.
AppliedToTxn/TxnDate: The day of the transaction that was paid.
AppliedToTxn/RefNumber: The number that people see on the transaction that was paid.
AppliedToTxn/Amount: How much of it this payment has paid.
AppliedToTxn/BalanceRemaining: What is still to be paid of it; to read only.
PaymentAmount: How much of the payment goes to this invoice or bill.
DiscountAmount: What is taken off, as for paying early.
DiscountAccountRef: The account to which the discount is posted.
DiscountClassRef: The class of the discount.
UnusedPayment: What of the payment has paid nothing yet; computed by QuickBooks, to read only.
UnusedCredits: What the customer has in credits that are not used; to read only.
PayeeEntityRef: Who is paid: a vendor, a customer, an employee or another name.
BillPaymentCheck/PayeeEntityRef, BillPaymentCreditCard/PayeeEntityRef: The vendor who is paid.
BankAccountRef: The bank account from which the check is paid.
CreditCardAccountRef: The credit card account by which it is paid.
AccountRef: The account that it belongs to.
InventoryAdjustment/AccountRef: The account to which the difference in value is posted.
Check/AccountRef: The bank account from which the check is paid; lines say what for.
CreditCardCharge/AccountRef: The credit card account by which it is paid; lines say what for.
CreditCardCredit/AccountRef: The credit card account that gets the money back.
Check/Amount: The sum of the check; computed by QuickBooks from its lines, to read only.
BillPaymentCheckRet/Amount: The sum of the check; computed by QuickBooks, to read only.
BillPaymentCreditCardRet/Amount: The sum paid; computed by QuickBooks, to read only.
CreditCardCharge/Amount, CreditCardCredit/Amount: The sum; computed by QuickBooks from its lines.
ApplyCheckToTxnAdd, ApplyCheckToTxnMod: A transaction that this check pays back, such as a credit of
    a customer.
CheckNumber: The number of the customer's check.
DepositLineAdd: A payment that is brought to the bank, or other money to an account.
DepositLineMod: A line to keep, change or add; lines that are left out are deleted.
DepositLineRet: A payment that was brought to the bank, or other money from an account.
PaymentTxnID: The id of a payment in undeposited funds that is brought to the bank.
PaymentTxnLineID: The line of that payment.
OverrideMemo: Another remark than the payment's own.
OverrideCheckNumber: Another check number than the payment's own.
OverrideClassRef: Another class than the payment's own.
DepositLine/EntityRef: From whom the money is.
DepositLine/AccountRef: The account that the money is from, such as an income account.
DepositLine/Amount: The amount of this line.
CashBackInfoAdd, CashBackInfoMod, CashBackInfoRet: Money of the deposit that is kept as cash.
CashBackInfo/AccountRef: The account that the cash goes to, such as petty cash.
CashBackInfo/Amount: How much cash is kept.
DepositTotal: The sum of the deposit; computed by QuickBooks, to read only.
DepositTotalInHomeCurrency: The sum of the deposit in the home currency; to read only.
JournalDebitLine: A debit to an account; debits and credits of an entry must be equal in sum.
JournalCreditLine: A credit to an account; debits and credits of an entry must be equal in sum.
JournalLineMod: A line to keep, change or add; lines that are left out are deleted.
JournalLineType: Whether the line is a debit or a credit.
JournalLine/Amount: The amount that is debited or credited.
JournalLine/AccountRef: The account that is debited or credited.
JournalLine/EntityRef: The customer, vendor, employee or other name; needed with accounts receivable
    (a customer) or payable (a vendor).
EntityRef: The customer, vendor, employee or other name that it concerns.
IsAdjustment: Marks the entry as an adjustment for accountants' reports.
IsHomeCurrencyAdjustment: Whether the entry only corrects values in the home currency.
IsAmountsEnteredInHomeCurrency: Whether amounts are in the home currency, not the entry's own.
CreditCardTxnInfo: What a card payment's processor answered, for the record; QuickBooks charges
    nothing by it.
CreditCardTxnInfoMod: What a card payment's processor answered, for the record.
CreditCardTxnInputInfo, CreditCardTxnInputInfoMod: What was sent to the card processor.
CreditCardTxnResultInfo, CreditCardTxnResultInfoMod: What the card processor answered.
CreditCardNumber: The card's number; in CreditCardTxnInputInfo masked by x but for its end.
ExpirationMonth: The month in which the card expires, 1 to 12.
ExpirationYear: The year in which the card expires.
NameOnCard: The holder's name as it stands on the card.
CreditCardAddress: The street in the card holder's billing address.
CreditCardPostalCode: The zip code or postal code in the card holder's billing address.
TransactionMode: Whether the card was there to be swiped, or its number was typed in.
CreditCardTxnType: What was done with the card, such as Charge or Authorization.
ResultCode: The code with which the card processor answered; 0 is success.
ResultMessage: The text with which the card processor answered.
CreditCardTransID: The card processor's own id of the transaction.
MerchantAccountNumber: The merchant's account at the card processor.
AuthorizationCode: The code by which the card's bank allowed the charge.
AVSStreet: Whether the street fits the card holder's.
AVSZip: Whether the zip code fits the card holder's.
CardSecurityCodeMatch: Whether the card's security code was right.
ReconBatchID: The batch in which the card processor settles it, as the processor told it.
PaymentGroupingCode: A number of the card processor's for settling, as the processor told it.
PaymentStatus: Whether the card payment was completed.
TxnAuthorizationTime: When the card's bank allowed the charge.
TxnAuthorizationStamp: A number that goes with the time of authorization, as the processor told it.
ClientTransID: The id that the program gave the transaction at the card processor.
"""
