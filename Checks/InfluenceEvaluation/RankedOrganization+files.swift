internal import PropertyGraph

extension RankedOrganization {
  /// An organisation from two files of text.
  ///
  /// - Parameters:
  ///   - mail: rows of sender, recipient and time; the time may be absent.
  ///   - rank: rows of superior and subordinate.
  public init(mail: String, rank: String) throws {
    let rows = try SeparatedFile(path: mail).columns(
      [
        ["sender", "from", "source"], ["recipient", "receiver", "to", "target"],
        ["time", "date", "eventdate", "timestamp"],
      ],
      isHeader: { $0.count > 2 && TimeText.value($0[2]).isNull && !$0[2].isEmpty })
    let ties = rows.compactMap { row in
      row[0].isEmpty || row[1].isEmpty
        ? nil : CommunicationTie(source: row[0], target: row[1], at: TimeText.value(row[2]))
    }
    let known = Set(ties.flatMap { [$0.source, $0.target] })
    let pairs = try SeparatedFile(path: rank).columns(
      [["superior", "manager", "boss"], ["subordinate", "report", "employee"]],
      isHeader: { row in !row.prefix(2).contains { known.contains($0) } })
    guard !ties.isEmpty else { throw EvaluationError.noRows(mail) }
    guard !pairs.isEmpty else { throw EvaluationError.noRows(rank) }
    try self.init(
      mail, ties: ties,
      outranking: pairs.compactMap { row in
        row[0].isEmpty || row[1].isEmpty ? nil : (superior: row[0], subordinate: row[1])
      })
  }
}

/// Why an organisation cannot be judged.
public enum EvaluationError: Error, CustomStringConvertible {
  /// A file has no row that can be used.
  case noRows(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noRows(let path): "\(path): no usable row; expected two names a line, separated by ; or ,"
    }
  }
}
