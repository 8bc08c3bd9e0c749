internal import JSON
internal import Usage

/// Calls of a session that no provider's id tells apart and that have the same counts: the n-th
/// that hooks told is the n-th that spans told.
struct AgentsTwins: AgentsState {
  struct Pair: Sendable, Equatable {
    /// The event's id: that of whoever told first.
    var eventID: ExternalID
    /// The hook's id for it; nil while only a span has told.
    var hookID: ExternalID?
    /// The span; nil while only a hook has told.
    var spanID: ExternalID?
    /// Nil where the hook has told none and no span has come.
    var traceID: ExternalID?
  }

  var pairs: [Pair] = []

  mutating func read(_ value: Value) {
    let ids = value.ids("pairs")
    pairs = stride(from: 0, to: ids.count - 3, by: 4).map { at in
      func id(_ offset: Int) -> ExternalID? {
        ids[at + offset] == "" ? nil : ids[at + offset]
      }
      return Pair(eventID: ids[at], hookID: id(1), spanID: id(2), traceID: id(3))
    }
  }

  func write(to writer: inout Writer) {
    writer.state(
      "pairs", pairs.flatMap { [$0.eventID, $0.hookID ?? "", $0.spanID ?? "", $0.traceID ?? ""] })
  }
}
