"""Schemas of the good answers, for the OpenAPI document: read when it is written, not at start."""
