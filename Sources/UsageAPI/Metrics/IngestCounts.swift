import Dialects
import Synchronization

/// What became of the items that were posted, by route.
final class IngestCounts: Sendable {
  private let routes = Mutex<[String: RouteCounts]>([:])

  /// The counts of a route, made when they are first asked for.
  func counts(of path: String) -> RouteCounts {
    routes.withLock { routes in
      if let known = routes[path] { return known }
      let counts = RouteCounts()
      routes[path] = counts
      return counts
    }
  }

  /// All routes with their counts, in alphabetical order.
  var all: [(path: String, counts: RouteCounts)] {
    routes.withLock { $0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// What became of the items of one route since the start.
final class RouteCounts: Sendable {
  private let accepted = Atomic(0)
  private let duplicate = Atomic(0)
  private let rejected = Atomic(0)
  private let ignored = Atomic(0)

  func add(_ report: IngestReport) {
    accepted.wrappingAdd(report.accepted, ordering: .relaxed)
    if report.duplicate > 0 { duplicate.wrappingAdd(report.duplicate, ordering: .relaxed) }
    if report.rejected > 0 { rejected.wrappingAdd(report.rejected, ordering: .relaxed) }
    if report.ignored > 0 { ignored.wrappingAdd(report.ignored, ordering: .relaxed) }
  }

  /// The results by name.
  var results: [(name: String, count: Int)] {
    [
      ("accepted", accepted.load(ordering: .relaxed)),
      ("duplicate", duplicate.load(ordering: .relaxed)),
      ("rejected", rejected.load(ordering: .relaxed)),
      ("ignored", ignored.load(ordering: .relaxed)),
    ]
  }
}
