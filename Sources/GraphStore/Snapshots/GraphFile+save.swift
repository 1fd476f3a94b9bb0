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
  ) throws(StoreError) -> SnapshotInfo {
    try check(name: name, note: note)
    let manifest = try writing { db in
      let earlier = try Manifest.all(db)
      let catalog = try Catalog(checking: earlier, db, file: path)
      try checkFree(name, earlier)
      let parts = try storeParts(of: graph, db)
      return try link(
        parts, of: graph, catalog.nextSnapshotID, name: name, time: time, note: note, earlier: earlier, db)
    }
    return try manifest.info(file: path)
  }

  private func storeParts(of graph: Graph, _ db: Database) throws -> [StoredAddress] {
    let encoder = PartEncoder(graph)
    let table = PartTable(db: db)
    return try encoder.addresses.map { address in
      let content = try content(of: address, encoder)
      let part = StoredPart(packing: content)
      return StoredAddress(
        address: address, part: try table.store(part, content), contentChecksum: part.contentChecksum,
        contentLength: part.contentLength)
    }
  }

  /// The content of a part, which is bounded.
  func content(of address: PartAddress, _ encoder: PartEncoder) throws(StoreError) -> [UInt8] {
    let content = encoder.content(at: address)
    guard content.count <= Compression.maximumContentLength else {
      throw .partTooLarge(
        file: path, part: address.description, bytes: content.count, limit: Compression.maximumContentLength)
    }
    return content
  }

  /// Makes stored parts a snapshot: its list of parts, its row, and the catalog that counts it.
  func link(
    _ parts: [StoredAddress], of graph: Graph, _ id: Int64, name: String, time: ZonedDateTime, note: String,
    earlier: [Manifest], _ db: Database
  ) throws -> Manifest {
    try checkFree(name, earlier)
    guard id > 0, id < Int64.max else {
      throw StoreError.damagedFile(file: path, what: "its next snapshot number is \(id)")
    }
    let statement = try db.makeStatement(
      sql: "INSERT INTO snapshot_part (snapshot_id, kind, position, part_id) VALUES (?, ?, ?, ?)")
    var list = PartList()
    for part in parts {
      let (kind, position) = (part.address.kind.rawValue, Int64(part.address.position))
      try statement.execute(arguments: [id, kind, position, part.part])
      list.append(
        kind: kind, position: position, contentChecksum: part.contentChecksum, contentLength: part.contentLength)
    }
    let moment = try moment(time, after: nil)
    let manifest = Manifest(
      id: id, name: name, createdAt: moment.description, note: note, graph: graph, parts: list)
    try manifest.insert(into: db)
    try Catalog(nextSnapshotID: id + 1, snapshots: earlier + [manifest]).write(to: db)
    return manifest
  }

  private func checkFree(_ name: String, _ earlier: [Manifest]) throws(StoreError) {
    guard !earlier.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
      throw .nameTaken(file: path, name: name)
    }
  }

  func check(name: String, note: String) throws(StoreError) {
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
    self = Manifest(
      id: id, name: name, createdAt: createdAt, note: note, nodeCount: Int64(graph.nodeCount),
      relationshipCount: Int64(graph.relationshipCount), partCount: Int64(parts.count),
      formatVersion: Int64(GraphFile.formatVersion), contentChecksum: Int64(parts.checksum), rowChecksum: 0
    ).sealed()
  }

  /// The row with another name.
  func renamed(_ name: String) -> Manifest { rewritten(name: name, note: note, contentChecksum: contentChecksum) }

  /// The row of a snapshot whose texts or parts were rewritten.
  func rewritten(name: String, note: String, contentChecksum: Int64) -> Manifest {
    Manifest(
      id: id, name: name, createdAt: createdAt, note: note, nodeCount: nodeCount, relationshipCount: relationshipCount,
      partCount: partCount, formatVersion: formatVersion, contentChecksum: contentChecksum, rowChecksum: 0
    ).sealed()
  }

  /// The row with its checksum.
  private func sealed() -> Manifest {
    Manifest(
      id: id, name: name, createdAt: createdAt, note: note, nodeCount: nodeCount, relationshipCount: relationshipCount,
      partCount: partCount, formatVersion: formatVersion, contentChecksum: contentChecksum,
      rowChecksum: computedChecksum)
  }
}
