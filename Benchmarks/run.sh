#!/usr/bin/env bash
# Builds the benchmarks for release, runs them all and writes a page in Markdown.
#
# usage: run.sh [--smoke] [--date YYYY-MM-DD] [--output FILE]
#   --smoke    small worlds and few rounds, to see that everything runs; prints the page, installs nothing
#   --date     the date that the page bears; today unless given
#   --output   where the page goes; docs/performance.md unless given
#
# The comparison with other engines needs their harness, a folder with gen.py, convert.py and bench.py: $GUANXI_BENCH, or
# ../shared/bench beside this repository. Its engines and data live in $PEERS, a temporary folder unless given.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export PATH=$PATH:/opt/swift/usr/bin:$HOME/.local/share/swiftly/bin
export PEERS=${PEERS:-${TMPDIR:-/tmp}/peers}
harness=${GUANXI_BENCH:-$here/../../shared/bench}

smoke=false
date=$(date +%F)
output=$here/../docs/performance.md
while (($#)); do
  case $1 in
    --smoke) smoke=true ;;
    --date) date=$2; shift ;;
    --output) output=$2; shift ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  shift
done
# No further run of a statement begins QCAP seconds after its first, in the other engines too.
if $smoke; then size=S companies=5000 rounds=1; export QCAP=1; else size=M companies=100000 rounds=5; fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# In the folder of the repository's own builds, whose objects are the same.
build() {
  swift build --package-path "$here" --scratch-path "$here/../.build" --configuration release "$@"
}
build >&2
programs=$(build --show-bin-path)

machine() {
  echo "$(lscpu | sed -n 's/^Model name: *//p' | head -1), $(nproc) cores," \
    "$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo) of memory," \
    "Linux $(uname -r), $(swift --version 2>/dev/null | grep -oE 'Swift version [0-9.]+' | head -1)"
}

# Whether there are the harness and the other engines and libraries; else says that a section is left out. They are installed
# where they are missing, but not for a smoke run.
has_peers() {
  if [[ ! -f $harness/bench.py ]]; then
    echo "Left out: there is no harness of the other engines at \$GUANXI_BENCH or ../shared/bench."
    return 1
  fi
  if [[ ! -x $PEERS/venv/bin/python ]] && { $smoke || ! "$here/peers/setup.sh" >&2; }; then
    echo "Left out: the other engines are not installed."
    return 1
  fi
}

compare_loading() {
  has_peers || return 0
  "$PEERS/venv/bin/python" -B "$here/peers/compare_loading.py" "$size" "$rounds" "$programs/folder-loading" "$harness"
}

# What a script of peers/ says of some worlds: its name, the program that it measures, a title, and the worlds.
compare_on_worlds() {
  has_peers || return 0
  local worlds=("${@:4}") world
  if $smoke; then worlds=(S); fi
  for world in "${worlds[@]}"; do
    echo "### $3 $world"
    echo
    "$PEERS/venv/bin/python" -B "$here/peers/$1" "$world" $((rounds / 2 + 1)) "$programs/$2" "$harness"
    echo
  done
}

# How statements and memory grow; the worlds come from the harness, no other engine takes part.
measure_growth() {
  has_peers || return 0
  local worlds=(S M L) picture=$here/../docs/images/growth-queries.svg seconds=60
  if $smoke; then worlds=(S M) picture=$scratch/growth.svg seconds=1; fi
  "$PEERS/venv/bin/python" -B "$here/peers/growth.py" "$programs/query-times" "$harness" "$picture" "$seconds" "${worlds[@]}"
}

measure_memory() {
  has_peers || return 0
  local counts=()
  if $smoke; then counts=(500 5000); fi
  "$PEERS/venv/bin/python" -B "$here/peers/memory.py" "$programs/memory-over-time" "$harness" "$size" "${counts[@]}"
}

compare_algorithms() {
  has_peers || return 0
  local libraries=()
  # Exact betweenness takes the others most of a minute each.
  if $smoke; then libraries=(igraph); fi
  "$PEERS/venv/bin/python" -B "$here/peers/compare_algorithms.py" "$size" "$programs/algorithm-times" "$harness" \
    $((rounds / 2 + 1)) "${libraries[@]}"
}

# How the analyses grow; the worlds come from the harness, no other engine takes part.
measure_growth_of_analyses() {
  has_peers || return 0
  local worlds=(S M L) picture=$here/../docs/images/growth-analyses.svg seconds=20
  if $smoke; then worlds=(S M) picture=$scratch/growth-analyses.svg seconds=1; fi
  "$PEERS/venv/bin/python" -B "$here/peers/growth_analyses.py" "$programs/analysis-times" "$harness" "$picture" "$seconds" \
    "${worlds[@]}"
}

# Diagrams beside the Graphviz that draws them.
compare_diagrams() {
  local python=$PEERS/venv/bin/python picture=$here/../docs/images/growth-diagrams.svg seconds=20
  [[ -x $python ]] || python=python3
  if $smoke; then picture=$scratch/growth-diagrams.svg seconds=1; fi
  "$python" -B "$here/peers/compare_diagrams.py" "$programs/diagram-times" "$picture" "$seconds" 30 100 300 1000
}

# The server beside FalkorDB over loopback.
compare_server() {
  has_peers || return 0
  build --product guanxi >&2
  local words=(4)
  if $smoke; then words=(1 8); fi
  "$PEERS/venv/bin/python" -B "$here/peers/compare_server.py" "$size" $((rounds / 2 + 1)) "$programs/guanxi" \
    "$programs/server-load" "$harness" "${words[@]}"
}

measure_group() {
  "$programs/group-world" "$scratch/group" "$companies" 60
  echo
  "$programs/group-coverage" "$scratch/group" C-1 2026-06-30 "$rounds"
}

# A graph file is read beside the CSV files of the largest world, where the harness makes them.
measure_durability() {
  local words=()
  if $smoke; then words+=(--smoke); fi
  if ! $smoke && [[ -x $PEERS/venv/bin/python && -f $harness/gen.py ]]; then
    [[ -d $PEERS/data/L ]] || "$PEERS/venv/bin/python" -B "$harness/gen.py" L --out "$PEERS/data" >&2
    words+=(--data "$PEERS/data/L")
  fi
  "$programs/durability" --in "$scratch" "${words[@]}"
}

compare_loading >"$scratch/loading.md"
compare_on_worlds compare_queries.py query-times World S M L >"$scratch/queries.md"
measure_growth >"$scratch/growth.md"
measure_memory >"$scratch/memory.md"
measure_group >"$scratch/group.md"
compare_algorithms >"$scratch/algorithms.md"
compare_on_worlds compare_analyses.py analysis-times "Analyses on world" S M L >"$scratch/analyses.md"
measure_growth_of_analyses >"$scratch/growth-analyses.md"
compare_diagrams >"$scratch/diagrams.md"
compare_server >"$scratch/server.md"
"$programs/bulk-changes" $((rounds + 2)) >"$scratch/changes.md"
measure_durability >"$scratch/durability.md"
"$programs/graph-layouts" >"$scratch/relationships.md"
"$programs/column-layouts" >"$scratch/properties.md"

page() {
  cat <<EOF
# Performance

Written by \`make bench\`, which runs [Benchmarks/run.sh](../Benchmarks/run.sh). All figures are from one run on
$date on one machine: $(machine).

Absolute times depend on the machine and on what else runs on it; ratios within a table do so less. A range shows how
far the rounds lay apart.

## Loading CSV files

Every engine reads the same facts from CSV files into memory and builds its keys and indexes. Guanxi reads the
neo4j-admin files as they are; the others get files without types and labels. The growth of resident memory is what the
kernel reports before and after, texts included. Aim: at most twice DuckDB's time.

$(cat "$scratch/loading.md")

Bytes are measured in two ways: those that the allocator has handed out and not got back (\`mallinfo2\`), and those that
the graph counts from the capacities of its arrays (\`Graph.memoryFootprint\`). Aim: at most 48 bytes a relationship and
128 a node.

## Queries beside other engines

The eight statements of the harness, in openCypher (DuckDB: in SQL), asked in process of engines that hold the same
world; Guanxi through \`QueryEngine.run\`, as the server asks, its limits widened. Each engine runs in a process of its
own. Runs that count have parameters that were not asked before, but for Q3, which has five large groups, and Q7 and Q8,
which have none; the rows of 1 to 100 other runs are compared. A ratio is that of the medians of one round; given are the
median and the range of all rounds. The same of the fastest runs depends less on what else the machine does.

$(cat "$scratch/queries.md")

### How time grows with the world

$(cat "$scratch/growth.md")

The exponent is the slope of the line of least squares through the logarithms of time and relationships.

![Median time of each statement by the number of relationships, on logarithmic scales](images/growth-queries.svg)

### Memory over time

World $size. What is resident after each step, less what was before there was a graph; free pages are given back first.

$(cat "$scratch/memory.md")

## Scope and coverage of a large group

$(cat "$scratch/group.md")

Peak memory is the most that the process ever held (\`VmHWM\`), up to the end of the first loading and of the first
coverage. Loading is without the check against the account schema, which the command adds. Aim: scope and coverage in
less time than loading.

## Graph algorithms beside other libraries

The same people and ties in igraph, networkit, rustworkx and here, in the same run: who reports to whom and who influences
whom, each pair once. PageRank follows the direction of the ties, all else does not. Scores, ours and theirs, must lie within
10⁻⁸ of the settled ones. Aim: at most 0.8 of the time of the fastest.

$(cat "$scratch/algorithms.md")

## Analyses beside other engines' nearest work

[A mapping](../Benchmarks/peers/account-world.yaml) turns the world of the other sections into the account schema. No
other engine has these analyses; each is measured beside the nearest work that one does, in the same run.

$(cat "$scratch/analyses.md")

### How the analyses grow with the world

$(cat "$scratch/growth-analyses.md")

![Median time of each analysis by the number of relationships, on logarithmic scales](images/growth-analyses.svg)

## Diagrams beside Graphviz alone

From the graph to SVG, warm: report, measuring of text, layout, and the child process that draws. Beside it the same
Graphviz library draws the finished positions (\`nop2\`) in this process, without checks. Both by turns; the times are
medians of rounds.

$(cat "$scratch/diagrams.md")

![Median time of a tree by the number of its companies, on logarithmic scales](images/growth-diagrams.svg)

## The server beside FalkorDB

The same clients ask both over loopback, in a closed loop: each sends its next statement once it has the answer to the last.
Q1 is a person by id, Q2 the neighbours of one, Q6 the people within two hops. Aim: 1.5 times FalkorDB's requests a second.

$(cat "$scratch/server.md")

FalkorDB keeps no record of who reads what, and Guanxi does: as is the standard, a read waits until the disk has its entry, which
bounds what one client gets in a second by the time of one \`fdatasync\`.
The rest is work of the processor. What helped: a statement that only reads and was quick before is carried out on the event loop where it
arrived, within small limits; tokens are looked up, and entries written in one transaction, once for all requests of one turn of a
loop; messages of Bolt are taken apart on the event loop without tasks in between; the end of the audit log is remembered and compared in
the statement that moves it; JSON is written in one pass. No answer is kept, and no statement has a path of its own.

## Applying changes

$(cat "$scratch/changes.md")

## The durable store

Commits of one client alternate in blocks with a bare SQLite loop that inserts the same bytes with the same pragmas; the
probe of the disk is from the same run. While a snapshot is written, windows with and without one alternate.

$(cat "$scratch/durability.md")

## Layout of relationships

$(cat "$scratch/relationships.md")

A block holds the neighbours of 1,024 nodes in one run. A loop over blocks adds up all targets at about the speed of a
flat array, since the compiler makes vector instructions of both; the aim of half that rate is met by blocks alone. A
walk over neighbourhoods also learns where the targets of each node begin and end. Its short inner loops cost most: flat
compressed rows have them too and are not far ahead. Node by node adds, for each node, the finding of its chunk and the
counting of references. [Decision 0002](decisions/0002-layout-of-the-graph.md) says what follows from this.

## Layout of properties

$(cat "$scratch/properties.md")
EOF
}

if $smoke; then
  page
  exit
fi
page >"$scratch/page.md"
# The figures of the server under load come from `make load-check`; they stay.
if [[ -f $output ]]; then
  { echo; sed -n '/^## The server under load/,$p' "$output"; } >>"$scratch/page.md"
fi
cat "$scratch/page.md" >"$output"
