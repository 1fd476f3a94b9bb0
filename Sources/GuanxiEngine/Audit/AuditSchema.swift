internal import GRDB

/// The tables of the audit log, beside whatever else the file has.
enum AuditSchema {
  /// A migration never changes once it was released: a further one follows it.
  static let migrations = ["audit-1"]

  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("audit-1") { db in
      try db.execute(
        sql: """
          CREATE TABLE audit_entry (
            sequence INTEGER PRIMARY KEY, time TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
            graph TEXT NOT NULL, subject TEXT NOT NULL, rows INTEGER, previous TEXT NOT NULL, hash TEXT NOT NULL
          ) STRICT;
          CREATE TABLE audit_head (
            one INTEGER PRIMARY KEY CHECK (one = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL
          ) STRICT;
          CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
          CREATE TRIGGER audit_entry_keeps BEFORE UPDATE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
          """)
      try db.execute(
        sql: "INSERT INTO audit_head (one, sequence, hash) VALUES (1, 0, ?)", arguments: [AuditEntry.origin])
    }
    return migrator
  }
}
