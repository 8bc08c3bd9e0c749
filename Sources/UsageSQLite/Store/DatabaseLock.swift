import Glibc
import Synchronization

/// Keeps a second process away from a database: its one write connection may be the only one.
///
/// The system's SQLite can lose transactions when two connections write or checkpoint a log at
/// the same instant (the WAL-reset bug, fixed in 3.51.3). The lock is the kernel's, on a file
/// beside the database, so it ends with the process however that ends.
final class DatabaseLock: Sendable {
  /// Nil once the lock was given back.
  private let descriptor: Mutex<Int32?>

  init(path: String) throws(StoreOpenError) {
    let opened = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else {
      throw .unusable(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = pread(opened, &bytes, bytes.count, 0)
      Glibc.close(opened)
      let note = bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }
      throw .inUse(holder: String(decoding: note, as: UTF8.self))
    }
    descriptor = Mutex(opened)
    note("pid \(getpid())")
  }

  /// Leaves a word for whoever finds the database locked.
  func note(_ text: String) {
    let line = Array((text + "\n").utf8)
    descriptor.withLock { descriptor in
      guard let descriptor else { return }
      // The note is a courtesy: without it the refusal is only less helpful.
      _ = ftruncate(descriptor, 0)
      _ = pwrite(descriptor, line, line.count, 0)
    }
  }

  /// Lets the next process in. The file stays: removing it could take away a newer lock.
  func release() {
    descriptor.withLock { descriptor in
      if let open = descriptor { Glibc.close(open) }
      descriptor = nil
    }
  }

  deinit { release() }
}
