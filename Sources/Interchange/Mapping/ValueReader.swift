import PropertyGraph

/// Reads one value out of the rows of a file, as a mapping says.
struct ValueReader {
  /// What a row gave.
  enum Outcome {
    case value(Value)
    case nothing
    case failure(text: String, CellFailure)
  }

  /// The column of which a message speaks, from 0; nil for constants.
  let column: Int?
  private let mapped: MappedValue
  private let columns: [String: Int]
  private let emptyWords: [[UInt8]]
  private let constant: Value?

  /// - Parameter columns: the place of each column that the value names.
  init(_ mapped: MappedValue, columns: [String: Int], emptyWords: [String]) {
    self.mapped = mapped
    self.columns = columns
    self.emptyWords = (emptyWords + mapped.emptyWords).map { Array($0.utf8) }
    switch mapped.source {
    case .column(let reference): column = columns[reference.name]
    case .template(let parts):
      column =
        parts.lazy.compactMap { if case .column(let reference) = $0 { columns[reference.name] } else { nil } }.first
    case .constant: column = nil
    }
    var constant: Value?
    if case .constant(let text) = mapped.source, case .value(let value) = Self.read(text, mapped) { constant = value }
    self.constant = constant
  }

  func value(_ block: RecordBlock, _ row: Int) -> Outcome {
    switch mapped.source {
    case .constant: return constant.map(Outcome.value) ?? .nothing
    case .template(let parts): return template(parts, block, row)
    case .column:
      guard let column else { return .nothing }
      let field = block.field(row, column)
      let bytes = block.bytes(of: field)
      if isEmpty(field, bytes) { return fallback() }
      if mapped.map == nil, mapped.list == nil { return Self.read(bytes, mapped) }
      return value(of: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The value that a text stands for.
  func value(of text: String) -> Outcome {
    guard let map = mapped.map else { return Self.read(text, mapped) }
    if let replaced = map[text] { return replaced.isEmpty ? fallback() : Self.read(replaced, mapped) }
    if mapped.defaultText != nil { return fallback() }
    return .failure(
      text: text,
      CellFailure(
        reason: "is not in the map of values", advice: NearestName.advice(for: text, among: map.keys.sorted())))
  }

  /// Says what is not plausible about a value, nil where nothing is.
  func doubt(about value: Value) -> String? {
    if let minimum = mapped.minimum, value.ordered(against: minimum) == .ascending {
      return "is not plausible: it is less than \(minimum.plainText)"
    }
    if let maximum = mapped.maximum, value.ordered(against: maximum) == .descending {
      return "is not plausible: it is more than \(maximum.plainText)"
    }
    return nil
  }

  /// Whether the column has no value in a row.
  func isEmpty(_ block: RecordBlock, _ row: Int) -> Bool {
    guard let column else { return false }
    let field = block.field(row, column)
    return field.length == 0 || isEmpty(field, block.bytes(of: field))
  }

  private func isEmpty(_ field: Field, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if field.length == 0 { return !(field.isQuoted && mapped.type == .string) }
    return emptyWords.contains { $0.count == bytes.count && bytes.elementsEqual($0) }
  }

  private func fallback() -> Outcome { mapped.defaultText.map { Self.read($0, mapped) } ?? .nothing }

  private func template(_ parts: [MappedValue.TemplatePart], _ block: RecordBlock, _ row: Int) -> Outcome {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .column(let reference):
        guard let column = columns[reference.name] else { return .nothing }
        let field = block.field(row, column)
        let bytes = block.bytes(of: field)
        if isEmpty(field, bytes) { return fallback() }
        text += String(decoding: bytes, as: UTF8.self)
      }
    }
    return value(of: text)
  }

  private static func read(_ text: String, _ mapped: MappedValue) -> Outcome {
    var text = text
    guard let list = mapped.list else { return text.withUTF8 { read($0, mapped) } }
    var items: [Value] = []
    for element in list.elements(of: text) {
      var element = element
      let outcome = element.withUTF8 { read($0, mapped) }
      guard case .value(let item) = outcome else { return outcome }
      items.append(item)
    }
    return .value(.list(items))
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ mapped: MappedValue) -> Outcome {
    if let format = mapped.format {
      if let value = format.value(bytes, as: mapped.type, zone: mapped.zone) { return .value(value) }
      let failure = CellFailure(
        reason: "is not a date or time of the form \(format.text)", advice: "Correct it, or the format in the mapping.")
      return .failure(text: String(decoding: bytes, as: UTF8.self), failure)
    }
    if let value = CellParsing.value(bytes, as: mapped.type) { return .value(value) }
    let text = String(decoding: bytes, as: UTF8.self)
    return .failure(text: text, CellFailure(text, type: mapped.type))
  }
}
