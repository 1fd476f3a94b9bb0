import PropertyGraph

/// A dictionary of values for each relationship.
struct DictionaryLayout {
  let properties: [[String: Value]]

  init(_ world: Interactions) {
    properties = (0..<Interactions.count).map { row in
      Dictionary(uniqueKeysWithValues: zip(Interactions.keys, world.values(row)))
    }
  }

  func sumOfAmounts(since day: Int) -> Double {
    var sum = 0.0
    for row in properties {
      if case .integer(let value)? = row["day"], value >= day, case .float(let amount)? = row["amount"] {
        sum += amount
      }
    }
    return sum
  }
}

/// A list of key numbers and values for each relationship.
struct PairLayout {
  let properties: [[(key: UInt16, value: Value)]]

  init(_ world: Interactions) {
    properties = (0..<Interactions.count).map { row in
      world.values(row).enumerated().map { (UInt16($0.offset), $0.element) }
    }
  }

  func sumOfAmounts(since day: Int) -> Double {
    var sum = 0.0
    for row in properties {
      guard let found = row.first(where: { $0.key == 0 }), case .integer(let value) = found.value, value >= day else {
        continue
      }
      if let found = row.first(where: { $0.key == 4 }), case .float(let amount) = found.value { sum += amount }
    }
    return sum
  }
}

/// One flat array a key, 8 bytes a number and 4 a text.
struct FlatColumnLayout {
  let days: [Int64]
  let months: [Int64]
  let kinds: [UInt32]
  let sentiments: [Double]
  let amounts: [Double]

  init(_ world: Interactions) {
    days = world.days.map { $0 }
    months = world.months.map { $0 }
    kinds = world.kinds.map { $0 }
    sentiments = world.sentiments.map { $0 }
    amounts = world.amounts.map { $0 }
  }

  func sumOfAmounts(since day: Int) -> Double {
    var sum = 0.0
    for row in days.indices where days[row] >= day { sum += amounts[row] }
    return sum
  }
}

extension Graph {
  func sumOfAmounts(since day: Int) -> Double {
    let (type, dayKey, amountKey) = (relationshipType("INTERACTED"), propertyKey("day"), propertyKey("amount"))
    var sum = 0.0
    for relationship in relationships(ofType: type) {
      if let value = integer(dayKey, of: relationship), value >= day { sum += number(amountKey, of: relationship) ?? 0 }
    }
    return sum
  }
}
