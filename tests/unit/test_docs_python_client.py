"""What the page about a Python client imports is what the generator makes of the document."""

import ast
import json
import re
from pathlib import Path

from qbwc_service.api.factoring import inlined

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/how-to/python-client.md").read_text("utf-8")
DOCUMENT = inlined(json.loads((ROOT / "qbwc_service/api/openapi.json").read_text("utf-8")))


def program() -> ast.Module:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    return ast.parse(code)


def test_each_operation_stands_in_the_package_of_its_group() -> None:
    known = {
        (one["tags"][0].lower(), one["operationId"])
        for methods in DOCUMENT["paths"].values()
        for one in methods.values()
    }
    used = {
        (node.module.rpartition(".")[2], name.name)
        for node in ast.walk(program())
        if isinstance(node, ast.ImportFrom) and node.module and ".api." in node.module
        for name in node.names
    }
    assert used == {
        ("events", "list_events"),
        ("json", "submit_requests"),
        ("transactions", "list_transactions"),
        ("transactions", "read_transaction"),
    }
    assert used <= known


def test_each_argument_is_one_of_the_operations() -> None:
    operations = {
        one["operationId"]: one
        for methods in DOCUMENT["paths"].values()
        for one in methods.values()
    }
    calls = 0
    for node in ast.walk(program()):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr != "sync":
            continue
        assert isinstance(node.func.value, ast.Name)
        operation = operations[node.func.value.id]
        known = {one["name"].lower().replace("-", "_") for one in operation.get("parameters", ())}
        given = {str(one.arg).rstrip("_") for one in node.keywords} - {"client", "body"}
        assert given <= known, operation["operationId"]
        calls += 1
    assert calls == 4


def test_every_answer_is_looked_at_before_it_is_used() -> None:
    def is_call(node: ast.AST, name: str) -> bool:
        return isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name

    calls = [node for node in ast.walk(program()) if is_call(node, "sync")]
    by_good = [
        node
        for node in ast.walk(program())
        if isinstance(node, ast.Call) and is_call(node, "good") and is_call(node.args[0], "sync")
    ]
    by_kind = {
        ast.unparse(node.args[0])
        for node in ast.walk(program())
        if isinstance(node, ast.Call) and is_call(node, "isinstance")
    }
    assert by_kind == {"answer"}
    assert len(calls) == len(by_good) + len(by_kind)


def test_the_body_is_the_first_form_that_the_document_allows() -> None:
    schema = DOCUMENT["paths"]["/api/requests"]["post"]["requestBody"]["content"]
    (first, _) = schema["application/json"]["schema"]["oneOf"]
    assert {"type", "data", "idempotency_key"} <= set(first["properties"])


def test_what_is_read_of_an_answer_is_a_field_of_its_schema() -> None:
    answers = {
        "answer": ("AnswerAsData", "PendingRequests", "Problem"),
        "told": ("Transaction",),
        "page": ("TransactionList",),
        "row": ("TransactionRow",),
        "log": ("EventList",),
        "event": ("Event",),
    }
    schemas = DOCUMENT["components"]["schemas"]
    read = {
        (node.value.id, node.attr.rstrip("_"))
        for node in ast.walk(program())
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in answers
    }
    there = {
        (name, field)
        for name, kinds in answers.items()
        for kind in kinds
        for field in schemas[kind]["properties"]
    }
    assert {name for name, _ in read} == set(answers)
    assert read - there == set()
