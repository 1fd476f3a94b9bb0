import Foundation

/// A CSV file that grows row by row; the fields must not need quotes.
struct Table {
  private let name: String
  private var text: [UInt8]
  private(set) var rows = 0

  init(_ name: String, header: String) {
    self.name = name
    text = Array((header + "\n").utf8)
  }

  mutating func append(_ row: String) {
    text += row.utf8
    text.append(UInt8(ascii: "\n"))
    rows += 1
  }

  func write(to folder: URL) throws {
    try Data(text).write(to: folder.appendingPathComponent(name + ".csv"))
  }
}
