/// How much of a text is read before it is refused.
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

  /// The defaults; every limit can be changed afterwards.
  public init() {}
}
