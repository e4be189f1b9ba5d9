#!/usr/bin/env bash
# Installs QBXML Relay as a systemd service; run again, it upgrades. See docs/how-to/linux.md.
set -euo pipefail
shopt -s inherit_errexit
umask 022

ACCOUNT=qbrelay
PROGRAM=/opt/qbxml-relay
DATA=/var/lib/qbxml-relay
SETTINGS=/etc/qbxml-relay/env
UNIT=/etc/systemd/system/qbxml-relay.service
COMMAND=/usr/local/bin/qbrelay
RELEASES_KEPT=3
GET='import sys, urllib.request; urllib.request.urlopen(sys.argv[1], timeout=2)'

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
SOURCE=$(cd "$HERE/../.." && pwd)
PYTHON=python3
PUBLIC_URL=
CONNECTION=QuickBooks
ACTION=install
PURGE=no
RELEASE=
DRY_RUN=no

usage() {
    cat <<'TEXT'
Usage: sudo deploy/linux/install.sh [options]

Installs QBXML Relay from this folder as the systemd service qbxml-relay, under an account of its
own. Run again (after git pull) it upgrades: a backup is taken first, and the release that was
there comes back if the new one does not start.

  --public-url URL    base URL in the .qwc file and the answers (default: http://localhost:5000)
  --connection NAME   name of the first connection (default: QuickBooks)
  --python PROGRAM    Python 3.11 or newer (default: python3)
  --uninstall         take away program, unit and command; data and settings stay
  --purge             with --uninstall: the data, the settings and the account too
  --dry-run           print what would be done, change nothing
  --help              this text
TEXT
}

die() {
    printf 'install.sh: %s\n' "$1" >&2
    exit 1
}

say() {
    printf '\n== %s\n' "$1"
}

run() {
    if [ "$DRY_RUN" = yes ]; then
        printf '+'
        printf ' %q' "$@"
        printf '\n'
    else
        "$@"
    fi
}

# Writes standard input to a file: put FILE MODE OWNER
put() {
    if [ "$DRY_RUN" = yes ]; then
        printf '+ write %s (mode %s, owner %s)\n' "$1" "$2" "$3"
        cat >/dev/null
    else
        install -m "$2" -o "$3" -g "$3" /dev/stdin "$1"
    fi
}

read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --public-url | --connection | --python)
                [ $# -ge 2 ] || die "$1 needs a value"
                case $1 in
                    --public-url) PUBLIC_URL=$2 ;;
                    --connection) CONNECTION=$2 ;;
                    --python) PYTHON=$2 ;;
                esac
                shift
                ;;
            --uninstall) ACTION=uninstall ;;
            --purge) PURGE=yes ;;
            --dry-run) DRY_RUN=yes ;;
            --help | -h)
                usage
                exit 0
                ;;
            *) die "unknown option $1 (see --help)" ;;
        esac
        shift
    done
    [ "$PURGE" = no ] || [ "$ACTION" = uninstall ] || die "--purge goes with --uninstall"
}

with_systemd() {
    [ "$DRY_RUN" = yes ] || [ -d /run/systemd/system ]
}

check_requirements() {
    [ "$DRY_RUN" = yes ] || [ "$(id -u)" = 0 ] || die "run it as root: sudo $0"
    [ -f "$SOURCE/requirements.txt" ] || [ "$DRY_RUN" = yes ] || die "no requirements.txt in $SOURCE"
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        die "$PYTHON is older than 3.11 or missing: name another with --python"
    "$PYTHON" -c 'import ensurepip, venv' ||
        die "$PYTHON cannot make a venv (on Debian and Ubuntu: apt install python3-venv)"
}

make_account_and_folders() {
    say "Account and folders"
    getent passwd "$ACCOUNT" >/dev/null ||
        run useradd --system --user-group --home-dir "$DATA" --no-create-home \
            --shell /usr/sbin/nologin "$ACCOUNT"
    run install -d -m 0755 "$PROGRAM" "$PROGRAM/releases"
    run install -d -m 0755 "$(dirname "$SETTINGS")"
    run install -d -m 0700 -o "$ACCOUNT" -g "$ACCOUNT" "$DATA" "$DATA/backups"
}

# A Python in somebody's home folder works for root and not for the service.
check_account_can_run_python() {
    local real
    real=$("$PYTHON" -c 'import sys; print(getattr(sys, "_base_executable", sys.executable))')
    case $real in
        /root/* | /home/*) die "$real lies in a home folder: name a system-wide Python with --python" ;;
    esac
    run runuser -u "$ACCOUNT" -- "$real" -c pass || die "account $ACCOUNT cannot run $real"
}

write_settings() {
    [ ! -e "$SETTINGS" ] || return 0
    say "Settings in $SETTINGS"
    {
        printf 'QBRELAY_DB=%s/relay.db\n' "$DATA"
        [ -z "$PUBLIC_URL" ] || printf 'QBRELAY_PUBLIC_URL=%s\n' "$PUBLIC_URL"
    } | put "$SETTINGS" 0600 "$ACCOUNT"
    # The same file for the command line, which reads .env where it is started.
    run ln -sfn "$SETTINGS" "$DATA/.env"
}

# Makes $RELEASE, a folder with everything in it. The code is copied first: built where it lies, an
# older build folder could slip old modules in.
build_release() {
    RELEASE=$PROGRAM/releases/$(date -u +%Y%m%dT%H%M%SZ)
    local copy=$RELEASE/source part
    say "Program in $RELEASE"
    run "$PYTHON" -m venv "$RELEASE"
    run "$RELEASE/bin/pip" install --quiet --no-deps --require-hashes -r "$SOURCE/requirements.txt"
    run mkdir "$copy"
    for part in pyproject.toml README.md LICENSE qbxml qwc qbwc_service; do
        run cp -R "$SOURCE/$part" "$copy/"
    done
    run "$RELEASE/bin/pip" install --quiet --no-deps "$copy"
    run rm -rf "$copy"
}

switch_to() {
    run ln -sfn "$1" "$PROGRAM/venv.next"
    run mv -T "$PROGRAM/venv.next" "$PROGRAM/venv"
}

write_command() {
    put "$COMMAND" 0755 root <<TEXT
#!/bin/sh
# Runs qbrelay as the service's account, in its folder, with its settings.
cd $DATA && exec runuser -u $ACCOUNT -- $PROGRAM/venv/bin/qbrelay "\$@"
TEXT
}

write_unit() {
    run install -m 0644 "$HERE/qbxml-relay.service" "$UNIT"
    if with_systemd; then
        run systemctl daemon-reload
        run systemctl enable --quiet qbxml-relay.service
    fi
}

setting() {
    [ ! -r "$SETTINGS" ] || sed -n "s/^$1=//p" "$SETTINGS" | tail -n 1
}

# Waits until the server answers, at most half a minute.
answers() {
    local host port try
    host=$(setting QBRELAY_HOST)
    port=$(setting QBRELAY_PORT)
    [ -n "$host" ] && [ "$host" != 0.0.0.0 ] || host=127.0.0.1
    for try in $(seq 30); do
        if run "$PROGRAM/venv/bin/python" -c "$GET" "http://$host:${port:-5000}/health" 2>/dev/null; then
            return 0
        fi
        run sleep 1
    done
    printf 'no answer after %s tries\n' "$try"
    return 1
}

starts() {
    run systemctl restart qbxml-relay.service && answers
}

first_key_and_connection() {
    say "First key and connection: note both secrets, they are not shown again"
    run "$COMMAND" key create --name first --json
    run "$COMMAND" connection create --name "$CONNECTION" --json
}

drop_old_releases() {
    local old
    [ -d "$PROGRAM/releases" ] || return 0
    find "$PROGRAM/releases" -mindepth 1 -maxdepth 1 -type d | sort -r | tail -n "+$((RELEASES_KEPT + 1))" |
        while read -r old; do run rm -rf "$old"; done
}

# The new release must answer, or the former one comes back.
start_new() {
    local former=$1
    if ! with_systemd; then
        printf 'systemd is not running here: the service is installed, but not started.\n'
        return 0
    fi
    say "Starting"
    if starts; then
        return 0
    fi
    if [ -n "$former" ]; then
        say "The new release does not run: back to $former"
        switch_to "$former"
        run systemctl restart qbxml-relay.service
    fi
    die "the new release did not start; see: journalctl -u qbxml-relay -n 50"
}

install_or_upgrade() {
    local former='' fresh=yes
    [ ! -e "$DATA/relay.db" ] || fresh=no
    [ ! -L "$PROGRAM/venv" ] || former=$(readlink "$PROGRAM/venv")
    make_account_and_folders
    check_account_can_run_python
    write_settings
    build_release
    if [ "$fresh" = no ] && [ -n "$former" ]; then
        say "Backup before the upgrade"
        run "$COMMAND" backup "$DATA/backups/before-upgrade-$(basename "$RELEASE").db"
    fi
    say "Switching over"
    switch_to "$RELEASE"
    write_command
    write_unit
    [ "$fresh" = no ] || first_key_and_connection
    start_new "$former"
    drop_old_releases
    say "Settings: $SETTINGS, data: $DATA, log: journalctl -u qbxml-relay"
    if with_systemd; then
        run "$COMMAND" doctor || die "it runs, but qbrelay doctor found something to put right"
    fi
}

uninstall() {
    say "Taking away the program"
    if with_systemd && [ -e "$UNIT" ]; then
        run systemctl disable --now qbxml-relay.service
    fi
    run rm -f "$UNIT" "$COMMAND"
    ! with_systemd || run systemctl daemon-reload
    run rm -rf "$PROGRAM"
    if [ "$PURGE" = yes ]; then
        run rm -rf "$DATA" "$(dirname "$SETTINGS")" /var/log/qbxml-relay
        ! getent passwd "$ACCOUNT" >/dev/null || run userdel "$ACCOUNT"
    else
        printf 'Data and settings stay: %s and %s\n' "$DATA" "$SETTINGS"
    fi
}

read_options "$@"
if [ "$ACTION" = uninstall ]; then
    [ "$DRY_RUN" = yes ] || [ "$(id -u)" = 0 ] || die "run it as root: sudo $0"
    uninstall
else
    check_requirements
    install_or_upgrade
fi
