public import PropertyGraph

/// A graph that was dropped and can still be had back.
public struct DroppedGraph: Sendable, Hashable {
  /// Its name.
  public let name: GraphName
  /// When it was dropped, in UTC, to the second.
  public let time: ZonedDateTime
  /// The bytes of its file.
  public let fileBytes: Int

  private static let mark = ".guanxi-dropped-"

  /// The name of its file in the data folder: it does not end as graph files do, so that nothing takes it for one.
  var file: String { Self.file(name, time) }

  static func file(_ name: GraphName, _ time: ZonedDateTime) -> String {
    name.text + mark + String(time.epochSecond)
  }

  /// Reads the name of a file; nil for other files.
  init?(file: String, bytes: Int) {
    guard let range = file.ranges(of: Self.mark).last, let second = Int64(file[range.upperBound...]),
      let name = try? GraphName(String(file[..<range.lowerBound])),
      let time = ZonedDateTime(epochSecond: second, zone: .utc), Self.file(name, time) == file
    else { return nil }
    self.name = name
    self.time = time
    fileBytes = bytes
  }
}
