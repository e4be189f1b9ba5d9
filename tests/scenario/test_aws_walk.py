"""The deployed shape: built Lambda packages, emulated, with DynamoDB Local and moto's S3 behind."""

import io
import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import msgspec
import pytest
from cryptography.fernet import Fernet
from helpers.answer_check import look_at
from helpers.deployed import Deployment, deployed
from helpers.lambda_rie import ROOT, built, skipped_at_the_desk
from rich.console import Console

from qbwc_service.cli import demo, demo_stage
from qbwc_service.cli.demo_stage import Stage
from qbwc_service.domain.jobs import Job
from qbwc_service.simulator import Company
from qbwc_service.steps import keys
from qbwc_service.steps.transactions import response_text
from qbwc_service.store.port import Key
from qbwc_service.store.sealing import SealBrokenError
from qbwc_service.wiring import build

pytestmark = pytest.mark.proof

CUSTOMER = "<CustomerAddRq><CustomerAdd><Name>Payload Corp</Name></CustomerAdd></CustomerAddRq>"
LINE = """<InvoiceLineAdd><Desc>{}</Desc><Amount>1.00</Amount></InvoiceLineAdd>"""
INVOICE = """<InvoiceAddRq><InvoiceAdd>
  <CustomerRef><FullName>Payload Corp</FullName></CustomerRef>{}
</InvoiceAdd></InvoiceAddRq>"""
SET = """<?xml version="1.0"?><?qbxml version="13.0"?>
<QBXML><QBXMLMsgsRq onError="stopOnError">{}</QBXMLMsgsRq></QBXML>"""
ALL_INVOICES = """<InvoiceQueryRq iterator="Start">
  <MaxReturned>{}</MaxReturned><IncludeLineItems>true</IncludeLineItems>
</InvoiceQueryRq>"""
LONGEST_DESC = 4_000
LOOKS = 200


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, dynamodb_endpoint: str, moto_endpoint: str
) -> Iterator[Deployment]:
    folder = tmp_path_factory.mktemp("functions")
    with skipped_at_the_desk(), deployed(folder, dynamodb_endpoint, moto_endpoint) as running:
        yield running


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo_stage, "OPEN_SECONDS", 0)
    monkeypatch.setattr(demo_stage, "REQUEST_SECONDS", 0)
    monkeypatch.setattr(demo_stage, "EVERY_SECONDS", 1)


@pytest.fixture
def stage(service: Deployment, tmp_path: Path) -> Iterator[Stage]:
    tenant = keys.create_tenant(service.relay.services, f"tenant-{uuid4().hex}").name
    stage = demo_stage.set_up(service.relay, tmp_path, tmp_path, tenant)
    yield stage
    stage.connector.close()


@pytest.fixture
def http(stage: Stage) -> Iterator[httpx.Client]:
    with client(stage) as made:
        yield made


def client(stage: Stage) -> httpx.Client:
    headers = {"X-API-Key": stage.key, "Prefer": "respond-async"}
    return httpx.Client(
        base_url=stage.url,
        headers=headers,
        timeout=60,
        trust_env=False,
        follow_redirects=True,
        event_hooks={"response": [look_at]},
    )


def submitted(http: httpx.Client, qbxml: str) -> str:
    answer = http.post(
        "/api/qbxml", content=qbxml.encode(), headers={"Content-Type": "application/xml"}
    )
    assert answer.status_code == 202, answer.text
    return str(answer.json()["transaction_id"])


def read(http: httpx.Client, transaction: str) -> dict[str, Any]:
    answer = http.get(f"/api/transactions/{transaction}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def texts(size: int, seed: int) -> list[str]:
    """Made-up descriptions of `size` characters in all, which compression makes little smaller."""
    made = random.Random(seed)  # noqa: S311 - test data
    lengths = [LONGEST_DESC] * (size // LONGEST_DESC) + [size % LONGEST_DESC or 1]
    return [made.randbytes(length).hex()[:length] for length in lengths]


def invoice(size: int, seed: int = 0) -> str:
    return INVOICE.format("".join(LINE.format(text) for text in texts(size, seed)))


def descriptions(answer: str) -> list[str]:
    return re.findall("<Desc>(.*?)</Desc>", answer)


def fill(company: Company, sizes: Sequence[int]) -> None:
    """Write invoices of these sizes straight into the company file."""
    session = company.open("a bookkeeper")
    company.process(session, SET.format(CUSTOMER))
    for seed, size in enumerate(sizes):
        company.process(session, SET.format(invoice(size, seed)))
    company.close(session)


def test_the_walk_of_the_demo_goes_as_it_should(stage: Stage, service: Deployment) -> None:
    said = io.StringIO()
    with demo_stage.polling(stage):
        wrong = demo.played(stage, Console(file=said, width=80), once=True)

    assert wrong == {}, said.getvalue()
    assert "All went as it should: four applied, two refused" in said.getvalue()
    assert service.tick.invoke({"source": "aws.scheduler"}) == {}


@pytest.mark.parametrize("size", [1_000, 300_000, 3_500_000])
def test_a_payload_comes_back_as_it_was_sent(stage: Stage, http: httpx.Client, size: int) -> None:
    customer, large = submitted(http, CUSTOMER), submitted(http, invoice(size))

    report = stage.connector.update()

    assert report.ok, report
    answer = http.get(f"/api/transactions/{large}/response")
    assert descriptions(answer.text) == texts(size, 0)
    outcomes = [read(http, one)["outcome"] for one in (customer, large)]
    assert outcomes == ["applied", "applied"]


def test_one_that_is_too_large_is_refused_and_told_of_uploads(http: httpx.Client) -> None:
    answer = http.post(
        "/api/qbxml",
        content=invoice(4_500_000).encode(),
        headers={"Content-Type": "application/xml"},
    )

    problem = answer.json()
    said = (answer.status_code, problem["error_code"], problem["outcome"])
    assert said == (413, "PAYLOAD_TOO_LARGE", "not_applied")
    assert "/api/uploads" in json.dumps(problem)


def test_what_is_too_large_for_a_call_goes_by_way_of_an_upload(
    stage: Stage, http: httpx.Client
) -> None:
    upload = http.post("/api/uploads").json()
    put = httpx.put(upload["url"], content=invoice(4_500_000).encode(), trust_env=False)
    submitted(http, CUSTOMER)
    accepted = http.post("/api/qbxml", json={"upload_id": upload["upload_id"]})

    report = stage.connector.update()

    assert accepted.status_code == 202, accepted.text
    assert (put.status_code, report.status) == (200, "finished")
    answer = http.get(f"/api/transactions/{accepted.json()['transaction_id']}/response")
    assert descriptions(answer.text) == texts(4_500_000, 0)


def test_one_that_api_gateway_does_not_let_through_is_413_too(http: httpx.Client) -> None:
    answers = [
        http.post("/api/qbxml", content=b" " * size, headers={"Content-Type": "text/xml"})
        for size in (6_500_000, 10_500_000)
    ]

    message = {"message": "Request Entity Too Large"}
    assert [(one.status_code, one.json()) for one in answers] == [(413, message)] * 2


def test_an_answer_too_large_for_lambda_comes_with_the_next_try_in_smaller_pages(
    stage: Stage, http: httpx.Client
) -> None:
    sizes = [1_300_000] * 5
    fill(stage.connector.company, sizes)
    everything = submitted(http, ALL_INVOICES.format(5))

    first = stage.connector.update()
    second = stage.connector.update()

    assert (first.status, second.status) == ("failed", "finished")
    found = read(http, everything)
    assert (found["state"], found["outcome"]) == ("succeeded", "applied")
    sent = [text for seed, size in enumerate(sizes) for text in texts(size, seed)]
    answer = http.get(f"/api/transactions/{everything}/response")
    assert sorted(descriptions(answer.text)) == sorted(sent)


def test_the_documentation_is_served_with_all_it_needs(http: httpx.Client) -> None:
    page = http.get("/docs")
    assets = re.findall(r'(?:src|href)="(/[^"]+)"', page.text)
    answers = [http.get(path) for path in ["/openapi.json", *assets]]

    assert len(assets) >= 2
    assert [answer.status_code for answer in (page, *answers)] == [200] * (2 + len(assets))
    assert answers[0].json()["info"]["title"] == "QBXML Relay"


def test_calls_whose_bodies_come_as_base64_are_understood(
    service: Deployment, stage: Stage, http: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service.front, "texts", ())
    transaction = submitted(http, CUSTOMER)

    report = stage.connector.update()

    assert (report.status, read(http, transaction)["outcome"]) == ("finished", "applied")


def test_a_caller_who_waits_is_answered_and_others_are_served_meanwhile(
    service: Deployment, stage: Stage, http: httpx.Client
) -> None:
    headers = {"Content-Type": "application/xml", "Prefer": "wait=25"}
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(http.post, "/api/qbxml", content=CUSTOMER, headers=headers)
        for _ in range(LOOKS):
            if http.get("/api/transactions").json()["transactions"]:
                break
            time.sleep(0.05)
        report = stage.connector.update()
        answer = waiting.result(30)

    assert report.ok, report
    assert (answer.status_code, answer.json()["success"]) == (200, True)
    assert "<FullName>Payload Corp</FullName>" in answer.json()["qb_response"]
    assert service.front.api.started > 1


def test_sealed_payloads_are_opened_with_the_keys_of_the_secret(
    tmp_path: Path, dynamodb_endpoint: str, moto_endpoint: str
) -> None:
    key = Fernet.generate_key().decode()
    sealed = deployed(tmp_path, dynamodb_endpoint, moto_endpoint, keys=key)
    with skipped_at_the_desk(), sealed as service:
        stage = demo_stage.set_up(service.relay, tmp_path, tmp_path)
        with closing(stage.connector), client(stage) as http:
            transaction = submitted(http, CUSTOMER)
            stage.connector.update()
            answer = http.get(f"/api/transactions/{transaction}/response").text
        keyless = msgspec.structs.replace(service.relay.services.settings, secret="")
        with closing(build(keyless)) as relay:
            (job,) = relay.services.store.get(Key(Job, transaction))
            assert isinstance(job, Job)
            with pytest.raises(SealBrokenError):
                response_text(relay.services, job)

    assert "<FullName>Payload Corp</FullName>" in answer


def test_the_demo_for_people_ends_well(dynamodb_endpoint: str) -> None:
    with skipped_at_the_desk():
        built("soap")
    demonstration = [sys.executable, str(ROOT / "tools" / "demo_aws.py"), "--once"]

    said = subprocess.run(demonstration, capture_output=True, text=True, check=False)

    assert said.returncode == 0, said.stdout + said.stderr
    assert "All went as it should: four applied, two refused" in said.stdout
    assert "Started on demand: 1 SoapFunction" in said.stdout
