import JSON
import Usage

extension Writer {
  /// What may be told of a key; `text` is the key itself, which is told once.
  mutating func accessKey(_ key: AccessKey, text: String? = nil) {
    object {
      $0.member("id", key.id)
      if let text { $0.member("key", text) }
      $0.member("name", key.name)
      $0.member("prefix", key.prefix)
      $0.member("project", key.projectName)
      $0.member(
        "scopes",
        array: {
          for scope in Scope.allCases where key.scopes.contains(scope) { $0.string(scope.rawValue) }
        })
      $0.member("user_id", key.userID)
      $0.member("created_at", key.createdAt.description)
      $0.member("revoked_at", key.revokedAt?.description)
    }
  }
}
