internal import Reconciliation
internal import Usage

/// What is known of a trace, and which calls go where it goes.
struct AgentsTraceState: ListedState, Equatable {
  /// The session of its calls; nil while nobody has named one, and then its own id stands in.
  var sessionID: ExternalID?
  /// True where a hook named the session, which a group does not change.
  var isSessionNamed = false
  /// The run that its calls belong to; nil while nobody has named one.
  var runID: ExternalID?
  /// True where several runs are known to be in it.
  var hasManyRuns = false
  var userID: ExternalID?
  var tags: [Tag] = []
  /// Calls that stay with the trace when more is known of it.
  var calls: [Call] = []
  /// Runs whose session is the trace's.
  var runIDs: [ExternalID] = []
  /// Agents by the span in which they are at work, from the oldest on.
  var agents: [Link<ExternalName>] = []
  /// Calls that wait for the agent of the span in which they were made.
  var waiting: [Link<ExternalID>] = []
  /// True where a trace's own object has come.
  var isKnown = false
  /// The spans whose place is remembered.
  var spanCount = 0
  /// True where one of them is that of a run or turn, with a sum.
  var hasSums = false
  /// What its spans' sums have added to a run; nil for nothing yet.
  var reported: Reported?

  static let members = stateFields(
    \AgentsTraceState.sessionID, \.isSessionNamed, \.runID, \.hasManyRuns, \.userID, \.tags,
    \.calls, \.runIDs, \.agents, \.waiting, \.isKnown, \.spanCount, \.hasSums, \.reported)

  /// What the spans of a trace report of a run.
  struct Reported: ListedState, Equatable {
    var sessionID: ExternalID = ""
    var runID: ExternalID = ""
    /// All that the run used in the trace; nothing where the trace is not known to be the run's.
    var total = CallCounts.zero
    /// What was used beyond the calls of the trace's spans.
    var excess = CallCounts.zero

    static let members = stateFields(\Reported.sessionID, \.runID, \.total, \.excess)
  }

  struct Call: StateMember, Equatable {
    var id: ExternalID = ""
    /// True where the run was named by a hook.
    var hasNamedRun = false

    mutating func visit(_ coder: inout StateCoder) {
      id.visit(&coder)
      hasNamedRun.visit(&coder)
    }
  }

  /// Something by the span that it belongs to.
  struct Link<Value: StateMember & ExternalText>: StateMember, Equatable {
    var spanID: ExternalID = ""
    var value = Value()

    mutating func visit(_ coder: inout StateCoder) {
      spanID.visit(&coder)
      value.visit(&coder)
    }
  }

  /// Where the calls of a trace go of which only this is known.
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

  /// Without its id, under which it is kept.
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
