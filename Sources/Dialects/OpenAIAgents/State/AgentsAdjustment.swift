internal import JSON
internal import Usage

/// What stands in the ledger for the missing part of a run or session.
struct AgentsAdjustment: Sendable, Hashable {
  /// Nothing stands where they are zero.
  var counts = AgentsCounts.zero
  /// The one model of all of it; nil where that is not known.
  var model: ExternalName?
  /// Requests that stand without tokens though their usage was told.
  var bare: Int64 {
    counts.tokens == nil ? max(counts.requests - counts.requestsWithoutUsage, 0) : 0
  }

  mutating func read(_ value: Value) {
    counts = value.counts("c") ?? .zero
    model = value.present("m")?.externalName
  }

  func write(to writer: inout Writer) {
    writer.state("c", counts)
    writer.state("m", model)
  }
}
