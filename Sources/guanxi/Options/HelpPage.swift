import GuanxiEngine

/// The help of one analysis or diagram: `guanxi report coverage --help`, `guanxi help diagram tree`.
///
/// The library that reads the command line knows the subcommands alone; what follows them is declared by the analyses.
enum HelpPage {
  /// The page that the words ask for; nil where they ask for nothing or for the help of a subcommand.
  static func text(for words: [String]) -> String? {
    let asks: Set<String> = ["--help", "-h", "help"]
    let plain = words.filter { !asks.contains($0) }
    guard plain.count < words.count, plain.count >= 2, let signature = signature(plain[0], plain[1]) else { return nil }
    let tag = plain.firstIndex(of: "--language").flatMap { $0 + 1 < plain.count ? plain[$0 + 1] : nil }
    let language = tag.flatMap(Language.init(tag:)) ?? LanguageOptions.environment
    let isReport = plain[0] == "report"
    return AnalysisHelp(signature, language: language, width: Terminal.width ?? 80).text(
      command: "guanxi \(plain[0]) \(plain[1])",
      options: "--graph <path> [--as-of <date>] [--language <en|zh-Hans>] "
        + (isReport ? "[--format <format>]" : "--to <file>") + LocalizedText(" [options]", " [选项]")[language],
      givesRows: isReport)
  }

  private static func signature(_ subcommand: String, _ name: String) -> ProcedureSignature? {
    switch subcommand {
    case "report": try? AnalysisCatalog.standard.procedure(named: name).signature
    case "diagram": DiagramKind(rawValue: name)?.signature
    default: nil
    }
  }
}
