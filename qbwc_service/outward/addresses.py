"""Which IP addresses a webhook may be sent to: a table, so that no version of Python decides it.

After the IANA special-purpose registries (RFC 6890 and what followed), read on the strict side:
what is not plainly a public unicast address is refused.
"""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address


@dataclass(frozen=True, slots=True)
class Policy:
    """Where webhooks may go besides public addresses."""

    allow_loopback: bool = False


LOOPBACK = "a loopback address"
PRIVATE = "a private address"
DOCUMENTATION = "an address for documentation only"
RESERVED = "a reserved address"
METADATA = "the address of a cloud's own services"

FORBIDDEN: tuple[tuple[IPv4Network | IPv6Network, str], ...] = tuple(
    (ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "an unspecified address"),
        ("10.0.0.0/8", PRIVATE),
        ("100.64.0.0/10", "an address shared inside a provider's network"),
        ("127.0.0.0/8", LOOPBACK),
        ("168.63.129.16/32", METADATA),  # Azure's, though of a public range
        ("169.254.169.254/32", METADATA),
        ("169.254.0.0/16", "a link-local address"),
        ("172.16.0.0/12", PRIVATE),
        ("192.0.0.0/24", RESERVED),
        ("192.0.2.0/24", DOCUMENTATION),
        ("192.88.99.0/24", RESERVED),
        ("192.168.0.0/16", PRIVATE),
        ("198.18.0.0/15", "an address for measurements only"),
        ("198.51.100.0/24", DOCUMENTATION),
        ("203.0.113.0/24", DOCUMENTATION),
        ("224.0.0.0/4", "a multicast address"),
        ("255.255.255.255/32", "the broadcast address"),
        ("240.0.0.0/4", RESERVED),
        ("::/128", "an unspecified address"),
        ("::1/128", LOOPBACK),
        ("2001::/23", RESERVED),
        ("2001:db8::/32", DOCUMENTATION),
        ("3fff::/20", DOCUMENTATION),
        ("fd00:ec2::/32", METADATA),
        ("fc00::/7", PRIVATE),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", PRIVATE),
        ("ff00::/8", "a multicast address"),
    )
)
"""The first that holds an address says what it is."""

UNICAST = IPv6Network("2000::/3")
"""All of IPv6 that is given out as public unicast."""

MAPPED = IPv6Network("::ffff:0:0/96")
NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the IPv4 address stands at the end
SIX_TO_FOUR = IPv6Network("2002::/16")  # RFC 3056: it stands behind the first 16 bits
TEREDO = IPv6Network("2001::/32")  # RFC 4380: the server's, and the client's with all bits turned
GATEWAYS = (NAT64, SIX_TO_FOUR, TEREDO)
"""Ranges whose addresses are worth what the IPv4 addresses in them are worth."""

ISATAP = {0x00005EFE, 0x02005EFE}
"""The third quarter of an address that ends in an IPv4 address, whatever its prefix, RFC 5214."""

IPV4_BITS = 0xFFFFFFFF


def address_problem(ip: str | Address, policy: Policy) -> str | None:
    """Return why nothing may be sent to this address, as one sentence, or None.

    `ip` is an address as the system writes it; notations of people are read by `literals`.
    """
    try:
        address = ip_address(ip)
    except ValueError:
        return f"{ip} is no IP address: give a public one."
    what = _what(address, policy)
    if what is None:
        return None
    advice = "give an address that the whole internet can reach"
    if what == LOOPBACK:
        advice += ", or on a server of your own set QBRELAY_WEBHOOKS_ALLOW_LOOPBACK=true"
    return f"{unmapped(address)} is {what}: {advice}."


def is_loopback(address: Address) -> bool:
    """Return whether a packet to this address stays on this machine."""
    return _forbidden(unmapped(address)) == LOOPBACK


def _what(address: Address, policy: Policy) -> str | None:
    """Return what a forbidden address is, None for one that may be sent to."""
    if isinstance(address, IPv6Address):
        if address.scope_id is not None:
            return "an address of one network interface"
        for inside in _carried(address):
            what = _forbidden(inside)
            if what:
                return f"a way to {inside}, {what}"
        if any(address in network for network in GATEWAYS):
            return None
    what = _forbidden(unmapped(address))
    if what == LOOPBACK and policy.allow_loopback:
        return None
    return what


def _forbidden(address: Address) -> str | None:
    for network, what in FORBIDDEN:
        if address.version == network.version and address in network:
            return what
    if isinstance(address, IPv6Address) and address not in UNICAST:
        return RESERVED
    return None if address.is_global else RESERVED


def unmapped(address: Address) -> Address:
    """Return the IPv4 address that the system itself makes of an IPv4-mapped one."""
    if isinstance(address, IPv6Address) and address in MAPPED:
        return IPv4Address(int(address) & IPV4_BITS)
    return address


def _carried(address: IPv6Address) -> tuple[IPv4Address, ...]:
    """Return the IPv4 addresses to which gateways would pass a packet on."""
    bits = int(address)
    if address in TEREDO:
        return IPv4Address(bits >> 64 & IPV4_BITS), IPv4Address(~bits & IPV4_BITS)
    if address in SIX_TO_FOUR:
        return (IPv4Address(bits >> 80 & IPV4_BITS),)
    at_the_end = address in NAT64 or bits >> 32 & IPV4_BITS in ISATAP
    return (IPv4Address(bits & IPV4_BITS),) if at_the_end else ()
