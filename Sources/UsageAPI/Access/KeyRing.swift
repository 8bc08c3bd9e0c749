import HTTPServer
import Synchronization
public import Usage

/// Knows every key in use, so that a request is checked without a query.
public final class KeyRing: Sendable {
  private struct State {
    var identities: [KeyDigest: Identity] = [:]
    /// What is told of a key after it was revoked cannot bring it back.
    var revoked: Set<KeyDigest> = []
    /// True while no key was ever made: then the server is open.
    var isOpen: Bool

    mutating func take(_ key: AccessKey) {
      isOpen = false
      if key.revokedAt != nil {
        identities[key.digest] = nil
        revoked.insert(key.digest)
      } else if !revoked.contains(key.digest) {
        identities[key.digest] = Identity(
          project: key.project, scopes: key.scopes, userID: key.userID)
      }
    }
  }

  private let state: Mutex<State>
  private let openAccess: OpenAccess

  /// Reads the keys from the store. `isLoopbackOnly` tells that only this machine can connect.
  public init(store: any UsageStore, isLoopbackOnly: Bool = true) async throws(StoreError) {
    openAccess = OpenAccess(isLoopbackOnly: isLoopbackOnly)
    var read = State(isOpen: true)
    for key in try await store.keys(in: nil) { read.take(key) }
    state = Mutex(read)
  }

  /// A ring that asks for no key: for whoever holds the ledger itself.
  public static var open: KeyRing { KeyRing(State(isOpen: true)) }

  private init(_ read: State) {
    openAccess = OpenAccess(isLoopbackOnly: false)
    state = Mutex(read)
  }

  /// True while no key was ever made: whoever can reach the server may do everything.
  public var isOpen: Bool { state.withLock { $0.isOpen } }

  /// Takes note of a key that was made or revoked. This asks nobody and cannot fail: a key that is
  /// stored as revoked must not go on being taken.
  func update(_ key: AccessKey) {
    state.withLock { $0.take(key) }
  }

  /// Whose request this is, which shows that key; throws when nobody's, or when the key does not
  /// have the scope.
  func identify(
    _ request: Request, by key: Substring?, for scope: Scope
  ) throws(Problem) -> Identity {
    guard let key else {
      guard isOpen else {
        throw .unauthorized("send your key as `Authorization: Bearer <key>`")
      }
      try openAccess.check(request)
      return .anyone
    }
    // A digest of 256 random bits is looked up: timing tells nothing of the keys.
    let digest = KeyDigest(of: key)
    let found = state.withLock { ($0.identities[digest], $0.isOpen) }
    guard let identity = found.0 else {
      // An open server takes what a client sends by habit.
      if found.1 {
        try openAccess.check(request)
        return .anyone
      }
      throw .unauthorized("the key is unknown or revoked; make one with `tally keys create`")
    }
    guard identity.allows(scope) else {
      throw Problem(
        .forbidden, "the key lacks the scope `\(scope.rawValue)`; use a key that has it")
    }
    return identity
  }
}

extension Problem {
  /// RFC 9110 section 15.5.2: a 401 names the scheme.
  static func unauthorized(_ detail: String) -> Problem {
    Problem(.unauthorized, detail, headers: [("WWW-Authenticate", "Bearer realm=\"tally\"")])
  }
}
