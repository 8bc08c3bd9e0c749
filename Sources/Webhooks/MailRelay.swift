/// The server that takes e-mails of alerts: whoever runs Tally names it, so it may be anywhere.
public struct MailRelay: Sendable {
  /// `smtp://host:port` or `smtps://host:port`, made of its parts.
  let url: String
  /// Who sends.
  let sender: MailAddress
  /// By whom it lets itself be used; nil for anybody.
  let user: String?
  let password: String?
  /// Whether mail goes without TLS.
  let isPlain: Bool
  /// The file of the authority that certifies the relay; nil for those of the system.
  let authorityFile: String?

  /// Why a relay cannot be used. The description says which option is wrong.
  public struct Malformed: Error, CustomStringConvertible {
    /// What was wrong, and what would do.
    public let description: String
  }

  /// Reads the options of a relay.
  ///
  /// - Parameters:
  ///   - url: `smtp://host` or `smtps://host`, with a port where it is not 587 or 465. By `smtp`
  ///     TLS is begun with STARTTLS.
  ///   - isPlain: whether mail goes without TLS; a password goes so to this machine alone.
  public init(
    url: String, sender: String, user: String? = nil, password: String? = nil,
    isPlain: Bool = false, authorityFile: String? = nil
  ) throws(Malformed) {
    guard let address = MailAddress(sender) else {
      throw Malformed(
        description: "--smtp-from must be an address such as tally@example.com, but is \(sender)")
    }
    let isSecure = url.hasPrefix("smtps://")
    guard isSecure || url.hasPrefix("smtp://"),
      let target = try? WebhookTarget("https" + url.drop { $0 != ":" }), target.path == "/"
    else {
      throw Malformed(
        description:
          "--smtp-url must be smtp://HOST:PORT or smtps://HOST:PORT, but is \(url)")
    }
    guard !(isSecure && isPlain) else {
      throw Malformed(description: "--smtp-without-tls needs an --smtp-url with smtp://")
    }
    guard (user == nil) == (password == nil) else {
      throw Malformed(description: "--smtp-user and --smtp-password-file belong together")
    }
    guard password == nil || !isPlain || target.isOfThisMachine else {
      throw Malformed(
        description: "a password goes to \(target.hostText) with TLS alone: leave out "
          + "--smtp-without-tls, or --smtp-user")
    }
    let hasPort = url.dropFirst(isSecure ? 8 : 7).prefix { $0 != "/" }.hasSuffix(":\(target.port)")
    let port = hasPort ? target.port : isSecure ? 465 : 587
    self.url = "\(isSecure ? "smtps" : "smtp")://\(target.hostText):\(port)"
    self.sender = address
    self.user = user
    self.password = password
    self.isPlain = isPlain
    self.authorityFile = authorityFile
  }
}

extension WebhookTarget {
  fileprivate var isOfThisMachine: Bool {
    switch host {
    case .name(let name): name == "localhost"
    case .address(let address): address.bytes == [127, 0, 0, 1] || address.bytes.isVersion6Loopback
    }
  }
}

extension [UInt8] {
  fileprivate var isVersion6Loopback: Bool { self == [UInt8](repeating: 0, count: 15) + [1] }
}
