#!/usr/bin/env bash
# Feeds the parser, the printer, the binder and the planner with texts that libFuzzer makes up, guided by coverage.
#
#   Checks/fuzz/run.sh [SECONDS]     ten minutes unless told otherwise
#
# The statements of statements.txt are the beginning. What is found is written to .build/fuzz/found/ and makes the run
# fail; a case that was fixed belongs into found.txt, which a test reads. Interesting texts are kept in
# .build/fuzz/corpus/ for the next run.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-600}
build=.build/fuzz
mkdir -p "$build/corpus" "$build/found" "$build/seeds"

# The modules in the order in which they import each other. Coverage is measured where texts are taken apart.
modules=(PropertyGraph Procedures GraphAlgorithms QuerySyntax QueryBinding QueryPlanning QueryExecution)
measured=" QuerySyntax QueryBinding QueryPlanning "
settings=(
  -swift-version 6 -O -wmo -parse-as-library -package-name guanxi -I "$build"
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility
)

objects=()
is_newer=0
for module in "${modules[@]}"; do
  object="$build/$module.o"
  objects+=("$object")
  # What imports a module that was compiled again is compiled again too.
  if [[ $is_newer == 0 && -f "$object" && -z "$(find "Sources/$module" -name '*.swift' -newer "$object" -print -quit)" ]]; then
    continue
  fi
  is_newer=1
  echo "compiling $module"
  sanitize=()
  [[ "$measured" != *" $module "* ]] || sanitize=(-sanitize=fuzzer)
  find "Sources/$module" -name '*.swift' -print0 | sort -z | xargs -0 swiftc "${settings[@]}" "${sanitize[@]}" \
    -module-name "$module" -emit-module -emit-module-path "$build/$module.swiftmodule" -emit-object -o "$object"
done
swiftc "${settings[@]}" -sanitize=fuzzer -module-name Fuzzer Checks/fuzz/Fuzzer.swift "${objects[@]}" \
  -o "$build/fuzzer"

# One file for each statement.
number=0
while IFS= read -r line; do
  [[ -n "$line" ]] || continue
  number=$((number + 1))
  printf '%s' "$line" >"$build/seeds/$number"
done < <(cat Checks/fuzz/statements.txt Checks/fuzz/found.txt)

# A crash is reported at once instead of being taken apart for minutes.
SWIFT_BACKTRACE=enable=no "$build/fuzzer" "$build/corpus" "$build/seeds" \
  -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=2000 -dict=Checks/fuzz/words.dict \
  -artifact_prefix="$build/found/" -print_final_stats=1
