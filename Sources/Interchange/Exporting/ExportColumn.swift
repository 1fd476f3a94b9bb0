import PropertyGraph

/// One column of an exported file: the values of one kind under one key.
struct ExportColumn {
  let key: String
  let kind: CellKind
  /// Whether elements of lists need escapes.
  var isEscaped = false

  /// The column's header.
  var header: String {
    let needsType = kind != CellKind(.string("")) || key.isEmpty || key.contains(":") || ")}".contains(key.last ?? " ")
    return key + (needsType ? ":" + kind.header : "") + (isEscaped ? "{escape:backslash}" : "")
  }

  /// The text of a value in this column; nil where the value belongs into another one.
  func text(of value: Value, isFirstListColumn: Bool) -> String? {
    if value.isNull { return nil }
    guard let kind = CellKind(value) else { return isFirstListColumn ? "" : nil }
    guard kind == self.kind else { return nil }
    guard case .list(let items) = value else { return value.plainText }
    return ListText(isEscaped: isEscaped).text(of: Self.elements(items, kind))
  }

  static func elements(_ items: [Value], _ kind: CellKind) -> [String] {
    kind.type == .mixed ? items.map { "\(CellKind.type(of: $0).rawValue):\($0.plainText)" } : items.map(\.plainText)
  }
}

extension ExportColumn {
  /// The columns that hold all values of some keys: one a key where all its values are of one kind, else several.
  ///
  /// - Parameters:
  ///   - keys: names, sorted.
  ///   - values: calls its argument with every value of a key.
  static func columns(for keys: [String], values: (String, (Value) -> Void) -> Void) -> [ExportColumn] {
    keys.flatMap { key in
      var kinds: [CellKind: Bool] = [:]
      var hasEmptyList = false
      values(key) { value in
        if value.isNull { return }
        guard let kind = CellKind(value) else {
          hasEmptyList = true
          return
        }
        var needsEscapes = kind.type == .mixed
        if !needsEscapes, case .list(let items) = value { needsEscapes = ListText.needsEscapes(elements(items, kind)) }
        kinds[kind] = kinds[kind] ?? false || needsEscapes
      }
      if hasEmptyList, !kinds.keys.contains(where: \.isList) { kinds[CellKind(listOf: .string)] = false }
      return kinds.keys.sorted().map { ExportColumn(key: key, kind: $0, isEscaped: kinds[$0] ?? false) }
    }
  }
}
