internal import JSON
internal import Usage

/// Reads the body of `POST /v1/events`: one event, an array, lines, or CloudEvents.
///
/// One reader serves any number of requests, one after the other.
struct EventBatchReader {
  private let reader: EventReader
  private var parser: Parser

  /// A reader with its own limits.
  init(limits: EventLimits, parseLimits: ParseLimits) {
    reader = EventReader(limits: limits)
    parser = Parser(limits: parseLimits)
  }

  /// Reads the events in their order: `take` gets each that could be read, `reject` the id and the
  /// fault of each other. `expect` gets the number of events first, where it is known. An error is
  /// thrown before the first event or, where there are too many lines, after some of them.
  ///
  /// `generatedID` makes an id, unique forever, for the event of that index where the client gave
  /// none.
  mutating func read(
    _ body: [UInt8], contentType: String?, receivedAt: Timestamp, generatedID: (Int) -> ExternalID,
    expect: (Int) -> Void = { _ in }, take: TakeEvent,
    reject: (ExternalID?, Rejection) -> Void
  ) throws(DialectError) {
    guard let type = EventContentType(header: contentType) else {
      throw .unsupportedContentType(contentType)
    }
    if type == .lines {
      return try readLines(
        body, receivedAt: receivedAt, generatedID: generatedID, take: take, reject: reject)
    }
    let isEnveloped = type != .json
    let root = try parser.root(of: body)
    func read(_ index: Int, _ value: Value) {
      do throws(Rejection) {
        try event(value, isEnveloped: isEnveloped, receivedAt, index, generatedID, take)
      } catch {
        reject(readableID(value), error)
      }
    }
    switch (root.kind, type) {
    case (.object, .json), (.object, .cloudEvent):
      expect(1)
      read(0, root)
    case (.array, .json), (.array, .cloudEventBatch):
      guard root.count <= reader.limits.eventsPerBatchMax else { throw tooMany }
      guard root.count > 0 else { throw .empty }
      expect(root.count)
      for (index, value) in root.elements.enumerated() { read(index, value) }
    case (_, .cloudEvent): throw .unexpectedKind(root.kind, expected: "one CloudEvent")
    case (_, .cloudEventBatch):
      throw .unexpectedKind(root.kind, expected: "an array of CloudEvents")
    default: throw .unexpectedKind(root.kind, expected: "an event or an array of events")
    }
  }

  private var tooMany: DialectError {
    .tooManyEvents(eventsMax: reader.limits.eventsPerBatchMax)
  }

  /// A line that is not JSON is rejected by itself.
  private mutating func readLines(
    _ body: [UInt8], receivedAt: Timestamp, generatedID: (Int) -> ExternalID,
    take: TakeEvent, reject: (ExternalID?, Rejection) -> Void
  ) throws(DialectError) {
    var count = 0
    for line in Lines(body) {
      guard count < reader.limits.eventsPerBatchMax else { throw tooMany }
      var value: Value?
      do throws(Rejection) {
        let line = try self.value(of: line, in: body)
        value = line
        try event(line, isEnveloped: false, receivedAt, count, generatedID, take)
      } catch {
        reject(value.flatMap(readableID), error)
      }
      count += 1
    }
    guard count > 0 else { throw .empty }
  }

  private mutating func value(of line: Lines.Line, in body: [UInt8]) throws(Rejection) -> Value {
    do throws(ParseError) {
      return try parser.parse(body, in: line.range)
    } catch {
      throw Rejection(error, in: line)
    }
  }

  private func event(
    _ value: Value, isEnveloped: Bool, _ receivedAt: Timestamp, _ index: Int,
    _ generatedID: (Int) -> ExternalID, _ take: TakeEvent
  ) throws(Rejection) {
    let data = isEnveloped ? try CloudEvent(value, parser: parser).data : value
    try reader.read(
      data, receivedAt: receivedAt, envelope: isEnveloped ? value : nil, index: index,
      generatedID: generatedID, take: take)
  }

  /// The id of a rejected event, for the answer.
  private func readableID(_ value: Value) -> ExternalID? {
    let data = try? CloudEvent.data(of: value, parser: parser)
    return (data?["id"] ?? value["id"])?.readableID(reader.limits)
  }
}

extension Rejection {
  /// A line that is not JSON.
  init(_ error: ParseError, in line: Lines.Line) {
    let column = error.offset - line.range.lowerBound + 1
    self.init(.invalidJSON, "line \(line.number), byte \(column): \(error.reason.sentence)")
  }
}

extension Value {
  /// The value as an id for an answer; nil where it is no valid id.
  func readableID(_ limits: EventLimits) -> ExternalID? {
    guard limits.idRule.allows(byteCount: byteCount), !hasControlCharacters else { return nil }
    return externalID
  }
}
