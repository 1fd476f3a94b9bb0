#!/usr/bin/env bash
# Compares every algorithm with networkx and igraph on ten random graphs. See compare.py for the conventions.
#
# usage: run.sh [--seed NUMBER] [--graphs NUMBER]
#
# The libraries are installed into $CROSSCHECK/venv, a temporary folder unless given, with Python 3.11 or newer: $PYTHON,
# or the first that is found.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${CROSSCHECK:-${TMPDIR:-/tmp}/guanxi-crosscheck}
source scripts/python-environment.sh
python_environment crosscheck "$folder"
swift build --configuration release --product algorithm-scores >&2
programs=$(swift build --configuration release --show-bin-path)
exec "$folder/venv/bin/python" -B scripts/crosscheck/compare.py "$programs/algorithm-scores" "$@"
