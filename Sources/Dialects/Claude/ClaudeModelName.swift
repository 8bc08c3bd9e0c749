/// A model's name without what the CLI, the API and the clouds add to it, to tell that a message
/// and a report speak of one model.
enum ClaudeModelName {
  /// `claude-sonnet-4-20250514[1m]`, `us.anthropic.claude-sonnet-4-20250514-v1:0` and
  /// `claude-sonnet-4@20250514` are all `claude-sonnet-4`.
  static func key(_ name: String) -> String {
    var rest = name.lowercased()[...]
    if let slash = rest.lastIndex(of: "/") { rest = rest[rest.index(after: slash)...] }
    if let vendor = rest.firstRange(of: "anthropic.") { rest = rest[vendor.upperBound...] }
    for mark in ["[", "@", ":"] as [Character] {
      if let index = rest.firstIndex(of: mark) { rest = rest[..<index] }
    }
    var words = rest.split(separator: "-", omittingEmptySubsequences: false)
    if let last = words.last, last.first == "v", last.dropFirst().allSatisfy(\.isASCIIDigit),
      last.count > 1
    {
      words.removeLast()
    }
    if let last = words.last, last.utf8.count == 8, last.allSatisfy(\.isASCIIDigit) {
      words.removeLast()
    }
    return words.isEmpty ? name : words.joined(separator: "-")
  }

  /// The name without the CLI's mark of a longer context, which is no part of it.
  static func plain(_ name: String) -> String {
    name.hasSuffix("[1m]") ? String(name.dropLast(4)) : name
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
