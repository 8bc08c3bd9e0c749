/// A handler with the names of its pattern's braces, and what holds for its requests.
struct Route: Sendable {
  let method: Method
  let pattern: String
  let handler: Handler
  let names: [String]
  /// The parameters of its query; nil for any.
  let parameters: [String]?
  /// Whether its query may have a parameter of this name beside those.
  let isParameter: @Sendable (String) -> Bool
  /// How large its content may be; nil for no larger than any other's.
  let content: ContentLimits?
}

/// One segment of the patterns: a node of a trie.
struct RouteNode: Sendable {
  var literals: [String: Int] = [:]
  var parameter: Int?
  /// A few at most: comparing them is faster than hashing.
  private var routes: [Route] = []

  var methods: [Method] { routes.map(\.method) }

  var all: [Route] { routes }

  /// RFC 9110 section 9.3.2: HEAD is GET without the content.
  func route(_ method: Method) -> Route? {
    routes.first { $0.method == method }
      ?? (method == .head ? routes.first { $0.method == .get } : nil)
  }

  mutating func set(_ route: Route) {
    routes.removeAll { $0.method == route.method }
    routes.append(route)
  }

  /// The segments of a path, without the slash before the first.
  static func segments(_ path: some Collection<UInt8>) -> [some Collection<UInt8>] {
    path.dropFirst().split(separator: Byte.slash, omittingEmptySubsequences: false)
  }
}

/// A walk through the trie, literals first, with all that was met on the way.
struct RouteSearch {
  let nodes: [RouteNode]
  let segments: [String?]
  let method: Method
  private(set) var route: Route?
  private(set) var values: [String] = []
  private(set) var allowed: Set<Method> = []

  init(nodes: [RouteNode], segments: [String?], method: Method) {
    self.nodes = nodes
    self.segments = segments
    self.method = method
  }

  mutating func visit(_ index: Int, depth: Int) {
    let node = nodes[index]
    guard depth < segments.count else {
      route = node.route(method)
      allowed.formUnion(node.methods)
      return
    }
    guard let segment = segments[depth] else { return }
    if let literal = node.literals[segment] {
      visit(literal, depth: depth + 1)
      if route != nil { return }
    }
    if let parameter = node.parameter, !segment.isEmpty {
      values.append(segment)
      visit(parameter, depth: depth + 1)
      if route == nil { values.removeLast() }
    }
  }
}
