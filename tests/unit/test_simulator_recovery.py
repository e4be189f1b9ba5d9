from typing import Any

import pytest
from lxml import etree
from simulator_company import Bench, told

ADD = '<CustomerAddRq requestID="1"><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>'


def _set(bench: Bench, requests: str = "", **ids: str) -> Any:
    return etree.fromstring(bench.process(requests, **ids).encode("ascii"))[0]


def _code(answer: Any) -> tuple[str | None, str | None]:
    return answer.get("newMessageSetID"), answer.get("messageSetStatusCode")


def test_without_recovery_ids_nothing_is_kept_or_told() -> None:
    bench = Bench()
    assert dict(_set(bench, ADD.format("Ann")).attrib) == {}
    assert bench.company.message_sets == []


def test_a_repeated_set_is_applied_once_and_told_as_a_stub() -> None:
    bench = Bench()
    bench.customer("Taken")
    requests = ADD.format("Ann") + ADD.format("Taken")
    first = _set(bench, requests, newMessageSetID="abc")
    assert (_code(first), first[0][0].tag) == (("abc", "0"), "CustomerRet")
    bench.clock.pass_(60)
    assert bench.process(requests, newMessageSetID="abc") == (
        '<?xml version="1.0" ?>\n<QBXML>\n'
        '<QBXMLMsgsRs newMessageSetID="abc" messageSetStatusCode="0">\n'
        '<CustomerAddRs requestID="1" statusCode="0" statusSeverity="Info" '
        'statusMessage="Status OK">\n<ErrorRecovery>\n<ListID>80000012-1709314200</ListID>\n'
        "<EditSequence>1709314200</EditSequence>\n</ErrorRecovery>\n</CustomerAddRs>\n"
        '<CustomerAddRs requestID="1" statusCode="3100" statusSeverity="Error" '
        'statusMessage="The name &quot;Taken&quot; of the list element is already in use." />\n'
        "</QBXMLMsgsRs>\n</QBXML>\n"
    )
    assert bench.company.effects["CustomerAdd", "Ann"] == 1


def test_a_check_tells_the_same_and_keeps_the_record() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="abc")
    for _ in range(2):
        checked = _set(bench, newMessageSetID="abc", oldMessageSetID="abc")
        assert _code(checked) == ("abc", "0")
        assert checked[0].findtext("ErrorRecovery/ListID") == "80000011-1709314200"
    assert bench.company.message_sets == [("Relay", "abc")]


def test_a_check_for_an_unknown_id_is_9002_and_applies_nothing() -> None:
    bench = Bench()
    answer = _set(bench, ADD.format("Ann"), newMessageSetID="abc", oldMessageSetID="abc")
    assert (_code(answer), len(answer)) == (("abc", "9002"), 0)
    assert bench.company.records("Customer") == []


@pytest.mark.parametrize("code", ["9002", "600"])
def test_what_a_check_for_an_unknown_id_says_can_be_chosen(code: str) -> None:
    bench = Bench(unknown_set_code=int(code))
    check = {"newMessageSetID": "abc", "oldMessageSetID": "abc"}
    assert _code(_set(bench, ADD.format("Ann"), **check)) == ("abc", code)
    assert _code(_set(bench, ADD.format("Ann"), newMessageSetID="abc")) == ("abc", "0")
    bench.session = bench.company.open("Other")
    assert _code(_set(bench, **check)) == ("abc", code)
    assert bench.company.applied("CustomerAdd") == 1


@pytest.mark.parametrize(
    "changed",
    [
        ADD.format("Ann") + " ",
        ADD.format("Ann").replace('requestID="1"', 'requestID="2"'),
        ADD.format("&#65;nn"),
        "",
    ],
    ids=["a blank more", "another requestID", "another spelling", "no requests and no old id"],
)
def test_the_same_id_needs_the_same_bytes(changed: str) -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="abc")
    assert _code(_set(bench, changed, newMessageSetID="abc")) == ("abc", "9001")
    again = _set(bench, ADD.format("Ann"), newMessageSetID="abc", oldMessageSetID="x")
    assert (_code(again), bench.company.applied("CustomerAdd")) == (("abc", "0"), 1)


def test_an_empty_set_with_a_new_id_takes_the_id() -> None:
    bench = Bench()
    assert _code(_set(bench, newMessageSetID="abc")) == ("abc", "0")
    assert _code(_set(bench, ADD.format("Ann"), newMessageSetID="abc")) == ("abc", "9001")
    assert bench.company.applied("CustomerAdd") == 0


def test_the_id_of_another_set_is_9001() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="abc")
    answer = _set(bench, ADD.format("Bob"), newMessageSetID="abc")
    assert (_code(answer), len(answer)) == (("abc", "9001"), 0)
    assert bench.company.applied("CustomerAdd") == 1


@pytest.mark.parametrize("ids", [{"newMessageSetID": "x" * 25}, {"oldMessageSetID": "x" * 25}])
def test_an_id_of_more_than_24_characters_is_9004(ids: dict[str, str]) -> None:
    bench = Bench()
    answer = _set(bench, ADD.format("Ann"), **ids)
    assert answer.get("messageSetStatusCode") == "9004"
    assert bench.company.records("Customer") == []


def test_24_characters_are_an_id() -> None:
    assert _code(_set(Bench(), newMessageSetID="x" * 24)) == ("x" * 24, "0")


def test_an_old_id_alone_clears_its_record_and_600_says_there_was_none() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="abc")
    assert [_code(_set(bench, oldMessageSetID="abc")) for _ in range(2)] == [
        (None, "0"),
        (None, "600"),
    ]
    assert bench.company.message_sets == []
    assert told(_set(bench, ADD.format("Ann"), newMessageSetID="abc")[0])[0] == 3100


def test_clear_all_clears_the_records_of_this_application_only() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="a")
    _set(bench, ADD.format("Bob"), newMessageSetID="b")
    bench.session = bench.company.open("Other")
    _set(bench, ADD.format("Cy"), newMessageSetID="a")
    bench.session = bench.company.open("Relay")
    assert _code(_set(bench, oldMessageSetID="ClearAllMessageSets")) == (None, "0")
    assert bench.company.message_sets == [("Other", "a")]
    assert _code(_set(bench, oldMessageSetID="ClearAllMessageSets")) == (None, "0")


def test_a_new_id_may_clear_an_old_one_on_its_way() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="a")
    answer = _set(bench, ADD.format("Bob"), newMessageSetID="b", oldMessageSetID="a")
    assert (_code(answer), told(answer[0])[0]) == (("b", "0"), 0)
    assert bench.company.message_sets == [("Relay", "b")]


def test_an_old_id_with_requests_clears_and_runs_them() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="a")
    answer = _set(bench, ADD.format("Bob"), oldMessageSetID="a")
    assert (_code(answer), told(answer[0])[0]) == ((None, "0"), 0)
    assert bench.company.message_sets == []


def test_an_unknown_old_id_says_600_beside_requests_and_nothing_beside_a_new_id() -> None:
    bench = Bench()
    alone = _set(bench, ADD.format("Ann"), oldMessageSetID="x")
    assert (_code(alone), told(alone[0])[0]) == ((None, "600"), 0)
    chained = _set(bench, ADD.format("Bob"), newMessageSetID="b", oldMessageSetID="x")
    assert (_code(chained), told(chained[0])[0]) == (("b", "0"), 0)


def test_another_application_neither_finds_nor_clears_a_record() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="abc")
    bench.session = bench.company.open("Other")
    assert _code(_set(bench, oldMessageSetID="abc")) == (None, "600")
    told_ = _set(bench, ADD.format("Ann"), newMessageSetID="abc")
    assert (_code(told_), told(told_[0])[0]) == (("abc", "0"), 3100)
    assert bench.company.message_sets == [("Relay", "abc"), ("Other", "abc")]


def test_a_set_that_could_not_be_stored_says_9005_and_was_applied() -> None:
    bench = Bench()
    bench.company.stores_recovery = False
    answer = _set(bench, ADD.format("Ann"), newMessageSetID="abc")
    assert (_code(answer), told(answer[0])[0]) == (("abc", "9005"), 0)
    assert _code(_set(bench, newMessageSetID="abc", oldMessageSetID="abc")) == ("abc", "9002")


def test_what_cannot_store_can_still_clear() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="abc")
    bench.company.stores_recovery = False
    cleared = [_code(_set(bench, oldMessageSetID="abc")) for _ in range(2)]
    assert cleared == [(None, "0"), (None, "600")]


def test_a_crash_before_storing_leaves_9002_for_what_was_applied() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="abc")
    bench.company.forget_message_sets()
    assert _code(_set(bench, newMessageSetID="abc", oldMessageSetID="abc")) == ("abc", "9002")
    assert len(bench.company.records("Customer")) == 1


def test_a_restored_backup_brings_its_records_and_loses_later_ones() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="a")
    backup = bench.company.snapshot()
    _set(bench, ADD.format("Bob"), newMessageSetID="b")
    bench.company.restore(backup)
    bench.session = bench.company.open("Relay")
    assert bench.company.message_sets == [("Relay", "a")]
    assert [one["Name"] for one in bench.company.records("Customer")] == ["Ann"]
    assert bench.company.applied("CustomerAdd") == 2


def test_a_restored_backup_brings_back_a_record_that_was_cleared() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="a")
    backup = bench.company.snapshot()
    _set(bench, oldMessageSetID="a")
    bench.company.restore(backup)
    bench.session = bench.company.open("Relay")
    checked = _set(bench, newMessageSetID="a", oldMessageSetID="a")
    assert _code(checked) == ("a", "0")
    assert checked[0].findtext("ErrorRecovery/ListID") == "80000011-1709314200"


def test_after_a_restore_an_id_that_was_lost_is_given_out_again() -> None:
    bench = Bench()
    backup = bench.company.snapshot()
    lost = bench.customer("Ann")
    bench.company.restore(backup)
    bench.session = bench.company.open("Relay")
    assert bench.customer("Bob") == lost
    bench.company.restore(backup)
    bench.session = bench.company.open("Relay")
    bench.clock.pass_(1)
    assert bench.customer("Cy") == "80000011-1709314201"


def test_another_company_file_knows_nothing_of_a_set_unless_it_is_a_restored_copy() -> None:
    bench, other = Bench(), Bench(name="Other", path="other.qbw")
    _set(bench, ADD.format("Ann"), newMessageSetID="a")
    check = {"newMessageSetID": "a", "oldMessageSetID": "a"}
    assert _code(_set(other, **check)) == ("a", "9002")
    other.company.restore(bench.company.snapshot())
    other.session = other.company.open("Relay")
    assert _code(_set(other, **check)) == ("a", "0")
    _set(other, oldMessageSetID="a")
    assert bench.company.message_sets == [("Relay", "a")]


@pytest.mark.parametrize("times", [1, 2], ids=["carried out", "checked"])
def test_without_response_data_an_answer_is_its_status(times: int) -> None:
    bench = Bench()
    requests = ADD.format("Ann") + (
        "<ListDelRq><ListDelType>Customer</ListDelType><ListID>80000011-1709314200</ListID>"
        "</ListDelRq>"
    )
    for _ in range(times):
        answer = _set(bench, requests, newMessageSetID="a", responseData="includeNone")
    assert [(told(one)[0], len(one)) for one in answer] == [(0, 0), (0, 0)]


def test_an_error_recovery_is_told_from_version_11_on() -> None:
    bench = Bench()
    _set(bench, ADD.format("Ann"), newMessageSetID="abc", version="10.0")
    check = {"newMessageSetID": "abc", "oldMessageSetID": "abc"}
    older, newer = (_set(bench, **check, version=version)[0] for version in ("10.0", "11.0"))
    assert (told(older), len(older)) == (told(newer), 0)
    assert newer.findtext("ErrorRecovery/ListID") == "80000011-1709314200"
