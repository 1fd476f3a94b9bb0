/// The picture that a statement such as `POWER MAP OF "C-104" AS svg` gives beside its rows.
public struct QueryPicture: Sendable, Hashable {
  /// Which diagram it is.
  public let kind: DiagramKind
  /// The file format.
  public let format: DiagramFormat
  /// The file: the same bytes that the command `guanxi diagram` writes for the same arguments.
  public let bytes: [UInt8]
  /// What the reader must know beside the picture, in the language of the drawing.
  public let caption: String

  /// The name that a file of it has where none is given, such as `power-map.svg`.
  public var fileName: String { "\(kind.rawValue).\(format.rawValue)" }
}
