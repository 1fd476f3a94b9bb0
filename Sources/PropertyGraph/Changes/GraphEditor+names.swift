extension GraphEditor {
  mutating func label(_ name: String) throws(ChangeError) -> LabelID {
    guard let number = graph.parts.labelNames.intern(name) else { throw .tooManyNames(name) }
    while graph.parts.nodesByLabel.count <= Int(number) { graph.parts.nodesByLabel.append(IDBitmap()) }
    return LabelID(rawValue: number)
  }

  mutating func type(_ name: String) throws(ChangeError) -> UInt16 {
    guard let number = graph.parts.typeNames.intern(name) else { throw .tooManyNames(name) }
    while graph.parts.outgoing.count <= Int(number) {
      graph.parts.outgoing.append(Adjacency())
      graph.parts.incoming.append(Adjacency())
      graph.parts.relationshipCountByType.append(0)
    }
    return number
  }

  mutating func key(_ name: String) throws(ChangeError) -> PropertyKeyID {
    guard let number = graph.parts.keyNames.intern(name) else { throw .tooManyNames(name) }
    return PropertyKeyID(rawValue: number)
  }

  /// The number of a set of labels, given in any order and perhaps more than once.
  mutating func labelSet(_ labels: [LabelID]) throws(ChangeError) -> UInt16 {
    guard let number = graph.parts.labelSets.intern(Set(labels).sorted()) else {
      throw .tooManyNames("a set of labels")
    }
    return number
  }

  mutating func labelSet(named names: [String]) throws(ChangeError) -> UInt16 {
    var labels: [LabelID] = []
    for name in names { labels.append(try label(name)) }
    return try labelSet(labels)
  }

  /// The value, or an error where a property cannot hold it; null stands for removal.
  func storable(_ value: Value, _ key: String) throws(ChangeError) -> Value {
    guard value.isNull || value.isStorable else { throw .notStorable(key: key, type: value.typeName) }
    return value
  }
}
