"""The doctor's look at the DynamoDB table, the bucket and the secret, and at what is in there."""

from collections.abc import Iterator

from qbwc_service.cli.aws_words import trouble_of
from qbwc_service.cli.doctor_database import contents
from qbwc_service.cli.findings import NEVER_THERE, Finding, note, ok, problem
from qbwc_service.config import Settings
from qbwc_service.store.port import StoreUnavailableError
from qbwc_service.store.sealing import SealBrokenError
from qbwc_service.wiring import build, objects_of, sealer_of

DEPLOY = "Deploy template.yaml: it makes the table as this version needs it."
EXPIRY = "Switch it on for the attribute `ttl`; a table that was recovered has lost it."
RECOVERY = "Switch point-in-time recovery on; a table that was recovered has lost it."

TELLING = "Switch it on (KEYS_ONLY): docs/how-to/aws-webhooks.md; one that was recovered lacks it."


def findings(settings: Settings) -> Iterator[Finding]:
    """Look at the table, then at what is in it, then at what lies beside it."""
    try:
        yield from _table(settings)
        relay = build(settings)
        try:
            yield from contents(relay.services)
        finally:
            relay.close()
    except Exception as error:
        trouble = trouble_of(error, settings.table)
        if trouble is None and not isinstance(error, StoreUnavailableError):
            raise
        yield problem("table", str(trouble or error), "")
        return
    yield _bucket(settings)
    yield _secret(settings)


def _table(settings: Settings) -> Iterator[Finding]:
    from qbwc_service.store.aws import client  # noqa: PLC0415 - who keeps a file lacks botocore
    from qbwc_service.store.dynamo_facts import look_at  # noqa: PLC0415 - same

    facts = look_at(client("dynamodb", settings), settings.table)
    name = settings.table
    if facts.status == "ACTIVE":
        yield ok("table", f"{name} answers.")
    else:
        yield note("table", f"{name} is {facts.status}.", "Look again in a few minutes.")
    if facts.wrong:
        text = f"Missing in {name}, or other than they should be: {', '.join(facts.wrong)}."
        yield problem("indexes", text, DEPLOY)
    else:
        yield ok("indexes", "Keys and indexes are what this version needs.")
    yield _switch(
        "time to live", facts.expires, "finished transactions would stay for ever", EXPIRY
    )
    yield _switch("recovery", facts.recovery, "there is no backup", RECOVERY)
    yield _switch("stream", facts.tells, "no webhook would be sent", TELLING)
    yield _protection(name, protected=facts.protected)


def _switch(name: str, on: bool | None, otherwise: str, fix: str) -> Finding:  # noqa: FBT001 - a fact
    if on is None:
        return note(name, "It cannot be seen with these credentials.")
    return ok(name, "It is on.") if on else problem(name, f"It is off: {otherwise}.", fix)


def _protection(name: str, *, protected: bool) -> Finding:
    if protected:
        return ok("deletion protection", "It is on.")
    return note("deletion protection", f"It is off: {name} may be deleted, as with the stack.")


def _bucket(settings: Settings) -> Finding:
    objects = objects_of(settings)
    if objects is None:
        fix = "Set QBRELAY_BUCKET to the stack's bucket."
        text = "None is set: large payloads can be neither read nor exported here."
        return problem("bucket", text, fix)
    try:
        objects.get(NEVER_THERE)
    except StoreUnavailableError as error:
        fix = "Is QBRELAY_BUCKET the stack's, and may these credentials read and list it?"
        return problem("bucket", f"{settings.bucket}: {error}", fix)
    return ok("bucket", f"{settings.bucket} answers.")


def _secret(settings: Settings) -> Finding:
    if not settings.sealed:
        text = "Payloads are encrypted by AWS alone; QBRELAY_SEALED is off."
        return note("encryption", text)
    fix = 'Put {"encryption_keys": "…"} into the secret that QBRELAY_SECRET names.'
    if not settings.secret:
        return problem("encryption", "QBRELAY_SEALED is on, QBRELAY_SECRET is empty.", fix)
    try:
        sealer_of(settings).seal("")
    except (StoreUnavailableError, SealBrokenError, ValueError) as error:
        return problem("encryption", str(error), fix)
    return ok("encryption", "Payloads are encrypted with the keys in the secret; keep a copy.")
