"""Customers and jobs, vendors, employees, other names."""

from typing import Final

ROWS: Final = """
CompanyName: The name of the person's company; the name in the list is Name.
CompanyRet/CompanyName: The company's name as QuickBooks shows it.
Salutation: The title before the name, such as Mr. or Dr.
FirstName: The first name of the person.
Employee/FirstName: The first name; QuickBooks makes the employee's name in the list of it.
MiddleName: The middle name or initial of the person.
LastName: The last name of the person.
JobTitle: The person's position, such as Buyer.
Contact: The name of the person to talk to.
AltContact: The name of another person to talk to.
Phone: The main phone number.
AltPhone: A second phone number.
Fax: The fax number.
Email: The email address.
Customer/Email, Vendor/Email: The email address; forms that are emailed go there.
Cc: The email address that gets a copy of what is emailed.
Mobile: The number of the mobile phone.
Pager: The number of the pager.
PagerPIN: The PIN of the pager.
AdditionalContactRef: One more way to reach them: what it is in ContactName, the number or address
    in ContactValue.
ContactName: What the contact value is, such as the label of a phone number.
PrimaryContact/ContactName: The name of the person to call.
ContactValue: The phone number, email or other address itself.
PrimaryContact/ContactValue: The phone number of the person to call.
Contacts: A further person at this customer or vendor.
ContactsMod: A change to one of the further persons at this customer or vendor.
ContactsRet: A further person at this customer or vendor.
CustomerTypeRef: The customer type, a list of your own for reports and mailings.
TermsRef: The payment terms, such as Net 30, from which QuickBooks computes DueDate.
Customer/TermsRef: The payment terms, such as Net 30, that new sales to this customer get.
Vendor/TermsRef: The payment terms, such as Net 30, that new bills of this vendor get.
SalesRepRef: Who made the sale; sales reps are named by their initials.
Customer/SalesRepRef: The sales rep that new sales to this customer get, named by initials.
PriceLevelRef: The price level, a rule that raises or lowers sales prices.
Customer/PriceLevelRef: The price level by which sales prices for this customer are computed.
Customer/ItemSalesTaxRef: The sales tax item or group whose rate this customer's sales get.
Customer/SalesTaxCodeRef: Whether sales to this customer are taxed, such as Tax or Non.
ResaleNumber: The customer's resale number, the ground for selling without tax.
TaxRegistrationNumber: The number under which they are registered for tax.
CreditLimit: The amount they may owe; beyond it QuickBooks only warns people.
Vendor/CreditLimit: How much the vendor lets this company owe.
PreferredPaymentMethodRef: How this customer mostly pays; new payments are filled in with it.
PreferredDeliveryMethod: How invoices mostly reach this customer: by email, by fax or neither.
CreditCardInfo: The customer's card, for people who charge it; QuickBooks itself charges nothing.
Balance: What they owe, computed by QuickBooks, to read only; of a customer without its jobs.
Vendor/Balance: What this company owes the vendor, computed by QuickBooks; to read only.
TotalBalance: What the customer owes with all its jobs, computed by QuickBooks; to read only.
OpenBalance: What they owed when they were entered; QuickBooks makes a transaction of it.
Vendor/OpenBalance: What was owed to the vendor when it was entered; QuickBooks makes a bill of it.
OpenBalanceDate: The day of the opening balance.
JobStatus: How far the job is, such as Awarded or InProgress; for people to read.
JobStartDate: When work on the job began.
JobProjectedEndDate: When work on the job is expected to end.
JobEndDate: When work on the job ended.
JobDesc: What the job is about.
JobTypeRef: The job type, a list of your own for reports.
Customer/AccountNumber: The number by which this company knows the customer; no bank account.
Vendor/AccountNumber: The number by which the vendor knows this company; it is printed in the memo
    of checks.
NameOnCheck: The payee that is printed on checks to this vendor.
VendorTypeRef: The vendor type, a list of your own for reports.
VendorTaxIdent: The vendor's tax id, for form 1099.
IsVendorEligibleFor1099: Whether payments to this vendor count for form 1099 (US).
IsSalesTaxAgency: Whether sales tax is paid to this vendor.
IsTaxAgency: Whether tax is paid to this vendor.
PrefillAccountRef: An account that new bills of this vendor are filled in with.
BillingRateRef: The billing rate level: what an hour of this person's work is charged at.
PrintAs: The name that is printed on paychecks and forms.
SSN: The social security number.
Employee/AccountNumber: The number by which this company knows the employee; no bank account.
EmployeeAddress: Where the employee lives, as it is printed on paychecks.
EmployeeType: Whether a regular employee, an officer, an owner or under a statute.
PartOrFullTime: Whether the employee works part time or full time.
SupervisorRef: The employee to whom this one reports.
Department: The department in which the employee works.
HiredDate: The day on which the employee was hired.
OriginalHireDate: The day of the first hire, of one who was hired again.
ReleasedDate: The last day of work; an employee with one has left.
BirthDate: The employee's day of birth.
EmergencyContacts: Whom to call in an emergency.
PrimaryContact: Whom to call first in an emergency.
SecondaryContact: Whom to call next in an emergency.
Relation: What the person is to the employee, such as Spouse.
EmployeePayrollInfo, EmployeePayrollInfoMod: How the employee is paid: rates, pay period, sick leave
    and vacation.
PayPeriod: How often the employee is paid.
Earnings: One kind of pay, with its rate.
ClearEarnings: True deletes all kinds of pay that the employee has.
UseTimeDataToCreatePaychecks: Whether hours of time tracking fill in this employee's paychecks.
SickHours: Sick leave: what there is, how it is earned and what was used.
VacationHours: Vacation: what there is, how it is earned and what was used.
HoursAvailable: The hours that are left to take.
HoursUsed: The hours that were taken.
HoursAccrued: The hours that are earned each time.
AccrualPeriod: When hours are earned: at each paycheck, each hour worked or once a year.
AccrualStartDate: The day from which hours are earned.
MaximumHours: No more hours than these are earned.
IsResettingHoursEachNewYear: Whether hours that are left are lost at the new year.
PayrollItemWageRef: The payroll item (kind of wage) under which the hours are paid.
OtherNameAddress: The address of the other name.
OtherName/AccountNumber: A number by which this company knows the name; no bank account.
"""
