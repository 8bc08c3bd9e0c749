public import HTTPServer

/// Lets web pages of other origins use the API
/// (https://fetch.spec.whatwg.org/#http-cors-protocol): those that are named, and no others. Keys
/// are sent as a header, so no credentials of a browser are ever asked for.
public struct CrossOrigin: Sendable {
  /// Why a text is no list of origins.
  public struct Malformed: Error, CustomStringConvertible {
    /// What was wrong, and what would do.
    public let description: String
  }

  private let origins: Set<String>

  private static let exposed = "ETag, Link, Retry-After"
  private static let requestHeaders =
    "Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, X-Api-Key"
  private static let methods = "GET, HEAD, POST, PUT, PATCH, DELETE"
  private static let preflightSeconds = 600

  /// Reads origins such as `https://pages.example`, with commas between them.
  public init(_ list: String) throws(Malformed) {
    var origins: Set<String> = []
    for item in list.split(separator: ",") {
      let origin = item.filter { $0 != " " }
      guard origin.wholeMatch(of: /https?:\/\/[a-z0-9.\-\[\]:]+/) != nil else {
        throw Malformed(
          description: "\(origin) is no origin; it is written as https://name or https://name:port")
      }
      origins.insert(origin)
    }
    self.origins = origins
  }

  /// The same handler, with what browsers want to see in its answers. Without origins it is the
  /// handler itself.
  public func handler(_ handler: @escaping Handler) -> Handler {
    guard !origins.isEmpty else { return handler }
    return { request, exchange in
      guard let origin = request.headers["origin"] else { return handler(request, exchange) }
      guard origins.contains(origin) else {
        // The answer of one origin must not be kept for another.
        return handler(
          request, Exchange { exchange.respond(Self.varied($0, by: [("Vary", "Origin")])) })
      }
      let fields = [
        ("Access-Control-Allow-Origin", origin), ("Vary", "Origin"),
        ("Access-Control-Expose-Headers", Self.exposed),
      ]
      guard !Self.isPreflight(request) else {
        return exchange.respond(Response(status: 204, headers: fields + Self.allowed))
      }
      handler(request, Exchange { exchange.respond(Self.varied($0, by: fields)) })
    }
  }

  private static let allowed = [
    ("Access-Control-Allow-Methods", methods),
    ("Access-Control-Allow-Headers", requestHeaders),
    ("Access-Control-Max-Age", "\(preflightSeconds)"),
  ]

  private static func isPreflight(_ request: Request) -> Bool {
    request.method == .options && request.headers["access-control-request-method"] != nil
  }

  private static func varied(
    _ response: Response, by fields: [(String, String)]
  ) -> Response {
    var response = response
    response.headers += fields.map { (name: $0.0, value: $0.1) }
    return response
  }
}
