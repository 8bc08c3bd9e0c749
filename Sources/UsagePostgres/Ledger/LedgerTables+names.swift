import Ledger
import Postgres
import Usage

/// Names that events have had, to choose from.
extension LedgerTables {
  /// What a name is of.
  enum Seen: Int64 {
    case agent = 1
    case source = 2
  }

  /// Remembers the names of an event, as far as there is room for more.
  func noteSeen(_ event: EventNumbers) throws(PostgresError) {
    if let agent = event.agent { try note(agent, as: .agent, in: event.project) }
    try note(event.source, as: .source, in: event.project)
    for tag in event.tags ?? [] { try note(tag, in: event.project) }
  }

  private func note(
    _ word: Int64, as what: Seen, in project: Int64
  ) throws(PostgresError) {
    guard let name = try self.word(word) else { return }
    let key = SourceID(project, what.rawValue, ExternalID(name.text))
    guard seenNames.rowAtHand(key) == nil else { return }
    let place = NumberPair(project, what.rawValue)
    if seenCounts[place] == nil {
      seenCounts[place] = try seenNames.rows(
        where: "project = $1 AND what = $2", Parameter(project), Parameter(what.rawValue)
      ).count
      // It may be one of those that were read.
      guard seenNames.rowAtHand(key) == nil else { return }
    }
    guard let count = seenCounts[place], count <= seenLimits.namesMax else {
      return seenNames.noteAbsence(of: key)
    }
    seenNames.set(NoColumns(), at: key)
    seenCounts[place] = count + 1
  }

  private func note(_ tag: Tag, in project: Int64) throws(PostgresError) {
    let key = NestedID(project, ExternalID(tag.key), ExternalID(tag.value))
    guard seenTags.rowAtHand(key) == nil else { return }
    if seenTagCounts[project] == nil {
      let known = try seenTags.rows(where: "project = $1", Parameter(project))
      seenTagCounts[project] = Dictionary(grouping: known, by: \.key.outer).mapValues(\.count)
      guard seenTags.rowAtHand(key) == nil else { return }
    }
    var counts = seenTagCounts[project] ?? [:]
    let isFull = counts[key.outer] == nil && counts.count > seenLimits.tagKeysMax
    guard !isFull, counts[key.outer] ?? 0 <= seenLimits.namesMax else {
      return seenTags.noteAbsence(of: key)
    }
    seenTags.set(NoColumns(), at: key)
    counts[key.outer, default: 0] += 1
    seenTagCounts[project] = counts
  }

  func names(_ what: Seen, of project: ProjectID) throws(PostgresError) -> SeenNames {
    let found = try seenNames.rows(
      where: "project = $1 AND what = $2", Parameter(project.number), Parameter(what.rawValue))
    return SeenNames(
      all: found.map { ExternalName($0.key.id.text) }, namesMax: seenLimits.namesMax)
  }

  func tags(of project: ProjectID) throws(PostgresError) -> SeenTags {
    var values: [ExternalName: [ExternalName]] = [:]
    for (key, _) in try seenTags.rows(where: "project = $1", Parameter(project.number)) {
      values[ExternalName(key.outer.text), default: []].append(ExternalName(key.id.text))
    }
    return SeenTags(all: values, seenLimits)
  }
}
