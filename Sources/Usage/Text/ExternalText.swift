/// A text that somebody outside chose, and that everybody has to spell alike.
///
/// It equals another only when both have the same bytes, and is hashed and ordered by them. Swift's
/// own `==` takes two spellings of one letter for equal (Unicode canonical equivalence); the
/// database, and the clients' own systems, do not.
public protocol ExternalText: Sendable, Hashable, Comparable, ExpressibleByStringInterpolation,
  CustomStringConvertible
{
  /// The text as it was given.
  var text: String { get }

  /// A text that is spelled so.
  init(_ text: String)
}

/// The id of an event, a session, a user, or of anything else that a client or provider counts.
public struct ExternalID: ExternalText {
  /// The id as it was given.
  public let text: String

  @inlinable
  public init(_ text: String) {
    self.text = text
  }
}

/// The name of a model, a provider, an agent, or of anything else that a client calls by a word.
public struct ExternalName: ExternalText {
  /// The name as it was given.
  public let text: String

  @inlinable
  public init(_ text: String) {
    self.text = text
  }
}

extension ExternalText {
  /// A text of these bytes, which are UTF-8.
  public init(utf8 bytes: some Collection<UInt8>) {
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// Its bytes, to be stored.
  public var utf8: [UInt8] { Array(text.utf8) }

  /// True for these bytes.
  @inlinable
  public func equals(_ bytes: Span<UInt8>) -> Bool { text.hasSameBytes(as: bytes) }

  /// True when its first bytes are the prefix's.
  public func hasPrefix(_ prefix: String) -> Bool { text.hasPrefixBytes(prefix) }

  /// True when its last bytes are the suffix's.
  public func hasSuffix(_ suffix: String) -> Bool { text.hasSuffixBytes(suffix) }

  /// What follows these first bytes; nil where its first bytes are others.
  public func withoutPrefix(_ prefix: String) -> Self? {
    text.withoutPrefixBytes(prefix).map(Self.init)
  }

  /// What comes before these last bytes; nil where its last bytes are others.
  public func withoutSuffix(_ suffix: String) -> Self? {
    hasSuffix(suffix) ? Self(utf8: text.utf8.dropLast(suffix.utf8.count)) : nil
  }

  /// True for the same bytes.
  @inlinable
  public static func == (one: Self, other: Self) -> Bool {
    one.text.hasSameBytes(as: other.text)
  }

  @inlinable
  public func hash(into hasher: inout Hasher) {
    text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// The order of the bytes.
  @inlinable
  public static func < (one: Self, other: Self) -> Bool {
    one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  /// A text that stands in the source.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  public var description: String { text }
}
