internal import Synchronization

/// Counts requests and how long they took, by route, for `/metrics`.
///
/// Routes are those of the table, so that the number of series does not grow with what callers send.
final class MetricsRegistry: Sendable {
  /// What is counted of one route, method and status.
  struct Key: Hashable, Sendable {
    let route: String
    let method: String
    let status: Int
  }

  /// How many requests took at most each of ``bounds``, how many there were, and the seconds in all.
  struct Histogram: Sendable {
    var counts = Array(repeating: 0, count: MetricsRegistry.bounds.count)
    var total = 0
    var seconds = 0.0

    /// Notes one more.
    mutating func note(_ seconds: Double) {
      total += 1
      self.seconds += seconds
      for (index, bound) in MetricsRegistry.bounds.enumerated() where seconds <= bound { counts[index] += 1 }
    }
  }

  /// The upper ends of the classes of the histograms, in seconds.
  static let bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

  private struct State {
    var requests: [Key: Int] = [:]
    var durations: [String: Histogram] = [:]
    var active = 0
  }

  private let state = Mutex(State())

  /// Notes that a request began.
  func begin() { state.withLock { $0.active += 1 } }

  /// Notes that a request was answered.
  func end(route: String, method: String, status: Int, seconds: Double) {
    let seconds = max(0, seconds)
    state.withLock { state in
      state.active -= 1
      state.requests[Key(route: route, method: method, status: status), default: 0] += 1
      state.durations[route, default: Histogram()].note(seconds)
    }
  }

  /// Everything in the text form of Prometheus 0.0.4, sorted.
  func text(gauges: [PrometheusText.Gauge]) -> String {
    let (requests, durations, active) = state.withLock { ($0.requests, $0.durations, $0.active) }
    var text = PrometheusText()
    text.gauge("guanxi_requests_active", "Requests that are being answered.", [([:], Double(active))])
    let counted = requests.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    text.counter(
      "guanxi_requests_total", "Requests by route, method and status.",
      counted.map { key, count in
        (["route": key.route, "method": key.method, "status": String(key.status)], Double(count))
      })
    text.histogram(
      "guanxi_request_duration_seconds", "How long requests took until their answer was ready, by route.",
      durations.sorted { $0.key < $1.key }.map { (["route": $0.key], $0.value) })
    for gauge in gauges { text.gauge(gauge.name, gauge.help, gauge.values) }
    return text.text
  }
}
