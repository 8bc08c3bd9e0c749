import HTTPServer
import Usage

/// A client that follows a scope.
struct StreamReader: Sendable {
  let stream: ResponseStream
  /// Whether the client's key may still read this.
  let isAllowed: @Sendable () -> Bool

  /// Sends a message. False when the client is not to get any more: it is gone, its key was
  /// revoked, or it is too slow.
  func send(_ message: [UInt8]) -> Bool {
    guard isAllowed() else {
      stream.finish()
      return false
    }
    switch stream.write(message) {
    case .written: return true
    case .closed: return false
    case .full:
      stream.finish(EventMessage.dropped)
      return false
    }
  }
}

/// A scope of a project with those who follow it.
struct LiveFeed: Sendable {
  /// What tells one feed from another.
  struct Key: Hashable, Sendable {
    var project: ProjectID
    var scope: StreamScope
  }

  /// What of a project has changed since the message before.
  struct Changed: Sendable {
    static let sessionsMax = 100
    var sessions: [ExternalID] = []
    var more = 0

    mutating func add(_ news: StoreNews) {
      let known = Set(sessions)
      for id in news.sessions where !known.contains(id) {
        if sessions.count < Self.sessionsMax { sessions.append(id) } else { more += 1 }
      }
      more += news.unnamed
    }
  }

  var readers: [Int: StreamReader] = [:]
  /// Whether totals are being read or waited with, so that nobody else need.
  var isRefreshing = false
  /// Whether something has changed since the totals that were read last.
  var isStale = false
  /// Whether the session includes others, whose news are its own.
  var hasChildren = false
  var changed = Changed()
  /// The state of the totals that all readers have.
  var marker: ChangeMarker

  /// A feed whose first reader has the totals of this state.
  init(marker: ChangeMarker) {
    self.marker = marker
  }

  /// Whether news are about the scope and newer than what the readers have. Those of a project say
  /// which sessions changed, so each is worth a message.
  func isTouched(by news: StoreNews, as scope: StreamScope) -> Bool {
    if scope != .project, news.marker.isBefore(orAt: marker) { return false }
    return scope.isTouched(by: news, hasChildren: hasChildren)
  }
}
