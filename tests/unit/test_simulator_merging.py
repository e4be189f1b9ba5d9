import pytest
from simulator_company import Bench, fields, status, told

from qbwc_service.simulator import Product

STAMP = "1709314200"


def _merge(gone: str, kept: str, kind: str = "Customer", sequence: str = STAMP) -> str:
    return (
        f"<ListMergeRq><ListMergeType>{kind}</ListMergeType>"
        f"<MergeFrom><ListID>{gone}</ListID><EditSequence>{sequence}</EditSequence></MergeFrom>"
        f"<MergeTo><ListID>{kept}</ListID><EditSequence>{STAMP}</EditSequence></MergeTo>"
        "</ListMergeRq>"
    )


def test_what_belonged_to_the_one_belongs_to_the_other_after_a_merge() -> None:
    bench = Bench()
    ann, bob = bench.customer("Ann"), bench.customer("Bob")
    bench.customer("Job", "<ParentRef><FullName>Ann</FullName></ParentRef>")
    bench.invoice(ann, "5.00")
    answer = bench.ask(_merge(ann, bob))
    assert (status(answer), answer[0].text) == (0, "Customer")
    assert fields(answer.find("MergedFrom")) == {
        "ListID": ann,
        "TimeDeleted": "2024-03-01T09:30:00-08:00",
        "FullName": "Ann",
    }
    assert fields(answer.find("MergedTo")) == {
        "ListID": bob,
        "TimeCreated": "2024-03-01T09:30:00-08:00",
        "TimeModified": "2024-03-01T09:30:00-08:00",
        "EditSequence": "1709314201",
        "FullName": "Bob",
    }
    assert bench.found("CustomerQuery") == ["Bob", "Bob:Job"]
    assert bench.found("CustomerQuery", "<FullName>Bob:Job</FullName>") == ["Bob:Job"]
    (invoice,) = bench.company.records("Invoice")
    assert invoice["CustomerRef"] == {"ListID": bob, "FullName": "Bob"}
    assert bench.company.applied("ListMerge") == 1


def test_a_merge_is_not_told_as_a_deletion() -> None:
    bench = Bench()
    bench.ask(_merge(bench.customer("Ann"), bench.customer("Bob")))
    asked = "<ListDelType>Customer</ListDelType>"
    assert status(bench.ask(f"<ListDeletedQueryRq>{asked}</ListDeletedQueryRq>")) == 1


@pytest.mark.parametrize(
    ("multi_user", "gone", "kept", "kind", "sequence", "code"),
    [
        (True, "Ann", "Bob", "Customer", STAMP, 3500),
        (False, "Ann", "Ann", "Customer", STAMP, 3500),
        (False, "Ann", "Bob", "Customer", "1", 3200),
        (False, "Ann", "Bob", "Vendor", STAMP, 3120),
        (False, "Ann", "Bob", "ItemGroup", STAMP, 3120),
    ],
)
def test_a_merge_is_refused_and_changes_nothing(
    multi_user: bool,  # noqa: FBT001 - a column of the table
    gone: str,
    kept: str,
    kind: str,
    sequence: str,
    code: int,
) -> None:
    bench = Bench(product=Product(multi_user=multi_user))
    ids = {name: bench.customer(name) for name in ("Ann", "Bob")}
    answer = bench.ask(_merge(ids[gone], ids[kept], kind, sequence))
    assert told(answer)[:2] == (code, "Error")
    assert bench.found("CustomerQuery") == ["Ann", "Bob"]
    assert bench.company.applied("ListMerge") == 0
