extension GraphFileSchema {
  /// The tables that format 2 adds.
  static let logTables = """
    CREATE TABLE log (
      sequence INTEGER PRIMARY KEY NOT NULL, -- 1, 2, 3 … without a gap
      epoch INTEGER NOT NULL,                -- which opening of the file wrote it
      time TEXT NOT NULL,                    -- ISO 8601, UTC; never before that of an earlier record
      actor TEXT NOT NULL,
      erasures INTEGER NOT NULL,             -- how many erasures rewrote the record
      compression TEXT NOT NULL,             -- 'zlib' or 'none'
      content_length INTEGER NOT NULL,       -- of the uncompressed bytes
      content BLOB NOT NULL,
      checksum INTEGER NOT NULL              -- CRC-32 over the columns before
    );

    CREATE TABLE log_head (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      log TEXT NOT NULL,                     -- the identity of the log, 32 hexadecimal digits
      lineage TEXT NOT NULL,                 -- that of the first log from which this one came by restoring
      epoch INTEGER NOT NULL,                -- raised by every writer that opens the file
      base_sequence INTEGER NOT NULL,        -- the log has the records after this one
      began_empty INTEGER NOT NULL,          -- 1 where the graph was empty when the log began
      closed_sequence INTEGER,               -- the last record when the file was closed; NULL while it is open
      checksum INTEGER NOT NULL              -- CRC-32 over the columns before, but id
    );

    CREATE TABLE snapshot_base (
      snapshot_id INTEGER PRIMARY KEY NOT NULL REFERENCES snapshot (id),
      sequence INTEGER NOT NULL,             -- the snapshot has the records up to this one in it
      is_automatic INTEGER NOT NULL,         -- 1 where the program took it for itself
      checksum INTEGER NOT NULL              -- CRC-32 over the columns before
    );
    CREATE INDEX snapshot_base_by_sequence ON snapshot_base (sequence);

    CREATE TABLE erasure (
      number INTEGER PRIMARY KEY NOT NULL,
      lineage TEXT NOT NULL,                 -- that of log_head
      nodes TEXT NOT NULL,                   -- the ids of the nodes that were forgotten, separated by spaces
      era INTEGER NOT NULL,                  -- the record with which the ids began to mean these nodes
      time TEXT NOT NULL,                    -- ISO 8601, UTC
      sequence INTEGER NOT NULL,             -- the record that the erasure wrote
      checksum INTEGER NOT NULL              -- CRC-32 over the columns before
    );
    """

  /// A view that shows the log to people.
  static let logViews = """
    CREATE VIEW log_records AS
      SELECT sequence, time, actor, epoch, erasures, compression, length(content) AS stored_bytes, content_length AS bytes,
        (SELECT name FROM snapshot JOIN snapshot_base ON snapshot_id = snapshot.id
          WHERE snapshot_base.sequence = log.sequence ORDER BY snapshot.id DESC LIMIT 1) AS snapshot
      FROM log ORDER BY sequence;
    """

  /// What the table `about` says of them.
  static let aboutLog: [(subject: String, sentences: String)] = [
    (
      "table log",
      """
      The change log: one row for each acknowledged change of the graph, in order. The graph as it is now is the newest \
      snapshot of table snapshot_base with every later record applied. content is a list of steps in bytes, described in \
      docs/snapshot-format.md.
      """
    ),
    (
      "table log_head",
      """
      One row once the log has begun. epoch is the fence: who wrote with an older one cannot commit any more. \
      closed_sequence says where the log of a closed file ends, so that a lost end is noticed.
      """
    ),
    (
      "table snapshot_base",
      """
      Which snapshots are states of the log: the graph after the record with that sequence. \
      Other snapshots were saved on their own and have no place in it.
      """
    ),
    (
      "table erasure",
      """
      The ledger of erasures: which nodes were forgotten and when. It holds ids that say nothing of a person, so that an \
      erasure can be applied again to a copy that was restored from an older backup.
      """
    ),
    (
      "view log_records",
      "The change log for people: when, who, how many bytes, and the snapshot taken of that state, if any."
    ),
  ]
}
