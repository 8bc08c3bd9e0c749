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
    var counts = ToldCounts(tokens)
    counts.visitCommon(&visitor)
    counts.put(into: &tokens)
    visitor.visit("computed", &computed)
    visitor.visit("price", &price)
    visitor.visit("priced_model", &pricedModel)
  }

  /// Those that follow where a row has any of them; see `hasRareColumns`.
  @inline(__always)
  mutating func visitRare(_ visitor: inout some ColumnVisitor) {
    var counts = ToldCounts(tokens)
    counts.visitRare(&visitor)
    counts.put(into: &tokens)
    visitor.visit("service_tier", &serviceTier)
    visitor.visit("cost", &cost)
    visitor.visit("tags", &tags)
    visitor.visit("notes", &notes)
    var rare = self.rare
    rare.visit(&visitor)
    if rare != self.rare { self.rare = rare }
  }
}

/// The counts of an event whose usage may not be known. NULL leaves a count at 0 where others are
/// known.
private struct ToldCounts {
  private var isTold: Bool
  private var counts: TokenCounts

  init(_ tokens: TokenCounts?) {
    isTold = tokens != nil
    counts = tokens ?? TokenCounts()
  }

  @inline(__always)
  func put(into tokens: inout TokenCounts?) {
    if isTold { tokens = counts }
  }

  @inline(__always)
  mutating func visitCommon(_ visitor: inout some ColumnVisitor) {
    visit("input", \.input, &visitor)
    visit("cache_read", \.cacheRead, &visitor)
    visit("cache_write_5m", \.cacheWrite5m, &visitor)
    visit("cache_write_1h", \.cacheWrite1h, &visitor)
    visit("cache_write", \.cacheWrite, &visitor)
    visit("output", \.output, &visitor)
    visit("reasoning", \.reasoning, &visitor)
  }

  @inline(__always)
  mutating func visitRare(_ visitor: inout some ColumnVisitor) {
    visit("cache_write_30m", \.cacheWrite30m, &visitor)
    visit("cache_write_12h", \.cacheWrite12h, &visitor)
    visit("audio_input", \.audioInput, &visitor)
    visit("audio_cache_read", \.audioCacheRead, &visitor)
    visit("audio_output", \.audioOutput, &visitor)
    visit("image_input", \.imageInput, &visitor)
    visit("image_cache_read", \.imageCacheRead, &visitor)
    visit("image_output", \.imageOutput, &visitor)
  }

  @inline(__always)
  private mutating func visit(
    _ name: String, _ path: WritableKeyPath<TokenCounts, Int64>,
    _ visitor: inout some ColumnVisitor
  ) {
    var count = isTold ? counts[keyPath: path] : nil
    visitor.visit(name, &count)
    guard let count else { return }
    isTold = true
    counts[keyPath: path] = count
  }
}

extension RareNumbers {
  @inline(__always)
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
