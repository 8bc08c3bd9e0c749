public import Usage

/// Makes the texts of API keys: `tally_` and 256 random bits in base 62.
public enum KeyText {
  /// What every key begins with, so that a key is known for one wherever it turns up.
  public static let prefix = "tally_"
  /// So much of a key is kept in the clear to recognise it by.
  private static let shownCharacters = prefix.count + 6
  private static let alphabet = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  /// 43 characters of 62 hold 256 bits.
  private static let randomCharacters = 43

  /// A new key, from the system's source of randomness.
  public static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    var text = prefix
    for _ in 0..<randomCharacters {
      text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
    }
    return text
  }

  /// What is stored of a key: its readable beginning and its digest.
  public static func stored(_ key: String) -> (prefix: String, digest: KeyDigest) {
    (String(key.prefix(shownCharacters)), KeyDigest(bytes: SHA256.digest(of: key.utf8)))
  }
}
