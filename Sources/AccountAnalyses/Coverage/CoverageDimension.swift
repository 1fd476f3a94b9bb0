internal import PropertyGraph

/// A property by which a group's coverage is split.
enum CoverageDimension: String, CaseIterable {
  case level, region, industry, currency, rung

  /// The value of the property for a company; null where it is not known.
  func key(_ company: CompanyCoverage) -> Value {
    switch self {
    case .level: .integer(company.level)
    case .region: Value(company.region)
    case .industry: Value(company.industry)
    case .currency: Value(company.currency)
    case .rung: Value(company.rung?.rawValue)
    }
  }
}
