import GRDB
import PropertyGraph

extension GraphFile {
  /// Writes records in one transaction; when it returns, they survive a power cut.
  func append(_ rows: [LogRow], epoch: Int64) throws(StoreError) {
    try transaction { db in
      _ = try head(ofEpoch: epoch, db)
      for row in rows { try row.insert(into: db) }
    }
  }

  /// The head of the log, which this writer still owns.
  func head(ofEpoch epoch: Int64, _ db: Database) throws -> LogHead {
    guard let head = try LogHead.find(db, file: path), head.epoch == epoch else {
      throw StoreError.writerReplaced(file: path)
    }
    return head
  }

  /// A time in UTC that is not before another.
  func moment(_ time: ZonedDateTime, after last: ZonedDateTime?) throws(StoreError) -> ZonedDateTime {
    guard let moment = time.atSameMoment(in: .utc) else {
      throw .unusableText(file: path, reason: "the time \(time) is out of range in UTC")
    }
    guard let last else { return moment }
    return (last.epochSecond, last.nanosecond) > (moment.epochSecond, moment.nanosecond) ? last : moment
  }

  func check(actor: String) throws(StoreError) {
    let isPlain = actor.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard actor.utf8.count <= DurableGraph.longestActor, isPlain else {
      throw .unusableText(
        file: path,
        reason: "an actor has at most \(DurableGraph.longestActor) bytes and no control characters; shorten the name")
    }
  }
}
