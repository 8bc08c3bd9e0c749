import JSON
import Usage

extension Value {
  /// Refuses a member that is not known and is written nearly like one that is: a key whose
  /// `usr_id` was passed over would be bound to nobody.
  func refuseMisspelledMembers(of known: [String]) throws(Problem) {
    for member in members {
      let name = member.key
      guard !known.contains(name), let meant = NearestName.find(name, among: known) else {
        continue
      }
      throw Problem(.invalidRequest, "`\(name)` is not read; did you mean `\(meant)`?", field: name)
    }
  }

  /// Refuses every member that is not known: what was passed over in an object that is a setting
  /// would not hold.
  func refuseOtherMembers(than known: [String]) throws(Problem) {
    for member in members where !known.contains(member.key) {
      let nearest = NearestName.find(member.key, among: known).map { "; did you mean `\($0)`?" }
      let list = known.map { "`\($0)`" }.joined(separator: ", ")
      throw Problem(
        .invalidRequest, "`\(member.key)` is not read\(nearest ?? ", which takes \(list)")",
        field: member.key)
    }
  }

  /// A member that is US dollars above 0, as decimal text or a number; nil where it is left out or
  /// null.
  func dollars(_ name: String) throws(Problem) -> Money? {
    guard let member = self[name], !member.isNull else { return nil }
    guard let text = member.string ?? member.numberText, let amount = Money(text),
      amount > .zero, Money.isExact(decimal: text.utf8)
    else {
      throw Problem(
        .invalidRequest,
        "`\(name)` must be US dollars above 0 of at most 12 decimals, such as \"2.50\"",
        field: name)
    }
    return amount
  }

  /// A member that is a whole number; nil where it is left out or null.
  func wholeNumber(_ name: String, in range: ClosedRange<Int64>) throws(Problem) -> Int64? {
    guard let member = self[name], !member.isNull else { return nil }
    guard let number = member.int64, range.contains(number) else {
      throw Problem(
        .invalidRequest,
        "`\(name)` must be a whole number from \(range.lowerBound) to \(range.upperBound)",
        field: name)
    }
    return number
  }
}
