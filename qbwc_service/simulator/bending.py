"""Documents bent by fault switches before they reach the service."""

import html
import re

QBPOS = "HOSTQUERY/COMPANYQUERY/PREFQUERY is currently not supported in QBPOS."
OTHER_FILE_ID = "{0badf11e-0000-4000-8000-0badf11e0000}"
OTHER_NAME = "Another Company"
OTHER_PATH = r"C:\Books\another company.qbw"
_FILE_ID = re.compile(
    r"(<DataExtName>FileID</DataExtName>\s*<DataExtType>\w*</DataExtType>\s*<DataExtValue>)[^<]*"
)
_NAME = re.compile(r"(<(CompanyName|LegalCompanyName)>)[^<]*")
_REFERENCE = re.compile(r"&#(\d+);")
_TEXT_END = re.compile(r"(?<=[^>\n])</")
_RET_END = re.compile(r"</\w+Ret>")


def other_company(hcp: str) -> str:
    """Return the HCP as another company file would give it."""
    named = _NAME.sub(rf"\g<1>{OTHER_NAME}", hcp)
    return _FILE_ID.sub(rf"\g<1>{OTHER_FILE_ID}", named)


def with_control_character(answer: str) -> str:
    """Put U+001F at the end of the first text in the document."""
    return _TEXT_END.sub("\x1f</", answer, count=1)


def raw(answer: str) -> str:
    """Write letters raw where QuickBooks writes numeric references."""
    return _REFERENCE.sub(lambda match: html.unescape(match.group()), answer)


def padded(answer: str, characters: int) -> str:
    """Lengthen the first record by a field of this size, or the document by line ends."""
    found = _RET_END.search(answer)
    if found is None:
        return answer + "\n" * characters
    value = "x" * characters
    field = (
        "<DataExtRet>\n<OwnerID>0</OwnerID>\n<DataExtName>Padding</DataExtName>\n"
        f"<DataExtType>STR1024TYPE</DataExtType>\n<DataExtValue>{value}</DataExtValue>\n"
        "</DataExtRet>\n"
    )
    return answer[: found.start()] + field + answer[found.start() :]
