"""What pages link to and what programs name is there, and each page can be found from the index."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "integrations/make/README.md",
    *sorted(DOCS.rglob("*.md")),
]
FOLDERS = ("benchmarks", "deploy", "infra", "integrations", "qbwc_service", "qbxml", "qwc", "tools")
CODE = [
    file
    for file in (*ROOT.glob("*"), *(each for name in FOLDERS for each in (ROOT / name).rglob("*")))
    if file.is_file() and not file.name.endswith((".pyc", ".png"))
]
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
NAMED = re.compile(r"(?<![\w/.])docs/[\w/.-]*\w(?:#[\w-]+)?")
"""A page of ours in the text of a program; /docs/… would be an address of the server."""


def prose(page: Path) -> str:
    return FENCED.sub("", page.read_text("utf-8"))


def links(page: Path) -> Iterator[str]:
    yield from (link for link in LINK.findall(prose(page)) if "://" not in link)


def anchors(page: Path) -> set[str]:
    """The names that GitHub gives to the headings of a page."""
    seen: Counter[str] = Counter()
    names = set()
    for heading in HEADING.findall(prose(page)):
        name = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        names.add(f"{name}-{seen[name]}" if seen[name] else name)
        seen[name] += 1
    return names


def is_there(link: str, here: Path) -> bool:
    """Say whether a link leads to a file, and to a heading in it where it names one."""
    path, _, anchor = link.partition("#")
    there = (here.parent / path).resolve() if path else here
    return there.exists() and (not anchor or anchor in anchors(there))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_anchor_leads_somewhere(page: Path) -> None:
    assert [link for link in links(page) if not is_there(link, page)] == []


def test_every_page_that_a_program_names_is_there() -> None:
    named = {
        (file.relative_to(ROOT).as_posix(), name)
        for file in CODE
        for name in NAMED.findall(file.read_bytes().decode("utf-8", "replace"))
    }
    assert ("qbwc_service/cli/doctor.py", "docs/reference/settings.md") in named
    assert [one for one in sorted(named) if not is_there(one[1], ROOT / "x")] == []


def test_every_page_is_in_the_index_and_the_readme_leads_there() -> None:
    index = DOCS / "README.md"
    there = {(index.parent / link.partition("#")[0]).resolve() for link in links(index)}
    decisions = DOCS / "decisions"
    pages = {page for page in DOCS.rglob("*.md") if decisions not in page.parents} - {index}
    assert sorted(pages - there) == []
    assert decisions in there
    assert "docs/README.md" in links(ROOT / "README.md")


def test_a_page_and_a_heading_that_are_not_there_are_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One, two: `three`\n\n## Again\n\n## Again\n```sh\n# no heading\n```\n")
    assert anchors(page) == {"one-two-three", "again", "again-1"}
    assert is_there("#again-1", page)
    assert not is_there("page.md#gone", page)
    assert not is_there("gone.md", page)
