import Ledger
import SQLite
import Usage

/// The names that events have had, so that lists can offer them: a few of each kind, which the
/// writer knows all, so that an event whose names are known costs no more than a look.
final class SeenTable {
  /// What a name is; the raw value is stored.
  enum What: Int64, CaseIterable {
    case agent = 1
    case source = 2
  }

  private struct List: Hashable {
    var project: Int64
    var what: What
  }

  private let connection: Connection
  private let limits: SeenLimits
  private var words: [List: Set<Int64>] = [:]
  /// By project and key.
  private var tags: [Int64: [ExternalName: Set<ExternalName>]] = [:]
  /// The project, agent and source of the last event: nearly always those of the next one.
  private var last = (project: Int64(0), agent: Int64(0), source: Int64(0))

  init(_ connection: Connection, _ limits: SeenLimits) throws(DatabaseError) {
    self.connection = connection
    self.limits = limits
    try connection.forEach("SELECT project, what, word FROM seen_name") { row in
      guard let what = What(rawValue: row.int64(1)) else { return }
      words[List(project: row.int64(0), what: what), default: []].insert(row.int64(2))
    }
    try connection.forEach("SELECT project, key, value FROM seen_tag") { row in
      tags[row.int64(0), default: [:]][row.name(1), default: []].insert(row.name(2))
    }
  }

  /// The numbers of the sources of a project's events.
  func sources(of project: Int64) -> Set<Int64> {
    words[List(project: project, what: .source)] ?? []
  }

  /// Remembers what is new of an event's names, in the caller's transaction: one more of each than
  /// lists give, by which these know that there are more.
  func note(_ event: EventNumbers) throws(DatabaseError) {
    let names = (event.project, event.agent ?? 0, event.source)
    if names != last {
      if let agent = event.agent { try note(agent, as: .agent, of: event.project) }
      try note(event.source, as: .source, of: event.project)
      last = names
    }
    for tag in event.tags ?? [] { try note(tag, of: event.project) }
  }

  private func note(
    _ word: Int64, as what: What, of project: Int64
  ) throws(DatabaseError) {
    let list = List(project: project, what: what)
    guard words[list]?.contains(word) != true,
      words[list]?.count ?? 0 <= limits.namesMax
    else { return }
    words[list, default: []].insert(word)
    try connection.run(
      "INSERT INTO seen_name (project, what, word) VALUES (?1, ?2, ?3)", project, what.rawValue,
      word)
  }

  private func note(_ tag: Tag, of project: Int64) throws(DatabaseError) {
    let (key, value) = (ExternalName(tag.key), ExternalName(tag.value))
    let values = tags[project]?[key]
    guard values?.contains(value) != true, values?.count ?? 0 <= limits.namesMax,
      values != nil || tags[project]?.count ?? 0 <= limits.tagKeysMax
    else { return }
    tags[project, default: [:]][key, default: []].insert(value)
    try connection.run(
      "INSERT INTO seen_tag (project, key, value) VALUES (?1, ?2, ?3)", project, key, value)
  }
}
