internal import HTTPTypes

extension HTTPFields {
  /// The value of the fields of a name, as the subscript gives it; it costs little where there is one such field, as mostly.
  func value(of name: HTTPField.Name) -> String? {
    var found: String?
    for field in self where field.name == name {
      guard found == nil else { return self[name] }
      found = field.value
    }
    return found
  }
}

extension HTTPField.Name {
  /// The id of a request, which is in the log and in problems too.
  static let requestID = known("X-Request-Id")
  /// The version of the graph that was asked.
  static let graphVersion = known("Guanxi-Graph-Version")
  /// The text by which a change is known that is sent again.
  static let idempotencyKey = known("Idempotency-Key")
  /// Says that an answer was given before.
  static let idempotencyReplayed = known("Idempotency-Replayed")
  /// The last event of a stream that a client saw.
  static let lastEventID = known("Last-Event-ID")
  /// Tells a proxy not to hold back what is sent.
  static let accelBuffering = known("X-Accel-Buffering")
  static let contentTypeOptions = known("X-Content-Type-Options")
  static let frameOptions = known("X-Frame-Options")
  static let referrerPolicy = known("Referrer-Policy")
  static let resourcePolicy = known("Cross-Origin-Resource-Policy")

  /// Over what a proxy was reached: `http` or `https`.
  static let forwardedProto = known("X-Forwarded-Proto")
  /// From where a browser says that a request comes.
  static let fetchSite = known("Sec-Fetch-Site")
  /// The text of a session, with which a script of a page shows that it belongs to it.
  static let formToken = known("X-Form-Token")

  /// A name that is known to be well formed.
  private static func known(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }
}
