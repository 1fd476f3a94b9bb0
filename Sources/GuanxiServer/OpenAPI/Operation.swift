internal import GuanxiEngine
internal import HTTPTypes

/// What a route is for, for people and programs: what it takes and gives.
struct Operation: Sendable {
  /// One parameter of the query string, or of the header.
  struct Parameter: Sendable {
    let name: String
    let schema: JSON
    let isRequired: Bool
    let documentation: LocalizedText

    init(_ name: String, _ schema: JSON, isRequired: Bool = false, _ documentation: LocalizedText) {
      self.name = name
      self.schema = schema
      self.isRequired = isRequired
      self.documentation = documentation
    }
  }

  /// The name of the operation, unique among all.
  let id: String
  /// The group in which it is listed.
  let group: String
  /// What it answers, in one sentence.
  let summary: LocalizedText
  /// The parameters of the query string.
  var parameters: [Parameter] = []
  /// The schemas of the body by media type; empty where none is taken.
  var body: [String: JSON] = [:]
  /// Whether the body must be there.
  var needsBody = true
  /// A body as an example has it.
  var bodyExample = "{}"
  /// The status of success.
  var status = HTTPResponse.Status.ok
  /// Whether what is there already can be in the way although there is no body.
  var conflicts = false
  /// The schemas of the answer by media type.
  var answer: [String: JSON]
  /// The statuses of problems besides those that every route of its kind has.
  var problems: [String] = []
  /// Whether `If-None-Match` is heeded.
  var isConditional = false
}
