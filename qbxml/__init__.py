"""qbXML, the language of QuickBooks Desktop: read and write message sets, judge what came back.

Pure: no I/O, nothing of the service. Start with `read_request` and `read_answer`.
"""

from qbxml.company import CompanyFacts, read_company
from qbxml.finding import fetch, judge, search
from qbxml.finding_values import Finding, Search
from qbxml.guids import own_guid, takes_guid, with_guid
from qbxml.hresults import Hresult, hresult
from qbxml.iterators import next_page, sent_ids, smaller
from qbxml.joining import join, joined, survey
from qbxml.message_set import Answer, AnswerSet, Request, RequestSet, read_answer, read_request
from qbxml.paging import paged, pages
from qbxml.probe import host_query
from qbxml.problems import MalformedError, Problem, TooLargeError
from qbxml.records import lines, records
from qbxml.recovery import (
    Stub,
    answer_document,
    as_answer,
    clear,
    is_stub,
    status_check,
    stub_answer,
    stub_of,
)
from qbxml.references import Reference
from qbxml.statuses import Status, applied, status, transient
from qbxml.versions import negotiate

__all__ = [
    "Answer",
    "AnswerSet",
    "CompanyFacts",
    "Finding",
    "Hresult",
    "MalformedError",
    "Problem",
    "Reference",
    "Request",
    "RequestSet",
    "Search",
    "Status",
    "Stub",
    "TooLargeError",
    "answer_document",
    "applied",
    "as_answer",
    "clear",
    "fetch",
    "host_query",
    "hresult",
    "is_stub",
    "join",
    "joined",
    "judge",
    "lines",
    "negotiate",
    "next_page",
    "own_guid",
    "paged",
    "pages",
    "read_answer",
    "read_company",
    "read_request",
    "records",
    "search",
    "sent_ids",
    "smaller",
    "status",
    "status_check",
    "stub_answer",
    "stub_of",
    "survey",
    "takes_guid",
    "transient",
    "with_guid",
]
