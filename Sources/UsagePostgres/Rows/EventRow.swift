import Ledger
import Postgres
import Usage

/// The columns of an event, behind its number.
extension StoredEvent: TableRow {
  static var blank: StoredEvent { StoredEvent(id: "", numbers: EventNumbers()) }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("id", &id)
    numbers.visit(&visitor)
  }
}

extension EventNumbers {
  fileprivate mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("project", &project)
    visitor.visit("source", &source)
    visitor.visit("kind", word: &kind)
    visitor.visit("received_at", &receivedAt)
    visitor.visit("time", &ownTime)
    visitor.visit("session", &session)
    visitor.visit("user", &user)
    visitor.visit("agent", &agent)
    visitor.visit("provider", &provider)
    visitor.visit("model", &model)
    visitor.visit("service_tier", &serviceTier)
    visitor.visit("is_batch", &isBatch)
    visitor.visit("requests", &requests)
    visitor.visit("web_searches", &webSearches)
    visitCounts(&visitor)
    visitor.visit("cost", &cost)
    visitor.visit("computed", &computed)
    visitor.visit("price", &price)
    visitor.visit("priced_model", &pricedModel)
    var told = NotesText.encode(notes)
    visitor.visit("notes", &told)
    notes = NotesText.decode(told)
    var text = TagText.encode(tags ?? [])
    visitor.visit("tags", &text)
    tags = text.map { TagText.decode($0) }
    var rare = self.rare
    rare.visit(&visitor)
    self.rare = rare
  }

  /// NULL in every count where the usage is not known.
  private mutating func visitCounts(_ visitor: inout some ColumnVisitor) {
    var isTold = tokens != nil
    var counts = tokens ?? TokenCounts()
    for (name, path) in TokenCounts.columns {
      var count = isTold ? counts[keyPath: path] : nil
      visitor.visit(name, &count)
      guard let count else { continue }
      isTold = true
      counts[keyPath: path] = count
    }
    tokens = isTold ? counts : nil
  }
}

extension RareNumbers {
  fileprivate mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("speed", &speed)
    visitor.visit("geo", &geo)
    visitor.visit("label", &label)
    visitor.visit("replaces", &replaces)
    visitor.visit("run", &run)
    visitor.visit("covered_events", &coveredEvents)
    visitor.visit("part_of", &partOf)
    visitor.visit("prices", &prices)
    visitor.visit("hold", &hold)
  }
}

extension TokenCounts {
  /// The columns of an event's counts and of a sum's.
  static var columns: [(name: String, path: WritableKeyPath<TokenCounts, Int64>)] {
    [
      ("input", \.input), ("cache_read", \.cacheRead), ("cache_write_5m", \.cacheWrite5m),
      ("cache_write_1h", \.cacheWrite1h), ("cache_write_30m", \.cacheWrite30m),
      ("cache_write_12h", \.cacheWrite12h), ("cache_write", \.cacheWrite), ("output", \.output),
      ("reasoning", \.reasoning), ("audio_input", \.audioInput),
      ("audio_cache_read", \.audioCacheRead), ("audio_output", \.audioOutput),
      ("image_input", \.imageInput), ("image_cache_read", \.imageCacheRead),
      ("image_output", \.imageOutput),
    ]
  }
}
