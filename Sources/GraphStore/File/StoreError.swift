public import PropertyGraph

/// Why a graph file could not be opened, read or written.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case noSuchFile(file: String)
  /// The file is something else.
  case notGraphFile(file: String, reason: String)
  /// The file was written by a newer version of this program. It was not touched.
  case newerFormat(file: String, found: Int, supported: Int)
  /// The file as a whole is damaged.
  case damagedFile(file: String, what: String)
  /// The entry of a snapshot, or its list of parts, is damaged.
  case damagedSnapshot(file: String, snapshot: String, what: String)
  /// One part of a snapshot is damaged.
  ///
  /// - `part` says what is lost: "nodes 4096 to 8191".
  case damagedPart(file: String, snapshot: String, part: String, what: String)
  /// There is no such snapshot.
  case unknownSnapshot(file: String, wanted: SnapshotSelector, known: [String])
  /// Another snapshot of the file has the name.
  case nameTaken(file: String, name: String)
  /// A name or note that cannot be kept.
  case unusableText(file: String, reason: String)
  /// Part of the graph is too large for one entry of the file.
  case partTooLarge(file: String, part: String, bytes: Int, limit: Int)
  /// A record of the change log is damaged or missing: the changes from it on cannot be made again.
  case damagedRecord(file: String, sequence: Int64, what: String)
  /// The end of the change log was lost after it had been acknowledged.
  case lostTail(file: String, last: Int64, acknowledged: Int64)
  /// There is a file in the place of a new one.
  case fileExists(file: String)
  /// A file that was to be copied is damaged, or its copy is.
  case notIntact(file: String, problems: [String])
  /// Another holds the right to write.
  case heldByWriter(file: String, holder: String)
  /// Another writer took over; this one cannot commit any more.
  case writerReplaced(file: String)
  /// The file is closed, or an earlier failure ended this writer.
  case closed(file: String)
  /// The turn to write did not come in time, or was given back already.
  case noTurn(file: String)
  /// A change was prepared for a version that is not the newest any more.
  case changedMeanwhile(file: String, base: Int64, last: Int64)
  /// The graph has no such version any more, or not yet.
  case unknownVersion(file: String, wanted: GraphVersion, first: Int64, last: Int64)
  /// The change does not fit the graph.
  case refused(file: String, ChangeError)
  /// The change is too large for one record.
  case changeTooLarge(file: String, what: String)
  /// Another process is writing to the file.
  case busy(file: String)
  /// The disk, or the space that the file may take, is full. The file is as it was before.
  case diskFull(file: String)
  /// The file cannot be written to.
  case readOnly(file: String)
  /// A log of an earlier file of the same name lies beside the place for a new one.
  case strayLog(file: String, log: String)
  /// The operating system or SQLite reports an error.
  case inputOutput(file: String, reason: String)
}

extension StoreError: CustomStringConvertible {
  /// Where it went wrong, what is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .noSuchFile(let file): "\(file): there is no such file. Check the path."
    case .notGraphFile(let file, let reason):
      "\(file): this is not a graph file: \(reason). Name a file that was saved as NAME.guanxi."
    case .newerFormat(let file, let found, let supported):
      "\(file): the file has format \(found), this program reads up to \(supported). "
        + "Use a newer version of guanxi; the file was not changed."
    case .damagedFile(let file, let what):
      "\(file): the file is damaged: \(what). Verify it to see what is lost, and take it from a backup."
    case .damagedSnapshot(let file, let snapshot, let what):
      "\(file): snapshot \"\(snapshot)\" is damaged: \(what). Restore another snapshot, or take the file from a backup."
    case .damagedPart(let file, let snapshot, let part, let what):
      "\(file): snapshot \"\(snapshot)\" is damaged in its part with \(part): \(what). These are lost in it. "
        + "Restore another snapshot, or take the file from a backup."
    case .unknownSnapshot(let file, let wanted, let known):
      "\(file): there is not \(wanted). "
        + (known.isEmpty ? "The file has no snapshots." : "There are: \(known.joined(separator: ", ")).")
    case .nameTaken(let file, let name):
      "\(file): there is a snapshot named \"\(name)\" already. Choose another name, or delete that one first."
    case .unusableText(let file, let reason): "\(file): \(reason)."
    case .partTooLarge(let file, let part, let bytes, let limit):
      "\(file): the part with \(part) has \(bytes) bytes, the most is \(limit). Shorten the texts in it."
    case .damagedRecord(let file, let sequence, let what):
      "\(file): record \(sequence) of the change log is damaged: \(what). The changes from it on are lost. "
        + "Read an earlier version, or take the file from a backup."
    case .lostTail(let file, let last, let acknowledged):
      "\(file): the change log ends at record \(last), but \(acknowledged) was acknowledged: "
        + "\(acknowledged - last) change(s) are lost. Take the file from a backup, or verify it and accept the loss."
    case .fileExists(let file): "\(file): there is a file of that name already. Choose another name."
    case .notIntact(let file, let problems):
      "\(file): the file is damaged: \(problems.joined(separator: "; ")). Nothing was written; take another backup."
    case .heldByWriter(let file, let holder):
      "\(file): \(holder) has it open for writing. Close it there first; reading is possible meanwhile."
    case .writerReplaced(let file):
      "\(file): another writer has taken over the graph. Nothing was changed; open it again."
    case .closed(let file): "\(file): the graph was closed. Open it again."
    case .noTurn(let file): "\(file): others are writing to the graph. Nothing was changed; try again."
    case .changedMeanwhile(let file, let base, let last):
      "\(file): the change was prepared for version \(base), but the graph is at version \(last) by now. "
        + "Nothing was changed; do it again."
    case .unknownVersion(let file, let wanted, let first, let last):
      "\(file): there is no \(wanted). There are the versions \(first) to \(last)."
    case .refused(let file, let error): "\(file): \(error.description)"
    case .changeTooLarge(let file, let what): "\(file): \(what). Make the change in smaller steps."
    case .busy(let file): "\(file): another process is using the file. Wait until it is done, then try again."
    case .diskFull(let file): "\(file): there is no space left. Nothing was changed; make room and try again."
    case .readOnly(let file): "\(file): the file cannot be written to. Check its permissions, or open a copy."
    case .strayLog(let file, let log):
      "\(file): \(log) belongs to an earlier file of that name, whose last changes it may hold. Move it away first."
    case .inputOutput(let file, let reason): "\(file): \(reason). Check the disk and the permissions."
    }
  }
}

extension StoreError {
  /// What is damaged, for a list that names the file and the snapshot itself; the whole message for other errors.
  var damage: String {
    switch self {
    case .damagedFile(_, let what), .damagedSnapshot(_, _, let what), .damagedRecord(_, _, let what): what
    case .damagedPart(_, _, let part, let what): "in its part with \(part) \(what)"
    case .lostTail(_, let last, let acknowledged):
      "it ends at record \(last), but \(acknowledged) was acknowledged"
    default: description
    }
  }
}
