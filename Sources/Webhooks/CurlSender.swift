import CCurl
import Glibc
public import Usage

/// Sends messages by the system's libcurl.
public struct CurlSender: MessageSender {
  private let rule: TargetRule
  private let limits: WebhookLimits
  private let userAgent: String

  /// A sender that goes where the rule allows; `version` is the program's own.
  public init(rule: TargetRule, limits: WebhookLimits, version: String) {
    self.rule = rule
    self.limits = limits
    userAgent = "tally/\(version)"
  }

  /// What is missing for webhooks on this system, and how to get it; nil where nothing is.
  public static var missingLibrary: String? {
    guard tally_curl_load() != 0 else { return nil }
    return "webhooks need libcurl, which this system lacks: install the package libcurl4 (Debian, "
      + "Ubuntu) or libcurl (Alpine, Fedora), and start Tally again"
  }

  /// Looks the host up, checks every address of it, and connects to no other.
  public func send(
    _ message: SignedMessage, to url: String, isCancelled: @escaping @Sendable () -> Bool
  ) -> SendOutcome {
    if let missing = Self.missingLibrary { return SendOutcome(error: missing) }
    let target: WebhookTarget
    let addresses: [NetworkAddress]
    do throws(WebhookTarget.Refusal) {
      target = try rule.target(url)
      addresses = try HostNames.addresses(of: target)
      try rule.check(addresses)
    } catch {
      return SendOutcome(error: "the URL \(error)")
    }
    let listed = addresses.map(\.text).joined(separator: ",")
    let lines =
      message.headers.map { "\($0.name): \($0.value)" } + ["Content-Type: application/json"]
    return post(
      message.body, to: target.url, resolve: "\(target.hostText):\(target.port):\(listed)",
      headers: lines, Cancellation(isCancelled))
  }

  /// Hands a request to libcurl, which keeps none of its pointers.
  private func post(
    _ body: [UInt8], to url: String, resolve: String, headers: [String],
    _ cancellation: Cancellation
  ) -> SendOutcome {
    let texts = ([url, resolve, userAgent] + headers).map { strdup($0) }
    defer { for text in texts { free(text) } }
    guard texts.allSatisfy({ $0 != nil }) else { return SendOutcome(error: "out of memory") }
    let pointers = texts.map { UnsafePointer($0) }
    var answer = tally_curl_answer()
    pointers.withUnsafeBufferPointer { pointers in
      body.withUnsafeBytes { body in
        var request = tally_curl_request()
        request.url = pointers[0]
        request.resolve = pointers[1]
        request.userAgent = pointers[2]
        request.headers = pointers.baseAddress.map { $0 + 3 }
        request.headerCount = headers.count
        request.body = body.baseAddress
        request.bodyLength = body.count
        request.timeoutMilliseconds = limits.sendSeconds * 1_000
        request.answerBytesMax = limits.answerBytesMax
        request.allowsPlain = rule.allowsLocal ? 1 : 0
        request.context = Unmanaged.passUnretained(cancellation).toOpaque()
        request.isCancelled = { context in
          guard let context else { return 0 }
          let asked = Unmanaged<Cancellation>.fromOpaque(context).takeUnretainedValue()
          return asked.isCancelled() ? 1 : 0
        }
        withExtendedLifetime(cancellation) { tally_curl_post(&request, &answer) }
      }
    }
    return SendOutcome(answer)
  }

  /// What asks whether to go on, as C can hold it.
  private final class Cancellation: Sendable {
    let isCancelled: @Sendable () -> Bool

    init(_ isCancelled: @escaping @Sendable () -> Bool) {
      self.isCancelled = isCancelled
    }
  }
}

extension SendOutcome {
  fileprivate init(_ answer: tally_curl_answer) {
    let error = withUnsafeBytes(of: answer.error) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    self.init(
      httpStatus: answer.status == 0 ? nil : answer.status,
      error: answer.isComplete == 0 ? (error.isEmpty ? "no answer came" : error) : nil)
  }
}
