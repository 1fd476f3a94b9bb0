import GRDB
public import PropertyGraph

extension GraphFile {
  /// The longest name of a snapshot, in bytes of UTF-8.
  public static let longestName = 200
  /// The longest note on a snapshot, in bytes of UTF-8.
  public static let longestNote = 10_000

  /// Saves a graph as a new snapshot, whole or not at all. Parts that an earlier snapshot has are shared with it.
  ///
  /// When it returns, the snapshot survives a crash and a power cut. When it throws, the file is as it was.
  /// - Parameters:
  ///   - graph: what to save.
  ///   - name: a name that no other snapshot of the file has: 1 to 200 bytes, no control characters.
  ///   - time: the time that the snapshot shall bear.
  ///   - note: anything worth knowing, up to 10,000 bytes.
  /// - Complexity: linear in the graph; memory for one part at a time.
  @discardableResult
  public func save(
    _ graph: Graph, name: String, at time: ZonedDateTime, note: String = ""
  ) throws(SnapshotError) -> SnapshotInfo {
    try check(name: name, note: note)
    guard let moment = time.atSameMoment(in: .utc) else {
      throw .unusableText(file: path, reason: "the time \(time) is out of range in UTC")
    }
    let manifest = try writing { db in
      let earlier = try Manifest.all(db)
      let catalog = try Catalog(checking: earlier, db, file: path)
      guard !earlier.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
        throw SnapshotError.nameTaken(file: path, name: name)
      }
      let id = catalog.nextSnapshotID
      guard id > 0, id < Int64.max else {
        throw SnapshotError.damagedFile(file: path, what: "its next snapshot number is \(id)")
      }
      let list = try saveParts(of: graph, snapshot: id, db)
      let manifest = Manifest(
        id: id, name: name, createdAt: moment.description, note: note, graph: graph, parts: list)
      try manifest.insert(into: db)
      try Catalog(nextSnapshotID: id + 1, snapshots: earlier + [manifest]).write(to: db)
      return manifest
    }
    return try manifest.info(file: path)
  }

  private func saveParts(of graph: Graph, snapshot: Int64, _ db: Database) throws -> PartList {
    let encoder = PartEncoder(graph)
    let table = PartTable(db: db)
    var list = PartList()
    let link = try db.makeStatement(
      sql: "INSERT INTO snapshot_part (snapshot_id, kind, position, part_id) VALUES (?, ?, ?, ?)")
    for address in encoder.addresses {
      let content = encoder.content(at: address)
      guard content.count <= Compression.maximumContentLength else {
        throw SnapshotError.partTooLarge(
          file: path, part: address.description, bytes: content.count, limit: Compression.maximumContentLength)
      }
      let checksum = Checksum.of(content)
      let part = try table.store(content, checksum: checksum)
      try link.execute(arguments: [snapshot, address.kind.rawValue, Int64(address.position), part])
      list.append(
        kind: address.kind.rawValue, position: Int64(address.position), contentChecksum: Int64(checksum),
        contentLength: Int64(content.count))
    }
    return list
  }

  private func check(name: String, note: String) throws(SnapshotError) {
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard !name.isEmpty, name.utf8.count <= Self.longestName, isPlain else {
      throw .unusableText(
        file: path,
        reason: "a snapshot's name has 1 to \(Self.longestName) bytes and no control characters; choose another name")
    }
    guard note.utf8.count <= Self.longestNote, !note.utf8.contains(0) else {
      throw .unusableText(
        file: path, reason: "a note has at most \(Self.longestNote) bytes and no NUL character; shorten it")
    }
  }
}

extension Manifest {
  fileprivate init(id: Int64, name: String, createdAt: String, note: String, graph: Graph, parts: PartList) {
    let draft = Manifest(
      id: id, name: name, createdAt: createdAt, note: note, nodeCount: Int64(graph.nodeCount),
      relationshipCount: Int64(graph.relationshipCount), partCount: Int64(parts.count),
      formatVersion: Int64(GraphFile.formatVersion), contentChecksum: Int64(parts.checksum), rowChecksum: 0)
    self = draft.sealed()
  }

  /// The row with its checksum.
  private func sealed() -> Manifest {
    Manifest(
      id: id, name: name, createdAt: createdAt, note: note, nodeCount: nodeCount, relationshipCount: relationshipCount,
      partCount: partCount, formatVersion: formatVersion, contentChecksum: contentChecksum,
      rowChecksum: computedChecksum)
  }
}
