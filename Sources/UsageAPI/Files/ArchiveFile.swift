import Dialects
import JSON
public import Usage

/// A project as lines of JSON, one part after the other: its settings and prices, its sessions, its
/// entries in the order of receipt, what became of the sessions, and its budgets.
///
/// It goes as far as the last entry that there is when it begins, and ends with a line that says
/// that it is whole. Where events were dropped there is no such file.
public struct ArchiveFile: FileSource {
  private enum Stage: Sendable {
    case head
    case sessions(after: Int64)
    case entries(cursor: String?)
    case states(after: Int64)
    case budgets
  }

  private let store: any UsageStore
  private let project: ProjectID
  private let now: @Sendable () -> Timestamp
  private var stage = Stage.head
  private var lastEntry: Int64 = 0

  /// What a page has at most.
  private static let itemsPerPart = 1_000

  /// A file that is not begun.
  public init(
    of project: ProjectID, in store: any UsageStore, now: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.project = project
    self.now = now
  }

  /// The next part.
  public mutating func next() async throws(Problem) -> FilePart {
    var writer = Writer()
    let part = try await Problem.asking { () async throws(StoreError) in
      var copy = self
      let isLast = try await copy.write(to: &writer)
      return (copy, isLast)
    }
    self = part.0
    return FilePart(bytes: writer.bytes, isLast: part.1)
  }

  private mutating func write(to writer: inout Writer) async throws(StoreError) -> Bool {
    switch stage {
    case .head:
      try await writeHead(to: &writer)
      stage = .sessions(after: 0)
    case .sessions(let last):
      let next = try await writeSessions(after: last, hasState: false, to: &writer)
      stage = next.map { .sessions(after: $0) } ?? .entries(cursor: nil)
    case .entries(let cursor):
      let next = try await writeEntries(cursor, to: &writer)
      stage = next.map { .entries(cursor: $0) } ?? .states(after: 0)
    case .states(let last):
      let next = try await writeSessions(after: last, hasState: true, to: &writer)
      stage = next.map { .states(after: $0) } ?? .budgets
    case .budgets:
      for status in try await store.budgets(in: project, of: nil, windowsMax: 1) {
        writer.object {
          $0.member("type", "budget")
          $0.member("budget", object: { $0.definition(of: status.budget) })
        }
        writer.newline()
      }
      writer.object {
        $0.member("type", "end")
        $0.member("last_entry", lastEntry)
      }
      writer.newline()
      return true
    }
    return false
  }

  private mutating func writeHead(to writer: inout Writer) async throws(StoreError) {
    if let dropped = try await store.droppedEvents(in: project) {
      throw .eventsDropped(before: dropped.before)
    }
    let newest = try await store.entries(EntryQuery(limit: 1), in: project)
    lastEntry = newest.items.first?.number ?? 0
    let settings = try await store.settings(of: project)
    writer.object {
      $0.member("type", "project")
      $0.member("format", 1)
      $0.member("name", settings.name)
      $0.member("exported_at", now().description)
      $0.member(
        "project", object: { $0.member("cost_authority", settings.authority.rawValue) })
    }
    writer.newline()
    for price in try await store.prices(of: project) {
      writer.object {
        $0.member("type", "price")
        $0.member("provider", price.place.provider)
        $0.member("model", price.place.model)
        $0.member(
          "price",
          object: {
            $0.member("from", price.place.from.description)
            $0.terms(of: ListedPrice(price))
          })
      }
      writer.newline()
    }
  }

  /// Returns the last one, where there may be more.
  private func writeSessions(
    after number: Int64, hasState: Bool, to writer: inout Writer
  ) async throws(StoreError) -> Int64? {
    let sessions = try await store.storedSessions(
      after: number, limit: Self.itemsPerPart, in: project)
    for stored in sessions where !hasState || stored.hasState {
      writer.archive(stored, hasState: hasState)
      writer.newline()
    }
    return sessions.count < Self.itemsPerPart ? nil : sessions.last?.number
  }

  /// Returns the cursor of what follows.
  private func writeEntries(
    _ cursor: String?, to writer: inout Writer
  ) async throws(StoreError) -> String? {
    var query = EntryQuery(cursor: cursor, limit: Self.itemsPerPart)
    query.isAscending = true
    let page = try await store.entries(query, in: project)
    for entry in page.items where entry.number <= lastEntry {
      writer.archive(entry)
      writer.newline()
    }
    return page.items.last.map { $0.number >= lastEntry } == true ? nil : page.next
  }
}

extension StoredSession {
  /// Whether there is more to say of it than what must be known before its events.
  fileprivate var hasState: Bool {
    session.isEnded || session.parentID != nil || !warnings.isEmpty
  }
}
