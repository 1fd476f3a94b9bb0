internal import AccountModel
public import Procedures
public import PropertyGraph

/// What every figure would be if a person left, changed their support or were won: `account.whatIf`.
public struct WhatIfAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.whatIf", reportName: "what-if",
    title: LocalizedText("What if", "假设分析"),
    summary: LocalizedText(
      "Every figure before and after a person of either side leaves, changes their support, or is won.",
      "某人（任何一方）离开、改变支持度或被争取后，各项指标的前后对比。"),
    parameters: [
      ProcedureParameter(
        "person", .person, isRequired: true,
        LocalizedText("The person of either side: their id or name.", "任何一方的人员：编号或姓名。")),
      ProcedureParameter(
        "support", .number, range: -1...1,
        LocalizedText(
          "How far one of theirs is for us from now on, from -1 to 1; without it and without \"with\" the person leaves.",
          "对方人员此后的支持度，-1 至 1；未给出且未给出 with 时，按此人离开计算。")),
      ProcedureParameter(
        "with", .person,
        LocalizedText("The one of ours who wins one of theirs.", "争取到对方该人员的我方人员。")),
      ProcedureParameter(
        "account", .account,
        LocalizedText(
          "The account whose figures are wanted; else each account that the person has to do with.",
          "要查看的客户；默认为与此人有关的全部客户。")),
      AnalysisParameters.window, AnalysisParameters.threshold, AnalysisParameters.recordsFrom,
    ],
    columns: [
      ReportColumn("account", LocalizedText("Account", "客户"), .text), AnalysisColumns.company,
      ReportColumn("name", LocalizedText("About", "对象"), .text),
      ReportColumn(
        "figure", LocalizedText("Figure", "指标"),
        .choice(AccountFigure.allCases.map(\.rawValue) + CompanyFigure.allCases.map(\.rawValue))),
      ReportColumn("before", LocalizedText("Before", "之前"), .number),
      ReportColumn("after", LocalizedText("After", "之后"), .number),
      ReportColumn("difference", LocalizedText("Difference", "变化"), .number),
      ReportColumn("unit", LocalizedText("Unit", "单位"), .text),
    ],
    line: LinePattern(
      "WHAT IF $person [LEAVES] [SUPPORTS US BY $support] [IS WON BY $with] [IN $account]",
      example: "WHAT IF \"Wang Fang\" LEAVES IN \"Acme Group\""), formulaVersion: 1,
    sources: [
      FormulaSource("Definition of this project: the figures of each analysis on the view as it would be"),
      FormulaSource(
        "Borgatti, Identifying sets of key players in a social network, 2006",
        reference: "doi:10.1007/s10588-006-7084-x"),
    ])

  enum CompanyFigure: String, CaseIterable { case rung, companyDecisionChain, companyHealth }

  /// The comparisons with their types, one for each account.
  public func reports(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> [WhatIfReport] {
    let account = try arguments.node("account", .account, in: view)
    let event = try event(arguments, view)
    let options = try arguments.coverageOptions()
    var reports: [WhatIfReport] = []
    do throws(ChangeError) {
      for parent in account.map({ [$0] }) ?? TouchedAccounts.of(event.person, in: view) {
        reports.append(try WhatIfReport(event, for: parent, in: view, options: options))
      }
    } catch {
      throw .outOfRange(
        parameter: "person", found: NamedNode(event.person, in: view).displayName, allowed: error.description)
    }
    return reports
  }

  /// Lists every figure of each account, then the companies for which something changes.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let reports = try reports(arguments, on: view)
    let event = try event(arguments, view)
    let rows = reports.flatMap { report in
      let account = report.before.scope.parentName
      return report.comparisons.map { Self.row($0, account) } + report.companies.flatMap { Self.rows($0, account) }
    }
    let changed = reports.reduce(0) { $0 + $1.comparisons.count { $0.before != $0.after } }
    let title = Self.title(event, view)
    let account = try arguments.node("account", .account, in: view).map { NamedNode($0, in: view).displayName }
    return ReportTable(
      arguments,
      title: LocalizedText(
        title.english + (account.map { ": \($0)" } ?? ""), title.simplifiedChinese + (account.map { "：\($0)" } ?? "")),
      asOf: view.asOf, rows: rows,
      summary: [
        SummaryLine("accounts", LocalizedText("Accounts", "客户数"), .integer(reports.count), unit: .count),
        SummaryLine("figuresChanged", LocalizedText("Figures that change", "变化的指标数"), .integer(changed), unit: .count),
        SummaryLine(
          "companiesChanged", LocalizedText("Companies for which something changes", "有变化的公司数"),
          .integer(reports.reduce(0) { $0 + $1.companies.count }), unit: .count),
      ], notes: Self.notes(event, reports, view))
  }

  private func event(_ arguments: ProcedureArguments, _ view: GraphView) throws(ProcedureError) -> WhatIf {
    guard let person = try arguments.node("person", .person, in: view) else {
      throw .missingArgument("person", procedure: signature.name, type: NamedKind.person.name)
    }
    let colleague = try arguments.node("with", .person, in: view)
    let support = arguments["support"].isNull ? nil : try arguments.number("support")
    guard colleague != nil || support != nil else { return .leaves(person) }
    let workforce = Workforce(view)
    guard !workforce.isOurs(person) else {
      throw .outOfRange(parameter: "person", found: NamedNode(person, in: view).displayName, allowed: "one of theirs")
    }
    guard let colleague else { return .supports(person, support ?? 0) }
    guard support == nil else {
      throw .outOfRange(parameter: "support", found: "a number", allowed: "left out where \"with\" is given")
    }
    guard workforce.isOurs(colleague) else {
      throw .outOfRange(parameter: "with", found: NamedNode(colleague, in: view).displayName, allowed: "one of ours")
    }
    return .isWon(person, by: colleague)
  }
}
