/// Responses whose content is sent while it is made.
extension Connection {
  /// The content that is being sent while it is made; nil when there is none.
  var stream: ResponseStream? { isStreaming ? pending.first?.stream : nil }

  /// Takes in what the streamed content has, as far as there is room for it.
  mutating func feed(now: Moment, deliver: Deliver) {
    guard isStreaming, let slot = pending.first, let stream = slot.stream else { return }
    let room = limits.writeBufferBytesMax - outputCount
    guard room > 0 else { return }
    let piece = stream.take(room: room)
    let writer = ResponseWriter(isHead: slot.isHead, minorVersion: slot.minorVersion)
    if outputCount == 0 { clock.lastWrite = now.milliseconds }
    writer.append(chunk: piece.bytes, to: &output)
    guard let end = piece.end else { return }
    isStreaming = false
    stream.close()
    guard end == .complete else {
      phase = .closed
      return
    }
    writer.endChunks(to: &output)
    pending.removeFirst()
    writeDue(now)
    resume(now: now, deliver: deliver)
  }

  /// The beginning of a response was written; its content follows, where it has any for this
  /// client.
  mutating func startStream(_ response: Response, _ slot: PendingResponse, isSent: Bool) {
    guard let stream = response.stream else { return }
    guard isSent else { return stream.close() }
    var slot = slot
    slot.response = nil
    slot.stream = stream
    pending.insert(slot, at: 0)
    isStreaming = true
  }

  /// Tells all who make content that nobody takes it any more.
  func abandonStreams() {
    for slot in pending { (slot.stream ?? slot.response?.stream)?.close() }
  }
}
