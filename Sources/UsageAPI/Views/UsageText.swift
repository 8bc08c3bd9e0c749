import Usage

/// Rows of usage as CSV (RFC 4180): one line each, with a header and without a total.
struct UsageText {
  private(set) var bytes: [UInt8] = []

  private static let buckets = [
    "input", "cache_read", "cache_write_5m", "cache_write_1h", "cache_write_30m",
    "cache_write_12h", "cache_write", "output",
  ]
  /// What the cells of dimensions have in the row of all other groups.
  private static let other = "(other)"

  init(_ result: UsageResult, _ wanted: UsageRequest) {
    line(
      ["start"] + wanted.groupBy.map { Self.safe($0.name) } + ["requests"] + Self.buckets + [
        "usd", "computed", "reported", "status", "bound", "unpriced_events",
      ])
    for row in result.rows {
      let dimensions = row.values.map { value in
        row.isOther ? Self.other : value.map { Self.safe($0.text) } ?? ""
      }
      line([wanted.edges[row.bucket]] + dimensions + figures(row.sums.figures, result.authority))
    }
  }

  private func figures(_ figures: Figures, _ authority: CostAuthority) -> [String] {
    let tokens = TokenCounts.fields.filter { Self.buckets.contains($0.name) }
    let isComputed = figures.computedEvents > 0 || figures.events == 0
    return ["\(figures.requests)"] + tokens.map { "\(figures.tokens[keyPath: $0.path])" } + [
      figures.total(by: authority)?.description ?? "",
      isComputed ? figures.cost.computed.description : "",
      figures.reportedEvents > 0 ? figures.cost.reported.description : "",
      figures.costStatus.rawValue, figures.costBound.rawValue, "\(figures.unpricedEvents)",
    ]
  }

  private mutating func line(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String) {
    let special: [UInt8] = [0x22, 0x2C, 0x0D, 0x0A]
    guard cell.utf8.contains(where: special.contains) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// A text of somebody else that no spreadsheet takes for a formula
  /// (https://owasp.org/www-community/attacks/CSV_Injection).
  private static func safe(_ text: String) -> String {
    let dangerous: [UInt8] = Array("=+-@\t\r".utf8)
    guard let first = text.utf8.first, dangerous.contains(first) else { return text }
    return "'" + text
  }
}
