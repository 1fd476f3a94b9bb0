import Foundation
import GuanxiEngine

/// Whether a port can be listened on.
struct PortCheck: InstallationCheck {
  let host: String
  let port: Int

  private static let subject = LocalizedText("port", "端口")

  func findings() -> [Finding] {
    let reason = refusal
    switch reason {
    case 0: return [Finding(Self.subject, .ok, "\(host):\(port) is free.", "\(host):\(port) 空闲。")]
    case EADDRINUSE:
      return [
        Finding(
          Self.subject, .warning, "\(host):\(port) is in use. If the server does not run yet, choose another port.",
          "\(host):\(port) 已被占用。如果服务器尚未运行，请换一个端口。")
      ]
    default:
      let why = reason.map { String(cString: strerror($0)) } ?? "the address is unknown"
      return [
        Finding(
          Self.subject, .problem, "\(host):\(port) cannot be listened on: \(why). Choose another host or port.",
          "无法监听 \(host):\(port)：\(why)。请换一个地址或端口。")
      ]
    }
  }

  /// Why the system refuses to listen there: 0 where it does not, nil where the address is none.
  private var refusal: Int32? {
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &list) == 0, let address = list?.pointee else { return nil }
    defer { freeaddrinfo(list) }
    let descriptor = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var reuses: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuses, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0, listen(descriptor, 1) == 0 else { return errno }
    return 0
  }
}
