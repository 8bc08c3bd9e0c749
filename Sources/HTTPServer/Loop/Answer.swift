/// A response, or how it is made.
enum Answer: Sendable {
  case ready(Response)
  case deferred(@Sendable () -> Response)

  /// The response, made now if it was not before.
  var response: Response {
    switch self {
    case .ready(let response): response
    case .deferred(let make): make()
    }
  }
}
