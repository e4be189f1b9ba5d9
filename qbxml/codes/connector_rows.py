"""The codes of the Web Connector itself (QBWC1000 and on), one row each: codes, case, meaning, fix.

They stand in its window and its log on the PC, and never reach the service. From Intuit's guide and
from what servers met in practice; where the two differ, practice speaks.
"""

from typing import Final

Case = tuple[str, str, str]
"""What several codes have in common: when they are seen, and a sentence for a developer and for a
bookkeeper."""

_SERVER: Final = "Look into the server's log, and at the answer that it gave to this call."

# The .qwc file or the server's address is wrong.
ADDING: Final = (
    "adding the application",
    "Correct the server or the .qwc file, then add that file again.",
    "The connection could not be added; tell whoever runs the service.",
)
# QuickBooks would not take the mark by which an application knows its company file.
MARKING: Final = (
    "adding the application",
    "The mark in the company file belongs to OwnerID and FileID: make a .qwc file with new ones.",
    "The connection could not be tied to this company file; a new file to add is needed.",
)
# A call of the server failed.
CALLING: Final = (
    "talking to the server",
    _SERVER,
    "The Web Connector could not talk to the service; nothing that waits is lost.",
)
# QuickBooks could not be reached.
OPENING: Final = (
    "opening QuickBooks",
    "The server is told the HRESULT by connectionError: explain that code.",
    "The Web Connector could not get into QuickBooks; nothing that waits is lost.",
)
# The password that is kept on the PC is missing or wrong.
PASSWORD: Final = (
    "logging in to the server",
    "Hand out the password once, and tell people to save it in the Web Connector.",
    "The Web Connector does not have the right password of the connection.",
)
# Files and the registry of the PC.
PC: Final = (
    "starting or running",
    "Nothing is wrong with the server: this is about Windows on that PC.",
    "The Web Connector has trouble with its own files on this PC.",
)
# Only a message.
NOTICE: Final = (
    "in its window",
    "Nothing is wrong with the server.",
    "The Web Connector only says something; nothing that waits is lost.",
)

_PAGE: Final = "Make the page answer 200 to a plain GET, without a login."
_OPEN: Final = "Open the company file in QuickBooks, close any dialog, and press Update Selected."
_AGAIN: Final = "Remove the application from the Web Connector and add its .qwc file again."
_WRITABLE: Final = "Let the Windows user write in the folder of the Web Connector's log."

ROWS: Final[tuple[tuple[str, Case, str, str], ...]] = (
    ("1000", ADDING, "AppURL and AppSupport name different hosts.", "Give both the same host."),
    ("1001", ADDING, "AppURL holds an IP address.", "Use the name of the host."),
    ("1002", ADDING, "AppSupport holds an IP address.", "Use the name of the host."),
    ("1003 1004", ADDING, "The page of AppSupport could not be fetched.", _PAGE),
    ("1005", PC, "The log file is missing or cannot be written.", _WRITABLE),
    ("1006", PC, "The Web Connector could not start.", "Restart it, then the PC."),
    ("1007 1008", OPENING, "QuickBooks could not be opened.", _OPEN),
    ("1009", OPENING, "Someone ended the second try to open QuickBooks.", _OPEN),
    ("1010", ADDING, "The address does not begin with https.", "Give the server an https address."),
    ("1011", PC, "The application is not registered on this PC.", _AGAIN),
    (
        "1012",
        CALLING,
        "The login call failed: no connection, no TLS, or an answer that is no SOAP.",
        "Open the server's address in a browser on that PC, and look into the server's log.",
    ),
    ("1013", OPENING, "QuickBooks refused the connection.", _OPEN),
    ("1014", OPENING, "QuickBooks did not tell about itself and the company.", _OPEN),
    ("1015", NOTICE, "The session did not close cleanly; the update is done.", "Nothing to do."),
    ("1016", NOTICE, "No application is ticked.", "Tick it, then press Update Selected."),
    ("1017", NOTICE, "Some of the applications failed.", "Look up the code of each."),
    ("1018 1019", NOTICE, "There is nothing to select or to clear.", "Nothing to do."),
    ("1020", NOTICE, "There are scheduled updates left.", "Keep the Web Connector running."),
    ("1021", OPENING, "The version of QuickBooks' interface could not be read.", _OPEN),
    ("1022 1023 1024 1025", MARKING, "The mark in the company file could not be read.", _OPEN),
    (
        "1026",
        MARKING,
        "The mark could not be written; its FileID may be in use.",
        "Add a .qwc file with a new FileID.",
    ),
    ("1027", MARKING, "The FileID could not be registered.", "Add a .qwc file with a new FileID."),
    (
        "1028 1029 1038",
        PASSWORD,
        "The saved password cannot be read or written.",
        "Type the password into the Web Connector again and let it be saved.",
    ),
    (
        "1030 1040",
        PASSWORD,
        "No password is saved, or it is wrong.",
        "Type the password into the Web Connector again and let it be saved.",
    ),
    ("1031", NOTICE, "The update ended with an error.", "Look into the Web Connector's log."),
    ("1032", PC, "The application is not registered on this PC.", _AGAIN),
    ("1033", PC, "The log file cannot be written.", _WRITABLE),
    ("1034", OPENING, "QuickBooks did not take the rights that were asked for.", _OPEN),
    ("1035", PC, "The name localhost is not known on this PC.", "Mend the hosts file of Windows."),
    ("1036", CALLING, "The version call failed.", _SERVER),
    (
        "1037",
        CALLING,
        "The server does not accept this version of the Web Connector.",
        "Update the Web Connector.",
    ),
    (
        "1039",
        MARKING,
        "The application could not be added: most often its FileID was used before.",
        "Log in as Admin in single-user mode, and add a .qwc file with a new FileID.",
    ),
    ("1041", CALLING, "The call for the next work failed.", _SERVER),
    ("1042", CALLING, "Handing over QuickBooks' answer failed.", _SERVER),
    ("1043", CALLING, "Asking for the last error failed.", _SERVER),
    ("1044", CALLING, "The closing call failed.", _SERVER),
    ("1045", CALLING, "Telling that QuickBooks could not be opened failed.", _SERVER),
    ("1046", CALLING, "The version call was answered with something else.", _SERVER),
    (
        "1048",
        ADDING,
        "The server's certificate or page was not accepted.",
        "Use a certificate that Windows trusts, and let the address answer 200 to a plain GET.",
    ),
    ("1051", ADDING, "The application was not added.", "Give the server an https address."),
    ("1065", ADDING, "QBType is not known.", "Write QBFS into the .qwc file."),
    (
        "1080",
        MARKING,
        "The mark could not be written because the application may only read.",
        "Add a .qwc file with IsReadOnly false.",
    ),
    (
        "1085",
        PC,
        "The log file cannot be written.",
        "End the Web Connector, delete QWCLog.txt, and start it again.",
    ),
    ("2012", CALLING, "The login call brought nothing that can be read.", _SERVER),
)
