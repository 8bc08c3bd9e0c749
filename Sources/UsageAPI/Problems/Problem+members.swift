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
