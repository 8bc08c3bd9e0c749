import Ledger
public import Postgres
public import Usage

/// A key, behind the number of its row: keys are listed in this order.
struct KeyRow: TableRow {
  static let blank = KeyRow(
    AccessKey(
      id: 0, project: .standard, projectName: "", name: "", prefix: "",
      digest: KeyDigest(bytes: []), scopes: [], userID: nil,
      createdAt: Timestamp(microseconds: 0), revokedAt: nil))

  /// Without the project's name.
  var key: AccessKey

  init(_ key: AccessKey) { self.key = key }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("id", &key.id)
    visitor.visit("project", &key.project)
    visitor.visit("name", &key.name)
    visitor.visit("prefix", &key.prefix)
    visitor.visit("digest", &key.digest)
    var scopes = Scope.allCases.filter(key.scopes.contains).map(\.rawValue).joined(separator: " ")
    visitor.visit("scopes", &scopes)
    key.scopes = Set(scopes.split(separator: " ").compactMap { Scope(rawValue: String($0)) })
    visitor.visit("user_id", &key.userID)
    visitor.visit("created_at", &key.createdAt)
    visitor.visit("revoked_at", &key.revokedAt)
    visitor.visit("expires_at", &key.expiresAt)
    visitor.visit("last_used_at", &key.lastUsedAt)
    visitor.visit("rotated_to", &key.rotatedTo)
  }
}

/// An entry of a project's audit log, behind its number.
struct AuditRow: TableRow {
  static let blank = AuditRow()

  private var at = Timestamp(microseconds: 0)
  private var actor = ""
  private var keyID: Int64?
  private var keyName: String?
  private var action = ""
  private var subject = ""
  private var details: String?

  private init() {}

  init(_ entry: AuditEntry) {
    at = entry.at
    actor = entry.actor.word
    keyID = entry.actor.key?.id
    keyName = entry.actor.key?.name
    action = entry.act.action.rawValue
    subject = entry.act.subject
    details = TagText.encode(entry.act.details)
  }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("at", &at)
    visitor.visit("actor", &actor)
    visitor.visit("key_id", &keyID)
    visitor.visit("key_name", &keyName)
    visitor.visit("action", &action)
    visitor.visit("subject", &subject)
    visitor.visit("details", &details)
  }

  func entry(numbered number: Int64) -> AuditEntry {
    AuditEntry(
      number: number, at: at,
      actor: AuditActor(word: actor, key: keyID.map { ($0, keyName ?? "") }),
      act: AuditAct(
        action: AuditAction(rawValue: action) ?? .projectChanged, subject: subject,
        details: TagText.decode(details)))
  }
}

extension Timestamp: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .int8 }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self.init(microseconds: Int64(field: field)) }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { microseconds.fieldBytes }
}

extension ProjectID: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .int8 }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self.init(number: Int64(field: field)) }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { number.fieldBytes }
}

extension KeyDigest: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .bytea }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self.init(bytes: [UInt8](field: field)) }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { bytes }
}
