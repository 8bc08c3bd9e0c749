/// Sends messages: over the network, or in a test wherever it likes.
public protocol MessageSender: Sendable {
  /// Posts a message and waits for the answer; ends early where `isCancelled` turns true.
  func send(
    _ message: SignedMessage, to url: String, isCancelled: @escaping @Sendable () -> Bool
  ) -> SendOutcome
}

/// What came of sending a message.
public struct SendOutcome: Sendable, Hashable {
  /// The status of the receiver's answer, or the code of a relay's (RFC 5321 section 4.2), which
  /// mean the same from 200 to 299; nil where there was none.
  public var httpStatus: Int?
  /// Why there was no answer, or not all of it.
  public var error: String?
  /// Whether a relay refuses the message for good: of a code from 500 to 599 "the SMTP client
  /// SHOULD NOT repeat the exact request" (RFC 5321 section 4.2.1). One of HTTP may pass.
  public var isRefused = false

  public init(httpStatus: Int? = nil, error: String? = nil, isRefused: Bool = false) {
    self.httpStatus = httpStatus
    self.error = error
    self.isRefused = isRefused
  }

  /// True for a whole answer with a status of 200 to 299.
  public var isDelivered: Bool {
    error == nil && httpStatus.map { (200..<300).contains($0) } == true
  }

  /// True where the receiver wants nothing any more (Standard Webhooks, "410 Gone").
  public var isGone: Bool { httpStatus == 410 }

  /// Why the message was not delivered; nil where it was.
  public var failure: String? {
    if isRefused, let httpStatus {
      return "the relay answered \(httpStatus), which is for good: it is not tried again"
    }
    if let error { return error }
    guard !isDelivered else { return nil }
    let status = httpStatus ?? 0
    let isRedirect = (300..<400).contains(status)
    return isRedirect
      ? "the receiver redirects, which is not followed" : "the receiver answered \(status)"
  }
}
