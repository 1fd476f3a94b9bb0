internal import GuanxiEngine
internal import HTTPTypes

/// A route for programs as the page of the interface describes it.
struct DescribedOperation: Sendable {
  /// A parameter, or a field of the header.
  struct Parameter: Sendable {
    let name: String
    let place: String
    let type: String
    let isRequired: Bool
    let documentation: String
  }

  /// One form of a body or an answer.
  struct Form: Sendable {
    let mediaType: String
    let fields: String
  }

  let id: String
  let method: String
  let path: String
  let summary: String
  let scope: String
  let parameters: [Parameter]
  let hasParameters: Bool
  let bodies: [Form]
  let hasBody: Bool
  let status: String
  let answers: [Form]
  let example: String

  /// Describes a route in the language of the words.
  init(_ route: Route, _ language: Language, words: [String: String]) {
    let operation = route.operation
    let schemas = SchemaWords(words: words)
    func forms(_ schemasByType: [String: JSON]) -> [Form] {
      schemasByType.sorted { $0.key < $1.key }.map { Form(mediaType: $0.key, fields: schemas.fields($0.value)) }
    }
    (id, method, path) = (operation.id, route.method.rawValue, route.path.description)
    summary = operation.summary[language]
    switch route.access {
    case .everybody: scope = words["docs-everybody"] ?? ""
    case .token(let needed), .graph(let needed): scope = words["scope-" + needed.rawValue] ?? needed.rawValue
    }
    let inPath = route.path.variables.map { name in
      Parameter(
        name: name, place: words["docs-inPath"] ?? "", type: words["docs-string"] ?? "", isRequired: true,
        documentation: "")
    }
    let inQuery = operation.parameters.map { parameter in
      Parameter(
        name: parameter.name, place: words["docs-inQuery"] ?? "", type: schemas.text(parameter.schema),
        isRequired: parameter.isRequired, documentation: parameter.documentation[language])
    }
    parameters = inPath + inQuery
    hasParameters = !parameters.isEmpty
    (bodies, answers) = (forms(operation.body), forms(operation.answer))
    hasBody = !bodies.isEmpty
    status = String(operation.status.code)
    example = Self.example(route)
  }

  /// What stands for the names in paths and for arguments that must be given.
  private static let samples = [
    "graph": "accounts", "node": "C-101", "relationship": "r1", "account": "C-101", "person": "P-0101",
    "target": "P-0132",
  ]

  private static func example(_ route: Route) -> String {
    let operation = route.operation
    let path = route.path.variables.reduce(route.path.description) { path, name in
      path.replacing("{\(name)}", with: samples[name] ?? "$" + name.uppercased())
    }
    let given = operation.parameters.filter(\.isRequired).map { parameter in
      "\(parameter.name)=\(samples[parameter.name] ?? "…")"
    }
    var words = ["curl"]
    if route.method == .delete { words.append("-X DELETE") }
    if route.access != .everybody { words.append("-H \"$AUTH\"") }
    if operation.answer["application/json"] == nil, let type = operation.answer.keys.min(), operation.answer.count > 1 {
      words.append("-H \"Accept: \(type)\"")
    }
    if !operation.body.isEmpty {
      words.append("-H \"Content-Type: application/json\" -d '\(operation.bodyExample)'")
    }
    let query = given.isEmpty ? "" : "?" + given.joined(separator: "&")
    return (words + ["\"$SERVER\(path)\(query)\""]).joined(separator: " ")
  }
}
