import SQLite
import Usage

/// The columns that hold `Figures`, alike in every rollup table.
enum RollupColumns {
  static let names = [
    "events", "requests", "calls_without_usage", "computed_events", "reported_events",
    "compared_events", "unpriced_events", "web_searches", "input", "cache_read", "cache_write_5m",
    "cache_write_1h", "cache_write_30m", "cache_write_12h", "cache_write", "output", "reasoning",
    "audio_input", "audio_cache_read", "audio_output", "image_input", "image_cache_read",
    "image_output", "computed", "reported", "computed_where_both", "reported_where_both",
    "statements", "stated_variance", "rare",
  ]

  static let list = names.joined(separator: ", ")

  static func bind(_ figures: Figures, to statement: Statement, from first: Int) {
    statement.bind(first, figures.events)
    statement.bind(first + 1, figures.requests)
    statement.bind(first + 2, figures.callsWithoutUsage)
    statement.bind(first + 3, figures.computedEvents)
    statement.bind(first + 4, figures.reportedEvents)
    statement.bind(first + 5, figures.comparedEvents)
    statement.bind(first + 6, figures.unpricedEvents)
    statement.bind(first + 7, figures.webSearches)
    figures.tokens.bind(to: statement, from: first + 8)
    bind(figures.cost.computed, to: statement, at: first + 23)
    bind(figures.cost.reported, to: statement, at: first + 24)
    bind(figures.cost.computedWhereBoth, to: statement, at: first + 25)
    bind(figures.cost.reportedWhereBoth, to: statement, at: first + 26)
    statement.bind(first + 27, figures.statements)
    bind(figures.cost.statedVariance, to: statement, at: first + 28)
    statement.bind(first + 29, RareText.encode(figures.rare))
  }

  static func read(_ row: Statement, from first: Int) -> Figures {
    var figures = Figures()
    figures.events = row.int64(first)
    figures.requests = row.int64(first + 1)
    figures.callsWithoutUsage = row.int64(first + 2)
    figures.computedEvents = row.int64(first + 3)
    figures.reportedEvents = row.int64(first + 4)
    figures.comparedEvents = row.int64(first + 5)
    figures.unpricedEvents = row.int64(first + 6)
    figures.webSearches = row.int64(first + 7)
    figures.tokens = TokenCounts(row: row, from: first + 8)
    figures.cost.computed = money(row, first + 23)
    figures.cost.reported = money(row, first + 24)
    figures.cost.computedWhereBoth = money(row, first + 25)
    figures.cost.reportedWhereBoth = money(row, first + 26)
    figures.statements = row.int64(first + 27)
    figures.cost.statedVariance = money(row, first + 28)
    figures.rare = RareText.decode(row.optionalText(first + 29))
    return figures
  }

  /// A sum is an integer while it fits 64 bits, and decimal text of pico-dollars beyond.
  private static func bind(_ amount: Money, to statement: Statement, at index: Int) {
    if let small = Int64(exactly: amount.pico) {
      statement.bind(index, small)
    } else {
      statement.bind(index, String(amount.pico))
    }
  }

  private static func money(_ row: Statement, _ column: Int) -> Money {
    if row.isInteger(column) { return Money(pico: Int128(row.int64(column))) }
    return Money(pico: Int128(row.text(column)) ?? 0)
  }
}
