"""One keep-alive HTTP client on a bare socket: it must cost less than what it measures."""

import re
import socket
from html import escape, unescape

ENVELOPE = (
    '<?xml version="1.0" encoding="utf-8"?><soap:Envelope '
    'xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>'
    '<{name} xmlns="http://developer.intuit.com/">{inside}</{name}></soap:Body></soap:Envelope>'
)
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
TICKET = re.compile(r"<string>(.*?)</string>")
RESULT = re.compile(r"Result>(.*?)</", re.DOTALL)
REQUEST = re.compile(r'<(\w+)Rq requestID="(.*?)"')


class HttpClient:
    """POSTs over one connection."""

    def __init__(self, port: int, path: str = "/qbwc") -> None:
        self._port, self._path = port, path
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def post(self, body: bytes, headers: str) -> tuple[int, bytes]:
        head = (
            f"POST {self._path} HTTP/1.1\r\nHost: localhost:{self._port}\r\n"
            f"Content-Length: {len(body)}\r\n{headers}\r\n"
        )
        self._socket.sendall(head.encode() + body)
        return self._read()

    def _read(self) -> tuple[int, bytes]:
        data = bytearray()
        while b"\r\n\r\n" not in data:
            data += self._more()
        head, _, body = bytes(data).partition(b"\r\n\r\n")
        found = LENGTH.search(head)
        length = int(found[1]) if found else 0
        parts, size = [body], len(body)
        while size < length:
            parts.append(self._more())
            size += len(parts[-1])
        return int(head.split(b" ", 2)[1]), b"".join(parts)

    def _more(self) -> bytes:
        chunk = self._socket.recv(1 << 20)
        if not chunk:
            raise ConnectionError("the server closed the connection")
        return chunk

    def close(self) -> None:
        self._socket.close()


class SoapClient(HttpClient):
    """Makes the Web Connector's calls and answers each request with a small canned answer."""

    calls = 0

    def call(self, name: str, **fields: str) -> str:
        inside = "".join(
            f"<{key}>{escape(value, quote=False)}</{key}>" for key, value in fields.items()
        )
        headers = (
            "Content-Type: text/xml; charset=utf-8\r\n"
            f'SOAPAction: "http://developer.intuit.com/{name}"\r\n'
        )
        status, body = self.post(ENVELOPE.format(name=name, inside=inside).encode(), headers)
        self.calls += 1
        if status != 200:
            raise RuntimeError(f"{name}: {status} {body[:300]!r}")
        return body.decode()

    def login(self, username: str, password: str) -> tuple[str, str]:
        ticket, company_file, *_ = TICKET.findall(
            self.call("authenticate", strUserName=username, strPassword=password)
        )
        return ticket, company_file

    def send(self, ticket: str) -> str:
        answer = self.call(
            "sendRequestXML",
            ticket=ticket,
            strHCPResponse="",
            strCompanyFileName="C:\\a.qbw",
            qbXMLCountry="US",
            qbXMLMajorVers="16",
            qbXMLMinorVers="0",
        )
        found = RESULT.search(answer)
        return unescape(found[1]) if found else ""

    def receive(self, ticket: str, response: str) -> int:
        answer = self.call(
            "receiveResponseXML", ticket=ticket, response=response, hresult="", message=""
        )
        found = RESULT.search(answer)
        return int(found[1]) if found else -1

    def visit(self, username: str, password: str, size: int = 600) -> int:
        """Make one whole visit; return how many requests were taken."""
        ticket, company_file = self.login(username, password)
        if company_file in ("none", "nvu"):
            return 0
        taken, percent = 0, 0
        while 0 <= percent < 100:
            request = self.send(ticket)
            if not request:
                break
            taken += 1
            percent = self.receive(ticket, canned(request, size))
        self.call("closeConnection", ticket=ticket)
        return taken


def canned(request: str, size: int) -> str:
    """Return an answer of about this size to the first request of a set."""
    found = REQUEST.search(request)
    kind, request_id = (found[1], found[2]) if found else ("CustomerAdd", "0")
    filler = "x" * max(0, size - 300)
    return (
        '<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs>\n'
        f'<{kind}Rs requestID="{request_id}" statusCode="0" statusSeverity="Info" '
        f'statusMessage="Status OK">\n<CustomerRet>\n<ListID>80000001-1</ListID>\n'
        f"<Notes>{filler}</Notes>\n</CustomerRet>\n</{kind}Rs>\n</QBXMLMsgsRs>\n</QBXML>\n"
    )
