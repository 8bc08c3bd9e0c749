import SQLite
import Usage

/// Numbers for the users of each project.
final class UserTable {
  private struct Key: Hashable {
    var project: Int64
    var userID: ExternalID
  }

  private let connection: Connection
  private var numbers: [Key: Int64] = [:]
  private var ids: [Int64: ExternalID] = [:]

  private static let cachedUsersMax = 50_000

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The user's number; a new user gets one.
  func number(of userID: ExternalID, in project: ProjectID) throws(DatabaseError) -> Int64 {
    let key = Key(project: project.number, userID: userID)
    if let number = numbers[key] { return number }
    let stored = try UserTable.find(userID, in: project, connection)
    if stored == nil {
      try connection.run(
        "INSERT INTO user (project, user_id) VALUES (?1, ?2)", project.number, userID)
    }
    let number = stored ?? connection.lastInsertedRow
    remember(key, number)
    return number
  }

  func id(_ number: Int64) throws(DatabaseError) -> ExternalID? {
    if let id = ids[number] { return id }
    let key = try connection.first("SELECT project, user_id FROM user WHERE id = ?1", number) {
      Key(project: $0.int64(0), userID: $0.id(1))
    }
    if let key { remember(key, number) }
    return key?.userID
  }

  /// Gives a user another id.
  func rename(
    _ number: Int64, to userID: ExternalID, in project: ProjectID
  ) throws(DatabaseError) {
    try connection.run("UPDATE user SET user_id = ?2 WHERE id = ?1", number, userID)
    if let old = ids[number] { numbers[Key(project: project.number, userID: old)] = nil }
    remember(Key(project: project.number, userID: userID), number)
  }

  /// The number of a user that is stored already.
  static func find(
    _ userID: ExternalID, in project: ProjectID, _ connection: Connection
  ) throws(DatabaseError) -> Int64? {
    try connection.first(
      "SELECT id FROM user WHERE project = ?1 AND user_id = ?2", project.number, userID
    ) { $0.int64(0) }
  }

  private func remember(_ key: Key, _ number: Int64) {
    if ids.count >= Self.cachedUsersMax {
      numbers.removeAll(keepingCapacity: true)
      ids.removeAll(keepingCapacity: true)
    }
    numbers[key] = number
    ids[number] = key.userID
  }
}
