#!/usr/bin/env bash
# Feeds the parser, the printer, the binder and the planner with texts that libFuzzer makes up, guided by coverage.
#
#   Checks/fuzz/run.sh [SECONDS [statements|bolt|multipart|http]]     ten minutes and statements unless told otherwise
#
# With bolt it hands bytes to what reads Bolt: handshake, chunks, messages and values; with multipart to what reads bodies with
# files. With http it sends them to a whole server of the same process: what parses requests, finds routes, checks parameters and
# bodies, and answers.
#
# The statements of statements.txt are the beginning. What is found is written to .build/fuzz/found/ and makes the run
# fail; a case that was fixed belongs into found.txt, which a test reads. Interesting texts are kept in
# .build/fuzz/corpus/ for the next run; those of Bolt and HTTP are in folders of their own beside it.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-600}
target=${2:-statements}
# The seconds that one input may take, and its most bytes.
patience=10 longest=2000
case $target in
  statements)
    build=.build/fuzz
    program=Fuzzer
    # The modules in the order in which they import each other. Coverage is measured where texts are taken apart.
    modules=(PropertyGraph Procedures GraphAlgorithms QuerySyntax QueryBinding QueryPlanning QueryExecution)
    measured=" QuerySyntax QueryBinding QueryPlanning "
    ;;
  bolt)
    build=.build/fuzz/bolt
    program=BoltFuzzer
    modules=(PropertyGraph Bolt)
    measured=" Bolt "
    ;;
  multipart)
    build=.build/fuzz/multipart
    program=MultipartFuzzer
    modules=(Multipart)
    measured=" Multipart "
    ;;
  http)
    build=.build/fuzz/http
    modules=()
    # An answer may take as long as an analysis may.
    patience=40 longest=4000
    ;;
  *)
    echo "fuzz: statements, bolt, multipart or http, not $target" >&2
    exit 1
    ;;
esac
mkdir -p "$build/corpus" "$build/found" "$build/seeds"

settings=(
  -swift-version 6 -O -wmo -parse-as-library -package-name guanxi -I "$build"
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility
)

# The server stands on many packages, so that the package manager compiles it, and all its Swift code is measured.
build_server() {
  GUANXI_FUZZ=1 swift build --scratch-path "$build" --product HTTPFuzzing -Xswiftc -sanitize=fuzzer
  swiftc -sanitize=fuzzer "$build/debug/libHTTPFuzzing.a" -lsqlite3 -lz -lstdc++ \
    $(pkg-config --libs libgvc pangocairo) -o "$build/fuzzer"
}

objects=()
is_newer=0
for module in "${modules[@]}"; do
  object="$build/$module.o"
  objects+=("$object")
  # What imports a module that was compiled again is compiled again too.
  sources=("Sources/$module")
  # A folder of the server that needs nothing else of it than this.
  [[ $module != Multipart ]] || sources=(Sources/GuanxiServer/Multipart Sources/GuanxiServer/Routes/PercentEncoding.swift)
  if [[ $is_newer == 0 && -f "$object" && -z "$(find "${sources[@]}" -name '*.swift' -newer "$object" -print -quit)" ]]; then
    continue
  fi
  is_newer=1
  echo "compiling $module"
  sanitize=()
  [[ "$measured" != *" $module "* ]] || sanitize=(-sanitize=fuzzer)
  find "${sources[@]}" -name '*.swift' -print0 | sort -z | xargs -0 swiftc "${settings[@]}" "${sanitize[@]}" \
    -module-name "$module" -emit-module -emit-module-path "$build/$module.swiftmodule" -emit-object -o "$object"
done
if [[ $target == http ]]; then
  build_server
else
  swiftc "${settings[@]}" -sanitize=fuzzer -module-name "$program" "Checks/fuzz/$program.swift" "${objects[@]}" \
    -o "$build/fuzzer"
fi

dictionary=()
if [[ $target == statements ]]; then
  dictionary=(-dict=Checks/fuzz/words.dict)
  # One file for each statement.
  number=0
  while IFS= read -r line; do
    [[ -n "$line" ]] || continue
    number=$((number + 1))
    printf '%s' "$line" >"$build/seeds/$number"
  done < <(cat Checks/fuzz/statements.txt Checks/fuzz/found.txt)
elif [[ $target == multipart ]]; then
  printf -- '--cut\r\nContent-Disposition: form-data; name="a"; filename="b.csv"\r\n\r\nid\r\n1\r\n--cut--\r\n' >"$build/seeds/file"
  printf -- '--cut\r\nContent-Disposition: form-data; name=a; filename*=UTF-8%s%%e5\r\n\r\n\r\n--cut--' "''" >"$build/seeds/name"
  printf -- 'multipart/form-data; boundary="a b\\"c"; x=y' >"$build/seeds/type"
elif [[ $target == bolt ]]; then
  # HELLO, RUN with a parameter, PULL and a handshake: the bytes of the specifications.
  printf '\xb1\x01\xa1\x8auser_agent\x84test' >"$build/seeds/hello"
  printf '\xb3\x10\x8bRETURN $a.b\xa1\x81a\x93\x01\xc1\x3f\xf0\0\0\0\0\0\0\xc0\xa0' >"$build/seeds/run"
  printf '\0\x07\xb1\x3f\xa1\x81n\xc9\x03\xe8\0\0' >"$build/seeds/pull"
  printf '\x60\x60\xb0\x17\0\x08\x08\x05\0\0\x04\x04\0\0\0\0\0\0\0\0' >"$build/seeds/handshake"
fi

# The fuzzer of HTTP writes its first requests itself, one for each route; its graph is in a folder that goes with it.
export FUZZ_SEEDS=$build/seeds
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT

# A crash is reported at once instead of being taken apart for minutes.
SWIFT_BACKTRACE=enable=no "$build/fuzzer" "$build/corpus" "$build/seeds" \
  -max_total_time="$seconds" -timeout="$patience" -rss_limit_mb=2048 -max_len="$longest" "${dictionary[@]}" \
  -artifact_prefix="$build/found/" -print_final_stats=1
