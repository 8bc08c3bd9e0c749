/// Makes the requests: their bytes are laid out once, and events are written over.
struct RequestMaker {
  /// A request to begin with, for a connection to keep and have filled again and again.
  let blank: [UInt8]
  private let firstEvent: Int
  private let eventStride: Int
  private let hasEvents: Bool
  private let options: Options
  private let template = EventTemplate()
  private let hold = HoldTemplate()
  private var chance: Chance
  private var time = TimeText()
  private var counter: UInt64 = 0

  private static let tokensMin = 1_000
  private static let tokensSpan = 9_000

  init(_ options: Options, seed: UInt64) {
    self.options = options
    chance = Chance(seed: seed)
    hasEvents = options.mode != .get && options.mode != .hold
    eventStride = template.text.count + 1
    var body: [UInt8] = []
    if hasEvents {
      for index in 0..<options.batch {
        if index > 0 { body.append(UInt8(ascii: ",")) }
        body += template.text
      }
    }
    if options.mode == .batch {
      body.insert(UInt8(ascii: "["), at: 0)
      body.append(UInt8(ascii: "]"))
    }
    if options.mode == .hold { body = hold.text }
    let method = body.isEmpty ? "GET" : "POST"
    var head = "\(method) \(options.path) HTTP/1.1\r\nHost: localhost\r\n"
    if !options.key.isEmpty { head += "Authorization: Bearer \(options.key)\r\n" }
    if !body.isEmpty {
      head += "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n"
    }
    head += "\r\n"
    blank = Array(head.utf8) + body
    firstEvent = head.utf8.count + (options.mode == .batch ? 1 : 0)
  }

  var bytesPerEvent: Int { hasEvents ? template.text.count : 0 }

  /// Writes new events into a request; returns how many, and the sum of their input tokens.
  mutating func fill(_ request: inout [UInt8]) -> (events: Int, inputTokens: Int) {
    if options.mode == .hold {
      let user = chance.next(below: options.users)
      request.withUnsafeMutableBufferPointer { bytes in
        if let base = bytes.baseAddress { hold.fill(base + firstEvent, user: user) }
      }
    }
    guard hasEvents else { return (0, 0) }
    time.update(milliseconds: Clock.millisecondsSince1970)
    var sum = 0
    request.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      for index in 0..<options.batch {
        let (high, low) = nextID()
        let session = chance.next(below: options.sessions)
        let input = Self.tokensMin + chance.next(below: Self.tokensSpan)
        template.fill(
          base + firstEvent + index * eventStride, id: high, low, time: time, session: session,
          user: session % options.users, inputTokens: input,
          outputTokens: Self.tokensMin + chance.next(below: Self.tokensSpan))
        sum += input
      }
    }
    return (options.batch, sum)
  }

  /// A UUID (RFC 9562): of version 4, or of version 7 with a counter behind the milliseconds.
  private mutating func nextID() -> (UInt64, UInt64) {
    let variant = chance.next() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    switch options.ids {
    case .random: return (chance.next() & ~0xf000 | 0x4000, variant)
    case .ordered:
      counter += 1
      let milliseconds = UInt64(Clock.millisecondsSince1970) << 16
      let low = (counter & 0xff_ffff) << 38 | variant & 0xc000_003f_ffff_ffff
      return (milliseconds | 0x7000, low)
    }
  }
}
