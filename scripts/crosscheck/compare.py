"""Compares every algorithm with networkx and igraph, to 1e-8, and communities by modularity.

usage: compare.py PROGRAM [--seed NUMBER] [--graphs NUMBER]

PROGRAM is algorithm-scores. A difference is absolute for numbers up to 1 and relative above.
"""

import argparse
import math
import subprocess
import tempfile
import time
from pathlib import Path
from random import Random

import igraph as ig
import networkx as nx

import graphs
import references

TOLERANCE = 1e-8
COMMUNITY_SHORTFALL = 0.01


class Tally:
    """The greatest difference of each algorithm over all graphs."""

    def __init__(self):
        self.greatest = {}
        self.numbers = {}
        self.notes = {}
        self.failures = {}

    def fail(self, name, where, text):
        self.failures.setdefault(name, []).append(f"{where}: {text}")

    def add(self, name, where, ours, expected):
        ours, expected = list(map(float, ours)), list(map(float, expected))
        self.numbers[name] = self.numbers.get(name, 0) + len(expected)
        found = difference(ours, expected)
        self.greatest[name] = max(self.greatest.get(name, 0.0), found)
        if found > TOLERANCE:
            self.fail(name, where, f"differs by {found:.3g}")
        # The comparison itself must be able to fail: a figure moved by a millionth has to be seen.
        if expected and difference([moved(ours[0])] + ours[1:], expected) <= TOLERANCE:
            self.fail(name, where, "a wrong figure was not noticed")


def moved(number):
    return number + 1e-6 * max(1.0, abs(number))


def difference(ours, expected):
    if len(ours) != len(expected):
        return math.inf
    gaps = [abs(a - b) / max(1.0, abs(b)) for a, b in zip(ours, expected)]
    return math.inf if any(map(math.isnan, gaps)) else max(gaps, default=0.0)


def ask(program, graph, question):
    """What the program says: by name the rows of numbers, in their order."""
    lines = [f"{'directed' if graph.is_directed() else 'undirected'} {len(graph)}"]
    lines += [f"edge {a} {b} {weight!r}" for a, b, weight in graph.edges(data="weight")]
    lines += [f"source {node}" for node in question.sources]
    lines += [f"pair {a} {b}" for a, b in question.pairs]
    lines.append(f"attenuation {question.attenuation!r}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edges.txt"
        path.write_text("\n".join(lines) + "\n")
        output = subprocess.run([program, path], check=True, capture_output=True, text=True).stdout
    rows = {}
    for line in output.splitlines():
        name, *numbers = line.split()
        rows.setdefault(name, []).append([float(number) for number in numbers])
    return rows


class Question:
    """Where searches begin, which pairs are asked about, and a Katz attenuation that settles."""

    def __init__(self, graph, seed):
        chance = Random(seed)
        nodes = sorted(graph)
        self.sources = chance.sample(nodes, 5)
        self.sample = chance.sample(nodes, 10)
        either = graph.to_undirected(as_view=True)
        # Without a triangle no tie is redundant. Hubs are left out, which take the reference minutes, and nodes without an
        # edge that leads away, of which the reference says nothing.
        tied = [node for node in nodes if graph[node] and either.degree[node] < 40 and nx.triangles(either, node)]
        self.tied = sorted(chance.sample(tied, min(100, len(tied))))
        self.pairs = []
        # Half of the pairs share a neighbor, so that Adamic-Adar has something to add up.
        while len(self.pairs) < 20:
            a = chance.choice(nodes)
            near = sorted(c for b in either[a] for c in either[b])
            b = chance.choice(near) if near and len(self.pairs) % 2 else chance.choice(nodes)
            if a != b and not graph.has_edge(a, b):
                self.pairs.append((a, b))
        incoming = graph.in_degree if graph.is_directed() else graph.degree
        self.attenuation = 0.5 / max(weight for _, weight in incoming(weight="weight"))


def parts(communities):
    """The nodes of each community."""
    found = {}
    for node, community in enumerate(communities):
        found.setdefault(community, set()).add(node)
    return list(found.values())


def compare_communities(tally, where, graph, partition, seed):
    """Our communities against the best of three references, all judged by networkx on the undirected graph."""
    undirected = references.undirected_sum(graph)
    ours = nx.community.modularity(undirected, partition)
    partitions = references.communities(undirected, seed)
    best_name, best = max(((n, nx.community.modularity(undirected, p)) for n, p in partitions), key=lambda pair: pair[1])
    shortfall = (best - ours) / best
    name = "communities"
    tally.numbers[name] = tally.numbers.get(name, 0) + len(partitions)
    tally.greatest[name] = max(tally.greatest.get(name, -math.inf), shortfall)
    tally.notes.setdefault(name, []).append(f"{where}: ours {ours:.4f}, {best_name} {best:.4f}, {100 * shortfall:+.2f} % short")
    if not shortfall <= COMMUNITY_SHORTFALL:
        tally.fail(name, where, f"modularity {ours:.4f}, {best_name} has {best:.4f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=20_260_630)
    parser.add_argument("--graphs", type=int, default=len(graphs.KINDS))
    options = parser.parse_args()
    print(f"networkx {nx.__version__}, igraph {ig.__version__}, seed {options.seed}, {options.graphs} graphs")
    tally = Tally()
    for number in range(options.graphs):
        started = time.monotonic()
        name, graph = graphs.make(number, options.seed)
        where = f"graph {number + 1}"
        question = Question(graph, options.seed + number)
        rows = ask(options.program, graph, question)
        question.communities = parts(rows["communities"][0])
        asked = time.monotonic()
        for check in references.CHECKS:
            expected = check.expected(graph, question)
            for row in check.rows:
                ours = check.ours(rows[row], question)
                tally.add(row, where, ours, expected[row])
        compare_communities(tally, where, graph, question.communities, options.seed)
        print(
            f"{where}: {name}, {len(graph)} nodes, {graph.size()} edges; ours {asked - started:.1f} s,"
            f" references {time.monotonic() - asked:.1f} s", flush=True)
    report(tally)
    return 1 if tally.failures else 0


def report(tally):
    conventions = {row: (check.convention, check.reference) for check in references.CHECKS for row in check.rows}
    passed = failed = 0
    print("\nalgorithm, greatest difference, numbers compared: conventions; reference")
    for name in [row for check in references.CHECKS for row in check.rows] + ["communities"]:
        is_good = name not in tally.failures and tally.numbers.get(name, 0) > 0
        passed, failed = passed + is_good, failed + (not is_good)
        figure = f"{tally.greatest.get(name, math.inf):.1e}"
        if name == "communities":
            figure = f"{100 * tally.greatest.get(name, math.inf):+.2f} % short at most"
        convention, reference = conventions.get(name, references.COMMUNITIES)
        print(f"{'ok  ' if is_good else 'FAIL'} {name}  {figure}  {tally.numbers.get(name, 0)}: {convention}; {reference}")
        for text in tally.failures.get(name, [])[:5]:
            print(f"       {text}")
    for text in tally.notes.get("communities", []):
        print(f"     communities, {text}")
    print(f"{passed} passed, {failed} failed")


if __name__ == "__main__":
    raise SystemExit(main())
