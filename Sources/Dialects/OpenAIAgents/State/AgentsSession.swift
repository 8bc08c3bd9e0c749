internal import JSON
internal import Usage

/// What all runs and calls of a session add up to.
struct AgentsSession: AgentsState {
  /// Every call of the session, each once.
  var calls = AgentsCounts.zero
  /// Calls of which neither a run nor a trace is known.
  var loose = AgentsCounts.zero
  /// The runs' `open`, `spare` and `beyond`, and what their adjustments stand for.
  var open = AgentsCounts.zero
  var spare = AgentsCounts.zero
  var beyond = AgentsCounts.zero
  var adjusted = AgentsCounts.zero
  /// The `bare` requests of the runs' adjustments.
  var bare: Int64 = 0
  /// Runs whose adjustment has tokens but no price, since several models may be in it.
  var unpricedRuns: Int64 = 0
  /// The client's own sum over the session.
  var total: AgentsCounts?
  var declaredModels: [ExternalName] = []
  var time: Int64?
  var userID: ExternalID?
  var adjustment = AgentsAdjustment()

  mutating func read(_ value: Value) {
    calls = value.counts("calls") ?? .zero
    loose = value.counts("loose") ?? .zero
    open = value.counts("open") ?? .zero
    spare = value.counts("spare") ?? .zero
    beyond = value.counts("beyond") ?? .zero
    adjusted = value.counts("adjusted") ?? .zero
    bare = value.present("bare")?.int64 ?? 0
    unpricedRuns = value.present("unpriced")?.int64 ?? 0
    total = value.counts("total")
    declaredModels = value.names("declared")
    time = value.present("time")?.int64
    userID = value.present("user")?.externalID
    if let stored = value.present("adjustment") { adjustment.read(stored) }
  }

  func write(to writer: inout Writer) {
    writer.state("calls", calls)
    writer.state("loose", loose)
    writer.state("open", open)
    writer.state("spare", spare)
    if beyond != .zero { writer.state("beyond", beyond) }
    writer.state("adjusted", adjusted)
    if bare != 0 { writer.state("bare", bare) }
    if unpricedRuns > 0 { writer.state("unpriced", unpricedRuns) }
    writer.state("total", total)
    writer.state("declared", declaredModels)
    writer.state("time", time)
    writer.state("user", userID)
    writer.member("adjustment", object: { adjustment.write(to: &$0) })
  }
}
