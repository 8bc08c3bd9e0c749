import Dialects

extension ImportTarget {
  /// Takes files in, in the order in which they are given; `lineBeside` makes a line that is read
  /// after a file's own.
  func take<Lines: LoggedLines>(
    _ files: [ImportFiles.File], _ lines: Lines, _ progress: inout ImportProgress,
    lineBeside: (_ path: String, _ last: [UInt8]) -> [UInt8]? = { _, _ in nil }
  ) async throws {
    var batch = ImportBatch(lines, isForServer: self is ImportServer)
    for file in files {
      try await batch.read(file, to: self, &progress, lineBeside: lineBeside)
      progress.endFile()
    }
    progress.add(try await batch.send(to: self))
  }
}
