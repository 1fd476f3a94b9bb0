#!/usr/bin/env bash
# Compares the edges between targets in Package.swift with the table in docs/architecture.md.
#
#   scripts/check-edges.sh               check the package
#   scripts/check-edges.sh --self-test   show that forbidden edges are refused
#
# The table is the only source: a row `| `target` | what | may import | outside |` allows those edges and no others.
# A test target is not in the table; it may depend on any target of the table.
set -euo pipefail
cd "$(dirname "$0")/.."

table_file="docs/architecture.md"

# Prints the allowed edges as "target<TAB>imported"; a target that imports nothing is printed with "-".
allowed_edges() {
  awk -F '|' '
    function name(cell) { gsub(/[` ]/, "", cell); return cell }
    $0 !~ /^\|/ { inside = 0; next }
    $2 ~ /^ *target *$/ && $4 ~ /may import/ { inside = 1; next }
    !inside || $2 ~ /^ *-+ *$/ { next }
    {
      printed = 0
      for (column = 4; column <= 5; column++) {
        count = split($column, parts, ",")
        for (i = 1; i <= count; i++) {
          imported = name(parts[i])
          if (imported ~ /^[A-Za-z]/) { print name($2) "\t" imported; printed = 1 }
        }
      }
      if (!printed) print name($2) "\t-"
    }' "$table_file"
}

# Reads a package dump and prints "type<TAB>target<TAB>imported" for each declared edge ("-" for none).
declared_edges() {
  jq -r '.targets[] | . as $t
    | ([.dependencies[] | (.byName // .target // .product)[0]] | if length == 0 then ["-"] else . end)[]
    | [$t.type, $t.name, .] | @tsv'
}

# Reads a package dump; prints what breaks the table and returns 1 if anything does.
check() {
  awk -F '\t' '
    FNR == NR { allowed[$1, $2] = 1; row[$1] = 1; rows++; next }
    { seen[$2] = 1; is_test[$2] = $1 == "test"; from[++edges] = $2; to[edges] = $3 }
    END {
      if (!rows) { print "no table of targets found"; exit 1 }
      for (i = 1; i <= edges; i++) {
        if (is_test[from[i]]) {
          tested = from[i]; sub(/Tests$/, "", tested)
          if (to[i] != "-" && !(to[i] in row) && !((tested, to[i]) in allowed)) problem(from[i] " → " to[i] ": not for a test")
        } else if (!(from[i] in row)) {
          if (!told[from[i]]++) problem(from[i] ": target has no row in the table")
        } else if (to[i] != "-" && !((from[i], to[i]) in allowed)) {
          problem(from[i] " → " to[i] ": edge is not in the table")
        }
      }
      for (target in row) if (!(target in seen)) problem(target ": row without such a target")
      exit bad
    }
    function problem(text) { print text; bad = 1 }' <(allowed_edges) <(declared_edges)
}

# Checks that a dump changed by the jq filter $2 is refused with a message that holds $3.
expect_refusal() {
  local output
  if output=$(jq "$2" <<<"$1" | check) || [[ "$output" != *"$3"* ]]; then
    echo "check-edges: self-test failed: '$3' was not reported" >&2
    exit 1
  fi
}

dump=$(swift package dump-package)
if [[ "${1:-}" == "--self-test" ]]; then
  expect_refusal "$dump" '(.targets[] | select(.name == "PropertyGraph").dependencies) += [{byName: ["GuanxiEngine", null]}]' \
    "PropertyGraph → GuanxiEngine: edge is not in the table"
  expect_refusal "$dump" '(.targets[] | select(.name == "Procedures").dependencies) += [{product: ["GRDB", "GRDB.swift"]}]' \
    "Procedures → GRDB: edge is not in the table"
  expect_refusal "$dump" '.targets += [{name: "Extra", type: "regular", dependencies: []}]' \
    "Extra: target has no row in the table"
  expect_refusal "$dump" '(.targets[] | select(.name == "RenderingTests").dependencies) += [{byName: ["ProceduresTests", null]}]' \
    "RenderingTests → ProceduresTests: not for a test"
  expect_refusal "$dump" 'del(.targets[] | select(.name == "Rendering"))' "Rendering: row without such a target"
  echo "check-edges: self-test passed, forbidden edges are refused"
elif problems=$(check <<<"$dump"); then
  echo "check-edges: Package.swift agrees with $table_file"
else
  echo "check-edges: Package.swift and $table_file disagree:" >&2
  printf '  %s\n' "${problems//$'\n'/$'\n'  }" >&2
  exit 1
fi
