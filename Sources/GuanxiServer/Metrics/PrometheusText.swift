/// Writes series in the text form of Prometheus 0.0.4.
struct PrometheusText {
  /// A figure that goes up and down, with its values by labels.
  struct Gauge: Sendable {
    let name: String
    let help: String
    let values: [([String: String], Double)]
  }

  private(set) var text = ""

  /// Adds a figure that goes up and down.
  mutating func gauge(_ name: String, _ help: String, _ values: [([String: String], Double)]) {
    family(name, help, "gauge")
    for (labels, value) in values { sample(name, labels, value) }
  }

  /// Adds a figure that only grows.
  mutating func counter(_ name: String, _ help: String, _ values: [([String: String], Double)]) {
    family(name, help, "counter")
    for (labels, value) in values { sample(name, labels, value) }
  }

  /// Adds how often something took how long.
  mutating func histogram(
    _ name: String, _ help: String, _ values: [([String: String], MetricsRegistry.Histogram)]
  ) {
    family(name, help, "histogram")
    for (labels, histogram) in values {
      for (bound, count) in zip(MetricsRegistry.bounds, histogram.counts) {
        sample(name + "_bucket", labels.merging(["le": "\(bound)"]) { $1 }, Double(count))
      }
      sample(name + "_bucket", labels.merging(["le": "+Inf"]) { $1 }, Double(histogram.total))
      sample(name + "_sum", labels, histogram.seconds)
      sample(name + "_count", labels, Double(histogram.total))
    }
  }

  private mutating func family(_ name: String, _ help: String, _ type: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func sample(_ name: String, _ labels: [String: String], _ value: Double) {
    let written = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }
    text += name + (written.isEmpty ? "" : "{" + written.joined(separator: ",") + "}") + " " + Self.number(value) + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
