internal import JSON
internal import Usage

/// The net under every reader: numbers that stand in a usage object under names that no rule reads.
enum UsageNet {
  /// A name that has one of these in it speaks of something that may be charged for.
  private static let words = [
    "token", "count", "call", "quer", "search", "request", "second", "image", "cost", "price",
    "unit", "usd", "credit", "fee", "charge", "minute", "page", "char", "cache", "pixel",
  ]

  /// Objects that are deeper tell nothing of usage.
  private static let depthMax = 8

  /// Hands over each unread number above 0 of one object, by its path; `path` is the object's.
  /// `ofAnyName` takes names that speak of nothing, too.
  static func forEachUnread(
    _ members: borrowing NamedMembers, below path: String, read: NameSet, ofAnyName: Bool,
    _ body: (String) -> Void
  ) {
    members.forEachUnread(in: UsageName.names.table, except: read) { member in
      let name = member.key
      guard HarmlessUsage.reasons[name] == nil else { return }
      visit(member.value, path + "." + name, ofAnyName || speaks(name), 0, body)
    }
  }

  private static func visit(
    _ value: Value, _ path: String, _ speaks: Bool, _ depth: Int, _ body: (String) -> Void
  ) {
    guard depth < depthMax else { return }
    switch value.kind {
    case .number:
      if speaks, isPositive(value.numberText) { body(path) }
    case .string:
      if speaks, isPositive(value.string) { body(path) }
    case .object:
      for member in value.members {
        let name = member.key
        guard HarmlessUsage.reasons[name] == nil else { continue }
        visit(member.value, path + "." + name, speaks || Self.speaks(name), depth + 1, body)
      }
    case .array:
      for element in value.elements { visit(element, path + "[]", speaks, depth + 1, body) }
    case .null, .bool: break
    }
  }

  static func speaks(_ name: String) -> Bool {
    let name = name.lowercased()
    // Rates and durations are no amounts: `tokens_per_second`, `time_per_output_token_ms`.
    guard !name.contains("_per_"), !name.hasSuffix("_ms"), !name.hasPrefix("time_to_"),
      !name.hasSuffix("_limit")
    else { return false }
    return words.contains { name.contains($0) }
  }

  /// True for the text of a decimal number above 0.
  static func isPositive(_ text: String?) -> Bool {
    guard let text, text.utf8.first != UInt8(ascii: "-") else { return false }
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "1")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "0"), UInt8(ascii: "."): break
      case UInt8(ascii: "e"), UInt8(ascii: "E"): return hasDigit
      default: return false
      }
    }
    return hasDigit
  }

  /// What an unread number says of the cost: of a discount alone it can only be lower.
  static func doubt(of path: String) -> Doubt {
    let isDiscount = path.lowercased().contains("discount")
    return Doubt(isDiscount ? .unreadDiscount : .unread, printable(path))
  }

  private static let nameBytesMax = 128

  /// A client's name, fit to stand in an answer and in a row.
  private static func printable(_ name: String) -> String {
    let scalars = name.unicodeScalars.prefix(nameBytesMax).map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F ? "?" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
