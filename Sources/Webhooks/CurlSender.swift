import CCurl
import Glibc
public import Usage

/// Sends messages by the system's libcurl.
public struct CurlSender: MessageSender {
  private let rule: TargetRule
  private let limits: WebhookLimits
  private let userAgent: String
  private let relay: MailRelay?

  /// A sender that goes where the rule allows, and sends e-mail by the relay; `version` is the
  /// program's own.
  public init(
    rule: TargetRule, limits: WebhookLimits, version: String, relay: MailRelay? = nil
  ) {
    self.rule = rule
    self.relay = relay
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
    if let recipient = MailAddress(url: url) {
      return mail(message, to: recipient, Cancellation(isCancelled))
    }
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
    withTexts([url, resolve, userAgent] + headers) { pointers in
      body.withUnsafeBytes { body in
        var request = tally_curl_request()
        request.resolve = pointers[1]
        request.userAgent = pointers[2]
        request.headers = pointers.baseAddress.map { $0 + 3 }
        request.headerCount = headers.count
        request.answerBytesMax = limits.answerBytesMax
        request.allowsPlain = rule.allowsLocal ? 1 : 0
        request.transfer = transfer(pointers[0], body, cancellation)
        var answer = tally_curl_answer()
        withExtendedLifetime(cancellation) { tally_curl_post(&request, &answer) }
        return SendOutcome(answer)
      }
    }
  }

  /// Hands a message to the relay.
  private func mail(
    _ message: SignedMessage, to recipient: MailAddress, _ cancellation: Cancellation
  ) -> SendOutcome {
    guard let relay else {
      return SendOutcome(error: "e-mail needs a relay: start the server with --smtp-url")
    }
    let bytes = MailMessage(message, to: recipient, from: relay.sender).bytes
    let texts = [
      relay.url, "<\(relay.sender.text)>", "<\(recipient.text)>", relay.user ?? "",
      relay.password ?? "", relay.authorityFile ?? "",
    ]
    return withTexts(texts) { pointers in
      bytes.withUnsafeBytes { bytes in
        var mail = tally_curl_mail_request()
        mail.sender = pointers[1]
        mail.recipient = pointers[2]
        if relay.user != nil { (mail.user, mail.password) = (pointers[3], pointers[4]) }
        if relay.authorityFile != nil { mail.authorityFile = pointers[5] }
        mail.isPlain = relay.isPlain ? 1 : 0
        mail.transfer = transfer(pointers[0], bytes, cancellation)
        var answer = tally_curl_answer()
        withExtendedLifetime(cancellation) { tally_curl_mail(&mail, &answer) }
        var outcome = SendOutcome(answer)
        outcome.isRefused = outcome.httpStatus.map { (500..<600).contains($0) } ?? false
        return outcome
      }
    }
  }

  /// What every request has; the pointers are the caller's.
  private func transfer(
    _ url: UnsafePointer<CChar>?, _ body: UnsafeRawBufferPointer, _ cancellation: Cancellation
  ) -> tally_curl_transfer {
    var transfer = tally_curl_transfer()
    transfer.url = url
    transfer.body = body.baseAddress
    transfer.bodyLength = body.count
    transfer.timeoutMilliseconds = limits.sendSeconds * 1_000
    transfer.context = Unmanaged.passUnretained(cancellation).toOpaque()
    transfer.isCancelled = { context in
      guard let context else { return 0 }
      let asked = Unmanaged<Cancellation>.fromOpaque(context).takeUnretainedValue()
      return asked.isCancelled() ? 1 : 0
    }
    return transfer
  }

  /// Calls `body` with the texts as C has them, which live as long as the call.
  private func withTexts(
    _ texts: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> SendOutcome
  ) -> SendOutcome {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    guard copies.allSatisfy({ $0 != nil }) else { return SendOutcome(error: "out of memory") }
    return copies.map { UnsafePointer($0) }.withUnsafeBufferPointer(body)
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
