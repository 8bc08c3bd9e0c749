public import Usage

/// Makes the texts of API keys: `tally_` and 256 random bits in base 62, or a UUID.
public enum KeyText {
  /// What every key but a UUID begins with, so that a key is known for one wherever it turns up.
  public static let prefix = "tally_"
  /// So much of a key is kept in the clear to recognise it by.
  private static let shownCharacters = prefix.count + 6
  /// The same of a UUID, which has fewer bits to spare.
  private static let shownUUIDCharacters = 8
  private static let alphabet = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  /// 43 characters of 62 hold 256 bits.
  private static let randomCharacters = 43

  /// How long a key may be that somebody has chosen.
  public static let ownCharacters = 32...256

  /// True of a key that somebody has chosen, where it may be one: long enough to be random, and of
  /// characters that every header takes.
  public static func isStrong(_ text: some StringProtocol) -> Bool {
    ownCharacters.contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        let character = Character(Unicode.Scalar(byte))
        return byte < 0x80 && (character.isLetter || character.isNumber || "-_".contains(character))
      }
  }

  /// A new key, from the system's source of randomness.
  public static func make(_ form: KeyForm = .tally) -> String {
    var generator = SystemRandomNumberGenerator()
    guard form == .tally else { return uuid(generator.next(), generator.next()) }
    var text = prefix
    for _ in 0..<randomCharacters {
      text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
    }
    return text
  }

  /// RFC 9562 section 5.4: the version 4 and the variant 2 take six bits.
  private static func uuid(_ high: UInt64, _ low: UInt64) -> String {
    let high = high & ~0xF000 | 0x4000
    let low = low & ~(0b11 << 62) | 0b10 << 62
    var digits = high.hexadecimal + low.hexadecimal
    for place in [20, 16, 12, 8] {
      digits.insert("-", at: digits.index(digits.startIndex, offsetBy: place))
    }
    return digits
  }

  /// The form of a key that begins so. One that somebody has chosen has none, and is taken for the
  /// form that Tally's own keys have.
  static func form(ofPrefix shown: String) -> KeyForm {
    let isUUID = shown.utf8.count == shownUUIDCharacters && shown.allSatisfy(\.isHexDigit)
    return isUUID ? .uuid : .tally
  }

  /// What is stored of a key: its readable beginning and its digest.
  public static func stored(_ key: String) -> (prefix: String, digest: KeyDigest) {
    let shown = key.hasPrefix(prefix) ? shownCharacters : shownUUIDCharacters
    return (String(key.prefix(shown)), KeyDigest(of: key[...]))
  }
}
