"""Small requests to check, and what is told of them in short."""

from qbxml import validate

INVOICE = """\
<?qbxml version="13.0"?>
<QBXML><QBXMLMsgsRq onError="stopOnError">
 <InvoiceAddRq requestID="1">
  <InvoiceAdd>
   <CustomerRef><FullName>ABC</FullName></CustomerRef>
   {head}
   <InvoiceLineAdd>
    <ItemRef><FullName>Widget</FullName></ItemRef>
    {line}
   </InvoiceLineAdd>
  </InvoiceAdd>
 </InvoiceAddRq>
</QBXMLMsgsRq></QBXML>"""


def invoice(head: str = "", line: str = "") -> str:
    return INVOICE.format(head=head, line=line)


def customer(inside: str) -> str:
    return f"<CustomerAddRq><CustomerAdd>{inside}</CustomerAdd></CustomerAddRq>"


def told(source: str, **options: str) -> list[tuple[str, str, str]]:
    """Return kind, path and fix of every problem."""
    found = validate(source, **options).problems  # type: ignore[arg-type]
    return [(problem.kind, problem.path, problem.fix) for problem in found]
