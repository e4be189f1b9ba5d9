"""A job on its way, answered with status codes, or refused."""

from typing import Any

import pytest

from helpers.office import Office
from qbwc_service.domain.errors import Refusal

SET = '<QBXMLMsgsRq onError="{on_error}">{inside}</QBXMLMsgsRq>'


def answer(job: str, attempt: int, *codes: int, kind: str = "CustomerAddRs") -> str:
    """What QuickBooks would say, with these status codes, to an attempt of a job."""
    severity = {True: "Info", False: "Error"}
    rows = "".join(
        f'<{kind} requestID="{job}.{attempt}.1.{n}" statusCode="{code}" '
        f'statusSeverity="{severity[code < 1000]}" statusMessage="message {code}"/>'
        for n, code in enumerate(codes, 1)
    )
    return f'<?xml version="1.0" ?><QBXML><QBXMLMsgsRs>{rows}</QBXMLMsgsRs></QBXML>'


def sent(office: Office, qbxml: str, **fields: Any) -> str:
    """Submit and let a visit take it; return the job's id."""
    job = office.submit(qbxml, **fields)
    office.pc.login()
    office.pc.send(first=True)
    return job


def refused(office: Office, **fields: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        office.submit(**fields)
    return caught.value
