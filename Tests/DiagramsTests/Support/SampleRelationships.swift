import Diagrams
import PropertyGraph
import TestSupport

/// Relationships that are made up from a seed.
enum SampleRelationships {
  /// Accounts with `people` people each, met by a team of `team`; each person is met by one or two of the team.
  static func model(
    accounts: Int, people: Int, team: Int, seed: UInt64, name: (Int) -> String = { "Person \($0)" }
  ) -> RelationshipGraphModel {
    var random = SeededGenerator(seed: seed)
    let ours = (0..<team).map { index in
      RelationshipGraphModel.Person(id: NodeID(rawValue: UInt32(index)), name: name(index), title: "Account Manager")
    }
    var groups: [RelationshipGraphModel.Group] = []
    var ties: [RelationshipGraphModel.Tie] = []
    for account in 0..<accounts {
      let group = NodeID(rawValue: UInt32(10_000 + account))
      let members = (0..<people).map { index -> RelationshipGraphModel.Person in
        let number = team + account * people + index
        return RelationshipGraphModel.Person(
          id: NodeID(rawValue: UInt32(number)), name: name(number), title: "Head of Radiology 放射科主任",
          weakness: index == people - 1 && account % 7 == 0 ? "single thread" : nil)
      }
      for member in members {
        let first = Int.random(in: 0..<team, using: &random)
        for colleague in Set([first, Int.random(in: 0..<team, using: &random)]).sorted() {
          ties.append(
            RelationshipGraphModel.Tie(
              ours: ours[colleague].id, theirs: member.id, group: group,
              strength: Int.random(in: 0..<9, using: &random) == 0 ? nil : Double.random(in: 0...100, using: &random),
              isBridge: member.weakness != nil && colleague == first))
        }
      }
      groups.append(
        RelationshipGraphModel.Group(id: group, name: name(account), people: members, strangers: account % 3))
    }
    return RelationshipGraphModel(
      name: "Accounts 客户", asOf: SampleGroup.date, ours: ours, groups: groups, ties: ties)
  }
}
