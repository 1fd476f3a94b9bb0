/// What is wrong with a body of the type `multipart/form-data`. Parts are counted from 1.
package enum MultipartError: Error, Sendable, Hashable {
  /// The header field `Content-Type` names no boundary that can be.
  case noBoundary
  /// A header field cannot be read.
  case field
  /// The body does not begin with its boundary.
  case noBeginning
  /// Something other than a line end stands behind a boundary.
  case delimiter(after: Int)
  /// The header fields of a part cannot be read or are too long.
  case header(part: Int)
  /// A part has no name.
  case noName(part: Int)
  /// A part is encoded in a way that nobody uses any more.
  case encoding(part: Int)
  /// A part has no end.
  case unended(part: Int)
  /// Something stands behind the end.
  case afterEnd
  /// There are more parts than are taken.
  case tooMany(Int)
}
