"""What AWS, or the way to it, refuses: in words for whoever typed the command.

Errors are known by their names alone, since a server that keeps a file lacks botocore.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from qbwc_service.cli.output import FAILED, UNREACHABLE, USAGE, Trouble

SIGN_IN = "sign in (`aws sso login`, `aws configure`), or set AWS_PROFILE."
STRANGER = f"AWS does not accept these credentials: {SIGN_IN}"
NO_WAY = "{error} Is the network up, and AWS_REGION the right one?"

WORDS: dict[str, tuple[str, int]] = {
    "NoCredentialsError": (f"No AWS credentials were found: {SIGN_IN}", USAGE),
    "PartialCredentialsError": (f"The AWS credentials are incomplete: {SIGN_IN}", USAGE),
    "NoRegionError": ("No AWS region is set: set AWS_REGION, or `aws configure` it.", USAGE),
    "ProfileNotFound": ("{error}; see AWS_PROFILE.", USAGE),
    "TokenRetrievalError": (f"The AWS sign-in is over: {SIGN_IN}", UNREACHABLE),
    "UnauthorizedSSOTokenError": (f"The AWS sign-in is over: {SIGN_IN}", UNREACHABLE),
    "SSOTokenLoadError": (f"The AWS sign-in is over: {SIGN_IN}", UNREACHABLE),
    "ExpiredTokenException": (f"The AWS sign-in is over: {SIGN_IN}", UNREACHABLE),
    "UnrecognizedClientException": (STRANGER, FAILED),
    "InvalidSignatureException": (STRANGER, FAILED),
    "ResourceNotFoundException": (
        "There is no table {table} in this region: are --table and AWS_REGION the stack's?",
        FAILED,
    ),
    "NoSuchBucket": (
        "There is no such bucket: is QBRELAY_BUCKET the stack's? AWS said: {error}",
        FAILED,
    ),
    "AccessDeniedException": ("AWS denied it: {error}", FAILED),
    "EndpointConnectionError": (NO_WAY, UNREACHABLE),
    "ConnectTimeoutError": (NO_WAY, UNREACHABLE),
}
"""Class of a botocore error, or code of a refusal: what to say, and the exit code."""

NO_SECRET = (
    "There is no secret of this name in this region: are QBRELAY_SECRET and AWS_REGION right?",
    FAILED,
)
"""Secrets Manager gives its refusal the code that DynamoDB gives a missing table."""
SECRETS = "Secrets Manager:"

INSTALL = "The parts for AWS are not installed: pip install 'qbxml-relay[aws]'."


@contextmanager
def told(table: str) -> Iterator[None]:
    """Raise Trouble in place of what AWS refuses within; where no table is named, nothing."""
    try:
        yield
    except Exception as error:
        trouble = trouble_of(error, table) if table else None
        if trouble is None:
            raise
        raise trouble from error


def trouble_of(error: BaseException, table: str) -> Trouble | None:
    """Return what to say of an error, or of the one that led to it; None where it is not AWS'."""
    if isinstance(error, ModuleNotFoundError) and error.name == "botocore":
        return Trouble(INSTALL, USAGE)
    for one in (error, error.__cause__):
        if one is not None and name_of(one) in WORDS:
            text, code = NO_SECRET if _of_secrets(error, one) else WORDS[name_of(one)]
            return Trouble(text.format(error=_sentence(one), table=table), code)
    return None


def name_of(error: BaseException) -> str:
    """Return the code of AWS' refusal, or the name of the error's class."""
    response = getattr(error, "response", None)
    if isinstance(response, dict):
        return str(response.get("Error", {}).get("Code", ""))
    return type(error).__name__


def _of_secrets(error: BaseException, cause: BaseException) -> bool:
    return str(error).startswith(SECRETS) and name_of(cause) == "ResourceNotFoundException"


def _sentence(error: BaseException) -> str:
    """Return the refusal itself, without botocore's words before it."""
    response = getattr(error, "response", None)
    text = response["Error"].get("Message", "") if isinstance(response, dict) else str(error)
    return text.rstrip(".") if "Profile" in type(error).__name__ else text
