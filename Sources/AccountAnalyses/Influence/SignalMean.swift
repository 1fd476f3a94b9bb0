/// The signals of one factor, from 0 to 100 for each person, and their mean.
struct SignalMean {
  private let signals: [(signal: InfluenceSignal, values: [Double?])]
  private let count: Int

  /// Joins the signals of a factor; signals that are left out by the options are not looked at.
  init(_ signals: [(signal: InfluenceSignal, values: [Double?])], count: Int, options: InfluenceOptions) {
    self.signals = signals.filter { !options.omitted.contains($0.signal) }
    self.count = count
  }

  /// What is known of a person, with the shares of the mean.
  func parts(of person: Int) -> [InfluenceFactor.Part] {
    var total = 0.0
    for entry in signals where entry.values[person] != nil { total += entry.signal.weight }
    return signals.compactMap { entry in
      entry.values[person].map {
        InfluenceFactor.Part(signal: entry.signal, value: $0, weight: entry.signal.weight / total)
      }
    }
  }

  /// By person: the mean of what is known; nil where nothing is.
  var values: [Double?] {
    (0..<count).map { person in
      let known = parts(of: person)
      return known.isEmpty ? nil : known.reduce(0) { $0 + $1.value * $1.weight }
    }
  }
}
