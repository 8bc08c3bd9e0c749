internal import CLinux
internal import Glibc

/// An IPv4 or IPv6 address with a port, as sockets want it.
struct Address {
  private var storage: sockaddr_storage
  private var length: socklen_t

  private init() {
    storage = sockaddr_storage()
    length = socklen_t(MemoryLayout<sockaddr_storage>.size)
  }

  /// Reads an address literal, or `localhost`. Nil for anything else.
  init?(host: String, port: Int) {
    guard let port = in_port_t(exactly: port) else { return nil }
    self.init()
    let literal = host == "localhost" ? "127.0.0.1" : host
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, literal, &four) == 1 {
      let address = sockaddr_in(
        sin_family: sa_family_t(AF_INET), sin_port: port.bigEndian, sin_addr: four,
        sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
      store(address)
    } else if inet_pton(AF_INET6, literal, &six) == 1 {
      let address = sockaddr_in6(
        sin6_family: sa_family_t(AF_INET6), sin6_port: port.bigEndian, sin6_flowinfo: 0,
        sin6_addr: six, sin6_scope_id: 0)
      store(address)
    } else {
      return nil
    }
  }

  private mutating func store<T>(_ address: T) {
    withUnsafeMutableBytes(of: &storage) { $0.bindMemory(to: T.self)[0] = address }
    length = socklen_t(MemoryLayout<T>.size)
  }

  var family: Int32 { Int32(storage.ss_family) }

  var port: Int {
    switch family {
    case AF_INET: Int(in_port_t(bigEndian: load(sockaddr_in.self).sin_port))
    case AF_INET6: Int(in_port_t(bigEndian: load(sockaddr_in6.self).sin6_port))
    default: 0
    }
  }

  /// The address without its port, as text; an IPv4 address that came through an IPv6 socket is
  /// written as IPv4.
  var host: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    switch family {
    case AF_INET:
      var address = load(sockaddr_in.self).sin_addr
      inet_ntop(AF_INET, &address, &text, socklen_t(text.count))
    case AF_INET6:
      var address = load(sockaddr_in6.self).sin6_addr
      inet_ntop(AF_INET6, &address, &text, socklen_t(text.count))
    default: return ""
    }
    let octets = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let host = String(decoding: octets, as: UTF8.self)
    return host.hasPrefix("::ffff:") ? String(host.dropFirst(7)) : host
  }

  private func load<T>(_ type: T.Type) -> T {
    withUnsafeBytes(of: storage) { $0.load(as: type) }
  }

  // MARK: Calls

  func bind(_ descriptor: Int32) -> Bool {
    withUnsafeBytes(of: storage) { bytes in
      let address = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
      return Glibc.bind(descriptor, address, length) == 0
    }
  }

  /// The address that a socket is bound to.
  static func bound(_ descriptor: Int32) -> Address {
    var address = Address()
    _ = address.withPointer { getsockname(descriptor, $0, $1) }
    return address
  }

  /// Accepts a connection. Returns its descriptor, or -1 with `errno`.
  mutating func accept(_ listener: Int32) -> Int32 {
    length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    return withPointer { tally_accept4(listener, $0, $1, flags) }
  }

  static var any: Address { Address() }

  private mutating func withPointer(
    _ body: (UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>) -> Int32
  ) -> Int32 {
    withUnsafeMutableBytes(of: &storage) { bytes in
      body(bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
    }
  }
}
