"""What the pages show is what comes out."""

import doctest
import re
import shlex
import subprocess
from pathlib import Path

from helpers.shell import Shell

ROOT = Path(__file__).parents[2]
FILE = re.compile(r"`(\S+\.(?:xml|json))`:\n\n```(?:xml|json)\n(.*?)```", re.DOTALL)
CONSOLE = re.compile(r"```console\n\$ qbrelay ([^\n]*)\n(.*?)```", re.DOTALL)
BLOCK = re.compile(r"```(?:sh|python)\n(.*?)```", re.DOTALL)
KEY = re.compile(r"""Idempotency-Key: ([^"]+)"|, "(order-[0-9]+)"\)""")
PYTHON = re.compile(r"```pycon\n(.*?)```", re.DOTALL)


def test_checking_mending_and_building_come_out_as_the_page_shows(shell: Shell) -> None:
    page = (ROOT / "docs/how-to/check-qbxml.md").read_text("utf-8")
    for name, text in FILE.findall(page):
        shell.file(name, text)
    shown = CONSOLE.findall(page)
    assert len(shown) == 7
    for words, expected in shown:
        failing = int(": error: " in expected)
        said = shell(*shlex.split(words), code=failing)
        assert said.out + said.err == expected, words


def test_the_library_does_what_the_readme_shows() -> None:
    (text,) = PYTHON.findall((ROOT / "README.md").read_text("utf-8"))
    example = doctest.DocTestParser().get_doctest(text, {}, "README.md", "README.md", 0)
    assert len(example.examples) == 5
    assert doctest.DocTestRunner(verbose=False).run(example).failed == 0


def test_make_hands_the_demo_the_options_that_the_readme_names() -> None:
    (given,) = re.findall(r'`make demo ARGS="([^"]+)"`', (ROOT / "README.md").read_text("utf-8"))
    command = ["make", "-n", "--no-print-directory", "-o", ".venv/.ready", "demo", f"ARGS={given}"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said == f".venv/bin/qbrelay demo {given}\n"


def test_no_two_calls_that_a_page_tells_to_copy_share_an_idempotency_key() -> None:
    pages = ("README.md", "docs/how-to/json.md", "docs/how-to/python-client.md")
    found = [
        {one[1] or one[2] for one in KEY.finditer(block)}
        for page in pages
        for block in BLOCK.findall((ROOT / page).read_text("utf-8"))
    ]
    keys = [key for block in found for key in block]
    assert sorted(keys) == ["order-12345", "order-12346", "order-12347", "order-12348"]
