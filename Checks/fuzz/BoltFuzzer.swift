import Bolt
import PropertyGraph

/// Takes whatever libFuzzer hands over for the bytes of a client: its first bytes, chunks, messages, values. A trap, a hang, or a value
/// that is another one after it was written and read again ends the run.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = Handshake.answer(to: Array(bytes.prefix(Handshake.count)))
  _ = Handshake.choice(bytes)
  carryOut(bytes)
  var chunks = ChunkReader(limit: 4_096)
  // As they may come: in two parts.
  for part in [bytes.prefix(count / 2), bytes.dropFirst(count / 2)] {
    chunks.append(part)
    while let message = try? chunks.next() { carryOut(message) }
  }
  guard let value = try? PackStreamReader.value(of: bytes) else { return 0 }
  _ = try? Value.values(["value": value])
  let written = PackStreamWriter.bytes(of: value)
  guard let again = try? PackStreamReader.value(of: written), PackStreamWriter.bytes(of: again) == written else {
    fatalError("another value")
  }
  return 0
}

private func carryOut(_ message: [UInt8]) {
  for version in [BoltVersion(4, 4), BoltVersion(5, 8)] {
    guard let request = try? BoltRequest(message, version: version) else { continue }
    var states = ConnectionStates(version: version)
    if case .carryOut = states.admission(of: request.kind) { states.succeeded(request.kind) }
    _ = request.bytes
  }
  _ = BoltResponse(message)
}
