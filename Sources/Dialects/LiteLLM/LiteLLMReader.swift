public import JSON
public import Usage

/// Reads what LiteLLM's `generic_api` callback posts: its `StandardLoggingPayload`, as an array, as
/// lines, or alone.
public struct LiteLLMReader: Sendable {
  private let limits: EventLimits
  private let parseLimits: ParseLimits

  /// A reader with its own limits.
  public init(limits: EventLimits = EventLimits(), parseLimits: ParseLimits = .tolerant) {
    self.limits = limits
    self.parseLimits = parseLimits
  }

  /// What became of one payload, in its place.
  public enum Read: Sendable, Hashable {
    case event(ReadEvent)
    /// The payload of a call that no provider was paid for.
    case ignored
    case rejected(id: ExternalID?, Rejection)
  }

  /// The payloads of a body, in their order.
  ///
  /// `generatedID` supplies an id, unique forever, for the payload of that index where there is
  /// none.
  public func read(
    _ body: [UInt8], contentType: String?, receivedAt: Timestamp, generatedID: (Int) -> ExternalID
  ) throws(EventBatchError) -> [Read] {
    var reads: [Read] = []
    var values = BodyValues(limits: limits, parseLimits: parseLimits)
    try values.forEach(in: body, contentType: contentType) { result in
      var id: ExternalID?
      do throws(Rejection) {
        let value = try result.get()
        id = (value["litellm_call_id"] ?? value["id"])?.readableID(limits)
        let payload = try LiteLLMPayload(value, limits: limits)
        let event = try payload.event(receivedAt: receivedAt) { generatedID(reads.count) }
        reads.append(event.map { .event($0) } ?? .ignored)
      } catch {
        reads.append(.rejected(id: id, error))
      }
    }
    return reads
  }
}
