"""Large texts as objects of an S3 bucket, and addresses at which callers reach one directly.

The client is made with the first call, since it costs a cold start 260 ms and few calls need it.
botocore is imported here only where it has been imported already: self-hosted servers lack it.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from qbwc_service.store.port import StoreUnavailableError

AT_ONCE = 1_000
"""Objects that one DeleteObjects call takes."""
IN_MEMORY = 4_000_000
MISSING = frozenset({"NoSuchKey", "404"})
BYTES = "application/octet-stream"


class ObjectTooLargeError(Exception):
    """The object has `size` bytes, more than were asked for; nothing of it was read."""

    def __init__(self, size: int) -> None:
        super().__init__(f"the object has {size} bytes")
        self.size = size


class Objects:
    """One bucket. `make_client` returns a botocore S3 client that signs with Signature Version 4.

    Safe to use from several threads. Whatever S3, the network or the credentials refuse is a
    StoreUnavailableError; that a key is missing is none. S3 tells a missing key from a forbidden
    one only to a caller who may list the bucket.
    """

    def __init__(self, bucket: str, make_client: Callable[[], Any]) -> None:
        self._bucket = bucket
        self._make_client = make_client
        self._made: Any = None
        self._making = threading.Lock()

    def put(self, key: str, data: bytes | IO[bytes], *, media: str = BYTES) -> None:
        """Store the bytes durably under this key, in place of what was there."""
        with _translated():
            self._client().put_object(Bucket=self._bucket, Key=key, Body=data, ContentType=media)

    def put_parts(self, key: str, parts: Iterable[bytes], *, media: str = BYTES) -> None:
        """Store all parts as one object, as durably; none of it where a part raises.

        What is larger than `IN_MEMORY` waits in a temporary file until the last part has come.
        """
        with SpooledTemporaryFile(IN_MEMORY) as waiting:
            for part in parts:
                waiting.write(part)
            waiting.seek(0)
            self.put(key, waiting, media=media)

    def get(self, key: str, *, most: int | None = None) -> bytes | None:
        """Return the object's bytes, None where there is none.

        Raises ObjectTooLargeError, before any of it is read, where it has more than `most`.
        """
        with _translated():
            found = self._answered("get_object", key)
            if found is None:
                return None
            with closing(found["Body"]) as body:
                if most is not None and found["ContentLength"] > most:
                    raise ObjectTooLargeError(found["ContentLength"])
                data: bytes = body.read()
                return data

    def has(self, key: str) -> bool:
        """Say whether there is such an object."""
        with _translated():
            return self._answered("head_object", key) is not None

    def delete(self, *keys: str) -> None:
        """Delete these objects; a missing one is no error."""
        with _translated():
            for start in range(0, len(keys), AT_ONCE):
                part = [{"Key": key} for key in keys[start : start + AT_ONCE]]
                answer = self._client().delete_objects(
                    Bucket=self._bucket, Delete={"Objects": part, "Quiet": True}
                )
                for error in answer.get("Errors", ())[:1]:
                    raise StoreUnavailableError(f"S3: {error['Key']}: {error['Message']}")

    def names(self, prefix: str, after: str = "") -> list[tuple[str, datetime]]:
        """Return name and time (UTC) of the next 1,000 objects, in order: for maintenance."""
        more = {"StartAfter": after} if after else {}
        with _translated():
            answer = self._client().list_objects_v2(Bucket=self._bucket, Prefix=prefix, **more)
            return [(one["Key"], one["LastModified"]) for one in answer.get("Contents", ())]

    def upload_url(self, key: str, seconds: int) -> str:
        """Return an address that takes the object by PUT for so long.

        It bounds no size: whoever reads the object has to say how much is too much.
        """
        return self._url("put_object", seconds, Key=key)

    def download_url(self, key: str, seconds: int) -> str:
        """Return an address that gives the object by GET for so long."""
        return self._url("get_object", seconds, Key=key)

    def _url(self, operation: str, seconds: int, **named: str) -> str:
        with _translated():
            url: str = self._client().generate_presigned_url(
                operation, Params={"Bucket": self._bucket, **named}, ExpiresIn=seconds
            )
            return url

    def _answered(self, operation: str, key: str) -> Any:
        """Return S3's answer about one object, None where there is no such object."""
        from botocore.exceptions import ClientError  # noqa: PLC0415 - see the module's docstring

        try:
            return getattr(self._client(), operation)(Bucket=self._bucket, Key=key)
        except ClientError as error:
            if error.response["Error"]["Code"] in MISSING:
                return None
            raise

    def _client(self) -> Any:
        with self._making:
            if self._made is None:
                self._made = self._make_client()
            return self._made


@contextmanager
def _translated() -> Iterator[None]:
    from botocore.exceptions import (  # noqa: PLC0415 - see the module's docstring
        BotoCoreError,
        ClientError,
    )

    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise StoreUnavailableError(f"S3: {error}") from error
