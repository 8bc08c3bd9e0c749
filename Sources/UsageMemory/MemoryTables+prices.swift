import Ledger
import Usage

/// Prices of projects, and the events that wait for one.
extension MemoryTables {
  func price(at place: OwnPrice.Place, in project: ProjectID) -> OwnPrice? {
    ownPrices.values.filter { $0.project == project && $0.place == place }
      .max { $0.revision < $1.revision }
  }

  func insertPrice(_ new: NewPrice, in project: ProjectID, at now: Timestamp) -> OwnPrice {
    let price = OwnPrice(
      project: project, place: new.place, terms: new.terms,
      revision: Int64(ownPrices.count + 1), setAt: now)
    change(\.ownPrices, price.revision) { $0 = price }
    return price
  }

  func prices(of project: ProjectID?) -> [OwnPrice] {
    ownPrices.values.filter { price in
      (project == nil || price.project == project) && price.terms != nil
        && self.price(at: price.place, in: price.project) == price
    }.sorted { $0.revision < $1.revision }
  }

  func pricings(of seq: Int64) -> [Int64] { pricings[seq] ?? [] }

  func setPricing(of seq: Int64, by entry: Int64, isComplete: Bool) {
    change(\.pricings, seq) { $0 = ($0 ?? []) + [entry] }
  }

  func addWaiting(_ count: Int64, to place: WaitingStretch.Place) {
    change(\.waiting, place) { events in
      let sum = (events ?? 0) + count
      events = sum == 0 ? nil : sum
    }
  }

  func waiting(after place: WaitingStretch.Place, limit: Int) -> [WaitingStretch] {
    waiting.filter { WaitingStretch.Place.precedes(place, $0.key) }
      .sorted { WaitingStretch.Place.precedes($0.key, $1.key) }.prefix(limit)
      .map {
        WaitingStretch(
          place: $0.key, provider: word($0.key.provider), model: word($0.key.model) ?? "",
          events: $0.value)
      }
  }

  func waitingEvents(
    of stretch: WaitingStretch, after number: Int64, limit: Int
  ) -> [EventToPrice] {
    let numbers = stretch.place.events.clamped(to: number + 1..<max(lastEvent, number) + 1)
    return numbers.lazy.compactMap { self.events[$0]?.numbers }.filter { event in
      event.waitingPlace == stretch.place && self.replacements[event.seq] == nil
        && self.priced(event).isWaiting
    }.prefix(limit).map { priced($0).toPrice(word: word) }
  }

  func events(
    toReprice query: RepriceQuery, in project: ProjectID, after number: Int64, rowsMax: Int
  ) -> Result<EventsToPrice, StoreError> {
    if let dropped = dropped(in: project), dropped.mayReach(query.range.from) {
      return .failure(.eventsDropped(before: dropped.before))
    }
    let last = number + Int64(rowsMax)
    let found = (number + 1...last).compactMap { events[$0]?.numbers }.filter { event in
      event.project == project.number && event.mayHavePrice && replacements[event.seq] == nil
        && query.range.contains(Timestamp(microseconds: event.time))
    }.map { priced($0).toPrice(word: word) }.filter { found in
      (query.provider == nil || query.provider == found.event.provider)
        && (query.model == nil || query.model == found.event.model)
    }
    return .success(EventsToPrice(events: found, last: last < lastEvent ? last : nil))
  }
}
