import AccountAnalyses
import Diagrams
import PropertyGraph
import TestSupport

/// Groups of companies that are made up from a seed.
enum SampleGroup {
  private static let places = [
    ("Shanghai", "上海"), ("Hamburg", "汉堡"), ("São Paulo", "圣保罗"), ("Shenzhen", "深圳"), ("Lyon", "里昂"),
    ("Boston", "波士顿"), ("Chengdu", "成都"), ("Osaka", "大阪"),
  ]
  private static let trades = [
    ("Imaging Systems", "影像系统"), ("Diagnostics", "诊断试剂"), ("Medical Trading", "医疗贸易"), ("Cloud Services", "云服务"),
    ("Robotics", "机器人"), ("Hospital Logistics", "医院物流"), ("Insurance Brokerage", "保险经纪"),
  ]

  /// A group of `count` companies; about every third has a Chinese name.
  static func model(count: Int, seed: UInt64, depth: Int = 5, isChinese: Bool? = nil) -> CustomerTreeModel {
    var random = SeededGenerator(seed: seed)
    var levels = [0]
    var companies: [CustomerTreeModel.Company] = []
    for index in 0..<count {
      var parent: Int?
      if index > 0 {
        var candidate = Int.random(in: 0..<index, using: &random)
        while levels[candidate] >= depth { candidate = Int.random(in: 0..<index, using: &random) }
        if Int.random(in: 0..<3, using: &random) == 0 { candidate = candidate / 4 }
        parent = candidate
        levels.append(levels[candidate] + 1)
      }
      companies.append(
        company(index, parent: parent, isChinese: isChinese ?? (index % 3 == 2), random: &random))
    }
    let holdings = (0..<count / 12).map { _ in
      CustomerTreeModel.Holding(
        owner: NodeID(rawValue: UInt32.random(in: 0..<UInt32(count), using: &random)),
        held: NodeID(rawValue: UInt32.random(in: 0..<UInt32(count), using: &random)),
        share: Double(Int.random(in: 5...40, using: &random)) / 100)
    }.filter { $0.owner != $0.held }
    return CustomerTreeModel(
      name: isChinese == true ? "宏远医疗集团" : "Acme Health Group", asOf: date, companies: companies,
      otherHoldings: holdings)
  }

  static let date: CalendarDate = {
    guard let date = CalendarDate(year: 2026, month: 3, day: 31) else { preconditionFailure("March has 31 days") }
    return date
  }()

  /// A chain of companies, or a comb: a chain in which every company has a second, childless subsidiary.
  static func deep(count: Int, isComb: Bool) -> CustomerTreeModel {
    let companies = (0..<count).map { index in
      let parent = isComb ? (index + 1) / 2 * 2 - 2 : index - 1
      return CustomerTreeModel.Company(
        id: NodeID(rawValue: UInt32(index)), name: "Level \(index)",
        parent: index == 0 ? nil : NodeID(rawValue: UInt32(max(parent, 0))), share: 1, mark: .engaged, state: .covered)
    }
    return CustomerTreeModel(name: "Deep Holdings", asOf: date, companies: companies)
  }

  private static func company(
    _ index: Int, parent: Int?, isChinese: Bool, random: inout SeededGenerator
  ) -> CustomerTreeModel.Company {
    let place = places[Int.random(in: 0..<places.count, using: &random)]
    let trade = trades[Int.random(in: 0..<trades.count, using: &random)]
    let mark = CoverageMark.allCases[Int.random(in: 0..<6, using: &random)]
    let potential = Double(Int.random(in: 1...400, using: &random)) * 50_000
    let isGap = (mark.rung ?? 9) < 2
    let share = Double(Int.random(in: 20...100, using: &random)) / 100
    let name =
      index == 0
      ? (isChinese ? "宏远医疗集团股份有限公司" : "Acme Health Group plc")
      : isChinese ? "宏远\(place.1)\(trade.1)有限公司" : "Acme \(place.0) \(trade.0) Ltd"
    return CustomerTreeModel.Company(
      id: NodeID(rawValue: UInt32(index)), name: name, parent: parent.map { NodeID(rawValue: UInt32($0)) },
      share: parent == nil ? nil : share, mark: mark,
      state: mark == .unknown ? .unknown : isGap ? .gap : .covered, potential: potential,
      whiteSpace: isGap ? potential * 0.8 : nil, currency: "EUR", isMinority: share < 0.5)
  }
}
