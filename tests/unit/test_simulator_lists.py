import pytest
from simulator_company import Bench, fields, status, told

GOLDEN = """<?xml version="1.0" ?>
<QBXML>
<QBXMLMsgsRs>
<CustomerAddRs requestID="7" statusCode="0" statusSeverity="Info" statusMessage="Status OK">
<CustomerRet>
<ListID>80000011-1709314200</ListID>
<TimeCreated>2024-03-01T09:30:00-08:00</TimeCreated>
<TimeModified>2024-03-01T09:30:00-08:00</TimeModified>
<EditSequence>1709314200</EditSequence>
<Name>Bj&#246;rk &amp; Co &lt;x&gt; "q"</Name>
<FullName>Bj&#246;rk &amp; Co &lt;x&gt; "q"</FullName>
<IsActive>true</IsActive>
<Sublevel>0</Sublevel>
<BillAddress>
<Addr1>1 Road</Addr1>
<City>Bayshore</City>
</BillAddress>
<Phone>555-1</Phone>
<TermsRef>
<ListID>8000000D-1709314200</ListID>
<FullName>Net 15</FullName>
</TermsRef>
<Balance>0.00</Balance>
<TotalBalance>0.00</TotalBalance>
<CreditLimit>10.00</CreditLimit>
</CustomerRet>
</CustomerAddRs>
</QBXMLMsgsRs>
</QBXML>
"""


def test_a_customer_is_added_and_answered_letter_for_letter() -> None:
    bench = Bench()
    answer = bench.process(
        '<CustomerAddRq requestID="7"><CustomerAdd>'
        "<Name>Bj&#246;rk &amp; Co &lt;x&gt; &quot;q&quot;</Name>"
        "<BillAddress><Addr1>1 Road</Addr1><City>Bayshore</City></BillAddress>"
        "<Phone>555-1</Phone><TermsRef><FullName>net 15</FullName></TermsRef>"
        "<CreditLimit>10</CreditLimit></CustomerAdd></CustomerAddRq>"
    )
    assert answer == GOLDEN


@pytest.mark.parametrize(
    ("kind", "inner"),
    [
        ("Customer", "<Phone>1</Phone>"),
        ("Vendor", "<CompanyName>V</CompanyName>"),
        ("OtherName", "<Notes>n</Notes>"),
        ("ItemService", "<SalesOrPurchase><Price>1.00</Price></SalesOrPurchase>"),
        ("ItemNonInventory", "<SalesAndPurchase><SalesPrice>1.00</SalesPrice></SalesAndPurchase>"),
        ("ItemInventory", "<SalesPrice>1.00</SalesPrice>"),
        ("Account", "<AccountType>Bank</AccountType>"),
        ("StandardTerms", "<StdDueDays>7</StdDueDays>"),
        ("PaymentMethod", "<PaymentMethodType>Visa</PaymentMethodType>"),
        ("Class", ""),
    ],
)
def test_every_list_can_be_added_to_asked_and_deleted_from(kind: str, inner: str) -> None:
    bench = Bench()
    added = fields(bench.add(kind, f"<Name>One</Name>{inner}"))
    asked = bench.ask(f"<{kind}QueryRq><FullName>one</FullName></{kind}QueryRq>")
    assert (status(asked), [fields(ret) for ret in asked]) == (0, [added])
    ident = added["ListID"]
    delete = f"<ListDelRq><ListDelType>{kind}</ListDelType><ListID>{ident}</ListID></ListDelRq>"
    bench.clock.pass_(60)
    assert fields(bench.ask(delete)) == {
        "ListDelType": kind,
        "ListID": ident,
        "TimeDeleted": "2024-03-01T09:31:00-08:00",
        "FullName": "One",
    }
    assert told(bench.ask(delete))[:2] == (3120, "Error")
    assert told(bench.ask(f"<{kind}QueryRq><ListID>{ident}</ListID></{kind}QueryRq>")) == (
        500,
        "Warn",
        (
            "The query request has not been fully completed. There was a required element "
            f'("{ident}") that could not be found in QuickBooks.'
        ),
    )


def test_a_deleted_name_is_free_again() -> None:
    bench = Bench()
    ident = bench.customer("Ann")
    bench.ask(f"<ListDelRq><ListDelType>Customer</ListDelType><ListID>{ident}</ListID></ListDelRq>")
    assert bench.customer("ann") != ident


@pytest.mark.parametrize("kind", ["Customer", "Vendor", "OtherName"])
def test_a_name_is_taken_across_customers_vendors_and_other_names(kind: str) -> None:
    bench = Bench()
    bench.add("Vendor", "<Name>Shared</Name>")
    answer = bench.ask(f"<{kind}AddRq><{kind}Add><Name>SHARED</Name></{kind}Add></{kind}AddRq>")
    assert told(answer) == (
        3100,
        "Error",
        'The name "SHARED" of the list element is already in use.',
    )


def test_items_share_names_and_classes_do_not_share_with_them() -> None:
    bench = Bench()
    bench.service("Shared")
    answer = bench.ask(
        "<ItemInventoryAddRq><ItemInventoryAdd><Name>shared</Name></ItemInventoryAdd>"
        "</ItemInventoryAddRq>"
    )
    assert status(answer) == 3100
    bench.add("Class", "<Name>Shared</Name>")


@pytest.mark.parametrize("name", ["a:b", "a&#9;b", "a&#10;b"])
def test_a_name_with_a_colon_tab_or_line_end_is_3090(name: str) -> None:
    answer = Bench().ask(
        f"<CustomerAddRq><CustomerAdd><Name>{name}</Name></CustomerAdd></CustomerAddRq>"
    )
    assert told(answer)[:2] == (3090, "Error")


def test_an_empty_name_is_3150() -> None:
    answer = Bench().ask("<CustomerAddRq><CustomerAdd><Name> </Name></CustomerAdd></CustomerAddRq>")
    assert told(answer) == (3150, "Error", 'The required element "Name" is empty.')


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        (
            "<ParentRef><FullName>No</FullName></ParentRef>",
            'There is an invalid reference to QuickBooks Parent "No" in the Customer.',
        ),
        (
            "<TermsRef><ListID>80000001-1</ListID></TermsRef>",
            'There is an invalid reference to QuickBooks Terms "80000001-1" in the Customer.',
        ),
        (
            "<SalesRepRef><FullName>AB</FullName></SalesRepRef>",
            'There is an invalid reference to QuickBooks SalesRep "AB" in the Customer.',
        ),
    ],
)
def test_a_reference_to_nothing_is_3140(ref: str, message: str) -> None:
    answer = Bench().ask(
        f"<CustomerAddRq><CustomerAdd><Name>A</Name>{ref}</CustomerAdd></CustomerAddRq>"
    )
    assert told(answer) == (3140, "Error", message)


def test_an_empty_reference_is_no_reference() -> None:
    ret = Bench().add("Customer", "<Name>A</Name><TermsRef><FullName></FullName></TermsRef>")
    assert ret.find("TermsRef") is None


def test_jobs_have_full_names_and_levels_and_follow_their_parent() -> None:
    bench = Bench()
    top = bench.customer("Top")
    parent = "<ParentRef><FullName>Top</FullName></ParentRef>"
    job = bench.add("Customer", f"<Name>Job</Name>{parent}")
    assert (job.findtext("FullName"), job.findtext("Sublevel")) == ("Top:Job", "1")
    again = bench.ask(
        f"<CustomerAddRq><CustomerAdd><Name>job</Name>{parent}</CustomerAdd></CustomerAddRq>"
    )
    assert told(again)[2] == 'The name "Top:job" of the list element is already in use.'
    bench.ask(_mod("Customer", top, "1709314200", "<Name>Peak</Name>"))
    assert bench.found("CustomerQuery") == ["Peak", "Peak:Job"]
    assert bench.found("CustomerQuery", "<FullName>peak:JOB</FullName>") == ["Peak:Job"]


def _mod(kind: str, ident: str, sequence: str, inner: str) -> str:
    return (
        f"<{kind}ModRq><{kind}Mod><ListID>{ident}</ListID>"
        f"<EditSequence>{sequence}</EditSequence>{inner}</{kind}Mod></{kind}ModRq>"
    )


def test_nobody_becomes_a_parent_of_itself() -> None:
    bench = Bench()
    top = bench.customer("Top")
    bench.customer("Job", "<ParentRef><FullName>Top</FullName></ParentRef>")
    inner = "<ParentRef><FullName>Top:Job</FullName></ParentRef>"
    assert told(bench.ask(_mod("Customer", top, "1709314200", inner))) == (
        3130,
        "Error",
        "A list element cannot be its own parent.",
    )


def test_a_change_keeps_what_it_does_not_name_and_clears_what_is_empty() -> None:
    bench = Bench()
    more = "<CompanyName>C</CompanyName><Phone>1</Phone><Fax>2</Fax>"
    ident = bench.customer("Ann", more)
    bench.clock.pass_(5)
    answer = bench.ask(_mod("Customer", ident, "1709314200", "<Phone>3</Phone><Fax></Fax>"))
    assert fields(answer[0]) == {
        "ListID": ident,
        "TimeCreated": "2024-03-01T09:30:00-08:00",
        "TimeModified": "2024-03-01T09:30:05-08:00",
        "EditSequence": "1709314205",
        "Name": "Ann",
        "FullName": "Ann",
        "IsActive": "true",
        "Sublevel": "0",
        "CompanyName": "C",
        "Phone": "3",
        "Balance": "0.00",
        "TotalBalance": "0.00",
    }


def test_a_stale_edit_sequence_is_3200_with_the_current_record() -> None:
    bench = Bench()
    ident = bench.customer("Ann")
    assert status(bench.ask(_mod("Customer", ident, "1709314200", "<Phone>1</Phone>"))) == 0
    stale = bench.ask(_mod("Customer", ident, "1709314200", "<Phone>2</Phone>"))
    assert told(stale) == (
        3200,
        "Error",
        'The provided edit sequence "1709314200" is out-of-date.',
    )
    assert (stale[0].findtext("EditSequence"), stale[0].findtext("Phone")) == ("1709314201", "1")


def test_changing_what_is_not_there_is_3120() -> None:
    answer = Bench().ask(_mod("Customer", "80000001-1", "1", "<Phone>1</Phone>"))
    assert told(answer) == (
        3120,
        "Error",
        'Object "80000001-1" specified in the request cannot be found.',
    )


def test_a_rename_must_be_to_a_free_name_and_frees_the_old_one() -> None:
    bench = Bench()
    ann, _ = bench.customer("Ann"), bench.customer("Bob")
    taken = bench.ask(_mod("Customer", ann, "1709314200", "<Name>BOB</Name>"))
    assert status(taken) == 3100
    assert status(bench.ask(_mod("Customer", ann, "1709314200", "<Name>ANN</Name>"))) == 0
    assert status(bench.ask(_mod("Customer", ann, "1709314201", "<Name>Cy</Name>"))) == 0
    bench.customer("Ann")


def test_the_price_of_an_item_changes_without_its_text() -> None:
    bench = Bench()
    inner = "<Name>W</Name><SalesOrPurchase><Desc>Work</Desc><Price>1.00</Price></SalesOrPurchase>"
    ident = bench.add("ItemService", inner).findtext("ListID")
    change = "<SalesOrPurchaseMod><Price>2.00</Price></SalesOrPurchaseMod>"
    ret = bench.ask(_mod("ItemService", ident, "1709314200", change))[0]
    assert fields(ret.find("SalesOrPurchase")) == {"Desc": "Work", "Price": "2.00"}


def test_lists_that_are_used_cannot_be_deleted() -> None:
    bench = Bench()
    ident = bench.customer("Ann")
    bench.invoice(ident, "1.00")
    answer = bench.ask(
        f"<ListDelRq><ListDelType>Customer</ListDelType><ListID>{ident}</ListID></ListDelRq>"
    )
    assert told(answer) == (3160, "Error", f'Cannot delete "{ident}" because it is in use.')


def test_deleting_from_a_list_that_is_not_kept_is_3120() -> None:
    answer = Bench().ask(
        "<ListDelRq><ListDelType>Vehicle</ListDelType><ListID>1-1</ListID></ListDelRq>"
    )
    assert status(answer) == 3120


def test_contacts_and_notes_come_back_under_the_names_readers_see() -> None:
    bench = Bench()
    contacts = "<Contacts><FirstName>Eve</FirstName></Contacts>"
    more = "<AdditionalNotes><Note>n</Note></AdditionalNotes>"
    ret = bench.add("Customer", f"<Name>A</Name>{contacts}{more}")
    assert ret.findtext("ContactsRet/FirstName") == "Eve"
    assert ret.findtext("AdditionalNotesRet/Note") == "n"


def test_include_ret_element_cuts_the_answer_to_an_add() -> None:
    bench = Bench()
    answer = bench.ask(
        "<CustomerAddRq><CustomerAdd><Name>Ann</Name></CustomerAdd>"
        "<IncludeRetElement>ListID</IncludeRetElement></CustomerAddRq>"
    )
    assert fields(answer[0]) == {"ListID": "80000011-1709314200"}
