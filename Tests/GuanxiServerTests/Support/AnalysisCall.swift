import Foundation
import GuanxiEngine
import Testing

/// One analysis with the arguments of its documented example, as each door takes them.
struct AnalysisCall: Sendable, CustomTestStringConvertible {
  /// The name of the report.
  let name: String
  /// The call in the query language, of the sample graph.
  let statement: String
  /// The line of the query language that means the same.
  let line: String
  /// The arguments by name.
  let arguments: [(name: String, value: String)]

  var testDescription: String { name }

  /// Every analysis, from the one list.
  static let all = AnalysisCatalog.standard.procedures.map { AnalysisCall($0) }

  private init(_ procedure: any Procedure) {
    name = procedure.signature.reportName
    statement = AnalysisProcedure(procedure).example
    line = procedure.signature.line.example.replacing("Acme Group", with: "C-101")
      .replacing("Acme Cloud", with: "C-101").replacing("Acme imaging renewal", with: "B-001")
      .replacing("Wang Fang", with: "P-0132")
    let inside = statement.split(separator: "({", maxSplits: 1).last?.dropLast(2) ?? ""
    arguments = inside.matches(of: /(\w+): ('(?:[^'\\]|\\.)*'|[^,]+)/).map { match in
      (String(match.1), match.2.hasPrefix("'") ? String(match.2.dropFirst().dropLast()) : String(match.2))
    }
  }

  /// The path of its report with the arguments.
  var path: String {
    let items = (arguments + [("asOf", "2026-06-30")]).map { "\($0.name)=\(Self.encoded($0.value))" }
    return "/v1/graphs/medical-devices/reports/\(name)?" + items.joined(separator: "&")
  }

  /// The words of the command.
  var words: [String] {
    ["report", name]
      + arguments.flatMap { ["--" + CommandSpelling.option($0.name), $0.value] }
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
  }
}
