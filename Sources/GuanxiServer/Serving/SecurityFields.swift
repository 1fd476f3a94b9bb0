internal import HTTPTypes

/// The header fields that keep browsers from doing with an answer what it is not for. No other origin may read answers.
enum SecurityFields {
  /// Adds the fields that an answer does not have already.
  ///
  /// - Parameter overTLS: whether this server speaks TLS, and browsers should not ask it without.
  static func add(to fields: inout HTTPFields, overTLS: Bool) {
    if overTLS { fields[.strictTransportSecurity] = "max-age=31536000" }
    let standard: [(HTTPField.Name, String)] = [
      (.contentTypeOptions, "nosniff"), (.frameOptions, "DENY"), (.referrerPolicy, "no-referrer"),
      (.resourcePolicy, "same-origin"),
      (.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
      (.vary, "Accept, Accept-Language, Authorization"),
    ]
    for (name, value) in standard where fields[name] == nil { fields[name] = value }
  }
}
