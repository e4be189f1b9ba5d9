"""A tiny SOAP service on loopback for the simulator's tests: correct unless told otherwise."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from xml.sax.saxutils import escape, unescape

from simulator_company import Clock

from qbwc_service.simulator import Company, VisitReport, WebConnector, read_qwc

NS = "http://developer.intuit.com/"
ENVELOPE = (
    '<?xml version="1.0" encoding="utf-8"?>'
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">'
    "<soap:Body>{}</soap:Body></soap:Envelope>"
)
WRITE = (
    '<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?>'
    '<QBXML><QBXMLMsgsRq onError="stopOnError">{}</QBXMLMsgsRq></QBXML>'
)
ADD_CUSTOMER = WRITE.format(
    '<CustomerAddRq requestID="1"><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>'
)


@dataclass
class Answer:
    body: bytes
    status: int = 200
    content_type: str | None = "text/xml; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False


def result(operation: str, value: object) -> Answer:
    if isinstance(value, list):
        inner = "".join(f"<string>{escape(one)}</string>" for one in value)
    else:
        inner = escape(str(value))
    named = f"<{operation}Result>{inner}</{operation}Result>"
    body = f'<{operation}Response xmlns="{NS}">{named}</{operation}Response>'
    return Answer(ENVELOPE.format(body).encode())


@dataclass
class Request:
    operation: str
    body: bytes
    raw_headers: list[tuple[str, str]]
    path: str

    def value(self, name: str) -> str | None:
        text = self.body.decode()
        if f"<{name} />" in text:
            return ""
        match = re.search(rf"<{name}(?: [^>]*)?>(.*?)</{name}>", text, re.DOTALL)
        return unescape(match.group(1)) if match else None


@dataclass
class Service:
    """Answers by operation; a value, a list of successive values, or an Answer to send as it is."""

    script: dict[str, object] = field(default_factory=dict)
    gets: dict[str, Answer] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    got: list[str] = field(default_factory=list)
    says_continue: bool = True
    url: str = ""
    on_call: Callable[[Request], None] = lambda _: None

    def answer(self, request: Request) -> Answer:
        self.requests.append(request)
        self.on_call(request)
        defaults: dict[str, object] = {
            "serverVersion": "1",
            "clientVersion": "",
            "authenticate": ["TICKET", "", "", ""],
            "sendRequestXML": "",
            "receiveResponseXML": 100,
            "getLastError": "Finished",
            "connectionError": "done",
            "closeConnection": "OK",
        }
        value = self.script.get(request.operation, defaults.get(request.operation, ""))
        if isinstance(value, Series):
            value = value.take()
        return value if isinstance(value, Answer) else result(request.operation, value)

    @property
    def operations(self) -> list[str]:
        return [request.operation for request in self.requests]

    def calls(self, operation: str) -> list[Request]:
        return [one for one in self.requests if one.operation == operation]


class Series:
    """Successive answers; the last one is repeated."""

    def __init__(self, *values: object) -> None:
        self.values = list(values)

    def take(self) -> object:
        return self.values.pop(0) if len(self.values) > 1 else self.values[0]


@contextmanager
def serving(service: Service) -> Iterator[Service]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 20
        # The head and the body of an answer are two writes; Nagle would hold back the second.
        disable_nagle_algorithm = True

        def log_message(self, *_: object) -> None:
            pass

        def handle_expect_100(self) -> bool:
            return super().handle_expect_100() if service.says_continue else True

        def do_GET(self) -> None:
            service.got.append(self.path)
            self.send(service.gets.get(self.path, Answer(b"ok", 200, "text/plain")))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            operation = self.headers["SOAPAction"].strip('"').removeprefix(NS)
            answer = service.answer(Request(operation, body, self.headers.items(), self.path))
            if answer.drop:
                self.close_connection = True
            else:
                self.send(answer)

        def send(self, answer: Answer) -> None:
            self.send_response(answer.status)
            if answer.content_type is not None:
                self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    service.url = f"http://localhost:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def qwc_text(url: str, **changes: str) -> str:
    values = {
        "AppName": "QBXML Relay",
        "AppID": "",
        "AppURL": f"{url}/qbwc",
        "AppDescription": "Test",
        "AppSupport": f"{url}/support",
        "UserName": "relay-user",
        "OwnerID": "{57f3b9b6-86f1-4fcc-b1ee-566de1813d20}",
        "FileID": "{90a44fb5-33d9-4815-ac85-bc87a7e7d1eb}",
        "QBType": "QBFS",
    } | changes
    inner = "".join(f"<{name}>{value}</{name}>" for name, value in values.items() if value != "-")
    return f'<?xml version="1.0"?><QBWCXML>{inner}</QBWCXML>'


ANN, BOB = ADD_CUSTOMER.format("Ann"), ADD_CUSTOMER.format("Bob")
GREETING = ["serverVersion", "clientVersion", "authenticate"]


class Pc:
    """A service with its script, a company and a Web Connector, and the pauses that were taken."""

    def __init__(self, service: Service, **options: Any) -> None:
        self.service = service
        self.slept: list[float] = []
        self.company = options.pop("company", None) or Company(clock=Clock())
        qwc = read_qwc(qwc_text(service.url, **options.pop("qwc", {})))
        clock = options.pop("clock", Clock())
        self.connector = WebConnector(
            qwc, "secret", self.company, clock=clock, sleep=self.slept.append, **options
        )

    def update(self) -> VisitReport:
        report = self.connector.update()
        self.connector.close()
        return report


def visit(script: dict[str, object], **options: Any) -> tuple[VisitReport, Service, Pc]:
    with serving(Service(script)) as service:
        pc = Pc(service, **options)
        return pc.update(), service, pc
