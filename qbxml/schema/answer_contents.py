"""What answers may hold, written by tools/make_contents.py: do not edit.

374 rows, 2384 pieces.
sha256 of the rows: 2d19c125b06d2492321aa3d84c155aad8bf675dcdb03d23ea855d02209a7e73f

The notation is told in notation.py.
"""

from typing import Final

CONTENTS: Final[dict[str, str]] = {
    "ARRefundCreditCardAddRs": """
        ARRefundCreditCardRet:ARRefundCreditCardRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "ARRefundCreditCardQueryRs": "ARRefundCreditCardRet*:ARRefundCreditCardRet",
    "ARRefundCreditCardRet": """
        TxnID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 TxnNumber:int
        CustomerRef:Ref209 RefundFromAccountRef:Ref159 ARAccountRef:Ref159 TxnDate:date RefNumber:11
        TotalAmount:amount CurrencyRef:Ref64@9.0 ExchangeRate:float@9.0
        TotalAmountInHomeCurrency:amount@9.0 Address:Address AddressBlock:AddressBlock@6.0
        PaymentMethodRef:Ref31 Memo:4095 CreditCardTxnInfo:CreditCardTxnInfo ExternalGUID:guid@9.0
        RefundAppliedToTxnRet*:RefundAppliedToTxnRet DataExtRet*:DataExtRet
    """,
    "AccountAddRs": "AccountRet:AccountRet ErrorRecovery:ErrorRecovery@11.0",
    "AccountModRs": "= AccountAddRs",
    "AccountQueryRs": "AccountRet*:AccountRet",
    "AccountRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        FullName!:159 IsActive:bool ParentRef:Ref Sublevel!:int AccountType!:=AccountType
        SpecialAccountType:=SpecialAccountType@2.1 IsTaxAccount:bool@6.0-D AccountNumber:7
        BankNumber:25@2.0 Desc:200 Balance:amount TotalBalance:amount SalesTaxCodeRef:Ref3A6@6.0-D
        TaxLineInfoRet:TaxLineInfoRet@2.1-U CashFlowClassification:=CashFlowClassification@2.1
        CurrencyRef:Ref64@8.0 DataExtRet*:DataExtRet@2.0
    """,
    "AccountTaxLineInfoQueryRs": "AccountTaxLineInfoRet*:AccountTaxLineInfoRet",
    "AccountTaxLineInfoRet": "TaxLineID:int TaxLineName:256",
    "AccountantCopy": "AccountantCopyExists!:bool DividingDate:date",
    "AccountingPreferences": """
        IsUsingAccountNumbers!:bool IsRequiringAccounts!:bool IsUsingClassTracking!:bool
        AssignClassesTo:=AssignClassesTo@12.0~None-A IsUsingAuditTrail!:bool
        IsAssigningJournalEntryNumbers!:bool ClosingDate:date
    """,
    "AdditionalNotesRet": "NoteID!:int Date!:date Note!:4095",
    "AddressBlock": "Addr1:41 Addr2:41 Addr3:41 Addr4:41 Addr5:41",
    "AgingReportQueryRs": "ReportRet:ReportRet",
    "AppliedToTxnRet": """
        TxnID!:id TxnType!:=TxnType TxnDate:date RefNumber:20 BalanceRemaining:amount Amount:amount
        DiscountAmount:amount DiscountAccountRef:Ref159 DiscountClassRef:Ref159@11.0
        LinkedTxn*:LinkedTxn@10.0
    """,
    "BarCodeQueryRs": "BarCodeRet*:BarCodeRet",
    "BarCodeRet": "ListType!:=ListEventType ListID:id FullName:50",
    "BillAddRs": "BillRet:BillRet ErrorRecovery:ErrorRecovery@11.0",
    "BillModRs": "= BillAddRs",
    "BillPaymentCheckAddRs": """
        BillPaymentCheckRet:BillPaymentCheckRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "BillPaymentCheckModRs": "= BillPaymentCheckAddRs",
    "BillPaymentCheckQueryRs": "BillPaymentCheckRet*:BillPaymentCheckRet",
    "BillPaymentCheckRet": """
        TxnID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 TxnNumber:int
        PayeeEntityRef:Ref209 APAccountRef:Ref159 TxnDate:date BankAccountRef:Ref159 Amount:amount
        CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 AmountInHomeCurrency:amount@8.0 RefNumber:11
        Memo:4095 Address:Address AddressBlock:AddressBlock@6.0 IsToBePrinted:bool
        ExternalGUID:guid@9.0 AppliedToTxnRet*:AppliedToTxnRet DataExtRet*:DataExtRet
    """,
    "BillPaymentCreditCardAddRs": """
        BillPaymentCreditCardRet:BillPaymentCreditCardRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "BillPaymentCreditCardQueryRs": "BillPaymentCreditCardRet*:BillPaymentCreditCardRet",
    "BillPaymentCreditCardRet": """
        TxnID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 TxnNumber:int
        PayeeEntityRef:Ref209 APAccountRef:Ref159 TxnDate:date CreditCardAccountRef:Ref159
        Amount:amount CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 AmountInHomeCurrency:amount@8.0
        RefNumber:11 Memo:4095 ExternalGUID:guid@9.0 AppliedToTxnRet*:AppliedToTxnRet
        DataExtRet*:DataExtRet
    """,
    "BillQueryRs": "BillRet*:BillRet",
    "BillRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        VendorRef!:Ref41 VendorAddress:Address@13.0 APAccountRef:Ref159@2.0 TxnDate!:date
        DueDate:date AmountDue!:amount CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        AmountDueInHomeCurrency:amount@8.0 RefNumber:20 TermsRef:Ref31 Memo:4095
        IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6@6.0-D IsPaid:bool@2.0 ExternalGUID:guid@9.0
        LinkedTxn*:LinkedTxn@2.0 ExpenseLineRet*:ExpenseLineRet ( ItemLineRet!:ItemLineRet |
        ItemGroupLineRet!:ItemGroupLineRet )* OpenAmount:amount DataExtRet*:DataExtRet@2.0
    """,
    "BillToPay": """
        TxnID!:id TxnType!:=TxnType APAccountRef!:Ref159 TxnDate!:date RefNumber:20 DueDate:date
        AmountDue!:amount CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        AmountDueInHomeCurrency:amount@8.0
    """,
    "BillToPayQueryRs": "BillToPayRet*:BillToPayRet",
    "BillToPayRet": "( BillToPay!:BillToPay | CreditToApply!:CreditToApply )",
    "BillingRateAddRs": "BillingRateRet:BillingRateRet ErrorRecovery:ErrorRecovery@11.0",
    "BillingRatePerItemRet": "ItemRef!:Ref ( CustomRate!:price | CustomRatePercent!:percent )!",
    "BillingRateQueryRs": "BillingRateRet*:BillingRateRet",
    "BillingRateRet": """
        ListID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 Name:31
        BillingRateType:=BillingRateType ( FixedBillingRate!:price |
        BillingRatePerItemRet+:BillingRatePerItemRet )
    """,
    "BudgetSummaryReportQueryRs": "= AgingReportQueryRs",
    "BuildAssemblyAddRs": "BuildAssemblyRet:BuildAssemblyRet ErrorRecovery:ErrorRecovery@11.0",
    "BuildAssemblyModRs": "= BuildAssemblyAddRs",
    "BuildAssemblyQueryRs": "BuildAssemblyRet*:BuildAssemblyRet",
    "BuildAssemblyRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        ItemInventoryAssemblyRef!:Ref159 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        TxnDate!:date RefNumber:11 Memo:4095 IsPending:bool QuantityToBuild!:quantity
        QuantityCanBuild!:quantity QuantityOnHand!:quantity QuantityOnSalesOrder!:quantity
        ExternalGUID:guid@9.0 ComponentItemLineRet*:ComponentItemLineRet DataExtRet*:DataExtRet
    """,
    "CashBackInfoRet": "TxnLineID!:id AccountRef!:Ref159 Memo:4095 Amount:amount",
    "CategoryAccountMapping": """
        MappingCategory!:=MappingCategory AccountRef*:Ref159 Threshold:amount
    """,
    "ChargeAddRs": "ChargeRet:ChargeRet ErrorRecovery:ErrorRecovery@11.0",
    "ChargeModRs": "= ChargeAddRs",
    "ChargeQueryRs": "ChargeRet*:ChargeRet",
    "ChargeRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        CustomerRef!:Ref209 TxnDate:date RefNumber:11 ItemRef:Ref InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 Rate:price Amount:amount BalanceRemaining:amount Desc:4095
        ARAccountRef:Ref159 ClassRef:Ref159 BilledDate:date DueDate:date IsPaid:bool@3.0
        ExternalGUID:guid@9.0 LinkedTxn*:LinkedTxn@3.0 DataExtRet*:DataExtRet
    """,
    "CheckAddRs": "CheckRet:CheckRet ErrorRecovery:ErrorRecovery@11.0",
    "CheckModRs": "= CheckAddRs",
    "CheckQueryRs": "CheckRet*:CheckRet",
    "CheckRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        AccountRef!:Ref159 PayeeEntityRef:Ref209 RefNumber:11 TxnDate!:date Amount!:amount
        CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 AmountInHomeCurrency:amount@8.0 Memo:4095
        Address:Address AddressBlock:AddressBlock@6.0 IsToBePrinted:bool IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6@6.0-D ExternalGUID:guid@9.0 LinkedTxn*:LinkedTxn@7.0
        ExpenseLineRet*:ExpenseLineRet ( ItemLineRet!:ItemLineRet |
        ItemGroupLineRet!:ItemGroupLineRet )* DataExtRet*:DataExtRet@2.0
    """,
    "ClassAddRs": "ClassRet:NamedRet ErrorRecovery:ErrorRecovery@11.0",
    "ClassModRs": "= ClassAddRs",
    "ClassQueryRs": "ClassRet*:NamedRet",
    "ClearedStatusModRs": "",
    "ColDesc": "ColTitle+:empty{titleRow!:int,value} ColType!:=ColType",
    "CompanyActivityQueryRs": "CompanyActivityRet:CompanyActivityRet",
    "CompanyActivityRet": "LastRestoreTime!:datetime LastCondenseTime!:datetime@3.0",
    "CompanyQueryRs": "CompanyRet:CompanyRet",
    "CompanyRet": """
        IsSampleCompany!:bool@3.0 CompanyName:59 LegalCompanyName:59 Address:Address
        AddressBlock:AddressBlock@6.0 LegalAddress:Address CompanyAddressForCustomer:Address
        CompanyAddressBlockForCustomer:AddressBlock@6.0 Phone:51 Fax:51 Email:1023
        CompanyWebSite:128 FirstMonthFiscalYear:=Month FirstMonthIncomeTaxYear:=Month
        CompanyType:255 EIN:20@2.0 SSN:11@2.1 TaxForm:=TaxForm@2.1
        SubscribedServices:SubscribedServices@7.0 AccountantCopy:AccountantCopy@8.0
        DataExtRet*:DataExtRet@2.0
    """,
    "ComponentItemLineRet": """
        ItemRef!:Ref InventorySiteRef:Ref31@10.0-A InventorySiteLocationRef:Ref31@12.0-A (
        SerialNumber:4095-A | LotNumber:40-A )@12.0 Desc:4095 QuantityOnHand:quantity
        QuantityNeeded:quantity
    """,
    "ContactsRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Contact:41
        Salutation:15 FirstName!:25 MiddleName:5 LastName:25 JobTitle:41
        AdditionalContactRef*:AdditionalContactRef
    """,
    "CreditCardChargeAddRs": """
        CreditCardChargeRet:CreditCardChargeRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "CreditCardChargeModRs": "= CreditCardChargeAddRs",
    "CreditCardChargeQueryRs": "CreditCardChargeRet*:CreditCardChargeRet",
    "CreditCardChargeRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        AccountRef!:Ref159 PayeeEntityRef:Ref209 TxnDate!:date Amount!:amount CurrencyRef:Ref64@8.0
        ExchangeRate:float@8.0 AmountInHomeCurrency:amount@8.0 RefNumber:11 Memo:4095
        IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6@6.0-D ExternalGUID:guid@9.0
        ExpenseLineRet*:ExpenseLineRet ( ItemLineRet!:ItemLineRet |
        ItemGroupLineRet!:ItemGroupLineRet )* DataExtRet*:DataExtRet@2.0
    """,
    "CreditCardCreditAddRs": """
        CreditCardCreditRet:CreditCardCreditRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "CreditCardCreditModRs": "= CreditCardCreditAddRs",
    "CreditCardCreditQueryRs": "CreditCardCreditRet*:CreditCardCreditRet",
    "CreditCardCreditRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        AccountRef!:Ref159 PayeeEntityRef:Ref209 TxnDate!:date Amount!:amount CurrencyRef:Ref64@8.0
        ExchangeRate:float@8.0 AmountInHomeCurrency:amount@8.0 RefNumber:11 Memo:4095
        IsTaxIncluded:bool@8.0-D SalesTaxCodeRef:Ref3A6@8.0-D ExternalGUID:guid@9.0
        ExpenseLineRet*:ExpenseLineRet ( ItemLineRet!:ItemLineRet |
        ItemGroupLineRet!:ItemGroupLineRet )* DataExtRet*:DataExtRet@2.0
    """,
    "CreditMemoAddRs": "CreditMemoRet:CreditMemoRet ErrorRecovery:ErrorRecovery@11.0",
    "CreditMemoLineGroupRet": """
        TxnLineID!:id@3.0 ItemGroupRef!:Ref31 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 IsPrintItemsInGroup!:bool TotalAmount!:amount
        CreditMemoLineRet*:SalesLineRet DataExtRet*:DataExtRet@2.0
    """,
    "CreditMemoModRs": "= CreditMemoAddRs",
    "CreditMemoQueryRs": "CreditMemoRet*:CreditMemoRet",
    "CreditMemoRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        CustomerRef!:Ref209 ClassRef:Ref159 ARAccountRef:Ref159 TemplateRef:Ref31@3.0 TxnDate!:date
        RefNumber:11 BillAddress:Address BillAddressBlock:AddressBlock@6.0 ShipAddress:Address
        ShipAddressBlock:AddressBlock@6.0 IsPending:bool PONumber:25 TermsRef:Ref31 DueDate:date
        SalesRepRef:Ref5 FOB:13 ShipDate:date ShipMethodRef:Ref15 Subtotal:amount
        ItemSalesTaxRef:Ref31 SalesTaxPercentage:percent SalesTaxTotal:amount TotalAmount:amount
        CreditRemaining:amount@2.0 CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        CreditRemainingInHomeCurrency:amount@8.0 Memo:4095 CustomerMsgRef:Ref101 IsToBePrinted:bool
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0
        ExternalGUID:guid@9.0 LinkedTxn*:LinkedTxn@1.1 ( CreditMemoLineRet!:SalesLineRet |
        CreditMemoLineGroupRet!:CreditMemoLineGroupRet )* DataExtRet*:DataExtRet@2.0
    """,
    "CreditToApply": """
        TxnID!:id TxnType!:=TxnType APAccountRef!:Ref159 TxnDate!:date RefNumber:20
        CreditRemaining!:amount CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        CreditRemainingInHomeCurrency:amount@8.0
    """,
    "CurrencyAddRs": "CurrencyRet:CurrencyRet ErrorRecovery:ErrorRecovery@11.0",
    "CurrencyModRs": "= CurrencyAddRs",
    "CurrencyQueryRs": "CurrencyRet*:CurrencyRet",
    "CurrencyRet": """
        ListID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 Name:64 IsActive:bool
        CurrencyCode:3 CurrencyFormat:CurrencyFormat IsUserDefinedCurrency:bool ExchangeRate:float
        AsOfDate:date
    """,
    "CurrentAppAccessRights": """
        IsAutomaticLoginAllowed!:bool AutomaticLoginUserName:29 IsPersonalDataAccessAllowed!:bool
    """,
    "CustomDetailReportQueryRs": "= AgingReportQueryRs",
    "CustomSummaryReportQueryRs": "= AgingReportQueryRs",
    "CustomerAddRs": "CustomerRet:CustomerRet ErrorRecovery:ErrorRecovery@11.0",
    "CustomerModRs": "= CustomerAddRs",
    "CustomerMsgAddRs": "CustomerMsgRet:CustomerMsgRet ErrorRecovery:ErrorRecovery@11.0",
    "CustomerMsgQueryRs": "CustomerMsgRet*:CustomerMsgRet",
    "CustomerMsgRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:101
        IsActive:bool
    """,
    "CustomerQueryRs": "CustomerRet*:CustomerRet",
    "CustomerRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:41
        FullName!:209 IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref Sublevel!:int CompanyName:41
        Salutation:15 FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12.0 BillAddress:Address
        BillAddressBlock:AddressBlock@6.0 ShipAddress:Address ShipAddressBlock:AddressBlock@6.0
        ShipToAddress*50:ShipToAddress@12.0 Phone:21 AltPhone:21 Fax:21 Email:1023 Cc:1023@12.0
        Contact:41 AltContact:41 AdditionalContactRef*8:AdditionalContactRef@12.0
        ContactsRet*:ContactsRet@12.0 CustomerTypeRef:Ref159 TermsRef:Ref31 SalesRepRef:Ref5
        Balance:amount TotalBalance:amount SalesTaxCodeRef:Ref3A6 ItemSalesTaxRef:Ref31-CU
        SalesTaxCountry:=SalesTaxCountry@6.0~Canada-D ResaleNumber:21/D15 AccountNumber:99
        CreditLimit:amount PreferredPaymentMethodRef:Ref31@3.0 CreditCardInfo:CreditCardInfo@3.0
        JobStatus:=JobStatus~None JobStartDate:date JobProjectedEndDate:date JobEndDate:date
        JobDesc:99 JobTypeRef:Ref159 Notes:4095 AdditionalNotesRet*:AdditionalNotesRet@12.0
        PreferredDeliveryMethod:=PreferredDeliveryMethod@12.0~None PriceLevelRef:Ref31@4.0
        ExternalGUID:guid@8.0 TaxRegistrationNumber:30@8.0-D CurrencyRef:Ref64@8.0
        DataExtRet*:DataExtRet@2.0
    """,
    "CustomerTypeAddRs": "CustomerTypeRet:NamedRet ErrorRecovery:ErrorRecovery@11.0",
    "CustomerTypeQueryRs": "CustomerTypeRet*:NamedRet",
    "DataEventRecoveryInfoDelRs": "",
    "DataEventRecoveryInfoQueryRs": "DataEventRecoveryInfoRet:DataEventRecoveryInfoRet",
    "DataEventRecoveryInfoRet": "SubscriberID!:guid DataEventRecoveryTime:datetime",
    "DataExtAddRs": "DataExtRet:DataExtRet ErrorRecovery:ErrorRecovery@11.0",
    "DataExtDefAddRs": "DataExtDefRet:DataExtDefRet ErrorRecovery:ErrorRecovery@11.0",
    "DataExtDefDelRet": "OwnerID!:guid DataExtName!:31 TimeDeleted:datetime",
    "DataExtDefDelRs": "DataExtDefDelRet:DataExtDefDelRet ErrorRecovery:ErrorRecovery@11.0",
    "DataExtDefModRs": "= DataExtDefAddRs",
    "DataExtDefQueryRs": "DataExtDefRet*:DataExtDefRet",
    "DataExtDefRet": """
        OwnerID:guid DataExtID!:int@11.0 DataExtName!:31 DataExtType!:=DataExtType
        AssignToObject*:=AssignToObject DataExtListRequire!:bool@11.0 DataExtTxnRequire!:bool@11.0
        DataExtFormatString!@11.0
    """,
    "DataExtDelRet": """
        OwnerID!:guid DataExtName!:31 ( ListDataExtType!:=ListDataExtType ListObjRef!:Ref159 |
        TxnDataExtType!:=TxnDataExtType TxnID!:id TxnLineID:id@3.0 |
        OtherDataExtType!:=OtherDataExtType ) TimeDeleted:datetime
    """,
    "DataExtDelRs": "DataExtDelRet:DataExtDelRet ErrorRecovery:ErrorRecovery@11.0",
    "DataExtModRs": "= DataExtAddRs",
    "DataExtRet": "OwnerID:guid DataExtName!:31 DataExtType!:=DataExtType DataExtValue!",
    "DataRow": """
        RowData:empty{rowType:=RowType,value} ColData*:empty{colID!:int,value,dataType:=ColDataType}
    """,
    "DateDrivenTermsAddRs": """
        DateDrivenTermsRet:DateDrivenTermsRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "DateDrivenTermsQueryRs": "DateDrivenTermsRet*:DateDrivenTermsRet",
    "DateDrivenTermsRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        IsActive:bool DayOfMonthDue!:int[1,31] DueNextMonthDays:int DiscountDayOfMonth:int[1,31]
        DiscountPct:percent
    """,
    "DepositAddRs": "DepositRet:DepositRet ErrorRecovery:ErrorRecovery@11.0",
    "DepositLineRet": """
        TxnType:=TxnType TxnID:id TxnLineID!:id PaymentTxnLineID:id@7.0 EntityRef:Ref209
        AccountRef:Ref159 Memo:4095 CheckNumber:11 PaymentMethodRef:Ref31 ClassRef:Ref159
        Amount:amount
    """,
    "DepositModRs": "= DepositAddRs",
    "DepositQueryRs": "DepositRet*:DepositRet",
    "DepositRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        TxnDate!:date DepositToAccountRef!:Ref159 Memo:4095 DepositTotal:amount
        CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 DepositTotalInHomeCurrency:amount@8.0
        CashBackInfoRet:CashBackInfoRet ExternalGUID:guid@9.0 DepositLineRet*:DepositLineRet
        DataExtRet*:DataExtRet
    """,
    "EmployeeAddRs": "EmployeeRet:EmployeeRet ErrorRecovery:ErrorRecovery@11.0",
    "EmployeeModRs": "= EmployeeAddRs",
    "EmployeeQueryRs": "EmployeeRet*:EmployeeRet",
    "EmployeeRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:41
        IsActive:bool Salutation:15 FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12.0
        SupervisorRef:Ref209@13.0-ACU Department:31@13.0-ACU Description:64@13.0-ACU
        TargetBonus:amount@13.0-ACU EmployeeAddress:EmployeeAddress PrintAs:41 Phone:21
        Mobile:21@2.1 Pager:21@2.1 PagerPIN:10@2.1 AltPhone:21 Fax:21@2.1 SSN:11@2.0 Email:1023
        AdditionalContactRef*8:AdditionalContactRef@12.0
        EmergencyContacts:EmergencyContacts@13.0-ACU EmployeeType:=EmployeeType~Regular
        PartOrFullTime:=PartOrFullTime@13.0-ACU Exempt:=Exempt@13.0-ACU
        KeyEmployee:=Disabled@13.0-ACU Gender:=Gender HiredDate:date OriginalHireDate:date@13.0-ACU
        AdjustedServiceDate:date@13.0-ACU ReleasedDate:date BirthDate:date@2.0
        USCitizen:=Disabled@13.0-ACU Ethnicity:=Ethnicity@13.0-ACU Disabled:=Disabled@13.0-ACU
        DisabilityDesc:25@13.0-ACU OnFile:=Disabled@13.0-ACU WorkAuthExpireDate:date@13.0-ACU
        USVeteran:=Disabled@13.0-ACU MilitaryStatus:=MilitaryStatus@13.0-ACU AccountNumber:99
        Notes:4095@2.1 AdditionalNotesRet*:AdditionalNotesRet@12.0 BillingRateRef:Ref31@6.0
        EmployeePayrollInfo:EmployeePayrollInfo@2.0 ExternalGUID:guid@8.0 DataExtRet*:DataExtRet@2.0
    """,
    "EntityQueryRs": """
        ( CustomerRet!:CustomerRet | EmployeeRet!:EmployeeRet | OtherNameRet!:OtherNameRet |
        VendorRet!:VendorRet )*
    """,
    "ErrorRecovery": """
        ( ListID:id | OwnerID:guid | TxnID:id )! TxnNumber:int EditSequence:16 ExternalGUID:guid
    """,
    "EstimateAddRs": "EstimateRet:EstimateRet ErrorRecovery:ErrorRecovery@11.0",
    "EstimateLineGroupRet": """
        TxnLineID!:id@3.0 ItemGroupRef!:Ref31 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 IsPrintItemsInGroup!:bool TotalAmount!:amount
        EstimateLineRet*:EstimateLineRet DataExtRet*:DataExtRet@2.0
    """,
    "EstimateLineRet": """
        TxnLineID!:id ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ( Rate!:price | RatePercent!:percent ) ClassRef:Ref159
        Amount:amount TaxAmount:amount@6.1-CDU InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A SalesTaxCodeRef:Ref3A6 ( MarkupRate!:price |
        MarkupRatePercent!:percent ) Other1:29@6.0 Other2:29@6.0 DataExtRet*:DataExtRet@2.0
    """,
    "EstimateModRs": "= EstimateAddRs",
    "EstimateQueryRs": "EstimateRet*:EstimateRet",
    "EstimateRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        CustomerRef!:Ref209 ClassRef:Ref159 TemplateRef:Ref31@3.0 TxnDate!:date RefNumber:11
        BillAddress:Address BillAddressBlock:AddressBlock@6.0 ShipAddress:Address@7.0
        ShipAddressBlock:AddressBlock@7.0 IsActive:bool@3.0 PONumber:25 TermsRef:Ref31 DueDate:date
        SalesRepRef:Ref5 FOB:13 Subtotal:amount ItemSalesTaxRef:Ref31 SalesTaxPercentage:percent
        SalesTaxTotal:amount TotalAmount:amount CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        TotalAmountInHomeCurrency:amount@8.0 Memo:4095 CustomerMsgRef:Ref101 IsToBeEmailed:bool@6.0
        IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0 ExternalGUID:guid@9.0
        LinkedTxn*:LinkedTxn@3.0 ( EstimateLineRet!:EstimateLineRet |
        EstimateLineGroupRet!:EstimateLineGroupRet )* DataExtRet*:DataExtRet@2.0
    """,
    "ExpenseLineRet": """
        TxnLineID!:id AccountRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU Memo:4095
        CustomerRef:Ref209 ClassRef:Ref159 SalesTaxCodeRef:Ref3A6@6.0-D
        BillableStatus:=BillableStatus@2.0 SalesRepRef:Ref5@13.0 DataExtRet*:DataExtRet@13.0
    """,
    "FinanceChargePreferences": """
        AnnualInterestRate:percent MinFinanceCharge:amount GracePeriod!:int
        FinanceChargeAccountRef:Ref159 IsAssessingForOverdueCharges!:bool
        CalculateChargesFrom!:=CalculateChargesFrom IsMarkedToBePrinted!:bool
    """,
    "Form1099CategoryAccountMappingModRs": """
        Form1099CategoryAccountMappingRet:Form1099CategoryAccountMappingRet
    """,
    "Form1099CategoryAccountMappingQueryRs": "= Form1099CategoryAccountMappingModRs",
    "Form1099CategoryAccountMappingRet": """
        IsFiling1099Misc!:bool FormType CategoryAccountMapping*:CategoryAccountMapping
    """,
    "GeneralDetailReportQueryRs": "= AgingReportQueryRs",
    "GeneralSummaryReportQueryRs": "= AgingReportQueryRs",
    "HostQueryRs": "HostRet:HostRet",
    "HostRet": """
        ProductName!:255 MajorVersion!:5 MinorVersion!:5 Country:2@3.0 SupportedQBXMLVersion+:10
        IsAutomaticLogin:bool@3.0 QBFileMode!:=QBFileMode@3.0 ListMetaData:ListMetaData@6.0
    """,
    "InventoryAdjustmentAddRs": """
        InventoryAdjustmentRet:InventoryAdjustmentRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "InventoryAdjustmentLineRet": """
        TxnLineID!:id ItemRef!:Ref ( SerialNumber:4095-A
        SerialNumberAddedOrRemoved:=SerialNumberAddedOrRemoved-A | LotNumber:40-A )@11.0
        InventorySiteLocationRef:Ref31@12.0-A QuantityDifference!:quantity ValueDifference!:amount
    """,
    "InventoryAdjustmentModRs": "= InventoryAdjustmentAddRs",
    "InventoryAdjustmentQueryRs": "InventoryAdjustmentRet*:InventoryAdjustmentRet",
    "InventoryAdjustmentRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        AccountRef!:Ref159 InventorySiteRef:Ref31@10.0-A TxnDate!:date RefNumber:11
        CustomerRef:Ref209 ClassRef:Ref159 Memo:4095 ExternalGUID:guid@9.0
        InventoryAdjustmentLineRet*:InventoryAdjustmentLineRet DataExtRet*:DataExtRet
    """,
    "InventorySiteAddRs": "InventorySiteRet:InventorySiteRet ErrorRecovery:ErrorRecovery@11.0",
    "InventorySiteModRs": "= InventorySiteAddRs",
    "InventorySiteQueryRs": "InventorySiteRet*:InventorySiteRet",
    "InventorySiteRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name:31
        IsActive:bool ParentSiteRef:Ref31@12.0 IsDefaultSite:bool SiteDesc:100 Contact:41 Phone:21
        Fax:21 Email:1023 SiteAddress:SiteAddress SiteAddressBlock:AddressBlock
    """,
    "InvoiceAddRs": "InvoiceRet:InvoiceRet ErrorRecovery:ErrorRecovery@11.0",
    "InvoiceLineGroupRet": """
        TxnLineID!:id@2.1 ItemGroupRef!:Ref31 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 IsPrintItemsInGroup!:bool TotalAmount!:amount
        InvoiceLineRet*:InvoiceLineRet DataExtRet*:DataExtRet@2.0
    """,
    "InvoiceLineRet": """
        TxnLineID!:id ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ( Rate!:price | RatePercent!:percent ) ClassRef:Ref159
        Amount:amount TaxAmount:amount@6.1-CDU InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        ServiceDate:date SalesTaxCodeRef:Ref3A6 Other1:29@6.0 Other2:29@6.0
        DataExtRet*:DataExtRet@2.0
    """,
    "InvoiceModRs": "= InvoiceAddRs",
    "InvoiceQueryRs": "InvoiceRet*:InvoiceRet",
    "InvoiceRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        CustomerRef!:Ref209 ClassRef:Ref159 ARAccountRef:Ref159 TemplateRef:Ref31@3.0 TxnDate!:date
        RefNumber:11 BillAddress:Address BillAddressBlock:AddressBlock@6.0 ShipAddress:Address
        ShipAddressBlock:AddressBlock@6.0 IsPending:bool IsFinanceCharge:bool PONumber:25
        TermsRef:Ref31 DueDate:date SalesRepRef:Ref5 FOB:13 ShipDate:date ShipMethodRef:Ref15
        Subtotal:amount ItemSalesTaxRef:Ref31 SalesTaxPercentage:percent SalesTaxTotal:amount
        AppliedAmount:amount BalanceRemaining:amount CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        BalanceRemainingInHomeCurrency:amount@8.0 Memo:4095 IsPaid:bool@2.0 CustomerMsgRef:Ref101
        IsToBePrinted:bool IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D
        CustomerSalesTaxCodeRef:Ref3A6 SuggestedDiscountAmount:amount SuggestedDiscountDate:date
        Other:29@6.0 ExternalGUID:guid@9.0 LinkedTxn*:LinkedTxn@1.1 ( InvoiceLineRet!:InvoiceLineRet
        | InvoiceLineGroupRet!:InvoiceLineGroupRet )* DataExtRet*:DataExtRet@2.0
    """,
    "ItemAssembliesCanBuildQueryRs": "ItemAssembliesCanBuildRet:ItemAssembliesCanBuildRet",
    "ItemAssembliesCanBuildRet": """
        ItemInventoryAssemblyRef!:Ref159 TxnDate:date QuantityCanBuild!:quantity
    """,
    "ItemDiscountAddRs": "ItemDiscountRet:ItemDiscountRet ErrorRecovery:ErrorRecovery@11.0",
    "ItemDiscountModRs": "= ItemDiscountAddRs",
    "ItemDiscountQueryRs": "ItemDiscountRet*:ItemDiscountRet",
    "ItemDiscountRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        FullName!:159 BarCodeValue:50@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        Sublevel!:int ItemDesc:4095 SalesTaxCodeRef:Ref3A6 ( DiscountRate!:price |
        DiscountRatePercent!:percent ) AccountRef:Ref159 ExternalGUID:guid@8.0
        DataExtRet*:DataExtRet@2.0
    """,
    "ItemFixedAssetAddRs": "ItemFixedAssetRet:ItemFixedAssetRet ErrorRecovery:ErrorRecovery@11.0",
    "ItemFixedAssetModRs": "= ItemFixedAssetAddRs",
    "ItemFixedAssetQueryRs": "ItemFixedAssetRet*:ItemFixedAssetRet",
    "ItemFixedAssetRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        BarCodeValue:50@12.0-A IsActive:bool ClassRef:Ref159@12.0 AcquiredAs!:=AcquiredAs
        PurchaseDesc!:50 PurchaseDate!:date PurchaseCost:price VendorOrPayeeName:50
        AssetAccountRef:Ref159 FixedAssetSalesInfo:FixedAssetSalesInfo AssetDesc:50 Location:50
        PONumber:30 SerialNumber:30 WarrantyExpDate:date Notes:4095 AssetNumber:10 CostBasis:amount
        YearEndAccumulatedDepreciation:amount YearEndBookValue:amount ExternalGUID:guid@8.0
        DataExtRet*:DataExtRet
    """,
    "ItemGroupAddRs": "ItemGroupRet:ItemGroupRet ErrorRecovery:ErrorRecovery@11.0",
    "ItemGroupLineRet": """
        TxnLineID!:id@3.0 ItemGroupRef!:Ref31 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 TotalAmount!:amount ItemLineRet*:ItemLineRet
        DataExt*:DataExt@13.0
    """,
    "ItemGroupModRs": "= ItemGroupAddRs",
    "ItemGroupQueryRs": "ItemGroupRet*:ItemGroupRet",
    "ItemGroupRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        BarCodeValue:50@12.0-A IsActive:bool ItemDesc:4095 UnitOfMeasureSetRef:Ref31@7.0
        IsPrintItemsInGroup:bool SpecialItemType:=SpecialItemType@6.0 ExternalGUID:guid@8.0
        ItemGroupLine*:ItemGroupLine DataExtRet*:DataExtRet@2.0
    """,
    "ItemInventoryAddRs": "ItemInventoryRet:ItemInventoryRet ErrorRecovery:ErrorRecovery@11.0",
    "ItemInventoryAssemblyAddRs": """
        ItemInventoryAssemblyRet:ItemInventoryAssemblyRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "ItemInventoryAssemblyModRs": "= ItemInventoryAssemblyAddRs",
    "ItemInventoryAssemblyQueryRs": "ItemInventoryAssemblyRet*:ItemInventoryAssemblyRet",
    "ItemInventoryAssemblyRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        FullName!:159 BarCodeValue:50@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        Sublevel!:int ManufacturerPartNumber:31@12.0 UnitOfMeasureSetRef:Ref31@7.0
        IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6 SalesDesc:4095 SalesPrice:price
        IncomeAccountRef:Ref159 PurchaseDesc:4095 PurchaseCost:price PurchaseTaxCodeRef:Ref3A6@6.0-D
        COGSAccountRef:Ref159 PrefVendorRef:Ref41 AssetAccountRef:Ref159 BuildPoint:quantity
        Max:quantity@13.0 QuantityOnHand:quantity AverageCost:price QuantityOnOrder:quantity
        QuantityOnSalesOrder:quantity ExternalGUID:guid@8.0
        ItemInventoryAssemblyLine*:ItemInventoryAssemblyLine DataExtRet*:DataExtRet
    """,
    "ItemInventoryModRs": "= ItemInventoryAddRs",
    "ItemInventoryQueryRs": "ItemInventoryRet*:ItemInventoryRet",
    "ItemInventoryRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        FullName!:159 BarCodeValue:50@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        Sublevel!:int ManufacturerPartNumber:31@7.0 UnitOfMeasureSetRef:Ref31@7.0
        IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6 SalesDesc:4095 SalesPrice:price
        IncomeAccountRef:Ref159 PurchaseDesc:4095 PurchaseCost:price PurchaseTaxCodeRef:Ref3A6@6.0-D
        COGSAccountRef:Ref159 PrefVendorRef:Ref41 AssetAccountRef:Ref159 ReorderPoint:quantity
        Max:quantity@13.0 QuantityOnHand:quantity AverageCost:price QuantityOnOrder:quantity
        QuantityOnSalesOrder:quantity@2.0 ExternalGUID:guid@8.0 DataExtRet*:DataExtRet@2.0
    """,
    "ItemLineRet": """
        TxnLineID!:id ItemRef:Ref InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0 OverrideUOMSetRef:Ref31@7.0 Cost:price
        Amount:amount TaxAmount:amount@6.1-CDU CustomerRef:Ref209 ClassRef:Ref159
        SalesTaxCodeRef:Ref3A6@6.0-D BillableStatus:=BillableStatus@2.0 SalesRepRef:Ref5@13.0
        DataExtRet*:DataExtRet@13.0
    """,
    "ItemNonInventoryAddRs": """
        ItemNonInventoryRet:ItemNonInventoryRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "ItemNonInventoryModRs": "= ItemNonInventoryAddRs",
    "ItemNonInventoryQueryRs": "ItemNonInventoryRet*:ItemNonInventoryRet",
    "ItemNonInventoryRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        FullName!:159 BarCodeValue:50@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        Sublevel!:int ManufacturerPartNumber:31@7.0 UnitOfMeasureSetRef:Ref31@7.0
        IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6 ( SalesOrPurchase!:SalesOrPurchase |
        SalesAndPurchase!:SalesAndPurchase ) ExternalGUID:guid@8.0 DataExtRet*:DataExtRet@2.0
    """,
    "ItemOtherChargeAddRs": """
        ItemOtherChargeRet:ItemOtherChargeRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "ItemOtherChargeModRs": "= ItemOtherChargeAddRs",
    "ItemOtherChargeQueryRs": "ItemOtherChargeRet*:ItemOtherChargeRet",
    "ItemOtherChargeRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        FullName!:159 BarCodeValue:50@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        Sublevel!:int IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6 (
        SalesOrPurchase!:SalesOrPurchase | SalesAndPurchase!:SalesAndPurchase )
        SpecialItemType:=SpecialItemType@6.0 ExternalGUID:guid@8.0 DataExtRet*:DataExtRet@2.0
    """,
    "ItemPaymentAddRs": "ItemPaymentRet:ItemPaymentRet ErrorRecovery:ErrorRecovery@11.0",
    "ItemPaymentModRs": "= ItemPaymentAddRs",
    "ItemPaymentQueryRs": "ItemPaymentRet*:ItemPaymentRet",
    "ItemPaymentRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        BarCodeValue:50@12.0-A IsActive:bool ClassRef:Ref159@12.0 ItemDesc:4095
        DepositToAccountRef:Ref159 PaymentMethodRef:Ref31 ExternalGUID:guid@8.0
        DataExtRet*:DataExtRet@2.0
    """,
    "ItemQueryRs": """
        ( ItemServiceRet!:ItemServiceRet | ItemNonInventoryRet!:ItemNonInventoryRet |
        ItemOtherChargeRet!:ItemOtherChargeRet | ItemInventoryRet!:ItemInventoryRet |
        ItemInventoryAssemblyRet!:ItemInventoryAssemblyRet |
        ItemFixedAssetRet!:ItemFixedAssetRet@3.0 | ItemSubtotalRet!:ItemSubtotalRet |
        ItemDiscountRet!:ItemDiscountRet | ItemPaymentRet!:ItemPaymentRet |
        ItemSalesTaxRet!:ItemSalesTaxRet | ItemSalesTaxGroupRet!:ItemSalesTaxGroupRet |
        ItemGroupRet!:ItemGroupRet )*
    """,
    "ItemReceiptAddRs": "ItemReceiptRet:ItemReceiptRet ErrorRecovery:ErrorRecovery@11.0",
    "ItemReceiptModRs": "= ItemReceiptAddRs",
    "ItemReceiptQueryRs": "ItemReceiptRet*:ItemReceiptRet",
    "ItemReceiptRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        VendorRef!:Ref41 ( APAccountRef:Ref159 | LiabilityAccountRef:Ref159@11.0 ) TxnDate!:date
        TotalAmount!:amount CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        TotalAmountInHomeCurrency:amount@8.0 RefNumber:20 Memo:4095 IsTaxIncluded:bool@8.0-D
        SalesTaxCodeRef:Ref3A6@8.0-D ExternalGUID:guid@9.0 LinkedTxn*:LinkedTxn
        ExpenseLineRet*:ExpenseLineRet ( ItemLineRet!:ItemLineRet |
        ItemGroupLineRet!:ItemGroupLineRet )* DataExtRet*:DataExtRet
    """,
    "ItemSalesTaxAddRs": "ItemSalesTaxRet:ItemSalesTaxRet ErrorRecovery:ErrorRecovery@11.0",
    "ItemSalesTaxGroupAddRs": """
        ItemSalesTaxGroupRet:ItemSalesTaxGroupRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "ItemSalesTaxGroupModRs": "= ItemSalesTaxGroupAddRs",
    "ItemSalesTaxGroupQueryRs": "ItemSalesTaxGroupRet*:ItemSalesTaxGroupRet",
    "ItemSalesTaxGroupRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        BarCodeValue:50@12.0-A IsActive:bool ItemDesc:4095 ExternalGUID:guid@8.0
        ItemSalesTaxRef*:Ref31 DataExtRet*:DataExtRet@2.0
    """,
    "ItemSalesTaxModRs": "= ItemSalesTaxAddRs",
    "ItemSalesTaxQueryRs": "ItemSalesTaxRet*:ItemSalesTaxRet",
    "ItemSalesTaxRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        BarCodeValue:50@12.0-A IsActive:bool ClassRef:Ref159@12.0 ItemDesc:4095 TaxRate:percent
        TaxVendorRef:Ref41 SalesTaxReturnLineRef:Ref91@8.0-D ExternalGUID:guid@8.0
        DataExtRet*:DataExtRet@2.0
    """,
    "ItemServiceAddRs": "ItemServiceRet:ItemServiceRet ErrorRecovery:ErrorRecovery@11.0",
    "ItemServiceModRs": "= ItemServiceAddRs",
    "ItemServiceQueryRs": "ItemServiceRet*:ItemServiceRet",
    "ItemServiceRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        FullName!:159 BarCodeValue:50@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        Sublevel!:int UnitOfMeasureSetRef:Ref31@7.0 IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6
        ( SalesOrPurchase!:SalesOrPurchase | SalesAndPurchase!:SalesAndPurchase )
        ExternalGUID:guid@8.0 DataExtRet*:DataExtRet@2.0
    """,
    "ItemSitesQueryRs": "ItemSitesRet*:ItemSitesRet",
    "ItemSitesRet": """
        ListID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 (
        ItemInventoryAssemblyRef!:Ref159 | ItemInventoryRef!:Ref159 )! InventorySiteRef:Ref31
        InventorySiteLocationRef:Ref31@12.0 ReorderLevel:quantity QuantityOnHand:quantity
        QuantityOnPurchaseOrders:quantity QuantityOnSalesOrders:quantity
        QuantityToBeBuiltByPendingBuildTxns:quantity QuantityRequiredByPendingBuildTxns:quantity
        QuantityOnPendingTransfers:quantity AssemblyBuildPoint:quantity
    """,
    "ItemSubtotalAddRs": "ItemSubtotalRet:ItemSubtotalRet ErrorRecovery:ErrorRecovery@11.0",
    "ItemSubtotalModRs": "= ItemSubtotalAddRs",
    "ItemSubtotalQueryRs": "ItemSubtotalRet*:ItemSubtotalRet",
    "ItemSubtotalRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        BarCodeValue:50@12.0-A IsActive:bool ItemDesc SpecialItemType:=SpecialItemType@6.0
        ExternalGUID:guid@8.0 DataExtRet*:DataExtRet@2.0
    """,
    "ItemsAndInventoryPreferences": """
        EnhancedInventoryReceivingEnabled:bool
        IsTrackingSerialOrLotNumber:=IsTrackingSerialOrLotNumber~None-A
        isTrackingOnSalesTransactionsEnabled:bool-A isTrackingOnPurchaseTransactionsEnabled:bool-A
        isTrackingOnInventoryAdjustmentEnabled:bool-A isTrackingOnBuildAssemblyEnabled:bool-A
        FIFOEnabled:bool-A FIFOEffectiveDate:date-A IsRSBEnabled:bool@12.0
        IsBarcodeEnabled:bool@12.0
    """,
    "JobReportQueryRs": "= AgingReportQueryRs",
    "JobTypeAddRs": "JobTypeRet:NamedRet ErrorRecovery:ErrorRecovery@11.0",
    "JobTypeQueryRs": "JobTypeRet*:NamedRet",
    "JobsAndEstimatesPreferences": """
        IsUsingEstimates!:bool IsUsingProgressInvoicing!:bool IsPrintingItemsWithZeroAmounts!:bool
    """,
    "JournalEntryAddRs": "JournalEntryRet:JournalEntryRet ErrorRecovery:ErrorRecovery@11.0",
    "JournalEntryModRs": "= JournalEntryAddRs",
    "JournalEntryQueryRs": "JournalEntryRet*:JournalEntryRet",
    "JournalEntryRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        TxnDate!:date RefNumber:11 IsAdjustment:bool@3.0 IsHomeCurrencyAdjustment:bool@8.0
        IsAmountsEnteredInHomeCurrency:bool@8.0 CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        ExternalGUID:guid@9.0 ( JournalDebitLine!:JournalLine{defMacro:macro} |
        JournalCreditLine!:JournalLine{defMacro:macro} )* DataExtRet*:DataExtRet@2.0
    """,
    "LeadAddRs": "LeadRet:LeadRet ErrorRecovery:ErrorRecovery",
    "LeadModRs": "= LeadAddRs",
    "LeadQueryRs": "LeadRet*:LeadRet",
    "LeadRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 FullName!:41
        Status:=Status~Hot CompanyName:41 MainPhone:21 AdditionalContactRef*3:AdditionalContactRef
        LocationsRet*:LocationsRet LeadContactsRet*:LeadContactsMod
    """,
    "LinkedTxn": """
        TxnID!:id TxnType!:=TxnType TxnDate!:date RefNumber:20 LinkType:=LinkType@3.0 Amount!:amount
    """,
    "ListDelRs": "ListDelType:=ListDelType ListID:id TimeDeleted:datetime FullName",
    "ListDeletedQueryRs": "ListDeletedRet*:ListDeletedRet",
    "ListDeletedRet": """
        ListDelType!:=ListDelType ListID!:id TimeCreated!:datetime TimeDeleted!:datetime FullName
    """,
    "ListDisplayAddRs": "",
    "ListDisplayModRs": "",
    "ListMergeRs": "ListMergeType:=ListMergeType MergedFrom:MergedFrom MergedTo:MergedTo",
    "ListMetaData": """
        AccountMetaData!:MetaData BillingRateMetaData!:MetaData ClassMetaData!:MetaData
        CustomerMsgMetaData!:MetaData CustomerTypeMetaData!:MetaData EntityMetaData!:MetaData
        ItemMetaData!:MetaData JobTypeMetaData!:MetaData PaymentMethodMetaData!:MetaData
        PayrollItemMetaData!:MetaData PriceLevelMetaData!:MetaData SalesRepMetaData!:MetaData
        SalesTaxCodeMetaData!:MetaData ShipMethodMetaData!:MetaData TemplateMetaData!:MetaData
        TermsMetaData!:MetaData ToDoMetaData!:MetaData VehicleMetaData!:MetaData
        VendorTypeMetaData!:MetaData
    """,
    "LocationsRet": "LocationID!:int MainAddress!:32 Location!:32 LeadAddress:LeadAddress",
    "MergedFrom": "ListID!:id TimeDeleted!:datetime FullName!",
    "MergedTo": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 FullName!
    """,
    "MetaData": "MaxCapacity!:int",
    "MultiCurrencyPreferences": "IsMultiCurrencyOn:bool HomeCurrencyRef:Ref64",
    "MultiLocationInventoryPreferences": """
        IsMultiLocationInventoryAvailable:bool IsMultiLocationInventoryEnabled:bool
    """,
    "NamedRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        FullName!:159 IsActive:bool ParentRef:Ref Sublevel!:int
    """,
    "OtherNameAddRs": "OtherNameRet:OtherNameRet ErrorRecovery:ErrorRecovery@11.0",
    "OtherNameModRs": "= OtherNameAddRs",
    "OtherNameQueryRs": "OtherNameRet*:OtherNameRet",
    "OtherNameRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:41
        IsActive:bool CompanyName:41 Salutation:15 FirstName:25 MiddleName:5 LastName:25
        OtherNameAddress:Address OtherNameAddressBlock:AddressBlock@6.0 Phone:21 AltPhone:21 Fax:21
        Email:1023 Contact:41 AltContact:41 AccountNumber:99 Notes:4095@3.0 ExternalGUID:guid@8.0
        DataExtRet*:DataExtRet@2.0
    """,
    "PaymentMethodAddRs": "PaymentMethodRet:PaymentMethodRet ErrorRecovery:ErrorRecovery@11.0",
    "PaymentMethodQueryRs": "PaymentMethodRet*:PaymentMethodRet",
    "PaymentMethodRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        IsActive:bool PaymentMethodType:=PaymentMethodType@7.0
    """,
    "PayrollDetailReportQueryRs": "= AgingReportQueryRs",
    "PayrollItemNonWageQueryRs": "PayrollItemNonWageRet*:PayrollItemNonWageRet",
    "PayrollItemNonWageRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        IsActive:bool NonWageType!:=NonWageType ExpenseAccountRef:Ref159 LiabilityAccountRef:Ref159
    """,
    "PayrollItemWageAddRs": "PayrollItemWageRet:PayrollItemWageRet",
    "PayrollItemWageQueryRs": "PayrollItemWageRet*:PayrollItemWageRet",
    "PayrollItemWageRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        IsActive:bool WageType!:=WageType ExpenseAccountRef!:Ref159@2.0
    """,
    "PayrollSummaryReportQueryRs": "= AgingReportQueryRs",
    "PreferencesQueryRs": "PreferencesRet:PreferencesRet",
    "PreferencesRet": """
        AccountingPreferences!:AccountingPreferences
        FinanceChargePreferences!:FinanceChargePreferences
        JobsAndEstimatesPreferences!:JobsAndEstimatesPreferences
        MultiCurrencyPreferences:MultiCurrencyPreferences@8.0
        MultiLocationInventoryPreferences:MultiLocationInventoryPreferences@10.0-CU
        PurchasesAndVendorsPreferences!:PurchasesAndVendorsPreferences
        ReportsPreferences!:ReportsPreferences
        SalesAndCustomersPreferences!:SalesAndCustomersPreferences
        SalesTaxPreferences:SalesTaxPreferences TimeTrackingPreferences:TimeTrackingPreferences
        CurrentAppAccessRights!:CurrentAppAccessRights
        ItemsAndInventoryPreferences:ItemsAndInventoryPreferences@11.0
    """,
    "PriceLevelAddRs": "PriceLevelRet:PriceLevelRet ErrorRecovery:ErrorRecovery@11.0",
    "PriceLevelModRs": "= PriceLevelAddRs",
    "PriceLevelPerItemRet": "ItemRef!:Ref ( CustomPrice!:price | CustomPricePercent!:percent )!",
    "PriceLevelQueryRs": "PriceLevelRet*:PriceLevelRet",
    "PriceLevelRet": """
        ListID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 Name:31 IsActive:bool
        PriceLevelType:=PriceLevelType ( PriceLevelFixedPercentage!:percent |
        PriceLevelPerItemRet+:PriceLevelPerItemRet CurrencyRef:Ref64@8.0 )
    """,
    "PriceLevels": "IsUsingPriceLevels!:bool IsRoundingSalesPriceUp:bool",
    "PurchaseOrderAddRs": "PurchaseOrderRet:PurchaseOrderRet ErrorRecovery:ErrorRecovery@11.0",
    "PurchaseOrderLineGroupRet": """
        TxnLineID!:id@2.1 ItemGroupRef!:Ref31 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 IsPrintItemsInGroup!:bool TotalAmount!:amount
        PurchaseOrderLineRet*:PurchaseOrderLineRet DataExtRet*:DataExtRet@2.0
    """,
    "PurchaseOrderLineRet": """
        TxnLineID!:id ItemRef:Ref ManufacturerPartNumber:31@7.0 Desc:4095 Quantity:quantity
        UnitOfMeasure:31@7.0 OverrideUOMSetRef:Ref31@7.0 Rate:price ClassRef:Ref159 Amount:amount
        TaxAmount:amount@6.1-CDU InventorySiteLocationRef:Ref31@12.0-A CustomerRef:Ref209
        ServiceDate:date SalesTaxCodeRef:Ref3A6@6.0-D ReceivedQuantity:quantity@1.1
        UnbilledQuantity:quantity@11.0 IsBilled:bool@11.0 IsManuallyClosed:bool@2.1 Other1:29@6.0
        Other2:29@6.0 DataExtRet*:DataExtRet@2.0
    """,
    "PurchaseOrderModRs": "= PurchaseOrderAddRs",
    "PurchaseOrderQueryRs": "PurchaseOrderRet*:PurchaseOrderRet",
    "PurchaseOrderRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        VendorRef:Ref41 ClassRef:Ref159 InventorySiteRef:Ref31@10.0-A ShipToEntityRef:Ref209
        TemplateRef:Ref31@3.0 TxnDate!:date RefNumber:11 VendorAddress:Address
        VendorAddressBlock:AddressBlock@6.0 ShipAddress:Address ShipAddressBlock:AddressBlock@6.0
        TermsRef:Ref31 DueDate:date ExpectedDate:date ShipMethodRef:Ref15 FOB:13 TotalAmount:amount
        CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 TotalAmountInHomeCurrency:amount@8.0
        IsManuallyClosed:bool@2.1 IsFullyReceived:bool@2.1 Memo:4095 VendorMsg:99 IsToBePrinted:bool
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6@6.0-D Other1:25@6.0
        Other2:29@6.0 ExternalGUID:guid@9.0 LinkedTxn*:LinkedTxn@3.0 (
        PurchaseOrderLineRet!:PurchaseOrderLineRet |
        PurchaseOrderLineGroupRet!:PurchaseOrderLineGroupRet )* DataExtRet*:DataExtRet@2.0
    """,
    "PurchasesAndVendorsPreferences": """
        IsUsingInventory!:bool DaysBillsAreDue!:int IsAutomaticallyUsingDiscounts!:bool
        DefaultDiscountAccountRef:Ref159
    """,
    "ReceivePaymentAddRs": "ReceivePaymentRet:ReceivePaymentRet ErrorRecovery:ErrorRecovery@11.0",
    "ReceivePaymentModRs": "= ReceivePaymentAddRs",
    "ReceivePaymentQueryRs": "ReceivePaymentRet*:ReceivePaymentRet",
    "ReceivePaymentRet": """
        TxnID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 TxnNumber:int
        CustomerRef:Ref209 ARAccountRef:Ref159 TxnDate:date RefNumber:20 TotalAmount:amount
        CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 TotalAmountInHomeCurrency:amount@8.0
        PaymentMethodRef:Ref31 Memo:4095 DepositToAccountRef:Ref159
        CreditCardTxnInfo:CreditCardTxnInfo@4.1 UnusedPayment:amount UnusedCredits:amount
        ExternalGUID:guid@9.0 AppliedToTxnRet*:AppliedToTxnRet DataExtRet*:DataExtRet@2.0
    """,
    "ReceivePaymentToDepositQueryRs": "ReceivePaymentToDepositRet*:ReceivePaymentToDepositRet",
    "ReceivePaymentToDepositRet": """
        TxnID!:id TxnLineID:id TxnType!:=TxnType CustomerRef:Ref209 TxnDate!:date RefNumber
        Amount!:amount CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 AmountInHomeCurrency:amount@8.0
    """,
    "RefundAppliedToTxnRet": """
        TxnID!:id TxnType!:=TxnType TxnDate!:date RefNumber:20 CreditRemaining!:amount
        RefundAmount!:amount CreditRemainingInHomeCurrency:amount@9.0
        RefundAmountInHomeCurrency:amount@9.0
    """,
    "ReportData": """
        ( DataRow!:DataRow{rowNumber!:int} | TextRow!:empty{rowNumber!:int,value} |
        SubtotalRow!:DataRow{rowNumber!:int} | TotalRow!:DataRow{rowNumber!:int} )+
    """,
    "ReportRet": """
        ReportTitle! ReportSubtitle! ReportBasis:=ReportBasis~None NumRows!:int NumColumns!:int
        NumColTitleRows!:int ColDesc+:ColDesc{colID!:int,dataType!:=ColDescType}
        ReportData:ReportData
    """,
    "ReportsPreferences": """
        AgingReportBasis!:=AgingReportBasis SummaryReportBasis!:=SummaryReportBasis
    """,
    "SalesAndCustomersPreferences": """
        DefaultShipMethodRef:Ref15 DefaultFOB:13 DefaultMarkup:percent
        IsTrackingReimbursedExpensesAsIncome!:bool IsAutoApplyingPayments!:bool
        PriceLevels:PriceLevels@4.0
    """,
    "SalesLineRet": """
        TxnLineID!:id ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ( Rate!:price | RatePercent!:percent ) ClassRef:Ref159
        Amount:amount TaxAmount:amount@6.1-CDU InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        ServiceDate:date SalesTaxCodeRef:Ref3A6 Other1:29@6.0 Other2:29@6.0
        CreditCardTxnInfo:CreditCardTxnInfo@7.0 DataExtRet*:DataExtRet@2.0
    """,
    "SalesOrderAddRs": "SalesOrderRet:SalesOrderRet ErrorRecovery:ErrorRecovery@11.0",
    "SalesOrderLineGroupRet": """
        TxnLineID!:id@3.0 ItemGroupRef!:Ref31 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 IsPrintItemsInGroup!:bool TotalAmount!:amount
        SalesOrderLineRet*:SalesOrderLineRet DataExtRet*:DataExtRet
    """,
    "SalesOrderLineRet": """
        TxnLineID!:id ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ( Rate!:price | RatePercent!:percent ) ClassRef:Ref159
        Amount:amount TaxAmount:amount@6.1-CDU InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        SalesTaxCodeRef:Ref3A6 Invoiced:quantity IsManuallyClosed:bool Other1:29@6.0 Other2:29@6.0
        DataExtRet*:DataExtRet
    """,
    "SalesOrderModRs": "= SalesOrderAddRs",
    "SalesOrderQueryRs": "SalesOrderRet*:SalesOrderRet",
    "SalesOrderRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        CustomerRef!:Ref209 ClassRef:Ref159 TemplateRef:Ref31@3.0 TxnDate!:date RefNumber:11
        BillAddress:Address BillAddressBlock:AddressBlock@6.0 ShipAddress:Address
        ShipAddressBlock:AddressBlock@6.0 PONumber:25 TermsRef:Ref31 DueDate:date SalesRepRef:Ref5
        FOB:13 ShipDate:date ShipMethodRef:Ref15 Subtotal:amount ItemSalesTaxRef:Ref31
        SalesTaxPercentage:percent SalesTaxTotal:amount TotalAmount:amount CurrencyRef:Ref64@8.0
        ExchangeRate:float@8.0 TotalAmountInHomeCurrency:amount@8.0 IsManuallyClosed:bool
        IsFullyInvoiced:bool Memo:4095 CustomerMsgRef:Ref101 IsToBePrinted:bool
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0
        ExternalGUID:guid@9.0 LinkedTxn*:LinkedTxn ( SalesOrderLineRet!:SalesOrderLineRet |
        SalesOrderLineGroupRet!:SalesOrderLineGroupRet )* DataExtRet*:DataExtRet
    """,
    "SalesReceiptAddRs": "SalesReceiptRet:SalesReceiptRet ErrorRecovery:ErrorRecovery@11.0",
    "SalesReceiptLineGroupRet": """
        TxnLineID!:id@3.0 ItemGroupRef!:Ref31 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 IsPrintItemsInGroup!:bool TotalAmount!:amount
        SalesReceiptLineRet*:SalesLineRet DataExtRet*:DataExtRet@2.0
    """,
    "SalesReceiptModRs": "= SalesReceiptAddRs",
    "SalesReceiptQueryRs": "SalesReceiptRet*:SalesReceiptRet",
    "SalesReceiptRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        CustomerRef:Ref209 ClassRef:Ref159 TemplateRef:Ref31@3.0 TxnDate!:date RefNumber:11
        BillAddress:Address BillAddressBlock:AddressBlock@6.0 ShipAddress:Address
        ShipAddressBlock:AddressBlock@6.0 IsPending:bool CheckNumber:25 PaymentMethodRef:Ref31
        DueDate:date SalesRepRef:Ref5 ShipDate:date ShipMethodRef:Ref15 FOB:13 Subtotal:amount
        ItemSalesTaxRef:Ref31 SalesTaxPercentage:percent SalesTaxTotal:amount TotalAmount:amount
        CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 TotalAmountInHomeCurrency:amount@8.0 Memo:4095
        CustomerMsgRef:Ref101 IsToBePrinted:bool IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D
        CustomerSalesTaxCodeRef:Ref3A6 DepositToAccountRef:Ref159
        CreditCardTxnInfo:CreditCardTxnInfo@4.1 Other:29@6.0 ExternalGUID:guid@9.0 (
        SalesReceiptLineRet!:SalesLineRet | SalesReceiptLineGroupRet!:SalesReceiptLineGroupRet )*
        DataExtRet*:DataExtRet@2.0
    """,
    "SalesRepAddRs": "SalesRepRet:SalesRepRet ErrorRecovery:ErrorRecovery@11.0",
    "SalesRepModRs": "= SalesRepAddRs",
    "SalesRepQueryRs": "SalesRepRet*:SalesRepRet",
    "SalesRepRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Initial!:5
        IsActive:bool SalesRepEntityRef!:Ref41
    """,
    "SalesTaxCodeAddRs": "SalesTaxCodeRet:SalesTaxCodeRet ErrorRecovery:ErrorRecovery@11.0",
    "SalesTaxCodeModRs": "= SalesTaxCodeAddRs",
    "SalesTaxCodeQueryRs": "SalesTaxCodeRet*:SalesTaxCodeRet",
    "SalesTaxCodeRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:3/A6
        IsActive:bool IsTaxable!:bool Desc:31 ItemPurchaseTaxRef:Ref31@6.0-D
        ItemSalesTaxRef:Ref31@6.0-D
    """,
    "SalesTaxPayableQueryRs": "SalesTaxPayableRet*:SalesTaxPayableRet",
    "SalesTaxPayableRet": """
        PayeeEntityRef:Ref209 Amount:amount SalesTaxPayableLineRet*:SalesTaxPayableLineRet
    """,
    "SalesTaxPaymentCheckAddRs": """
        SalesTaxPaymentCheckRet:SalesTaxPaymentCheckRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "SalesTaxPaymentCheckLineRet": """
        TxnLineID!:id ItemSalesTaxRef:Ref31 Amount:amount TaxAmount:amount@6.1-D
    """,
    "SalesTaxPaymentCheckModRs": "= SalesTaxPaymentCheckAddRs",
    "SalesTaxPaymentCheckQueryRs": "SalesTaxPaymentCheckRet*:SalesTaxPaymentCheckRet",
    "SalesTaxPaymentCheckRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        PayeeEntityRef:Ref209 TxnDate!:date BankAccountRef!:Ref159 Amount!:amount RefNumber:11
        Memo:4095 Address:Address AddressBlock:AddressBlock@6.0 IsToBePrinted:bool
        ExternalGUID:guid@9.0 SalesTaxPaymentCheckLineRet*:SalesTaxPaymentCheckLineRet
        DataExtRet*:DataExtRet
    """,
    "SalesTaxPreferences": """
        DefaultItemSalesTaxRef!:Ref31 PaySalesTax!:=PaySalesTax
        DefaultTaxableSalesTaxCodeRef!:Ref3A6 DefaultNonTaxableSalesTaxCodeRef!:Ref3A6
        IsUsingVendorTaxCode:bool IsUsingCustomerTaxCode:bool IsUsingAmountsIncludeTax:bool
    """,
    "SalesTaxReturnLineQueryRs": "SalesTaxReturnLineRet*:SalesTaxReturnLineRet",
    "SalesTaxReturnLineRet": "ListID!:id FullName:159 LineType:=LineType",
    "SalesTaxReturnQueryRs": "SalesTaxReturnRet*:SalesTaxReturnRet",
    "SalesTaxReturnRet": "ListID!:id FullName:41 Desc:159",
    "Service": "Name!:50 Domain!:50 ServiceStatus!:=ServiceStatus",
    "ShipMethodAddRs": "ShipMethodRet:ShipMethodRet ErrorRecovery:ErrorRecovery@11.0",
    "ShipMethodQueryRs": "ShipMethodRet*:ShipMethodRet",
    "ShipMethodRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:15
        IsActive:bool
    """,
    "SpecialAccountAddRs": "= AccountAddRs",
    "SpecialItemAddRs": """
        ( ItemOtherChargeRet!:ItemOtherChargeRet | ItemSubtotalRet!:ItemSubtotalRet |
        ItemGroupRet!:ItemGroupRet )
    """,
    "StandardTermsAddRs": "StandardTermsRet:StandardTermsRet ErrorRecovery:ErrorRecovery@11.0",
    "StandardTermsQueryRs": "StandardTermsRet*:StandardTermsRet",
    "StandardTermsRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        IsActive:bool StdDueDays:int StdDiscountDays:int DiscountPct:percent
    """,
    "SubscribedServices": "Service*:Service",
    "TaxLineInfoRet": "TaxLineID!:int TaxLineName:256",
    "TemplateQueryRs": "TemplateRet*:TemplateRet",
    "TemplateRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:31
        IsActive:bool TemplateType!:=TemplateType
    """,
    "TermsQueryRs": """
        ( StandardTermsRet!:StandardTermsRet | DateDrivenTermsRet!:DateDrivenTermsRet )*
    """,
    "TimeReportQueryRs": "= AgingReportQueryRs",
    "TimeTrackingAddRs": "TimeTrackingRet:TimeTrackingRet ErrorRecovery:ErrorRecovery@11.0",
    "TimeTrackingModRs": "= TimeTrackingAddRs",
    "TimeTrackingPreferences": "FirstDayOfWeek!:=FirstDayOfWeek",
    "TimeTrackingQueryRs": "TimeTrackingRet*:TimeTrackingRet",
    "TimeTrackingRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        TxnDate!:date EntityRef!:Ref209 CustomerRef:Ref209 ItemServiceRef:Ref159 Duration!:interval
        ClassRef:Ref159 PayrollItemWageRef:Ref31 Notes:4095 BillableStatus:=BillableStatus@6.0
        ExternalGUID:guid@9.0
    """,
    "ToDoAddRs": "ToDoRet:ToDoRet ErrorRecovery:ErrorRecovery@11.0",
    "ToDoModRs": "= ToDoAddRs",
    "ToDoQueryRs": "ToDoRet*:ToDoRet",
    "ToDoRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Notes!:4095
        IsActive:bool Type:=Type@13.0~Task Priority:=Priority@13.0~Low ( CustomerRef:Ref209 |
        EmployeeRef:Ref31 | LeadRef:Ref209 | VendorRef:Ref41 )@13.0 IsDone!:bool ReminderDate!:date
        ReminderTime:interval@13.0
    """,
    "TransactionQueryRs": "TransactionRet*:TransactionRet",
    "TransactionRet": """
        TxnType:=TxnType TxnID:id TxnLineID:id TimeCreated:datetime TimeModified:datetime
        EntityRef:Ref209 AccountRef:Ref159 TxnDate:date RefNumber Amount:amount
        CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 AmountInHomeCurrency:amount@8.0 Memo:4095
    """,
    "TransferAddRs": "TransferRet:TransferRet",
    "TransferInventoryAddRs": """
        TransferInventoryRet:TransferInventoryRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "TransferInventoryLineRet": """
        TxnLineID!:id ItemRef:Ref FromInventorySiteLocationRef:Ref31@12.0
        ToInventorySiteLocationRef:Ref31@12.0 QuantityTransferred:quantity ( SerialNumber:4095 |
        LotNumber:40 )@11.0
    """,
    "TransferInventoryModRs": "= TransferInventoryAddRs",
    "TransferInventoryQueryRs": "TransferInventoryRet*:TransferInventoryRet",
    "TransferInventoryRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        TxnDate:date RefNumber:11 FromInventorySiteRef:Ref31 ToInventorySiteRef:Ref31 Memo:4095
        ExternalGUID:guid TransferInventoryLineRet*:TransferInventoryLineRet
    """,
    "TransferModRs": "= TransferAddRs",
    "TransferQueryRs": "TransferRet*:TransferRet",
    "TransferRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        TxnDate:date TransferFromAccountRef:Ref159 FromAccountBalance:amount
        TransferToAccountRef:Ref159 ToAccountBalance:amount ClassRef:Ref159 Amount:amount Memo:4095
    """,
    "TxnDelRs": """
        TxnDelType:=TxnDelType TxnID:id TimeDeleted:datetime RefNumber
        ErrorRecovery:ErrorRecovery@11.0
    """,
    "TxnDeletedQueryRs": "TxnDeletedRet*:TxnDeletedRet",
    "TxnDeletedRet": """
        TxnDelType!:=TxnDelType TxnID!:id TimeCreated!:datetime TimeDeleted!:datetime RefNumber
    """,
    "TxnDisplayAddRs": "",
    "TxnDisplayModRs": "",
    "TxnVoidRs": """
        TxnVoidType:=TxnVoidType TxnID:id TimeCreated:datetime TimeModified:datetime RefNumber
        ErrorRecovery:ErrorRecovery@11.0
    """,
    "UnitOfMeasureSetAddRs": """
        UnitOfMeasureSetRet:UnitOfMeasureSetRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "UnitOfMeasureSetQueryRs": "UnitOfMeasureSetRet*:UnitOfMeasureSetRet",
    "UnitOfMeasureSetRet": """
        ListID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 Name:31 IsActive:bool
        UnitOfMeasureType:=UnitOfMeasureType BaseUnit:BaseUnit RelatedUnit*:RelatedUnit
        DefaultUnit*:DefaultUnit
    """,
    "VehicleAddRs": "VehicleRet:VehicleRet ErrorRecovery:ErrorRecovery@11.0",
    "VehicleMileageAddRs": "VehicleMileageRet:VehicleMileageRet ErrorRecovery:ErrorRecovery@11.0",
    "VehicleMileageQueryRs": "VehicleMileageRet*:VehicleMileageRet",
    "VehicleMileageRet": """
        TxnID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 VehicleRef:Ref31
        CustomerRef:Ref209 ItemRef:Ref ClassRef:Ref159 TripStartDate:date TripEndDate:date
        OdometerStart:quantity OdometerEnd:quantity TotalMiles:quantity Notes:4095
        BillableStatus:=BillableStatus StandardMileageRate:percent StandardMileageTotalAmount:amount
        BillableRate:price BillableAmount:amount
    """,
    "VehicleModRs": "= VehicleAddRs",
    "VehicleQueryRs": "VehicleRet*:VehicleRet",
    "VehicleRet": """
        ListID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 Name:31 IsActive:bool
        Desc:256
    """,
    "VendorAddRs": "VendorRet:VendorRet ErrorRecovery:ErrorRecovery@11.0",
    "VendorCreditAddRs": "VendorCreditRet:VendorCreditRet ErrorRecovery:ErrorRecovery@11.0",
    "VendorCreditModRs": "= VendorCreditAddRs",
    "VendorCreditQueryRs": "VendorCreditRet*:VendorCreditRet",
    "VendorCreditRet": """
        TxnID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 TxnNumber:int
        VendorRef!:Ref41 APAccountRef:Ref159@2.0 TxnDate!:date CreditAmount!:amount
        CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 CreditAmountInHomeCurrency:amount@8.0
        RefNumber:20 Memo:4095 IsTaxIncluded:bool@8.0-D SalesTaxCodeRef:Ref3A6@8.0-D
        ExternalGUID:guid@9.0 LinkedTxn*:LinkedTxn@2.0 ExpenseLineRet*:ExpenseLineRet (
        ItemLineRet!:ItemLineRet | ItemGroupLineRet!:ItemGroupLineRet )* OpenAmount:amount
        DataExtRet*:DataExtRet@2.0
    """,
    "VendorModRs": "= VendorAddRs",
    "VendorQueryRs": "VendorRet*:VendorRet",
    "VendorRet": """
        ListID!:id TimeCreated!:datetime TimeModified!:datetime EditSequence!:16 Name!:41
        IsActive:bool ClassRef:Ref159@12.0 IsTaxAgency:bool@6.0-D CompanyName:41 Salutation:15
        FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12.0 VendorAddress:Address
        VendorAddressBlock:AddressBlock@6.0 ShipAddress:Address@11.0 Phone:21 AltPhone:21 Fax:21
        Email:1023 Cc:1023@12.0 Contact:41 AltContact:41
        AdditionalContactRef*8:AdditionalContactRef@12.0 ContactsRet*:ContactsRet@12.0
        NameOnCheck:41 AccountNumber:99 Notes:4095 AdditionalNotesRet*:AdditionalNotesRet@12.0
        VendorTypeRef:Ref159 TermsRef:Ref31 CreditLimit:amount VendorTaxIdent:15
        IsVendorEligibleFor1099:bool-CU Balance:amount BillingRateRef:Ref31@6.0
        ExternalGUID:guid@8.0 SalesTaxCodeRef:Ref3A6@8.0-D
        SalesTaxCountry:=SalesTaxCountry@8.0~Canada-D IsSalesTaxAgency:bool@8.0-D
        SalesTaxReturnRef:Ref41@8.0-D TaxRegistrationNumber:30@8.0-D
        ReportingPeriod:=ReportingPeriod@8.0~Quarterly-D IsTaxTrackedOnPurchases:bool@8.0-D
        TaxOnPurchasesAccountRef:Ref159@8.0-D IsTaxTrackedOnSales:bool@8.0-D
        TaxOnSalesAccountRef:Ref159@8.0-D IsTaxOnTax:bool@8.0-D PrefillAccountRef*3:Ref159@8.0
        CurrencyRef:Ref64@8.0 DataExtRet*:DataExtRet@2.0
    """,
    "VendorTypeAddRs": "VendorTypeRet:NamedRet ErrorRecovery:ErrorRecovery@11.0",
    "VendorTypeQueryRs": "VendorTypeRet*:NamedRet",
    "WorkersCompCodeAddRs": """
        WorkersCompCodeRet:WorkersCompCodeRet ErrorRecovery:ErrorRecovery@11.0
    """,
    "WorkersCompCodeModRs": "= WorkersCompCodeAddRs",
    "WorkersCompCodeQueryRs": "WorkersCompCodeRet*:WorkersCompCodeRet",
    "WorkersCompCodeRet": """
        ListID:id TimeCreated:datetime TimeModified:datetime EditSequence:16 Name:13 IsActive:bool
        Desc:31 CurrentRate:price CurrentEffectiveDate:date NextRate:price NextEffectiveDate:date
        RateHistory*:RateEntry
    """,
}
