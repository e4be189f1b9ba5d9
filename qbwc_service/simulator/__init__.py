"""A Web Connector and a QuickBooks company to run the service against."""

from qbwc_service.simulator.company import Company, Session
from qbwc_service.simulator.faults import Faults, When
from qbwc_service.simulator.host import Product
from qbwc_service.simulator.qwc_file import QwcFile, read_qwc
from qbwc_service.simulator.refusals import QwcRefusedError, RequestProcessorError
from qbwc_service.simulator.reports import SoapCall, VisitReport
from qbwc_service.simulator.web_connector import WebConnector

__all__ = [
    "Company",
    "Faults",
    "Product",
    "QwcFile",
    "QwcRefusedError",
    "RequestProcessorError",
    "Session",
    "SoapCall",
    "VisitReport",
    "WebConnector",
    "When",
    "read_qwc",
]
