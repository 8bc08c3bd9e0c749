import Usage

/// Which files are to be read of those that an import looks at again and again.
struct WatchedFiles {
  /// As they were when they were read, by path.
  private var read: [String: ImportFiles.File] = [:]

  /// What was written to a file so lately may end within a line.
  private static let quietSeconds = 2

  /// Those that were written to since they were read, and are not being written to at a moment.
  func due(_ files: [ImportFiles.File], at now: Timestamp) -> [ImportFiles.File] {
    let quiet = now.moved(bySeconds: -Self.quietSeconds)
    return files.filter { $0.changedAt <= quiet && read[$0.path] != $0 }
  }

  mutating func didRead(_ files: [ImportFiles.File]) {
    for file in files { read[file.path] = file }
  }
}
