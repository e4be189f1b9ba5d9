"""The order in which QuickBooks writes the elements of each record it returns.

One line per record type: its elements in order. Source: the US edition of qbXML 14.0.
"""

ANSWERS = """
HostRet = ProductName MajorVersion MinorVersion Country SupportedQBXMLVersion IsAutomaticLogin
  QBFileMode ListMetaData
CompanyRet = IsSampleCompany CompanyName LegalCompanyName Address AddressBlock LegalAddress
  CompanyAddressForCustomer CompanyAddressBlockForCustomer Phone Fax Email CompanyWebSite
  FirstMonthFiscalYear FirstMonthIncomeTaxYear CompanyType EIN SSN TaxForm SubscribedServices
  AccountantCopy DataExtRet
CustomerRet = ListID TimeCreated TimeModified EditSequence Name FullName IsActive ClassRef ParentRef
  Sublevel CompanyName Salutation FirstName MiddleName LastName JobTitle BillAddress
  BillAddressBlock ShipAddress ShipAddressBlock ShipToAddress Phone AltPhone Fax Email Cc Contact
  AltContact AdditionalContactRef ContactsRet CustomerTypeRef TermsRef SalesRepRef Balance
  TotalBalance SalesTaxCodeRef ItemSalesTaxRef ResaleNumber AccountNumber CreditLimit
  PreferredPaymentMethodRef CreditCardInfo JobStatus JobStartDate JobProjectedEndDate JobEndDate
  JobDesc JobTypeRef Notes AdditionalNotesRet PreferredDeliveryMethod PriceLevelRef ExternalGUID
  CurrencyRef DataExtRet
VendorRet = ListID TimeCreated TimeModified EditSequence Name IsActive ClassRef CompanyName
  Salutation FirstName MiddleName LastName JobTitle VendorAddress VendorAddressBlock ShipAddress
  Phone AltPhone Fax Email Cc Contact AltContact AdditionalContactRef ContactsRet NameOnCheck
  AccountNumber Notes AdditionalNotesRet VendorTypeRef TermsRef CreditLimit VendorTaxIdent
  IsVendorEligibleFor1099 Balance BillingRateRef ExternalGUID PrefillAccountRef CurrencyRef
  DataExtRet
OtherNameRet = ListID TimeCreated TimeModified EditSequence Name IsActive CompanyName Salutation
  FirstName MiddleName LastName OtherNameAddress OtherNameAddressBlock Phone AltPhone Fax Email
  Contact AltContact AccountNumber Notes ExternalGUID DataExtRet
ItemServiceRet = ListID TimeCreated TimeModified EditSequence Name FullName BarCodeValue IsActive
  ClassRef ParentRef Sublevel UnitOfMeasureSetRef SalesTaxCodeRef SalesOrPurchase SalesAndPurchase
  ExternalGUID DataExtRet
ItemNonInventoryRet = ListID TimeCreated TimeModified EditSequence Name FullName BarCodeValue
  IsActive ClassRef ParentRef Sublevel ManufacturerPartNumber UnitOfMeasureSetRef SalesTaxCodeRef
  SalesOrPurchase SalesAndPurchase ExternalGUID DataExtRet
ItemInventoryRet = ListID TimeCreated TimeModified EditSequence Name FullName BarCodeValue IsActive
  ClassRef ParentRef Sublevel ManufacturerPartNumber UnitOfMeasureSetRef SalesTaxCodeRef SalesDesc
  SalesPrice IncomeAccountRef PurchaseDesc PurchaseCost COGSAccountRef PrefVendorRef AssetAccountRef
  ReorderPoint Max QuantityOnHand AverageCost QuantityOnOrder QuantityOnSalesOrder ExternalGUID
  DataExtRet
AccountRet = ListID TimeCreated TimeModified EditSequence Name FullName IsActive ParentRef Sublevel
  AccountType SpecialAccountType AccountNumber BankNumber Desc Balance TotalBalance TaxLineInfoRet
  CashFlowClassification CurrencyRef DataExtRet
StandardTermsRet = ListID TimeCreated TimeModified EditSequence Name IsActive StdDueDays
  StdDiscountDays DiscountPct
PaymentMethodRet = ListID TimeCreated TimeModified EditSequence Name IsActive PaymentMethodType
ClassRet = ListID TimeCreated TimeModified EditSequence Name FullName IsActive ParentRef Sublevel
SalesTaxCodeRet = ListID TimeCreated TimeModified EditSequence Name IsActive IsTaxable Desc
InvoiceRet = TxnID TimeCreated TimeModified EditSequence TxnNumber CustomerRef ClassRef ARAccountRef
  TemplateRef TxnDate RefNumber BillAddress BillAddressBlock ShipAddress ShipAddressBlock IsPending
  IsFinanceCharge PONumber TermsRef DueDate SalesRepRef FOB ShipDate ShipMethodRef Subtotal
  ItemSalesTaxRef SalesTaxPercentage SalesTaxTotal AppliedAmount BalanceRemaining CurrencyRef
  ExchangeRate BalanceRemainingInHomeCurrency Memo IsPaid CustomerMsgRef IsToBePrinted IsToBeEmailed
  CustomerSalesTaxCodeRef SuggestedDiscountAmount SuggestedDiscountDate Other ExternalGUID LinkedTxn
  InvoiceLineRet InvoiceLineGroupRet DataExtRet
InvoiceLineRet = TxnLineID ItemRef Desc Quantity UnitOfMeasure OverrideUOMSetRef Rate RatePercent
  ClassRef Amount InventorySiteRef InventorySiteLocationRef SerialNumber LotNumber ServiceDate
  SalesTaxCodeRef Other1 Other2 DataExtRet
SalesReceiptRet = TxnID TimeCreated TimeModified EditSequence TxnNumber CustomerRef ClassRef
  TemplateRef TxnDate RefNumber BillAddress BillAddressBlock ShipAddress ShipAddressBlock IsPending
  CheckNumber PaymentMethodRef DueDate SalesRepRef ShipDate ShipMethodRef FOB Subtotal
  ItemSalesTaxRef SalesTaxPercentage SalesTaxTotal TotalAmount CurrencyRef ExchangeRate
  TotalAmountInHomeCurrency Memo CustomerMsgRef IsToBePrinted IsToBeEmailed CustomerSalesTaxCodeRef
  DepositToAccountRef CreditCardTxnInfo Other ExternalGUID SalesReceiptLineRet
  SalesReceiptLineGroupRet DataExtRet
SalesReceiptLineRet = TxnLineID ItemRef Desc Quantity UnitOfMeasure OverrideUOMSetRef Rate
  RatePercent ClassRef Amount InventorySiteRef InventorySiteLocationRef SerialNumber LotNumber
  ServiceDate SalesTaxCodeRef Other1 Other2 CreditCardTxnInfo DataExtRet
ReceivePaymentRet = TxnID TimeCreated TimeModified EditSequence TxnNumber CustomerRef ARAccountRef
  TxnDate RefNumber TotalAmount CurrencyRef ExchangeRate TotalAmountInHomeCurrency PaymentMethodRef
  Memo DepositToAccountRef CreditCardTxnInfo UnusedPayment UnusedCredits ExternalGUID
  AppliedToTxnRet DataExtRet
TransferRet = TxnID TimeCreated TimeModified EditSequence TxnNumber TxnDate TransferFromAccountRef
  FromAccountBalance TransferToAccountRef ToAccountBalance ClassRef Amount Memo
ListDeletedRet = ListDelType ListID TimeCreated TimeDeleted FullName
TxnDeletedRet = TxnDelType TxnID TimeCreated TimeDeleted RefNumber
MergedFrom = ListID TimeDeleted FullName
MergedTo = ListID TimeCreated TimeModified EditSequence FullName
ErrorRecovery = ListID OwnerID TxnID TxnNumber EditSequence ExternalGUID
AppliedToTxnRet = TxnID TxnType TxnDate RefNumber BalanceRemaining Amount DiscountAmount
  DiscountAccountRef DiscountClassRef LinkedTxn
"""
