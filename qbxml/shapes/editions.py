"""Which QuickBooks something is for: its qbXML version and the edition of its country."""

from collections.abc import Iterator
from dataclasses import dataclass

from qbxml.schema.editions import LETTERS
from qbxml.schema.notation import FIRST, Choice, Item, Part, Version
from qbxml.versions import as_numbers


@dataclass(frozen=True, slots=True)
class QuickBooks:
    """One QuickBooks, or any: `version` None and `edition` "" leave nothing out.

    `version` is the highest that it reads, `edition` the tables' letter.
    """

    version: Version | None = None
    edition: str = ""

    def knows(self, since: Version, lacking: str = "") -> bool:
        """Say whether it has what came with a version and is missing in these editions."""
        new = self.version is not None and since > self.version
        return not new and (not self.edition or self.edition not in lacking)

    def surely(self, since: Version, lacking: str = "") -> bool:
        """Say whether it has this whatever of it is left open."""
        old = since == FIRST or self.version is not None
        return old and (not lacking or bool(self.edition)) and self.knows(since, lacking)

    def kept(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return the parts that it has; a choice of which nothing is left is none of them."""
        return tuple(self._kept(parts))

    def longest(self, item: Item) -> int | None:
        """Return how long a text may be; where any is meant, the longest of all editions."""
        return item.longest_for(self.edition)

    def shortest(self, item: Item) -> int | None:
        """Return the same, but where any is meant the length that every edition takes."""
        if item.longest is None or self.edition:
            return self.longest(item)
        return min([item.longest, *item.longest_in.values()])

    def _kept(self, parts: tuple[Part, ...]) -> Iterator[Part]:
        for part in parts:
            if isinstance(part, Item):
                if self.knows(part.since, part.lacking):
                    yield part
            elif self.knows(part.since):
                options = tuple(filter(None, map(self.kept, part.options)))
                if options:
                    yield Choice(options, part.least, part.most, part.since)


ANY = QuickBooks()


def quickbooks(version: str | None = None, edition: str | None = None) -> QuickBooks:
    """Return a QuickBooks by version ("13.0") and country ("US", "CA", "UK", "AU").

    None stands for any. Raises ValueError for what is no version or no such country.
    """
    if edition and edition.upper() not in LETTERS:
        raise ValueError(f"an edition is one of {', '.join(LETTERS)}, not {edition!r}")
    letter = LETTERS[edition.upper()] if edition else ""
    return QuickBooks(as_numbers(version) if version else None, letter)


def countries(lacking: str) -> list[str]:
    """Return the countries ("US", "CA" …) of editions that lack something."""
    return [country for country, letter in LETTERS.items() if letter in lacking]
