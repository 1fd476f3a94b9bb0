public import PropertyGraph

/// How an import treats its files.
public struct ImportOptions: Sendable {
  /// The most rows that may be bad and are left out; with more, nothing is loaded.
  public var skipBadRows = 0
  /// Whether everything is read and checked but nothing is changed.
  public var isDryRun = false
  /// Whether nodes and relationships that the graph has already are brought up to date instead of being created once more.
  /// Relationships of a mapping may then begin and end at nodes of the graph that no file describes.
  public var isRefresh = false
  /// The most errors, and the most warnings, that are reported in full.
  public var problemLimit = 100
  /// How the files are encoded, unless a mapping says otherwise.
  public var encoding = TextEncoding.utf8
  /// The ASCII character between two fields, unless a mapping says otherwise.
  public var delimiter = UInt8(ascii: ",")
  /// Checks the graph that comes of the import, such as against the account schema.
  public var validate: (@Sendable (Graph) -> [GraphProblem])?
  /// Called now and then with how far the import is.
  public var progress: (@Sendable (ImportProgress) -> Void)?

  /// The defaults: nothing is skipped, nothing but the files is checked.
  public init() {}
}

/// How far an import is.
public struct ImportProgress: Sendable, Hashable {
  /// The file that is read.
  public let file: String
  /// The bytes read so far, of all files.
  public let bytesRead: Int
  /// The bytes of all files.
  public let bytesTotal: Int
}
