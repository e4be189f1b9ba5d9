from simulator_company import Bench, status, told

PAGE = "<MaxReturned>2</MaxReturned><IncludeRetElement>Name</IncludeRetElement>"


def _query(attributes: str, inner: str = PAGE) -> str:
    return f"<CustomerQueryRq {attributes}>{inner}</CustomerQueryRq>"


def test_an_iterator_brings_page_after_page_and_closes_itself() -> None:
    bench = Bench()
    bench.company.seed(customers=5)
    first = bench.ask(_query('requestID="9" iterator="Start"'))
    ident = first.get("iteratorID")
    again = _query(f'iterator="Continue" iteratorID="{ident}"')
    pages = [first, bench.ask(again), bench.ask(again)]
    assert [[ret.findtext("Name") for ret in page] for page in pages] == [
        ["Customer 00001", "Customer 00002"],
        ["Customer 00003", "Customer 00004"],
        ["Customer 00005"],
    ]
    assert [page.get("iteratorRemainingCount") for page in pages] == ["3", "1", "0"]
    assert [page.get("iteratorID") for page in pages] == [ident] * 3
    assert first.get("requestID") == "9"
    assert told(bench.ask(again)) == (3391, "Error", f'The iteratorID "{ident}" is not valid.')


def test_an_iterator_dies_with_its_session() -> None:
    bench = Bench()
    bench.company.seed(customers=5)
    ident = bench.ask(_query('iterator="Start"')).get("iteratorID")
    bench.company.close(bench.session)
    bench.session = bench.company.open("Relay")
    assert status(bench.ask(_query(f'iterator="Continue" iteratorID="{ident}"'))) == 3391


def test_an_iterator_can_be_stopped_once() -> None:
    bench = Bench()
    bench.company.seed(customers=5)
    ident = bench.ask(_query('iterator="Start"')).get("iteratorID")
    stop = _query(f'iterator="Stop" iteratorID="{ident}"')
    assert [status(bench.ask(stop)) for _ in range(2)] == [0, 3391]
    assert status(bench.ask(_query(f'iterator="Continue" iteratorID="{ident}"'))) == 3391


def test_a_page_must_repeat_the_filters() -> None:
    bench = Bench()
    bench.company.seed(customers=5)
    ident = bench.ask(_query('iterator="Start"')).get("iteratorID")
    other = PAGE.replace("2", "3")
    assert status(bench.ask(_query(f'iterator="Continue" iteratorID="{ident}"', other))) == 3391
    assert status(bench.ask(_query(f'iterator="Continue" iteratorID="{ident}"'))) == 0


def test_an_iterator_needs_a_page_size_and_no_names() -> None:
    bench = Bench()
    assert status(bench.ask(_query('iterator="Start"', ""))) == 3150
    assert status(bench.ask(_query('iterator="Start"', "<FullName>A</FullName>"))) == 3150
    assert status(bench.ask(_query('iterator="Continue"'))) == 3391


def test_an_iterator_over_nothing_is_1_and_leaves_none_open() -> None:
    bench = Bench()
    answer = bench.ask(_query('iterator="Start"'))
    assert (status(answer), answer.get("iteratorRemainingCount")) == (1, "0")
    assert bench.session.iterators.waiting == {}


def test_too_many_open_iterators_are_3390() -> None:
    bench = Bench()
    bench.company.seed(customers=5)
    codes = [status(bench.ask(_query('iterator="Start"'))) for _ in range(26)]
    assert codes == [0] * 25 + [3390]


def test_a_record_deleted_meanwhile_is_missing_from_its_page() -> None:
    bench = Bench()
    bench.company.seed(customers=4)
    ident = bench.ask(_query('iterator="Start"')).get("iteratorID")
    gone = bench.company.records("Customer")[2]["ListID"]
    bench.ask(f"<ListDelRq><ListDelType>Customer</ListDelType><ListID>{gone}</ListID></ListDelRq>")
    page = bench.ask(_query(f'iterator="Continue" iteratorID="{ident}"'))
    assert [ret.findtext("Name") for ret in page] == ["Customer 00004"]
