public import Usage

/// A format in which clients report usage.
///
/// A dialect says where its clients post, and what a request contains. All else is shared by all
/// dialects: the key, the room in the ledger, the size and coding of the body, and the answer.
public protocol Dialect: Sendable {
  /// Where clients post.
  var routes: [DialectRoute] { get }

  /// Reads a request. An item that cannot be used is rejected by itself. Throws only where nothing
  /// of the request can be read.
  func read(_ request: DialectRequest) throws(DialectError) -> Submission

  /// Prices this dialect's events late; nil where a quote is all that this takes.
  var latePricer: (any LatePricer)? { get }

  /// Removes users from this dialect's states; nil where they name none.
  var userEraser: (any UserEraser)? { get }

  /// The sources of events that later reports are reconciled with, which retention therefore keeps.
  var reconciledSources: Set<ExternalName> { get }

  /// Why a request without a key must be sent again, in words for a log; nil where it need not be.
  func adviceWithoutKey(_ body: [UInt8], contentType: String?) -> String?
}

extension Dialect {
  /// A late price takes no more than a quote.
  public var latePricer: (any LatePricer)? { nil }

  /// Only the ledger knows users.
  public var userEraser: (any UserEraser)? { nil }

  /// No later report concerns an event.
  public var reconciledSources: Set<ExternalName> { [] }

  /// Clients know their keys before they send anything.
  public func adviceWithoutKey(_ body: [UInt8], contentType: String?) -> String? { nil }
}
