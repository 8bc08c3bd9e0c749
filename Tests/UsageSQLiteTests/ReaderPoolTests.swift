import Dispatch
import Synchronization
import TestSupport
import Testing
import Usage

@testable import SQLite
@testable import UsageSQLite

@Suite struct `Readers` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("tally.db")
  }

  @Test func `take what waits as soon as one of them is free`() async throws {
    _ = try Connection(path: path, access: .readWrite).execute("CREATE TABLE t (i)")
    let pool = ReaderPool(path: path, count: 2, limits: ReaderLimits(), report: { _ in })
    let (begun, held) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    async let slow: Int = pool.read { _ throws(DatabaseError) in
      begun.signal()
      held.wait()
      return .success(0)
    }
    let hasBegun = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: begun.wait(timeout: .now() + 30) == .success)
      }
    }
    #expect(hasBegun)
    // One after the other, and together: none of them may stand behind the slow one.
    for number in 1...4 {
      #expect(try await pool.read { _ throws(DatabaseError) in .success(number) } == number)
    }
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...20 {
        group.addTask { try await pool.read { _ throws(DatabaseError) in .success(number) } }
      }
      return try await group.reduce(0, +)
    }
    #expect(sum == 210)
    held.signal()
    #expect(try await slow == 0)
    await pool.close()
  }

  @Test func `do not begin what has waited too long`() async throws {
    _ = try Connection(path: path, access: .readWrite).execute("CREATE TABLE t (i)")
    var limits = ReaderLimits()
    limits.readSeconds = 0
    let pool = ReaderPool(path: path, count: 1, limits: limits, report: { _ in })
    await #expect(
      throws: StoreError.unavailable(
        reason: "the read waited more than 0 seconds for others", retryAfterSeconds: 1)
    ) {
      try await pool.read { _ throws(DatabaseError) in .success(1) }
    }
    await pool.close()
  }

  @Test func `report what went wrong, and tell the client only that it did`() async throws {
    let reports = Reports()
    let pool = ReaderPool(path: path, count: 1, limits: ReaderLimits(), report: reports.add)
    await #expect(
      throws: StoreError.unavailable(
        reason: "the database cannot be read", retryAfterSeconds: 1)
    ) {
      try await pool.read { _ throws(DatabaseError) in .success(1) }
    }
    #expect(reports.all.count == 1)
    #expect(reports.all.first?.contains("unable to open database file") == true)
    await pool.close()
  }
}

/// What was reported.
private final class Reports: Sendable {
  private let texts = Mutex<[String]>([])

  var all: [String] { texts.withLock { $0 } }

  func add(_ text: String) { texts.withLock { $0.append(text) } }
}
