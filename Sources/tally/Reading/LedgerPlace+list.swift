import JSON
import UsageAPI

extension LedgerPlace {
  /// Prints a list of the API: as it is answered, or as a table to which `add` adds each item.
  func printList(
    _ path: LedgerPath, asJSON isJSON: Bool = false,
    _ columns: [(title: String, alignment: TextTable.Alignment)],
    add: (Value, inout TextTable) -> Void
  ) async throws {
    guard !isJSON else { return print(raw: try await read(path.text)) }
    let list = try await value(path.text)
    var table = TextTable(columns)
    for item in list["data"].map({ Array($0.elements) }) ?? [] { add(item, &table) }
    for line in table.lines() { print(line) }
  }
}
