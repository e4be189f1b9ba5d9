"""qbXML, the language of QuickBooks Desktop: check, build, read and judge message sets.

Pure: no I/O, nothing of the service. Start with `validate`, `build` and `parse`; a service that
passes documents on also wants `read_request` and `read_answer`. A part is loaded when the first of
its names is asked for, so that `import qbxml` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qbxml.check.fixing import Change, Fixed, fix
    from qbxml.check.validating import findings, validate
    from qbxml.codes.explaining import explain
    from qbxml.codes.hresults import Hresult, hresult
    from qbxml.codes.statuses import Status, applied, status, transient
    from qbxml.data.building import Built, build, build_set
    from qbxml.data.lines import to_ndjson
    from qbxml.data.parsing import Message, Parsed, parse, write
    from qbxml.data.streaming import Ending, Record, stream
    from qbxml.data.tabular import to_csv
    from qbxml.problems import Findings, MalformedError, Problem, TooLargeError
    from qbxml.recovery.company import CompanyFacts, read_company
    from qbxml.recovery.finding import fetch, judge, search
    from qbxml.recovery.finding_values import Finding, Search
    from qbxml.recovery.status_checks import (
        Stub,
        answer_document,
        as_answer,
        clear,
        is_stub,
        status_check,
        stub_answer,
        stub_of,
    )
    from qbxml.sets.guids import own_guid, takes_guid, with_guid
    from qbxml.sets.iterators import next_page, sent_ids, smaller
    from qbxml.sets.joining import join, joined, survey
    from qbxml.sets.message_set import (
        Answer,
        AnswerSet,
        Request,
        RequestSet,
        read_answer,
        read_request,
    )
    from qbxml.sets.paging import paged, pages
    from qbxml.sets.probe import host_query
    from qbxml.sets.references import Reference
    from qbxml.shapes.json_schema import answer_schema, request_schema
    from qbxml.versions import negotiate

__all__ = [
    "Answer",
    "AnswerSet",
    "Built",
    "Change",
    "CompanyFacts",
    "Ending",
    "Finding",
    "Findings",
    "Fixed",
    "Hresult",
    "MalformedError",
    "Message",
    "Parsed",
    "Problem",
    "Record",
    "Reference",
    "Request",
    "RequestSet",
    "Search",
    "Status",
    "Stub",
    "TooLargeError",
    "answer_document",
    "answer_schema",
    "applied",
    "as_answer",
    "build",
    "build_set",
    "clear",
    "explain",
    "fetch",
    "findings",
    "fix",
    "host_query",
    "hresult",
    "is_stub",
    "join",
    "joined",
    "judge",
    "negotiate",
    "next_page",
    "own_guid",
    "paged",
    "pages",
    "parse",
    "read_answer",
    "read_company",
    "read_request",
    "request_schema",
    "search",
    "sent_ids",
    "smaller",
    "status",
    "status_check",
    "stream",
    "stub_answer",
    "stub_of",
    "survey",
    "takes_guid",
    "to_csv",
    "to_ndjson",
    "transient",
    "validate",
    "with_guid",
    "write",
]

_PARTS = {
    "data.building": "Built build build_set",
    "recovery.company": "CompanyFacts read_company",
    "codes.explaining": "explain",
    "recovery.finding": "fetch judge search",
    "recovery.finding_values": "Finding Search",
    "check.fixing": "Change Fixed fix",
    "sets.guids": "own_guid takes_guid with_guid",
    "codes.hresults": "Hresult hresult",
    "data.lines": "to_ndjson",
    "sets.iterators": "next_page sent_ids smaller",
    "sets.joining": "join joined survey",
    "shapes.json_schema": "answer_schema request_schema",
    "sets.message_set": "Answer AnswerSet Request RequestSet read_answer read_request",
    "sets.paging": "paged pages",
    "data.parsing": "Message Parsed parse write",
    "sets.probe": "host_query",
    "problems": "Findings MalformedError Problem TooLargeError",
    "recovery.status_checks": (
        "Stub answer_document as_answer clear is_stub status_check stub_answer stub_of"
    ),
    "sets.references": "Reference",
    "data.streaming": "Ending Record stream",
    "data.tabular": "to_csv",
    "codes.statuses": "Status applied status transient",
    "check.validating": "findings validate",
    "versions": "negotiate",
}
_PART_OF = {name: part for part, names in _PARTS.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """Load the part that has this name; AttributeError where none has."""
    part = _PART_OF.get(name)
    if part is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{part}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
