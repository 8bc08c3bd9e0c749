/// What the loops of a server share.
struct LoopContext: Sendable {
  let limits: ServerLimits
  let contentRule: ContentRule?
  let counters: Counters
  let handler: Handler
  let errorResponse: @Sendable (ProtocolError) -> Response
  let log: (@Sendable (ServerEvent) -> Void)?
  /// Called with the peer of each connection that was closed.
  let connectionClosed: @Sendable (String) -> Void

  /// Notes that a connection is turned away.
  func refused(_ peer: String) {
    counters.connectionsRefused.add(1)
    log?(.connectionRefused(peer: peer))
  }

  /// The response for an error, with the fields that the RFCs want beside its status.
  func response(for error: ProtocolError) -> Response {
    if let answer = error.answer { return answer }
    var response = errorResponse(error)
    for field in error.headers
    where !response.headers.contains(where: { $0.name.lowercased() == field.name.lowercased() }) {
      response.headers.append(field)
    }
    return response
  }
}
