internal import Usage

/// One count that goes by several names, which must not disagree.
struct AgreedCount {
  private(set) var value: Int64?
  /// Where the count was found first.
  private(set) var place: FieldPath?

  mutating func take(_ fields: borrowing UsageFields, _ name: UsageName) throws(Rejection) {
    guard let count = try fields.count(name) else { return }
    guard let value else {
      value = count
      place = fields.place[name]
      return
    }
    guard value == count else {
      throw fields.contradiction(name, "is \(count), but \(place?.text ?? "another") is \(value)")
    }
  }

  func contradiction(_ detail: String) -> Rejection {
    Rejection(.contradictoryUsage, field: place?.text, detail)
  }
}
