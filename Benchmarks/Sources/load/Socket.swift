import Glibc

struct SocketError: Error, CustomStringConvertible {
  var description: String
}

enum Socket {
  /// Connects to a port of this machine; the socket does not block afterwards.
  static func connect(port: Int) throws(SocketError) -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw failure("socket") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, size)
      }
    }
    guard code == 0 else {
      let error = failure("connect")
      close(descriptor)
      throw error
    }
    var one: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(4))
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    return descriptor
  }

  private static func failure(_ call: String) -> SocketError {
    SocketError(description: "\(call): \(String(cString: strerror(errno)))")
  }
}
