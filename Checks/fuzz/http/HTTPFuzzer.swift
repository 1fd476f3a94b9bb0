import Foundation

/// The server that all inputs go to. It is of this process, so that what ends it ends the run.
private nonisolated(unsafe) var server: FuzzedServer?

/// Starts the server, and writes requests to begin with into the folder that `FUZZ_SEEDS` names.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  do {
    let started = try FuzzedServer()
    if let folder = ProcessInfo.processInfo.environment["FUZZ_SEEDS"] {
      for (number, request) in FirstRequests.all.enumerated() {
        try Data(request.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number)"))
      }
    }
    server = started
  } catch {
    fatalError("the server does not start: \(error)")
  }
  return 0
}

/// Takes whatever libFuzzer hands over for what a client sends on one connection. A trap, or an answer that does not end, ends the run.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  server?.ask(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
