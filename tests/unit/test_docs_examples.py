"""What the pages show is what comes out."""

import doctest
import re
import shlex
from pathlib import Path

from helpers.shell import Shell

ROOT = Path(__file__).parents[2]
FILE = re.compile(r"`(\S+\.(?:xml|json))`:\n\n```(?:xml|json)\n(.*?)```", re.DOTALL)
CONSOLE = re.compile(r"```console\n\$ qbrelay ([^\n]*)\n(.*?)```", re.DOTALL)
PYTHON = re.compile(r"```pycon\n(.*?)```", re.DOTALL)


def test_checking_mending_and_building_come_out_as_the_page_shows(shell: Shell) -> None:
    page = (ROOT / "docs/how-to/check-qbxml.md").read_text("utf-8")
    for name, text in FILE.findall(page):
        shell.file(name, text)
    shown = CONSOLE.findall(page)
    assert len(shown) == 5
    for words, expected in shown:
        failing = int(": error: " in expected)
        said = shell(*shlex.split(words), code=failing)
        assert said.out + said.err == expected, words


def test_the_library_does_what_the_readme_shows() -> None:
    (text,) = PYTHON.findall((ROOT / "README.md").read_text("utf-8"))
    example = doctest.DocTestParser().get_doctest(text, {}, "README.md", "README.md", 0)
    assert len(example.examples) == 5
    assert doctest.DocTestRunner(verbose=False).run(example).failed == 0
