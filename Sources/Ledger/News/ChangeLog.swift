public import Usage

/// What transactions have changed since it was asked last, by the store's own numbers.
///
/// Not thread-safe: it belongs to whoever owns the port. After a failed transaction it is thrown
/// away with everything else that is in memory.
public final class ChangeLog {
  /// What changed in one project.
  public struct Changes: Sendable {
    /// In the order of their first change.
    public var sessions: [ExternalID] = []
    /// In the order of their first change.
    public var users: [Int64] = []
    /// What changed beyond the most that is kept.
    public var unnamed = 0
    @usableFromInline var knownUsers: Set<Int64> = []

    /// Nothing.
    public init() {}
  }

  /// Whether somebody listens: only then it is worth to keep which sessions and users changed.
  public var isDetailed = false
  @usableFromInline var changes: [Int64: Changes] = [:]
  /// The project that was noted last: nearly always the next one, too.
  @usableFromInline var lastProject: Int64 = 0
  @usableFromInline var lastUser: Int64 = 0
  /// By which a session knows that it was noted already.
  @usableFromInline var round: Int64 = 1
  /// The most sessions, and as many users, of a project that are kept by name.
  public static let namesMax = 10_000

  /// Nothing has changed yet.
  public init() {}

  /// Notes that something in the project changed.
  @inlinable
  public func note(project: Int64) {
    if project != lastProject { noteOther(project) }
  }

  @usableFromInline
  func noteOther(_ project: Int64) {
    lastProject = project
    lastUser = 0
    if changes[project] == nil { changes[project] = Changes() }
  }

  /// Notes that the session's totals, or what it is, changed.
  @inlinable
  public func note(_ session: some LedgerSession) {
    note(project: session.record.project)
    guard isDetailed, session.record.notedInRound != round else { return }
    session.record.notedInRound = round
    add(session.record.id, in: session.record.project)
  }

  @usableFromInline
  func add(_ session: ExternalID, in project: Int64) {
    if changes[project, default: Changes()].sessions.count < Self.namesMax {
      changes[project, default: Changes()].sessions.append(session)
    } else {
      changes[project, default: Changes()].unnamed += 1
    }
  }

  /// Notes that the user's totals changed.
  @inlinable
  public func note(user: Int64, in project: Int64) {
    note(project: project)
    if isDetailed, user != lastUser { add(user, in: project) }
  }

  @usableFromInline
  func add(_ user: Int64, in project: Int64) {
    lastUser = user
    var changed = changes[project] ?? Changes()
    changes[project] = nil
    if changed.knownUsers.insert(user).inserted {
      if changed.users.count < Self.namesMax {
        changed.users.append(user)
      } else {
        changed.unnamed += 1
      }
    }
    changes[project] = changed
  }

  /// Whether a delivery to a webhook may have become due.
  private var hasDelivery = false

  /// Notes that a delivery to a webhook may have become due.
  public func noteDelivery() { hasDelivery = true }

  /// Whether that was noted since it was asked last.
  public func takeDelivery() -> Bool {
    defer { hasDelivery = false }
    return hasDelivery
  }

  /// Everything that was noted, by project; it begins anew.
  public func take() -> [Int64: Changes] {
    guard !changes.isEmpty else { return [:] }
    defer {
      changes.removeAll(keepingCapacity: true)
      lastProject = 0
      lastUser = 0
      round += 1
    }
    return changes
  }
}
