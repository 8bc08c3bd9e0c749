import Ledger
import SQLite
import Usage

/// The columns of the event table, each once: in their order they are inserted, selected and read.
/// The id comes before them.
extension EventNumbers {
  /// Those in which most events have a value.
  @inline(__always)
  mutating func visitCommon(_ visitor: inout some ColumnVisitor) {
    visitor.visit("seq", &seq)
    visitor.visit("project", &project)
    visitor.visit("source", &source)
    visitor.visit("kind", &kind)
    visitor.visit("received_at", &receivedAt)
    visitor.visit("time", &ownTime)
    visitor.visit("session", &session)
    visitor.visit("user", &user)
    visitor.visit("agent", &agent)
    visitor.visit("provider", &provider)
    visitor.visit("model", &model)
    visitor.visit("is_batch", &isBatch)
    visitor.visit("requests", &requests)
    visitor.visit("web_searches", &webSearches)
    visitor.visit("input", &self[count: \.input])
    visitor.visit("cache_read", &self[count: \.cacheRead])
    visitor.visit("cache_write_5m", &self[count: \.cacheWrite5m])
    visitor.visit("cache_write_1h", &self[count: \.cacheWrite1h])
    visitor.visit("cache_write", &self[count: \.cacheWrite])
    visitor.visit("output", &self[count: \.output])
    visitor.visit("reasoning", &self[count: \.reasoning])
    visitor.visit("computed", &computed)
    visitor.visit("price", &price)
    visitor.visit("priced_model", &pricedModel)
  }

  /// Those that follow where a row has any of them; see `hasRareColumns`.
  @inline(__always)
  mutating func visitRare(_ visitor: inout some ColumnVisitor) {
    visitor.visit("cache_write_30m", &self[count: \.cacheWrite30m])
    visitor.visit("cache_write_12h", &self[count: \.cacheWrite12h])
    visitor.visit("audio_input", &self[count: \.audioInput])
    visitor.visit("audio_cache_read", &self[count: \.audioCacheRead])
    visitor.visit("audio_output", &self[count: \.audioOutput])
    visitor.visit("image_input", &self[count: \.imageInput])
    visitor.visit("image_cache_read", &self[count: \.imageCacheRead])
    visitor.visit("image_output", &self[count: \.imageOutput])
    visitor.visit("service_tier", &serviceTier)
    visitor.visit("speed", &speed)
    visitor.visit("geo", &geo)
    visitor.visit("label", &label)
    visitor.visit("cost", &cost)
    visitor.visit("replaces", &replaces)
    visitor.visit("tags", &tags)
    visitor.visit("run", &run)
    visitor.visit("covered_events", &coveredEvents)
    visitor.visit("notes", &notes)
    visitor.visit("part_of", &partOf)
    visitor.visit("prices", &prices)
    visitor.visit("hold", &hold)
  }

  /// A count; nil where the usage is not known. NULL leaves a count at 0 where others are known.
  @inline(__always)
  private subscript(count path: WritableKeyPath<TokenCounts, Int64>) -> Int64? {
    get { tokens?[keyPath: path] }
    set {
      guard let newValue else { return }
      if tokens == nil { tokens = TokenCounts() }
      tokens?[keyPath: path] = newValue
    }
  }
}

extension Boxed<EventNotes>: ColumnValue {
  static func read(_ row: Statement, _ column: Int) -> Boxed<EventNotes> {
    NotesText.decode(row.text(column)) ?? Boxed(EventNotes())
  }

  func bind(to binder: inout some ColumnBinder) { binder.bind(NotesText.encode(self)) }
}

extension [Tag]: ColumnValue {
  static func read(_ row: Statement, _ column: Int) -> [Tag] { TagText.decode(row.text(column)) }

  func bind(to binder: inout some ColumnBinder) { binder.bind(TagText.encode(self)) }
}
