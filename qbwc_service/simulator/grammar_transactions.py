"""What a request about transactions may hold, in the order QuickBooks demands.

The notation is told in `grammar.py`. Source: the US edition of qbXML 14.0.
"""

TRANSACTIONS = """
InvoiceAddRq = InvoiceAdd!:InvoiceAdd IncludeRetElement*:50@4
InvoiceAdd = CustomerRef!:r209 ClassRef:r159 ARAccountRef:r159 TemplateRef:r31@3 TxnDate:d
  RefNumber:11 BillAddress:BillAddress ShipAddress:BillAddress IsPending:b IsFinanceCharge:b@8
  PONumber:25 TermsRef:r31 DueDate:d SalesRepRef:r5 FOB:13 ShipDate:d ShipMethodRef:r15
  ItemSalesTaxRef:r31 Memo:4095 CustomerMsgRef:r101 IsToBePrinted:b IsToBeEmailed:b@6
  CustomerSalesTaxCodeRef:r3 Other:29@6 ExchangeRate:f@8 ExternalGUID:g@9 LinkToTxnID*:k@6
  SetCredit*:SetCredit@10 (InvoiceLineAdd!:InvoiceLineAdd |
  InvoiceLineGroupAdd!:InvoiceLineGroupAdd)*
SetCredit = CreditTxnID!:k AppliedAmount!:a Override:b@10
InvoiceLineAdd = ItemRef:r Desc:4095 Quantity:q UnitOfMeasure:31@7 (Rate!:p | RatePercent!:% |
  PriceLevelRef!:r31@4) ClassRef:r159 Amount:a
  OptionForPriceRuleConflict:eOptionForPriceRuleConflict@13 InventorySiteRef:r31@10
  InventorySiteLocationRef:r31@12 (SerialNumber:4095 | LotNumber:40) ServiceDate:d
  SalesTaxCodeRef:r3 OverrideItemAccountRef:r159@2 Other1:29@6 Other2:29@6 LinkToTxn:LinkToTxn@6
  DataExt*:DataExt@5
LinkToTxn = TxnID!:k TxnLineID!:k
DataExt = OwnerID!:g DataExtName!:31 DataExtValue!
InvoiceLineGroupAdd = ItemGroupRef!:r31 Quantity:q UnitOfMeasure:31@7 InventorySiteRef:r31@10
  InventorySiteLocationRef:r31@12 DataExt*:DataExt@5
InvoiceModRq = InvoiceMod!:InvoiceMod IncludeRetElement*:50@4 @@2.1
InvoiceMod = TxnID!:k EditSequence!:16 CustomerRef:r209 ClassRef:r159 ARAccountRef:r159
  TemplateRef:r31@3 TxnDate:d RefNumber:11 BillAddress:BillAddress ShipAddress:BillAddress
  IsPending:b PONumber:25 TermsRef:r31 DueDate:d SalesRepRef:r5 FOB:13 ShipDate:d ShipMethodRef:r15
  ItemSalesTaxRef:r31 Memo:4095 CustomerMsgRef:r101 IsToBePrinted:b IsToBeEmailed:b@6
  CustomerSalesTaxCodeRef:r3 Other:29@6 ExchangeRate:f@8 SetCredit*:SetCredit@10
  (InvoiceLineMod!:InvoiceLineMod | InvoiceLineGroupMod!:InvoiceLineGroupMod)*
InvoiceLineMod = TxnLineID!:k ItemRef:r Desc:4095 Quantity:q UnitOfMeasure:31@7
  OverrideUOMSetRef:r31@7 (Rate!:p | RatePercent!:% | PriceLevelRef!:r31@4) ClassRef:r159 Amount:a
  OptionForPriceRuleConflict:eOptionForPriceRuleConflict@13 InventorySiteRef:r31@10
  InventorySiteLocationRef:r31@12 (SerialNumber:4095 | LotNumber:40) ServiceDate:d
  SalesTaxCodeRef:r3 OverrideItemAccountRef:r159 Other1:29@6 Other2:29@6
InvoiceLineGroupMod = TxnLineID!:k ItemGroupRef:r31 Quantity:q UnitOfMeasure:31@7
  OverrideUOMSetRef:r31@7 InvoiceLineMod*:InvoiceLineMod
SalesReceiptAddRq = SalesReceiptAdd!:SalesReceiptAdd IncludeRetElement*:50@4
SalesReceiptAdd = CustomerRef:r209 ClassRef:r159 TemplateRef:r31@3 TxnDate:d RefNumber:11
  BillAddress:BillAddress ShipAddress:BillAddress IsPending:b CheckNumber:25 PaymentMethodRef:r31
  DueDate:d SalesRepRef:r5 ShipDate:d ShipMethodRef:r15 FOB:13 ItemSalesTaxRef:r31 Memo:4095
  CustomerMsgRef:r101 IsToBePrinted:b IsToBeEmailed:b@6 CustomerSalesTaxCodeRef:r3
  DepositToAccountRef:r159 CreditCardTxnInfo:CreditCardTxnInfo@4.1 Other:29@6 ExchangeRate:f@8
  ExternalGUID:g@9 (SalesReceiptLineAdd!:SalesReceiptLineAdd |
  SalesReceiptLineGroupAdd!:InvoiceLineGroupAdd)+
CreditCardTxnInfo = CreditCardTxnInputInfo!:CreditCardTxnInputInfo
  CreditCardTxnResultInfo!:CreditCardTxnResultInfo
CreditCardTxnInputInfo = CreditCardNumber!:25 ExpirationMonth!:i ExpirationYear!:i NameOnCard!:41
  CreditCardAddress:41 CreditCardPostalCode:18 CommercialCardCode:24
  TransactionMode:eTransactionMode@6 CreditCardTxnType:eCreditCardTxnType@7
CreditCardTxnResultInfo = ResultCode!:i ResultMessage!:60 CreditCardTransID!:24
  MerchantAccountNumber!:32 AuthorizationCode:12 AVSStreet:eAVSStreet AVSZip:eAVSZip
  CardSecurityCodeMatch:eCardSecurityCodeMatch@6 ReconBatchID:84 PaymentGroupingCode:i
  PaymentStatus!:ePaymentStatus TxnAuthorizationTime!:t TxnAuthorizationStamp:i ClientTransID:16@6
SalesReceiptLineAdd = ItemRef:r Desc:4095 Quantity:q UnitOfMeasure:31@7 (Rate!:p | RatePercent!:% |
  PriceLevelRef!:r31@4) ClassRef:r159 Amount:a
  OptionForPriceRuleConflict:eOptionForPriceRuleConflict@13 InventorySiteRef:r31@10
  InventorySiteLocationRef:r31@12 (SerialNumber:4095 | LotNumber:40) ServiceDate:d
  SalesTaxCodeRef:r3 OverrideItemAccountRef:r159@2 Other1:29@6 Other2:29@6
  CreditCardTxnInfo:CreditCardTxnInfo@7 DataExt*:DataExt@5
SalesReceiptModRq = SalesReceiptMod!:SalesReceiptMod IncludeRetElement*:50 @@5.0
SalesReceiptMod = TxnID!:k EditSequence!:16 CustomerRef:r209 ClassRef:r159 TemplateRef:r31@3
  TxnDate:d RefNumber:11 BillAddress:BillAddress ShipAddress:BillAddress IsPending:b CheckNumber:25
  PaymentMethodRef:r31 DueDate:d SalesRepRef:r5 ShipDate:d ShipMethodRef:r15 FOB:13
  ItemSalesTaxRef:r31 Memo:4095 CustomerMsgRef:r101 IsToBePrinted:b IsToBeEmailed:b@6
  CustomerSalesTaxCodeRef:r3 DepositToAccountRef:r159 Other:29@6 ExchangeRate:f@8
  (SalesReceiptLineMod!:SalesReceiptLineMod | SalesReceiptLineGroupMod!:SalesReceiptLineGroupMod)*
SalesReceiptLineMod = TxnLineID!:k ItemRef:r Desc:4095 Quantity:q UnitOfMeasure:31@7
  OverrideUOMSetRef:r31@7 (Rate!:p | RatePercent!:% | PriceLevelRef!:r31@4) ClassRef:r159 Amount:a
  OptionForPriceRuleConflict:eOptionForPriceRuleConflict@13 InventorySiteRef:r31@10
  InventorySiteLocationRef:r31@12 (SerialNumber:4095 | LotNumber:40) ServiceDate:d
  SalesTaxCodeRef:r3 OverrideItemAccountRef:r159 Other1:29@6 Other2:29@6
SalesReceiptLineGroupMod = TxnLineID!:k ItemGroupRef:r31 Quantity:q UnitOfMeasure:31@7
  OverrideUOMSetRef:r31@7 SalesReceiptLineMod*:SalesReceiptLineMod
ReceivePaymentAddRq = ReceivePaymentAdd!:ReceivePaymentAdd IncludeRetElement*:50@4 @@1.1
ReceivePaymentAdd = CustomerRef!:r209 ARAccountRef:r159 TxnDate:d RefNumber:20 TotalAmount:a
  ExchangeRate:f@8 PaymentMethodRef:r31 Memo:4095 DepositToAccountRef:r159
  CreditCardTxnInfo:CreditCardTxnInfo@4.1 ExternalGUID:g@9 (IsAutoApply!:b |
  AppliedToTxnAdd+:AppliedToTxnAdd)!
AppliedToTxnAdd = TxnID!:k PaymentAmount:a SetCredit*:SetCredit DiscountAmount:a
  DiscountAccountRef:r159 DiscountClassRef:r159@11
ReceivePaymentModRq = ReceivePaymentMod!:ReceivePaymentMod IncludeRetElement*:50 @@6.0
ReceivePaymentMod = TxnID!:k EditSequence!:16 CustomerRef:r209 ARAccountRef:r159 TxnDate:d
  RefNumber:20 TotalAmount:a ExchangeRate:f@8 PaymentMethodRef:r31 Memo:4095
  DepositToAccountRef:r159 CreditCardTxnInfoMod:CreditCardTxnInfoMod@7
  AppliedToTxnMod*:AppliedToTxnMod
CreditCardTxnInfoMod = CreditCardTxnInputInfoMod:CreditCardTxnInputInfoMod
  CreditCardTxnResultInfoMod:CreditCardTxnResultInfoMod
CreditCardTxnInputInfoMod = CreditCardNumber:25 ExpirationMonth:i ExpirationYear:i NameOnCard:41
  CreditCardAddress:41 CreditCardPostalCode:18 CommercialCardCode:24
  TransactionMode:eTransactionMode CreditCardTxnType:eCreditCardTxnType
CreditCardTxnResultInfoMod = ResultCode:i ResultMessage:60 CreditCardTransID:24
  MerchantAccountNumber:32 AuthorizationCode:12 AVSStreet:eAVSStreet AVSZip:eAVSZip
  CardSecurityCodeMatch:eCardSecurityCodeMatch ReconBatchID:84 PaymentGroupingCode:i
  PaymentStatus:ePaymentStatus TxnAuthorizationTime:t TxnAuthorizationStamp:i ClientTransID:16
AppliedToTxnMod = TxnID!:k PaymentAmount:a SetCredit*:SetCredit DiscountAmount:a
  DiscountAccountRef:r159 DiscountClassRef:r159@11
TransferAddRq = TransferAdd!:TransferAdd IncludeRetElement*:50 @@12.0
TransferAdd = TxnDate:d TransferFromAccountRef:r159 TransferToAccountRef:r159 ClassRef:r159 Amount:a
  Memo:4095
TransferModRq = TransferMod!:TransferMod IncludeRetElement*:50 @@12.0
TransferMod = TxnID!:k EditSequence!:16 TxnDate:d TransferFromAccountRef:r159
  TransferToAccountRef:r159 ClassRef:r159 Amount:a Memo:4095
TxnDelRq = TxnDelType!:eTxnDelType TxnID!:k @@1.1
TxnVoidRq = TxnVoidType!:eTxnVoidType TxnID!:k @@1.1
"""
