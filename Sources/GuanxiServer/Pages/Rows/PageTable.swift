internal import GuanxiEngine

/// A table as the templates show it.
struct PageTable: Sendable {
  /// The head of a column.
  struct Column: Sendable {
    let title: String
    let isNumeric: Bool
  }

  /// One cell.
  struct Cell: Sendable {
    let text: String
    var href: String?
    var isNumeric = false
    /// A word for the look of a state, which the text says too.
    var mark: String?
    /// The width of the bar behind a share, from 0 to 100.
    var bar: Int?
  }

  /// One row.
  struct Row: Sendable {
    let cells: [Cell]
  }

  let caption: String
  let columns: [Column]
  let rows: [Row]
  let isEmpty: Bool

  /// Makes a table.
  init(caption: String, columns: [Column], rows: [Row]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    isEmpty = rows.isEmpty
  }
}
