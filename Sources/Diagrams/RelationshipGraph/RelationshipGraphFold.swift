import PropertyGraph

/// Which of their people have a box of their own, and which stand in a summary.
///
/// Of each group the same number of people is shown, the largest for which all boxes fit the budget: those with a weak
/// link first, then by strength. Where not even two a group fit, each group is one box; where the groups are too many,
/// the weakest are summed up in one.
struct RelationshipGraphFold {
  /// One box on their side.
  enum Row: Hashable {
    /// A person, by position in the group.
    case person(Int)
    /// The people of the group who have no box of their own.
    case rest(count: Int)
  }

  /// A group with its boxes.
  struct Block {
    /// The positions in the model of the groups that the block stands for; several only in the last summary.
    let groups: [Int]
    /// Its people; empty where the whole group is one box.
    let rows: [Row]
  }

  /// The blocks in the order of the model, the summary of groups last.
  let blocks: [Block]
  /// The positions of ours who have a box, by falling strength.
  let colleagues: [Int]
  /// The number of people and groups that are folded away, of both sides.
  let foldedCount: Int

  init(_ model: RelationshipGraphModel, _ network: RelationshipGraphNetwork, budget: Int) {
    let ours = network.ours.prefix(max(1, budget / 3))
    colleagues = Array(ours)
    let room = max(1, budget - ours.count - (ours.count < network.ours.count ? 1 : 0))
    let shown = Self.mostShown(model, room: room)
    var blocks: [Block] = []
    var folded = network.ours.count - ours.count
    let isOverfull = shown == 0 && model.groups.count > room
    let open = isOverfull ? Set(network.groups.prefix(room - 1)) : Set(model.groups.indices)
    for group in model.groups.indices where open.contains(group) {
      let people = network.people[group]
      let kept = shown == 0 ? [] : people.prefix(people.count > shown ? shown - 1 : shown)
      let rest = people.count - kept.count
      folded += rest
      let rows = kept.map(Row.person) + (shown > 0 && rest > 0 ? [.rest(count: rest)] : [])
      blocks.append(Block(groups: [group], rows: rows))
    }
    let closed = model.groups.indices.filter { !open.contains($0) }
    if !closed.isEmpty {
      folded += closed.reduce(closed.count) { $0 + model.groups[$1].people.count }
      blocks.append(Block(groups: closed, rows: []))
    }
    self.blocks = blocks
    foldedCount = folded
  }

  /// The largest number of boxes under each group's heading that fits; 0 where a group is one box.
  private static func mostShown(_ model: RelationshipGraphModel, room: Int) -> Int {
    let largest = model.groups.map(\.people.count).max() ?? 0
    return (2...max(2, largest)).reversed().first { most in
      model.groups.reduce(0) { $0 + 1 + min($1.people.count, most) } <= room
    } ?? 0
  }
}
