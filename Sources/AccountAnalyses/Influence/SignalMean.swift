/// The signals of one factor, from 0 to 100 for each person, and their mean.
struct SignalMean: Sendable {
  private let signals: [(signal: InfluenceSignal, values: [Double?])]

  /// Joins the signals of a factor; signals that are left out by the options are not looked at.
  init(_ signals: [(signal: InfluenceSignal, values: [Double?])], options: InfluenceOptions) {
    self.signals = signals.filter { !options.omitted.contains($0.signal) }
  }

  /// What is known of a person, with the shares of the mean.
  func parts(of person: Int) -> [InfluenceFactor.Part] {
    let total = total(of: person)
    return signals.compactMap { entry in
      entry.values[person].map {
        InfluenceFactor.Part(signal: entry.signal, value: $0, weight: entry.signal.weight / total)
      }
    }
  }

  /// The mean by weight of what is known of a person; nil where nothing is.
  func value(of person: Int) -> Double? {
    let total = total(of: person)
    guard total > 0 else { return nil }
    var sum = 0.0
    for entry in signals {
      if let value = entry.values[person] { sum += value * (entry.signal.weight / total) }
    }
    return sum
  }

  /// The weights of what is known of a person.
  private func total(of person: Int) -> Double {
    var total = 0.0
    for entry in signals where entry.values[person] != nil { total += entry.signal.weight }
    return total
  }
}
