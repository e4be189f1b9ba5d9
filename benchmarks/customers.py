"""Answers as QuickBooks gives them: customers of about 1.1 KB, each with its own ids and names.

The name of every fifth has characters that stand as references.
"""

from collections.abc import Iterator
from pathlib import Path

HEAD = (
    '<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs>\n<CustomerQueryRs requestID="1" '
    'statusCode="0" statusSeverity="Info" statusMessage="Status OK">\n'
)
TAIL = "</CustomerQueryRs>\n</QBXMLMsgsRs>\n</QBXML>\n"
RECORD = """<CustomerRet>
<ListID>80{number:06X}-1795600000</ListID>
<TimeCreated>2026-03-02T09:14:07-08:00</TimeCreated>
<TimeModified>2026-11-26T16:40:55-08:00</TimeModified>
<EditSequence>17956{number:05}</EditSequence>
<Name>{name}</Name>
<FullName>{name}</FullName>
<IsActive>true</IsActive>
<Sublevel>0</Sublevel>
<CompanyName>{name} Ltd.</CompanyName>
<BillAddress>
<Addr1>{name} Ltd.</Addr1>
<Addr2>{number} Harbor View Drive</Addr2>
<City>Bayshore</City>
<State>CA</State>
<PostalCode>94326</PostalCode>
</BillAddress>
<Phone>415-555-{number:04}</Phone>
<Email>office@cafe-{number}.example</Email>
<TermsRef>
<ListID>10000-933272658</ListID>
<FullName>Net 30</FullName>
</TermsRef>
<Balance>{number}.25</Balance>
<TotalBalance>{number}.25</TotalBalance>
<SalesTaxCodeRef>
<ListID>10000-999022286</ListID>
<FullName>Tax</FullName>
</SalesTaxCodeRef>
<ItemSalesTaxRef>
<ListID>2E0000-933272656</ListID>
<FullName>San Tomas</FullName>
</ItemSalesTaxRef>
<JobStatus>None</JobStatus>
<PreferredDeliveryMethod>None</PreferredDeliveryMethod>
</CustomerRet>
"""


def answer(count: int) -> str:
    """Return the answer with so many customers."""
    return "".join([HEAD, *_records(count), TAIL])


def written(path: Path, megabytes: int) -> int:
    """Write an answer of this size to a file; return how many customers it has."""
    thousand = "".join(_records(1000)).encode("ascii")
    rounds = -(-megabytes * 1_000_000 // len(thousand))
    with path.open("wb") as file:
        file.write(HEAD.encode("ascii"))
        for _ in range(rounds):
            file.write(thousand)
        file.write(TAIL.encode("ascii"))
    return 1000 * rounds


def _records(count: int) -> Iterator[str]:
    for number in range(1, count + 1):
        name = f"Caf&#233; {number} &amp; Sons" if number % 5 == 0 else f"Abercrombie {number}"
        yield RECORD.format(number=number, name=name)
