"""S3: bytes under a key, addresses for callers, and what its refusals become."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import botocore.session
import httpx
import pytest
from botocore.config import Config
from botocore.exceptions import ResponseStreamingError

from qbwc_service.store.objects import AT_ONCE, IN_MEMORY, Objects, ObjectTooLargeError
from qbwc_service.store.port import StoreUnavailableError

BUCKET = "objects-test"


class Maker:
    """Makes S3 clients, and counts them."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.made = 0

    def __call__(self) -> Any:
        self.made += 1
        return botocore.session.get_session().create_client(
            "s3",
            region_name="us-east-1",
            endpoint_url=self.url,
            config=Config(signature_version="s3v4", retries={"total_max_attempts": 1}),
        )


@pytest.fixture(scope="module")
def maker(moto_endpoint: str) -> Maker:
    made = Maker(moto_endpoint)
    made().create_bucket(Bucket=BUCKET)
    return made


@pytest.fixture
def objects(maker: Maker) -> Objects:
    return Objects(BUCKET, maker)


def test_what_was_put_is_got_and_what_is_put_again_replaces_it(objects: Objects) -> None:
    objects.put("one/text", b"first")
    objects.put("one/text", b"\x00second")
    assert objects.get("one/text") == b"\x00second"
    assert objects.has("one/text")


def test_a_missing_object_is_none_and_no_error(objects: Objects) -> None:
    assert objects.get("never") is None
    assert not objects.has("never")


@pytest.mark.parametrize("size", [0, 10, IN_MEMORY + 10])
def test_parts_become_one_object(objects: Objects, size: int) -> None:
    parts = [b"x" * (size // 2), b"y" * (size - size // 2)]
    objects.put_parts("parts", parts, media="text/plain")
    assert objects.get("parts") == b"".join(parts)
    answer = httpx.get(objects.download_url("parts", 60), trust_env=False)
    assert answer.headers["content-type"] == "text/plain"


def test_of_parts_that_do_not_come_to_an_end_nothing_is_stored(objects: Objects) -> None:
    def parts() -> Iterator[bytes]:
        yield b"begun"
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        objects.put_parts("cut", parts())
    assert objects.get("cut") is None


def test_an_object_may_be_empty(objects: Objects) -> None:
    objects.put("empty", b"")
    assert objects.get("empty") == b""


def test_of_an_object_that_is_too_large_nothing_is_read(objects: Objects) -> None:
    objects.put("large", b"12345")
    assert objects.get("large", most=5) == b"12345"
    with pytest.raises(ObjectTooLargeError) as caught:
        objects.get("large", most=4)
    assert caught.value.size == 5


def test_many_are_deleted_at_once_and_missing_ones_do_not_matter(objects: Objects) -> None:
    objects.put("first", b"1")
    objects.put("last", b"2")
    objects.delete("first", *(f"none/{number}" for number in range(AT_ONCE)), "last")
    assert (objects.get("first"), objects.get("last")) == (None, None)


def test_names_come_in_order_and_go_on_behind_the_last_one(objects: Objects) -> None:
    for key in ("list/b", "list/a", "lists", "list/c"):
        objects.put(key, b"")
    listed = objects.names("list/")
    assert [name for name, _ in listed] == ["list/a", "list/b", "list/c"]
    assert {written.tzinfo is not None for _, written in listed} == {True}
    assert [name for name, _ in objects.names("list/", "list/b")] == ["list/c"]
    assert objects.names("list/", "list/c") == objects.names("none/") == []


def test_nothing_to_delete_asks_nobody(maker: Maker) -> None:
    before = maker.made
    Objects(BUCKET, maker).delete()
    assert maker.made == before


def test_callers_put_and_get_at_the_addresses(objects: Objects) -> None:
    put = httpx.put(objects.upload_url("up/1", 900), content=b"<QBXML/>", trust_env=False)
    assert (put.status_code, objects.get("up/1")) == (200, b"<QBXML/>")
    objects.put("shown", b"<A/>", media="text/xml; charset=utf-8")
    got = httpx.get(objects.download_url("shown", 900), trust_env=False)
    assert (got.content, got.headers["content-type"]) == (b"<A/>", "text/xml; charset=utf-8")


def test_an_address_says_for_how_long_and_is_signed_by_version_4(objects: Objects) -> None:
    asked = urlsplit(objects.upload_url("up/tenant a/1", 900))
    query = parse_qs(asked.query)
    assert asked.path == f"/{BUCKET}/up/tenant%20a/1"
    assert (query["X-Amz-Algorithm"], query["X-Amz-Expires"], query["X-Amz-SignedHeaders"]) == (
        ["AWS4-HMAC-SHA256"],
        ["900"],
        ["host"],
    )


def test_the_client_is_made_with_the_first_call_and_once(maker: Maker) -> None:
    before = maker.made
    objects = Objects(BUCKET, maker)
    assert maker.made == before
    objects.put("a", b"")
    objects.get("a")
    assert maker.made == before + 1


CALLS: dict[str, Callable[[Objects], object]] = {
    "put": lambda objects: objects.put("a", b""),
    "get": lambda objects: objects.get("a"),
    "delete": lambda objects: objects.delete("a"),
    "names": lambda objects: objects.names("a"),
}


@pytest.mark.parametrize("call", CALLS)
def test_what_s3_refuses_is_the_stores_fault(maker: Maker, call: str) -> None:
    with pytest.raises(StoreUnavailableError, match=r"^S3: .*NoSuchBucket"):
        CALLS[call](Objects("no-such-bucket", maker))


@pytest.mark.parametrize("call", CALLS)
def test_an_s3_that_does_not_answer_is_the_stores_fault(call: str) -> None:
    with pytest.raises(StoreUnavailableError, match=r"^S3: Could not connect"):
        CALLS[call](Objects(BUCKET, Maker("http://127.0.0.1:1")))


class Stub:
    """An S3 client that keeps what it should delete."""

    def delete_objects(self, **_: Any) -> dict[str, Any]:
        return {"Errors": [{"Key": "kept", "Message": "Access Denied"}]}


def test_an_object_that_would_not_go_is_told() -> None:
    with pytest.raises(StoreUnavailableError, match=r"^S3: kept: Access Denied$"):
        Objects(BUCKET, Stub).delete("kept", "gone")


class Torn:
    """An object whose connection breaks while it is read."""

    closed = False

    def get_object(self, **_: Any) -> dict[str, Any]:
        return {"Body": self, "ContentLength": 9}

    def read(self) -> bytes:
        raise ResponseStreamingError(error="reset")

    def close(self) -> None:
        self.closed = True


def test_an_object_that_breaks_off_is_the_stores_fault_and_its_connection_is_let_go() -> None:
    torn = Torn()
    with pytest.raises(StoreUnavailableError, match=r"^S3: .*reset"):
        Objects(BUCKET, lambda: torn).get("a")
    assert torn.closed
