"""What a query may hold, in the order QuickBooks demands.

The notation is told in `grammar.py`. Source: the US edition of qbXML 14.0.
"""

QUERIES = """
HostQueryRq = IncludeListMetaData:IncludeListMetaData@6 IncludeRetElement*:50@4
IncludeListMetaData = IncludeMaxCapacity!:b
CompanyQueryRq = IncludeRetElement*:50@4 OwnerID*:g@2
PreferencesQueryRq = IncludeRetElement*:50@4 @@1.1
CustomerQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus
  FromModifiedDate:t ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter)
  TotalBalanceFilter:TotalBalanceFilter CurrencyFilter:CurrencyFilter@8 ClassFilter:ClassFilter@12)
  IncludeRetElement*:50@4 OwnerID*:g@2
NameFilter = MatchCriterion!:eMatchCriterion Name!
NameRangeFilter = FromName ToName
TotalBalanceFilter = Operator!:eOperator Amount!:a
CurrencyFilter = (ListID+:k | FullName+:64)!
ClassFilter = (ListID+:k | FullName+ | ListIDWithChildren!:k | FullNameWithChildren!)!
VendorQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus FromModifiedDate:t
  ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter)
  TotalBalanceFilter:TotalBalanceFilter CurrencyFilter:CurrencyFilter@8 ClassFilter:ClassFilter@12)
  IncludeRetElement*:50@4 OwnerID*:g@2
OtherNameQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus
  FromModifiedDate:t ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter))
  IncludeRetElement*:50@4 OwnerID*:g@2
ItemServiceQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus
  FromModifiedDate:t ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter)
  ClassFilter:ClassFilter@12) IncludeRetElement*:50@4 OwnerID*:g@2
ItemNonInventoryQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus
  FromModifiedDate:t ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter)
  ClassFilter:ClassFilter@12) IncludeRetElement*:50@4 OwnerID*:g@2
ItemInventoryQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus
  FromModifiedDate:t ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter)
  ClassFilter:ClassFilter@12) IncludeRetElement*:50@4 OwnerID*:g@2
ItemQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus FromModifiedDate:t
  ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter))
  IncludeRetElement*:50@4 OwnerID*:g@2
AccountQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus
  FromModifiedDate:t ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter)
  AccountType*:eAccountType CurrencyFilter:CurrencyFilter@8) IncludeRetElement*:50@4 OwnerID*:g@2
StandardTermsQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus
  FromModifiedDate:t ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter))
  IncludeRetElement*:50@4
TermsQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus FromModifiedDate:t
  ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter))
  IncludeRetElement*:50@4
PaymentMethodQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus
  FromModifiedDate:t ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter)
  PaymentMethodType*:ePaymentMethodType@7) IncludeRetElement*:50@4
ClassQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus FromModifiedDate:t
  ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter))
  IncludeRetElement*:50@4
SalesTaxCodeQueryRq = (ListID+:k | FullName+ | MaxReturned:i ActiveStatus:eActiveStatus
  FromModifiedDate:t ToModifiedDate:t (NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter))
  IncludeRetElement*:50@4
InvoiceQueryRq = (TxnID+:k | RefNumber+ | RefNumberCaseSensitive+@4 | MaxReturned:i
  (ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter)
  EntityFilter:EntityFilter AccountFilter:EntityFilter (RefNumberFilter!:RefNumberFilter |
  RefNumberRangeFilter!:RefNumberRangeFilter) CurrencyFilter:CurrencyFilter@8
  PaidStatus:ePaidStatus) IncludeLineItems:b IncludeLinkedTxns:b@1.1 IncludeRetElement*:50@4
  OwnerID*:g@2
ModifiedDateRangeFilter = FromModifiedDate:t ToModifiedDate:t
TxnDateRangeFilter = (FromTxnDate:d ToTxnDate:d | DateMacro!:eDateMacro)!
EntityFilter = (ListID+:k@2 | FullName+ | ListIDWithChildren!:k@2 | FullNameWithChildren!)!
RefNumberFilter = MatchCriterion!:eMatchCriterion RefNumber!
RefNumberRangeFilter = FromRefNumber ToRefNumber
SalesReceiptQueryRq = (TxnID+:k | RefNumber+ | RefNumberCaseSensitive+@4 | MaxReturned:i
  (ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter)
  EntityFilter:EntityFilter AccountFilter:EntityFilter (RefNumberFilter!:RefNumberFilter |
  RefNumberRangeFilter!:RefNumberRangeFilter) CurrencyFilter:CurrencyFilter@8) IncludeLineItems:b
  IncludeRetElement*:50@4 OwnerID*:g@2
ReceivePaymentQueryRq = (TxnID+:k | RefNumber+ | RefNumberCaseSensitive+@4 | MaxReturned:i
  (ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter)
  EntityFilter:EntityFilter AccountFilter:EntityFilter (RefNumberFilter!:RefNumberFilter |
  RefNumberRangeFilter!:RefNumberRangeFilter) CurrencyFilter:CurrencyFilter@8) IncludeLineItems:b
  IncludeRetElement*:50@4 OwnerID*:g@2 @@1.1
TransferQueryRq = (TxnID+:k | MaxReturned:i (ModifiedDateRangeFilter!:ModifiedDateRangeFilter |
  TxnDateRangeFilter!:TxnDateRangeFilter)) IncludeRetElement*:50 @@12.0
ListDeletedQueryRq = ListDelType+:eListDelType DeletedDateRangeFilter:DeletedDateRangeFilter
  IncludeRetElement*:50@4 @@2.0
TxnDeletedQueryRq = TxnDelType+:eTxnDelType DeletedDateRangeFilter:DeletedDateRangeFilter
  IncludeRetElement*:50@4 @@2.0
DeletedDateRangeFilter = FromDeletedDate:t ToDeletedDate:t
"""
