"""The description that other clients read, and the way spyne gets imported."""

import importlib.util
import logging
import subprocess
import sys

import pytest
from lxml import etree
from soap_hands import GOLDEN, Listener, ask, scope

from qbwc_service.soap import spyne_compat
from qbwc_service.soap.service import OPERATIONS
from qbwc_service.soap.wsdl import wsdl

pytestmark = pytest.mark.portable

SPACES = {
    "w": "http://schemas.xmlsoap.org/wsdl/",
    "s": "http://schemas.xmlsoap.org/wsdl/soap/",
    "x": "http://www.w3.org/2001/XMLSchema",
}


def found(path: str) -> list[str]:
    return etree.fromstring(wsdl("http://localhost:5000/qbwc")).xpath(path, namespaces=SPACES)


@pytest.mark.parametrize("query", [b"wsdl", b"WSDL", b"wsdl=1"])
def test_the_wsdl_is_the_recorded_one(query: bytes) -> None:
    wanted = (GOLDEN / "QBWebConnectorSvc.wsdl").read_bytes()
    headers = {"content-type": "text/xml; charset=utf-8", "content-length": str(len(wanted))}
    assert ask(Listener(), to=scope("GET", {}, query_string=query)) == (200, headers, wanted)
    assert ask(Listener(), to=scope("HEAD", {}, query_string=query)) == (200, headers, b"")


def test_names_are_intuits() -> None:
    assert found("/w:definitions/@targetNamespace") == ["http://developer.intuit.com/"]
    assert found("/w:definitions/w:service/@name") == ["QBWebConnectorSvc"]
    assert found("//w:port/@name") == ["QBWebConnectorSvcSoap"]
    assert found("//w:port/@binding") == ["tns:QBWebConnectorSvcSoap"]
    assert found("//w:binding/@name") == ["QBWebConnectorSvcSoap"]
    assert found("//w:binding/@type") == ["tns:QBWebConnectorSvcSoap"]
    assert found("//w:portType/@name") == ["QBWebConnectorSvcSoap"]
    assert found("//s:address/@location") == ["http://localhost:5000/qbwc"]
    names = [operation.name for operation in OPERATIONS]
    assert found("//s:operation/@soapAction") == [
        f"http://developer.intuit.com/{name}" for name in names
    ]
    assert set(found("//s:body/@use")) == {"literal"}
    assert set(found("//w:part/@name")) == {"parameters"}
    assert found("//@parameterOrder") == []


def test_texts_may_be_absent_and_numbers_are_ints() -> None:
    versions = found("//x:complexType[@name='sendRequestXML']//x:element")
    assert [(each.get("name"), each.get("type"), each.get("minOccurs")) for each in versions] == [
        ("ticket", "xs:string", "0"),
        ("strHCPResponse", "xs:string", "0"),
        ("strCompanyFileName", "xs:string", "0"),
        ("qbXMLCountry", "xs:string", "0"),
        ("qbXMLMajorVers", "xs:int", None),
        ("qbXMLMinorVers", "xs:int", None),
    ]
    assert found("//x:complexType[@name='receiveResponseXMLResponse']//x:element/@type") == [
        "xs:int"
    ]
    assert found("//x:complexType[@name='authenticateResponse']//x:element/@type") == [
        "tns:ArrayOfString"
    ]


def test_importing_spyne_leaves_the_standard_library_as_it_was() -> None:
    code = (
        "import sys, urllib.parse, collections.abc, http.cookies;"
        "kept = [urllib.parse, collections.abc, http.cookies];"
        "specs = [module.__spec__ for module in kept];"
        "from qbwc_service.soap import spyne_compat;"
        "import spyne.util.six.moves.urllib.parse, spyne.util.six.moves.http_cookies as c;"
        "assert c.SimpleCookie;"
        "assert [module.__spec__ for module in kept] == specs;"
        "assert 'cgi' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_cgi_module_that_was_there_stays_there(monkeypatch: pytest.MonkeyPatch) -> None:
    real = object()
    monkeypatch.setitem(sys.modules, "cgi", real)
    spyne_compat._import_spyne()
    assert sys.modules["cgi"] is real


@pytest.mark.parametrize("missing", ["spyne", "spyne.util.six"])
def test_a_missing_spyne_is_an_import_error(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    if missing == "spyne":
        monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    else:
        monkeypatch.setattr(importlib.util, "spec_from_file_location", lambda *_: None)
    with pytest.raises(ImportError) as caught:
        spyne_compat._load_six()
    assert caught.value.name == missing


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ('text/xml; charset="utf-8"; a=b', ("text/xml", {"charset": "utf-8", "a": "b"})),
        ("text/xml", ("text/xml", {})),
        ("", ("", {})),
    ],
)
def test_the_stand_in_for_cgi_splits_a_header(line: str, parts: tuple[str, dict[str, str]]) -> None:
    assert spyne_compat.parse_header(line) == parts


def test_spynes_own_loggers_are_silent() -> None:
    for name in ("spyne", "spyne.protocol.soap.soap11.invalid", "spyne.application.server"):
        assert not logging.getLogger(name).isEnabledFor(logging.CRITICAL)
