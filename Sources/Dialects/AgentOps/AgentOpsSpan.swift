internal import Usage

/// A span of an AgentOps client of 0.4, and what it stands for.
struct AgentOpsSpan {
  let span: ExportedSpan

  /// What a span adds to the ledger.
  enum Role: String {
    /// A call of a model.
    case call
    /// A tool, or anything else, with a cost of its own.
    case charge
    /// Nothing: an agent, a task, a tool without a cost.
    case none
  }

  /// True for what an AgentOps client has sent: its resource or its spans say so.
  static func isOne(_ span: ExportedSpan, from resource: Attributes) -> Bool {
    isSentByOne(resource) || span.attributes[kindName] != nil
  }

  private static let kindName = "agentops.span.kind"
  private static let costName = "gen_ai.usage.total_cost"

  /// `session`, `agent`, `task`, `tool`, `llm` …; nil for spans of instrumented providers.
  var kind: String? { span.attributes.text(Self.kindName) }

  /// The name without the kind: `planner` of the span `planner.agent`.
  var name: String { span.attributes.text("operation.name", "agentops.entity.name") ?? span.name }

  /// True for the span that holds all others of its trace, and is exported last.
  var isRoot: Bool { span.parentSpanID == nil && kind == "session" }

  /// Instrumented providers name no kind, but the type of request; a `request` is what Google's ADK
  /// sends to a model. Other kinds may carry the sum of the calls below them, which is no call.
  var role: Role {
    let attributes = span.attributes
    let isCall =
      switch kind {
      case "llm", "llm.call": true
      case "request": hasUsage || attributes.text("gen_ai.request.model") != nil
      case nil: hasUsage || attributes.text("gen_ai.request.type", "llm.request.type") != nil
      default: false
      }
    if isCall { return .call }
    return attributes[Self.costName] != nil ? .charge : .none
  }

  private var hasUsage: Bool {
    let names = SpanCount.input.names + SpanCount.output.names
    return span.attributes.first(of: names) != nil
  }

  /// The provider's own id of its answer, which tells a call that was observed twice.
  var responseID: ExternalID? { span.attributes.id("gen_ai.response.id") }

  /// The event that it is; nil where it is none.
  func event(receivedAt: Timestamp, limits: EventLimits) throws(Rejection) -> SpanCall? {
    var call: SpanCall
    switch role {
    case .none: return nil
    case .charge:
      call = SpanCall(
        span, source: AgentOpsEvent.source, session: span.traceID, receivedAt: receivedAt)
      call.event.kind = .charge
      call.event.requests = 0
    case .call:
      call = try SpanCall(
        span, source: AgentOpsEvent.source, isProviderRaw: true, session: span.traceID,
        receivedAt: receivedAt)
    }
    call.event.cost = try cost()
    try call.check(limits)
    return call
  }

  /// What the client says that it cost: `@tool(cost=0.05)` sends a float, whose shortest decimal is
  /// what was written.
  private func cost() throws(Rejection) -> Money? {
    guard let value = span.attributes[Self.costName] else { return nil }
    guard let text = value.scalarText, let cost = Money(text), cost >= .zero else {
      throw Rejection(
        .invalidField, field: Self.costName, "must be US dollars, from 0 to 9 million")
    }
    return cost
  }
}

extension AgentOpsSpan {
  /// True for the resource of an AgentOps client.
  static func isSentByOne(_ resource: Attributes) -> Bool {
    resource["agentops.project.id"] != nil || resource.text("service.name") == "agentops"
  }
}
