/// One part of a body of the type `multipart/form-data`.
package struct MultipartPart: Sendable, Equatable {
  /// The name of the field.
  package let name: String
  /// The name that the file has with its sender; nil where the part is no file.
  package let fileName: String?
  /// What was entered, or the bytes of the file.
  package let content: ArraySlice<UInt8>
}

/// A body of the type `multipart/form-data`, as RFC 7578 and RFC 2046 say it.
///
/// It is read strictly: nothing stands before the first part or behind the last one, every part has a name, and a delimiter ends
/// where its line ends. What parts say besides their names is left out.
package struct MultipartForm: Sendable, Equatable {
  /// The parts, in the order in which they came.
  package let parts: [MultipartPart]

  /// The most bytes of the header fields of one part.
  package static let longestHeader = 8_192
  /// The most bytes of the name of a field or file.
  package static let longestName = 255

  /// Reads a body.
  ///
  /// - Parameters:
  ///   - body: the bytes of the body.
  ///   - boundary: the text between the parts.
  ///   - most: the most parts.
  /// - Throws: what is wrong with which part; the first is part 1.
  /// - Complexity: linear in the bytes.
  package init(_ body: [UInt8], boundary: MultipartBoundary, most: Int) throws(MultipartError) {
    let delimiter = [UInt8]("\r\n--".utf8) + boundary.bytes
    guard body.starts(with: delimiter.dropFirst(2)) else { throw .noBeginning }
    var parts: [MultipartPart] = []
    var position = delimiter.count - 2
    while true {
      let rest = body[position...]
      if rest.starts(with: Self.closing) {
        guard rest.count == 2 || rest.dropFirst(2).elementsEqual(Self.lineEnd) else { throw .afterEnd }
        break
      }
      guard rest.starts(with: Self.lineEnd) else { throw .delimiter(after: parts.count) }
      guard parts.count < most else { throw .tooMany(most) }
      let number = parts.count + 1
      // The line end of the delimiter also ends header fields of which there are none.
      guard let header = Self.range(of: Self.headerEnd, in: rest.prefix(Self.longestHeader)) else {
        throw .header(part: number)
      }
      let heading = try MultipartHeading(rest[(position + 2)..<max(position + 2, header.lowerBound)], part: number)
      guard let end = Self.range(of: delimiter, in: body[header.upperBound...]) else { throw .unended(part: number) }
      parts.append(
        MultipartPart(
          name: heading.name, fileName: heading.fileName, content: body[header.upperBound..<end.lowerBound]))
      position = end.upperBound
    }
    self.parts = parts
  }

  private static let closing = [UInt8]("--".utf8)
  private static let lineEnd = [UInt8]("\r\n".utf8)
  private static let headerEnd = [UInt8]("\r\n\r\n".utf8)

  /// Where some bytes that begin with a carriage return stand first.
  private static func range(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var rest = bytes
    while let found = rest.firstIndex(of: 13) {
      rest = rest[found...]
      if rest.starts(with: pattern) { return found..<(found + pattern.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
