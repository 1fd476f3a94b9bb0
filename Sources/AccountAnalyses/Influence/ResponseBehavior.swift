/// Whether a person is answered more than they answer.
///
/// A message is an answer where its recipient wrote to its sender within the week before, and the sender has not written to
/// them since; every other message opens something. An opening is answered where its recipient writes back later and within
/// a week. By person: the share of openings sent that are answered, less the share of openings received that the person
/// answers, both drawn by five openings towards the share of the whole unit. Answers that nobody answers do not count
/// against anybody.
struct ResponseBehavior {
  private static let week: Int64 = 7 * 86_400
  private static let prior = 5.0

  /// By person: from −1 to 1; nil without an opening whose moment is known.
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
    var openings = 0
    for (place, message) in timed.enumerated() {
      let (sender, recipient) = message.pair.quotientAndRemainder(dividingBy: count)
      var isAnswered = false
      if let others = rows[recipient * count + sender] {
        let before = Self.first(in: timed, others) { $0 >= message.second } - 1
        if before >= others.lowerBound, message.second - timed[before].second < Self.week {
          let isFirst = place == 0 || timed[place - 1].pair != message.pair
          if isFirst || timed[place - 1].second < timed[before].second { continue }
        }
        let next = Self.first(in: timed, others) { $0 > message.second }
        isAnswered = next < others.upperBound && timed[next].second - message.second < Self.week
      }
      openings += 1
      sent[sender].all += 1
      received[recipient].all += 1
      if isAnswered {
        sent[sender].answered += 1
        received[recipient].answered += 1
      }
    }
    let usual = sent.reduce(0) { $0 + $1.answered } / Double(max(1, openings))
    values = (0..<count).map { person in
      guard sent[person].all + received[person].all > 0 else { return nil }
      func share(_ tally: (answered: Double, all: Double)) -> Double {
        (tally.answered + Self.prior * usual) / (tally.all + Self.prior)
      }
      return share(sent[person]) - share(received[person])
    }
  }

  /// Where the first message of a row stands whose moment is late enough; the row's end where there is none.
  private static func first(
    in messages: [(pair: Int, second: Int64)], _ row: Range<Int>, _ isLate: (Int64) -> Bool
  ) -> Int {
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if isLate(messages[middle].second) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
