from simulator_company import Bench, customer_ref, fields, status, told

OWNER = "{57F3B9B6-86F1-4FCC-B1EE-566DE1813D20}"


def _ext(verb: str, inner: str, value: str = "<DataExtValue>v</DataExtValue>") -> str:
    name = f"<OwnerID>{OWNER}</OwnerID><DataExtName>Key</DataExtName>"
    return f"<DataExt{verb}Rq><DataExt{verb}>{name}{inner}{value}</DataExt{verb}></DataExt{verb}Rq>"


DEFINE = (
    f"<DataExtDefAddRq><DataExtDefAdd><OwnerID>{OWNER}</OwnerID><DataExtName>Key</DataExtName>"
    "<DataExtType>STR255TYPE</DataExtType><AssignToObject>Customer</AssignToObject>"
    "</DataExtDefAdd></DataExtDefAddRq>"
)
ON_ANN = (
    "<ListDataExtType>Customer</ListDataExtType><ListObjRef><FullName>Ann</FullName></ListObjRef>"
)


def test_a_private_field_is_defined_written_read_by_its_owner_and_removed() -> None:
    bench = Bench()
    ident = bench.customer("Ann")
    assert status(bench.ask(_ext("Add", ON_ANN))) == 3120
    defined = bench.ask(DEFINE)
    assert (defined[0].tag, defined[0].findtext("AssignToObject")) == ("DataExtDefRet", "Customer")
    assert status(bench.ask(DEFINE)) == 3100
    assert status(bench.ask(_ext("Mod", ON_ANN))) == 3120
    assert status(bench.ask(_ext("Add", ON_ANN))) == 0
    assert status(bench.ask(_ext("Add", ON_ANN))) == 3100
    assert status(bench.ask(_ext("Mod", ON_ANN, "<DataExtValue>w</DataExtValue>"))) == 0
    query = f"<CustomerQueryRq><ListID>{ident}</ListID>{{}}</CustomerQueryRq>"
    assert bench.ask(query.format(""))[0].find("DataExtRet") is None
    owned = bench.ask(query.format(f"<OwnerID>{OWNER.lower()}</OwnerID>"))[0].find("DataExtRet")
    assert fields(owned) == {
        "OwnerID": OWNER,
        "DataExtName": "Key",
        "DataExtType": "STR255TYPE",
        "DataExtValue": "w",
    }
    assert status(bench.ask(_ext("Del", ON_ANN, ""))) == 0
    assert status(bench.ask(_ext("Del", ON_ANN, ""))) == 3120


def test_private_fields_hang_on_transactions_items_and_the_company_too() -> None:
    bench = Bench()
    bench.ask(DEFINE)
    bench.service("Work")
    txn = bench.invoice(bench.customer("Ann"), "1.00").findtext("TxnID")
    places = (
        "<ListDataExtType>Item</ListDataExtType><ListObjRef><FullName>Work</FullName></ListObjRef>",
        f"<TxnDataExtType>Invoice</TxnDataExtType><TxnID>{txn}</TxnID>",
        "<OtherDataExtType>Company</OtherDataExtType>",
    )
    assert [status(bench.ask(_ext("Add", place))) for place in places] == [0, 0, 0]
    nowhere = (
        "<TxnDataExtType>Bill</TxnDataExtType><TxnID>1-1</TxnID>",
        "<ListDataExtType>Employee</ListDataExtType><ListObjRef><FullName>E</FullName></ListObjRef>",
    )
    assert [status(bench.ask(_ext("Add", place))) for place in nowhere] == [3120, 3140]
    owned = bench.ask(f"<CompanyQueryRq><OwnerID>{OWNER}</OwnerID></CompanyQueryRq>")
    assert owned[0].findtext("DataExtRet/DataExtValue") == "v"


def test_quickbooks_tells_about_itself() -> None:
    bench = Bench()
    host, company, preferences = bench.answers(
        "<HostQueryRq /><CompanyQueryRq /><PreferencesQueryRq>"
        "<IncludeRetElement>CurrentAppAccessRights</IncludeRetElement></PreferencesQueryRq>"
    )
    assert fields(host[0]) == {
        "ProductName": "QuickBooks Enterprise Solutions: Manufacturing & Wholesale 24.0",
        "MajorVersion": "34",
        "MinorVersion": "0",
        "Country": "US",
        "SupportedQBXMLVersion": "16.0",
        "IsAutomaticLogin": "false",
        "QBFileMode": "SingleUser",
    }
    assert company[0].findtext("CompanyName") == "Rock Castle Construction"
    assert [child.tag for child in preferences[0]] == ["CurrentAppAccessRights"]
    assert fields(preferences[0][0]) == {
        "IsAutomaticLoginAllowed": "true",
        "AutomaticLoginUserName": "Admin",
        "IsPersonalDataAccessAllowed": "true",
    }


def test_a_macro_stands_for_an_id_in_the_rest_of_the_session() -> None:
    bench = Bench()
    bench.customer("Ann")
    line = "<InvoiceLineAdd><Amount>5.00</Amount></InvoiceLineAdd>"
    add = f'<InvoiceAdd defMacro="TxnID:1">{customer_ref("Ann")}{line}</InvoiceAdd>'
    applied = (
        '<AppliedToTxnAdd><TxnID useMacro="TxnID:1" /><PaymentAmount>5.00</PaymentAmount>'
        "</AppliedToTxnAdd>"
    )
    pay = (
        f"<ReceivePaymentAddRq><ReceivePaymentAdd>{customer_ref('Ann')}{applied}"
        "</ReceivePaymentAdd></ReceivePaymentAddRq>"
    )
    assert told(bench.ask(pay)) == (9100, "Error", 'The macro "TxnID:1" is not defined.')
    answers = bench.answers(f"<InvoiceAddRq>{add}</InvoiceAddRq>{pay}")
    assert answers[1][0].findtext("AppliedToTxnRet/TxnID") == answers[0][0].findtext("TxnID")
