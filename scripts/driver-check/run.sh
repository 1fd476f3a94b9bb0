#!/usr/bin/env bash
# Asks the server over Bolt with the unchanged Python driver of Neo4j, and runs opencypher-compliance.
#
# usage: run.sh [PROGRAM [PATTERN]]
#
# PROGRAM is the command guanxi; it is built for release unless given. PATTERN is a part of the names of the cases to run.
# The driver is installed into $DRIVER_CHECK/venv, a temporary folder unless given, with Python 3.11 or newer: $PYTHON, or the
# first that is found.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${DRIVER_CHECK:-${TMPDIR:-/tmp}/guanxi-driver-check}
source scripts/python-environment.sh
python_environment driver-check "$folder"
program=${1:-}
if [[ -z $program ]]; then
  swift build --configuration release --product guanxi >&2
  program=$(swift build --configuration release --show-bin-path)/guanxi
fi
exec "$folder/venv/bin/python" -B scripts/driver-check/check.py "$program" graphs/medical-devices ${2:+"$2"}
