"""What a status code that is not known means: what its range, as Intuit cuts it, says."""

from typing import Final

from qbxml.codes.status_rows import Kind

_READ: Final = "Read QuickBooks' message."
_TELL: Final = "Nothing was entered; tell whoever runs the program what QuickBooks' message says."

RANGES: Final[tuple[tuple[int, Kind, str, str, str, str], ...]] = (
    # first code above the range, kind, meaning, what to do, for a developer, for a bookkeeper
    (
        0,
        "bug",
        "A status code that QuickBooks does not use.",
        _READ,
        "Take a write with this code as unknown until its record was looked for.",
        "It is not certain whether it was entered; look for it before it is entered again.",
    ),
    (
        500,
        "ok",
        "Information from QuickBooks.",
        "Nothing to do.",
        "Take it as done.",
        "It was done in QuickBooks.",
    ),
    (
        1000,
        "partial",
        "A warning; what was found is returned.",
        _READ,
        "A write with a warning was made: do not send it again, read what the message says.",
        "It was done, perhaps without some detail; QuickBooks' message says which.",
    ),
    (
        2000,
        "bug",
        "A general error.",
        "Read QuickBooks' message and correct the request.",
        "Correct what the message names; nothing of the request was done.",
        _TELL,
    ),
    (
        3000,
        "unsupported",
        "The request is not supported here.",
        "Use another request.",
        "Find out which editions and versions know the request.",
        "This edition of QuickBooks cannot do what the program asked; nothing was entered.",
    ),
    (
        3100,
        "input",
        "A value has the wrong form.",
        "Correct the value that the message names.",
        "Write the value in the form that the schema gives.",
        _TELL,
    ),
    (
        9100,
        "input",
        "QuickBooks refused the request.",
        "Read QuickBooks' message and correct it.",
        "Correct what the message names; nothing of the request was done.",
        _TELL,
    ),
    (
        9200,
        "bug",
        "A macro (defMacro, useMacro) is wrong.",
        "Define each macro before using it.",
        "Give each defMacro a name of its own, and use it only in the same message set.",
        "Nothing was entered, and there is nothing to do in QuickBooks: the program has a mistake.",
    ),
)

BEYOND: Final[tuple[int, Kind, str, str, str, str]] = (
    9200,
    "bug",
    "A status code that is not known.",
    _READ,
    "Correct what the message names; nothing of the request was done.",
    _TELL,
)
