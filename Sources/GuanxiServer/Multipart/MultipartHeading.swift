/// What the header fields of a part say: the names of field and file.
struct MultipartHeading: Sendable, Equatable {
  let name: String
  let fileName: String?

  /// Reads the header fields of a part.
  ///
  /// - Parameters:
  ///   - bytes: the fields, each on a line, without the line end of the last one.
  ///   - part: the number of the part, for messages.
  init(_ bytes: ArraySlice<UInt8>, part: Int) throws(MultipartError) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .header(part: part) }
    var disposition: HeaderParameters?
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) where !text.isEmpty {
      let pair = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, !pair[0].isEmpty, !pair[0].contains(where: \.isWhitespace),
        !line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\t" })
      else { throw .header(part: part) }
      let value = String(pair[1].drop { $0 == " " || $0 == "\t" })
      switch pair[0].lowercased() {
      case "content-disposition":
        guard disposition == nil else { throw .header(part: part) }
        do throws(MultipartError) { disposition = try HeaderParameters(value) } catch { throw .header(part: part) }
      case "content-transfer-encoding":
        guard ["binary", "8bit", "7bit"].contains(value.lowercased()) else { throw .encoding(part: part) }
      default: break
      }
    }
    guard let disposition, disposition.value == "form-data", let name = disposition["name"],
      (1...MultipartForm.longestName).contains(name.utf8.count)
    else { throw .noName(part: part) }
    self.name = name
    fileName = try Self.fileName(disposition, part)
  }

  /// The name of the file; older programs write names of other letters as RFC 5987 says.
  private static func fileName(_ disposition: HeaderParameters, _ part: Int) throws(MultipartError) -> String? {
    var name = disposition["filename"]
    if let extended = disposition["filename*"] {
      let pieces = extended.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
      guard pieces.count == 3, pieces[0].lowercased() == "utf-8",
        let decoded = PercentEncoding.decoded(pieces[2], isForm: false)
      else { throw .header(part: part) }
      name = decoded
    }
    guard name?.utf8.count ?? 0 <= MultipartForm.longestName else { throw .header(part: part) }
    return name
  }
}
