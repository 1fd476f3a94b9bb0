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
    let known = signals.compactMap { entry in entry.values[person].map { (entry.signal, $0) } }
    let total = known.reduce(0) { $0 + $1.0.weight }
    return known.map { InfluenceFactor.Part(signal: $0.0, value: $0.1, weight: $0.0.weight / total) }
  }

  /// By person: the mean of what is known; nil where nothing is.
  var values: [Double?] {
    (0..<count).map { person in
      let known = parts(of: person)
      return known.isEmpty ? nil : known.reduce(0) { $0 + $1.value * $1.weight }
    }
  }
}
