/// What a connection hands out: each needs an answer.
enum Delivery: Sendable {
  /// A request. Its answer is the response returned at once, or `respond` with the ticket later.
  case request(Request, ticket: UInt64)
  /// The last word on this connection: a refusal, whose answer must be returned at once.
  case refused(ProtocolError)
}
