extension Value {
  /// True for a value that is written the same, whatever the order of its members: `1.0` is not
  /// the same as `1`.
  public func isSame(as other: Value) -> Bool {
    guard kind == other.kind, count == other.count else { return false }
    switch kind {
    case .null: return true
    case .bool: return bool == other.bool
    case .number: return numberText == other.numberText
    case .string: return other.isString(string ?? "")
    case .array: return zip(elements, other.elements).allSatisfy { $0.isSame(as: $1) }
    case .object:
      return members.allSatisfy { member in
        other[member.key].map { member.value.isSame(as: $0) } ?? false
      }
    }
  }
}
