import Foundation

/// A connection on which a test writes the bytes of requests itself, wrong ones too.
///
/// It blocks, on threads that nobody else needs: the server answers on those of the test's tasks.
final class RawConnection: Sendable {
  private let descriptor: Int32

  /// Connects to a port of this machine.
  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    // No test waits for an answer longer than two minutes, on a machine that does much else too.
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Sends bytes; what the server does not take is given up.
  func send(_ text: String) async { await send(Array(text.utf8)) }

  /// Sends bytes; what the server does not take is given up.
  func send(_ bytes: [UInt8]) async { await onThread { self.write(bytes) } }

  /// The first bytes that come; none where two minutes pass without.
  func readSome() async -> String {
    await onThread {
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = recv(self.descriptor, &buffer, buffer.count, 0)
      return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
  }

  /// The next bytes that come; none where the server closed the connection, or two minutes pass without.
  func readBytes() async -> [UInt8] {
    await onThread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = recv(self.descriptor, &buffer, buffer.count, 0)
      return Array(buffer.prefix(max(0, count)))
    }
  }

  /// Everything that comes until the server closes the connection, or until two minutes passed without a byte.
  func readToEnd() async -> String { await onThread { self.read() } }

  private func onThread<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: work()) }
    }
  }

  private func write(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.send(
          descriptor, buffer.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  private func read() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }
}
