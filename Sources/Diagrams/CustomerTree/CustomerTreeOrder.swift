import PropertyGraph

/// The companies of a group as positions in a list, the group's parent company first and every parent before its
/// children.
struct CustomerTreeOrder {
  /// The companies, a parent followed by its whole subtree.
  let companies: [CustomerTreeModel.Company]
  /// The position of each company's parent, −1 for the first.
  let parents: [Int]
  /// The position of each company by its node.
  let positions: [NodeID: Int]

  init(_ model: CustomerTreeModel) throws(DiagramError) {
    guard !model.companies.isEmpty else { throw .emptyGroup }
    var known: [NodeID: Int] = [:]
    for (index, company) in model.companies.enumerated() {
      guard known.updateValue(index, forKey: company.id) == nil else { throw .notATree(company: company.name) }
    }
    var children = [[Int]](repeating: [], count: model.companies.count)
    var roots: [Int] = []
    for (index, company) in model.companies.enumerated() {
      guard let parent = company.parent else {
        roots.append(index)
        continue
      }
      guard let position = known[parent] else { throw .unknownParent(company: company.name) }
      children[position].append(index)
    }
    guard let root = roots.first, roots.count == 1 else {
      throw .notATree(company: model.companies[roots.dropFirst().first ?? 0].name)
    }
    var companies: [CustomerTreeModel.Company] = []
    var parents: [Int] = []
    var open = [(index: root, parent: -1)]
    while let (index, parent) = open.popLast() {
      let position = companies.count
      companies.append(model.companies[index])
      parents.append(parent)
      for child in children[index].reversed() { open.append((child, position)) }
    }
    guard companies.count == model.companies.count else {
      let reached = Set(companies.map(\.id))
      throw .notATree(company: model.companies.first { !reached.contains($0.id) }?.name ?? "")
    }
    self.companies = companies
    self.parents = parents
    positions = Dictionary(
      companies.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// How much a reader wants to see each company: its potential and its white space, each as a part of the largest
  /// amount in the same currency.
  var values: [Double] {
    var largest: [String: Double] = [:]
    for company in companies {
      let currency = company.currency ?? ""
      largest[currency] = max(largest[currency] ?? 0, CustomerTreeOrder.amount(company))
    }
    return companies.map { company in
      let reference = largest[company.currency ?? ""] ?? 0
      return reference > 0 ? CustomerTreeOrder.amount(company) / reference : 0
    }
  }

  private static func amount(_ company: CustomerTreeModel.Company) -> Double {
    let potential = company.potential ?? 0
    let whiteSpace = company.isWhiteSpace ? company.whiteSpace ?? 0 : 0
    let amount = max(potential, 0) + max(whiteSpace, 0)
    return amount.isFinite ? amount : 0
  }
}
