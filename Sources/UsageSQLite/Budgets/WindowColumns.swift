import Ledger
import SQLite
import Usage

/// The columns of a window of a budget, each once, behind those of its key.
extension StoredWindow {
  static let columns: String = {
    var window = StoredWindow()
    var names = ColumnNames()
    window.visit(&names)
    return names.names.joined(separator: ", ")
  }()

  static let columnCount: Int = {
    var window = StoredWindow()
    var names = ColumnNames()
    window.visit(&names)
    return names.names.count
  }()

  init(_ row: Statement, from first: Int) {
    self.init()
    var reader = ColumnReader(row, from: first)
    visit(&reader)
  }

  func bind(to statement: Statement, from first: Int) {
    var window = self
    var binder = StatementBinder(statement: statement, next: first)
    window.visit(&binder)
  }

  private mutating func visit(_ visitor: inout some ColumnVisitor) {
    counts.withoutHold.visit(&visitor, prefix: "")
    counts.throughHolds.visit(&visitor, prefix: "held_")
    visitor.visit("first_at", &firstAt)
    visitor.visit("drawn", &counts.drawn)
    visitor.visit("refused", &counts.refused)
  }
}

extension BudgetSums {
  fileprivate mutating func visit(_ visitor: inout some ColumnVisitor, prefix: String) {
    cost.visit(&visitor, prefix: prefix)
    visitor.visit(prefix + "count", &count)
  }
}

extension CostSums {
  mutating func visit(_ visitor: inout some ColumnVisitor, prefix: String = "") {
    visitor.visit(prefix + "computed", &computed)
    visitor.visit(prefix + "reported", &reported)
    visitor.visit(prefix + "computed_where_both", &computedWhereBoth)
    visitor.visit(prefix + "reported_where_both", &reportedWhereBoth)
    visitor.visit(prefix + "stated_variance", &statedVariance)
  }
}

extension BudgetAmounts {
  /// The same amounts, the dollars as a column has them.
  var money: Money {
    get { Money(pico: usd) }
    set { usd = newValue.pico }
  }

  /// The tokens as a column has them.
  var storedTokens: Int64 {
    get { Int64(clamping: tokens) }
    set { tokens = Int128(newValue) }
  }

  /// The requests as a column has them.
  var storedRequests: Int64 {
    get { Int64(clamping: requests) }
    set { requests = Int128(newValue) }
  }
}
