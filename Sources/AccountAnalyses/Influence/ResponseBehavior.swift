/// Whether a person is answered more than they answer.
///
/// A message is answered where its recipient writes back later and within a week. By person: the share of messages sent
/// that are answered, less the share of messages received that the person answers, both drawn by five messages towards the
/// share of the whole unit.
struct ResponseBehavior {
  private static let week: Int64 = 7 * 86_400
  private static let prior = 5.0

  /// By person: from −1 to 1; nil without a message whose moment is known.
  let values: [Double?]

  init(_ communication: UnitCommunication) {
    let count = communication.count
    var timed = communication.messages.compactMap { message in
      message.second.map { (pair: message.sender * count + message.recipient, second: $0) }
    }
    timed.sort { ($0.pair, $0.second) < ($1.pair, $1.second) }
    var rows: [Int: Range<Int>] = [:]
    var start = 0
    while start < timed.count {
      var end = start + 1
      while end < timed.count, timed[end].pair == timed[start].pair { end += 1 }
      rows[timed[start].pair] = start..<end
      start = end
    }
    var sent = [(answered: Double, all: Double)](repeating: (0, 0), count: count)
    var received = sent
    for (place, message) in timed.enumerated() {
      let (sender, recipient) = message.pair.quotientAndRemainder(dividingBy: count)
      var isAnswered = false
      if let answers = rows[recipient * count + sender] {
        let next = Self.first(after: message.second, in: timed, answers)
        isAnswered = next < answers.upperBound && timed[next].second - timed[place].second < Self.week
      }
      sent[sender].all += 1
      received[recipient].all += 1
      if isAnswered {
        sent[sender].answered += 1
        received[recipient].answered += 1
      }
    }
    let usual = sent.reduce(0) { $0 + $1.answered } / Double(max(1, timed.count))
    values = (0..<count).map { person in
      guard sent[person].all + received[person].all > 0 else { return nil }
      func share(_ tally: (answered: Double, all: Double)) -> Double {
        (tally.answered + Self.prior * usual) / (tally.all + Self.prior)
      }
      return share(sent[person]) - share(received[person])
    }
  }

  /// Where the first message later than a moment stands in a row; the row's end where there is none.
  private static func first(
    after second: Int64, in messages: [(pair: Int, second: Int64)], _ row: Range<Int>
  ) -> Int {
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if messages[middle].second > second { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
