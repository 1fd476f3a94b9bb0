internal import AccountAnalyses
public import Procedures
internal import PropertyGraph

extension RelationshipGraphModel {
  /// The model with a mark for whoever is the only contact or the only colleague of a company, and for bridges; marks
  /// that are there already stay.
  ///
  /// - Parameter language: the language of the marks.
  public func markingSingleThreads(in language: Language) -> RelationshipGraphModel {
    let threads = SingleThreads(
      ties.map { SingleThreads.Tie(ours: $0.ours, theirs: $0.theirs, group: $0.group) })
    let texts = RelationshipGraphTexts(language: language)
    func marked(_ person: Person) -> Person {
      var person = person
      person.weakness = person.weakness ?? threads.findings[person.id].map(texts.weakness)
      return person
    }
    var copy = self
    copy.ours = ours.map(marked)
    for group in groups.indices { copy.groups[group].people = groups[group].people.map(marked) }
    for tie in ties.indices where threads.bridges.contains([ties[tie].ours, ties[tie].theirs]) {
      copy.ties[tie].isBridge = true
    }
    return copy
  }
}
