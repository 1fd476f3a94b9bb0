#!/usr/bin/env bash
# Checks the Swift toolchain and installs the Debian packages that are missing.
# Prints nothing when all is there. Run it as `make setup`: the Makefile adds the usual Swift folders to PATH.
#
# usage: setup.sh [LIST]
#   LIST   the list of packages; scripts/debian-packages.txt unless given
set -euo pipefail
cd "$(dirname "$0")/.."

required_swift="6.3"
package_list=${1:-scripts/debian-packages.txt}

fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

check_swift() {
  local advice="Install it from https://www.swift.org/install/linux/ and put its usr/bin folder on PATH."
  command -v swift >/dev/null || fail "No 'swift' on PATH. Guanxi needs Swift $required_swift or later." "$advice"
  local version
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -n 1)
  [[ -n "$version" ]] || fail "'$(command -v swift) --version' does not name a version." "$advice"
  [[ "$(printf '%s\n' "$required_swift" "$version" | sort -V | head -n 1)" == "$required_swift" ]] ||
    fail "$(command -v swift) is Swift $version. Guanxi needs Swift $required_swift or later." "$advice"
}

wanted_packages() {
  sed -E 's/#.*//; s/[[:space:]]+$//; /^$/d' "$package_list"
}

is_installed() {
  [[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" == "installed" ]]
}

# Installs with apt-get as root or through `sudo -n`; otherwise prints the command for somebody who may.
install_debian_packages() {
  local missing=() package
  while read -r package; do
    is_installed "$package" || missing+=("$package")
  done < <(wanted_packages)
  [[ ${#missing[@]} -gt 0 ]] || return 0

  local elevate=()
  if [[ $EUID -ne 0 ]]; then
    sudo -n true 2>/dev/null || fail "These Debian packages are missing, and this user may not install them." \
      "Run this once, then try again:" \
      "  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${missing[*]}"
    elevate=(sudo -n)
  fi
  echo "setup: installing ${missing[*]}"
  local log
  log=$(mktemp)
  if ! { "${elevate[@]}" apt-get update &&
    "${elevate[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install --yes --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    fail "apt-get could not install: ${missing[*]}" "Its whole output is in $log"
  fi
  rm -f "$log"
}

# Other systems: nothing is installed, but what is needed is looked for and named.
check_other_system() {
  local tool missing=()
  for tool in curl jq sqlite3 xmllint pkg-config; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  for tool in libgvc pangocairo zlib sqlite3; do
    pkg-config --exists "$tool" 2>/dev/null || missing+=("$tool (library with headers)")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  fail "This system is not Debian; please install with its own package manager:" "${missing[@]/#/  - }" \
    "  - a font with Chinese, best Noto Sans CJK SC" \
    "$package_list has the Debian names and what each is for."
}

check_swift
if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
  install_debian_packages
else
  check_other_system
fi
