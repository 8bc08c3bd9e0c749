internal import JSON
internal import Usage

/// Reads LiteLLM's `StandardLoggingPayload`, as an array, as lines, or alone.
struct LiteLLMReader {
  let context: DialectContext

  /// The payloads of a body, in their order.
  func read(_ request: DialectRequest) throws(DialectError) -> [Read<ReadEvent>] {
    let limits = context.limits
    var reads: [Read<ReadEvent>] = []
    var values = BodyValues(limits: limits, parseLimits: context.parseLimits)
    try values.forEach(in: request) { result in
      var id: ExternalID?
      do throws(Rejection) {
        let value = try result.get()
        id = (value["litellm_call_id"] ?? value["id"])?.readableID(limits)
        let payload = try LiteLLMPayload(value, limits: limits)
        let event = try payload.event(receivedAt: request.origin.receivedAt) {
          request.generatedID(reads.count)
        }
        reads.append(event.map { .item($0) } ?? .ignored)
      } catch {
        reads.append(.rejected(id: id, error))
      }
    }
    return reads
  }
}
