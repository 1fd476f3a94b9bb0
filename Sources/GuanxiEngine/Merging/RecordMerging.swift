public import AccountModel
public import Procedures
public import PropertyGraph

/// Merging duplicates as a person asks for it: records by id or name, and what would happen in words.
public struct RecordMerging: Sendable {
  /// The graph.
  public let graph: Graph
  /// In which language it speaks.
  public let language: Language

  /// Makes it for a graph.
  public init(_ graph: Graph, _ language: Language) {
    self.graph = graph
    self.language = language
  }

  /// Plans the merge of one record into another.
  ///
  /// - Parameters:
  ///   - absorb: the id, the name or the number (#123) of the record that goes.
  ///   - keep: that of the record that stays.
  ///   - keys: the properties that are taken from the one that goes.
  ///   - actor: who merges.
  ///   - time: when.
  public func merge(
    _ absorb: String, into keep: String, taking keys: Set<String>, by actor: String, at time: ZonedDateTime
  ) throws(GuanxiError) -> DuplicateMerge {
    let labels = [AccountLabel.person, AccountLabel.company]
    let nodes = (try node(keep, labels), try node(absorb, labels))
    do {
      return try DuplicateMerge(
        keep: nodes.0, absorb: nodes.1, taking: keys, in: graph, by: actor, at: time)
    } catch {
      throw .usage(words(error.description, error.chinese))
    }
  }

  /// Plans the separation of a record from the one into which it was merged.
  public func separation(of absorbed: String) throws(GuanxiError) -> DuplicateSeparation {
    let node = try node(absorbed, [MergeNames.mergedRecord])
    do {
      return try DuplicateSeparation(of: node, in: graph)
    } catch {
      throw .usage(words(error.description, error.chinese))
    }
  }

  /// The steps of a merge.
  public func changes(of merge: DuplicateMerge) -> ChangeSet { merge.changes }

  /// The steps of a separation.
  public func changes(of separation: DuplicateSeparation) -> ChangeSet { separation.changes }

  /// The records that a merge is about: the one that stays, the one that goes.
  public func nodes(of merge: DuplicateMerge) -> [NodeID] { [merge.keep, merge.absorb] }

  /// The records that a separation is about: the one that stayed, the one that comes back.
  public func nodes(of separation: DuplicateSeparation) -> [NodeID] { [separation.keep, separation.absorbed] }

  /// What a merge does, line by line: conflicts first.
  public func text(of merge: DuplicateMerge) -> String {
    var lines = [
      words(
        "\(name(merge.absorb)) is merged into \(name(merge.keep)).",
        "\(name(merge.absorb)) 合并到 \(name(merge.keep))。")
    ]
    for conflict in merge.conflicts {
      let (winner, other) =
        conflict.takesAbsorbed ? (conflict.absorbed, conflict.kept) : (conflict.kept, conflict.absorbed)
      lines.append(
        words(
          "  \(conflict.key): \(winner.plainText) stays, \(other.plainText) is written down",
          "  \(conflict.key)：保留 \(winner.plainText)，记录 \(other.plainText)"))
    }
    for key in merge.filledKeys {
      let value = graph.property(key, of: merge.absorb).plainText
      lines.append(words("  \(key): \(value) is taken over", "  \(key)：采用 \(value)"))
    }
    for label in merge.addedLabels { lines.append(words("  label \(label) is added", "  新增标签 \(label)")) }
    lines.append(
      words(
        "  relationships: \(merge.moved.count) moved, \(merge.united.count) united with equal ones, "
          + "\(merge.between.count) between the two written down",
        "  关系：移动 \(merge.moved.count) 条，与相同关系合并 \(merge.united.count) 条，两者之间记录 \(merge.between.count) 条"))
    return lines.joined(separator: "\n")
  }

  /// What a separation does, line by line.
  public func text(of separation: DuplicateSeparation) -> String {
    let (keep, absorbed) = (name(separation.keep), name(separation.absorbed))
    var lines = [
      words("\(absorbed) is separated from \(keep).", "\(absorbed) 从 \(keep) 中拆分。"),
      words("  relationships given back: \(separation.returned.count)", "  归还关系：\(separation.returned.count) 条"),
    ]
    if !separation.gone.isEmpty {
      let list = separation.gone.map(\.description).joined(separator: ", ")
      lines.append(words("  deleted since, not given back: \(list)", "  此后已删除，无法归还：\(list)"))
    }
    if !separation.added.isEmpty {
      let list = separation.added.map(\.description).joined(separator: ", ")
      lines.append(words("  added since, stays with \(keep): \(list)", "  此后新增，保留在 \(keep)：\(list)"))
    }
    if !separation.changedKeys.isEmpty {
      let list = separation.changedKeys.joined(separator: ", ")
      lines.append(words("  changed since, stays with \(keep): \(list)", "  此后已更改，保留在 \(keep)：\(list)"))
    }
    return lines.joined(separator: "\n")
  }

  private func words(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

  private func name(_ node: NodeID) -> String {
    let (name, id) = (graph.property(AccountKey.name, of: node), graph.property(AccountKey.id, of: node))
    let said = name.isNull ? "#\(node.rawValue)" : name.plainText
    return id.isNull ? said : "\(said) (\(id.plainText))"
  }

  /// The one node of some labels with an id, a name or a number.
  private func node(_ text: String, _ labels: [String]) throws(GuanxiError) -> NodeID {
    if text.hasPrefix("#"), let number = UInt32(text.dropFirst()) { return NodeID(rawValue: number) }
    for key in [AccountKey.id, AccountKey.name] {
      let found = labels.flatMap { graph.nodes(labeled: $0, where: key, equals: .string(text)) }
      if found.count == 1 { return found[0] }
      guard found.count < 2 else {
        let list = found.map { "\(name($0)) #\($0.rawValue)" }.joined(separator: ", ")
        throw .usage(
          words(
            "\"\(text)\" fits several records: \(list). Name one by its number.", "“\(text)”对应多条记录：\(list)。请用编号指定。"))
      }
    }
    throw .usage(
      words(
        "There is no record with the id or name \"\(text)\". A record can also be named by the number of its node: #123.",
        "没有编号或名称为“\(text)”的记录。也可用节点编号指定：#123。"))
  }
}
