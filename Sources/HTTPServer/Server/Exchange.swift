/// The one answer that a request is due.
///
/// `respond` may be called at once or later, from any thread. Only the first call counts. Dropped
/// without an answer, the request is answered 500.
public struct Exchange: Sendable {
  private let state: ExchangeState

  init(_ state: ExchangeState) {
    self.state = state
  }

  /// An exchange that hands its response to `receive`: for calling a handler without a server.
  public init(_ receive: @escaping @Sendable (Response) -> Void) {
    state = ExchangeState(destination: .caller(receive))
  }

  /// Answers the request.
  public func respond(_ response: consuming Response) {
    state.respond(.ready(response))
  }

  /// Answers the request with what `make` returns. It is called where the response is written,
  /// which spares the caller's thread the work, and mostly that of letting go of what it holds.
  public func respond(making make: @escaping @Sendable () -> Response) {
    state.respond(.deferred(make))
  }
}
