import GRDB

/// The tables of a graph file. A migration never changes once it was released; a new format adds another.
enum GraphFileSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 snapshots") { db in
      try db.execute(sql: tables)
      try db.execute(sql: views)
      for (subject, sentences) in about {
        try db.execute(sql: "INSERT INTO about VALUES (?, ?)", arguments: [subject, sentences])
      }
      try Catalog.empty.write(to: db)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 change log") { db in
      try db.execute(sql: logTables)
      try db.execute(sql: logViews)
      for (subject, sentences) in aboutLog {
        try db.execute(sql: "INSERT INTO about VALUES (?, ?)", arguments: [subject, sentences])
      }
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }

  private static let tables = """
    CREATE TABLE about (
      subject TEXT PRIMARY KEY NOT NULL,
      sentences TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE catalog (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      next_snapshot_id INTEGER NOT NULL,
      checksum INTEGER NOT NULL -- CRC-32 over next_snapshot_id and the id and row_checksum of every snapshot
    );

    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY NOT NULL,
      name TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL,            -- ISO 8601, UTC
      note TEXT NOT NULL,
      node_count INTEGER NOT NULL,
      relationship_count INTEGER NOT NULL,
      part_count INTEGER NOT NULL,
      format_version INTEGER NOT NULL,
      content_checksum INTEGER NOT NULL,   -- CRC-32 over the list of parts
      row_checksum INTEGER NOT NULL        -- CRC-32 over the columns before
    );

    CREATE TABLE part (
      id INTEGER PRIMARY KEY NOT NULL,
      content_checksum INTEGER NOT NULL,   -- CRC-32 of the uncompressed bytes
      content_length INTEGER NOT NULL,
      stored_checksum INTEGER NOT NULL,    -- CRC-32 of the column "stored"
      stored_length INTEGER NOT NULL,
      compression TEXT NOT NULL,           -- 'zlib' or 'none'
      stored BLOB NOT NULL
    );
    CREATE INDEX part_by_content ON part (content_checksum, content_length);

    CREATE TABLE snapshot_part (
      snapshot_id INTEGER NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,                  -- 'names', 'nodes' or 'relationships'
      position INTEGER NOT NULL,           -- 0, 1, 2 …: the part covers the ids from 4096 * position
      part_id INTEGER NOT NULL REFERENCES part (id),
      PRIMARY KEY (snapshot_id, kind, position)
    ) WITHOUT ROWID;
    CREATE INDEX snapshot_part_by_part ON snapshot_part (part_id);
    """

  private static let views = """
    CREATE VIEW snapshots AS
      SELECT snapshot.id, name, created_at, node_count AS nodes, relationship_count AS relationships,
        part_count AS parts,
        (SELECT sum(stored_length) FROM snapshot_part JOIN part ON part.id = part_id WHERE snapshot_id = snapshot.id)
          AS stored_bytes,
        printf('%08x', content_checksum) AS content_checksum, note
      FROM snapshot ORDER BY snapshot.id;

    CREATE VIEW snapshot_contents AS
      SELECT snapshot.id AS snapshot_id, name AS snapshot, kind,
        iif(kind = 'names', NULL, position * 4096) AS first_id,
        iif(kind = 'names', NULL, position * 4096 + 4095) AS last_id,
        part_id, content_length, stored_length, compression,
        (SELECT count(*) FROM snapshot_part AS other WHERE other.part_id = snapshot_part.part_id) AS times_used
      FROM snapshot_part JOIN snapshot ON snapshot.id = snapshot_id JOIN part ON part.id = part_id
      ORDER BY snapshot_id, kind, position;
    """
}
