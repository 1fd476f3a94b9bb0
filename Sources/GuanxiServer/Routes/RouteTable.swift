internal import HTTPTypes

/// All routes: the one table from which requests are answered, access is tested, and `/openapi.json` is made.
struct RouteTable: Sendable {
  let routes: [Route]
  /// The routes by the number of segments of their paths, so that few are looked at. O(routes of that length) a request.
  private let byLength: [Int: [Route]]

  init(_ routes: [Route]) {
    self.routes = routes
    byLength = Dictionary(grouping: routes) { $0.path.segments.count }
  }

  /// What a request means.
  enum Match {
    /// A route and the values of the names in its path.
    case found(Route, [String: String])
    /// There is something at the path, but not for the method; those that it takes.
    case otherMethod([HTTPRequest.Method])
    /// There is nothing at the path.
    case nothing
  }

  /// Finds the route of a request; HEAD is answered as GET.
  func match(_ method: HTTPRequest.Method, _ path: [String]) -> Match {
    let wanted = method == .head ? .get : method
    var others: [HTTPRequest.Method] = []
    for route in byLength[path.count] ?? [] {
      guard let values = route.path.values(in: path) else { continue }
      if route.method == wanted { return .found(route, values) }
      others.append(route.method)
    }
    guard !others.isEmpty else { return .nothing }
    if others.contains(.get) { others.append(.head) }
    return .otherMethod(others)
  }
}
