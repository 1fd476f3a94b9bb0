public import Procedures

/// What stands on one page of A4 for a meeting: figures, a trend, and tables with remarks.
public struct FactSheet: Sendable {
  /// A figure with its title.
  public struct Figure: Sendable {
    let title: String
    let text: String

    /// Makes a figure.
    public init(title: String, text: String) {
      (self.title, self.text) = (title, text)
    }
  }

  /// The head of a column; numbers stand at its right.
  public struct Column: Sendable {
    let title: String
    let isNumeric: Bool

    /// Makes a column.
    public init(title: String, isNumeric: Bool) {
      (self.title, self.isNumeric) = (title, isNumeric)
    }
  }

  /// A heading with a table, or remarks, or both; a sentence where there is neither.
  public struct Section: Sendable {
    let title: String
    let columns: [Column]
    let rows: [[String]]
    let notes: [String]

    /// Makes a section.
    ///
    /// - Parameter rows: the cells of each row, one a column; cells that are missing are empty.
    public init(title: String, columns: [Column] = [], rows: [[String]] = [], notes: [String] = []) {
      (self.title, self.columns, self.rows, self.notes) = (title, columns, rows, notes)
    }
  }

  let language: Language
  let title: String
  let subtitle: String
  let figures: [Figure]
  /// Shares from 0 to 1 over time, the oldest first.
  let trend: [Double]
  let trendTitle: String
  let sections: [Section]

  /// Makes a sheet; of figures the first twelve are shown, of sections the first eight.
  public init(
    language: Language, title: String, subtitle: String, figures: [Figure], trend: [Double], trendTitle: String,
    sections: [Section]
  ) {
    (self.language, self.title, self.subtitle) = (language, title, subtitle)
    self.figures = Array(figures.prefix(12))
    self.trend = trend.filter(\.isFinite).suffix(200).map { min(max($0, 0), 1) }
    self.trendTitle = trendTitle
    self.sections = Array(sections.prefix(8))
  }
}
