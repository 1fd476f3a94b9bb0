#!/usr/bin/env python3
"""Loads one world into Guanxi and into other engines by turns, and prints tables in Markdown.

usage: compare_loading.py SIZE RUNS LOADER HARNESS

LOADER is the program folder-loading; HARNESS the folder with gen.py, convert.py and bench.py, which time the other
engines: bulk loading of the CSV files, with keys and indexes. PEERS names the folder of data and results; this script
runs in its virtual environment. An engine that is not installed is left out and named.
"""
import importlib.util
import json
import os
import statistics
import sys
import tempfile

from worlds import NODE_FILES, generate, run

ENGINES = ["duckdb", "ladybug"]


def load_here(loader, folder):
    return json.loads(run(loader, folder))


def load_there(harness, peers, engine, size):
    """One query has to follow the loading; it is not used."""
    result = f"{peers}/results/{engine}_{size}.json"
    if os.path.exists(result):
        os.remove(result)
    run(sys.executable, "-B", f"{harness}/bench.py", engine, size, ONLY="Q1", QCAP="1")
    with open(result) as file:
        report = json.load(file)
    if "load_error" in report:
        raise SystemExit(f"{engine}: {report['load_error']}")
    return dict(
        name=f"{engine} {report['version']}", seconds=report["load_s"], relationships=report["edges"],
        residentBytes=report["rss_loaded"] - report["rss_before"], peakBytes=report["rss_peak_load"])


def nodes_alone(loader, folder):
    """The same nodes without relationships, for the bytes that they take by themselves."""
    with tempfile.TemporaryDirectory() as alone:
        for name in NODE_FILES:
            os.symlink(f"{os.path.abspath(folder)}/{name}", f"{alone}/{name}")
        return load_here(loader, alone)


def median(rows, key):
    return statistics.median(row[key] for row in rows)


def print_times(runs):
    reference = median(runs["duckdb"], "seconds") if "duckdb" in runs else None
    print("| engine | loading, s (median; range) | × DuckDB | resident growth, bytes per relationship | peak, MiB |")
    print("| --- | --- | --- | --- | --- |")
    for rows in runs.values():
        seconds = sorted(row["seconds"] for row in rows)
        middle = statistics.median(seconds)
        ratio = f"{middle / reference:.2f}" if reference else "–"
        growth = median(rows, "residentBytes") / rows[0]["relationships"]
        print(
            f"| {rows[0]['name']} | {middle:.2f}; {seconds[0]:.2f}–{seconds[-1]:.2f} | {ratio} | {growth:.1f} "
            f"| {median(rows, 'peakBytes') / 2**20:.0f} |")


def print_bytes(full, alone):
    """Both meters, texts left out of both."""
    nodes = alone["allocatedBytes"] - alone["stringBytes"]
    relationships = full["allocatedBytes"] - full["stringBytes"] - nodes
    counted = (full["nodeBytes"] + full["indexBytes"], full["relationshipBytes"])
    print("| what | count | allocated bytes each | counted bytes each | apart |")
    print("| --- | --- | --- | --- | --- |")
    for what, count, measured, own in [
        ("nodes, properties and indexes in", full["nodes"], nodes, counted[0]),
        ("relationships, properties in", full["relationships"], relationships, counted[1]),
    ]:
        print(
            f"| {what} | {count} | {measured / count:.1f} | {own / count:.1f} "
            f"| {(own - measured) / measured * 100:+.1f} % |")
    print(f"\nThe dictionary of texts, left out of both, takes {full['stringBytes'] / 2**20:.1f} MiB.")


def print_expansion(rows):
    print("| walk over all targets of all types | million targets per second | × plain loop |")
    print("| --- | --- | --- |")
    for what, key in [
        ("plain loop over one flat array of the same targets", "flatRate"),
        ("property graph, blocks", "blockRate"),
        ("property graph, neighbourhoods", "neighborhoodRate"),
    ]:
        ratio = statistics.median(row[key] / row["flatRate"] for row in rows)
        print(f"| {what} | {median(rows, key):.0f} | {ratio:.2f} |")


def main():
    size, count, loader, harness = sys.argv[1:5]
    peers = os.environ["PEERS"]
    for folder in ["results", "run"]:
        os.makedirs(f"{peers}/{folder}", exist_ok=True)
    folder = generate(harness, peers, size)
    installed = [engine for engine in ENGINES if importlib.util.find_spec(engine)]
    runs = {name: [] for name in ["guanxi"] + installed}
    for _ in range(int(count)):
        runs["guanxi"].append({"name": "Guanxi", **load_here(loader, folder)})
        for engine in installed:
            runs[engine].append(load_there(harness, peers, engine, size))
    ours = runs["guanxi"]
    print(
        f"World {size}: {ours[0]['nodes']} nodes, {ours[0]['relationships']} relationships; {count} runs of each "
        "engine by turns.\n")
    print_times(runs)
    for engine in ENGINES:
        if engine not in installed:
            print(f"\n{engine} is not installed and was left out.")
    print("\n### Bytes per node and per relationship\n")
    print_bytes(ours[0], nodes_alone(loader, folder))
    print("\n### Typed expansion on this world\n")
    print_expansion(ours)


main()
