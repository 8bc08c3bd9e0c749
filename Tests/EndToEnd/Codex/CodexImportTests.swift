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
  }
}
