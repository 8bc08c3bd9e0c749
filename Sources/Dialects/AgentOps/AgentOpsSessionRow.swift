internal import JSON
internal import Usage

/// What is remembered of a session itself, as a client or the root of a trace told it last.
struct AgentOpsSessionRow: Sendable, Hashable {
  /// The first that it was told to be of; stays when it is not told again.
  var userID: ExternalID?
  /// `Success`, `Fail` …
  var endState: String?
  var endStateReason: String?
  /// As the client gave them.
  var tags: [String]

  /// As it is stored. What is nil is left out.
  var stored: [UInt8] {
    var writer = Writer()
    writer.object {
      $0.state("user", userID)
      $0.state("end_state", endState)
      $0.state("end_state_reason", endStateReason)
      $0.member("tags", array: { for tag in tags { $0.string(tag) } })
    }
    return writer.bytes
  }

  init(userID: ExternalID?, endState: String?, endStateReason: String? = nil, tags: [String]) {
    self.userID = userID
    self.endState = endState
    self.endStateReason = endStateReason
    self.tags = tags
  }

  /// Reads what was stored; nil for what never was.
  init?(stored bytes: [UInt8]?) {
    guard let value = bytes.flatMap({ Value(stored: $0) }) else { return nil }
    userID = value["user"]?.externalID
    endState = value["end_state"]?.string
    endStateReason = value["end_state_reason"]?.string
    tags = value["tags"]?.elements.compactMap(\.string) ?? []
  }
}
