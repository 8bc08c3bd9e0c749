internal import JSON
internal import Usage

/// The stored form of a session itself, as a client or the root of a trace last reported it.
struct AgentOpsSessionRow: Sendable, Hashable {
  /// The first user that was reported; stays when a later report has none.
  var userID: ExternalID?
  /// `Success`, `Fail` …
  var endState: String?
  var endStateReason: String?
  /// As the client gave them.
  var tags: [String]

  /// The stored form, without nil members.
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

  /// Reads the stored form; nil where the bytes are not one.
  init?(stored bytes: [UInt8]?) {
    guard let value = bytes.flatMap({ Value(stored: $0) }) else { return nil }
    userID = value["user"]?.externalID
    endState = value["end_state"]?.string
    endStateReason = value["end_state_reason"]?.string
    tags = value["tags"]?.elements.compactMap(\.string) ?? []
  }
}
