import Glibc

/// What the command line asks for.
struct Options {
  enum Mode: String {
    /// POST one event as an object.
    case single
    /// POST an array of events.
    case batch
    /// POST one event to a path that does not read it.
    case echo
    /// POST a request for a hold.
    case hold
    case get
  }

  enum Order: String {
    /// Version 4 UUIDs: all chance.
    case random
    /// Version 7 UUIDs: in the order of time.
    case ordered
  }

  var port = 0
  var mode = Mode.single
  var path = "/v1/events"
  var key = ""
  var connections = 64
  var batch = 1
  var ids = Order.random
  var sessions = 10_000
  var users = 100
  /// Nil draws one, so that two runs never send the same ids.
  var seed: UInt64?
  /// Load before anything is measured.
  var warmupSeconds = 1.0
  /// At most this long, the warm-up not included.
  var seconds = 5.0
  /// At most so many requests.
  var requestsMax = Int.max
  /// Requests a second whatever the answers; 0 sends the next request when one is answered.
  var rate = 0.0
  /// Sends one request over every connection first.
  var touches = false
  /// The server, for its CPU time and memory.
  var serverPID: Int32 = 0
  /// The database's `-shm` file, for its number of commits.
  var walIndex = ""
  var isJSON = false

  static let usage = """
    usage: load --port <port> [--mode single|batch|echo|hold|get] [--path <path>] [--key <key>]
      [--connections <n>] [--batch <n>] [--ids random|ordered] [--sessions <n>] [--users <n>]
      [--seed <n>] [--warmup <seconds>] [--seconds <n>] [--requests <n>] [--rate <per second>]
      [--touch] [--pid <server's pid>] [--wal-index <file>] [--json]
    """

  init?(_ arguments: [String]) {
    var words = arguments.makeIterator()
    while let word = words.next() {
      switch word {
      case "--touch": touches = true
      case "--json": isJSON = true
      default:
        guard let value = words.next(), set(word, value) else { return nil }
      }
    }
    guard (1...65_535).contains(port), connections > 0, batch > 0, sessions > 0, users > 0 else {
      return nil
    }
    if mode != .batch { batch = 1 }
  }

  private mutating func set(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--port": assign(&port, Int(value))
    case "--mode": assign(&mode, Mode(rawValue: value))
    case "--path": assign(&path, value)
    case "--key": assign(&key, value)
    case "--connections": assign(&connections, Int(value))
    case "--batch": assign(&batch, Int(value))
    case "--ids": assign(&ids, Order(rawValue: value))
    case "--sessions": assign(&sessions, Int(value))
    case "--users": assign(&users, Int(value))
    case "--seed": assign(&seed, UInt64(value))
    case "--warmup": assign(&warmupSeconds, Double(value))
    case "--seconds": assign(&seconds, Double(value))
    case "--requests": assign(&requestsMax, Int(value))
    case "--rate": assign(&rate, Double(value))
    case "--pid": assign(&serverPID, Int32(value))
    case "--wal-index": assign(&walIndex, value)
    default: false
    }
  }

  private func assign<Value>(_ target: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    target = value
    return true
  }

  private func assign<Value>(_ target: inout Value?, _ value: Value?) -> Bool {
    guard let value else { return false }
    target = .some(value)
    return true
  }
}
