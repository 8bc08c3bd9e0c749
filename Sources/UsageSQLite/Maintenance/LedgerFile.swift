import Glibc
import Migrations
import SQLite

/// A ledger's file as a whole: copied, put in place and looked at, by commands and not by a server.
public struct LedgerFile: Sendable {
  /// Why a file is not copied, or not put in place; one line for a person.
  public struct Refusal: Error, CustomStringConvertible {
    /// What is wrong, and what would do.
    public let description: String

    init(_ description: String) {
      self.description = description
    }
  }

  /// Where it is.
  public let path: String

  /// Throws where there is no such file.
  public init(_ path: String) throws(Refusal) {
    guard access(path, R_OK) == 0 else {
      throw Refusal("\(path) cannot be read: \(String(cString: strerror(errno)))")
    }
    self.path = path
  }

  /// The folder that a file is in, or would be.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Copies it to another path, as it is at one moment; a server may go on to write it. The copy is
  /// looked at before it gets its name, and takes no file's place.
  public func backUp(to target: String) throws(Refusal) {
    try Self.refuseExisting(target)
    do throws(DatabaseError) {
      let connection = try Connection(path: path, access: .readOnly)
      try Self.checkOwner(connection, path)
      try Self.inPlace(target) { partial throws(DatabaseError) in
        try connection.backUp(to: partial)
      }
    } catch {
      throw Refusal("\(path) cannot be copied: \(error.message)")
    }
  }

  /// Puts it where a ledger is to be, which has none: a file that is there is not written over.
  public func restore(to target: String) throws(Refusal) {
    for suffix in ["", "-wal", "-shm"] { try Self.refuseExisting(target + suffix) }
    try backUp(to: target)
  }

  /// Writes it anew, so that nothing is left of what was overwritten or deleted, and it takes no
  /// more room than it needs. Nobody may have it open.
  public func compact() throws {
    let lock = try DatabaseLock(path: path + ".lock")
    defer { lock.release() }
    do throws(DatabaseError) {
      let connection = try Connection(path: path, access: .readWrite)
      try Self.checkOwner(connection, path)
      // Free space within pages has parts of rows that were changed
      // (https://sqlite.org/lang_vacuum.html).
      try connection.execute("VACUUM")
      try connection.checkpoint(.truncate)
    } catch {
      throw Refusal("\(path) cannot be written anew: \(error.message)")
    }
  }

  private static func refuseExisting(_ path: String) throws(Refusal) {
    guard access(path, F_OK) != 0 else {
      throw Refusal("\(path) is there already; move it away, or name another file")
    }
  }

  private static func checkOwner(_ connection: Connection, _ path: String) throws(DatabaseError) {
    let number = try connection.first("PRAGMA application_id") { $0.int64(0) }
    guard number == SchemaMigrations.applicationID else {
      throw DatabaseError(code: 26, message: "it is no ledger of Tally's", context: path)
    }
  }

  /// Makes a file under another name, sees that it is sound, and gives it its name.
  private static func inPlace(
    _ target: String, _ make: (String) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    let partial = target + ".partial"
    unlink(partial)
    do throws(DatabaseError) {
      try make(partial)
      let faults = try Connection(path: partial, access: .readOnly).integrityFaults()
      guard faults.isEmpty else {
        throw DatabaseError(code: 11, message: faults[0], context: partial)
      }
      try sync(partial)
      guard rename(partial, target) == 0 else { throw systemError(target) }
      try sync(folder(of: target))
    } catch {
      unlink(partial)
      throw error
    }
  }

  /// Waits until a file, or a folder's entries, are on disk.
  private static func sync(_ path: String) throws(DatabaseError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemError(path) }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw systemError(path) }
  }

  private static func systemError(_ path: String) -> DatabaseError {
    DatabaseError(code: 10, message: String(cString: strerror(errno)), context: path)
  }
}
