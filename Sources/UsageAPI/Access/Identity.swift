import Usage

/// On whose behalf a request is made.
struct Identity: Sendable {
  var project: ProjectID
  var scopes: Set<Scope>
  /// The one user to whom the key is bound.
  var userID: String?

  /// Whoever can reach an open server.
  static let anyone = Identity(project: .standard, scopes: Set(Scope.allCases), userID: nil)

  func allows(_ scope: Scope) -> Bool {
    scopes.contains(scope) || scopes.contains(.admin)
  }
}
