/// Which seats have a card of their own, and which stand in a summary.
///
/// Of each rib the same number of seats is shown, the largest for which all cards fit the budget: those with the most
/// influence. Where the ribs are too many, those whose strongest seat counts least are summed up in one at the tail.
struct PowerMapFold {
  /// More ribs than a reader can follow are summed up.
  static let mostRibs = 24

  /// One card on a rib.
  enum Row: Hashable {
    case seat(PowerMapModel.Seat)
    /// The seats of the rib that have no card of their own.
    case rest([PowerMapModel.Seat])
    /// Nobody is known.
    case nobody
  }

  /// A rib with its cards, the one nearest to the spine first.
  struct Rib {
    /// What the rib is called.
    enum Name: Hashable {
      case given(String)
      case notRecorded
      /// So many ribs in one.
      case others(Int)
    }

    let name: Name
    /// The place among the stages, from 1; nil for a rib that is none of them.
    let number: Int?
    let seats: [PowerMapModel.Seat]
    fileprivate(set) var rows: [Row] = []
  }

  /// The ribs from the tail to the head.
  private(set) var ribs: [Rib]
  /// The number of seats without a card of their own.
  private(set) var foldedCount = 0

  /// Chooses the cards. O(seats · log seats).
  init(_ model: PowerMapModel, budget: Int) {
    ribs = Self.ribs(of: model, most: min(Self.mostRibs, max(1, budget)))
    let room = max(1, budget)
    let largest = ribs.map(\.seats.count).max() ?? 0
    let counts = ribs.map(\.seats.count)
    let most =
      largest <= 1
      ? 1 : (1...largest).reversed().first { most in counts.reduce(0) { $0 + max(1, min($1, most)) } <= room } ?? 1
    for index in ribs.indices {
      let seats = ribs[index].seats
      let kept = seats.count > most ? most - 1 : seats.count
      let rest = Array(seats.dropFirst(kept))
      foldedCount += rest.count
      ribs[index].rows = seats.prefix(kept).map(Row.seat) + (rest.isEmpty ? [] : [.rest(rest)])
      if seats.isEmpty { ribs[index].rows = [.nobody] }
    }
  }

  /// The number of cards.
  var cardCount: Int { ribs.reduce(0) { $0 + $1.rows.count } }

  private static func ribs(of model: PowerMapModel, most: Int) -> [Rib] {
    var number = 0
    let all = model.ribs.map { rib -> Rib in
      if rib.name != nil { number += 1 }
      return Rib(
        name: rib.name.map(Rib.Name.given) ?? .notRecorded,
        number: model.basis == .stages && rib.name != nil ? number : nil, seats: sorted(rib.seats))
    }
    guard all.count > most else { return all }
    let byInfluence = all.indices.sorted { a, b in
      let (left, right) = (all[a].seats.first?.influence ?? -1, all[b].seats.first?.influence ?? -1)
      return left != right ? left > right : a < b
    }
    let kept = Set(byInfluence.prefix(most - 1))
    let merged = all.indices.filter { !kept.contains($0) }
    let others = Rib(
      name: .others(merged.count), number: nil, seats: sorted(merged.flatMap { all[$0].seats }))
    return [others] + all.indices.filter(kept.contains).map { all[$0] }
  }

  /// By falling influence, the taken before the vacant; what is no number comes last.
  private static func sorted(_ seats: [PowerMapModel.Seat]) -> [PowerMapModel.Seat] {
    func weight(_ seat: PowerMapModel.Seat) -> Double { seat.influence.isFinite ? seat.influence : -1 }
    return seats.enumerated().sorted { a, b in
      if weight(a.element) != weight(b.element) { return weight(a.element) > weight(b.element) }
      if a.element.isVacant != b.element.isVacant { return b.element.isVacant }
      return a.offset < b.offset
    }.map(\.element)
  }
}
