public import JSON
public import Usage

/// The messages of the Claude Agent SDK and the lines of Claude Code's transcripts, at
/// `/v1/ingest/claude`.
public struct ClaudeDialect: Dialect {
  private let prices: PriceBook
  private let limits: EventLimits
  private let parseLimits: ParseLimits
  private let bodyBytesMax: Int

  /// The dialect with its prices and limits.
  public init(
    prices: PriceBook, limits: EventLimits, parseLimits: ParseLimits, bodyBytesMax: Int
  ) {
    self.prices = prices
    self.limits = limits
    self.parseLimits = parseLimits
    self.bodyBytesMax = bodyBytesMax
  }

  /// One route, whose parameters say whose messages they are.
  public var routes: [DialectRoute] {
    var route = DialectRoute("/v1/ingest/claude", bodyBytesMax: bodyBytesMax)
    route.parameters = ["user_id", "session_id", "parent_session_id"]
    return [route]
  }

  /// Messages are reconciled part by part: each part is durable before the next one begins, and
  /// whatever is sent again counts once.
  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    let sender = try sender(of: request)
    let parts = try ClaudeMessages.parts(
      of: request, from: sender, limits: limits, parseLimits: parseLimits)
    return .updates(
      parts.map { part in
        Submission.Update(
          request.origin.keeping(part.workCount), eventCount: part.workCount
        ) { [prices] ledger throws(LedgerFailure) in
          try part.reconcile(in: ledger, prices: prices, request: sender)
        }
      })
  }

  /// Whose messages they are, as the query says.
  private func sender(of request: DialectRequest) throws(DialectError) -> ClaudeRequest {
    var sender = ClaudeRequest(
      userID: try request.id("user_id", limits), sessionID: try request.id("session_id", limits),
      parentSessionID: try request.id("parent_session_id", limits))
    if let rejection = BoundUser.claim(&sender.userID, for: request.origin.boundUserID) {
      throw DialectError(.forbidden, rejection.detail, field: rejection.field)
    }
    return sender
  }
}
