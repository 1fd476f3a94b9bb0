#!/usr/bin/env python3
"""Times the analyses of accounts beside the nearest work of other engines by turns, and prints Markdown.

usage: compare_analyses.py SIZE ROUNDS PROGRAM HARNESS

PROGRAM is analysis-times; HARNESS the folder with gen.py, convert.py, bench.py and queries.py. PEERS names the folder of
data and results; this script runs in its virtual environment. No other engine has these analyses. DuckDB's Q4 counts
the covered subsidiaries of all groups, its Q8 recency, frequency and money of all companies; igraph ranks all people,
rustworkx finds the articulation points of the group's network, which are only the beginning of an influence and of a
weak link. In each round every engine runs once in a process of its own, and a ratio is that of one round.

What is found is held against the files of the world; a difference fails.
"""
import importlib.util
import json
import os
import statistics
import sys
import tempfile

import worlds

# What it is, our name for it, the goal, what it is measured against, and that in words.
ROWS = [
    ("`COVERAGE OF` the largest group", "coverage", 0.5, "Q4", "duckdb", "Q4 of duckdb"),
    ("influence of all people", "influence", 4, "ranks", "igraph", "PageRank of igraph"),
    ("`WEAK LINKS IN` the largest group", "weakLinks", 4, "points", "rustworkx", "articulation points of rustworkx"),
    ("`RFM` of all accounts", "rfm", 1, "Q8", "duckdb", "Q8 of duckdb"),
]
HERE = os.path.dirname(os.path.abspath(__file__))
TIE_DAYS = 365
RFM_DAYS = 365


class World:
    """What the files of a world say, as far as it is checked."""

    def __init__(self, folder):
        with open(f"{folder}/params.json") as file:
            parameters = json.load(file)
        self.folder, self.today = folder, parameters["today"]
        self.group = str(parameters["bigGroups"][0])
        below = {}
        for child, parent, _, _ in worlds.rows(f"{folder}/subsidiary_of.csv"):
            below.setdefault(parent, []).append(child)
        self.companies, open_ = {self.group}, [self.group]
        while open_:
            children = below.get(open_.pop(), [])
            self.companies.update(children)
            open_ += children
        self.company = {row[0]: row[1] for row in worlds.rows(f"{folder}/works_at.csv")}
        with open(f"{folder}/meta.json") as file:
            self.counts = json.load(file)
        self.read_interactions()

    def read_interactions(self):
        self.contacts, self.purchases, self.amount = set(), 0, 0.0
        for seller, person, day, _, kind, _, amount, _ in worlds.rows(f"{self.folder}/interacted.csv"):
            if self.today - TIE_DAYS < int(day) <= self.today and self.company[person] in self.companies:
                self.contacts.add((seller, person))
            if kind == "order" and self.today - RFM_DAYS < int(day) <= self.today:
                self.purchases += 1
                self.amount += float(amount)

    def ties_of_group(self):
        """The people of the group and ours who met them or serve them, and the pairs that are tied."""
        people = {person for person, company in self.company.items() if company in self.companies}
        people |= {seller for seller, _ in self.contacts}
        managers = worlds.rows(f"{self.folder}/account_manager.csv")
        people |= {seller for seller, company, _ in managers if company in self.companies}
        pairs = {tuple(sorted(pair)) for pair in self.contacts}
        for name in ["reports_to", "influences"]:
            for source, target, *_ in worlds.rows(f"{self.folder}/{name}.csv"):
                if source in people and target in people and source != target:
                    pairs.add(tuple(sorted([source, target])))
        return people, sorted(pairs)

    def facts_of_influence(self):
        """The companies, posts, lines and ties on which the influence of all rests; a tie of weight 0 is none."""
        lines = sum(1 for _ in worlds.rows(f"{self.folder}/reports_to.csv"))
        ties = sum(
            float(weight) > 0 and source != target
            for source, target, weight, _ in worlds.rows(f"{self.folder}/influences.csv"))
        # Our own company is one of all companies too.
        return self.counts["companies"] + 1 + len(self.company) + lines + ties


def write_ties(people, pairs, path):
    numbers = {person: number for number, person in enumerate(sorted(people))}
    with open(path, "w") as file:
        file.writelines(f"{numbers[one]} {numbers[other]}\n" for one, other in pairs)


def ask_duckdb(harness, peers, size):
    result = f"{peers}/results/duckdb_{size}.json"
    if os.path.exists(result):
        os.remove(result)
    worlds.run(sys.executable, "-B", f"{harness}/bench.py", "duckdb", size, timeout=900, QCAP="5")
    with open(result) as file:
        report = json.load(file)
    return {"version": report["version"], "Q4": report["q"]["Q4"]["median_ms"], "Q8": report["q"]["Q8"]["median_ms"]}


def ask_library(library, path):
    # Threads that spin while they wait make igraph many times slower as soon as anything else runs.
    return json.loads(worlds.run(
        sys.executable, "-B", f"{HERE}/nearest_work.py", library, path, OMP_WAIT_POLICY="passive"))


def check(found, world, people, points):
    """Ends the program where what was found is not what the files say."""
    analyses = found["analyses"]
    wanted = [
        ("companies in scope", analyses["coverage"]["found"]["companies"], len(world.companies)),
        ("people with influence", analyses["influence"]["found"]["people"], world.counts["persons"]),
        ("facts of influence", analyses["influence"]["found"]["facts"], world.facts_of_influence()),
        ("people of the group's network", analyses["weakLinks"]["found"]["people"], len(people)),
        ("accounts", analyses["rfm"]["found"]["accounts"], world.counts["groups"]),
        ("purchases", analyses["rfm"]["found"]["purchases"], world.purchases),
        ("amount of purchases", round(analyses["rfm"]["found"]["amount"]), round(world.amount)),
    ]
    if points is not None:
        wanted.append(("articulation points", found["articulationPoints"], points))
    wrong = [f"{what}: {ours:.0f}, not {theirs}" for what, ours, theirs in wanted if ours != theirs]
    if wrong:
        raise SystemExit("compare_analyses: " + "; ".join(wrong))


def number(value):
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3
    return f"{value:.{digits}f}"


def spread(values):
    values = sorted(values)
    middle = number(statistics.median(values))
    return middle if len(values) < 2 else f"{middle}; {number(values[0])}–{number(values[-1])}"


def print_table(rounds, versions):
    print("| analysis | Guanxi, ms | beside it, ms | ratio | goal | |")
    print("| --- " * 6 + "|")
    for title, name, goal, other, engine, words in ROWS:
        ours = [round_["ours"][name]["medianMilliseconds"] for round_ in rounds]
        theirs = [round_[other] for round_ in rounds if other in round_]
        if not theirs:
            print(f"| {title} | {spread(ours)} | {words}: not installed | – | ≤ {goal} | – |")
            continue
        ratios = [mine / other_ for mine, other_ in zip(ours, theirs)]
        met = "met" if statistics.median(ratios) <= goal else "**missed**"
        print(f"| {title} | {spread(ours)} | {words} {versions[engine]}: {spread(theirs)} | {spread(ratios)} | ≤ {goal} | {met} |")


def main():
    size, count, program, harness = sys.argv[1:5]
    peers = os.environ["PEERS"]
    for folder in ["results", "run"]:
        os.makedirs(f"{peers}/{folder}", exist_ok=True)
    folder = worlds.generate(harness, peers, size)
    world = World(folder)
    people, pairs = world.ties_of_group()
    rounds, versions = [], {}
    is_there = {engine: importlib.util.find_spec(engine) for engine in ["duckdb", "igraph", "rustworkx"]}
    with tempfile.TemporaryDirectory() as scratch:
        files = worlds.account_files(folder, f"{scratch}/world")
        ties = f"{scratch}/ties"
        write_ties(people, pairs, ties)
        for _ in range(int(count)):
            found = json.loads(worlds.run(program, files, worlds.ACCOUNT_MAPPING, world.group, "10", ties))
            round_ = {"ours": found["analyses"]}
            points = None
            if is_there["duckdb"]:
                report = ask_duckdb(harness, peers, size)
                versions["duckdb"] = report.pop("version")
                round_.update(report)
            for engine, name, path in [("igraph", "ranks", folder), ("rustworkx", "points", ties)]:
                if is_there[engine]:
                    report = ask_library(engine, path)
                    versions[engine], round_[name] = report["version"], report["medianMilliseconds"]
                    points = report["found"] if engine == "rustworkx" else points
            check(found, world, people, points)
            rounds.append(round_)
    estimate = rounds[0]["ours"]["influence"]["found"]
    print(f"World {size} in the account schema: {found['nodes']} nodes, {found['relationships']} relationships; the group "
          f"has {len(world.companies)} companies, its network {len(people)} people and {len(pairs)} ties. "
          f"{count} round{'s' if count != '1' else ''} of each engine by turns; medians of warm runs.\n")
    print_table(rounds, versions)
    if estimate["samples"]:
        print(f"\nAs part of the influence of all people, betweenness is estimated from the shortest paths of "
              f"{estimate['samples']:.0f} pairs of people: with 95 % certainty it is off by at most {estimate['error']:.2f} of all "
              "shortest paths; all else is exact.")
    text = "Found what the files say: companies in scope, people and facts of influence, accounts, purchases and amounts"
    print(f"\n{text}, people of the network" + (", and as many articulation points as rustworkx." if points is not None else "."))


if __name__ == "__main__":
    main()
