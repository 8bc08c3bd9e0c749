@testable import HTTPServer

/// A body that is sent while it is made, as a client takes it.
struct StreamedBody {
  private(set) var bytes: [UInt8] = []
  private(set) var isComplete = true

  /// A body that has come at once.
  init() {}

  /// Takes all of it.
  init(taking stream: ResponseStream) async {
    while true {
      let piece = stream.take(room: 1_000)
      bytes += piece.bytes
      if let end = piece.end {
        isComplete = end == .complete
        return
      }
      if piece.bytes.isEmpty { try? await Task.sleep(for: .milliseconds(1)) }
    }
  }
}
