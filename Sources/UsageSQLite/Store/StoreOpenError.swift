/// Why a database cannot be opened. The description is one clear line for a person.
public enum StoreOpenError: Error, CustomStringConvertible {
  /// Another process has it; `holder` is what that process left as a note.
  case inUse(holder: String)
  case newerSchema(found: Int, known: Int)
  /// The file has tables, but is not marked as Tally's; it was not touched.
  case foreign(path: String)
  case unusable(path: String, reason: String)

  public var description: String {
    switch self {
    case .inUse(let holder):
      "the database is in use by another process (\(holder))"
    case .newerSchema(let found, let known):
      "the database has schema \(found), but this version knows schemas up to \(known); "
        + "run the newer version that wrote it"
    case .foreign(let path):
      "\(path) is a database of another program, or of Tally before its first release; "
        + "name another file with --database"
    case .unusable(let path, let reason):
      "cannot open \(path): \(reason)"
    }
  }
}
