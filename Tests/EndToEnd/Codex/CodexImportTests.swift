import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// `tally import codex` on recorded rollouts.
  @Suite struct CodexImportTests {
    private static let rollouts = Repository.path("Tests/DialectsTests/Fixtures/codex/0.144.4")
    /// What the API of the recorded run counted.
    private static let served = (requests: 16, input: 117_720, output: 4_520)

    private func importCodex(
      _ arguments: [String], _ folder: TemporaryFolder, variables: [String: String] = [:],
      status: Int32 = 0
    ) throws -> ChildProcess {
      let process = try ChildProcess(
        TallyBinary.path, ["import", "codex"] + arguments + ["--database", folder.database],
        outputIn: folder, environment: variables)
      #expect(try process.wait(seconds: 60) == status, "\(process.errors)")
      return process
    }

    private func expectServed(_ client: HTTPClient) throws {
      let user = try client.get("/v1/users/bob").json
      #expect(user["requests"] == .int(Self.served.requests))
      let tokens = [user["tokens.input"].integer, user["tokens.cache_read"].integer]
      #expect(tokens.compactMap(\.self).reduce(0, +) == Self.served.input)
      #expect(user["tokens.output"] == .int(Self.served.output))
    }

    @Test func `Rollouts are counted once, in a database and through a server`() throws {
      let folder = try TemporaryFolder()
      let first = try importCodex([Self.rollouts, "--user", "bob"], folder)
      #expect(first.output.contains("16 accepted"), "\(first.output)")
      let tally = try TallyServer(in: folder)
      try expectServed(tally.client)
      // The server is found by the database that it has.
      let second = try importCodex([Self.rollouts, "--user", "bob"], folder)
      #expect(second.output.contains(" 0 accepted"), "\(second.output)")
      try expectServed(tally.client)
      let other = try TallyServer()
      let address = "http://127.0.0.1:\(other.client.port)"
      let third = try importCodex([Self.rollouts, "--user", "bob", "--to", address], folder)
      #expect(third.output.contains("16 accepted"), "\(third.output)")
      try expectServed(other.client)
      try tally.stop()
      try other.stop()
    }

    @Test func `Codex' own folder is read where none is named, as far back as is wanted`() throws {
      let folder = try TemporaryFolder()
      let home = folder.path + "/codex"
      for name in ["sessions", "archived_sessions"] {
        try FileManager.default.createDirectory(
          atPath: "\(home)/\(name)", withIntermediateDirectories: true)
      }
      for (index, name) in try FileManager.default.contentsOfDirectory(atPath: Self.rollouts)
        .filter({ $0.hasSuffix(".jsonl") }).sorted().enumerated()
      {
        let place = index == 0 ? "archived_sessions" : "sessions"
        let copy = "\(home)/\(place)/\(name)"
        try FileManager.default.copyItem(atPath: "\(Self.rollouts)/\(name)", toPath: copy)
        let changed = Date(timeIntervalSinceNow: index == 0 ? -86_400 * 30 : -60)
        try FileManager.default.setAttributes([.modificationDate: changed], ofItemAtPath: copy)
      }
      let variables = ["CODEX_HOME": home]
      let recent = try importCodex(["--since", "7d"], folder, variables: variables)
      #expect(recent.output.contains("of 7 files"), "\(recent.output)")
      let all = try importCodex([], folder, variables: variables)
      #expect(all.output.contains("of 8 files"), "\(all.output)")
      let none = try importCodex(
        [], folder, variables: ["CODEX_HOME": folder.path], status: 1)
      #expect(none.errors.contains("there is no \(folder.path)/sessions"), "\(none.errors)")
    }

    @Test func `What is written to a rollout is counted as it grows, and after a restart once`()
      throws
    {
      let folder = try TemporaryFolder()
      let logs = folder.path + "/logs"
      try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
      let name = "rollout-2026-11-30T14-28-19-01a22cdb-4ca8-7432-bb0d-578d71b4a7f9.jsonl"
      let lines = try String(contentsOfFile: "\(Self.rollouts)/\(name)", encoding: .utf8)
        .split(separator: "\n")
      func write(lines count: Int, secondsAgo: Double) throws {
        let text = lines.prefix(count).joined(separator: "\n") + "\n"
        try text.write(toFile: "\(logs)/\(name)", atomically: true, encoding: .utf8)
        // It looks as if nobody were at it any more.
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -secondsAgo)],
          ofItemAtPath: "\(logs)/\(name)")
      }
      let tally = try TallyServer(in: folder)
      let arguments = [
        "import", "codex", logs, "--user", "bob", "--watch", "--watch-seconds", "1", "--to",
        "http://127.0.0.1:\(tally.client.port)",
      ]
      func watch() throws -> ChildProcess {
        try ChildProcess(TallyBinary.path, arguments, outputIn: folder)
      }
      func requests(afterReports count: Int, of process: ChildProcess) throws -> Int {
        for _ in 0..<1_200 where process.output.split(separator: "\n").count < count {
          usleep(50_000)
        }
        #expect(process.output.split(separator: "\n").count == count, "\(process.errors)")
        return try tally.client.get("/v1/users/bob").json["requests"].integer ?? 0
      }
      // The folder is empty at first.
      let first = try watch()
      try write(lines: lines.count / 2, secondsAgo: 60)
      let half = try requests(afterReports: 1, of: first)
      try write(lines: lines.count, secondsAgo: 30)
      let whole = try requests(afterReports: 2, of: first)
      #expect(half > 0 && whole > half, "\(first.output)")
      first.kill(SIGTERM)
      _ = try first.wait(seconds: 10)
      let second = try watch()
      #expect(try requests(afterReports: 1, of: second) == whole)
      #expect(second.output.contains(" 0 accepted"), "\(second.output)")
      second.kill(SIGTERM)
      _ = try second.wait(seconds: 10)
      try tally.stop()
    }

    @Test func `Compressed rollouts are told of, and not read`() throws {
      let folder = try TemporaryFolder()
      for name in ["a.jsonl.zst", "b.jsonl"] {
        try Data("{}\n".utf8).write(to: URL(filePath: folder.path + "/" + name))
      }
      let both = try importCodex([folder.path], folder)
      #expect(both.errors.contains("1 compressed file (.zst) is not read"), "\(both.errors)")
      #expect(both.output.contains("of 1 file"), "\(both.output)")
      let named = try importCodex([folder.path + "/a.jsonl.zst"], folder, status: 1)
      #expect(named.errors.contains("zstd -d"), "\(named.errors)")
    }
  }
}
