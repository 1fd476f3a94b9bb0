internal import GuanxiEngine

/// Finds the nodes and relationships that paths name.
enum RecordLookup {
  /// The end at which a node is, as a parameter says it.
  enum Way: String, CaseIterable {
    case outgoing
    case incoming
    case both

    var direction: Direction {
      switch self {
      case .outgoing: .outgoing
      case .incoming: .incoming
      case .both: .either
      }
    }
  }

  /// The node of the path's `node`, which is the value of its property `id`. O(labels) with an index, O(nodes) without.
  static func node(_ exchange: Exchange, in view: GraphView) throws(Problem) -> NodeID {
    let id = exchange.path["node"] ?? ""
    let graph = view.graph
    let labels = exchange.query["label"].map { [$0] } ?? graph.labels.map(graph.name(of:)).sorted()
    var found: Set<NodeID> = []
    for label in labels {
      found.formUnion(view.nodes(labeled: label, where: "id", equals: .string(id)))
      if let number = Int(id) { found.formUnion(view.nodes(labeled: label, where: "id", equals: .integer(number))) }
    }
    guard let node = found.min() else {
      throw Problem(.unknownRecord, "No node has the id \"\(id)\".", "没有编号为“\(id)”的节点。")
    }
    guard found.count == 1 else {
      let candidates = Set(found.flatMap(graph.labelNames(of:))).sorted()
      throw Problem(
        .unanswerable, "Several nodes have the id \"\(id)\". Say the label: ?label=\(candidates[0]).",
        "有多个编号为“\(id)”的节点，请注明标签：?label=\(candidates[0])。",
        members: ["parameter": "label", "candidates": .list(candidates.map(JSON.text))])
    }
    return node
  }

  /// The relationship of an id such as `r12` that is seen and holds.
  static func relationship(_ text: String, in view: GraphView) throws(Problem) -> RelationshipID {
    guard text.hasPrefix("r"), let number = UInt32(text.dropFirst()),
      view.contains(RelationshipID(rawValue: number))
    else {
      throw Problem(
        .unknownRecord, "No relationship \"\(text)\" holds on that date.", "该日期没有关系“\(text)”。")
    }
    return RelationshipID(rawValue: number)
  }
}

extension Paging {
  /// The number behind a letter in the cursor, such as 12 in `n12`; nil for the first page.
  func number(_ letter: String) throws(Problem) -> UInt32? {
    guard let after else { return nil }
    guard after.hasPrefix(letter), let number = UInt32(after.dropFirst()) else {
      throw Problem(
        .badParameter, "'cursor' is not one of this list.", "参数“cursor”不属于该列表。", members: ["parameter": "cursor"])
    }
    return number
  }
}
