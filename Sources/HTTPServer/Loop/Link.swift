/// A connection's value with its descriptor. Owned by one event loop.
final class Link {
  let descriptor: Descriptor
  let id: UInt64
  let peer: String
  var connection: Connection
  var interest: Epoll.Interest
  /// What of the server's budget for incomplete content is this connection's.
  var contentHeldBytes = 0
  /// The streamed content that tells the loop when there is more of it.
  var stream: ResponseStream?
  /// What of the server's budget for answers that wait is this connection's.
  var answerBytesHeld = 0

  init(
    descriptor: Descriptor, id: UInt64, peer: String, connection: Connection,
    interest: Epoll.Interest
  ) {
    self.descriptor = descriptor
    self.id = id
    self.peer = peer
    self.connection = connection
    self.interest = interest
  }

  /// The place in the loop's table; the upper half of the id tells its users apart.
  static func slot(_ id: UInt64) -> Int { Int(id & 0xFFFF_FFFF) }
}
