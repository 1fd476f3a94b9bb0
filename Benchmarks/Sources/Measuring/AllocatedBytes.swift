internal import CMalloc

/// Bytes that the program has allocated and not freed, from the allocator (glibc `mallinfo2`, mapped blocks included).
public func allocatedBytes() -> Int {
  let info = mallinfo2()
  return Int(info.uordblks) + Int(info.hblkhd)
}

/// Runs `body` and gives its result with the bytes that are still allocated afterwards because of it.
public func measuringBytes<Result>(_ body: () throws -> Result) rethrows -> (result: Result, bytes: Int) {
  let before = allocatedBytes()
  let result = try body()
  return (result, allocatedBytes() - before)
}
