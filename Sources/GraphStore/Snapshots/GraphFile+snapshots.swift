import GRDB

extension GraphFile {
  /// The snapshots of the file, ascending by number, and so by the order in which they were saved.
  public func snapshots() throws(StoreError) -> [SnapshotInfo] {
    try reading { db in
      let manifests = try Manifest.all(db)
      _ = try Catalog(checking: manifests, db, file: path)
      return try manifests.map { try $0.info(file: path) }
    }
  }

  /// Deletes a snapshot, and the parts that no other one uses; their bytes are overwritten.
  public func delete(_ selector: SnapshotSelector) throws(StoreError) {
    try writing { db in
      let manifests = try Manifest.all(db)
      let catalog = try Catalog(checking: manifests, db, file: path)
      let doomed = try select(selector, among: manifests, db)
      try db.execute(sql: "DELETE FROM snapshot_part WHERE snapshot_id = ?", arguments: [doomed.id])
      try db.execute(sql: "DELETE FROM snapshot WHERE id = ?", arguments: [doomed.id])
      try PartTable(db: db).removeUnused()
      let rest = manifests.filter { $0.id != doomed.id }
      try Catalog(nextSnapshotID: catalog.nextSnapshotID, snapshots: rest).write(to: db)
    }
  }

  func select(_ selector: SnapshotSelector, among manifests: [Manifest], _ db: Database) throws -> Manifest {
    let found: Manifest?
    switch selector {
    case .latest:
      // The last one is the latest only where none is missing after it.
      _ = try Catalog(checking: manifests, db, file: path)
      found = manifests.last
    case .name(let name): found = manifests.first { $0.name.utf8.elementsEqual(name.utf8) }
    case .id(let id): found = manifests.first { $0.id == id }
    }
    guard let found else {
      throw StoreError.unknownSnapshot(file: path, wanted: selector, known: manifests.map(\.name))
    }
    return found
  }
}
