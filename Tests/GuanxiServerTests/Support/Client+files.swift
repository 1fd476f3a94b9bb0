import Foundation

/// A part of a body with files.
struct FilePart {
  let name: String
  var file: String?
  let text: String

  /// A file.
  static func file(_ name: String, _ text: String) -> FilePart { FilePart(name: "files", file: name, text: text) }

  /// A mapping.
  static func mapping(_ text: String) -> FilePart { FilePart(name: "mapping", file: "crm.yaml", text: text) }

  /// A field.
  static func field(_ name: String, _ text: String) -> FilePart { FilePart(name: name, text: text) }

  /// The bytes of a body with some parts, between which `cut` stands.
  static func body(_ parts: [FilePart]) -> Data {
    let texts = parts.map { part in
      let file = part.file.map { "; filename=\"\($0)\"" } ?? ""
      return "--cut\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n\(part.text)\r\n"
    }
    return Data((texts.joined() + "--cut--\r\n").utf8)
  }

  /// The type of such a body.
  static let type = ["Content-Type": "multipart/form-data; boundary=cut"]
}

extension Client {
  /// Sends files by POST.
  func upload(_ path: String, _ parts: [FilePart], _ fields: [String: String] = [:]) async throws -> Answer {
    try await send("POST", path, fields.merging(FilePart.type) { $1 }, body: FilePart.body(parts))
  }

  /// The value of the one cell that a statement answers.
  func value(_ statement: String, in graph: String = "accounts") async throws -> String {
    let answer = try await post("/v1/graphs/\(graph)/query?format=csv", statement, type: "text/plain")
    return answer.text.split(whereSeparator: \.isNewline).dropFirst().first.map(String.init) ?? ""
  }
}
