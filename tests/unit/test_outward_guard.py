"""Where a webhook may go: URLs as people write them, and addresses as DNS gives them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbwc_service.outward.guard import (
    Place,
    Policy,
    RefusedUrlError,
    address_problem,
    place_of,
    problem_of,
)

pytestmark = pytest.mark.portable

PUBLIC = Policy(allow_loopback=False)
HERE = Policy(allow_loopback=True)

GOOD = {
    "https://hooks.example.com": Place("https", "hooks.example.com", 443, "/"),
    "HTTPS://Hooks.Example.COM./a?b=c": Place("https", "hooks.example.com", 443, "/a?b=c"),
    "https://hooks.example.com:8443/": Place("https", "hooks.example.com", 8443, "/"),
    "https://hooks.example.com:1?x": Place("https", "hooks.example.com", 1, "/?x"),
    "https://8.8.8.8/hook": Place("https", "8.8.8.8", 443, "/hook"),
    "https://[2606:4700:0::1111]:444/": Place("https", "2606:4700::1111", 444, "/"),
    "https://bücher.example/ä?ö": Place("https", "xn--bcher-kva.example", 443, "/%C3%A4?%C3%B6"),
    "https://xn--bcher-kva.example": Place("https", "xn--bcher-kva.example", 443, "/"),
    "https://a_b.example.com//x/../%2e": Place("https", "a_b.example.com", 443, "//x/../%2e"),
    "https://1e100.net/": Place("https", "1e100.net", 443, "/"),
    "https://[64:ff9b::8.8.8.8]/": Place("https", "64:ff9b::808:808", 443, "/"),
}


@pytest.mark.parametrize("url", GOOD)
def test_a_public_receiver_is_taken_and_read_in_one_way(url: str) -> None:
    assert problem_of(url, PUBLIC) is None
    assert place_of(url, PUBLIC) == place_of(url, HERE) == GOOD[url]


FORM = {
    "": "The URL is empty",
    "hooks.example.com": "must begin with https://",
    "ftp://hooks.example.com": "must begin with https://",
    "file:///etc/passwd": "must begin with https://",
    "gopher://127.0.0.1:70/": "must begin with https://",
    "//hooks.example.com": "must begin with https://",
    "http://hooks.example.com": "use https://",
    "http://8.8.8.8/": "use https://",
    "https://": "names no host",
    "https:///path": "names no host",
    "https:hooks.example.com": "names no host",
    "https://:443/": "names no host",
    "https://user@hooks.example.com": "user name or password",
    "https://user:secret@hooks.example.com": "user name or password",
    "https://hooks.example.com@127.0.0.1/": "user name or password",
    "https://@hooks.example.com": "user name or password",
    "https://hooks.example.com/#part": "fragment",
    "https://hooks.example.com#@127.0.0.1/": "fragment",
    "https://hooks.example.com:0/": "port",
    "https://hooks.example.com:65536/": "port",
    "https://hooks.example.com:/": "port",
    "https://hooks.example.com:80a/": "port",
    "https://hooks.example.com:-1/": "port",
    "https://hooks.example.com:٤٤٣/": "port",
    "https://[::1:443/": "cannot be read",
    "https://[2606:4700::1111]x:80/": "port",
    "https://a b.example.com/": "space or a control character",
    " https://hooks.example.com/": "space or a control character",
    "https://hooks.example.com/\r\nHost: x": "space or a control character",
    "https://hooks.example.com/\t": "space or a control character",
    "https://hooks.example.com/\x00": "space or a control character",
    "https://hooks.example.com/\x7f": "space or a control character",
    "https://hooks.example.com/\u202egnp": "space or a control character",
    "https://hooks\u200b.example.com/": "space or a control character",
    "https://hooks.example.com/\ud800": "space or a control character",
    "https://hooks.example.com\\@127.0.0.1/": "backslash",
    "https://hooks..example.com/": "no name that could exist",
    "https://-a.example.com/": "no name that could exist",
    "https://a!b.example.com/": "no name that could exist",
    "https://" + "a" * 64 + ".example.com/": "no name that could exist",
    "https://" + "a." * 127 + "com/": "no name that could exist",
    "https://%31%32%37.0.0.1/": "holds a %",
    "https://straße.example/": "read in two ways",
    "https://" + "ü" * 64 + ".example/": "read in two ways",
    "https://hooks.example.com/" + "a" * 2048: "longer than 2,048",
    "https://999.1.1.1/": "ends in a number",
    "https://1.2.3.4.5/": "ends in a number",
    "https://hooks.example.42/": "ends in a number",
    "https://0x1ffffffff/": "ends in a number",
    "https://1_0.0.0.1/": "ends in a number",
    "https://08.0.0.1/": "ends in a number",
    "https://134744072/": "write it as 8.8.8.8",
    "https://010.8.8.8/": "write it as 8.8.8.8",
    "https://8.8.2056/": "write it as 8.8.8.8",
    "https://[::ffff:8.8.8.8]/": "write it as 8.8.8.8",
    "https://[::ffff:808:808]/": "write it as 8.8.8.8",
    "https://[8.8.8.8]/": "cannot be read",
    "https://[v1.x]/": "cannot be read",
    "https://[]/": "cannot be read",
}  # fmt: skip


@pytest.mark.parametrize("url", FORM)
def test_a_url_that_is_not_plainly_a_receivers_is_refused_with_what_to_do(url: str) -> None:
    for policy in (PUBLIC, HERE):
        if url.startswith("http://") and policy is HERE:
            continue
        problem = problem_of(url, policy)
        assert problem
        assert FORM[url] in problem
        assert problem.count(". ") == 0
        assert problem.endswith(".")


INSIDE = {
    "https://127.0.0.1/": "a loopback address",
    "https://127.1/": "a loopback address",
    "https://127.0.1/": "a loopback address",
    "https://2130706433/": "a loopback address",
    "https://0x7f000001/": "a loopback address",
    "https://0X7F.0.0.1/": "a loopback address",
    "https://0177.0.0.1/": "a loopback address",
    "https://017700000001/": "a loopback address",
    "https://0x7f.0x0.0x0.0x1/": "a loopback address",
    "https://127.0.0.1./": "a loopback address",
    "https://[::1]/": "a loopback address",
    "https://[0:0:0:0:0:0:0:1]:8443/": "a loopback address",
    "https://[::ffff:127.0.0.1]/": "a loopback address",
    "https://[::ffff:7f00:1]/": "a loopback address",
    "https://localhost/": "this server itself",
    "https://LocalHost./": "this server itself",
    "https://relay.localhost/": "this server itself",
}
OUTSIDE = {
    "https://0/": "an unspecified address",
    "https://0x/": "an unspecified address",
    "https://0.0.0.0/": "an unspecified address",
    "https://10.0.0.5/": "a private address",
    "https://0x0a.5/": "a private address",
    "https://172.16.0.1/": "a private address",
    "https://192.168.257/": "a private address",
    "https://3232235777/": "a private address",
    "https://100.64.0.1/": "shared inside a provider's network",
    "https://169.254.169.254/latest/meta-data/": "a cloud's own services",
    "https://2852039166/": "a cloud's own services",
    "https://0xa9fea9fe/": "a cloud's own services",
    "https://0251.0376.0251.0376/": "a cloud's own services",
    "https://[fd00:ec2::254]/": "a cloud's own services",
    "https://[::ffff:169.254.169.254]/": "a cloud's own services",
    "https://[fe80::1%25eth0]/": "holds a %",
    "https://[fe80::1]/": "a link-local address",
    "https://[2002:a00:1::]/": "a way to 10.0.0.1, a private address",
    "https://[64:ff9b::10.0.0.1]/": "a way to 10.0.0.1, a private address",
    "https://[2001:0:808:808::f5ff:fffe]/": "a way to 10.0.0.1, a private address",
    "https://[64:ff9b::127.0.0.1]/": "a way to 127.0.0.1, a loopback address",
}


@pytest.mark.parametrize("url", INSIDE)
def test_this_machine_is_refused_in_every_notation(url: str) -> None:
    assert INSIDE[url] in (problem_of(url, PUBLIC) or "")
    assert "QBRELAY_WEBHOOKS_ALLOW_LOOPBACK=true" in (problem_of(url, PUBLIC) or "")


@pytest.mark.parametrize("url", OUTSIDE)
def test_other_inside_addresses_are_refused_in_every_notation_whatever_the_policy(url: str) -> None:
    assert OUTSIDE[url] in (problem_of(url, PUBLIC) or "")
    assert OUTSIDE[url] in (problem_of(url, HERE) or "")
    assert OUTSIDE[url] in (problem_of(url.replace("https", "http"), HERE) or "")


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:5000/hook",
        "http://127.0.0.1/",
        "http://127.8.9.10:81/",
        "http://[::1]:5000/",
        "http://make.localhost/",
        "https://localhost/",
        "https://127.0.0.1/",
    ],
)
def test_this_machine_is_taken_over_http_too_where_it_is_allowed(url: str) -> None:
    assert problem_of(url, HERE) is None
    assert problem_of(url, PUBLIC)


@pytest.mark.parametrize("host", ["8.8.8.8", "hooks.example.com", "localhost.example.com"])
def test_http_is_taken_for_no_other_machine(host: str) -> None:
    said = "http:// is taken for this machine only: begin the URL with https://."
    assert problem_of(f"http://{host}/", HERE) == said


ADDRESSES = {
    "1.1.1.1": "",
    "8.8.8.8": "",
    "100.63.255.255": "",
    "100.128.0.0": "",
    "172.15.255.255": "",
    "172.32.0.0": "",
    "192.167.255.255": "",
    "223.255.255.255": "",
    "2606:4700:4700::1111": "",
    "2a00:1450::1": "",
    "::ffff:1.1.1.1": "",
    "64:ff9b::1.1.1.1": "",
    "2002:101:101::1": "",
    "2001:0:101:101::fefe:fefe": "",
    "0.0.0.0": "unspecified",  # noqa: S104 - nothing is bound to it
    "0.1.2.3": "unspecified",
    "10.255.255.255": "private",
    "100.127.255.255": "shared inside",
    "127.255.255.254": "loopback",
    "168.63.129.16": "cloud's own",
    "169.254.0.1": "link-local",
    "169.254.169.254": "cloud's own",
    "172.31.255.255": "private",
    "192.0.0.1": "reserved",
    "192.0.0.192": "reserved",
    "192.0.2.1": "documentation",
    "192.88.99.1": "reserved",
    "192.168.0.1": "private",
    "198.18.0.1": "measurements",
    "198.19.255.255": "measurements",
    "198.51.100.1": "documentation",
    "203.0.113.1": "documentation",
    "224.0.0.1": "multicast",
    "239.255.255.250": "multicast",
    "240.0.0.1": "reserved",
    "255.255.255.255": "broadcast",
    "::": "unspecified",
    "::1": "loopback",
    "::8.8.8.8": "reserved",
    "::ffff:0:8.8.8.8": "reserved",
    "::ffff:10.0.0.1": "private",
    "::ffff:0.0.0.0": "unspecified",
    "64:ff9b::192.168.1.1": "a way to 192.168.1.1",
    "64:ff9b:1::8.8.8.8": "reserved",
    "100::1": "reserved",
    "2001:2::1": "reserved",
    "2001:db8::1": "documentation",
    "3fff::1": "documentation",
    "2002:7f00:1::": "a way to 127.0.0.1",
    "2001:0:a00:1::fefe:fefe": "a way to 10.0.0.1",
    "2606:4700::5efe:10.0.0.1": "a way to 10.0.0.1",
    "fe80::5efe:8.8.8.8": "link-local",
    "5f00::1": "reserved",
    "fc00::1": "private",
    "fd12::1": "private",
    "fd00:ec2::254": "cloud's own",
    "fe80::1": "link-local",
    "fe80::1%eth0": "one network interface",
    "2606:4700::1%eth0": "one network interface",
    "fec0::1": "private",
    "ff02::1": "multicast",
    "ff0e::1": "multicast",
    "4000::1": "reserved",
    "no address": "no IP address",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_public_unicast_addresses_pass(address: str) -> None:
    problem = address_problem(address, PUBLIC)
    assert (problem is None) == (ADDRESSES[address] == "")
    assert ADDRESSES[address] in (problem or "")


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_policy_lets_loopback_pass_and_nothing_else(address: str) -> None:
    loopback = address in {"127.255.255.254", "::1"}
    assert (address_problem(address, HERE) is None) == (ADDRESSES[address] == "" or loopback)


def test_a_refusal_says_what_to_do() -> None:
    assert address_problem("10.0.0.1", HERE) == (
        "10.0.0.1 is a private address: give an address that the whole internet can reach."
    )
    assert address_problem("::1", PUBLIC) == (
        "::1 is a loopback address: give an address that the whole internet can reach, or on a "
        "server of your own set QBRELAY_WEBHOOKS_ALLOW_LOOPBACK=true."
    )


def test_the_host_header_names_a_port_that_is_not_the_schemes_own() -> None:
    assert place_of("https://[2606:4700::1]/", PUBLIC).header == "[2606:4700::1]"
    assert place_of("https://a.example:8443/", PUBLIC).header == "a.example:8443"
    assert place_of("http://localhost:443/", HERE).header == "localhost:443"


ODD = "\\0179_ \t\nü\u00df\uff10\u24f5\u3002\u2024\uff0f\uff20\u200d"
PIECES = (
    "http",
    "https",
    "://",
    ":",
    "/",
    "//",
    "?",
    "#",
    "@",
    "%",
    "[",
    "]",
    ".",
    "..",
    "08",
    "0x7f",
    "0177",
    "127",
    "169.254",
    "255",
    "65536",
    "localhost",
    "::1",
    "::ffff:",
    "fe80::",
    "2002:",
    "64:ff9b::",
    "%25eth0",
    "a-b",
    "xn--",
    "example.com",
    *ODD,
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=12))
def test_whatever_is_given_is_refused_or_read_as_a_host_that_dns_and_tls_can_take(
    pieces: list[str],
) -> None:
    for url in ("".join(pieces), "https://" + "".join(pieces), "http://" + "".join(pieces)):
        for policy in (PUBLIC, HERE):
            try:
                place = place_of(url, policy)
            except RefusedUrlError:
                continue
            assert re.fullmatch(r"[a-z0-9_.-]{1,253}|[0-9a-f:]+", place.host)
            assert re.fullmatch(r"/[\x21-\x7e]*", place.target)
            assert 1 <= place.port <= 65_535
            assert place_of(f"{place.scheme}://{place.header}{place.target}", policy) == place
            if ":" in place.host or re.fullmatch(r"[0-9.]+", place.host):
                assert address_problem(place.host, policy) is None
