import Foundation

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
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Refusal(description: "there is no \(path)")
      }
      guard isFolder.boolValue else {
        all.append(Self.file(path))
        continue
      }
      let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      all += found.filter { $0.hasSuffix(".jsonl") }.sorted().map { Self.file(path + "/" + $0) }
    }
    guard !all.isEmpty else {
      throw Refusal(
        description: "no file that ends in .jsonl is in \(paths.joined(separator: ", "))")
    }
  }

  /// Of all files together.
  var bytes: Int { all.reduce(0) { $0 + $1.bytes } }

  private static func file(_ path: String) -> File {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return File(path: path, bytes: (attributes?[.size] as? NSNumber)?.intValue ?? 0)
  }
}
