import Usage

extension CSVText {
  /// What the cells of dimensions have in the row of all other groups.
  private static let other = "(other)"

  /// Rows of usage, with a header and without a total.
  init(_ result: UsageResult, _ wanted: UsageRequest) {
    let hasCharges = result.total.charge != nil
    line(
      ["start"] + wanted.groupBy.map { Self.text($0.name) } + ["requests"]
        + FigureColumns.buckets.map(\.name) + [
          "usd", "computed", "reported", "status", "bound", "unpriced_events",
        ] + (hasCharges ? ["charge_usd", "charge_status"] : []))
    for row in result.rows {
      let figures = row.sums.figures
      let dimensions = row.values.map { row.isOther ? Self.other : Self.text($0) }
      let charge = row.sums.charge.map { [$0.amount?.description ?? "", $0.status.rawValue] }
      line(
        [wanted.edges[row.bucket]] + dimensions + ["\(figures.requests)"]
          + FigureColumns.buckets.map { "\(figures.tokens[keyPath: $0.path])" }
          + FigureColumns.cost(figures, result.authority) + ["\(figures.unpricedEvents)"]
          + (charge ?? []))
    }
  }
}
