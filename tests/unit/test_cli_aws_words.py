"""What AWS refuses, in words."""

from dataclasses import dataclass

import pytest

from qbwc_service.cli import aws_words
from qbwc_service.cli.output import Trouble
from qbwc_service.store.port import StoreUnavailableError


class DeniedError(Exception):
    response = {  # noqa: RUF012 - as botocore's errors carry it
        "Error": {"Code": "AccessDeniedException", "Message": "not authorized: dynamodb:Query"}
    }


@dataclass
class Case:
    error: Exception
    sentence: str | None
    code: int = 0


def caused(cause: Exception) -> Exception:
    error = StoreUnavailableError("DynamoDB: it")
    error.__cause__ = cause
    return error


def refusal(code: str, service: str = "DynamoDB") -> Exception:
    error = Exception("it")
    error.response = {"Error": {"Code": code, "Message": "it"}}  # type: ignore[attr-defined]
    told = StoreUnavailableError(f"{service}: it")
    told.__cause__ = error
    return told


CASES = {
    "denied": Case(caused(DeniedError()), "AWS denied it: not authorized: dynamodb:Query", 1),
    "expired": Case(
        refusal("ExpiredTokenException"),
        "The AWS sign-in is over: sign in (`aws sso login`, `aws configure`), or set AWS_PROFILE.",
        4,
    ),
    "unknown": Case(
        refusal("UnrecognizedClientException"),
        "AWS does not accept these credentials: sign in (`aws sso login`, `aws configure`), or "
        "set AWS_PROFILE.",
        1,
    ),
    "no table": Case(
        refusal("ResourceNotFoundException"),
        "There is no table t in this region: are --table and AWS_REGION the stack's?",
        1,
    ),
    "no secret": Case(
        refusal("ResourceNotFoundException", "Secrets Manager"),
        "There is no secret of this name in this region: are QBRELAY_SECRET and AWS_REGION right?",
        1,
    ),
    "no bucket": Case(
        refusal("NoSuchBucket", "S3"),
        "There is no such bucket: is QBRELAY_BUCKET the stack's? AWS said: it",
        1,
    ),
    "busy": Case(refusal("ThrottlingException"), None),
    "another module": Case(ModuleNotFoundError("x", name="x"), None),
    "a bug": Case(LookupError("x"), None),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_aws_refuses_is_one_sentence_and_anything_else_is_left_as_it_is(case: Case) -> None:
    trouble = aws_words.trouble_of(case.error, "t")
    assert (None if trouble is None else (str(trouble), trouble.code)) == (
        None if case.sentence is None else (case.sentence, case.code)
    )
    with pytest.raises(type(case.error) if case.sentence is None else Trouble), aws_words.told("t"):
        raise case.error
    with pytest.raises(type(case.error)), aws_words.told(""):
        raise case.error


def test_a_profile_that_is_not_there_is_named() -> None:
    class ProfileNotFound(Exception):  # noqa: N818 - botocore's own name
        pass

    trouble = aws_words.trouble_of(ProfileNotFound("The profile (x) could not be found."), "t")
    assert str(trouble) == "The profile (x) could not be found; see AWS_PROFILE."
