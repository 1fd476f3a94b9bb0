#!/usr/bin/env python3
"""Times what a library does that comes nearest to an analysis, and prints JSON.

usage: nearest_work.py igraph FOLDER | rustworkx TIES

igraph ranks the people of a world by PageRank, over who reports to whom and who influences whom as in algos.py;
rustworkx finds the articulation points among ties, a file with two numbers of people a line. The median is that of
eleven runs after one; making the graph is not in it.
"""
import json
import statistics
import sys
import time

import numpy

RUNS = 11


def timed(body):
    body()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        body()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def ranks(folder):
    import igraph
    with open(f"{folder}/meta.json") as file:
        world = json.load(file)
    ends = numpy.concatenate([
        numpy.loadtxt(f"{folder}/{name}.csv", delimiter=",", skiprows=1, usecols=(0, 1), dtype=numpy.int64)
        for name in ["reports_to", "influences"]]) - world["companies"] - 1
    graph = igraph.Graph(world["persons"], numpy.unique(ends, axis=0).tolist(), directed=True)
    return igraph.__version__, timed(lambda: graph.pagerank(damping=0.85)), graph.vcount()


def points(path):
    import rustworkx
    ends = numpy.loadtxt(path, dtype=numpy.int64)
    graph = rustworkx.PyGraph()
    graph.add_nodes_from(range(int(ends.max()) + 1))
    graph.add_edges_from_no_data([tuple(pair) for pair in ends.tolist()])
    return rustworkx.__version__, timed(lambda: rustworkx.articulation_points(graph)), len(rustworkx.articulation_points(graph))


def main():
    version, milliseconds, found = {"igraph": ranks, "rustworkx": points}[sys.argv[1]](sys.argv[2])
    print(json.dumps(dict(version=version, medianMilliseconds=milliseconds, found=found)))


main()
