import Glibc

/// A connection over TCP to this machine.
struct Socket {
  /// The number by which the kernel knows it.
  let descriptor: Int32

  /// Connects to a port of 127.0.0.1; nil where nobody listens there.
  init?(port: UInt16) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return nil }
    var one: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Sends all of some bytes; false where the other end is gone.
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Waits for bytes and adds them to some; false where the other end is gone.
  func receive(into bytes: inout [UInt8], scratch: inout [UInt8]) -> Bool {
    let count = scratch.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    bytes += scratch.prefix(count)
    return true
  }
}

/// Tells which of some sockets have something to read.
struct Poller {
  private var watched: [pollfd] = []

  /// Watches a socket, which is called by its place among those that are watched, from 0.
  mutating func add(_ socket: Socket) {
    watched.append(pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0))
  }

  /// Waits at most a second, and gives the places of the sockets that have something to read.
  mutating func ready() -> [Int] {
    guard poll(&watched, nfds_t(watched.count), 1_000) > 0 else { return [] }
    return watched.indices.filter { watched[$0].revents != 0 }
  }
}
