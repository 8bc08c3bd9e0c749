internal import JSON
internal import Usage

/// A usage object, or one inside it, and where it stands in the event.
struct UsageFields {
  let place: FieldPath
  private let members: IndexedMembers

  init(object: Value, path: String) {
    self.init(object: object, place: FieldPath(path))
  }

  private init(object: Value, place: FieldPath) {
    self.place = place
    members = IndexedMembers(of: object)
  }

  /// A longer word for a tier, speed or region is none.
  private static let wordBytesMax = 64

  var object: Value { members.object }

  var path: String { place.text }

  func path(to name: String) -> String { place[name].text }

  /// The member; nil where it is absent or null.
  subscript(name: String) -> Value? {
    guard let value = members[name], !value.isNull else { return nil }
    return value
  }

  func hasAny(_ names: String...) -> Bool {
    names.contains { self[$0] != nil }
  }

  /// A count of that name; nil where it is absent.
  func count(_ name: String) throws(Rejection) -> Int64? {
    switch members.count(name) {
    case .absent: return nil
    case .integer(let count) where (0...TokenCounts.perEventMax).contains(count): return count
    case .integer, .other: throw notACount(name)
    }
  }

  private func notACount(_ name: String) -> Rejection {
    let was = self[name]?.forMessage ?? "nothing"
    return Rejection(
      .invalidField, field: path(to: name),
      "must be an integer from 0 to \(TokenCounts.perEventMax), but was \(was)")
  }

  /// A count of the first name or, where that is absent, of the other; 0 where both are.
  func count(_ name: String, or other: String) throws(Rejection) -> Int64 {
    if let count = try count(name) { return count }
    return try count(other) ?? 0
  }

  /// An object of the first name or, where that is absent, of the other.
  func details(_ name: String, or other: String) throws(Rejection) -> UsageFields? {
    if let details = try details(name) { return details }
    return try details(other)
  }

  /// An object of that name. Some SDKs write it as an array that holds the one object.
  func details(_ name: String) throws(Rejection) -> UsageFields? {
    guard let value = self[name] else { return nil }
    switch value.kind {
    case .object: return UsageFields(object: value, place: place[name])
    case .array where value.count <= 1:
      guard let element = value.elements.first(where: { _ in true }), !element.isNull else {
        return nil
      }
      guard element.kind == .object else { fallthrough }
      return UsageFields(object: element, place: place[name][0])
    default:
      throw Rejection(
        .invalidField, field: path(to: name), "must be an object, but was \(value.forMessage)")
    }
  }

  /// The objects of an array of that name, each with its path; none where it is absent.
  func list(_ name: String) throws(Rejection) -> [UsageFields] {
    guard let value = self[name] else { return [] }
    var list: [UsageFields] = []
    for element in value.elements where element.kind == .object {
      list.append(UsageFields(object: element, place: place[name][list.count]))
    }
    guard value.kind == .array, list.count == value.count else {
      throw Rejection(
        .invalidField, field: path(to: name),
        "must be an array of objects, but was \(value.forMessage)")
    }
    return list
  }

  /// A short text of that name, in lower case; nil where it is absent or empty.
  func word(_ name: String) throws(Rejection) -> String? {
    guard let value = self[name] else { return nil }
    guard let word = value.string, word.utf8.count <= Self.wordBytesMax, !value.hasControlCharacters
    else {
      throw Rejection(
        .invalidField, field: path(to: name),
        "must be a text of at most \(Self.wordBytesMax) bytes, but was \(value.forMessage)")
    }
    return word.isEmpty ? nil : word.lowercased()
  }

  func contradiction(_ name: String, _ detail: String) -> Rejection {
    Rejection(.contradictoryUsage, field: path(to: name), detail)
  }
}
