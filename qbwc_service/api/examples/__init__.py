"""Examples of every call: what it answers, well or not, as the OpenAPI document shows it."""
