/// An address of e-mail that nothing else can hide in: `local@domain`, of plain characters
/// (RFC 5321 section 4.1.2, where a local part is a Dot-string).
public struct MailAddress: Sendable, Hashable {
  /// The address itself.
  public let text: String

  /// What a URL of an address begins with (RFC 6068).
  public static let scheme = "mailto:"
  /// The most bytes of an address and of its local part (RFC 5321 section 4.5.3.1).
  static let bytesMax = 254
  private static let localBytesMax = 64
  /// What an atom may have beside letters and digits (RFC 5322 section 3.2.3), without what has a
  /// meaning in a URL or a shell.
  private static let plain = Set("!#$&'*+-/=^_{}~".utf8)

  /// Nil for anything that is written otherwise, in quotes or beyond ASCII.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.bytesMax, parts.count == 2,
      (1...Self.localBytesMax).contains(parts[0].utf8.count),
      parts[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ atom in
        !atom.isEmpty
          && atom.utf8.allSatisfy { $0.isLetterOrDigit || Self.plain.contains($0) }
      }), WebhookTarget.isName(Substring(parts[1]))
    else { return nil }
    self.text = String(text)
  }

  /// The address of a `mailto:` URL; nil for any other URL, and for one that has more in it.
  public init?(url: String) {
    guard Self.isMail(url), let address = MailAddress(url.dropFirst(Self.scheme.count)) else {
      return nil
    }
    self = address
  }

  /// Whether a URL is of e-mail.
  public static func isMail(_ url: String) -> Bool {
    url.prefix(scheme.count).lowercased() == scheme
  }

  /// What is behind the `@`.
  var domain: Substring { text.drop { $0 != "@" }.dropFirst() }
}
