internal import HTTPTypes

/// The header fields that keep browsers from doing with an answer what it is not for. No other origin may read answers.
enum SecurityFields {
  /// Adds the fields that an answer does not have already.
  ///
  /// - Parameter overTLS: whether this server speaks TLS, and browsers should not ask it without.
  static func add(to fields: inout HTTPFields, overTLS: Bool) {
    if overTLS { fields[.strictTransportSecurity] = "max-age=31536000" }
    for field in standard where !fields.contains(field.name) { fields.append(field) }
  }

  private static let standard = [
    HTTPField(name: .contentTypeOptions, value: "nosniff"), HTTPField(name: .frameOptions, value: "DENY"),
    HTTPField(name: .referrerPolicy, value: "no-referrer"), HTTPField(name: .resourcePolicy, value: "same-origin"),
    HTTPField(
      name: .contentSecurityPolicy,
      value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    HTTPField(name: .vary, value: "Accept, Accept-Language, Authorization"),
  ]
}
