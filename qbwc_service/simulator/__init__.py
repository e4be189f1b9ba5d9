"""A Web Connector and a QuickBooks company to run the service against."""

from qbwc_service.simulator.clocks import pc_clock
from qbwc_service.simulator.company import Company
from qbwc_service.simulator.crashes import Crash
from qbwc_service.simulator.executing import Session
from qbwc_service.simulator.faults import Faults, When
from qbwc_service.simulator.host import Product
from qbwc_service.simulator.qwc_file import QwcFile, read_qwc
from qbwc_service.simulator.refusals import QwcRefusedError, RequestProcessorError, SimulatedDeath
from qbwc_service.simulator.reports import SoapCall, VisitReport
from qbwc_service.simulator.web_connector import WebConnector

__all__ = [
    "Company",
    "Crash",
    "Faults",
    "Product",
    "QwcFile",
    "QwcRefusedError",
    "RequestProcessorError",
    "Session",
    "SimulatedDeath",
    "SoapCall",
    "VisitReport",
    "WebConnector",
    "When",
    "pc_clock",
    "read_qwc",
]
