internal import Glibc

/// Why a server could not start.
public enum ServerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Neither an address literal nor `localhost`, or a port outside 0...65535.
  case badAddress(host: String, port: Int)
  /// Another process listens there.
  case addressInUse(host: String, port: Int)
  /// The address belongs to no interface of this machine.
  case addressNotAvailable(host: String, port: Int)
  /// The port is reserved for privileged users.
  case permissionDenied(host: String, port: Int)
  /// The server was started before.
  case alreadyStarted
  /// A system call failed, with its `errno`.
  case system(String, Int32)

  init(bindCode code: Int32, host: String, port: Int) {
    self =
      switch code {
      case EADDRINUSE: .addressInUse(host: host, port: port)
      case EADDRNOTAVAIL: .addressNotAvailable(host: host, port: port)
      case EACCES, EPERM: .permissionDenied(host: host, port: port)
      default: .system("bind", code)
      }
  }

  /// One sentence that says what to do.
  public var description: String {
    switch self {
    case .badAddress(let host, let port):
      "\(host):\(port) is no address: give an IPv4 or IPv6 literal or localhost, and a port of "
        + "0...65535."
    case .addressInUse(let host, let port):
      "\(host):\(port) is in use: stop what listens there, or choose another port."
    case .addressNotAvailable(let host, let port):
      "\(host):\(port) is not available: no interface of this machine has the address."
    case .permissionDenied(let host, let port):
      "\(host):\(port) may not be listened on by this user: choose a port above 1023."
    case .alreadyStarted:
      "The server was started before."
    case .system(let call, let code):
      "\(call) failed: \(String(cString: strerror(code))) (errno \(code))."
    }
  }
}
