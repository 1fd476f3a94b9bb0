/// What a check of every byte of a graph file found.
public struct VerificationReport: Hashable, Sendable {
  /// One thing that was checked.
  public struct Finding: Hashable, Sendable {
    /// What kind of thing was checked.
    public enum Subject: Hashable, Sendable {
      /// The file as a whole: the structure of its pages and the list of its snapshots.
      case file
      /// The entry of a snapshot with its list of parts.
      case snapshot(id: Int64, name: String)
      /// The change log as a whole, and the graph that comes of it.
      case log
      /// A record of the change log, by its sequence.
      case record(Int64)
      /// A part, by its number in the table `part`.
      case part(Int64)
    }

    /// What was checked.
    public let subject: Subject
    /// What is wrong; nil where all is well.
    public let problem: String?
    /// What the problem costs: "nodes 4096 to 8191 of snapshot "June"". Empty where all is well.
    public let losses: [String]

    /// Whether all is well.
    public var isIntact: Bool { problem == nil }
  }

  /// The path of the file.
  public let file: String
  /// Everything that was checked: the file, then its snapshots, its parts, and its change log, each by number.
  public let findings: [Finding]

  /// Whether the file is free of damage.
  public var isIntact: Bool { findings.allSatisfy(\.isIntact) }
  /// What is damaged.
  public var problems: [Finding] { findings.filter { !$0.isIntact } }
}

extension VerificationReport.Finding: CustomStringConvertible {
  /// The finding in one line.
  public var description: String {
    let loss = losses.isEmpty ? "" : " (lost: \(losses.joined(separator: "; ")))"
    return "\(subject): \(problem.map { $0 + loss } ?? "intact")"
  }
}

extension VerificationReport.Finding.Subject: CustomStringConvertible {
  /// The thing that was checked, as it stands in messages.
  public var description: String {
    switch self {
    case .file: "file"
    case .snapshot(let id, let name): "snapshot \(id) \"\(name)\""
    case .log: "change log"
    case .record(let sequence): "record \(sequence) of the change log"
    case .part(let number): "part \(number)"
    }
  }
}
