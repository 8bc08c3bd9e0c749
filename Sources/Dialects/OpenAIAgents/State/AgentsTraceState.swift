internal import JSON
internal import Usage

/// What is known of a trace, and which calls go where it goes.
struct AgentsTraceState: AgentsState {
  /// The session of its calls; nil while nobody has told, and then its own id stands in.
  var sessionID: ExternalID?
  /// True where a hook named the session, which a group does not change.
  var isSessionNamed = false
  /// The run that its calls belong to; nil while nobody has told.
  var runID: ExternalID?
  /// True where several runs are known to be in it.
  var hasManyRuns = false
  var userID: ExternalID?
  var tags: [Tag] = []
  /// Calls that stay with the trace when more is known of it.
  var calls: [Call] = []
  /// Runs whose session is the trace's.
  var runIDs: [ExternalID] = []
  /// Agents by the span in which they are at work.
  var agents: [Agent] = []
  /// Calls that wait for the agent of the span in which they were made.
  var waiting: [WaitingCall] = []
  /// True where a trace's own object has come.
  var isKnown = false
  /// The spans whose place is remembered.
  var spanCount = 0
  /// True where one of them is that of a run or turn, with a sum.
  var hasSums = false
  /// What its spans' sums have told a run; nil for nothing yet.
  var told: Told?

  /// What the spans of a trace tell of a run.
  struct Told: Sendable, Equatable {
    var sessionID: ExternalID
    var runID: ExternalID
    /// All that the run used in the trace; nothing where the trace is not known to be the run's.
    var total = AgentsCounts.zero
    /// What was used beyond the calls of the trace's spans.
    var excess = AgentsCounts.zero
  }

  struct Call: Sendable, Equatable {
    var id: ExternalID
    /// True where the run was named by a hook.
    var hasNamedRun: Bool
  }

  struct Agent: Sendable, Equatable {
    var spanID: ExternalID
    var name: ExternalName
  }

  struct WaitingCall: Sendable, Equatable {
    var id: ExternalID
    /// In which it was made.
    var spanID: ExternalID
  }

  mutating func read(_ value: Value) {
    sessionID = value.present("session")?.externalID
    isSessionNamed = value.present("named")?.bool ?? false
    runID = value.present("run")?.externalID
    hasManyRuns = value.present("many")?.bool ?? false
    userID = value.present("user")?.externalID
    isKnown = value.present("known")?.bool ?? false
    runIDs = value.ids("runs")
    let pairs = value.texts("tags")
    tags = stride(from: 0, to: pairs.count - 1, by: 2).map {
      Tag(key: pairs[$0], value: pairs[$0 + 1])
    }
    calls =
      value.ids("calls").map { Call(id: $0, hasNamedRun: false) }
      + value.ids("named_calls").map { Call(id: $0, hasNamedRun: true) }
    let named = value.texts("agents")
    agents = stride(from: 0, to: named.count - 1, by: 2).map {
      Agent(spanID: ExternalID(named[$0]), name: ExternalName(named[$0 + 1]))
    }
    let ids = value.ids("waiting")
    waiting = stride(from: 0, to: ids.count - 1, by: 2).map {
      WaitingCall(id: ids[$0 + 1], spanID: ids[$0])
    }
    spanCount = value.present("spans")?.int64.flatMap { Int(exactly: $0) } ?? 0
    hasSums = value.present("sums")?.bool ?? false
    let place = value.ids("told")
    if place.count == 2 {
      told = Told(
        sessionID: place[0], runID: place[1], total: value.counts("total") ?? .zero,
        excess: value.counts("excess") ?? .zero)
    }
  }

  func write(to writer: inout Writer) {
    writer.state("session", sessionID)
    writer.state("named", isSessionNamed)
    writer.state("run", runID)
    writer.state("many", hasManyRuns)
    writer.state("user", userID)
    writer.state("known", isKnown)
    writer.state("runs", runIDs)
    writer.state("tags", tags.flatMap { [$0.key, $0.value] })
    writer.state("calls", calls.filter { !$0.hasNamedRun }.map(\.id))
    writer.state("named_calls", calls.filter(\.hasNamedRun).map(\.id))
    writer.state("agents", agents.flatMap { [$0.spanID.text, $0.name.text] })
    writer.state("waiting", waiting.flatMap { [$0.spanID, $0.id] })
    if spanCount > 0 { writer.state("spans", Int64(spanCount)) }
    writer.state("sums", hasSums)
    guard let told else { return }
    writer.state("told", [told.sessionID, told.runID])
    if told.total != .zero { writer.state("total", told.total) }
    if told.excess != .zero { writer.state("excess", told.excess) }
  }
}
