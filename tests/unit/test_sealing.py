import subprocess
import sys

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st

from qbwc_service.store.sealing import MARK, SealBrokenError, Sealer

OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))
ANY_TEXT = st.text(st.characters(exclude_categories=[]))
LOOKS_SEALED = st.builds(
    "".join, st.tuples(st.sampled_from([MARK, MARK + "z:", MARK + "p:"]), ANY_TEXT)
)

WITHOUT = Sealer("")
WITH_OLD = Sealer(OLD)
WITH_BOTH = Sealer(f" {NEW} , {OLD} ")


@given(ANY_TEXT | LOOKS_SEALED)
def test_without_keys_every_text_opens_as_it_was(text: str) -> None:
    assert WITHOUT.open(WITHOUT.seal(text)) == text


@given(ANY_TEXT | LOOKS_SEALED)
def test_with_keys_every_text_opens_as_it_was_and_is_not_readable(text: str) -> None:
    sealed = WITH_OLD.seal(text)
    assert WITH_OLD.open(sealed) == text
    assert sealed.startswith("qbr-sealed:z:gAAAA")
    assert sealed.isascii()


@given(ANY_TEXT | LOOKS_SEALED)
def test_a_text_stored_before_there_were_keys_still_opens(text: str) -> None:
    assert WITH_OLD.open(WITHOUT.seal(text)) == text


def test_blanks_are_no_keys() -> None:
    assert Sealer(" ").seal("x") == "x"


def test_without_keys_an_ordinary_text_is_stored_as_it_is() -> None:
    assert WITHOUT.seal("<QBXML/>") == "<QBXML/>"


def test_after_a_rotation_old_texts_open_and_new_ones_need_the_new_key() -> None:
    assert WITH_BOTH.open(WITH_OLD.seal("before")) == "before"
    after = WITH_BOTH.seal("after")
    assert Sealer(NEW).open(after) == "after"
    with pytest.raises(SealBrokenError) as caught:
        WITH_OLD.open(after)
    assert str(caught.value) == (
        "No key in QBRELAY_ENCRYPTION_KEYS opens this payload: put back the key it was written "
        "with. If it is there, the stored text was changed."
    )


def test_a_sealed_text_says_that_keys_are_missing_when_there_are_none() -> None:
    with pytest.raises(SealBrokenError) as caught:
        WITHOUT.open(WITH_OLD.seal("x"))
    assert str(caught.value) == (
        "This payload is encrypted and QBRELAY_ENCRYPTION_KEYS is empty: set the keys it was "
        "written with."
    )


@pytest.mark.parametrize("put_in", ["", "A", "é", "\ud800"])
def test_a_changed_text_is_broken_never_garbage(put_in: str) -> None:
    sealed = WITH_OLD.seal("x")
    changed = sealed[:60] + put_in + sealed[61:]
    with pytest.raises(SealBrokenError):
        WITH_OLD.open(changed if changed != sealed else sealed[:60] + "B" + sealed[61:])


@pytest.mark.parametrize(
    ("keys", "number"),
    [("rubbish", 1), (f"{OLD},", 2), (f"{OLD},{NEW[:-5]}", 2), (",", 1), ("é", 1)],
    ids=["rubbish", "empty second", "cut short", "comma", "letter"],
)
def test_a_bad_key_is_named_by_its_place_and_not_shown(keys: str, number: int) -> None:
    with pytest.raises(ValueError, match="Fernet") as caught:
        Sealer(keys)
    assert str(caught.value) == (
        f"Key number {number} in QBRELAY_ENCRYPTION_KEYS is not a Fernet key (32 bytes in "
        "URL-safe base64): make one with `qbrelay key generate-encryption-key`."
    )


@pytest.mark.portable
def test_cryptography_is_not_imported_where_nothing_is_encrypted() -> None:
    code = (
        "import sys; from qbwc_service.store.sealing import Sealer; s = Sealer(' ');"
        "assert s.open(s.seal('x')) == 'x'; print('cryptography' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
