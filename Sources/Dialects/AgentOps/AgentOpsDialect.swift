internal import JSON
public import Usage

/// The events of AgentOps' clients 0.0 to 0.3, at `/events` and `/v2/create_events`. The other
/// requests of these clients have routes of their own.
public struct AgentOpsDialect: Dialect {
  private let recorder: AgentOpsRecorder
  private let reader: AgentOpsReader
  private let parseLimits: ParseLimits

  /// The dialect with its prices and limits.
  public init(_ context: DialectContext, limits: AgentOpsLimits) {
    recorder = AgentOpsRecorder(
      prices: context.prices, limits: context.limits, ownLimits: limits)
    reader = AgentOpsReader(limits: context.limits)
    parseLimits = context.parseLimits
  }

  /// One route for each version of the interface.
  public var routes: [DialectRoute] {
    ["/v2/create_events", "/events"].map { path in
      var route = DialectRoute(path)
      route.parameters = nil
      route.credential = .agentOps
      route.answer = .agentOps
      return route
    }
  }

  public func read(_ request: DialectRequest) throws(DialectError) -> Submission {
    do throws(Rejection) {
      try reader.check(tokenSession: request.sessionID)
    } catch {
      throw .rejected(error)
    }
    let body = try JSONBody.object(request.body, contentType: request.contentType, parseLimits)
    do throws(Rejection) {
      return try read(body, of: request)
    } catch {
      throw .rejected(error)
    }
  }

  /// Session states name users.
  public var userEraser: (any UserEraser)? { AgentOpsEraser() }

  /// Calls, of which more may be reported later.
  public var reconciledSources: Set<ExternalName> { [AgentOpsEvent.source] }

  private func read(
    _ body: Value, of request: DialectRequest
  ) throws(Rejection) -> Submission {
    let own = try reader.sessionID(body)
    let reads = try reader.events(body)
    var events: [(session: ExternalID, event: AgentOpsEvent)] = []
    for case .item(let event) in reads {
      events.append((try reader.sessionID(firstOf: event.sessionID, own, request.sessionID), event))
    }
    let isRejected = events.count < reads.count
    let rejectedIn = isRejected ? own ?? request.sessionID : nil
    let update = Submission.Update(
      origin: request.origin, eventCount: events.count
    ) { [recorder, events] ledger throws(LedgerFailure) in
      if let rejectedIn { try recorder.record(rejectionIn: rejectedIn, in: ledger) }
      let outcomes = try recorder.record(events, in: ledger)
      return IngestReport(reads, outcomes) { $2.add(id: $0.id, $1) }
    }
    return .updates([update])
  }
}
