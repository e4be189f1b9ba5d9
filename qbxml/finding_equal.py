"""Whether an object has every value that a Mod set."""

from itertools import groupby

from qbxml.nodes import Node
from qbxml.sameness import same

# What a Mod says of the object or line it is for, or how; all else it sets.
_ADDRESS = {"ListID", "TxnID", "EditSequence", "TxnLineID", "ForceUOMChange"}
_LINE_ENDS = ("Mod", "Add")


def holds(sent: Node, now: Node) -> bool:
    """Say whether an object is as a Mod leaves it, as far as each value can be compared.

    A value that the object does not show counts as different unless it was cleared. Lines are
    compared in order: a Mod replaces them all.
    """
    return all(
        _group_held(name, list(group), now)
        for name, group in groupby(sent.nodes, key=lambda node: node.name)
        if name not in _ADDRESS
    )


def _group_held(name: str, group: list[Node], now: Node) -> bool:
    shown = _shown(name, now)
    if len(group) == 1 and not shown:
        return _is_cleared(group[0])
    return len(group) == len(shown) and all(map(_held, group, shown))


def _shown(name: str, now: Node) -> list[Node]:
    """Return what stands for an element of a Mod: InvoiceLineRet for InvoiceLineMod."""
    ending = name[-3:]
    names = {name, f"{name[:-3]}Ret"} if ending in _LINE_ENDS else {name}
    return [node for node in now.nodes if node.name in names]


def _held(sent: Node, now: Node) -> bool:
    if not sent.nodes and not now.nodes:
        return same(sent.text, now.text)
    if sent.name.endswith("Ref"):
        ident = next((node for node in sent.nodes if node.name == "ListID" and node.text), None)
        named = [ident] if ident else list(sent.nodes)
        return all(same(node.text, now.value(node.name) or "") for node in named)
    return holds(sent, now)


def _is_cleared(sent: Node) -> bool:
    return not sent.text and not any(not _is_cleared(node) for node in sent.nodes)
