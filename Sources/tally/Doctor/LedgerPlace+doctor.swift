import Usage
import UsageSQLite

/// What the doctor asks of a ledger.
extension LedgerPlace {
  /// Thrown where a ledger is there and no server has it.
  struct NoServer: Error {}

  /// The address of the server that was named or that has the ledger; nil where there is no ledger.
  func runningServer() throws -> String? {
    if let address { return address }
    guard (try? file.requireExisting()) != nil else { return nil }
    do throws(StoreOpenError) {
      try LedgerFile.requireUnused(file.database)
    } catch .inUse(let holder) {
      guard let url = StoreOpenError.serverAddress(of: holder) else {
        throw StoreOpenError.inUse(holder: holder)
      }
      return url
    }
    throw NoServer()
  }

  /// How many keys of the ledger are in use, and whether one has the scope `admin`.
  func activeKeys() async throws -> (count: Int, hasAdmin: Bool) {
    let store = try LedgerStore(path: file.database, now: SystemClock.now)
    let keys = try await store.keys(in: nil).filter { $0.revokedAt == nil }
    await store.close()
    return (keys.count, keys.contains { $0.scopes.contains(.admin) })
  }
}
