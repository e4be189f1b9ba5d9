"""What a request about lists may hold, in the order QuickBooks demands.

The notation is told in `grammar.py`. Source: the US edition of qbXML 14.0.
"""

LISTS = """
CustomerAddRq = CustomerAdd!:CustomerAdd IncludeRetElement*:50@4
CustomerAdd = Name!:41 IsActive:b ClassRef:r159@12 ParentRef:r CompanyName:41 Salutation:15
  FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12 BillAddress:BillAddress
  ShipAddress:BillAddress ShipToAddress*:ShipToAddress@12 Phone:21 AltPhone:21 Fax:21 Email:1023
  Cc:1023@12 Contact:41 AltContact:41 AdditionalContactRef*:AdditionalContactRef@12
  Contacts*:Contacts@12 CustomerTypeRef:r159 TermsRef:r31 SalesRepRef:r5 OpenBalance:a
  OpenBalanceDate:d SalesTaxCodeRef:r3 ItemSalesTaxRef:r31 ResaleNumber:15 AccountNumber:99
  CreditLimit:a PreferredPaymentMethodRef:r31@3 CreditCardInfo:CreditCardInfo@3 JobStatus:eJobStatus
  JobStartDate:d JobProjectedEndDate:d JobEndDate:d JobDesc:99 JobTypeRef:r159 Notes:4095@3
  AdditionalNotes*:AdditionalNotes@12 PreferredDeliveryMethod:ePreferredDeliveryMethod@12
  PriceLevelRef:r31@4 ExternalGUID:g@8 CurrencyRef:r64@8
BillAddress = Addr1:41 Addr2:41 Addr3:41 Addr4:41@2 Addr5:41@6 City:31 State:21 PostalCode:13
  Country:31 Note:41@6
ShipToAddress = Name!:41 Addr1:41 Addr2:41 Addr3:41 Addr4:41@2 Addr5:41@6 City:31 State:21
  PostalCode:13 Country:31 Note:41@6 DefaultShipTo:b
AdditionalContactRef = ContactName!:40 ContactValue!:255
Contacts = Salutation:15 FirstName!:25 MiddleName:5 LastName:25 JobTitle:41
  AdditionalContactRef*:AdditionalContactRef
CreditCardInfo = CreditCardNumber:25 ExpirationMonth:i ExpirationYear:i NameOnCard:41
  CreditCardAddress:41 CreditCardPostalCode:41
AdditionalNotes = Note!:4095
CustomerModRq = CustomerMod!:CustomerMod IncludeRetElement*:50@4
CustomerMod = ListID!:k EditSequence!:16 Name:41 IsActive:b@3 ClassRef:r159@12 ParentRef:r@3
  CompanyName:41 Salutation:15 FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12
  BillAddress:BillAddress ShipAddress:BillAddress ShipToAddress*:ShipToAddress@12 Phone:21
  AltPhone:21 Fax:21 Email:1023 Cc:1023@12 Contact:41 AltContact:41
  AdditionalContactRef*:AdditionalContactRef@12 ContactsMod*:ContactsMod@12 CustomerTypeRef:r159@3
  TermsRef:r31@3 SalesRepRef:r5@3 SalesTaxCodeRef:r3@3 ItemSalesTaxRef:r31@3 ResaleNumber:15@3
  AccountNumber:99 CreditLimit:a@3 PreferredPaymentMethodRef:r31@3 CreditCardInfo:CreditCardInfo@3
  JobStatus:eJobStatus@3 JobStartDate:d@3 JobProjectedEndDate:d@3 JobEndDate:d@3 JobDesc:99@3
  JobTypeRef:r159@3 Notes:4095@3 AdditionalNotesMod*:AdditionalNotesMod@12
  PreferredDeliveryMethod:ePreferredDeliveryMethod@12 PriceLevelRef:r31@4 CurrencyRef:r64@8
ContactsMod = ListID!:k EditSequence!:16 Salutation:15 FirstName!:25 MiddleName:5 LastName:25
  JobTitle:41 AdditionalContactRef*:AdditionalContactRef
AdditionalNotesMod = NoteID!:i Note!:4095
VendorAddRq = VendorAdd!:VendorAdd IncludeRetElement*:50@4
VendorAdd = Name!:41 IsActive:b ClassRef:r159@12 CompanyName:41 Salutation:15 FirstName:25
  MiddleName:5 LastName:25 JobTitle:41@12 VendorAddress:BillAddress ShipAddress:BillAddress@11
  Phone:21 AltPhone:21 Fax:21 Email:1023 Cc:1023@12 Contact:41 AltContact:41
  AdditionalContactRef*:AdditionalContactRef@12 Contacts*:Contacts@12 NameOnCheck:41
  AccountNumber:99 Notes:4095@3 AdditionalNotes*:AdditionalNotes@12 VendorTypeRef:r159 TermsRef:r31
  CreditLimit:a VendorTaxIdent:15 IsVendorEligibleFor1099:b OpenBalance:a OpenBalanceDate:d
  BillingRateRef:r31@6 ExternalGUID:g@8 PrefillAccountRef*:r159@8 CurrencyRef:r64@8
VendorModRq = VendorMod!:VendorMod IncludeRetElement*:50@4
VendorMod = ListID!:k EditSequence!:16 Name:41 IsActive:b@3 ClassRef:r159@12 CompanyName:41
  Salutation:15 FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12 VendorAddress:BillAddress
  ShipAddress:BillAddress@11 Phone:21 AltPhone:21 Fax:21 Email:1023 Cc:1023@12 Contact:41
  AltContact:41 AdditionalContactRef*:AdditionalContactRef@12 ContactsMod*:ContactsMod@12
  NameOnCheck:41 AccountNumber:99 Notes:4095@3 AdditionalNotesMod*:AdditionalNotesMod@12
  VendorTypeRef:r159@3 TermsRef:r31@3 CreditLimit:a@3 VendorTaxIdent:15@3
  IsVendorEligibleFor1099:b@3 BillingRateRef:r31@6 PrefillAccountRef*:r159@8 CurrencyRef:r64@8
OtherNameAddRq = OtherNameAdd!:OtherNameAdd IncludeRetElement*:50@4
OtherNameAdd = Name!:41 IsActive:b CompanyName:41 Salutation:15 FirstName:25 MiddleName:5
  LastName:25 OtherNameAddress:BillAddress Phone:21 AltPhone:21 Fax:21 Email:1023 Contact:41
  AltContact:41 AccountNumber:99 Notes:4095@3 ExternalGUID:g@8
OtherNameModRq = OtherNameMod!:OtherNameMod IncludeRetElement*:50@4
OtherNameMod = ListID!:k EditSequence!:16 Name:41 IsActive:b CompanyName:41 Salutation:15
  FirstName:25 MiddleName:5 LastName:25 OtherNameAddress:BillAddress Phone:21 AltPhone:21 Fax:21
  Email:1023 Contact:41 AltContact:41 AccountNumber:99 Notes:4095@3
ItemServiceAddRq = ItemServiceAdd!:ItemServiceAdd IncludeRetElement*:50@4
ItemServiceAdd = Name!:31 BarCode:BarCode@12 IsActive:b ClassRef:r159@12 ParentRef:r
  UnitOfMeasureSetRef:r31@7 SalesTaxCodeRef:r3 (SalesOrPurchase!:SalesOrPurchase |
  SalesAndPurchase!:SalesAndPurchase)! ExternalGUID:g@8
BarCode = BarCodeValue:50 AssignEvenIfUsed:b AllowOverride:b
SalesOrPurchase = Desc:4095 (Price!:p | PricePercent!:%) AccountRef:r159
SalesAndPurchase = SalesDesc:4095 SalesPrice:p IncomeAccountRef:r159 PurchaseDesc:4095
  PurchaseCost:p ExpenseAccountRef:r159 PrefVendorRef:r41
ItemServiceModRq = ItemServiceMod!:ItemServiceMod IncludeRetElement*:50@4
ItemServiceMod = ListID!:k EditSequence!:16 Name:31 BarCode:BarCode@12 IsActive:b ClassRef:r159@12
  ParentRef:r UnitOfMeasureSetRef:r31@7 ForceUOMChange:b@7 SalesTaxCodeRef:r3
  (SalesOrPurchaseMod!:SalesOrPurchaseMod | SalesAndPurchaseMod!:SalesAndPurchaseMod)
SalesOrPurchaseMod = Desc:4095 (Price!:p | PricePercent!:%) AccountRef:r159@7
  ApplyAccountRefToExistingTxns:b@7
SalesAndPurchaseMod = SalesDesc:4095 SalesPrice:p IncomeAccountRef:r159@7
  ApplyIncomeAccountRefToExistingTxns:b@7 PurchaseDesc:4095 PurchaseCost:p ExpenseAccountRef:r159@7
  ApplyExpenseAccountRefToExistingTxns:b@7 PrefVendorRef:r41
ItemNonInventoryAddRq = ItemNonInventoryAdd!:ItemNonInventoryAdd IncludeRetElement*:50@4
ItemNonInventoryAdd = Name!:31 BarCode:BarCode@12 IsActive:b ParentRef:r ClassRef:r159@12
  ManufacturerPartNumber:31@7 UnitOfMeasureSetRef:r31@7 SalesTaxCodeRef:r3
  (SalesOrPurchase!:SalesOrPurchase | SalesAndPurchase!:SalesAndPurchase)! ExternalGUID:g@8
ItemNonInventoryModRq = ItemNonInventoryMod!:ItemNonInventoryMod IncludeRetElement*:50@4
ItemNonInventoryMod = ListID!:k EditSequence!:16 Name:31 BarCode:BarCode@12 IsActive:b
  ClassRef:r159@12 ParentRef:r ManufacturerPartNumber:31@7 UnitOfMeasureSetRef:r31@7
  ForceUOMChange:b@7 SalesTaxCodeRef:r3 (SalesOrPurchaseMod!:SalesOrPurchaseMod |
  SalesAndPurchaseMod!:SalesAndPurchaseMod)
ItemInventoryAddRq = ItemInventoryAdd!:ItemInventoryAdd IncludeRetElement*:50@4
ItemInventoryAdd = Name!:31 BarCode:BarCode@12 IsActive:b ClassRef:r159@12 ParentRef:r
  ManufacturerPartNumber:31@7 UnitOfMeasureSetRef:r31@7 SalesTaxCodeRef:r3 SalesDesc:4095
  SalesPrice:p IncomeAccountRef:r159 PurchaseDesc:4095 PurchaseCost:p COGSAccountRef:r159
  PrefVendorRef:r41 AssetAccountRef:r159 ReorderPoint:q Max:q@13 QuantityOnHand:q TotalValue:a
  InventoryDate:d ExternalGUID:g@8
ItemInventoryModRq = ItemInventoryMod!:ItemInventoryMod IncludeRetElement*:50@4
ItemInventoryMod = ListID!:k EditSequence!:16 Name:31 BarCode:BarCode@12 IsActive:b ClassRef:r159@12
  ParentRef:r ManufacturerPartNumber:31@7 UnitOfMeasureSetRef:r31@7 ForceUOMChange:b@7
  SalesTaxCodeRef:r3 SalesDesc:4095 SalesPrice:p IncomeAccountRef:r159@7
  ApplyIncomeAccountRefToExistingTxns:b@7 PurchaseDesc:4095 PurchaseCost:p COGSAccountRef:r159
  ApplyCOGSAccountRefToExistingTxns:b@8 PrefVendorRef:r41 AssetAccountRef:r159 ReorderPoint:q
  Max:q@13
AccountAddRq = AccountAdd!:AccountAdd IncludeRetElement*:50@4
AccountAdd = Name!:31 IsActive:b ParentRef:r AccountType!:eAccountType AccountNumber:7 BankNumber:25
  Desc:200 OpenBalance:a OpenBalanceDate:d TaxLineID:i@7 CurrencyRef:r64@8
AccountModRq = AccountMod!:AccountMod IncludeRetElement*:50@4 @@6.0
AccountMod = ListID!:k EditSequence!:16 Name:31 IsActive:b ParentRef:r AccountType:eAccountType
  AccountNumber:7 BankNumber:25 Desc:200 OpenBalance:a OpenBalanceDate:d TaxLineID:i@7
  CurrencyRef:r64@8
StandardTermsAddRq = StandardTermsAdd!:StandardTermsAdd IncludeRetElement*:50@4
StandardTermsAdd = Name!:31 IsActive:b StdDueDays:i StdDiscountDays:i DiscountPct:%
PaymentMethodAddRq = PaymentMethodAdd!:PaymentMethodAdd IncludeRetElement*:50@4
PaymentMethodAdd = Name!:31 IsActive:b PaymentMethodType:ePaymentMethodType@7
ClassAddRq = ClassAdd!:ClassAdd IncludeRetElement*:50@4
ClassAdd = Name!:31 IsActive:b ParentRef:r
ClassModRq = ClassMod!:ClassMod IncludeRetElement*:50@4 @@8.0
ClassMod = ListID!:k EditSequence!:16 Name:31 IsActive:b ParentRef:r
ListDelRq = ListDelType!:eListDelType ListID!:k @@1.1
ListMergeRq = ListMergeType!:eListMergeType MergeFrom!:Merged MergeTo!:Merged SameShipAddrOk:b@8
  @@7.0
Merged = ListID!:k EditSequence!:16
DataExtDefAddRq = DataExtDefAdd!:DataExtDefAdd IncludeRetElement*:50@4 @@2.0
DataExtDefAdd = OwnerID!:g DataExtName!:31 DataExtType!:eDataExtType AssignToObject*:eAssignToObject
  DataExtListRequire:b@12 DataExtTxnRequire:b@12 DataExtFormatString@12
DataExtAddRq = DataExtAdd!:DataExtAdd @@2.0
DataExtAdd = OwnerID!:g DataExtName!:31 (ListDataExtType!:eListDataExtType ListObjRef!:r159 |
  TxnDataExtType!:eTxnDataExtType TxnID!:k TxnLineID:k@3 | OtherDataExtType!:eOtherDataExtType)!
  DataExtValue!
DataExtModRq = DataExtMod!:DataExtMod @@2.0
DataExtMod = OwnerID!:g DataExtName!:31 (ListDataExtType!:eListDataExtType ListObjRef!:r159 |
  TxnDataExtType!:eTxnDataExtType TxnID!:k TxnLineID:k@3 | OtherDataExtType!:eOtherDataExtType)!
  DataExtValue!
DataExtDelRq = DataExtDel!:DataExtDel @@2.0
DataExtDel = OwnerID!:g DataExtName!:31 (ListDataExtType!:eListDataExtType ListObjRef!:r159 |
  TxnDataExtType!:eTxnDataExtType TxnID!:k TxnLineID:k@3 | OtherDataExtType!:eOtherDataExtType)!
"""
