import GRDB

extension GraphFile {
  /// Checks the structure of the file, the list of snapshots, and every part of each against its checksums, and reads
  /// every snapshot up to the changes that would restore it.
  ///
  /// - Throws: only where the file cannot be read at all, such as ``SnapshotError/busy(file:)``. Damage is a finding.
  /// - Complexity: linear in the file and in the snapshots, each counted in full.
  public func verify() throws(SnapshotError) -> VerificationReport {
    try reading { db in
      var findings = try checked { try structure(db) }
      findings += try checked { try snapshots(db) }
      findings += try checked { try parts(db) }
      return VerificationReport(file: path, findings: findings)
    }
  }

  /// The findings of one step; an error that damage explains is a finding itself.
  private func checked(
    _ step: () throws -> [VerificationReport.Finding]
  ) throws(SnapshotError) -> [VerificationReport.Finding] {
    do {
      return try step()
    } catch {
      let error = SnapshotError(error, file: path)
      switch error {
      case .busy, .inputOutput, .readOnly: throw error
      default: return [.init(subject: .file, problem: error.damage, losses: [])]
      }
    }
  }

  private func structure(_ db: Database) throws -> [VerificationReport.Finding] {
    var lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    let loose = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
    if loose > 0 { lines.append("\(loose) rows name a row that does not exist") }
    return [.init(subject: .file, problem: lines.isEmpty ? nil : lines.joined(separator: "; "), losses: [])]
  }

  private func snapshots(_ db: Database) throws -> [VerificationReport.Finding] {
    let manifests = try Manifest.all(db)
    let catalog = try checked {
      _ = try Catalog(checking: manifests, db, file: path)
      return []
    }
    return catalog
      + manifests.map { manifest in
        let subject = VerificationReport.Finding.Subject.snapshot(id: manifest.id, name: manifest.name)
        do {
          _ = try changes(building: try manifest.info(file: path), db)
          return .init(subject: subject, problem: nil, losses: [])
        } catch {
          let problem = SnapshotError(error, file: path).damage
          return .init(subject: subject, problem: problem, losses: ["restoring this snapshot"])
        }
      }
  }

  private func parts(_ db: Database) throws -> [VerificationReport.Finding] {
    let table = PartTable(db: db)
    return try table.numbers().map { number in
      do {
        guard let part = try table.part(number) else { throw PartFault("it is missing") }
        _ = try part.content()
        return .init(subject: .part(number), problem: nil, losses: [])
      } catch {
        let problem = (error as? PartFault)?.what ?? SnapshotError(error, file: path).damage
        return .init(subject: .part(number), problem: problem, losses: (try? uses(of: number, db)) ?? [])
      }
    }
  }

  /// What a part holds in each snapshot that uses it.
  private func uses(of part: Int64, _ db: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT kind, position, name FROM snapshot_part JOIN snapshot ON snapshot.id = snapshot_id
        WHERE part_id = ? ORDER BY snapshot_id, kind, position
        """, arguments: [part])
    return try rows.compactMap { row in
      let reader = RowReader(row)
      guard let kind = PartKind(rawValue: try reader.text(0)),
        let address = PartAddress(kind: kind, position: try reader.integer(1))
      else { return nil }
      return "\(address) of snapshot \"\(try reader.text(2))\""
    }
  }
}
