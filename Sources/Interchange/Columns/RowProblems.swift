/// The rows of one file that cannot be loaded, and why.
final class RowProblems {
  let file: String
  let columnNames: [String]
  /// The rows before the block at hand.
  private(set) var firstRow = 0

  private(set) var badRows: Set<UInt32> = []
  private var pending: [ImportProblem] = []
  /// Rows of the block at hand whose form is wrong: their cells may stand in the wrong columns.
  private var malformedRows: Set<Int> = []

  init(file: String, columnNames: [String]) {
    self.file = file
    self.columnNames = columnNames
  }

  /// Notes the flaws in the form of a block's records; to be called before its cells are looked at.
  func beginBlock(_ block: RecordBlock) {
    malformedRows = []
    for flaw in block.flaws {
      malformedRows.insert(flaw.row)
      let isCount = if case .fieldCount = flaw.kind { true } else { false }
      add(
        block, flaw.row, isCount ? nil : flaw.column,
        CellFailure(reason: flaw.kind.reason(columnCount: columnNames.count), advice: flaw.kind.advice))
    }
  }

  /// Hands over what was found in the block.
  func endBlock(_ block: RecordBlock, into log: inout ProblemLog) {
    firstRow += block.rowCount
    log.add(sorted: pending)
    pending.removeAll()
  }

  /// Notes that a cell cannot be read as its column's type.
  func refuse(_ block: RecordBlock, _ row: Int, _ column: Int, as type: ColumnType) {
    let text = block.text(row, column)
    refuse(block, row, column, text, CellFailure(text, type: type))
  }

  /// Notes that a list holds an element that cannot be read as its column's type.
  func refuse(_ block: RecordBlock, _ row: Int, _ column: Int, listOf type: ColumnType, _ form: ListText) {
    let elements = form.elements(of: block.text(row, column))
    let wrong = elements.first { element in
      var element = element
      return element.withUTF8 { CellParsing.value($0, as: type) } == nil
    }
    let text = wrong ?? ""
    refuse(block, row, column, text, CellFailure(text, type: type))
  }

  /// Notes that a cell cannot be used.
  func refuse(_ block: RecordBlock, _ row: Int, _ column: Int, _ text: String?, _ failure: CellFailure) {
    guard !malformedRows.contains(row) else { return }
    add(block, row, column, failure, text: text)
  }

  /// Notes that a row cannot be loaded, whatever block it was in.
  func refuse(
    row: UInt32, line: UInt32, column: Int? = nil, value: String? = nil, _ failure: CellFailure,
    into log: inout ProblemLog
  ) {
    badRows.insert(row)
    log.add(problem(line: line, column, value, failure.reason, failure.advice))
  }

  /// Notes that a cell can be used but should be looked at.
  func doubt(_ block: RecordBlock, _ row: Int, _ column: Int?, _ reason: String, advice: String) {
    var problem = problem(line: block.lines[row], column, column.map { block.text(row, $0) }, reason, advice)
    problem.severity = .warning
    pending.append(problem)
  }

  /// Whether a row of the block at hand cannot be loaded.
  func isBad(_ row: Int) -> Bool { !badRows.isEmpty && badRows.contains(UInt32(clamping: firstRow + row)) }

  /// The rows that can be loaded, ascending; nil where all can.
  func goodRows(of count: Int) -> [UInt32]? {
    badRows.isEmpty ? nil : (0..<UInt32(clamping: count)).filter { !badRows.contains($0) }
  }

  private func add(_ block: RecordBlock, _ row: Int, _ column: Int?, _ failure: CellFailure, text: String? = nil) {
    badRows.insert(UInt32(clamping: firstRow + row))
    pending.append(problem(line: block.lines[row], column, text, failure.reason, failure.advice))
  }

  private func problem(
    line: UInt32, _ column: Int?, _ value: String?, _ reason: String, _ advice: String
  ) -> ImportProblem {
    ImportProblem(
      file: file, line: Int(line), column: column.map { $0 + 1 },
      columnName: column.flatMap { columnNames.indices.contains($0) ? columnNames[$0] : nil }, value: value,
      reason: reason, advice: advice)
  }
}
