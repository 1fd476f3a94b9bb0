import CMalloc

/// Bytes that the program has allocated and not freed, from the allocator (glibc `mallinfo2`, mapped blocks included).
func allocatedBytes() -> Int {
  let info = mallinfo2()
  return Int(info.uordblks) + Int(info.hblkhd)
}

/// Runs `body` and gives its result with the bytes that are still allocated afterwards because of it.
func measuringBytes<Result>(_ body: () throws -> Result) rethrows -> (result: Result, bytes: Int) {
  let before = allocatedBytes()
  let result = try body()
  return (result, allocatedBytes() - before)
}

/// The shortest of several runs, in seconds.
func shortest(of runs: Int = 7, _ body: () -> Void) -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    let start = ContinuousClock.now
    body()
    let elapsed = ContinuousClock.now - start
    best = min(best, Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds))
  }
  return best
}
