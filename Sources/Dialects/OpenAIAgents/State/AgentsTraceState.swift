internal import Reconciliation
internal import Usage

/// What is known of a trace, and the calls that move with it.
struct AgentsTraceState: ListedState, Equatable {
  /// The session of its calls. While none is reported, the trace's own id is used for it.
  var sessionID: ExternalID?
  /// True where a hook named the session; a group id does not change it then.
  var isSessionNamed = false
  /// The run of its calls; nil while none is reported.
  var runID: ExternalID?
  /// True where several runs were reported in it.
  var hasManyRuns = false
  var userID: ExternalID?
  var tags: [Tag] = []
  /// Calls that move with the trace when its session or run becomes known.
  var calls: [Call] = []
  /// Runs that were reported without a session, and so are in the trace's.
  var runIDs: [ExternalID] = []
  /// The agents at work in spans, oldest first.
  var agents: [Link<ExternalName>] = []
  /// Calls made in a span whose agent is not yet reported.
  var waiting: [Link<ExternalID>] = []
  /// True where the trace object itself was reported.
  var isKnown = false
  /// How many spans are stored.
  var spanCount = 0
  /// True where a stored span is that of a run or turn, with a sum.
  var hasSums = false
  /// What the sums of its spans have added to a run; nil for nothing yet.
  var reported: Reported?

  static let members = stateFields(
    \AgentsTraceState.sessionID, \.isSessionNamed, \.runID, \.hasManyRuns, \.userID, \.tags,
    \.calls, \.runIDs, \.agents, \.waiting, \.isKnown, \.spanCount, \.hasSums, \.reported)

  /// What the spans of a trace report about a run.
  struct Reported: ListedState, Equatable {
    var sessionID: ExternalID = ""
    var runID: ExternalID = ""
    /// The run's usage in the trace; zero where the trace is not known to be the run's.
    var total = CallCounts.zero
    /// Usage beyond the calls of the trace's spans.
    var excess = CallCounts.zero

    static let members = stateFields(\Reported.sessionID, \.runID, \.total, \.excess)
  }

  struct Call: StateMember, Equatable {
    var id: ExternalID = ""
    /// True where a hook named the run.
    var hasNamedRun = false

    mutating func visit(_ coder: inout StateCoder) {
      id.visit(&coder)
      hasNamedRun.visit(&coder)
    }
  }

  /// A value, with the span that it belongs to.
  struct Link<Value: StateMember & ExternalText>: StateMember, Equatable {
    var spanID: ExternalID = ""
    var value = Value()

    mutating func visit(_ coder: inout StateCoder) {
      spanID.visit(&coder)
      value.visit(&coder)
    }
  }

  /// The session and run to which the trace's calls belong, as far as is known.
  func place(of traceID: ExternalID) -> (sessionID: ExternalID, runID: ExternalID) {
    (sessionID ?? traceID, hasManyRuns ? traceID : runID ?? traceID)
  }

  /// The agent at work in the span in which a call was made.
  func agent(of call: AgentsCall) -> ExternalName? {
    guard let parentID = call.parentSpanID else { return nil }
    return agents.first { $0.spanID == parentID }?.value
  }
}

extension CountedSpan: StateMember {
  init() { self.init(id: "", parentID: nil, times: nil) }

  /// The id is not written: the state is stored under it.
  mutating func visit(_ coder: inout StateCoder) {
    parentID.visit(&coder)
    var number = role.rawValue
    number.visit(&coder)
    role = TreeNode.Role(rawValue: number) ?? .link
    guard role != .link else { return }
    counts.visit(&coder)
    var start = times?.lowerBound
    var length = times.map { $0.upperBound - $0.lowerBound } ?? 0
    start.visit(&coder)
    length.visit(&coder)
    times = start.map { $0..<$0 + max(0, length) }
  }
}
