#!/usr/bin/env bash
# Counts the instructions of Q1 to Q8 and of five algorithms on a small fixed world, under callgrind, and fails where one
# takes more than its threshold allows. Counts do not depend on what else the machine does.
#
# usage: instruction-counts.sh [--write] [--twice]
#   --write   write what was counted as the new thresholds
#   --twice   count everything two times and fail where the counts lie more than 0.1 % apart
#
# The thresholds of a processor architecture are in Thresholds/ARCHITECTURE.json, with the toolchain that they hold for.
# With another toolchain nothing is judged.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export PATH=$PATH:/opt/swift/usr/bin:$HOME/.local/share/swiftly/bin
cases=(Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 PageRank components articulation-points core-numbers betweenness)
thresholds=$here/Thresholds/$(uname -m).json
slack=5

write=false twice=false
while (($#)); do
  case $1 in
    --write) write=true ;;
    --twice) twice=true ;;
    *) sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  shift
done
for tool in valgrind jq strip; do
  command -v "$tool" >/dev/null || { echo "instruction-counts: install $tool (Debian: valgrind, jq, binutils)" >&2; exit 1; }
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# In the folder of the repository's own builds, whose objects are the same.
build=(swift build --package-path "$here" --scratch-path "$here/../.build" --configuration release)
"${build[@]}" --product counted-run >&2
# Debian's valgrind cannot read Swift's debugging information; names of functions stay.
program=$scratch/counted-run
strip --strip-debug -o "$program" "$("${build[@]}" --show-bin-path)/counted-run"
toolchain=$(swift --version 2>/dev/null | grep -oE '\(swift-[^ )]+' | head -1 | tr -d '(')

# Prints the instructions of one case. Hash tables are laid out the same in each run.
count() {
  local log=$scratch/log
  if ! SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --collect-atstart=no \
    --toggle-collect=guanxi_counted_section --callgrind-out-file="$scratch/counts" "$program" "$1" >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  sed -nE 's/^(summary|totals): *([0-9]+).*/\2/p' "$scratch/counts" | head -1
}

counted='{}'
for case in "${cases[@]}"; do
  number=$(count "$case")
  if $twice; then
    again=$(count "$case")
    # Limits of time read the clock, and how many instructions it takes to compare times depends a little on the times.
    (( (number > again ? number - again : again - number) * 1000 <= number )) ||
      { echo "instruction-counts: $case took $number, then $again" >&2; exit 1; }
  fi
  counted=$(jq -n --argjson all "$counted" --arg case "$case" --argjson number "$number" '$all + {($case): $number}')
done

if $write; then
  mkdir -p "${thresholds%/*}"
  jq -n --arg toolchain "$toolchain" --argjson slack "$slack" --argjson counted "$counted" \
    '{toolchain: $toolchain, slackPercent: $slack, instructions: $counted}' >"$thresholds"
  echo "instruction-counts: wrote $thresholds" >&2
fi

known=false
if [[ -f $thresholds ]]; then
  [[ $(jq -r .toolchain "$thresholds") != "$toolchain" ]] || known=true
fi
allowed=$($known && jq .instructions "$thresholds" || echo '{}')
$known && slack=$(jq .slackPercent "$thresholds")

jq -nr --argjson counted "$counted" --argjson allowed "$allowed" --argjson slack "$slack" '
  "| what | instructions | checked in | change | verdict |", "| --- | --- | --- | --- | --- |",
  ($counted | to_entries[] | .key as $key | .value as $number | $allowed[$key] as $limit
    | if $limit == null then "| \($key) | \($number) | – | – | not judged |"
      else (($number / $limit - 1) * 1000 | round / 10) as $change
        | "| \($key) | \($number) | \($limit) | \($change) % | "
          + (if $number > $limit * (1 + $slack / 100) then "**more than \($slack) % above**"
             elif $number < $limit * (1 - $slack / 100) then "better: write it with --write" else "kept" end) + " |"
      end)'
if ! $known; then
  echo
  echo "Not judged: there are no thresholds for $toolchain on $(uname -m)."
  exit 0
fi
jq -ne --argjson counted "$counted" --argjson allowed "$allowed" --argjson slack "$slack" \
  'all($counted | to_entries[]; .value <= ($allowed[.key] // 0) * (1 + $slack / 100))' >/dev/null || {
  echo "instruction-counts: a threshold was passed" >&2
  exit 1
}
