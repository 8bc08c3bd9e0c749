import Glibc

/// The write-ahead log's file, beside what SQLite does with it.
struct LogFile {
  private let path: String
  private static let zeros = [UInt8](repeating: 0, count: 1 << 20)

  init(database: String) {
    path = database + "-wal"
  }

  /// The file's size in bytes; 0 when there is none.
  var byteCount: Int { Self.byteCount(of: path) }

  /// The size of a file in bytes; 0 when there is none.
  static func byteCount(of path: String) -> Int {
    var information = stat()
    guard stat(path, &information) == 0 else { return 0 }
    return Int(information.st_size)
  }

  /// Fills the file with zeros up to a size, so that commits overwrite blocks that it has.
  ///
  /// A commit that makes its file longer costs the file system a second write, for the new size
  /// and blocks, and can find the disk full. SQLite reads zeros behind its last frame as the end
  /// of the log (https://sqlite.org/fileformat2.html#the_write_ahead_log). The caller is the only
  /// writer. False when the disk does not allow it; nothing is lost then.
  func fill(to byteCount: Int) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var end = self.byteCount
    while end < byteCount {
      let length = min(Self.zeros.count, byteCount - end)
      let written = pwrite(descriptor, Self.zeros, length, off_t(end))
      guard written > 0 else { return false }
      end += written
    }
    return fdatasync(descriptor) == 0
  }
}
