public import AccountAnalyses
import PropertyGraph

extension CustomerTreeModel {
  /// The group of a coverage report, in the order of its scope.
  ///
  /// A company whose state is unknown is drawn as unknown, whatever rung is known to hold at least.
  public init(_ report: CoverageReport) {
    let scope = report.scope
    let loops = Set(scope.closedLoops.joined())
    let companies = zip(scope.companies, report.companies).map { member, coverage in
      Company(
        id: member.node, name: coverage.name, parent: member.treeParent, share: member.treeShare,
        mark: CoverageMark(coverage), state: coverage.state, potential: coverage.potential,
        whiteSpace: coverage.state == .gap ? coverage.whiteSpace : nil, currency: coverage.currency,
        isMinority: member.basis == .declaration && member.votes > 0, isInLoop: loops.contains(member.node))
    }
    let others = scope.companies.flatMap { member in
      member.directHoldings.filter { !$0.isInTree }
        .map { Holding(owner: $0.owner, held: member.node, share: $0.share) }
    }
    let weighted = report.total.weightedShare
    self.init(
      name: scope.companies.first?.name ?? "", asOf: report.asOf, companies: companies, otherHoldings: others,
      windowDays: report.options.windowDays,
      weightedShare: weighted.flatMap { lower in report.total.upperWeightedShare.map { lower...max(lower, $0) } })
  }
}

extension CoverageMark {
  fileprivate init(_ coverage: CompanyCoverage) {
    let rung = coverage.state == .unknown ? nil : coverage.rung
    self = rung.flatMap { CoverageMark(rung: $0.rawValue) } ?? .unknown
  }
}
