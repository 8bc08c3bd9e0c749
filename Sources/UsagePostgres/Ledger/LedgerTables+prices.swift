import Ledger
import Postgres
import Usage

/// Prices and rates of projects, and the events that wait for a price.
extension LedgerTables {
  func price(
    at place: OwnPrice.Place, in project: ProjectID
  ) throws(PostgresError) -> OwnPrice? {
    try prices.rows(
      where: """
        project = $1 AND provider = $2 AND model = $3 AND from_day = $4
        ORDER BY revision DESC LIMIT 1
        """, Parameter(project), Parameter(place.provider), Parameter(place.model),
      Parameter(place.from)
    ).first.map(Self.price)
  }

  private static func price(_ key: Number, _ row: PriceRow) -> OwnPrice {
    var price = row.price
    price.revision = key.value
    return price
  }

  func insertPrice(
    _ new: NewPrice, in project: ProjectID, at now: Timestamp
  ) throws(PostgresError) -> OwnPrice {
    let price = OwnPrice(
      project: project, place: new.place, terms: new.terms,
      revision: try nextNumber(of: "price"), setAt: now)
    prices.set(PriceRow(price), at: Number(price.revision))
    return price
  }

  /// The prices that hold, of one project or of all, in the order in which they were set.
  func prices(of project: ProjectID?) throws(PostgresError) -> [OwnPrice] {
    try prices.rows(
      where: """
        (project = $1 OR $1 IS NULL) AND revision IN (
          SELECT max(p.revision) FROM own_price p
          GROUP BY p.project, p.provider, p.model, p.from_day)
          AND terms IS NOT NULL
        ORDER BY revision
        """, Parameter(project?.number)
    ).map(Self.price)
  }

  // MARK: Rates

  func rate(at place: Rate.Place, in project: ProjectID) throws(PostgresError) -> Rate? {
    try rateChanges.rows(
      where: """
        project = $1 AND user_id IS NOT DISTINCT FROM $2 AND tag_key IS NOT DISTINCT FROM $3
          AND tag_value IS NOT DISTINCT FROM $4 AND model IS NOT DISTINCT FROM $5 AND from_day = $6
        ORDER BY revision DESC LIMIT 1
        """, Parameter(project), Parameter(place.userID), Parameter(place.tag?.key),
      Parameter(place.tag?.value), Parameter(place.model), Parameter(place.from)
    ).first.map(Self.rate)
  }

  private static func rate(_ key: Number, _ row: RateRow) -> Rate {
    var rate = row.rate
    rate.revision = key.value
    return rate
  }

  func insertRate(
    _ new: NewRate, in project: ProjectID, at now: Timestamp
  ) throws(PostgresError) -> Rate {
    let rate = Rate(
      project: project, place: new.place, terms: new.terms, revision: try nextNumber(of: "rate"),
      setAt: now)
    rateChanges.set(RateRow(rate), at: Number(rate.revision))
    return rate
  }

  func renameRates(
    ofUser id: ExternalID, to other: ExternalID, in project: ProjectID
  ) throws(PostgresError) -> Int {
    let found = try rateChanges.rows(
      where: "project = $1 AND user_id = $2", Parameter(project), Parameter(id))
    for (key, row) in found {
      var row = row
      row.rate.place.userID = other
      rateChanges.set(row, at: key)
    }
    return found.count
  }

  /// The rates that hold, of all projects, in the order in which they were set.
  func rates() throws(PostgresError) -> [Rate] {
    try rateChanges.rows(
      where: """
        revision IN (
          SELECT max(r.revision) FROM rate r
          GROUP BY r.project, r.user_id, r.tag_key, r.tag_value, r.model, r.from_day)
          AND terms IS NOT NULL
        ORDER BY revision
        """
    ).map(Self.rate)
  }

  // MARK: Events that wait

  func pricings(of seq: Int64) throws(PostgresError) -> [Int64] {
    if let known = pricingsAtHand[seq] { return known }
    let found = try pricings.rows(where: "event = $1 ORDER BY entry", Parameter(seq))
      .map(\.key.second)
    pricingsAtHand[seq] = found
    return found
  }

  func setPricing(
    of seq: Int64, by entry: Int64, isComplete: Bool
  ) throws(PostgresError) {
    pricings.set(NoColumns(), at: NumberPair(seq, entry))
    pricingsAtHand[seq] = nil
  }

  func addWaiting(_ count: Int64, to place: WaitingStretch.Place) {
    addedWaiting[place, default: 0] += count
  }

  /// Puts what was added into the rows.
  func settleWaiting() throws(PostgresError) {
    guard !addedWaiting.isEmpty else { return }
    try waiting.load(addedWaiting.keys)
    for (place, count) in addedWaiting {
      let sum = (try waiting.row(place)?.value ?? 0) + count
      waiting.set(sum == 0 ? nil : Count(sum), at: place)
    }
    addedWaiting = [:]
  }

  func waiting(
    after place: WaitingStretch.Place, limit: Int
  ) throws(PostgresError) -> [WaitingStretch] {
    let found = try waiting.rows(
      where: """
        (project, provider, model, day, block) > ($1, $2, $3, $4, $5)
        ORDER BY project, provider, model, day, block LIMIT $6
        """, Parameter(place.project), Parameter(place.provider), Parameter(place.model),
      Parameter(place.day), Parameter(place.block), Parameter(limit))
    var stretches: [WaitingStretch] = []
    for (place, count) in found {
      stretches.append(
        WaitingStretch(
          place: place, provider: try word(place.provider), model: try word(place.model) ?? "",
          events: count.value))
    }
    return stretches
  }

  func waitingEvents(
    of stretch: WaitingStretch, after number: Int64, limit: Int
  ) throws(PostgresError) -> [EventToPrice] {
    let place = stretch.place
    let start = place.day * Timestamp.microsecondsPerDay
    let found = try events(
      where: """
        number > $1 AND number < $2 AND project = $3 AND model = $4 AND coalesce(provider, 0) = $5
          AND coalesce(time, received_at) >= $6 AND coalesce(time, received_at) < $7
          AND NOT EXISTS (SELECT FROM replacement r WHERE r.replaced = event.number)
        ORDER BY number
        """, Parameter(max(number, place.events.lowerBound - 1)),
      Parameter(place.events.upperBound), Parameter(place.project), Parameter(place.model),
      Parameter(place.provider), Parameter(start),
      Parameter(start + Timestamp.microsecondsPerDay))
    return try toPrice(found, limit: limit, where: \.isWaiting)
  }

  func events(
    toReprice query: RepriceQuery, in project: ProjectID, after number: Int64, rowsMax: Int
  ) throws(PostgresError) -> Result<EventsToPrice, StoreError> {
    if let dropped = try dropped(in: project), dropped.mayReach(query.range.from) {
      return .failure(.eventsDropped(before: dropped.before))
    }
    let last = number + Int64(rowsMax)
    var (provider, model): (Int64?, Int64?)
    // No event has 0, which stands for a word that was never heard.
    if let name = query.provider { provider = try words.number(TextKey(name)) ?? 0 }
    if let name = query.model { model = try words.number(TextKey(name)) ?? 0 }
    let found = try events(
      where: """
        number > $1 AND number <= $2 AND project = $3
          AND coalesce(time, received_at) >= $4 AND coalesce(time, received_at) < $5
          AND ($6 IS NULL OR provider = $6) AND ($7 IS NULL OR model = $7)
          AND NOT EXISTS (SELECT FROM replacement r WHERE r.replaced = event.number)
        ORDER BY number
        """, Parameter(number), Parameter(last), Parameter(project),
      Parameter(query.range.from), Parameter(query.range.to), Parameter(provider),
      Parameter(model))
    return .success(
      EventsToPrice(
        events: try toPrice(found, limit: .max, where: \.mayHavePrice),
        last: last < lastEvent ? last : nil))
  }

  /// What the prices of events depend on, as far as an event at its present price is wanted.
  private func toPrice(
    _ events: [StoredEvent], limit: Int, where isWanted: (EventNumbers) -> Bool
  ) throws(PostgresError) -> [EventToPrice] {
    try loadPricings(of: events.map(\.numbers.seq))
    var found: [EventToPrice] = []
    for event in events where found.count < limit {
      let event = try priced(event.numbers)
      guard isWanted(event) else { continue }
      found.append(
        try event.toPrice { (number) throws(PostgresError) in try word(number) })
    }
    return found
  }
}
