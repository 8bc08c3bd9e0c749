public import Usage

/// A format in which clients report usage.
///
/// A dialect says where its clients post, and what one request brings. All else is the same for
/// all of them and is done around it: the key, the room in the ledger, the size and coding of the
/// body, the answer.
public protocol Dialect: Sendable {
  /// Where clients post.
  var routes: [DialectRoute] { get }

  /// Reads a request. An item that cannot be used is rejected in its place; it throws only where
  /// nothing of the request can be read.
  func read(_ request: DialectRequest) throws(DialectError) -> Submission

  /// Who gives this dialect's events their late prices, where a quote alone does not.
  var latePricer: (any LatePricer)? { get }

  /// Who takes users out of what this dialect remembers; nil where it remembers none.
  var userEraser: (any UserEraser)? { get }

  /// The sources of the events against which it holds what is reported later: retention keeps them.
  var reconciledSources: Set<ExternalName> { get }

  /// Why a request without a key is to be sent again, in words for a log; nil where it is not.
  func adviceWithoutKey(_ body: [UInt8], contentType: String?) -> String?
}

extension Dialect {
  /// An event's quote is all that there is to its price.
  public var latePricer: (any LatePricer)? { nil }

  /// Only the ledger knows users.
  public var userEraser: (any UserEraser)? { nil }

  /// Each event stands by itself.
  public var reconciledSources: Set<ExternalName> { [] }

  /// Clients know their keys before they send anything.
  public func adviceWithoutKey(_ body: [UInt8], contentType: String?) -> String? { nil }
}
