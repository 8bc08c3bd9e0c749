/// How much of a text is read before it is refused, and how strictly.
public struct ParseLimits: Sendable, Hashable {
  /// A whole document, in bytes. Never more than two GiB, whatever is set here.
  public var documentBytesMax = 256 << 20
  /// Arrays and objects within one another.
  public var depthMax = 64
  /// The values of a document, keys among them. Each takes sixteen bytes of memory while it is
  /// read.
  public var valuesMax = 1_000_000
  /// The members of one object.
  public var membersPerObjectMax = 1_024
  /// One string or key, in bytes after its escapes are resolved.
  public var stringBytesMax = 16 << 20
  /// The text of one number, in bytes.
  public var numberBytesMax = 1_024
  /// Takes a byte order mark, and in strings control characters and malformed UTF-8: a flaw of a
  /// text that nobody reads does not cost the rest of the document. Strings with one have control
  /// characters and no other trace of it, so what is read must be checked for those. What Python
  /// writes for numbers that are none, such as NaN, is read as a string of that word.
  public private(set) var isTolerant = false

  /// The defaults; every limit can be changed afterwards.
  public init() {}

  /// For documents that carry much that is not read, such as prompts, the input of tools and what
  /// they gave back: neither its depth nor its width nor its flaws cost what is read. What is left
  /// bounds the memory that a document takes.
  public static var tolerant: ParseLimits {
    var limits = ParseLimits()
    limits.valuesMax = 8_000_000
    // Hardly any program writes deeper than its stack; none that reads here goes by recursion.
    limits.depthMax = 10_000
    limits.membersPerObjectMax = limits.valuesMax
    limits.stringBytesMax = limits.documentBytesMax
    limits.numberBytesMax = limits.documentBytesMax
    limits.isTolerant = true
    return limits
  }
}
