import Usage

/// What a stream follows.
enum StreamScope: Hashable, Sendable {
  case project
  case user(ExternalID)
  case session(ExternalID)

  /// Reads `project`, `user_id:alice` or `session_id:s1`.
  init(_ text: String) throws(Problem) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts[0], parts.count > 1 && !parts[1].isEmpty) {
    case ("project", false) where parts.count == 1: self = .project
    case ("user_id", true): self = .user(ExternalID(String(parts[1])))
    case ("session_id", true): self = .session(ExternalID(String(parts[1])))
    default:
      throw Problem(
        .invalidRequest, "`scope` is `project`, `user_id:ID` or `session_id:ID`", field: "scope")
    }
  }

  /// Whether news may be about it; `hasChildren` is of a session that includes others.
  func isTouched(by news: StoreNews, hasChildren: Bool) -> Bool {
    guard news.unnamed == 0, !hasChildren else { return true }
    switch self {
    case .project: return true
    case .user(let id): return news.users.contains(id)
    case .session(let id): return news.sessions.contains(id)
    }
  }
}
