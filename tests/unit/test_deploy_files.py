"""The deployment material: files named in the pages exist, scripts parse, settings stand."""

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOW_TO = ROOT / "docs" / "how-to"
DEPLOY = ROOT / "deploy"
PAGES = ["backup", "caddy", "cloudflare-tunnel", "lan", "linux", "nginx", "windows"]
SCRIPTS = ["linux/install.sh", "cloudflare/tunnel.sh"]
INSTALL, TUNNEL = (DEPLOY / script for script in SCRIPTS)
CADDYFILES = ["Caddyfile", "Caddyfile.lan"]

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")


def read(path: str) -> str:
    return (DEPLOY / path).read_text("utf-8")


def bash(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", *map(str, arguments)],  # noqa: S607 - whichever bash this machine has
        capture_output=True,
        text=True,
        check=False,
        env={
            "PATH": os.environ["PATH"],
            "HOME": "/nonexistent",
            "LC_ALL": "C.UTF-8",
            **environment,
        },
    )


def directives(conf: str) -> set[str]:
    """The lines of a configuration without comments, indentation and semicolons."""
    lines = (line.partition("#")[0].strip().rstrip(";") for line in conf.splitlines())
    return {line for line in lines if line}


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_heading_that_a_page_links_to_exists(page: str) -> None:
    links = re.findall(
        r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", (HOW_TO / f"{page}.md").read_text()
    )
    missing = [target for target, _ in links if not (HOW_TO / target).exists()]
    headless = [
        f"{target}#{anchor}"
        for target, anchor in links
        if anchor and anchor not in headings(HOW_TO / target)
    ]
    assert (missing, headless) == ([], [])


def headings(page: Path) -> set[str]:
    found = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("page", PAGES)
def test_every_file_of_ours_that_a_page_names_exists(page: str) -> None:
    text = (HOW_TO / f"{page}.md").read_text()
    named = {path.replace("\\", "/") for path in re.findall(r"deploy[/\\][\w./\\-]+\w", text)}
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_every_file_for_deployment_is_named_in_a_page() -> None:
    text = "".join((HOW_TO / f"{page}.md").read_text() for page in PAGES)
    files = [path.relative_to(ROOT).as_posix() for path in DEPLOY.rglob("*") if path.is_file()]
    assert [file for file in sorted(files) if file not in text] == []


def test_the_pages_name_only_settings_that_exist() -> None:
    from qbwc_service.config import fields  # noqa: PLC0415 - the rest needs none of the program

    known = {f"QBRELAY_{field.name.upper()}" for field in fields()}
    files = [*(HOW_TO / f"{page}.md" for page in PAGES), *DEPLOY.rglob("*.*")]
    named = {name for file in files for name in re.findall(r"QBRELAY_[A-Z_]+", file.read_text())}
    assert named - known == set()


@needs_bash
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_shell_script_parses_is_strict_and_can_be_started(script: str) -> None:
    assert bash("-n", DEPLOY / script).stderr == ""
    assert "set -euo pipefail\nshopt -s inherit_errexit\n" in read(script)
    assert os.access(DEPLOY / script, os.X_OK)


@needs_bash
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_shell_script_explains_itself_and_refuses_what_it_does_not_know(script: str) -> None:
    helped = bash(DEPLOY / script, "--help")
    assert (helped.returncode, helped.stdout.split()[0], helped.stderr) == (0, "Usage:", "")
    refused = bash(DEPLOY / script, "--nonsense")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.endswith(": unknown option --nonsense (see --help)\n")


def steps(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert (done.returncode, done.stderr) == (0, "")
    return [line.removeprefix("+ ") for line in done.stdout.splitlines() if line.startswith("+")]


@needs_bash
@pytest.mark.skipif(Path("/opt/qbxml-relay").exists(), reason="it is installed on this machine")
def test_a_dry_run_of_the_installer_shows_its_steps_in_order(tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh\ncase $2 in *_base_exec*) echo /usr/bin/python3 ;; esac\n")
    python.chmod(0o755)
    shown = steps(bash(INSTALL, "--dry-run", "--connection", "Main", "--python", str(python)))
    wanted = [
        "useradd --system ",
        "install -d -m 0700 -o qbrelay -g qbrelay /var/lib/qbxml-relay ",
        "write /etc/qbxml-relay/env (mode 0600, owner qbrelay)",
        "ln -sfn /etc/qbxml-relay/env /var/lib/qbxml-relay/.env",
        f"{python} -m venv /opt/qbxml-relay/releases/",
        "/opt/qbxml-relay/releases/",
        "mv -T /opt/qbxml-relay/venv.next /opt/qbxml-relay/venv",
        "systemctl daemon-reload",
        "/usr/local/bin/qbrelay key create --name first --json",
        "/usr/local/bin/qbrelay connection create --name Main --json",
        "systemctl restart qbxml-relay.service",
        "/usr/local/bin/qbrelay doctor",
    ]
    places = [next(n for n, step in enumerate(shown) if step.startswith(want)) for want in wanted]
    assert places == sorted(places)
    installs = [step for step in shown if " install --quiet " in step]
    assert [step.partition(" install --quiet ")[2] for step in installs] == [
        f"--no-deps --require-hashes -r {ROOT}/requirements.txt",
        "--no-deps " + installs[1].rpartition(" ")[2],
    ]


@needs_bash
def test_the_installer_refuses_to_purge_without_uninstalling() -> None:
    refused = bash(INSTALL, "--purge", "--dry-run")
    assert (refused.returncode, refused.stderr) == (
        1,
        "install.sh: --purge goes with --uninstall\n",
    )


@needs_bash
def test_an_uninstall_keeps_the_data_unless_told_to_purge() -> None:
    kept = steps(bash(INSTALL, "--uninstall", "--dry-run"))
    assert [step for step in kept if "/var/lib" in step] == []
    purged = steps(bash(INSTALL, "--uninstall", "--purge", "--dry-run"))
    assert "rm -rf /var/lib/qbxml-relay /etc/qbxml-relay /var/log/qbxml-relay" in purged


@needs_bash
def test_a_dry_run_of_the_tunnel_shows_its_steps_in_order() -> None:
    shown = steps(bash(TUNNEL, "--dry-run", "--hostname", "relay.example.com", "--port", "5001"))
    unit = Path("/etc/systemd/system/cloudflared.service").exists()
    credentials = "/etc/cloudflared/qbxml-relay.json"
    assert shown == [
        "cloudflared tunnel login",
        "mkdir -p /etc/cloudflared",
        f"cloudflared tunnel create --credentials-file {credentials} qbxml-relay",
        "write /etc/cloudflared/config.yml:",
        "cloudflared tunnel route dns qbxml-relay relay.example.com",
        *([] if unit else ["cloudflared --config /etc/cloudflared/config.yml service install"]),
        "systemctl enable cloudflared.service",
        "systemctl restart cloudflared.service",
        "GET https://relay.example.com/qbwc",
    ]


@needs_bash
def test_the_tunnels_rule_skips_bot_rules_on_the_web_connectors_path_alone() -> None:
    tokens = {"CLOUDFLARE_API_TOKEN": "t0ken", "CLOUDFLARE_ZONE_ID": "z"}
    done = bash(TUNNEL, "--dry-run", "--hostname", "relay.example.com", **tokens)
    (rule,) = [step for step in steps(done) if step.startswith("POST ")]
    assert '(http.host eq \\"relay.example.com\\" and http.request.uri.path eq \\"/qbwc\\")' in rule
    assert '"http_request_sbfm"' in rule
    assert '"bic"' in rule
    assert "t0ken" not in done.stdout


@needs_bash
@pytest.mark.parametrize("host", ["", "a b", "a\nb", '"', "relay.example.com/x", "-x"])
def test_the_tunnel_takes_nothing_but_a_host_name(host: str) -> None:
    refused = bash(TUNNEL, "--dry-run", "--hostname", host)
    assert (refused.returncode, refused.stderr) == (1, "tunnel.sh: --hostname needs a host name\n")


def test_the_unit_runs_the_server_with_low_privileges_and_restarts_it() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(read("linux/qbxml-relay.service"))
    wanted = {
        "User": "qbrelay",
        "ExecStart": "/opt/qbxml-relay/venv/bin/qbrelay serve",
        "EnvironmentFile": "/etc/qbxml-relay/env",
        "Restart": "on-failure",
        "UMask": "0077",
        "NoNewPrivileges": "yes",
        "ProtectSystem": "strict",
        "ProtectHome": "yes",
        "PrivateTmp": "yes",
        "CapabilityBoundingSet": "",
        "StateDirectoryMode": "0700",
    }
    service = dict(unit["Service"])
    assert {name: service.get(name) for name in wanted} == wanted
    assert unit["Install"]["WantedBy"] == "multi-user.target"


def test_nginx_lets_the_web_connector_keep_its_connection_and_send_large_answers() -> None:
    wanted = {
        "client_max_body_size 64m",
        "keepalive_disable none",
        "keepalive_timeout 75s",
        "gzip off",
        "proxy_http_version 1.1",
        'proxy_set_header Connection ""',
        "proxy_set_header X-Forwarded-For $remote_addr",
        "proxy_read_timeout 60s",
        "proxy_next_upstream off",
        "proxy_intercept_errors off",
        "location = /qbwc {",
    }
    found = directives(read("nginx/qbxml-relay.conf"))
    assert wanted - found == set()
    assert [line for line in found if line.startswith(("if", "limit_req", "auth_"))] == []


@pytest.mark.parametrize("name", CADDYFILES)
def test_caddy_passes_large_answers_and_held_calls_and_compresses_nothing(name: str) -> None:
    found = directives(read(f"caddy/{name}"))
    wanted = {
        "max_size 64MB",
        "reverse_proxy 127.0.0.1:5000 {",
        "response_header_timeout 60s",
        "keepalive 60s",
    }
    assert wanted - found == set()
    assert [line for line in found if line.startswith("encode")] == []
    assert ("tls internal" in found) == (name == "Caddyfile.lan")


def test_the_windows_script_is_ascii_strict_and_has_its_three_ways() -> None:
    # Windows PowerShell 5.1 reads a file without a byte order mark in the PC's own code page.
    text = (DEPLOY / "windows/install.ps1").read_bytes().decode("ascii")
    for line in (
        "Set-StrictMode -Version Latest",
        "$ErrorActionPreference = 'Stop'",
        "[switch]$Upgrade,",
        "[switch]$Uninstall,",
        "Invoke-Relay @('doctor') | Out-Host",
    ):
        assert line in [found.strip() for found in text.splitlines()]
    for piece in ("-AtStartup", "-UserId 'LOCALSERVICE'", "-RestartCount", "--require-hashes"):
        assert piece in text
    assert (text.count("{"), text.count("(")) == (text.count("}"), text.count(")"))


def test_every_function_that_the_windows_script_calls_is_defined_or_of_windows() -> None:
    text = read("windows/install.ps1")
    defined = set(re.findall(r"^function ([\w-]+)", text, re.MULTILINE))
    ours = set(
        re.findall(r"\b(?:\w+)-(?:\w*(?:Relay|Program|Server|Step|Data|Python|Port))\b", text)
    )
    ours |= {"New-FirstKeyAndConnection", "Write-Settings"}
    assert ours - {"qbxml-relay"} == defined


def test_the_windows_page_says_what_was_not_tried() -> None:
    assert "**Not tried on Windows.**" in (HOW_TO / "windows.md").read_text()
