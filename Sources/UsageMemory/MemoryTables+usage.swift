import Ledger
import Usage

/// Answers queries by going through every event: what other stores find must be the same.
extension MemoryTables {
  func usage(
    _ query: UsageQuery, in project: ProjectID
  ) -> Result<UsageResult, StoreError> {
    var tally = UsageTally(query, settings(of: project).authority)
    var sessionsSeen: Set<Int64> = []
    func add(_ event: EventNumbers, isTakenBack: Bool) {
      let begins = event.session.map { sessionsSeen.insert($0).inserted } ?? false
      guard event.project == project.number else { return }
      tally.add(event, isTakenBack: isTakenBack, begins: begins) { value(of: $0, event, query) }
    }
    let history = history
    for event in history.all {
      for old in history.takenAway(by: event) { add(old, isTakenBack: true) }
      if let event = history.added(by: event) { add(event, isTakenBack: false) }
    }
    return tally.result(lastEvent: lastEvent)
  }

  private func value(
    of dimension: Dimension, _ event: EventNumbers, _ query: UsageQuery
  ) -> ExternalName? {
    func word(_ number: Int64?) -> ExternalName? { number.flatMap { self.word($0) } }
    switch dimension {
    case .user: return event.user.flatMap { user($0) }.map { ExternalName($0.text) }
    case .session:
      return event.session.flatMap { records[$0]?.id }.map { ExternalName($0.text) }
    case .agent: return word(event.agent)
    case .model:
      guard let model = word(event.model) else { return nil }
      return query.listedName(model, word(event.provider)) ?? model
    case .provider: return word(event.provider)
    case .source: return word(event.source)
    case .tier: return word(event.serviceTier)
    case .label: return word(event.label)
    case .evidence: return ExternalName(CostGrade(of: event.figures).name)
    case .tag(let key):
      let tag = (event.tags ?? []).first { $0.key.hasSameBytes(as: key) }
      return tag.map { ExternalName($0.value) }
    }
  }
}
