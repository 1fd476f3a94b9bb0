import PropertyGraph

/// Builds a column of texts; every distinct text is made a string once.
final class StringColumnBuilder: ColumnBuilder {
  private var cells = SparseValues<UInt32>()
  /// No text calls back into the builder, so that this is not checked for each.
  @exclusivity(unchecked) private var dictionary = ByteDictionary()

  func append(_ block: RecordBlock, _ column: Int, _ rows: RowProblems) {
    cells.append(
      block, column, keepsQuotedEmpty: true, parse: { dictionary.enter($0).code }, failed: { _ in })
  }

  /// The code of each row that has a text, the rows, and the texts by code.
  var coded: (codes: [UInt32], rows: [UInt32]?, texts: [String]) {
    (cells.values, cells.rows, dictionary.texts)
  }

  func column(_ key: String) -> PropertyColumn {
    PropertyColumn(
      key: key, rows: cells.rows, values: .strings(codes: cells.values, dictionary: dictionary.texts))
  }
}
