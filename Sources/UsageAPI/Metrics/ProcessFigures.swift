import Glibc

/// What the kernel says of this process; nothing where /proc is not there (proc(5)).
struct ProcessFigures {
  /// Bytes of memory that are in RAM.
  var residentBytes: Int?
  /// Processor time so far, in hundredths of a second.
  var centiseconds: Int?
  /// Descriptors that are open.
  var descriptors: Int?

  init() {
    if let fields = Self.text("/proc/self/statm")?.split(separator: " "), fields.count > 1 {
      residentBytes = Int(fields[1]).map { $0 * Int(getpagesize()) }
    }
    // The name in brackets may have spaces; what follows has none.
    if let fields = Self.text("/proc/self/stat")?.split(separator: ")").last?.split(separator: " "),
      fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12])
    {
      centiseconds = (user + system) * 100 / max(1, sysconf(Int32(_SC_CLK_TCK)))
    }
    descriptors = Self.count("/proc/self/fd")
  }

  private static func text(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// The entries of a folder but for itself, its parent and the descriptor that reads it.
  private static func count(_ path: String) -> Int? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return max(0, count - 3)
  }
}
