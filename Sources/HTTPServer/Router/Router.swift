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
  private let unknownParameter: @Sendable (Request, String, [String]) -> Response
  private let repeatedParameter: @Sendable (Request, String) -> Response

  /// A router with no routes. The closures render 404, 405 (to which `Allow` is added), 501, and
  /// 400 for a parameter that the route does not have, with those that it has, and for one that is
  /// there several times where the route takes it once.
  public init(
    notFound: @escaping @Sendable (Request) -> Response = { _ in Response(status: 404) },
    methodNotAllowed: @escaping @Sendable (Request) -> Response = { _ in Response(status: 405) },
    notImplemented: @escaping @Sendable (Request) -> Response = { _ in Response(status: 501) },
    unknownParameter: @escaping @Sendable (Request, _ name: String, _ known: [String]) -> Response =
      { _, _, _ in Response(status: 400) },
    repeatedParameter: @escaping @Sendable (Request, _ name: String) -> Response =
      { _, _ in Response(status: 400) }
  ) {
    self.notFound = notFound
    self.methodNotAllowed = methodNotAllowed
    self.notImplemented = notImplemented
    self.unknownParameter = unknownParameter
    self.repeatedParameter = repeatedParameter
  }

  /// Adds a route. A second one for the same method and pattern takes the place of the first.
  ///
  /// `parameters` are all that its query may have, each once; nil takes any, for the handler to
  /// look at. Names for which `isParameter` answers true may be there, too, and several times.
  /// `content` lets its content be larger than that of others; see `contentLimits(of:)`.
  public mutating func on(
    _ method: Method, _ pattern: String, parameters: [String]? = nil,
    isParameter: @escaping @Sendable (String) -> Bool = { _ in false },
    content: ContentLimits? = nil, _ handler: @escaping Handler
  ) {
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
    nodes[index].set(
      Route(
        method: method, pattern: pattern, handler: handler, names: names, parameters: parameters,
        isParameter: isParameter, content: content))
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

  /// Every route, with the parameters of its query; nil for any.
  public var routes: [(method: Method, pattern: String, parameters: [String]?)] {
    nodes.flatMap(\.all).map { ($0.method, $0.pattern, $0.parameters) }
  }

  /// How large the content of a request may be, where its route lets it be larger than others.
  public func contentLimits(of request: Request) -> ContentLimits? {
    if let route = literalRoute(of: request) { return route.content }
    return search(request).route?.content
  }

  /// Answers a request with its route's handler, or with 404, 405, 501 or 400.
  public func handle(_ request: Request, _ exchange: Exchange) {
    if let route = literalRoute(of: request) { return run(route, request, exchange) }
    // RFC 9110 section 15.6.2.
    guard request.method.isKnown else { return exchange.respond(notImplemented(request)) }
    // RFC 9110 section 9.3.7: the server as a whole.
    if request.target == "*" { return exchange.respond(options(Set(nodes.flatMap(\.methods)))) }
    let search = search(request)
    if let route = search.route {
      var request = request
      request.parameters = Parameters(names: route.names, values: search.values)
      return run(route, request, exchange)
    }
    guard !search.allowed.isEmpty else { return exchange.respond(notFound(request)) }
    if request.method == .options { return exchange.respond(options(search.allowed)) }
    var response = methodNotAllowed(request)
    // RFC 9110 section 15.5.6: 405 must carry Allow.
    response.headers.append(("Allow", allow(search.allowed)))
    exchange.respond(response)
  }

  private func literalRoute(of request: Request) -> Route? {
    guard request.hasPlainPath, let index = literalPaths[request.path] else { return nil }
    return nodes[index].route(request.method)
  }

  private func search(_ request: Request) -> RouteSearch {
    let segments = RouteNode.segments(request.encodedPath).map(PercentEncoding.pathDecoded)
    var search = RouteSearch(nodes: nodes, segments: segments, method: request.method)
    search.visit(0, depth: 0)
    return search
  }

  private func run(_ route: Route, _ request: Request, _ exchange: Exchange) {
    if !request.query.text.isEmpty, let known = route.parameters,
      let refusal = refusal(of: request, known, route)
    {
      return exchange.respond(refusal)
    }
    route.handler(request, exchange)
  }

  private func refusal(of request: Request, _ known: [String], _ route: Route) -> Response? {
    var seen: Set<String> = []
    for (name, _) in request.query.items where !route.isParameter(name) {
      guard known.contains(name) else { return unknownParameter(request, name, known) }
      guard seen.insert(name).inserted else { return repeatedParameter(request, name) }
    }
    return nil
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
