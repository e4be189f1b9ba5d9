"""Lines of sales and purchases, and time."""

from typing import Final

ROWS: Final = """
ItemRef: The item: a product, a service or anything else of the item list.
InvoiceLine/ItemRef, SalesReceiptLine/ItemRef, EstimateLine/ItemRef, SalesOrderLine/ItemRef,
    CreditMemoLine/ItemRef, PurchaseOrderLine/ItemRef, ItemLine/ItemRef, BillItemLine/ItemRef: The
    item that is sold or bought; it fills in text, price, account and tax of the line.
Line/Desc: The text of the line; the item's own if left out. A line may have nothing but a text.
Quantity: How many.
Line/Quantity: How many of the item.
LineGroup/Quantity: How many of the group; the lines of its members are multiplied by it.
UnitOfMeasure: The unit in which Quantity counts, such as box; the item's usual one if left out.
OverrideUOMSetRef: Another set of units than the item's own.
Rate: The price of one; the item's own, by the customer's price level, if left out.
PurchaseOrderLine/Rate: The cost of one; the item's own if left out.
Earnings/Rate: What is paid for an hour, or for the period of a salary.
RatePercent: A percentage in place of a price, as of a discount: of the line above.
Earnings/RatePercent: A percentage in place of the rate.
MarkupRate: What is added to the cost of each as markup.
MarkupRatePercent: What is added to the cost as markup, in percent.
Cost: The cost of one; the item's own if left out.
Amount: How much money it is.
Line/Amount: The sum of the line; Quantity times the price if left out.
SalesTaxPayableLine/Amount, SalesTaxPaymentCheckLine/Amount: How much of the tax is paid.
ItemGroupMember/Quantity: How many of the member one group has.
Charge/Desc: The text of the charge; the item's own if left out.
ExpenseLine/Amount: The amount that is posted to the account.
LineGroup/Desc: The text of the group item.
RateEntry/Rate: The rate that holds from its day on.
Line/Memo: A remark on the line.
Line/ClassRef: The class of this line.
Line/AccountRef: The account to which the line is posted.
LineGroup/TotalAmount: The sum of the group's lines; computed by QuickBooks, to read only.
OverrideItemAccountRef: The account to which this line is posted instead of the item's own.
ServiceDate: The day on which the work was done or the goods were delivered.
SerialNumber: Serial numbers of the pieces; only with QuickBooks' Advanced Inventory.
LotNumber: The lot of the goods; only with QuickBooks' Advanced Inventory.
BillableStatus: Whether the cost is to be charged on to the customer: Billable, NotBillable, or
    HasBeenBilled once it was.
Line/SalesRepRef: The sales rep for this line.
Line/IsManuallyClosed: True closes the line although not everything on it was delivered.
ItemGroupRef: The group item; QuickBooks writes the lines of its members by itself.
IsPrintItemsInGroup: Whether the printed form shows the group's members, or only the group.
InvoiceLineAdd, InvoiceLineRet: One line of the invoice.
SalesReceiptLineAdd, SalesReceiptLineRet: One line of the sales receipt.
EstimateLineAdd, EstimateLineRet: One line of the estimate.
SalesOrderLineAdd, SalesOrderLineRet: One line of the sales order.
CreditMemoLineAdd, CreditMemoLineRet: One line of the credit memo.
PurchaseOrderLineAdd, PurchaseOrderLineRet: One line of the purchase order.
InvoiceLineGroupAdd, SalesReceiptLineGroupAdd, EstimateLineGroupAdd, SalesOrderLineGroupAdd,
    CreditMemoLineGroupAdd, PurchaseOrderLineGroupAdd, ItemGroupLineAdd: A group item; QuickBooks
    writes the lines of its members by itself.
InvoiceLineGroupRet, SalesReceiptLineGroupRet, EstimateLineGroupRet, SalesOrderLineGroupRet,
    CreditMemoLineGroupRet, PurchaseOrderLineGroupRet, ItemGroupLineRet: A group item and the lines
    of its members.
InvoiceLineMod, SalesReceiptLineMod, EstimateLineMod, SalesOrderLineMod, CreditMemoLineMod,
    PurchaseOrderLineMod, ItemLineMod, ExpenseLineMod: A line to keep, change or add; lines that are
    left out are deleted.
InvoiceLineGroupMod, SalesReceiptLineGroupMod, EstimateLineGroupMod, SalesOrderLineGroupMod,
    CreditMemoLineGroupMod, PurchaseOrderLineGroupMod, ItemGroupLineMod: A group to keep, change or
    add, with the lines of its members.
ItemLineAdd, ItemLineRet: A line for an item that is bought.
ExpenseLineAdd, ExpenseLineRet: A line for an expense, posted to an account without an item.
ClearExpenseLines: True deletes all lines for expenses.
ClearItemLines: True deletes all lines for items.
Invoiced: How many of the line were invoiced so far; to read only.
ReceivedQuantity: How many of the line were delivered so far; to read only.
UnbilledQuantity: How many of the line were delivered and not billed yet; to read only.
IsBilled: Whether it was billed; to read only.
Duration: How long the work took.
TimeTracking/EntityRef: Who worked: an employee, a vendor or another name.
TimeTracking/TxnDate: The day on which the work was done; today if left out.
ItemServiceRef: The service item under which the hours are charged.
TimeTracking/PayrollItemWageRef: The payroll item under which the hours are paid to an employee.
TimeTracking/Notes: What was done; it can become the text of the invoice's line.
OptionForPriceRuleConflict: Which price to take where price rules contradict each other.
"""
