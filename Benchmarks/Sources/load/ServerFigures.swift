import Glibc

/// What the kernel and the database's files tell about the server, at one moment.
struct ServerFigures {
  var cpuSeconds = 0.0
  var residentKiB = 0
  var peakResidentKiB = 0
  /// Commits to the write-ahead log so far.
  var commits = 0

  init(_ options: Options) {
    if options.serverPID > 0 { readProcess(options.serverPID) }
    if !options.walIndex.isEmpty { readWALIndex(options.walIndex) }
  }

  /// proc_pid_stat(5): fields 14 and 15 are the user and system time in clock ticks.
  private mutating func readProcess(_ pid: Int32) {
    let stat = Self.text("/proc/\(pid)/stat")
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    if fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) {
      cpuSeconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
    for line in Self.text("/proc/\(pid)/status").split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == "\t" }
      guard words.count > 1, let value = Int(words[1]) else { continue }
      if words[0] == "VmRSS:" { residentKiB = value }
      if words[0] == "VmHWM:" { peakResidentKiB = value }
    }
  }

  /// The third word of the WAL index is counted up by every commit
  /// (https://sqlite.org/walformat.html, section 2.1: iChange). At synchronous=FULL each commit is
  /// one fdatasync of the log, so this counts them without touching the server.
  private mutating func readWALIndex(_ path: String) {
    let bytes = Self.bytes(path, count: 12)
    guard bytes.count == 12 else { return }
    commits = bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: 8, as: UInt32.self)) }
  }

  private static func text(_ path: String) -> String {
    String(decoding: bytes(path, count: 16_384), as: UTF8.self)
  }

  private static func bytes(_ path: String, count: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = Glibc.read(descriptor, &bytes, count)
    return Array(bytes.prefix(max(0, read)))
  }
}
