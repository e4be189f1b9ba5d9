"""Whole documents, in and out: the door to the readers of requests and of answers."""

from qbxml.sets.answer_set import MAX_ANSWER_BYTES, Answer, AnswerSet, read_answer
from qbxml.sets.request_set import MAX_REQUEST_BYTES, Request, RequestSet, read_request

__all__ = [
    "MAX_ANSWER_BYTES",
    "MAX_REQUEST_BYTES",
    "Answer",
    "AnswerSet",
    "Request",
    "RequestSet",
    "read_answer",
    "read_request",
]
