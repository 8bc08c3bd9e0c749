internal import JSON
internal import Usage

/// Reads the bodies that clients of the OpenAI Agents SDK post.
struct AgentsReader {
  let limits: EventLimits
  let parseLimits: ParseLimits

  /// The items of `POST /v1/ingest/openai-agents`: usage of calls, runs and sessions.
  func items(_ request: DialectRequest) throws(DialectError) -> [Read<AgentsItem>] {
    let reader = AgentsItemReader(limits: limits, request: request)
    var items: [Read<AgentsItem>] = []
    var values = BodyValues(limits: limits, parseLimits: parseLimits)
    try values.forEach(in: request) { value in
      items.append(
        read(value, named: ["id", "response_id", "run_id"]) { value throws(Rejection) in
          try reader.item(value, index: items.count)
        })
    }
    return items
  }

  /// The items of `POST /v1/traces/ingest`: the traces and spans in `data`.
  func traces(_ request: DialectRequest) throws(DialectError) -> [Read<AgentsItem>] {
    guard EventContentType(header: request.contentType) == .json else {
      throw .unsupportedContentType(request.contentType)
    }
    var parser = Parser(limits: parseLimits)
    let root = try parser.root(of: request.body)
    guard let data = root["data"], data.kind == .array else {
      throw .unexpectedKind(root.kind, expected: "an object whose data is an array")
    }
    guard data.count <= limits.eventsPerBatchMax else {
      throw .tooManyEvents(eventsMax: limits.eventsPerBatchMax)
    }
    let reader = AgentsTraceReader(limits: limits, receivedAt: request.origin.receivedAt)
    return data.elements.map { value in
      read(.success(value), named: ["id"]) { value throws(Rejection) in try reader.item(value) }
    }
  }

  private func read(
    _ value: Result<Value, Rejection>, named names: [String],
    _ body: (Value) throws(Rejection) -> AgentsItem
  ) -> Read<AgentsItem> {
    do throws(Rejection) {
      return .item(try body(value.get()))
    } catch {
      let value = try? value.get()
      let id = names.lazy.compactMap { value?[$0]?.readableID(limits) }.first
      return .rejected(id: id, error)
    }
  }
}
