"""Codes of QuickBooks and the Web Connector: what they mean and what helps, in tables of words."""
