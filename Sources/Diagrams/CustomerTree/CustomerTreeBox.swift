import Procedures

/// The text and the look of one box of the customer tree: a name above, a strip with the coverage below.
struct CustomerTreeBox {
  /// The name before it is broken into lines.
  let name: CleanText
  /// The line on the strip.
  let status: String
  /// The rung whose colour fills the strip, nil for a summary.
  let mark: CoverageMark?
  let isWhiteSpace: Bool
  /// What a screen reader says of the strip.
  let spokenStatus: String
  /// The share on the edge to the parent, empty where there is none.
  let share: String

  /// The box of a company.
  init(_ company: CustomerTreeModel.Company, texts: CustomerTreeTexts) {
    let name = CleanText(company.name)
    self.name = name.isEmpty ? CleanText(texts.unnamed) : name
    mark = company.mark
    isWhiteSpace = company.isWhiteSpace
    share = company.share.map(CompactNumber.share) ?? ""
    var parts = [company.mark.badge + (company.isInLoop ? " \(texts.loop)" : "")]
    let currency = company.currency.map { String(CleanText($0).value.prefix(8)) }
    if company.isWhiteSpace, let whiteSpace = company.whiteSpace {
      parts.append(
        texts.whiteSpace(CompactNumber.amount(whiteSpace, currency: currency, in: texts.language)))
    } else if let potential = company.potential {
      parts.append(CompactNumber.amount(potential, currency: currency, in: texts.language))
    }
    if company.isMinority { parts.append(texts.minority) }
    status = parts.joined(separator: " | ")
    parts[0] = texts.spoken(company.mark) + (company.isInLoop ? texts.spokenLoop : "")
    spokenStatus = parts.joined(separator: texts.comma)
  }

  /// The box that stands for the companies of a tally.
  init(_ tally: StateTally, texts: CustomerTreeTexts) {
    name = CleanText(texts.summaryHead(tally))
    status = texts.summaryTally(tally)
    spokenStatus = status
    mark = nil
    isWhiteSpace = false
    share = ""
  }
}
