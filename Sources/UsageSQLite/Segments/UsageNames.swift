import SQLite
import Usage

/// The texts of the numbers that blocks have, and the other way round.
struct UsageNames {
  let connection: Connection
  let project: ProjectID
  let listedName: (ExternalName, ExternalName?) -> ExternalName?

  /// True where each value has one number of the store's.
  func hasNumbers(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .model, .tag: false
    default: true
    }
  }

  /// The text of a number; nil for 0, a missing value.
  func text(of number: Int64, _ dimension: Dimension) throws(DatabaseError) -> ExternalName? {
    switch dimension {
    case .evidence:
      return CostGrade(rawValue: Int(number)).map { ExternalName($0.name) }
    case .model:
      guard let model = try word(BlockColumnID.model(ofCall: number)) else { return nil }
      return listedName(model, try word(BlockColumnID.provider(ofCall: number))) ?? model
    case .user: return try first("SELECT user_id FROM user WHERE id = ?1", number)
    case .session: return try first("SELECT session_id FROM session WHERE id = ?1", number)
    default: return try word(number)
    }
  }

  /// The number of a text; nil where the project, or the ledger, has none.
  func number(
    of text: ExternalName?, _ dimension: Dimension
  ) throws(DatabaseError) -> Int64? {
    guard let text else { return dimension == .evidence ? nil : 0 }
    switch dimension {
    case .evidence:
      return CostGrade.allCases.first { $0.name == text.text }.map { Int64($0.rawValue) }
    case .user:
      return try connection.first(
        "SELECT id FROM user WHERE project = ?1 AND user_id = ?2", project.number, text
      ) { $0.int64(0) }
    case .session:
      return try connection.first(
        "SELECT id FROM session WHERE project = ?1 AND session_id = ?2", project.number, text
      ) { $0.int64(0) }
    default:
      return try connection.first("SELECT id FROM word WHERE text = ?1", text) { $0.int64(0) }
    }
  }

  private func word(_ number: Int64) throws(DatabaseError) -> ExternalName? {
    try first("SELECT text FROM word WHERE id = ?1", number)
  }

  private func first(_ sql: String, _ number: Int64) throws(DatabaseError) -> ExternalName? {
    guard number != 0 else { return nil }
    return try connection.first(sql, number) { $0.name(0) }
  }
}
