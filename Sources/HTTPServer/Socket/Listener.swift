internal import Glibc

/// A listening socket.
struct Listener: Sendable {
  let number: Int32
  let bound: BoundAddress

  /// What accepting came to.
  enum Outcome {
    case connection(Descriptor, peer: String)
    /// Nothing is waiting.
    case none
    /// The process or the machine has no descriptor or memory left.
    case exhausted
    /// That client has gone; others may be waiting.
    case skipped
  }

  /// Binds and listens.
  init(host: String, port: Int) throws(ServerError) {
    guard let address = Address(host: host, port: port) else {
      throw .badAddress(host: host, port: port)
    }
    let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let number = socket(address.family, type, 0)
    guard number >= 0 else { throw .system("socket", errno) }
    var on: Int32 = 1
    // A restart must not wait for connections of the last run; a second server is still refused.
    setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    guard address.bind(number), listen(number, SOMAXCONN) == 0 else {
      let code = errno
      close(number)
      throw ServerError(bindCode: code, host: host, port: port)
    }
    self.number = number
    let actual = Address.bound(number)
    bound = BoundAddress(host: actual.host, port: actual.port)
  }

  func accept() -> Outcome {
    var address = Address.any
    let connection = address.accept(number)
    if connection >= 0 {
      let descriptor = Descriptor(number: connection)
      descriptor.disableDelay()
      return .connection(descriptor, peer: address.host)
    }
    switch errno {
    case EAGAIN: return .none
    case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
    default: return .skipped
    }
  }
}
