import JSON
import Usage
import Webhooks

/// Reads the bodies of requests that make and change webhooks.
struct WebhookRequest {
  private let value: Value
  private static let nameBytesMax = 128
  /// What may be said of a webhook.
  static let members = ["name", "url", "format", "enabled", "types"]

  /// An object with no other members than the known ones.
  init(_ value: Value, known: [String]) throws(Problem) {
    try value.refuseOtherMembers(than: known)
    self.value = value
  }

  /// A member that is there and not null.
  private func member(_ name: String) -> Value? { value[name].flatMap { $0.isNull ? nil : $0 } }

  /// What people call the webhook.
  func name() throws(Problem) -> String? {
    guard let member = self.member("name") else { return nil }
    let rule = TextRule(bytesMax: Self.nameBytesMax)
    guard let name = member.string, rule.allows(name) else {
      throw Problem(.invalidRequest, "`name` must be \(rule.sentence)", field: "name")
    }
    return name
  }

  /// Where its messages go, as far as that can be seen without looking anything up. E-mail goes
  /// nowhere without a relay.
  func url(_ rule: TargetRule, hasMailRelay: Bool) throws(Problem) -> String? {
    guard let member = self.member("url") else { return nil }
    guard let url = member.string else {
      throw Problem(
        .invalidRequest,
        "`url` must be a text such as https://example.com/tally or mailto:ops@example.com",
        field: "url")
    }
    guard !MailAddress.isMail(url) else {
      guard MailAddress(url: url) != nil else {
        throw Problem(
          .invalidRequest,
          "a `mailto:` URL must have one plain address, such as mailto:ops@example.com",
          field: "url")
      }
      guard hasMailRelay else {
        throw Problem(
          .mailRelayMissing, "e-mail needs a relay: start the server with --smtp-url", field: "url")
      }
      return url
    }
    do throws(WebhookTarget.Refusal) {
      _ = try rule.target(url)
    } catch {
      throw Problem(.invalidRequest, "the URL \(error)", field: "url")
    }
    return url
  }

  func format() throws(Problem) -> WebhookFormat? {
    guard let member = self.member("format") else { return nil }
    guard let format = member.string.flatMap(WebhookFormat.init(rawValue:)) else {
      throw Problem(
        .invalidRequest,
        "a webhook's `format` is `standard`, `slack` or, with a `mailto:` URL, `email`",
        field: "format")
    }
    return format
  }

  /// The types of alerts that it gets; `.some(nil)` for all, where the member is null.
  func types() throws(Problem) -> Set<AlertType>?? {
    guard let member = value["types"] else { return nil }
    guard !member.isNull else { return .some(nil) }
    var types: Set<AlertType> = []
    for element in member.elements {
      guard let type = element.string.flatMap(AlertType.init(rawValue:)) else {
        throw Self.unknownTypes
      }
      types.insert(type)
    }
    guard !types.isEmpty else { throw Self.unknownTypes }
    return types
  }

  private static var unknownTypes: Problem {
    let known = AlertType.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return Problem(
      .invalidRequest, "`types` must be null for all, or a list of \(known)", field: "types")
  }

  func isEnabled() throws(Problem) -> Bool? {
    guard let member = self.member("enabled") else { return nil }
    guard let isEnabled = member.bool else {
      throw Problem(.invalidRequest, "`enabled` must be true or false", field: "enabled")
    }
    return isEnabled
  }

  /// Seconds for which the old secret stays in use.
  func overlapSeconds(max: Int) throws(Problem) -> Int64? {
    try value.wholeNumber("overlap_seconds", in: 0...Int64(max))
  }

  /// The format that fits a URL: e-mail, and nothing else, goes to an address. `present` is the one
  /// that a webhook has.
  func format(for url: String, present: WebhookFormat = .standard) throws(Problem) -> WebhookFormat
  {
    let isMail = MailAddress.isMail(url)
    let wanted = try format()
    if let wanted, (wanted == .email) != isMail {
      throw Problem(
        .invalidRequest,
        "the format `email` and a `mailto:` URL belong together: give both, or leave `format` out",
        field: "format")
    }
    if let wanted { return wanted }
    return isMail ? .email : present == .email ? .standard : present
  }
}
