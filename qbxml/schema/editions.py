"""The editions of QuickBooks: one for each country, and the letter that the tables have for it."""

from collections.abc import Mapping
from types import MappingProxyType

LETTERS: Mapping[str, str] = MappingProxyType({"US": "D", "CA": "C", "UK": "U", "AU": "A"})
"""Country as QuickBooks reports it -> the tables' letter of its edition."""
COUNTRIES: Mapping[str, str] = MappingProxyType(
    {"D": "US", "C": "Canada", "U": "UK", "A": "Australia"}
)
"""The tables' letter -> the edition's name."""
ADJECTIVES: Mapping[str, str] = MappingProxyType({**COUNTRIES, "C": "Canadian", "A": "Australian"})
"""The tables' letter -> what stands before the word edition."""


def letter(country: str) -> str:
    """Return the letter of a country's edition in any case, "" for ""; raise LookupError."""
    if country and country.upper() not in LETTERS:
        raise LookupError(f"an edition is one of {', '.join(LETTERS)}, not {country!r}")
    return LETTERS[country.upper()] if country else ""
