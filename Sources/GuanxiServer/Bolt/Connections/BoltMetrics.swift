internal import Bolt
internal import Synchronization

/// Counts connections and messages over Bolt, for `/metrics`.
final class BoltMetrics: Sendable {
  private struct Key: Hashable {
    let kind: BoltRequest.Kind
    let outcome: String
  }

  private struct State {
    var open = 0
    var connections = 0
    var refused = 0
    var messages: [Key: Int] = [:]
    var durations: [BoltRequest.Kind: MetricsRegistry.Histogram] = [:]
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
    state.withLock { state in
      state.messages[Key(kind: kind, outcome: outcome), default: 0] += 1
      state.durations[kind, default: MetricsRegistry.Histogram()].note(seconds)
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
    let messages = state.messages.sorted { ($0.key.kind, $0.key.outcome) < ($1.key.kind, $1.key.outcome) }
    text.counter(
      "guanxi_bolt_messages_total", "Messages over Bolt by kind and outcome.",
      messages.map { key, count in (["message": key.kind.rawValue, "outcome": key.outcome], Double(count)) })
    text.histogram(
      "guanxi_bolt_message_duration_seconds", "How long messages over Bolt took, by kind.",
      state.durations.sorted { $0.key < $1.key }.map { (["message": $0.key.rawValue], $0.value) })
    return text.text
  }
}
