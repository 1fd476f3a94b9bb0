public import Procedures
public import PropertyGraph

/// What was found first about each person of a group, for diagrams that mark them.
///
/// The marks are those of a ``WeakLinkReport``. A loss is computed only where a mark hangs on it: for the severity that is
/// asked for, and where several things could happen to one subject.
public struct WeakLinkMarks: Sendable {
  /// By person, company, post or buying center: the finding in a few words.
  public let titles: [NodeID: LocalizedText]

  /// Looks for the marks of a group.
  ///
  /// - Parameters:
  ///   - parent: the parent company of the group.
  ///   - view: the graph as the caller sees it on a date.
  ///   - severity: the least severity of a link that is marked.
  public init(of parent: NodeID, in view: GraphView, from severity: WeakLink.Severity = .low) {
    let search = WeakLinkSearch(of: parent, in: view, options: WeakLinkOptions())
    let losses = WeakLinkLosses(search.facts, NearestColleague(search.facts), AddedFragmentation())
    var titles: [NodeID: LocalizedText] = [:]
    for (subject, findings) in search.computed {
      if severity == .low, let first = findings.first, Set(findings.map(\.stake)).count == 1 {
        if losses.canTell(first.stake) { titles[subject] = first.kind.title }
        continue
      }
      guard let best = losses.largest(of: findings, isMeasured: false).best,
        WeakLink.Severity(points: best.result.loss.largest) >= severity
      else { continue }
      titles[subject] = WeakLinkFinding.ordered(findings, first: best.stake).first?.kind.title
    }
    self.titles = titles
  }
}
