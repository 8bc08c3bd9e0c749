import Ledger
import Postgres
import Usage

/// Events that are read together.
extension LedgerTables {
  /// The events for which a condition holds, which may end with an order and a limit.
  func events(
    where condition: String, _ parameters: Parameter...
  ) throws(PostgresError) -> [StoredEvent] {
    try events.rows(where: condition, parameters).map { key, row in
      var event = row
      event.numbers.seq = key.value
      return event
    }
  }

  /// Reads the late prices of events that are not at hand yet, all at once, and their entries.
  func loadPricings(of numbers: [Int64]) throws(PostgresError) {
    let missing = numbers.filter { pricingsAtHand[$0] == nil }
    guard !missing.isEmpty else { return }
    for number in missing { pricingsAtHand[number] = [] }
    let found = try pricings.rows(
      where: "event = ANY($1) ORDER BY event, entry", Parameter(array: missing))
    for (key, _) in found { pricingsAtHand[key.first, default: []].append(key.second) }
    try events.load(found.map { Number($0.key.second) })
  }

  /// Reads what events need to be told in words, and whatever they name, all at once.
  func loadNames(of events: [EventNumbers]) throws(PostgresError) {
    var named: Set<Int64> = []
    for event in events {
      for number in [
        event.source, event.agent, event.provider, event.model, event.serviceTier, event.speed,
        event.geo, event.label, event.price, event.pricedModel,
      ] {
        if let number { named.insert(number) }
      }
    }
    try words.load(named)
    try users.load(events.compactMap(\.user))
    try runs.load(events.compactMap(\.run))
    try sessions.load(numbers: events.compactMap(\.session))
    try replacements.load(events.map { Number($0.seq) })
    try self.events.load(events.compactMap(\.replaces).map { Number($0) })
  }
}
