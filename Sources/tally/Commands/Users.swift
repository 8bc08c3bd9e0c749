import ArgumentParser
import HTTPServer
import JSON
import UsageAPI

/// Works on the users of a project.
struct Users: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Erase a user.", subcommands: [Erase.self])
}

extension Users {
  struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a random pseudonym in the place of a user's id, everywhere.",
      discussion: """
        Every total stays as it is, under the pseudonym. The user's keys are revoked. This cannot \
        be taken back, and nobody can tell afterwards whose the pseudonym was.
        """)

    @Argument(help: "The user's id.")
    var id: String

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      let erased = try await place.send(.delete, LedgerPath("users", id).text)
      print("erased \(LedgerText.name(erased["pseudonym"]))")
      var table = TextTable([("changed", .left), ("", .right)])
      for member in erased["changed"].map({ Array($0.members) }) ?? [] {
        table.add([member.key, LedgerText.count(member.value)])
      }
      for line in table.lines() { print(line) }
    }
  }
}
