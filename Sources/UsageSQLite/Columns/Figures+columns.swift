import Ledger
import SQLite
import Usage

/// The columns that hold `Figures`, alike in every rollup table.
enum RollupColumns {
  static let names: [String] = {
    var figures = Figures()
    var names = ColumnNames()
    figures.visit(&names)
    return names.names
  }()

  static let list = names.joined(separator: ", ")

  static func bind(_ figures: Figures, to statement: Statement, from first: Int) {
    var figures = figures
    var binder = StatementBinder(statement: statement, next: first)
    figures.visit(&binder)
  }

  static func read(_ row: Statement, from first: Int) -> Figures {
    var figures = Figures()
    var reader = ColumnReader(row, from: first)
    figures.visit(&reader)
    return figures
  }
}

extension Figures {
  /// Each column once: in this order they are stored, selected and read.
  fileprivate mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("events", &events)
    visitor.visit("requests", &requests)
    visitor.visit("calls_without_usage", &callsWithoutUsage)
    visitor.visit("computed_events", &computedEvents)
    visitor.visit("reported_events", &reportedEvents)
    visitor.visit("compared_events", &comparedEvents)
    visitor.visit("unpriced_events", &unpricedEvents)
    visitor.visit("web_searches", &webSearches)
    visitor.visit("input", &tokens.input)
    visitor.visit("cache_read", &tokens.cacheRead)
    visitor.visit("cache_write_5m", &tokens.cacheWrite5m)
    visitor.visit("cache_write_1h", &tokens.cacheWrite1h)
    visitor.visit("cache_write_30m", &tokens.cacheWrite30m)
    visitor.visit("cache_write_12h", &tokens.cacheWrite12h)
    visitor.visit("cache_write", &tokens.cacheWrite)
    visitor.visit("output", &tokens.output)
    visitor.visit("reasoning", &tokens.reasoning)
    visitor.visit("audio_input", &tokens.audioInput)
    visitor.visit("audio_cache_read", &tokens.audioCacheRead)
    visitor.visit("audio_output", &tokens.audioOutput)
    visitor.visit("image_input", &tokens.imageInput)
    visitor.visit("image_cache_read", &tokens.imageCacheRead)
    visitor.visit("image_output", &tokens.imageOutput)
    visitor.visit("computed", &cost.computed)
    visitor.visit("reported", &cost.reported)
    visitor.visit("computed_where_both", &cost.computedWhereBoth)
    visitor.visit("reported_where_both", &cost.reportedWhereBoth)
    visitor.visit("statements", &statements)
    visitor.visit("stated_variance", &cost.statedVariance)
    visitor.visit("rare", &rare)
  }
}

/// Binds to a statement, from a parameter on.
struct StatementBinder: ColumnVisitor, ColumnBinder {
  let statement: Statement
  var next: Int

  mutating func visit(_: String, _ value: inout some ColumnValue) {
    value.bind(to: &self)
    next += 1
  }

  mutating func bind(_ number: Int64?) { statement.bind(next, number) }
  mutating func bind(_ text: String?) { statement.bind(next, text) }
}

extension RareFigures: ColumnValue {
  static func read(_ row: Statement, _ column: Int) -> RareFigures {
    RareText.decode(row.text(column)) ?? RareFigures()
  }

  func bind(to binder: inout some ColumnBinder) { binder.bind(RareText.encode(self)) }
}
