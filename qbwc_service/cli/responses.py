"""`qbrelay transactions response`: QuickBooks' answer into a file, or on to another program."""

from pathlib import Path
from typing import Annotated

import typer

from qbwc_service.cli import files
from qbwc_service.cli.output import USAGE, Trouble, say
from qbwc_service.cli.place import Place, placed
from qbwc_service.steps.answers import Form, answer_parts, in_bytes, need_answer
from qbwc_service.steps.transactions import find_job
from qbwc_service.store.payloads import PayloadGoneError


@placed
def response(
    place: Place,
    transaction_id: Annotated[str, typer.Argument(help="The transaction's id (tx-…).")],
    form: Annotated[
        Form, typer.Option("--format", help="qbXML, or one JSON object per record and line.")
    ] = Form.XML,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write it. Default: stdout.")
    ] = None,
) -> None:
    """Write QuickBooks' answer, of whatever size, page by page.

    FILE is made once all of it has been read, for its owner alone; one that is there keeps its
    mode. --json then tells its size. On stdout an answer that breaks off ends with exit code 1, or
    4 where the store is away.
    """
    if place.as_json and out is None:
        raise Trouble("--json tells of the file: name one with --out.", USAGE)
    with place.open() as at:
        job = find_job(at.services, at.caller, transaction_id)
        need_answer(job)
        parts = in_bytes(answer_parts(at.services, job, form))
        try:
            size = files.write(parts, out, private=True)
        except PayloadGoneError as error:
            raise Trouble(f"The answer of {job.id} was purged while it was read.") from error
    if out is not None:
        data = {"transaction_id": job.id, "format": form.value, "file": str(out), "bytes": size}
        place.emit(data, lambda: say(f"{out}: {size:,} bytes."))
