import ArgumentParser
import UsageSQLite

/// Copies the ledger while a server may go on.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the ledger to a file, as it is at one moment; a server may go on meanwhile.",
    discussion: "The copy is checked before it gets its name. A file that is there is left alone.")

  @Argument(help: "The file to make.", completion: .file())
  var to: String

  @OptionGroup var file: DatabaseOption

  func run() async throws {
    try LedgerFile(file.database).backUp(to: to)
    print("copied \(file.database) to \(to)")
  }
}

/// Puts a copy in the ledger's place.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a copy that `tally backup` made where the ledger is to be.",
    discussion: "A ledger that is there is not written over: move it away first.")

  @Argument(help: "The copy.", completion: .file())
  var from: String

  @Option(help: "The database file to make. [env: TALLY_DATABASE]")
  var database = ProcessEnvironment.value("TALLY_DATABASE") ?? "tally.db"

  func run() async throws {
    try LedgerFile(from).restore(to: database)
    print("restored \(database) from \(from)")
  }
}

/// Writes the ledger's file anew.
struct Compact: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the file anew, without what was overwritten or deleted in it.",
    discussion: """
      Needs the ledger while no server has it, and twice its size of free room on the disk. After \
      `tally users erase` nothing of the person's id is left in free space of the file then.
      """)

  @OptionGroup var file: DatabaseOption

  func run() async throws {
    try LedgerFile(file.database).compact()
    print("wrote \(file.database) anew")
  }
}

/// Counts the ledger anew.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at the file, count every event anew, and compare every total.",
    discussion: """
      Needs the ledger while no server has it; of a running one, check a copy that `tally backup` \
      made. The exit status is 1 where something is wrong.
      """)

  @OptionGroup var file: DatabaseOption

  func run() async throws {
    let (faults, events) = try await LedgerFile(file.database).check()
    for fault in faults { print(fault) }
    guard faults.isEmpty else { throw ExitCode(1) }
    print("\(events) events, and every total is what they come to")
  }
}
