public import Usage

/// The lines of Codex' rollouts, at `/v1/ingest/codex`.
public struct CodexDialect: Dialect {
  private let context: DialectContext
  private let bodyBytesMax: Int

  /// The dialect with its prices and limits.
  public init(_ context: DialectContext, bodyBytesMax: Int) {
    self.context = context
    self.bodyBytesMax = bodyBytesMax
  }

  /// One route, whose parameter names the user of the conversations.
  public var routes: [DialectRoute] {
    var route = DialectRoute(CodexRollouts.path, bodyBytesMax: bodyBytesMax)
    route.parameters = ["user_id"]
    return [route]
  }

  /// Calls, which telemetry may report as well.
  public var reconciledSources: Set<ExternalName> { [CodexCall.source] }

  /// Each part is durable before the next one begins, and a line that is sent again counts once.
  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    var user = try request.id("user_id", context.limits)
    if let rejection = BoundUser.claim(&user, for: request.origin.boundUserID) {
      throw DialectError(.forbidden, rejection.detail, field: rejection.field)
    }
    let parts = try CodexRollouts.parts(
      of: request, user: user, limits: context.limits, parseLimits: context.parseLimits)
    return .updates(
      parts.map { part in
        Submission.Update(
          origin: request.origin.keeping(part.workCount), eventCount: part.workCount
        ) { [context] ledger throws(LedgerFailure) in
          try part.reconcile(in: ledger, prices: context.prices.book(of: ledger.origin.project))
        }
      })
  }
}
