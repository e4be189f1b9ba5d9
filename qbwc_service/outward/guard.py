"""The guard of what callers name as a receiver: one reading of a URL, for judging and for sending.

Pure. What a name leads to is not known here: `connecting` judges each address with
`address_problem` before it connects to that very address.
"""

import re
import unicodedata
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from urllib.parse import SplitResult, quote, urlsplit

from qbwc_service.outward.addresses import Address, Policy, address_problem, is_loopback, unmapped
from qbwc_service.outward.literals import number_address, reads_as_number

__all__ = ["Place", "Policy", "RefusedUrlError", "address_problem", "place_of", "problem_of"]

LONGEST_URL = 2048
LONGEST_NAME = 253
PORTS = {"http": 80, "https": 443}
MOST_PORT = 65_535
LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
ASCII = "".join(map(chr, range(0x21, 0x7F)))


class RefusedUrlError(ValueError):
    """A URL that nothing is sent to; the text is one sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """A URL taken apart. `host` is lower-case ASCII without brackets, `target` path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def header(self) -> str:
        """Return the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def problem_of(url: str, policy: Policy) -> str | None:
    """Return why nothing may be sent to this URL, as one sentence with what to do, or None."""
    try:
        place_of(url, policy)
    except RefusedUrlError as no:
        return str(no)
    return None


def place_of(url: str, policy: Policy) -> Place:
    """Return the parts of a URL that may be sent to. Raises RefusedUrlError."""
    parts = _split(url)
    if parts.scheme not in PORTS:
        raise RefusedUrlError("The URL must begin with https://: give one that does.")
    host, port = _authority(parts)
    host = _host(host, policy)
    if parts.scheme == "http" and not (policy.allow_loopback and is_local(host)):
        raise RefusedUrlError(_plain(policy))
    path = parts.path or "/"
    target = f"{path}?{parts.query}" if parts.query else path
    return Place(parts.scheme, host, port or PORTS[parts.scheme], quote(target, safe=ASCII))


def is_local(host: str) -> bool:
    """Return whether a host means this machine: localhost (RFC 6761), or a loopback address."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return is_loopback(ip_address(host))
    except ValueError:
        return False


def _plain(policy: Policy) -> str:
    if policy.allow_loopback:
        return "http:// is taken for this machine only: begin the URL with https://."
    return "http:// is not taken, since anyone on the way could read it: use https://."


def _split(url: str) -> SplitResult:
    if not url:
        raise RefusedUrlError("The URL is empty: give one that begins with https://.")
    if len(url) > LONGEST_URL:
        raise RefusedUrlError(
            f"The URL is longer than {LONGEST_URL:,} characters: give a shorter one."
        )
    if any(unicodedata.category(each)[0] in "CZ" for each in url):
        raise RefusedUrlError("The URL holds a space or a control character: take it out.")
    if "\\" in url:
        raise RefusedUrlError("The URL holds a backslash: write / or %5C.")
    if "#" in url:
        raise RefusedUrlError("The URL holds a fragment, which is never sent: end it before the #.")
    try:
        return urlsplit(url)
    except ValueError:
        raise RefusedUrlError(
            "The URL's host cannot be read: write it as in https://hooks.example.com/path."
        ) from None


def _authority(parts: SplitResult) -> tuple[str, int | None]:
    """Return host and port; an IPv6 address keeps its brackets."""
    if "@" in parts.netloc:
        raise RefusedUrlError(
            "The URL holds a user name or password: take it out and give a header instead."
        )
    host, bracket, rest = parts.netloc.rpartition("]")
    if not bracket:
        host, _, rest = parts.netloc.partition(":")
        rest = f":{rest}" if rest or parts.netloc.endswith(":") else ""
    if not host:
        raise RefusedUrlError("The URL names no host: write it as in https://hooks.example.com/.")
    return host + bracket, _port(rest)


def _port(text: str) -> int | None:
    """Return the port of `:8443`, None where nothing is said."""
    if not text:
        return None
    digits = text.removeprefix(":")
    if not re.fullmatch(r":[0-9]{1,5}", text) or not 1 <= int(digits) <= MOST_PORT:
        raise RefusedUrlError(
            f"The URL's port is none: give one from 1 to {MOST_PORT}, or leave it out."
        )
    return int(digits)


def _host(text: str, policy: Policy) -> str:
    """Return a host as it is looked up and asked for. Raises RefusedUrlError."""
    if "%" in text:
        raise RefusedUrlError("The URL's host holds a %: write the plain name or address.")
    if text.startswith("["):
        return _bracketed(text[1:-1], policy)
    name = _ascii(text).removesuffix(".")
    if reads_as_number(name):
        return _number(name, policy)
    labels = name.split(".")
    if len(name) > LONGEST_NAME or not all(map(LABEL.fullmatch, labels)):
        raise RefusedUrlError(
            "The URL's host is no name that could exist: write it as in hooks.example.com."
        )
    if is_local(name) and not policy.allow_loopback:
        raise RefusedUrlError(
            f"{name} is this server itself: give a name that the whole internet can reach, or on "
            "a server of your own set QBRELAY_WEBHOOKS_ALLOW_LOOPBACK=true."
        )
    return name


def _ascii(name: str) -> str:
    """Return a name in lower-case ASCII.

    A name that the older and the newer IDNA read differently, or that only looks like another,
    comes back changed, and is refused: the receiver must not depend on who reads the URL.
    """
    name = unicodedata.normalize("NFC", name).lower()
    if name.isascii():
        return name
    try:
        encoded = name.encode("idna")
        same = encoded.decode("idna") == name
    except UnicodeError:
        same = False
    if not same:
        raise RefusedUrlError(
            "The URL's host holds characters that can be read in two ways: write it in ASCII, "
            "as in xn--….example.com."
        )
    return encoded.decode("ascii")


def _number(name: str, policy: Policy) -> str:
    """Return an IPv4 address written as it should be; any other notation is told what it means."""
    address = number_address(name)
    if address is None:
        raise RefusedUrlError(
            "The URL's host ends in a number and is no IPv4 address: write a name or an address."
        )
    return _plainly(_judged(address, policy), name)


def _bracketed(text: str, policy: Policy) -> str:
    """Return an IPv6 address in its shortest form."""
    try:
        address = IPv6Address(text)
    except ValueError:
        raise RefusedUrlError(
            "The URL's host cannot be read: write it as in https://[2606:4700::1111]/path."
        ) from None
    judged = _judged(address, policy)
    return _plainly(judged, text) if judged.version != address.version else str(judged)


def _judged(address: Address, policy: Policy) -> Address:
    """Return an address that may be sent to, an IPv4-mapped one as what it means."""
    problem = address_problem(address, policy)
    if problem:
        raise RefusedUrlError(problem)
    return unmapped(address)


def _plainly(address: Address, text: str) -> str:
    if str(address) != text:
        raise RefusedUrlError(f"The URL's host is an address in disguise: write it as {address}.")
    return text
