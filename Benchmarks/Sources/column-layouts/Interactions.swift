import Measuring
import PropertyGraph

/// The properties of 600,000 interactions, column by column, from a fixed seed.
struct Interactions {
  static let count = 600_000
  static let kinds = ["meeting", "call", "email", "demo", "visit", "order"]
  static let keys = ["day", "month", "kind", "sentiment", "amount"]

  let days: [Int64]
  let months: [Int64]
  let kinds: [UInt32]
  let sentiments: [Double]
  let amounts: [Double]

  init() {
    var random = SplitMix(seed: 20_260_630)
    func draw(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    days = (0..<Self.count).map { _ in Int64(19_175 + draw(1_460)) }
    months = days.map { day in
      let parts = CalendarDate(daysSinceEpoch: day)
      return Int64((parts?.year ?? 0) * 100 + Int(parts?.month ?? 0))
    }
    kinds = (0..<Self.count).map { _ in UInt32(draw(Self.kinds.count)) }
    sentiments = (0..<Self.count).map { _ in Double(draw(201) - 100) / 100 }
    amounts = kinds.map { $0 == 5 ? Double(draw(10_000_000)) / 100 : 0 }
  }

  func values(_ row: Int) -> [Value] {
    [
      .integer(Int(days[row])), .integer(Int(months[row])), .string(Self.kinds[Int(kinds[row])]),
      .float(sentiments[row]), .float(amounts[row]),
    ]
  }

  var columns: [PropertyColumn] {
    [
      PropertyColumn(key: "day", values: .integers(days)), PropertyColumn(key: "month", values: .integers(months)),
      PropertyColumn(key: "kind", values: .strings(codes: kinds, dictionary: Self.kinds)),
      PropertyColumn(key: "sentiment", values: .floats(sentiments)),
      PropertyColumn(key: "amount", values: .floats(amounts)),
    ]
  }
}
