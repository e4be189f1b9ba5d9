"""What requests and answers may hold, written by tools/make_contents.py: do not edit.

40 rows, 183 pieces.
sha256 of the rows: 4c103cf3114b70fbef285f7864d9386df1d38d6606e8af3a06dc82e83fcc022d

The notation is told in notation.py.
"""

from typing import Final

CONTENTS: Final[dict[str, str]] = {
    "AdditionalContactRef": "ContactName!:40 ContactValue!:255",
    "Address": """
        Addr1:41 Addr2:41 Addr3:41 Addr4:41@2.0 Addr5:41@6.0 City:31 State:21 PostalCode:13
        Country:31 Note:41@6.0
    """,
    "BaseUnit": "Name!:31 Abbreviation!:31",
    "CreditCardInfo": """
        CreditCardNumber:25 ExpirationMonth:int[1,12] ExpirationYear:int NameOnCard:41
        CreditCardAddress:41 CreditCardPostalCode:41
    """,
    "CreditCardTxnInfo": """
        CreditCardTxnInputInfo!:CreditCardTxnInputInfo
        CreditCardTxnResultInfo!:CreditCardTxnResultInfo
    """,
    "CreditCardTxnInputInfo": """
        CreditCardNumber!:25 ExpirationMonth!:int[1,12] ExpirationYear!:int NameOnCard!:41
        CreditCardAddress:41 CreditCardPostalCode:18 CommercialCardCode:24
        TransactionMode:=TransactionMode@6.0~CardNotPresent CreditCardTxnType:=CreditCardTxnType@7.0
    """,
    "CreditCardTxnResultInfo": """
        ResultCode!:int ResultMessage!:60 CreditCardTransID!:24 MerchantAccountNumber!:32
        AuthorizationCode:12 AVSStreet:=CheckResult AVSZip:=CheckResult
        CardSecurityCodeMatch:=CheckResult@6.0 ReconBatchID:84 PaymentGroupingCode:int
        PaymentStatus!:=PaymentStatus TxnAuthorizationTime!:datetime TxnAuthorizationStamp:int
        ClientTransID:16@6.0
    """,
    "CurrencyFormat": """
        ThousandSeparator:=ThousandSeparator~Comma
        ThousandSeparatorGrouping:=ThousandSeparatorGrouping~XX_XXX_XXX
        DecimalPlaces:=DecimalPlaces~2 DecimalSeparator:=DecimalSeparator~Period
    """,
    "DataExt": "OwnerID!:guid DataExtName!:31 DataExtValue!",
    "DefaultUnit": "UnitUsedFor!:=UnitUsedFor Unit!:31",
    "Earnings": "PayrollItemWageRef!:Ref31 ( Rate!:price | RatePercent!:percent )",
    "EmergencyContacts": "PrimaryContact:PrimaryContact SecondaryContact:PrimaryContact",
    "EmployeeAddress": "Addr1:41 Addr2:41 City:31 State:21 PostalCode:13",
    "EmployeePayrollInfo": """
        PayPeriod:=PayPeriod ClassRef:Ref159 ( ClearEarnings!:bool | Earnings+:Earnings )
        UseTimeDataToCreatePaychecks:=UseTimeDataToCreatePaychecks@3.0 SickHours:SickHours
        VacationHours:SickHours
    """,
    "FixedAssetSalesInfo": "SalesDesc!:50 SalesDate!:date SalesPrice:price SalesExpense:price",
    "ItemGroupLine": "ItemRef:Ref Quantity:quantity UnitOfMeasure:31@7.0",
    "ItemInventoryAssemblyLine": "ItemInventoryRef!:Ref159 Quantity:quantity",
    "JournalLine": """
        TxnLineID:id AccountRef:Ref159 Amount:amount TaxAmount:amount@6.1-CDU Memo:4095
        EntityRef:Ref209 ClassRef:Ref159 ItemSalesTaxRef:Ref31@6.0-D
        BillableStatus:=BillableStatus@3.0
    """,
    "LeadAddress": "Addr1:41 Addr2:41 Addr3:41 Addr4:41@2.0 Addr5:41@6.0",
    "LeadContactsMod": """
        LeadContactID!:int Salutation:15 FirstName!:25 MiddleName:5 LastName:25 JobTitle:41
        AdditionalContactRef*:AdditionalContactRef IsPrimaryContact:bool
    """,
    "PrimaryContact": "ContactName!:40 ContactValue!:255 Relation:=Relation",
    "RateEntry": "Rate!:price EffectiveDate!:date",
    "Ref": "ListID:id FullName",
    "Ref101": "ListID:id FullName:101",
    "Ref15": "ListID:id FullName:15",
    "Ref159": "ListID:id FullName:159",
    "Ref209": "ListID:id FullName:209",
    "Ref31": "ListID:id FullName:31",
    "Ref3A6": "ListID:id FullName:3/A6",
    "Ref41": "ListID:id FullName:41",
    "Ref5": "ListID:id FullName:5",
    "Ref64": "ListID:id FullName:64",
    "Ref91": "ListID:id FullName:91",
    "RelatedUnit": "Name!:31 Abbreviation!:31 ConversionRatio!:price[.001,5000]",
    "SalesAndPurchase": """
        SalesDesc:4095 SalesPrice:price IncomeAccountRef:Ref159 PurchaseDesc:4095 PurchaseCost:price
        PurchaseTaxCodeRef:Ref3A6@6.0-D ExpenseAccountRef:Ref159 PrefVendorRef:Ref41
    """,
    "SalesOrPurchase": "Desc:4095 ( Price!:price | PricePercent!:percent ) AccountRef:Ref159",
    "SalesTaxPayableLineRet": "ItemSalesTaxRef:Ref31 Amount!:amount",
    "ShipToAddress": """
        Name!:41 Addr1:41 Addr2:41 Addr3:41 Addr4:41@2.0 Addr5:41@6.0 City:31 State:21 PostalCode:13
        Country:31 Note:41@6.0 DefaultShipTo:bool
    """,
    "SickHours": """
        HoursAvailable:interval AccrualPeriod:=AccrualPeriod HoursAccrued:interval
        MaximumHours:interval IsResettingHoursEachNewYear:bool HoursUsed:interval@5.0
        AccrualStartDate:date@5.0
    """,
    "SiteAddress": """
        Addr1:41 Addr2:41 Addr3:41 Addr4:41@2.0 Addr5:41@6.0 City:31 State:21 PostalCode:13
        Country:31
    """,
}
