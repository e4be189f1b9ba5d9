"""What every record has: ids, names, times; addresses; custom fields."""

from typing import Final

ROWS: Final = """
ListID: The id that QuickBooks gave this record of a list; it stays when the record is renamed.
TxnID: The id that QuickBooks gave this transaction; it never changes, and people do not see it.
TxnLineID: The id that QuickBooks gave this line of a transaction.
Mod/TxnLineID: The line to keep or change, as a query told it; -1 adds a new line. Once a Mod names
    any line, lines that it does not name are deleted.
ClearedStatusMod/TxnLineID: The line to mark; without it the transaction as a whole.
DataExt/TxnLineID, DataExtDel/TxnLineID: The line whose field is meant; without it that of the whole
    transaction.
Ref/ListID: The id of the record that is meant; give this or FullName.
Ref/FullName: The name of the record that is meant, with its parents' before it, joined by colons,
    such as Parent:Child; give this or ListID.
Name: The record's own name, without its parents'; unique among its siblings, without a colon.
Customer/Name, Vendor/Name, OtherName/Name: The name in the list; customers, vendors, employees and
    other names share one list of names.
Employee/Name: The employee's name in the list, made by QuickBooks of first, middle and last name.
SalesTaxCode/Name: The code of up to three characters, such as Tax or Non.
ShipToAddress/Name: What this address is called, such as Warehouse; each name once for a customer.
FullName: The name with those of its parents before it, joined by colons, such as Parent:Child.
IsActive: False hides the record from people's lists and from most queries, without deleting it.
EditSequence: The state of the record, new after each change; a Mod must send back the newest one,
    else it fails with status 3200.
ExternalGUID: A GUID of your own that is kept with the record; people do not see it.
TimeCreated: When the record was made, by the clock of the QuickBooks PC.
TimeModified: When the record was last changed, by the clock of the QuickBooks PC; its offset can be
    an hour wrong in summer.
TimeDeleted: When it was deleted, by the clock of the QuickBooks PC.
ParentRef: The record above this one, which makes it a sub-record, such as a job of a customer.
Customer/ParentRef: The customer that this is a job of; without it this is a customer by itself.
Sublevel: How deep it stands below its topmost parent; 0 is the top.
ClassRef: The class (department, place or kind of business) by which reports are split; only if the
    company tracks classes.
CurrencyRef: The currency of amounts with this record; the home currency if left out. Only if the
    company uses several currencies.
Account/CurrencyRef: The currency in which the account is kept; it cannot be changed once it is
    used.
ExchangeRate: The value of one unit of the foreign currency in the home currency; QuickBooks takes
    its own list's rate if left out.
Notes: Remarks for people who keep the books; customers and vendors do not see them.
AdditionalNotes: A dated remark on the record's notes page.
AdditionalNotesMod: A change to one remark on the record's notes page, named by its NoteID.
AdditionalNotesRet: One remark on the record's notes page, with its number and date.
AdditionalNotes/Date: The day on which the remark was written.
NoteID: The number of a remark of this record, as a query tells it.
AdditionalNotes/Note: The remark's text.
Note: A remark on the address for people; it is not part of what is printed.
Addr1: The first line as it is printed: on customers' and vendors' addresses usually their name.
EmployeeAddress/Addr1, SiteAddress/Addr1, LeadAddress/Addr1: The first line of the address, usually
    street and number.
AddressBlock/Addr1: The first printed line.
AddressBlock/Addr2: The second printed line.
AddressBlock/Addr3: The third printed line.
AddressBlock/Addr4: The fourth printed line.
AddressBlock/Addr5: The fifth printed line.
Addr2: The second line of the address, such as the street.
Addr3: The third line of the address.
Addr4: The fourth line of the address.
Addr5: The fifth line of the address.
City: The city of the address.
State: The state, county or province of the address.
PostalCode: The zip code or postal code of the address.
Country: The country of the address, as text.
HostRet/Country: The country of this QuickBooks edition, such as US or CA.
Address: The address as it is printed on the form.
AddressBlock, OtherNameAddressBlock: The address as the lines that are printed; made
    by QuickBooks, to read only.
BillAddress: Where bills go; the customer's own address if left out on a sale.
BillAddressBlock: The billing address as the lines that are printed; to read only.
ShipAddress: Where goods go; the customer's own address if left out on a sale.
ShipAddressBlock: The shipping address as the lines that are printed; to read only.
ShipToAddress: One of several shipping addresses of the customer, each with a name.
DefaultShipTo: Whether new sales to this customer get this shipping address.
VendorAddress: The vendor's address as it is printed on bills and purchase orders.
VendorAddressBlock: The vendor's address as the lines that are printed; to read only.
OwnerID: Whose data fields are meant: 0 is the custom fields that people see and fill in, a GUID the
    private fields of one program.
DataExtDefQuery/OwnerID: Asks for the fields with these owner ids.
Query/OwnerID: Whose data fields to bring along: 0 for the custom fields that people see; without
    OwnerID none come.
DataExt: The value of one custom field.
DataExtRet: The value of one custom field; only if the query asked for its OwnerID.
DataExtName: The name of the custom field, as it is defined in QuickBooks.
DataExtValue: The value of the custom field, always as text.
DataExtType: What kind of value the field holds; custom fields that people see are STR255TYPE.
ListDataExtType: The kind of list record that has the field, such as Customer; with ListObjRef.
ListObjRef: The list record whose field is meant.
TxnDataExtType: The kind of transaction that has the field, such as Invoice; with TxnID.
OtherDataExtType: Says that the field is one of the company itself.
AssignToObject: A kind of record that has this field, such as Customer.
RemoveFromObject: A kind of record that shall no longer have this field.
DataExtNewName: The field's new name.
ErrorRecovery: Which record a failed write had touched, to look at what became of it.
IncludeRetElement: Names of elements that the answer shall hold; all others are left out, which
    makes big answers small.
defMacro: A name for the new record's id, for later requests of the same set to use.
useMacro: The name that an earlier request of the same set gave to its new record by defMacro.
#text: The id itself.
CustomerMsg/Name: The sentence itself that is printed on forms.
BaseUnit/Name, RelatedUnit/Name: The name of the unit, such as piece or box.
Currency/Name: The name of the currency, such as Euro.
Lead/FullName: The name of the lead.
Service/Name: The name of the service.
Currency/ExchangeRate: The value of one unit in the home currency.
ToDo/Notes: What is to be done.
PurchaseOrder/ShipAddress: Where the vendor is to send the goods; this company's own address if left
    out.
Vendor/ShipAddress: Where goods for the vendor go.
"""
