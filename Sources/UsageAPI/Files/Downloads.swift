import HTTPServer
import Synchronization
import Usage

/// How much of files may go on at once.
public struct DownloadLimits: Sendable {
  /// Files that are written at once; more are answered 503.
  public var downloadsMax = 16
  /// Seconds that a file may take, the client's time included; then it is cut off.
  public var downloadSeconds = 600

  public init() {}
}

/// The files that are being written: each while its client takes it, with at most two parts of it
/// in memory.
final class Downloads: Sendable {
  private struct State {
    var streams: [Int: ResponseStream] = [:]
    var count = 0
    var nextID = 0
    var isClosed = false
  }

  private let limits: DownloadLimits
  private let state = Mutex(State())

  /// Bytes that wait for a client; a single part may be larger.
  private static let bytesMax = 65_536

  init(limits: DownloadLimits) {
    self.limits = limits
  }

  /// Files that are being written.
  var count: Int { state.withLock { $0.count } }

  /// The answer that has a file. One of a single part goes out whole; a longer one while it is
  /// made, as long as `isAllowed`. What goes wrong with the first part is thrown; later, and where
  /// the time is over, the connection is closed in the middle of the content, so that no client
  /// takes it for the whole.
  func answer(
    with file: some FileSource, fields: [(name: String, value: String)],
    isAllowed: @escaping @Sendable () -> Bool
  ) async throws(Problem) -> Response {
    let id = try admit()
    var file = file
    let first: FilePart
    do throws(Problem) {
      first = try await file.next()
    } catch {
      leave(id)
      throw error
    }
    guard !first.isLast else {
      leave(id)
      return Response(status: 200, headers: fields, body: first.bytes)
    }
    let stream = ResponseStream(bytesMax: Self.bytesMax)
    let isClosed = state.withLock { state in
      state.streams[id] = stream
      return state.isClosed
    }
    stream.write(first.bytes)
    if isClosed { stream.abort() }
    let rest = file
    Task {
      await write(rest, to: stream, while: isAllowed)
      leave(id)
    }
    return Response(status: 200, headers: fields, stream: stream)
  }

  private func write(
    _ file: some FileSource, to stream: ResponseStream, while isAllowed: @Sendable () -> Bool
  ) async {
    var file = file
    let deadline = Task { [seconds = limits.downloadSeconds] in
      do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
      stream.abort()
    }
    defer { deadline.cancel() }
    while true {
      guard let part = try? await file.next(), isAllowed() else { return stream.abort() }
      // The next part is made while the client takes this one.
      guard await stream.isEmptied() else { return }
      guard !part.isLast else { return stream.finish(part.bytes) }
      stream.write(part.bytes)
    }
  }

  private func admit() throws(Problem) -> Int {
    let id = state.withLock { state -> Int? in
      guard !state.isClosed, state.count < limits.downloadsMax else { return nil }
      state.count += 1
      state.nextID += 1
      return state.nextID
    }
    guard let id else {
      throw Problem(
        .overloaded, "\(limits.downloadsMax) files are being written already",
        headers: [("Retry-After", "10")])
    }
    return id
  }

  private func leave(_ id: Int) {
    state.withLock { state in
      state.streams[id] = nil
      state.count -= 1
    }
  }

  /// Cuts off all files; later ones are refused.
  func close() {
    let streams = state.withLock { state in
      state.isClosed = true
      return Array(state.streams.values)
    }
    for stream in streams { stream.abort() }
  }
}
