"""A text as it stands: what QuickBooks refuses of a whole document, and what a part lacks."""

import pytest

from qbxml import Findings, build, build_set, read_request, validate

pytestmark = pytest.mark.portable

SET = '<QBXMLMsgsRq onError="stopOnError"><HostQueryRq/></QBXMLMsgsRq>'
WHOLE = f"<QBXML>{SET}</QBXML>"
NAMED = SET.replace(
    "<HostQueryRq/>", "<CustomerAddRq><CustomerAdd><Name>é</Name></CustomerAdd></CustomerAddRq>"
)
INSTRUCTION = '<?qbxml version="13.0"?>'
WRITE = 'Write <?qbxml version="13.0"?> once, right before <QBXML>.'
DECLARE = 'Begin with <?xml version="1.0" encoding="utf-8"?>, or without any such line.'
ACCENT = "Write characters beyond ASCII as references, here &#233;."
ASCII_ONLY = '"é" stands in the text as it is.'


def declared(version: str = "1.0", encoding: str = "", inside: str = WHOLE) -> str:
    named = f' encoding="{encoding}"' if encoding else ""
    return f'<?xml version="{version}"{named}?>{INSTRUCTION}{inside}'


REFUSED: dict[str, tuple[str | bytes, str, str]] = {
    "no instruction": (WHOLE, "No <?qbxml version?> stands before the document.", WRITE),
    "an instruction without quotes": (
        f"<?qbxml version=13.0?>{WHOLE}",
        "<?qbxml version=13.0?> is not written as it must be, or not where.",
        WRITE,
    ),
    "an instruction inside": (
        WHOLE.replace("<QBXML>", f"<QBXML>{INSTRUCTION}"),
        '<?qbxml version="13.0"?> is not written as it must be, or not where.',
        WRITE,
    ),
    "a character beyond ASCII": (INSTRUCTION + f"<QBXML>{NAMED}</QBXML>", ASCII_ONLY, ACCENT),
    "the same, and declared": (
        declared(encoding="utf-8", inside=f"<QBXML>{NAMED}</QBXML>").encode(),
        ASCII_ONLY,
        ACCENT,
    ),
    "a line break before the declaration": (
        "\n" + declared(),
        "Something blank stands before <?xml?>.",
        DECLARE,
    ),
    "XML 1.1": (
        declared("1.1"),
        '<?xml version="1.1"?> is no XML declaration of 1.0.',
        DECLARE,
    ),
    "a declaration without version": (
        declared().replace(' version="1.0"', ""),
        "<?xml?> is no XML declaration of 1.0.",
        DECLARE,
    ),
    "an encoding that is not the one": (
        declared(encoding="utf-16").encode(),
        'The document declares "utf-16" and is written in utf-8.',
        "Declare utf-8, or write it as it declares.",
    ),
    "a mark that says otherwise": (
        b"\xef\xbb\xbf" + declared(encoding="iso-8859-1").encode(),
        'The document declares "iso-8859-1" and is written in utf-8.',
        "Declare utf-8, or write it as it declares.",
    ),
    "an encoding that nobody knows": (
        declared(encoding="klingon").encode("utf-8-sig"),
        'The document declares "klingon" and is written in utf-8.',
        "Declare utf-8, or write it as it declares.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_whole_document_is_not_valid_where_quickbooks_refuses_it_as_it_stands(case: str) -> None:
    source, message, fix = REFUSED[case]
    found = validate(source)
    assert [(one.kind, one.path, one.message, one.fix) for one in found.problems] == [
        ("frame", "/QBXML", message, fix)
    ]
    assert (found.valid, found.warnings) == (False, ())


@pytest.mark.parametrize("case", REFUSED)
def test_the_service_writes_frame_and_ascii_by_itself_and_says_nothing(case: str) -> None:
    assert validate(REFUSED[case][0], for_service=True) == Findings()
    assert read_request(REFUSED[case][0]).requests


@pytest.mark.parametrize(
    "source",
    [
        INSTRUCTION + WHOLE,
        declared(),
        declared(encoding="utf-16"),
        "\ufeff" + declared(encoding="UTF-8"),
        declared(encoding="utf-16").encode("utf-16"),
        declared(encoding="US-ASCII").replace("?>", " ?>", 1).encode(),
        declared().replace('"?>', '" standalone="yes"?>', 1),
        build_set([("HostQuery", None)]).text,
    ],
)
def test_a_whole_document_that_quickbooks_takes_has_nothing_said_of_it(source: str | bytes) -> None:
    assert validate(source) == Findings()


def test_what_quickbooks_makes_of_other_encodings_is_not_known() -> None:
    source = declared(encoding="iso-8859-1", inside=f"<QBXML>{NAMED}</QBXML>")
    for given in (source, source.encode("iso-8859-1")):
        found = validate(given)
        assert (found.problems, [one.message for one in found.warnings]) == ((), [ASCII_ONLY])


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (SET, "QBXMLMsgsRq"),
        ("<HostQueryRq/>", "HostQueryRq"),
        (f"{INSTRUCTION}<HostQueryRq/>", "HostQueryRq"),
        (build("CustomerAdd", {"Name": "A"}).text, "CustomerAddRq"),
    ],
)
def test_a_part_of_a_document_is_valid_and_its_warning_says_what_is_missing(
    source: str, name: str
) -> None:
    found = validate(source)
    fix = (
        'Put it into <?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq '
        'onError="stopOnError">…</QBXMLMsgsRq></QBXML>, as the service does by itself.'
    )
    message = f"{name} stands alone; QuickBooks takes it in a whole document only."
    told = [(one.kind, one.message, one.fix) for one in found.warnings]
    assert (found.problems, told) == ((), [("frame", message, fix)])


def test_what_would_spoil_the_whole_is_a_warning_in_a_part() -> None:
    found = validate(f"\n{declared('1.1', inside=NAMED)}")
    assert found.valid
    assert [one.message for one in found.warnings] == [
        "QBXMLMsgsRq stands alone; QuickBooks takes it in a whole document only.",
        "Something blank stands before <?xml?>.",
        '<?xml version="1.1"?> is no XML declaration of 1.0.',
        ASCII_ONLY,
    ]


def test_what_is_no_qbxml_is_not_said_to_stand_alone() -> None:
    assert validate("<Foo/>").warnings == ()
