import SQLite
import Usage

/// What SQL can say of a query of entries: every row that is asked for meets it, and most that do
/// are asked for. `EntryQuery.wants` has the last word.
struct EntryConditions {
  /// With every number written out; a row must meet all of them.
  private(set) var sql: [String]
  /// The numbers of the sessions whose events are asked for; nil for any.
  private(set) var sessions: [Int64]?
  /// The same of users.
  private(set) var users: [Int64]?

  /// Nil where no event can meet them, because none of the names was ever heard.
  init?(
    _ query: EntryQuery, in project: ProjectID, _ names: ReaderNames, _ connection: Connection
  ) throws(DatabaseError) {
    sql = ["project = \(project.number)"]
    if let kind = query.kind { sql.append("kind = \(kind.rawValue)") }
    if query.isOfCalls { sql += Self.ofCalls }
    if let from = query.from { sql.append("\(Self.time) >= \(from.microseconds)") }
    if let to = query.to { sql.append("\(Self.time) < \(to.microseconds)") }
    for filter in query.filters where !filter.anyOf.isEmpty && filter.prefixes.isEmpty {
      switch filter.dimension {
      case .model:
        var models: [String] = []
        for name in filter.anyOf {
          let model = ModelFilter(name ?? "", listedName: query.listedName)
          if let condition = try names.condition(model, in: project) { models.append(condition) }
        }
        guard !models.isEmpty else { return nil }
        sql.append("(\(models.joined(separator: " OR ")))")
      case .tag:
        if !filter.anyOf.contains(nil) { sql.append("tags IS NOT NULL") }
      case .evidence: break
      default:
        guard try add(filter, in: project, connection) else { return nil }
      }
    }
  }

  /// A call that a void took back stays: nothing else stands for it.
  private static let ofCalls = [
    "part_of IS NULL",
    "kind IN (\(Event.Kind.call.rawValue), \(Event.Kind.correction.rawValue))",
    """
    NOT EXISTS (SELECT 1 FROM replacement JOIN event AS later ON later.seq = replaced_by
      WHERE replaced = event.seq AND later.kind <> \(Event.Kind.void.rawValue))
    """,
  ]

  private static let time = "coalesce(time, received_at)"

  /// A filter of what has a number; false where none of its values has one.
  private mutating func add(
    _ filter: UsageFilter, in project: ProjectID, _ connection: Connection
  ) throws(DatabaseError) -> Bool {
    let column = Self.column(of: filter.dimension)
    var numbers: [Int64] = []
    for case let value? in filter.anyOf {
      let number =
        switch filter.dimension {
        case .user: try UserTable.find(ExternalID(value.text), in: project, connection)
        case .session:
          try connection.first(
            "SELECT id FROM session WHERE project = ?1 AND session_id = ?2", project.number, value
          ) { $0.int64(0) }
        default: try WordTable.find(value, connection)
        }
      if let number { numbers.append(number) }
    }
    let isOfNone = filter.anyOf.contains(nil)
    guard isOfNone || !numbers.isEmpty else { return false }
    let list = numbers.map { "\($0)" }.joined(separator: ", ")
    let isOneOf = numbers.isEmpty ? [] : ["\(column) IN (\(list))"]
    sql.append("(\((isOneOf + (isOfNone ? ["\(column) IS NULL"] : [])).joined(separator: " OR ")))")
    if !isOfNone, filter.dimension == .session { sessions = numbers }
    if !isOfNone, filter.dimension == .user { users = numbers }
    return true
  }

  private static func column(of dimension: Dimension) -> String {
    switch dimension {
    case .user: "user"
    case .session: "session"
    case .agent: "agent"
    case .provider: "provider"
    case .source: "source"
    case .tier: "service_tier"
    case .label: "label"
    case .model, .evidence, .tag: ""
    }
  }
}
