import CSQLite
import Glibc
import Synchronization

/// Lets commits to one database's log fail after they were written, as they do when the disk
/// refuses to sync: the log's file has all of them, and SQLite takes none for done.
///
/// SQLite's own way of writing is replaced, for the whole process, by one that passes on what it is
/// not told to fail (https://sqlite.org/c3ref/vfs.html, `xSetSystemCall`).
enum FailingDisk {
  private static let log = Mutex<String?>(nil)
  /// Whether the next thing written to the log is the last page of a commit.
  private static let endsCommit = Mutex(false)

  /// Runs `body` while commits to this database fail.
  static func whileFailing(database: String, _ body: () async throws -> Void) async throws {
    _ = isInstalled
    log.withLock { $0 = database + "-wal" }
    defer { log.withLock { $0 = nil } }
    try await body()
  }

  private static let isInstalled: Bool = {
    guard let unix = sqlite3_vfs_find(nil) else { return false }
    let write: @convention(c) (Int32, UnsafeRawPointer?, Int, off_t) -> Int = {
      FailingDisk.write($0, $1, $2, $3)
    }
    for name in ["pwrite", "pwrite64"] {
      _ = unix.pointee.xSetSystemCall(
        unix, name, unsafeBitCast(write, to: sqlite3_syscall_ptr.self))
    }
    return true
  }()

  private static func write(
    _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ offset: off_t
  ) -> Int {
    let written = pwrite(descriptor, bytes, count, offset)
    let failing = log.withLock { $0 }
    guard let failing, written == count, path(of: descriptor) == failing else { return written }
    if count == 24, let bytes {
      // A frame's header: its second word is 0 but in the last frame of a commit
      // (https://sqlite.org/fileformat2.html#wal_file_format).
      endsCommit.withLock {
        $0 = bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self) != 0
      }
      return written
    }
    guard endsCommit.withLock({ $0 }) else { return written }
    errno = EIO
    return -1
  }

  private static func path(of descriptor: Int32) -> String {
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/fd/\(descriptor)", &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
