#!/usr/bin/env bash
# Puts QBXML Relay behind a Cloudflare tunnel. See docs/how-to/cloudflare-tunnel.md.
set -euo pipefail
shopt -s inherit_errexit
umask 077

FOLDER=/etc/cloudflared
API=https://api.cloudflare.com/client/v4
PHASE=http_request_firewall_custom
RULE='QBXML Relay: let the Web Connector through'
CLIENT='Mozilla/4.0 (compatible; MSIE 6.0; MS Web Services Client Protocol 4.0.30319.42000)'

HOSTNAME_OUTSIDE=
NAME=qbxml-relay
PORT=5000
ZONE_ID=${CLOUDFLARE_ZONE_ID:-}
TOKEN=${CLOUDFLARE_API_TOKEN:-}
DRY_RUN=no

usage() {
    cat <<'TEXT'
Usage: sudo deploy/cloudflare/tunnel.sh --hostname relay.example.com [options]

Creates a Cloudflare tunnel to the server on this machine, its DNS name and its service, exempts
/qbwc from bot rules, and ends by asking the server from outside. Run again it changes nothing
that is there already. Needs cloudflared, curl and python3.

  --hostname NAME   name under which the server is reached, in a zone of your Cloudflare account
  --name NAME       name of the tunnel (default: qbxml-relay)
  --port PORT       port of the server here (default: 5000)
  --dry-run         print what would be done, change nothing
  --help            this text

Environment: CLOUDFLARE_API_TOKEN (permission Zone WAF: Edit) and CLOUDFLARE_ZONE_ID let the
script make the exemption; without them it prints the steps in the dashboard.
TEXT
}

die() {
    printf 'tunnel.sh: %s\n' "$1" >&2
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

read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --hostname | --name | --port)
                [ $# -ge 2 ] || die "$1 needs a value"
                case $1 in
                    --hostname) HOSTNAME_OUTSIDE=$2 ;;
                    --name) NAME=$2 ;;
                    --port) PORT=$2 ;;
                esac
                shift
                ;;
            --dry-run) DRY_RUN=yes ;;
            --help | -h)
                usage
                exit 0
                ;;
            *) die "unknown option $1 (see --help)" ;;
        esac
        shift
    done
    # They go into a configuration file and a rule: nothing but plain names and numbers.
    [[ $HOSTNAME_OUTSIDE =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$ ]] || die "--hostname needs a host name"
    [[ $NAME =~ ^[A-Za-z0-9][A-Za-z0-9_-]*$ ]] || die "--name needs letters, digits, - and _"
    [[ $PORT =~ ^[0-9]+$ ]] || die "--port needs a number"
}

check_requirements() {
    local program
    [ "$DRY_RUN" = no ] || return 0
    [ "$(id -u)" = 0 ] || die "run it as root: sudo $0"
    for program in cloudflared curl python3; do
        command -v "$program" >/dev/null || die "$program is not installed"
    done
    curl -fsS -o /dev/null "http://127.0.0.1:$PORT/health" ||
        die "the server does not answer on port $PORT: start it first"
    [ ! -e "$FOLDER/config.yml" ] || grep -q "^tunnel: $NAME\$" "$FOLDER/config.yml" ||
        die "$FOLDER/config.yml belongs to another tunnel: add the ingress rule there by hand"
}

log_in() {
    [ -e "$HOME/.cloudflared/cert.pem" ] && return 0
    say "Log in: open the address that cloudflared shows and choose the zone"
    run cloudflared tunnel login
}

tunnel_exists() {
    [ "$DRY_RUN" = no ] || return 1
    cloudflared tunnel list --output json --name "$NAME" |
        python3 -c 'import json, sys; sys.exit(not json.load(sys.stdin))'
}

make_tunnel() {
    say "Tunnel $NAME"
    run mkdir -p "$FOLDER"
    if tunnel_exists; then
        [ -e "$FOLDER/$NAME.json" ] ||
            die "the tunnel $NAME exists, but its credentials are not in $FOLDER: choose another --name"
        return 0
    fi
    run cloudflared tunnel create --credentials-file "$FOLDER/$NAME.json" "$NAME"
}

write_config() {
    local config
    config=$(
        cat <<TEXT
tunnel: $NAME
credentials-file: $FOLDER/$NAME.json
ingress:
  - hostname: $HOSTNAME_OUTSIDE
    service: http://127.0.0.1:$PORT
    originRequest:
      # Shorter than the server's own 75 s.
      keepAliveTimeout: 60s
      connectTimeout: 5s
  - service: http_status:404
TEXT
    )
    if [ "$DRY_RUN" = yes ]; then
        printf '+ write %s/config.yml:\n%s\n' "$FOLDER" "$config"
    else
        printf '%s\n' "$config" >"$FOLDER/config.yml"
        cloudflared tunnel --config "$FOLDER/config.yml" ingress validate
    fi
}

make_name_and_service() {
    say "DNS name $HOSTNAME_OUTSIDE and service cloudflared"
    run cloudflared tunnel route dns "$NAME" "$HOSTNAME_OUTSIDE"
    if [ ! -e /etc/systemd/system/cloudflared.service ]; then
        run cloudflared --config "$FOLDER/config.yml" service install
    fi
    run systemctl enable cloudflared.service
    run systemctl restart cloudflared.service
}

show_dashboard_steps() {
    cat <<TEXT
By hand, in the dashboard of this zone (with CLOUDFLARE_API_TOKEN and CLOUDFLARE_ZONE_ID set, this
script does it):
  Security > Security rules > Create rule > Custom rule
    Rule name:   $RULE
    Expression:  (http.host eq "$HOSTNAME_OUTSIDE" and http.request.uri.path eq "/qbwc")
    Action:      Skip
    Skip:        all remaining custom rules, all rate limiting rules, all managed rules,
                 all Super Bot Fight Mode rules; under "more components": Browser Integrity
                 Check, Security Level, User Agent Blocking
    Place at:    first
TEXT
}

# The rule as the Rulesets API takes it; with "create" as part of a new rule set.
rule_json() {
    RULE="$RULE" HOST="$HOSTNAME_OUTSIDE" python3 - "$1" <<'PYTHON'
import json
import os
import sys

path = f'(http.host eq "{os.environ["HOST"]}" and http.request.uri.path eq "/qbwc")'
skipped = {
    "ruleset": "current",
    "phases": ["http_ratelimit", "http_request_firewall_managed", "http_request_sbfm"],
    "products": ["bic", "securityLevel", "uaBlock"],
}
rule = {
    "action": "skip",
    "action_parameters": skipped,
    "description": os.environ["RULE"],
    "enabled": True,
    "expression": path,
}
whole = {"name": "default", "kind": "zone", "phase": "http_request_firewall_custom"}
answer = rule | {"position": {"before": ""}} if sys.argv[1] == "add" else whole | {"rules": [rule]}
print(json.dumps(answer))
PYTHON
}

# The token goes by standard input: arguments can be seen by everyone on this machine.
call_api() {
    local method=$1 path=$2
    shift 2
    printf 'header = "Authorization: Bearer %s"\n' "$TOKEN" |
        curl -sS --fail-with-body --max-time 30 --config - -X "$method" \
            -H 'Content-Type: application/json' "$@" "$API/zones/$ZONE_ID$path"
}

# Prints "present", or the id of the rule set to add to, or nothing when there is none yet.
rule_set() {
    local answer id
    answer=$(call_api GET "/rulesets") || die "Cloudflare refused to list the rules: $answer"
    id=$(printf '%s' "$answer" | PHASE=$PHASE python3 -c '
import json, os, sys
found = [s["id"] for s in json.load(sys.stdin)["result"] or []
         if s["phase"] == os.environ["PHASE"] and s["kind"] == "zone"]
print(found[0] if found else "")')
    [ -n "$id" ] || return 0
    answer=$(call_api GET "/rulesets/$id") || die "Cloudflare refused to show the rules: $answer"
    printf '%s' "$answer" | RULE="$RULE" HOST="$HOSTNAME_OUTSIDE" ID=$id python3 -c '
import json, os, sys
rules = json.load(sys.stdin)["result"].get("rules") or []
mine = [r for r in rules if r.get("description") == os.environ["RULE"]
        and os.environ["HOST"] in r["expression"]]
print("present" if mine else os.environ["ID"])'
}

refused() {
    show_dashboard_steps
    die "Cloudflare did not take the rule: $1"
}

exempt_from_bot_rules() {
    say "Exempting /qbwc from bot rules"
    if [ -z "$TOKEN" ] || [ -z "$ZONE_ID" ]; then
        show_dashboard_steps
    elif [ "$DRY_RUN" = yes ]; then
        printf '+ POST %s/zones/%s/rulesets/…/rules: %s\n' "$API" "$ZONE_ID" "$(rule_json add)"
    else
        local found answer=
        found=$(rule_set)
        case $found in
            present) printf 'The rule is there already.\n' ;;
            '') answer=$(call_api POST /rulesets -d "$(rule_json create)") || refused "$answer" ;;
            *) answer=$(call_api POST "/rulesets/$found/rules" -d "$(rule_json add)") || refused "$answer" ;;
        esac
    fi
    cat <<'TEXT'
On the Free plan no rule can skip Bot Fight Mode: see that it is off for this zone
(Security > Settings > Bot traffic > Bot Fight Mode).
TEXT
}

# Asks as the Web Connector does. Names are looked up outside, so that no local entry hides a gap.
outside() {
    curl -sS --max-time 30 --doh-url https://cloudflare-dns.com/dns-query -A "$CLIENT" "$@" \
        "https://$HOSTNAME_OUTSIDE/qbwc"
}

ask_from_outside() {
    local try status
    say "Asking from outside: https://$HOSTNAME_OUTSIDE/qbwc"
    if [ "$DRY_RUN" = yes ]; then
        printf '+ GET https://%s/qbwc\n' "$HOSTNAME_OUTSIDE"
        return 0
    fi
    for try in $(seq 20); do
        status=$(outside -o /dev/null -w '%{http_code}' || true)
        if [ "$status" = 200 ]; then
            printf 'It answers 200. Set QBRELAY_PUBLIC_URL=https://%s and\n' "$HOSTNAME_OUTSIDE"
            printf 'QBRELAY_TRUSTED_PROXIES=127.0.0.1, restart the server and fetch the .qwc file anew.\n'
            return 0
        fi
        printf 'try %s: status %s\n' "$try" "${status:-none}"
        sleep 3
    done
    die "no 200 from outside (last: ${status:-none}). 403 or 503: a bot rule; 502 or 530: journalctl -u cloudflared"
}

read_options "$@"
check_requirements
log_in
make_tunnel
write_config
make_name_and_service
exempt_from_bot_rules
ask_from_outside
