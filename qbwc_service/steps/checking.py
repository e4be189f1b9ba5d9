"""Before the queue: is it a message set that this connection's QuickBooks will probably take.

It is judged in the version and for the edition that QuickBooks reported last, which are read only
where the request depends on them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qbwc_service.domain.connections import Connection, Presence
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.services import Services
from qbwc_service.store.port import Key
from qbxml.check import fixing, validating
from qbxml.check.fixing import Change
from qbxml.check.models import COMMON
from qbxml.check.origins import as_sent
from qbxml.problems import Findings, MalformedError, Problem, TooLargeError
from qbxml.schema.editions import LETTERS
from qbxml.sets import reading
from qbxml.sets.reading import Document
from qbxml.sets.request_set import RequestSet, request_set
from qbxml.versions import as_numbers, negotiate, version_digits

SPLIT = "Send it in several smaller calls, or have the server's limit raised."
ANY = "99.0"
"""A version that leaves open what requests there are."""
UPLOAD = "Send it in several smaller calls, or by way of POST /api/uploads."


@dataclass(frozen=True, slots=True)
class Checked:
    """A message set, what was found in it, and the version and edition it was judged for.

    `text` is the document, mended by `changes` where that was asked for; what was found has the
    places of the one that came. `requests` is None where
    the document's frame is broken; `asked` is what it was before it was mended. `edition` is ""
    while QuickBooks has not told it, or where it makes no difference and nobody asked.
    """

    text: str | bytes
    requests: RequestSet | None
    findings: Findings
    version: str
    edition: str
    changes: Sequence[Change] = ()
    asked: RequestSet | None = None


@dataclass(frozen=True, slots=True)
class Sound:
    """A message set that is good to go, its text, and what its caller should hear of.

    `asked` is the set as it came, before it was mended: by that it is known again (D7).
    """

    text: str | bytes
    requests: RequestSet
    asked: RequestSet
    warnings: Sequence[Problem] = ()
    changes: Sequence[Change] = ()


def sound(
    services: Services,
    connection: Connection,
    qbxml: str | bytes,
    *,
    uploaded: bool = False,
    validate: bool = True,
    fix: bool = False,
) -> Sound:
    """Return the message set, or refuse it with everything that is wrong.

    With `fix` it is mended first; without `validate` only its frame is checked then.
    """
    checked = None
    if validate or fix:
        checked = judged(services, connection, qbxml, uploaded=uploaded, fix=fix)
        qbxml = checked.text
        if checked.findings.valid and checked.requests is not None:
            told = checked.findings.warnings
            asked = checked.asked or checked.requests
            return Sound(qbxml, checked.requests, asked, told, checked.changes)
    if validate and checked is not None:
        raise invalid(checked.findings.problems, checked.changes)
    document = read(services, qbxml, uploaded=uploaded)
    version = _version(connection, document)
    problems = validating.frame_problems(document, version=version, for_service=True)
    if problems:
        raise invalid(problems)
    requests = request_set(document)
    if checked is None:
        return Sound(qbxml, requests, requests)
    return Sound(qbxml, requests, checked.asked or requests, (), checked.changes)


def as_asked(qbxml: str | bytes, max_bytes: int) -> RequestSet | None:
    """Return the message set of a text whatever is wrong inside it, None where it is none."""
    try:
        document = reading.read(qbxml, max_bytes)
    except MalformedError:
        return None
    return None if validating.frame_problems(document, version=ANY) else request_set(document)


def judged(
    services: Services,
    connection: Connection,
    qbxml: str | bytes,
    *,
    uploaded: bool = False,
    fix: bool = False,
    telling: bool = False,
) -> Checked:
    """Return what is found in a text that is to be sent; refuse what is no XML.

    With `telling` the version and edition are QuickBooks' own even where they make no difference.
    """
    document = read(services, qbxml, uploaded=uploaded)
    found = _judge(services, connection, qbxml, document, telling=telling)
    if not fix or found.findings.valid:
        return found
    mended = fixing.fix(
        qbxml,
        version=found.version,
        edition=found.edition or _reported(services, connection)[1],
        max_bytes=services.settings.max_upload_bytes,
        for_service=True,
    )
    if not mended.changes:
        return replace(found, asked=found.requests)
    whole = read(services, mended.text, uploaded=True)
    again = _judge(services, connection, mended.text, whole, telling=telling)
    left = replace(
        again.findings,
        problems=as_sent(again.findings.problems, mended, document),
        warnings=as_sent(again.findings.warnings, mended, document),
    )
    return replace(again, findings=left, changes=mended.changes, asked=found.requests)


def read(services: Services, qbxml: str | bytes, *, uploaded: bool = False) -> Document:
    """Return the document; refuse what is too large or no XML."""
    settings = services.settings
    limit = settings.max_upload_bytes if uploaded else settings.max_qbxml_bytes
    try:
        return reading.read(qbxml, limit)
    except TooLargeError as error:
        fix = SPLIT if uploaded else too_large_fix(services)
        raise Refusal(Code.PAYLOAD_TOO_LARGE, str(error), fix=fix) from error
    except MalformedError as error:
        raise invalid(error.problems) from error


def _judge(
    services: Services,
    connection: Connection,
    text: str | bytes,
    document: Document,
    *,
    telling: bool,
) -> Checked:
    """Return what is found in a document that is to be sent to this connection."""
    version, edition = _version(connection, document), ""
    found = validating.findings(document, version=version, for_service=True)
    if telling or found.varies or as_numbers(found.needs) > COMMON:
        reported, edition = _reported(services, connection)
        version = negotiate(version, *as_numbers(reported)) if reported else version
        found = validating.findings(document, version=version, edition=edition, for_service=True)
    whole = found.valid or not validating.frame_problems(
        document, version=version, for_service=True
    )
    return Checked(text, request_set(document) if whole else None, found, version, edition)


def _version(connection: Connection, document: Document) -> str:
    """Return the version that a document is sent in, as far as QuickBooks' own is not known."""
    declared = version_digits(document.version)
    return negotiate(declared or connection.qbxml_version, *as_numbers(connection.qbxml_version))


def _reported(services: Services, connection: Connection) -> tuple[str, str]:
    """Return the qbXML version and the edition that QuickBooks reported last, "" for none."""
    (presence,) = services.store.get(Key(Presence, connection.id))
    if not isinstance(presence, Presence):
        return "", ""
    return presence.qbxml_version, presence.country if presence.country in LETTERS else ""


def invalid(problems: Sequence[Problem], changes: Sequence[Change] = ()) -> Refusal:
    """Return the refusal of a document with these problems; `changes` would mend the others."""
    told = " ".join(str(problem) for problem in problems)
    fix = problems[0].fix
    return Refusal(Code.INVALID_XML, told, problems=problems, fix=fix, changes=changes)


def too_large_fix(services: Services) -> str:
    """Return what to do with qbXML that is too large for one call."""
    return SPLIT if services.objects is None else UPLOAD
