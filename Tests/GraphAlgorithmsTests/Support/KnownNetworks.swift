import GraphAlgorithms

/// Networks of the literature whose figures are known.
enum KnownNetworks {
  /// Marriages among families of Florence, as networkx numbers them in the order of their names (R. Breiger and P. Pattison
  /// 1986, doi:10.1016/0378-8733(86)90006-7; J. Padgett).
  static let florentine = undirected(
    15,
    [
      (0, 8), (1, 5), (1, 6), (1, 8), (2, 4), (2, 8), (3, 6), (3, 10), (3, 13), (4, 10), (4, 13), (6, 7), (6, 14),
      (8, 11), (8, 12), (8, 14), (9, 12), (10, 13), (11, 13), (11, 14),
    ])
  static let (albizzi, guadagni, medici, strozzi) = (1, 6, 8, 13)

  /// The kite (D. Krackhardt, "Assessing the Political Landscape", 1990, doi:10.2307/2393394), nodes from 0.
  static let kite = undirected(
    10,
    [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6), (5, 6),
      (5, 7), (6, 7), (7, 8), (8, 9),
    ])

  /// Friends in a karate club (W. Zachary 1977, doi:10.1086/jar.33.4.3629752), nodes from 0.
  static let karate = undirected(
    34,
    [
      (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13), (0, 17),
      (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3), (2, 7),
      (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10),
      (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33), (15, 32), (15, 33), (18, 32),
      (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 29), (23, 32), (23, 33),
      (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33), (27, 33), (28, 31), (28, 33), (29, 32), (29, 33),
      (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
    ])

  private static func undirected(_ nodeCount: Int, _ edges: [(source: Int, target: Int)]) -> Topology {
    Topology(nodeCount: nodeCount, edges: edges, isDirected: false)
  }
}

/// Rounded to four digits, as known answers are given.
func fourDigits(_ value: Double?) -> Double? { value.map { ($0 * 10_000).rounded() / 10_000 } }
