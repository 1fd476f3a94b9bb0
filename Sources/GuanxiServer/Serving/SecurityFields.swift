internal import HTTPTypes

/// The header fields that keep browsers from doing with an answer what it is not for. No other origin may read answers.
enum SecurityFields {
  /// Adds the fields that an answer does not have already.
  static func add(to fields: inout HTTPFields) {
    let standard: [(HTTPField.Name, String)] = [
      (.contentTypeOptions, "nosniff"), (.frameOptions, "DENY"), (.referrerPolicy, "no-referrer"),
      (.resourcePolicy, "same-origin"),
      (.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
      (.vary, "Accept, Accept-Language, Authorization"),
    ]
    for (name, value) in standard where fields[name] == nil { fields[name] = value }
  }
}
