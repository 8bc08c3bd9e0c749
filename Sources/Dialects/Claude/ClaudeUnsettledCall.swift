internal import Usage

/// A call that came since the reports were last known to speak of every call: it may have been made
/// after the last of them.
struct ClaudeOpenCall: Sendable, Hashable {
  var id: ExternalID
  var model: ExternalName
  var share: ClaudeShare
  var sums: ClaudeSums
  /// The CLI's own time of it; nil in the form that has none.
  var time: Timestamp?
  /// The place in the order of arrival, which stands in for the time.
  var place: Int64
  /// What names the subagent that made it: the tool call that started it, its own id.
  var agents: [ExternalID] = []
  /// The call within which it was made.
  var caller: ExternalID?
  /// True where a result told of its iterations.
  var hasIterations = false

  var isMain: Bool { share == .main }

  func isBefore(_ other: ClaudeOpenCall) -> Bool {
    if let time, let otherTime = other.time, time != otherTime { return time < otherTime }
    return place < other.place
  }
}
