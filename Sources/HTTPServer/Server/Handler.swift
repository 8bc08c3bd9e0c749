/// Answers requests. It is called on an event loop and must not block it: what takes time belongs
/// on another thread, from which `Exchange.respond` may be called.
public typealias Handler = @Sendable (Request, Exchange) -> Void
