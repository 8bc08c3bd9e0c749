import JSON
import Usage

extension Writer {
  /// What may be told of a key; `text` is the key itself, which is told once, and `old` the key
  /// whose place it takes.
  mutating func accessKey(_ key: AccessKey, text: String? = nil, inPlaceOf old: AccessKey? = nil) {
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
      $0.member("expires_at", key.expiresAt?.description)
      $0.member("last_used_at", key.lastUsedAt?.description)
      $0.member("revoked_at", key.revokedAt?.description)
      $0.member("rotated_to", key.rotatedTo)
      guard let old else { return }
      $0.key("old_key")
      $0.accessKey(old)
    }
  }
}
