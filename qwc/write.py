"""A .qwc file's text."""

import re
from collections.abc import Callable
from xml.sax.saxutils import escape

from qwc.model import QwcFile

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that no XML 1.0 document can hold."""

HEAD = '<?xml version="1.0"?>\n<QBWCXML>\n'
TAIL = "</QBWCXML>\n"

ELEMENTS: tuple[tuple[str, Callable[[QwcFile], str | None]], ...] = (
    ("AppName", lambda q: q.app_name),
    ("AppID", lambda q: q.app_id),
    ("AppURL", lambda q: q.app_url),
    ("AppDescription", lambda q: q.description),
    ("AppSupport", lambda q: q.app_support),
    ("CertURL", lambda q: q.cert_url),
    ("UserName", lambda q: q.username),
    ("OwnerID", lambda q: q.owner_id),
    ("FileID", lambda q: q.file_id),
    ("QBType", lambda q: q.qb_type),
    ("Style", lambda q: q.style),
    ("AuthFlags", lambda q: q.auth_flags),
    ("PersonalDataPref", lambda q: q.personal_data),
    ("UnattendedModePref", lambda q: q.unattended),
    ("Notify", lambda q: "true" if q.notify else None),
    ("AppDisplayName", lambda q: q.display_name),
    ("AppUniqueName", lambda q: q.unique_name),
)
"""The order of Intuit's samples. The Guide says that order does not matter."""


def write(qwc: QwcFile) -> bytes:
    """Return the file: UTF-8 without BOM, the XML declaration as its first byte.

    Writes what it is given; `qwc.check.problems` says what the Web Connector would refuse. A text
    with a character that XML cannot hold raises ValueError naming the element.
    """
    lines = [_line(name, value(qwc)) for name, value in ELEMENTS]
    lines += [_scheduler(qwc), _line("IsReadOnly", "true" if qwc.is_read_only else "false")]
    return (HEAD + "".join(lines) + TAIL).encode()


def _line(name: str, text: str | None) -> str:
    return "" if text is None else f"  {_element(name, text)}\n"


def _scheduler(qwc: QwcFile) -> str:
    # Where both stand the Web Connector obeys the first, so at most one is written.
    if qwc.every_seconds is not None:
        inner = _element("RunEveryNSeconds", str(qwc.every_seconds))
    elif qwc.every_minutes is not None:
        inner = _element("RunEveryNMinutes", str(qwc.every_minutes))
    else:
        return ""
    return f"  <Scheduler>\n    {inner}\n  </Scheduler>\n"


def _element(name: str, text: str) -> str:
    if found := NOT_XML.search(text):
        code = f"U+{ord(found[0]):04X}"
        raise ValueError(f"{name} holds {code}, which no XML file can hold: remove it.")
    return f"<{name}>{escape(text)}</{name}>"
