internal import Reconciliation
internal import Usage

/// One item that a client of the OpenAI Agents SDK reports.
struct AgentsItem: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case call(AgentsCall)
    case total(AgentsTotal)
    case trace(AgentsTrace)
    /// The agent at work within a span, from the span of a turn or an agent.
    case agent(name: ExternalName, spanID: ExternalID, traceID: ExternalID)
    /// A span that is no model call.
    case nothing
  }

  struct Place: Sendable, Hashable {
    var span: CountedSpan
    var traceID: ExternalID
  }

  /// The prefix of the ids of adjustments, which the id of a call must not have.
  static let adjustmentPrefix = "reconciled:"

  var content: Content
  /// Where the reporting span is in its trace; nil where no span reported the item.
  var place: Place?
  /// The id in the answer: the client's own, or the one made for the item.
  var id: ExternalID
  /// Each kind at most once.
  var warnings: [EventWarning] = []

  /// Throws where a call has an id that is reserved for adjustments.
  static func checkCallID(_ id: ExternalID, field: String) throws(Rejection) {
    guard id.hasPrefix(adjustmentPrefix) else { return }
    throw Rejection(
      .invalidField, field: field,
      "must not start with \(adjustmentPrefix), as the ids of Tally's own adjustments do")
  }

  /// True for items that report usage; the others only say where usage belongs.
  var hasFigures: Bool {
    switch content {
    case .call, .total: true
    case .trace, .agent, .nothing: false
    }
  }
}

/// A model call, from a hook or from a span.
struct AgentsCall: Sendable, Hashable {
  /// Who reported it.
  enum Channel: Sendable, Hashable {
    case hook, span
  }

  var channel: Channel
  /// The counts and labels. Session and user are only those that the item itself names.
  var event: Event
  var hasOwnTime: Bool
  /// True where the id is the provider's, which joins the reports of hook and span.
  var hasProviderID: Bool
  var traceID: ExternalID?
  var parentRunID: ExternalID?
  /// The span in which it was made; nil where that is not known.
  var parentSpanID: ExternalID?
  /// Requests without usage, on top of the event's, such as failed ones that the SDK retried.
  var requestsWithoutUsage: Int64 = 0
  /// The event's requests one by one, where there are several and all of them are listed.
  var entries: [TokenCounts] = []

  /// The suffix that the event of a call's requests without usage adds to the call's id.
  static let withoutUsageSuffix = "#without_usage"

  /// Sets the usage. Requests without usage are kept apart, so that they count as such.
  mutating func setUsage(_ usage: AgentsUsage) {
    // The SDK counts no request where the provider reported no usage, though there was one.
    let requests = max(usage.requests, 1)
    requestsWithoutUsage = usage.tokens == nil ? requests - 1 : usage.requestsWithoutUsage
    event.requests = requests - requestsWithoutUsage
    event.tokens = usage.tokens
    event.webSearches = usage.webSearches
    event.modifiers = usage.modifiers
    event.notes = usage.notes
    event.cost = event.cost ?? usage.cost
    event.provider = event.provider ?? usage.provider
    if usage.entries.count > 1, usage.entriesAreComplete { entries = usage.entries }
  }

  /// All of its requests, with and without usage.
  var counts: CallCounts {
    var counts = CallCounts(requests: event.requests, tokens: event.tokens)
    counts.requests += requestsWithoutUsage
    counts.requestsWithoutUsage += requestsWithoutUsage
    return counts
  }

  /// The requests without usage, as a call of their own; nil where there are none.
  var withoutUsage: AgentsCall? {
    guard requestsWithoutUsage > 0 else { return nil }
    var call = self
    call.event.id = "\(event.id)\(Self.withoutUsageSuffix)"
    call.event.requests = requestsWithoutUsage
    call.event.tokens = nil
    call.event.webSearches = 0
    call.event.notes = EventNotes()
    call.event.cost = nil
    call.requestsWithoutUsage = 0
    call.entries = []
    return call
  }
}

/// The running total of a run, or of a session with all its runs.
struct AgentsTotal: Sendable, Hashable {
  enum Scope: Sendable, Hashable {
    case run(id: ExternalID, parentID: ExternalID?, resumedFrom: ExternalID?)
    case session
  }

  var scope: Scope
  var traceID: ExternalID?
  var counts: CallCounts
  /// What the earlier run had already used, where this one was resumed from it.
  var starting: CallCounts?
  /// The models of its calls, as far as the client names them: at most two, which is enough to know
  /// that there are several.
  var models: [ExternalName]
  /// The labels and price modifiers. Its model is set where `models` has exactly one.
  var event: Event
  var hasOwnTime: Bool
  /// The requests one by one, where all of them are listed.
  var entries: [TokenCounts]
}

/// What the SDK reports of a trace when it starts.
struct AgentsTrace: Sendable, Hashable {
  var id: ExternalID
  /// The client's name for a conversation, which links several traces.
  var groupID: ExternalID?
  var userID: ExternalID?
  var tags: [Tag]
}
