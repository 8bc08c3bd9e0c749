extension ExternalID {
  private static let pseudonymPrefix = "erased-"
  private static let pseudonymDigits = 32

  /// What takes the place of the id of a user who is erased: 128 random bits, which follow from
  /// nothing.
  public static func pseudonym() -> ExternalID {
    let words = [UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)]
    return ExternalID(pseudonymPrefix + words.map(\.hexadecimal).joined())
  }

  /// True for what `pseudonym` makes. Whoever sends an event of an erased user again names the
  /// user by the old id; that is no difference.
  public var isPseudonym: Bool {
    guard let digits = withoutPrefix(Self.pseudonymPrefix)?.text.utf8 else { return false }
    return digits.count == Self.pseudonymDigits
      && digits.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
