"""The app for Make.com is what the OpenAPI document says, and hangs together."""

import json
import re
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.make_engine import FOLDER, MakeError, load
from helpers.make_iml import fill

from qbwc_service.domain.errors import TABLE, Code

ROOT = Path(__file__).parents[2]
DOCUMENT = json.loads((ROOT / "qbwc_service/api/openapi.json").read_text("utf-8"))
TOOLS = str(ROOT / "tools")
MANIFEST = load("makecomapp.json")
COMPONENTS = MANIFEST["components"]
TYPES = {
    "RuntimeError",
    "DataError",
    "RateLimitError",
    "OutOfSpaceError",
    "ConnectionError",
    "InvalidConfigurationError",
    "InvalidAccessTokenError",
    "IncompleteDataError",
    "DuplicateDataError",
}
"""All that Make knows of types of errors."""
FIELDS = """
    any array banner boolean buffer cert collection color date email file filename filter folder
    hidden integer json number password path pkey port select text time timestamp timezone udt
    uinteger url uuid
"""
"""All that Make knows of types of fields."""


@pytest.fixture(scope="module")
def tool() -> Iterator[dict[str, Any]]:
    sys.path.insert(0, TOOLS)
    try:
        yield runpy.run_path(f"{TOOLS}/make_make_app.py")
    finally:
        sys.path.remove(TOOLS)


def written() -> dict[str, str]:
    return {
        str(file.relative_to(FOLDER)): file.read_text("utf-8")
        for file in FOLDER.rglob("*.json")
        if file.is_file()
    }


def codes() -> Iterator[tuple[str, str, str, Any]]:
    """Yield kind, component, kind of code and content of each piece of code."""
    for kind, named in COMPONENTS.items():
        for name, told in named.items():
            for code, path in told["codeFiles"].items():
                yield kind, name, code, load(path)


def walk(content: Any) -> Iterator[Any]:
    yield content
    inside = content.values() if isinstance(content, dict) else content
    for one in inside if isinstance(content, dict | list) else ():
        yield from walk(one)


def test_what_is_committed_is_what_the_tool_writes(tool: dict[str, Any], tmp_path: Path) -> None:
    sys.modules["pages"].run("The app.", tool["pages"](), [], root=tmp_path)
    made = tmp_path / "integrations/make"
    fresh = {str(f.relative_to(made)): f.read_text("utf-8") for f in made.rglob("*.json")}
    assert fresh == written()


def test_the_manifest_names_every_file_and_no_other() -> None:
    named = [path for path in MANIFEST["generalCodeFiles"].values() if path]
    named += [p for c in COMPONENTS.values() for n in c.values() for p in n["codeFiles"].values()]
    assert sorted(named) == sorted(set(written()) - {"makecomapp.json"})


def test_names_are_such_as_make_takes() -> None:
    names = [*COMPONENTS["module"], *COMPONENTS["rpc"]]
    assert [one for one in names if not re.fullmatch("[a-zA-Z][0-9a-zA-Z]{3,47}", one)] == []
    kinds = {told["moduleType"] for told in COMPONENTS["module"].values()}
    assert kinds == {"action", "search", "trigger", "instant_trigger"}


def test_every_request_is_one_of_the_documents() -> None:
    known = {
        (method.upper(), re.sub(r"\{\w+\}", "*", path))
        for path, methods in DOCUMENT["paths"].items()
        for method in methods
    }
    asked = {
        (one.get("method", "GET"), re.sub(r"\{\{.*?\}\}", "*", one["url"].removeprefix(ADDRESS)))
        for *_, code, content in codes()
        for one in walk(content)
        if code != "samples" and isinstance(one, dict) and "/api/" in str(one.get("url"))
    }
    assert asked <= known
    assert len(asked) == 12


ADDRESS = "{{parameters.address}}"


def test_everything_that_is_referred_to_is_there() -> None:
    referred = {
        one.removeprefix("rpc://")
        for *_, content in codes()
        for one in walk(content)
        if isinstance(one, str) and one.startswith("rpc://")
    }
    assert referred == set(COMPONENTS["rpc"])
    users = [told for kind in ("module", "rpc", "webhook") for told in COMPONENTS[kind].values()]
    asking = {told["connection"] for told in users if "webhook" not in told}
    assert asking == set(COMPONENTS["connection"])
    hooks = [told["webhook"] for told in COMPONENTS["module"].values() if "webhook" in told]
    assert hooks == list(COMPONENTS["webhook"])
    grouped = [name for group in load("modules/groups.json") for name in group["modules"]]
    assert sorted(grouped) == sorted(COMPONENTS["module"])


@pytest.mark.parametrize("code", Code)
def test_every_error_code_has_a_type_of_makes(code: Code) -> None:
    error = load("general/base.iml.json")["response"]["error"]
    row = error[str(TABLE[code].http)]
    body = {"error_code": code.value, "detail": "No.", "fix": "Do.", "retry_allowed": False}
    type_ = fill(row["type"], {"body": body})
    again = fill(row["type"], {"body": {**body, "retry_allowed": True}})
    assert {type_, again} <= TYPES
    assert fill(row["message"], {"body": body, "statusCode": 1}).strip() == f"{code.value}: No. Do."
    tried_by_make = {"RateLimitError", "ConnectionError"}
    if type_ in tried_by_make:
        assert TABLE[code].again


def test_the_types_of_errors_are_those_of_the_tools_table(tool: dict[str, Any]) -> None:
    del tool
    table = sys.modules["make_app_errors"].TYPES
    assert set(table) == set(Code)
    error = load("general/base.iml.json")["response"]["error"]
    for code, type_ in table.items():
        told = {"error_code": code.value, "retry_allowed": False}
        assert fill(error[str(TABLE[code].http)]["type"], {"body": told}) == type_, code


def test_what_no_relay_answered_is_told_too() -> None:
    error = load("general/base.iml.json")["response"]["error"]
    known = {"body": "<html>Bad gateway</html>", "statusCode": 502}
    told = MakeError(fill(error["502"]["type"], known), fill(error["502"]["message"], known))
    assert str(told).rstrip() == "ConnectionError: HTTP 502: No details."


@pytest.mark.parametrize("module", ["submitRequest", "submitQbxml"])
@pytest.mark.parametrize("code", [Code.NETWORK_ERROR, Code.QB_UNAVAILABLE, Code.SHIM_TIMEOUT, None])
def test_make_submits_again_by_itself_only_what_cannot_be_done_twice(
    module: str, code: Code | None
) -> None:
    told = load(_of("module", module, "communication"))["response"]["error"]
    row = told[str(TABLE[code].http) if code else "502"]
    types = [
        fill(row["type"], {"body": body, "parameters": parameters})
        for body in ({"error_code": str(code), "retry_allowed": again} for again in (False, True))
        for parameters in ({}, {"idempotency_key": "order-1"})
    ]
    assert types == ["RuntimeError", "ConnectionError", "ConnectionError", "ConnectionError"]


def test_the_changes_of_a_feed_can_be_chosen() -> None:
    (events, _) = load(_of("webhook", "events", "params"))
    offered = [one["value"] for one in events["options"]]
    assert {"*", "transaction.*", "customer.*", "sales_receipt.*"} <= set(offered)
    assert len(offered) == len(set(offered))


def test_forms_and_outputs_are_made_of_fields_that_make_knows() -> None:
    lists = {"params", "staticParams", "mappableParams", "interface"}
    for _, name, code, content in codes():
        for one in content if code in lists else ():
            for field in walk(one):
                if isinstance(field, dict) and "name" in field:
                    assert field["type"] in FIELDS.split(), (name, code, field)


def test_a_sample_holds_what_the_output_describes() -> None:
    for name, told in COMPONENTS["module"].items():
        described = {field["name"] for field in load(told["codeFiles"]["interface"])}
        sample = load(told["codeFiles"]["samples"])
        assert set(sample) <= described, name


def test_the_key_is_kept_out_of_logs() -> None:
    asking = [load("general/base.iml.json"), load(_of("connection", "relay", "communication"))]
    for one in asking:
        (header,) = (name for name in one["headers"] if "Key" in name)
        assert one["log"] == {"sanitize": [f"request.headers.{header.lower()}"]}
    attach = load(_of("webhook", "events", "attach"))
    assert attach["log"] == {"sanitize": ["request.headers.x-api-key", "response.body.secret"]}


def _of(kind: str, name: str, code: str) -> str:
    return str(COMPONENTS[kind][name]["codeFiles"][code])
