"""What the modules of the Make app share: their form in this tool, and fields that several ask."""

from dataclasses import dataclass, field

from make_app_api import Json, Operation, interface

CONNECTION = "relay"
PAGE = 100


@dataclass(frozen=True)
class Module:
    """One module: what the manifest says of it, and its code by kind."""

    label: str
    description: str
    type: str
    codes: Json
    crud: str | None = None
    more: Json = field(default_factory=dict)


def connection_field(operation: Operation) -> Json:
    """Return the field that asks which QuickBooks is meant."""
    return operation.parameter("connection_id", type="select", options="rpc://listConnections")


def limit_field() -> Json:
    """Return the field that asks how many."""
    return {
        "name": "limit",
        "label": "Limit",
        "type": "uinteger",
        "default": 10,
        "required": True,
        "help": "How many one run takes at most.",
    }


def answer(*examples: Json) -> Json:
    """Return the code of an output that looks like these examples; the first is the sample."""
    merged: Json = {}
    for one in reversed(examples):
        merged.update(one)
    return {"interface": interface(merged), "samples": examples[0]}
