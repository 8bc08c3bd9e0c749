internal import CSQLite
public import Dispatch

extension Connection {
  /// Statements that are still at work after the deadline fail (`DatabaseError.isInterruption`);
  /// nil takes it away. It is looked at every few thousand steps of SQLite's machine
  /// (https://sqlite.org/c3ref/progress_handler.html).
  public func setDeadline(_ deadline: DispatchTime?) {
    guard let deadline else {
      self.deadline.time = .distantFuture
      return sqlite3_progress_handler(handle, 0, nil, nil)
    }
    self.deadline.time = deadline
    sqlite3_progress_handler(
      handle, Self.stepsBetweenLooks,
      { context in
        guard let context else { return 0 }
        let deadline = Unmanaged<Deadline>.fromOpaque(context).takeUnretainedValue()
        return DispatchTime.now() > deadline.time ? 1 : 0
      }, Unmanaged.passUnretained(self.deadline).toOpaque())
  }

  /// Fails as a statement would that is still at work after the deadline: for work on what was
  /// read, between statements.
  public func checkDeadline() throws(DatabaseError) {
    guard DispatchTime.now() > deadline.time else { return }
    throw DatabaseError(
      code: SQLITE_INTERRUPT, message: "interrupted", context: "work on what was read")
  }

  private static let stepsBetweenLooks: Int32 = 4_000
}

/// When a connection's statements must have ended; outlives the handler that looks at it.
final class Deadline {
  var time = DispatchTime.distantFuture
}
