"""Documents that grow, each by one thing many times over: quadratic work would show on them."""

from collections.abc import Callable, Mapping
from typing import Final

LINE: Final = "<InvoiceLineAdd/>"
GROUP: Final = (
    "<InvoiceLineGroupAdd><ItemGroupRef><FullName>x</FullName></ItemGroupRef></InvoiceLineGroupAdd>"
)
ATTRIBUTE: Final = " a{0}='1'"
ROW: Final = '<DataRow rowNumber="{0}"><RowData rowType="account" value="x"/></DataRow>'


def _invoice(inside: str) -> str:
    customer = "<CustomerRef><FullName>x</FullName></CustomerRef>"
    return f"<InvoiceAddRq><InvoiceAdd>{customer}{inside}</InvoiceAdd></InvoiceAddRq>"


def _each(pattern: str, count: int) -> str:
    return "".join(pattern.format(number) for number in range(count))


REQUESTS: Final[Mapping[str, Callable[[int], str]]] = {
    "sound lines": lambda n: _invoice(
        "<InvoiceLineAdd><ItemRef><FullName>é</FullName></ItemRef><Quantity>1</Quantity>"
        "</InvoiceLineAdd>" * n
    ),
    "lines that are all wrong inside": lambda n: _invoice(
        "<InvoiceLineAdd><Quantity>ten</Quantity><Desc>x</Desc></InvoiceLineAdd>" * n
    ),
    "lines before what comes before them": lambda n: _invoice(
        LINE * n + "<LinkToTxnID>1</LinkToTxnID>" * n
    ),
    "every second element in the wrong place": lambda n: _invoice(
        f"{LINE}<LinkToTxnID>1</LinkToTxnID>" * n
    ),
    "three kinds in turns, backwards": lambda n: _query(
        "<OwnerID>0</OwnerID><IncludeRetElement>x</IncludeRetElement><ListID>1</ListID>" * n
    ),
    "one element very often": lambda n: _invoice("<Memo>x</Memo>" * n),
    "two of a choice very often": lambda n: _query("<ListID>1</ListID><FullName>x</FullName>" * n),
    "unknown names": lambda n: _invoice("<Nix>1</Nix>" * n),
    "unknown names, all different": lambda n: _invoice(_each("<Nix{0}/>", n)),
    "names that are nearly right, all different": lambda n: _invoice(
        _each("<InvoiceLineAd{0}/>", n)
    ),
    # A choice of two, any number of times: the search for a fit may go back into each.
    "a repeating choice in turns": lambda n: _invoice((LINE + GROUP) * n),
    "a repeating choice in turns with a wrong end": lambda n: _invoice(
        (LINE + GROUP) * n + "<Memo>x</Memo>"
    ),
    "a repeating choice with a wrong beginning": lambda n: _invoice("<Nix/>" + (LINE + GROUP) * n),
    "values of no type": lambda n: _query("<OwnerID>x</OwnerID>" * n),
    "a text": lambda n: _invoice(f"<Memo>{'x' * 50 * n}</Memo>"),
    "a text that no code page has": lambda n: _invoice(f"<Memo>{'ж' * 50 * n}</Memo>"),
    "digits": lambda n: _invoice(f"<ExchangeRate>{'1' * 50 * n}</ExchangeRate>"),
    "blanks": lambda n: _invoice(f"<IsPending>{' ' * 50 * n}x</IsPending>"),
    "braces": lambda n: _invoice(f"<Memo>{'{{ {{tx-' * 10 * n}</Memo>"),
    "a name": lambda n: _invoice(f"<{'N' * 20 * n}/>"),
    "an attribute": lambda n: f'<HostQueryRq requestID="{"x" * 50 * n}"/>',
    "attributes": lambda n: f"<HostQueryRq{_each(ATTRIBUTE, n)}/>",
    "depth": lambda n: f"<HostQueryRq>{'<A>' * n}{'</A>' * n}</HostQueryRq>",
    "text between elements": lambda n: _query("x<OwnerID>0</OwnerID>" * n),
    "comments": lambda n: _invoice("<!-- x -->" * n),
    "comments in a text": lambda n: _invoice(f"<Memo>{'a<!-- x -->' * n}</Memo>"),
    "CDATA in a text": lambda n: _invoice(f"<Memo>{'<![CDATA[a]]>' * n}</Memo>"),
    "requests": lambda n: (
        f'<QBXMLMsgsRq onError="stopOnError">{"<HostQueryRq/>" * (n // 3)}</QBXMLMsgsRq>'
    ),
    "a prolog": lambda n: f"{'<!-- x --><?a b?>' * n}<HostQueryRq/>",
}
ANSWERS: Final[Mapping[str, Callable[[int], str]]] = {
    "records": lambda n: _answer(
        "<CustomerRet><ListID>1</ListID><Name>é</Name><Balance>1.00</Balance></CustomerRet>\n" * n
    ),
    "unknown names in turns": lambda n: _answer("<X/><Y/>" * n),
    "known and unknown names in turns": lambda n: _answer("<CustomerRet/><Y/>" * n),
    "text between records": lambda n: _answer("x<CustomerRet/>" * n),
    "forbidden characters": lambda n: _answer("<CustomerRet>&#1;</CustomerRet>" * n),
    "attributes of rows": lambda n: (
        f"<GeneralDetailReportQueryRs><ReportRet><ReportData>"
        f"{_each(ROW, n)}"
        f"</ReportData></ReportRet></GeneralDetailReportQueryRs>"
    ),
}


def _query(inside: str) -> str:
    return f"<CustomerQueryRq>{inside}</CustomerQueryRq>"


def _answer(inside: str) -> str:
    return f'<CustomerQueryRs statusCode="0">{inside}</CustomerQueryRs>'
