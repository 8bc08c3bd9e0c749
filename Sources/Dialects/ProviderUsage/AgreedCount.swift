internal import Usage

/// One count that goes by several names, which must not disagree. A 0 yields to a count: senders
/// fill in the names that they do not know.
struct AgreedCount {
  private(set) var value: Int64?
  /// Under which name the count was found first.
  private var name: UsageName?

  /// Not told yet, or told by other counts.
  init(_ value: Int64? = nil) {
    self.value = value
  }

  /// Takes the count under each of the names, as far as they are there.
  mutating func take(
    _ fields: borrowing UsageFields, _ names: UsageNames
  ) throws(Rejection) {
    guard fields.hasAny(names) else { return }
    for name in names.names { try take(fields, name) }
  }

  mutating func take(_ fields: borrowing UsageFields, _ name: UsageName) throws(Rejection) {
    guard let count = try fields.count(name) else { return }
    guard let value, value != 0 else {
      self.value = count
      self.name = name
      return
    }
    guard value == count || count == 0 else {
      throw fields.contradiction(
        name, "is \(count), but \(self.name?.text ?? "another count") is \(value)")
    }
  }

  /// The count; 0 where it is not told.
  var orZero: Int64 { value ?? 0 }
}
