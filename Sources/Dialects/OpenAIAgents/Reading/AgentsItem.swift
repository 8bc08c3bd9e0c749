internal import Reconciliation
internal import Usage

/// One thing that a client of the OpenAI Agents SDK tells.
struct AgentsItem: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case call(AgentsCall)
    case total(AgentsTotal)
    case trace(AgentsTrace)
    /// The agent at work within a span, from the span of a turn or an agent.
    case agent(name: ExternalName, spanID: ExternalID, traceID: ExternalID)
    /// A span that stands for no model call.
    case nothing
  }

  struct Place: Sendable, Hashable {
    var span: CountedSpan
    var traceID: ExternalID
  }

  /// What the ids of adjustments start with, and no call's may.
  static let adjustmentPrefix = "reconciled:"

  var content: Content
  /// The span that it was told by, and its trace; nil for anything else.
  var place: Place?
  /// Under which it is told in the answer: the client's own id, or the one made for it.
  var id: ExternalID
  /// Each kind at most once.
  var warnings: [EventWarning] = []

  /// Throws where the id of a call is one that only an adjustment may have.
  static func checkCallID(_ id: ExternalID, field: String) throws(Rejection) {
    guard id.hasPrefix(adjustmentPrefix) else { return }
    throw Rejection(
      .invalidField, field: field,
      "must not start with \(adjustmentPrefix), as the ids of Tally's own adjustments do")
  }

  /// True for what adds figures; the rest only says where they belong, or nothing.
  var hasFigures: Bool {
    switch content {
    case .call, .total: true
    case .trace, .agent, .nothing: false
    }
  }
}

/// A model call, from a hook or from a span.
struct AgentsCall: Sendable, Hashable {
  /// Who told of it.
  enum Channel: Sendable, Hashable {
    case hook, span
  }

  var channel: Channel
  /// The figures and what is known beside them. The session and user are those that the item names
  /// itself.
  var event: Event
  var hasOwnTime: Bool
  /// True where the id is the provider's, by which hook and span are known to tell of one call.
  var hasProviderID: Bool
  var traceID: ExternalID?
  var parentRunID: ExternalID?
  /// The span in which it was made; nil where that is not known.
  var parentSpanID: ExternalID?
  /// Requests beside the event's of which no usage was told, as those that the SDK made again.
  var requestsWithoutUsage: Int64 = 0
  /// The event's requests one by one, where they are several and all there.
  var entries: [TokenCounts] = []

  /// What is added to the id of a call for its requests without usage.
  static let withoutUsageSuffix = "#without_usage"

  /// Requests that were told no usage are apart from those that were, so that they count as such.
  mutating func take(_ usage: AgentsUsage) {
    // The SDK counts no request where the provider told no usage; the call was one all the same.
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

  /// All of its requests.
  var counts: CallCounts {
    var counts = CallCounts(requests: event.requests, tokens: event.tokens)
    counts.requests += requestsWithoutUsage
    counts.requestsWithoutUsage += requestsWithoutUsage
    return counts
  }

  /// The requests of which no usage was told, as a call; nil where there are none.
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

/// A cumulative usage: of a run, or of a session with all its runs.
struct AgentsTotal: Sendable, Hashable {
  enum Scope: Sendable, Hashable {
    case run(id: ExternalID, parentID: ExternalID?, resumedFrom: ExternalID?)
    case session
  }

  var scope: Scope
  var traceID: ExternalID?
  var counts: CallCounts
  /// What an earlier run had used already, from which this one was resumed.
  var starting: CallCounts?
  /// The models of all its calls, as far as the client says and as many as tell that there are
  /// several.
  var models: [ExternalName]
  /// The figures and modifiers, for prices; its model is the only one of `models`, if it is.
  var event: Event
  var hasOwnTime: Bool
  /// The requests one by one, where they are all there.
  var entries: [TokenCounts]
}

/// What the SDK says of a trace when it starts.
struct AgentsTrace: Sendable, Hashable {
  var id: ExternalID
  /// The client's name for what links several traces: a conversation.
  var groupID: ExternalID?
  var userID: ExternalID?
  var tags: [Tag]
}
