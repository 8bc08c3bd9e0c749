internal import Usage

/// A call that the latest result may not include, as it arrived after every earlier call was last
/// known to be included.
struct ClaudeUnsettledCall: Sendable, Hashable {
  var id: ExternalID
  var model: ExternalName
  var share: ClaudeShare
  var sums: ClaudeSums
  /// The CLI's own time of the call; nil in the form that has none.
  var time: Timestamp?
  /// The position in the order of arrival, for comparing calls without times.
  var place: Int64
  /// What identifies the subagent that made it: the tool call that started it, and its own id.
  var agents: [ExternalID] = []
  /// The call within which it was made.
  var caller: ExternalID?
  /// True where a result has reported its iterations.
  var hasIterations = false

  var isMain: Bool { share == .main }

  func isBefore(_ other: ClaudeUnsettledCall) -> Bool {
    if let time, let otherTime = other.time, time != otherTime { return time < otherTime }
    return place < other.place
  }
}
