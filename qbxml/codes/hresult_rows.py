"""The HRESULTs that are known, one row each: code, case, meaning, what the bookkeeper can do.

They reach the service in connectionError (QuickBooks or the file could not be opened, so nothing
ran) and in receiveResponseXML (while a set was processed). From Intuit's samples and guide, and
from the texts that QuickBooks shows.
"""

from typing import Final

from qbxml.codes.hresult_cases import (
    BROKEN,
    CLOSED,
    DENIED,
    DIALOG,
    FAILED,
    LOCKED,
    LOST,
    OTHER_MODE,
    REFUSED,
    SHARED,
    STARTING,
    UNSUITED,
    WRONG_FILE,
    Case,
)

ROWS: Final[tuple[tuple[str, Case, str, str], ...]] = (
    (
        "0x80010105",
        LOST,
        "QuickBooks is stuck, or holds another file.",
        "End QuickBooks in the Task Manager and start it again.",
    ),
    (
        "0x80040154",
        BROKEN,
        "The QuickBooks component for other programs is not installed or not registered.",
        "Repair QuickBooks and the Web Connector on this PC.",
    ),
    (
        "0x80040308",
        BROKEN,
        "The QuickBooks component for other programs is not installed or not registered.",
        "Repair QuickBooks and the Web Connector on this PC.",
    ),
    (
        "0x80040400",
        REFUSED._replace(
            developer="Check names, order and values against the schema of the version declared."
        ),
        "QuickBooks could not parse the qbXML; nothing of the set was executed.",
        (
            "Nothing to do at the PC: the program that wrote the request must correct "
            "element order, names or values."
        ),
    ),
    (
        "0x80040401",
        CLOSED._replace(menu=""),
        "QuickBooks could not be accessed.",
        (
            "Start QuickBooks as the same Windows user as the Web Connector, both with or "
            "both without administrator rights."
        ),
    ),
    (
        "0x80040402",
        FAILED,
        "QuickBooks met an unexpected error.",
        "If it comes again, restart QuickBooks and look into qbsdklog.txt.",
    ),
    (
        "0x80040403",
        WRONG_FILE,
        "The company file could not be opened.",
        "Check that the company file is still at its place and can be opened in QuickBooks.",
    ),
    (
        "0x80040404",
        UNSUITED,
        "The running QuickBooks does not support qbXML.",
        "Use an edition of QuickBooks that other programs can talk to.",
    ),
    (
        "0x80040405",
        WRONG_FILE,
        "The company file, or its name, is not accepted.",
        "Open the company file in QuickBooks.",
    ),
    (
        "0x80040406",
        WRONG_FILE._replace(menu=""),
        "The name of the company file is not valid, or the file is damaged.",
        "Correct the path of the company file.",
    ),
    (
        "0x80040407",
        BROKEN,
        "The QuickBooks installation is incomplete.",
        "Repair the QuickBooks installation.",
    ),
    (
        "0x80040408",
        CLOSED,
        "QuickBooks could not be started.",
        (
            "Open QuickBooks with the company file, answer its start-up questions, and run "
            "it with the same rights as the Web Connector."
        ),
    ),
    (
        "0x80040409",
        WRONG_FILE._replace(menu="update"),
        "This QuickBooks cannot work with the company file.",
        "Update QuickBooks or the company file so that both have the same version.",
    ),
    (
        "0x8004040A",
        WRONG_FILE,
        "Another company file is open.",
        "Close the open company file, or open the one this connection belongs to.",
    ),
    (
        "0x8004040B",
        LOST,
        "The name of the open company file cannot be read at the moment.",
        "Nothing to do: the service tries it again.",
    ),
    (
        "0x8004040C",
        STARTING,
        "The session with QuickBooks was not opened.",
        "Nothing to do: the service tries it again.",
    ),
    (
        "0x8004040D",
        LOST,
        "The session with QuickBooks was lost.",
        "Keep QuickBooks open while the Web Connector is at work.",
    ),
    (
        "0x8004040E",
        LOST._replace(
            developer="Take a write as unknown until QuickBooks was asked for it; ask for less."
        ),
        "There was not enough memory.",
        "Restart QuickBooks; ask for smaller pages if it comes again.",
    ),
    (
        "0x80040410",
        OTHER_MODE,
        "The company file is open in another mode.",
        "Switch QuickBooks between single-user and multi-user mode.",
    ),
    (
        "0x80040413",
        REFUSED._replace(
            developer="Use stopOnError or continueOnError, and undo by requests of your own."
        ),
        "QuickBooks does not support rollbackOnError.",
        "Nothing to do at the PC: the program must use stopOnError or continueOnError.",
    ),
    (
        "0x80040414",
        DIALOG,
        "A dialog is open in QuickBooks.",
        "Close the dialog that is open in QuickBooks.",
    ),
    (
        "0x80040415",
        UNSUITED._replace(developer="Write AppName into the .qwc file."),
        "The application has no name.",
        "Add the .qwc file again; it must hold AppName.",
    ),
    (
        "0x80040416",
        CLOSED,
        "QuickBooks is not running, and no company file was named.",
        "Open the company file in QuickBooks.",
    ),
    (
        "0x80040417",
        CLOSED,
        "QuickBooks is running without a company file.",
        "Open the company file in QuickBooks.",
    ),
    (
        "0x80040418",
        DENIED._replace(menu="single-user"),
        "Only the QuickBooks Admin can grant the first access.",
        "Log in as Admin in single-user mode and add the application again.",
    ),
    (
        "0x8004041A",
        DENIED,
        "The application has no permission for this company file.",
        (
            "Allow the application under Edit, Preferences, Integrated Applications, Company "
            "Preferences."
        ),
    ),
    (
        "0x8004041B",
        LOCKED,
        "The access rights are locked at the moment.",
        "Nothing to do: the service tries it again.",
    ),
    (
        "0x8004041C",
        LOST._replace(menu="verify"),
        "QuickBooks met an internal error while it used the company file.",
        "If it comes again, verify and rebuild the data of the company file.",
    ),
    (
        "0x8004041D",
        DENIED._replace(menu="properties"),
        "The application may not log in by itself.",
        (
            "In the application's properties under Integrated Applications, allow it to log "
            "in automatically and choose a QuickBooks user."
        ),
    ),
    (
        "0x8004041E",
        BROKEN,
        "The certificate of the Web Connector has expired.",
        "Update the Web Connector.",
    ),
    (
        "0x8004041F",
        UNSUITED,
        "This edition of QuickBooks has no access for other programs.",
        "Use QuickBooks Pro, Premier or Enterprise.",
    ),
    (
        "0x80040420",
        DENIED,
        "The QuickBooks user refused access, or has not answered yet.",
        (
            "Allow the application under Edit, Preferences, Integrated Applications, Company "
            "Preferences."
        ),
    ),
    (
        "0x80040421",
        FAILED,
        "QuickBooks passed on a message of its own.",
        "Read the message and do what it says.",
    ),
    (
        "0x80040422",
        SHARED,
        "Single-user access is needed, and another application is in the file.",
        "Wait for the other application, or close it.",
    ),
    (
        "0x80040423",
        REFUSED._replace(developer="Declare a version that the answer to HostQueryRq lists."),
        "QuickBooks does not know this qbXML version.",
        "Nothing to do at the PC: use a lower qbXML version.",
    ),
    (
        "0x80040424",
        STARTING,
        "QuickBooks has not finished starting.",
        "Nothing to do: the service tries it again.",
    ),
    (
        "0x80040427",
        BROKEN._replace(menu="activate"),
        "This QuickBooks is not registered.",
        "Register QuickBooks.",
    ),
    (
        "0x8004042A",
        DENIED._replace(menu=""),
        "Remote access is not allowed.",
        "Allow remote access, or run the Web Connector on the QuickBooks PC.",
    ),
    (
        "0x8004042C",
        BROKEN,
        "The certificate of the Web Connector was revoked.",
        "Update the Web Connector.",
    ),
    (
        "0x8007007E",
        BROKEN,
        "The QuickBooks component for other programs is not installed or not registered.",
        "Repair QuickBooks and the Web Connector on this PC.",
    ),
)
