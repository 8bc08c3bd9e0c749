public import JSON
public import Usage

/// Writes a ledger as lines of JSON, which `ArchiveReader` reads. Empty members are left out.
extension Writer {
  /// Writes a session. Without its state, which comes after the events, it has what the events
  /// need: its user, its tags and its start.
  public mutating func archive(_ stored: StoredSession, hasState: Bool) {
    let session = stored.session
    object {
      $0.member("type", ArchiveItem.sessionType)
      $0.member("session_id", session.id)
      $0.state("user_id", session.userID)
      $0.member("started_at", session.startedAt.description)
      $0.archive(session.tags)
      guard hasState else { return }
      $0.state("parent_session_id", session.parentID)
      if let endedAt = session.endedAt {
        $0.member("ended_at", endedAt.description)
        $0.state("end_state", session.endState)
        $0.member("revision", session.revision)
        $0.member("late_events", session.lateEvents)
      }
      guard !stored.warnings.isEmpty else { return }
      $0.member(
        "warnings",
        array: { writer in
          for warning in stored.warnings {
            writer.object {
              $0.member("code", warning.code.rawValue)
              $0.member("detail", warning.detail)
            }
          }
        })
    }
  }

  /// Writes an entry as it is stored.
  public mutating func archive(_ entry: LedgerEntry) {
    let event = entry.event
    object {
      $0.member("type", ArchiveItem.eventType)
      $0.member("id", event.id)
      $0.member("source", event.source)
      $0.member("kind", event.kind.name)
      if entry.hasOwnTime { $0.member("time", event.time.description) }
      $0.member("received_at", entry.receivedAt.description)
      $0.state("session_id", event.sessionID)
      $0.state("run_id", event.runID)
      $0.state("user_id", event.userID)
      $0.state("agent", event.agent)
      $0.state("provider", event.provider)
      $0.state("model", event.model)
      $0.state("service_tier", event.modifiers.serviceTier)
      $0.state("batch", event.modifiers.isBatch)
      $0.state("speed", event.modifiers.speed)
      $0.state("geo", event.modifiers.geo)
      $0.member("requests", event.requests)
      if event.webSearches != 0 { $0.member("web_searches", event.webSearches) }
      if let tokens = event.tokens { $0.member("tokens", object: { $0.archive(tokens) }) }
      $0.state("cost_usd", event.cost?.description)
      $0.state("computed_usd", entry.computed?.description)
      $0.state("price", entry.price)
      $0.state("priced_model", entry.pricedModel)
      $0.state("label", event.label)
      $0.archive(event.tags)
      $0.state("replaces", event.replaces)
      $0.state("part", entry.partOf != nil)
      $0.state("prices_part", entry.pricedPart.map { Int64($0) })
      if let coverage = event.coverage { $0.member("covered_events", coverage.events) }
      if event.hasNotes { $0.member("notes", object: { $0.archive(event.notes) }) }
    }
  }

  private mutating func archive(_ tags: [Tag]) {
    guard !tags.isEmpty else { return }
    member("tags", object: { for tag in tags { $0.member(tag.key, tag.value) } })
  }

  private mutating func archive(_ tokens: TokenCounts) {
    for field in TokenCounts.fields where tokens[keyPath: field.path] != 0 {
      member(field.name, tokens[keyPath: field.path])
    }
  }

  private mutating func archive(_ notes: EventNotes) {
    state("billed", notes.isBilled)
    state("decides_nothing", notes.decidesNothing)
    state("witness", notes.isWitness)
    archive("fees", notes.fees) {
      $0.member("kind", $1.kind)
      $0.member("thousandths", $1.thousandths)
    }
    state("told_fees_usd", notes.toldFees?.description)
    state("search_context", notes.searchContext)
    doubts("doubts", notes.doubts)
    archive("quoted_fees", notes.quoted.fees) {
      $0.member("kind", $1.fee.kind)
      $0.member("thousandths", $1.fee.thousandths)
      $0.member("usd", $1.cost.description)
    }
    doubts("quoted_doubts", notes.quoted.doubts)
    state("quoted_discount_usd", notes.quoted.discount?.description)
    state("earlier_discount_usd", notes.quoted.earlierDiscount?.description)
  }

  private mutating func doubts(_ name: String, _ doubts: [Doubt]) {
    archive(name, doubts) {
      $0.member("code", $1.kind.rawValue)
      $0.member("detail", $1.text)
    }
  }

  private mutating func archive<Item>(
    _ name: String, _ items: [Item], _ members: (inout Writer, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    member(
      name,
      array: { writer in
        for item in items { writer.object { members(&$0, item) } }
      })
  }
}
