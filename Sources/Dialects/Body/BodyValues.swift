internal import JSON
internal import Usage

/// The values of a request's body: one, an array of them, or one in each line.
///
/// Some clients (LiteLLM's `ndjson`) send lines as application/json, so a body of that type that is
/// not one JSON text is read line by line.
struct BodyValues {
  let valuesMax: Int
  var parser: Parser

  init(limits: EventLimits, parseLimits: ParseLimits) {
    valuesMax = limits.eventsPerBatchMax
    parser = Parser(limits: parseLimits)
  }

  /// Passes on the values in order; a line that is not JSON becomes a rejection.
  mutating func forEach(
    in request: DialectRequest, take: (Result<Value, Rejection>) -> Void
  ) throws(DialectError) {
    let body = request.body
    switch EventContentType(header: request.contentType) {
    case .lines: try forEachLine(in: body, take)
    case .json:
      let root: Value
      do throws(ParseError) {
        root = try parser.parse(body)
      } catch {
        guard isByLines(body) else { throw .invalidJSON(error) }
        return try forEachLine(in: body, take)
      }
      try forEachElement(of: root, take)
    default: throw .unsupportedContentType(request.contentType)
    }
  }

  /// True where the first line is a JSON text, and another one follows.
  private mutating func isByLines(_ body: [UInt8]) -> Bool {
    var lines = Lines(body)
    guard let first = lines.next(), lines.next() != nil else { return false }
    return (try? parser.parse(body, in: first.range)) != nil
  }

  private func forEachElement(
    of root: Value, _ take: (Result<Value, Rejection>) -> Void
  ) throws(DialectError) {
    switch root.kind {
    case .object: take(.success(root))
    case .array:
      guard root.count > 0 else { throw .empty }
      guard root.count <= valuesMax else { throw .tooManyEvents(eventsMax: valuesMax) }
      for element in root.elements { take(.success(element)) }
    default: throw .unexpectedKind(root.kind, expected: "an object or an array of objects")
    }
  }

  private mutating func forEachLine(
    in body: [UInt8], _ take: (Result<Value, Rejection>) -> Void
  ) throws(DialectError) {
    var count = 0
    for line in Lines(body) {
      guard count < valuesMax else { throw .tooManyEvents(eventsMax: valuesMax) }
      count += 1
      do throws(ParseError) {
        take(.success(try parser.parse(body, in: line.range)))
      } catch {
        take(.failure(Rejection(error, in: line)))
      }
    }
    guard count > 0 else { throw .empty }
  }
}
