#!/usr/bin/env python3
"""Times graph algorithms here and in other libraries, compares what they find, and prints a table in Markdown.

usage: compare_algorithms.py SIZE PROGRAM HARNESS [ROUNDS [LIBRARY ...]]

PROGRAM is algorithm-times; HARNESS the folder with gen.py, convert.py and algos.py, which times igraph, networkit and
rustworkx on the people of a world. PEERS names the folder of data and results; this script runs in its virtual
environment: those that are named, all unless any is. A library that is not installed is left out and named. Exact
betweenness is timed on the world S. QCAP is the time in seconds after which no further run of ours begins, 20 unless given.

Ours and the others run by turns, each in a process of its own: in each round every library once and this program before
each of them. A time is the median of all rounds; a ratio is that of one round to the library that is fastest in all, with
the run of this program just before it, and the median and range of these ratios are given.

All libraries must find the same numbers of components, points and bridges, the same greatest core, and the same
distances; a difference fails. Scores, ours and theirs, are held against power iteration that has settled to 1e-14, which
is kept beside the data. A library whose scores lie further from these than 1e-8 is shown, but its time is none for a right
answer: the ratio to it is given apart.
"""
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile

import numpy

LIBRARIES = sys.argv[5:] or ["igraph", "networkit", "rustworkx"]
GOAL = 0.8
NEAR = 1e-8
# What it is, our name for it, the names that a library may use, and whether its check is who comes first.
ROWS = [
    ("PageRank", "pagerank", ["pagerank"], True),
    ("components", "components", ["components"], False),
    ("articulation points", "articulation", ["articulation", "biconnected(for articulation/bridges)"], False),
    ("bridges", "bridges", ["bridges", "biconnected(for articulation/bridges)"], False),
    ("k-core", "kcore", ["kcore"], False),
    ("eigenvector", "eigenvector", ["eigenvector"], True),
    ("distances from 20 people", "sssp20", ["sssp20"], False),
]
BETWEENNESS = ("betweenness, exact, on S", "betweenness_exact", ["betweenness_exact"], True)


def run(*command, **environment):
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, **environment}).stdout


def generate(harness, peers, size):
    if not os.path.exists(f"{peers}/data/{size}/plain/interacted.csv"):
        run(sys.executable, "-B", f"{harness}/gen.py", size, "--out", f"{peers}/data")
        run(sys.executable, "-B", f"{harness}/convert.py", size)
    return f"{peers}/data/{size}"


def time_library(harness, peers, library, size):
    """The figures of one library; none where it is not installed."""
    if not importlib.util.find_spec(library):
        return None
    result = f"{peers}/results/algo_{library}_{size}.json"
    if os.path.exists(result):
        os.remove(result)
    # Threads that spin while they wait make a library many times slower as soon as anything else runs.
    run(sys.executable, "-B", f"{harness}/algos.py", library, size, OMP_WAIT_POLICY="passive")
    with open(result) as file:
        return json.load(file)


def joined(reports):
    """One report of several rounds: the first, with the times of all."""
    reports = [report for report in reports if report]
    if not reports:
        return None
    for name, found in reports[0]["algo"].items():
        times = [report["algo"][name].get("s") for report in reports if "s" in report["algo"].get(name, {})]
        if times:
            found["s"], found["times"] = statistics.median(times), times
    return reports[0]


def by_turns(harness, peers, program, folder, size, rounds):
    """Our figures, our scores, and the figures of the libraries; ours have the times before each library."""
    ours, there, before = [], {library: [] for library in LIBRARIES}, {library: [] for library in LIBRARIES}
    scores = None
    for _ in range(rounds):
        for library in LIBRARIES:
            report, scores = time_here(program, folder)
            ours.append(report)
            before[library].append(report)
            there[library].append(time_library(harness, peers, library, size))
    report = joined(ours)
    report["before"] = {
        library: {name: [found["algo"][name]["s"] for found in reports] for name in report["algo"]}
        for library, reports in before.items()}
    return report, scores, {library: joined(reports) for library, reports in there.items()}


def time_here(program, folder):
    """Our figures and scores."""
    with tempfile.TemporaryDirectory() as values:
        report = json.loads(run(program, folder, values, os.environ.get("QCAP", "20")))
        scores = {name[:-4]: numpy.loadtxt(f"{values}/{name}") for name in sorted(os.listdir(values))}
    return report, scores


def edges(folder):
    """The people and their edges, read as the harness does."""
    with open(f"{folder}/meta.json") as file:
        world = json.load(file)
    ends = numpy.concatenate([
        numpy.loadtxt(f"{folder}/{name}.csv", delimiter=",", skiprows=1, usecols=(0, 1), dtype=numpy.int64)
        for name in ["reports_to", "influences"]]) - world["companies"] - 1
    both = numpy.unique(numpy.sort(ends, axis=1), axis=0)
    return world["persons"], numpy.unique(ends, axis=0), both[both[:, 0] != both[:, 1]]


def settled(step, scores):
    for _ in range(100_000):
        following = step(scores)
        change = numpy.abs(following - scores).max() / scores.max()
        scores = following
        if change < 1e-14:
            break
    return scores


def settled_scores(folder):
    """PageRank and eigenvector by power iteration in numpy; of large worlds that takes many minutes, and it is kept."""
    with open(f"{folder}/meta.json") as file:
        made = json.load(file)["sha256"]
    kept = f"{folder}/settled-{made[:16]}.npz"
    if not os.path.exists(kept):
        numpy.savez(f"{folder}/settled.part.npz", **settle_scores(folder))
        os.replace(f"{folder}/settled.part.npz", kept)
    with numpy.load(kept) as found:
        return dict(found)


def settle_scores(folder):
    count, directed, both = edges(folder)
    source, target = directed.T
    degrees = numpy.bincount(source, minlength=count)

    def walk(scores):
        portions = numpy.divide(scores, degrees, out=numpy.zeros(count), where=degrees > 0)
        lost = scores[degrees == 0].sum()
        return (0.15 + 0.85 * lost) / count + 0.85 * numpy.bincount(target, portions[source], count)

    ends, others = numpy.concatenate([both, both[:, ::-1]]).T

    def multiply(scores):
        following = scores + numpy.bincount(others, scores[ends], count)
        return following / numpy.linalg.norm(following)

    return {
        "pagerank": settled(walk, numpy.full(count, 1 / count)),
        "eigenvector": settled(multiply, numpy.full(count, count ** -0.5)),
    }


def exact_betweenness(folder):
    """By igraph; none where it is not installed."""
    if not importlib.util.find_spec("igraph"):
        return {}
    import igraph
    count, _, both = edges(folder)
    return {"betweenness_exact": numpy.array(igraph.Graph(count, both.tolist()).betweenness())}


def check(value):
    """The check of a library as a list of numbers."""
    return [float(number) for number in (value if isinstance(value, list) else [value])]


def entry(report, names):
    """The figures of a library and the name under which it has them."""
    for name in names:
        found = report and report["algo"].get(name)
        if found and "error" not in found:
            return found, name
    return None, None


def scores_there(harness, library, size):
    """The scores that a library finds, by algorithm; none where it is not installed."""
    if not importlib.util.find_spec(library):
        return {}
    with tempfile.TemporaryDirectory() as values:
        here = os.path.dirname(os.path.abspath(__file__))
        run(sys.executable, "-B", f"{here}/library_scores.py", library, size, harness, values)
        return {name[:-4]: numpy.load(f"{values}/{name}") for name in sorted(os.listdir(values))}


def distances_there(harness, size, expected):
    """By algorithm and library: how far its scores lie from the settled ones, brought to the same length."""
    found = {name: {} for name in expected}
    for library in LIBRARIES:
        for name, scores in scores_there(harness, library, size).items():
            scale = numpy.linalg.norm(expected[name]) / numpy.linalg.norm(scores)
            found[name][library] = furthest(scores * scale, expected[name])
    return found


def row(title, name, names, is_rank, ours, peers, first, distances):
    """A line of the table, and what is to be said of libraries whose scores are not right."""
    here = ours["algo"][name]
    wrong = []
    if first is not None and here["check"][0] != first:
        raise SystemExit(f"{title}: {here['check'][0]:.0f} comes first here, {first} in the settled scores")
    cells, best, ratios = [], None, []
    for library in LIBRARIES:
        found, label = entry(peers[library], names)
        if not found:
            cells.append("–")
            continue
        # A library that finds points and bridges in one walk returns neither of their numbers.
        # Of scores it is who comes first; libraries differ in whether a pair counts once or twice.
        compared = 1 if is_rank else None
        is_right = label != name or check(found["check"])[:compared] == here["check"][:compared]
        if not is_right and not is_rank:
            raise SystemExit(f"{title}: {here['check']} here, {found['check']} by {library}")
        is_right = is_right and distances.get(library, 0) <= NEAR
        cells.append(f"{found['s']:.4f}" + ("" if is_right else "†"))
        to_it = [mine / theirs for mine, theirs in zip(ours["before"][library][name], found["times"])]
        if not is_right:
            wrong.append(
                f"{title} by {library} lies {distances.get(library, float('nan')):.0e} from the settled scores; ours takes "
                f"{statistics.median(to_it):.2f} of its time")
        elif best is None or found["s"] < best:
            best, ratios = found["s"], to_it
    if best is None:
        return f"| {title} | {here['s']:.4f} | {' | '.join(cells)} | – | ≤ {GOAL} | – |", wrong
    ratio = statistics.median(ratios)
    span = f"; {min(ratios):.2f}–{max(ratios):.2f}" if len(ratios) > 1 else ""
    verdict = "met" if ratio <= GOAL else "**missed**"
    return f"| {title} | {here['s']:.4f} | {' | '.join(cells)} | {ratio:.2f}{span} | ≤ {GOAL} | {verdict} |", wrong


def furthest(found, expected):
    """The greatest difference of scores, where they are above 1 as a part of the greatest."""
    return numpy.abs(found - expected).max() / max(1, numpy.abs(expected).max())


def main():
    size, program, harness = sys.argv[1:4]
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    peers = os.environ["PEERS"]
    for folder in ["results", "run"]:
        os.makedirs(f"{peers}/{folder}", exist_ok=True)
    folder = generate(harness, peers, size)
    report, scores, there = by_turns(harness, peers, program, folder, size, rounds)
    expected = settled_scores(folder)
    distances = distances_there(harness, size, expected)
    print(
        f"People of the world {size}: {report['nodes']} nodes, {report['directedEdges']} directed and "
        f"{report['undirectedEdges']} undirected edges; {rounds} round{'s' if rounds > 1 else ''} by turns, medians of "
        "up to five runs after one, in seconds.\n")
    names = [f"{library} {there[library]['version']}" if there[library] else library for library in LIBRARIES]
    print(f"| algorithm | Guanxi | {' | '.join(names)} | ours / best | goal | |")
    print("| --- |" + " --- |" * (len(LIBRARIES) + 4))
    wrong = []
    for title, name, others, is_rank in ROWS:
        first = int(expected[name].argmax()) if name in expected else None
        text, notes = row(title, name, others, is_rank, report, there, first, distances.get(name, {}))
        wrong += notes
        print(text)
    if size != "S":
        small = generate(harness, peers, "S")
        report_small, scores_small, there_small = by_turns(harness, peers, program, small, "S", 1)
    else:
        small, report_small, scores_small, there_small = folder, report, scores, there
    print(row(*BETWEENNESS, report_small, there_small, None, {})[0])
    builds = [f"{library} {there[library]['build_s']:.2f}" for library in LIBRARIES if there[library]]
    print(
        f"\nMaking both graphs from their edges is not in these times: Guanxi {report['buildSeconds']:.2f} s"
        + "".join(f", {build}" for build in builds) + ".")
    if wrong:
        print("\n† These scores lie further than 10⁻⁸ from the settled ones, or another person comes first; the time does not "
              f"count. {'; '.join(wrong)}.")
    # The same comparisons on the small world, where a settled reference is cheap and betweenness is exact.
    differences = {name: furthest(scores[name], expected[name]) for name in sorted(expected)}
    expected_small = {**settled_scores(small), **exact_betweenness(small)}
    for name in sorted(expected_small):
        differences[name] = max(differences.get(name, 0), furthest(scores_small[name], expected_small[name]))
    print("\n| scores | greatest difference from settled or exact ones | goal |\n| --- | --- | --- |")
    for name, difference in differences.items():
        print(f"| {name} | {difference:.0e} | {'≤ 1e-08, met' if difference <= NEAR else '≤ 1e-08, missed'} |")
    for library in LIBRARIES:
        if not there[library]:
            print(f"\n{library} is not installed and was left out.")


main()
