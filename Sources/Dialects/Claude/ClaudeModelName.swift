internal import Usage

/// A model's name without what the CLI, the API and the clouds add to it, so that a message and a
/// report about the same model can be matched.
enum ClaudeModelName {
  /// `claude-sonnet-4-20250514[1m]`, `us.anthropic.claude-sonnet-4-20250514-v1:0` and
  /// `claude-sonnet-4@20250514` are all `claude-sonnet-4`.
  static func key(_ name: ExternalName) -> ExternalName {
    // Only ASCII letters are folded, as some other letters become alike in lower case.
    let lower = name.text.utf8.map { $0 >= upperA && $0 <= upperZ ? $0 | 0x20 : $0 }
    var rest = lower[...]
    if let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[rest.index(after: slash)...]
    }
    if let start = rest.indices.first(where: { rest[$0...].starts(with: vendor) }) {
      rest = rest[start...].dropFirst(vendor.count)
    }
    rest = rest.prefix { !endMarks.contains($0) }
    for isAddition in [isVersion, isDate] {
      let dash = rest.lastIndex(of: UInt8(ascii: "-"))
      guard isAddition(dash.map { rest[rest.index(after: $0)...] } ?? rest) else { continue }
      guard let dash else { return name }
      rest = rest[..<dash]
    }
    return ExternalName(utf8: rest)
  }

  private static let (upperA, upperZ) = (UInt8(ascii: "A"), UInt8(ascii: "Z"))

  private static let vendor = Array("anthropic.".utf8)
  private static let endMarks = Array("[@:".utf8)

  /// `v1`.
  private static func isVersion(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && word.first == UInt8(ascii: "v") && word.dropFirst().allSatisfy(isDigit)
  }

  /// `20250514`.
  private static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 8 && word.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The name without the CLI's marker of a longer context, which is no part of the name.
  static func plain(_ name: ExternalName) -> ExternalName {
    name.withoutSuffix("[1m]") ?? name
  }
}
