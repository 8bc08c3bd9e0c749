import Glibc

/// Looks the addresses of hosts up.
enum HostNames {
  /// Every address of a target's host, as the system knows them. It may take as long as the
  /// system's resolver does.
  static func addresses(of target: WebhookTarget) throws(WebhookTarget.Refusal) -> [NetworkAddress]
  {
    let name: String
    switch target.host {
    case .address(let address): return [address]
    case .name(let text): name = text
    }
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(name, nil, &hints, &found)
    guard code == 0 else {
      throw WebhookTarget.Refusal(
        description: "has the host \(name), which is not found: "
          + String(cString: gai_strerror(code)))
    }
    defer { freeaddrinfo(found) }
    var addresses: [NetworkAddress] = []
    var next = found
    while let entry = next {
      if let address = address(entry.pointee), !addresses.contains(address) {
        addresses.append(address)
      }
      next = entry.pointee.ai_next
    }
    guard !addresses.isEmpty else {
      throw WebhookTarget.Refusal(description: "has the host \(name), which has no address")
    }
    return addresses
  }

  private static func address(_ entry: addrinfo) -> NetworkAddress? {
    guard let pointer = UnsafeRawPointer(entry.ai_addr) else { return nil }
    switch entry.ai_family {
    case AF_INET:
      let address = pointer.loadUnaligned(as: sockaddr_in.self).sin_addr
      return withUnsafeBytes(of: address) { NetworkAddress(bytes: Array($0)) }
    case AF_INET6:
      let address = pointer.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      return withUnsafeBytes(of: address) { NetworkAddress(bytes: Array($0)) }
    default:
      return nil
    }
  }
}
