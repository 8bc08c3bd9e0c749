import JSON
import Usage

/// Messages of a stream of server-sent events
/// (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream).
enum EventMessage {
  /// A comment, by which client and server see that the connection is alive.
  static let heartbeat = Array(": hb\n\n".utf8)

  /// How long a client should wait before it connects again.
  static let retry = Array("retry: 2000\n\n".utf8)

  /// The client was too slow; what it missed is in the totals that it reads next.
  static let dropped = Array("event: dropped\ndata: {}\n\n".utf8)

  /// The client's last marker is of another time: whatever it knows is to be read anew.
  static func reset(_ marker: ChangeMarker) -> [UInt8] {
    Array("id: \(marker)\nevent: reset\ndata: {}\n\n".utf8)
  }

  /// Totals, which JSON's writer puts on one line.
  static func totals(_ json: [UInt8], _ marker: ChangeMarker) -> [UInt8] {
    Array("id: \(marker)\nevent: totals\ndata: ".utf8) + json + Array("\n\n".utf8)
  }
}
