import HTTPServer
import Usage

/// The filters of usage and of entries: `user_id=a` (one of those that are given), `user_id!=a`
/// (none of them) and `user_id^=a` (begins so), the same of every dimension. An empty value is a
/// missing one.
extension Request {
  private static let none = "!"
  private static let prefix = "^"

  /// True for a name of a filter.
  static func isFilter(_ name: String) -> Bool { filter(name) != nil }

  private static func filter(_ name: String) -> (dimension: Dimension, form: String)? {
    for form in [none, prefix] {
      if let own = name.withoutSuffixBytes(form), let dimension = dimension(own) {
        return (dimension, form)
      }
    }
    return dimension(name).map { ($0, "") }
  }

  /// A dimension by the name that answers have for it.
  private static func dimension(_ name: String) -> Dimension? {
    Dimension(name: name).flatMap { $0.name.hasSameBytes(as: name) ? $0 : nil }
  }

  func usageFilters() throws(Problem) -> [UsageFilter] {
    var filters: [UsageFilter] = []
    for (name, value) in query.items {
      guard let (dimension, form) = Self.filter(name) else { continue }
      let index = filters.firstIndex { $0.dimension == dimension } ?? filters.count
      if index == filters.count { filters.append(UsageFilter(dimension)) }
      let word = value.isEmpty ? nil : ExternalName(value)
      switch form {
      case Self.none: filters[index].noneOf.append(word)
      case Self.prefix:
        guard let word else {
          throw Problem(
            .invalidRequest, "`\(name)` is what a value begins with; leave it out for any",
            field: name)
        }
        filters[index].prefixes.append(word.text)
      default: filters[index].anyOf.append(word)
      }
    }
    for filter in filters where filter.dimension == .evidence { try check(filter) }
    return filters
  }

  /// Grades of evidence are a few words.
  private func check(_ filter: UsageFilter) throws(Problem) {
    let grades = CostGrade.allCases.map(\.name)
    for value in filter.anyOf + filter.noneOf where !grades.contains(value?.text ?? "") {
      throw Problem(
        .invalidRequest,
        "`evidence` is one of \(grades.map { "`\($0)`" }.joined(separator: ", "))",
        field: "evidence")
    }
  }
}
