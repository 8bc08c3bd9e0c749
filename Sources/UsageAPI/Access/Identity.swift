import Usage

/// On whose behalf a request is made.
struct Identity: Sendable {
  let project: ProjectID
  /// A bit for each scope, since every request asks for one.
  private let scopes: UInt8
  /// The one user to whom the key is bound.
  let userID: ExternalID?
  /// By what name the audit log knows whoever asks.
  let actor: AuditActor

  init(project: ProjectID, scopes: Set<Scope>, userID: ExternalID?, actor: AuditActor) {
    self.project = project
    self.scopes = scopes.reduce(0) { $0 | Self.bit($1) }
    self.userID = userID
    self.actor = actor
  }

  /// Whoever can reach an open server.
  static let anyone = Identity(
    project: .standard, scopes: Set(Scope.allCases), userID: nil, actor: .anyone)
  /// Whoever holds the ledger's file.
  static let holder = Identity(
    project: .standard, scopes: Set(Scope.allCases), userID: nil, actor: .commandLine)

  func allows(_ scope: Scope) -> Bool {
    scopes & (Self.bit(scope) | Self.bit(.admin)) != 0
  }

  /// Throws where the key is bound to a user, who does not see `what`: it is of all users together.
  func refuseBoundKey(what: String) throws(Problem) {
    guard userID == nil else {
      throw Problem(.forbidden, "a key that is bound to a user does not see \(what)")
    }
  }

  private static func bit(_ scope: Scope) -> UInt8 {
    switch scope {
    case .ingest: 1
    case .read: 2
    case .admin: 4
    }
  }
}
