/// The kind of value that an integer of a packed column stands for.
enum ScalarKind: Sendable {
  case integer, boolean, date, localDateTime, string
}

/// Values of one key in memory-dense but not yet packed form, one for each of some entities.
enum Cells: Sendable {
  /// Whole numbers, booleans, days, whole seconds or codes of the string pool.
  case scalars([Int64], ScalarKind)
  case floats([Double])
  case values([Value])

  var count: Int {
    switch self {
    case .scalars(let array, _): array.count
    case .floats(let array): array.count
    case .values(let array): array.count
    }
  }

  /// The cells of some rows.
  func slice(_ range: Range<Int>) -> Cells {
    switch self {
    case .scalars(let array, let kind): .scalars(Array(array[range]), kind)
    case .floats(let array): .floats(Array(array[range]))
    case .values(let array): .values(Array(array[range]))
    }
  }

  /// Gives values of one kind their dense form; `intern` names each text by its code.
  init(_ values: [Value], intern: ([String]) -> [UInt32]) {
    var kinds = Set<UInt8>()
    for value in values { kinds.insert(value.cellKind) }
    guard kinds.count == 1, let kind = kinds.first else {
      self = .values(values)
      return
    }
    switch kind {
    case 1: self = .scalars(values.map { if case .integer(let v) = $0 { Int64(v) } else { 0 } }, .integer)
    case 2: self = .scalars(values.map { if case .boolean(let v) = $0 { v ? 1 : 0 } else { 0 } }, .boolean)
    case 3: self = .scalars(values.map { if case .date(let v) = $0 { v.daysSinceEpoch } else { 0 } }, .date)
    case 4:
      self = .scalars(values.map { if case .localDateTime(let v) = $0 { v.epochSecond } else { 0 } }, .localDateTime)
    case 5:
      self = .scalars(intern(values.map { if case .string(let v) = $0 { v } else { "" } }).map(Int64.init), .string)
    case 6: self = .floats(values.map { if case .float(let v) = $0 { v } else { 0 } })
    default: self = .values(values)
    }
  }
}

extension Value {
  /// Which dense form holds the value; 0 where none does.
  fileprivate var cellKind: UInt8 {
    switch self {
    case .integer: 1
    case .boolean: 2
    case .date: 3
    case .localDateTime(let value): value.nanosecond == 0 ? 4 : 0
    case .string: 5
    case .float: 6
    default: 0
    }
  }
}
