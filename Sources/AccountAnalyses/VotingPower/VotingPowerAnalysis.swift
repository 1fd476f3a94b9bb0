internal import AccountModel
public import Procedures
public import PropertyGraph

/// Who of a buying center can decide a vote: `account.votingPower`.
public struct VotingPowerAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.votingPower", reportName: "voting-power",
    title: LocalizedText("Voting power", "表决权力"),
    summary: LocalizedText(
      "Who of a buying center can decide a vote, how it stands, and which undecided would carry it.",
      "采购中心里谁的一票能左右表决结果、目前形势如何、争取哪些未表态者即可通过。"),
    parameters: [
      BuyingCenterText.parameter,
      ProcedureParameter(
        "votes", .choice(VotingPowerOptions.Votes.allCases.map(\.rawValue)), default: "influence",
        LocalizedText(
          "Where the votes come from: influence (a vote a point), equal (one each) or role (approver 10 to user 3).",
          "票数来源：influence（影响力每分一票）、equal（每人一票）或 role（按角色，批准者 10 票至使用者 3 票）。")),
      ProcedureParameter(
        "weights", .text,
        LocalizedText(
          "The votes of single members, where they are known better, such as \"P-1=3, P-2=1\".",
          "个别成员的实际票数，例如“P-1=3, P-2=1”。")),
      ProcedureParameter(
        "quota", .number, default: 0.5, unit: .share, range: 0.5...1,
        LocalizedText(
          "The share of all votes that must be exceeded; with 1 all votes are needed.", "须超过的票数比例；为 1 时须全票通过。")),
      ProcedureParameter(
        "approverVeto", .boolean, default: true,
        LocalizedText("Whether nothing passes without every approver.", "批准者是否拥有一票否决权。")),
    ],
    columns: [
      BuyingCenterText.person, BuyingCenterText.name, BuyingCenterText.role,
      AnalysisColumns.count("votes", "Votes", "票数"), ReportColumn("veto", LocalizedText("Veto", "否决权"), .boolean),
      BuyingCenterText.support,
      ReportColumn(
        "position", LocalizedText("Would vote", "预计投票"),
        .choice(VotingPowerReport.Position.allCases.map(\.rawValue) + ["vacant"])),
      AnalysisColumns.share("shapleyShubik", "Shapley–Shubik", "沙普利–舒比克指数"),
      AnalysisColumns.share("banzhaf", "Banzhaf", "班扎夫指数"),
      AnalysisColumns.share("absoluteBanzhaf", "Banzhaf, absolute", "班扎夫绝对指数"),
      ReportColumn("decisive", LocalizedText("Decides alone", "一人可定局"), .boolean),
      ReportColumn("needed", LocalizedText("Win next", "优先争取"), .boolean), AnalysisColumns.evidence,
    ],
    line: LinePattern(
      "VOTING POWER IN $buyingCenter [VOTES $votes]", example: "VOTING POWER IN \"Acme imaging renewal\" VOTES equal"),
    formulaVersion: 1,
    sources: [
      FormulaSource(
        "L. S. Shapley and M. Shubik 1954, A method for evaluating the distribution of power in a committee system",
        reference: "doi:10.2307/1951053"),
      FormulaSource("J. F. Banzhaf 1965, Weighted voting doesn't work, Rutgers Law Review 19, 317–343"),
      FormulaSource("G. Owen 1972, Multilinear extensions of games", reference: "doi:10.1287/mnsc.18.5.64"),
      FormulaSource(
        "Definition of this project: votes from influence or role, the veto of approvers, votes from support"),
    ])

  /// The vote with its types, for whoever draws it.
  public func report(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> VotingPowerReport {
    let center = try AccountDirectory(view, of: .buyingCenter).node(arguments["buyingCenter"])
    let members = BuyingCenterMembers(of: center, in: view)
    var options = VotingPowerOptions()
    options.votes = VotingPowerOptions.Votes(rawValue: try arguments.text("votes")) ?? .influence
    options.quota = try arguments.number("quota")
    options.approversHaveVeto = arguments["approverVeto"] == true
    for (name, votes) in try NamedNumbers.read("weights", arguments) {
      guard votes <= 1_000_000, let whole = Int(exactly: votes) else {
        throw .outOfRange(
          parameter: "weights", found: "\(name)=\(votes)", allowed: "whole numbers from 0 to 1000000")
      }
      options.givenVotes[try Self.member(name, of: members, in: view)] = whole
    }
    return VotingPowerReport(members, options: options)
  }

  /// Lists the members by falling power, then by falling influence, and the vacant seats last.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    let order = report.voters.indices.sorted { a, b in
      let power = (report.voters[a].shapleyShubik ?? 0, report.voters[b].shapleyShubik ?? 0)
      // Equal powers can differ in their last digits.
      return (power.0 - power.1).magnitude > 1e-9 ? power.0 > power.1 : a < b
    }
    let vacant = report.center.vacant.map { seat -> [Value] in
      [
        .null, Value(seat.name), Value(seat.role?.rawValue), 0, .null, .null, "vacant", .null, .null, .null, .null,
        .null, .list(seat.facts),
      ]
    }
    let name = report.center.name
    return ReportTable(
      arguments, title: LocalizedText("Voting power in \(name)", "\(name) 的表决权力"), asOf: view.asOf,
      rows: order.map { Self.row(report.voters[$0]) } + vacant, summary: Self.summary(report),
      notes: VotingPowerText.notes(report, usesInfluence: arguments["votes"] == "influence"))
  }

  private static func row(_ voter: VotingPowerReport.Voter) -> [Value] {
    let member = voter.member
    return [
      .node(member.person), .string(member.name), Value(member.role?.rawValue), .integer(voter.votes),
      .boolean(voter.hasVeto), Value(member.support), .string(voter.position.rawValue), Value(voter.shapleyShubik),
      Value(voter.banzhaf), Value(voter.absoluteBanzhaf), .boolean(voter.isDecisive), .boolean(voter.isNeeded),
      .list(member.facts),
    ]
  }

  private static func summary(_ report: VotingPowerReport) -> [SummaryLine] {
    func count(_ name: String, _ english: String, _ chinese: String, _ value: Int) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), .integer(value), unit: .count)
    }
    return [
      SummaryLine("outcome", LocalizedText("As it stands", "目前形势"), Value(report.outcome?.rawValue)),
      count("for", "Votes for", "赞成票", report.votes(.supports)),
      count("against", "Votes against", "反对票", report.votes(.opposes)),
      count("undecided", "Votes undecided", "未表态票", report.votes(.undecided)),
      count("quota", "Votes needed", "通过所需票数", report.game.quota),
      count("votes", "Votes in all", "总票数", report.game.totalWeight),
      count("members", "Members", "成员数", report.voters.count),
      count("vacant", "Vacant", "空缺", report.center.vacant.count),
    ]
  }

  /// The member of that id or name.
  private static func member(
    _ name: String, of center: BuyingCenterMembers, in view: GraphView
  ) throws(ProcedureError) -> NodeID {
    let byID = center.members.filter { NamedNode($0.person, in: view).id == name }
    let found = byID.isEmpty ? center.members.filter { $0.name == name } : byID
    guard let only = found.first else {
      throw .unknownName(name, kind: .person, candidates: center.members.prefix(5).map(\.name))
    }
    if found.count > 1 { throw .ambiguousName(name, kind: .person, candidates: found.map(\.name)) }
    return only.person
  }
}
