"""Over REST and beside the server a file is read, refused and remarked upon alike."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.live import Live, serving, settings_for
from helpers.shell import Said, Shell

ADD = "<CustomerAddRq><CustomerAdd><Name>Zed</Name></CustomerAdd></CustomerAddRq>"
LOWER = ADD.replace("CustomerAddRq", "customerAddRq")
NEWER = (
    '<?xml version="1.0"?><?qbxml version="16.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">'
    "<CustomerQueryRq><Newer>1</Newer></CustomerQueryRq></QBXMLMsgsRq></QBXML>"
)
BAD = ADD.replace("</Name>", "</Name><IsActive>perhaps</IsActive>")


class Doors:
    """`submit` through either door; `live` is the server that both lead to."""

    def __init__(self, shell: Shell, live: Live, monkeypatch: pytest.MonkeyPatch, db: Path) -> None:
        self.live, self.given = live, db
        self._shell, self._monkeypatch, self._db = shell, monkeypatch, db

    def __call__(self, text: str, *words: object, code: int = 0) -> tuple[Said, Said]:
        """Return what is said over REST and beside the server."""
        path = self._shell.file("given.json" if text.startswith("{") else "given.xml", text)
        self.given = path
        all_ = ("submit", path, "--wait", 0, *words)
        with self._monkeypatch.context() as patched:
            patched.setenv("QBRELAY_KEY", self.live.key)
            rest = self._shell(*all_, code=code)
        return rest, self._shell(*all_, "--db", self._db, code=code)

    @property
    def rows(self) -> list[dict[str, object]]:
        """All transactions, the newest first."""
        rows: list[dict[str, object]] = self.live.http.get("/api/transactions").json()[
            "transactions"
        ]
        return rows


@pytest.fixture
def doors(tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Iterator[Doors]:
    with serving(settings_for(tmp_path)) as (relay, port), Live(relay, port) as live:
        shell.set(port=port)
        yield Doors(shell, live, monkeypatch, tmp_path / "relay.db")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"foo": 1}, "foo: there is no such field"),
        ({"validate": False}, "validate: there is no such field"),
        ({"not_before": "soon"}, "not_before: is no moment such as 2026-11-20T12:00:00Z"),
        ({"priority": "urgent"}, "priority: is none of 'interactive', 'standard' or 'batch'"),
        ({"paging": "never"}, "paging: is none of 'auto' or 'off'"),
        ({"type": "HostQuery"}, "type: there is no such field"),
        ({"upload_id": "up_0123456789012345678901"}, "qbxml: stands beside upload_id"),
    ],
)
def test_json_with_qbxml_is_refused_for_the_same_at_either_door(
    doors: Doors, fields: dict[str, object], told: str
) -> None:
    rest, beside = doors(json.dumps({"qbxml": "<HostQueryRq/>", **fields}), code=1)

    assert rest == beside
    assert told in beside.err
    assert doors.rows == []


def test_an_upload_is_named_to_the_call_that_knows_it(doors: Doors) -> None:
    rest, beside = doors('{"upload_id": "up_0123456789012345678901"}', code=1)

    assert rest == beside
    assert beside.err == (
        "upload_id: this server takes no uploads. Send the qbXML itself as 'qbxml'.\n"
    )


def test_json_with_qbxml_is_read_alike_at_either_door(doors: Doors) -> None:
    wish = {"not_before": "2099-01-01T00:00:00Z", "priority": "batch", "paging": "off"}

    doors(json.dumps({"qbxml": "<CustomerQueryRq/>", **wish}), code=3)

    kept = [
        (row["not_before"], row["priority"])
        for row in (doors.live.read(str(each["transaction_id"])) for each in doors.rows)
    ]
    assert kept == [("2099-01-01T00:00:00.000Z", "batch")] * 2


def test_warnings_are_said(doors: Doors) -> None:
    place = f"/api/connections/{doors.live.connection_id}"
    doors.live.http.patch(place, json={"qbxml_version": "16.0"})
    for said in doors(NEWER, code=3):
        assert said.err.startswith(
            f"{doors.given}:1:105: warning: Newer: Newer does not stand in CustomerQueryRq in "
            "qbXML 14.0, up to which it is checked. Expected: "
        )


@pytest.mark.parametrize("text", [LOWER, json.dumps({"qbxml": LOWER})])
def test_what_was_mended_is_said(doors: Doors, text: str) -> None:
    for said in doors(text, "--fix", code=3):
        assert said.err.splitlines()[0] == (
            f"{doors.given}:1:1: mended: customerAddRq: customerAddRq is now spelt CustomerAddRq."
        )


def test_a_dry_run_prints_the_document_and_queues_nothing(doors: Doors) -> None:
    rest, beside = doors(LOWER, "--dry-run", "--fix")
    in_json, beside_in_json = doors('{"type": "CustomerAdd", "data": {"Name": "Zed"}}', "--dry-run")

    assert (rest, in_json) == (beside, beside_in_json)
    assert "<CustomerAdd><Name>Zed</Name></CustomerAdd>" in rest.out
    assert rest.err.endswith(
        ":1:1: mended: customerAddRq: customerAddRq is now spelt CustomerAddRq.\n"
    )
    assert ("<Name>Zed</Name>" in in_json.out, in_json.err) == (True, "")
    assert doors.rows == []


def test_a_dry_run_tells_problems_and_ends_with_1(doors: Doors) -> None:
    rest, beside = doors(BAD, "--dry-run", code=1)
    in_json, beside_in_json = doors(
        '{"type": "CustomerAdd", "data": {"Name": "Zed", "IsActive": "perhaps"}}',
        "--dry-run",
        code=1,
    )

    assert (rest, in_json) == (beside, beside_in_json)
    told = '"perhaps" is not true or false. Write true or false.\n'
    assert rest.err.endswith(f"given.xml:1:45: error: CustomerAdd/IsActive: {told}")
    assert in_json.err.endswith(f": error: data.IsActive: {told}")
    assert doors("{}", "--dry-run", "--json", code=1)[0].data["error_code"] == "INVALID_REQUEST"
    assert doors.rows == []


def test_without_validation_quickbooks_judges(doors: Doors) -> None:
    doors(BAD, code=1)
    doors(BAD, "--no-validate", code=3)

    assert len(doors.rows) == 2
