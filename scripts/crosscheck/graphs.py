"""Ten kinds of random graphs of 2,000 nodes, without loops and parallel edges; the same seed gives the same graphs."""

import random

import networkx as nx

NODES = 2_000


def unit(chance):
    return 1.0


def whole(chance):
    """Small whole numbers: many paths are of exactly one length."""
    return float(chance.randint(1, 5))


def real(chance):
    return chance.uniform(0.1, 2.0)


def islands(seed):
    """A scale-free part, a random part, and a hundred nodes on their own."""
    graph = nx.barabasi_albert_graph(1_200, 3, seed=seed)
    other = nx.fast_gnp_random_graph(NODES - 1_300, 5 / 700, seed=seed + 1)
    return nx.disjoint_union(nx.disjoint_union(graph, other), nx.empty_graph(100))


def turned(graph, seed, mutual):
    """Each edge in one direction by chance, and some in both."""
    chance = random.Random(seed)
    directed = nx.DiGraph()
    directed.add_nodes_from(graph)
    for a, b in graph.edges:
        ends = (a, b) if chance.random() < 0.5 else (b, a)
        directed.add_edge(*ends)
        if chance.random() < mutual:
            directed.add_edge(*reversed(ends))
    return directed


def communities(inside, between, seed):
    return nx.planted_partition_graph(40, NODES // 40, inside, between, seed=seed)


KINDS = [
    ("random, 3 edges a node, unweighted", unit, lambda s: nx.fast_gnp_random_graph(NODES, 3 / NODES, seed=s)),
    ("random, 8 edges a node, whole weights", whole, lambda s: nx.fast_gnp_random_graph(NODES, 8 / NODES, seed=s)),
    ("scale-free, real weights", real, lambda s: nx.barabasi_albert_graph(NODES, 3, seed=s)),
    ("40 communities, whole weights", whole, lambda s: communities(0.15, 0.0012, s)),
    ("small world, real weights", real, lambda s: nx.watts_strogatz_graph(NODES, 6, 0.2, seed=s)),
    ("scale-free, random and single nodes, real weights", real, islands),
    ("directed random, 3 edges a node, unweighted", unit,
     lambda s: nx.fast_gnp_random_graph(NODES, 3 / NODES, seed=s, directed=True)),
    ("directed random, 6 edges a node, whole weights", whole,
     lambda s: nx.fast_gnp_random_graph(NODES, 6 / NODES, seed=s, directed=True)),
    ("directed scale-free, a third mutual, real weights", real,
     lambda s: turned(nx.barabasi_albert_graph(NODES, 4, seed=s), s, 0.33)),
    ("directed 40 communities, a fifth mutual, whole weights", whole,
     lambda s: turned(communities(0.2, 0.0015, s), s, 0.2)),
]


def make(number, seed):
    """The graph of a kind, its nodes from 0 and its edges in one order, with the attribute weight."""
    name, weight, build = KINDS[number % len(KINDS)]
    graph = build(seed + number)
    chance = random.Random(seed + number)
    ordered = type(graph)()
    ordered.add_nodes_from(sorted(graph))
    for a, b in sorted(tuple(edge) for edge in graph.edges):
        ordered.add_edge(a, b, weight=weight(chance))
    return name, ordered
