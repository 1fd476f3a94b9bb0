import PropertyGraph

/// Where a value comes from and how it is read.
struct MappedValue: Sendable {
  /// Where the text of a value comes from.
  enum Source: Sendable, Hashable {
    case column(ColumnReference)
    /// Literal texts and columns one after the other.
    case template([TemplatePart])
    case constant(String)
  }

  /// A piece of a template.
  enum TemplatePart: Sendable, Hashable {
    case literal(String)
    case column(ColumnReference)
  }

  var source: Source
  var type = ColumnType.string
  /// How the elements of a list are separated; nil where the value is no list.
  var list: ListText?
  var format: DatePattern?
  /// The zone of date-times whose text names none.
  var zone: TimeZoneReference?
  /// Texts that stand for others; with a map, any other text is wrong unless there is a default.
  var map: [String: String]?
  /// The text that is read, without the map, where there is none or the map does not have it.
  var defaultText: String?
  /// Texts that mean that there is no value, beside those of the file.
  var emptyWords: [String] = []
  /// The least and the greatest plausible value.
  var minimum: Value?
  var maximum: Value?
  /// Whether type and the like were given here, and not taken from the key that an end refers to.
  var hasOwnType = false
}
