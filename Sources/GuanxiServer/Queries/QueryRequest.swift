internal import Foundation
internal import GuanxiEngine
internal import HTTPTypes
internal import HummingbirdCore

/// The statements that a body has, and the values of their parameters.
///
/// A body of `text/plain` is a script: a statement ends at a semicolon, or where the next line begins without white space. One of
/// `application/json` is an object with one `statement` and perhaps `parameters`.
struct QueryRequest: Sendable {
  let statements: [ShellScript.Entry]
  let parameters: [String: Value]

  private struct Input: Decodable {
    let statement: String
    let parameters: [String: JSONValueInput]?
  }

  /// Takes statements that were entered on a page.
  init(statements: [ShellScript.Entry]) {
    self.statements = statements
    parameters = [:]
  }

  /// Reads the body of a request.
  init(_ exchange: Exchange) async throws {
    let type = MediaType.of(exchange.request)
    guard type == "text/plain" || type == "application/json" else {
      throw MediaType.unsupported(["text/plain", "application/json"])
    }
    let body = try await exchange.body()
    guard let text = String(validating: body, as: UTF8.self) else {
      throw Problem(.badRequest, "The body is not UTF-8.", "请求体不是 UTF-8。")
    }
    if type == "application/json" {
      let input: Input
      do { input = try JSONDecoder().decode(Input.self, from: Data(body)) } catch {
        throw Problem(
          .badRequest, #"The body must be such as {"statement": "RETURN $days", "parameters": {"days": 90}}."#,
          #"请求体应形如 {"statement": "RETURN $days", "parameters": {"days": 90}}。"#)
      }
      // The whole text is one statement, as drivers send it.
      statements = [ShellScript.Entry(statement: input.statement)]
      parameters = (input.parameters ?? [:]).mapValues(\.value)
    } else {
      statements = ShellScript(text).entries
      parameters = [:]
    }
    let limit = exchange.server.limits.statements
    guard (1...limit).contains(statements.count) else {
      throw Problem(.badRequest, "Send from 1 to \(limit) statements.", "请发送 1 到 \(limit) 条语句。")
    }
    if let command = statements.first(where: \.isCommand) {
      throw Problem(
        .badStatement, "\(command.text.prefix(80)) is a command of the shell, not a statement.",
        "\(command.text.prefix(80)) 是 shell 命令，不是语句。", members: ["line": .integer(command.line)])
    }
  }
}
