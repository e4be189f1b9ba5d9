"""What holds for any bytes and any text given to qbXML: refused in words, or read and kept."""

from collections.abc import Callable

from qbxml import MalformedError, Parsed, fix, parse, read_request, stream, validate, write

MOST = 100


def refused(read: Callable[[], object]) -> bool:
    """Say whether a reader refused; any error but MalformedError fails."""
    try:
        read()
    except MalformedError as error:
        return bool(error.problems)
    return False


def check(source: bytes | str) -> None:
    """Fail unless all that reads this source refuses it, or keeps what it says."""
    found = validate(source, edition="US", for_service=True)
    assert all(problem.message for problem in (*found.problems, *found.warnings))
    assert len(found.problems) <= MOST >= len(found.warnings)
    assert not found.valid or read_request(source).requests
    if not refused(lambda: fix(source, edition="US")):
        once = fix(source, edition="US")
        twice = fix(once.text, edition="US")
        assert (twice.text, twice.changes, twice.findings) == (once.text, (), once.findings)
    for plain in (True, False):
        if not refused(lambda plain=plain: parse(source, plain=plain)):
            assert came_back(parse(source, plain=plain), plain=plain)
    refused(lambda: list(stream(source)))


def came_back(read: Parsed, *, plain: bool) -> bool:
    """Say whether a document is written so that it is read again; a name has to be ASCII."""
    try:
        text = write(read)
    except MalformedError as error:
        return all("is no name that XML has" in problem.message for problem in error.problems)
    return parse(text, plain=plain) == read
