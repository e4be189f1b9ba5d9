"""What requests may hold, written by tools/make_contents.py: do not edit.

438 rows, 3853 pieces.
sha256 of the rows: 0a1647a25bf74d5d88a50723c3344620585db05b1e743f9f212b7f81f4811cef

The notation is told in notation.py.
"""

from typing import Final

CONTENTS: Final[dict[str, str]] = {
    "ARRefundCreditCardAdd": """
        CustomerRef!:Ref209 RefundFromAccountRef:Ref159 ARAccountRef:Ref159 TxnDate:date
        RefNumber:11 Address:Address PaymentMethodRef:Ref31 Memo:4095
        CreditCardTxnInfo:CreditCardTxnInfo ExchangeRate:float@9.0 ExternalGUID:guid@9.0
        RefundAppliedToTxnAdd+:RefundAppliedToTxnAdd
    """,
    "ARRefundCreditCardAddRq": """
        ARRefundCreditCardAdd!:ARRefundCreditCardAdd{defMacro:macro} IncludeRetElement*:50
    """,
    "ARRefundCreditCardQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@9.0 )
        IncludeLineItems:bool IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "AccountAdd": """
        Name!:31 IsActive:bool ParentRef:Ref AccountType!:=AccountType AccountNumber:7 BankNumber:25
        Desc:200 OpenBalance:amount OpenBalanceDate:date SalesTaxCodeRef:Ref3A6@6.0-D
        TaxLineID:int@7.0-U CurrencyRef:Ref64@8.0
    """,
    "AccountAddRq": "AccountAdd!:AccountAdd IncludeRetElement*:50@4.0",
    "AccountMod": """
        ListID!:id EditSequence!:16 Name:31 IsActive:bool ParentRef:Ref AccountType:=AccountType
        AccountNumber:7 BankNumber:25 Desc:200 OpenBalance:amount OpenBalanceDate:date
        SalesTaxCodeRef:Ref3A6@6.0-D TaxLineID:int@7.0-U CurrencyRef:Ref64@8.0
    """,
    "AccountModRq": "AccountMod!:AccountMod IncludeRetElement*:50@4.0",
    "AccountQueryRq": """
        ( ListID+:id | FullName+ | MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly
        FromModifiedDate:datetime ToModifiedDate:datetime ( NameFilter!:NameFilter |
        NameRangeFilter!:NameRangeFilter ) AccountType*:=AccountType
        CurrencyFilter:IdOrNameFilter@8.0 ) IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "AccountTaxLineInfoQueryRq": "",
    "AdditionalNotes": "Note!:4095",
    "AdditionalNotesMod": "NoteID!:int Note!:4095",
    "AgingReportQueryRq": """
        AgingReportType!:=AgingReportType DisplayReport:bool@3.0 ( ReportPeriod!:ReportPeriod |
        ReportDateMacro!:=ReportDateMacro ) ReportAccountFilter:ReportAccountFilter
        ReportEntityFilter:ReportEntityFilter ReportItemFilter:ReportItemFilter
        ReportClassFilter:ClassFilter@2.1 ReportTxnTypeFilter:ReportTxnTypeFilter (
        ReportModifiedDateRangeFilter!:ReportModifiedDateRangeFilter |
        ReportModifiedDateRangeMacro!:=ReportDateMacro )@3.0
        ReportDetailLevelFilter:=ReportDetailLevelFilter@3.0~All
        ReportPostingStatusFilter:=ReportPostingStatusFilter@3.0 IncludeColumn*:=IncludeColumn
        IncludeAccounts:=IncludeAccounts ReportAgingAsOf:=ReportOpenBalanceAsOf~ReportEndDate
    """,
    "AppliedToTxnAdd": """
        TxnID!:id{useMacro:macro} PaymentAmount:amount SetCredit*:SetCredit DiscountAmount:amount
        DiscountAccountRef:Ref159 DiscountClassRef:Ref159@11.0
    """,
    "AppliedToTxnMod": """
        TxnID!:id PaymentAmount:amount SetCredit*:SetCredit DiscountAmount:amount
        DiscountAccountRef:Ref159 DiscountClassRef:Ref159@11.0
    """,
    "ApplyCheckToTxnAdd": "TxnID!:id{useMacro:macro} Amount:amount",
    "BarCode": "BarCodeValue:50 AssignEvenIfUsed:bool AllowOverride:bool",
    "BarCodeQueryRq": "BarCodeValue*:50",
    "BillAdd": """
        VendorRef!:Ref41 VendorAddress:Address@13.0 APAccountRef:Ref159@2.0 TxnDate:date
        DueDate:date RefNumber:20 TermsRef:Ref31 Memo:4095 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6@6.0-D ExchangeRate:float@8.0 ExternalGUID:guid@9.0
        LinkToTxnID*:id@4.0 ExpenseLineAdd*:ExpenseLineAdd{defMacro:macro} (
        ItemLineAdd!:BillItemLineAdd | ItemGroupLineAdd!:ItemGroupLineAdd )*
    """,
    "BillAddRq": "BillAdd!:BillAdd{defMacro:macro} IncludeRetElement*:50@4.0",
    "BillItemLineAdd": """
        ItemRef:Ref InventorySiteRef:Ref31@10.0-A InventorySiteLocationRef:Ref31@12.0-A (
        SerialNumber:4095-A | LotNumber:40-A )@11.0 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        Cost:price Amount:amount TaxAmount:amount@6.1-CDU CustomerRef:Ref209 ClassRef:Ref159
        SalesTaxCodeRef:Ref3A6@6.0-D BillableStatus:=BillableStatus@2.0
        OverrideItemAccountRef:Ref159@2.0 LinkToTxn:LinkToTxn@4.0 SalesRepRef:Ref5@13.0
        DataExt*:DataExt@13.0
    """,
    "BillMod": """
        TxnID!:id EditSequence!:16 VendorRef:Ref41 VendorAddress:Address@13.0 APAccountRef:Ref159
        TxnDate:date DueDate:date RefNumber:20 TermsRef:Ref31 Memo:4095 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6@6.0-D ExchangeRate:float@8.0 ClearExpenseLines:bool
        ExpenseLineMod*:ExpenseLineMod ClearItemLines:bool ( ItemLineMod!:ItemLineMod |
        ItemGroupLineMod!:ItemGroupLineMod )*
    """,
    "BillModRq": "BillMod!:BillMod IncludeRetElement*:50@4.0",
    "BillPaymentCheckAdd": """
        PayeeEntityRef!:Ref209 APAccountRef:Ref159 TxnDate:date BankAccountRef!:Ref159 (
        IsToBePrinted!:bool | RefNumber!:11 )! Memo:4095@3.0 ExchangeRate:float@8.0
        ExternalGUID:guid@9.0 AppliedToTxnAdd+:AppliedToTxnAdd
    """,
    "BillPaymentCheckAddRq": """
        BillPaymentCheckAdd!:BillPaymentCheckAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "BillPaymentCheckMod": """
        TxnID!:id EditSequence!:16 TxnDate:date BankAccountRef:Ref159 Amount:amount
        ExchangeRate:float@8.0 ( IsToBePrinted!:bool | RefNumber!:11 ) Memo:4095
        AppliedToTxnMod*:AppliedToTxnMod
    """,
    "BillPaymentCheckModRq": "BillPaymentCheckMod!:BillPaymentCheckMod IncludeRetElement*:50",
    "BillPaymentCheckQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@8.0 )
        IncludeLineItems:bool IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "BillPaymentCreditCardAdd": """
        PayeeEntityRef!:Ref209 APAccountRef:Ref159 TxnDate:date CreditCardAccountRef!:Ref159
        RefNumber:11 Memo:4095@3.0 ExchangeRate:float@8.0 ExternalGUID:guid@9.0
        AppliedToTxnAdd+:AppliedToTxnAdd
    """,
    "BillPaymentCreditCardAddRq": """
        BillPaymentCreditCardAdd!:BillPaymentCreditCardAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "BillPaymentCreditCardQueryRq": "= BillPaymentCheckQueryRq",
    "BillQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@8.0
        PaidStatus:=PaidStatus~All ) IncludeLineItems:bool IncludeLinkedTxns:bool@2.0
        IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "BillToPayQueryRq": """
        PayeeEntityRef!:Ref209 APAccountRef:Ref159 DueDate:date CurrencyFilter:IdOrNameFilter@8.0
        IncludeRetElement*:50@4.0
    """,
    "BillingRateAdd": """
        Name!:31 ( FixedBillingRate!:price | BillingRatePerItem+:BillingRatePerItem )!
    """,
    "BillingRateAddRq": "BillingRateAdd!:BillingRateAdd IncludeRetElement*:50",
    "BillingRatePerItem": """
        ItemRef!:Ref ( ( CustomRate!:price | CustomRatePercent!:percent )! |
        AdjustPercentage!:percent AdjustBillingRateRelativeTo!:=AdjustBillingRateRelativeTo )!
    """,
    "BillingRateQueryRq": """
        ( ListID+:id | FullName+ | MaxReturned:int[1,] FromModifiedDate:datetime
        ToModifiedDate:datetime ( NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter )
        ItemRef:Ref ) IncludeRetElement*:50
    """,
    "BudgetSummaryReportQueryRq": """
        BudgetSummaryReportType!:=BudgetSummaryReportType DisplayReport:bool FiscalYear!:int
        BudgetCriterion:=BudgetCriterion ( ReportPeriod!:ReportPeriod |
        ReportDateMacro!:=ReportDateMacro )@9.0 ReportClassFilter:ClassFilter@9.0
        SummarizeBudgetColumnsBy:=SummarizeBudgetColumnsBy
        SummarizeBudgetRowsBy:=SummarizeBudgetRowsBy
    """,
    "BuildAssemblyAdd": """
        ItemInventoryAssemblyRef!:Ref159 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        TxnDate:date RefNumber:11 Memo:4095 QuantityToBuild!:quantity MarkPendingIfRequired:bool@7.0
        ExternalGUID:guid@9.0
    """,
    "BuildAssemblyAddRq": """
        BuildAssemblyAdd!:BuildAssemblyAdd{defMacro:macro} IncludeRetElement*:50
    """,
    "BuildAssemblyMod": """
        TxnID!:id{useMacro:macro} EditSequence!:16 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        TxnDate:date RefNumber:11 Memo:4095 QuantityToBuild:quantity MarkPendingIfRequired:bool@7.0
        RemovePending:bool
    """,
    "BuildAssemblyModRq": "BuildAssemblyMod!:BuildAssemblyMod IncludeRetElement*:50",
    "BuildAssemblyQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+ | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        ItemFilter:ItemFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) PendingStatus:=PendingStatus~All )
        IncludeComponentLineItems:bool IncludeRetElement*:50 OwnerID*:guid
    """,
    "CashBackInfoAdd": "AccountRef!:Ref159 Memo:4095 Amount:amount",
    "CashBackInfoMod": "AccountRef:Ref159 Memo:4095 Amount:amount",
    "CategoryAccountMappingMod": """
        MappingCategory!:=MappingCategory MappingAccount*:MappingAccount Threshold:amount
    """,
    "ChargeAdd": """
        CustomerRef!:Ref209 TxnDate:date RefNumber:11 ItemRef:Ref InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A Quantity:quantity UnitOfMeasure:31@7.0 Rate:price
        OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0 Amount:amount Desc:4095
        ARAccountRef:Ref159 ClassRef:Ref159 BilledDate:date DueDate:date
        OverrideItemAccountRef:Ref159@3.0 ExternalGUID:guid@9.0
    """,
    "ChargeAddRq": "ChargeAdd!:ChargeAdd{defMacro:macro} IncludeRetElement*:50@4.0",
    "ChargeMod": """
        TxnID!:id EditSequence!:16 CustomerRef:Ref209 TxnDate:date RefNumber:11 ItemRef:Ref
        InventorySiteRef:Ref31@10.0-A InventorySiteLocationRef:Ref31@12.0-A Quantity:quantity
        UnitOfMeasure:31@7.0 OverrideUOMSetRef:Ref31@7.0 Rate:price
        OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0 Amount:amount Desc:4095
        ARAccountRef:Ref159 ClassRef:Ref159 BilledDate:date DueDate:date
        OverrideItemAccountRef:Ref159
    """,
    "ChargeModRq": "ChargeMod!:ChargeMod IncludeRetElement*:50@4.0",
    "ChargeQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) PaidStatus:=PaidStatus@4.0~All )
        IncludeLinkedTxns:bool@3.0 IncludeRetElement*:50@4.0 OwnerID*:guid
    """,
    "CheckAdd": """
        AccountRef!:Ref159 PayeeEntityRef:Ref209 RefNumber:11 TxnDate:date Memo:4095 Address:Address
        IsToBePrinted:bool IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6@6.0-D
        ExchangeRate:float@8.0 ExternalGUID:guid@9.0 ApplyCheckToTxnAdd*:ApplyCheckToTxnAdd@7.0
        ExpenseLineAdd*:ExpenseLineAdd{defMacro:macro} ( ItemLineAdd!:ItemLineAdd |
        ItemGroupLineAdd!:ItemGroupLineAdd )*
    """,
    "CheckAddRq": "CheckAdd!:CheckAdd{defMacro:macro} IncludeRetElement*:50@4.0",
    "CheckMod": """
        TxnID!:id EditSequence!:16 AccountRef:Ref159 PayeeEntityRef:Ref209 RefNumber:11 TxnDate:date
        Memo:4095 Address:Address IsToBePrinted:bool IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6@6.0-D ExchangeRate:float@8.0
        ApplyCheckToTxnMod*:ApplyCheckToTxnAdd@7.0 ClearExpenseLines:bool
        ExpenseLineMod*:ExpenseLineMod ClearItemLines:bool ( ItemLineMod!:ItemLineMod |
        ItemGroupLineMod!:ItemGroupLineMod )*
    """,
    "CheckModRq": "CheckMod!:CheckMod IncludeRetElement*:50@4.0",
    "CheckQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@8.0 )
        IncludeLineItems:bool IncludeLinkedTxns:bool@7.0 IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "ClassAddRq": "ClassAdd!:NamedAdd IncludeRetElement*:50@4.0",
    "ClassFilter": "( ListID+:id | FullName+ | ListIDWithChildren!:id | FullNameWithChildren! )!",
    "ClassMod": "ListID!:id EditSequence!:16 Name:31 IsActive:bool ParentRef:Ref",
    "ClassModRq": "ClassMod!:ClassMod IncludeRetElement*:50@4.0",
    "ClassQueryRq": """
        ( ListID+:id | FullName+ | MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly
        FromModifiedDate:datetime ToModifiedDate:datetime ( NameFilter!:NameFilter |
        NameRangeFilter!:NameRangeFilter ) ) IncludeRetElement*:50@4.0
    """,
    "ClearedStatusMod": """
        TxnID!:id{useMacro:macro} TxnLineID:id{useMacro:macro} ClearedStatus!:=ClearedStatus
    """,
    "ClearedStatusModRq": "ClearedStatusMod!:ClearedStatusMod",
    "CompanyActivityQueryRq": "IncludeRetElement*:50@4.0",
    "CompanyQueryRq": "IncludeRetElement*:50@4.0 OwnerID*:guid@2.0",
    "Contacts": """
        Salutation:15 FirstName!:25 MiddleName:5 LastName:25 JobTitle:41
        AdditionalContactRef*:AdditionalContactRef
    """,
    "ContactsMod": """
        ListID!:id EditSequence!:16 Salutation:15 FirstName!:25 MiddleName:5 LastName:25 JobTitle:41
        AdditionalContactRef*:AdditionalContactRef
    """,
    "CreditCardChargeAdd": """
        AccountRef!:Ref159 PayeeEntityRef:Ref209 TxnDate:date RefNumber:11 Memo:4095
        IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6@6.0-D ExchangeRate:float@8.0
        ExternalGUID:guid@9.0 ExpenseLineAdd*:ExpenseLineAdd{defMacro:macro} (
        ItemLineAdd!:ItemLineAdd | ItemGroupLineAdd!:ItemGroupLineAdd )*
    """,
    "CreditCardChargeAddRq": """
        CreditCardChargeAdd!:CreditCardChargeAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "CreditCardChargeMod": """
        TxnID!:id EditSequence!:16 AccountRef:Ref159 PayeeEntityRef:Ref209 TxnDate:date RefNumber:11
        Memo:4095 IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6@6.0-D ExchangeRate:float@8.0
        ClearExpenseLines:bool ExpenseLineMod*:ExpenseLineMod ClearItemLines:bool (
        ItemLineMod!:ItemLineMod | ItemGroupLineMod!:ItemGroupLineMod )*
    """,
    "CreditCardChargeModRq": "CreditCardChargeMod!:CreditCardChargeMod IncludeRetElement*:50@4.0",
    "CreditCardChargeQueryRq": "= BillPaymentCheckQueryRq",
    "CreditCardCreditAdd": """
        AccountRef!:Ref159 PayeeEntityRef:Ref209 TxnDate:date RefNumber:11 Memo:4095
        IsTaxIncluded:bool@8.0-D SalesTaxCodeRef:Ref3A6@8.0-D ExchangeRate:float@8.0
        ExternalGUID:guid@9.0 ExpenseLineAdd*:ExpenseLineAdd{defMacro:macro} (
        ItemLineAdd!:ItemLineAdd | ItemGroupLineAdd!:ItemGroupLineAdd )*
    """,
    "CreditCardCreditAddRq": """
        CreditCardCreditAdd!:CreditCardCreditAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "CreditCardCreditMod": """
        TxnID!:id EditSequence!:16 AccountRef:Ref159 PayeeEntityRef:Ref209 TxnDate:date RefNumber:11
        Memo:4095 IsTaxIncluded:bool@8.0-D SalesTaxCodeRef:Ref3A6@8.0-D ExchangeRate:float@8.0
        ClearExpenseLines:bool ExpenseLineMod*:ExpenseLineMod ClearItemLines:bool (
        ItemLineMod!:ItemLineMod | ItemGroupLineMod!:ItemGroupLineMod )*
    """,
    "CreditCardCreditModRq": "CreditCardCreditMod!:CreditCardCreditMod IncludeRetElement*:50@4.0",
    "CreditCardCreditQueryRq": "= BillPaymentCheckQueryRq",
    "CreditCardTxnInfoMod": """
        CreditCardTxnInputInfoMod:CreditCardTxnInputInfoMod
        CreditCardTxnResultInfoMod:CreditCardTxnResultInfoMod
    """,
    "CreditCardTxnInputInfoMod": """
        CreditCardNumber:25 ExpirationMonth:int[1,12] ExpirationYear:int NameOnCard:41
        CreditCardAddress:41 CreditCardPostalCode:18 CommercialCardCode:24
        TransactionMode:=TransactionMode~CardNotPresent CreditCardTxnType:=CreditCardTxnType
    """,
    "CreditCardTxnResultInfoMod": """
        ResultCode:int ResultMessage:60 CreditCardTransID:24 MerchantAccountNumber:32
        AuthorizationCode:12 AVSStreet:=CheckResult AVSZip:=CheckResult
        CardSecurityCodeMatch:=CheckResult ReconBatchID:84 PaymentGroupingCode:int
        PaymentStatus:=PaymentStatus TxnAuthorizationTime:datetime TxnAuthorizationStamp:int
        ClientTransID:16
    """,
    "CreditMemoAdd": """
        CustomerRef!:Ref209 ClassRef:Ref159 ARAccountRef:Ref159 TemplateRef:Ref31@3.0 TxnDate:date
        RefNumber:11 BillAddress:Address ShipAddress:Address IsPending:bool PONumber:25
        TermsRef:Ref31 DueDate:date SalesRepRef:Ref5 FOB:13 ShipDate:date ShipMethodRef:Ref15
        ItemSalesTaxRef:Ref31 Memo:4095 CustomerMsgRef:Ref101 IsToBePrinted:bool
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0
        ExchangeRate:float@8.0 ExternalGUID:guid@9.0 (
        CreditMemoLineAdd!:CreditMemoLineAdd{defMacro:macro} | CreditMemoLineGroupAdd!:LineGroupAdd
        )+
    """,
    "CreditMemoAddRq": "CreditMemoAdd!:CreditMemoAdd{defMacro:macro} IncludeRetElement*:50@4.0",
    "CreditMemoLineAdd": """
        ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0 ( Rate!:price |
        RatePercent!:percent | PriceLevelRef!:Ref31@4.0 ) ClassRef:Ref159 Amount:amount
        TaxAmount:amount@6.1-CDU InventorySiteRef:Ref31@10.0-A InventorySiteLocationRef:Ref31@12.0-A
        ( SerialNumber:4095-A | LotNumber:40-A )@11.0 ServiceDate:date SalesTaxCodeRef:Ref3A6
        OverrideItemAccountRef:Ref159@2.0 Other1:29@6.0 Other2:29@6.0
        CreditCardTxnInfo:CreditCardTxnInfo@7.0 DataExt*:DataExt@5.0
    """,
    "CreditMemoLineGroupMod": """
        TxnLineID!:id ItemGroupRef:Ref31 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 CreditMemoLineMod*:CreditMemoLineMod
    """,
    "CreditMemoLineMod": """
        TxnLineID!:id ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ( Rate!:price | RatePercent!:percent | PriceLevelRef!:Ref31@4.0
        ) ClassRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        ServiceDate:date SalesTaxCodeRef:Ref3A6 OverrideItemAccountRef:Ref159 Other1:29@6.0
        Other2:29@6.0
    """,
    "CreditMemoMod": """
        TxnID!:id EditSequence!:16 CustomerRef:Ref209 ClassRef:Ref159 ARAccountRef:Ref159
        TemplateRef:Ref31 TxnDate:date RefNumber:11 BillAddress:Address ShipAddress:Address
        IsPending:bool PONumber:25 TermsRef:Ref31 DueDate:date SalesRepRef:Ref5 FOB:13 ShipDate:date
        ShipMethodRef:Ref15 ItemSalesTaxRef:Ref31 Memo:4095 CustomerMsgRef:Ref101 IsToBePrinted:bool
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0
        ExchangeRate:float@8.0 ( CreditMemoLineMod!:CreditMemoLineMod |
        CreditMemoLineGroupMod!:CreditMemoLineGroupMod )*
    """,
    "CreditMemoModRq": "CreditMemoMod!:CreditMemoMod IncludeRetElement*:50@4.0",
    "CreditMemoQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@8.0 )
        IncludeLineItems:bool IncludeLinkedTxns:bool@1.1 IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "CurrencyAdd": "Name!:64 IsActive:bool CurrencyCode!:3 CurrencyFormat:CurrencyFormat",
    "CurrencyAddRq": "CurrencyAdd!:CurrencyAdd IncludeRetElement*:50@4.0",
    "CurrencyMod": """
        ListID!:id EditSequence!:16 Name:64 IsActive:bool CurrencyCode:3
        CurrencyFormat:CurrencyFormat
    """,
    "CurrencyModRq": "CurrencyMod!:CurrencyMod IncludeRetElement*:50@4.0",
    "CurrencyQueryRq": "= ClassQueryRq",
    "CustomDetailReportQueryRq": """
        CustomDetailReportType!:=CustomDetailReportType DisplayReport:bool@3.0 (
        ReportPeriod!:ReportPeriod | ReportDateMacro!:=ReportDateMacro )
        ReportAccountFilter:ReportAccountFilter ReportEntityFilter:ReportEntityFilter
        ReportItemFilter:ReportItemFilter ReportClassFilter:ClassFilter@2.1
        ReportTxnTypeFilter:ReportTxnTypeFilter (
        ReportModifiedDateRangeFilter!:ReportModifiedDateRangeFilter |
        ReportModifiedDateRangeMacro!:=ReportDateMacro )@3.0
        ReportDetailLevelFilter:=ReportDetailLevelFilter@3.0~All
        ReportPostingStatusFilter:=ReportPostingStatusFilter@3.0 SummarizeRowsBy!:=SummarizeRowsBy
        IncludeColumn+:=IncludeColumn IncludeAccounts:=IncludeAccounts
        ReportOpenBalanceAsOf:=ReportOpenBalanceAsOf~Today ReportBasis:=ReportBasis@2.1~None
    """,
    "CustomSummaryReportQueryRq": """
        CustomSummaryReportType!:=CustomSummaryReportType DisplayReport:bool@3.0 (
        ReportPeriod!:ReportPeriod | ReportDateMacro!:=ReportDateMacro )
        ReportAccountFilter:ReportAccountFilter ReportEntityFilter:ReportEntityFilter
        ReportItemFilter:ReportItemFilter ReportClassFilter:ClassFilter@2.1
        ReportTxnTypeFilter:ReportTxnTypeFilter (
        ReportModifiedDateRangeFilter!:ReportModifiedDateRangeFilter |
        ReportModifiedDateRangeMacro!:=ReportDateMacro )@3.0
        ReportDetailLevelFilter:=ReportDetailLevelFilter@3.0~All
        ReportPostingStatusFilter:=ReportPostingStatusFilter@3.0
        SummarizeColumnsBy!:=SummarizeColumnsBy SummarizeRowsBy!:=SummarizeRowsBy
        IncludeSubcolumns:bool ReportCalendar:=ReportCalendar ReturnRows:=ReturnColumns
        ReturnColumns:=ReturnColumns ReportBasis:=ReportBasis@2.1~None
    """,
    "CustomerAdd": """
        Name!:41 IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref CompanyName:41 Salutation:15
        FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12.0 BillAddress:Address
        ShipAddress:Address ShipToAddress*50:ShipToAddress@12.0 Phone:21 AltPhone:21 Fax:21
        Email:1023 Cc:1023@12.0 Contact:41 AltContact:41
        AdditionalContactRef*8:AdditionalContactRef@12.0 Contacts*:Contacts@12.0
        CustomerTypeRef:Ref159 TermsRef:Ref31 SalesRepRef:Ref5 OpenBalance:amount
        OpenBalanceDate:date SalesTaxCodeRef:Ref3A6 ItemSalesTaxRef:Ref31-CU
        SalesTaxCountry:=SalesTaxCountry@6.0~Canada-D ResaleNumber:21/D15 AccountNumber:99
        CreditLimit:amount PreferredPaymentMethodRef:Ref31@3.0 CreditCardInfo:CreditCardInfo@3.0
        JobStatus:=JobStatus~None JobStartDate:date JobProjectedEndDate:date JobEndDate:date
        JobDesc:99 JobTypeRef:Ref159 Notes:4095@3.0 AdditionalNotes*:AdditionalNotes@12.0
        PreferredDeliveryMethod:=PreferredDeliveryMethod@12.0~None PriceLevelRef:Ref31@4.0
        ExternalGUID:guid@8.0 TaxRegistrationNumber:30@8.0-D CurrencyRef:Ref64@8.0
    """,
    "CustomerAddRq": "CustomerAdd!:CustomerAdd IncludeRetElement*:50@4.0",
    "CustomerMod": """
        ListID!:id EditSequence!:16 Name:41 IsActive:bool@3.0 ClassRef:Ref159@12.0 ParentRef:Ref@3.0
        CompanyName:41 Salutation:15 FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12.0
        BillAddress:Address ShipAddress:Address ShipToAddress*50:ShipToAddress@12.0 Phone:21
        AltPhone:21 Fax:21 Email:1023 Cc:1023@12.0 Contact:41 AltContact:41
        AdditionalContactRef*8:AdditionalContactRef@12.0 ContactsMod*:ContactsMod@12.0
        CustomerTypeRef:Ref159@3.0 TermsRef:Ref31@3.0 SalesRepRef:Ref5@3.0
        SalesTaxCodeRef:Ref3A6@3.0 ItemSalesTaxRef:Ref31@3.0-CU
        SalesTaxCountry:=SalesTaxCountry@6.0~Canada-D ResaleNumber:21/D15@3.0 AccountNumber:99
        CreditLimit:amount@3.0 PreferredPaymentMethodRef:Ref31@3.0 CreditCardInfo:CreditCardInfo@3.0
        JobStatus:=JobStatus@3.0~None JobStartDate:date@3.0 JobProjectedEndDate:date@3.0
        JobEndDate:date@3.0 JobDesc:99@3.0 JobTypeRef:Ref159@3.0 Notes:4095@3.0
        AdditionalNotesMod*:AdditionalNotesMod@12.0
        PreferredDeliveryMethod:=PreferredDeliveryMethod@12.0~None PriceLevelRef:Ref31@4.0
        TaxRegistrationNumber:30@8.0-D CurrencyRef:Ref64@8.0
    """,
    "CustomerModRq": "CustomerMod!:CustomerMod IncludeRetElement*:50@4.0",
    "CustomerMsgAdd": "Name!:101 IsActive:bool",
    "CustomerMsgAddRq": "CustomerMsgAdd!:CustomerMsgAdd IncludeRetElement*:50@4.0",
    "CustomerMsgQueryRq": "= ClassQueryRq",
    "CustomerQueryRq": """
        ( ListID+:id | FullName+ | MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly
        FromModifiedDate:datetime ToModifiedDate:datetime ( NameFilter!:NameFilter |
        NameRangeFilter!:NameRangeFilter ) TotalBalanceFilter:TotalBalanceFilter
        CurrencyFilter:IdOrNameFilter@8.0 ClassFilter:ClassFilter@12.0-A ) IncludeRetElement*:50@4.0
        OwnerID*:guid@2.0
    """,
    "CustomerTypeAddRq": "CustomerTypeAdd!:NamedAdd IncludeRetElement*:50@4.0",
    "CustomerTypeQueryRq": "= ClassQueryRq",
    "DataEventRecoveryInfoDelRq": "SubscriberID!:guid",
    "DataEventRecoveryInfoQueryRq": "= DataEventRecoveryInfoDelRq",
    "DataExtAdd": """
        OwnerID!:guid DataExtName!:31 ( ListDataExtType!:=ListDataExtType ListObjRef!:Ref159 |
        TxnDataExtType!:=TxnDataExtType TxnID!:id{useMacro:macro} TxnLineID:id@3.0 |
        OtherDataExtType!:=OtherDataExtType )! DataExtValue!
    """,
    "DataExtAddRq": "DataExtAdd!:DataExtAdd",
    "DataExtDefAdd": """
        OwnerID!:guid DataExtName!:31 DataExtType!:=DataExtType AssignToObject*:=AssignToObject
        DataExtListRequire:bool@12.0 DataExtTxnRequire:bool@12.0 DataExtFormatString@12.0
    """,
    "DataExtDefAddRq": "DataExtDefAdd!:DataExtDefAdd IncludeRetElement*:50@4.0",
    "DataExtDefDelRq": "OwnerID!:guid DataExtName!:31",
    "DataExtDefMod": """
        OwnerID!:guid DataExtName!:31 DataExtNewName:31 AssignToObject*:=AssignToObject
        RemoveFromObject*:=AssignToObject DataExtListRequire:bool@12.0 DataExtTxnRequire:bool@12.0
        DataExtFormatString@12.0
    """,
    "DataExtDefModRq": "DataExtDefMod!:DataExtDefMod IncludeRetElement*:50@4.0",
    "DataExtDefQueryRq": """
        ( OwnerID*:guid | AssignToObject*:=AssignToObject ) IncludeRetElement*:50@4.0
    """,
    "DataExtDel": """
        OwnerID!:guid DataExtName!:31 ( ListDataExtType!:=ListDataExtType ListObjRef!:Ref159 |
        TxnDataExtType!:=TxnDataExtType TxnID!:id TxnLineID:id@3.0 |
        OtherDataExtType!:=OtherDataExtType )!
    """,
    "DataExtDelRq": "DataExtDel!:DataExtDel",
    "DataExtMod": """
        OwnerID!:guid DataExtName!:31 ( ListDataExtType!:=ListDataExtType ListObjRef!:Ref159 |
        TxnDataExtType!:=TxnDataExtType TxnID!:id TxnLineID:id@3.0 |
        OtherDataExtType!:=OtherDataExtType )! DataExtValue!
    """,
    "DataExtModRq": "DataExtMod!:DataExtMod",
    "DateDrivenTermsAdd": """
        Name!:31 IsActive:bool DayOfMonthDue!:int[1,31] DueNextMonthDays:int
        DiscountDayOfMonth:int[1,31] DiscountPct:percent
    """,
    "DateDrivenTermsAddRq": "DateDrivenTermsAdd!:DateDrivenTermsAdd IncludeRetElement*:50@4.0",
    "DateDrivenTermsQueryRq": "= ClassQueryRq",
    "DeletedDateRangeFilter": "FromDeletedDate:datetime ToDeletedDate:datetime",
    "DepositAdd": """
        TxnDate:date DepositToAccountRef!:Ref159 Memo:4095
        CashBackInfoAdd:CashBackInfoAdd{defMacro:macro} CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        ExternalGUID:guid@9.0 DepositLineAdd*:DepositLineAdd{defMacro:macro}
    """,
    "DepositAddRq": "DepositAdd!:DepositAdd{defMacro:macro} IncludeRetElement*:50@4.0",
    "DepositLineAdd": """
        ( PaymentTxnID!:id{useMacro:macro} PaymentTxnLineID:id{useMacro:macro} OverrideMemo:4095
        OverrideCheckNumber:11 OverrideClassRef:Ref159 | EntityRef:Ref209 AccountRef!:Ref159
        Memo:4095 CheckNumber:11 PaymentMethodRef:Ref31 ClassRef:Ref159 Amount:amount )!
    """,
    "DepositLineMod": """
        TxnLineID!:id ( PaymentTxnID!:id{useMacro:macro} PaymentTxnLineID:id{useMacro:macro}
        OverrideMemo:4095 OverrideCheckNumber:11 OverrideClassRef:Ref159 | EntityRef:Ref209
        AccountRef:Ref159 Memo:4095 CheckNumber:11 PaymentMethodRef:Ref31 ClassRef:Ref159
        Amount:amount )!
    """,
    "DepositMod": """
        TxnID!:id EditSequence!:16 TxnDate:date DepositToAccountRef:Ref159 Memo:4095
        CashBackInfoMod:CashBackInfoMod CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        DepositLineMod*:DepositLineMod
    """,
    "DepositModRq": "DepositMod!:DepositMod IncludeRetElement*:50@4.0",
    "DepositQueryRq": """
        ( TxnID+:id | MaxReturned:int[1,] ( ModifiedDateRangeFilter!:ModifiedDateRangeFilter |
        TxnDateRangeFilter!:TxnDateRangeFilter ) EntityFilter:EntityFilter
        AccountFilter:EntityFilter CurrencyFilter:IdOrNameFilter@8.0 ) IncludeLineItems:bool
        IncludeRetElement*:50@4.0 OwnerID*:guid
    """,
    "EmployeeAdd": """
        IsActive:bool Salutation:15 FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12.0
        SupervisorRef:Ref209@13.0-ACU Department:31@13.0-ACU Description:64@13.0-ACU
        TargetBonus:amount@13.0 EmployeeAddress:EmployeeAddress PrintAs:41 Phone:21 Mobile:21@2.1
        Pager:21@2.1 PagerPIN:10@2.1 AltPhone:21 Fax:21@2.1 SSN:15 Email:1023
        AdditionalContactRef*8:AdditionalContactRef@12.0
        EmergencyContacts:EmergencyContacts@13.0-ACU EmployeeType:=EmployeeType~Regular
        PartOrFullTime:=PartOrFullTime@13.0 Exempt:=Exempt@13.0-ACU KeyEmployee:=Disabled@13.0-ACU
        Gender:=Gender HiredDate:date OriginalHireDate:date@13.0-ACU
        AdjustedServiceDate:date@13.0-ACU ReleasedDate:date BirthDate:date@2.0
        USCitizen:=Disabled@13.0-ACU Ethnicity:=Ethnicity@13.0-ACU Disabled:=Disabled@13.0-ACU
        DisabilityDesc:25@13.0-ACU OnFile:=Disabled@13.0-ACU WorkAuthExpireDate:date@13.0-ACU
        USVeteran:=Disabled@13.0-ACU MilitaryStatus:=MilitaryStatus@13.0-ACU AccountNumber:99
        Notes:4095@3.0 AdditionalNotes*:AdditionalNotes@12.0 BillingRateRef:Ref31@6.0
        EmployeePayrollInfo:EmployeePayrollInfo@2.0 ExternalGUID:guid@8.0
    """,
    "EmployeeAddRq": "EmployeeAdd!:EmployeeAdd IncludeRetElement*:50@4.0",
    "EmployeeMod": """
        ListID!:id EditSequence!:16 IsActive:bool@3.0 Salutation:15 FirstName:25 MiddleName:5
        LastName:25 JobTitle:41@12.0 SupervisorRef:Ref209@13.0-ACU Department:31@13.0-ACU
        Description:64@13.0-ACU TargetBonus:amount@13.0 EmployeeAddress:EmployeeAddress PrintAs:41
        Phone:21 Mobile:21@2.1 Pager:21@2.1 PagerPIN:10@2.1 AltPhone:21 Fax:21@2.1 Email:1023
        AdditionalContactRef*8:AdditionalContactRef@12.0
        EmergencyContacts:EmergencyContacts@13.0-ACU EmployeeType:=EmployeeType@5.0~Regular
        PartOrFullTime:=PartOrFullTime@13.0-ACU Exempt:=Exempt@13.0-ACU
        KeyEmployee:=Disabled@13.0-ACU HiredDate:date@5.0 OriginalHireDate:date@13.0-ACU
        AdjustedServiceDate:date@13.0-ACU ReleasedDate:date@5.0 BirthDate:date@2.0
        USCitizen:=Disabled@13.0-ACU Ethnicity:=Ethnicity@13.0-ACU Disabled:=Disabled@13.0-ACU
        DisabilityDesc:25@13.0-ACU OnFile:=Disabled@13.0-ACU WorkAuthExpireDate:date@13.0-ACU
        USVeteran:=Disabled@13.0-ACU MilitaryStatus:=MilitaryStatus@13.0-ACU AccountNumber:99
        Notes:4095@3.0 AdditionalNotesMod*:AdditionalNotesMod@12.0 BillingRateRef:Ref31@6.0
        EmployeePayrollInfoMod:EmployeePayrollInfo@2.0
    """,
    "EmployeeModRq": "EmployeeMod!:EmployeeMod IncludeRetElement*:50@4.0",
    "EmployeeQueryRq": """
        ( ListID+:id | FullName+ | MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly
        FromModifiedDate:datetime ToModifiedDate:datetime ( NameFilter!:NameFilter |
        NameRangeFilter!:NameRangeFilter ) ) IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "EntityFilter": """
        ( ListID+:id@2.0 | FullName+ | ListIDWithChildren!:id@2.0 | FullNameWithChildren! )!
    """,
    "EntityQueryRq": "= ClassQueryRq",
    "EstimateAdd": """
        CustomerRef!:Ref209 ClassRef:Ref159 TemplateRef:Ref31@3.0 TxnDate:date RefNumber:11
        BillAddress:Address ShipAddress:Address@7.0 IsActive:bool@3.0 PONumber:25 TermsRef:Ref31
        DueDate:date SalesRepRef:Ref5 FOB:13 ItemSalesTaxRef:Ref31 Memo:4095 CustomerMsgRef:Ref101
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0
        ExchangeRate:float@8.0 ExternalGUID:guid@9.0 ( EstimateLineAdd!:EstimateLineAdd |
        EstimateLineGroupAdd!:LineGroupAdd )+
    """,
    "EstimateAddRq": "EstimateAdd!:EstimateAdd{defMacro:macro} IncludeRetElement*:50@4.0",
    "EstimateLineAdd": """
        ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0 ( Rate!:price |
        RatePercent!:percent ) ClassRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU
        OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A SalesTaxCodeRef:Ref3A6 ( MarkupRate!:price |
        MarkupRatePercent!:percent | PriceLevelRef!:Ref31@7.0 ) OverrideItemAccountRef:Ref159@2.0
        Other1:29@6.0 Other2:29@6.0 DataExt*:DataExt@5.0
    """,
    "EstimateLineGroupMod": """
        TxnLineID!:id ItemGroupRef:Ref31 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 EstimateLineMod*:EstimateLineMod
    """,
    "EstimateLineMod": """
        TxnLineID!:id ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ( Rate!:price | RatePercent!:percent ) ClassRef:Ref159
        Amount:amount TaxAmount:amount@6.1-CDU
        OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A SalesTaxCodeRef:Ref3A6 ( MarkupRate!:price |
        MarkupRatePercent!:percent | PriceLevelRef!:Ref31@7.0 ) Other1:29@6.0 Other2:29@6.0
    """,
    "EstimateMod": """
        TxnID!:id EditSequence!:16 CustomerRef:Ref209 ClassRef:Ref159 TemplateRef:Ref31 TxnDate:date
        RefNumber:11 BillAddress:Address ShipAddress:Address@7.0 IsActive:bool
        CreateChangeOrder:bool PONumber:25 TermsRef:Ref31 DueDate:date SalesRepRef:Ref5 FOB:13
        ItemSalesTaxRef:Ref31 Memo:4095 CustomerMsgRef:Ref101 IsToBeEmailed:bool@6.0
        IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0 ExchangeRate:float@8.0
        ( EstimateLineMod!:EstimateLineMod | EstimateLineGroupMod!:EstimateLineGroupMod )*
    """,
    "EstimateModRq": "EstimateMod!:EstimateMod IncludeRetElement*:50@4.0",
    "EstimateQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@8.0 )
        IncludeLineItems:bool IncludeLinkedTxns:bool@3.0 IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "ExpenseLineAdd": """
        AccountRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU Memo:4095 CustomerRef:Ref209
        ClassRef:Ref159 SalesTaxCodeRef:Ref3A6@6.0-D BillableStatus:=BillableStatus@2.0
        SalesRepRef:Ref5@13.0 DataExt*:DataExt@13.0
    """,
    "ExpenseLineMod": """
        TxnLineID!:id AccountRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU Memo:4095
        CustomerRef:Ref209 ClassRef:Ref159 SalesTaxCodeRef:Ref3A6@6.0-D
        BillableStatus:=BillableStatus SalesRepRef:Ref5@13.0
    """,
    "FixedAssetSalesInfoMod": "SalesDesc:50 SalesDate:date SalesPrice:price SalesExpense:price",
    "Form1099CategoryAccountMappingMod": """
        IsFiling1099Misc:bool FormType CategoryAccountMappingMod*:CategoryAccountMappingMod
    """,
    "Form1099CategoryAccountMappingModRq": """
        Form1099CategoryAccountMappingMod!:Form1099CategoryAccountMappingMod
    """,
    "Form1099CategoryAccountMappingQueryRq": "FormType MappingCategory*:=MappingCategory",
    "GeneralDetailReportQueryRq": """
        GeneralDetailReportType!:=GeneralDetailReportType DisplayReport:bool@3.0 (
        ReportPeriod!:ReportPeriod | ReportDateMacro!:=ReportDateMacro )
        ReportAccountFilter:ReportAccountFilter ReportEntityFilter:ReportEntityFilter
        ReportItemFilter:ReportItemFilter ReportClassFilter:ClassFilter@2.1
        ReportTxnTypeFilter:ReportTxnTypeFilter (
        ReportModifiedDateRangeFilter!:ReportModifiedDateRangeFilter |
        ReportModifiedDateRangeMacro!:=ReportDateMacro )@3.0
        ReportDetailLevelFilter:=ReportDetailLevelFilter@3.0~All
        ReportPostingStatusFilter:=ReportPostingStatusFilter@3.0 SummarizeRowsBy:=SummarizeRowsBy
        IncludeColumn*:=IncludeColumn IncludeAccounts:=IncludeAccounts
        ReportOpenBalanceAsOf:=ReportOpenBalanceAsOf~Today ReportBasis:=ReportBasis@2.1~None
    """,
    "GeneralSummaryReportQueryRq": """
        GeneralSummaryReportType!:=GeneralSummaryReportType DisplayReport:bool@3.0 (
        ReportPeriod!:ReportPeriod | ReportDateMacro!:=ReportDateMacro )
        ReportAccountFilter:ReportAccountFilter ReportEntityFilter:ReportEntityFilter
        ReportItemFilter:ReportItemFilter ReportClassFilter:ClassFilter@2.1
        ReportTxnTypeFilter:ReportTxnTypeFilter (
        ReportModifiedDateRangeFilter!:ReportModifiedDateRangeFilter |
        ReportModifiedDateRangeMacro!:=ReportDateMacro )@3.0
        ReportDetailLevelFilter:=ReportDetailLevelFilter@3.0~All
        ReportPostingStatusFilter:=ReportPostingStatusFilter@3.0
        SummarizeColumnsBy:=SummarizeColumnsBy IncludeSubcolumns:bool ReportCalendar:=ReportCalendar
        ReturnRows:=ReturnColumns ReturnColumns:=ReturnColumns ReportBasis:=ReportBasis@2.1~None
    """,
    "HostQueryRq": "IncludeListMetaData:IncludeListMetaData@6.0 IncludeRetElement*:50@4.0",
    "IdOrNameFilter": "( ListID+:id | FullName+:64 )!",
    "IncludeListMetaData": "IncludeMaxCapacity!:bool",
    "InventoryAdjustmentAdd": """
        AccountRef!:Ref159 TxnDate:date RefNumber:11 InventorySiteRef:Ref31@10.0-A
        CustomerRef:Ref209 ClassRef:Ref159 Memo:4095 ExternalGUID:guid@9.0
        InventoryAdjustmentLineAdd+:InventoryAdjustmentLineAdd
    """,
    "InventoryAdjustmentAddRq": """
        InventoryAdjustmentAdd!:InventoryAdjustmentAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "InventoryAdjustmentLineAdd": """
        ItemRef!:Ref ( QuantityAdjustment!:QuantityAdjustment | ValueAdjustment!:ValueAdjustment |
        SerialNumberAdjustment!:SerialNumberAdjustment@11.0-A |
        LotNumberAdjustment!:LotNumberAdjustment@11.0-A )!
    """,
    "InventoryAdjustmentLineMod": """
        TxnLineID!:id ItemRef:Ref ( SerialNumber:4095@11.0-A | LotNumber:40@11.0-A
        CountAdjustment:int@11.0-A )! InventorySiteLocationRef:Ref31@12.0-A
        QuantityDifference:quantity ValueDifference:amount
    """,
    "InventoryAdjustmentMod": """
        TxnID!:id EditSequence!:16 AccountRef:Ref159 InventorySiteRef:Ref31@10.0-A TxnDate:date
        RefNumber:11 CustomerRef:Ref209 ClassRef:Ref159 Memo:4095
        InventoryAdjustmentLineMod*:InventoryAdjustmentLineMod
    """,
    "InventoryAdjustmentModRq": """
        InventoryAdjustmentMod!:InventoryAdjustmentMod IncludeRetElement*:50@4.0
    """,
    "InventoryAdjustmentQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ItemFilter:ItemFilter (
        RefNumberFilter!:RefNumberFilter | RefNumberRangeFilter!:RefNumberRangeFilter ) )
        IncludeLineItems:bool IncludeRetElement*:50@4.0 OwnerID*:guid
    """,
    "InventorySiteAdd": """
        Name!:31 IsActive:bool ParentSiteRef:Ref31@12.0 SiteDesc:100 Contact:41 Phone:21 Fax:21
        Email:1023 SiteAddress:SiteAddress
    """,
    "InventorySiteAddRq": "InventorySiteAdd!:InventorySiteAdd IncludeRetElement*:50@4.0",
    "InventorySiteMod": """
        ListID!:id EditSequence!:16 Name:31 IsActive:bool ParentSiteRef:Ref31@12.0 SiteDesc:100
        Contact:41 Phone:21 Fax:21 Email:1023 SiteAddress:SiteAddress
    """,
    "InventorySiteModRq": "InventorySiteMod!:InventorySiteMod IncludeRetElement*:50@4.0",
    "InventorySiteQueryRq": """
        ( ListID+:id | FullName+ | ActiveStatus:=ActiveStatus~ActiveOnly FromModifiedDate:datetime
        ToModifiedDate:datetime ( NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter ) )
        IncludeRetElement*:50@4.0
    """,
    "InvoiceAdd": """
        CustomerRef!:Ref209 ClassRef:Ref159 ARAccountRef:Ref159 TemplateRef:Ref31@3.0 TxnDate:date
        RefNumber:11 BillAddress:Address ShipAddress:Address IsPending:bool IsFinanceCharge:bool@8.0
        PONumber:25 TermsRef:Ref31 DueDate:date SalesRepRef:Ref5 FOB:13 ShipDate:date
        ShipMethodRef:Ref15 ItemSalesTaxRef:Ref31 Memo:4095 CustomerMsgRef:Ref101 IsToBePrinted:bool
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0
        ExchangeRate:float@8.0 ExternalGUID:guid@9.0 LinkToTxnID*:id@6.0 SetCredit*:SetCredit@10.0 (
        InvoiceLineAdd!:InvoiceLineAdd{defMacro:macro} | InvoiceLineGroupAdd!:LineGroupAdd )*
    """,
    "InvoiceAddRq": "InvoiceAdd!:InvoiceAdd{defMacro:macro} IncludeRetElement*:50@4.0",
    "InvoiceLineAdd": """
        ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0 ( Rate!:price |
        RatePercent!:percent | PriceLevelRef!:Ref31@4.0 ) ClassRef:Ref159 Amount:amount
        TaxAmount:amount@6.1-CDU OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0
        InventorySiteRef:Ref31@10.0-A InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A |
        LotNumber:40-A )@11.0 ServiceDate:date SalesTaxCodeRef:Ref3A6
        OverrideItemAccountRef:Ref159@2.0 Other1:29@6.0 Other2:29@6.0 LinkToTxn:LinkToTxn@6.0
        DataExt*:DataExt@5.0
    """,
    "InvoiceLineGroupMod": """
        TxnLineID!:id ItemGroupRef:Ref31 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 InvoiceLineMod*:InvoiceLineMod
    """,
    "InvoiceLineMod": """
        TxnLineID!:id ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ( Rate!:price | RatePercent!:percent | PriceLevelRef!:Ref31@4.0
        ) ClassRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU
        OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        ServiceDate:date SalesTaxCodeRef:Ref3A6 OverrideItemAccountRef:Ref159 Other1:29@6.0
        Other2:29@6.0
    """,
    "InvoiceMod": """
        TxnID!:id EditSequence!:16 CustomerRef:Ref209 ClassRef:Ref159 ARAccountRef:Ref159
        TemplateRef:Ref31@3.0 TxnDate:date RefNumber:11 BillAddress:Address ShipAddress:Address
        IsPending:bool PONumber:25 TermsRef:Ref31 DueDate:date SalesRepRef:Ref5 FOB:13 ShipDate:date
        ShipMethodRef:Ref15 ItemSalesTaxRef:Ref31 Memo:4095 CustomerMsgRef:Ref101 IsToBePrinted:bool
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0
        ExchangeRate:float@8.0 SetCredit*:SetCredit@10.0 ( InvoiceLineMod!:InvoiceLineMod |
        InvoiceLineGroupMod!:InvoiceLineGroupMod )*
    """,
    "InvoiceModRq": "InvoiceMod!:InvoiceMod IncludeRetElement*:50@4.0",
    "InvoiceQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@8.0
        PaidStatus:=PaidStatus~All ) IncludeLineItems:bool IncludeLinkedTxns:bool@1.1
        IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "ItemAssembliesCanBuildQueryRq": "ItemInventoryAssemblyRef!:Ref159 TxnDate!:date",
    "ItemDiscountAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        ItemDesc:4095 SalesTaxCodeRef:Ref3A6 ( DiscountRate!:price | DiscountRatePercent!:percent )
        AccountRef:Ref159 ExternalGUID:guid@8.0
    """,
    "ItemDiscountAddRq": "ItemDiscountAdd!:ItemDiscountAdd IncludeRetElement*:50@4.0",
    "ItemDiscountMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool
        ClassRef:Ref159@12.0 ParentRef:Ref ItemDesc:4095 SalesTaxCodeRef:Ref3A6 (
        DiscountRate!:price | DiscountRatePercent!:percent ) AccountRef:Ref159@7.0
        ApplyAccountRefToExistingTxns:bool@7.0
    """,
    "ItemDiscountModRq": "ItemDiscountMod!:ItemDiscountMod IncludeRetElement*:50@4.0",
    "ItemDiscountQueryRq": """
        ( ListID+:id | FullName+ | MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly
        FromModifiedDate:datetime ToModifiedDate:datetime ( NameFilter!:NameFilter |
        NameRangeFilter!:NameRangeFilter ) ClassFilter:ClassFilter@12.0-A )
        IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "ItemFilter": """
        ( ListID+:id | FullName+:159 | ListIDWithChildren!:id | FullNameWithChildren!:159 )!
    """,
    "ItemFixedAssetAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ClassRef:Ref159@12.0 AcquiredAs!:=AcquiredAs
        PurchaseDesc!:50 PurchaseDate!:date PurchaseCost:price VendorOrPayeeName:50
        AssetAccountRef:Ref159 FixedAssetSalesInfo:FixedAssetSalesInfo AssetDesc:50 Location:50
        PONumber:30 SerialNumber:30 WarrantyExpDate:date Notes:4095 AssetNumber:10 CostBasis:amount
        YearEndAccumulatedDepreciation:amount YearEndBookValue:amount ExternalGUID:guid@8.0
    """,
    "ItemFixedAssetAddRq": "ItemFixedAssetAdd!:ItemFixedAssetAdd IncludeRetElement*:50@4.0",
    "ItemFixedAssetMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool
        ClassRef:Ref159@12.0 AcquiredAs:=AcquiredAs PurchaseDesc:50 PurchaseDate:date
        PurchaseCost:price VendorOrPayeeName:50 AssetAccountRef:Ref159
        FixedAssetSalesInfoMod:FixedAssetSalesInfoMod AssetDesc:50 Location:50 PONumber:30
        SerialNumber:30 WarrantyExpDate:date Notes:4095 AssetNumber:10 CostBasis:amount
        YearEndAccumulatedDepreciation:amount YearEndBookValue:amount
    """,
    "ItemFixedAssetModRq": "ItemFixedAssetMod!:ItemFixedAssetMod IncludeRetElement*:50@4.0",
    "ItemFixedAssetQueryRq": "= ItemDiscountQueryRq",
    "ItemGroupAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ItemDesc:4095 UnitOfMeasureSetRef:Ref31@7.0
        IsPrintItemsInGroup:bool ExternalGUID:guid@8.0 ItemGroupLine*:ItemGroupLine
    """,
    "ItemGroupAddRq": "ItemGroupAdd!:ItemGroupAdd IncludeRetElement*:50@4.0",
    "ItemGroupLineAdd": """
        ItemGroupRef!:Ref31 Quantity:quantity UnitOfMeasure:31@7.0 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A DataExt*:DataExt@13.0
    """,
    "ItemGroupLineMod": """
        TxnLineID!:id ItemGroupRef:Ref31 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ItemLineMod*:ItemLineMod
    """,
    "ItemGroupMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool ItemDesc:4095
        UnitOfMeasureSetRef:Ref31@7.0 ForceUOMChange:bool@7.0 IsPrintItemsInGroup:bool (
        ClearItemsInGroup!:bool | ItemGroupLine+:ItemGroupLine )
    """,
    "ItemGroupModRq": "ItemGroupMod!:ItemGroupMod IncludeRetElement*:50@4.0",
    "ItemGroupQueryRq": "= EmployeeQueryRq",
    "ItemInventoryAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        ManufacturerPartNumber:31@7.0 UnitOfMeasureSetRef:Ref31@7.0 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6 SalesDesc:4095 SalesPrice:price IncomeAccountRef:Ref159
        PurchaseDesc:4095 PurchaseCost:price PurchaseTaxCodeRef:Ref3A6@6.0-D COGSAccountRef:Ref159
        PrefVendorRef:Ref41 AssetAccountRef:Ref159 ReorderPoint:quantity Max:quantity@13.0
        QuantityOnHand:quantity TotalValue:amount InventoryDate:date ExternalGUID:guid@8.0
    """,
    "ItemInventoryAddRq": "ItemInventoryAdd!:ItemInventoryAdd IncludeRetElement*:50@4.0",
    "ItemInventoryAssemblyAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        ManufacturerPartNumber:31@12.0 UnitOfMeasureSetRef:Ref31@7.0 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6 SalesDesc:4095 SalesPrice:price IncomeAccountRef:Ref159
        PurchaseDesc:4095 PurchaseCost:price PurchaseTaxCodeRef:Ref3A6@6.0-D COGSAccountRef:Ref159
        PrefVendorRef:Ref41 AssetAccountRef:Ref159 BuildPoint:quantity Max:quantity@13.0
        QuantityOnHand:quantity TotalValue:amount InventoryDate:date ExternalGUID:guid@8.0
        ItemInventoryAssemblyLine*:ItemInventoryAssemblyLine
    """,
    "ItemInventoryAssemblyAddRq": """
        ItemInventoryAssemblyAdd!:ItemInventoryAssemblyAdd IncludeRetElement*:50@4.0
    """,
    "ItemInventoryAssemblyMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool
        ClassRef:Ref159@12.0 ParentRef:Ref ManufacturerPartNumber:31@12.0
        UnitOfMeasureSetRef:Ref31@7.0 ForceUOMChange:bool@7.0 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6 SalesDesc:4095 SalesPrice:price IncomeAccountRef:Ref159@7.0
        ApplyIncomeAccountRefToExistingTxns:bool@7.0 PurchaseDesc:4095 PurchaseCost:price
        PurchaseTaxCodeRef:Ref3A6@6.0-D COGSAccountRef:Ref159 PrefVendorRef:Ref41
        AssetAccountRef:Ref159 BuildPoint:quantity Max:quantity@13.0 ( ClearItemsInGroup!:bool |
        ItemInventoryAssemblyLine+:ItemInventoryAssemblyLine )
    """,
    "ItemInventoryAssemblyModRq": """
        ItemInventoryAssemblyMod!:ItemInventoryAssemblyMod IncludeRetElement*:50@4.0
    """,
    "ItemInventoryAssemblyQueryRq": "= ItemDiscountQueryRq",
    "ItemInventoryMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool
        ClassRef:Ref159@12.0 ParentRef:Ref ManufacturerPartNumber:31@7.0
        UnitOfMeasureSetRef:Ref31@7.0 ForceUOMChange:bool@7.0 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6 SalesDesc:4095 SalesPrice:price IncomeAccountRef:Ref159@7.0
        ApplyIncomeAccountRefToExistingTxns:bool@7.0 PurchaseDesc:4095 PurchaseCost:price
        PurchaseTaxCodeRef:Ref3A6@6.0-D COGSAccountRef:Ref159
        ApplyCOGSAccountRefToExistingTxns:bool@8.0 PrefVendorRef:Ref41 AssetAccountRef:Ref159
        ReorderPoint:quantity Max:quantity@13.0
    """,
    "ItemInventoryModRq": "ItemInventoryMod!:ItemInventoryMod IncludeRetElement*:50@4.0",
    "ItemInventoryQueryRq": "= ItemDiscountQueryRq",
    "ItemLineAdd": """
        ItemRef:Ref InventorySiteRef:Ref31@10.0-A InventorySiteLocationRef:Ref31@12.0-A (
        SerialNumber:4095-A | LotNumber:40-A )@11.0 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        Cost:price Amount:amount TaxAmount:amount@6.1-CDU CustomerRef:Ref209 ClassRef:Ref159
        SalesTaxCodeRef:Ref3A6@6.0-D BillableStatus:=BillableStatus@2.0
        OverrideItemAccountRef:Ref159@2.0 SalesRepRef:Ref5@13.0 DataExt*:DataExt@13.0
    """,
    "ItemLineMod": """
        TxnLineID!:id ItemRef:Ref InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0 OverrideUOMSetRef:Ref31@7.0 Cost:price
        Amount:amount TaxAmount:amount@6.1-CDU CustomerRef:Ref209 ClassRef:Ref159
        SalesTaxCodeRef:Ref3A6@6.0-D BillableStatus:=BillableStatus OverrideItemAccountRef:Ref159
        SalesRepRef:Ref5@13.0
    """,
    "ItemNonInventoryAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ParentRef:Ref ClassRef:Ref159@12.0
        ManufacturerPartNumber:31@7.0 UnitOfMeasureSetRef:Ref31@7.0 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6 ( SalesOrPurchase!:SalesOrPurchase |
        SalesAndPurchase!:SalesAndPurchase )! ExternalGUID:guid@8.0
    """,
    "ItemNonInventoryAddRq": "ItemNonInventoryAdd!:ItemNonInventoryAdd IncludeRetElement*:50@4.0",
    "ItemNonInventoryMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool
        ClassRef:Ref159@12.0 ParentRef:Ref ManufacturerPartNumber:31@7.0
        UnitOfMeasureSetRef:Ref31@7.0 ForceUOMChange:bool@7.0 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6 ( SalesOrPurchaseMod!:SalesOrPurchaseMod |
        SalesAndPurchaseMod!:SalesAndPurchaseMod )
    """,
    "ItemNonInventoryModRq": "ItemNonInventoryMod!:ItemNonInventoryMod IncludeRetElement*:50@4.0",
    "ItemNonInventoryQueryRq": "= ItemDiscountQueryRq",
    "ItemOtherChargeAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6 ( SalesOrPurchase!:SalesOrPurchase |
        SalesAndPurchase!:SalesAndPurchase )! ExternalGUID:guid@8.0
    """,
    "ItemOtherChargeAddRq": "ItemOtherChargeAdd!:ItemOtherChargeAdd IncludeRetElement*:50@4.0",
    "ItemOtherChargeMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool
        ClassRef:Ref159@12.0 ParentRef:Ref IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6 (
        SalesOrPurchaseMod!:SalesOrPurchaseMod | SalesAndPurchaseMod!:SalesAndPurchaseMod )
    """,
    "ItemOtherChargeModRq": "ItemOtherChargeMod!:ItemOtherChargeMod IncludeRetElement*:50@4.0",
    "ItemOtherChargeQueryRq": "= ItemDiscountQueryRq",
    "ItemPaymentAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ClassRef:Ref159@12.0 ItemDesc:4095
        DepositToAccountRef:Ref159 PaymentMethodRef:Ref31 ExternalGUID:guid@8.0
    """,
    "ItemPaymentAddRq": "ItemPaymentAdd!:ItemPaymentAdd IncludeRetElement*:50@4.0",
    "ItemPaymentMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool
        ClassRef:Ref159@12.0 ItemDesc:4095 DepositToAccountRef:Ref159 PaymentMethodRef:Ref31
    """,
    "ItemPaymentModRq": "ItemPaymentMod!:ItemPaymentMod IncludeRetElement*:50@4.0",
    "ItemPaymentQueryRq": "= ItemDiscountQueryRq",
    "ItemQueryRq": "= EmployeeQueryRq",
    "ItemReceiptAdd": """
        VendorRef!:Ref41 APAccountRef:Ref159 TxnDate:date RefNumber:20 Memo:4095
        IsTaxIncluded:bool@8.0-D SalesTaxCodeRef:Ref3A6@8.0-D ExchangeRate:float@8.0
        ExternalGUID:guid@9.0 LinkToTxnID*:id ExpenseLineAdd*:ExpenseLineAdd{defMacro:macro} (
        ItemLineAdd!:BillItemLineAdd | ItemGroupLineAdd!:ItemGroupLineAdd )*
    """,
    "ItemReceiptAddRq": "ItemReceiptAdd!:ItemReceiptAdd{defMacro:macro} IncludeRetElement*:50",
    "ItemReceiptMod": """
        TxnID!:id EditSequence!:16 VendorRef:Ref41 APAccountRef:Ref159 TxnDate:date RefNumber:20
        Memo:4095 IsTaxIncluded:bool@8.0-D SalesTaxCodeRef:Ref3A6@8.0-D ExchangeRate:float@8.0
        ClearExpenseLines:bool ExpenseLineMod*:ExpenseLineMod ClearItemLines:bool (
        ItemLineMod!:ItemLineMod | ItemGroupLineMod!:ItemGroupLineMod )*
    """,
    "ItemReceiptModRq": "ItemReceiptMod!:ItemReceiptMod IncludeRetElement*:50",
    "ItemReceiptQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@8.0 )
        IncludeLineItems:bool IncludeLinkedTxns:bool IncludeRetElement*:50@4.0 OwnerID*:guid
    """,
    "ItemSalesTaxAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ClassRef:Ref159@12.0 ItemDesc:4095
        TaxRate:percent TaxVendorRef:Ref41 SalesTaxReturnLineRef:Ref91@8.0-D ExternalGUID:guid@8.0
    """,
    "ItemSalesTaxAddRq": "ItemSalesTaxAdd!:ItemSalesTaxAdd IncludeRetElement*:50@4.0",
    "ItemSalesTaxGroupAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ItemDesc:4095 ExternalGUID:guid@8.0
        ItemSalesTaxRef+:Ref31
    """,
    "ItemSalesTaxGroupAddRq": """
        ItemSalesTaxGroupAdd!:ItemSalesTaxGroupAdd IncludeRetElement*:50@4.0
    """,
    "ItemSalesTaxGroupMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool ItemDesc:4095
        ItemSalesTaxRef*:Ref31
    """,
    "ItemSalesTaxGroupModRq": """
        ItemSalesTaxGroupMod!:ItemSalesTaxGroupMod IncludeRetElement*:50@4.0
    """,
    "ItemSalesTaxGroupQueryRq": "= EmployeeQueryRq",
    "ItemSalesTaxMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool
        ClassRef:Ref159@12.0 ItemDesc:4095 TaxRate:percent TaxVendorRef:Ref41
        SalesTaxReturnLineRef:Ref91@8.0-D
    """,
    "ItemSalesTaxModRq": "ItemSalesTaxMod!:ItemSalesTaxMod IncludeRetElement*:50@4.0",
    "ItemSalesTaxQueryRq": "= ItemDiscountQueryRq",
    "ItemServiceAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ClassRef:Ref159@12.0 ParentRef:Ref
        UnitOfMeasureSetRef:Ref31@7.0 IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6 (
        SalesOrPurchase!:SalesOrPurchase | SalesAndPurchase!:SalesAndPurchase )!
        ExternalGUID:guid@8.0
    """,
    "ItemServiceAddRq": "ItemServiceAdd!:ItemServiceAdd IncludeRetElement*:50@4.0",
    "ItemServiceMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool
        ClassRef:Ref159@12.0 ParentRef:Ref UnitOfMeasureSetRef:Ref31@7.0 ForceUOMChange:bool@7.0
        IsTaxIncluded:bool@6.0-D SalesTaxCodeRef:Ref3A6 ( SalesOrPurchaseMod!:SalesOrPurchaseMod |
        SalesAndPurchaseMod!:SalesAndPurchaseMod )
    """,
    "ItemServiceModRq": "ItemServiceMod!:ItemServiceMod IncludeRetElement*:50@4.0",
    "ItemServiceQueryRq": "= ItemDiscountQueryRq",
    "ItemSiteFilter": "ItemFilter:ItemFilter SiteFilter:IdOrNameFilter",
    "ItemSitesQueryRq": """
        ( ListID*:id | ( ItemTypeFilter:=ItemTypeFilter | ItemSiteFilter:ItemSiteFilter )! )
        MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly IncludeRetElement*
    """,
    "ItemSubtotalAdd": """
        Name!:31 BarCode:BarCode@12.0-A IsActive:bool ItemDesc:4095 ExternalGUID:guid@8.0
    """,
    "ItemSubtotalAddRq": "ItemSubtotalAdd!:ItemSubtotalAdd IncludeRetElement*:50@4.0",
    "ItemSubtotalMod": """
        ListID!:id EditSequence!:16 Name:31 BarCode:BarCode@12.0-A IsActive:bool ItemDesc:4095
    """,
    "ItemSubtotalModRq": "ItemSubtotalMod!:ItemSubtotalMod IncludeRetElement*:50@4.0",
    "ItemSubtotalQueryRq": "= EmployeeQueryRq",
    "JobReportQueryRq": """
        JobReportType!:=JobReportType DisplayReport:bool@3.0 ( ReportPeriod!:ReportPeriod |
        ReportDateMacro!:=ReportDateMacro ) ReportAccountFilter:ReportAccountFilter
        ReportEntityFilter:ReportEntityFilter ReportItemFilter:ReportItemFilter
        ReportClassFilter:ClassFilter@2.1 ReportTxnTypeFilter:ReportTxnTypeFilter (
        ReportModifiedDateRangeFilter!:ReportModifiedDateRangeFilter |
        ReportModifiedDateRangeMacro!:=ReportDateMacro )@3.0
        ReportDetailLevelFilter:=ReportDetailLevelFilter@3.0~All
        ReportPostingStatusFilter:=ReportPostingStatusFilter@3.0
        SummarizeColumnsBy:=SummarizeColumnsBy IncludeSubcolumns:bool
    """,
    "JobTypeAddRq": "JobTypeAdd!:NamedAdd IncludeRetElement*:50@4.0",
    "JobTypeQueryRq": "= ClassQueryRq",
    "JournalEntryAdd": """
        TxnDate:date RefNumber:11 IsAdjustment:bool@3.0 ( IsHomeCurrencyAdjustment!:bool@8.0 |
        IsAmountsEnteredInHomeCurrency:bool@8.0 CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0 )@8.0
        ExternalGUID:guid@9.0 ( JournalDebitLine!:JournalLine{defMacro:macro} |
        JournalCreditLine!:JournalLine{defMacro:macro} )+
    """,
    "JournalEntryAddRq": """
        JournalEntryAdd!:JournalEntryAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "JournalEntryMod": """
        TxnID!:id EditSequence!:16 TxnDate:date RefNumber:11 IsAdjustment:bool
        IsAmountsEnteredInHomeCurrency:bool@8.0 CurrencyRef:Ref64@8.0 ExchangeRate:float@8.0
        JournalLineMod*:JournalLineMod
    """,
    "JournalEntryModRq": "JournalEntryMod!:JournalEntryMod IncludeRetElement*:50",
    "JournalEntryQueryRq": "= BillPaymentCheckQueryRq",
    "JournalLineMod": """
        TxnLineID!:id JournalLineType:=JournalLineType AccountRef:Ref159 Amount:amount
        TaxAmount:amount@6.1-CDU Memo:4095 EntityRef:Ref209 ClassRef:Ref159
        ItemSalesTaxRef:Ref31@6.0-D BillableStatus:=BillableStatus
    """,
    "LeadAdd": """
        FullName!:41 Status:=Status~Hot CompanyName:41 MainPhone:21
        AdditionalContactRef*3:AdditionalContactRef Locations*:Locations LeadContacts*:LeadContacts
    """,
    "LeadAddRq": "LeadAdd!:LeadAdd IncludeRetElement*:50",
    "LeadContacts": """
        Salutation:15 FirstName!:25 MiddleName:5 LastName:25 JobTitle:41
        AdditionalContactRef*:AdditionalContactRef IsPrimaryContact:bool
    """,
    "LeadMod": """
        ListID!:id EditSequence!:16 FullName!:41 Status:=Status~Hot CompanyName:41 MainPhone:21
        AdditionalContactRef*3:AdditionalContactRef LocationsMod*:LocationsMod
        LeadContactsMod*:LeadContactsMod
    """,
    "LeadModRq": "LeadMod!:LeadMod IncludeRetElement*:50",
    "LeadQueryRq": """
        ( ListID+:id | Name+ | MaxReturned:int[1,] FromModifiedDate:datetime ToModifiedDate:datetime
        ( NameFilter!:NameFilter | NameRangeFilter!:NameRangeFilter ) ) IncludeRetElement*:50@13.0
    """,
    "LineGroupAdd": """
        ItemGroupRef!:Ref31 Quantity:quantity UnitOfMeasure:31@7.0 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A DataExt*:DataExt@5.0
    """,
    "LinkToTxn": "TxnID!:id TxnLineID!:id",
    "ListDelRq": "ListDelType!:=ListDelType ListID!:id",
    "ListDeletedQueryRq": """
        ListDelType+:=ListDelType DeletedDateRangeFilter:DeletedDateRangeFilter
        IncludeRetElement*:50@4.0
    """,
    "ListDisplayAddRq": "ListDisplayAddType!:=ListDataExtType",
    "ListDisplayModRq": "ListDisplayModType!:=ListDataExtType ListID!:id",
    "ListMergeRq": """
        ListMergeType!:=ListMergeType MergeFrom!:MergeFrom MergeTo!:MergeFrom
        SameShipAddrOk:bool@8.0
    """,
    "Locations": "Location!:32 LeadAddress:LeadAddress",
    "LocationsMod": "LocationID!:int Location!:32 LeadAddress:LeadAddress",
    "LotNumberAdjustment": "LotNumber:40 CountAdjustment:int InventorySiteLocationRef:Ref31@12.0",
    "MappingAccount": "AccountRef!:Ref159 ForceMapping:bool",
    "MergeFrom": "ListID!:id EditSequence!:16",
    "ModifiedDateRangeFilter": "FromModifiedDate:datetime ToModifiedDate:datetime",
    "NameFilter": "MatchCriterion!:=MatchCriterion Name!",
    "NameRangeFilter": "FromName ToName",
    "NamedAdd": "Name!:31 IsActive:bool ParentRef:Ref",
    "OtherNameAdd": """
        Name!:41 IsActive:bool CompanyName:41 Salutation:15 FirstName:25 MiddleName:5 LastName:25
        OtherNameAddress:Address Phone:21 AltPhone:21 Fax:21 Email:1023 Contact:41 AltContact:41
        AccountNumber:99 Notes:4095@3.0 ExternalGUID:guid@8.0
    """,
    "OtherNameAddRq": "OtherNameAdd!:OtherNameAdd IncludeRetElement*:50@4.0",
    "OtherNameMod": """
        ListID!:id EditSequence!:16 Name:41 IsActive:bool CompanyName:41 Salutation:15 FirstName:25
        MiddleName:5 LastName:25 OtherNameAddress:Address Phone:21 AltPhone:21 Fax:21 Email:1023
        Contact:41 AltContact:41 AccountNumber:99 Notes:4095@3.0
    """,
    "OtherNameModRq": "OtherNameMod!:OtherNameMod IncludeRetElement*:50@4.0",
    "OtherNameQueryRq": "= EmployeeQueryRq",
    "PaymentMethodAdd": "Name!:31 IsActive:bool PaymentMethodType:=PaymentMethodType@7.0",
    "PaymentMethodAddRq": "PaymentMethodAdd!:PaymentMethodAdd IncludeRetElement*:50@4.0",
    "PaymentMethodQueryRq": """
        ( ListID+:id | FullName+ | MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly
        FromModifiedDate:datetime ToModifiedDate:datetime ( NameFilter!:NameFilter |
        NameRangeFilter!:NameRangeFilter ) PaymentMethodType*:=PaymentMethodType@7.0 )
        IncludeRetElement*:50@4.0
    """,
    "PayrollDetailReportQueryRq": """
        PayrollDetailReportType!:=PayrollDetailReportType DisplayReport:bool@3.0 (
        ReportPeriod!:ReportPeriod | ReportDateMacro!:=ReportDateMacro )
        ReportAccountFilter:ReportAccountFilter ReportEntityFilter:ReportEntityFilter
        ReportItemFilter:ReportItemFilter ReportClassFilter:ClassFilter@2.1 (
        ReportModifiedDateRangeFilter!:ReportModifiedDateRangeFilter |
        ReportModifiedDateRangeMacro!:=ReportDateMacro )@3.0
        ReportDetailLevelFilter:=ReportDetailLevelFilter@3.0~All
        ReportPostingStatusFilter:=ReportPostingStatusFilter@3.0 SummarizeRowsBy:=SummarizeRowsBy
        IncludeColumn*:=IncludeColumn IncludeAccounts:=IncludeAccounts
        ReportOpenBalanceAsOf:=ReportOpenBalanceAsOf~Today
    """,
    "PayrollItemNonWageQueryRq": "= ClassQueryRq",
    "PayrollItemWageAdd": "Name!:31 IsActive:bool WageType!:=WageType ExpenseAccountRef!:Ref159",
    "PayrollItemWageAddRq": "PayrollItemWageAdd!:PayrollItemWageAdd IncludeRetElement*:50@4.0",
    "PayrollItemWageQueryRq": "= ClassQueryRq",
    "PayrollSummaryReportQueryRq": """
        PayrollSummaryReportType!:=PayrollSummaryReportType DisplayReport:bool@3.0 (
        ReportPeriod!:ReportPeriod | ReportDateMacro!:=ReportDateMacro )
        ReportAccountFilter:ReportAccountFilter ReportEntityFilter:ReportEntityFilter
        ReportItemFilter:ReportItemFilter ReportClassFilter:ClassFilter@2.1 (
        ReportModifiedDateRangeFilter!:ReportModifiedDateRangeFilter |
        ReportModifiedDateRangeMacro!:=ReportDateMacro )@3.0
        ReportDetailLevelFilter:=ReportDetailLevelFilter@3.0~All
        ReportPostingStatusFilter:=ReportPostingStatusFilter@3.0
        SummarizeColumnsBy:=SummarizeColumnsBy IncludeSubcolumns:bool ReportCalendar:=ReportCalendar
        ReturnRows:=ReturnColumns ReturnColumns:=ReturnColumns
    """,
    "PreferencesQueryRq": "= CompanyActivityQueryRq",
    "PriceLevelAdd": """
        Name!:31 IsActive:bool ( PriceLevelFixedPercentage!:percent |
        PriceLevelPerItem*:PriceLevelPerItem CurrencyRef:Ref64@8.0 )!
    """,
    "PriceLevelAddRq": "PriceLevelAdd!:PriceLevelAdd IncludeRetElement*:50",
    "PriceLevelMod": """
        ListID!:id EditSequence!:16 Name:31 IsActive:bool ( PriceLevelFixedPercentage!:percent |
        PriceLevelPerItem*:PriceLevelPerItem CurrencyRef:Ref64@8.0 )
    """,
    "PriceLevelModRq": "PriceLevelMod!:PriceLevelMod IncludeRetElement*:50",
    "PriceLevelPerItem": """
        ItemRef!:Ref ( ( CustomPrice!:price | CustomPricePercent!:percent )! |
        AdjustPercentage!:percent AdjustRelativeTo!:=AdjustRelativeTo )!
    """,
    "PriceLevelQueryRq": """
        ( ListID+:id | FullName+ | MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly
        FromModifiedDate:datetime ToModifiedDate:datetime ( NameFilter!:NameFilter |
        NameRangeFilter!:NameRangeFilter ) ItemRef:Ref CurrencyFilter:IdOrNameFilter@8.0 )
        IncludeRetElement*:50
    """,
    "PurchaseOrderAdd": """
        VendorRef:Ref41 ClassRef:Ref159 ( InventorySiteRef:Ref31@10.0-A | ShipToEntityRef:Ref209 )
        TemplateRef:Ref31@3.0 TxnDate:date RefNumber:11 VendorAddress:Address ShipAddress:Address
        TermsRef:Ref31 DueDate:date ExpectedDate:date ShipMethodRef:Ref15 FOB:13 Memo:4095
        VendorMsg:99 IsToBePrinted:bool IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6@6.0-D Other1:25@6.0 Other2:29@6.0 ExchangeRate:float@8.0
        ExternalGUID:guid@9.0 ( PurchaseOrderLineAdd!:PurchaseOrderLineAdd{defMacro:macro} |
        PurchaseOrderLineGroupAdd!:PurchaseOrderLineGroupAdd )+
    """,
    "PurchaseOrderAddRq": """
        PurchaseOrderAdd!:PurchaseOrderAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "PurchaseOrderLineAdd": """
        ItemRef:Ref ManufacturerPartNumber:31@7.0 Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        Rate:price ClassRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU
        InventorySiteLocationRef:Ref31@12.0-A CustomerRef:Ref209 ServiceDate:date
        SalesTaxCodeRef:Ref3A6@6.0-D OverrideItemAccountRef:Ref159@2.0 Other1:29@6.0 Other2:29@6.0
        DataExt*:DataExt@5.0
    """,
    "PurchaseOrderLineGroupAdd": """
        ItemGroupRef!:Ref31 Quantity:quantity UnitOfMeasure:31@7.0
        InventorySiteLocationRef:Ref31@12.0-A DataExt*:DataExt@5.0
    """,
    "PurchaseOrderLineGroupMod": """
        TxnLineID!:id{useMacro:macro} ItemGroupRef:Ref31 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 PurchaseOrderLineMod*:PurchaseOrderLineMod
    """,
    "PurchaseOrderLineMod": """
        TxnLineID!:id{useMacro:macro} ItemRef:Ref ManufacturerPartNumber:31@7.0 Desc:4095
        Quantity:quantity UnitOfMeasure:31@7.0 OverrideUOMSetRef:Ref31@7.0 Rate:price
        ClassRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU InventorySiteLocationRef:Ref31@12.0-A
        CustomerRef:Ref209 ServiceDate:date SalesTaxCodeRef:Ref3A6@6.0-D IsManuallyClosed:bool
        OverrideItemAccountRef:Ref159 Other1:29@6.0 Other2:29@6.0
    """,
    "PurchaseOrderMod": """
        TxnID!:id{useMacro:macro} EditSequence!:16 VendorRef:Ref41 ClassRef:Ref159 (
        InventorySiteRef:Ref31@10.0-A | ShipToEntityRef:Ref209 ) TemplateRef:Ref31@3.0 TxnDate:date
        RefNumber:11 VendorAddress:Address ShipAddress:Address TermsRef:Ref31 DueDate:date
        ExpectedDate:date ShipMethodRef:Ref15 FOB:13 IsManuallyClosed:bool Memo:4095 VendorMsg:99
        IsToBePrinted:bool IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D
        SalesTaxCodeRef:Ref3A6@6.0-D Other1:25@6.0 Other2:29@6.0 ExchangeRate:float@8.0 (
        PurchaseOrderLineMod!:PurchaseOrderLineMod |
        PurchaseOrderLineGroupMod!:PurchaseOrderLineGroupMod )*
    """,
    "PurchaseOrderModRq": "PurchaseOrderMod!:PurchaseOrderMod IncludeRetElement*:50@4.0",
    "PurchaseOrderQueryRq": "= EstimateQueryRq",
    "QuantityAdjustment": """
        ( NewQuantity!:quantity | QuantityDifference!:quantity )! ( SerialNumber:4095-A |
        LotNumber:40-A )@11.0 InventorySiteLocationRef:Ref31@12.0-A
    """,
    "ReceivePaymentAdd": """
        CustomerRef!:Ref209 ARAccountRef:Ref159 TxnDate:date RefNumber:20 TotalAmount:amount
        ExchangeRate:float@8.0 PaymentMethodRef:Ref31 Memo:4095 DepositToAccountRef:Ref159
        CreditCardTxnInfo:CreditCardTxnInfo@4.1 ExternalGUID:guid@9.0 ( IsAutoApply!:bool |
        AppliedToTxnAdd+:AppliedToTxnAdd )!
    """,
    "ReceivePaymentAddRq": """
        ReceivePaymentAdd!:ReceivePaymentAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "ReceivePaymentMod": """
        TxnID!:id EditSequence!:16 CustomerRef:Ref209 ARAccountRef:Ref159 TxnDate:date RefNumber:20
        TotalAmount:amount ExchangeRate:float@8.0 PaymentMethodRef:Ref31 Memo:4095
        DepositToAccountRef:Ref159 CreditCardTxnInfoMod:CreditCardTxnInfoMod@7.0
        AppliedToTxnMod*:AppliedToTxnMod
    """,
    "ReceivePaymentModRq": "ReceivePaymentMod!:ReceivePaymentMod IncludeRetElement*:50",
    "ReceivePaymentQueryRq": "= BillPaymentCheckQueryRq",
    "ReceivePaymentToDepositQueryRq": "= CompanyActivityQueryRq",
    "RefNumberFilter": "MatchCriterion!:=MatchCriterion RefNumber!",
    "RefNumberRangeFilter": "FromRefNumber ToRefNumber",
    "RefundAppliedToTxnAdd": "TxnID!:id{useMacro:macro} RefundAmount!:amount",
    "ReportAccountFilter": """
        ( AccountTypeFilter!:=AccountTypeFilter | ListID+:id | FullName+ | ListIDWithChildren!:id |
        FullNameWithChildren! )!
    """,
    "ReportEntityFilter": """
        ( EntityTypeFilter!:=EntityTypeFilter | ListID+:id | FullName+ | ListIDWithChildren!:id |
        FullNameWithChildren! )!
    """,
    "ReportItemFilter": """
        ( ItemTypeFilter!:=ItemTypeFilter | ListID+:id | FullName+ | ListIDWithChildren!:id |
        FullNameWithChildren! )!
    """,
    "ReportModifiedDateRangeFilter": "FromReportModifiedDate:date ToReportModifiedDate:date",
    "ReportPeriod": "FromReportDate:date ToReportDate:date",
    "ReportTxnTypeFilter": "TxnTypeFilter+:=TxnTypeFilter",
    "SalesAndPurchaseMod": """
        SalesDesc:4095 SalesPrice:price IncomeAccountRef:Ref159@7.0
        ApplyIncomeAccountRefToExistingTxns:bool@7.0 PurchaseDesc:4095 PurchaseCost:price
        PurchaseTaxCodeRef:Ref3A6@6.0-D ExpenseAccountRef:Ref159@7.0
        ApplyExpenseAccountRefToExistingTxns:bool@7.0 PrefVendorRef:Ref41
    """,
    "SalesOrPurchaseMod": """
        Desc:4095 ( Price!:price | PricePercent!:percent ) AccountRef:Ref159@7.0
        ApplyAccountRefToExistingTxns:bool@7.0
    """,
    "SalesOrderAdd": """
        CustomerRef!:Ref209 ClassRef:Ref159 TemplateRef:Ref31@3.0 TxnDate:date RefNumber:11
        BillAddress:Address ShipAddress:Address PONumber:25 TermsRef:Ref31 DueDate:date
        SalesRepRef:Ref5 FOB:13 ShipDate:date ShipMethodRef:Ref15 ItemSalesTaxRef:Ref31
        IsManuallyClosed:bool Memo:4095 CustomerMsgRef:Ref101 IsToBePrinted:bool
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0
        ExchangeRate:float@8.0 ExternalGUID:guid@9.0 ( SalesOrderLineAdd!:SalesOrderLineAdd |
        SalesOrderLineGroupAdd!:LineGroupAdd )+
    """,
    "SalesOrderAddRq": "SalesOrderAdd!:SalesOrderAdd{defMacro:macro} IncludeRetElement*:50@4.0",
    "SalesOrderLineAdd": """
        ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0 ( Rate!:price |
        RatePercent!:percent | PriceLevelRef!:Ref31@4.0 ) ClassRef:Ref159 Amount:amount
        TaxAmount:amount@6.1-CDU OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0
        InventorySiteRef:Ref31@10.0-A InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A |
        LotNumber:40-A )@11.0 SalesTaxCodeRef:Ref3A6 IsManuallyClosed:bool Other1:29@6.0
        Other2:29@6.0 DataExt*:DataExt@5.0
    """,
    "SalesOrderLineGroupMod": """
        TxnLineID!:id ItemGroupRef:Ref31 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 SalesOrderLineMod*:SalesOrderLineMod
    """,
    "SalesOrderLineMod": """
        TxnLineID!:id ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ( Rate!:price | RatePercent!:percent | PriceLevelRef!:Ref31@4.0
        ) ClassRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU
        OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        SalesTaxCodeRef:Ref3A6 IsManuallyClosed:bool Other1:29@6.0 Other2:29@6.0
    """,
    "SalesOrderMod": """
        TxnID!:id EditSequence!:16 CustomerRef:Ref209 ClassRef:Ref159 TemplateRef:Ref31 TxnDate:date
        RefNumber:11 BillAddress:Address ShipAddress:Address PONumber:25 TermsRef:Ref31 DueDate:date
        SalesRepRef:Ref5 FOB:13 ShipDate:date ShipMethodRef:Ref15 ItemSalesTaxRef:Ref31
        IsManuallyClosed:bool Memo:4095 CustomerMsgRef:Ref101 IsToBePrinted:bool
        IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 Other:29@6.0
        ExchangeRate:float@8.0 ( SalesOrderLineMod!:SalesOrderLineMod |
        SalesOrderLineGroupMod!:SalesOrderLineGroupMod )*
    """,
    "SalesOrderModRq": "SalesOrderMod!:SalesOrderMod IncludeRetElement*:50@4.0",
    "SalesOrderQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@8.0 )
        IncludeLineItems:bool IncludeLinkedTxns:bool@2.0 IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "SalesReceiptAdd": """
        CustomerRef:Ref209 ClassRef:Ref159 TemplateRef:Ref31@3.0 TxnDate:date RefNumber:11
        BillAddress:Address ShipAddress:Address IsPending:bool CheckNumber:25 PaymentMethodRef:Ref31
        DueDate:date SalesRepRef:Ref5 ShipDate:date ShipMethodRef:Ref15 FOB:13 ItemSalesTaxRef:Ref31
        Memo:4095 CustomerMsgRef:Ref101 IsToBePrinted:bool IsToBeEmailed:bool@6.0
        IsTaxIncluded:bool@6.0-D CustomerSalesTaxCodeRef:Ref3A6 DepositToAccountRef:Ref159
        CreditCardTxnInfo:CreditCardTxnInfo@4.1 Other:29@6.0 ExchangeRate:float@8.0
        ExternalGUID:guid@9.0 ( SalesReceiptLineAdd!:SalesReceiptLineAdd{defMacro:macro} |
        SalesReceiptLineGroupAdd!:LineGroupAdd )+
    """,
    "SalesReceiptAddRq": """
        SalesReceiptAdd!:SalesReceiptAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "SalesReceiptLineAdd": """
        ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0 ( Rate!:price |
        RatePercent!:percent | PriceLevelRef!:Ref31@4.0 ) ClassRef:Ref159 Amount:amount
        TaxAmount:amount@6.1-CDU OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0
        InventorySiteRef:Ref31@10.0-A InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A |
        LotNumber:40-A )@11.0 ServiceDate:date SalesTaxCodeRef:Ref3A6
        OverrideItemAccountRef:Ref159@2.0 Other1:29@6.0 Other2:29@6.0
        CreditCardTxnInfo:CreditCardTxnInfo@7.0 DataExt*:DataExt@5.0
    """,
    "SalesReceiptLineGroupMod": """
        TxnLineID!:id{useMacro:macro} ItemGroupRef:Ref31 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 SalesReceiptLineMod*:SalesReceiptLineMod
    """,
    "SalesReceiptLineMod": """
        TxnLineID!:id{useMacro:macro} ItemRef:Ref Desc:4095 Quantity:quantity UnitOfMeasure:31@7.0
        OverrideUOMSetRef:Ref31@7.0 ( Rate!:price | RatePercent!:percent | PriceLevelRef!:Ref31@4.0
        ) ClassRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU
        OptionForPriceRuleConflict:=OptionForPriceRuleConflict@13.0 InventorySiteRef:Ref31@10.0-A
        InventorySiteLocationRef:Ref31@12.0-A ( SerialNumber:4095-A | LotNumber:40-A )@11.0
        ServiceDate:date SalesTaxCodeRef:Ref3A6 OverrideItemAccountRef:Ref159 Other1:29@6.0
        Other2:29@6.0
    """,
    "SalesReceiptMod": """
        TxnID!:id{useMacro:macro} EditSequence!:16 CustomerRef:Ref209 ClassRef:Ref159
        TemplateRef:Ref31@3.0 TxnDate:date RefNumber:11 BillAddress:Address ShipAddress:Address
        IsPending:bool CheckNumber:25 PaymentMethodRef:Ref31 DueDate:date SalesRepRef:Ref5
        ShipDate:date ShipMethodRef:Ref15 FOB:13 ItemSalesTaxRef:Ref31 Memo:4095
        CustomerMsgRef:Ref101 IsToBePrinted:bool IsToBeEmailed:bool@6.0 IsTaxIncluded:bool@6.0-D
        CustomerSalesTaxCodeRef:Ref3A6 DepositToAccountRef:Ref159 Other:29@6.0
        ExchangeRate:float@8.0 ( SalesReceiptLineMod!:SalesReceiptLineMod |
        SalesReceiptLineGroupMod!:SalesReceiptLineGroupMod )*
    """,
    "SalesReceiptModRq": "SalesReceiptMod!:SalesReceiptMod IncludeRetElement*:50",
    "SalesReceiptQueryRq": "= BillPaymentCheckQueryRq",
    "SalesRepAdd": "Initial!:5 IsActive:bool SalesRepEntityRef!:Ref41",
    "SalesRepAddRq": "SalesRepAdd!:SalesRepAdd IncludeRetElement*:50@4.0",
    "SalesRepMod": "ListID!:id EditSequence!:16 Initial:5 IsActive:bool SalesRepEntityRef:Ref41",
    "SalesRepModRq": "SalesRepMod!:SalesRepMod IncludeRetElement*:50@4.0",
    "SalesRepQueryRq": "= ClassQueryRq",
    "SalesTaxCodeAdd": """
        Name!:3/A6 IsActive:bool IsTaxable!:bool Desc:31 ItemPurchaseTaxRef:Ref31@6.0-D
        ItemSalesTaxRef:Ref31@6.0-D
    """,
    "SalesTaxCodeAddRq": "SalesTaxCodeAdd!:SalesTaxCodeAdd IncludeRetElement*:50@4.0",
    "SalesTaxCodeMod": """
        ListID!:id EditSequence!:16 Name:3/A6 IsActive:bool IsTaxable:bool Desc:31
        ItemPurchaseTaxRef:Ref31@6.0-D ItemSalesTaxRef:Ref31@6.0-D
    """,
    "SalesTaxCodeModRq": "SalesTaxCodeMod!:SalesTaxCodeMod IncludeRetElement*:50@4.0",
    "SalesTaxCodeQueryRq": "= ClassQueryRq",
    "SalesTaxPayableQueryRq": "AsOfDate:date IncludeRetElement*:50@4.0",
    "SalesTaxPaymentCheckAdd": """
        PayeeEntityRef!:Ref209 TxnDate!:date BankAccountRef!:Ref159 ( IsToBePrinted!:bool |
        RefNumber! )! Memo:4095@12.0 Address:Address@12.0 ExternalGUID:guid@9.0
        SalesTaxPaymentCheckLineAdd+:SalesTaxPayableLineRet
    """,
    "SalesTaxPaymentCheckAddRq": """
        SalesTaxPaymentCheckAdd!:SalesTaxPaymentCheckAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "SalesTaxPaymentCheckMod": """
        TxnID!:id EditSequence!:16 TxnDate:date BankAccountRef:Ref159 ( IsToBePrinted!:bool |
        RefNumber! ) Memo:4095 Address:Address
    """,
    "SalesTaxPaymentCheckModRq": """
        SalesTaxPaymentCheckMod!:SalesTaxPaymentCheckMod IncludeRetElement*:50@4.0
    """,
    "SalesTaxPaymentCheckQueryRq": "= InventoryAdjustmentQueryRq",
    "SalesTaxReturnLineQueryRq": "TaxAgencyVendorRef+:Ref41",
    "SalesTaxReturnQueryRq": "",
    "SerialNumberAdjustment": """
        ( AddSerialNumber:4095 | RemoveSerialNumber:4095 )! InventorySiteLocationRef:Ref31@12.0
    """,
    "SetCredit": "CreditTxnID!:id{useMacro:macro} AppliedAmount!:amount Override:bool@10.0",
    "ShipMethodAdd": "Name!:15 IsActive:bool",
    "ShipMethodAddRq": "ShipMethodAdd!:ShipMethodAdd IncludeRetElement*:50@4.0",
    "ShipMethodQueryRq": "= ClassQueryRq",
    "SpecialAccountAdd": "SpecialAccountType!:=SpecialAccountType CurrencyRef:Ref64@8.0",
    "SpecialAccountAddRq": "SpecialAccountAdd!:SpecialAccountAdd IncludeRetElement*:50",
    "SpecialItemAdd": """
        SpecialItemType!:=SpecialItemType BarCode:BarCode@12.0-A ExternalGUID:guid@8.0
    """,
    "SpecialItemAddRq": "SpecialItemAdd!:SpecialItemAdd IncludeRetElement*:50",
    "StandardTermsAdd": """
        Name!:31 IsActive:bool StdDueDays:int StdDiscountDays:int DiscountPct:percent
    """,
    "StandardTermsAddRq": "StandardTermsAdd!:StandardTermsAdd IncludeRetElement*:50@4.0",
    "StandardTermsQueryRq": "= ClassQueryRq",
    "TemplateQueryRq": "= CompanyActivityQueryRq",
    "TermsQueryRq": "= ClassQueryRq",
    "TimeReportQueryRq": """
        TimeReportType!:=TimeReportType DisplayReport:bool@3.0 ( ReportPeriod!:ReportPeriod |
        ReportDateMacro!:=ReportDateMacro ) ReportEntityFilter:ReportEntityFilter
        ReportItemFilter:ReportItemFilter ReportClassFilter:ClassFilter@2.1
        SummarizeColumnsBy:=SummarizeColumnsBy IncludeColumn*:=IncludeColumn@12.0
        IncludeSubcolumns:bool ReportCalendar:=ReportCalendar ReturnRows:=ReturnColumns
        ReturnColumns:=ReturnColumns
    """,
    "TimeTrackingAdd": """
        TxnDate:date EntityRef!:Ref209 CustomerRef:Ref209 ItemServiceRef:Ref159 Duration!:interval
        ClassRef:Ref159 PayrollItemWageRef:Ref31 Notes:4095 BillableStatus:=BillableStatus@6.0
        ExternalGUID:guid@9.0
    """,
    "TimeTrackingAddRq": """
        TimeTrackingAdd!:TimeTrackingAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "TimeTrackingEntityFilter": "( ListID+:id | FullName+ )!",
    "TimeTrackingMod": """
        TxnID!:id EditSequence!:16 TxnDate:date EntityRef!:Ref209 CustomerRef:Ref209
        ItemServiceRef:Ref159 Duration!:interval ClassRef:Ref159 PayrollItemWageRef:Ref31 Notes:4095
        BillableStatus:=BillableStatus
    """,
    "TimeTrackingModRq": "TimeTrackingMod!:TimeTrackingMod IncludeRetElement*:50",
    "TimeTrackingQueryRq": """
        ( TxnID+:id | MaxReturned:int[1,] ( ModifiedDateRangeFilter!:ModifiedDateRangeFilter |
        TxnDateRangeFilter!:TxnDateRangeFilter ) TimeTrackingEntityFilter:TimeTrackingEntityFilter )
        IncludeRetElement*:50@4.0
    """,
    "ToDoAdd": """
        Notes!:4095 IsActive:bool Type:=Type@13.0~Task Priority:=Priority@13.0~Low (
        CustomerRef:Ref209 | EmployeeRef:Ref31 | LeadRef:Ref209 | VendorRef:Ref41 )@13.0 IsDone:bool
        ReminderDate:date ReminderTime:interval@13.0
    """,
    "ToDoAddRq": "ToDoAdd!:ToDoAdd IncludeRetElement*:50@4.0",
    "ToDoMod": """
        ListID!:id EditSequence!:16 Notes:4095 IsActive:bool Type:=Type@13.0~Task
        Priority:=Priority@13.0~Low ( CustomerRef:Ref209 | EmployeeRef:Ref31 | LeadRef:Ref209 |
        VendorRef:Ref41 )@13.0 IsDone:bool ReminderDate:date ReminderTime:interval@13.0
    """,
    "ToDoModRq": "ToDoMod!:ToDoMod IncludeRetElement*:50@4.0",
    "ToDoQueryRq": """
        ( ListID+:id | MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly
        FromModifiedDate:datetime ToModifiedDate:datetime ( NameFilter!:NameFilter |
        NameRangeFilter!:NameRangeFilter ) DoneStatus:=DoneStatus~NotDoneOnly )
        IncludeRetElement*:50@4.0
    """,
    "TotalBalanceFilter": "Operator!:=Operator Amount!:amount",
    "TransactionModifiedDateRangeFilter": """
        ( FromModifiedDate:datetime ToModifiedDate:datetime | DateMacro!:=DateMacro )!
    """,
    "TransactionQueryRq": """
        ( TxnID+:id | MaxReturned:int[1,] ( RefNumber+ | RefNumberCaseSensitive+@4.0 |
        RefNumberFilter!:RefNumberFilter | RefNumberRangeFilter!:RefNumberRangeFilter )
        TransactionModifiedDateRangeFilter:TransactionModifiedDateRangeFilter
        TransactionDateRangeFilter:TxnDateRangeFilter TransactionEntityFilter:ReportEntityFilter
        TransactionAccountFilter:ReportAccountFilter TransactionItemFilter:ReportItemFilter
        TransactionClassFilter:ClassFilter TransactionTypeFilter:ReportTxnTypeFilter
        TransactionDetailLevelFilter:=TransactionDetailLevelFilter~SummaryOnly
        TransactionPostingStatusFilter:=ReportPostingStatusFilter~Either
        TransactionPaidStatusFilter:=TransactionPaidStatusFilter~Either
        CurrencyFilter:IdOrNameFilter@8.0 ) IncludeRetElement*:50
    """,
    "TransferAdd": """
        TxnDate:date TransferFromAccountRef:Ref159 TransferToAccountRef:Ref159 ClassRef:Ref159
        Amount:amount Memo:4095
    """,
    "TransferAddRq": "TransferAdd!:TransferAdd{defMacro:macro} IncludeRetElement*:50",
    "TransferInventoryAdd": """
        TxnDate:date RefNumber:11 FromInventorySiteRef!:Ref31 ToInventorySiteRef!:Ref31 Memo:4095
        ExternalGUID:guid TransferInventoryLineAdd*:TransferInventoryLineAdd{defMacro:macro}
    """,
    "TransferInventoryAddRq": """
        TransferInventoryAdd!:TransferInventoryAdd{defMacro:macro} IncludeRetElement*:50
    """,
    "TransferInventoryLineAdd": """
        ItemRef:Ref FromInventorySiteLocationRef:Ref31@12.0 ToInventorySiteLocationRef:Ref31@12.0
        QuantityToTransfer:quantity ( SerialNumber:4095 | LotNumber:40 )@11.0
    """,
    "TransferInventoryLineMod": """
        TxnLineID!:id ItemRef:Ref FromInventorySiteLocationRef:Ref31@12.0
        ToInventorySiteLocationRef:Ref31@12.0 QuantityToTransfer:quantity ( SerialNumber:4095 |
        LotNumber:40 )@11.0
    """,
    "TransferInventoryMod": """
        TxnID!:id EditSequence!:16 TxnDate:date RefNumber:11 FromInventorySiteRef:Ref31
        ToInventorySiteRef:Ref31 Memo:4095 TransferInventoryLineMod*:TransferInventoryLineMod
    """,
    "TransferInventoryModRq": "TransferInventoryMod!:TransferInventoryMod IncludeRetElement*:50",
    "TransferInventoryQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+ | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) | SiteFilter:IdOrNameFilter@10.0 )
        IncludeLineItems:bool IncludeRetElement*
    """,
    "TransferMod": """
        TxnID!:id EditSequence!:16 TxnDate:date TransferFromAccountRef:Ref159
        TransferToAccountRef:Ref159 ClassRef:Ref159 Amount:amount Memo:4095
    """,
    "TransferModRq": "TransferMod!:TransferMod IncludeRetElement*:50",
    "TransferQueryRq": """
        ( TxnID+:id | MaxReturned:int[1,] ( ModifiedDateRangeFilter!:ModifiedDateRangeFilter |
        TxnDateRangeFilter!:TxnDateRangeFilter ) ) IncludeRetElement*:50
    """,
    "TxnDateRangeFilter": "( FromTxnDate:date ToTxnDate:date | DateMacro!:=DateMacro )!",
    "TxnDelRq": "TxnDelType!:=TxnDelType TxnID!:id",
    "TxnDeletedQueryRq": """
        TxnDelType+:=TxnDelType DeletedDateRangeFilter:DeletedDateRangeFilter
        IncludeRetElement*:50@4.0
    """,
    "TxnDisplayAddRq": "TxnDisplayAddType!:=TxnDisplayAddType EntityRef:Ref209@4.0",
    "TxnDisplayModRq": "TxnDisplayModType!:=TxnDisplayModType TxnID!:id",
    "TxnVoidRq": "TxnVoidType!:=TxnVoidType TxnID!:id",
    "UnitOfMeasureSetAdd": """
        Name!:31 IsActive:bool UnitOfMeasureType!:=UnitOfMeasureType BaseUnit!:BaseUnit
        RelatedUnit*:RelatedUnit DefaultUnit*:DefaultUnit
    """,
    "UnitOfMeasureSetAddRq": "UnitOfMeasureSetAdd!:UnitOfMeasureSetAdd IncludeRetElement*:50",
    "UnitOfMeasureSetQueryRq": "= ClassQueryRq",
    "ValueAdjustment": """
        ( NewQuantity:quantity | QuantityDifference!:quantity@10.0 )! ( NewValue!:amount |
        ValueDifference!:amount@10.0 )
    """,
    "VehicleAdd": "Name!:31 IsActive:bool Desc:256",
    "VehicleAddRq": "VehicleAdd!:VehicleAdd IncludeRetElement*:50",
    "VehicleMileageAdd": """
        VehicleRef!:Ref31 CustomerRef:Ref209 ItemRef:Ref ClassRef:Ref159 TripStartDate:date
        TripEndDate:date ( OdometerStart!:quantity OdometerEnd!:quantity | TotalMiles!:quantity )!
        Notes:4095 BillableStatus:=BillableStatus
    """,
    "VehicleMileageAddRq": """
        VehicleMileageAdd!:VehicleMileageAdd{defMacro:macro} IncludeRetElement*:50
    """,
    "VehicleMileageQueryRq": "= TransferQueryRq",
    "VehicleMod": "ListID!:id EditSequence!:16 Name:31 IsActive:bool Desc:256",
    "VehicleModRq": "VehicleMod!:VehicleMod IncludeRetElement*:50",
    "VehicleQueryRq": "= ClassQueryRq",
    "VendorAdd": """
        Name!:41 IsActive:bool ClassRef:Ref159@12.0 CompanyName:41 Salutation:15 FirstName:25
        MiddleName:5 LastName:25 JobTitle:41@12.0 VendorAddress:Address ShipAddress:Address@11.0
        Phone:21 AltPhone:21 Fax:21 Email:1023 Cc:1023@12.0 Contact:41 AltContact:41
        AdditionalContactRef*8:AdditionalContactRef@12.0 Contacts*:Contacts@12.0 NameOnCheck:41
        AccountNumber:99 Notes:4095@3.0 AdditionalNotes*:AdditionalNotes@12.0 VendorTypeRef:Ref159
        TermsRef:Ref31 CreditLimit:amount VendorTaxIdent:15 IsVendorEligibleFor1099:bool-CU
        OpenBalance:amount OpenBalanceDate:date BillingRateRef:Ref31@6.0 ExternalGUID:guid@8.0
        SalesTaxCodeRef:Ref3A6@8.0-D SalesTaxCountry:=SalesTaxCountry@8.0~Canada-D
        IsSalesTaxAgency:bool@8.0-D SalesTaxReturnRef:Ref41@8.0-D TaxRegistrationNumber:30@8.0-D
        ReportingPeriod:=ReportingPeriod@8.0~Quarterly-D IsTaxTrackedOnPurchases:bool@8.0-D
        TaxOnPurchasesAccountRef:Ref159@8.0-D IsTaxTrackedOnSales:bool@8.0-D
        TaxOnSalesAccountRef:Ref159@8.0-D IsTaxOnTax:bool@8.0-D PrefillAccountRef*3:Ref159@8.0
        CurrencyRef:Ref64@8.0
    """,
    "VendorAddRq": "VendorAdd!:VendorAdd IncludeRetElement*:50@4.0",
    "VendorCreditAdd": """
        VendorRef!:Ref41 APAccountRef:Ref159@2.0 TxnDate:date RefNumber:20 Memo:4095
        IsTaxIncluded:bool@8.0-D SalesTaxCodeRef:Ref3A6@8.0-D ExchangeRate:float@8.0
        ExternalGUID:guid@9.0 ExpenseLineAdd*:ExpenseLineAdd{defMacro:macro} (
        ItemLineAdd!:ItemLineAdd | ItemGroupLineAdd!:ItemGroupLineAdd )*
    """,
    "VendorCreditAddRq": """
        VendorCreditAdd!:VendorCreditAdd{defMacro:macro} IncludeRetElement*:50@4.0
    """,
    "VendorCreditMod": """
        TxnID!:id EditSequence!:16 VendorRef:Ref41 APAccountRef:Ref159@2.0 TxnDate:date RefNumber:20
        Memo:4095 IsTaxIncluded:bool@8.0-D SalesTaxCodeRef:Ref3A6@8.0-D ExchangeRate:float@8.0
        ClearExpenseLines:bool ExpenseLineMod*:ExpenseLineMod ClearItemLines:bool (
        ItemLineMod!:ItemLineMod | ItemGroupLineMod!:ItemGroupLineMod )*
    """,
    "VendorCreditModRq": "VendorCreditMod!:VendorCreditMod IncludeRetElement*:50@4.0",
    "VendorCreditQueryRq": """
        ( TxnID+:id | RefNumber+ | RefNumberCaseSensitive+@4.0 | MaxReturned:int[1,] (
        ModifiedDateRangeFilter!:ModifiedDateRangeFilter | TxnDateRangeFilter!:TxnDateRangeFilter )
        EntityFilter:EntityFilter AccountFilter:EntityFilter ( RefNumberFilter!:RefNumberFilter |
        RefNumberRangeFilter!:RefNumberRangeFilter ) CurrencyFilter:IdOrNameFilter@8.0 )
        IncludeLineItems:bool IncludeLinkedTxns:bool@2.0 IncludeRetElement*:50@4.0 OwnerID*:guid@2.0
    """,
    "VendorMod": """
        ListID!:id EditSequence!:16 Name:41 IsActive:bool@3.0 ClassRef:Ref159@12.0 CompanyName:41
        Salutation:15 FirstName:25 MiddleName:5 LastName:25 JobTitle:41@12.0 VendorAddress:Address
        ShipAddress:Address@11.0 Phone:21 AltPhone:21 Fax:21 Email:1023 Cc:1023@12.0 Contact:41
        AltContact:41 AdditionalContactRef*8:AdditionalContactRef@12.0 ContactsMod*:ContactsMod@12.0
        NameOnCheck:41 AccountNumber:99 Notes:4095@3.0 AdditionalNotesMod*:AdditionalNotesMod@12.0
        VendorTypeRef:Ref159@3.0 TermsRef:Ref31@3.0 CreditLimit:amount@3.0 VendorTaxIdent:15@3.0
        IsVendorEligibleFor1099:bool@3.0-CU BillingRateRef:Ref31@6.0 SalesTaxCodeRef:Ref3A6@8.0-D
        SalesTaxCountry:=SalesTaxCountry@8.0~Canada-D IsSalesTaxAgency:bool@8.0-D
        SalesTaxReturnRef:Ref41@8.0-D TaxRegistrationNumber:30@8.0-D
        ReportingPeriod:=ReportingPeriod@8.0~Quarterly-D IsTaxTrackedOnPurchases:bool@8.0-D
        TaxOnPurchasesAccountRef:Ref159@8.0-D IsTaxTrackedOnSales:bool@8.0-D
        TaxOnSalesAccountRef:Ref159@8.0-D IsTaxOnTax:bool@8.0-D PrefillAccountRef*3:Ref159@8.0
        CurrencyRef:Ref64@8.0
    """,
    "VendorModRq": "VendorMod!:VendorMod IncludeRetElement*:50@4.0",
    "VendorQueryRq": "= CustomerQueryRq",
    "VendorTypeAddRq": "VendorTypeAdd!:NamedAdd IncludeRetElement*:50@4.0",
    "VendorTypeQueryRq": "= ClassQueryRq",
    "WorkersCompCodeAdd": "Name!:13 IsActive:bool Desc:31 RateEntry+:RateEntry",
    "WorkersCompCodeAddRq": "WorkersCompCodeAdd!:WorkersCompCodeAdd IncludeRetElement*:50",
    "WorkersCompCodeMod": """
        ListID!:id EditSequence!:16 Name:13 IsActive:bool Desc:31 RateEntry*:RateEntry
    """,
    "WorkersCompCodeModRq": "WorkersCompCodeMod!:WorkersCompCodeMod IncludeRetElement*:50",
    "WorkersCompCodeQueryRq": """
        ( ListID+:id | FullName+ | MaxReturned:int[1,] ActiveStatus:=ActiveStatus~ActiveOnly
        FromModifiedDate:datetime ToModifiedDate:datetime ( NameFilter!:NameFilter |
        NameRangeFilter!:NameRangeFilter ) FromEffectiveDate:date ToEffectiveDate:date )
        IncludeRetElement*:50
    """,
}
