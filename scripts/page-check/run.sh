#!/usr/bin/env bash
# Opens every page in Chromium, uses it, and writes pictures to .build/page-check/.
# Usage: run.sh PROGRAM, where PROGRAM is the built guanxi.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

program=${1:-.build/release/guanxi}
[[ -x "$program" ]] || { echo "page-check: there is no $program; run make build first" >&2; exit 2; }

if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
  [[ $(id -u) -eq 0 ]] || { echo "page-check: install the Debian packages chromium and chromium-driver" >&2; exit 2; }
  apt-get install --yes --no-install-recommends chromium chromium-driver >/dev/null
fi

scratch=$(mktemp -d)
server=
finish() {
  [[ -z "$server" ]] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

source scripts/python-environment.sh
folder=${PAGE_CHECK:-${TMPDIR:-/tmp}/guanxi-page-check}
python_environment page-check "$folder"

mkdir "$scratch/data"
"$program" import graphs/medical-devices --to "$scratch/data/accounts.guanxi" >/dev/null
"$program" serve --folder "$scratch/data" --port 0 >"$scratch/output" 2>"$scratch/log" &
server=$!
for _ in $(seq 100); do
  grep -q '^Listening on' "$scratch/output" && break
  kill -0 "$server" 2>/dev/null || { cat "$scratch/log" >&2; exit 1; }
  sleep 0.2
done

mkdir -p .build/page-check
"$folder/venv/bin/python" "$here/check.py" "$scratch/output" .build/page-check
