"""The service: a durable queue between a REST API and the QuickBooks Web Connector."""

__version__ = "0.1.0"
