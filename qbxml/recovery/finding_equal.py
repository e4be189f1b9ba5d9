"""Whether an object has every value that a Mod set."""

from qbxml.recovery.sameness import same
from qbxml.sets.nodes import Node

# What a Mod says of the object or line it is for, or of how to change it; all else it sets.
_NOT_SET = {
    "ListID",
    "TxnID",
    "EditSequence",
    "TxnLineID",
    "ForceUOMChange",
    "ApplyAccountRefToExistingTxns",
    "ApplyCOGSAccountRefToExistingTxns",
    "ApplyIncomeAccountRefToExistingTxns",
}
_ENDINGS = ("Mod", "Add")


def holds(sent: Node, now: Node) -> bool:
    """Say whether an object is as a Mod leaves it, as far as each value can be compared.

    A value that the object does not show counts as different unless it was cleared. Lines are
    compared in order: a Mod replaces them all.
    """
    groups: dict[str, list[Node]] = {}
    for node in sent.nodes:
        if node.name not in _NOT_SET:
            groups.setdefault(node.name, []).append(node)
    return all(_group_held(group, _shown(name, now)) for name, group in groups.items())


def _group_held(group: list[Node], shown: list[Node]) -> bool:
    if not shown:
        return all(map(_is_cleared, group))
    return len(group) == len(shown) and all(map(_held, group, shown))


def _shown(name: str, now: Node) -> list[Node]:
    """Return what stands for an element of a Mod: InvoiceLineRet for InvoiceLineMod."""
    stem = name[:-3] if name.endswith(_ENDINGS) else name
    return [node for node in now.nodes if node.name in {name, stem, f"{stem}Ret"}]


def _held(sent: Node, now: Node) -> bool:
    if sent.name.endswith("Ref"):
        by_id = [node for node in sent.nodes if node.name == "ListID" and node.text]
        return all(same(node.text, now.value(node.name) or "") for node in by_id or sent.nodes)
    return holds(sent, now) if sent.nodes else same(sent.text, now.text)


def _is_cleared(sent: Node) -> bool:
    return not sent.text and all(map(_is_cleared, sent.nodes))
