/// The values of one key for up to 4,096 entities with neighbouring ids: immutable, packed, and dense over those present.
final class ColumnChunk: Sendable {
  enum Encoding: Sendable {
    case scalars(PackedIntegers, ScalarKind)
    /// Floats that are exactly n / 10^exponent.
    case decimals(Decimals)
    case floats([Double])
    case values([Value])
  }

  let slots: SlotSet
  let encoding: Encoding

  /// - Parameters:
  ///   - slots: ascending, each below 4,096.
  ///   - cells: one for each slot; none is null.
  init(slots: [UInt16], cells: Cells) {
    self.slots = SlotSet(slots: slots)
    switch cells {
    case .scalars(let array, let kind): encoding = .scalars(PackedIntegers(array), kind)
    case .floats(let array):
      encoding = Decimals(array).map(Encoding.decimals) ?? .floats(array)
    case .values(let array): encoding = .values(array)
    }
  }

  private init(_ slots: SlotSet, _ encoding: Encoding) {
    self.slots = slots
    self.encoding = encoding
  }

  /// The chunk with more values behind those that it has, as if it were packed anew; nil where they do not simply follow.
  ///
  /// - Parameters:
  ///   - more: ascending, each below 4,096.
  ///   - cells: one for each slot; none is null.
  func appending(slots more: [UInt16], cells: Cells) -> ColumnChunk? {
    guard let slots = slots.appending(more) else { return nil }
    switch (encoding, cells) {
    case (.scalars(let packed, let kind), .scalars(let values, let newKind)) where kind == newKind:
      return packed.appending(values).map { ColumnChunk(slots, .scalars($0, kind)) }
    case (.decimals(let decimals), .floats(let values)):
      return decimals.appending(values).map { ColumnChunk(slots, .decimals($0)) }
    case (.floats(let array), .floats(let values)): return ColumnChunk(slots, .floats(array + values))
    default: return nil
    }
  }

  /// The value in a slot, or null. O(1).
  func value(at slot: Int, strings: borrowing TextList) -> Value {
    guard let rank = slots.rank(of: slot) else { return .null }
    switch encoding {
    case .scalars(let packed, let kind): return Self.value(packed[rank], kind, strings)
    case .decimals(let decimals): return .float(decimals[rank])
    case .floats(let array): return .float(array[rank])
    case .values(let array): return array[rank]
    }
  }

  func isPresent(_ slot: Int) -> Bool { slots.rank(of: slot) != nil }

  /// The whole number, days, seconds or string code in a slot, where the chunk holds that kind.
  func scalar(at slot: Int, _ wanted: ScalarKind) -> Int64? {
    guard case .scalars(let packed, let kind) = encoding, kind == wanted else { return nil }
    return slots.rank(of: slot).map { packed[$0] }
  }

  /// Whether a day outside of some bounds, yet not after `last`, may be there: false says that none is. O(values).
  func mayHoldDay(outside bounds: ClosedRange<Int64>, upTo last: Int64) -> Bool {
    guard case .scalars(let packed, .date) = encoding else { return slots.count > 0 }
    return packed.hasAny(outside: bounds, upTo: last)
  }

  /// The float in a slot, where the chunk holds floats.
  func float(at slot: Int) -> Double? {
    guard let rank = slots.rank(of: slot) else { return nil }
    switch encoding {
    case .decimals(let decimals): return decimals[rank]
    case .floats(let array): return array[rank]
    case .scalars, .values: return nil
    }
  }

  /// All cells, in the order of their slots.
  var cells: Cells {
    switch encoding {
    case .scalars(let packed, let kind): return .scalars(packed.unpacked, kind)
    case .decimals(let decimals): return .floats(decimals.unpacked)
    case .floats(let array): return .floats(array)
    case .values(let array): return .values(array)
    }
  }

  static func value(_ scalar: Int64, _ kind: ScalarKind, _ strings: borrowing TextList) -> Value {
    switch kind {
    case .integer: .integer(Int(scalar))
    case .boolean: .boolean(scalar != 0)
    case .date: CalendarDate(daysSinceEpoch: scalar).map(Value.date) ?? .null
    case .localDateTime: LocalDateTime(epochSecond: scalar).map(Value.localDateTime) ?? .null
    case .string: .string(strings[Int(scalar)])
    }
  }

  var allocatedBytes: Int {
    let own = 96 + slots.allocatedBytes
    switch encoding {
    case .scalars(let packed, _): return own + packed.allocatedBytes
    case .decimals(let decimals): return own + decimals.allocatedBytes
    case .floats(let array): return own + 32 + array.capacity * 8
    case .values(let array): return own + 32 + array.capacity * MemoryLayout<Value>.stride
    }
  }
}
