/// Where a project's alerts are delivered.
public struct Webhook: Sendable, Hashable {
  /// The server's own id of it.
  public var id: ExternalID
  /// What people call it; need not be unique.
  public var name: String
  /// Where its messages are posted, or `mailto:` and an address.
  public var url: String
  /// How its messages are written.
  public var format: WebhookFormat
  /// While it is false no message is made for it, and those that wait go on waiting.
  public var isEnabled: Bool
  /// The types of alerts that it gets; nil for all.
  public var types: Set<AlertType>?
  /// By which receivers know its messages.
  public var secret: WebhookSecret
  /// The secret before, with which messages are signed as well until a moment.
  public var oldSecret: ExpiringSecret?
  /// When it was made.
  public var createdAt: Timestamp

  public init(
    id: ExternalID, name: String, url: String, format: WebhookFormat = .standard,
    isEnabled: Bool = true, types: Set<AlertType>? = nil, secret: WebhookSecret,
    oldSecret: ExpiringSecret? = nil, createdAt: Timestamp
  ) {
    self.id = id
    self.name = name
    self.url = url
    self.format = format
    self.isEnabled = isEnabled
    self.types = types
    self.secret = secret
    self.oldSecret = oldSecret
    self.createdAt = createdAt
  }

  /// Whether it gets alerts of a type.
  public func wants(_ type: AlertType) -> Bool {
    isEnabled && (types?.contains(type) ?? true)
  }

  /// The secrets with which a message is signed at a moment, the present one first.
  public func secrets(at now: Timestamp) -> [WebhookSecret] {
    guard let old = oldSecret, now < old.until else { return [secret] }
    return [secret, old.secret]
  }
}

/// How messages are written.
public enum WebhookFormat: String, Sendable, CaseIterable {
  /// `{"type":…,"timestamp":…,"data":…}`, as Standard Webhooks recommends.
  case standard
  /// `{"text":…}`, which Slack, Mattermost and others show as a message.
  case slack
  /// A sentence and the alert, as an e-mail to the address of a `mailto:` URL.
  case email
}

/// A key that the sender and the receiver of messages share.
public struct WebhookSecret: Sendable, Hashable {
  /// The key itself.
  public let bytes: [UInt8]

  /// What every secret's text begins with
  /// (https://github.com/standard-webhooks/standard-webhooks, "Signature scheme").
  public static let prefix = "whsec_"
  /// Bytes of a key that is made here.
  public static let byteCount = 32

  /// A key that is stored already.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A new key, of a source of randomness.
  public static func make(_ generator: inout some RandomNumberGenerator) -> WebhookSecret {
    WebhookSecret(
      bytes: (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// As receivers are given it.
  public var text: String { Self.prefix + Base64.encoded(bytes) }
}

/// A secret that goes out of use.
public struct ExpiringSecret: Sendable, Hashable {
  /// The secret.
  public var secret: WebhookSecret
  /// From when on nothing is signed with it.
  public var until: Timestamp

  public init(secret: WebhookSecret, until: Timestamp) {
    self.secret = secret
    self.until = until
  }
}

/// What is to be changed of a webhook; nil leaves a member as it is.
public struct WebhookChange: Sendable {
  /// `Webhook.name`.
  public var name: String?
  /// `Webhook.url`.
  public var url: String?
  /// `Webhook.format`.
  public var format: WebhookFormat?
  /// `Webhook.isEnabled`.
  public var isEnabled: Bool?
  /// `Webhook.types`; `.some(nil)` for all.
  public var types: Set<AlertType>??

  /// Changes nothing.
  public init() {}
}
