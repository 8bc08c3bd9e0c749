/// Something that a provider charges for beside tokens, as it was counted.
public struct Fee: Sendable, Hashable {
  /// What it is, in one of `Fee.Kind`'s words or in the provider's own, such as `x_search`: lower
  /// case letters, digits and underscores.
  public var kind: String
  /// How much of it, in thousandths: calls, seconds and images may be told in parts.
  public var thousandths: Int64

  public init(_ kind: String, thousandths: Int64) {
    self.kind = kind
    self.thousandths = thousandths
  }

  /// So many whole ones.
  public init(_ kind: String, count: Int64) {
    let (product, isOver) = count.multipliedReportingOverflow(by: Self.perUnit)
    self.init(kind, thousandths: isOver ? (count < 0 ? .min : .max) : product)
  }

  /// Thousandths of one.
  public static let perUnit: Int64 = 1_000

  /// Whether a word can be a kind: it has lower-case letters, digits and underscores only.
  public static func isKind(_ word: String) -> Bool {
    !word.isEmpty
      && word.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
      }
  }

  /// The count as decimal text.
  public static func text(ofThousandths count: Int64) -> String {
    let (whole, rest) = count.quotientAndRemainder(dividingBy: perUnit)
    guard rest != 0 else { return String(whole) }
    var digits = String(perUnit + Int64(rest.magnitude)).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return (count < 0 && whole == 0 ? "-" : "") + "\(whole).\(digits)"
  }
}

/// What a fee came to.
public struct FeeCost: Sendable, Hashable {
  /// What was counted.
  public var fee: Fee
  /// At the dated price, or as the client told it.
  public var cost: Money

  public init(fee: Fee, cost: Money) {
    self.fee = fee
    self.cost = cost
  }
}

extension Fee {
  /// The words for what several providers charge for.
  public enum Kind {
    /// Searches of the web; events count them in `Event.webSearches`.
    public static let webSearch = "web_search"
    /// A fee for each request, whatever it holds.
    public static let request = "request"
    /// Seconds of audio.
    public static let second = "second"
    /// Generated or embedded images.
    public static let image = "image"
    /// Cohere's unit of reranking: a query with up to a hundred documents.
    public static let searchUnit = "search_unit"
    /// Searches of X by xAI's models.
    public static let xSearch = "x_search"
    /// Runs of code that the provider executes.
    public static let codeInterpreter = "code_interpreter"
    /// Searches of files or vector stores that the provider keeps.
    public static let fileSearch = "file_search"
    /// Searches of xAI's collections.
    public static let collectionsSearch = "collections_search"
    /// Searches of files attached to a message, by xAI's models.
    public static let attachmentSearch = "attachment_search"
    /// Answers that Google grounds in Maps.
    public static let mapsGrounding = "maps_grounding"
    /// Pages of a document that was read.
    public static let page = "page"
    /// Characters of text that was spoken.
    public static let character = "character"
    /// What a client tells of the fees of all tools together, without their counts.
    public static let tools = "tools"
  }
}
