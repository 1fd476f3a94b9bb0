/// What a file may ask for at most, so that a broken file ends in a message and not in the end of the memory.
enum ReadLimits {
  /// The most bytes of one record.
  static let record = 64 << 20
  /// The most fields of one record.
  static let columns = 10_000
  /// The bytes that are read and scanned at a time, where records are shorter than that.
  static let block = 256 << 10
}
