/// How long a made-up organisation is watched.
enum DeciderTraceSpan {
  /// Half a year, in seconds; what is sent or met begins three days before its end, so that replies come within it.
  static let seconds: Int64 = 184 * 86_400
}

/// What the people of a made-up organisation leave behind: lines, advice, mail and meetings.
struct DeciderTraces<Generator: RandomNumberGenerator> {
  struct Message: Hashable {
    let sender: Int
    let recipient: Int
    let second: Int64
  }

  let hierarchy: Hierarchy
  let deciding: [Int]
  let strength: Double
  var chance: Chance<Generator>

  private(set) var levels: [Int?] = []
  private(set) var lines: [(report: Int, manager: Int)] = []
  private(set) var advice: [(asker: Int, asked: Int)] = []
  private(set) var messages: Set<Message> = []
  private(set) var meetings: [(second: Int64, people: [Int])] = []

  init(hierarchy: Hierarchy, deciding: [Int], strength: Double, chance: Chance<Generator>) {
    self.hierarchy = hierarchy
    self.deciding = deciding
    self.strength = strength
    self.chance = chance
  }

  /// The messages in an order that does not depend on how a set is laid out.
  var orderedMessages: [Message] {
    messages.sorted { ($0.second, $0.sender, $0.recipient) < ($1.second, $1.sender, $1.recipient) }
  }

  private var everybody: [Int] { Array(hierarchy.managers.indices) }

  mutating func draw() {
    for person in everybody {
      levels.append(chance.happens(0.8) ? hierarchy.depths[person] + 1 : nil)
      if let manager = hierarchy.managers[person], chance.happens(0.9) { lines.append((person, manager)) }
    }
    drawAdvice()
    drawMail()
    drawMeetings()
  }

  private mutating func drawAdvice() {
    let popularity = everybody.map { _ in chance.logNormal(0.7) }
    for person in everybody {
      var open = everybody.filter { $0 != person }
      let colleagues = Set(hierarchy.colleagues(of: person))
      for _ in 0..<min(open.count, chance.integer(1...5)) {
        let weights = open.map { other in
          popularity[other] * (colleagues.contains(other) ? 3 : 1) * (hierarchy.managers[person] == other ? 3 : 1)
            * (deciding.contains(other) ? strength : 1)
        }
        advice.append((person, open.remove(at: chance.position(weights))))
      }
    }
  }

  private mutating func drawMail() {
    var activity = everybody.map { _ in chance.logNormal(0.9) }
    let clerks = chance.some(everybody, 2)
    var principals: [Int: Int] = [:]
    for person in everybody where !hierarchy.reports[person].isEmpty && chance.happens(0.25) {
      guard let assistant = chance.pick(hierarchy.reports[person].filter { !deciding.contains($0) }) else { continue }
      principals[assistant] = person
      activity[assistant] *= 4
    }
    let friends = everybody.map { _ in chance.some(everybody, 3) }
    let count = everybody.count * chance.integer(10...60)
    for _ in 0..<count {
      let sender = chance.position(activity)
      send(from: sender, to: recipients(of: sender, principals[sender], friends[sender]))
    }
    for clerk in clerks {
      for _ in 0..<chance.integer(2...8) { send(from: clerk, to: everybody) }
    }
  }

  private mutating func recipients(of sender: Int, _ principal: Int?, _ friends: [Int]) -> [Int] {
    let one = principal.flatMap { chance.happens(0.5) ? $0 : nil } ?? sender
    switch chance.position([3, 1.5, 1.5, 0.3 * strength, 1.5, 1, 0.5]) {
    case 0: return chance.some(hierarchy.colleagues(of: one), chance.integer(1...3))
    case 1: return [hierarchy.managers[one]].compactMap(\.self)
    case 2: return chance.some(hierarchy.reports[one], chance.integer(1...6))
    case 3: return chance.pick(deciding).map { [$0] } ?? []
    case 4: return chance.pick(friends).map { [$0] } ?? []
    case 5: return chance.some(everybody, 1)
    default: return chance.some(everybody, chance.integer(2...5))
    }
  }

  private mutating func send(from sender: Int, to recipients: [Int]) {
    let second = Int64(chance.integer(0...Int(DeciderTraceSpan.seconds) - 3 * 86_400))
    let others = recipients.filter { $0 != sender }
    for recipient in others {
      messages.insert(Message(sender: sender, recipient: recipient, second: second))
      let answers = (deciding.contains(recipient) ? 0.35 : 0.45) / Double(others.count).squareRoot()
      if chance.happens(answers) {
        let answered = second + Int64(chance.integer(60...2 * 86_400))
        messages.insert(Message(sender: recipient, recipient: sender, second: answered))
      }
    }
  }

  private mutating func drawMeetings() {
    for _ in 0..<chance.integer(10...40) {
      let second = Int64(chance.integer(0...Int(DeciderTraceSpan.seconds) - 3 * 86_400))
      var people: Set<Int> = []
      switch chance.position([3, 2, 2]) {
      case 0:
        guard let manager = chance.pick(everybody.filter { !hierarchy.reports[$0].isEmpty }) else { continue }
        people = Set([manager] + hierarchy.reports[manager].filter { _ in chance.happens(0.8) })
      case 1: people = Set(chance.some(everybody, chance.integer(2...6)))
      default:
        people = Set(deciding.filter { _ in chance.happens(strength / (strength + 4)) })
        people.formUnion(chance.some(everybody, chance.integer(1...4)))
      }
      if people.count > 1 { meetings.append((second, people.sorted())) }
    }
  }
}
