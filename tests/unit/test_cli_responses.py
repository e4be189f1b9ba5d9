"""`qbrelay transactions response`: an answer into a file or on to another program."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from helpers.office import Office
from helpers.pages import put_pages, whole
from helpers.shell import Shell

from qbwc_service.store.sqlite import SqliteStore

ID = "tx-01m7xnfmnty9w83r1btt0qhmtv"
EMPTY = "tx-01m7xnfmnty9w83r1btt0qhmtt"
CUT = "tx-01m7xnfmnty9w83r1btt0qhmtw"


@pytest.fixture
def large(shell: Shell) -> Path:
    """Put an answer of two pages of 70 records into the shell's database."""
    shell.connection()
    with closing(SqliteStore(shell.db)) as store:
        services = Office(store=store).services
        put_pages(services, pages=2, records=70, id_=ID)
        put_pages(services, pages=0, id_=EMPTY)
    return shell.db


def left_over(shell: Shell) -> list[str]:
    return sorted(path.name for path in shell.folder.iterdir() if path.is_file())


@pytest.mark.usefixtures("large")
def test_the_answer_goes_to_stdout_alone(shell: Shell) -> None:
    said = shell("transactions", "response", ID)
    assert (said.out, said.err) == (whole(140), "")


@pytest.mark.usefixtures("large")
def test_records_go_into_a_file_that_keeps_its_mode_or_is_its_owners_alone(shell: Shell) -> None:
    shell.file("answer.ndjson", "older").chmod(0o640)
    said = shell("transactions", "response", ID, "--format", "ndjson", "--out", "answer.ndjson")
    path = shell.folder / "answer.ndjson"
    assert said.err == f"answer.ndjson: {path.stat().st_size:,} bytes.\n"
    assert path.stat().st_mode & 0o777 == 0o640
    lines = path.read_text(encoding="utf-8").splitlines()
    assert (len(lines), json.loads(lines[-1])["count"]) == (141, 140)
    told = shell("transactions", "response", ID, "--out", "answer.xml", "--json").data
    size = (shell.folder / "answer.xml").stat().st_size
    assert (shell.folder / "answer.xml").stat().st_mode & 0o777 == 0o600
    assert told == {"transaction_id": ID, "format": "xml", "file": "answer.xml", "bytes": size}
    assert size == len(whole(140))
    (shell.folder / "answer.xml").unlink()
    assert left_over(shell) == ["answer.ndjson"]


def test_d30_a_file_is_left_as_it_was_when_the_answer_breaks_off(shell: Shell, large: Path) -> None:
    shell.file("answer.xml", "older")
    with closing(SqliteStore(large)) as store:
        services = Office(store=store).services
        pages = put_pages(services, pages=3, records=70, id_=CUT).response
        services.payloads.drop(pages[2:])
    said = shell("transactions", "response", CUT, "--out", "answer.xml", code=1)
    assert said.err == (f"qbrelay: The answer of {CUT} was purged while it was read.\n")
    assert left_over(shell) == ["answer.xml"]
    assert (shell.folder / "answer.xml").read_text(encoding="utf-8") == "older"


@pytest.mark.usefixtures("large")
def test_what_cannot_be_written_or_read_is_said(shell: Shell) -> None:
    said = shell("transactions", "response", "tx-none", code=1)
    assert said.err.startswith("qbrelay: There is no transaction 'tx-none'.")
    said = shell("transactions", "response", ID, "--json", code=2)
    assert said.err == "qbrelay: --json tells of the file: name one with --out.\n"
    words = ("transactions", "response", ID, "--out")
    assert shell(*words, "relay-data", code=2).err == (
        "qbrelay: relay-data is a folder; name a file.\n"
    )
    assert shell(*words, "none/answer.xml", code=2).err == "qbrelay: There is no file none.\n"
    assert shell("transactions", "response", EMPTY, code=1).err == (
        f"qbrelay: The transaction {EMPTY} has no answer. Read `qbrelay transactions show {EMPTY}`:"
        " it says where it stands.\n"
    )
