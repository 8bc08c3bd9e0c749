import FoundationEssentials
import Glibc
import Usage

/// The files that an import reads.
struct ImportFiles {
  struct File: Equatable {
    var path: String
    var bytes: Int
    /// When it was last written to.
    var changedAt: Timestamp
  }

  /// Sorted by path within each of the paths that were given.
  private(set) var all: [File] = []
  /// How many files in the folders are left out because they are compressed.
  private(set) var compressed = 0

  private static let compressedEnding = ".zst"

  /// Finds them; folders are searched to any depth for files with one of the endings. Those that
  /// were not written to since a moment are left out. Throws where there is none, unless there may
  /// be one later.
  init(
    _ paths: [String], since: Since? = nil, endings: [String] = [".jsonl"], mayBeNone: Bool = false
  ) throws {
    for path in paths {
      guard let found = Self.look(path) else { throw Refusal(description: "there is no \(path)") }
      guard found.isFolder else {
        guard !path.hasSuffix(Self.compressedEnding) else {
          throw Refusal(description: "\(path) is compressed; write it out first: zstd -d \(path)")
        }
        all.append(found.file)
        continue
      }
      let names = try FileManager.default.subpathsOfDirectory(atPath: path)
      let wanted = names.filter { name in endings.contains { name.hasSuffix($0) } }
      compressed += names.count { name in
        endings.contains { name.hasSuffix($0 + Self.compressedEnding) }
      }
      all += wanted.sorted().compactMap { Self.look(path + "/" + $0)?.file }
    }
    guard !all.isEmpty || mayBeNone else {
      throw Refusal(
        description: "no file that ends in \(endings.joined(separator: " or ")) is in "
          + paths.joined(separator: ", "))
    }
    if let since { all.removeAll { $0.changedAt < since.time } }
  }

  /// Sorted by name, whatever folders they are in: names that begin with a time are in its order.
  static func byName(_ files: [File]) -> [File] {
    files.map { (name: $0.path.split(separator: "/").last ?? "", file: $0) }
      .sorted { $0.name < $1.name }.map(\.file)
  }

  private static func look(_ path: String) -> (isFolder: Bool, file: File)? {
    var status = Glibc.stat()
    guard stat(path, &status) == 0 else { return nil }
    let changedAt = Timestamp(
      microseconds: Int64(status.st_mtim.tv_sec) * Timestamp.microsecondsPerSecond
        + Int64(status.st_mtim.tv_nsec) / 1_000)
    return (
      status.st_mode & S_IFMT == S_IFDIR,
      File(path: path, bytes: Int(status.st_size), changedAt: changedAt)
    )
  }
}
