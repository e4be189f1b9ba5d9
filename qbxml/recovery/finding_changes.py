"""Changes and removals whose answer was lost: the object is asked for by its id."""

from qbxml.recovery.finding_equal import holds
from qbxml.recovery.finding_values import (
    IDS,
    Finding,
    Kind,
    Search,
    Sought,
    ambiguous,
    found,
    id_of,
    not_before,
    not_found,
)
from qbxml.recovery.sameness import same
from qbxml.schema.recovery_tables import AMOUNTS, WRITES
from qbxml.sets.nodes import Node, nodes
from qbxml.sets.queries import by_id

_VOIDED = "VOID:"


def search_mod(sought: Sought) -> Search | None:
    """Return how the object of a Mod is looked at; None where the Mod names none by id."""
    row, holder = WRITES.get(sought.request.type), sought.holder
    if row is None or holder is None:
        return None
    rets = tuple(row[1].split())
    own = id_of(rets[0])
    ident = holder.value(own) if own else None
    if own is None or not ident:
        return None
    made = by_id(row[0], own, [ident], sought.version)
    sequence = holder.value("EditSequence") or None
    if made is None:
        return None
    own_ids = (ident,)
    return Search(made, "mod", rets, sought.since, own_ids, edit_sequence=sequence, sent=holder)


def search_delete(sought: Sought) -> Search | None:
    """Return how to see whether what ListDel or TxnDel names is gone."""
    return _typed(sought, "delete")


def search_void(sought: Sought) -> Search | None:
    """Return how to see whether what TxnVoid names is void."""
    return _typed(sought, "void")


def _typed(sought: Sought, kind: Kind) -> Search | None:
    parts = nodes(sought.request.body)
    ident = next((node for node in parts if node.name in IDS), None)
    if len(parts) < 2 or ident is None or not ident.text:  # noqa: PLR2004 - type and id
        return None
    made = by_id(
        f"{parts[0].text}QueryRq", ident.name, [ident.text], sought.version, whole=kind == "void"
    )
    rets = (f"{parts[0].text}Ret",)
    return None if made is None else Search(made, kind, rets, sought.since, (ident.text,))


def search_merge(sought: Sought) -> Search | None:
    """Return how to see whether the source of a ListMerge is gone and its target there."""
    parts = {node.name: node for node in nodes(sought.request.body)}
    kind = parts["ListMergeType"].text if "ListMergeType" in parts else ""
    ids = [parts[name].value("ListID") for name in ("MergeFrom", "MergeTo") if name in parts]
    given = tuple(ident for ident in ids if ident)
    if len(given) != 2:  # noqa: PLR2004 - source and target
        return None
    made = by_id(f"{kind}QueryRq", "ListID", given, sought.version, whole=False)
    rets = (f"{kind}Ret",)
    return None if made is None else Search(made, "merge", rets, sought.since, given)


def judge_mod(search: Search, records: tuple[Node, ...]) -> Finding:
    """Compare EditSequence first, then every value that the Mod set."""
    now = _with_id(records, search.ids[0])
    if now is None:
        return not_found("The object is gone; sending the change again will be refused.")
    if search.edit_sequence is not None and now.value("EditSequence") == search.edit_sequence:
        return not_found("EditSequence is unchanged: the change was not applied.", now)
    equal = search.sent is not None and holds(search.sent, now)
    since = not_before(now, "TimeModified", search.since)
    if equal and since:
        return found(now, "The object was changed since and has every value that was sent.")
    if not equal and since is False:
        return not_found(
            "The object was changed before the request was sent and not since; sending it again "
            "will be answered with 3200.",
            now,
        )
    return ambiguous("The object was changed, but is not as this request leaves it.", now)


def judge_delete(search: Search, records: tuple[Node, ...]) -> Finding:
    """Gone is deleted; in multi-user mode QuickBooks may only make a list element inactive."""
    now = _with_id(records, search.ids[0])
    if now is None:
        return found(None, "The object is gone.")
    if now.value("IsActive") == "false" and not_before(now, "TimeModified", search.since):
        return ambiguous("The object was made inactive since, and is not deleted.", now)
    return not_found("The object is still there.", now)


def judge_merge(search: Search, records: tuple[Node, ...]) -> Finding:
    """A merge leaves the target alone."""
    source, target = (_with_id(records, ident) for ident in search.ids)
    if source is None and target is not None:
        return found(target, "The source is gone and the target is there.")
    if source is not None and target is not None:
        return not_found("Source and target are both there.", source)
    return ambiguous("The target of the merge is gone.", source)


def judge_void(search: Search, records: tuple[Node, ...]) -> Finding:
    """A void one has no amounts; whether it was voided since, only TimeModified can tell."""
    now = _with_id(records, search.ids[0])
    if now is None:
        return ambiguous("The transaction is gone.")
    since = not_before(now, "TimeModified", search.since)
    if since is False:
        return not_found("The transaction was not touched since the request was sent.", now)
    void = _is_void(now)
    if since and void:
        return found(now, "The transaction was changed since and is void.")
    return ambiguous("The transaction was changed, and it cannot be seen that it is void.", now)


def _is_void(record: Node) -> bool:
    totals = [record.value(name) for name in AMOUNTS.get(record.name, "").split()]
    lines = [node.value("Amount") for node in record.nodes if node.nodes]
    amounts = [amount for amount in (*totals, *lines) if amount]
    marked = (record.value("Memo") or "").startswith(_VOIDED)
    return all(same("0.00", amount) for amount in amounts) and (bool(amounts) or marked)


def _with_id(records: tuple[Node, ...], ident: str) -> Node | None:
    return next(
        (r for r in records if ident in {r.value("ListID"), r.value("TxnID")}),
        None,
    )
