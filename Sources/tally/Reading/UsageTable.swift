import JSON

/// An answer of `/v1/usage` as a table.
struct UsageTable {
  /// The names of the groups.
  let dimensions: [String]
  /// True where each row has the start of its stretch of time.
  let hasInterval: Bool

  func text(of answer: Value) -> TextTable {
    var columns: [(title: String, alignment: TextTable.Alignment)] = dimensions.map { ($0, .left) }
    if hasInterval { columns.append(("start", .left)) }
    columns += [("requests", .right), ("tokens", .right), ("cost", .decimal)]
    if dimensions.isEmpty, !hasInterval { columns.insert(("", .left), at: 0) }
    var table = TextTable(columns)
    for row in answer["data"].map({ Array($0.elements) }) ?? [] {
      let isOther = row["other"]?.bool == true
      var names = dimensions.map { isOther ? "other" : LedgerText.name(row[$0]) }
      if hasInterval { names.append(row["start"]?.string ?? "") }
      if names.isEmpty { continue }
      table.add(names + Self.figures(row))
    }
    let names = max(1, dimensions.count + (hasInterval ? 1 : 0))
    table.add(
      ["total"] + Array(repeating: "", count: names - 1) + Self.figures(answer["total"]))
    return table
  }

  private static func figures(_ row: Value?) -> [String] {
    [
      LedgerText.count(row?["requests"]), LedgerText.count(row?["tokens"]?["total"]),
      LedgerText.cost(row?["cost"]),
    ]
  }
}
