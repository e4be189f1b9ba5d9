"""What a .qwc file says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QwcFile:
    """One application as the Web Connector will register it.

    `owner_id` names the application, `file_id` one company file in it; both are GUIDs in braces.
    `app_name` is what QuickBooks shows and remembers, and is unique on a PC. There is no password
    here: the bookkeeper types it once into the Web Connector. None means the element is left out;
    without `every_…` the bookkeeper sets the schedule. `cert_url` None: `app_url` is fetched.
    """

    app_name: str
    app_url: str
    app_support: str
    username: str
    owner_id: str
    file_id: str
    description: str
    app_id: str = ""
    cert_url: str | None = None
    every_seconds: int | None = None
    every_minutes: int | None = None
    unattended: str = "umpOptional"
    personal_data: str = "pdpOptional"
    auth_flags: str = "0xF"
    qb_type: str = "QBFS"
    notify: bool = False
    is_read_only: bool = False
    display_name: str | None = None
    unique_name: str | None = None
    style: str | None = None
