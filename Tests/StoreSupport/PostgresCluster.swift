#if Postgres
  import Foundation
  import Postgres
  import Synchronization
  import UsagePostgres

  /// The PostgreSQL that a run of tests makes when the first of them needs it. It ends with the
  /// run, however that ends: its script reads until this process is gone.
  public final class PostgresCluster: Sendable {
    /// The one of this run, or why there is none.
    public static let shared = Result { try PostgresCluster() }

    private let url: String
    /// What the script reads; never closed.
    private let input = Pipe()
    private let count = Atomic(0)
    private static let template = "template_tally"

    struct Failure: Error {
      let reason: String
    }

    private init() throws {
      let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Scripts/postgres-cluster").standardizedFileURL
      let process = Process()
      let output = Pipe()
      process.executableURL = script
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      guard let url = line.split(separator: " ").first, url.hasPrefix("postgresql:") else {
        throw Failure(reason: "Scripts/postgres-cluster did not say where it serves")
      }
      self.url = String(url)
      // Every test's database begins as a copy of one that has its tables.
      try run("CREATE DATABASE \(Self.template)")
      try PostgresStore.prepare(url: self.url(of: Self.template))
    }

    private func url(of database: String) -> String {
      url.replacingOccurrences(of: "/postgres", with: "/\(database)", options: .backwards)
    }

    private func run(_ sql: String) throws {
      try Connection(url: url, settings: []).execute(sql)
    }

    /// Makes a database for one test; returns its URL. It is there until the run ends: dropping one
    /// is a checkpoint, for which all others wait.
    public func makeDatabase() throws -> String {
      let name = "test_\(count.add(1, ordering: .relaxed).newValue)"
      try run("CREATE DATABASE \(name) TEMPLATE \(Self.template)")
      return url(of: name)
    }
  }
#endif
