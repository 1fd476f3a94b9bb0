import GuanxiEngine
import GuanxiServer

/// Whether certificate and key can be used, belong together, and hold for some time.
struct CertificateCheck: InstallationCheck {
  let host: String
  let certificate: String?
  let key: String?
  let now: ZonedDateTime

  private static let subject = LocalizedText("certificate", "证书")
  /// A certificate that ends within so many days should be renewed.
  private static let daysAhead: Int64 = 21

  func findings() -> [Finding] {
    guard let certificate, let key else { return [withoutCertificate] }
    do throws(GuanxiError) {
      let ends = try ServerTLS(certificate: certificate, key: key, at: now).ends
      let (span, isLong) = ends.subtractingReportingOverflow(now.epochSecond)
      let days = isLong ? Int64.max : span / 86_400
      guard days < Self.daysAhead else {
        return [Finding(Self.subject, .ok, "\(certificate) holds for \(days) days.", "\(certificate) 还有 \(days) 天有效。")]
      }
      return [
        Finding(
          Self.subject, .warning,
          "\(certificate) holds for \(days) days only. Renew it; SIGHUP makes the server read it again.",
          "\(certificate) 只剩 \(days) 天有效。请续期；SIGHUP 会让服务器重新读取。")
      ]
    } catch {
      return [Finding(Self.subject, .problem, error.description, error.description)]
    }
  }

  private var withoutCertificate: Finding {
    Serve.isThisMachine(host)
      ? Finding(
        Self.subject, .ok, "None, and none is needed: only this machine is answered.", "没有，也不需要：只应答本机。")
      : Finding(
        Self.subject, .warning,
        "None, so tokens can be read on the way to \(host). Give tls-certificate and tls-key, or put a proxy with TLS before it.",
        "没有，令牌在通往 \(host) 的途中可被读取。请设置 tls-certificate 和 tls-key，或在前面放一个支持 TLS 的代理。")
  }
}
