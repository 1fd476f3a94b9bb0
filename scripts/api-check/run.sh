#!/usr/bin/env bash
# Asks the server whatever /openapi.json allows, and what it does not, with schemathesis from PyPI and all its checks.
#
# usage: run.sh PROGRAM [SECONDS [OPTION...]]
#
# PROGRAM is the command guanxi. SECONDS is how long it is asked, 600 unless given; options are handed on to schemathesis.
# It is installed into $API_CHECK/venv, a temporary folder unless given, with Python 3.11 or newer.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
settings=$PWD/scripts/api-check/schemathesis.toml
seconds=${2:-600}
folder=${API_CHECK:-${TMPDIR:-/tmp}/guanxi-api-check}
source scripts/python-environment.sh
python_environment api-check "$folder"

work=$(mktemp -d)
server=
stop() {
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  [[ -z $server ]] || wait "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

mkdir "$work/data"
"$program" import graphs/medical-devices --to "$work/data/accounts.guanxi" >/dev/null
"$program" serve --folder "$work/data" --port 0 --no-bolt --requests-per-minute 1000000 >"$work/said" 2>"$work/log" &
server=$!
for _ in $(seq 300); do
  grep -q '^Listening on' "$work/said" && break
  kill -0 "$server" 2>/dev/null || fail "the server ended: $(tail -n 3 "$work/log")"
  sleep 0.1
done
address=$(sed -n 's/^Listening on \(http.*\)/\1/p' "$work/said")
token=$(sed -n 's/^\(guanxi_.*\)/\1/p' "$work/said")
[[ -n $address && -n $token ]] || fail "the server does not listen"

# With --max-time the phases that make up requests repeat until the time is over. What they keep goes into the temporary folder.
status=0
cd "$work"
"$folder/venv/bin/schemathesis" --config-file "$settings" run \
  "$address/openapi.json" --header "Authorization: Bearer $token" --checks all --max-time "$seconds" \
  --seed "${SEED:-1}" --request-timeout 60 --no-color "${@:3}" || status=$?
kill -0 "$server" 2>/dev/null || fail "the server ended: $(tail -n 3 "$work/log")"
exit "$status"
