public import Procedures
internal import PropertyGraph

/// The figures of a group that two views are compared by, in the order of the report.
public enum AccountFigure: String, Sendable, Hashable, CaseIterable {
  case coverage, coverageUpper, coveredCompanies, contactCoverage, businessCoverage, weightedCoverage,
    weightedCoverageUpper
  case decisionChain, decisionChainUpper, altifyStatus, champions, seats, vacantSeats
  case health, healthUpper, keyLevel, keyLevelUpper, generalLevel, organisationalLevel, organisationalLevelUpper
  case people, fragmentation, singleThreadedCompanies, effectiveThreads

  /// Its unit.
  public var unit: MeasurementUnit {
    switch self {
    case .coverage, .coverageUpper, .contactCoverage, .businessCoverage, .weightedCoverage, .weightedCoverageUpper,
      .decisionChain, .decisionChainUpper:
      .share
    case .coveredCompanies, .champions, .seats, .vacantSeats, .people, .singleThreadedCompanies: .count
    case .health, .healthUpper, .keyLevel, .keyLevelUpper, .generalLevel, .organisationalLevel,
      .organisationalLevelUpper:
      .score
    case .altifyStatus, .fragmentation, .effectiveThreads: .none
    }
  }

  /// Whether it counts whole things.
  var isWhole: Bool { unit == .count || self == .altifyStatus }

  /// Its name for a reader.
  public var title: LocalizedText {
    switch self {
    case .coverage: LocalizedText("Coverage", "子公司覆盖率")
    case .coverageUpper: LocalizedText("Coverage, upper bound", "子公司覆盖率上限")
    case .coveredCompanies: LocalizedText("Companies covered", "已覆盖公司数")
    case .contactCoverage: LocalizedText("Contact coverage", "联系覆盖率")
    case .businessCoverage: LocalizedText("Business coverage", "业务覆盖率")
    case .weightedCoverage: LocalizedText("Coverage by potential", "潜力加权覆盖率")
    case .weightedCoverageUpper: LocalizedText("Coverage by potential, upper bound", "潜力加权覆盖率上限")
    case .decisionChain: LocalizedText("Decision-chain coverage", "决策链覆盖率")
    case .decisionChainUpper: LocalizedText("Decision-chain coverage, upper bound", "决策链覆盖率上限")
    case .altifyStatus: LocalizedText("Altify status", "Altify 状态")
    case .champions: LocalizedText("Champions", "支持者（内部拥护者）人数")
    case .seats: LocalizedText("Seats that count", "计入席位")
    case .vacantSeats: LocalizedText("Vacant seats", "空缺席位")
    case .health: LocalizedText("Health", "关系健康度")
    case .healthUpper: LocalizedText("Health, upper bound", "关系健康度上限")
    case .keyLevel: LocalizedText("Key relationships", "关键客户关系")
    case .keyLevelUpper: LocalizedText("Key relationships, upper bound", "关键客户关系上限")
    case .generalLevel: LocalizedText("General relationships", "普遍客户关系")
    case .organisationalLevel: LocalizedText("Organisational relationship", "组织客户关系")
    case .organisationalLevelUpper: LocalizedText("Organisational relationship, upper bound", "组织客户关系上限")
    case .people: LocalizedText("People in the network", "关系网络人数")
    case .fragmentation: LocalizedText("Fragmentation D_F", "网络碎片化 D_F")
    case .singleThreadedCompanies: LocalizedText("Single-threaded companies", "单线联系公司数")
    case .effectiveThreads: LocalizedText("Effective threads", "有效联系线数")
    }
  }

  /// Its value among the figures of a group; nil where it is not known.
  public func value(in figures: AccountFigures) -> Double? {
    let (tally, health) = (figures.coverage.total, figures.health.total)
    return switch self {
    case .coverage: tally.share
    case .coverageUpper: tally.upperShare
    case .coveredCompanies: Double(tally.covered)
    case .contactCoverage: tally.contactShare
    case .businessCoverage: tally.businessShare
    case .weightedCoverage: tally.weightedShare
    case .weightedCoverageUpper: tally.upperWeightedShare
    case .decisionChain: figures.chains.total?.lower
    case .decisionChainUpper: figures.chains.total?.upper
    case .altifyStatus: Double(figures.status.rawValue)
    case .champions: Double(figures.champions.count)
    case .seats: Double(figures.chains.chains.flatMap(\.required).count)
    case .vacantSeats: Double(figures.vacantSeats)
    case .health: health.isUnknown ? nil : health.health.lower
    case .healthUpper: health.isUnknown ? nil : health.health.upper
    case .keyLevel: health.key?.lower
    case .keyLevelUpper: health.key?.upper
    case .generalLevel: health.general
    case .organisationalLevel: health.isUnknown ? nil : health.organisational.lower
    case .organisationalLevelUpper: health.isUnknown ? nil : health.organisational.upper
    case .people: Double(figures.network.count)
    case .fragmentation: figures.fragmentation
    case .singleThreadedCompanies: Double(figures.singleThreaded.count)
    case .effectiveThreads: figures.effectiveThreads
    }
  }
}
