internal import Procedures
internal import PropertyGraph
internal import QueryBinding
internal import QueryExecution

/// What `SHOW` lists: the columns that users of other engines expect, as far as they say something here.
enum SchemaListing {
  static let procedureColumns: [(name: String, type: BoundType)] = [
    ("name", .string), ("description", .string), ("mode", .string), ("signature", .string), ("columns", .list(.string)),
  ]

  static let functionColumns: [(name: String, type: BoundType)] = [
    ("name", .string), ("category", .string), ("description", .string), ("signature", .string),
  ]

  static func procedures(_ procedures: [any QueryProcedure]) -> [[Value]] {
    procedures.sorted { $0.name < $1.name }.map { procedure in
      [
        .string(procedure.name), .string(procedure.summary.english), "READ", .string(procedure.signatureText),
        .list(procedure.columns.map { .string($0.name) }),
      ]
    }
  }

  static func functions() -> [[Value]] {
    FunctionLibrary.topics.flatMap { topic in
      topic.functions.map { function -> [Value] in
        [
          .string(function.signature.name), .string(topic.title), .string(function.summary),
          .string(function.signature.text),
        ]
      }
    }.sorted { $0[0].description < $1[0].description }
  }
}

extension QueryProcedure {
  /// The call as documentation writes it: the keys of a map that must be given without, the others with a question mark.
  var signatureText: String {
    let inside: String
    if options.isEmpty {
      inside = parameters.map(\.name).joined(separator: ", ")
    } else {
      inside = "{" + options.map { $0.name + ($0.isRequired ? "" : "?") }.joined(separator: ", ") + "}"
    }
    return "\(name)(\(inside)) :: (\(columns.map(\.name).joined(separator: ", ")))"
  }
}
