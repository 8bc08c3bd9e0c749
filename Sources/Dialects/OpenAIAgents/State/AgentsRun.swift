internal import JSON
internal import Usage

/// What is known of a run: its own cumulative figures, and what its single calls add up to.
struct AgentsRun: AgentsState {
  /// The latest cumulative figures; nil while only calls are known.
  var total: AgentsCounts?
  /// What of `total` an earlier run has used, from which this one was resumed.
  var starting = AgentsCounts.zero
  /// Calls whose run the client named.
  var named = AgentsCounts.zero
  /// Calls that are taken for the run's because their trace is.
  var unnamed = AgentsCounts.zero
  /// What the runs within this one, and those that it resumed, come to.
  var nested = AgentsCounts.zero
  /// Of `nested` what the runs come to that it resumed, which no span of its own tells.
  var resumed = AgentsCounts.zero
  /// What it used by the sums of its spans, without what it had used when it was resumed.
  var traced = AgentsCounts.zero
  /// What such sums have beyond the calls that the spans of their traces tell.
  var beyondSpans = AgentsCounts.zero
  /// The run whose total includes this one's.
  var parentID: ExternalID?
  /// The run from whose state this one was resumed.
  var resumedFrom: ExternalID?
  /// What of this run stands in `nested` of its parent.
  var contributed = AgentsCounts.zero
  /// The models of all its calls, as the client says, as many as tell that there are several.
  var declaredModels: [ExternalName] = []
  /// Models that its calls name, as many as tell that there are several.
  var seenModels: [ExternalName] = []
  /// What `total` costs request by request, at the prices of the one declared model.
  var entriesCost: Money?
  var entriesPrice: String?
  /// Of the latest total.
  var time: Int64?
  var userID: ExternalID?
  var provider: ExternalName?
  var serviceTier: String?
  var adjustment = AgentsAdjustment()

  /// The total's part that no named call and no nested run explains.
  var need: AgentsCounts {
    guard let total else { return .zero }
    return total.excess(over: starting).excess(over: named + nested)
      .larger(with: traced.excess(over: named + nested - resumed))
  }

  /// What is missing of the total when every call that may be the run's is one of it.
  var open: AgentsCounts { need.excess(over: unnamed) }

  /// Calls that are taken for the run's, beyond what its total has room for.
  var spare: AgentsCounts { unnamed.excess(over: need) }

  /// What its spans tell beyond every call of it, whoever told that: no call of another run can be
  /// in it.
  var beyond: AgentsCounts {
    guard traced != .zero else { return beyondSpans }
    return traced.excess(over: named + nested - resumed + unnamed).common(with: beyondSpans)
  }

  /// What may be missing of it.
  var room: AgentsCounts { open.larger(with: beyond) }

  /// What the run comes to in a total that includes it.
  var covered: AgentsCounts { named + nested + need }

  /// The one model of all its calls; nil where there are several or it is not known.
  var onlyModel: ExternalName? {
    guard declaredModels.count == 1, let model = declaredModels.first else { return nil }
    return seenModels.allSatisfy { $0 == model } ? model : nil
  }

  mutating func see(_ model: ExternalName?) {
    if let model { seenModels.addModel(model) }
  }

  mutating func read(_ value: Value) {
    total = value.counts("total")
    starting = value.counts("starting") ?? .zero
    named = value.counts("named") ?? .zero
    unnamed = value.counts("unnamed") ?? .zero
    nested = value.counts("nested") ?? .zero
    contributed = value.counts("contributed") ?? .zero
    resumed = value.counts("earlier") ?? .zero
    traced = value.counts("traced") ?? .zero
    beyondSpans = value.counts("beyond") ?? .zero
    parentID = value.present("parent")?.externalID
    resumedFrom = value.present("resumed")?.externalID
    declaredModels = value.names("declared")
    seenModels = value.names("seen")
    entriesCost = value.present("cost")?.int64.map { Money(pico: Int128($0)) }
    entriesPrice = value.present("price")?.string
    time = value.present("time")?.int64
    userID = value.present("user")?.externalID
    provider = value.present("provider")?.externalName
    serviceTier = value.present("tier")?.string
    if let stored = value.present("adjustment") { adjustment.read(stored) }
  }

  func write(to writer: inout Writer) {
    writer.state("total", total)
    writer.state("starting", starting)
    writer.state("named", named)
    writer.state("unnamed", unnamed)
    writer.state("nested", nested)
    writer.state("contributed", contributed)
    if resumed != .zero { writer.state("earlier", resumed) }
    if traced != .zero { writer.state("traced", traced) }
    if beyondSpans != .zero { writer.state("beyond", beyondSpans) }
    writer.state("parent", parentID)
    writer.state("resumed", resumedFrom)
    writer.state("declared", declaredModels)
    writer.state("seen", seenModels)
    writer.state("cost", entriesCost.map { Int64(clamping: $0.pico) })
    writer.state("price", entriesPrice)
    writer.state("time", time)
    writer.state("user", userID)
    writer.state("provider", provider)
    writer.state("tier", serviceTier)
    writer.member("adjustment", object: { adjustment.write(to: &$0) })
  }
}
