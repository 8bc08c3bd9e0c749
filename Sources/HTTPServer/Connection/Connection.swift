/// One connection as a value: octets go in, requests and octets come out. It has no socket and no
/// clock, so that all of it can be tested with neither.
struct Connection {
  /// Takes a delivery and answers it, or returns nil to answer a request later.
  typealias Deliver = (Delivery) -> Response?

  let limits: ServerLimits
  var reader: RequestReader
  var clock: ConnectionClock
  /// Octets that came and are not read yet: a part of a head, or requests that have to wait.
  private var input: [UInt8] = []
  /// Octets to send; those before `outputStart` are sent.
  var output: [UInt8] = []
  private(set) var outputStart = 0
  var pending: [PendingResponse] = []
  /// Whether a request in flight may change something: then no other is handed out beside it.
  private var hasUnsafePending = false
  /// Whether the first of them is being sent while it is made.
  var isStreaming = false
  /// A request that waits for all before it to be answered.
  private var held: ReceivedRequest?
  private var nextTicket: UInt64 = 0
  var phase = Phase.open
  private var clientEnded = false
  private var drains = false
  private var lingeredBytes = 0

  /// How far a connection has come.
  enum Phase {
    /// Requests are read.
    case open
    /// No more requests are read; it ends when the last response is sent.
    case ending
    /// The server's end is closed; what still comes is thrown away (RFC 9112 section 9.6).
    case lingering
    /// Nothing more is to be done: the descriptor can be closed.
    case closed
  }

  init(limits: ServerLimits, peer: String, now: Moment, contentRule: ContentRule? = nil) {
    self.limits = limits
    reader = RequestReader(limits: limits, peer: peer, contentRule: contentRule)
    clock = ConnectionClock(now: now.milliseconds)
  }

  // MARK: What comes in

  /// Takes octets from the client.
  mutating func received(_ bytes: Span<UInt8>, now: Moment, deliver: Deliver) {
    switch phase {
    case .closed, .ending: return
    case .lingering:
      lingeredBytes += bytes.count
      if lingeredBytes > limits.lingerBytesMax { phase = .closed }
      return
    case .open: break
    }
    clock.lastRead = now.milliseconds
    if input.isEmpty {
      let read = advance(bytes, now: now, deliver: deliver)
      if phase == .open, read < bytes.count { input.append(bytes, read..<bytes.count) }
    } else {
      input.append(bytes, 0..<bytes.count)
      resume(now: now, deliver: deliver)
    }
  }

  /// Notes that the client has ended its side.
  mutating func receivedEnd(now: Moment, deliver: Deliver) {
    clientEnded = true
    switch phase {
    case .lingering, .closed: phase = .closed
    case .ending: break
    case .open:
      if isPaused { return }
      end(now: now, deliver: deliver)
    }
  }

  /// No more octets will come, and none that came is left but for a part of a message.
  private mutating func end(now: Moment, deliver: Deliver) {
    if reader.isInContent || !input.isEmpty {
      // RFC 9112 section 8: an incomplete message is never processed.
      refuse(.badRequest("The message is incomplete (RFC 9112 section 8)."), now, deliver)
    } else {
      phase = .ending
    }
  }

  /// Answers a request handed out earlier.
  mutating func respond(
    _ response: Response, ticket: UInt64, now: Moment, deliver: Deliver
  ) {
    guard let first = pending.first, ticket >= first.ticket,
      ticket - first.ticket < UInt64(pending.count)
    else {
      response.stream?.close()
      return
    }
    let index = Int(ticket - first.ticket)
    pending[index].response = response
    guard index == 0 else { return }
    // RFC 9112 section 9.3.2: responses go out in the order of their requests.
    writeDue(now)
    clock.lastRead = now.milliseconds
    resume(now: now, deliver: deliver)
  }

  /// Reads on in what had to wait, as far as limits allow.
  mutating func resume(now: Moment, deliver: Deliver) {
    if phase == .open, pending.isEmpty, let request = held {
      held = nil
      accept(request, now, deliver)
    }
    guard phase == .open, !isPaused else { return }
    if !input.isEmpty {
      // Taken out, since the connection changes while its input is read.
      let bytes = input
      input = []
      let read = advance(bytes.span, now: now, deliver: deliver)
      if phase == .open, read < bytes.count {
        input = read == 0 ? bytes : Array(bytes[read...])
      }
    } else {
      sendContinue(now)
    }
    if clientEnded, phase == .open, !isPaused { end(now: now, deliver: deliver) }
  }

  /// Writes responses as far as they are there.
  mutating func writeDue(_ now: Moment) {
    while let next = pending.first, next.stream == nil, let response = next.response {
      pending.removeFirst()
      write(response, next, now)
    }
  }

  // MARK: What goes out

  /// Notes that so many octets of the output were sent.
  mutating func sent(_ count: Int, now: Moment) {
    outputStart += count
    clock.lastWrite = now.milliseconds
    clock.lastRead = now.milliseconds
    guard outputStart >= output.count else { return }
    output.removeAll(keepingCapacity: true)
    outputStart = 0
  }

  /// Octets not sent yet.
  var outputCount: Int { output.count - outputStart }

  /// Octets of responses that wait to be sent, or for an earlier one.
  var answerBytesHeld: Int {
    pending.reduce(outputCount) { $0 + ($1.response?.body.count ?? 0) }
  }

  /// Octets of content that wait for the rest of their request.
  var contentHeldBytes: Int { phase == .open ? reader.contentBytesHeld : 0 }

  /// Whether more octets can be taken.
  var wantsToRead: Bool {
    switch phase {
    case .open: !isPaused && !clientEnded
    case .lingering: true
    case .ending, .closed: false
    }
  }

  /// Whether all has been said, so that the server's side can be ended.
  var hasFinished: Bool { phase == .ending && pending.isEmpty && outputCount == 0 }

  /// The server's side was ended. A client that may still be sending must not get a reset, which
  /// could cost it the last response (RFC 9112 section 9.6).
  mutating func linger(now: Moment) {
    phase = clientEnded ? .closed : .lingering
    clock.lingerStart = now.milliseconds
    input = []
    output = []
  }

  // MARK: Time and the end

  /// Looks at the clock. To be called about twice a second.
  mutating func tick(now: Moment, deliver: Deliver) {
    if phase == .lingering {
      let seconds = drains ? min(1, limits.lingerSeconds) : limits.lingerSeconds
      if clock.lingerIsOver(now.milliseconds, seconds) { phase = .closed }
      return
    }
    if outputCount > 0, clock.writeIsStalled(now.milliseconds, limits) {
      phase = .closed
      return
    }
    guard phase == .open, !isPaused else { return }
    if reader.isInContent || !input.isEmpty {
      let octets = reader.isInContent ? reader.contentOctetsRead : nil
      let late = clock.messageIsLate(
        now.milliseconds, content: octets, limits, times: reader.contentSizeFactor)
      guard let late else { return }
      // RFC 9110 section 15.5.9.
      refuse(ProtocolError(.timeout, late), now, deliver)
    } else if pending.isEmpty, outputCount == 0,
      clock.isIdle(now.milliseconds, isNew: nextTicket == 0, limits)
    {
      // RFC 9112 section 9.5: an idle connection may be closed without a word.
      phase = .closed
    }
  }

  /// Ends the connection as soon as the requests in flight are answered.
  mutating func drain() {
    drains = true
    guard phase == .open, held == nil, !reader.isInContent, input.isEmpty else { return }
    if pending.isEmpty, outputCount == 0 {
      phase = .closed
    } else {
      phase = .ending
      if !pending.isEmpty { pending[pending.count - 1].closes = true }
    }
  }

  /// Refuses whatever the client may want, answers and ends.
  mutating func refuse(_ error: ProtocolError, _ now: Moment, _ deliver: Deliver) {
    phase = .ending
    input = []
    let isHead = reader.isHead
    reader.stop()
    let response = deliver(.refused(error)) ?? Response(status: error.status)
    let slot = PendingResponse(
      ticket: nextTicket, isHead: isHead, minorVersion: 1, closes: true, response: response)
    nextTicket += 1
    enqueue(slot, now)
  }

  /// Since when the head of the first request is awaited, or the rest of it; nil where there is
  /// more to the connection.
  var firstHeadAwaitedSince: Int64? {
    let isWaiting = phase == .open && nextTicket == 0 && held == nil && !reader.isInContent
    return isWaiting ? clock.headAwaitedSince : nil
  }

  // MARK: Reading requests

  /// RFC 9112 section 9.3.2 lets requests be pipelined; how many, and how much output, is bounded.
  private var isPaused: Bool {
    held != nil || pending.count >= limits.pipelineDepthMax
      || answerBytesHeld > limits.writeBufferBytesMax
  }

  /// Reads requests until octets are missing or a limit says to wait. Returns how many octets need
  /// not be kept.
  private mutating func advance(_ bytes: Span<UInt8>, now: Moment, deliver: Deliver) -> Int {
    var position = 0
    while phase == .open, !isPaused, position < bytes.count {
      do throws(ProtocolError) {
        guard let received = try reader.read(bytes, at: &position) else { break }
        accept(received, now, deliver)
      } catch {
        refuse(error, now, deliver)
      }
    }
    if phase == .open, !isPaused {
      sendContinue(now)
      let isInHead = !reader.isInContent && position < bytes.count
      clock.track(now.milliseconds, isInHead: isInHead, isInContent: reader.isInContent)
    }
    return position
  }

  private mutating func accept(
    _ received: consuming ReceivedRequest, _ now: Moment, _ deliver: Deliver
  ) {
    clock.messageEnded()
    // RFC 9112 section 9.3.2: requests may be worked on side by side if all their methods are safe.
    guard pending.isEmpty || received.request.method.isSafe && !hasUnsafePending else {
      held = received
      return
    }
    hasUnsafePending = !received.request.method.isSafe
    let closes = !received.keepsAlive || drains
    // RFC 9112 section 9.6: nothing is processed after a request with close.
    if closes { phase = .ending }
    let ticket = nextTicket
    nextTicket += 1
    let isHead = received.request.method == .head
    let minorVersion = received.minorVersion
    let response = deliver(.request(received.request, ticket: ticket))
    let slot = PendingResponse(
      ticket: ticket, isHead: isHead, minorVersion: minorVersion, closes: closes,
      response: response)
    enqueue(slot, now)
  }

  private mutating func enqueue(_ slot: PendingResponse, _ now: Moment) {
    if pending.isEmpty, let response = slot.response {
      write(response, slot, now)
    } else {
      pending.append(slot)
    }
  }

  private mutating func write(_ response: Response, _ slot: PendingResponse, _ now: Moment) {
    if outputCount == 0 { clock.lastWrite = now.milliseconds }
    let writer = ResponseWriter(isHead: slot.isHead, minorVersion: slot.minorVersion)
    let streams = writer.streams(response)
    let closes = writer.append(response, closes: slot.closes, date: now.date, to: &output)
    if closes {
      phase = .ending
      abandonStreams()
      pending.removeAll()
    }
    startStream(response, slot, isSent: streams)
  }

  /// RFC 9110 section 10.1.1: 100 goes out when nothing else is due before it.
  private mutating func sendContinue(_ now: Moment) {
    guard reader.awaitsContinue, pending.isEmpty else { return }
    if outputCount == 0 { clock.lastWrite = now.milliseconds }
    output.append("HTTP/1.1 100 Continue\r\n\r\n")
    reader.sentContinue()
  }
}
