import CLinux
import Glibc
import UsageSQLite

/// The file of the ledger, and the disk that it is on.
extension Examination {
  private static let freeBytesMin: UInt64 = 1 << 30
  private static let syncs = 20
  /// An answer waits for a sync; requests that come at once share one.
  private static let slowMicroseconds: Int64 = 20_000
  /// No disk that keeps what it was given is as quick as this.
  private static let tooQuickMicroseconds: Int64 = 20
  /// NFS, SMB, CIFS and 9P (statfs(2)): locks and syncs of them are not what SQLite needs.
  private static let networkTypes: Set<UInt64> = [0x6969, 0x517B, 0xFF53_4D42, 0x0102_1997]

  /// Room, what kind of disk it is, how long it takes to sync, and who can read the ledger.
  var disk: [Finding] { [room, kind, sync, readers].compactMap(\.self) }

  private var folder: String { LedgerFile.folder(of: database) }

  private var room: Finding {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else {
      return Finding(.broken, "disk", "\(folder): \(String(cString: strerror(errno)))")
    }
    let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
    let text = "\(free >> 20) MiB free in \(folder)"
    return Finding(free >= Self.freeBytesMin ? .good : .poor, "disk", text)
  }

  private var kind: Finding? {
    guard Self.networkTypes.contains(tally_file_system_type(folder)) else { return nil }
    return Finding(
      .broken, "disk", "\(folder) is on another machine; a ledger must be on a local disk")
  }

  /// How long it takes until what was written is on disk, as a median.
  private var sync: Finding {
    let path = folder + "/.tally-doctor-\(getpid())"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      return Finding(
        .broken, "disk", "\(folder) cannot be written: \(String(cString: strerror(errno)))")
    }
    defer {
      close(descriptor)
      unlink(path)
    }
    let page = [UInt8](repeating: 1, count: 4_096)
    var times: [Int64] = []
    for number in 0..<Self.syncs {
      let began = SuspendingClock.now
      guard pwrite(descriptor, page, page.count, off_t(number * page.count)) == page.count,
        fdatasync(descriptor) == 0
      else {
        return Finding(.broken, "disk", "cannot be synced: \(String(cString: strerror(errno)))")
      }
      let (seconds, attoseconds) = (SuspendingClock.now - began).components
      times.append(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }
    return finding(ofMedian: times.sorted()[Self.syncs / 2])
  }

  private func finding(ofMedian time: Int64) -> Finding {
    let text = "a sync takes \(time) µs"
    if time < Self.tooQuickMicroseconds {
      return Finding(
        .poor, "sync", text + ": so quick that a power cut may lose what was acknowledged")
    }
    if time > Self.slowMicroseconds {
      return Finding(.poor, "sync", text + ", for which every answer waits")
    }
    return Finding(.good, "sync", text)
  }

  private var readers: Finding? {
    var status = stat()
    guard stat(database, &status) == 0, status.st_mode & 0o077 != 0 else { return nil }
    return Finding(
      .poor, "file", "\(database) can be read by others on this machine; chmod 600 \(database)")
  }
}
