"""The file a bookkeeper double-clicks: its fields, what would be refused, its text.

Stands alone: nothing here knows the service. Source for the format: Intuit's QuickBooks Web
Connector Programmer's Guide, table 4-1 and appendix A.
"""

from qwc.check import problems
from qwc.model import QwcFile
from qwc.write import write

__all__ = ["QwcFile", "problems", "write"]
