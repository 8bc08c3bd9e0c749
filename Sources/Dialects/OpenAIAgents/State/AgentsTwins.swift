internal import JSON
internal import Usage

/// Calls of a session that no provider's id tells apart and that have the same counts: the n-th
/// that hooks told is the n-th that spans told.
struct AgentsTwins: AgentsState {
  struct Pair: Sendable, Equatable {
    /// The event's id: that of whoever told first.
    var eventID: String
    /// The hook's id for it; nil while only a span has told.
    var hookID: String?
    /// The span; nil while only a hook has told.
    var spanID: String?
    /// Nil where the hook has told none and no span has come.
    var traceID: String?
  }

  var pairs: [Pair] = []

  mutating func read(_ value: Value) {
    let texts = value.texts("pairs")
    pairs = stride(from: 0, to: texts.count - 3, by: 4).map { at in
      func text(_ offset: Int) -> String? {
        texts[at + offset].isEmpty ? nil : texts[at + offset]
      }
      return Pair(
        eventID: texts[at], hookID: text(1), spanID: text(2), traceID: text(3))
    }
  }

  func write(to writer: inout Writer) {
    writer.state(
      "pairs", pairs.flatMap { [$0.eventID, $0.hookID ?? "", $0.spanID ?? "", $0.traceID ?? ""] })
  }
}
