"""Writes whose answer was lost, and what the searches for them are answered with."""

from datetime import datetime

from qbxml import Finding, Search, judge, read_answer, read_request, search

SINCE = datetime.fromisoformat("2024-07-01T09:30:00.700000")
UNTIL = datetime.fromisoformat("2024-07-01T10:00:00")
GUID = "{6B063959-81B0-4622-85D6-F548C8CCB517}"
OTHER = "{00000000-0000-0000-0000-000000000001}"
NEW, OLD = "2024-07-01T09:30:00-08:00", "2024-07-01T09:29:59-07:00"
OK = 'statusCode="0" statusSeverity="Info" statusMessage="Status OK"'
ANN = "<CustomerRef><FullName>Ann</FullName></CustomerRef>"
DAY = "<TxnDate>2024-07-01</TxnDate>"


def looked_for(text: str, guid: str | None = None, version: str = "13.0") -> Search | None:
    request = read_request(text).requests[0]
    return search(request, guid=guid, since=SINCE, until=UNTIL, version=version)


def sought(text: str, guid: str | None = None, version: str = "13.0") -> Search:
    found = looked_for(text, guid, version)
    assert found is not None
    return found


def add(kind: str, inside: str) -> str:
    return f"<{kind}AddRq><{kind}Add>{inside}</{kind}Add></{kind}AddRq>"


def judged(text: str, records: str, guid: str | None = None, attributes: str = OK) -> Finding:
    searched = sought(text, guid)
    name = searched.query.type.replace("Rq", "Rs")
    found = read_answer(
        f"<QBXML><QBXMLMsgsRs><{name} {attributes}>{records}</{name}></QBXMLMsgsRs></QBXML>"
    )
    return judge(searched, found, found.answers[0])
