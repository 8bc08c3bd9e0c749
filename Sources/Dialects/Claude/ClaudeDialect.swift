public import Usage

/// The messages of the Claude Agent SDK and the lines of Claude Code's transcripts, at
/// `/v1/ingest/claude`.
public struct ClaudeDialect: Dialect {
  private let context: DialectContext
  private let limits: ClaudeLimits
  private let bodyBytesMax: Int

  /// The dialect with its prices and limits.
  public init(_ context: DialectContext, limits: ClaudeLimits, bodyBytesMax: Int) {
    self.context = context
    self.limits = limits
    self.bodyBytesMax = bodyBytesMax
  }

  /// One route, whose parameters say to whom the messages belong.
  public var routes: [DialectRoute] {
    var route = DialectRoute(ClaudeMessages.path, bodyBytesMax: bodyBytesMax)
    route.parameters = ["user_id", "session_id", "parent_session_id", "resumed"]
    return [route]
  }

  /// What the CLI reports of a session is reconciled with what its calls cost.
  public var latePricer: (any LatePricer)? {
    ClaudeLatePricer(prices: context.prices, limits: limits)
  }

  /// The calls of a session, and the adjustments and statements from its reports.
  public var reconciledSources: Set<ExternalName> { ClaudeReconciler.sources }

  /// Messages are reconciled in parts. Each part is durable before the next one begins, and a
  /// message that is sent again counts once.
  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    let sender = try sender(of: request)
    let parts = try ClaudeMessages.parts(
      of: request, from: sender, limits: context.limits, parseLimits: context.parseLimits)
    return .updates(
      parts.map { part in
        Submission.Update(
          origin: request.origin.keeping(part.workCount), eventCount: part.workCount
        ) { [context, limits] ledger throws(LedgerFailure) in
          try part.reconcile(
            in: ledger, prices: context.prices.book(of: ledger.origin.project), limits: limits)
        }
      })
  }

  /// To whom the messages belong, from the query.
  private func sender(of request: DialectRequest) throws(DialectError) -> ClaudeRequest {
    let limits = context.limits
    var sender = ClaudeRequest(
      userID: try request.id("user_id", limits), sessionID: try request.id("session_id", limits),
      parentSessionID: try request.id("parent_session_id", limits),
      isResumed: try request.optionalFlag("resumed"))
    if let rejection = BoundUser.claim(&sender.userID, for: request.origin.boundUserID) {
      throw DialectError(.forbidden, rejection.detail, field: rejection.field)
    }
    return sender
  }
}
