"""The pages about AWS name only what there is: files, headings, parameters, outputs, commands."""

import re
from pathlib import Path
from typing import Any

import pytest
from helpers.templates import ROOT, template
from typer.main import get_command

from qbwc_service.cli.app import app
from qbwc_service.config import Settings

HOW_TO = ROOT / "docs" / "how-to"
PAGES = sorted(path.name for path in HOW_TO.glob("aws-*.md"))
SETTINGS = {f"QBRELAY_{name.upper()}" for name in Settings.__struct_fields__}
NO_PARAMETERS = {"AppURL", "Yes", "AWS", "Enabled", "DDBStreamBatchInfo"}
"""Words in code that begin with a capital and are others' names."""


def text(page: str) -> str:
    return (HOW_TO / page).read_text("utf-8")


def headings(path: Path) -> set[str]:
    found = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^a-z0-9 _-]", "", one.lower()).replace(" ", "-") for one in found}


def commands(page: str) -> list[list[str]]:
    """Each `qbrelay …` of a page, in words, up to what the shell takes for itself."""
    plain = text(page).replace("\\\n", " ")
    return [line.split() for line in re.findall(r"(?<![\w./-])qbrelay ([a-z][^\n`#;)|&]+)", plain)]


def resolved(words: list[str]) -> tuple[Any, list[str]]:
    """The command that the words lead to, and what is left of them."""
    command: Any = get_command(app)
    while words and words[0] in getattr(command, "commands", {}):
        command, words = command.commands[words[0]], words[1:]
    return command, words


def test_there_is_a_page_for_each_task() -> None:
    tasks = ["deploy", "domain", "migrate", "qwc", "restore", "secrets", "tear-down", "upgrade"]
    assert [f"aws-{task}.md" for task in (*tasks, "webhooks")] == PAGES


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_heading_that_a_page_links_to_exists(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", text(page))
    targets = [((HOW_TO / target) if target else HOW_TO / page, part) for target, part in links]
    missing = [str(target) for target, _ in targets if not target.exists()]
    headless = [
        part
        for target, part in targets
        if part and target.exists() and part not in headings(target)
    ]
    assert (missing, headless) == ([], [])


@pytest.mark.parametrize("page", PAGES)
def test_every_parameter_and_output_that_a_page_names_exists(page: str) -> None:
    written = re.findall(r"`([A-Z][a-z]+[A-Z]?\w*)`", text(page))
    asked = re.findall(r"\bout ([A-Z]\w+)", text(page))
    known = {*template()["Parameters"], *template()["Outputs"], *NO_PARAMETERS}
    assert set(written) - known == set()
    assert set(asked) - set(template()["Outputs"]) == set()


@pytest.mark.parametrize("page", PAGES)
def test_every_setting_that_a_page_names_exists(page: str) -> None:
    assert set(re.findall(r"QBRELAY_[A-Z_]+", text(page))) - SETTINGS == set()


@pytest.mark.parametrize("page", PAGES)
def test_every_command_and_option_that_a_page_names_exists(page: str) -> None:
    unknown = []
    for words in commands(page):
        command, rest = resolved(words)
        options = {option for each in command.params for option in each.opts}
        group = hasattr(command, "commands")
        wrong = [word for word in rest if word.startswith("--") and word not in options]
        if group or wrong:
            unknown.append(" ".join(words))
    assert unknown == []
