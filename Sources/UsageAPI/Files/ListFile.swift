import JSON
import Usage

/// A part of a file.
public struct FilePart: Sendable {
  /// What it has.
  public var bytes: [UInt8]
  /// Whether nothing comes behind it.
  public var isLast: Bool
}

/// What makes a file, one part after the other.
public protocol FileSource: Sendable {
  /// The next part, the first one at first.
  mutating func next() async throws(Problem) -> FilePart
}

/// How the items of a list are written in files.
struct FileRow<Item: Sendable>: Sendable {
  /// The names of the columns of CSV.
  var columns: [String]
  /// The cells of an item, in their order.
  var cells: @Sendable (Item) -> [String]
  /// The same item as a line of NDJSON.
  var json: @Sendable (inout Writer, Item) -> Void
}

/// Everything that a list has, a page of it at a time: no read of the database lasts longer than a
/// page takes, however slowly the client takes the file.
struct ListFile<Item: Sendable>: FileSource {
  typealias Pages = @Sendable (_ cursor: String?) async throws(Problem) -> Page<Item>

  private let format: AnswerFormat
  private let row: FileRow<Item>
  private let page: Pages
  private var cursor: String?
  private var isBegun = false

  init(as format: AnswerFormat, _ row: FileRow<Item>, page: @escaping Pages) {
    self.format = format
    self.row = row
    self.page = page
  }

  mutating func next() async throws(Problem) -> FilePart {
    let page = try await page(cursor)
    cursor = page.next
    let isFirst = !isBegun
    isBegun = true
    return FilePart(bytes: bytes(of: page.items, isFirst: isFirst), isLast: page.next == nil)
  }

  private func bytes(of items: [Item], isFirst: Bool) -> [UInt8] {
    guard format == .csv else {
      var writer = Writer()
      for item in items {
        row.json(&writer, item)
        writer.newline()
      }
      return writer.bytes
    }
    var text = CSVText()
    if isFirst { text.line(row.columns) }
    for item in items { text.line(row.cells(item)) }
    return text.bytes
  }
}

extension ListFile {
  /// Hands over everything that a list has, a page at a time. Throws `overloaded` where it takes
  /// longer than `secondsMax`; `what` names the list.
  static func forEach(
    of page: Pages, _ what: String, secondsMax: Int, _ body: ([Item]) throws(Problem) -> Void
  ) async throws(Problem) {
    let deadline = ContinuousClock.now + .seconds(secondsMax)
    var cursor: String?
    repeat {
      let found = try await page(cursor)
      try body(found.items)
      guard ContinuousClock.now < deadline else {
        throw Problem(
          .overloaded, "\(what) took more than \(secondsMax) seconds to read",
          headers: [("Retry-After", "60")])
      }
      cursor = found.next
    } while cursor != nil
  }
}
