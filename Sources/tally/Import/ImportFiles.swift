import FoundationEssentials
import Glibc

/// The files that an import reads.
struct ImportFiles {
  struct File {
    var path: String
    var bytes: Int
  }

  /// Sorted by path within each of the paths that were given.
  private(set) var all: [File] = []

  /// Finds them; folders are searched to any depth for files that end in `.jsonl`.
  init(_ paths: [String]) throws {
    for path in paths {
      guard let found = Self.look(path) else { throw Refusal(description: "there is no \(path)") }
      guard found.isFolder else {
        all.append(File(path: path, bytes: found.bytes))
        continue
      }
      let names = try FileManager.default.subpathsOfDirectory(atPath: path)
      all += names.filter { $0.hasSuffix(".jsonl") }.sorted().map { name in
        File(path: path + "/" + name, bytes: Self.look(path + "/" + name)?.bytes ?? 0)
      }
    }
    guard !all.isEmpty else {
      throw Refusal(
        description: "no file that ends in .jsonl is in \(paths.joined(separator: ", "))")
    }
  }

  /// Of all files together.
  var bytes: Int { all.reduce(0) { $0 + $1.bytes } }

  private static func look(_ path: String) -> (isFolder: Bool, bytes: Int)? {
    var status = Glibc.stat()
    guard stat(path, &status) == 0 else { return nil }
    return (status.st_mode & S_IFMT == S_IFDIR, Int(status.st_size))
  }
}
