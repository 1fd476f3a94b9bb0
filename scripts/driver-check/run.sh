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
requirements=scripts/driver-check/requirements.txt

fail() {
  printf 'driver-check: %s\n' "$@" >&2
  exit 1
}

find_python() {
  local candidate
  for candidate in ${PYTHON:-} python3.13 python3.12 python3.11 python3 "$HOME"/.pyenv/versions/3.1[1-3]*/bin/python3; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  fail "Python 3.11 or newer with venv is needed; set PYTHON to one, or install python3-venv"
}

# The copy of the requirements is written last, so that a folder without it is incomplete and made anew.
install_libraries() {
  cmp -s "$requirements" "$folder/requirements.txt" && [[ -x $folder/venv/bin/python ]] && return
  local python
  python=$(find_python)
  mkdir -p "$folder"
  rm -rf "$folder/venv"
  "$python" -m venv "$folder/venv" || fail "a virtual environment could not be made in $folder/venv"
  "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --retries 1 --timeout 15 --only-binary :all: \
    --requirement "$requirements" >"$folder/install.log" 2>&1 || {
    tail -n 3 "$folder/install.log" >&2
    fail "the driver could not be installed; is PyPI within reach?" "nothing was checked"
  }
  cp "$requirements" "$folder/requirements.txt"
}

install_libraries
program=${1:-}
if [[ -z $program ]]; then
  swift build --configuration release --product guanxi >&2
  program=$(swift build --configuration release --show-bin-path)/guanxi
fi
exec "$folder/venv/bin/python" -B scripts/driver-check/check.py "$program" graphs/medical-devices ${2:+"$2"}
