/// One connection of the load.
final class Link {
  var descriptor: Int32
  /// The request that is under way or was the last.
  var request: [UInt8]
  /// How much of it is sent.
  var sent = 0
  var isBusy = false
  /// When the request was due, in nanoseconds.
  var due: UInt64 = 0
  var events = 0
  var inputTokens = 0
  /// What came of a response so far.
  var received: [UInt8] = []
  var watchesWriting = false

  init(descriptor: Int32, request: [UInt8]) {
    self.descriptor = descriptor
    self.request = request
  }
}
