extension GraphFileSchema {
  /// What the table `about` says to somebody who opens the file with a database tool, by subject.
  static let about: [(subject: String, sentences: String)] = [
    (
      "this file",
      """
      This is a graph file of Guanxi: snapshots of one property graph of companies, people and what connects them. \
      Every table is explained here. The layout of the bytes is in docs/snapshot-format.md of the project. \
      Reading with any tool is safe; change the file through guanxi only, since checksums cover its rows.
      """
    ),
    (
      "table about",
      "One row for each table and view, with sentences that explain it."
    ),
    (
      "table catalog",
      """
      One row. next_snapshot_id is the number that the next snapshot gets; numbers are never given twice. \
      checksum covers the list of snapshots, so that one that vanishes is noticed.
      """
    ),
    (
      "table snapshot",
      """
      One row for each snapshot: the whole graph as it was when it was saved. \
      The row is written last and in one transaction with its parts, so that a snapshot is there whole or not at all.
      """
    ),
    (
      "table part",
      """
      The bytes of the snapshots. A part holds up to 4096 nodes, or up to 4096 relationships, or the names, indexes and \
      next ids of a snapshot. Equal parts are stored once, however many snapshots use them. \
      stored is a zlib stream or the bytes themselves, as compression says; both checksums are CRC-32 as zlib computes it.
      """
    ),
    (
      "table snapshot_part",
      """
      Which parts a snapshot consists of. The part of a kind at a position covers the ids from 4096 * position to \
      4096 * position + 4095.
      """
    ),
    (
      "table grdb_migrations",
      "The steps that made or upgraded the tables of this file, by name."
    ),
    (
      "view snapshots",
      "The snapshots for people: names, times, counts, and the stored bytes of all their parts."
    ),
    (
      "view snapshot_contents",
      "The parts of each snapshot with the ids that they cover, their sizes, and how often each is used."
    ),
  ]
}
