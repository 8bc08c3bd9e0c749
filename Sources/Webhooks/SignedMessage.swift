public import Usage

/// A message as Standard Webhooks signs it
/// (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
public struct SignedMessage: Sendable {
  /// What receivers know it by.
  public let id: String
  /// When it is sent.
  public let sentAt: Timestamp
  /// The fields by which a receiver knows it: `webhook-id`, `webhook-timestamp` and
  /// `webhook-signature`.
  public let headers: [(name: String, value: String)]
  /// What is posted.
  public let body: [UInt8]

  /// Signs a body with each of the secrets, so that a receiver may know any one of them. `now` is
  /// when it is sent: receivers refuse old messages.
  public init(id: String, body: [UInt8], secrets: [WebhookSecret], now: Timestamp) {
    let seconds = now.microseconds / Timestamp.microsecondsPerSecond
    let content = Array("\(id).\(seconds).".utf8) + body
    let signatures = secrets.map {
      "v1," + Base64.encoded(HMAC.digest(of: content, key: $0.bytes))
    }
    headers = [
      ("webhook-id", id), ("webhook-timestamp", "\(seconds)"),
      ("webhook-signature", signatures.joined(separator: " ")),
    ]
    self.id = id
    self.body = body
    sentAt = now
  }
}
