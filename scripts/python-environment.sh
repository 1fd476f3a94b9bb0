# Installs the Python libraries of a check from PyPI. To be sourced by its run.sh.

# Ends the check with what is wrong, a line each.
fail() {
  printf "$check: %s\n" "$@" >&2
  exit 1
}

# Makes FOLDER/venv with the libraries of scripts/NAME/requirements.txt and Python 3.11 or newer: $PYTHON, or the first that is found.
#
# usage: python_environment NAME FOLDER
python_environment() {
  check=$1
  local folder=$2 requirements=scripts/$1/requirements.txt python
  # The copy of the requirements is written last, so that a folder without it is incomplete and made anew.
  cmp -s "$requirements" "$folder/requirements.txt" && [[ -x $folder/venv/bin/python ]] && return
  python=$(find_python) || fail "Python 3.11 or newer with venv is needed; set PYTHON to one, or install python3-venv"
  mkdir -p "$folder"
  rm -rf "$folder/venv"
  "$python" -m venv "$folder/venv" || fail "a virtual environment could not be made in $folder/venv"
  "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --retries 1 --timeout 15 --only-binary :all: \
    --requirement "$requirements" >"$folder/install.log" 2>&1 || {
    tail -n 3 "$folder/install.log" >&2
    fail "what $requirements names could not be installed; is PyPI within reach?" "nothing was checked"
  }
  cp "$requirements" "$folder/requirements.txt"
}

find_python() {
  local candidate
  for candidate in ${PYTHON:-} python3.13 python3.12 python3.11 python3 "$HOME"/.pyenv/versions/3.1[1-3]*/bin/python3; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  return 1
}
