/// A rendered diagram and what Graphviz complained about while it drew.
public struct RenderedPicture: Sendable, Equatable {
  /// The file, whole; never empty.
  public let bytes: [UInt8]
  /// Warnings of Graphviz, one a line of its output. Some kinds, such as an unknown colour, are given
  /// only once by one worker, so that warnings, unlike ``bytes``, depend on earlier requests.
  public let warnings: [String]
}
