/// Finds the handler of a request by its path and method.
///
/// A pattern is a path whose segments are literal or `{name}`, which matches one segment that is
/// not empty. Segments are compared after decoding, each on its own, so that `%2F` is data. Literal
/// segments go before names. HEAD falls back to GET, OPTIONS is answered with `Allow`.
public struct Router: Sendable {
  private var nodes = [RouteNode()]
  /// The nodes of patterns without braces, by the whole path: most requests need nothing else.
  private var literalPaths: [String: Int] = [:]
  private let notFound: @Sendable (Request) -> Response
  private let methodNotAllowed: @Sendable (Request) -> Response
  private let notImplemented: @Sendable (Request) -> Response

  /// A router with no routes. The closures render 404, 405 (to which `Allow` is added) and 501.
  public init(
    notFound: @escaping @Sendable (Request) -> Response = { _ in Response(status: 404) },
    methodNotAllowed: @escaping @Sendable (Request) -> Response = { _ in Response(status: 405) },
    notImplemented: @escaping @Sendable (Request) -> Response = { _ in Response(status: 501) }
  ) {
    self.notFound = notFound
    self.methodNotAllowed = methodNotAllowed
    self.notImplemented = notImplemented
  }

  /// Adds a route. A second one for the same method and pattern takes the place of the first.
  public mutating func on(_ method: Method, _ pattern: String, _ handler: @escaping Handler) {
    var index = 0
    var names: [String] = []
    for segment in RouteNode.segments(pattern.utf8) {
      let text = String(decoding: segment, as: UTF8.self)
      if text.hasPrefix("{"), text.hasSuffix("}") {
        names.append(String(text.dropFirst().dropLast()))
        index = child(of: index, named: nil)
      } else {
        index = child(of: index, named: text)
      }
    }
    nodes[index].set(Route(method: method, handler: handler, names: names))
    if names.isEmpty { literalPaths[pattern] = index }
  }

  private mutating func child(of index: Int, named name: String?) -> Int {
    let node = nodes[index]
    if let known = name.map({ node.literals[$0] }) ?? node.parameter { return known }
    nodes.append(RouteNode())
    let child = nodes.count - 1
    if let name {
      nodes[index].literals[name] = child
    } else {
      nodes[index].parameter = child
    }
    return child
  }

  /// Answers a request with its route's handler, or with 404, 405 or 501.
  public func handle(_ request: Request, _ exchange: Exchange) {
    if request.hasPlainPath, let index = literalPaths[request.path],
      let route = nodes[index].route(request.method)
    {
      return route.handler(request, exchange)
    }
    // RFC 9110 section 15.6.2.
    guard request.method.isKnown else { return exchange.respond(notImplemented(request)) }
    // RFC 9110 section 9.3.7: the server as a whole.
    if request.target == "*" { return exchange.respond(options(Set(nodes.flatMap(\.methods)))) }
    let segments = RouteNode.segments(request.encodedPath).map(PercentEncoding.pathDecoded)
    var search = RouteSearch(nodes: nodes, segments: segments, method: request.method)
    search.visit(0, depth: 0)
    if let route = search.route {
      var request = request
      request.parameters = Parameters(names: route.names, values: search.values)
      return route.handler(request, exchange)
    }
    guard !search.allowed.isEmpty else { return exchange.respond(notFound(request)) }
    if request.method == .options { return exchange.respond(options(search.allowed)) }
    var response = methodNotAllowed(request)
    // RFC 9110 section 15.5.6: 405 must carry Allow.
    response.headers.append(("Allow", allow(search.allowed)))
    exchange.respond(response)
  }

  private func options(_ methods: Set<Method>) -> Response {
    Response(status: 200, headers: [("Allow", allow(methods))])
  }

  private func allow(_ methods: Set<Method>) -> String {
    var all = methods.union([.options])
    if methods.contains(.get) { all.insert(.head) }
    return all.map(\.rawValue).sorted().joined(separator: ", ")
  }
}
