import GRDB

extension GraphFile {
  /// Checks the structure of the file, the list of snapshots, and every part of each against its checksums, and reads
  /// every snapshot up to the changes that would restore it.
  ///
  /// - Throws: only where the file cannot be read at all, such as ``StoreError/busy(file:)``. Damage is a finding.
  /// - Complexity: linear in the file and in the snapshots, each counted in full.
  public func verify() throws(StoreError) -> VerificationReport {
    let mark = HighWaterMark(beside: path)
    return try readingDamaged { db in
      var findings = try checked { try structure(db) }
      findings += try checked { try snapshots(db) }
      findings += try checked { try parts(db) }
      findings += try checked { try records(db) }
      findings += try checked(.log, losses: ["changes of the graph"]) { try log(mark, db) }
      return VerificationReport(file: path, findings: findings)
    }
  }

  /// Reads in one transaction, whose end does not matter: SQLite may refuse to end one in which it met damage.
  private func readingDamaged<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try queue.unsafeRead { db in
        try db.execute(sql: "BEGIN")
        defer { try? db.execute(sql: "ROLLBACK") }
        return try body(db)
      }
    } catch {
      throw StoreError(error, file: path)
    }
  }

  /// The findings of one step; an error that damage explains is a finding itself.
  private func checked(
    _ subject: VerificationReport.Finding.Subject = .file, losses: [String] = [],
    _ step: () throws -> [VerificationReport.Finding]
  ) throws(StoreError) -> [VerificationReport.Finding] {
    do {
      return try step()
    } catch {
      let error = StoreError(error, file: path)
      switch error {
      case .busy, .inputOutput, .readOnly: throw error
      default: return [.init(subject: subject, problem: error.damage, losses: losses)]
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
          let problem = StoreError(error, file: path).damage
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
        let problem = (error as? PartFault)?.what ?? StoreError(error, file: path).damage
        return .init(subject: .part(number), problem: problem, losses: (try? uses(of: number, db)) ?? [])
      }
    }
  }

  /// Every record of the change log, read up to the steps that it holds; only those that are damaged or missing are findings.
  private func records(_ db: Database) throws -> [VerificationReport.Finding] {
    guard let head = try LogHead.find(db, file: path) else { return [] }
    var findings: [VerificationReport.Finding] = []
    var next = head.baseSequence + 1
    let rows = try Row.fetchCursor(db, sql: "SELECT \(LogRow.columns) FROM log ORDER BY sequence")
    while let row = try rows.next() {
      let sequence = (try? RowReader(row).integer(0)) ?? 0
      if sequence > next {
        let problem = sequence == next + 1 ? "it is missing" : "it and all up to record \(sequence - 1) are missing"
        findings.append(.init(subject: .record(next), problem: problem, losses: ["what it changed"]))
      }
      // Records before the first version go little by little.
      next = max(next, sequence == .max ? sequence : sequence + 1)
      do {
        _ = try LogRow(RowReader(row)).entry()
      } catch {
        let problem = (error as? PartFault)?.what ?? StoreError(error, file: path).damage
        findings.append(.init(subject: .record(sequence), problem: problem, losses: ["what it changed"]))
      }
    }
    return findings
  }

  /// The log as a whole: whether it is complete, and gives a graph.
  private func log(_ mark: HighWaterMark?, _ db: Database) throws -> [VerificationReport.Finding] {
    if mark == nil, try LogHead.find(db, file: path) == nil { return [] }
    _ = try ErasureEntry.all(db, file: path)
    _ = try recovered(.latest, mark: mark, acceptingLoss: false, db)
    return [.init(subject: .log, problem: nil, losses: [])]
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
