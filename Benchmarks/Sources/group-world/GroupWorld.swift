import Foundation
import Measuring

/// A made-up customer group of any size, with joint holdings and cross-holdings; the same numbers give the same bytes.
///
/// Company 1 is the parent and each level down to the deepest has at least one company; every other company is put on a
/// level drawn evenly. A holding of the parent company on the level above, or two joint ones, gives the group more than
/// half of it; some own a little of a company anywhere in the group, upwards too, so that the holdings have cycles.
struct GroupWorld {
  let companyCount: Int
  let depth: Int
  var random = SplitMix(seed: 20_260_630)

  var companies = Table(
    "companies", header: "id:ID(Company),name,country,region,industry,potential:double,currency,side,:LABEL")
  var holdings = Table("owns", header: ":START_ID(Company),:END_ID(Company),share:double,from:date,:TYPE")
  var declarations = Table("subsidiary_of", header: ":START_ID(Company),:END_ID(Company),from:date,:TYPE")
  var people = Table("people", header: "id:ID(Person),name,language,status,:LABEL")
  var jobs = Table("works_at", header: ":START_ID(Person),:END_ID(Company),title,level:int,from:date,:TYPE")
  var mails = Table("interacted", header: ":START_ID(Person),:END_ID(Person),kind,at:localdatetime,direction,:TYPE")
  var meetings = Table(
    "interactions", header: "id:ID(Interaction),kind,at:localdatetime,durationMinutes:int,direction,:LABEL")
  var attendances = Table("attended", header: ":START_ID(Person),:END_ID(Interaction),as,:TYPE")
  var contracts = Table("contracts", header: "id:ID(Contract),name,from:date,to:date,amount:double,currency,:LABEL")
  var partners = Table("with_contract", header: ":START_ID(Contract),:END_ID(Company),:TYPE")

  /// - Parameters:
  ///   - companies: how many the group has, at least `depth`.
  ///   - depth: how many levels, at least 2.
  init(companies: Int, depth: Int) {
    companyCount = companies
    self.depth = depth
    buildCompanies()
    buildPeople()
    buildDealings()
  }

  var tables: [Table] {
    [companies, holdings, declarations, people, jobs, mails, meetings, attendances, contracts, partners]
  }

  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for table in tables { try table.write(to: folder) }
  }

  mutating func draw(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  mutating func isDrawn(percent: Int) -> Bool { draw(100) < percent }

  /// A share in per cent as the decimal fraction that the files hold.
  private func share(_ percent: Int) -> String {
    percent == 100 ? "1" : "0." + (percent < 10 ? "0" : "") + "\(percent)"
  }

  private mutating func buildCompanies() {
    companies.append("O-0,Our company,CN,East China,medical devices,,CNY,own,Company")
    var levels = [[Int]](repeating: [], count: depth)
    for company in 1...companyCount {
      let level = company <= depth ? company - 1 : 1 + draw(depth - 1)
      companies.append(
        "C-\(company),Company \(company),\(["CN", "DE", "US", "JP"][draw(4)]),region \(draw(12)),"
          + "industry \(draw(16)),\((1 + draw(9_999)) * 1_000),CNY,customer,Company")
      if level > 0 { buildHoldings(of: company, parents: levels[level - 1], existing: company - 1) }
      levels[level].append(company)
    }
  }

  /// At most 99 per cent of a company are held by the group: 51–80, or twice 30; up to 5 in a cross-holding.
  private mutating func buildHoldings(of company: Int, parents: [Int], existing: Int) {
    let parent = parents[draw(parents.count)]
    let partner = parents[draw(parents.count)]
    if partner != parent, isDrawn(percent: 20) {
      hold(parent, company, percent: 30)
      hold(partner, company, percent: 30)
    } else {
      hold(parent, company, percent: 51 + draw(30))
    }
    if isDrawn(percent: 20) { declarations.append("C-\(company),C-\(parent),2015-01-01,SUBSIDIARY_OF") }
    let other = 1 + draw(existing)
    if isDrawn(percent: 5) { hold(company, other, percent: 1) }
  }

  private mutating func hold(_ owner: Int, _ held: Int, percent: Int) {
    holdings.append("C-\(owner),C-\(held),\(share(percent)),2015-01-01,OWNS")
  }
}
