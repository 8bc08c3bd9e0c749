internal import JSON

/// What is remembered of the roots of a trace.
struct AgentOpsRootRow: Sendable, Hashable {
  /// The user that its spans were given to; nil where no root has named one.
  var userID: String?

  /// As it is stored.
  var stored: [UInt8] {
    var writer = Writer()
    writer.object { $0.state("user", userID) }
    return writer.bytes
  }

  init(userID: String?) {
    self.userID = userID
  }

  /// Reads what was stored; nil for what never was.
  init?(stored bytes: [UInt8]?) {
    guard let value = bytes.flatMap({ Value(stored: $0) }) else { return nil }
    userID = value["user"]?.string
  }
}
