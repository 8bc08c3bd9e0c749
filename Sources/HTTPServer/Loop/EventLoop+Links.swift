/// The life of a connection on its loop.
extension EventLoop {
  func link(_ id: UInt64) -> Link? {
    let slot = Link.slot(id)
    guard slot < links.count, let link = links[slot], link.id == id else { return nil }
    return link
  }

  /// Takes a connection in; with a refusal it is answered and ended at once.
  func adopt(_ descriptor: Descriptor, peer: String, refusal: ProtocolError?) -> Link? {
    let slot = freeSlots.popLast() ?? links.count
    if slot == links.count { links.append(nil) }
    generation = (generation + 1) & 0x7FFF_FFFF
    let id = generation << 32 | UInt64(slot)
    let connection = Connection(
      limits: context.limits, peer: peer, now: now, contentRule: context.contentRule)
    let link = Link(
      descriptor: descriptor, id: id, peer: peer, connection: connection, interest: .read)
    links[slot] = link
    linkCount += 1
    guard !isDraining, epoll.add(descriptor.number, .read, id: id) else {
      close(link)
      return nil
    }
    if let refusal {
      link.connection.refuse(refusal, now) { answer($0, link) }
    }
    return link
  }

  /// Reads once; what is left is reported again.
  func receive(_ link: Link) {
    switch link.descriptor.receive(readBuffer) {
    case .octets(0):
      link.connection.receivedEnd(now: now) { answer($0, link) }
    case .octets(let count):
      context.counters.octetsReceived.add(count)
      receivedSinceMail += count
      let bytes = UnsafeBufferPointer(
        start: readBuffer.assumingMemoryBound(to: UInt8.self).baseAddress, count: count)
      lendScratch(link)
      link.connection.received(bytes.span, now: now) { answer($0, link) }
    case .wouldBlock: break
    case .failed: close(link)
    }
  }

  /// Gives a connection the loop's own buffer for its output, until that is sent.
  func lendScratch(_ link: Link) {
    if link.connection.output.capacity == 0 { swap(&link.connection.output, &scratch) }
  }

  private func takeScratchBack(_ link: Link) {
    guard link.connection.outputCount == 0, link.connection.output.capacity > 0 else { return }
    if scratch.capacity == 0, link.connection.output.capacity <= 1_048_576 {
      swap(&link.connection.output, &scratch)
    } else {
      link.connection.output = []
    }
  }

  /// Sends what there is to send, reads on what had to wait for it, and watches for what is next.
  func settle(_ link: Link) {
    guard links[Link.slot(link.id)] === link else { return }
    account(link)
    feed(link)
    while link.connection.outputCount > 0 {
      guard let count = send(link) else {
        close(link)
        return
      }
      guard count > 0 else { break }
      link.connection.sent(count, now: now)
      if link.connection.outputCount == 0 {
        link.connection.resume(now: now) { answer($0, link) }
        feed(link)
      }
    }
    takeScratchBack(link)
    accountAnswers(link.connection.answerBytesHeld, link)
    if link.connection.hasFinished {
      link.descriptor.endSending()
      link.connection.linger(now: now)
    }
    if link.connection.phase == .closed {
      close(link)
    } else {
      watch(link)
    }
  }

  /// Takes in what a streamed response has, and sees that the loop learns of what comes.
  private func feed(_ link: Link) {
    while let stream = link.connection.stream {
      if link.stream !== stream {
        link.stream = stream
        stream.attach { [mailbox, id = link.id] in mailbox.post(.streamed(link: id)) }
      }
      link.connection.feed(now: now) { answer($0, link) }
      // A response that was waiting for its turn may be streamed as well.
      guard link.connection.stream !== stream else { return }
    }
    link.stream = nil
  }

  /// Returns how many octets were sent; nil when the connection is broken.
  private func send(_ link: Link) -> Int? {
    let start = link.connection.outputStart
    let outcome = link.connection.output.withUnsafeBytes { bytes in
      link.descriptor.send(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
    switch outcome {
    case .octets(let count):
      context.counters.octetsSent.add(count)
      return count
    case .wouldBlock: return 0
    case .failed: return nil
    }
  }

  /// Keeps the content that all connections together hold within its limit.
  private func account(_ link: Link) {
    let held = link.connection.contentHeldBytes
    guard held != link.contentHeldBytes else { return }
    let sum = context.counters.contentHeldBytes.add(held - link.contentHeldBytes)
    link.contentHeldBytes = held
    guard held > 0, sum > context.limits.contentHeldBytesMax else { return }
    // RFC 9110 section 15.6.4.
    let error = ProtocolError(.overloaded, "Too much content is on its way; try again.")
    link.connection.refuse(error, now) { answer($0, link) }
    account(link)
  }

  private func accountAnswers(_ held: Int, _ link: Link) {
    guard held != link.answerBytesHeld else { return }
    context.counters.answersHeldBytes.add(held - link.answerBytesHeld)
    link.answerBytesHeld = held
  }

  /// An answer that came late, or a refusal in its place where it is large and too much waits for
  /// clients to take it already.
  func admitted(_ response: Response) -> Response {
    let counters = context.counters
    guard response.body.count > Self.smallAnswerBytes,
      counters.answersHeldBytes.value > context.limits.answersHeldBytesMax
    else { return response }
    counters.requestsShed.add(1)
    // RFC 9110 section 15.6.4.
    return context.response(
      for: ProtocolError(.overloaded, "Too many answers wait to be read; try again."))
  }

  /// So much is kept for any client.
  private static let smallAnswerBytes = 65_536

  private func watch(_ link: Link) {
    var interest: Epoll.Interest = link.connection.wantsToRead ? .read : []
    if link.connection.outputCount > 0 { interest.insert(.write) }
    guard interest != link.interest else { return }
    link.interest = interest
    epoll.change(link.descriptor.number, interest, id: link.id)
  }

  func close(_ link: Link) {
    let slot = Link.slot(link.id)
    guard links[slot] === link else { return }
    links[slot] = nil
    freeSlots.append(slot)
    linkCount -= 1
    context.counters.contentHeldBytes.add(-link.contentHeldBytes)
    link.contentHeldBytes = 0
    accountAnswers(0, link)
    takeScratchBack(link)
    link.connection.abandonStreams()
    link.stream = nil
    // Closing takes the descriptor out of epoll as well: it was never duplicated.
    link.descriptor.close()
    context.connectionClosed(link.peer)
    finishDrainIfEmpty()
  }

  // MARK: The end

  func drain(_ completion: @escaping @Sendable () -> Void) {
    isDraining = true
    drainCompletion = completion
    for case let link? in links {
      link.connection.drain()
      settle(link)
    }
    finishDrainIfEmpty()
  }

  func closeAll() {
    isDraining = true
    for case let link? in links { close(link) }
    finishDrainIfEmpty()
  }

  private func finishDrainIfEmpty() {
    guard isDraining, linkCount == 0, let completion = drainCompletion else { return }
    drainCompletion = nil
    completion()
  }

  // MARK: Requests

  /// Hands a delivery to the handler. Returns the response, or nil when it comes later.
  func answer(_ delivery: Delivery, _ link: Link) -> Response? {
    let counters = context.counters
    switch delivery {
    case .refused(let error):
      counters.requestsRefused.add(1)
      context.log?(.refused(error, peer: link.peer))
      return context.response(for: error)
    case .request(let request, let ticket):
      counters.requests.add(1)
      let inFlight = counters.requestsInFlight.value
      guard inFlight < context.limits.requestsInFlightMax else {
        counters.requestsShed.add(1)
        // RFC 9110 section 15.6.4.
        return context.response(
          for: ProtocolError(.overloaded, "Too many requests are in flight; try again."))
      }
      let due = AnswerDue(
        ticket: ticket, since: now.milliseconds, method: request.method, target: request.target)
      let state = ExchangeState(destination: .loop(mailbox, link: link.id, due, counters))
      context.handler(request, Exchange(state))
      return state.handlerReturned().map { noted($0, due, link) }
    }
  }

  /// Counts a response. One that is an error, or took long, gets an id and is logged under it.
  func noted(_ response: consuming Response, _ due: AnswerDue, _ link: Link) -> Response {
    let milliseconds = now.milliseconds - due.since
    context.counters.answered(response.status, milliseconds: milliseconds)
    guard let log = context.log,
      response.status >= 400 || milliseconds >= context.limits.slowRequestMilliseconds
    else { return response }
    let id = RequestID.make()
    response.headers.append((RequestID.field, id))
    log(
      .answered(
        AnsweredRequest(
          id: id, method: due.method, target: due.target, status: response.status,
          milliseconds: milliseconds, peer: link.peer)))
    return response
  }
}
