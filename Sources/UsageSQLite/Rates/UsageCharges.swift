import SQLite
import Usage

/// What is charged for each group and bucket of a query.
struct UsageCharges {
  private struct Key: Hashable {
    var bucket: Int
    var group: [UInt32]
  }

  private let authority: CostAuthority
  private var ofCell: [Key: ChargedFigures] = [:]

  /// Reads a scan of a query that was made finer for a card (`RateCard.query`).
  init(
    _ scan: UsageScan, of query: UsageQuery, by card: RateCard, authority: CostAuthority
  ) throws(DatabaseError) {
    self.authority = authority
    let places = card.dimensions.compactMap { scan.query.groupBy.firstIndex(of: $0) }
    for cell in 0..<scan.cells.count {
      let figures = Figures(measures: scan.measures(of: [cell]))
      guard figures != Figures() else { continue }
      let group = Array(scan.cells.key(cell).dropFirst())
      var values: [ExternalName?] = []
      for place in places { values.append(try scan.dimensions[place].text(group[place])) }
      let start = scan.query.edges[scan.bucket(ofCell: cell)]
      let key = Key(
        bucket: query.bucket(of: start.microseconds) ?? 0,
        group: Array(group.prefix(query.groupBy.count)))
      ofCell[key, default: ChargedFigures()].add(
        figures, at: card.terms(for: values, on: start.day))
    }
  }

  func charge(bucket: Int, group: ArraySlice<UInt32>) -> Charge {
    ofCell[Key(bucket: bucket, group: Array(group))]?.charge(by: authority) ?? Charge()
  }

  /// Of all groups but these, in one bucket or in all.
  func charge(bucket: Int? = nil, beyond groups: [ArraySlice<UInt32>]) -> Charge {
    let left = Set(groups.map { Array($0) })
    var sum = ChargedFigures()
    for (key, figures) in ofCell where !left.contains(key.group) {
      if bucket == nil || bucket == key.bucket { sum += figures }
    }
    return sum.charge(by: authority)
  }
}
