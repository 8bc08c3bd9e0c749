internal import JSON
internal import Usage

/// A usage object, or one inside it, and where it stands in the event. One that is absent has no
/// members. Not copyable, so that it is handed on without retains.
struct UsageFields: ~Copyable {
  let place: FieldPath
  /// False for an object that is not there.
  let isPresent: Bool
  private let members: NamedMembers

  init(object: Value, path: String) {
    self.init(object: object, place: FieldPath(path))
  }

  init(object: Value, place: FieldPath) {
    self.place = place
    isPresent = true
    members = object.members(named: UsageName.table)
  }

  /// An object that is not there.
  private init(absentAt place: FieldPath, in members: borrowing NamedMembers) {
    self.place = place
    isPresent = false
    self.members = members.absent
  }

  /// A longer word for a tier, speed or region is none.
  private static let wordBytesMax = 64

  var path: String { place.text }

  func path(to name: UsageName) -> String { place[name].text }

  /// The member; nil where it is absent or null.
  subscript(name: UsageName) -> Value? { members[name.rawValue] }

  /// True where one of the members is there and is not null.
  func hasAny(_ names: UsageNames) -> Bool { members.present.intersects(names.set) }

  /// A count of that name; nil where it is absent.
  func count(_ name: UsageName) throws(Rejection) -> Int64? {
    switch members.count(name.rawValue) {
    case .absent: return nil
    case .integer(let count) where (0...TokenCounts.perEventMax).contains(count): return count
    case .integer, .other: throw notACount(name)
    }
  }

  private func notACount(_ name: UsageName) -> Rejection {
    let was = self[name]?.forMessage ?? "nothing"
    return Rejection(
      .invalidField, field: path(to: name),
      "must be an integer from 0 to \(TokenCounts.perEventMax), but was \(was)")
  }

  /// A count of the first name or, where that is absent, of the other; 0 where both are.
  func count(_ name: UsageName, or other: UsageName) throws(Rejection) -> Int64 {
    if let count = try count(name) { return count }
    return try count(other) ?? 0
  }

  /// An object of the first name or, where that is absent, of the other.
  func details(_ name: UsageName, or other: UsageName) throws(Rejection) -> UsageFields {
    let details = try details(name)
    return details.isPresent ? details : try self.details(other)
  }

  /// An object of that name, or an absent one. Some SDKs write it as an array of one.
  func details(_ name: UsageName) throws(Rejection) -> UsageFields {
    guard let value = self[name] else { return UsageFields(absentAt: place[name], in: members) }
    switch value.kind {
    case .object: return UsageFields(object: value, place: place[name])
    case .array where value.count <= 1:
      guard let element = value.elements.first(where: { _ in true }), !element.isNull else {
        return UsageFields(absentAt: place[name], in: members)
      }
      guard element.kind == .object else { fallthrough }
      return UsageFields(object: element, place: place[name][0])
    default:
      throw Rejection(
        .invalidField, field: path(to: name), "must be an object, but was \(value.forMessage)")
    }
  }

  /// Hands over the objects of an array of that name, one after the other, and where each stands;
  /// none where it is absent.
  func forEachObject(
    in name: UsageName, _ body: (Value, FieldPath) throws(Rejection) -> Void
  ) throws(Rejection) {
    guard let value = self[name] else { return }
    let isList = value.kind == .array && value.elements.allSatisfy { $0.kind == .object }
    guard isList else {
      throw Rejection(
        .invalidField, field: path(to: name),
        "must be an array of objects, but was \(value.forMessage)")
    }
    for (index, element) in value.elements.enumerated() {
      try body(element, place[name][index])
    }
  }

  /// A short text of that name, in lower case; nil where it is absent or empty.
  func word(_ name: UsageName) throws(Rejection) -> String? {
    guard let value = self[name] else { return nil }
    guard let word = value.string, word.utf8.count <= Self.wordBytesMax, !value.hasControlCharacters
    else {
      throw Rejection(
        .invalidField, field: path(to: name),
        "must be a text of at most \(Self.wordBytesMax) bytes, but was \(value.forMessage)")
    }
    return word.isEmpty ? nil : word.lowercased()
  }

  func contradiction(_ name: UsageName, _ detail: String) -> Rejection {
    place.contradiction(name, detail)
  }
}
