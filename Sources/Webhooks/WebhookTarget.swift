import Glibc

/// Where a message may go: a URL of which every part is known, so that whoever reads it next can
/// take it for nothing else.
public struct WebhookTarget: Sendable, Hashable {
  /// True for `https`.
  public let isSecure: Bool
  /// The name of the host, in lower case, or its address.
  public let host: Host
  /// The port of TCP.
  public let port: UInt16
  /// Path and query, from the first slash on.
  public let path: String

  /// What a host is known by.
  public enum Host: Sendable, Hashable {
    case name(String)
    case address(NetworkAddress)
  }

  /// Why a URL or its host is refused. The description follows "the URL".
  public struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was wrong, and what would do.
    public let description: String
  }

  /// The most bytes of a URL.
  public static let bytesMax = 2_000

  /// Reads a URL. It has to be written plainly: no user, no fragment, no characters that have to
  /// be escaped, and a host that is a name of letters, digits, hyphens and dots, four decimal
  /// numbers, or a version 6 address in brackets.
  init(_ url: String) throws(Refusal) {
    guard url.utf8.count <= Self.bytesMax else {
      throw Refusal(description: "has more than \(Self.bytesMax) bytes")
    }
    let plain = Set("!$%&'()*+,-./:;=?@_~[]".utf8)
    guard url.utf8.allSatisfy({ $0.isLetterOrDigit || plain.contains($0) }) else {
      throw Refusal(
        description: "has a character that is not plain, such as a space, `#`, `\\` or a letter "
          + "beyond ASCII; escape it in the path, and write the host in ASCII")
    }
    let lowercased = url.prefix(8).lowercased()
    if lowercased.hasPrefix("https://") {
      isSecure = true
    } else if lowercased.hasPrefix("http://") {
      isSecure = false
    } else {
      throw Refusal(description: "does not begin with https://")
    }
    let rest = url.dropFirst(isSecure ? 8 : 7)
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let target = rest.dropFirst(authority.count)
    path = target.hasPrefix("/") ? String(target) : "/" + target
    guard !authority.contains("@") else {
      throw Refusal(description: "has a user name, which is not sent")
    }
    let isBracketed = authority.hasPrefix("[")
    let name = isBracketed ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    guard isBracketed == authority.contains("]") else {
      throw Refusal(description: "has no host")
    }
    host = try Self.host(name)
    port = try Self.port(authority.dropFirst(name.count), isSecure: isSecure)
  }

  private static func host(_ text: Substring) throws(Refusal) -> Host {
    if text.hasPrefix("[") {
      var bytes = [UInt8](repeating: 0, count: 16)
      let inner = String(text.dropFirst().dropLast())
      guard inet_pton(AF_INET6, inner, &bytes) == 1,
        let address = NetworkAddress(bytes: bytes)
      else { throw Refusal(description: "has no version 6 address within its brackets") }
      return .address(address)
    }
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard isName(text), let last = labels.last else {
      throw Refusal(
        description: "has no host that is a name of letters, digits, hyphens and dots")
    }
    // Whatever ends in a number is read as an address by some, in octal, in hexadecimal or with
    // fewer parts (https://url.spec.whatwg.org/#ends-in-a-number-checker).
    guard last.utf8.first.map({ (0x30...0x39).contains($0) }) == true else {
      return .name(text.lowercased())
    }
    guard let address = NetworkAddress(dottedDecimal: text) else {
      throw Refusal(
        description: "has a host that ends in a number and is no address of four decimal numbers")
    }
    return .address(address)
  }

  /// Whether a text is written as the name of a host is.
  static func isName(_ text: Substring) -> Bool {
    text.utf8.count <= 253
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isLabel)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
  }

  private static func port(_ text: Substring, isSecure: Bool) throws(Refusal) -> UInt16 {
    guard !text.isEmpty else { return isSecure ? 443 : 80 }
    let digits = text.dropFirst()
    guard text.hasPrefix(":"), let port = UInt16(digits), port > 0, "\(port)" == digits else {
      throw Refusal(description: "has no port from 1 to 65535 behind its host")
    }
    return port
  }

  /// The host as it is written in a URL.
  var hostText: String {
    switch host {
    case .name(let name): name
    case .address(let address): address.text
    }
  }

  /// The URL, made of its parts.
  var url: String { "\(isSecure ? "https" : "http")://\(hostText):\(port)\(path)" }
}

extension UInt8 {
  var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
