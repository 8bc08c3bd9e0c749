internal import Usage

/// One count that goes by several names, which must not disagree. A 0 yields to a count: senders
/// fill in the names that they do not know.
struct AgreedCount {
  private(set) var value: Int64?
  /// Where the count was found first.
  private(set) var place: FieldPath?

  /// Not told yet, or told by other counts.
  init(_ value: Int64? = nil) {
    self.value = value
  }

  mutating func take(_ fields: borrowing UsageFields, _ names: UsageName...) throws(Rejection) {
    for name in names { try take(fields, name) }
  }

  private mutating func take(
    _ fields: borrowing UsageFields, _ name: UsageName
  ) throws(Rejection) {
    guard let count = try fields.count(name) else { return }
    guard let value, value != 0 else {
      value = count
      place = fields.place[name]
      return
    }
    guard value == count || count == 0 else {
      throw fields.contradiction(name, "is \(count), but \(place?.text ?? "another") is \(value)")
    }
  }

  /// The count; 0 where it is not told.
  var orZero: Int64 { value ?? 0 }
}
