/// A request that was handed out, in the order in which the answers are due.
struct PendingResponse {
  let ticket: UInt64
  let isHead: Bool
  let minorVersion: UInt8
  /// Whether the connection ends with this response.
  var closes: Bool
  /// The answer, while an earlier one is still missing.
  var response: Response?
  /// The rest of the content, once the beginning of the response was written.
  var stream: ResponseStream?
}
