internal import Dispatch
internal import Synchronization

/// A file that takes a while to make, and is made when somebody first asks for it: beside the event
/// loops, once.
public final class LazyFile: Sendable {
  private let made = Mutex(StaticFile?.none)
  private let making: DispatchQueue
  private let make: @Sendable () -> StaticFile

  /// `make` is called once, on a thread of the file's own.
  public init(_ make: @escaping @Sendable () -> StaticFile) {
    self.make = make
    making = DispatchQueue(label: "http.file", qos: .utility)
  }

  /// Answers a request for the file, at once or as soon as it is made.
  public func answer(_ request: Request, _ exchange: Exchange) {
    if let file = made.withLock({ $0 }) {
      return exchange.respond(file.response(to: request))
    }
    making.async { [self] in
      let file = made.withLock { $0 } ?? make()
      made.withLock { $0 = file }
      exchange.respond(file.response(to: request))
    }
  }
}
