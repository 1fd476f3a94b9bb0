public import Procedures

/// The questions about accounts that can be asked.
public enum AccountAnalyses {
  /// Every one of them, in the order of the help.
  public static let all: [any Procedure] = [
    ScopeAnalysis(),
    CoverageAnalysis(),
    CoverageBreakdownAnalysis(),
    CoverageTrendAnalysis(),
    CoverageDifferenceAnalysis(),
    WhiteSpaceAnalysis(),
    StrengthAnalysis(),
    CategoryPenetrationAnalysis(),
    WalletShareAnalysis(),
    InfluenceAnalysis(),
    DecisionChainAnalysis(),
    DecisionChainSeatsAnalysis(),
    OrganisationAnalysis(),
    RelationshipHealthAnalysis(),
    RelationshipHealthTrendAnalysis(),
    VotingPowerAnalysis(),
    GroupSupportAnalysis(),
    RecencyFrequencyMoneyAnalysis(),
    IntroductionPathsAnalysis(),
    WhomToWinAnalysis(),
    LevelMatchingAnalysis(),
    InterlocksAnalysis(),
    WhatIfAnalysis(),
    WeakLinksAnalysis(),
    DataQualityAnalysis(),
    DuplicatesAnalysis(),
  ]
}
