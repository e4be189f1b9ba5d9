"""Sales and purchases: what the transaction as a whole holds."""

from typing import Final

ROWS: Final = """
TxnDate: The day of the transaction in the books, which reports go by; today if left out.
TxnNumber: A number that QuickBooks gives by itself; neither the TxnID nor the number people see.
TxnType: What kind of transaction it is, such as Invoice.
RefNumber: The number that people see on the transaction; it need not be unique.
Invoice/RefNumber, SalesReceipt/RefNumber, Estimate/RefNumber, SalesOrder/RefNumber,
    CreditMemo/RefNumber, PurchaseOrder/RefNumber: The number that people see; not unique.
    QuickBooks gives the next one if it is left out.
Bill/RefNumber: The number that the vendor gave the bill; not unique, and never made by QuickBooks.
VendorCredit/RefNumber: The number that the vendor gave the credit; never made by QuickBooks.
ItemReceipt/RefNumber: The number of the delivery, as the vendor gave it.
ReceivePayment/RefNumber: The number of the customer's check, or another reference to the payment.
Check/RefNumber, BillPaymentCheck/RefNumber, SalesTaxPaymentCheck/RefNumber: The check's number;
    leave it out if the check is yet to be printed.
CreditCardCharge/RefNumber, CreditCardCredit/RefNumber: The number of the receipt.
CustomerRef: The customer or job that it is for; a job by its full name, such as Customer:Job.
Line/CustomerRef: The customer or job whom this line concerns, such as to charge the cost on to.
TimeTracking/CustomerRef: The customer or job for which the work was done.
VendorRef: The vendor that it is from.
ARAccountRef: The accounts receivable account; without it the usual one. A payment must name the
    same one as its invoices.
APAccountRef: The accounts payable account; without it the usual one. A payment must name the same
    one as its bills.
TemplateRef: The form's layout by its name in QuickBooks; it also decides which fields people see.
PONumber: The number of the customer's purchase order, printed on the form.
DueDate: When it is to be paid; computed from TxnDate and TermsRef if left out.
BillToPayQuery/DueDate: Only bills that are due on this day or before.
ShipDate: The day on which the goods go out.
FOB: From where the customer bears the freight (free on board), as text for the form.
ShipMethodRef: By whom it goes out, such as UPS; a list of QuickBooks.
CustomerMsgRef: The sentence to the customer on the form, such as thanks; out of a list.
IsPending: True keeps the transaction out of the accounts until someone marks it as final.
IsManuallyClosed: True closes the order although not everything on it was delivered.
IsToBePrinted: Puts it on the list of forms to print; nothing is printed until someone does it.
Check/IsToBePrinted, BillPaymentCheck/IsToBePrinted, SalesTaxPaymentCheck/IsToBePrinted: Puts it on
    the list of checks to print; its number comes when it is printed.
IsToBeEmailed: Puts it on the list of forms to email; nothing goes out until someone sends it.
Memo: A remark that registers and reports show.
Invoice/Memo: A remark that registers, reports and statements show; it is not printed on the form.
Check/Memo, BillPaymentCheck/Memo, SalesTaxPaymentCheck/Memo: A remark that is printed on the check.
CustomerSalesTaxCodeRef: Whether the customer pays sales tax on this sale; else as the customer's
    record has it.
ItemSalesTaxRef: The sales tax item or group whose rate taxable lines get; else as the customer's
    record has it.
JournalLine/ItemSalesTaxRef, SalesTaxPayableLine/ItemSalesTaxRef,
    SalesTaxPaymentCheckLine/ItemSalesTaxRef: The sales tax item that the line is about.
SalesTaxCodeRef: The tax code: in the US whether it is taxed, such as Tax or Non.
Line/SalesTaxCodeRef: Whether this line is taxed, such as Tax or Non; else as the item has it.
IsTaxIncluded: Whether amounts or prices include the tax already.
TaxAmount: The tax of the line; QuickBooks computes it if left out.
Subtotal: The sum of the lines before sales tax; computed by QuickBooks, to read only.
SalesTaxPercentage: The rate of the sales tax item; to read only.
SalesTaxTotal: The sales tax; computed by QuickBooks, to read only.
TotalAmount: The sum, any tax included; computed by QuickBooks, to read only.
TotalAmountInHomeCurrency: The sum in the home currency; computed by QuickBooks, to read only.
AppliedAmount: What payments and credits have paid of it so far, below zero; to read only.
BalanceRemaining: What is still to be paid; computed by QuickBooks, to read only.
BalanceRemainingInHomeCurrency: What is still to be paid, in the home currency; to read only.
IsPaid: Whether nothing is left to pay; to read only.
OpenAmount: What is still open of it; computed by QuickBooks, to read only.
AmountDue: The sum of the bill; computed by QuickBooks from its lines, to read only.
AmountDueInHomeCurrency: The sum of the bill in the home currency; to read only.
AmountInHomeCurrency: The amount in the home currency; computed by QuickBooks, to read only.
CreditAmount: The sum of the credit; computed by QuickBooks from its lines, to read only.
CreditAmountInHomeCurrency: The sum of the credit in the home currency; to read only.
CreditRemaining: What of the credit is not used yet; computed by QuickBooks, to read only.
CreditRemainingInHomeCurrency: What of the credit is not used yet, in the home currency.
SuggestedDiscountAmount: What the terms take off for paying early; to read only.
SuggestedDiscountDate: The last day on which paying brings that discount; to read only.
IsFinanceCharge: Whether the invoice charges interest for paying late.
Other: A text of your own in the field Other of the form, if its layout shows that.
Other1: A text of your own in the form's column Other 1, if its layout shows that.
Other2: A text of your own in the form's column Other 2, if its layout shows that.
PurchaseOrder/Other1: A text of your own in the form's field Other 1, if its layout shows that.
PurchaseOrder/Other2: A text of your own in the form's field Other 2, if its layout shows that.
LinkedTxn: A transaction that this one hangs together with, such as a payment of this invoice; only
    with IncludeLinkedTxns.
LinkedTxn/TxnID: The id of the other transaction.
LinkedTxn/TxnType: What kind the other transaction is.
LinkedTxn/TxnDate: The day of the other transaction.
LinkedTxn/RefNumber: The number that people see on the other transaction.
LinkedTxn/Amount: How much of the one goes to the other, such as what was paid; it can be below
    zero.
LinkType: AMTTYPE: one pays the other; QUANTYPE: one has delivered or taken over what the other had
    ordered.
LinkToTxnID: An earlier order, such as a sales order of an invoice, whose open lines are taken over
    whole.
LinkToTxn: The line of an earlier order that this line takes over.
LinkToTxn/TxnID: The id of that order.
LinkToTxn/TxnLineID: The id of the line of that order.
SetCredit: Uses a credit of the customer or vendor, such as a credit memo, to pay this.
CreditTxnID: The id of the credit, such as a credit memo or a payment that is not used up.
SetCredit/AppliedAmount: How much of the credit to use.
InventorySiteRef: The warehouse where the goods are; only with QuickBooks' Advanced Inventory.
InventorySiteLocationRef: The bin or shelf in the warehouse; only with QuickBooks' Advanced
    Inventory.
ShipToEntityRef: To whom the vendor is to deliver: a customer, a vendor or another name.
ExpectedDate: The day on which the delivery is expected.
VendorMsg: A sentence to the vendor that is printed on the order.
IsFullyInvoiced: Whether everything on the order was invoiced; to read only.
IsFullyReceived: Whether everything on the order was delivered; to read only.
PurchaseOrder/DueDate, SalesOrder/DueDate, Estimate/DueDate: When it is due.
PurchaseOrder/VendorRef: The vendor from whom it is ordered.
ToDo/VendorRef: The vendor that it is about.
BillToPay/AmountDue: How much of the bill is to be paid.
ItemAssembliesCanBuildQuery/TxnDate: The day as of which it is computed.
BuildAssembly/IsPending: Whether the build waits for parts; it is not in the books until then.
"""
