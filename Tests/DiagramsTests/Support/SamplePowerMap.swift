import AccountAnalyses
import AccountModel
import Diagrams
import PropertyGraph
import TestSupport

/// Power maps that are made up from a seed.
enum SamplePowerMap {
  private static let names = [
    "Wang Fang 王芳", "李娜", "Maximilian von Hohenberg", "Anneliese Oberhuber-Kirchner", "欧阳晓明", "Paul O'Dell",
    "Sofia Rodríguez", "陈国华",
  ]
  private static let titles = [
    "Head of Radiology 放射科主任", "财务总监", "Procurement Manager", "Deputy Director Clinical Engineering 临床工程副主任", nil,
  ]

  /// A map with so many seats spread over so many ribs; about every ninth is vacant, and every fifth rib is empty.
  static func model(
    people: Int, ribs: Int = 4, seed: UInt64, basis: PowerMapModel.Basis = .stages,
    name: ((Int) -> String)? = nil
  ) -> PowerMapModel {
    var random = SeededGenerator(seed: seed)
    var seats = [[PowerMapModel.Seat]](repeating: [], count: ribs)
    let open = (0..<ribs).filter { ribs < 5 || $0 % 5 != 3 }
    for index in 0..<people {
      let rib = open[Int.random(in: 0..<open.count, using: &random)]
      seats[rib].append(seat(index, name: name?(index), random: &random))
    }
    return PowerMapModel(
      company: name?(0) ?? "Acme Hospital 宏远医院", purchase: name?(1) ?? "Imaging renewal 影像更新",
      opportunities: [name?(2) ?? "Imaging 2026"], asOf: SampleGroup.date,
      coverage: Bounds(lower: 0.27, upper: 0.413), basis: basis,
      ribs: seats.enumerated().map { index, seats in
        PowerMapModel.Rib(name: index == 0 && ribs > 4 ? nil : name?(index) ?? "Stage 阶段 \(index)", seats: seats)
      })
  }

  private static func seat(
    _ index: Int, name: String?, random: inout SeededGenerator
  ) -> PowerMapModel.Seat {
    let isVacant = Int.random(in: 0..<9, using: &random) == 0
    let supports: [Double?] = [-1, -0.5, 0, 0.5, 1, nil]
    return PowerMapModel.Seat(
      person: isVacant ? nil : NodeID(rawValue: UInt32(index)),
      name: name ?? names[Int.random(in: 0..<names.count, using: &random)],
      title: titles[Int.random(in: 0..<titles.count, using: &random)],
      role: Int.random(in: 0..<9, using: &random) == 0 ? nil : BuyingRole.allCases.randomElement(using: &random),
      support: supports[Int.random(in: 0..<supports.count, using: &random)],
      contact: Int.random(in: 0..<5, using: &random) == 0 ? nil : ContactDepth.allCases.randomElement(using: &random),
      influence: Double(Int.random(in: 0...100, using: &random)), isRequired: index % 4 != 0,
      strength: Int.random(in: 0..<4, using: &random) == 0 ? nil : Double.random(in: 0...100, using: &random),
      weakness: Int.random(in: 0..<4, using: &random) == 0 ? "only through Han Meimei 韩梅梅 of ours" : nil)
  }
}
