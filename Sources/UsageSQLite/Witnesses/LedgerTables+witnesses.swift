import Ledger
import SQLite
import Usage

extension LedgerTables {
  func hasWitnesses(in project: Int64) throws(DatabaseError) -> Bool {
    try witnesses.isOn(in: project)
  }

  func saveWitnesses(_ hasWitnesses: Bool, of project: Int64) throws(DatabaseError) {
    try witnesses.setOn(hasWitnesses, in: project)
  }

  var hasSharedCalls: Bool { witnesses.hasSharedCalls }

  func account(
    named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(DatabaseError) -> Int64? {
    try witnesses.account(named: id, by: source, in: project)
  }

  func addAccount(
    _ number: Int64, named id: ExternalID, in project: Int64
  ) throws(DatabaseError) -> Bool {
    try witnesses.addAccount(number, named: id, in: project)
  }

  func setAccount(
    _ number: Int64, named id: ExternalID, by source: Int64?, in project: Int64
  ) throws(DatabaseError) {
    try witnesses.setAccount(number, named: id, by: source, in: project)
  }

  func call(ofAccount number: Int64) throws(DatabaseError) -> Int64? {
    try connection.call(ofAccount: number)
  }

  func setCall(_ number: Int64, ofAccount account: Int64) throws(DatabaseError) {
    try witnesses.setCall(number, ofAccount: account)
  }

  func setTime(
    _ time: Int64?, ofCall number: Int64, in project: Int64
  ) throws(DatabaseError) {
    try witnesses.setTime(time, ofCall: number, in: project)
  }

  func accounts(ofCall number: Int64) throws(DatabaseError) -> [Int64] {
    try connection.accounts(ofCall: number)
  }

  func isSummed(source: Int64, session: Int64) throws(DatabaseError) -> Bool {
    try witnesses.isSummed(source: source, session: session)
  }

  func setSummed(source: Int64, session: Int64) throws(DatabaseError) {
    try witnesses.setSummed(source: source, session: session)
  }
}
