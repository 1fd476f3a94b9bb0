internal import Foundation
internal import GraphAlgorithms

/// Where each person stands in what people write to each other and in whose company they are.
///
/// The factor is the mean of four ranks within the unit, each over those of whom it is known:
/// - prominence (weight 2): the authority of HITS over who writes to whom, each pair counting once, so that volume does not
///   pass for standing: written to by those who write to the prominent;
/// - company (1): the eigenvector over who receives the same messages and attends the same meetings, a pair weighing
///   ln(1 + Σ 1/(people − 1));
/// - breadth (1): partners per message: who is in touch with many for a few words each;
/// - response (1): the share of messages that are answered within a week, less the share that the person answers, both
///   drawn towards one fifth by five messages.
struct CommunicationStanding {
  static let weights = (prominence: 2.0, company: 1.0, breadth: 1.0, response: 1.0)
  private static let week: Int64 = 7 * 86_400

  let values: [Double?]

  init(_ communication: UnitCommunication, count: Int) {
    var signals: [(weight: Double, values: [Double?])] = []
    if !communication.messages.isEmpty {
      let partners = Self.partners(communication.messages, count)
      signals = [
        (Self.weights.prominence, RelativeRank.of(Self.prominence(communication.messages, partners, count))),
        (
          Self.weights.breadth,
          RelativeRank.of(partners.map { $0.messages > 0 ? Double($0.people.count) / Double($0.messages) : nil })
        ),
        (Self.weights.response, RelativeRank.of(Self.response(communication.messages, count))),
      ]
    }
    signals.append((Self.weights.company, RelativeRank.of(Self.company(communication.occasions, count))))
    values = RelativeRank.mean(signals)
  }

  private static func partners(
    _ messages: [UnitCommunication.Message], _ count: Int
  ) -> [(people: Set<Int>, messages: Int)] {
    var partners = [(people: Set<Int>, messages: Int)](repeating: ([], 0), count: count)
    for message in messages {
      for (person, other) in [(message.sender, message.recipient), (message.recipient, message.sender)] {
        partners[person].people.insert(other)
        partners[person].messages += 1
      }
    }
    return partners
  }

  private static func prominence(
    _ messages: [UnitCommunication.Message], _ partners: [(people: Set<Int>, messages: Int)], _ count: Int
  ) -> [Double?] {
    let pairs = Set(messages.map { [$0.sender, $0.recipient] }).sorted { $0.lexicographicallyPrecedes($1) }
    let topology = Topology(nodeCount: count, edges: pairs.map { ($0[0], $0[1]) }, isDirected: true)
    let authorities = HITS.scores(in: topology, tolerance: 1e-10, maximumIterations: 1_000).authorities
    return authorities.indices.map { partners[$0].messages > 0 ? authorities[$0] : nil }
  }

  private static func company(_ occasions: [[Int]], _ count: Int) -> [Double?] {
    var shared: [Int: Double] = [:]
    for people in occasions {
      for (position, one) in people.enumerated() {
        for other in people[(position + 1)...] {
          shared[one * count + other, default: 0] += 1 / Double(people.count - 1)
        }
      }
    }
    let pairs = shared.sorted { $0.key < $1.key }
    let topology = Topology(
      nodeCount: count, edges: pairs.map { ($0.key / count, $0.key % count) },
      weights: pairs.map { log(1 + $0.value) }, isDirected: false)
    let scores = Eigenvector.scores(in: topology, tolerance: 1e-10, maximumIterations: 1_000).scores
    let isKnown = Set(pairs.flatMap { [$0.key / count, $0.key % count] })
    return scores.indices.map { isKnown.contains($0) ? scores[$0] : nil }
  }

  private static func response(_ messages: [UnitCommunication.Message], _ count: Int) -> [Double?] {
    var moments: [Int: [Int64]] = [:]
    for message in messages { moments[message.sender * count + message.recipient, default: []].append(message.second) }
    var sent = [(answered: Double, all: Double)](repeating: (0, 0), count: count)
    var received = sent
    for (pair, asked) in moments {
      let (sender, recipient) = (pair / count, pair % count)
      let answers = (moments[recipient * count + sender] ?? []).sorted()
      var next = 0
      for moment in asked.sorted() {
        while next < answers.count, answers[next] <= moment { next += 1 }
        let isAnswered = next < answers.count && answers[next] - moment < week
        sent[sender].all += 1
        received[recipient].all += 1
        if isAnswered {
          sent[sender].answered += 1
          received[recipient].answered += 1
        }
      }
    }
    return (0..<count).map { person in
      guard sent[person].all + received[person].all > 0 else { return nil }
      func share(_ tally: (answered: Double, all: Double)) -> Double { (tally.answered + 1) / (tally.all + 5) }
      return share(sent[person]) - share(received[person])
    }
  }
}
