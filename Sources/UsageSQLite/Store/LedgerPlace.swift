import Glibc

/// Where the file of a ledger is or can be.
enum LedgerPlace {
  /// The file itself where the path is a link to it: one file has one lock, however it is named.
  /// Makes an empty one where there is none, which nobody but its owner can read: it will have the
  /// ids of users.
  static func resolve(_ path: String) throws(StoreOpenError) -> String {
    if let existing = existing(path) {
      guard !isFolder(existing) else {
        throw .unusable(path: path, reason: "it is a folder; name a file in it")
      }
      return existing
    }
    let created = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard created >= 0 else { throw .unusable(path: path, reason: reason(path)) }
    close(created)
    return existing(path) ?? path
  }

  /// Why no file can be made there, as `errno` has it.
  private static func reason(_ path: String) -> String {
    let error = errno
    let place = LedgerFile.folder(of: path)
    return switch error {
    case ENOENT: "there is no folder \(place)"
    case EACCES, EPERM, EROFS: "files cannot be made in \(place) by this user"
    default: String(cString: strerror(error))
    }
  }

  private static func existing(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
