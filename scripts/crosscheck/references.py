"""What networkx and igraph say, in our conventions, which stand beside each reference."""

import random
import warnings
import weakref

import igraph as ig
import networkx as nx
import numpy as np

CHECKS = []
COMMUNITIES = (
    "edges count in both directions by their weights; no more than 1 % of modularity below the best of the three",
    "networkx louvain_communities with a seed, igraph community_multilevel, igraph community_leiden")


class Check:
    """Rows of ours, and a function of the graph and the question that gives the expected numbers of each row."""

    def __init__(self, rows, convention, reference, expected, select):
        self.rows, self.convention, self.reference = rows, convention, reference
        self.expected, self.select = expected, select

    def ours(self, rows, question):
        numbers = [number for row in rows for number in row]
        return self.select(numbers, question) if self.select else numbers


def check(*rows, convention, reference, select=None):
    def register(function):
        def expected(graph, question):
            found = function(graph, question)
            return found if isinstance(found, dict) else {rows[0]: found}

        CHECKS.append(Check(rows, convention, reference, expected, select))
        return function

    return register


def undirected_sum(graph):
    """Each pair once, the weights of both directions added up."""
    if not graph.is_directed():
        return graph
    result = nx.Graph()
    result.add_nodes_from(graph)
    for a, b, weight in graph.edges(data="weight"):
        old = result.get_edge_data(a, b, {"weight": 0.0})["weight"]
        result.add_edge(a, b, weight=old + weight)
    return result


def sampled(numbers, question):
    return [numbers[node] for node in question.sample]


MADE = weakref.WeakKeyDictionary()


def in_igraph(graph):
    """The same graph in igraph, made once."""
    if graph not in MADE:
        MADE[graph] = ig.Graph(n=len(graph), edges=list(graph.edges), directed=graph.is_directed())
        MADE[graph].es["weight"] = [weight for _, _, weight in graph.edges(data="weight")]
    return MADE[graph]


def in_order(graph, scores):
    return [scores[node] for node in sorted(graph)]


def smallest_of_each(graph, parts):
    smallest = {node: min(part) for part in parts for node in part}
    return in_order(graph, smallest)


def known(numbers):
    """-1 for what is missing, as algorithm-scores writes it."""
    return [-1.0 if np.isnan(number) or np.isinf(number) else number for number in numbers]


@check("bfs", convention="edges along their direction, -1 out of reach", reference="networkx single_source_shortest_path_length")
def bfs(graph, question):
    found = [nx.single_source_shortest_path_length(graph, source) for source in question.sources]
    return [lengths.get(node, -1) for lengths in found for node in sorted(graph)]


@check("dijkstra", convention="the weight is the length, -1 out of reach", reference="networkx single_source_dijkstra_path_length")
def dijkstra(graph, question):
    found = [nx.single_source_dijkstra_path_length(graph, source) for source in question.sources]
    return [lengths.get(node, -1) for lengths in found for node in sorted(graph)]


@check("yen", convention="lengths of the 5 shortest loopless paths of each pair", reference="igraph get_k_shortest_paths")
def yen(graph, question):
    network = in_igraph(graph)
    weights = network.es["weight"]
    lengths = []
    for source, target in question.pairs:
        if nx.has_path(graph, source, target):
            paths = network.get_k_shortest_paths(source, target, k=5, mode="out", weights="weight", output="epath")
            lengths += [sum(weights[edge] for edge in path) for path in paths]
    return lengths


@check(
    "disjointPaths", "vertexCut",
    convention="between pairs without an edge: from the successors of the source, the source taken out",
    reference="igraph vertex_connectivity by maximal flow")
def vertex_cut(graph, question):
    cuts = [in_igraph(graph).vertex_connectivity(source, target) for source, target in question.pairs]
    return {"disjointPaths": cuts, "vertexCut": cuts}


@check("weakComponents", convention="a part is named by its smallest node", reference="networkx weakly_connected_components")
def weak(graph, question):
    parts = nx.weakly_connected_components(graph) if graph.is_directed() else nx.connected_components(graph)
    return smallest_of_each(graph, parts)


@check(
    "strongComponents", convention="named by the smallest node; those of undirected graphs are the parts",
    reference="networkx strongly_connected_components")
def strong(graph, question):
    return smallest_of_each(graph, nx.strongly_connected_components(graph.to_directed()))


@check("articulationPoints", convention="edges count in both directions", reference="networkx articulation_points")
def articulation_points(graph, question):
    return sorted(nx.articulation_points(graph.to_undirected()))


@check("bridges", convention="edges count in both directions, mutual ones are parallel", reference="igraph bridges")
def bridges(graph, question):
    return sorted(ig.Graph(n=len(graph), edges=list(graph.edges)).bridges())


@check(
    "pageRank", "pageRankWeighted", "pageRankPersonalized", "pageRankPersonalizedWeighted",
    convention="damping 0.85; a dead end jumps as any jump: to all alike, or in proportion to node mod 3; sum 1",
    reference="networkx pagerank, tol 1e-16 a node")
def pagerank(graph, question):
    personal = {node: node % 3 for node in graph}
    found = {}
    for row, jump in (("pageRank", None), ("pageRankPersonalized", personal)):
        for suffix, weight in (("", None), ("Weighted", "weight")):
            scores = nx.pagerank(graph, alpha=0.85, personalization=jump, weight=weight, tol=1e-16, max_iter=2_000)
            found[row + suffix] = in_order(graph, scores)
    return found


@check(
    "pageRankSettled", "pageRankSettledWeighted", "settled",
    convention="1 for each of: PageRank, eigenvector, Katz, HITS settled", reference="all must")
def settled(graph, question):
    return {"pageRankSettled": [1], "pageRankSettledWeighted": [1], "settled": [1, 1, 1]}


@check(
    "betweenness", "betweennessWeighted",
    convention="not scaled, ends do not count, undirected pairs once; weighted: the weight is the length",
    reference="igraph betweenness")
def betweenness(graph, question):
    network = in_igraph(graph)
    return {"betweenness": network.betweenness(), "betweennessWeighted": network.betweenness(weights="weight")}


@check(
    "closeness", "closenessWeighted",
    convention="paths lead to the node, Wasserman-Faust factor r/(n-1), on 10 nodes", select=sampled,
    reference="networkx closeness_centrality")
def closeness(graph, question):
    def scores(length):
        return [nx.closeness_centrality(graph, node, distance=length) for node in question.sample]

    return {"closeness": scores(None), "closenessWeighted": scores("weight")}


@check(
    "harmonic", "harmonicWeighted", convention="paths lead to the node; a sum, not a mean",
    reference="igraph harmonic_centrality, not normalised")
def harmonic(graph, question):
    network = in_igraph(graph)
    others = len(graph) - 1
    return {
        row: [score * others for score in network.harmonic_centrality(mode="in", weights=weights)]
        for row, weights in (("harmonic", None), ("harmonicWeighted", "weight"))}


@check(
    "eigenvector", convention="edges lead to the node, weighted, Euclidean length 1",
    reference="igraph eigenvector_centrality (ARPACK), scaled")
def eigenvector(graph, question):
    # igraph warns of networks in parts; here one part is by far the largest, and the others fade away in ours too.
    with warnings.catch_warnings(action="ignore", category=RuntimeWarning):
        scores = np.array(in_igraph(graph).eigenvector_centrality(weights="weight"))
    return scores / np.linalg.norm(scores)


@check(
    "katz", convention="edges lead to the node, weighted, attenuation half of 1/largest strength, base 1, Euclidean length 1",
    reference="networkx katz_centrality_numpy (a linear system)")
def katz(graph, question):
    return in_order(graph, nx.katz_centrality_numpy(graph, alpha=question.attenuation, beta=1.0, weight="weight"))


@check("hubs", "authorities", convention="weighted, each adding up to 1", reference="networkx hits (singular vectors)")
def hits(graph, question):
    hubs, authorities = nx.hits(graph, tol=0)
    return {"hubs": in_order(graph, hubs), "authorities": in_order(graph, authorities)}


@check("coreNumbers", convention="neighbors in either direction, each once", reference="networkx core_number")
def core_numbers(graph, question):
    return in_order(graph, nx.core_number(graph.to_undirected()))


@check("triangles", convention="neighbors in either direction, each once", reference="networkx triangles")
def triangles(graph, question):
    return in_order(graph, nx.triangles(graph.to_undirected()))


@check(
    "clustering", convention="LDBC: neighbors in either direction, edges among them by direction over d(d-1)",
    reference="networkx clustering; directed: sparse matrices in scipy")
def clustering(graph, question):
    if not graph.is_directed():
        return in_order(graph, nx.clustering(graph))
    nodes = sorted(graph)
    arcs = nx.to_scipy_sparse_array(graph, nodes, weight=None, dtype=float).tocsr()
    either = ((arcs + arcs.T) > 0).astype(float)
    degree = np.asarray(either.sum(axis=1)).ravel()
    ties = np.asarray((either @ arcs).multiply(either).sum(axis=1)).ravel()
    return [tie / (d * (d - 1)) if d > 1 else 0.0 for tie, d in zip(ties, degree)]


@check("constraint", convention="weighted, both directions added up; -1 without neighbors", reference="networkx constraint")
def constraint(graph, question):
    return known(in_order(graph, nx.constraint(graph, weight="weight")))


def sampled_ties(numbers, question):
    return [numbers[node] for node in question.tied]


@check(
    "effectiveSize", convention="weighted (Burt's own formula), both directions added up, on 100 nodes in triangles",
    reference="networkx effective_size of named nodes", select=sampled_ties)
def effective_size(graph, question):
    # For all nodes at once networkx 3.6.1 divides the columns, not the rows, by the largest ties where scipy gives a flat
    # array; for named nodes it follows the formula.
    scores = nx.effective_size(graph, nodes=question.tied, weight="weight")
    return [scores[node] for node in question.tied]


@check("adamicAdar", convention="neighbors in either direction, natural logarithm", reference="networkx adamic_adar_index")
def adamic_adar(graph, question):
    return [score for _, _, score in nx.adamic_adar_index(graph.to_undirected(), question.pairs)]


def reciprocal_sums(graph):
    network = ig.Graph(n=len(graph), edges=list(graph.edges))
    return np.array(network.harmonic_centrality()) * (len(graph) - 1)


@check("fragmentation", convention="D_F over both directions", reference="igraph harmonic_centrality, 1 - its mean")
def fragmentation(graph, question):
    return [1 - reciprocal_sums(graph).sum() / (len(graph) * (len(graph) - 1))]


@check(
    "keyPlayer", convention="KPP-POS for one node: which, and its share of the sum of 1/d, itself counting 1",
    reference="igraph harmonic_centrality, the greatest")
def key_player(graph, question):
    sums = reciprocal_sums(graph)
    best = int(np.flatnonzero(sums >= sums.max() - 1e-9)[0])
    return [best, (sums[best] + 1) / len(graph)]


@check("modularity", convention="of our communities; directed by Leicht and Newman; weighted", reference="networkx modularity")
def modularity(graph, question):
    return [nx.community.modularity(graph, question.communities)]


def communities(undirected, seed):
    """Partitions of the references, each with its name."""
    ig.set_random_number_generator(random.Random(seed))
    network = in_igraph(undirected)
    return [
        ("networkx louvain", nx.community.louvain_communities(undirected, seed=seed)),
        ("igraph multilevel", [set(part) for part in network.community_multilevel(weights="weight")]),
        ("igraph leiden", [
            set(part)
            for part in network.community_leiden(objective_function="modularity", weights="weight", n_iterations=10)]),
    ]
