#!/usr/bin/env bash
# Fails on what review should not have to look for: over-long files and functions, banned words,
# traps in Sources, build products and paths of one machine.
set -euo pipefail
cd "$(dirname "$0")/.."

longest_file=500
longest_function=70
median_file=120
ninetieth_file=300

problems=0

# Prints the lines on standard input under a heading, if there are any, and counts them as one problem.
report() {
  local lines
  lines=$(cat)
  [[ -n "$lines" ]] || return 0
  printf 'check-tidy: %s\n%s\n' "$1" "$lines" | sed '2,$s/^/  /' >&2
  problems=$((problems + 1))
}

# Files of the repository that exist, new ones included; arguments are Git path patterns.
files() {
  git ls-files --cached --others --exclude-standard -- "$@" | sort -u | while read -r file; do
    [[ ! -f "$file" ]] || printf '%s\n' "$file"
  done
}

# Like grep -nE over the files named on standard input.
search() {
  tr '\n' '\0' | xargs -0 --no-run-if-empty grep -nHIE "$@" || true
}

# Lines of the functions, initialisers and subscripts that are too long.
# The format check guarantees that a closing brace has the indentation of its opening line.
long_functions() {
  tr '\n' '\0' | xargs -0 --no-run-if-empty awk -v limit="$longest_function" '
    FNR == 1 { depth = -1 }
    depth < 0 && /^ *([a-z@]+(\([a-z]+\))? +)*(func |init[?(<]|subscript[(<])/ && !/}$/ {
      match($0, /^ */); depth = RLENGTH; start = FNR; name = $0; sub(/^ */, "", name)
    }
    depth >= 0 && /^ *}/ {
      match($0, /^ */)
      if (RLENGTH == depth) {
        if (FNR - start + 1 > limit) print FILENAME ":" start ": " FNR - start + 1 " lines: " name
        depth = -1
      } else if (RLENGTH < depth) depth = -1
    }'
}

swift_files=$(files '*.swift')
[[ -n "$swift_files" ]] || { echo "check-tidy: no Swift files found" >&2; exit 1; }
lengths=$(tr '\n' '\0' <<<"$swift_files" | xargs -0 wc -l | awk '$2 != "total" { print $1, $2 }' | sort -n)

report "Swift files over $longest_file lines" \
  < <(awk -v limit="$longest_file" '$1 > limit { print $2 ": " $1 " lines" }' <<<"$lengths")
report "functions over $longest_function lines" < <(long_functions <<<"$swift_files")

words='\<(TODO|FIXME|XXX|HACK)\>|\<([Ss]tub(s|bed)?|[Pp]laceholders?)\>|[Nn]ot (yet )?implemented|[Uu]nimplemented'
report "words of unfinished work" \
  < <(files '*.swift' '*.h' '*.sh' '*.md' '*.yml' '*.yaml' Makefile .ci | grep -vFx scripts/check-tidy.sh | search "$words")
report "files named for unfinished work" < <(files '*[Pp]laceholder*' '*[Ss]tub.swift')

report "traps in Sources: throw a typed error instead" \
  < <(files 'Sources/*.swift' | search '\<try!|\<as!|\<fatalError\(' | grep -vE '^[^:]*:[0-9]+: *//')

report "tracked build products" < <(git ls-files | grep -E '(^|/)(Package\.resolved|\.build|\.swiftpm|\.DS_Store)(/|$)')

# /opt/swift is a usual place of the toolchain, not a path of one machine.
report "paths of one machine" \
  < <(files | grep -vFx scripts/check-tidy.sh |
    search '(^|[^A-Za-z0-9._~/)}-])/(work|root|home|Users|tmp/wt|opt/[a-rt-z][a-z-]*|opt/swift-[a-z]+)/' | cut -c 1-160)

summary=$(awk -v median="$median_file" -v ninetieth="$ninetieth_file" '
  { length_of[NR] = $1 }
  END {
    m = length_of[int((NR + 1) / 2)]; n = length_of[int((9 * NR + 9) / 10)]
    printf "%d Swift files: median %d lines, nine in ten at most %d, longest %d\n", NR, m, n, length_of[NR]
    exit (m > median || n > ninetieth)
  }' <<<"$lengths") || report "files are too long on the whole (median $median_file, nine in ten $ninetieth_file)" <<<"$summary"

[[ $problems -eq 0 ]] || exit 1
echo "check-tidy: $summary"
