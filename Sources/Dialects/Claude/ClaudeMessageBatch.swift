public import JSON
internal import Usage

/// Reads the messages of a request: one object, an array, or lines.
public struct ClaudeMessageBatch: Sendable {
  /// The messages in their order, in parts that are quick enough for one transaction each.
  public private(set) var parts: [ClaudeMessages] = []
  private let eventsMax: Int
  private var next: ClaudeMessages
  private var parser: Parser

  /// No messages yet. `request` says what holds for all of them.
  public init(
    request: ClaudeRequest, limits: EventLimits = EventLimits(),
    parseLimits: ParseLimits = ParseLimits()
  ) {
    next = ClaudeMessages(request: request, limits: limits, parseLimits: parseLimits)
    parser = Parser(limits: parseLimits)
    eventsMax = limits.eventsPerBatchMax
  }

  /// Throws where the body as a whole cannot be read. Of messages that tell of usage or cost it may
  /// have as many as a request of events; others do not count.
  public mutating func read(_ body: [UInt8], contentType: String?) throws(EventBatchError) {
    switch EventContentType(header: contentType) {
    case .lines:
      for line in Lines(body) {
        next.append(line: line, of: body)
        try cut()
      }
    case .json:
      for value in try values(of: body) {
        next.append(value)
        try cut()
      }
    case .cloudEvent, .cloudEventBatch, nil: throw .unsupportedContentType(contentType)
    }
    if next.count > 0 { parts.append(next) }
    guard !parts.isEmpty else { throw .empty }
  }

  private func values(of body: [UInt8]) throws(EventBatchError) -> [Value] {
    var parser = parser
    let root: Value
    do throws(ParseError) {
      root = try parser.parse(body)
    } catch {
      throw error.reason == .empty ? .empty : .invalidJSON(error)
    }
    switch root.kind {
    case .object: return [root]
    case .array: return Array(root.elements)
    default: throw .unexpectedKind(root.kind, expected: "a message or an array of messages")
    }
  }

  private mutating func cut() throws(EventBatchError) {
    guard parts.reduce(next.workCount, { $0 + $1.workCount }) <= eventsMax else {
      throw .tooManyEvents(eventsMax: eventsMax)
    }
    if next.isFull { parts.append(next.cut()) }
  }
}
