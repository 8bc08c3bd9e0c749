import ArgumentParser
import JSON
import UsageAPI

/// The options of a command that shows the first items of a list.
struct ListOptions: ParsableArguments {
  @Option(help: "How many.")
  var limit = 20

  @Flag(help: "Print JSON as the API answers it.")
  var json = false

  @OptionGroup var place: LedgerPlace

  /// Prints so many items of the list: as the API answers it, or as a table to which `add` adds
  /// each.
  func show(
    _ path: LedgerPath, _ columns: [(title: String, alignment: TextTable.Alignment)],
    add: (Value, inout TextTable) -> Void
  ) async throws {
    var path = path
    path.add("limit", "\(limit)")
    try await place.printList(path, asJSON: json, columns, add: add)
  }
}
