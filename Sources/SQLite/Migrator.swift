/// One step of the schema's history. Steps are only ever added.
public struct Migration: Sendable {
  /// Names the step to people, such as `0001_ledger`; which steps are applied is known by number.
  public let name: String
  /// Statements separated by semicolons, with no transaction of their own.
  public let sql: String

  public init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }
}

/// Brings a database up to the newest schema, one transaction a step.
///
/// The number of applied steps is kept in `PRAGMA user_version`.
public struct Migrator: Sendable {
  /// Why the schema is not the newest; steps that were committed before stay applied.
  public enum Failure: Error, CustomStringConvertible {
    /// The file has tables, and is not marked as the program's.
    case foreign
    /// A newer version of the program has written this file.
    case newerSchema(found: Int, known: Int)
    case database(DatabaseError)

    public var description: String {
      switch self {
      case .foreign: "the database is another program's"
      case .newerSchema(let found, let known):
        "the database has schema \(found), but this version only knows schemas up to \(known); "
          + "use the newer version that wrote it"
      case .database(let error): error.description
      }
    }
  }

  private let migrations: [Migration]
  private let applicationID: Int64

  /// The first of the migrations writes `applicationID` into the file
  /// (https://sqlite.org/pragma.html#pragma_application_id).
  public init(_ migrations: [Migration], applicationID: Int64) {
    self.migrations = migrations
    self.applicationID = applicationID
  }

  /// Throws `foreign` for another program's file, which stays as it is: to be asked before anything
  /// is set or written.
  public func checkOwner(of connection: Connection) throws(Failure) {
    let isOwn: Bool
    do throws(DatabaseError) {
      let mark = try connection.first("PRAGMA application_id") { $0.int64(0) }
      let hasTables = try connection.first("SELECT 1 FROM sqlite_schema") { _ in true } ?? false
      isOwn = mark == applicationID || !hasTables
    } catch {
      throw .database(error)
    }
    guard isOwn else { throw .foreign }
  }

  /// Applies what is missing.
  public func migrate(_ connection: Connection) throws(Failure) {
    let applied: Int
    do { applied = try version(of: connection) } catch { throw .database(error) }
    guard applied <= migrations.count else {
      throw .newerSchema(found: applied, known: migrations.count)
    }
    do throws(DatabaseError) {
      for number in applied..<migrations.count {
        try connection.transaction { () throws(DatabaseError) in
          try connection.execute(migrations[number].sql)
          try connection.execute("PRAGMA user_version = \(number + 1)")
        }
      }
    } catch {
      throw .database(error)
    }
  }

  /// How many migrations the database has seen.
  public func version(of connection: Connection) throws(DatabaseError) -> Int {
    let statement = try connection.prepare("PRAGMA user_version")
    return try statement.step() ? statement.int(0) : 0
  }
}
