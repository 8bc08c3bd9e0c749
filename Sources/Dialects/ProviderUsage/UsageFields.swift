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
    members = object.members(named: UsageName.names.table)
  }

  /// An object that is not there.
  private init(absentAt place: FieldPath, in members: borrowing NamedMembers) {
    self.place = place
    isPresent = false
    self.members = members.absent
  }

  /// Anthropic's for its ordinary tier and speed.
  private static var usualWord: String { "standard" }
  /// A longer word for a tier, speed or region is none.
  private static let wordBytesMax = 64

  var path: String { place.text }

  func path(to name: UsageName) -> String { place[name].text }

  /// The member; nil where it is absent or null.
  subscript(name: UsageName) -> Value? { members[name.rawValue] }

  /// Hands over the path of each number above 0 that nobody asked for.
  func forEachUnread(ofAnyName: Bool = false, _ body: (String) -> Void) {
    guard isPresent, !members.areRead(except: Self.harmless) else { return }
    UsageNet.forEachUnread(members, below: path, read: Self.harmless, ofAnyName: ofAnyName, body)
  }

  private static let harmless = NameSet(
    UsageName.allCases.filter { HarmlessUsage.reasons[$0.text] != nil }.map(\.rawValue))

  /// True where one of the members is there and is not null.
  func hasAny(_ names: UsageNames) -> Bool { members.present.intersects(names.set) }

  /// A count of that name; nil where it is absent. Some SDKs write every count as `12.0`.
  func count(_ name: UsageName) throws(Rejection) -> Int64? {
    switch members.count(name.rawValue) {
    case .absent: return nil
    case .integer(let count) where (0...TokenCounts.perEventMax).contains(count): return count
    case .integer: throw notACount(name)
    case .other:
      guard let amount = Self.scaled(self[name], toDigitsAfterPoint: Self.digitsRead),
        amount % Self.partsPerUnit == 0, amount > 0 || !isAboveZero(self[name])
      else { throw notACount(name) }
      return Int64(amount / Self.partsPerUnit)
    }
  }

  /// An amount of that name in thousandths, such as `12.5` seconds; nil where it is absent.
  func thousandths(_ name: UsageName) throws(Rejection) -> Int64? {
    guard let value = self[name] else { return nil }
    guard let count = Self.thousandths(of: value) else { throw notACount(name) }
    return count
  }

  /// The same of a member that has no name here; nil for what is no amount.
  static func thousandths(of value: Value) -> Int64? {
    guard let count = scaled(value, toDigitsAfterPoint: 3),
      count <= Int128(TokenCounts.perEventMax) * Int128(Fee.perUnit)
    else { return nil }
    return Int64(count)
  }

  /// Nil for what is no number, or is below 0 or beyond what an event may hold.
  private static func scaled(_ value: Value?, toDigitsAfterPoint places: Int) -> Int128? {
    guard let text = value?.numberText,
      let amount = DecimalText.scaled(text.utf8, toDigitsAfterPoint: places), amount >= 0,
      amount <= Int128(TokenCounts.perEventMax) * partsPerUnit
    else { return nil }
    return amount
  }

  /// True for a number that only rounding makes 0, too.
  private func isAboveZero(_ value: Value?) -> Bool {
    UsageNet.isPositive(value?.numberText)
  }

  /// As many as fit beside the largest count, so that nearly no fraction is taken for none.
  private static let digitsRead = 24
  private static let partsPerUnit: Int128 = 1_000_000_000_000_000_000_000_000

  /// US dollars of that name; nil where it is absent, or no amount from 0 on.
  func money(_ name: UsageName) -> Money? {
    guard let value = self[name], let text = value.numberText ?? value.string else { return nil }
    guard let amount = try? Money(decimal: text.utf8), amount >= .zero, amount.isStorable else {
      return nil
    }
    return amount
  }

  /// True where the member is there, or is null.
  func mentions(_ names: UsageNames) -> Bool { members.mentions(names.set) }

  /// True for an object of that name.
  func isObject(_ name: UsageName) -> Bool { members.value(name.rawValue)?.kind == .object }

  /// True for a number of that name.
  func isNumber(_ name: UsageName) -> Bool { members.value(name.rawValue)?.kind == .number }

  /// True for an object of that name that holds numbers alone.
  func hasCounts(in name: UsageName) -> Bool {
    guard has(name), let value = members.value(name.rawValue), value.kind == .object else {
      return false
    }
    return value.members.allSatisfy { $0.value.kind == .number || $0.value.kind == .null }
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

  /// An object of the first of the names that has one, or an absent one.
  func details(_ names: UsageNames) throws(Rejection) -> UsageFields {
    if hasAny(names) {
      for name in names.names where has(name) {
        readTwins(of: name, among: names)
        return try details(name)
      }
    }
    return UsageFields(absentAt: place[names.names[0]], in: members)
  }

  /// Gateways between two dialects write details under the names of both: what says the same again
  /// is read with the first.
  private func readTwins(of name: UsageName, among names: UsageNames) {
    for other in names.names where other != name && has(other) {
      guard let first = members.value(name.rawValue) else { return }
      if members.value(other.rawValue)?.isSame(as: first) == true { _ = self[other] }
    }
  }

  /// True where the member is there and is not null; not a question for its value.
  func has(_ name: UsageName) -> Bool { members.has(name.rawValue) }

  /// An object of that name, or an absent one. Some SDKs write it as an array of one; an array of
  /// more objects stays unread, for the net.
  func details(_ name: UsageName) throws(Rejection) -> UsageFields {
    if isListOfObjects(name) { return UsageFields(absentAt: place[name], in: members) }
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

  private func isListOfObjects(_ name: UsageName) -> Bool {
    guard let value = members.value(name.rawValue), value.kind == .array, value.count > 1 else {
      return false
    }
    return value.elements.allSatisfy { $0.kind == .object }
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

  /// A short text of that name, in lower case; nil where it is absent or empty. Bedrock wraps it
  /// as `{"type": "default"}`, and Vertex has the numbers of its enumerations.
  func word(_ name: UsageName) throws(Rejection) -> String? {
    // The word of most objects that have one.
    if members.isString(name.rawValue, Self.usualWord) { return Self.usualWord }
    guard var value = self[name] else { return nil }
    if value.kind == .object, let type = value["type"] { value = type }
    guard let word = value.string ?? value.numberText, word.utf8.count <= Self.wordBytesMax,
      !value.hasControlCharacters
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
