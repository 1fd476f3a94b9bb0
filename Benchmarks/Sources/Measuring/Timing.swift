extension Duration {
  /// The duration in seconds.
  public var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// Runs `body` and gives its result with the time that it took, in seconds.
public func measuringSeconds<Result>(_ body: () throws -> Result) rethrows -> (result: Result, seconds: Double) {
  let start = ContinuousClock.now
  let result = try body()
  return (result, (ContinuousClock.now - start).seconds)
}

/// The shortest of several runs, in seconds.
public func shortest(of runs: Int = 51, _ body: () -> Void) -> Double {
  (0..<runs).reduce(Double.infinity) { best, _ in min(best, measuringSeconds(body).seconds) }
}
