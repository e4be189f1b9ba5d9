"""qbXML, the language of QuickBooks Desktop: read and write message sets, judge what came back.

Pure: no I/O, nothing of the service. Start with `read_request` and `read_answer`.
"""

from qbxml.company import CompanyFacts, read_company
from qbxml.hresults import Hresult, hresult
from qbxml.iterators import join, next_page, sent_ids, smaller
from qbxml.message_set import Answer, AnswerSet, Request, RequestSet, read_answer, read_request
from qbxml.paging import paged, pages
from qbxml.probe import host_query
from qbxml.problems import MalformedError, Problem, TooLargeError
from qbxml.statuses import Status, applied, status, transient
from qbxml.versions import negotiate

__all__ = [
    "Answer",
    "AnswerSet",
    "CompanyFacts",
    "Hresult",
    "MalformedError",
    "Problem",
    "Request",
    "RequestSet",
    "Status",
    "TooLargeError",
    "applied",
    "host_query",
    "hresult",
    "join",
    "negotiate",
    "next_page",
    "paged",
    "pages",
    "read_answer",
    "read_company",
    "read_request",
    "sent_ids",
    "smaller",
    "status",
    "transient",
]
