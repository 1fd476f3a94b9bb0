#!/usr/bin/env bash
# Puts a server under load, on one machine with what asks it: figures, hostile clients, half an hour of mixed load, sudden ends.
#
# usage: run.sh [PROGRAM BARE [MINUTES [CYCLES]]]
#
# PROGRAM is the command guanxi and BARE the server to measure beside; both are built for release unless given. It needs wrk.
set -euo pipefail
cd "$(dirname "$0")/../.."
source scripts/python-environment.sh
check=load-check
if ! command -v wrk >/dev/null; then
  [[ $EUID -eq 0 ]] || fail "the Debian package wrk is missing; install it with: sudo apt-get install wrk"
  apt-get install --yes --no-install-recommends wrk >/dev/null
fi
python=$(find_python) || fail "Python 3.11 or newer is needed; set PYTHON to one"
program=${1:-}
bare=${2:-}
if [[ -z $program || -z $bare ]]; then
  swift build --configuration release --product guanxi >&2
  swift build --configuration release --product bare-server >&2
  built=$(swift build --configuration release --show-bin-path)
  program=$built/guanxi bare=$built/bare-server
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/data"
"$program" import graphs/medical-devices --to "$work/data/accounts.guanxi" >/dev/null
# Each of a thousand clients takes a file of each side.
ulimit -n 8192 2>/dev/null || ulimit -n "$(ulimit -Hn)"
"$python" -B scripts/load-check/check.py "$(realpath "$program")" "$(realpath "$bare")" "$work" "${@:3}"
