public import PropertyGraph

/// The names of the types of values, as `valueType` gives them.
public enum ValueTyping {
  /// The name of the type of a value, such as `INTEGER NOT NULL`, `LIST<STRING NOT NULL> NOT NULL` or `NULL`.
  public static func name(of value: Value) -> String {
    switch value {
    case .null: return "NULL"
    case .list(let items):
      var names = Set(items.map(name(of:)))
      if names.isEmpty { return "LIST<NOTHING> NOT NULL" }
      if names.count > 1, names.remove("NULL") != nil {
        names = Set(names.map { $0.hasSuffix(" NOT NULL") ? String($0.dropLast(9)) : $0 })
      }
      let order = ["BOOLEAN", "STRING", "INTEGER", "FLOAT"]
      let sorted = names.sorted { a, b in
        let ranks = [a, b].map { name in order.firstIndex { name.hasPrefix($0) } ?? order.count }
        return ranks[0] == ranks[1] ? a < b : ranks[0] < ranks[1]
      }
      return "LIST<\(sorted.joined(separator: " | "))> NOT NULL"
    default: return value.typeName + " NOT NULL"
    }
  }
}
