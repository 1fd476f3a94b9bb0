import PropertyGraph

extension HeaderColumn {
  /// Reads a column of a header such as `name`, `share:double`, `id:ID(Company)` or `roles:string[]`.
  ///
  /// The last colon separates the name from the type, so that a name may hold colons where a type is given.
  init(parsing text: String) throws(CellFailure) {
    let parts = Parts(text)
    name = parts.name
    let space = parts.space ?? ""
    switch parts.type.uppercased() {
    case "ID": role = .identifier(space: space, isInteger: try Self.isInteger(parts))
    case "START_ID": role = .start(space: space)
    case "END_ID": role = .end(space: space)
    case "TYPE": role = .type
    case "LABEL": role = .labels(ListText(isEscaped: parts.isEscaped))
    case "IGNORE": role = .ignored
    case "": role = .property(.string)
    default: role = try Self.property(parts)
    }
    if name.isEmpty, isProperty {
      throw CellFailure(reason: "names a type but no property", advice: "Write a name before the colon.")
    }
  }

  private var isProperty: Bool {
    switch role {
    case .property, .list: true
    default: false
    }
  }

  private static func isInteger(_ parts: Parts) throws(CellFailure) -> Bool {
    switch parts.options["id-type"]?.lowercased() {
    case nil, "string", "actual": return false
    case "long", "int", "integer": return true
    case let other?:
      throw CellFailure(reason: "has the id-type \"\(other)\"", advice: "Use {id-type:string} or {id-type:long}.")
    }
  }

  private static func property(_ parts: Parts) throws(CellFailure) -> Role {
    let isList = parts.type.hasSuffix("[]")
    let name = isList ? String(parts.type.dropLast(2)) : parts.type
    if name.lowercased() == "point" {
      throw CellFailure(
        reason: "is a column of points, which are not supported", advice: "Use two columns of type double.")
    }
    guard let type = ColumnType(name: name), isList || type != .mixed else {
      throw CellFailure(
        reason: "has the unknown type \"\(name)\"",
        advice: NearestName.advice(for: name, among: ColumnType.allCases.map(\.rawValue)))
    }
    return isList ? .list(type, ListText(isEscaped: parts.isEscaped)) : .property(type)
  }

  /// The pieces of `name:type(space){option:value}`.
  private struct Parts {
    var name: String
    var type = ""
    var space: String?
    var options: [String: String] = [:]

    init(_ text: String) {
      var rest = Substring(text)
      let options = Self.takeBracketed(&rest, "{", "}")
      space = Self.takeBracketed(&rest, "(", ")").map(String.init)
      guard let colon = rest.lastIndex(of: ":") else {
        name = text
        space = nil
        return
      }
      name = String(rest[..<colon])
      type = rest[rest.index(after: colon)...].filter { $0 != " " }
      for option in (options ?? "").split(separator: ",") {
        let pair = option.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
        if pair.count == 2 { self.options[pair[0].lowercased()] = pair[1] }
      }
    }

    var isEscaped: Bool { options["escape"]?.lowercased() == "backslash" }

    /// Cuts off what stands between brackets at the end.
    private static func takeBracketed(
      _ rest: inout Substring, _ open: Character, _ close: Character
    ) -> Substring? {
      guard rest.last == close, let start = rest.lastIndex(of: open) else { return nil }
      let inner = rest[rest.index(after: start)...].dropLast()
      rest = rest[..<start]
      return inner
    }
  }
}
