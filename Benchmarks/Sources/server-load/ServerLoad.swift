import Foundation

/// Asks a server on this machine, each client its next statement as soon as it has the answer to the last; one line of JSON.
@main
struct ServerLoad {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 6, let port = UInt16(words[1]), let clients = Int(words[2]), (1...1_000).contains(clients),
      let seconds = Double(words[3]), seconds > 0
    else { fail("usage: server-load bolt|http|resp PORT CLIENTS SECONDS CASES GRAPH [TOKEN]", code: 2) }
    let questions: [Question]
    do {
      questions = try JSONDecoder().decode([Question].self, from: Data(contentsOf: URL(fileURLWithPath: words[4])))
    } catch { fail("server-load: \(words[4]) cannot be read (\(error)).", code: 3) }
    guard !questions.isEmpty else { fail("server-load: \(words[4]) has no statement.", code: 3) }
    let (graph, token) = (words[5], words.count > 6 ? words[6] : "")
    let figures: Figures? =
      switch words[0] {
      case "bolt":
        ClosedLoop(dialect: BoltDialect(graph: graph, token: token)).run(questions, port, clients, seconds)
      case "http":
        ClosedLoop(dialect: HTTPDialect(graph: graph, token: token)).run(questions, port, clients, seconds)
      case "resp": ClosedLoop(dialect: RESPDialect(graph: graph)).run(questions, port, clients, seconds)
      default: fail("server-load: there is no \(words[0]); say bolt, http or resp.", code: 2)
      }
    guard let figures else { fail("server-load: the server on port \(port) refused or closed a connection.", code: 1) }
    print(figures.line)
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}

/// What was counted.
struct Figures {
  let clients: Int
  let seconds: Double
  /// How long each request took, in seconds.
  var times: [Double] = []
  /// How many answers were refusals or had another number of rows.
  var wrong = 0

  /// One line of JSON.
  var line: String {
    let sorted = times.sorted()
    func milliseconds(_ share: Double) -> String {
      sorted.isEmpty ? "null" : String(format: "%.3f", sorted[Int(Double(sorted.count - 1) * share)] * 1_000)
    }
    return "{\"clients\": \(clients), \"perSecond\": \(String(format: "%.0f", Double(times.count) / seconds)), "
      + "\"p50\": \(milliseconds(0.5)), \"p99\": \(milliseconds(0.99)), \"requests\": \(times.count), \"wrong\": \(wrong)}"
  }
}

/// Clients that each have one request under way.
struct ClosedLoop<Way: Dialect> {
  let dialect: Way

  private struct Client {
    let socket: Socket
    var bytes: [UInt8] = []
    var question = 0
    var began = 0.0
  }

  /// Asks for a second, and counts from then on.
  ///
  /// - Returns: what was counted; nil where the server refuses or closes a connection.
  func run(_ questions: [Question], _ port: UInt16, _ count: Int, _ seconds: Double) -> Figures? {
    let requests = questions.map(dialect.request)
    var (clients, poller, next) = ([Client](), Poller(), 0)
    for _ in 0..<count {
      guard let socket = Socket(port: port), dialect.greet(socket) else { return nil }
      poller.add(socket)
      clients.append(Client(socket: socket))
    }
    func ask(_ number: Int) -> Bool {
      clients[number].question = next % requests.count
      next += 1
      clients[number].began = Self.now
      return clients[number].socket.send(requests[clients[number].question])
    }
    let begin = Self.now + 1
    let end = begin + seconds
    var figures = Figures(clients: count, seconds: seconds)
    figures.times.reserveCapacity(1 << 20)
    var scratch = [UInt8](repeating: 0, count: 1 << 18)
    for number in 0..<count { guard ask(number) else { return nil } }
    while Self.now < end {
      for number in poller.ready() {
        guard clients[number].socket.receive(into: &clients[number].bytes, scratch: &scratch) else { return nil }
        guard let answer = dialect.answer(in: clients[number].bytes), answer.length == clients[number].bytes.count
        else { continue }
        let now = Self.now
        if now > begin, now < end {
          figures.times.append(now - clients[number].began)
          if answer.rows != questions[clients[number].question].rows { figures.wrong += 1 }
        }
        clients[number].bytes.removeAll(keepingCapacity: true)
        guard ask(number) else { return nil }
      }
    }
    return figures
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
