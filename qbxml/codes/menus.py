"""Where in QuickBooks Desktop (US) something is put right: exact paths, by a short name.

Menus change little between years; where they differ between editions both paths stand here. A path
that is not sure is left out, and the code that needs it has none.
"""

from typing import Final

_PREFERENCES: Final = "Edit > Preferences"
_ACCESS: Final = f"{_PREFERENCES} > Integrated Applications > Company Preferences"

MENUS: Final = {
    "access": _ACCESS,
    "accounts": "Lists > Chart of Accounts",
    "activate": "Help > Activate QuickBooks Desktop",
    "bills": "Vendors > Pay Bills",
    "close": "Window > Close All",
    "closing-date": f"{_PREFERENCES} > Accounting > Company Preferences > Set Date/Password",
    "customers": "Customers > Customer Center",
    "employees": "Employees > Employee Center",
    "find": "Edit > Find",
    "items": "Lists > Item List",
    "multi-user": "File > Switch to Multi-user Mode",
    "open": "File > Open or Restore Company",
    "payments": "Customers > Receive Payments",
    "preferences": _PREFERENCES,
    "properties": f"{_ACCESS} > Properties",
    "roles": "Company > Users > Set Up Users and Roles",
    "single-user": "File > Switch to Single-user Mode",
    "update": "Help > Update QuickBooks Desktop",
    "users": "Company > Set Up Users and Passwords > Set Up Users",
    "vendors": "Vendors > Vendor Center",
    "verify": "File > Utilities > Verify Data",
}


def path(names: str) -> str:
    """Return the paths with these names, parted by blanks, for a person: "" for none."""
    return ", or ".join(MENUS[name] for name in names.split())
