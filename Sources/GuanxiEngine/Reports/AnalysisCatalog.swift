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

  /// The analyses with what each answers, one a line, as help lists them.
  public func help(_ language: Language) -> String {
    procedures.map { "  \($0.signature.reportName): \($0.signature.summary[language])" }.joined(separator: "\n")
  }
}
