import GRDB
public import PropertyGraph

extension GraphFile {
  /// The graph of a snapshot, exactly as it was saved: every value bit by bit, the next ids and the order of names.
  ///
  /// Every checksum is compared on the way; a damaged snapshot gives an error, never another graph.
  /// - Complexity: linear in the graph.
  public func restore(_ selector: SnapshotSelector = .latest) throws(StoreError) -> Graph {
    try reading { db in
      let manifest = try select(selector, among: try Manifest.all(db), db)
      return try built(from: try manifest.info(file: path), db)
    }
  }

  /// The graph of a snapshot.
  func built(from info: SnapshotInfo, _ db: Database) throws -> Graph {
    let changes = try self.changes(building: info, db)
    var graph = Graph()
    do throws(ChangeError) {
      try graph.replay(changes)
    } catch {
      throw StoreError.damagedSnapshot(file: path, snapshot: info.name, what: error.description)
    }
    guard graph.nodeCount == info.nodeCount, graph.relationshipCount == info.relationshipCount else {
      throw StoreError.damagedSnapshot(
        file: path, snapshot: info.name, what: "the counts of its entry are not those of its parts")
    }
    return graph
  }

  /// The changes that build the graph of a snapshot from nothing.
  func changes(building info: SnapshotInfo, _ db: Database) throws -> ChangeSet {
    var changes = ChangeSet(changes: [])
    var list = PartList()
    var decoder: PartDecoder?
    var next: [PartKind: UInt32] = [:]
    try PartTable(db: db).forEachPart(of: info.id) { kind, position, part in
      guard let kind = PartKind(rawValue: kind), let address = PartAddress(kind: kind, position: position),
        address.position == next[kind, default: 0]
      else { throw damaged(info, "its list of parts has no place for \(kind) \(position)") }
      next[kind] = address.position + 1
      guard let part else { throw damaged(info, address, "it is missing or cannot be read") }
      list.append(
        kind: kind.rawValue, position: position, contentChecksum: part.contentChecksum,
        contentLength: part.contentLength)
      do throws(PartFault) {
        let content = try part.content()
        if let decoder {
          for change in try decoder.changes(at: address, content: content) { changes.append(change) }
        } else {
          let names = try SnapshotNames(content: content)
          decoder = PartDecoder(names: names)
        }
      } catch {
        throw damaged(info, address, error.what)
      }
    }
    guard let names = decoder?.names, list.count == info.partCount, list.checksum == info.contentChecksum,
      PartAddress.count(upTo: names.nextNodeID) == next[.nodes, default: 0],
      PartAddress.count(upTo: names.nextRelationshipID) == next[.relationships, default: 0]
    else { throw damaged(info, "its list of parts does not match its checksum") }
    let indexes = names.indexes.map(Change.createIndex) + names.constraints.map(Change.createConstraint)
    return ChangeSet(changes: [.reserve(names.reservation)] + changes.changes + indexes)
  }

  private func damaged(_ info: SnapshotInfo, _ what: String) -> StoreError {
    .damagedSnapshot(file: path, snapshot: info.name, what: what)
  }

  private func damaged(_ info: SnapshotInfo, _ address: PartAddress, _ what: String) -> StoreError {
    .damagedPart(file: path, snapshot: info.name, part: address.description, what: what)
  }
}
