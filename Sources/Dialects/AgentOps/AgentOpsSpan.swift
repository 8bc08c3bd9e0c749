internal import Usage

/// A span of an AgentOps client of 0.4, and its role in the call tree.
struct AgentOpsSpan {
  let span: ExportedSpan

  static let kindName = "agentops.span.kind"
  private static let costName = "gen_ai.usage.total_cost"

  /// `session`, `agent`, `task`, `tool`, `llm` …; nil for spans of instrumented providers.
  var kind: String? { span.attributes.text(Self.kindName) }

  /// The name without the kind: `planner` of the span `planner.agent`.
  var name: String { span.attributes.text("operation.name", "agentops.entity.name") ?? span.name }

  /// True for the span around all others of its trace, which is exported last.
  var isRoot: Bool { span.parentSpanID == nil && kind == "session" }

  /// Instrumented providers give no kind, but the type of request; a `request` is what Google's ADK
  /// sends to a model. Other kinds may carry the sum of the calls below them, and are no calls.
  var role: TreeNode.Role {
    let attributes = span.attributes
    let isCall =
      switch kind {
      case "llm", "llm.call": true
      case "request": hasUsage || attributes.text("gen_ai.request.model") != nil
      case nil: hasUsage || attributes.text("gen_ai.request.type", "llm.request.type") != nil
      default: false
      }
    if isCall { return .call }
    return attributes[Self.costName] != nil ? .charge : .link
  }

  private var hasUsage: Bool {
    let names = SpanCount.input.names + SpanCount.output.names
    return span.attributes.first(of: names) != nil
  }

  /// The event of the span, by its role; nil where it has none.
  func event(
    of role: TreeNode.Role, receivedAt: Timestamp, limits: EventLimits
  ) throws(Rejection) -> SpanCall? {
    var call: SpanCall
    switch role {
    case .link, .sum, .echo: return nil
    case .charge:
      call = SpanCall(span, source: AgentOpsEvent.source, receivedAt: receivedAt)
      call.event.kind = .charge
      call.event.requests = 0
    case .call:
      call = try SpanCall(
        span, by: AgentOpsTraces.emitter, source: AgentOpsEvent.source, receivedAt: receivedAt)
    }
    call.event.sessionID = span.traceID
    call.event.cost = try cost()
    try call.check(limits)
    return call
  }

  /// The cost that the client reports. `@tool(cost=0.05)` sends a float, whose shortest decimal is
  /// what the developer wrote.
  private func cost() throws(Rejection) -> Money? {
    guard let value = span.attributes[Self.costName] else { return nil }
    guard let text = value.scalarText, let cost = Money(text), cost >= .zero else {
      throw Rejection(
        .invalidField, field: Self.costName, "must be US dollars, from 0 to 9 million")
    }
    return cost
  }
}
