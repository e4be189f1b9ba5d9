"""Tenants and keys from the command line."""

from datetime import datetime, timedelta
from pathlib import Path

from cryptography.fernet import Fernet
from helpers.shell import Shell

from qbwc_service.domain.keys import hash_secret


def test_a_new_key_is_printed_with_its_id_and_tenant_and_nothing_else(shell: Shell) -> None:
    made = shell.key()

    (listed,) = shell("key", "list", "--json").data
    assert made == {"key": made["key"], "key_id": listed["key_id"], "tenant_id": "default"}
    assert made["key"].startswith("qbr_live_")
    assert listed["scopes"] == ["read", "write", "admin"]
    assert listed["hint"] == f"…{made['key'][-4:]}"


def test_the_secret_is_on_stdout_alone_and_only_its_hash_is_kept(shell: Shell) -> None:
    said = shell("key", "create", "--name", "me")

    secret = next(word for word in said.out.split() if word.startswith("qbr_live_"))
    assert said.err == "Keep the key now: it is not shown again.\n"
    stored = shell.db.read_bytes()
    assert secret.encode() not in stored
    assert hash_secret(secret).encode() in stored


def test_a_key_can_be_narrowed_to_scopes_and_networks(shell: Shell) -> None:
    shell.key("--scope", "read", "--scope", "write", "--network", "10.1.2.3/8")

    (listed,) = shell("key", "list", "--json").data
    assert (listed["scopes"], listed["allowed_networks"]) == (["read", "write"], ["10.0.0.0/8"])


def test_a_network_that_is_none_is_wrong_usage(shell: Shell) -> None:
    said = shell("key", "create", "--name", "me", "--network", "everywhere", code=2)

    assert "everywhere" in said.err
    assert not shell.db.exists()


def test_the_old_key_of_a_rotation_works_for_a_day(shell: Shell) -> None:
    old = shell.key()

    said = shell("key", "rotate", old["key_id"], "--json")

    assert said.err == f"The old key {old['key_id']} works for 24 hours more.\n"
    first, second = shell("key", "list", "--json").data
    assert second["key_id"] == said.data["key_id"]
    day = datetime.fromisoformat(first["expires_at"]) - datetime.fromisoformat(second["created_at"])
    assert abs(day - timedelta(hours=24)) < timedelta(seconds=1)


def test_a_revoked_key_stays_in_the_list_as_revoked(shell: Shell) -> None:
    key_id = shell.key()["key_id"]

    shell("key", "revoke", key_id)

    (listed,) = shell("key", "list", "--json").data
    assert listed["revoked_at"] is not None
    assert key_id in shell("key", "list").out


def test_an_unknown_key_is_refused_in_one_sentence(shell: Shell) -> None:
    shell.key()

    said = shell("key", "revoke", "key_nothing", code=1)

    assert (said.out, said.err) == (
        "",
        "qbrelay: There is no key 'key_nothing'. See `qbrelay key list` for those there are.\n",
    )


def test_tenants_keep_their_keys_apart(shell: Shell) -> None:
    shell("tenant", "create", "--name", "acme")
    shell.key("--tenant", "acme")
    shell.key()

    assert [t["tenant_id"] for t in shell("tenant", "list", "--json").data] == ["acme", "default"]
    assert len(shell("key", "list", "--tenant", "acme", "--json").data) == 1
    assert "acme" in shell("tenant", "list").out


def test_a_second_tenant_of_that_name_is_refused(shell: Shell) -> None:
    shell("tenant", "create", "--name", "acme")

    said = shell("tenant", "create", "--name", "acme", code=1)

    assert said.err == (
        "qbrelay: There is a tenant 'acme' already. List them with `qbrelay tenant list`.\n"
    )


def test_only_the_default_tenant_is_made_on_first_use(shell: Shell) -> None:
    said = shell("key", "create", "--name", "me", "--tenant", "nobody", code=1)
    assert said.err == (
        "qbrelay: There is no tenant 'nobody'. See `qbrelay tenant list` for those there are.\n"
    )

    said = shell("key", "list", "--tenant", "nobody", code=1)
    assert said.err == "qbrelay: There is no tenant 'nobody'; see `qbrelay tenant list`.\n"


def test_looking_into_a_database_that_is_not_there_makes_none(shell: Shell) -> None:
    said = shell("key", "list", "--db", "other.db", code=1)

    assert said.err == (
        "qbrelay: There is no database other.db: name it with --db or QBRELAY_DB, or begin with "
        "`qbrelay key create --name NAME`.\n"
    )
    assert not Path("other.db").exists()


def test_an_empty_list_says_so(shell: Shell) -> None:
    shell("connection", "create", "--name", "Books")

    said = shell("key", "list")

    assert (said.out, said.err) == ("", "Keys: none.\n")


def test_a_generated_encryption_key_can_be_used_as_one(shell: Shell) -> None:
    key = shell("key", "generate-encryption-key").out.strip()

    shell.set(encryption_keys=key)

    assert Fernet(key)
    assert shell.key()["tenant_id"] == "default"
    assert len(shell("key", "generate-encryption-key", "--json").data["encryption_key"]) == 44


def test_a_wrong_setting_is_named_by_its_variable(shell: Shell) -> None:
    shell.set(port="many", log_level="loud")

    said = shell("key", "list", code=2)

    assert said.err == (
        "qbrelay: QBRELAY_PORT: 'many' is no whole number (for example 5000); QBRELAY_LOG_LEVEL: "
        "'loud' is none of 'DEBUG', 'INFO', 'WARNING' or 'ERROR' (for example INFO).\n"
    )


def test_a_key_without_a_name_is_wrong_usage_and_makes_no_database(shell: Shell) -> None:
    said = shell("key", "create", "--name", "", code=2)

    assert said.err == "qbrelay: --name: '' is empty (for example Books).\n"
    assert not shell.db.exists()


def test_a_folder_in_the_databases_place_is_told_with_an_example(shell: Shell) -> None:
    said = shell("key", "list", "--db", ".", code=2)

    assert said.err == "qbrelay: . is a folder: name the file in it, as --db relay.db.\n"


def test_a_wrong_encryption_key_is_told_without_showing_it(shell: Shell) -> None:
    shell.set(encryption_keys="not-a-key")

    said = shell("key", "list", code=2)

    assert said.err == (
        "qbrelay: Key number 1 in QBRELAY_ENCRYPTION_KEYS is not a Fernet key (32 bytes in "
        "URL-safe base64): make one with `qbrelay key generate-encryption-key`.\n"
    )
