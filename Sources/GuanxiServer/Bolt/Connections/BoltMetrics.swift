internal import Bolt
internal import Synchronization

/// Counts connections and messages over Bolt, for `/metrics`.
final class BoltMetrics: Sendable {
  /// What is counted of one kind of message.
  private struct Counted {
    var outcomes: [(outcome: String, count: Int)] = []
    var durations = MetricsRegistry.Histogram()
  }

  private static let kinds = BoltRequest.Kind.allCases

  private struct State {
    var open = 0
    var connections = 0
    var refused = 0
    /// By the places of the kinds.
    var messages = [Counted](repeating: Counted(), count: BoltMetrics.kinds.count)
    var rows = 0
  }

  private let state = Mutex(State())

  func opened() {
    state.withLock { state in
      state.open += 1
      state.connections += 1
    }
  }

  func closed() { state.withLock { $0.open -= 1 } }

  func refused() { state.withLock { $0.refused += 1 } }

  /// Notes that rows were sent.
  func sent(rows: Int) { state.withLock { $0.rows += rows } }

  /// Notes that a message was answered.
  ///
  /// - Parameter outcome: `success`, `failure` or `ignored`.
  func answered(_ kind: BoltRequest.Kind, _ outcome: String, seconds: Double) {
    let seconds = max(0, seconds)
    guard let place = Self.kinds.firstIndex(of: kind) else { return }
    state.withLock { state in
      if let known = state.messages[place].outcomes.firstIndex(where: { $0.outcome == outcome }) {
        state.messages[place].outcomes[known].count += 1
      } else {
        state.messages[place].outcomes.append((outcome, 1))
      }
      state.messages[place].durations.note(seconds)
    }
  }

  /// The figures in the text form of Prometheus 0.0.4, sorted.
  var text: String {
    let state = state.withLock { $0 }
    var text = PrometheusText()
    text.gauge("guanxi_bolt_connections", "Connections over Bolt that are open.", [([:], Double(state.open))])
    text.counter(
      "guanxi_bolt_connections_total", "Connections over Bolt, by what became of them.",
      [(["outcome": "accepted"], Double(state.connections)), (["outcome": "refused"], Double(state.refused))])
    text.counter("guanxi_bolt_rows_total", "Rows that were sent over Bolt.", [([:], Double(state.rows))])
    let messages = zip(Self.kinds, state.messages).filter { !$0.1.outcomes.isEmpty }.sorted { $0.0 < $1.0 }
    text.counter(
      "guanxi_bolt_messages_total", "Messages over Bolt by kind and outcome.",
      messages.flatMap { kind, counted in
        counted.outcomes.sorted { $0.outcome < $1.outcome }.map { outcome, count in
          (["message": kind.rawValue, "outcome": outcome], Double(count))
        }
      })
    text.histogram(
      "guanxi_bolt_message_duration_seconds", "How long messages over Bolt took, by kind.",
      messages.map { kind, counted in (["message": kind.rawValue], counted.durations) })
    return text.text
  }
}
