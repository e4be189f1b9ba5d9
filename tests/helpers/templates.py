"""The CloudFormation templates as plain data: `!Ref X` is {"Ref": "X"}, others {"Fn::…": …}."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
NESTED = ("alarms", "dashboard", "domain", "network", "roles")


class Loader(yaml.SafeLoader):
    """YAML with CloudFormation's short forms."""


def _short(loader: Loader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        value: Any = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


Loader.add_multi_constructor("!", _short)


@cache
def template(name: str = "template") -> dict[str, Any]:
    """Return `template.yaml`, or a nested one by its name in infra/."""
    path = ROOT / "template.yaml" if name == "template" else ROOT / "infra" / f"{name}.yaml"
    return yaml.load(path.read_text("utf-8"), Loader)  # noqa: S506 - a SafeLoader with more tags


def resources(name: str, kind: str) -> dict[str, dict[str, Any]]:
    """Return the properties of the resources of one type, by logical id."""
    found = template(name)["Resources"].items()
    return {key: one.get("Properties", {}) for key, one in found if one["Type"] == kind}


def properties(logical_id: str, name: str = "template") -> dict[str, Any]:
    """Return the properties of one resource."""
    return template(name)["Resources"][logical_id]["Properties"]


def walk(value: Any) -> Iterator[Any]:
    """Yield a value and all that is in it."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        yield from walk(part)


def named(value: Any) -> set[str]:
    """Return what is referred to anywhere in it: parameters and resources, AWS:: aside."""
    found: set[str] = set()
    for part in walk(value):
        if isinstance(part, dict):
            found |= {part["Ref"]} if "Ref" in part else set()
            found |= {part["Fn::GetAtt"].partition(".")[0]} if "Fn::GetAtt" in part else set()
            found |= _substituted(part["Fn::Sub"]) if "Fn::Sub" in part else set()
    return {name for name in found if not name.startswith("AWS::")}


def _substituted(value: Any) -> set[str]:
    text = value if isinstance(value, str) else value[0]
    return {name.partition(".")[0] for name in re.findall(r"\$\{([^!}][^}]*)\}", text)}


ROLES = resources("roles", "AWS::IAM::Role")
"""The roles of the functions, by the name of each in infra/roles.yaml."""


def as_list(value: Any) -> list[Any]:
    """Return what may stand alone or in a list as a list."""
    return value if isinstance(value, list) else [value]


def granted(statements: list[dict[str, Any]]) -> set[tuple[str, str]]:
    """Return each action with its resource: the name of a parameter, or the text around it."""
    return {
        (action, str(resource.get("Ref") or resource.get("Fn::Sub")))
        for statement in statements
        for action, resource in product(
            as_list(statement["Action"]), as_list(statement["Resource"])
        )
    }


def statements_of(role: str) -> list[dict[str, Any]]:
    """Return what a role allows, with what all of them share."""
    shared = properties("TableAccess", "roles")["PolicyDocument"]["Statement"]
    own = (policy["PolicyDocument"]["Statement"] for policy in ROLES[role]["Policies"])
    return [*shared, *(statement for part in own for statement in part)]
