/// Which targets may be reached. A webhook's URL is anybody's who has a key of an administrator;
/// what is behind the server's own firewall is not theirs to reach.
public struct TargetRule: Sendable {
  /// Whether messages may go to private and loopback addresses, and without TLS.
  public var allowsLocal: Bool

  /// A rule that allows the internet alone, unless it says otherwise.
  public init(allowsLocal: Bool = false) {
    self.allowsLocal = allowsLocal
  }

  /// The flag that changes the rule.
  static let flag = "--allow-private-webhooks"

  /// Reads a URL, and refuses one that can be seen to lead where it may not. A name is looked up
  /// and checked anew each time that it is used.
  public func target(_ url: String) throws(WebhookTarget.Refusal) -> WebhookTarget {
    let target = try WebhookTarget(url)
    guard target.isSecure || allowsLocal else {
      throw WebhookTarget.Refusal(
        description: "does not begin with https://, which is needed without \(Self.flag)")
    }
    switch target.host {
    case .address(let address): try check([address])
    case .name(let name):
      let isLocal = name == "localhost" || name.hasSuffix(".localhost")
      guard !isLocal || allowsLocal else { throw Self.localRefusal(name) }
    }
    return target
  }

  /// Refuses a host of which any address is one that may not be reached: which of them is used is
  /// not ours to say.
  func check(_ addresses: [NetworkAddress]) throws(WebhookTarget.Refusal) {
    for address in addresses {
      switch address.reach {
      case .global: continue
      case .local:
        guard allowsLocal else { throw Self.localRefusal(address.text) }
      case .never:
        throw WebhookTarget.Refusal(
          description: "leads to \(address.text), which no message is sent to")
      }
    }
  }

  private static func localRefusal(_ host: String) -> WebhookTarget.Refusal {
    WebhookTarget.Refusal(
      description: "leads to \(host), a private or loopback address, which needs \(flag)")
  }
}
