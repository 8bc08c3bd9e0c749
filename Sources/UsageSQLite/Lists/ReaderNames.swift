import Ledger
import SQLite
import Usage

/// The texts of numbers, each looked up once in a reading, and the events that others name.
final class ReaderNames: StoredCalls {
  private let connection: Connection
  private var words: [Int64: ExternalName?] = [:]
  private var users: [Int64: ExternalID?] = [:]
  private var sessions: [Int64: ExternalID?] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Nil also for 0, which stands for none.
  func word(_ number: Int64) throws(DatabaseError) -> ExternalName? {
    try known(number, \.words, "SELECT text FROM word WHERE id = ?1") { $0.name(0) }
  }

  func user(_ number: Int64) throws(DatabaseError) -> ExternalID? {
    try known(number, \.users, "SELECT user_id FROM user WHERE id = ?1") { $0.id(0) }
  }

  func sessionID(_ number: Int64) throws(DatabaseError) -> ExternalID? {
    try known(number, \.sessions, "SELECT session_id FROM session WHERE id = ?1") { $0.id(0) }
  }

  func run(_ number: Int64) throws(DatabaseError) -> ExternalID? {
    try connection.first("SELECT run_id FROM run WHERE id = ?1", number) { $0.id(0) }
  }

  func receipt(
    _ seq: Int64
  ) throws(DatabaseError) -> (id: ExternalID, receivedAt: Int64)? {
    try connection.first("SELECT id, received_at FROM event WHERE seq = ?1", seq) {
      ($0.id(0), $0.int64(1))
    }
  }

  func whole(of seq: Int64) throws(DatabaseError) -> Int64? {
    try connection.first("SELECT part_of FROM event WHERE seq = ?1", seq) {
      $0.optionalInt64(0)
    } ?? nil
  }

  func replacement(of seq: Int64) throws(DatabaseError) -> Int64? {
    try connection.first("SELECT replaced_by FROM replacement WHERE replaced = ?1", seq) {
      $0.int64(0)
    }
  }

  // MARK: Events

  func event(_ seq: Int64) throws(DatabaseError) -> StoredEvent? {
    try EventRows(connection: connection).event(seq)
  }

  func pricings(of seq: Int64) throws(DatabaseError) -> [Int64] {
    try EventRows(connection: connection).pricings(of: seq)
  }

  func revisions(of original: Int64) throws(DatabaseError) -> Revisions? {
    try connection.revisions(of: original)
  }

  func call(ofAccount number: Int64) throws(DatabaseError) -> Int64? {
    try connection.call(ofAccount: number)
  }

  func accounts(ofCall number: Int64) throws(DatabaseError) -> [Int64] {
    try connection.accounts(ofCall: number)
  }

  private func known<Text>(
    _ number: Int64, _ table: ReferenceWritableKeyPath<ReaderNames, [Int64: Text?]>,
    _ sql: String, _ read: (Statement) -> Text
  ) throws(DatabaseError) -> Text? {
    if let known = self[keyPath: table][number] { return known }
    let text = try connection.first(sql, number) { read($0) }
    self[keyPath: table][number] = text
    return text
  }

  /// What a row with the columns `model` and `provider` must meet to be of a model, in SQL; nil
  /// where none can be. The names under which a project has used the model are in its sums, but for
  /// those that were too many for a session.
  func condition(
    _ model: ModelFilter, in project: ProjectID
  ) throws(DatabaseError) -> String? {
    // Sums have 0 in place of none.
    if model.isOfNone { return "coalesce(model, 0) = 0" }
    var conditions: [String] = []
    if let number = try WordTable.find(model.name, connection) {
      conditions.append("model = \(number)")
    }
    let used = try connection.all(
      "SELECT DISTINCT provider, model FROM project_rollup WHERE project = ?1 AND model <> 0",
      project.number
    ) { (provider: $0.int64(0), model: $0.int64(1)) }
    for pair in used {
      guard let name = try word(pair.model), name != model.name,
        model.wants(name, of: try word(pair.provider))
      else { continue }
      conditions.append("model = \(pair.model) AND coalesce(provider, 0) = \(pair.provider)")
    }
    return conditions.isEmpty ? nil : "(" + conditions.joined(separator: " OR ") + ")"
  }
}
