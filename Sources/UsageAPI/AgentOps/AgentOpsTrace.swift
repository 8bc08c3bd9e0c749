import Dialects
import JSON
import Usage

/// A trace of an AgentOps client, as it is read.
struct AgentOpsTrace {
  /// The session's, whose id is the trace's.
  var totals: SessionTotals
  /// The tags, as the client gave them.
  var words: [String]
  /// The attributes of what sent it, by flat names; nil before its root has come.
  var resource: Value?
  /// In the order in which they began.
  var spans: [AgentOpsSpanRow]

  /// What the prompts of all calls that have a price cost; nil where none has.
  var promptCost: Money? { sum(\.computedPrompt) }

  /// What their answers cost.
  var completionCost: Money? { sum(\.computedCompletion) }

  private func sum(_ part: (AgentOpsSpanRow.Usage) -> Money?) -> Money? {
    spans.reduce(nil) { sum, span in
      guard let cost = span.usage.flatMap(part) else { return sum }
      return (sum ?? .zero) + cost
    }
  }
}

extension AgentOpsSpanRow.Usage {
  /// The part of the computed cost that the answer costs.
  var computedCompletion: Money? {
    guard let computed, let computedPrompt else { return nil }
    return computed - computedPrompt
  }
}
