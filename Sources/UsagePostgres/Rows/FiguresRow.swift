import Ledger
import Postgres
import Usage

/// The columns of a sum.
extension Figures: TableRow {
  static var blank: Figures { Figures() }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("events", &events)
    visitor.visit("requests", &requests)
    visitor.visit("calls_without_usage", &callsWithoutUsage)
    visitor.visit("computed_events", &computedEvents)
    visitor.visit("reported_events", &reportedEvents)
    visitor.visit("compared_events", &comparedEvents)
    visitor.visit("unpriced_events", &unpricedEvents)
    visitor.visit("web_searches", &webSearches)
    for (name, path) in TokenCounts.columns { visitor.visit(name, &tokens[keyPath: path]) }
    cost.visit(&visitor)
    visitor.visit("statements", &statements)
    visitor.visit("rare", &rare)
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
