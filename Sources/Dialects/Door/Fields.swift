internal import JSON
internal import Usage

/// The members of one object that a dialect names. It is not copyable, so that passing it on
/// retains nothing.
struct Fields<Name: MemberName>: ~Copyable {
  let members: NamedMembers
  let limits: EventLimits
  /// An object around this one, whose members are used where this one has none.
  private let envelope: Value?

  init(_ object: Value, envelope: Value? = nil, limits: EventLimits) {
    members = object.members(named: Name.names.table)
    self.envelope = envelope
    self.limits = limits
  }

  /// The member; nil where it is absent or null.
  subscript(name: Name) -> Value? { members[name.rawValue] }

  /// True where the member is present and not null.
  func has(_ name: Name) -> Bool { members.has(name.rawValue) }

  /// True where the member is present, even if it is null.
  func mentions(_ name: Name) -> Bool { has(name) || members.isNull(name.rawValue) }

  func isTrue(_ name: Name) -> Bool { self[name]?.bool ?? false }

  func id(_ name: Name) throws(Rejection) -> ExternalID? {
    try text(name, limits.idRule).map(ExternalID.init)
  }

  func name(_ name: Name) throws(Rejection) -> ExternalName? {
    try text(name, limits.nameRule).map(ExternalName.init)
  }

  /// A name; nil also for an empty text, which some clients write for none.
  func word(_ name: Name) throws(Rejection) -> String? {
    try filledText(name, limits.nameRule)
  }

  /// A text; nil also for an empty one.
  func filledText(_ name: Name, _ rule: TextRule) throws(Rejection) -> String? {
    self[name]?.isString("") == true ? nil : try text(name, rule)
  }

  func text(_ name: Name, _ rule: TextRule) throws(Rejection) -> String? {
    switch members.plainText(name.rawValue, byteCounts: rule.bytesMin...rule.bytesMax) {
    case .plain(let text): return text
    case .other: return try self[name]?.text(of: name.text, rule)
    case .absent: break
    }
    guard let (value, name) = standIn(for: name) else { return nil }
    return try value.text(of: name, rule)
  }

  private func standIn(for name: Name) -> (value: Value, name: String)? {
    guard let envelope, let name = name.textInEnvelope, let value = envelope.present(name) else {
      return nil
    }
    return (value, name)
  }

  /// RFC 3339 text, or whole milliseconds since 1970, as JavaScript's clock gives them. Whole
  /// seconds are rejected, as so small a number would be a time in 1970.
  func time(_ name: Name) throws(Rejection) -> Timestamp? {
    if let value = self[name] { return try Self.time(value, name.text) }
    guard let (value, name) = standIn(for: name) else { return nil }
    return try Self.time(value, name)
  }

  private static func time(
    _ value: Value, _ name: @autoclosure () -> String
  ) throws(Rejection) -> Timestamp {
    if value.kind == .string, let time = value.withBytes({ Timestamp(rfc3339: $0) }) {
      return time
    }
    if let count = value.int64, milliseconds.contains(count) {
      return Timestamp(microseconds: count * 1_000)
    }
    throw Rejection(
      .invalidField, field: name(),
      "must be RFC 3339 text like 2026-11-22T10:00:00Z, or milliseconds since 1970, "
        + "but was \(value.forMessage)")
  }

  /// From the year 1973 to the end of the year 9999.
  private static var milliseconds: ClosedRange<Int64> { 100_000_000_000...253_402_300_799_999 }
}
