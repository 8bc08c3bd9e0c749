public import JSON
public import Usage

/// Reads the bodies that clients of the OpenAI Agents SDK post.
public struct AgentsReader: Sendable {
  private let limits: EventLimits
  private let parseLimits: ParseLimits

  /// A reader with its own limits.
  public init(limits: EventLimits = EventLimits(), parseLimits: ParseLimits = .tolerant) {
    self.limits = limits
    self.parseLimits = parseLimits
  }

  /// What became of one item in its place: read, or rejected under its id without harm to others.
  public enum Read: Sendable, Hashable {
    case item(AgentsItem)
    case rejected(id: ExternalID?, Rejection)

    /// Nil where it was rejected.
    public var item: AgentsItem? {
      if case .item(let item) = self { item } else { nil }
    }

    /// Without a warning that does not hold for the request.
    public func withoutWarning(_ warning: EventWarning) -> Read {
      guard case .item(var item) = self else { return self }
      item.warnings.removeAll { $0 == warning }
      return .item(item)
    }
  }

  /// The items of `POST /v1/ingest/openai-agents`: usage of calls, runs and sessions.
  ///
  /// `generatedID` supplies an id, unique forever, for the item of that index where there is none.
  public func items(
    _ body: [UInt8], contentType: String?, receivedAt: Timestamp, generatedID: (Int) -> ExternalID
  ) throws(EventBatchError) -> [Read] {
    try withoutActuallyEscaping(generatedID) { generatedID throws(EventBatchError) in
      let reader = AgentsItemReader(
        limits: limits, receivedAt: receivedAt, generatedID: generatedID)
      var items: [Read] = []
      var values = BodyValues(limits: limits, parseLimits: parseLimits)
      try values.forEach(in: body, contentType: contentType) { value in
        items.append(
          read(value, named: ["id", "response_id", "run_id"]) { value throws(Rejection) in
            try reader.item(value, index: items.count)
          })
      }
      return items
    }
  }

  /// The items of `POST /v1/traces/ingest`: the traces and spans in `data`.
  public func traces(
    _ body: [UInt8], contentType: String?, receivedAt: Timestamp
  ) throws(EventBatchError) -> [Read] {
    guard EventContentType(header: contentType) == .json else {
      throw .unsupportedContentType(contentType)
    }
    var parser = Parser(limits: parseLimits)
    let root: Value
    do throws(ParseError) {
      root = try parser.parse(body)
    } catch {
      throw error.reason == .empty ? .empty : .invalidJSON(error)
    }
    guard let data = root["data"], data.kind == .array else {
      throw .unexpectedKind(root.kind, expected: "an object whose data is an array")
    }
    guard data.count <= limits.eventsPerBatchMax else {
      throw .tooManyEvents(eventsMax: limits.eventsPerBatchMax)
    }
    let reader = AgentsTraceReader(limits: limits, receivedAt: receivedAt)
    return data.elements.map { value in
      read(.success(value), named: ["id"]) { value throws(Rejection) in try reader.item(value) }
    }
  }

  private func read(
    _ value: Result<Value, Rejection>, named names: [String],
    _ body: (Value) throws(Rejection) -> AgentsItem
  ) -> Read {
    do throws(Rejection) {
      return .item(try body(value.get()))
    } catch {
      let value = try? value.get()
      let id = names.lazy.compactMap { value?[$0]?.readableID(limits) }.first
      return .rejected(id: id, error)
    }
  }
}
