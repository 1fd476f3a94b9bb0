internal import Foundation
public import GuanxiEngine
internal import NIOCore
internal import NIOSSL
internal import Synchronization

/// With which certificate the server shows who it is, over TLS 1.2 and later: its files, and what was read from them last.
public final class ServerTLS: Sendable {
  /// The file of the certificate and those that vouch for it, as PEM, its own first.
  public let certificateFile: String
  /// The file of its private key, as PEM, without a password.
  public let keyFile: String

  /// What every connection is made with; a handshake takes the certificate that was read last.
  let configuration: TLSConfiguration
  private let context: NIOSSLContext
  private let newest: Newest

  /// A certificate with its key.
  private struct Pair: Sendable {
    let chain: [NIOSSLCertificate]
    let key: NIOSSLPrivateKey
    /// The second since 1970 after which the certificate holds no more.
    let ends: Int64
  }

  /// The certificate that was read last.
  private final class Newest: Sendable {
    private let pair: Mutex<Pair>

    init(_ pair: Pair) { self.pair = Mutex(pair) }

    var value: Pair {
      get { pair.withLock { $0 } }
      set { pair.withLock { $0 = newValue } }
    }
  }

  /// The most bytes of a file.
  private static let largestFile = 1_048_576

  /// Reads a certificate and its key.
  ///
  /// - Parameters:
  ///   - certificate: the file of the certificate and those that vouch for it, as PEM.
  ///   - key: the file of its private key, as PEM.
  ///   - now: the moment at which the certificate must hold.
  /// - Throws: what is wrong with which file, and what to do.
  public init(certificate: String, key: String, at now: ZonedDateTime) throws(GuanxiError) {
    let newest = Newest(try Self.read(certificate, key, at: now))
    var configuration = Self.configuration(of: newest.value)
    configuration.sslContextCallback = { _, promise in
      let pair = newest.value
      var override = NIOSSLContextConfigurationOverride()
      override.certificateChain = pair.chain.map { .certificate($0) }
      override.privateKey = .privateKey(pair.key)
      promise.succeed(override)
    }
    context = try Self.context(configuration, certificate, key)
    (certificateFile, keyFile, self.configuration, self.newest) = (certificate, key, configuration, newest)
  }

  /// The second since 1970 after which the certificate holds no more.
  public var ends: Int64 { newest.value.ends }

  /// Reads the files again; connections that come afterwards see the new certificate. Where something is wrong, the old one stays.
  public func reload(at now: ZonedDateTime) throws(GuanxiError) {
    let pair = try Self.read(certificateFile, keyFile, at: now)
    _ = try Self.context(Self.configuration(of: pair), certificateFile, keyFile)
    newest.value = pair
  }

  /// What speaks TLS at the head of a connection.
  func handler() -> NIOSSLServerHandler { NIOSSLServerHandler(context: context) }

  private static func configuration(of pair: Pair) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: pair.chain.map { .certificate($0) }, privateKey: .privateKey(pair.key))
    configuration.minimumTLSVersion = .tlsv12
    return configuration
  }

  private static func context(
    _ configuration: TLSConfiguration, _ certificate: String, _ key: String
  ) throws(GuanxiError) -> NIOSSLContext {
    do { return try NIOSSLContext(configuration: configuration) } catch {
      throw .usage(
        "\(key): the private key is not that of the certificate in \(certificate). Name the two that belong together.")
    }
  }

  private static func read(_ certificate: String, _ key: String, at now: ZonedDateTime) throws(GuanxiError) -> Pair {
    let chain: [NIOSSLCertificate]
    let bytes = try bytes(of: certificate, "certificate")
    do { chain = try NIOSSLCertificate.fromPEMBytes(bytes) } catch {
      throw .usage("\(certificate): this is no certificate as PEM (-----BEGIN CERTIFICATE-----).")
    }
    guard let own = chain.first else { throw .usage("\(certificate): there is no certificate in it.") }
    let (begins, ends) = (Int64(own.notValidBefore), Int64(own.notValidAfter))
    guard now.epochSecond <= ends else {
      throw .usage(
        "\(certificate): the certificate ended on \(day(ends)). Renew it, or look at the clock of this machine."
      )
    }
    guard now.epochSecond >= begins else {
      throw .usage(
        "\(certificate): the certificate begins on \(day(begins)). Look at the clock of this machine.")
    }
    let secret = try Self.bytes(of: key, "private key")
    do { return Pair(chain: chain, key: try NIOSSLPrivateKey(bytes: secret, format: .pem), ends: ends) } catch {
      throw .usage(
        "\(key): this is no private key as PEM without a password. openssl pkey -in OLD -out NEW takes the password off."
      )
    }
  }

  private static func day(_ second: Int64) -> String {
    second.magnitude < 1_000_000_000_000
      ? ZonedDateTime(epochMilliseconds: second * 1_000).map { "\($0)" } ?? "a day out of range" : "a day out of range"
  }

  private static func bytes(of file: String, _ what: String) throws(GuanxiError) -> [UInt8] {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
      throw .usage("\(file): there is no such file. It should hold the \(what) as PEM.")
    }
    guard let handle = FileHandle(forReadingAtPath: file),
      let data = try? handle.read(upToCount: largestFile + 1)
    else {
      throw .usage("\(file): the \(what) cannot be read. Whoever runs the server must be allowed to read it.")
    }
    guard data.count <= largestFile else {
      throw .usage("\(file): a \(what) has at most \(largestFile) bytes as PEM. Is it the right file?")
    }
    return Array(data)
  }
}
