/// Whether a connection that was accepted is served.
enum Admission: Sendable {
  case granted
  /// Answered with the error, and ended.
  case refused(ProtocolError)
  /// The server is full: the place is that of a connection which keeps one for nothing, or else the
  /// answer is the error.
  case inPlaceOfAnother(otherwise: ProtocolError)
}

extension EventLoop {
  /// Connections that are closed together when the server is full, so that the next ones are not
  /// looked for one by one.
  private static let displacedAtOnce = 64
  /// A client has so long for the head of its request, however full the server is.
  private static let headMillisecondsMin: Int64 = 1_000

  /// The error with which a connection is refused; nil where it is served.
  func refusal(of admission: Admission, peer: String) -> ProtocolError? {
    switch admission {
    case .granted: return nil
    case .inPlaceOfAnother where displaceUnfinishedHeads(): return nil
    case .refused(let error), .inPlaceOfAnother(let error):
      context.refused(peer)
      return error
    }
  }

  /// Closes the connections of this loop that have waited longest for the rest of the head of their
  /// first request. False where none has for long enough.
  private func displaceUnfinishedHeads() -> Bool {
    let latest = now.milliseconds - Self.headMillisecondsMin
    var waiting: [(since: Int64, link: Link)] = []
    for case let link? in links {
      if let since = link.connection.firstHeadAwaitedSince, since <= latest {
        waiting.append((since, link))
      }
    }
    waiting.sort { $0.since < $1.since }
    for (_, link) in waiting.prefix(Self.displacedAtOnce) {
      context.counters.connectionsDisplaced.add(1)
      close(link)
    }
    return !waiting.isEmpty
  }
}
