/// Why a time zone cannot be used.
public enum ZoneError: Error, Sendable, Equatable {
  /// The database has no zone of this name; or it is no name of a zone.
  case unknown(name: String)
  /// None of the folders, which are named, has a database.
  case noDatabase(folders: [String])
  /// The file, which is named, cannot be read, or is no TZif file of version 2 or later.
  case unreadable(path: String)
}
