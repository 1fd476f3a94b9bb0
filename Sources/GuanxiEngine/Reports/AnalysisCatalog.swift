internal import AccountAnalyses
public import Procedures

/// The registry of analyses: the one list from which commands, help and documentation are made.
public struct AnalysisCatalog: Sendable {
  /// Every analysis, in the order in which help lists them.
  public let procedures: [any Procedure]

  /// The analyses of the product.
  public static let standard = AnalysisCatalog(procedures: AccountAnalyses.all)

  /// Makes a catalogue.
  public init(procedures: [any Procedure]) { self.procedures = procedures }

  /// The analysis of that report name (`coverage`) or full name (`account.coverage`).
  public func procedure(named name: String) throws(GuanxiError) -> any Procedure {
    if let found = procedures.first(where: { $0.signature.reportName == name || $0.signature.name == name }) {
      return found
    }
    let known = procedures.map(\.signature.reportName)
    let hint = NearestName.find(name, among: known).map { "Did you mean \"\($0)\"?" }
    throw .usage(
      "There is no analysis \"\(name)\". \(hint ?? "The analyses are: \(known.joined(separator: ", ")).")")
  }

  /// The analyses with their parameters and an example each, as help shows them.
  public func help(_ language: Language) -> String {
    procedures.map { Self.help($0.signature, language) }.joined(separator: "\n")
  }

  private static func help(_ signature: ProcedureSignature, _ language: Language) -> String {
    var lines = ["  \(signature.reportName): \(signature.summary[language])"]
    for (position, parameter) in signature.parameters.enumerated() {
      let isPositional = position == 0 && parameter.isRequired
      let name =
        isPositional ? "<\(parameter.name)>" : "--\(CommandSpelling.option(parameter.name)) <\(parameter.type.name)>"
      let given = parameter.defaultValue.isNull ? "" : " (\(parameter.defaultValue.plainText) unless given)"
      lines.append("      \(name)  \(parameter.documentation[language])\(given)")
    }
    return lines.joined(separator: "\n")
  }
}
