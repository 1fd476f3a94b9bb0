/// How some delimited text files become a graph: what a mapping file says.
///
/// The format is described in `docs/mapping.md`.
struct Mapping: Sendable {
  /// The path of the mapping file, for messages.
  var path: String
  var files: [MappedFile] = []
}

/// Files of one form, and what each of their rows becomes.
struct MappedFile: Sendable {
  /// A path or glob pattern, relative to the folder of the files.
  var path: String
  var encoding = TextEncoding.utf8
  var delimiter = UInt8(ascii: ",")
  /// The names of the columns where the file has no header.
  var columns: [String]?
  /// Texts that mean that there is no value.
  var emptyWords: [String] = []
  /// A row in which one of these columns is empty is left out.
  var skipWhenEmpty: [ColumnReference] = []
  var nodes: [MappedNodes] = []
  var relationships: [MappedRelationships] = []
  /// The line of the mapping file.
  var line: Int
}

/// The node that a row becomes, or that it says more about.
struct MappedNodes: Sendable {
  /// The first label and the key together say which node is meant.
  var labels: [String]
  var key: String
  var properties: [MappedProperty] = []
  var skipWhenEmpty: [ColumnReference] = []
  var line: Int

  var mainLabel: String { labels.first ?? "" }
}

/// The relationship that a row becomes.
struct MappedRelationships: Sendable {
  var type: String
  var source: MappedEnd
  var target: MappedEnd
  var properties: [MappedProperty] = []
  var skipWhenEmpty: [ColumnReference] = []
  var line: Int
}

/// One end of a relationship: the node with a label whose key has a value.
struct MappedEnd: Sendable {
  var label: String
  var key: String
  var value: MappedValue
  var line: Int
}

/// A property and where its value comes from.
struct MappedProperty: Sendable {
  var name: String
  var value: MappedValue
}

/// A column that a mapping names, and the line where it does.
struct ColumnReference: Sendable, Hashable {
  var name: String
  var line: Int
}
