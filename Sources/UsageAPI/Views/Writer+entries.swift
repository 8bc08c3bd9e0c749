import JSON
import Usage

extension Writer {
  /// A page of the ledger's entries.
  mutating func entries(_ page: Page<LedgerEntry>, authority: CostAuthority) {
    object {
      $0.page(page) { writer, entry in
        writer.object { $0.entry(entry, authority: authority) }
      }
    }
  }

  /// Everything about one event.
  mutating func record(_ record: LedgerRecord, authority: CostAuthority, prices: PriceBook) {
    object {
      $0.explained(record.entry, authority: authority, prices: prices)
      $0.list("parts", record.parts) {
        $0.explained($1, authority: authority, prices: prices)
      }
      $0.list("prices", record.prices) { $0.entry($1, authority: authority) }
      $0.list("earlier", record.earlier) { $0.entry($1, authority: authority) }
      $0.list("later", record.later) { $0.entry($1, authority: authority) }
      $0.list("sightings", record.sightings) { $0.entry($1, authority: authority) }
    }
  }

  /// An entry, and why it costs what it costs or does not count.
  mutating func explained(_ entry: LedgerEntry, authority: CostAuthority, prices: PriceBook) {
    self.entry(entry, authority: authority)
    why(entry, authority: authority, prices: prices)
  }

  /// The members of an entry.
  mutating func entry(_ entry: LedgerEntry, authority: CostAuthority) {
    let event = entry.event
    member("event_id", event.id)
    member("source", event.source)
    member("kind", event.kind.name)
    member("time", event.time.description)
    member("received_at", entry.receivedAt.description)
    member("session_id", event.sessionID)
    member("run_id", event.runID)
    member("user_id", event.userID)
    member("agent", event.agent)
    member("provider", event.provider)
    member("model", event.model)
    modifiers(event.modifiers)
    member("label", event.label)
    member("tags", object: { for tag in event.tags { $0.member(tag.key, tag.value) } })
    let figures = entry.figures
    member("requests", figures.requests)
    member("calls_without_usage", figures.callsWithoutUsage)
    member("web_searches", figures.webSearches)
    if event.tokens == nil {
      key("tokens")
      null()
    } else {
      tokens(figures.tokens)
    }
    cost(figures, authority: authority)
    fees(figures)
    member("price", entry.price)
    member("priced_model", entry.pricedModel ?? (entry.price == nil ? nil : event.model))
    list("warnings", event.notes.doubts + event.notes.quoted.doubts) {
      $0.member("code", $1.kind.rawValue)
      $0.member("detail", $1.text)
    }
    member("counts", entry.counts)
    member("witness", event.isWitness)
    member("replaces", event.replaces)
    member("replaced_by", entry.replacedBy)
    member("replaced_at", entry.replacedAt?.description)
    member("part_of", entry.partOf)
  }

  private mutating func modifiers(_ modifiers: PriceModifiers) {
    member("service_tier", modifiers.serviceTier)
    member("batch", modifiers.isBatch)
    member("speed", modifiers.speed)
    member("geo", modifiers.geo)
  }
}
