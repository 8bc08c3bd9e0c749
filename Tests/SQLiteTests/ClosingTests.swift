import Foundation
import SQLite
import TestSupport
import Testing

@Suite struct `A connection that is let go` {
  @Test func `closes its file, although it has kept statements`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("closed.db")
    do {
      let connection = try Connection(path: path, access: .readWrite)
      try connection.execute("CREATE TABLE t (a); PRAGMA journal_mode = WAL")
      for number in 0..<3 { try connection.run("INSERT INTO t VALUES (?1)", number) }
      #expect(try connection.first("SELECT count(*) FROM t") { $0.int(0) } == 3)
      #expect(openFiles(at: path) > 0)
    }
    #expect(openFiles(at: path) == 0)
  }

  private func openFiles(at path: String) -> Int {
    let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return descriptors.filter { descriptor in
      let target = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/" + descriptor)
      return target?.hasPrefix(path) == true
    }.count
  }
}
