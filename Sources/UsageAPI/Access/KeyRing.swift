import HTTPServer
import Synchronization
public import Usage

/// Knows every key in use, so that a request is checked without a query.
public final class KeyRing: Sendable {
  private struct Known {
    let id: Int64
    let identity: Identity
    /// From when on it is refused.
    var expiresAt: Timestamp?
    /// The last use of which the store was told; a later one within a minute is not worth it.
    var toldUse: Timestamp?

    mutating func use(at moment: Timestamp) -> Bool {
      guard toldUse.map({ $0.moved(bySeconds: KeyRing.useSeconds) <= moment }) ?? true else {
        return false
      }
      toldUse = moment
      return true
    }
  }

  /// What is known of a key that a request shows.
  private enum Found {
    /// `isNews` where the store has not heard of its use within the last minute.
    case inUse(Int64, Identity, isNews: Bool)
    case expired(Timestamp)
    case unknown(isOpen: Bool)
  }

  private struct State {
    var keys: [KeyDigest: Known] = [:]
    /// What is told of a key after it was revoked cannot bring it back.
    var revoked: Set<KeyDigest> = []
    /// True while no key was ever made: then the server is open.
    var isOpen: Bool

    mutating func take(_ key: AccessKey) {
      isOpen = false
      guard key.revokedAt == nil else {
        keys[key.digest] = nil
        revoked.insert(key.digest)
        return
      }
      guard !revoked.contains(key.digest) else { return }
      let known = keys[key.digest]
      // A key is never given a longer life, so what is told late cannot do so either.
      let ends = [known?.expiresAt, key.expiresAt].compactMap(\.self)
      keys[key.digest] = Known(
        id: key.id,
        identity: Identity(
          project: key.project, scopes: key.scopes, userID: key.userID,
          actor: .key(key.id, name: key.name)),
        expiresAt: ends.min(), toldUse: known?.toldUse ?? key.lastUsedAt)
    }

    mutating func find(_ digest: KeyDigest, at moment: Timestamp) -> Found {
      guard var known = keys[digest] else { return .unknown(isOpen: isOpen) }
      if let end = known.expiresAt, end <= moment { return .expired(end) }
      let isNews = known.use(at: moment)
      if isNews { keys[digest] = known }
      return .inUse(known.id, known.identity, isNews: isNews)
    }
  }

  private let state: Mutex<State>
  private let openAccess: OpenAccess
  /// On whose behalf requests are made that need no key.
  private let anyone: Identity
  private let now: @Sendable () -> Timestamp
  private let noteUse: @Sendable (Int64, Timestamp) -> Void

  /// How many seconds lie between two uses of a key that are noted.
  private static let useSeconds = 60

  /// Reads the keys from the store, and tells it when they are used. `isLoopbackOnly` tells that
  /// only this machine can connect.
  public init(
    store: any UsageStore, isLoopbackOnly: Bool = true, now: @escaping @Sendable () -> Timestamp
  ) async throws(StoreError) {
    openAccess = OpenAccess(isLoopbackOnly: isLoopbackOnly)
    anyone = .anyone
    var read = State(isOpen: true)
    for key in try await store.keys(in: nil) { read.take(key) }
    state = Mutex(read)
    self.now = now
    noteUse = { store.noteUse(ofKey: $0, at: $1) }
  }

  /// A ring that asks for no key: for whoever holds the ledger itself.
  public static var open: KeyRing { KeyRing(State(isOpen: true)) }

  private init(_ read: State) {
    openAccess = OpenAccess(isLoopbackOnly: false)
    anyone = .holder
    state = Mutex(read)
    now = { Timestamp(microseconds: 0) }
    noteUse = { _, _ in }
  }

  /// True while no key was ever made: whoever can reach the server may do everything.
  public var isOpen: Bool { state.withLock { $0.isOpen } }

  /// Takes note of a key that was made, rotated or revoked. This asks nobody and cannot fail: a key
  /// that is stored as revoked must not go on being taken.
  public func update(_ key: AccessKey) {
    state.withLock { $0.take(key) }
  }

  /// Whose request this is, which shows that key; throws when nobody's, or when the key does not
  /// have the scope.
  func identify(
    _ request: Request, by key: Substring?, for scope: Scope
  ) throws(Problem) -> Identity {
    let identity = try identify(request, by: key)
    guard identity.allows(scope) else {
      throw Problem(
        .forbidden, "the key lacks the scope `\(scope.rawValue)`; use a key that has it")
    }
    return identity
  }

  /// The same of a key with any scope.
  func identify(_ request: Request, by key: Substring?) throws(Problem) -> Identity {
    guard let key else {
      guard isOpen else {
        throw .unauthorized("send your key as `Authorization: Bearer <key>`")
      }
      try openAccess.check(request)
      return anyone
    }
    // A digest of 256 random bits is looked up: timing tells nothing of the keys.
    let (digest, moment) = (KeyDigest(of: key), now())
    switch state.withLock({ $0.find(digest, at: moment) }) {
    case .inUse(let id, let identity, let isNews):
      if isNews { noteUse(id, moment) }
      return identity
    case .expired(let end):
      throw .unauthorized(
        "the key expired at \(end); make another with `tally keys create`", .keyExpired)
    case .unknown(isOpen: false):
      throw .unauthorized("the key is unknown or revoked; make one with `tally keys create`")
    case .unknown(isOpen: true):
      // An open server takes what a client sends by habit.
      try openAccess.check(request)
      return anyone
    }
  }
}

extension Problem {
  /// RFC 9110 section 15.5.2: a 401 names the scheme.
  static func unauthorized(_ detail: String, _ code: ProblemCode = .unauthorized) -> Problem {
    Problem(code, detail, headers: [("WWW-Authenticate", "Bearer realm=\"tally\"")])
  }
}
