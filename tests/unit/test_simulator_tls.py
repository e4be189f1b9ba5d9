import socket
import ssl
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from simulator_sockets import CONTINUE, OK, OK_REPLY, body, head, server

from qbwc_service.simulator.wire import Wire, WireError, get

pytestmark = pytest.mark.portable


def test_https_is_checked_against_the_host_name(tmp_path: Path) -> None:
    certificate, key = _certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    def talk(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secure:
            for _ in range(2):
                head(secure)
                secure.sendall(CONTINUE)
                assert body(secure, 4) == b"body"
                secure.sendall(OK)

    def refused(connection: socket.socket) -> None:
        with suppress(ssl.SSLError, OSError):
            context.wrap_socket(connection, server_side=True).close()

    trusting = ssl.create_default_context(cafile=str(certificate))
    with server(talk, refused, refused) as (url, errors):
        secure_url = url.replace("http://127.0.0.1", "https://localhost")
        line = Wire(secure_url, tls=trusting)
        assert [line.post("a", b"body") for _ in range(2)] == [OK_REPLY, OK_REPLY]
        assert line.connections == 1
        line.close()
        with pytest.raises(WireError, match="CERTIFICATE_VERIFY_FAILED"):
            Wire(secure_url).post("a", b"body")
        with pytest.raises(WireError, match="CERTIFICATE_VERIFY_FAILED"):
            get(secure_url.replace("localhost", "127.0.0.1"), tls=trusting)
    assert errors == []


def _certificate(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate, key_file = folder / "cert.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(Encoding.PEM))
    key_file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return certificate, key_file
