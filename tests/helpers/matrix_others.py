"""Disasters beside the matrix: a store or a company file from yesterday, a wrong file, and others.

How the request ended is told as in the matrix.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from helpers.matrix_actions import ACTIONS, Action, by_hand, plain
from helpers.matrix_bench import Bench
from helpers.matrix_cells import End, differences, run, undisturbed
from helpers.matrix_plans import Moment, Scene
from helpers.office import ADD
from qbwc_service.simulator import Company, SimulatedDeath

DEFINITION = (
    "<DataExtDefAddRq><DataExtDefAdd><OwnerID>0</OwnerID><DataExtName>Colour</DataExtName>"
    "<DataExtType>STR255TYPE</DataExtType><AssignToObject>Customer</AssignToObject>"
    "</DataExtDefAdd></DataExtDefAddRq>"
)
UNSEARCHABLE = Action(
    "DataExtAdd",
    plain(
        "<DataExtAddRq><DataExtAdd><OwnerID>0</OwnerID><DataExtName>Colour</DataExtName>"
        "<ListDataExtType>Customer</ListDataExtType><ListObjRef><FullName>Ann</FullName>"
        "</ListObjRef><DataExtValue>red</DataExtValue></DataExtAdd></DataExtAddRq>"
    ),
    (
        ADD.format("Ann"),
        DEFINITION,
    ),
)
ONE = ACTIONS["CustomerAdd"]
THREE = ACTIONS["three CustomerAdds"]


def _ours_while_queued(scene: Scene) -> None:
    scene.end(0)
    scene.bench.put_back(scene.bench.kept)


def _ours_queued_and_never_sent(scene: Scene) -> None:
    scene.bench.put_back(scene.bench.kept)


def _ours_while_sent(scene: Scene) -> None:
    request = scene.send()
    kept = list(scene.bench.office.store.export())
    scene.end(scene.bench.pc.exchange(request))
    scene.bench.put_back(kept)


def _ours_before_clearing(scene: Scene) -> None:
    scene.bench.pc.receive(scene.answer())
    scene.bench.put_back(list(scene.bench.office.store.export()))


def _late(scene: Scene) -> None:
    pc = scene.bench.pc
    late, ticket = scene.answer(), pc.ticket
    pc.login()
    assert "oldMessageSetID" in pc.send(first=True)
    assert pc.receive(late, ticket=ticket) == -1


def _late_after_closing(scene: Scene) -> None:
    pc = scene.bench.pc
    late, ticket = scene.answer(), pc.ticket
    pc.close()
    assert pc.receive(late, ticket=ticket) == -1


def _file_from_before(scene: Scene) -> None:
    company = scene.bench.office.company
    backup = company.snapshot()
    scene.answer()
    company.restore(backup)


def _file_from_after(scene: Scene) -> None:
    company = scene.bench.office.company
    scene.answer()
    company.restore(company.snapshot())


def _file_from_before_the_answer_came(scene: Scene) -> None:
    company = scene.bench.office.company
    backup = company.snapshot()
    scene.end(scene.bench.pc.exchange(scene.send()))
    company.restore(backup)


def _other_file(scene: Scene) -> None:
    bench = scene.bench
    scene.answer()
    other = Company(name="Other", path=r"C:\other.qbw", clock=bench.office.clock)
    stranger = bench.new_pc(other)
    assert stranger.login() == ""
    assert stranger.send(first=True) == ""
    assert other.received == type(other.received)(maxlen=1_000)
    stranger.close()


def _two_of_three(scene: Scene) -> None:
    scene.bench.office.company.crash_next("after_commit", request=2, silent=True)
    _dies(scene)


def _unrecorded(scene: Scene) -> None:
    scene.crash(Moment.COMMITTED, silent=True)
    _dies(scene)


def _dies(scene: Scene) -> None:
    try:
        scene.answer()
    except SimulatedDeath:
        return
    raise AssertionError("QuickBooks lived on")


def _no_records(scene: Scene) -> None:
    scene.bench.office.company.stores_recovery = False
    scene.answer()


def _another_hand(scene: Scene) -> None:
    scene.send()
    by_hand(scene.bench.office.company, ADD.format("Ann"))


def _deleted_since(scene: Scene) -> None:
    scene.answer()
    company = scene.bench.office.company
    (customer,) = company.records("Customer")
    gone = f"<ListID>{customer['ListID']}</ListID>"
    by_hand(company, f"<ListDelRq><ListDelType>Customer</ListDelType>{gone}</ListDelRq>")


OTHERS: Mapping[str, tuple[Action, Callable[[Scene], None]]] = {
    "our store is restored from a backup in which it was queued; it was done since": (
        ONE,
        _ours_while_queued,
    ),
    "our store is restored from a backup in which it was queued; it was never sent": (
        ONE,
        _ours_queued_and_never_sent,
    ),
    "our store is restored from a backup in which it was sent; it was done since": (
        ONE,
        _ours_while_sent,
    ),
    "our store is restored from a backup in which its record was still to be cleared": (
        ONE,
        _ours_before_clearing,
    ),
    "its answer comes late, on a ticket that a later visit took over": (ONE, _late),
    "its answer comes late, after closeConnection": (ONE, _late_after_closing),
    "its answer is lost and the company file is restored from a backup of before": (
        ONE,
        _file_from_before,
    ),
    "its answer is lost and the company file is restored from a backup of after": (
        ONE,
        _file_from_after,
    ),
    "it was answered, and then the company file is restored from a backup of before": (
        ONE,
        _file_from_before_the_answer_came,
    ),
    "its answer is lost and another company file is open at the next visit": (ONE, _other_file),
    "QuickBooks dies after two of three Adds": (THREE, _two_of_three),
    "its answer is lost and the company file keeps no records": (ONE, _no_records),
    "it is lost on the way, and another hand adds a customer of that name": (ONE, _another_hand),
    "its answer is lost, and another hand deletes what it made": (ONE, _deleted_since),
    "QuickBooks dies before the record of a write that no query can find": (
        UNSEARCHABLE,
        _unrecorded,
    ),
}


def other(make: Callable[[], Bench], name: str, control: End) -> str:
    """Run one disaster; return how it ended, and what is not as in the undisturbed run.

    Effects are not compared: what a restored company file has lost is done a second time.
    """
    action, disturb = OTHERS[name]
    end = run(make(), action, disturb, before=Bench.keep)
    found = differences(replace(end, effects=control.effects), control)
    names = [text.removeprefix("its ").partition(" ")[0] for text in found]
    return f"{end}; differs: {', '.join(names)}" if names else str(end)


def controls(make: Callable[[], Bench]) -> dict[str, End]:
    """Run each action that disasters happen to with nothing going wrong."""
    actions = {action.name: action for action, _ in OTHERS.values()}
    return {name: undisturbed(make, action) for name, action in actions.items()}
